"""Hooks and reasons that leave a verb or a subject off: how things will be, and what a role was and is."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from support.jottings import assert_read, reader


@pytest.mark.parametrize(
    ("jotted", "kind", "text"),
    [
        ("see the crypt when new floor done", Kind.VERB, "see the crypt when the new floor is done"),
        ("once side chapels ready", Kind.TIME, "once the side chapels are ready"),
        ("hear the bells once tower finished", Kind.VERB, "hear the bells once the tower is finished"),
        ("see if tunnel opens", Kind.VERB, "see if the tunnel opens"),
        ("once the new weir's built", Kind.TIME, "once the new weir is built"),
        ("once the loom.. works", Kind.TIME, "once the loom works"),
        ("when the old kiln, opens!", Kind.TIME, "when the old kiln opens"),
        ("when the organ’s ready!", Kind.TIME, "when the organ is ready"),
    ],
)
def test_a_condition_gets_its_verb(jotted: str, kind: Kind, text: str) -> None:
    """What haste leaves off behind "when" is put in."""
    assert_read("hook", jotted, kind, text)


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("rye rolls in the shops", "seeing the rye rolls in the shops"),
        ("the 1931 barge back on the water", "seeing the 1931 barge back on the water"),
        ("your quilts on display", "seeing your quilts on display"),
    ],
)
def test_what_will_be_on_view_is_seen(jotted: str, text: str) -> None:
    """A thing in a place where everybody sees it is something to see, rather than to hear of."""
    assert_read("hook", jotted, Kind.GERUND, text)


@pytest.mark.parametrize("jotted", ["stage 3 starting", "the rewrite starts", "the trial begins"])
def test_of_work_inside_a_house_one_hears(jotted: str) -> None:
    """Whoever leaves will not see work begin, and hears how it goes."""
    phrase, _ = reader().read("hook", jotted)
    assert phrase is not None
    assert phrase.kind == Kind.EVENT


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        (
            "stall @ the Ghent fair, sept?? + the tape of whale song",
            "the stall at the Ghent fair and the tape of whale song",
        ),
        ("boat show in Oban, May & the new map", "the boat show in Oban in May and the new map"),
        ("the regatta, June + your boat list", "the regatta in June and your boat list"),
    ],
)
def test_a_date_is_no_item(jotted: str, text: str) -> None:
    """A month behind a comma says when the first thing is; what an "and" adds is another thing."""
    phrase, _ = reader().read("hook", jotted)
    assert phrase is not None
    assert phrase.text == text


def test_about_a_season_is_told_as_the_season() -> None:
    """An "-ish" behind a month or a season goes."""
    assert_read("hook", "the regatta, autumn-ish", Kind.OCCASION, "the regatta in autumn")
    assert_read("hook", "the concert, june ish", Kind.OCCASION, "the concert in June")


def test_a_wish_behind_a_condition_is_cut_off() -> None:
    """What one would do then is left out, and when to be in touch stays."""
    phrase, left_out = reader().read("hook", "if you hold a sale in the barn I would come, my aunt as well")
    assert phrase is not None
    assert (phrase.kind, phrase.text) == (Kind.TIME, "if you hold a sale in the barn")
    assert left_out


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("was print only, now 40% web video", "the role was print only and is now 40% web video"),
        ("was listed as remote, now it's site only", "the role was listed as remote and is now site only"),
        ("the post was part-time but is now full-time", "the role was part-time and is now full-time"),
    ],
)
def test_what_was_and_is_now_is_said_of_the_role(jotted: str, text: str) -> None:
    """A reason without a subject that tells what was, and what is now, tells of the role."""
    assert_read("reason", jotted, Kind.CLAUSE, text)


@pytest.mark.parametrize(
    "jotted", ["was print only", "was told it is remote", "was junior analyst", "were two sites"]
)
def test_what_was_alone_is_no_reason(jotted: str) -> None:
    """What something was is neither the candidate nor why they leave; the category is told instead."""
    assert reader().read("reason", jotted)[0] is None


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("last ferry home is 21.15", "the last ferry home is at 21.15"),
        ("first train is 8:40", "the first train is at 8:40"),
        ("the early shift start is 5 am", "the early shift start is at 5 am"),
        ("was transferred to Lund", "I was transferred to Lund"),
    ],
)
def test_a_reason_has_its_preposition_and_its_subject(jotted: str, text: str) -> None:
    """A clock time is "at", and what is done to people is done to the candidate."""
    assert_read("reason", jotted, Kind.CLAUSE, text)


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("Dana's blog post on dry stone", "reading your blog post on dry stone"),
        ("the annual report", "reading the annual report"),
        ("your memoir about the lighthouse", "reading your memoir about the lighthouse"),
    ],
)
def test_what_is_written_is_read(jotted: str, text: str) -> None:
    """A report or a post is something to read rather than to hear about."""
    assert_read("hook", jotted, Kind.GERUND, text)


@pytest.mark.parametrize(
    ("jotted", "gone"),
    [
        ("needed someone with a boat licence", "needed someone"),
        ("wanted somebody for nights", "wanted somebody"),
        ("wanted someone with a van, I don't have one", "one"),
    ],
)
def test_what_they_needed_is_not_said_of_the_candidate(jotted: str, gone: str) -> None:
    """Who needs someone is not the one who leaves, and what leans on it goes too."""
    phrase, left_out = reader().read("reason", jotted)
    assert phrase is None
    assert any(gone in each.text for each in left_out)


def test_a_condition_without_its_verb_is_left_out() -> None:
    """What a comma parts from its verb for good is no sentence."""
    phrase, left_out = reader().read("hook", "once the loom, works and sings")
    assert phrase is None or "loom" not in phrase.text
    assert left_out
