"""What courtesy may say beside the notes, each with the claim that sounds like it and stays refused."""

from __future__ import annotations

from typing import Any

import pytest

from support.guarding import BACKEND, guard_of, refusing

BASE = BACKEND | {
    "discussed": "the warehouse API; Dana started as a porter; the second round with Ravi",
    "hook": "open day at the new mill",
}
DAY_ROOM = {"hook": "a new day room with an outdoor stage"}
PUPPETS = {"discussed": "puppets for anxious children"}
RUNG = {"stage": "invited", "discussed": "Dana rang and explained the warehouse API"}
WROTE = {"stage": "invited", "discussed": "Dana wrote about the warehouse API"}
OFFERED = {"stage": "offer"}
PARSER = {"hook": "their parser"}

COURTESIES = [
    ("relations", {}, "hook", "What you are building with the mill sounds wonderful.",
     {}, "What you built with the mill sounds wonderful."),
    ("relations", {}, "hook", "I would love to sail past the mill on the open day.",
     {}, "I sailed past the mill on the open day."),
    ("relations", {}, "hook", "I wish you fine weather for the open day at the mill.",
     {}, "I know you refine the flour for the open day at the mill."),
    ("relations", {}, "hook", "I can't tell you how much I look forward to news of the mill.",
     {}, "I told your people how much I look forward to news of the mill."),
    ("relations", {}, "thanks", "I was touched that you began as a porter.",
     {}, "I was touched that you resigned as a porter."),
    ("relations", {}, "thanks", "Working through the API with Ravi gave me a feel for how you think.",
     {}, "After the API talk I trained your team."),
    ("relations", {}, "thanks", "The talk about the API took my breath away.",
     {}, "The talk about the API took my invention away."),
    ("relations", DAY_ROOM, "hook", "I hope to see the outdoor stage one day.",
     DAY_ROOM, "I put up the outdoor stage myself one day."),
    ("dates", {}, "hook", "I wish you luck for the open day.", {}, "I wish you luck in a few days."),
    ("dates", DAY_ROOM, "hook", "My best wishes for the new day room.",
     DAY_ROOM, "My best wishes for the next week in the room."),
    ("stage", {}, "thanks", "Thank you for the second round with Ravi.",
     {"discussed": "the warehouse API"}, "Thank you for inviting me to the second round on the API."),
    ("stage", OFFERED, "thanks", "Thank you for the generous offer you have made me.",
     {}, "Thank you for the generous offer you have made me."),
    ("no-comparison", OFFERED, "thanks", "Thank you for your most generous offer.",
     OFFERED, "I was made a more generous offer."),
    ("no-comparison", {}, "hook", "I hope the mill brings joy to many more people.",
     {}, "I hope the mill finds a better owner."),
    ("no-criticism", {}, "hook", "I hope the mill has the bright beginning it deserves.",
     {}, "I hope the mill gets the roof it lacks."),
    ("polarity", {}, "hook", "I hope it is not long before the mill opens.",
     {}, "I hope the mill does not open."),
    ("polarity", {}, "hook", "The open day is one I would not want to miss.",
     {}, "The open day is one I would not want to visit."),
    ("polarity", PUPPETS, "thanks", "The puppets that calm anxious children won me over.",
     PUPPETS, "The puppets for calm children won me over."),
    ("tense", PARSER, "hook", "I have long admired your parser.", PARSER, "I have long used your parser."),
    ("tense", {}, "hook", "I hope to carry the warehouse API with me in my thoughts.",
     {}, "I hope to see the warehouse API."),
    ("no-promise", {}, "hook", "I will long remember the mill.", {}, "I will soon visit the mill."),
    ("no-promise", {}, "hook", "I will be with you in spirit at the open day.",
     {}, "I will be with you on the open day."),
    ("no-unmet", RUNG, "thanks", "Thank you for your call about the warehouse API.",
     WROTE, "Thank you for our call about the warehouse API."),
    ("numbers", {}, "hook", "May people come to the mill in their hundreds.",
     {}, "May two hundred people come to the mill."),
]  # fmt: skip


Said = tuple[dict[str, Any], str]


@pytest.mark.parametrize(
    ("rule", "slot", "courtesy", "claim"),
    [(rule, slot, (keys, good), (others, bad)) for rule, keys, slot, good, others, bad in COURTESIES],
)
def test_a_courtesy_passes_and_the_claim_like_it_does_not(
    rule: str, slot: str, courtesy: Said, claim: Said
) -> None:
    """The rule lets the courtesy pass and refuses the claim beside it."""
    assert rule not in refusing(guard_of(BASE, **courtesy[0]), slot, courtesy[1])
    assert rule in refusing(guard_of(BASE, **claim[0]), slot, claim[1])
