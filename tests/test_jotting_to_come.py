"""What somebody plans, does or opens, as one looks forward to it."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from support.jottings import assert_read, reader


@pytest.mark.parametrize(
    ("jotted", "kind", "text"),
    [
        ("they plan to electrify the last buses by 2029", Kind.GERUND,
         "seeing you electrify the last buses by 2029"),
        ("They are planning to connect the 300th village in July 2027.", Kind.GERUND,
         "seeing you connect the 300th village in July 2027"),
        ("the team plans to open a night shelter in March", Kind.GERUND,
         "seeing the team open a night shelter in March"),
        ("they plan to expand", Kind.QUESTION, "whether you expand"),
        ("they might open a kitchen in May", Kind.QUESTION, "whether you open a kitchen in May"),
        ("the studio you plan to open in 2027", Kind.NOUN, "the studio you plan to open in 2027"),
    ],
)  # fmt: skip
def test_what_is_planned_for_a_time_is_looked_forward_to(jotted: str, kind: Kind, text: str) -> None:
    """A plan with its date is told as what one will see; one without, or a mere "might", stays open."""
    assert_read("hook", jotted, kind, text)


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("dana speaking @ PyCon in May", "hearing you speak at PyCon in May"),
        ("dana talks about ledgers at PyCon in May", "hearing you talk about ledgers at PyCon in May"),
        ("dana conducts in Leith on 3 July", "hearing you conduct in Leith on 3 July"),
        ("Dana touring with the band in spring 2028", "seeing you tour with the band in spring 2028"),
        ("Dana on tour in May", "seeing you on tour in May"),
        ("game out", "seeing the game come out"),
        ("solar pumps reach Turkana in May", "seeing the solar pumps reach Turkana in May"),
        ("the theatre puts on Hamlet in May 2027", "seeing the theatre put on Hamlet in May 2027"),
        ("the school is holding a fair on 19 March 2027", "seeing the school hold a fair on 19 March 2027"),
        ("show flat in Osaka open to public from February",
         "seeing the show flat in Osaka open to the public from February"),
        ("gate 4 opens in May", "seeing gate 4 open in May"),
        ("tank 4 filled in April", "seeing tank 4 filled in April"),
        ("the boat gets christened in May 2027", "seeing the boat get christened in May 2027"),
    ],
)  # fmt: skip
def test_what_the_reader_does_then_is_heard_or_seen(jotted: str, text: str) -> None:
    """What the reader will do or open is looked forward to, whether or not it is told with its object."""
    assert_read("hook", jotted, Kind.GERUND, text)


@pytest.mark.parametrize("jotted", ["the way out", "Dana on Friday"])
def test_what_comes_out_is_no_way_out(jotted: str) -> None:
    """A way out does not come out, and a day is nothing that somebody is on."""
    phrase, _ = reader().read("hook", jotted)
    assert phrase is None or not phrase.text.startswith("seeing")


def test_a_reader_called_by_a_plain_word_is_known_by_what_is_done() -> None:
    """``grace conducts`` is what Grace does, ``grace notes`` are notes."""
    grace = reader(names=("Grace", "Grace Oduya"))
    assert_read("hook", "grace conducts in June", Kind.GERUND, "hearing you conduct in June", by=grace)
    assert_read("discussed", "grace notes", Kind.NOUN, "grace notes", by=grace)
    will = reader(names=("Will", "Will Garner"))
    assert_read("hook", "will opens the barn in May", Kind.GERUND, "seeing you open the barn in May", by=will)


@pytest.mark.parametrize(
    ("jotted", "kind", "text"),
    [
        ("la traviata opens 9 jan", Kind.GERUND, "seeing La Traviata open on 9 January"),
        ("taproom in hove ready by june", Kind.GERUND, "seeing the taproom in Hove ready by June"),
        ("a research role with fieldwork, should one open", Kind.ROLE,
         "a research role with fieldwork if one comes up"),
        ("Brno to Prague sleeper tram idea", Kind.NOUN, "the Brno to Prague sleeper tram idea"),
    ],
)  # fmt: skip
def test_works_towns_and_roles_to_come_are_told_as_a_letter_has_them(
    jotted: str, kind: Kind, text: str
) -> None:
    """A work has its capitals, a town too, and a role that may come up says so once."""
    assert_read("hook", jotted, kind, text)


@pytest.mark.parametrize("jotted", ["the two cargo holds in May 2027", "the new stages in May 2027"])
def test_a_plural_is_no_verb_of_one_thing(jotted: str) -> None:
    """Holds and stages are things where nobody in the singular stands before them."""
    assert_read("hook", jotted, Kind.OCCASION, jotted)


@pytest.mark.parametrize(
    ("jotted", "gone"),
    [
        ("the north line opens in May 2027, but that could slip", "that could slip"),
        ("the north line opens in May 2027, and last year 400 people came", "last year 400 people came"),
    ],
)
def test_doubts_and_the_past_stay_out_beside_what_is_to_come(jotted: str, gone: str) -> None:
    """Nobody looks forward to what may not hold, nor to last year."""
    phrase, left_out = reader().read("hook", jotted)
    assert phrase is not None
    assert phrase.text == "seeing the north line open in May 2027"
    assert [each.text for each in left_out] == [gone]


def test_what_is_theirs_to_drink_is_no_occasion_to_meet() -> None:
    """``coffee in autumn`` is a meeting, ``your coffee with Ana`` is a thing of theirs."""
    phrase, _ = reader().read("hook", "your collaboration beer with Luc")
    assert phrase is not None
    assert not phrase.text.startswith("meet")
