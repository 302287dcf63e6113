"""When things come about, as people jot it: without the preposition, or with the day cut short."""

from __future__ import annotations

from datetime import date

import pytest

from bowout.core.jotting import Kind
from support.drafting import drafted, notes_of
from support.jottings import assert_read, reader


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("the lido reopens easter", "seeing the lido reopen at Easter"),
        ("the kiln launches spring 2027", "seeing the kiln launch in spring 2027"),
        ("the archive opens late autumn", "seeing the archive open in late autumn"),
        ("the tram opens mon", "seeing the tram open on Monday"),
        ("lighthouse film airs autumn 2027", "seeing the lighthouse film air in autumn 2027"),
    ],
)
def test_what_comes_about_has_the_preposition_of_its_time(jotted: str, text: str) -> None:
    """A feast is "at", a day "on", all else "in", straight behind what comes about."""
    assert_read("hook", jotted, Kind.GERUND, text)


def test_what_has_its_preposition_gets_no_other() -> None:
    """A time that another word leads to stays as it is."""
    assert_read("hook", "the lido reopens next spring", Kind.GERUND, "seeing the lido reopen next spring")


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("bird walks on weds", "the bird walks on Wednesday"),
        ("stocktaking every sat", "stocktaking every Saturday"),
        ("the choir on sats", "the choir on Saturdays"),
    ],
)
def test_a_day_cut_short_is_written_out(jotted: str, text: str) -> None:
    """Behind a word that leads to a day, its first letters are that day, or several of it."""
    phrase, left_out = reader().read("discussed", jotted)
    assert phrase is not None
    assert (phrase.text.removeprefix("the "), left_out) == (text.removeprefix("the "), ())


def test_a_word_that_only_looks_like_a_day_stays() -> None:
    """The sun on a terrace is no Sunday."""
    phrase, _ = reader().read("discussed", "the effect of sun on the reef")
    assert phrase is not None
    assert phrase.text == "the effect of sun on the reef"


@pytest.mark.parametrize(
    ("key", "jotted", "kind", "text"),
    [
        ("reason", "the last ferry gets in 11.40pm", Kind.CLAUSE, "the last ferry gets in at 11.40pm"),
        ("reason", "cannot move before summer 28", Kind.CLAUSE, "I cannot move before summer 2028"),
        ("hook", "fair!! jun 12ish", Kind.OCCASION, "the fair in June"),
        ("hook", "open studio! 3 June", Kind.OCCASION, "the open studio on 3 June"),
    ],
)
def test_clocks_years_and_days_are_told_in_full(key: str, jotted: str, kind: Kind, text: str) -> None:
    """A clock has its "at", a season its whole year, and a date alone dates the thing before it."""
    assert_read(key, jotted, kind, text)


@pytest.mark.parametrize(
    ("jotted", "text", "unsure"),
    [
        ("the launch of the ark, may 27", "the launch of the ark in May", ["may 27"]),
        ("the launch of the ark, 27 may", "the launch of the ark on 27 May", []),
        ("the launch of the ark, may 14", "the launch of the ark on May 14", []),
    ],
)
def test_what_may_be_a_day_or_a_year_is_neither(jotted: str, text: str, unsure: list[str]) -> None:
    """A number behind a month that may be a day or a year goes, and standard error says so."""
    phrase, left_out = reader().read("hook", jotted)
    assert phrase is not None
    assert phrase.text.removeprefix("hear about ") == text
    assert [each.text for each in left_out] == unsure


def test_a_year_told_in_full_is_one_of_the_notes() -> None:
    """A season's year of two digits is no number that the notes do not have."""
    made = drafted(notes_of(hook="the tour reopens spring 28"))
    assert "in spring 2028" in made.body
    assert not [each for each in made.findings if each.rule == "numbers"]


def test_a_condition_may_open_with_should() -> None:
    """A condition opening with "should" asks nothing: it is a time to be in touch again."""
    assert_read("hook", "should you ever open in Graz", Kind.TIME, "should you ever open in Graz")
    assert_read("hook", "should a tram role come up", Kind.TIME, "should a tram role come up")
    assert_read("hook", "if the hours change", Kind.TIME, "if the hours change")
    phrase, _ = reader().read("hook", "should be fun")
    assert phrase is None


@pytest.mark.parametrize(
    ("jotted", "text", "gone"),
    [
        ("cheese dairy - maybe 2028", "the cheese dairy", "maybe 2028"),
        ("maybe a cheese dairy in 2028", "the cheese dairy", "in 2028"),
        ("depot in Kilbride maybe 2027?", "the depot in Kilbride", "maybe 2027"),
        ("new ship in 2027, perhaps", "the new ship", "in 2027, perhaps"),
        ("the second shop (probably in spring)", "the second shop", "probably in spring"),
    ],
)
def test_a_date_that_is_not_sure_is_left_out(jotted: str, text: str, gone: str) -> None:
    """A letter tells a date as settled, so one behind a "maybe" is not told, and the thing is."""
    phrase, left_out = reader().read("hook", jotted)
    assert phrase is not None
    assert (phrase.text, [each.text for each in left_out]) == (text, [gone])


def test_a_date_with_a_question_mark_alone_is_told() -> None:
    """A question mark asks for nothing to be left out."""
    assert_read("hook", "new depot in 2027?", Kind.OCCASION, "the new depot in 2027")


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("the exhibition, 3 to 9 May 2027", "the exhibition from 3 to 9 May 2027"),
        ("book fair in Bologna, 5-8 April 2027", "the book fair in Bologna from 5 to 8 April 2027"),
        ("the regatta April 12-16, 2027", "the regatta from 12 to 16 April 2027"),
        ("the harvest festival, Sept-Oct 2027", "the harvest festival from September to October 2027"),
        ("conference in Lyon between 12 and 16 April", "the conference in Lyon between 12 and 16 April"),
        ("the festival on 3 & 4 July", "the festival on 3 and 4 July"),
        ("kids' science day sat 22 may", "the kids' science day on 22 May"),
        ("tasting on the night of 12 August", "the tasting on the night of 12 August"),
        ("book launch 3 feb in Leeds", "the book launch on 3 February in Leeds"),
        ("premiere of the play dec 3 or 4", "the premiere of the play on December 3 or 4"),
        ("the talk in Bergen, 2-5 May 2027", "the talk in Bergen from 2-5 May 2027"),
    ],
)
def test_a_span_of_days_is_told_from_when_to_when(jotted: str, text: str) -> None:
    """From when to when, or on which two days, is a date; a talk's figures stay as the notes have them."""
    phrase, left_out = reader().read("hook", jotted)
    assert phrase is not None
    assert (phrase.text.removeprefix("hear about "), left_out) == (text, ())


def test_what_is_told_between_commas_has_both() -> None:
    """When something was made stands between two commas before what it does."""
    assert_read("hook", "the handbook, edited by Ida, out in May", Kind.GERUND,
                "seeing the handbook, edited by Ida, come out in May")  # fmt: skip


def test_a_span_that_names_a_thing_is_no_date() -> None:
    """A trip may be called by its days, and two months joined by "and" are no span."""
    assert_read("hook", "the 3-5 May trip", Kind.NOUN, "the 3-5 May trip")
    assert_read("hook", "the pruning in May and June", Kind.OCCASION, "the pruning in May and June")


@pytest.mark.parametrize(
    ("jotted", "kind", "text"),
    [
        ("last crane ~ june 2027", Kind.OCCASION, "the last crane around June 2027"),
        ("new lab ~2028", Kind.OCCASION, "the new lab around 2028"),
        ("history podcast s2 in may", Kind.OCCASION, "season 2 of the history podcast in May"),
        ("15 March 2027: the new timetable", Kind.OCCASION, "the new timetable on 15 March 2027"),
        ("the new lambs early April", Kind.OCCASION, "the new lambs in early April"),
        ("the audit report, due Feb 2027", Kind.NOUN, "the audit report due in February 2027"),
        ("the third round in May", Kind.NOUN, "the third round in May"),
        ("the new timetable", Kind.NOUN, "the new timetable"),
    ],
)
def test_a_thing_with_its_date_is_looked_forward_to(jotted: str, kind: Kind, text: str) -> None:
    """On its day one does not hear more about it; a round or a meeting would reopen the process."""
    assert_read("hook", jotted, kind, text)


@pytest.mark.parametrize(
    ("jotted", "text", "gone"),
    [
        ("the show on 4/5/27", "the show", "4/5/27"),
        ("4/5/27: the show", "the show", "4/5/27"),
        ("expo opening (4/5/2027)", "the expo opening", "4/5/2027"),
        ("the show on 14/5/27", "the show on 14 May 2027", ""),
        ("the show on 5/5/2027", "the show on 5 May 2027", ""),
        ("expo opens 4.5.27", "seeing the expo open on 4 May 2027", ""),
    ],
)
def test_a_date_in_figures_is_told_if_it_can_be_one_day_only(jotted: str, text: str, gone: str) -> None:
    """Of what may be two days neither is told, and the user is asked for the month."""
    phrase, left_out = reader().read("hook", jotted)
    assert phrase is not None
    assert (phrase.text, "".join(each.text for each in left_out)) == (text, gone)
    assert all("two days" in each.why for each in left_out)


@pytest.mark.parametrize(
    ("jotted", "text", "unsure"),
    [
        ("the jazz fest aug 27", "the jazz fest in August 2027", []),
        ("2nd nursery, opening sept 27", "seeing the second nursery open in September 2027", []),
        ("the ferry opens by feb 27", "seeing the ferry open by February 2027", []),
        ("the fair in june 28", "the fair in June 2028", []),
        ("the game out nov 27", "seeing the game come out", ["nov 27"]),
        ("the launch, june 28", "the launch", ["june 28"]),
        ("the launch on june 28", "the launch on June 28", []),
    ],
)
def test_a_number_that_is_the_year_either_way_is_told_as_one(
    jotted: str, text: str, unsure: list[str]
) -> None:
    """As of November 2026 the next 27 August is in 2027; where they differ, the month goes as well."""
    phrase, left_out = reader(today=date(2026, 11, 23)).read("hook", jotted)
    assert phrase is not None
    assert phrase.text.removeprefix("hear how ").removesuffix(" go") == text
    assert [each.text for each in left_out] == unsure


@pytest.mark.parametrize(
    ("year", "text", "unsure"),
    [
        (2031, "the launch of the ark on May 27", []),
        (2021, "the launch of the ark", ["May 22"]),
        (2022, "the launch of the ark in May 2022", []),
    ],
)
def test_which_numbers_may_be_years_hangs_on_the_clock(year: int, text: str, unsure: list[str]) -> None:
    """A number behind a month is a day only, where that year has passed as of the letter's day."""
    jotted = "the launch of the ark, May 27" if year == 2031 else "the launch of the ark, May 22"
    phrase, left_out = reader(today=date(year, 2, 1)).read("hook", jotted)
    assert phrase is not None
    assert phrase.text.removeprefix("hear about ") == text
    assert [each.text for each in left_out] == unsure


def test_what_is_done_in_a_year_past_is_not_to_come() -> None:
    """A participle with a year before the letter's own day says what was done, not what will be."""
    hook = "the second turbine, lowered into place in April 2028"
    ahead, _ = reader(today=date(2027, 2, 1)).read("hook", hook)
    past, _ = reader(today=date(2029, 2, 1)).read("hook", hook)
    assert ahead is not None
    assert ahead.text == "seeing the second turbine lowered into place in April 2028"
    assert past is None or not past.text.startswith("seeing")
