"""Jottings made in haste: capitals, trailing dots, asides and dates in odd places."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from support.jottings import assert_read, reader

TOPICS = [
    (
        "LOVED the depot tour!!! 😍 esp. the test track",
        Kind.SENTENCE,
        "I loved the depot tour, especially the test track",
    ),
    ("SO impressed by the lab", Kind.SENTENCE, "I was impressed by the lab"),
    ("the NEW reading room", Kind.NOUN, "the new reading room"),
    (
        "the slush pile... & why you still answer by hand",
        Kind.NOUN,
        "the slush pile and why you still answer by hand",
    ),
    (
        "testing culture... how they kill features & the 'graveyard' page",
        Kind.NOUN,
        "testing culture, how you kill features and the 'graveyard' page",
    ),
    ("stargazing w/ blind visitors = brilliant", Kind.EVENT, "stargazing with blind visitors"),
    (
        "night rota & the garden room; how families stay over",
        Kind.NOUN,
        "the night rota, the garden room and how families stay over",
    ),
    (
        "farm gate prices, traceability app, ladies' savings group",
        Kind.NOUN,
        "farm gate prices, the traceability app and the ladies' savings group",
    ),
    ("me making croissants w/ the team at 4am", Kind.GERUND, "making croissants with the team at 4am"),
    ("voicing the pipes with you", Kind.GERUND, "voicing the pipes with you"),
    ("the novel Dev edited", Kind.NOUN, "the novel Dev edited"),
    ("what happened to last SRE", Kind.QUESTION, "what happened to the last SRE"),
    ("weekends every week?", Kind.NOUN, "weekends every week"),
    (
        "laser cutters / 3D printers / the kids' club",
        Kind.NOUN,
        "laser cutters, 3D printers and the kids' club",
    ),
    ("drones instead of ladders, finally", Kind.NOUN, "the drones instead of ladders"),
    ("swarm season, rooftops, talked re: varroa", Kind.NOUN, "the swarm season, rooftops and varroa"),
    ("wreck dives & nitrox. Dana's 4000th dive!", Kind.NOUN, "wreck dives, nitrox and your 4000th dive"),
    ("how many days on the road", Kind.NOUN, "the number of days on the road"),
    ("asked me for my view on UBI", Kind.NOUN, "my view on UBI"),
    ("showed me the press", Kind.SENTENCE, "I appreciated you showing me the press"),
    ("small but mighty team", Kind.NOUN, "the small but mighty team"),
    ("we were talking about the plan", Kind.NOUN, "the plan"),
    ("counting reindeer from drones", Kind.EVENT, "counting reindeer from drones"),
    ("raised a tugboat from 40m", Kind.EVENT, "raising a tugboat from 40m"),
    (
        "washi, customs forms, being 4th generation",
        Kind.NOUN,
        "the washi, customs forms and being fourth generation",
    ),
    ("stability calcs, my slide on ice class", Kind.NOUN, "stability calcs and my slide on ice class"),
    ("can I do some crime", Kind.EVENT, "whether I can do some crime"),
    ("who does the night feeding", Kind.QUESTION, "who does the night feeding"),
    ("Gus told me the story of the houseboat", Kind.GERUND, "hearing the story of the houseboat from Gus"),
    ("our talk re. sedation guidelines", Kind.TALK, "our talk about sedation guidelines"),
    ("we compared notes on teaching fractions", Kind.GERUND, "comparing notes on teaching fractions"),
    (
        "you were honest about the overtime, thanks",
        Kind.SENTENCE,
        "I appreciated that you were honest about the overtime",
    ),
    (
        "the way you handled the power cut",
        Kind.SENTENCE,
        "I appreciated the way you handled the power cut",
    ),
    ("the way your team reviews its work", Kind.QUESTION, "how your team reviews its work"),
    ("way they rotate shifts", Kind.QUESTION, "how you rotate shifts"),
    ("the way we talked", Kind.NOUN, "the way we talked"),
    ("talked for an hour abt bees", Kind.NOUN, "bees"),
    ("that I'd get a mentor from day one", Kind.CLAUSE, "I would get a mentor from day one"),
    ("mushroom growing in bunkers!? wow", Kind.NOUN, "mushroom growing in bunkers"),
    ("budget 2.4m, team of 12", Kind.NOUN, "the budget of 2.4m and the team of 12"),
    ("the fish! & the tanks", Kind.NOUN, "the fish and the tanks"),
    ("Tobi & I talked shop about bike frames", Kind.NOUN, "bike frames"),
    ("my 12 yrs at the post office", Kind.NOUN, "my 12 years at the post office"),
    ("idk, the vibe was good", Kind.SENTENCE, "The vibe was good"),
    ("pretty much everything about puffins", Kind.EVENT, "everything about puffins"),
    (
        "Frau Özdemir explained the rota to me",
        Kind.GERUND,
        "hearing about the rota from Frau Özdemir",
    ),
    ("the kiln exploded in 2019 (!)", Kind.CLAUSE, "the kiln exploded in 2019"),
    (
        "migrating 300 servers, zero downtime, 2 people",
        Kind.NOUN,
        "migrating 300 servers, zero downtime and 2 people",
    ),
    (
        "cataract camp in Van, 120 surgeries in a weekend",
        Kind.NOUN,
        "the cataract camp in Van and 120 surgeries in a weekend",
    ),
    ("pouring in winter. the bridge job.", Kind.NOUN, "pouring in winter and the bridge job"),
    ("how big is my team", Kind.QUESTION, "how big my team is"),
    ("whether I could bring my bike", Kind.EVENT, "whether I could bring my bike"),
    ("quite a lot about bats", Kind.NOUN, "bats"),
    ("quick replies, thx!!", Kind.NOUN, "quick replies"),
    ("Kids' menu w/o fries :)", Kind.NOUN, "the kids' menu without fries"),
    ("Signage for the blind", Kind.NOUN, "signage for the blind"),
    ("the trust you showed me", Kind.NOUN, "the trust you showed me"),
    ("setting up 5 clinics", Kind.EVENT, "setting up 5 clinics"),
    ("how often do I travel", Kind.QUESTION, "how often I travel"),
    ("is there a works council", Kind.EVENT, "whether there is a works council"),
    ("I got to try the flight simulator", Kind.GERUND, "trying the flight simulator"),
    ("dyeing w/o water", Kind.EVENT, "dyeing without water"),
    (
        "causal inference vs ML; uplift models; who owns the metrics",
        Kind.NOUN,
        "causal inference versus ML, uplift models and who owns the metrics",
    ),
    (
        "DATEV, paperless office by January, dog",
        Kind.NOUN,
        "DATEV, the paperless office by January and the dog",
    ),
    (
        "webtoons, translating onomatopoeia, the festival",
        Kind.NOUN,
        "webtoons, translating onomatopoeia and the festival",
    ),
]
HOOKS = [
    ("sim lab opens in autumn i think", Kind.GERUND, "seeing the sim lab open in autumn"),
    ("e.g. a role in the Malmö office", Kind.ROLE, "a role in the Malmö office if one comes up"),
    (
        "exhibition of charters, autumn '27",
        Kind.OCCASION,
        "the exhibition of charters in autumn 2027",
    ),
    ("'Floating bridges' conf. in Bergen", Kind.OCCASION, "the 'Floating bridges' conference in Bergen"),
    ("2027: they open a 2nd shop in Ulm", Kind.GERUND, "seeing you open a second shop in Ulm in 2027"),
    ("spring - the exhibition", Kind.OCCASION, "the exhibition in spring"),
    ("inviting my pupils to the fair in March", Kind.GERUND, "inviting my pupils to the fair in March"),
    ("going to see the tower once it's built", Kind.VERB, "see the tower once it is built"),
    ("barn finished by summer", Kind.GERUND, "seeing the barn finished by summer"),
    ("cider press arriving in Sept", Kind.GERUND, "seeing the cider press arrive in September"),
    ("volunteer on walk-in Thursdays", Kind.VERB, "volunteer on walk-in Thursdays"),
    ("pics of the new mud kitchen :)", Kind.GERUND, "seeing the pictures of the new mud kitchen"),
    ("app -> 4,000 farmers by 2027", Kind.GERUND, "seeing the app reach 4,000 farmers by 2027"),
    ("6 months later", Kind.TIME, "in 6 months"),
    ("dana's swift meetup", Kind.OCCASION, "your swift meetup"),
    ("naming ceremony MV Aurora", Kind.NOUN, "the naming ceremony MV Aurora"),
    ("kids' club turns 5", Kind.GERUND, "seeing the kids' club turn 5"),
    ("Dana & his vineyard pilot", Kind.COURSE, "you and your vineyard pilot"),
    ("Your 50 MW park in Extremadura", Kind.NOUN, "your 50 MW park in Extremadura"),
    ("wish you find somebody good", Kind.SENTENCE, "I hope you find somebody good"),
    ("the abbey's Riesling 2026", Kind.NOUN, "the abbey's Riesling 2026"),
    ("I'd be curious if patients use it", Kind.QUESTION, "whether patients use it"),
    ("4th of July boat parade", Kind.OCCASION, "the 4th of July boat parade"),
    ("bring Biscuit for a trim", Kind.VERB, "bring Biscuit for a trim"),
    ("new ship 'MS Ilona' 2027", Kind.NOUN, "the new ship 'MS Ilona' 2027"),
    ("stove wins Red Dot??", Kind.GERUND, "seeing the stove win Red Dot"),
    ("garden open to public in 2028", Kind.GERUND, "seeing the garden open to the public in 2028"),
    ("dataset public?", Kind.GERUND, "seeing the dataset go public"),
    ("cheese & sour evening", Kind.OCCASION, "the cheese and sour evening"),
    (
        "launch of the ferry app you told me about",
        Kind.OCCASION,
        "the launch of the ferry app you told me about",
    ),
    ("beekeeping course you run each May", Kind.NOUN, "the beekeeping course you run each May"),
    ("other PM roles, Leeds or Manchester", Kind.ROLE, "other PM roles in Leeds or Manchester"),
    ("collective bargaining results", Kind.NOUN, "the collective bargaining results"),
    ("job sharing as a topic", Kind.NOUN, "job sharing as a topic"),
    ("Ana presenting at PyCon", Kind.GERUND, "seeing Ana present at PyCon"),
    ("insta?", Kind.VERB, "stay in touch on insta"),
    ("co-authoring the review", Kind.GERUND, "co-authoring the review"),
    ("pivoting together?", Kind.GERUND, "pivoting together"),
    ("the webinar on June 3rd", Kind.EVENT, "the webinar on June 3rd"),
    ("audit report, due Feb 2027", Kind.NOUN, "the audit report due in February 2027"),
    ("M/S Elin's maiden voyage", Kind.NOUN, "M/S Elin's maiden voyage"),
    ("season opener vs. Bremen", Kind.NOUN, "the season opener versus Bremen"),
    ("grandpa's memoir!", Kind.GERUND, "reading grandpa's memoir"),
    ("how's the new puppy", Kind.QUESTION, "how the new puppy is"),
    ("course starts in Sept, by bus", Kind.GERUND, "seeing the course start in September, by bus"),
    ("scaffolding coming down in 2028", Kind.GERUND, "seeing scaffolding come down in 2028"),
    ("vernissage 3 Oct", Kind.EVENT, "the vernissage on 3 October"),
    ("buying a jacket haha", Kind.GERUND, "buying a jacket"),
    ("dinner there with my parents", Kind.VERB, "have dinner there with my parents"),
]
OTHERS = [
    ("reason", "turned into manual QA", Kind.CLAUSE, "the role turned into manual QA"),
    ("looking_for", "days only, no 3am starts", Kind.NOUN, "a role with day shifts only and no 3am starts"),
    ("looking_for", "sth in Malmö or remote, 80%", Kind.NOUN, "something in Malmö or remote, ideally at 80%"),
    ("reason", "it's 80% dispatch, 20% planning", Kind.CLAUSE, "it is 80% dispatch and 20% planning"),
    (
        "looking_for",
        "a QP job in Basel area, hybrid, or interim projects",
        Kind.NOUN,
        "a QP job in the Basel area that is hybrid, or interim projects",
    ),
    ("reason", "became 100% sales", Kind.CLAUSE, "the role became 100% sales"),
    ("reason", "mostly non-fiction list", Kind.CLAUSE, "the role is mostly a non-fiction list"),
    (
        "looking_for",
        "YA fiction, translated fiction, also part time",
        Kind.NOUN,
        "work in YA fiction and translated fiction, ideally part-time",
    ),
    ("reason", "no trains at 2 am", Kind.CLAUSE, "there are no trains at 2 am"),
    ("looking_for", "land based, aquaculture maybe", Kind.NOUN, "a land-based role in aquaculture"),
    ("reason", "my visa runs out in June", Kind.CLAUSE, "my visa runs out in June"),
    ("looking_for", "PM", Kind.NOUN, "a PM role"),
    ("looking_for", "remote only", Kind.NOUN, "a role that is remote only"),
]


@pytest.mark.parametrize(("jotted", "kind", "text"), TOPICS)
def test_a_topic_in_haste_reads_as_a_letter_has_it(jotted: str, kind: Kind, text: str) -> None:
    """Emphasis, dots that trail off and missing articles are mended, nothing is lost."""
    assert_read("discussed", jotted, kind, text)


@pytest.mark.parametrize(("jotted", "kind", "text"), HOOKS)
def test_a_hook_in_haste_reads_as_a_letter_has_it(jotted: str, kind: Kind, text: str) -> None:
    """Doubts of one's own, dates before a thing and abbreviations leave one sentence to be said."""
    assert_read("hook", jotted, kind, text)


@pytest.mark.parametrize(("key", "jotted", "kind", "text"), OTHERS)
def test_what_is_sought_or_told_in_haste_keeps_its_sense(
    key: str, jotted: str, kind: Kind, text: str
) -> None:
    """Who turned into what, and the one thing that will do, are told of the role."""
    assert_read(key, jotted, kind, text)


@pytest.mark.parametrize(
    ("key", "jotted", "text", "gone"),
    [
        (
            "discussed",
            "heavy-weather towing & that you lost an engine",
            "heavy-weather towing",
            "you lost an engine",
        ),
        ("discussed", "flaky tests: quarantine them or fix?", "flaky tests", "quarantine them or fix"),
        (
            "discussed",
            "goat cheese, herd size, why they don't sell online",
            "goat cheese and the herd size",
            "why they do not sell online",
        ),
        (
            "discussed",
            "PT test, station tour, how bad the shift pattern is",
            "the station tour and talking about the PT test",
            "how bad the shift pattern is",
        ),
        (
            "discussed",
            "bilingual shows, and that nobody edits on Fridays",
            "bilingual shows",
            "nobody edits on Fridays",
        ),
        ("discussed", "dispatch software, wages, rain gear", "dispatch software and the rain gear", "wages"),
        ("discussed", "they were so kind, the tea", "You were so kind", "the tea"),
        ("discussed", "Rania: how to say no to donors", "how to say no to donors", "Rania"),
        (
            "discussed",
            "how many languages the crew speaks (17!)",
            "how many languages the crew speaks",
            "17!",
        ),
        ("hook", "the Kotlin meetup (2nd Tues)", "the Kotlin meetup", "2nd Tues"),
        ("discussed", "co-op model: 1 member", "the co-op model", "1 member"),
        ("discussed", "your apprentices, 3 of 4 stayed", "your apprentices", "3 of 4 stayed"),
        ("discussed", "lunch, the walk, then the talk", "lunch and the walk", "then the talk"),
        ("hook", "EV training but as a customer", "EV training", "as a customer"),
        ("hook", "the 2nd site (Deptford?)", "the second site", "Deptford?"),
        ("reason", "night shifts only, didn't realise", "the role has night shifts only", "did not realise"),
    ],
)
def test_a_remark_of_its_own_is_told_and_the_thing_stays(key: str, jotted: str, text: str, gone: str) -> None:
    """What hangs on a thing without being one goes, and is named."""
    phrase, left_out = reader().read(key, jotted)
    assert phrase is not None
    assert (phrase.text, [each.text for each in left_out]) == (text, [gone])


@pytest.mark.parametrize(
    ("jotted", "why"),
    [
        ("dentistry course in Sept she recommended", "'she' means"),
        ("ihr Vortrag in Ulm", "not to be English"),
    ],
)
def test_a_month_names_nobody_and_another_language_is_told(jotted: str, why: str) -> None:
    """A month is no name that "she" could stand for, and a German possessive shows the language."""
    phrase, (gone,) = reader().read("hook", jotted)
    assert phrase is None
    assert why in gone.why


@pytest.mark.parametrize(
    ("key", "jotted", "kind", "text"),
    [
        ("discussed", "dried flowers from own field", Kind.NOUN, "dried flowers from your own field"),
        ("discussed", 'the "night rota', Kind.NOUN, "the night rota"),
        (
            "discussed",
            "old horn, measuring room, kit",
            Kind.NOUN,
            "the old horn, the measuring room and the kit",
        ),
        ("discussed", "the move, teaching maths", Kind.NOUN, "the move and teaching maths"),
        ("discussed", "yr R package", Kind.NOUN, "your R package"),
        ("discussed", "plans for final yr pupils", Kind.NOUN, "plans for final year pupils"),
        ("discussed", "campaign 4 the food bank", Kind.NOUN, "the campaign for the food bank"),
        ("discussed", "the xray room, 3d moulding", Kind.NOUN, "the X-ray room and 3D moulding"),
        ("hook", "the press, want to see it running", Kind.VERB, "see the press running"),
        ("hook", "QA roles w/ hardware, not just web", Kind.ROLE, "QA roles with hardware, not just web"),
        ("discussed", "design system talk w/ dana", Kind.NOUN, "the design system"),
        ("discussed", "liked the design system talk w/ Dana", Kind.NOUN, "the design system"),
        ("discussed", "design system talk w/ Ben", Kind.GERUND, "talking with Ben about the design system"),
        ("discussed", "long chat with Dana", Kind.TALK, "our long chat with you"),
    ],
)
def test_what_a_hurried_hand_leaves_is_spelled_out(key: str, jotted: str, kind: Kind, text: str) -> None:
    """Digits for words, short forms in small letters, a talk named by its topic."""
    assert_read(key, jotted, kind, text)
