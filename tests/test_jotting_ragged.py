"""What reads like a note is left out of a letter and named, whichever shape it would have had."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from bowout.core.jotting.ragged import why_ragged
from bowout.core.jotting.reader_words import named_by_initials
from bowout.pipeline.draft import draft
from support.drafting import NOW, notes_of, shipped
from support.jottings import assert_read, reader

RAGGED = [
    ("discussed", "the rota thng", "the rota thng", "'thng' is shorthand"),
    ("discussed", "their kiln!! 40 m", "40 m", "reads like a note"),
    ("discussed", "call 9 Nov", "call 9 November", "reads like a note"),
    ("discussed", "phone call tues", "phone call Tuesday", "reads like a note"),
    ("discussed", "dana @ the depot party", "Dana at the depot party", "reads like a note"),
    ("discussed", "mole from scratch. 2 days. 28 ingredients.", "28 ingredients", "reads like a note"),
    ("discussed", "the greenhouse, 40 plots", "40 plots", "reads like a note"),
    ("discussed", "200 trays/day; how you keep gnats off", "200 trays per day", "reads like a note"),
    ("discussed", "peat free since 2021", "peat free", "could not be made"),
    (
        "discussed",
        "the atlas, goatskin all from one tannery, pay review every april",
        "pay review",
        "talk of pay",
    ),
    ("hook", "lambing in april, send pics!", "send pictures", "one is enough"),
    ("looking_for", "night work ok, no lifting", "night work ok", "could not be made"),
    ("discussed", "harp repairs; school loans 40 harps a yr", "school loans", "reads like a note"),
    ("hook", "hay ash blue @ the Bra cheese thing on sunday", "cheese thing", "reads like a note"),
    ("discussed", "140 covers", "140 covers", "reads like a note"),
    ("discussed", "400 calls in 3 days", "400 calls in 3 days", "reads like a note"),
    ("discussed", "QZ's been straight with me", "QZ's been straight with me", "reads like a note"),
    ("discussed", "she asked if I can drive", "asked if I can drive", "means"),
    ("hook", "Feb. or March", "February or March", "reads like a note"),
    ("hook", "how it went", "how it went", "reads like a note"),
    ("discussed", "their pupils present it to the board", "their pupils present it", "reads like a note"),
    ("hook", "she gives a talk, june - want to hear it", "want to hear it", "cannot tell what"),
    ("hook", "the film's out when?", "film's out when", "reads like a note"),
    ("discussed", "kafka migration, tests slow", "tests slow", "reads like a note"),
    ("discussed", "tone guide, Dana = ex journalist", "Dana = ex journalist", "no place in a sentence"),
    ("discussed", "the new rooms tiny", "the new rooms tiny", "reads like a note"),
    ("hook", "autumn 27 supposedly", "autumn 27 supposedly", "reads like a note"),
    ("hook", "want to taste!!", "want to taste", "reads like a note"),
    ("hook", "seeing the thing go 2 WhatsApp", "seeing the thing go 2 WhatsApp", "reads like a note"),
    ("reason", "leaving the lab 4 science policy", "leaving the lab 4 science policy", "reads like a note"),
]


@pytest.mark.parametrize(("key", "jotted", "gone", "why"), RAGGED)
def test_what_reads_like_a_note_is_left_out(key: str, jotted: str, gone: str, why: str) -> None:
    """Shorthand, dates, measures and counts by themselves, and what breaks off, are named and not told."""
    _, left_out = reader().read(key, jotted)
    assert any(gone.lower() in each.text.lower() and why in each.why for each in left_out), left_out


@pytest.mark.parametrize(
    ("key", "jotted", "text"),
    [
        ("discussed", "the 40 m kiln", "the 40 m kiln"),
        ("discussed", "your move to something new", "your move to something new"),
        ("discussed", "the big and the small", "the big and the small"),
        ("discussed", "how it stays small", "how it stays small"),
        ("discussed", "the CNC rota", "the CNC rota"),
        ("discussed", "the 2 new wards", "the 2 new wards"),
        ("discussed", "Dana and I planned a breakfast week", "you and I planned a breakfast week"),
        ("hook", "the owl count on bench 4 each spring", "the owl count on bench 4 each spring"),
        ("hook", "feedback, plus their recipe book (out in May)", "your recipe book"),
        ("reason", "the drive is 1 h 50 each way", "the drive is 1 h 50 each way"),
        ("discussed", "the 4 tower cranes", "the 4 tower cranes"),
        ("discussed", "the sql course", "the SQL course"),
        ("discussed", "DW showed me the kiln :)", "I appreciated you showing me the kiln"),
        ("discussed", "D. told me how the kiln is fired", "hearing how the kiln is fired"),
        ("discussed", "we spoke a long time about the kiln", "the kiln"),
        ("discussed", "on the phone dana showed me the plans", "I appreciated you showing me the plans"),
        ("discussed", "new Haas on the milling line", "the new Haas on the milling line"),
        (
            "hook",
            "is the old ferry pier opening next summer?",
            "whether the old ferry pier is opening next summer",
        ),
        ("hook", "when ferry app's out", "when the ferry app is out"),
        ("hook", "when the pilot's report is out", "when the pilot's report is out"),
        ("hook", "love to read the book when its out", "read the book when it is out"),
        ("hook", "q: how the pilot goes, right?", "how the pilot goes"),
        (
            "hook",
            "when the ferry comes in spring would love to hear about it",
            "when the ferry comes in spring",
        ),
        ("hook", "the new oven -> want to see it", "see the new oven"),
        ("hook", "the bell tower, want to climb it", "climb the bell tower"),
        ("hook", "the oven trial (Q3) → ask Pia", "the oven trial in Q3"),
        ("discussed", "2nd day: the tasting of the new cider", "the tasting of the new cider"),
        ("discussed", "on the phone: the new mill roof", "the new mill roof"),
        ("discussed", "the cattle collars STOP also the dogs", "the cattle collars and the dogs"),
        ("looking_for", "roles w/in 40 min of Cork", "roles within 40 minutes of Cork"),
    ],
)
def test_what_only_looks_so_is_told(key: str, jotted: str, text: str) -> None:
    """Units with their thing, spoken short forms, initials of the reader and words slurred are read."""
    phrase, _ = reader().read(key, jotted)
    assert phrase is not None
    assert phrase.text == text


@pytest.mark.parametrize(
    ("jotted", "text", "gone"),
    [
        ("a small school, start August", "a role at a small school", ["start August"]),
        (
            "a small school, ages P3-P5, no travel",
            "a role at a small school with no travel",
            ["ages P3-P5"],
        ),
        ("work with horses, dont mind nights", "work with horses", ["do not mind nights"]),
        ("day shifts, home by 4 for the kids", "day shifts", ["home by 4 for the kids"]),
        ("a lab role, little travel", "a lab role with little travel", []),
    ],
)
def test_of_a_role_only_its_qualities_are_told(jotted: str, text: str, gone: list[str]) -> None:
    """What stands behind a comma is told where it says what a role is like, and named where not."""
    phrase, left_out = reader().read("looking_for", jotted)
    assert phrase is not None
    assert (phrase.text, [each.text for each in left_out]) == (text, gone)


def test_what_follows_a_lost_hook_is_lost_with_it() -> None:
    """A thing named behind a hook that could not be told mostly says more of that one."""
    phrase, left_out = reader().read("hook", "game's out when? - day one purchase for me")
    assert phrase is None
    assert len(left_out) == 2


def test_a_reason_that_leans_on_a_lost_one_is_lost_with_it() -> None:
    """A reason that only points at what could not be told would tell the reader nothing."""
    phrase, left_out = reader().read("reason", "ad said planning - I cannot keep that up")
    assert phrase is None
    assert len(left_out) == 2


def test_a_reader_outside_the_company_is_spoken_to() -> None:
    """An agent or a referrer whom the notes name is "you" in the letter to them."""
    notes = notes_of(role="agency", recipient="Camille Roy", discussed="Camille prepped me well", hook=None)
    body = draft(notes, template=shipped("withdraw"), now=NOW).body
    assert "you prepping me well" in body
    assert body.count("Camille") == 1


@pytest.mark.parametrize(
    ("jotted", "text"),
    [("remote", "the role is remote"), ("senior", "the role is senior"), ("for //", None), ('"', None)],
)
def test_a_reason_of_one_word_is_read(jotted: str, text: str | None) -> None:
    """A single adjective is what the role is; signs alone are no reason."""
    phrase, _ = reader().read("reason", jotted)
    assert (phrase and phrase.text) == text


def test_initials_that_are_a_short_form_stay_what_they_are() -> None:
    """IT is no Ian Taylor, and E. coli no Ed; the name of who says something is read all the same."""
    kept = named_by_initials("the move of IT to the new site, I. said", ("Ian", "Ian Taylor"))
    assert kept == "the move of IT to the new site, Ian said"
    assert named_by_initials("the E. coli trial", ("Ed", "Ed Mayhew")) == "the E. coli trial"
    assert named_by_initials("EMY wants it", ("Ed", "Ed Mayhew-Young")) == "Ed wants it"


def test_a_vague_thing_is_named_or_left_out() -> None:
    """The "thing" behind a title is the role; any other is left out, and "the same thing" stays."""
    assert_read("hook", "let me know if the site manager thing comes back", Kind.VERB,
                "hear if the site manager role comes back")  # fmt: skip
    assert_read("hook", "let me know if the same thing comes back", Kind.VERB,
                "hear if the same thing comes back")  # fmt: skip
    assert reader().read("hook", "let me know if the rota thing comes back")[0] is None


@pytest.mark.parametrize("text", ["the night of the the of Carmen", "the move from about grain to bread"])
def test_a_garbled_phrase_is_told_by_its_small_words(text: str) -> None:
    """No phrase has an article twice, or one preposition behind another."""
    assert why_ragged(Kind.NOUN, text)


@pytest.mark.parametrize("text", ["the night of the opera", "a wait of about 3 weeks", "that that day comes"])
def test_small_words_that_meet_are_sound(text: str) -> None:
    """An article behind a preposition, and a rough count, are no garble."""
    assert why_ragged(Kind.NOUN, text) is None
