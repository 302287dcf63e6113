"""The letter that the withdraw template makes of notes."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

import pytest

from bowout.core.letter import SUBJECT_CHARACTERS, SUBJECT_WORDS
from bowout.core.notes import Disclosure, Role, Situation, Stage, Tone
from bowout.pipeline.compose import sendable_letter
from support.drafting import notes_of, shipped

if TYPE_CHECKING:
    from datetime import datetime

BOOKED = {"none": None, "far": "14 May 2026, 10:00", "near": "5 May 2026, 15:30", "past": "1 May 2026, 10:00"}


@pytest.fixture
def letter(now: datetime) -> Any:
    """Return a function that makes a letter, and the warnings about it, of notes with some keys changed."""
    template = shipped("withdraw")

    def make(**keys: Any) -> Any:
        composed = sendable_letter(notes_of(**keys), template, now=now)
        return composed.letter, composed.findings

    return make


@pytest.mark.parametrize(("stage", "role"), list(product(Stage, Role)))
def test_every_letter_is_sound_and_of_its_length(letter: Any, stage: Any, role: Any) -> None:
    """At every stage, to everybody, in every tone, for every reason the letter passes all rules."""
    levels = list(Disclosure)
    for number, situation in enumerate(Situation):
        tone = list(Tone)[(number // 3 + len(stage)) % 3]
        made, findings = letter(
            stage=stage,
            role=role,
            tone=tone,
            situation=situation,
            disclose=levels[number % 3],
            reason="the role became pure management",
        )
        assert findings == ()
        assert 25 <= len(made.body.split()) <= 125
        assert len(made.subject.split()) <= SUBJECT_WORDS
        assert len(made.subject) <= SUBJECT_CHARACTERS


@pytest.mark.parametrize(
    ("stage", "booked"), list(product([Stage.SCHEDULED, Stage.INTERVIEWED, Stage.FINAL], ["far", "near"]))
)
def test_a_booked_interview_is_named_and_cancelled(letter: Any, stage: Any, booked: Any) -> None:
    """A slot that lies ahead is named with its day and cancelled; one apology at most."""
    for role, tone in product(Role, Tone):
        made, findings = letter(stage=stage, role=role, tone=tone, interview=BOOKED[booked])
        assert "cancel" in made.body
        assert {"far": "Thursday, 14 May at 10:00", "near": "Tuesday, 5 May at 15:30"}[booked] in made.body
        assert made.body.count("sorry") <= 1
        assert findings == ()


def test_a_near_interview_stands_in_the_subject(letter: Any) -> None:
    """Within two days the subject names the slot's day, for who only reads subjects."""
    made, _ = letter(stage="scheduled", interview=BOOKED["near"])
    assert made.subject == "Cancelling Tuesday's interview: Backend Engineer"


def test_a_missed_interview_is_apologized_for_and_not_cancelled(letter: Any) -> None:
    """A slot that has passed is no longer cancelled."""
    made, _ = letter(stage="scheduled", interview=BOOKED["past"])
    assert "I am sorry that I missed our interview on Friday, 1 May at 10:00" in made.body
    assert "cancel" not in made.body


@pytest.mark.parametrize("stage", [Stage.APPLIED, Stage.INVITED, Stage.SCHEDULED])
@pytest.mark.parametrize(
    "jotted", ["tour of the plant", "lunch w/ the team", "my thesis on ferns", "our mutual friend Tom"]
)
def test_nobody_is_thanked_for_what_never_took_place(letter: Any, stage: Any, jotted: Any) -> None:
    """Before the first meeting there was no tour and no talk of my own things: they are left out and told."""
    made, _ = letter(stage=stage, discussed=jotted)
    assert [gone.why for gone in made.left_out] == [f"by the stage `{stage}` you have not met yet"]
    assert "conversation" not in made.body
    assert "meet" not in made.body


@pytest.mark.parametrize("situation", [Situation.CULTURE, Situation.VALUES, Situation.PROCESS])
@pytest.mark.parametrize(
    "hook",
    [
        "other roles",
        "hiring again next year",
        "if they recruit again",
        "come for a return visit, to apply there",
    ],
)
def test_a_door_that_closes_is_not_held_open(letter: Any, situation: Any, hook: Any) -> None:
    """After culture, values or process no letter hopes to join later."""
    made, _ = letter(situation=situation, hook=hook)
    assert [gone.key for gone in made.left_out] == ["hook"]
    assert "all the best" in made.body


def test_an_agency_may_tell_of_a_role_elsewhere(letter: Any) -> None:
    """A role that an agency hears of is another employer's; at the one that is left nobody applies."""
    made, _ = letter(situation=Situation.CULTURE, role="agency", hook="a role with a smaller team")
    assert "a role with a smaller team if one comes up" in made.body
    again, _ = letter(situation=Situation.CULTURE, role="agency", hook="if they recruit again")
    assert [gone.key for gone in again.left_out] == ["hook"]


@pytest.mark.parametrize("situation", [Situation.ACCEPTED_OFFER, Situation.STAYING, Situation.PAUSING])
def test_who_has_decided_is_no_longer_looking(letter: Any, situation: Any) -> None:
    """What is looked for instead is left out where nothing is looked for any more."""
    made, _ = letter(situation=situation, looking_for="a role closer to data")
    assert [gone.key for gone in made.left_out] == ["looking_for"]
    assert "a role closer to data" not in made.body


@pytest.mark.parametrize("tone", Tone)
def test_brief_is_brief(letter: Any, tone: Any) -> None:
    """The brief letter has at most sixty words and is the shortest of the three."""
    lengths = {each: len(letter(tone=each, stage="final")[0].body.split()) for each in Tone}
    assert lengths[Tone.BRIEF] <= 60
    assert lengths[tone] >= lengths[Tone.BRIEF]


def test_a_final_round_is_answered_more_personally_than_an_application(letter: Any) -> None:
    """A letter after the last round has more to say than one after an application."""
    final, applied = (letter(stage=stage)[0].body for stage in ("final", "applied"))
    assert len(final.split()) > len(applied.split())
    assert "everyone I met" in final


def test_an_over_long_letter_goes_without_its_weakest_part(letter: Any) -> None:
    """What the letter would be too long with is left out, weakest first, and told."""
    made, findings = letter(
        stage="final",
        situation="role-changed",
        disclose="specific",
        reason="the post is now mostly teaching and the office is two hours away from where my family lives",
        looking_for="a role with time for research into the long history of the many museums of the north",
        discussed="how you choose the objects that travel to smaller museums, and who looks after them",
        ask_feedback="yes",
    )
    assert len(made.body.split()) <= 125
    assert [gone.key for gone in made.left_out] == ["looking_for"]
    assert {gone.why for gone in made.left_out} == {"the letter would have more than 125 words with it"}
    assert "the post is now mostly teaching" in made.body
    assert findings == ()


@pytest.mark.parametrize(
    ("position", "named", "subject"),
    [
        ("Intern", "the Intern role at Northwind", "Withdrawing from the Intern process"),
        ("Marketing role", "the Marketing role at", "Withdrawing from the Marketing role process"),
        (
            "Teaching Fellowship",
            "the Teaching Fellowship at",
            "Withdrawing from the Teaching Fellowship process",
        ),
        ("the Head Chef", "the Head Chef role at", "Withdrawing from the Head Chef process"),
        (
            "Backend Engineer (m/f/d)",
            "the Backend Engineer role at",
            "Withdrawing from the Backend Engineer process",
        ),
        (
            "Data Scientist - Customer Analytics (Remote, 80-100%)",
            "the role of Data Scientist - Customer Analytics at",
            "Withdrawing: Data Scientist - Customer Analytics",
        ),
        ("Analyst (ref: AB-123)", "the Analyst role at", "Withdrawing from the Analyst process"),
        (
            "Staff Nurse (ICU)",
            "the Staff Nurse (ICU) role at",
            "Withdrawing from the Staff Nurse (ICU) process",
        ),
        ("Staff Nurse, NICU", "the role of Staff Nurse, NICU, at", "Withdrawing: Staff Nurse, NICU"),
        (
            "Assistant Curator",
            "the Assistant Curator role at",
            "Withdrawing from the Assistant Curator process",
        ),
        ("Senior Staff Engineer " * 4, "the Senior Staff Engineer Senior", "Withdrawing my application"),
    ],
)
def test_a_position_reads_as_a_sentence_has_it(letter: Any, position: Any, named: Any, subject: Any) -> None:
    """The position stands with one article and one noun, and the subject fits its bounds."""
    made, findings = letter(position=position)
    assert named in made.body
    assert made.subject == subject
    assert findings == ()


@pytest.mark.parametrize(
    ("company", "text"),
    [
        ("Acme Inc.", "role at Acme Inc. The location"),
        ("the Tate", "role at the Tate. The location"),
        ("{{ 7*7 }} GmbH", "role at {{ 7*7 }} GmbH. The location"),
        ("{% raw %}", "role at {% raw %}. The location"),
    ],
)
def test_a_company_stands_as_the_notes_have_it(letter: Any, company: Any, text: Any) -> None:
    """A company's name is a value: its own full stop is not doubled, template syntax in it stays literal."""
    assert text in letter(company=company, situation="relocation")[0].body


@pytest.mark.parametrize(
    ("recipient", "role", "tone", "greeting"),
    [
        ("Dana Whitfield", "hiring-manager", "warm", "Hi Dana,"),
        ("Dana Whitfield", "hiring-manager", "formal", "Dear Dana Whitfield,"),
        ("Dr. Eva Kern and Omar Haddad", "panel", "formal", "Dear Dr. Kern and Omar Haddad,"),
        ("the hiring team", "recruiter", "brief", "Dear hiring team,"),
        ("Ms Lindqvist", "recruiter", "warm", "Dear Ms Lindqvist,"),
    ],
)
def test_the_greeting_suits_the_name(
    letter: Any, recipient: Any, role: Any, tone: Any, greeting: Any
) -> None:
    """People, titles and teams are greeted as such."""
    assert letter(recipient=recipient, role=role, tone=tone)[0].body.startswith(greeting + "\n\n")


def test_curly_apostrophes_in_jottings_become_the_letters_own(letter: Any) -> None:
    """One kind of apostrophe in a letter: the template's."""
    body = letter(discussed="the kids’ corner", hook="the lab’s move", sender="Sam O’Kafor")[0].body
    assert "the kids' corner" in body
    assert "the lab's move" in body
    assert body.endswith("Sam O’Kafor")


def test_a_reason_is_told_only_as_far_as_the_notes_allow(letter: Any) -> None:
    """The user's own reason stands only with `specific`; with `none` not even its category."""
    reason = "the office is 90 minutes away"
    told = {level: letter(situation="commute", disclose=level, reason=reason)[0].body for level in Disclosure}
    assert reason in told[Disclosure.SPECIFIC]
    assert "The commute would not be workable" in told[Disclosure.CATEGORY]
    assert "90 minutes" not in told[Disclosure.CATEGORY]
    assert "commute" not in told[Disclosure.NONE]


@pytest.mark.parametrize(
    ("company", "text"),
    [
        ("Institute for Tidal Research", "role at the Institute for Tidal Research."),
        ("National Museum of Bells", "role at the National Museum of Bells."),
        ("Tidal Research Institute", "role at Tidal Research Institute."),
        ("Bank of Ilkley", "role at Bank of Ilkley."),
    ],
)
def test_an_institution_named_by_its_field_has_its_article(letter: Any, company: Any, text: Any) -> None:
    """A kind of house and what it is for want "the" before them; a name of another build does not."""
    made, findings = letter(company=company)
    assert text in made.body
    assert findings == ()


def test_she_is_nobody_where_two_are_addressed(letter: Any) -> None:
    """A pronoun stands for the reader where there is one; of two it stays with the name before it."""
    made, _ = letter(recipient="Ines and Paolo", hook="Ines's cookbook if she ever finishes it")
    assert "Ines's cookbook if she ever finishes it" in made.body
