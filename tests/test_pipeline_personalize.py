"""Asking a model: each slot is accepted, mended, asked for once more, or falls back alone."""

from __future__ import annotations

import pytest

from bowout.core.draft import Mode, Outcome
from bowout.core.errors import ExitCode, ModelFailed
from bowout.core.failures import failed
from support.drafting import HOOK, THANKS, ScriptedModel, as_json, drafted, notes_of

PROMISE = "I will call you next week about the warehouse API launch."


def test_sound_answers_take_the_place_of_the_slots() -> None:
    """Both slots' texts are in the letter, everything around them is the template's."""
    plain = drafted(notes_of())
    draft = drafted(notes_of(), ScriptedModel([as_json()]))
    assert draft.mode is Mode.PERSONALIZED
    assert draft.fallback is None
    assert THANKS in draft.body
    assert HOOK in draft.body
    assert {slot.outcome for slot in draft.slots.values()} == {Outcome.ACCEPTED}
    assert draft.template_body == plain.body
    assert draft.body.splitlines()[0] == plain.body.splitlines()[0]
    assert draft.body.splitlines()[-2:] == plain.body.splitlines()[-2:]


def test_the_provenance_is_a_partition_of_the_body() -> None:
    """The phrases' texts concatenated are the body, those of a model marked as such."""
    draft = drafted(notes_of(), ScriptedModel([as_json()]))
    assert "".join(span.text for span in draft.provenance) == draft.body
    assert any(span.source.startswith("model:notes:hook") for span in draft.provenance)
    assert any(span.source == "notes:company" for span in draft.provenance)


def test_only_the_refused_slot_is_asked_for_again() -> None:
    """The second request wants the refused slot alone, and tells what was wrong in the words of the rule."""
    model = ScriptedModel([as_json(hook=PROMISE), '{"hook": "I look forward to the warehouse API launch."}'])
    draft = drafted(notes_of(), model)
    again = model.asked[1]
    assert list(again.schema["properties"]) == ["hook"]  # type: ignore[call-overload]  # a JSON schema's object
    assert "no-promise" in again.messages[-1].content
    assert again.messages[:2] == model.asked[0].messages[:2]
    assert draft.slots["thanks"].outcome is Outcome.ACCEPTED
    assert draft.slots["hook"].outcome in {Outcome.REPAIRED, Outcome.TEMPLATE}


def test_a_slot_refused_twice_falls_back_alone() -> None:
    """The other slot keeps the model's words, and the reason for the fallback names the rule."""
    model = ScriptedModel([as_json(hook=PROMISE), f'{{"hook": "{PROMISE}"}}'])
    draft = drafted(notes_of(), model)
    assert draft.mode is Mode.PERSONALIZED
    assert draft.fallback is None
    assert draft.slots["hook"].outcome is Outcome.FALLBACK
    assert "no-promise" in (draft.slots["hook"].reason or "")
    assert PROMISE not in draft.body
    assert model.requests == 2


def test_all_slots_refused_is_the_templates_letter() -> None:
    """When nothing of the model may stand, the letter is the template's and the fallback says so."""
    bad = as_json(thanks="Thank you, Marcus, for the 40 hours.", hook=PROMISE)
    draft = drafted(notes_of(), ScriptedModel([bad, bad]))
    assert draft.mode is Mode.TEMPLATE
    assert draft.body == draft.template_body
    assert draft.fallback is not None
    assert draft.fallback.code == "guard"


@pytest.mark.parametrize("second", ["prose again", '{"thanks": 1, "hook": 2}'])
def test_an_unreadable_answer_is_asked_for_once_more(second: str) -> None:
    """Prose and wrong types are told to the model once; a second one falls back as invalid."""
    model = ScriptedModel(["Sure! Here you go.", second])
    draft = drafted(notes_of(), model)
    assert model.requests == 2
    assert draft.fallback is not None
    assert draft.fallback.code == "invalid-answer"
    assert draft.body == draft.template_body


def test_an_unreadable_answer_is_mended_by_the_second() -> None:
    """A sound second answer is used and told as repaired."""
    draft = drafted(notes_of(), ScriptedModel(["no JSON", as_json()]))
    assert {slot.outcome for slot in draft.slots.values()} == {Outcome.REPAIRED}


def test_a_failing_model_leaves_the_templates_letter() -> None:
    """A failure is told with its code; the letter stands."""
    draft = drafted(notes_of(), ScriptedModel([failed("timeout")]))
    assert draft.mode is Mode.TEMPLATE
    assert draft.fallback is not None
    assert draft.fallback.code == "timeout"
    assert {slot.outcome for slot in draft.slots.values()} == {Outcome.FALLBACK}


def test_a_failure_when_asked_again_keeps_the_accepted_slot() -> None:
    """What was accepted in the first answer stays, the refused slot falls back with the failure."""
    draft = drafted(notes_of(), ScriptedModel([as_json(hook=PROMISE), failed("rate-limited")]))
    assert draft.slots["thanks"].outcome is Outcome.ACCEPTED
    assert draft.slots["hook"].outcome is Outcome.FALLBACK
    assert draft.mode is Mode.PERSONALIZED


def test_a_required_model_that_fails_is_an_error() -> None:
    """With a model required, a fallback of the whole is exit code 5."""
    with pytest.raises(ModelFailed) as failure:
        drafted(notes_of(), ScriptedModel([failed("timeout")]), required=True)
    assert failure.value.exit_code is ExitCode.MODEL_FAILED


def test_the_templates_own_words_are_no_personalization() -> None:
    """A model that hands the current text back leaves the mode at template, without a fallback."""
    plain = drafted(notes_of())
    paragraphs = plain.body.split("\n\n")
    same = as_json(thanks=paragraphs[1], hook=paragraphs[3].split(". If")[0] + ".")
    draft = drafted(notes_of(), ScriptedModel([same]))
    assert draft.mode is Mode.TEMPLATE
    assert draft.fallback is None
    assert {slot.outcome for slot in draft.slots.values()} == {Outcome.TEMPLATE}


@pytest.mark.parametrize(
    ("thanks", "why"),
    [
        ("Thank you. NAME_1's talk on the warehouse API migration, and NAME_1's, were good.", "repeated"),
        ("Thank you for the conversation about the warehouse API migration.", "must stay"),
        ("Thank you, NAME_7, for NAME_1's talk on the warehouse API migration.", "nobody"),
        ("Thank you for Name 1's talk on the warehouse API migration, NAME_1.", "no name"),
    ],
    ids=["doubled", "lost", "invented", "mangled"],
)
def test_a_pseudonym_that_is_not_kept_refuses_the_slot(thanks: str, why: str) -> None:
    """One lost, doubled, invented or mangled is told to the model, and then falls back."""
    notes = notes_of(discussed="Priya's talk on the warehouse API migration")
    model = ScriptedModel([as_json(thanks=thanks), f'{{"thanks": "{thanks}"}}'])
    draft = drafted(notes, model)
    assert draft.slots["thanks"].outcome is Outcome.FALLBACK
    assert why in model.asked[1].messages[-1].content
    assert draft.slots["hook"].outcome is Outcome.ACCEPTED


def test_pseudonyms_come_back_as_the_names_they_stand_for() -> None:
    """The letter holds the name as the notes spell it, and no alias."""
    notes = notes_of(discussed="Priya Raman's talk on the warehouse API migration")
    thanks = "Thank you for your time. I enjoyed NAME_1's talk on the warehouse API migration."
    draft = drafted(notes, ScriptedModel([as_json(thanks=thanks)]))
    assert "Priya Raman's talk" in draft.body
    assert "NAME_" not in draft.body


def test_an_echo_of_the_instructions_is_no_passage() -> None:
    """A model that hands a slot's purpose back as its text is refused."""
    echo = "The forward-looking close that gives both sides a reason to be in touch again."
    draft = drafted(notes_of(), ScriptedModel([as_json(hook=echo), as_json(hook=echo)]))
    assert draft.slots["hook"].outcome is Outcome.FALLBACK
    assert "meta-talk" in (draft.slots["hook"].reason or "")
