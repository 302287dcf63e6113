"""Hooks that order their own writer about, ask, or name a place or a time in haste."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from support.jottings import assert_read, reader

ASKS = [
    ("if they get to 3 days let me know", Kind.VERB, "hear if you get to 3 days"),
    ("when the robot is in drop me a line", Kind.VERB, "hear when the robot is in"),
    ("ping Tom when second bay is open", Kind.VERB, "be in touch with Tom when the second bay is open"),
    ("ping Dana when second bay is open", Kind.TIME, "when the second bay is open"),
    ("ask Tom how the pilot went", Kind.VERB, "hear from Tom how the pilot went"),
    ("ask about the pilot", Kind.VERB, "hear about the pilot"),
    ("check how the trial is going", Kind.QUESTION, "how the trial is going"),
    ("how did the four day week go?", Kind.QUESTION, "how the four-day week went"),
    ("how did the team do it?", Kind.QUESTION, "how the team did it"),
    ("visit once it's finished", Kind.VERB, "visit once it is finished"),
    ("year end w/ Workday - how was it", Kind.QUESTION, "how the year end with Workday went"),
    ("the online catalogue is live when?", Kind.TIME, "when the online catalogue is live"),
    ("paper when on arxiv", Kind.NOUN, "the paper when it is on arXiv"),
    ("Mirjam's preprint once it's out", Kind.NOUN, "Mirjam's preprint once it is out"),
    ("if they open source drift tool", Kind.TIME, "if you open source the drift tool"),
    ("if they open up again", Kind.TIME, "if you open up again"),
    ("walk round the finished tram stops", Kind.VERB, "walk round the finished tram stops"),
    ("say hi at Anuga", Kind.VERB, "say hi at Anuga"),
    ("first heat pump job", Kind.NOUN, "the first heat pump job"),
    ("game announce at Gamescom", Kind.OCCASION, "the game announcement at Gamescom"),
    ("boxing club tournament, sat 14 march", Kind.EVENT, "the boxing club tournament on 14 March"),
    ("hear when cat clinic goes 2x week", Kind.VERB, "hear when the cat clinic goes twice a week"),
    ("Joy's workshop", Kind.NOUN, "Joy's workshop"),
    ("is the empty miles goal reached?", Kind.QUESTION, "whether the empty miles goal is reached"),
    ("is the team remote?", Kind.QUESTION, "whether the team is remote"),
    ("visit of the minister in May", Kind.NOUN, "the visit of the minister in May"),
    ("publish of the seagrass map", Kind.OCCASION, "the publication of the seagrass map"),
    ("check-in desk redesign", Kind.COURSE, "the check-in desk redesign"),
    ("message queue rewrite", Kind.COURSE, "the message queue rewrite"),
]


@pytest.mark.parametrize(("jotted", "kind", "text"), ASKS)
def test_an_order_to_oneself_becomes_a_wish(jotted: str, kind: Kind, text: str) -> None:
    """What to ask, whom to write to and when is told as what one would love to do or hear."""
    assert_read("hook", jotted, kind, text)


PLACED = [
    ("partner summit Lisbon", Kind.OCCASION, "the partner summit in Lisbon"),
    ("partner summit May", Kind.OCCASION, "the partner summit in May"),
    ("speed contest, Denver", Kind.NOUN, "the speed contest in Denver"),
    ("naming ceremony MV Aurora", Kind.NOUN, "the naming ceremony MV Aurora"),
    ("the evenings, starting in Feb", Kind.NOUN, "the evenings, starting in February"),
    ("the open days on 3 June", Kind.VERB, "hear how the open days on 3 June go"),
    ("the open day on 3 June", Kind.EVENT, "the open day on 3 June"),
    ("Marjo's Klami edition, due out next autumn", Kind.GERUND,
     "seeing Marjo's Klami edition come out next autumn"),
    ("the vetiver accord, finished this summer", Kind.NOUN, "the vetiver accord, finished this summer"),
    ("any ukrainian - portuguese poetry projects", Kind.VERB,
     "hear about any Ukrainian-Portuguese poetry projects"),
    ("floating wind foundations", Kind.NOUN, "the floating wind foundations"),
    ("a roster tool that Tom's deputy, Alena, wants to pilot", Kind.NOUN,
     "the roster tool that Tom's deputy wants to pilot"),
    ("the board chair, Mrs Parata, speaks at Polyfest", Kind.GERUND,
     "seeing the board chair speak at Polyfest"),
]  # fmt: skip


@pytest.mark.parametrize(("jotted", "kind", "text"), PLACED)
def test_a_place_or_a_time_in_haste_gets_its_preposition(jotted: str, kind: Kind, text: str) -> None:
    """Where and when a thing takes place is linked to it, and a name in apposition goes."""
    assert_read("hook", jotted, kind, text)


@pytest.mark.parametrize(
    ("jotted", "text", "gone"),
    [
        ("keep in mind for compliance roles", "be kept in mind for compliance roles", []),
        ("pls call if sth in audit comes up", "hear if something in audit comes up", []),
        ("game release 2027, wishlist it", "the game release in 2027", ["wishlist it"]),
    ],
)
def test_an_order_without_its_object_is_a_wish_or_left_out(jotted: str, text: str, gone: list[str]) -> None:
    """Whom to keep in mind or to call is the writer; what to do with "it" is no second thing."""
    phrase, left_out = reader().read("hook", jotted)
    assert phrase is not None
    assert (phrase.text, [each.text for each in left_out]) == (text, gone)


def test_a_thing_that_is_out_when_it_is_out_is_no_deed() -> None:
    """What is heard of once it is out keeps its clause."""
    phrase, _ = reader().read("hook", "the paper on moss when its out in a journal")
    assert phrase is not None
    assert phrase.text == "the paper on moss when it is out in a journal"
