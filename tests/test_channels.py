"""Scripts for the phone and messages on LinkedIn: their parts, their length, and where they make no sense."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bowout.core.errors import UsageError
from bowout.core.notes import Role, Stage
from bowout.pipeline.draft import draft
from bowout.resources import TemplateStore
from support.drafting import NOW
from support.intents import TONES, message, story_notes

if TYPE_CHECKING:
    from pathlib import Path

SPOKEN = {  # what a script calls its second part
    **dict.fromkeys(("withdraw", "decline-invitation", "no-show"), "The decision:"),
    **dict.fromkeys(("reschedule", "timeline", "feedback"), "The request:"),
    "clarify": "The question",
    "referrer-note": "The news:",
}


@pytest.mark.parametrize("intent", SPOKEN)
@pytest.mark.parametrize("stage", list(Stage))
@pytest.mark.parametrize("role", list(Role))
def test_a_script_for_every_stage_and_role(intent: str, stage: Stage, role: Role) -> None:
    """A script has an opening, what to say, an answer to why, a close, and at most 90 words."""
    booked = "7 May 2026, 10:00" if stage is Stage.SCHEDULED and intent != "no-show" else ""
    body = message(intent, channel="phone", stage=stage, role=role, interview=booked).body
    labels = ("To open:", SPOKEN[intent], "If they ask why:", "To close:")
    assert [line for line in labels if line in body] == list(labels)
    assert len(body.split()) <= 90


def test_a_long_message_on_linkedin_goes_without_its_close() -> None:
    """A message that would have more than 400 characters is signed with the name alone."""
    plain, long = (
        message("no-show", channel="linkedin", role=role, company="Northern Counties Orthopaedic Co").body
        for role in ("hiring-manager", "agency")
    )
    assert plain.endswith("Warm regards,\nSam Okafor")
    assert long.endswith("API launch.\n\nSam Okafor")
    assert len(long) <= 400


@pytest.mark.parametrize(("channel", "untold"), [("linkedin", ["discussed", "looking_for"]), ("email", [])])
def test_what_a_message_is_too_short_for_is_told_beside_it(channel: str, untold: list[str]) -> None:
    """A message on LinkedIn goes without what was discussed, and says so; an email has it."""
    made = message("withdraw", channel=channel, looking_for="a role in Leeds", situation="relocation")
    assert [each.key for each in made.advice if "too short for it" in each.message] == untold
    assert ("how your team hands over" in made.body) is not bool(untold)


@pytest.mark.parametrize("intent", SPOKEN)
@pytest.mark.parametrize("tone", TONES)
def test_long_names_leave_a_script_its_length(intent: str, tone: str) -> None:
    """A long position, company and sender shorten the close rather than break the bound."""
    names = {
        "position": "Regional Director of Learning and Development",
        "company": "Saint Mary's Children's Hospital",
        "sender": "Maria del Carmen Alvarez",
    }
    made = message(intent, channel="phone", tone=tone, situation="compensation", **names)
    assert len(made.body.split()) <= 90


def test_a_long_reason_gives_way_to_its_category() -> None:
    """A script that would be too long with the reason, whatever else is shortened, gives the category."""
    reason = "the office is two hours from home" + " and the train is often late" * 3 + " in every season"
    assert 25 < len(reason.split()) <= 30
    told = {"disclose": "specific", "reason": reason}
    names = {"sender": "Dr. Hans-Peter von der Lühe", "company": "The Royal Society for Public Health"}
    booked = {"stage": "scheduled", "interview": "7 May 2026, 10:00 Europe/Berlin"}
    made = message("withdraw", channel="phone", **told, **names, **booked)
    assert 'If they ask why: "The location would not work for me at this point."' in made.body
    assert any("more than 90 words" in advice.message for advice in made.advice)
    assert reason in message("withdraw", channel="phone", **told).body


@pytest.mark.parametrize(
    ("intent", "channel", "why"),
    [
        ("confide", "phone", "a friend needs no script"),
        ("confide", "linkedin", "a network that employers read"),
        ("reconnect", "phone", "a call takes people unawares"),
    ],
)
def test_a_channel_that_makes_no_sense_is_refused(intent: str, channel: str, why: str) -> None:
    """What no one would send or say by a channel is refused, with the reason."""
    with pytest.raises(UsageError, match=rf"`{intent}` is not for the channel `{channel}`: .*{why}"):
        message(intent, channel=channel)


@pytest.mark.parametrize(
    "keys",
    [
        {"interview": "3 May 2026, 10:00"},
        {"interview": ""},
        {"alternatives": ""},
        {"stage": "final", "position": "Senior Site Reliability Engineer"},
        {
            "interview": "7 May 2026 10:00 Europe/Berlin",
            "alternatives": "11 May 2026 10:00 America/New_York; 12 May 2026 14:00 Europe/Berlin",
        },
    ],
)
def test_a_script_for_another_date(keys: dict[str, str]) -> None:
    """With a slot missed, unnamed or in another zone, the script asks and stays within 90 words."""
    body = message("reschedule", channel="phone", **keys).body
    labels = ("To open:", "The request:", "If they ask why:", "To close:")
    assert [line for line in labels if line in body] == list(labels)
    assert len(body.split()) <= 90


def test_the_answer_to_why_keeps_to_the_level() -> None:
    """With a locked situation the answer to why gives nothing away."""
    body = message("withdraw", channel="phone", situation="health", reason="surgery").body
    assert 'If they ask why: "It is a personal decision' in body
    assert "surgery" not in body


def test_the_connection_note_is_told() -> None:
    """The length is told beside the limits of a note and of a message."""
    (told,) = (
        each for each in message("withdraw", channel="linkedin").advice if each.code == "linkedin-note"
    )
    assert "(300)" in told.message
    assert "1,900" in told.message


def test_a_template_without_a_script_says_so_on_the_phone(tmp_path: Path) -> None:
    """A template of one's own that has no script is written as an email, and tells it."""
    own = tmp_path / "withdraw.j2"
    own.write_text(TemplateStore().text("withdraw"), encoding="utf-8")
    notes = story_notes("withdraw", channel="phone")
    made = draft(notes, template=TemplateStore(str(tmp_path)).load("withdraw", "phone"), now=NOW)
    assert "channel" in {each.code for each in made.advice}
    assert "channel" not in {each.code for each in message("withdraw", channel="phone").advice}


def test_a_template_of_ones_own_comes_before_the_shipped_variant(tmp_path: Path) -> None:
    """A user's ``withdraw.j2`` is not passed over for the shipped script, nor a variant beside it."""
    text = "---\nversion: {}\nsubject: S\n---\nHello"
    (tmp_path / "withdraw.j2").write_text(text.format(7), encoding="utf-8")
    assert TemplateStore(str(tmp_path)).load("withdraw", "phone").source.version == "7"
    (tmp_path / "_withdraw.phone.j2").write_text(text.format(8), encoding="utf-8")
    assert TemplateStore(str(tmp_path)).load("withdraw", "phone").source.version == "8"
    assert TemplateStore(str(tmp_path)).channels("withdraw") == ["email", "phone"]
