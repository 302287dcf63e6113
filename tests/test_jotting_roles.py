"""What commas add to what is wanted: each quality stands where a letter has it, behind the word it wants."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from support.jottings import assert_read, reader


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("bookkeeper role, closer to Truro", "a bookkeeper role closer to Truro"),
        ("florist job, near the station", "a florist job near the station"),
        ("baker job, outdoors", "a baker job outdoors"),
        ("ranger role, coast", "a ranger role on the coast"),
        ("solicitor role, city", "a solicitor role in the city"),
        ("planner role, south Wales", "a planner role in south Wales"),
        ("planner role, W of Cork", "a planner role in the west of Cork"),
        ("small creamery, N of Oslo", "a role at a small creamery in the north of Oslo"),
        ("north Leeds, part time", "something in north Leeds, ideally part-time"),
    ],
)
def test_a_place_has_the_word_it_wants(jotted: str, text: str) -> None:
    """Where a role is to be follows it with the preposition of that place, or with none."""
    assert_read("looking_for", jotted, Kind.NOUN, text)


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("analyst role, remote, no travel", "a remote analyst role with no travel"),
        ("tutor job nearer home, part time", "a part-time tutor job nearer home"),
        ("QA roles, hybrid, gaming", "hybrid QA roles in gaming"),
        ("editor post, freelance, mornings", "a freelance editor post with morning shifts"),
    ],
)
def test_what_a_role_is_as_such_stands_before_it(jotted: str, text: str) -> None:
    """An attribute goes before the role where more is said of it."""
    assert_read("looking_for", jotted, Kind.NOUN, text)


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("buyer role, hybrid or Ghent", "a buyer role that is hybrid or in Ghent"),
        ("trainer job, sport or health", "a trainer job in sport or health"),
        ("farm work, mornings or evenings", "farm work, ideally with morning or evening shifts"),
        ("forestry, indoors or nursery", "work in forestry, ideally indoors or at a nursery"),
        ("legal role, bank or council", "a legal role at a bank or at a council"),
        ("painter job, hybrid Lille or Namur", "a painter job that is hybrid in Lille or Namur"),
    ],
)
def test_a_choice_is_worded_on_both_sides(jotted: str, text: str) -> None:
    """Each side of an "or" has its own word, said once where both have the same."""
    assert_read("looking_for", jotted, Kind.NOUN, text)


@pytest.mark.parametrize("unsure", ["tents or moulding", "2 vans or climbing", "HGV lorries or 3rd fitting"])
def test_a_choice_of_unlike_things_is_left_out(unsure: str) -> None:
    """What one works in and what one is given make no choice that a letter could tell."""
    phrase, left_out = reader().read("looking_for", f"a driver role, {unsure}")
    assert phrase is not None
    assert (phrase.text, [each.text for each in left_out]) == ("a driver role", [unsure])


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("cook role, not evenings", "a cook role with no evening shifts"),
        ("press work, not so much layout", "press work, ideally without so much layout"),
        ("trainer role, not too many meetings", "a trainer role without too many meetings"),
        ("teacher role, not in banking", "a teacher role, not in banking"),
        ("stage roles, not pure lighting", "stage roles, not pure lighting"),
    ],
)
def test_what_a_role_is_not_to_have_is_told(jotted: str, text: str) -> None:
    """A "not" becomes what the role is without, or stays a "not" where it is no such thing."""
    assert_read("looking_for", jotted, Kind.NOUN, text)


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        (
            "art class with older kids, more clay less admin",
            "art class with older kids, more clay and less admin",
        ),
        ("more hands on training, less paperwork", "a role with more hands-on training and less paperwork"),
        ("a job w/ less driving, more planning", "a job with less driving and more planning"),
        (
            "mill work, on projects with schools, no noise",
            "mill work, ideally on projects with schools and no noise",
        ),
    ],
)
def test_what_a_role_is_to_have_is_one_list(jotted: str, text: str) -> None:
    """Things that a role comes with stand behind one "with"."""
    phrase, _ = reader().read("looking_for", jotted)
    assert phrase is not None
    assert phrase.text.endswith(text.removeprefix("art class"))


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("glazing work in Kiel, copper if possible", "glazing work in Kiel, ideally in copper"),
        ("a joiner role, pref. York", "a joiner role, ideally in York"),
        ("grant work, poss. some editing", "grant work, ideally with some editing"),
    ],
)
def test_what_is_only_hoped_for_comes_last(jotted: str, text: str) -> None:
    """A hedged quality is told as the ideal, and its hedge goes."""
    assert_read("looking_for", jotted, Kind.NOUN, text)


@pytest.mark.parametrize(
    "gone", ["permanent fine", "8wk trips ok", "no more hotels", "remote 1-2 days possible", "car including"]
)
def test_what_one_would_put_up_with_is_no_wish(gone: str) -> None:
    """What would do is not what is sought, and goes unsaid."""
    phrase, left_out = reader().read("looking_for", f"a stage role, {gone}, Bergen")
    assert phrase is not None
    assert phrase.text == "a stage role in Bergen"
    assert len(left_out) == 1


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("welding - night shift, near Hull", "work in welding, ideally near Hull with night shifts"),
        ("front desk, hotel", "front-desk work, ideally at a hotel"),
        ("florist, six months", "a florist role for six months"),
        ("youth work, four day week", "youth work, ideally with a four-day week"),
        ("pottery, mostly glazing", "work in pottery, mostly glazing"),
    ],
)
def test_time_and_measure_have_their_words(jotted: str, text: str) -> None:
    """Shifts, months and weeks, a field of two words and a dash read as a letter has them."""
    assert_read("looking_for", jotted, Kind.NOUN, text)


@pytest.mark.parametrize(
    "jotted", ["training staff + garden work", "teaching drama and stage work", "cloud native only - IaC"]
)
def test_what_is_half_an_act_is_left_out(jotted: str) -> None:
    """What one does beside a thing, and an adjective by itself, are nothing one can look for."""
    phrase, left_out = reader().read("looking_for", jotted)
    assert phrase is None
    assert left_out


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("dancer job, based in Turku", "a dancer job based in Turku"),
        ("cook work, schools or hospitals, short days", "cook work, ideally at schools or hospitals"),
        ("night work, clinic or nursing home", "night work, ideally at a clinic or at a nursing home"),
    ],
)
def test_a_house_is_where_one_works(jotted: str, text: str) -> None:
    """Houses are told with "at", in a choice and in the plural as well."""
    phrase, _ = reader().read("looking_for", jotted)
    assert phrase is not None
    assert phrase.text.startswith(text)


@pytest.mark.parametrize("unknown", ["gusto", "organic", "lively", "pension"])
def test_a_word_that_is_no_field_is_left_out(unknown: str) -> None:
    """A single word is a field one works in only where that is known."""
    phrase, left_out = reader().read("looking_for", f"a baker role, {unknown}, Ghent")
    assert phrase is not None
    assert (phrase.text, [each.text for each in left_out]) == ("a baker role in Ghent", [unknown])


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("editor job, sports, fully remote", "a fully remote editor job in sports"),
        ("baker job, drinks or aviation", "a baker job in drinks or aviation"),
        ("better hours, near Pau", "better hours, ideally near Pau"),
        ("fair pay, near Pau", "a role with fair pay, near Pau"),
        ("a flute post, or one in Pau", "a flute post, or one in Pau"),
    ],
)
def test_what_is_in_a_field_and_what_is_given_differ(jotted: str, text: str) -> None:
    """One works in a field, and is given pay."""
    assert_read("looking_for", jotted, Kind.NOUN, text)
