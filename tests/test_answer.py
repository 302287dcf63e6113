"""Reading what a model answered: tolerant of the wrapping, strict about what is inside."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.core.answer import AnswerInvalid, read_answer, slots_schema

SLOTS = ("thanks", "hook")
GOOD = '{"thanks": "Thank you.", "hook": "Until then."}'
READ = {"thanks": "Thank you.", "hook": "Until then."}


@pytest.mark.parametrize(
    "content",
    [
        GOOD,
        f"\ufeff{GOOD}",
        f"\n\n  {GOOD}\n",
        f"```json\n{GOOD}\n```",
        f"```\n{GOOD}",
        f"Sure! Here is the JSON:\n\n{GOOD}\n\nLet me know if I can help.",
        f"I keep {{really}} to the notes: {GOOD}",
        f'An example: {{"a": 1}}. {GOOD}',
        f"<think>\nThe user wants {{'thanks': …}}.\n</think>\n\n{GOOD}",
        f'<think>{{"thanks": "no", "hook": "no"}}</think>{GOOD}',
        f"<THINKING>Hm.</THINKING>{GOOD}",
        f"Thoughts without an opening tag.\n</think>\n{GOOD}",
        f'{GOOD}\n{{"thanks": "second", "hook": "second"}}',
        '{"hook": "Until then.", "thanks": "Thank you."}',
        '{"thanks": "Thank\\u0020you.", "hook": "Until then."}',
    ],
)
def test_wrapping_is_seen_through(content: str) -> None:
    """Marks, fences, prose and thinking around the first object with the slots make no difference."""
    assert read_answer(content, SLOTS) == READ


def test_texts_are_handed_on_as_they_are() -> None:
    """Line breaks, braces, fences and markup within a text are the guard's matter, not the reader's."""
    texts = {"thanks": "a\nb } ```{\" \\ '", "hook": "דנה 🎉 <b>"}
    assert read_answer(json.dumps(texts, ensure_ascii=False), SLOTS) == texts
    assert read_answer('{"thanks": "a\nb", "hook": ""}', SLOTS) == {"thanks": "a\nb", "hook": ""}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "empty"),
        (" \n\ufeff", "empty"),
        ("<think>done</think>", "empty"),
        (f"<think>I wonder about {GOOD}", "never ended"),
        ("Thank you for your time.", "no complete JSON object"),
        ("[]", "no complete JSON object"),
        ("null", "no complete JSON object"),
        ('"thanks"', "no complete JSON object"),
        ("{'thanks': 'a', 'hook': 'b'}", "no complete JSON object"),
        (GOOD[:-2], "no complete JSON object"),
        ("{}", '"thanks" is missing; "hook" is missing'),
        ('{"thanks": "a"}', '"hook" is missing'),
        ('{"thanks": "a", "hook": null}', '"hook" must be a text'),
        ('{"thanks": 1, "hook": true}', '"thanks" must be a text; "hook" must be a text'),
        ('{"thanks": ["a"], "hook": {"text": "b"}}', '"thanks" must be a text; "hook" must be a text'),
        ('{"thanks": NaN, "hook": "b"}', '"thanks" must be a text'),
        ('{"thanks": "a", "hook": "b", "subject": "c"}', '"subject" is not asked for'),
        ('{"Thanks": "a", "hook": "b"}', '"thanks" is missing; "Thanks" is not asked for'),
        (f'{{"letter": {GOOD}}}', '"letter" is not asked for'),
        ('{"thanks": "a", "thanks": "b", "hook": "c"}', '"thanks" is in the answer twice'),
        ('{"thanks": "\\ud83d", "hook": "b"}', "broken character"),
        ('{"thanks": "a \ufffd", "hook": "b"}', "broken character"),
        ("x" * 100_001, "far too long"),
    ],
)
def test_what_is_not_the_object_asked_for_is_refused(content: str, told: str) -> None:
    """Anything but exactly the slots with a text each is refused, in words fit to be put to the model."""
    with pytest.raises(AnswerInvalid, match="The ") as caught:
        read_answer(content, SLOTS)
    assert told in str(caught.value)


def test_a_made_up_key_cannot_upset_a_terminal() -> None:
    """A key of control characters, or of a thousand, is told cleaned and short."""
    with pytest.raises(AnswerInvalid) as caught:
        read_answer(json.dumps({**READ, "\x1b[2J\u202e" + "k" * 1000: ""}), SLOTS)
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize(
    "flood",
    [
        "{" * 100_000,
        '{"a":' * 20_000,
        '{"thanks":[' * 9_000,
        '{"' * 50_000,
        "<think>" * 14_000,
        "[" * 100_000,
    ],
)
def test_a_flood_of_brackets_is_refused(flood: str) -> None:
    """Unbalanced brackets without end neither exhaust the stack nor pass."""
    with pytest.raises(AnswerInvalid):
        read_answer(flood, SLOTS)


@given(st.text(max_size=200))
def test_no_text_raises_anything_else(content: str) -> None:
    """Whatever is answered, it is read or refused."""
    with suppress(AnswerInvalid):
        assert read_answer(content, SLOTS).keys() == set(SLOTS)


@given(st.dictionaries(st.sampled_from(SLOTS), st.text(st.characters(codec="utf-8")), min_size=2))
def test_every_text_survives_the_way(texts: dict[str, str]) -> None:
    """What was put in as JSON comes out as it was, unless it holds a tag of thinking."""
    assert read_answer(json.dumps(texts), SLOTS) == texts


def test_the_schema_is_what_strict_mode_demands() -> None:
    """Every slot is required and described, nothing else is allowed, and no other keyword is used."""
    assert slots_schema({"thanks": "Gratitude.", "hook": "The close."}) == {
        "type": "object",
        "properties": {
            "thanks": {"type": "string", "description": "Gratitude."},
            "hook": {"type": "string", "description": "The close."},
        },
        "required": ["thanks", "hook"],
        "additionalProperties": False,
    }


@pytest.mark.parametrize(
    "name", ["copy", "model_config", "schema", "json", "a-b", "class", "_private", "größe"]
)
def test_a_slot_may_bear_any_name(name: str) -> None:
    """A template's slot is not bound by what Pydantic or Python keep for themselves."""
    assert list(slots_schema({name: "x"})["required"]) == [name]  # type: ignore[call-overload]  # a list, by the test above
    assert read_answer(json.dumps({name: "text"}), [name]) == {name: "text"}


def test_slots_settled_before_are_passed_over() -> None:
    """Asked once more for one slot, a model may repeat the others: they are not used, nor held against it."""
    assert read_answer(GOOD, ["hook"], settled=["thanks", "hook"]) == {"hook": "Until then."}
    with pytest.raises(AnswerInvalid, match='"thanks" is not asked for'):
        read_answer(GOOD, ["hook"])
