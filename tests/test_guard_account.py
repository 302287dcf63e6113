"""What accounts for a word: the notes in other words, harmless phrases, and what a wish pictures."""

from __future__ import annotations

from typing import Any

import pytest

from bowout.core.guard.courtesy import is_courteous
from bowout.core.guard.idioms import framed, things
from bowout.core.guard.synonyms import synonym_classes
from bowout.core.stemming import stem
from bowout.core.text import Passage
from bowout.data import read_text
from support.guarding import BACKEND, guard_of, refusing

BASE = BACKEND | {
    "discussed": "the fog nets that give 3l per m2 a night",
    "hook": "the launch of the warehouse API",
}
DEFAULTS = {
    "thanks": "Thank you for your time and for the talk about the fog nets.",
    "hook": "I hope the launch of the warehouse API goes well.",
}


def refused(slot: str, text: str, **keys: Any) -> set[str]:
    """Return the rules that refuse a text for a slot of the base notes with some keys changed."""
    return refusing(guard_of(BASE, **keys), slot, text, DEFAULTS[slot])


@pytest.mark.parametrize(
    ("slot", "claiming", "harmless"),
    [
        (
            "thanks",
            "Thank you for the fog nets and the drivers.",
            "Thank you for the fog nets and the time.",
        ),
        (
            "thanks",
            "Thank you for the talk about the fog nets and the dinner.",
            "Thank you for the talk about the fog nets over a cup of tea.",
        ),
        (
            "thanks",
            "Thank you for the fog nets and the book.",
            "Your words on the fog nets opened a new book to me.",
        ),
        (
            "hook",
            "I hope the launch will delight your readers who asked for it.",
            "I hope the launch will delight your readers.",
        ),
        (
            "hook",
            "I hope the launch goes well, as the visitors do.",
            "I hope the launch draws many visitors.",
        ),
        (
            "hook",
            "I hope the launch is as fine as the concert.",
            "I hope the launch is as fine as can be.",
        ),
        (
            "hook",
            "I liked the adoption of the warehouse API.",
            "I would like to see the adoption of the warehouse API.",
        ),
    ],
    ids=["person", "event", "thing", "one who acts", "definite", "event wished", "outcome told"],
)
def test_a_noun_that_names_needs_its_source_or_a_phrase_or_a_wish(
    slot: str, claiming: str, harmless: str
) -> None:
    """What names someone or something is refused, but not in a saying, nor as something only wished."""
    assert "grounded" in refused(slot, claiming)
    assert "grounded" not in refused(slot, harmless)


@pytest.mark.parametrize(
    ("text", "harmless"),
    [
        ("I hope the release of the warehouse API goes well.", True),
        ("I hope the rollout of the warehouse API goes well.", True),
        ("I hope the merger of the warehouse API goes well.", False),
    ],
    ids=["release", "rollout", "merger"],
)
def test_another_word_for_the_same_thing_is_accounted_for(text: str, harmless: bool) -> None:
    """Where the notes have ``launch`` a release is known, and a merger is not."""
    assert ("grounded" not in refused("hook", text)) is harmless


@pytest.mark.parametrize(
    ("text", "harmless"),
    [
        ("Thank you for letting me hear about the fog nets.", True),
        ("Thank you for letting me mend the fog nets.", False),
        ("Thank you for the fog nets that I was allowed to touch.", False),
    ],
    ids=["hear", "mend", "touch"],
)
def test_what_one_was_let_do_is_an_occurrence(text: str, harmless: bool) -> None:
    """One may be let hear of things; whatever else one was let do the notes must tell."""
    assert ("grounded" not in refused("thanks", text)) is harmless


@pytest.mark.parametrize(
    ("claiming", "harmless"),
    [
        (
            "Thank you for the fog nets and the evening you invited me to.",
            "Thank you for the fog nets and the interview you invited me to attend.",
        ),
        (
            "Thank you for the fog nets, the best of their kind.",
            "Thank you for the fog nets and the kind words.",
        ),
        (
            "Thank you for the fog nets and the open day.",
            "Thank you for the fog nets and the open talk.",
        ),
    ],
    ids=["occasion", "best of its kind", "event"],
)
def test_plain_words_may_claim_together(claiming: str, harmless: str) -> None:
    """No word of these is strange, yet together they tell of an occasion or a rank."""
    assert "grounded" in refused("thanks", claiming)
    assert "grounded" not in refused("thanks", harmless)


@pytest.mark.parametrize(
    ("text", "harmless"),
    [
        ("I wish the school and its pupils every success with the fog nets.", True),
        ("Thank you for the fog nets that the pupils carried for you.", False),
    ],
    ids=["wished well", "acting"],
)
def test_whom_the_notes_let_expect_may_be_named_but_does_nothing(text: str, harmless: bool) -> None:
    """A school has pupils; what they did the notes must tell."""
    assert ("grounded" not in refused("thanks", text, company="Fernwood School")) is harmless


def test_units_written_out_come_from_the_figures() -> None:
    """The ``l`` of ``3l`` accounts for litres, and for nothing else."""
    assert not refused("thanks", "Thank you for the 3 litres a night of the fog nets.")
    assert "grounded" in refused("thanks", "Thank you for the 3 gallons a night of the fog nets.")


def test_synonyms_are_no_chain_to_what_is_private() -> None:
    """A synonym that may tell something private is not accounted for by its public neighbour."""
    told = {"discussed": "the clinic", "private": ["my surgery in May"]}
    assert refused("thanks", "Thank you for the talk about the clinic and the surgery.", **told)
    assert "grounded" not in refused(
        "thanks", "Thank you for the talk about the clinic and its patients.", **told
    )


def test_neighbours_of_a_neighbour_are_strangers() -> None:
    """Classes of synonyms are not joined: a lorry is a truck, a truck is a van, a lorry is no van."""
    classes = synonym_classes()
    assert stem("truck") in classes[stem("lorry")]
    assert stem("van") in classes[stem("truck")]
    assert stem("van") not in classes[stem("lorry")]


@pytest.mark.parametrize(
    ("text", "keys", "kept"),
    [
        ("I wish you all the best for the release.", {}, True),
        ("I wish you all the best.", {}, False),
    ],
    ids=["in another word", "not at all"],
)
def test_the_topic_may_be_named_in_another_word(text: str, keys: dict[str, str], kept: bool) -> None:
    """A synonym of the jotting keeps the passage concrete, a bare wish does not."""
    assert ("anchor" not in refused("hook", text, **keys)) is kept


@pytest.mark.parametrize(("stage", "kept"), [("invited", True), ("interviewed", False)])
def test_before_anyone_has_met_the_position_is_topic_enough(stage: str, kept: bool) -> None:
    """Thanks for considering an application names the position; after a meeting it must name its topic."""
    text = "Thank you for considering me for the Backend Engineer role."
    assert ("anchor" not in refused("thanks", text, stage=stage)) is kept


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Thank you for an hour on the fog nets that flew by.", "dates"),
        ("The fog nets gave the talk a second life.", "numbers"),
    ],
)
def test_sayings_are_neither_dates_nor_numbers(text: str, rule: str) -> None:
    """An hour spent and a second life are ways of speaking."""
    assert rule not in refused("thanks", text)


def test_dates_and_numbers_beside_a_saying_are_still_found() -> None:
    """The same words outside a saying are a period and a number."""
    assert "dates" in refused("thanks", "Thank you for the fog nets of last month.")
    assert "numbers" in refused("thanks", "Thank you for the second fog net.")


def test_the_tail_of_a_compound_names_the_same_thing() -> None:
    """Who builds in a shipyard has a yard, and no vineyard."""
    keys = {"discussed": "the crane of the shipyard"}
    assert "grounded" not in refused("thanks", "Thank you for the talk about the crane of the yard.", **keys)
    assert "grounded" in refused("thanks", "Thank you for the talk about the crane of the vineyard.", **keys)


def test_ordinals_are_the_numbers_they_count() -> None:
    """The fourteenth is told by ``14``, the fifteenth is not."""
    keys = {"hook": "the API launch on 14 January"}
    assert not refused("hook", "I hope the API launch on the fourteenth of January goes well.", **keys)
    assert "numbers" in refused(
        "hook", "I hope the API launch on the fifteenth of January goes well.", **keys
    )


def test_a_phrase_covers_only_its_own_words() -> None:
    """What stands beside a saying needs its source as before."""
    words = Passage("It came over a cup of tea with the mayor.")
    covered = {words.texts[number] for number in framed(words)}
    assert {"cup", "tea"} <= covered
    assert "mayor" not in covered


def test_no_word_both_names_something_and_is_courtesy() -> None:
    """A noun that claims is no word of courtesy, in the plural neither."""
    assert not [word for word in things() if is_courteous(word)]


def test_the_phrases_leave_no_gap_for_strange_words() -> None:
    """A phrase with a gap would account for whatever stands in it."""
    lines = [line for line in read_text("idioms_en").splitlines() if not line.startswith(("#", "@"))]
    assert lines
    assert not [line for line in lines if ".." in line]


@pytest.mark.parametrize(
    ("stage", "text"),
    [
        ("offer", "To be offered a place was an honour."),
        ("scheduled", "Thank you for asking me in on the third of December."),
    ],
)
def test_what_the_stage_gives_may_be_thanked_for_without_a_topic(stage: str, text: str) -> None:
    """An offer made, or a slot booked, is something particular; at another stage neither is."""
    keys = {"interview": "2026-12-03 10:00"} if stage == "scheduled" else {}
    assert "anchor" not in refused("thanks", text, stage=stage, **keys)
    assert "anchor" in refused("thanks", text, stage="interviewed")
