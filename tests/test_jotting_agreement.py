"""What agreement and the ends of a jotting tell: titles, plurals, stranded prepositions, lone wishes."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from support.jottings import assert_read, reader


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("Lanterns of Edo comes out in October", "seeing Lanterns of Edo come out in October"),
        ("Rivers reopens in May", "seeing Rivers reopen in May"),
        ("Talks start in May", "seeing the talks start in May"),
        ("the cafe and shop opens", "seeing the cafe and shop open"),
    ],
)
def test_a_plural_with_a_singular_verb_is_a_title(jotted: str, text: str) -> None:
    """A plural that one thing bears for a name keeps its capital; one that agrees with its verb does not."""
    assert_read("hook", jotted, Kind.GERUND, text)


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("sourdough croissants + 4am starts", "sourdough croissants and 4am starts"),
        ("rolls and dark starts", "rolls and dark starts"),
        ("a clinic that people can walk into", "a clinic that people can walk into"),
        ("ward chaos -> new rota", "the new rota"),
        ("D's chat re fraud cases", "fraud cases"),
        (
            "branching dialogue that remembers what the player has chosen across games; your talk at GDC",
            "your talk at GDC and branching dialogue that remembers what the player has chosen across games",
        ),
    ],
)
def test_a_thing_spoken_about_is_told_as_one(jotted: str, text: str) -> None:
    """The last of several is no verb, a clause may end in a preposition, and what is long stands last."""
    phrase, left_out = reader().read("discussed", jotted)
    assert phrase is not None
    assert (phrase.text, left_out) == (text, ())


def test_a_preposition_that_waits_for_its_noun_is_left_out() -> None:
    """Without a clause before it nothing may end in a preposition."""
    assert reader().read("discussed", "dialogue about")[0] is None


@pytest.mark.parametrize(
    ("jotted", "kind", "text"),
    [
        ("the start of the winter season", Kind.OCCASION, "the start of the winter season"),
        ("start of next year", Kind.TIME, "at the start of next year"),
        ("state finals in may", Kind.OCCASION, "the state finals in May"),
        ("danas leaving do in may", Kind.OCCASION, "your leaving party in May"),
        ("how the teams do in May", Kind.QUESTION, "how the teams do in May"),
        ("Calder's next round of hiring", Kind.NOUN, "Calder's next hiring round"),
        ("keep in touch re bangalore hub", Kind.VERB, "keep in touch about the Bangalore hub"),
        ("keep in touch about working together", Kind.VERB, "keep in touch about working together"),
        ("KubeCon in Lisbon, say hello", Kind.VERB, "say hello at KubeCon in Lisbon"),
        ("the new series, can't wait to read", Kind.VERB, "read the new series"),
        ("the cookbook - love to see it", Kind.VERB, "see the cookbook"),
    ],
)
def test_what_is_looked_forward_to_is_told_whole(jotted: str, kind: Kind, text: str) -> None:
    """A beginning, a party and a wish behind a thing are told as they are meant; a time stays a time."""
    assert_read("hook", jotted, kind, text)


@pytest.mark.parametrize(
    ("jotted", "text", "gone"),
    [
        ("new hangar 2027 -> more jobs?", "the new hangar in 2027", "more jobs"),
        ("the new API, say hello", "the new API", "say hello"),
        ("kendal mtnx fest - say hi", None, "say hi"),
        ("love the new menu", None, "love the new menu"),
    ],
)
def test_what_follows_from_a_thing_or_has_lost_it_stays_out(jotted: str, text: str | None, gone: str) -> None:
    """A gain behind an arrow is no second thing, and a greeting needs the place where it is to be."""
    phrase, left_out = reader().read("hook", jotted)
    assert (phrase and phrase.text) == text
    assert left_out[-1].text == gone


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("gf got job in oslo, moving w/ her", "my girlfriend got a job in Oslo, so I am moving with her"),
        ("the office is relocating, moving to Leeds", "the office is relocating, moving to Leeds"),
        ("now 5 days not 3", "the role is now 5 days rather than 3"),
    ],
)
def test_a_reason_says_who_moves_and_what_was_meant(jotted: str, text: str) -> None:
    """Behind one's own people it is the writer who moves; a number that was not meant is set against."""
    assert_read("reason", jotted, Kind.CLAUSE, text)
