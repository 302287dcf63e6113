"""Asking a model: each slot is accepted, mended, asked for once more, or falls back alone."""

from __future__ import annotations

import pytest

from bowout.core.draft import Fallback, Mode, Outcome, SlotResult
from bowout.core.errors import ExitCode, ModelFailed
from bowout.core.failures import FAILURES, failed
from bowout.core.guard import Guard
from bowout.core.template import Template
from bowout.pipeline.draft import Personalizing, draft
from bowout.resources import load_prompt, parse_template
from support.drafting import HOOK, NOW, THANKS, ScriptedModel, as_json, drafted, notes_of

PROMISE = "I will call you next week about the warehouse API launch."


def test_sound_answers_take_the_place_of_the_slots() -> None:
    """Both slots' texts are in the letter, everything around them is the template's."""
    plain = drafted(notes_of())
    made = drafted(notes_of(), ScriptedModel([as_json()]))
    assert made.mode is Mode.PERSONALIZED
    assert made.fallback is None
    assert THANKS in made.body
    assert HOOK in made.body
    assert {slot.outcome for slot in made.slots.values()} == {Outcome.ACCEPTED}
    assert made.template_body == plain.body
    assert made.body.splitlines()[0] == plain.body.splitlines()[0]
    assert made.body.splitlines()[-2:] == plain.body.splitlines()[-2:]


def test_the_provenance_is_a_partition_of_the_body() -> None:
    """The phrases' texts concatenated are the body, those of a model marked as such."""
    made = drafted(notes_of(), ScriptedModel([as_json()]))
    assert "".join(span.text for span in made.provenance) == made.body
    assert any(span.source.startswith("model:notes:hook") for span in made.provenance)
    assert any(span.source == "notes:company" for span in made.provenance)


def test_only_the_refused_slot_is_asked_for_again() -> None:
    """The second request wants the refused slot alone, and tells what was wrong in the words of the rule."""
    model = ScriptedModel([as_json(hook=PROMISE), '{"hook": "I look forward to the warehouse API launch."}'])
    made = drafted(notes_of(), model)
    again = model.asked[1]
    assert list(again.schema["properties"]) == ["hook"]  # type: ignore[call-overload]  # a JSON schema's object
    assert "no-promise" in again.messages[-1].content
    assert again.messages[:2] == model.asked[0].messages[:2]
    assert made.slots["thanks"].outcome is Outcome.ACCEPTED
    assert made.slots["hook"].outcome in {Outcome.REPAIRED, Outcome.TEMPLATE}


def test_a_slot_refused_twice_falls_back_alone() -> None:
    """The other slot keeps the model's words, and the reason for the fallback names the rule."""
    model = ScriptedModel([as_json(hook=PROMISE), f'{{"hook": "{PROMISE}"}}'])
    made = drafted(notes_of(), model)
    assert made.mode is Mode.PERSONALIZED
    assert made.fallback is None
    assert made.slots["hook"].outcome is Outcome.FALLBACK
    assert "no-promise" in (made.slots["hook"].reason or "")
    assert PROMISE not in made.body
    assert model.requests == 2


def test_all_slots_refused_is_the_templates_letter() -> None:
    """When nothing of the model may stand, the letter is the template's and the fallback says so."""
    bad = as_json(thanks="Thank you, Marcus, for the 40 hours.", hook=PROMISE)
    made = drafted(notes_of(), ScriptedModel([bad, bad]))
    assert made.mode is Mode.TEMPLATE
    assert made.body == made.template_body
    assert made.fallback is not None
    assert made.fallback.code == "guard"


@pytest.mark.parametrize("second", ["prose again", '{"thanks": 1, "hook": 2}'])
def test_an_unreadable_answer_is_asked_for_once_more(second: str) -> None:
    """Prose and wrong types are told to the model once; a second one falls back as invalid."""
    model = ScriptedModel(["Sure! Here you go.", second])
    made = drafted(notes_of(), model)
    assert model.requests == 2
    assert made.fallback is not None
    assert made.fallback.code == "invalid-answer"
    assert made.body == made.template_body


def test_an_unreadable_answer_is_mended_by_the_second() -> None:
    """A sound second answer is used and told as repaired."""
    made = drafted(notes_of(), ScriptedModel(["no JSON", as_json()]))
    assert {slot.outcome for slot in made.slots.values()} == {Outcome.REPAIRED}


def test_a_failing_model_leaves_the_templates_letter() -> None:
    """A failure is told with its code; the letter stands."""
    made = drafted(notes_of(), ScriptedModel([failed("timeout")]))
    assert made.mode is Mode.TEMPLATE
    assert made.fallback is not None
    assert made.fallback.code == "timeout"
    assert {slot.outcome for slot in made.slots.values()} == {Outcome.FALLBACK}


def test_a_failure_when_asked_again_keeps_the_accepted_slot() -> None:
    """What was accepted in the first answer stays, the refused slot falls back with the failure."""
    made = drafted(notes_of(), ScriptedModel([as_json(hook=PROMISE), failed("rate-limited")]))
    assert made.slots["thanks"].outcome is Outcome.ACCEPTED
    assert made.slots["hook"].outcome is Outcome.FALLBACK
    assert made.mode is Mode.PERSONALIZED


@pytest.mark.parametrize("first", ["no JSON", as_json(thanks="Thank you, Marcus.", hook=PROMISE)])
def test_a_failure_when_asked_again_is_the_reason_where_nothing_was_accepted(first: str) -> None:
    """Code and message of the fallback are both of the failure that kept the second answer away."""
    made = drafted(notes_of(), ScriptedModel([first, failed("unauthorized")]))
    assert made.fallback == Fallback("unauthorized", FAILURES["unauthorized"])
    assert made.body == made.template_body


@pytest.mark.parametrize("reader", ["check_slot", "check_letter"])
def test_a_mistake_in_judging_costs_the_models_words_alone(
    monkeypatch: pytest.MonkeyPatch, reader: str
) -> None:
    """Where the guard itself fails on an answer, the template's letter stands, and the mistake is named."""
    plain, judge = drafted(notes_of()), getattr(Guard, reader)

    def stumble(guard: Guard, first: str, text: str, *rest: str) -> object:
        if THANKS in text:
            raise IndexError("string index out of range")
        return judge(guard, first, text, *rest)

    monkeypatch.setattr(Guard, reader, stumble)
    made = drafted(notes_of(), ScriptedModel([as_json()]))
    assert (made.mode, made.body) == (Mode.TEMPLATE, plain.body)
    assert made.fallback is not None
    assert made.fallback.code == "unexpected"
    assert "IndexError" in made.fallback.message
    assert {slot.outcome for slot in made.slots.values()} == {Outcome.FALLBACK}


def test_a_required_model_that_fails_is_an_error() -> None:
    """With a model required, a fallback of the whole is exit code 5."""
    with pytest.raises(ModelFailed) as failure:
        drafted(notes_of(), ScriptedModel([failed("timeout")]), required=True)
    assert (failure.value.code, failure.value.exit_code) == ("timeout", ExitCode.MODEL_FAILED)


def test_the_templates_own_words_are_no_personalization() -> None:
    """A model that hands the current text back leaves the mode at template, without a fallback."""
    plain = drafted(notes_of())
    paragraphs = plain.body.split("\n\n")
    same = as_json(thanks=paragraphs[1], hook=paragraphs[3].split(". If")[0] + ".")
    made = drafted(notes_of(), ScriptedModel([same]))
    assert made.mode is Mode.TEMPLATE
    assert made.fallback is None
    assert {slot.outcome for slot in made.slots.values()} == {Outcome.TEMPLATE}


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
    made = drafted(notes, model)
    assert made.slots["thanks"].outcome is Outcome.FALLBACK
    assert why in model.asked[1].messages[-1].content
    assert made.slots["hook"].outcome is Outcome.ACCEPTED


def test_pseudonyms_come_back_as_the_names_they_stand_for() -> None:
    """The letter holds the name as the notes spell it, and no alias."""
    notes = notes_of(discussed="Priya Raman's talk on the warehouse API migration")
    thanks = "Thank you for your time. I enjoyed NAME_1's talk on the warehouse API migration."
    made = drafted(notes, ScriptedModel([as_json(thanks=thanks)]))
    assert "Priya Raman's talk" in made.body
    assert "NAME_" not in made.body


def test_a_name_typed_in_lower_case_comes_back_with_its_capital() -> None:
    """A model's pseudonym for Ingrid is Ingrid, and her name is in no request."""
    model = ScriptedModel(
        [as_json(thanks="Thank you for your time. I enjoyed the tour of the port with NAME_1.")]
    )
    made = drafted(notes_of(discussed="tour of the port, w/ ingrid"), model)
    assert "the tour of the port with Ingrid." in made.body
    assert "ingrid" not in str(model.asked).lower()


def test_a_name_that_one_note_tells_is_hidden_in_all() -> None:
    """Whom the hook names as an owner, the other passage and the notes have under a pseudonym too."""
    model = ScriptedModel([as_json(), as_json()])
    drafted(notes_of(discussed="ledger service with xiulan", hook="xiulan's talk"), model)
    assert "xiulan" not in str(model.asked).lower()


OWN = """---
version: 1
subject: "Withdrawing: {{ position }}"
slots: {thanks: Gratitude.}
---
Hi {{ recipient.given }},

I hope that you are well. I wanted to write soon.
{% block thanks scoped %}Thank you for the talk about {{ discussed.text }}.{% endblock %}

I have decided to withdraw from the process for the {{ position }} role at {{ company }}.

Best,{{ br }}{{ sender }}
"""


def test_passages_that_spoil_the_whole_letter_are_all_taken_back() -> None:
    """Where two sound sentences push the decision too far down, the template's own letter stands."""
    template = Template(parse_template(OWN, where="own.j2", name="withdraw"), lambda _: None)
    personalizing = Personalizing(ScriptedModel([f'{{"thanks": "{THANKS}"}}']), load_prompt())
    made = draft(notes_of(), template=template, now=NOW, personalizing=personalizing)
    assert (made.mode, made.body) == (Mode.TEMPLATE, made.template_body)
    assert made.fallback is not None
    assert made.fallback.code == "guard"
    assert made.fallback.message.startswith(
        "in the whole letter: the decision comes after the third sentence"
    )
    assert made.slots["thanks"] == SlotResult(Outcome.FALLBACK, made.fallback.message)
    assert "decision-stated" in {finding.rule for finding in made.findings}


def test_an_echo_of_the_instructions_is_no_passage() -> None:
    """A model that hands a slot's purpose back as its text is refused."""
    echo = "The forward-looking close that gives both sides a reason to be in touch again."
    made = drafted(notes_of(), ScriptedModel([as_json(hook=echo), as_json(hook=echo)]))
    assert made.slots["hook"].outcome is Outcome.FALLBACK
    assert "meta-talk" in (made.slots["hook"].reason or "")


def test_a_fault_of_the_templates_own_letter_takes_no_passage_back() -> None:
    """A courtesy that a private remark has as well is the template's, with a passage as without."""
    notes = notes_of(stage="final", private="it was not an easy decision for my wife")
    made = drafted(notes, ScriptedModel([as_json()]))
    assert "not an easy decision" in made.body
    assert THANKS in made.body
