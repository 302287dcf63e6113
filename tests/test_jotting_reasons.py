"""Reasons as people jot them: what one does, amounts, comparisons, and two halves behind a comma."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from support.jottings import assert_read, reader


def assert_reason(jotted: str, text: str) -> None:
    """Fail unless a jotting is read as a reason in these words, a clause behind "The reason is that"."""
    assert_read("reason", jotted, Kind.CLAUSE, text)


@pytest.mark.parametrize(
    "jotted",
    [
        "moving to Bergen is not possible for us this year",
        "working nights would not leave me time for my course",
        "relocating means leaving my parents",
        "working on Sundays clashes with my choir",
        "leaving a team I love is too hard",
        "driving an hour and a half each way is too long",
        "driving to the depot and the yard takes two hours",
        "crossing the bridge at rush hour adds an hour a day",
        "waiting six weeks meant that I had to decide",
        "getting there before eight is not possible",
        "retraining as a nurse is what I want now",
    ],
)
def test_what_one_does_is_the_subject_of_its_verb(jotted: str) -> None:
    """A gerund with a verb of its own is the subject, and nobody's "I am" goes before it."""
    assert_reason(jotted, jotted)


@pytest.mark.parametrize(
    "jotted",
    [
        "moving to Bergen in May",
        "staying because my team needs me",
        "looking after my mother, who is ill",
        "moving to Bergen and my partner is joining me",
        "moving to Bergen since rents are too high here",
        "finishing my thesis before I move on",
    ],
)
def test_what_one_does_alone_is_said_of_oneself(jotted: str) -> None:
    """A verb in a clause of another subject makes no subject of the gerund before it."""
    assert_reason(jotted, f"I am {jotted}")


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("commute 90 min each way", "the commute is 90 minutes each way"),
        ("1.5h commute each way", "the commute is 1.5 hours each way"),
        ("60% travel", "the role is 60% travel"),
        ("pay 15% below what I have now", "the pay is 15% below what I have now"),
        ("first bus 5.40", "the first bus is at 5.40"),
        ("shift starts 4", "the shift starts at 4"),
        ("more admin than teaching", "the role is more admin than teaching"),
        ("more junior than expected", "the role is more junior than expected"),
        ("less clinical work than I hoped for", "there is less clinical work than I hoped for"),
        ("no driving licence yet", "I have no driving licence yet"),
        ("no patient contact", "there is no patient contact"),
        ("no relocation possible", "no relocation is possible"),
    ],
)
def test_an_amount_or_a_comparison_gets_its_verb(jotted: str, text: str) -> None:
    """What haste leaves off around a figure is put in."""
    assert_reason(jotted, text)


@pytest.mark.parametrize("jotted", ["90 minutes", "no energy", "no more nights", "fewer than ten"])
def test_what_is_no_amount_of_anything_named_is_left_out(jotted: str) -> None:
    """An amount without its thing, and what one has no more of, are not said of the role."""
    assert reader().read("reason", jotted)[0] is None


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        (
            "the post is 12 months, I need something permanent",
            "the post is 12 months and I need something permanent",
        ),
        (
            "they need someone in March, I can only start in June",
            "you need someone in March and I can only start in June",
        ),
        ("the role has night shifts only, didn't realise", "the role has night shifts only"),
        ("took a job in Oslo, closer to home", "I took a job in Oslo"),
        ("mostly tenders, hardly any design", "the role is mostly tenders, with hardly any design"),
        (
            "having seen the schools, we have decided to stay",
            "having seen the schools, we have decided to stay",
        ),
        (
            "only 1 yr cover, offered a post at home",
            "the role is only 1-year cover and I was offered a post at home",
        ),
        ("going back to painting, got an agent", "I am going back to painting and I got an agent"),
        ("moving back to Porto, mum's ill", "I am moving back to Porto and my mum is ill"),
        ("the nights are out, asked for days", "the nights are out and I asked for days"),
        ("sat work is out, I have kids", "Saturday work is out and I have kids"),
        ("want smaller team, more ownership", "I want a smaller team and more ownership"),
        ("the grant covers only three days, I need more", "the grant covers only three days and I need more"),
        ("my boss found money for a rise, staying", "my boss found money for a rise, so I am staying"),
        ("got promoted here, so staying put", "I was promoted here, so I am staying put"),
    ],
)
def test_the_other_half_of_a_reason_is_told(jotted: str, text: str) -> None:
    """Two clauses are one reason; what only remarks on the first is left out."""
    assert reader().read("reason", jotted)[0] == (Kind.CLAUSE, text, "")


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("now mostly tools work not gameplay", "the role is now mostly tools work, not gameplay"),
        ("I would rather not move", "I would rather not move"),
        ("I decided not to move", "I decided not to move"),
        ("the role does not include teaching", "the role does not include teaching"),
        ("changed from research to sales", "the role changed from research to sales"),
        ("since we spoke the role became remote", "since we spoke the role became remote"),
        ("husband's job is moving to Oslo", "my husband's job is moving to Oslo"),
        ("after ten years in class I would like to write", "after ten years in class I would like to write"),
        ("my wife will not leave her practice", "my wife will not leave her practice"),
        ("the project I lead has been funded again", "the project I lead has been funded again"),
        ("two of the three crews have left", "two of the three crews have left"),
        ("taken a role nearer home", "I have taken a role nearer home"),
        ("the pay you can offer does not cover it", "the pay you can offer does not cover it"),
        ("mine is on its last legs", "mine is on its last legs"),
        ("without a car, getting there is not possible", "without a car, getting there is not possible"),
        ("got young kids", "I have young kids"),
        (
            "50 min each way + nursery closes at 5",
            "the journey is 50 minutes each way and the nursery closes at 5",
        ),
        ("current employer matched it", "my current employer matched it"),
    ],
)
def test_a_contrast_has_its_comma_and_a_change_its_subject(jotted: str, text: str) -> None:
    """A "not" after a thing contrasts with it, after a verb it denies; and it is known who has changed."""
    assert_reason(jotted, text)


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("van only 3 days, need 5", "the van is available only 3 days and I need 5"),
        ("role only 3 days", "the role is only 3 days"),
        ("contract ends after 12 months", "the contract ends after 12 months"),
        ("commute = 2 hrs each way", "the commute is 2 hours each way"),
        ("lab only", "the role is lab only"),
        ("too far from home", "the role is too far away from home"),
        ("too far to drive", "the role is too far to drive"),
        ("not the right time", "it is not the right time"),
        ("no buses available", "there are no buses available"),
        ("bench work not sales is what I want", "bench work, not sales, is what I want"),
        ("payments is not where I want to be", "payments is not where I want to be"),
        (
            "my wife's posting to Oslo has been extended until 2029",
            "my wife's posting to Oslo has been extended until 2029",
        ),
        ("my wife's moving to Oslo", "my wife is moving to Oslo"),
        ("night shift every other week", "there is a night shift every other week"),
        ("meetings every day", "there are meetings every day"),
        ("car died, no bus before 7", "my car died and there is no bus before 7"),
        ("got lead role here", "I got a lead role here"),
        ("found another role nearby", "I found another role nearby"),
        ("closing shift not doable w/ night school", "the closing shift is not doable with night school"),
        ("working Sundays not possible", "working Sundays is not possible"),
        ("starting salary too low", "the starting salary is too low"),
        ("doing too much admin", "I am doing too much admin"),
        ("now mainly sales, hardly any linux", "the role is now mainly sales, with hardly any Linux"),
        ("want to cook own food", "I want to cook my own food"),
        ("rather do inbound", "I would rather do inbound"),
        ("landlord not renewing the lease", "the landlord is not renewing the lease"),
    ],
)
def test_what_is_left_off_is_what_english_wants(jotted: str, text: str) -> None:
    """A reason without its verb gets the verb that its subject can have, and no article too many."""
    assert_reason(jotted, text)


@pytest.mark.parametrize(
    "jotted",
    [
        "days not nights",
        "base not commission wanted",
        "closer to home now",
        "need 85",
        "teaching not sailing",
    ],
)
def test_what_says_it_of_nothing_is_no_reason(jotted: str) -> None:
    """Two things against one another, a bare sum, and what may be said of another role tell no reason."""
    assert reader().read("reason", jotted)[0] is None


@pytest.mark.parametrize(
    ("jotted", "told", "left"),
    [
        ("I stay with my school, they've made me head", "I stay with my school", "they have made me head"),
        ("I stay with my boss because they train me", "I stay with my boss because they train me", ""),
        ("an offer from a clinic; their lab is new", "an offer from a clinic", "their lab is new"),
        ("they moved the office to Leeds", "you moved the office to Leeds", ""),
    ],
)  # fmt: skip
def test_another_house_is_not_the_reader(jotted: str, told: str, left: str) -> None:
    """Behind "my school" or "a clinic", "they" is that house, and alone it is left out."""
    phrase, left_out = reader().read("reason", jotted)
    assert phrase is not None
    assert (phrase.text, "".join(each.text for each in left_out)) == (told, left)


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        (
            "wife got job in Hamburg, moving in Feb",
            "my wife got a job in Hamburg, and we are moving in February",
        ),
        (
            "partner got job in Oslo, moving after xmas",
            "my partner got a job in Oslo, and we are moving after Christmas",
        ),
        ("dad is ill, moving home", "my dad is ill, so I am moving home"),
        ("wife got job in Oslo, moving with her", "my wife got a job in Oslo, so I am moving with her"),
    ],
)
def test_who_moves_because_of_somebody_is_told(jotted: str, text: str) -> None:
    """A couple moves together; for anybody else, or "with her", it is the writer who moves."""
    assert_read("reason", jotted, Kind.CLAUSE, text)
