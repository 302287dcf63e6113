"""What hangs on a thing in a jotting without being one: remarks, tallies, commas that are no "and"."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from support.jottings import assert_read, reader

LISTED = [
    ("graph model catches mule accounts", Kind.CLAUSE, "the graph model catches mule accounts"),
    ("patient records systems", Kind.NOUN, "patient records systems"),
    ("the sales teams", Kind.NOUN, "the sales teams"),
    ("pillar two modelling", Kind.NOUN, "pillar two modelling"),
    ("store openings, the van that trains staff", Kind.NOUN,
     "store openings and the van that trains staff"),
    ("90% occupancy", Kind.NOUN, "the 90% occupancy"),
    ("laminated dough at 4am lol, Anouk's croissant cube", Kind.NOUN,
     "the laminated dough at 4am and Anouk's croissant cube"),
    ("liquid handlers x3", Kind.NOUN, "liquid handlers"),
    ("drift detection nightly", Kind.NOUN, "nightly drift detection"),
    ("told me about their 3 day hiring loop", Kind.GERUND, "hearing about your 3-day hiring loop"),
    ("went live on Workday in Jan", Kind.EVENT, "going live on Workday in January"),
    ("talk with Jan", Kind.TALK, "our talk with Jan"),
    ("3 days per week on site", Kind.NOUN, "3 days per week on site"),
    (
        "varroa-resistant queens, breeding yard on the island",
        Kind.NOUN,
        "varroa-resistant queens and the breeding yard on the island",
    ),
    ("re: the arbitration practice, & how juniors get their files", Kind.NOUN,
     "the arbitration practice and how juniors get their files"),
    ("1,800 merchants, support team of 6", Kind.NOUN, "1,800 merchants and the support team of 6"),
    ("Jun built the rig, trained Yasmin", Kind.CLAUSE, "Jun built the rig and trained Yasmin"),
    ("seagrass mapping by drone / kelp too", Kind.NOUN, "seagrass mapping by drone and kelp"),
    ("Hull 214, the double-ended ferry", Kind.NOUN, "Hull 214, the double-ended ferry"),
    ("the piece on floating schools, edited eleven times", Kind.NOUN,
     "the piece on floating schools, edited eleven times"),
    ("Kafka queues", Kind.NOUN, "Kafka queues"),
    ("1 on 1 coaching", Kind.NOUN, "1 on 1 coaching"),
    ("gates 1 and 2", Kind.NOUN, "gates 1 and 2"),
    ("the now closed ward", Kind.NOUN, "the now closed ward"),
    ("the heat pump fitted July 2026", Kind.NOUN, "the heat pump fitted in July 2026"),
    ("the packet you sent", Kind.NOUN, "the packet you sent"),
    ("in 2022 Jiro measured the station", Kind.CLAUSE, "in 2022 Jiro measured the station"),
    ("Tom asked Priya to show him the yard", Kind.CLAUSE, "Tom asked Priya to show him the yard"),
]  # fmt: skip


@pytest.mark.parametrize(("jotted", "kind", "text"), LISTED)
def test_a_comma_is_an_and_only_between_things(jotted: str, kind: Kind, text: str) -> None:
    """Two things are joined, what stands in apposition or says more of the first keeps its comma."""
    assert_read("discussed", jotted, kind, text)


REMARKS = [
    ("discussed", "rye starter from 1974; night shift ends at 6", "the rye starter from 1974",
     ["night shift ends at 6"]),
    ("discussed", "sensory room; TA hours protected", "the sensory room", ["TA hours protected"]),
    ("discussed", "oppositions team (4)", "the oppositions team", ["4"]),
    ("discussed", "cnc vs hand cut dovetails, both! apprentices choose", "CNC versus hand cut dovetails",
     ["both", "apprentices choose"]),
    ("discussed", "maths in years 7 & 8; results up 6%", "maths in years 7 and 8", ["results up 6%"]),
    ("discussed", "apprenticeships; 90% stay", "apprenticeships", ["90% stay"]),
    ("discussed", "antibiotic rounds: micro + pharmacy + ward mgr", "antibiotic rounds",
     ["micro and pharmacy and ward manager"]),
    ("discussed", "e-buses: range in winter ok (180km)", "e-buses", ["180km", "range in winter"]),
    ("discussed", "routing tool: went from whiteboard to TMS", "the routing tool",
     ["went from whiteboard to TMS"]),
    ("discussed", "house style; singular they: yes", "the house style", ["singular they", "yes"]),
    ("discussed", "glass negatives, abt 9000, mostly shipyards", "glass negatives",
     ["about 9000", "mostly shipyards"]),
    ("discussed", "sensors on bearings (Kasia's PhD)", "sensors on bearings", ["Kasia's PhD"]),
    ("discussed", "parallel runs x2, no errors", "parallel runs", ["no errors"]),
    ("discussed", "blister packs by bike; Geneviève's idea", "blister packs by bike", ["Geneviève's idea"]),
    ("discussed", "the anchor design; Ragna inspects from the kayak", "the anchor design",
     ["Ragna inspects from the kayak"]),
    ("discussed", "the ring main: 9 to go", "the ring main", ["9 to go"]),
    ("discussed", "the relay room; 4 stations commissioned", "the relay room", ["4 stations commissioned"]),
    ("discussed", "kiln 4: saves 40 hours a month", "kiln 4", ["saves 40 hours a month"]),
    ("discussed", "peer support, 24h", "peer support", ["24h"]),
    ("discussed", "the timber school, 9 months on site", "the timber school", ["9 months on site"]),
    ("discussed", "on-call; error budgets actually enforced", "on-call", ["error budgets actually enforced"]),
    ("discussed", "the tasting menu, foraged stuff", "the tasting menu", ["foraged stuff"]),
    ("discussed", "the culvert; who does temp works? (Raj)", "the culvert", ["Raj", "who does temp works"]),
    ("discussed", "the registry. dean signed in Sept. Lab was closed", "the registry",
     ["dean signed in September", "Lab was closed"]),
    ("hook", "new app, beta before Christmas", "the new app", ["beta before Christmas"]),
    ("hook", "book 4; comes out in Polish first", "book 4", ["comes out in Polish first"]),
    ("hook", "talk on silence, Kraków", "the talk on silence", ["Kraków"]),
    ("hook", "night openings: Kofi curates", "night openings", ["Kofi curates"]),
]  # fmt: skip


@pytest.mark.parametrize(("key", "jotted", "text", "gone"), REMARKS)
def test_a_remark_is_left_out_and_named(key: str, jotted: str, text: str, gone: list[str]) -> None:
    """A tally, a verdict, a time or who does what is no second topic, and standard error names it."""
    phrase, left_out = reader().read(key, jotted)
    assert phrase is not None
    assert (phrase.text, [each.text for each in left_out]) == (text, gone)


@pytest.mark.parametrize(
    "jotted",
    [
        "error budgets actually enforced",
        "you and Damilola",
        "Odile had warned him a year before",
        "Hinemoa talked her through it",
        "9 to go",
        "everyone writes on it, even temps",
        "the owner, Grant, and mailed that calving runs late",
    ],
)
def test_what_names_no_topic_makes_no_sentence(jotted: str) -> None:
    """A verdict, a tally, people alone and "him" without a name for it are left out whole."""
    phrase, left_out = reader().read("discussed", jotted)
    assert phrase is None
    assert left_out


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("Priya – she built the dashboard", "Priya built the dashboard"),
        ("Priya (she built the dashboard)", "Priya built the dashboard"),
        ("Tom Baker: he designed the jig", "Tom Baker designed the jig"),
    ],
)
def test_a_pronoun_after_a_name_is_the_name(jotted: str, text: str) -> None:
    """Who opens a jotting is whom the pronoun right behind means."""
    assert_read("discussed", jotted, Kind.CLAUSE, text)


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("Ewan showing me how you rig the beeches", "I appreciated Ewan showing me how you rig the beeches"),
        ("answered my questions by email", "I appreciated you answering my questions by email"),
    ],
)
def test_what_somebody_did_for_one_is_thanked_for(jotted: str, text: str) -> None:
    """A favour without its doer, or told by its -ing form, is what one appreciated."""
    assert_read("discussed", jotted, Kind.SENTENCE, text)


def test_whose_a_thing_is_is_no_second_thing() -> None:
    """An owner without a thing only says whose the thing before is; a house named by its owner stays."""
    phrase, left_out = reader().read("discussed", "the lathe is from 1961, my uncle's")
    assert phrase is not None
    assert phrase.text == "the lathe is from 1961"
    assert [each.text for each in left_out] == ["my uncle's"]
    assert_read("discussed", "the cold store, bees on the roof of Harrod's", Kind.NOUN,
                "the cold store and bees on the roof of Harrod's")  # fmt: skip


def test_what_is_counted_behind_an_equals_sign_is_a_remark() -> None:
    """The thing before the sign is told; of somebody and who they are nothing is."""
    phrase, left_out = reader().read("discussed", "rain garden, yew hedge = 200 yrs old")
    assert phrase is not None
    assert (phrase.text, len(left_out)) == ("the rain garden and the yew hedge", 1)
    assert reader().read("discussed", "Caio = sound")[0] is None


def test_how_somebody_coped_with_what_was_bad_is_praise() -> None:
    """What was bad by itself is a complaint."""
    assert_read(
        "discussed", "how you handled the bad weather", Kind.QUESTION, "how you handled the bad weather"
    )
    assert reader().read("discussed", "the bad weather")[0] is None


@pytest.mark.parametrize(
    ("jotted", "text", "gone"),
    [
        (
            "the crop trials, 3 fields, clover best so far",
            "the crop trials",
            ["3 fields, clover best so far"],
        ),
        ("the triage app, cut waiting 40%", "the triage app", ["cut waiting 40%"]),
        ("retraining drivers, Anil's idea", "retraining drivers", ["Anil's idea"]),
        ("the mixing desk, desk = Midas", "the mixing desk", ["desk = Midas"]),
        ("the new tanks, Aoife ex marine lab", "the new tanks", ["Aoife ex marine lab"]),
        ("the broth 18h, the noodles", "the broth and the noodles", []),
        ("the crop trials, the clover", "the crop trials and the clover", []),
    ],
)
def test_a_remark_behind_a_topic_is_no_second_one(jotted: str, text: str, gone: list[str]) -> None:
    """A count, a verdict, whose idea it was and what an equals sign tells leave the topic as it is."""
    phrase, left_out = reader().read("discussed", jotted)
    assert phrase is not None
    assert (phrase.text, [each.text for each in left_out]) == (text, gone)


def test_the_move_from_one_thing_to_another_has_its_article() -> None:
    """What moves from Kafka to Flink is one thing, in small letters too."""
    assert_read("discussed", "kafka to flink migration", Kind.NOUN, "the Kafka to Flink migration")
    assert_read("discussed", "trips to the farm", Kind.NOUN, "trips to the farm")
