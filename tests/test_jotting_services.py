"""What somebody did for the candidate, and what only says when and where an occasion was."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from support.jottings import assert_read, reader


@pytest.mark.parametrize(
    ("did", "doing"),
    [
        ("emailed the ward booklet", "emailing the ward booklet"),
        ("put in a word with Mikael", "putting in a word with Mikael"),
        ("put my name forward to the principal", "putting my name forward to the principal"),
        ("wrote me two long mails", "writing me two long mails"),
        ("forwarded the invitation to interview", "forwarding the invitation to interview"),
        ("fixed the date with the hospital", "fixing the date with the hospital"),
        ("picked me up from the station", "picking me up from the station"),
        ("let me plane a rib for the tram", "letting me plane a rib for the tram"),
        ("set up everything and prepped me well", "setting up everything and prepping me well"),
        ("played the prototype with us for an hour", "playing the prototype with us for an hour"),
        ("showed me the kiln and lent me a book", "showing me the kiln and lending me a book"),
        ("was honest about the overtime", None),
        ("showed me how they cut and dried the oak", None),
    ],
)
def test_what_the_reader_did_for_one_is_appreciated(did: str, doing: str | None) -> None:
    """A service is told as one thanks for it in speech, and as a clause where a verb may be of others."""
    phrase, _ = reader().read("discussed", f"Dana {did}")
    assert phrase is not None
    plain = did.replace("was", "were").replace("they", "you")
    text = f"I appreciated you {doing}" if doing else f"I appreciated that you {plain}"
    assert (phrase.kind, phrase.text) == (Kind.SENTENCE, text)


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("Dana mailed back same day", "I appreciated you mailing back the same day"),
        ("Dana led me through the plant herself", "I appreciated you leading me through the plant yourself"),
        (
            "Dana introduced me to Mr Ode, who makes the paper himself",
            "I appreciated you introducing me to Mr Ode, who makes the paper himself",
        ),
        ("nice mail from Dana", "I appreciated your nice mail"),
    ],
)
def test_a_service_is_told_to_the_reader(jotted: str, text: str) -> None:
    """Shorthand and pronouns become what one says to the person who did it."""
    assert_read("discussed", jotted, Kind.SENTENCE, text)


def test_what_the_reader_does_at_work_is_news() -> None:
    """A deed that was none for the candidate is something heard."""
    assert_read("discussed", "Dana moved the shop to Go", Kind.CLAUSE, "you moved the shop to Go")
    phrase, _ = reader().read("discussed", "Dana did not email the booklet")
    assert phrase is None


@pytest.mark.parametrize(
    "held",
    [
        "The final round was in Saltillo on 10 November",
        "Dana did the first call",
        "Offer came last week",
    ],
)
def test_when_and_where_an_occasion_was_is_no_topic(held: str) -> None:
    """The letter tells the topic beside it, not that there was an interview."""
    phrase, _ = reader().read("discussed", f"{held}. We talked about the night ferry.")
    assert phrase is not None
    assert phrase.text == "the night ferry"


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("Final round 18 Nov, Ms Koh + Arjun", "the final round with Ms Koh and Arjun on 18 November"),
        ("panel w/ Ana, Tom + Ola", "the panel with Ana, Tom and Ola"),
    ],
)
def test_names_behind_an_occasion_took_part_in_it(jotted: str, text: str) -> None:
    """Names behind a comma are who was there; names behind "with" stay where they are."""
    assert_read("discussed", jotted, Kind.TALK, text)


def test_a_plus_between_people_is_an_and() -> None:
    """Two whom one talked to are both named, and what it was about stays the topic."""
    jotted = "talked to Ana + Tom about the stairs"
    assert_read("discussed", jotted, Kind.GERUND, "speaking to Ana and Tom about the stairs")


def test_what_a_letter_says_is_told_without_it() -> None:
    """News that an invitation or a mail brought is news, whoever brought it."""
    assert_read(
        "discussed",
        "It says that interpreters now get the file two days before",
        Kind.CLAUSE,
        "interpreters now get the file two days before",
    )


def test_a_name_within_a_jotting_is_one_at_its_start() -> None:
    """A word that is a name inside the jotting keeps its capital where a part begins with it."""
    phrase, _ = reader().read("discussed", "the app from Grace, Grace only does the scanner now")
    assert phrase is not None
    assert "grace" not in phrase.text


def test_two_behind_a_preposition_stay_two() -> None:
    """A list does not take "farming and wine" apart, which its clients are from."""
    jotted = "clients from farming and wine, all in Burgenland; the partnership after five years"
    phrase, _ = reader().read("discussed", jotted)
    assert phrase is not None
    assert "from farming and wine" in phrase.text
    assert "all in" not in phrase.text


@pytest.mark.parametrize(
    ("jotted", "kind", "text"),
    [
        ("Dana and I argued happily about whether notes belong in a novel", Kind.EVENT,
         "whether notes belong in a novel"),
        ("Dana told the story of the bear clinic, which they run every Friday", Kind.GERUND,
         "hearing the story of the bear clinic, which you run every Friday"),
        ("Dana wrote me a long email about the model", Kind.SENTENCE,
         "I appreciated you writing me a long email about the model"),
    ],
)  # fmt: skip
def test_what_two_did_together_and_one_told_is_read(jotted: str, kind: Kind, text: str) -> None:
    """An argument has its topic, a story its teller before its clause, and a letter its matter."""
    assert_read("discussed", jotted, kind, text)


def test_what_somebody_asked_then_is_a_part_of_its_own() -> None:
    """A second act behind what one did oneself does not hang on its gerund."""
    phrase, _ = reader().read("discussed", "We tasted the 2023 port, and Dana asked me what I would change")
    assert phrase is not None
    assert phrase.text == "tasting the 2023 port"


def test_what_the_readers_kin_did_for_one_is_a_favour() -> None:
    """``Dana's daughter Nell`` is somebody, not a daughter that Nell gave."""
    text = "I appreciated your daughter Nell teaching me how they steam ash"
    assert_read("discussed", "Dana's daughter Nell taught me how they steam ash", Kind.SENTENCE, text)


@pytest.mark.parametrize("idle", ["Ana and I spoke on the phone for half an hour", "six episodes"])
def test_a_telephone_and_a_bare_count_are_no_topics(idle: str) -> None:
    """How one spoke and how many there are is nothing that was spoken about."""
    phrase, left_out = reader().read("discussed", idle)
    assert phrase is None
    assert left_out


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("Then Ana talked about the night calls", "hearing from Ana about the night calls"),
        ("Dana played us the film without any music",
         "I appreciated you playing us the film without any music"),
    ],
)  # fmt: skip
def test_then_and_without_keep_nothing_from_being_told(jotted: str, text: str) -> None:
    """``Then`` is no name, and what was left off a thing does not deny the deed."""
    phrase, _ = reader().read("discussed", jotted)
    assert phrase is not None
    assert phrase.text == text
