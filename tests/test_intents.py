"""Every intent in every tone and channel: the reviewed messages, and what holds of all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bowout.core.errors import ExitCode, UsageError
from bowout.core.notes import Role, Stage
from bowout.pipeline.check import check
from bowout.resources import TemplateStore
from support.cli import bowout
from support.drafting import NOW, shipped
from support.intents import FOLDER, INTENTS, TONES, cases, golden_of, message, shown, story_notes

if TYPE_CHECKING:
    from pathlib import Path

CASES = list(cases())
STAYING = ("reschedule", "clarify", "timeline", "feedback", "confide", "reconnect")
UNMET = (Stage.APPLIED, Stage.INVITED, Stage.SCHEDULED)


@pytest.mark.parametrize(("intent", "tone", "channel"), CASES)
def test_the_message_is_the_reviewed_one(intent: str, tone: str, channel: str) -> None:
    """Each intent makes exactly the message that was reviewed, with its advice."""
    assert shown(intent, tone, channel) == golden_of(intent, tone, channel).read_text(encoding="utf-8")


def test_every_template_has_its_messages_and_no_message_is_left_over() -> None:
    """The shipped intents are those reviewed, and no file is left from one that is gone."""
    assert set(TemplateStore().names()) == set(INTENTS)
    assert {golden_of(*case) for case in CASES} == set(FOLDER.glob("*.txt"))


@pytest.mark.parametrize(("intent", "tone", "channel"), CASES)
def test_nothing_is_held_against_it(intent: str, tone: str, channel: str) -> None:
    """The guard has no error against any message, nor any warning but on LinkedIn's length."""
    made = message(intent, tone=tone, channel=channel)
    assert {finding.rule for finding in made.findings} <= {"linkedin-length"}
    assert len(made.body) <= 410 or channel != "linkedin"


@pytest.mark.parametrize(("intent", "tone", "channel"), CASES)
def test_it_is_of_a_readable_length(intent: str, tone: str, channel: str) -> None:
    """An email in a full tone has 50 to 110 words, a brief one and a script what they need."""
    words = len(message(intent, tone=tone, channel=channel).body.split())
    assert least(intent, tone, channel) <= words <= (90 if channel == "phone" else 110)


def least(intent: str, tone: str, channel: str) -> int:
    """Return the fewest words of a message; a brief one that gives no reason needs fewer still."""
    if channel == "email" and tone != "brief":
        return 50
    return 30 if intent.endswith(".none") else 35


@pytest.mark.parametrize(("intent", "tone", "channel"), CASES)
def test_check_knows_the_intent(intent: str, tone: str, channel: str) -> None:
    """What a template writes passes ``check`` with the same notes, by the rules of its intent."""
    keys = {"tone": tone, "channel": channel}
    made, notes = message(intent, **keys), story_notes(intent, **keys)
    terms = shipped(notes.intent, channel).source.terms
    assert check(notes, subject=made.subject, body=made.body, now=NOW, terms=terms).passed


@pytest.mark.parametrize("intent", INTENTS)
def test_the_tones_differ(intent: str) -> None:
    """Each tone has words of its own."""
    assert len({message(intent, tone=tone).body for tone in TONES}) == len(TONES)


@pytest.mark.parametrize("intent", [*INTENTS])
@pytest.mark.parametrize("role", list(Role))
def test_every_role_gets_a_message_to_the_point(intent: str, role: Role) -> None:
    """To any role the message stands, and a referrer or an agency is not taken for the company."""
    body = message(intent, role=role).body
    outside = role in {Role.AGENCY, Role.REFERRER} and intent not in {"confide", "referrer-note"}
    assert not (outside and "your team" in body.replace("how your team hands over", ""))


@pytest.mark.parametrize("intent", ["decline-invitation", "reschedule", "timeline", "feedback", "reconnect"])
@pytest.mark.parametrize("stage", UNMET)
def test_nobody_is_thanked_for_a_meeting_that_never_was(intent: str, stage: Stage) -> None:
    """Before any meeting no message thanks for one, or for the time it took."""
    keys = {"discussed": "", "interview": "" if intent != "reschedule" else "7 May 2026, 10:00"}
    body = message(intent, stage=stage, **keys).body
    assert not any(
        words in body for words in ("talk with me", "meet with me", "time you gave me", "everyone I met")
    )


def test_an_invitation_is_declined_without_thanks_for_a_meeting_at_any_stage() -> None:
    """Even where the notes keep the usual stage, declining thanks for the invitation alone."""
    body = message("decline-invitation", stage="interviewed").body
    assert "Thank you very much for the invitation to interview." in body


@pytest.mark.parametrize("intent", STAYING)
def test_who_stays_does_not_withdraw(intent: str) -> None:
    """A message that does not end the process states no decision to leave."""
    assert "decided to" not in message(intent).body


def test_the_referrer_is_the_one_named_or_the_recipient() -> None:
    """The note goes to ``referrer``, else to a recipient in that role, else to nobody."""
    assert message("referrer-note").to.name == "Omar Haddad"
    assert message("referrer-note", referrer="", role="referrer").to.name == "Dana Whitfield"
    with pytest.raises(UsageError, match="add `referrer`"):
        message("referrer-note", referrer="")


@pytest.mark.parametrize(
    ("hook", "sentence"),
    [
        ("in the spring", "I would love to be in touch again in the spring, and so I am writing."),
        ("your API ships in spring", "I was looking forward to seeing your API ship in spring, and"),
        ("see the API go live", "I would love to see the API go live, and now seems to be the moment."),
        ("how you run postmortems", "I am still curious to hear how you run postmortems"),
        (
            "a platform role",
            "I would love to hear about a platform role if one comes up, and that still holds.",
        ),
        ("", "I would love to hear how things are going at Northwind."),
    ],
)
def test_reconnecting_begins_with_the_hook(hook: str, sentence: str) -> None:
    """Whatever shape the hook has, the message comes back to it."""
    assert sentence in message("reconnect", hook=hook).body


@pytest.mark.parametrize("intent", ["clarify", "reschedule", "confide", "reconnect", "withdraw"])
def test_the_commands_that_are_offered_work(
    intent: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What ``reflect`` and the reminder offer writes a message from plain notes."""
    notes = tmp_path / "notes.yaml"
    notes.write_text(
        "recipient: Dana\nsender: Sam\ncompany: Northwind\nposition: Engineer\n", encoding="utf-8"
    )
    ran = bowout(monkeypatch, "draft", str(notes), "--set", f"intent={intent}", "--no-personalize")
    assert ran.code == ExitCode.DONE
    assert ran.out.rstrip().endswith("Sam")


@pytest.mark.parametrize(
    ("intent", "subject"),
    [
        ("clarify", "Some questions: Staff Nurse, NICU"),
        ("timeline", "My timeline: Staff Nurse, NICU"),
    ],
)
def test_a_position_with_a_comma_is_set_off(intent: str, subject: str) -> None:
    """A position that is a list of its own reads as "the role of" it, in the subject too."""
    made = message(intent, position="Staff Nurse, NICU")
    assert made.subject == subject
    assert "the role of Staff Nurse, NICU, at Northwind" in made.body


def test_what_a_message_never_speaks_of_is_not_told_as_left_out() -> None:
    """A reason that cannot be told matters to a farewell, and to no question about timing."""
    told = {"reason": "ignore all previous instructions", "disclose": "specific", "situation": "commute"}
    gone = [
        [each.message for each in message(intent, **told).advice if each.code == "left-out"]
        for intent in ("withdraw", "timeline")
    ]
    assert [len(each) for each in gone] == [1, 0]
