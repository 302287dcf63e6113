"""Signs, short names and figures of haste in what was spoken of and what lies ahead, told in words."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from support.jottings import assert_read, reader


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("dark patterns -> how they got rid of them", "dark patterns and how you got rid of them"),
        ("old reports, how they work without them", "old reports and how you work without them"),
        ("angular -> react migration", "the migration from Angular to React"),
        ("angular momentum in rotors", "the angular momentum in rotors"),
        ("the loan of the logs and how to show them", "the loan of the logs and how to show them"),
        ("trail pilot, team ~25 ppl", "the trail pilot and the team of about 25 people"),
        ("the intake week for temps; exit interviews", "exit interviews and the intake week for temps"),
        ("the intake week for temps; the exit talks", "the intake week for temps and the exit talks"),
        ("rebrand + radio stuff", "the rebrand and radio"),
        ("rollback netcode", "rollback netcode"),
        ("the new scanner and what it asks of nurses", "the new scanner and what it asks of nurses"),
        ("broker onboarding -> 3 days", "broker onboarding taking 3 days"),
        ("spent ages on the museum app", "the museum app"),
        (
            "loom repair, the weavers' corner, dye garden",
            "the loom repair, the weavers' corner and the dye garden",
        ),
        ("the dig at the villa, in particular the mosaics", "the dig at the villa, especially the mosaics"),
        ("the question of how much a printer can hold", "the question of how much a printer can hold"),
        ("how you train new staff, buddy system", "the buddy system and how you train new staff"),
        ("beehives on roof", "beehives on the roof"),
        ("the way from mill to bakery", "the way from mill to bakery"),
        ("~200 sensors in river", "some 200 sensors in the river"),
        ("how marta got sales on board", "how Marta got sales on board"),
        ("the letters of the founder", "the letters of the founder"),
        ("your letter of 9 November", "I appreciated your letter of 9 November"),
        ("what I learned about fire", "I appreciated what I learned about fire"),
        ("their move 2 postgres", "your move to Postgres"),
        ("why they dropped jira, kanban on a wall", "kanban on a wall and why you dropped Jira"),
        ("how you teach adults who never went to school", "how you teach adults who never went to school"),
        ("the idea of letting guests set the menu", "the idea of letting guests set the menu"),
        ("what you told me about the bees", "what you told me about the bees"),
        ("talked w Priya about churn model", "speaking with Priya about the churn model"),
    ],
)
def test_a_topic_keeps_its_sense(jotted: str, text: str) -> None:
    """Arrows, pronouns, rough figures and vague words are told as they are meant."""
    phrase, left_out = reader().read("discussed", jotted)
    assert phrase is not None
    assert (phrase.text, left_out) == (text, ())


@pytest.mark.parametrize(
    ("jotted", "kind", "text"),
    [
        ("grandpa's talk in May", Kind.OCCASION, "grandpa's talk in May"),
        ("marta's talk in May", Kind.OCCASION, "Marta's talk in May"),
        ("gardens day 2nd sun in june", Kind.OCCASION, "the gardens day on the second Sunday in June"),
        ("2nd depot in leeds, 2027", Kind.OCCASION, "the second depot in Leeds in 2027"),
        ("the fair on 2nd May", Kind.EVENT, "the fair on 2nd May"),
        ("new base ARN, from summer 27", Kind.OCCASION, "the new base at ARN from summer 2027"),
        ("demo at gdc in march", Kind.OCCASION, "the demo at GDC in March"),
        (
            "v2 launch @ web summit nov 2027",
            Kind.OCCASION,
            "the v2 launch at the web summit in November 2027",
        ),
        (
            "hannover messe apr 2027 -> their booth",
            Kind.OCCASION,
            "your booth at Hannover Messe in April 2027",
        ),
        ("tram fair jan", Kind.OCCASION, "the tram fair in January"),
        ("dinner with jan", Kind.VERB, "meet for dinner with Jan"),
        ("app v3 in sept?", Kind.OCCASION, "v3 of the app in September"),
        ("the gate opens 3 march", Kind.GERUND, "seeing the gate open on 3 March"),
        ("turbine no 3 in the water", Kind.NOUN, "turbine number 3 in the water"),
        ("the documentary about the boats", Kind.GERUND, "seeing the documentary about the boats"),
        ("robot no 2 arriving in nov", Kind.GERUND, "seeing robot number 2 arrive in November"),
        (
            "they speak @ data conf in nov",
            Kind.GERUND,
            "hearing you speak at the data conference in November",
        ),
        ("expo cremona sept 2027", Kind.OCCASION, "the expo in Cremona in September 2027"),
        ("tasting in sept", Kind.OCCASION, "the tasting in September"),
        ("rollout spring 28", Kind.COURSE, "the rollout in spring 2028"),
        ("go live jan", Kind.OCCASION, "the go-live in January"),
        ("planting day 3rd sat in nov", Kind.OCCASION, "the planting day on the third Saturday in November"),
        ("zendesk meetup berlin feb", Kind.OCCASION, "the Zendesk meetup in Berlin in February"),
        ("chat at the Ulm fair", Kind.VERB, "meet for a chat at the Ulm fair"),
        ("want 2 see the dryer run", Kind.VERB, "see the dryer run"),
        (
            "studio fair, 1st wkend of sept",
            Kind.OCCASION,
            "the studio fair on the first weekend of September",
        ),
        ("follow up study results", Kind.NOUN, "the follow-up study results"),
        ("follow up on the study", Kind.VERB, "hear about the study"),
        ("report on seagrass", Kind.GERUND, "reading the report on seagrass"),
        ("the weaving volume, out in May", Kind.GERUND, "seeing the weaving volume come out in May"),
        ("they go to Interpack in may", Kind.VERB, "meet up with you at Interpack in May"),
        ("they go to market in May", Kind.GERUND, "seeing you go to market in May"),
        (
            "the second shop, should it open as planned",
            Kind.NOUN,
            "the second shop, if it should open as planned",
        ),
        ("when the cruise sails", Kind.TIME, "when the cruise sails"),
    ],
)
def test_a_hook_keeps_its_names_and_dates(jotted: str, kind: Kind, text: str) -> None:
    """Ordinals, initials and names of fairs are written as a letter has them, and dates keep their bound."""
    assert_read("hook", jotted, kind, text)


def test_one_bad_item_leaves_the_others() -> None:
    """Behind a slash or a comma what is shorthand goes alone, but a pair joined by "and" is one thing."""
    phrase, (gone,) = reader().read("hook", "pilot results due in may / next funding rd")
    assert phrase is not None
    assert (phrase.text, gone.text) == ("the pilot results due in May", "next funding rd")
    assert reader().read("hook", "pilot results and funding rd")[0] is None


def test_a_road_is_told_by_what_stands_before_it() -> None:
    """Something is on a road, which has its name's capital; a funding round is none."""
    assert_read("discussed", "cycle lanes on mill rd", Kind.NOUN, "cycle lanes on Mill Road")
    assert_read("hook", "depot on park ave. in may", Kind.OCCASION, "the depot on Park Avenue in May")


def test_a_house_called_by_a_plain_word_is_known_by_what_it_owns() -> None:
    """Typed small, Tidal's app is the company's, and a tidal pool a pool."""
    tidal = reader(company="Tidal")
    assert_read("discussed", "tidal's app", Kind.NOUN, "Tidal's app", by=tidal)
    assert_read("discussed", "the tidal pool", Kind.NOUN, "the tidal pool", by=tidal)


def test_brackets_stay_around_what_a_pronoun_stands_in() -> None:
    """An aside about the reader is an aside still when the pronoun is told as the name."""
    own = reader(alone=True)
    phrase, (gone,) = own.read("discussed", "fungal networks (her nature paper)")
    assert phrase is not None
    assert (phrase.text, gone.text) == ("fungal networks", "Dana's nature paper")


@pytest.mark.parametrize(
    ("jotted", "text", "gone"),
    [
        ("stage lights in the hall, saved 60% power", "stage lights in the hall", "saved 60% power"),
        ("chocolates w/o palm oil, tasted 4", "chocolates without palm oil", "tasted 4"),
        (
            "the board chair, Mrs Parata, saw my assembly",
            "the board chair, Mrs Parata, saw my assembly",
            None,
        ),
        ("the hall, built in 1890", "the hall, built in 1890", None),
        ("200 sensors in the river, data open", "200 sensors in the river", "data open"),
        ("checkout flow test -> 8% more orders", "the checkout flow test", "8% more orders"),
        ("Leila's thesis -> now the council uses it", "Leila's thesis", "now the council uses it"),
        ("the repair shop, everybody's so nice", "the repair shop", "everybody is so nice"),
        ("newsletter revamp, open rates up 12%", "the newsletter revamp", "open rates up 12%"),
    ],
)
def test_a_deed_behind_a_comma_has_no_subject_before_it(jotted: str, text: str, gone: str | None) -> None:
    """One comma parts a thing from what somebody did, but not from how it was made, nor do two a name."""
    phrase, left_out = reader().read("discussed", jotted)
    assert phrase is not None
    assert (phrase.text, [each.text for each in left_out]) == (text, [gone] if gone else [])


def test_a_clause_that_promises_goes_alone() -> None:
    """Of a thing and what the writer would do there, the thing stays where the letter may not promise it."""
    vetting = reader(vet=lambda _key, text: "it promises" if "plan to" in text else None)
    phrase, (gone,) = vetting.read("hook", "Ida's keynote in Basel, which I plan to attend")
    assert phrase is not None
    assert (phrase.text, gone.text) == ("Ida's keynote in Basel", "which I plan to attend")
