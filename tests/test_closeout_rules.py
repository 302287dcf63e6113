"""What letters keep to together: each rule fires on its fault and is silent beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bowout.core.closeout import RULES
from bowout.core.errors import NotesInvalid, UsageError
from bowout.core.findings import Severity
from bowout.pipeline.closeout import Writing, closeout
from bowout.resources import TemplateStore
from support.drafting import NOW
from support.leaving import closed_out, other, process

if TYPE_CHECKING:
    from bowout.core.process import Process

AWAY = {"situation": "relocation"}


def contradiction(*processes: Process) -> str:
    """Return what a closeout that is refused as a whole says."""
    with pytest.raises(NotesInvalid) as caught:
        closed_out(*processes)
    return str(caught.value)


def warned(*processes: Process) -> set[str]:
    """Return the rules that a closeout warns of; every process has its letter."""
    result = closed_out(*processes)
    assert len(result.letters) == len(processes), result.failed
    return {clash.rule for clash in result.warnings}


def test_every_rule_has_a_name_of_its_own_and_a_way_to_mend() -> None:
    """Names are unique, summaries are sentences, mends go on after a semicolon."""
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert all(rule.summary.endswith(".") and not rule.mend.endswith(".") for rule in RULES)


def test_letters_that_agree_pass_in_silence() -> None:
    """Two sound processes give two letters, no warning and no failure."""
    result = closed_out(process(), other())
    assert len(result.letters) == 2
    assert result.warnings == ()
    assert result.failed == ()


def test_two_reasons_contradict_each_other() -> None:
    """An accepted offer here and a relocation there refuse all, both files named, and how to mend it."""
    said = contradiction(process(), other(situation="relocation"))
    assert "one-reason" in said
    assert "accepted-offer in a.yaml" in said
    assert "relocation in b.yaml" in said
    assert "--set situation=" in said


def test_reasons_that_nobody_tells_cannot_contradict() -> None:
    """With ``disclose: none`` everywhere, situations may differ."""
    assert warned(process(disclose="none"), other(disclose="none", situation="relocation")) == set()


def test_the_rare_value_is_named_first_and_the_many_are_counted() -> None:
    """Of twelve notes that agree and one that does not, the one is named, and three of the twelve."""
    many = [other(f"{n}.yaml", company=f"Firm {n}", recipient=f"Reader {n} Ray") for n in range(12)]
    said = contradiction(*many, process(situation="relocation"))
    assert (
        "different reasons: relocation in a.yaml; accepted-offer in 0.yaml, 1.yaml, 2.yaml and 9 more" in said
    )


def test_of_many_values_a_few_are_named() -> None:
    """A table with another sender in each row is told in a sentence, not in a page."""
    many = [
        other(f"{n}.yaml", company=f"Firm {n}", recipient=f"Reader {n} Ray", sender=f"Sender {n} Ray")
        for n in range(50)
    ]
    said = contradiction(*many)
    assert "Sender 0 Ray in 0.yaml; " in said
    assert "Sender 7 Ray in 7.yaml and 42 more" in said


def test_one_letter_must_not_tell_more_than_another() -> None:
    """A level of disclosure that differs refuses all."""
    assert "same-level" in contradiction(process(), other(disclose="none"))


def test_a_locked_situation_tells_less_than_its_notes_say() -> None:
    """Family is never told, so that it does not go with a reason told elsewhere."""
    assert "same-level" in contradiction(process(), other(situation="family"))


def test_specific_without_a_reason_is_no_more_than_the_category() -> None:
    """What counts is what the letter tells."""
    assert warned(process(), other(disclose="specific")) == set()


def test_a_reason_in_two_wordings_is_a_warning() -> None:
    """Nobody but the user can tell whether two wordings agree."""
    reasons = ("I have accepted a research role", "I have accepted a role closer to home")
    both = [
        each(disclose="specific", reason=reason)
        for each, reason in zip((process, other), reasons, strict=True)
    ]
    assert "one-reason" in warned(*both)


def test_the_sender_signs_alike_everywhere() -> None:
    """Another name refuses all, another address is a warning, no address is nothing."""
    assert "one-sender" in contradiction(process(), other(sender="Samuel Okafor <sam@okafor.example>"))
    assert warned(process(), other(sender="Sam Okafor <sam@work.example>")) == {"one-sender"}
    assert warned(process(), other(sender="Sam Okafor")) == set()


@pytest.mark.parametrize("spelling", ["Northwind", "northwind, Inc.", "NORTHWIND"])
def test_the_same_letter_twice_is_refused(spelling: str) -> None:
    """The same person for the same position, however the company is spelled, refuses all."""
    said = contradiction(process(), process("c.yaml", company=spelling))
    assert "recipient-once: Dana Whitfield gets 2 letters" in said
    assert "a.yaml, c.yaml" in said


def test_one_person_with_two_positions_is_a_warning() -> None:
    """A recruiter may well handle two processes; one letter would be kinder."""
    agency = "Carla Mendes <carla@brightpath.example>"
    assert warned(process(recipient=agency), other(recipient=agency)) == {"recipient-once"}


@pytest.mark.parametrize("intent", ["reschedule", "clarify", "timeline"])
def test_who_leaves_does_not_ask_to_go_on(intent: str) -> None:
    """An intent of somebody who goes on fails alone; the other letter is written."""
    result = closed_out(process(intent=intent), other())
    assert [letter.origin for letter in result.letters] == ["b.yaml"]
    assert "all-leave" in result.failed[0].reasons[0]


COMMUTE = {"situation": "commute"}


@pytest.mark.parametrize("intent", ["reschedule", "clarify", "timeline"])
def test_who_leaves_for_the_commute_may_go_on_elsewhere(intent: str) -> None:
    """Each file's intent is honoured where it contradicts no other: the letter is written, with a warning."""
    going = process(intent=intent, doubts="the size of the team", **COMMUTE)
    result = closed_out(other(**COMMUTE), going)
    assert result.failed == ()
    assert {letter.origin for letter in result.letters} == {"a.yaml", "b.yaml"}
    (clash,) = (clash for clash in result.warnings if clash.rule == "all-leave")
    assert f"a.yaml: the intent is `{intent}`, as of somebody who goes on" in clash.message


def test_nobody_leaves_a_process_and_goes_on_in_it() -> None:
    """Two people of one process are not told opposite things."""
    beside = process("c.yaml", recipient="Omar Haddad", intent="timeline", **COMMUTE)
    result = closed_out(process(**COMMUTE), beside)
    assert [letter.origin for letter in result.letters] == ["a.yaml"]
    assert "and a.yaml leaves that process" in result.failed[0].reasons[0]


def test_an_intent_of_ones_own_tells_that_it_goes_on(tmp_path: Path) -> None:
    """What goes on is said by the template's front matter: no intent is known to the rules by its name."""
    text = TemplateStore().text("feedback").replace("notice: false", "notice: false\ngoes_on: true")
    own = tmp_path / "ask-remote.j2"
    own.write_text(text.replace("name: feedback", "name: ask-remote"), encoding="utf-8")
    writing = Writing(TemplateStore(str(tmp_path)).load, NOW)
    result = closeout([process(intent="ask-remote"), other()], writing=writing, invalid={})
    assert "goes on, and the situation in b.yaml is `accepted-offer`" in result.failed[0].reasons[0]


@pytest.mark.parametrize("intent", ["confide", "feedback", "reconnect", "referrer-note"])
def test_a_letter_that_leaves_no_process_is_told(intent: str) -> None:
    """A message beside the process is written last, with a warning that nothing leaves it."""
    people = {"friend": "Kim Lee", "referrer": "Ruth Amsel"}
    result = closed_out(process(intent=intent, **people), other())
    assert [letter.origin for letter in result.letters] == ["b.yaml", "a.yaml"]
    assert result.letters[1].urgency.when == "afterwards"
    (clash,) = (clash for clash in result.warnings if clash.rule == "all-leave")
    assert clash.message == f"a.yaml has the intent `{intent}`, and no letter leaves that process"


def test_a_referrer_may_be_told_beside_the_company() -> None:
    """Two letters on one process are no fault where they go to two people, and one of them leaves."""
    note = process("c.yaml", intent="referrer-note", referrer="Ruth Amsel", tone="formal")
    result = closed_out(process(), note)
    assert [letter.draft.to.name for letter in result.letters] == ["Dana Whitfield", "Ruth Amsel"]
    assert result.warnings == ()


def test_one_friend_is_not_written_to_twice_on_one_process() -> None:
    """Who reads the letter counts, and not whom the notes are about."""
    omar = process("c.yaml", recipient="Omar Haddad", intent="confide", friend="Kim Lee")
    said = contradiction(process(intent="confide", friend="Kim Lee"), omar)
    assert "recipient-once: Kim Lee gets 2 letters" in said


@pytest.mark.parametrize(
    ("keys", "rule"),
    [({"situation": "relocation"}, "one-reason"), ({"disclose": "none", "situation": "other"}, "same-level")],
)
@pytest.mark.parametrize("intent", ["confide", "feedback", "reconnect"])
def test_notes_of_a_letter_without_a_reason_only_warn(intent: str, keys: dict[str, str], rule: str) -> None:
    """Where a letter gives no reason, another one in its notes contradicts no letter, but is told."""
    beside = process("c.yaml", recipient="Omar Haddad", intent=intent, friend="Kim Lee", **keys)
    result = closed_out(process(), beside)
    assert [letter.origin for letter in result.letters] == ["a.yaml", "c.yaml"]
    assert {clash.rule for clash in result.warnings} == {rule}


def test_who_has_accepted_does_not_look_for_another_role() -> None:
    """``looking_for`` beside an accepted offer is a warning, beside a relocation it is not."""
    assert warned(process(looking_for="a remote role"), other()) == {"still-looking"}
    away = {"situation": "relocation"}
    assert warned(process(looking_for="a remote role", **away), other(**away)) == set()


def test_one_company_is_spelled_in_one_way_and_has_one_stage() -> None:
    """Two spellings of a company, and two stages of one process, are warnings."""
    omar = "Omar Haddad <omar@northwind.example>"
    assert "one-spelling" in warned(process(), process("c.yaml", recipient=omar, company="Northwind Ltd"))
    assert "one-stage" in warned(process(), process("c.yaml", recipient=omar, stage="final"))


@pytest.mark.parametrize("hook", ["the Quayworks launch", "Peter Osei's talk at the data fair"])
def test_a_name_of_other_notes_fails_its_letter(hook: str) -> None:
    """A company or a person of one process in the letter to another fails that letter, and tells whose."""
    result = closed_out(process(hook=hook), other())
    assert [letter.origin for letter in result.letters] == ["b.yaml"]
    assert "foreign-name" in result.failed[0].reasons[0]
    assert "Quayworks" in result.failed[0].reasons[0]


@pytest.mark.parametrize(
    ("keys", "others"),
    [
        ({"hook": "closing the gap"}, {"company": "Gap"}),
        ({"company": "Northwind Quayworks", "hook": "the launch"}, {}),
        ({"recipient": "Peter Lindholm"}, {}),
        ({"position": "Quayworks Liaison"}, {}),
        ({"tone": "brief"}, {"company": "Best"}),
    ],
)
def test_words_that_are_no_foreign_name_pass(keys: dict[str, Any], others: dict[str, Any]) -> None:
    """An ordinary word, a part of one's own company or position and a shared given name are nobody else's."""
    assert closed_out(process(**keys), other(**others)).failed == ()


def test_colleagues_may_be_named() -> None:
    """Another recipient of the same company is nobody from elsewhere."""
    omar = process("c.yaml", recipient="Omar Haddad <omar@northwind.example>")
    result = closed_out(process(discussed="the API migration with Omar Haddad"), omar)
    assert result.failed == ()
    assert any("with Omar Haddad" in letter.draft.body for letter in result.letters)


def test_an_ordinary_word_with_a_capital_is_the_company() -> None:
    """``Gap`` inside a sentence is the company where another process has it."""
    result = closed_out(process(hook="your launch with Gap"), other(company="Gap"))
    assert "foreign-name" in str(result.failed)


@pytest.mark.parametrize("entry", ["Marlowe", "signed with Marlowe Systems last Friday"])
def test_what_one_process_keeps_private_is_in_no_other_letter(entry: str) -> None:
    """A name private in one process's notes fails the letter of another that holds it."""
    result = closed_out(process(hook="the Marlowe Systems conference"), other(private=entry))
    assert [failed.origin for failed in result.failed] == ["a.yaml"]
    assert "private-elsewhere" in result.failed[0].reasons[0]


@pytest.mark.parametrize(
    ("entry", "failed"), [("told ingrid that i may leave", 1), ("told them in leeds", 0)]
)
def test_a_person_typed_in_lower_case_is_a_private_name(entry: str, failed: int) -> None:
    """Somebody whom one process keeps to itself is in no other letter, typed with a capital or not."""
    result = closed_out(process(hook="Ingrid's talk in Leeds"), other(private=entry))
    assert len(result.failed) == failed


def test_what_a_colleagues_notes_keep_private_is_in_no_letter_to_the_company() -> None:
    """Two people of one company do not share a secret either."""
    omar = process("c.yaml", recipient="Omar Haddad <omar@northwind.example>", private="Bluebird", **AWAY)
    result = closed_out(process(hook="the Bluebird launch", **AWAY), omar)
    assert [failed.origin for failed in result.failed] == ["a.yaml"]


def test_the_longest_name_is_the_one_that_is_told() -> None:
    """Of two companies, one of whose names begins the other's, the whole name is told."""
    fern, valley = other(company="Fern"), other("c.yaml", company="Fern Valley", recipient="Ruth Amsel")
    (failed,) = closed_out(process(hook="the Fern Valley launch"), fern, valley).failed
    assert "names Fern Valley," in failed.reasons[0]


def test_private_dates_and_ordinary_words_are_in_any_letter() -> None:
    """A year, or a phrase of common words, is no secret of another process."""
    entries = ["surgery in June 2026", "the team", "on 12.05."]
    assert (
        closed_out(
            process(interview="2026-05-12 10:00", stage="scheduled", hook="the 2026 open day"),
            other(private=entries),
        ).failed
        == ()
    )


def test_a_rule_can_be_left_out() -> None:
    """``ignore`` leaves a rule out, a contradiction too; a rule that does not exist is told."""
    both = process(), other(disclose="none")
    assert len(closed_out(*both, ignore=["same-level"]).letters) == 2
    with pytest.raises(UsageError, match="one-reason"):
        closed_out(*both, ignore=["same-lvel"])


def test_the_page_on_closeouts_knows_every_rule() -> None:
    """Each rule stands in docs/closeout.md with its weight, its summary and who fails."""
    page = (Path(__file__).parents[1] / "docs" / "closeout.md").read_text(encoding="utf-8")
    for rule in RULES:
        fails = "" if rule.severity is Severity.WARNING else "one" if rule.alone else "all"
        assert f"| `{rule.id}` | {rule.severity} | {rule.summary} |{f' {fails} ' if fails else ' '}|" in page
