"""The mail that a letter answers: cut off where a program has marked it, and nowhere else."""

from __future__ import annotations

import pytest

from bowout.sources.quotation import without_quotation

LETTER = "Hi Dana,\n\nI withdraw.\n\nBest,\nSam Okafor"
THEIRS = "Hi Sam,\n\nWill you come?\n\nDana"
WRITER = "Sam Okafor"


@pytest.mark.parametrize(
    "said",
    [
        "On Mon, 16 Nov 2026 at 10:00, Dana Whitfield <dana@northwind.example> wrote:",
        "On Mon, Nov 16, 2026 at 10:00\u202fAM Dana Whitfield <dana@northwind.example>\nwrote:",
        "On 16 Nov 2026, at 10:00, Dana Whitfield wrote:",
        "On 2026-11-16 10:00, dana@northwind.example wrote:",
        "On 16/11/2026 10:00 a.m., Dr. Eva van der Kern wrote:",
        "On Monday, November 16th, 2026, The Northwind Team wrote:",
        "Am 16.11.2026 um 10:00 schrieb Dana Whitfield:",
        "Am Mo., 16. Nov. 2026 um 10:00 Uhr schrieb Dana Whitfield <\ndana@northwind.example>:",
        "-----Original Message-----\nFrom: Dana Whitfield\nSubject: our chat\n",
        "-----Urspr\u00fcngliche Nachricht-----\n\nVon: Dana Whitfield\nGesendet: Montag\nAn: Sam\n",
        "________________________________\nFrom: Dana <dana@northwind.example>\nSent: Monday\nTo: Sam\n",
        "From: Dana Whitfield\nSent: Monday, 16 November\nTo: Sam Okafor\nSubject: RE: our chat\n",
        "*From:* Dana Whitfield\n*Date:* Monday\n*Subject:* our chat\n",
        "---------- Forwarded message ---------\nFrom: Dana Whitfield\nDate: Mon, 16 Nov\n",
    ],
)
def test_all_below_the_line_that_says_who_wrote_is_quoted(said: str) -> None:
    """The lines of mail programs for "X wrote on that day", and Outlook's block, end the letter."""
    parted = without_quotation(f"{LETTER}\n\n{said}\n{THEIRS}\n", writer=WRITER)
    assert parted.own == LETTER
    assert parted.quoted == f"{said}\n{THEIRS}"
    assert parted.line == 8


@pytest.mark.parametrize(
    "said",
    [
        "On Friday, as Sam wrote:",
        "On 16 November 2026, as my partner wrote:",
        "On 16 November 2026 I wrote:",
        "On 16 November 2026, Sam Okafor wrote:",
        "On 16 November 2026, Sam <sam@okafor.example> wrote:",
        "On reflection, this is what the notice board at the office wrote:",
        "Am 16. November 2026 schrieb ich:",
        "Am 16. November 2026 schrieb mein Bruder:",
        "-----Original Message-----",
        "From: my partner",
        "From: Sam Okafor\nSent: Monday\nTo: Dana\nSubject: our chat",
        "Dana wrote:",
        "PS:",
    ],
)
def test_the_writers_own_words_are_kept_whatever_stands_above_them(said: str) -> None:
    """A line that gives no day, no name, or the writer's own begins no quotation."""
    text = f"{LETTER}\n\n{said}\nMy partner has a new job."
    assert without_quotation(text, writer=WRITER) == (text, "", 0)


def test_an_answer_below_or_between_marked_lines_is_kept() -> None:
    """Lines with ``>`` are left out with the line that says who wrote them, the others are the letter."""
    said = "On Mon, 16 Nov 2026 Dana Whitfield wrote:"
    text = (
        f"{said}\n> Will you come?\n\nHi Dana,\n\n> On Tuesday\n> at ten\n\nI withdraw.\n\nBest,\nSam Okafor"
    )
    parted = without_quotation(text, writer=WRITER)
    assert parted.own == "Hi Dana,\n\n\nI withdraw.\n\nBest,\nSam Okafor"
    assert parted.quoted == f"{said}\n> Will you come?\n> On Tuesday\n> at ten"
    assert parted.line == 1


@pytest.mark.parametrize(
    "said",
    [
        "Dana Whitfield wrote:",
        "Le lun. 16 nov. 2026 \u00e0 10:00, Dana Whitfield <dana@northwind.example> a \u00e9crit :",
        "2026-11-16 10:00 GMT+01:00 Dana Whitfield <dana@northwind.example>:",
        "El lun, 16 nov 2026 a las 10:00, Dana Whitfield\n(<dana@northwind.example>) escribi\u00f3:",
    ],
)
def test_right_above_marked_lines_any_language_says_who_wrote(said: str) -> None:
    """The marks tell that it is a quotation, so that the line above them may be any program's."""
    parted = without_quotation(f"{LETTER}\n\n{said}\n\n> Will you come?\n", writer=WRITER)
    assert parted.own == LETTER


@pytest.mark.parametrize("asked", ["You wrote:", "Your question about the interview:", "I quote:"])
def test_the_writers_own_line_above_marked_lines_is_kept(asked: str) -> None:
    """What the writer says of the quotation is the writer's text."""
    assert without_quotation(f"{asked}\n> Will you come?\n\n{LETTER}").own == f"{asked}\n\n{LETTER}"


@pytest.mark.parametrize("above", ["", "See below.\n\n"])
def test_a_letter_below_an_unmarked_quotation_is_kept(above: str) -> None:
    """Where nothing stands above it, or the signature below, the end of the quotation cannot be told."""
    text = f"{above}On Mon, 16 Nov 2026 Dana Whitfield wrote:\n{THEIRS}\n\n{LETTER}"
    assert without_quotation(text, writer=WRITER) == (text, "", 0)


@pytest.mark.parametrize("writer", ["", "Dr. Sam Okafor", "Sam"])
def test_a_greeting_or_a_ruled_line_is_no_signature(writer: str) -> None:
    """What is quoted may greet the writer by name; that alone makes it no letter of theirs."""
    said = "On 16 November 2026, Dana Whitfield wrote:"
    text = f"I withdraw. Best, S.\n\n{said}\n\nSam,\n\nWill you come?\n\n---\nDana"
    assert without_quotation(text, writer=writer).own == "I withdraw. Best, S."


@pytest.mark.parametrize("writer", ["Dr. Sam Okafor", "Sam Okafor", "Sam van Okafor"])
def test_a_part_of_the_name_signs_as_well(writer: str) -> None:
    """Notes may have a title or a second name that the letter goes without."""
    text = f"See below.\n\nOn 16 November 2026, Dana Whitfield wrote:\n{THEIRS}\n\n{LETTER}"
    assert without_quotation(text, writer=writer).own == text
