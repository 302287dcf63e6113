"""The template's own letter goes without whatever would make it unsendable."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bowout.core.draft import Mode
from bowout.core.guard import guard_for
from bowout.core.template import Template
from bowout.pipeline.draft import draft
from bowout.resources import parse_template
from support.drafting import NOW, ScriptedModel, as_json, drafted, notes_of

if TYPE_CHECKING:
    from bowout.core.draft import Draft


def test_a_category_that_is_private_is_not_named() -> None:
    """Where the notes keep pay private, the letter does not name it, and tells so beside it."""
    draft = drafted(notes_of(situation="compensation", private=["they lowballed me on salary"]))
    assert "ompensation" not in draft.body
    assert "withdraw" in draft.body
    assert any("situation" in advice.message for advice in draft.advice)


def test_what_one_looks_for_is_kept_with_the_reason() -> None:
    """Who discloses nothing says nothing of a better role either, and hears so; who stays gives no reason."""
    keys = {"looking_for": "a smaller team", "disclose": "none"}
    leaving, staying = drafted(notes_of(**keys)), drafted(notes_of(**keys, intent="clarify"))
    told = [each.message for each in leaving.advice if "looking_for" in each.message]
    assert told == ["looking_for is left out, since the level of disclosure is `none`."]
    assert "smaller team" not in leaving.body
    assert not [each for each in staying.advice if "looking_for" in each.message]


def test_warnings_stay_where_a_model_has_reworded() -> None:
    """A personalized draft tells what is held against the template's words, too."""
    keys = {"channel": "linkedin", "looking_for": "a smaller team", "ask_feedback": "yes"}
    plain = {finding.rule for finding in drafted(notes_of(**keys)).findings}
    assert plain == {"linkedin-length"}
    personal = drafted(notes_of(**keys), ScriptedModel([as_json()]))
    assert personal.mode is Mode.PERSONALIZED
    assert plain <= {finding.rule for finding in personal.findings}


NOTE = """---
version: 1
subject: "{{ position }}"
---
Hi {{ recipient.given }},

Thank you for your time. I have decided to withdraw from the process for the {{ position }} role.
I wish you welPAD.

Best,{{ br }}{{ sender }}
"""


@pytest.mark.parametrize(
    ("length", "told"), [(300, "it fits the note"), (301, "it is too long for the note")]
)
def test_a_connection_note_holds_300_characters(length: int, told: str) -> None:
    """The bound itself still fits (LinkedIn's own limit of a note)."""
    notes = notes_of(channel="linkedin", discussed=None, hook=None)

    def made(pad: int) -> Draft:
        source = parse_template(NOTE.replace("PAD", "l" * pad), where="own.j2", name="withdraw")
        return draft(notes, template=Template(source, lambda _: None), now=NOW)

    reached = made(1 + length - len(made(1).body))
    assert len(reached.body) == length
    (advice,) = (each.message for each in reached.advice if each.code == "linkedin-note")
    assert told in advice


def test_the_category_is_named_where_nothing_forbids_it() -> None:
    """Without such a private note the reason's category stands in the letter."""
    assert "ompensation" in drafted(notes_of(situation="compensation")).body


def test_a_reason_may_tell_of_another_post() -> None:
    """Whoever tells the reason in full may say that another role was accepted."""
    told = {"situation": "accepted-offer", "disclose": "specific"}
    draft = drafted(notes_of(reason="accepted another role closer to home", **told))
    assert "another role closer to home" in draft.body


@pytest.mark.parametrize(
    ("discussed", "told", "untold"),
    [
        ("dialogue that remembers what the player has lied about; your talk at GDC", "talk at GDC", "lied"),
        ("your talk at GDC; the vineyards", "the vineyards", "lied"),
    ],
)
def test_one_item_that_a_rule_refuses_leaves_the_others(discussed: str, told: str, untold: str) -> None:
    """What a rule holds against one thing of several is no reason to lose the others."""
    made = drafted(notes_of(discussed=discussed))
    assert told in made.body
    assert untold not in made.body


def test_shorthand_is_known_in_the_words_of_the_letter_to_any_guard() -> None:
    """What the letter spells out, `check` and a model's passage may spell out or leave short as well."""
    notes = notes_of(discussed="the k8s migration", hook="their xmas market")
    body = drafted(notes).body
    assert "Kubernetes" in body
    assert "Christmas" in body
    guard = guard_for(notes, now=NOW)
    assert guard.check_letter("Withdrawing", body) == ()
    for word in ("Kubernetes", "k8s"):
        passage = f"Thank you for our conversation about the {word} migration."
        assert guard.check_slot("thanks", passage, "").findings == ()


def test_a_wish_in_shorthand_is_held_to_the_words_it_stands_for() -> None:
    """A season that the notes shorten is one that they name."""
    assert "your Christmas workshop" in drafted(notes_of(hook="their xmas workshop - love to come")).body
