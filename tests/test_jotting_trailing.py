"""What trails a thing behind a comma, and where a thing is: beginnings, remarks, towns and numbers."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from support.jottings import assert_read, reader


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("the therapy kitchen, opening 8 February 2027",
         "seeing the therapy kitchen open on 8 February 2027"),
        ("the second shop in Bath, opening in spring", "seeing the second shop in Bath open in spring"),
        ("night tours with lanterns, starting 15 May 2027",
         "seeing the night tours with lanterns start on 15 May 2027"),
        ("the scanner, built by Ana, goes live in May", "seeing the scanner, built by Ana, go live in May"),
        ("new shop Leuven opens 2 Feb", "seeing the new shop in Leuven open on 2 February"),
        ("section two of the stairs opens in May 2027", "seeing section two of the stairs open in May 2027"),
        ("Ana writes the chapter on rigging", "reading the chapter on rigging"),
    ],
)  # fmt: skip
def test_a_beginning_is_seen(jotted: str, text: str) -> None:
    """What opens, starts or is written then is looked forward to as one sees or reads it."""
    assert_read("hook", jotted, Kind.GERUND, text)


@pytest.mark.parametrize("month", ["May", "June"])
@pytest.mark.parametrize("what", ["concert in Gdynia", "open day in Bath", "open depot day in Gdynia"])
def test_the_month_of_may_is_no_verb(month: str, what: str) -> None:
    """What takes place somewhere on a day in May is told like what does in June."""
    phrase, left_out = reader().read("hook", f"{what}, 8 {month} 2027")
    assert phrase is not None
    assert f"the {what} on 8 {month} 2027" in phrase.text
    assert left_out == ()


def test_remarks_behind_a_date_are_left_out_and_told() -> None:
    """Who cooks on the day is no second thing to look forward to."""
    phrase, left_out = reader().read(
        "hook", "harvest dinner on 20 March 2027, Nahuel cooks, wines from Salta"
    )
    assert phrase is not None
    assert phrase.text == "the harvest dinner on 20 March 2027"
    assert [each.text for each in left_out] == ["Nahuel cooks and wines from Salta"]


def test_a_date_with_the_month_first_is_no_doubtful_day() -> None:
    """``April 29, 2027`` is a day of a year, ``April 29`` may be either."""
    phrase, left_out = reader().read("hook", "the kids' play on April 29, 2027")
    assert phrase is not None
    assert "29 April 2027" in phrase.text
    assert left_out == ()
    assert reader().read("hook", "the kids' play, April 29")[1]


@pytest.mark.parametrize(
    ("jotted", "text"),
    [("trial shift Ghent", "the trial shift in Ghent"), ("lab tour Basel", "the lab tour in Basel")],
)
def test_a_town_behind_a_thing_is_where_it_is(jotted: str, text: str) -> None:
    """The "in" that was left off is put there; a name that is no place has none."""
    assert_read("discussed", jotted, Kind.TALK, text)
    phrase, _ = reader().read("discussed", "the old Hercules")
    assert phrase is not None
    assert phrase.text == "the old Hercules"


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("Dana starts a school garden after Easter", "seeing you start a school garden after Easter"),
        ("Dana is bottling the first vintage next May", "seeing you bottle the first vintage next May"),
        ("Yuki will show the cypress line in Tokyo", "seeing Yuki show the cypress line in Tokyo"),
        ("They are showing the press at Messe in April", "seeing you show the press at Messe in April"),
        ("The report on the Atbara gauges comes out in March",
         "seeing the report on the Atbara gauges come out in March"),
    ],
)  # fmt: skip
def test_a_deed_with_its_time_is_seen(jotted: str, text: str) -> None:
    """What somebody will do then is seen, by whomever and in whatever tense it is told."""
    assert_read("hook", jotted, Kind.GERUND, text)


def test_a_deed_without_a_time_is_followed() -> None:
    """What the reader goes on doing is a course, and "it" with nothing before it is told of nothing."""
    assert_read("hook", "Dana runs the reading club", Kind.COURSE, "how you run the reading club")
    phrase, left_out = reader().read("hook", "It'll be poured at the fair")
    assert phrase is None
    assert left_out


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("Dana's leaving party is on 30 January 2027, everybody is coming",
         "your leaving party on 30 January 2027"),
        ("The conference is in Utrecht on 9 March 2027, Ana said she'd come",
         "the conference in Utrecht on 9 March 2027"),
        ("The open day is on 17 April 2027", "the open day on 17 April 2027"),
    ],
)  # fmt: skip
def test_what_is_on_a_day_takes_place_then(jotted: str, text: str) -> None:
    """A statement of when something is tells the thing and its time, without the verb or the remark."""
    phrase, _ = reader().read("hook", jotted)
    assert phrase is not None
    assert (phrase.kind, phrase.text) == (Kind.EVENT, text)


def test_an_act_behind_a_date_is_a_remark() -> None:
    """``and`` joins what somebody does to a date no more than a comma does; a second thing is told."""
    phrase, _ = reader().read("hook", "The show opens on 14 May 2027, and Erik gives the first tour")
    assert phrase is not None
    assert phrase.text == "seeing the show open on 14 May 2027"


def test_a_remark_that_goes_on_without_a_comma_is_one() -> None:
    """What "they" do on the day is left out behind "and" as well."""
    phrase, _ = reader().read(
        "hook", "The station turns 101 on 14 August 2027 and they run the engine for it"
    )
    assert phrase is not None
    assert phrase.text == "seeing the station turn 101 on 14 August 2027"


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("the loan models & how they are audited", "the loan models and how these are audited"),
        ("the loan models & how they price them", "the loan models and how you price them"),
    ],
)
def test_what_is_done_to_things_is_not_done_to_the_house(jotted: str, text: str) -> None:
    """``They`` are the models where something is done to them, and the house where it does something."""
    assert_read("discussed", jotted, Kind.NOUN, text)


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("The bridge opens on 3 June 2027 and the mayor cuts the ribbon.",
         "seeing the bridge open on 3 June 2027"),
        ("the hall reopens in May and the choir sings", "seeing the hall reopen in May"),
        ("the ferry starts in May and we all get a ride", "seeing the ferry start in May"),
        ("the garden opens in May and closes in October",
         "seeing the garden open in May and close in October"),
        ("the mill is restored and opens in May", "seeing the mill restored and open in May"),
    ],
)  # fmt: skip
def test_a_second_statement_is_cut_and_a_second_deed_is_told(jotted: str, text: str) -> None:
    """What has a subject of its own stands apart; what the same thing does next is told with it."""
    phrase, _ = reader().read("hook", jotted)
    assert phrase is not None
    assert (phrase.kind, phrase.text) == (Kind.GERUND, text)


def test_a_hope_may_have_two_halves() -> None:
    """What a hope joins is no second statement, and two subjects do one thing."""
    both = "I hope that the launch goes well and the team grows"
    assert_read("hook", both, Kind.SENTENCE, both)
    assert_read(
        "hook", "the hall and the choir open in May", Kind.GERUND, "seeing the hall and the choir open in May"
    )


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("Luc opens the mill in September 2027, near Rennes",
         "seeing Luc open the mill near Rennes in September 2027"),
        ("the mill, near Rennes, opens in September", "seeing the mill near Rennes open in September"),
        ("regatta 30 April - 2 May 2027, Kiel", "the regatta in Kiel from 30 April to 2 May 2027"),
        ("Ana shows the boat, Lund church, in May", "seeing Ana show the boat at Lund church in May"),
    ],
)  # fmt: skip
def test_where_it_is_stands_before_when_it_is(jotted: str, text: str) -> None:
    """A place behind a comma goes before the date; a town is one that something is in, a house is "at"."""
    phrase, left_out = reader().read("hook", jotted)
    assert phrase is not None
    assert (phrase.text, left_out) == (text, ())


def test_a_name_that_is_no_place_stays_behind_its_comma() -> None:
    """What is neither a town nor a house is not told as where something is."""
    phrase, _ = reader().read("hook", "the regatta in May 2027, Nordlys")
    assert phrase is not None
    assert phrase.text == "the regatta in May 2027"


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("the cut-over is planned for 15 March 2027", "the cut-over on 15 March 2027"),
        ("the fair is on at the depot from 10 to 15 June", "the fair at the depot from 10 to 15 June"),
        ("both calves are due in March", "both calves due in March"),
    ],
)
def test_when_a_thing_is_planned_for_is_its_date(jotted: str, text: str) -> None:
    """That it is planned, on or due then is its time, and nothing to be seen."""
    phrase, _ = reader().read("hook", jotted)
    assert phrase is not None
    assert phrase.text == text


def test_a_wish_is_told_as_one() -> None:
    """What would be great is a wish, fingers crossed for a statement a hope, "which" a thing's wish."""
    assert_read("hook", "would be great to visit the seed vault", Kind.VERB, "visit the seed vault")
    hoped = "I hope that drilling starts in February"
    assert_read("hook", "drilling starts in February - fingers crossed", Kind.SENTENCE, hoped)
    assert_read("hook", "the new atlas in May, which I'd love to see", Kind.VERB, "see the new atlas in May")


@pytest.mark.parametrize(
    ("jotted", "kind", "text"),
    [
        ("the second turbine, lowered into place in April 2028", Kind.GERUND,
         "seeing the second turbine lowered into place in April 2028"),
        ("the film, shot in May, comes out in June", Kind.GERUND,
         "seeing the film, shot in May, come out in June"),
        ("the hall, built in 1890", Kind.NOUN, "the hall, built in 1890"),
        ("the chapter on rigging, written by Ana", Kind.NOUN, "the chapter on rigging, written by Ana"),
    ],
)  # fmt: skip
def test_what_is_done_to_a_thing_in_a_year_to_come_is_seen(jotted: str, kind: Kind, text: str) -> None:
    """What was done to a thing stays beside it; what will be is looked forward to."""
    assert_read("hook", jotted, kind, text)
