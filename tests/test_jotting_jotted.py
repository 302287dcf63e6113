"""What only a jotting says in its way is told as a letter would, or not at all."""

from __future__ import annotations

import pytest

from support.jottings import reader

TOLD = [
    ("hook", "new lab leeds?? mayb 2027", "the new lab in Leeds"),
    ("hook", "flatpack sauna launch, kickstarter?", "the flatpack sauna launch"),
    ("hook", "relaunch of the shop in sept??", "the relaunch of the shop"),
    ("hook", "exhib. on shipwrecks, oct 27", "the exhibition on shipwrecks in October"),
    ("hook", "new group 4 under 2s opens aug", "seeing the new group for under-2s open in August"),
    ("hook", "depot moves 2 croydon nxt spring", "seeing the depot move to Croydon next spring"),
    ("hook", "launch of ferry no. 3 tallinn", "the launch of ferry number 3 in Tallinn"),
    ("hook", "2nd barge rotterdam", "the second barge in Rotterdam"),
    ("hook", "honey fair @ kranj in june", "the honey fair in Kranj in June"),
    ("discussed", "3d printd crowns vs milled, sandra v. keen", "3D printed crowns versus milled"),
    ("discussed", "coffee tasting!! + latte art comp for staff", "the coffee tasting"),
    ("discussed", "k8s migration / oncall 1 in 6", "the Kubernetes migration and on-call"),
    ("discussed", "rooftop grdn on hospital, rain water stuff, w/ rosa & pete", "rain water with Rosa"),
    ("discussed", "glaze tests, pete", "glaze tests"),
    ("discussed", "kids cook own lunch", "the kids cook their own lunch"),
    ("discussed", "drivers sing on bus, new timetable", "the new timetable"),
    ("discussed", "breakfast club, 40 kids every morning!!", "the breakfast club"),
    (
        "discussed",
        "migration monolith -> microservices / payments team",
        "the migration from monolith to microservices and the payments team",
    ),
]
UNTOLD = [
    ("hook", "graham retiring?? who takes over", "who takes over", "question to yourself"),
    ("hook", "opens in may??", "may", "not sure"),
    ("hook", "field test bwindi", "field test bwindi", "'bwindi' looks like a name"),
    ("discussed", "pete", "Pete", "reads like a note"),
    ("discussed", "the latte art comp", "latte art comp", "'comp' is shorthand"),
    ("discussed", "soup kitchen, 200 meals each day", "200 meals each day", "reads like a note"),
]


@pytest.mark.parametrize(("key", "jotted", "text"), TOLD)
def test_a_jotting_is_told_as_a_letter_has_it(key: str, jotted: str, text: str) -> None:
    """Doubts, counts, names of who was there and what is cut short stay out of what is told."""
    phrase, _ = reader().read(key, jotted)
    assert phrase is not None
    assert phrase.text == text


@pytest.mark.parametrize(("key", "jotted", "gone", "why"), UNTOLD)
def test_what_no_letter_tells_is_named(key: str, jotted: str, gone: str, why: str) -> None:
    """What is left out is told to whoever wrote it."""
    _, left_out = reader().read(key, jotted)
    assert any(gone in each.text and why in each.why for each in left_out), left_out
