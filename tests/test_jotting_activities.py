"""What one did there stays an activity beside what one spoke of, and a thing keeps the clause about it."""

from __future__ import annotations

import pytest

from support.jottings import reader


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        (
            "tour of the ICU w/ Marta, new monitors",
            "the tour of the ICU with Marta and talking about new monitors",
        ),
        (
            "stability testing; the HPLC; lunch w/ Grace",
            "lunch with Grace and talking about stability testing and the HPLC",
        ),
        (
            "the trial shift, especially working the pass with Ida",
            "the trial shift, above all working the pass with Ida",
        ),
        ("the trial shift and working the pass with Ida", "the trial shift and working the pass with Ida"),
        (
            "lunch with Ida and the TAs, new rota",
            "lunch with Ida and the TAs, and talking about the new rota",
        ),
        ("the roadmap, pairing with Ida", "pairing with Ida and talking about the roadmap"),
        (
            "the site walk with Nils and the timber school in Ulm",
            "the site walk with Nils and talking about the timber school in Ulm",
        ),
        (
            "the morning in the lab, especially seeing the kiln, and the new rota",
            "the morning in the lab, above all seeing the kiln and talking about the new rota",
        ),
        (
            "staircase job, chat with Ida about oak",
            "talking about the staircase job and our chat with Ida about oak",
        ),
        ("our chat about rotas and the new ward", "our chat about rotas and the new ward"),
        (
            "how you warn villages, and the gauges the farmers read",
            "the gauges the farmers read and how you warn villages",
        ),
        (
            "tour of the caves w/ Dana + her dad, tasting",
            "the tour of the caves with you and your dad, and talking about the tasting",
        ),
        ("scanner demo by Dana, kids days", "your scanner demo and talking about kids days"),
        ("the mill built by Dana", "the mill you built"),
        (
            "roof app, met Dana + her crew on a job",
            "talking about the roof app and meeting you and your crew on a job",
        ),
        (
            "lunch with Dana and her colleague Omar, and the damp study they did",
            "lunch with you and your colleague Omar, and talking about the damp study you did",
        ),
        (
            "light lab tour, dimmer test with Dana",
            "the light lab tour and talking about the dimmer test with you",
        ),
        ("the tour of the plant and the lab", "the tour of the plant and the lab"),
        ("tour with Ida, Cem and the youth council", "the tour with Ida, Cem and the youth council"),
        ("merging with Contoso and the roadmap", "merging with Contoso and the roadmap"),
        (
            "meeting Helen and walking through the store with Ruth",
            "meeting Helen and walking through the store with Ruth",
        ),
    ],
)
def test_what_was_done_is_enjoyed_and_a_topic_beside_it_talked_about(jotted: str, text: str) -> None:
    """An activity stays one beside topics; who was there and what belongs to the place stay with it."""
    phrase, _ = reader().read("discussed", jotted)
    assert phrase is not None
    assert phrase.text == text


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        (
            "the diary study; the archive Dana built with Jonas",
            "the diary study and the archive you built with Jonas",
        ),
        (
            "the diary study; the archive Jonas built; the rota",
            "the diary study, the rota and the archive Jonas built",
        ),
        ("the bridge your team designed; the rota", "the rota and the bridge your team designed"),
        ("the rota; the app the nurses use", "the rota and the app the nurses use"),
        ("the rota; the clinic in Hull shut in June for want of a room", "the rota"),
        ("the rota; the call when you made the offer", "the rota"),
    ],
)
def test_a_thing_with_a_clause_about_it_stands_in_a_list(jotted: str, text: str) -> None:
    """What somebody did to a thing is told with it beside others, but a statement is none of them."""
    phrase, _ = reader().read("discussed", jotted)
    assert phrase is not None
    assert phrase.text == text


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("teaching spin recovery w/ gliders", "teaching spin recovery with gliders"),
        ("recording birdsong at dawn", "recording birdsong at dawn"),
        ("the teaching hospital in Leeds", "the teaching hospital in Leeds"),
        ("teaching load next year", "the teaching load next year"),
        ("reading group for prisoners", "the reading group for prisoners"),
        ("testing rig upgrade", "the testing rig upgrade"),
    ],
)
def test_what_is_taught_has_no_article_before_the_teaching(jotted: str, text: str) -> None:
    """What somebody does to a thing is told bare; a thing that is made for doing it has its article."""
    phrase, left_out = reader().read("discussed", jotted)
    assert phrase is not None
    assert (phrase.text, left_out) == (text, ())
