"""Lists of things jotted with commas: which items stay, and the "and" and the articles that they get."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from bowout.core.jotting.reader_words import named_by_initials, second_person
from bowout.core.jotting.tidy import parts
from support.jottings import assert_read, reader


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        (
            "folding kayaks, Dana's map cabinet, river days for pupils of the town",
            "folding kayaks, your map cabinet and river days for pupils of the town",
        ),
        ("rain tank under the yard, herb beds", "herb beds and the rain tank under the yard"),
        ("ice loft, letters by whalers from the 1880s", "the ice loft and letters by whalers from the 1880s"),
        ("slow beers, the tasting room, early starts", "slow beers, the tasting room and early starts"),
    ],
)
def test_an_item_may_have_what_qualifies_it(jotted: str, text: str) -> None:
    """A thing with its preposition is an item of a list, however many words that takes."""
    assert_read("discussed", jotted, Kind.NOUN, text)


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("tide clock, also the seed bank of the parish", "the tide clock and the seed bank of the parish"),
        ("grain map, also how the mill pays farmers", "the grain map and how the mill pays farmers"),
        ("new kiln, and also your glaze tests", "the new kiln and your glaze tests"),
    ],
)
def test_also_is_an_and(jotted: str, text: str) -> None:
    """What is named with "also" is one more item."""
    phrase, left_out = reader().read("discussed", jotted)
    assert phrase is not None
    assert (phrase.text, left_out) == (text, ())


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("open studios, lamps you made for the pier", "open studios and the lamps you made for the pier"),
        ("old looms, dye garden by the wall", "old looms and the dye garden by the wall"),
        (
            "salt maps, closed circuit for the brine, men who rake by hand",
            "salt maps, the closed circuit for the brine and men who rake by hand",
        ),
        ("how you rake salt, the pans, the old sluice", "the pans, the old sluice and how you rake salt"),
    ],
)
def test_each_item_has_its_own_article(jotted: str, text: str) -> None:
    """A plural at the head of a list takes no article, and shares none with what follows."""
    assert_read("discussed", jotted, Kind.NOUN, text)


@pytest.mark.parametrize(
    "jotted",
    [
        "Ivo played me the ferry tapes ... collected old horn calls, Oban",
        "Ines walked me round the xqz - carved huge oak doors",
        "Ola showed me the kqz, painted every tram in town",
    ],
)
def test_what_lost_its_subject_is_lost_with_it(jotted: str) -> None:
    """A past behind a lost statement is what its subject did, and no thing to speak of."""
    phrase, _ = reader().read("discussed", jotted)
    told = phrase.text if phrase else ""
    assert not any(word in told for word in ("collected", "Oban", "carved", "painted"))


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        (
            "harp repair / D. found an old score in it / the loan scheme",
            "the harp repair and the loan scheme",
        ),
        (
            "reed beds / Ola said the eels are back / otter watch",
            "talking about reed beds and the otter watch, and hearing from Ola that the eels are back",
        ),
        ("reed beds / Ola found an eel in it / otter watch", "reed beds and the otter watch"),
        ("tram shed / Dana says it floods / night bus", "the tram shed and the night bus"),
    ],
)
def test_slashes_divide_what_is_told_from_what_is_named(jotted: str, text: str) -> None:
    """Among things that slashes divide, a statement is a jotting of its own."""
    phrase, _ = reader().read("discussed", jotted)
    assert phrase is not None
    assert phrase.text == text


@pytest.mark.parametrize(
    "jotted",
    [
        "T/phone 3 May + yard w/ some bloke",
        "valves out, clockless in",
        "the cider from Pau only",
        "the new bird thing",
    ],
)
def test_what_only_its_writer_can_read_is_left_out(jotted: str) -> None:
    """Contacts in short, particles without a verb and a thing that is none have no place in a letter."""
    phrase, left_out = reader().read("discussed", jotted)
    assert phrase is None
    assert left_out


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("the firemens' choir", "the firemen's choir"),
        ("women only swim on Fridays", "the women-only swim on Fridays"),
        ("the childrens' press on Saturdays", "the children's press on Saturdays"),
    ],
)
def test_owners_and_those_it_is_for_are_spelled_out(jotted: str, text: str) -> None:
    """A misplaced apostrophe is put right, and "only" joins whom a thing is for."""
    assert_read("discussed", jotted, Kind.NOUN, text)


def test_an_initial_without_its_stop_is_the_reader_before_what_was_done_to_me() -> None:
    """Without a stop, a letter is the reader only where the rest shows that somebody acts on the writer."""
    names = ("Tom", "Tom Rask")
    assert named_by_initials("T played me the tape", names) == "Tom played me the tape"
    assert named_by_initials("T said so", names) == "Tom said so"
    assert named_by_initials("plan T covered it", names) == "plan T covered it"


def test_small_initials_are_the_reader_where_they_do_something() -> None:
    """``dw showed me`` is of Dana Whitfield; what only looks like it stays: ``plan d``."""
    names = ("Dana", "Dana Whitfield")
    assert named_by_initials("d showed me the tape, dw's demo", names) == "Dana showed me the tape, dw's demo"
    assert named_by_initials("dw showed me round, d's talk", names) == "Dana showed me round, Dana's talk"
    assert named_by_initials("plan d covered it", names) == "plan d covered it"
    assert named_by_initials("sp showed me it", ("Sam", "Sam Patel")) == "Sam showed me it"
    assert named_by_initials("hr told me", ("Helen", "Helen Reed")) == "hr told me"


def test_a_reader_of_two_given_names_is_one_person() -> None:
    """Who is known by an initial and a surname, or by two names, is "you" as a whole."""
    for names in (("J. Moreau", "J. Moreau"), ("Mary", "Mary Ann Porter")):
        called = "Mary Ann" if "Ann" in names[1] else "J. Moreau"
        assert second_person(f"{called} showed me the archive", names) == "you showed me the archive"
        assert second_person(f"{called}'s archive", names) == "your archive"
    assert second_person("Rhys' wife Carys", ("Rhys", "Rhys Morgan")) == "your wife Carys"


def test_initials_without_those_in_the_middle_are_the_reader() -> None:
    """AB and AKB are Anna K. Brandt; AB tests are tests."""
    names = ("Anna", "Anna K. Brandt")
    assert named_by_initials("AB showed me the lab", names) == "Anna showed me the lab"
    assert named_by_initials("AKB's demo", names) == "Anna's demo"
    assert named_by_initials("A.'s demo, B.'s talk", names) == "Anna's demo, B.'s talk"
    assert named_by_initials("AB tests on the basket", names) == "AB tests on the basket"


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("night ferry route, old harbour crane", "the night ferry route and the old harbour crane"),
        (
            "moss survey in Fife; seeds by post, mosses for Ms Ode",
            "the moss survey in Fife, seeds by post and mosses for Ms Ode",
        ),
        (
            "herb garden, letting pupils press flowers, kiln you won a prize for",
            "the herb garden, letting pupils press flowers and the kiln you won a prize for",
        ),
    ],
)
def test_a_list_within_a_list_has_one_and(jotted: str, text: str) -> None:
    """A list that is joined to another ends in one "and", and things keep their article."""
    assert_read("discussed", jotted, Kind.NOUN, text)


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("maps for the blind, mobile library", "maps for the blind and the mobile library"),
        ("the songs you teach in town, stage redesign", "the songs you teach in town and the stage redesign"),
        ("ballads by sailors, new pump house", "ballads by sailors and the new pump house"),
    ],
)
def test_what_follows_a_qualified_thing_is_no_part_of_it(jotted: str, text: str) -> None:
    """An article keeps the second thing apart from what the first is for."""
    assert_read("discussed", jotted, Kind.NOUN, text)


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        (
            "the marsh survey along the coast, silt from the old weir, whether the pump is strong",
            "the marsh survey along the coast, the silt from the old weir and whether the pump is strong",
        ),
        ("zinc roofs!! the slate from Angers, how you cut it by eye",
         "zinc roofs, the slate from Angers and how you cut it by eye"),
        ("the rota - great!! & Ivo's moss garden", "the rota and Ivo's moss garden"),
    ],
)  # fmt: skip
def test_a_question_ends_a_list_of_any_length(jotted: str, text: str) -> None:
    """What asks how or whether stands last with its "and", though the items are long or sentences apart."""
    assert_read("discussed", jotted, Kind.NOUN, text)


def test_a_verdict_that_is_all_there_is_stays_no_item() -> None:
    """A verdict behind a dash goes, and the thing before it stands alone."""
    phrase, _ = reader().read("discussed", "the moss garden - great")
    assert phrase is not None
    assert phrase.text == "the moss garden"


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("lisbon next may, coffee?", "Lisbon next May"),
        ("the night school, drinks", "the night school"),
    ],
)
def test_meeting_is_no_second_thing_of_a_hook(jotted: str, text: str) -> None:
    """What two people have together is not looked forward to beside a thing of the company's."""
    phrase, left_out = reader().read("hook", jotted)
    assert phrase is not None
    assert phrase.text == text
    assert len(left_out) == 1


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        (
            "boat trip by the skerries, pupils building their own kites, Ana's lamps made of tin",
            "the boat trip by the skerries, pupils building their own kites and Ana's lamps made of tin",
        ),
        (
            "forgeries & how you date them, the chalice that wasnt, numbering 90 lots a week",
            "forgeries, the chalice that wasn't and numbering 90 lots a week",
        ),
    ],
)
def test_a_list_by_commas_alone_keeps_its_items(jotted: str, text: str) -> None:
    """Three things with commas alone are a list, however long each is and whatever it has done."""
    phrase, _ = reader().read("discussed", jotted)
    assert phrase is not None
    assert phrase.text == text


def test_what_people_do_has_no_article_and_a_test_of_a_thing_is_no_thing() -> None:
    """Several people and what they do stand bare; "beta testing the app" has no doer and is left out."""
    assert_read("discussed", "teens writing their own panto", Kind.NOUN, "teens writing their own panto")
    assert reader().read("hook", "beta testing the app")[0] is None


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("ropes in old sheds, apprentice they lost to a rival, sea trial on Wednesday",
         "ropes in old sheds, the apprentice they lost to a rival and the sea trial on Wednesday"),
        ("pool for dogs, rota without split shifts, thesis on pain in hens",
         "the pool for dogs, the rota without split shifts and the thesis on pain in hens"),
        ("kiln, harvest madness in May, old oak vats", "the kiln, harvest madness in May and old oak vats"),
    ],
)  # fmt: skip
def test_an_article_is_not_shared_across_what_qualifies(jotted: str, text: str) -> None:
    """Behind a qualified first item, or one told of by a clause, each item has its own article."""
    phrase, left_out = reader().read("discussed", jotted)
    assert phrase is not None
    assert (phrase.text, left_out) == (text, ())


def test_meeting_behind_a_slash_is_no_second_thing() -> None:
    """What two would have together is left out beside a thing, and told where it stands alone."""
    phrase, left_out = reader().read("hook", "your baby shower :) / beers")
    assert phrase is not None
    assert phrase.text == "your baby shower"
    assert len(left_out) == 1


def test_the_stops_of_an_hour_end_nothing() -> None:
    """Before more of its sentence an hour with stops is one word; before a capital the sentence ends."""
    assert_read("discussed", "the 3 a.m. bake", Kind.NOUN, "the 3am bake")
    assert parts("how you start at 4 a.m. The van tour") == ["how you start at 4am", "The van tour"]


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("on-call rota, new kiln, cats-only day", "the on-call rota, the new kiln and the cats-only day"),
        ("tow winch refit, crew of 5 on rotation", "the tow winch refit and the crew of 5 on rotation"),
        (
            "staircase for church hall, lime vs gypsum",
            "the staircase for the church hall and lime versus gypsum",
        ),
        ("roadmap, budget, team", "the roadmap, budget and team"),
        ("your roadmap, team and plans", "your roadmap, team and plans"),
        ("new kiln, patient feedback forms", "the new kiln and patient feedback forms"),
        ("roof + gutter repair", "the roof and gutter repair"),
    ],
)
def test_a_single_thing_of_several_words_shares_no_article(jotted: str, text: str) -> None:
    """Each item that is one thing has its own; single words and plurals share the first, or have none."""
    assert_read("discussed", jotted, Kind.NOUN, text)


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("hangar tour, the old Hercules", "the hangar tour and talking about the old Hercules"),
        ("the old Hercules, hangar tour", "the hangar tour and talking about the old Hercules"),
        ("lab tour, trial shift", "the lab tour and the trial shift"),
        ("the tour of the plant and the lab", "the tour of the plant and the lab"),
    ],
)
def test_a_tour_is_enjoyed_and_the_things_beside_it_are_talked_about(jotted: str, text: str) -> None:
    """What one took part in stands first; a tour of two places is one tour."""
    assert_read("discussed", jotted, Kind.TALK, text)


def test_a_tour_that_shares_its_noun_is_no_pair() -> None:
    """A plant and a lab that are toured are not spoken of apart."""
    assert_read("discussed", "plant and lab tour", Kind.NOUN, "the plant and lab tour")


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("peat from the moss, casks from Jerez, 1998 batch",
         "peat from the moss, casks from Jerez and the 1998 batch"),
        ("the ring spinner, spare parts for old looms", "the ring spinner and spare parts for old looms"),
    ],
)  # fmt: skip
def test_no_thing_of_a_list_goes_with_its_neighbour(jotted: str, text: str) -> None:
    """A batch by its year and parts of a kind are things, and what has no plural gets no article."""
    phrase, left_out = reader().read("discussed", jotted)
    assert phrase is not None
    assert (phrase.text, left_out) == (text, ())
    assert reader().read("discussed", "the loom, parts of it")[1]
