"""Every intent in every tone and channel: the reviewed messages, and what holds of all of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bowout.core.errors import ExitCode, GuardRefused, NotesInvalid, TemplateInvalid, UsageError
from bowout.core.guard import Guard
from bowout.core.notes import Role, Stage
from bowout.pipeline.check import check
from bowout.pipeline.draft import draft, first_request
from bowout.pipeline.validate import validate_template
from bowout.resources import TemplateStore, load_prompt, parse_template
from support.cli import bowout
from support.drafting import NOW, ScriptedModel, drafted, notes_of, shipped
from support.intents import FOLDER, INTENTS, STORY, TONES, cases, golden_of, message, shown, story_notes

CASES = list(cases())
STAYING = ("reschedule", "clarify", "timeline", "feedback", "confide", "reconnect")
SPOKEN = {  # what a script calls its second part
    **dict.fromkeys(("withdraw", "decline-invitation", "no-show"), "The decision:"),
    **dict.fromkeys(("reschedule", "timeline", "feedback"), "The request:"),
    "clarify": "The question",
    "referrer-note": "The news:",
}
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


class TestReschedule:
    """Another date: what is offered, and what cannot be."""

    def test_the_dates_stand_as_typed_and_the_inconvenience_once(self) -> None:
        """All dates are named, the missed one too, with one apology."""
        body = message("reschedule").body
        assert "Monday, 11 May at 10:00, Tuesday, 12 May at 14:00 or Wednesday, 13 May at 09:30?" in body
        assert "Thursday, 7 May at 10:00" in body
        assert body.count("sorry") == 1

    @pytest.mark.parametrize(
        ("alternatives", "told"),
        [
            ("11 May 2026, 10:00", "alternatives: has one date; offer two or three"),
            ("1 May 2026, 10:00; 11 May 2026, 10:00", "'1 May 2026, 10:00' has passed"),
        ],
    )
    def test_dates_that_are_no_choice_are_refused(self, alternatives: str, told: str) -> None:
        """One date alone, or one that has passed, is told with its mend; no message is written."""
        with pytest.raises(NotesInvalid, match=told):
            message("reschedule", alternatives=alternatives)

    def test_dates_that_have_passed_do_not_trouble_other_intents(self) -> None:
        """The same notes still write a withdrawal when the alternatives are history."""
        assert (
            "withdraw"
            in message("withdraw", alternatives="1 May 2026; 2 May 2026", deadline="2 May 2026").body
        )

    def test_without_dates_it_asks_and_tells(self) -> None:
        """Without alternatives the message asks for another date, and says what would help."""
        made = message("reschedule", alternatives="")
        assert "Would another date be possible?" in made.body
        assert any(advice.code == "wanted" and "alternatives" in advice.message for advice in made.advice)

    def test_alternatives_are_not_passed_over_in_silence(self) -> None:
        """Who leaves after a missed slot is told that dates are not offered, and what would offer them."""
        made = message("no-show")
        assert "11 May" not in made.body
        (told,) = (each.message for each in made.advice if each.code == "ignored")
        assert "`reschedule`" in told
        assert not [each for each in message("no-show", alternatives="").advice if each.code == "ignored"]

    def test_a_missed_slot_wants_one_apology_and_another_date(self) -> None:
        """Who would still come apologises for the slot, once, and offers the dates; nothing is withdrawn."""
        made = message("reschedule.missed")
        assert made.subject == "Sunday's missed interview: Backend Engineer"
        assert made.body.count("sorry") == 1
        assert "Could we meet instead on Monday, 11 May at 10:00" in made.body
        assert "intent `no-show`" in made.advice[0].message


class TestClarify:
    """Doubts as questions."""

    def test_doubts_become_questions_and_no_accusation(self) -> None:
        """What was heard is asked, what is one's own stays out and is told."""
        made = message("clarify")
        assert (
            "I understood that the on-call is every second week; how does that work in practice?" in made.body
        )
        assert "what can you tell me about the size of the team?" in made.body
        assert "fear" not in made.body
        assert any("I fear something new" in advice.message for advice in made.advice)

    def test_an_accusation_is_left_out(self) -> None:
        """A doubt that reads as criticism is not put to them."""
        made = message("clarify", doubts=("the interviewer was rude", "the size of the team"))
        assert "rude" not in made.body
        assert any("rude" in advice.message for advice in made.advice)

    def test_private_stays_private(self) -> None:
        """A doubt about what is private is not asked, though doubts may be."""
        made = message("clarify", doubts=("the lowballed salary", "the size of the team"))
        assert "salary" not in made.body

    def test_no_doubt_reaches_a_model(self) -> None:
        """The request for better words holds nothing of the doubts."""
        notes = notes_of(**STORY, intent="clarify")
        request = first_request(notes, template=shipped("clarify"), prompt=load_prompt(), now=NOW)
        sent = str(request)
        assert not any(
            word in sent for word in ("second week", "size of the team", "something new", "salary")
        )

    def test_elsewhere_doubts_are_never_told(self) -> None:
        """No other message to the company holds a doubt."""
        for intent in set(INTENTS) - {"clarify", "confide"}:
            assert "second week" not in message(intent).body


@pytest.mark.parametrize(("intent", "told"), [("reschedule", True), ("clarify", True), ("withdraw", False)])
def test_a_model_is_told_when_nobody_leaves(intent: str, told: bool) -> None:
    """The request says what the message is for where it is no withdrawal, and nothing of a cancelled slot."""
    booked = {"stage": "scheduled", "interview": "7 May 2026, 10:00", "discussed": None}
    notes = notes_of(**STORY | booked, intent=intent)
    request = first_request(notes, template=shipped(intent), prompt=load_prompt(), now=NOW)
    asked = request.messages[1].content
    assert ("This email is no withdrawal" in asked) is told
    assert ("is being cancelled" in asked) is not told


class TestConfide:
    """To a friend."""

    def test_it_goes_to_the_friend_and_tells_what_is_private(self) -> None:
        """The friend is its recipient; liked, doubted and private stand in it."""
        made = message("confide")
        assert str(made.to) == "Kim Lee <kim@lee.example>"
        assert all(words in made.body for words in ("the people I met", "I fear something new", "lowballed"))

    def test_without_a_friend_it_goes_to_nobody(self) -> None:
        """Private words never go to the company: without a friend there is no address."""
        made = message("confide", friend="")
        assert made.to.address is None
        assert made.body.startswith("Hello,")
        assert "Dana" not in made.body

    def test_it_answers_no_mail_of_the_company(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        """A message to a friend is kept out of the company's thread."""
        notes, mail = tmp_path / "notes.yaml", tmp_path / "mail.eml"
        notes.write_text("sender: Sam\ncompany: Northwind\nposition: Engineer\nintent: confide\n", "utf-8")
        mail.write_bytes(
            b"From: Dana <dana@northwind.example>\r\nMessage-ID: <1@x>\r\nSubject: Hi\r\n\r\nHi\r\n"
        )
        ran = bowout(monkeypatch, "draft", str(notes), "--reply-to", str(mail), "--no-personalize")
        assert (ran.code, ran.out) == (ExitCode.USAGE, "")
        assert "goes to your friend" in ran.err

    def test_no_model_is_asked(self) -> None:
        """There is no passage for a model, so that none is asked, and it is told."""
        model = ScriptedModel([])
        made = drafted(notes_of(**STORY, intent="confide"), model)
        assert model.asked == []
        assert "no-slots" in {advice.code for advice in made.advice}
        with pytest.raises(UsageError, match="no passage for a model"):
            first_request(
                notes_of(intent="confide"),
                template=shipped("confide"),
                prompt=load_prompt(),
                now=NOW,
            )

    def test_the_same_words_are_refused_anywhere_else(self) -> None:
        """The guard that lets a friend read it holds its private words against any other letter."""
        found = Guard(notes_of(**STORY), now=NOW).check_letter("Subject", message("confide").body)
        assert "private" in {finding.rule for finding in found}


def test_an_apology_needs_a_missed_slot() -> None:
    """Nobody apologises for an interview that is still to come."""
    with pytest.raises(GuardRefused) as caught:
        message("no-show", interview="7 May 2026, 10:00")
    assert "slot-missed" in {finding.rule for finding in caught.value.findings}


def test_a_deadline_that_has_passed_is_refused() -> None:
    """A date to answer by that is over is told with its mend."""
    with pytest.raises(NotesInvalid, match="deadline: '2 May 2026' has passed"):
        message("timeline", deadline="2 May 2026")


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
        ("a platform role", "I would love to hear about a platform role, and that still holds."),
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


class TestChannels:
    """LinkedIn and the phone."""

    @pytest.mark.parametrize("intent", SPOKEN)
    @pytest.mark.parametrize("stage", list(Stage))
    @pytest.mark.parametrize("role", list(Role))
    def test_a_script_for_every_stage_and_role(self, intent: str, stage: Stage, role: Role) -> None:
        """A script has an opening, what to say, an answer to why, a close, and at most 90 words."""
        booked = "7 May 2026, 10:00" if stage is Stage.SCHEDULED and intent != "no-show" else ""
        body = message(intent, channel="phone", stage=stage, role=role, interview=booked).body
        labels = ("To open:", SPOKEN[intent], "If they ask why:", "To close:")
        assert [line for line in labels if line in body] == list(labels)
        assert len(body.split()) <= 90

    @pytest.mark.parametrize("intent", SPOKEN)
    @pytest.mark.parametrize("tone", TONES)
    def test_long_names_leave_a_script_its_length(self, intent: str, tone: str) -> None:
        """A long position, company and sender shorten the close rather than break the bound."""
        names = {
            "position": "Regional Director of Learning and Development",
            "company": "Saint Mary's Children's Hospital",
            "sender": "Maria del Carmen Alvarez",
        }
        made = message(intent, channel="phone", tone=tone, situation="compensation", **names)
        assert len(made.body.split()) <= 90

    def test_a_long_reason_gives_way_to_its_category(self) -> None:
        """A script that would be too long with the reason gives the category, and tells it."""
        reason = "the office is two hours from home" + " and the train is often late" * 3 + " in every season"
        assert 25 < len(reason.split()) <= 30
        made = message("withdraw", channel="phone", disclose="specific", reason=reason)
        assert 'If they ask why: "The location would not work for me at this point."' in made.body
        assert any("more than 90 words" in advice.message for advice in made.advice)

    @pytest.mark.parametrize(
        ("intent", "channel", "why"),
        [
            ("confide", "phone", "a friend needs no script"),
            ("confide", "linkedin", "a network that employers read"),
            ("reconnect", "phone", "a call takes people unawares"),
        ],
    )
    def test_a_channel_that_makes_no_sense_is_refused(self, intent: str, channel: str, why: str) -> None:
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
    def test_a_script_for_another_date(self, keys: dict[str, str]) -> None:
        """With a slot missed, unnamed or in another zone, the script asks and stays within 90 words."""
        body = message("reschedule", channel="phone", **keys).body
        labels = ("To open:", "The request:", "If they ask why:", "To close:")
        assert [line for line in labels if line in body] == list(labels)
        assert len(body.split()) <= 90

    def test_the_answer_to_why_keeps_to_the_level(self) -> None:
        """With a locked situation the answer to why gives nothing away."""
        body = message("withdraw", channel="phone", situation="health", reason="surgery").body
        assert 'If they ask why: "It is a personal decision' in body
        assert "surgery" not in body

    def test_the_connection_note_is_told(self) -> None:
        """The length is told beside the limits of a note and of a message."""
        (told,) = (
            each for each in message("withdraw", channel="linkedin").advice if each.code == "linkedin-note"
        )
        assert "(300)" in told.message
        assert "1,900" in told.message

    def test_a_template_without_a_script_says_so_on_the_phone(self, tmp_path: Path) -> None:
        """A template of one's own that has no script is written as an email, and tells it."""
        own = tmp_path / "withdraw.j2"
        own.write_text(TemplateStore().text("withdraw"), encoding="utf-8")
        notes = story_notes("withdraw", channel="phone")
        made = draft(notes, template=TemplateStore(str(tmp_path)).load("withdraw", "phone"), now=NOW)
        assert "channel" in {each.code for each in made.advice}
        assert "channel" not in {each.code for each in message("withdraw", channel="phone").advice}

    def test_a_template_of_ones_own_comes_before_the_shipped_variant(self, tmp_path: Path) -> None:
        """A user's ``withdraw.j2`` is not passed over for the shipped script, nor a variant beside it."""
        text = "---\nversion: {}\nsubject: S\n---\nHello"
        (tmp_path / "withdraw.j2").write_text(text.format(7), encoding="utf-8")
        assert TemplateStore(str(tmp_path)).load("withdraw", "phone").source.version == "7"
        (tmp_path / "_withdraw.phone.j2").write_text(text.format(8), encoding="utf-8")
        assert TemplateStore(str(tmp_path)).load("withdraw", "phone").source.version == "8"
        assert TemplateStore(str(tmp_path)).channels("withdraw") == ["email", "phone"]


CONTRIBUTING = Path(__file__).parent.parent / "CONTRIBUTING.md"
OWN = CONTRIBUTING.read_text(encoding="utf-8").partition("```jinja\n")[2].partition("```")[0]


class TestIntentOfOnesOwn:
    """An intent is one file, here the one that CONTRIBUTING shows: no code knows it."""

    def test_a_file_in_a_folder_is_an_intent(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        """With ``--templates`` the new intent is listed, sound, drafted, and advises what it wants."""
        folder, notes = tmp_path / "mine", tmp_path / "notes.yaml"
        folder.mkdir()
        (folder / "ask-remote.j2").write_text(OWN, encoding="utf-8")
        notes.write_text(
            "recipient: Dana\nsender: Sam\ncompany: Northwind\nposition: Engineer\nintent: ask-remote\n",
            encoding="utf-8",
        )
        mine = ("--templates", str(folder))
        assert "ask-remote" in bowout(monkeypatch, "templates", "list", *mine).out
        assert "ask-remote: sound in" in bowout(monkeypatch, "templates", "validate", "ask-remote", *mine).out
        ran = bowout(monkeypatch, "draft", str(notes), *mine, "--no-personalize")
        assert (ran.code, "Is it possible to do it remotely?" in ran.out) == (ExitCode.DONE, True)
        assert "say what would suit you" in ran.err

    def test_without_its_rules_it_would_be_a_withdrawal(self) -> None:
        """A template that names no rules is held to all of them."""
        with pytest.raises(TemplateInvalid, match="decision-stated"):
            validate_template(_own(OWN.replace("without: [decision-stated, slot-cancelled]", "without: []")))

    def test_a_rule_it_asks_for_is_held_against_it(self) -> None:
        """What it goes in addition is held against what it writes."""
        with pytest.raises(TemplateInvalid, match="question-asked"):
            validate_template(_own(OWN.replace("remotely?", "remotely.")))

    def test_a_slot_may_not_hold_what_stays_here(self) -> None:
        """A template that would show a model a doubt is refused, with its file."""
        text = OWN.replace("notice: false", "notice: false\ntells: [doubts]\nslots: {ask: The question.}")
        text = text.replace(
            "Is it possible", "{% block ask %}{{ hesitations[0] }}{% endblock %} Is it possible"
        )
        notes: dict[str, Any] = STORY | {"intent": "ask-remote"}
        with pytest.raises(TemplateInvalid, match=r"own\.j2: slots: the slot 'ask' holds `doubts`"):
            draft(notes_of(**notes), template=_own(text), now=NOW)


def _own(text: str) -> Any:
    from bowout.core.template import Template

    return Template(parse_template(text, where="own.j2", name="ask-remote"), lambda _: None)
