"""When things take place by the notes, and who was there: what the guard reads from terse jottings."""

from __future__ import annotations

from typing import Any

import pytest

from bowout.core.guard.facts import Known
from bowout.core.guard.timeline import timeline
from bowout.core.notes import Notes
from bowout.core.stemming import root
from support.guarding import BACKEND, NOW, WAREHOUSE, assert_told_apart, guard_of, refusing

PREMIERE = {"hook": "the harbour film premiered in September, no cinema date yet"}
CHECKER = {"hook": "the contrast checker they open-sourced in July"}
TRIAL = {"hook": "the Coimbra trial ended in September, Ines is writing it up"}
PRIZE = {
    "hook": "the reading club won the county prize in October / school garden, planting hasn't started yet"
}
MOVED = {
    "discussed": "your mail about the kites; everything moved to the new depot last winter",
    "stage": "invited",
}
DASHBOARD = {
    "discussed": "the dashboard went live in August; audit was in October",
    "hook": "the harbour study, 2027",
}
DOORS = {"discussed": "Rodrigo redesigned the doors", "hook": "the silver line, opens 6 August 2027"}
BOREHOLES = {
    "discussed": "the crew found a culvert; 4 boreholes down, 9 to go",
    "hook": "breakthrough in 2028",
}
FAIR = {
    "hook": "kite fair was on 30 October / almanac came out in July / the old slipway was reopened"
    " last winter / lantern parade, 5 May 2027"
}
FESTIVAL = {"hook": "Petra takes the whale to the Lund festival, Sept 2027"}


def _timeline(**keys: str) -> Any:
    notes = Notes.model_validate({**BACKEND, **keys}, context={"now": NOW})
    return timeline(Known(notes, now=NOW))


@pytest.mark.parametrize(
    ("hook", "done", "due"),
    [
        (PREMIERE["hook"], "premiered", "date"),
        (TRIAL["hook"], "trial", ""),
        (PRIZE["hook"], "prize", "planting"),
        (FESTIVAL["hook"], "", "festival"),
        ("the launch of the ferry app", "", "launch"),
        ("results come out in spring", "", "results"),
        ("the trial ran in May on the north site", "trial", ""),
        ("the meetup they held in June; glossary going online someday", "meetup", "glossary"),
    ],
)
def test_a_hook_is_read_part_by_part(hook: str, done: str, due: str) -> None:
    """What a part of the hook tells as past is done, what it leaves open is due."""
    told = _timeline(hook=hook)
    assert not done or root(done) in told.done
    assert not due or root(due) in told.due
    assert not told.done & told.due


REPLANTED = {"discussed": "Nimal replanted the slope in May", "hook": "the first harvest in June 2027"}
PLANNER = {"discussed": "the model; the old planner was switched off in May", "hook": "the meetup in June"}
REFIT = {"discussed": "the ship was refitted last winter", "hook": "launch of the new boat in May 2027"}
TO_GO = {
    "discussed": "Ignacy moved the ticket service from PHP to Go last winter",
    "hook": "Zosia's talk in May",
}
DEPOT = {"discussed": "they moved from Epping to Blackheath in July", "hook": "the safety day, 27 Feb 2027"}

TIMES = [
    (PREMIERE, "hook", "I will be thinking of you when the harbour film has its premiere.",
     "Congratulations on the premiere; I hope the harbour film finds its way."),
    (CHECKER, "hook", "When the contrast checker is finally open-sourced, I would be glad to try it.",
     "It is good to know that the contrast checker is open-sourced now."),
    (TRIAL, "hook", "Good luck with the Coimbra trial.",
     "Now that the Coimbra trial has ended, I wish Ines joy in writing it up."),
    (MOVED, "thanks", "Thank you for your mail, and all the best for the coming move to the new depot.",
     "Thank you for your mail about the kites and the move to the new depot."),
    (PRIZE, "hook", "I hope the reading club wins the county prize.",
     "October's county prize for the reading club is lovely news."),
    (DASHBOARD, "hook", "Good luck with the harbour study, and with the dashboard when it goes live.",
     "I wish you well with the harbour study."),
    (DASHBOARD, "hook", "Good luck with the harbour study, and with the audit that lies ahead of you.",
     "Good luck with the harbour study."),
    (DOORS, "hook", "I wonder what the doors will be like when Rodrigo gets down to designing them.",
     "I wonder what the silver line will be like."),
    (DASHBOARD, "hook", "I wish the audit every success.", "I wish the harbour study every success."),
    (BOREHOLES, "hook", "I hope that the crew finds the culvert.",
     "Wishing the crew luck with the remaining nine boreholes and the breakthrough."),
    (DASHBOARD, "hook", "I hope the audit will go off without a hitch.",
     "I hope the harbour study goes well."),
    (FESTIVAL, "hook", "I loved the whale at the Lund festival.",
     "I hope the whale enjoys the Lund festival."),
    (FAIR, "hook", "I would love to hear how the kite fair goes.",
     "I would love to hear how the lantern parade goes."),
    (FAIR, "hook", "I hope the kite fair opens to crowds.", "I hope the lantern parade opens to crowds."),
    (FAIR, "hook", "I cannot wait for the almanac to come out.",
     "It is good to know that the almanac came out."),
    (FAIR, "hook", "I would be glad to learn how the reopening of the old slipway goes.",
     "I would be glad to learn how the lantern parade down the old slipway goes."),
    (REPLANTED, "hook", "I would like to hear how it goes when Nimal replants the slope.",
     "I would like to hear how the first harvest goes when Nimal is done."),
    (PLANNER, "thanks", "Thank you for the model. I wish the team a smooth switch-off of the old planner.",
     "Thank you for the model. I wish the team a smooth start with the meetup."),
    (REFIT, "hook", "I hope the launch is a joy, once the ship's refit gets under way.",
     "I hope the launch is a joy, once the preparations get under way."),
    (REFIT, "hook", "I look forward to the launch once the ship has been refitted.",
     "I look forward to the launch once the boat has been launched."),
    (TO_GO, "hook", "I would like to hear how it goes when Ignacy moves the ticket service.",
     "I would like to hear how it goes when Zosia gives her talk."),
    (DEPOT, "hook", "I hope the safety day is a good one, and that the move from Epping goes well.",
     "I hope the safety day is a good one, and that all goes well with it."),
]  # fmt: skip


@pytest.mark.parametrize(("keys", "slot", "bad", "good"), TIMES)
def test_what_has_been_is_not_awaited_nor_the_other_way_round(
    keys: dict[str, Any], slot: str, bad: str, good: str
) -> None:
    """A passage that turns the time of the notes is refused by ``tense``, and one that keeps it is not."""
    assert_told_apart(guard_of(WAREHOUSE, **keys), "tense", slot, bad=bad, good=good)


CASE = {"discussed": "Ayesha's case: she stopped the filling of the lake. Hallgrim later thanked her"}
PANEL = {"discussed": "panel w/ Revathi, Neil & Tom Gill. never got to meet Dr Roy, he was at sea"}
LOOM = {"discussed": "schoolchildren teach their PARENTS to weave; no screens in the room"}

READ = [
    ("relations", CASE, "thanks", "Thank you for telling me how Hallgrim stopped the filling of the lake.",
     "Thank you for telling me how Ayesha stopped the filling of the lake."),
    ("no-unmet", PANEL, "thanks", "Please thank Dr Roy, with whom it was a joy to talk.",
     "Please thank Neil, with whom it was a joy to talk."),
    ("no-unmet", PANEL, "thanks", "It was a pleasure to meet Revathi and Dr Roy.",
     "It was a pleasure to meet Revathi and Tom."),
    ("polarity", LOOM, "thanks", "Thank you for describing the screens in the room.",
     "Thank you for describing the room, which is free of screens."),
    ("decision-kept", WAREHOUSE, "hook", "I look forward to the API launch, and would say yes at once.",
     "I look forward to the API launch, and wish you well."),
    ("decision-kept", WAREHOUSE, "hook", "I look forward to the API launch and to the interview.",
     "I look forward to the API launch and to good news of it."),
    ("stage", {"stage": "interviewed"}, "thanks", "Thank you for inviting me to the final round on the API.",
     "Thank you for the talk about the API."),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "keys", "slot", "bad", "good"), READ)
def test_terse_notes_are_read_as_people_read_them(
    rule: str, keys: dict[str, Any], slot: str, bad: str, good: str
) -> None:
    """Who is meant by ``she``, who was there and what there is none of come from the jotting's own words."""
    assert_told_apart(guard_of(WAREHOUSE, **keys), rule, slot, bad=bad, good=good)


@pytest.mark.parametrize(
    ("keys", "slot", "text"),
    [
        ({"discussed": "45 min call about the API"}, "thanks",
         "I enjoyed our three quarters of an hour on the API."),
        ({"discussed": "6 parrots and the API"}, "thanks", "Thank you for the API and half a dozen parrots."),
        ({"discussed": "no nights in the first 6 weeks"}, "thanks",
         "Thank you for what you told me about nights in the first six weeks."),
        ({"hook": "the depot in Kilbride, 2027"}, "hook",
         "I would love to hear about the Kilbride depot next year."),
        ({"stage": "final"}, "thanks", "Thank you for the final round on the API."),
        ({"stage": "scheduled", "interview": "3 December 2026 10:00"}, "thanks",
         "Thank you for arranging the interview."),
        ({"discussed": "the Stornoway gauge, Tom rebuilt it"}, "hook",
         "A line about the Stornoway gauge would be lovely."),
        ({"discussed": "Neil doesn't want axle counters"}, "thanks",
         "Thank you for the talk about Neil's reservations about axle counters."),
        ({"hook": "the outcome of the lease appeal, 9 February 2027"}, "hook",
         "Perhaps you could tell me, once the hearing is behind you, how the lease appeal came out."),
        ({"discussed": "the move from Epping went ok", "hook": "the safety day, hope it is a good one"},
         "thanks", "It was good to read that all went well with the move from Epping."),
        ({"discussed": "the hydro pool is shut till the new heater comes"}, "thanks",
         "Thank you for explaining why the hydro pool is closed for now."),
        ({"discussed": "no travel needed, said the summary"}, "thanks",
         "Knowing that no travel is needed was helpful, as was the summary."),
        ({"discussed": "they do not bill paralegal hours at all"}, "thanks",
         "Knowing that no one is billed for paralegal hours told me a good deal."),
        ({"discussed": "files are split by county"}, "thanks",
         "What you told me about splitting files according to county was enlightening."),
        ({"discussed": "the ticket service; Zosia runs the rota"}, "thanks",
         "Two things I took with me gladly: the ticket service, and how Zosia runs the rota."),
        ({}, "hook", "Let us keep in touch, because I would love to hear how the API launch goes."),
        ({}, "hook", "If it is not too much to ask, I would love to hear how the API launch goes."),
        ({}, "thanks", "You did not have to explain the API, but you did so with great patience."),
        ({"role": "referrer", "stage": "scheduled", "interview": "3 December 2026 10:00",
          "discussed": "cold store 2 still has forklifts"}, "thanks",
         "I am grateful that you told me how things are in cold store 2."),
    ],
)  # fmt: skip
def test_the_notes_told_in_other_words_pass(keys: dict[str, Any], slot: str, text: str) -> None:
    """Amounts, periods, rounds and objections of the notes are known in the words that people use."""
    assert not refusing(guard_of(WAREHOUSE, **keys), slot, text)
