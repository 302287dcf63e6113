"""Jottings written with care: each stands in its sentence as somebody would say it."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from support.drafting import drafted, notes_of
from support.jottings import assert_read, reader


@pytest.mark.parametrize(
    ("jotted", "kind", "text"),
    [
        ("your shop mends what it sells", Kind.CLAUSE, "your shop mends what it sells"),
        ("half of your drivers are women", Kind.CLAUSE, "half of your drivers are women"),
        ("that every ward has its own cook", Kind.CLAUSE, "every ward has its own cook"),
        ("how the pianist plays without a score", Kind.QUESTION, "how the pianist plays without a score"),
    ],
)
def test_a_statement_is_told_whole(jotted: str, kind: Kind, text: str) -> None:
    """What has a subject and a verb is heard as such, whatever opens it and whatever it does without."""
    assert_read("discussed", jotted, kind, text)


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("the drone flies across the lake in May", "seeing the drone fly across the lake in May"),
        ("your choir sings in Bonn in June", "seeing your choir sing in Bonn in June"),
        ("the mill sells its first flour in May", "seeing the mill sell its first flour in May"),
        ("the new tram runs from March", "seeing the new tram run from March"),
    ],
)
def test_what_is_to_happen_is_seen(jotted: str, text: str) -> None:
    """A verb that may be a plural is one behind people, and before what only a verb leads to."""
    assert_read("hook", jotted, Kind.GERUND, text)


def test_a_plural_behind_a_thing_stays_one() -> None:
    """The plays of a school are things, for a school plays nothing by itself."""
    assert_read("hook", "the school plays in June", Kind.NOUN, "the school plays in June")


@pytest.mark.parametrize(
    ("jotted", "kind", "text"),
    [
        ("repairing instead of replacing", Kind.EVENT, "repairing instead of replacing"),
        ("reading aloud to the youngest", Kind.EVENT, "reading aloud to the youngest"),
        ("mapping peat", Kind.EVENT, "mapping peat"),
        ("drying shed", Kind.NOUN, "the drying shed"),
        ("sourcing timber locally", Kind.EVENT, "sourcing timber locally"),
        ("finding volunteers in winter", Kind.EVENT, "finding volunteers in winter"),
        ("translating humour", Kind.EVENT, "translating humour"),
        ("open-sourcing the handbook", Kind.EVENT, "open-sourcing the handbook"),
        ("long fermentation", Kind.NOUN, "long fermentation"),
        ("long migration", Kind.NOUN, "the long migration"),
        ("the dry humour", Kind.SENTENCE, "I appreciated the dry humour"),
        ("reducing scrap in the foundry", Kind.EVENT, "reducing scrap in the foundry"),
        ("monitoring sea lice with cameras", Kind.NOUN, "monitoring sea lice with cameras"),
        ("climbing gym in Leeds", Kind.NOUN, "the climbing gym in Leeds"),
        ("training plans", Kind.NOUN, "training plans"),
        ("meeting Anita and hearing about the kiln", Kind.GERUND, "meeting Anita and hearing about the kiln"),
        ("the walk through the archive", Kind.TALK, "the walk through the archive"),
        ("the friendly atmosphere", Kind.SENTENCE, "I appreciated the friendly atmosphere"),
    ],
)
def test_what_one_does_has_no_article(jotted: str, kind: Kind, text: str) -> None:
    """A deed stands bare, and what one lived through is no topic."""
    assert_read("discussed", jotted, kind, text)


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("the garden project, run by Omar", "the garden project, run by Omar"),
        ("the plant tour (Bremen, May)", "the plant tour in Bremen in May"),
        ("the kiln, the run of the mill", "the kiln and the run of the mill"),
    ],
)
def test_what_is_said_of_a_thing_stays_with_it(jotted: str, text: str) -> None:
    """A participle, a name with what it is, and a place with its date in brackets are no second thing."""
    phrase, left_out = reader().read("discussed", jotted)
    assert (phrase and phrase.text, left_out) == (text, ())


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("the crane?? arriving march i think", "seeing the crane arrive in March"),
        ("new lifeboat station Rosslare - autumn 27", "the new lifeboat station in Rosslare in autumn 2027"),
        ("open garden may - bring mum", "the open garden in May"),
        ("open garden, if I may", "the open garden"),
    ],
)
def test_when_a_thing_comes_is_told_with_it(jotted: str, text: str) -> None:
    """A date behind a dash, a participle or a stop dates the thing before it; the verb "may" is no month."""
    phrase, _ = reader().read("hook", jotted)
    assert phrase is not None
    assert phrase.text == text


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("frog game's physics", "the frog game's physics"),
        ("women's health", "women's health"),
        ("the loft, bea and rui letting me touch the bells", "the loft"),
        ("drop in at the shelter", "the drop in at the shelter"),
    ],
)
def test_who_owns_and_who_does_is_told_apart(jotted: str, text: str) -> None:
    """What belongs to a thing has its article, what somebody lets one do is a statement of its own."""
    phrase, _ = reader().read("discussed", jotted)
    assert phrase is not None
    assert phrase.text == text


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        (
            "teaching palaeography to undergraduates and the archive",
            "teaching palaeography to undergraduates and",
        ),
        (
            "designing toys that last; your workshop in Ulm",
            "designing toys that last and your workshop in Ulm",
        ),
        ("Ida Roy, your lead engineer, showed me the press", "that Ida Roy showed me the press"),
        ("how you drill with cards, the handbook", "the handbook and how you drill with cards"),
        ("Ida put me in touch with the miller", "I appreciated that Ida put me in touch with the miller"),
    ],
)
def test_two_things_told_with_care_are_both_told(jotted: str, text: str) -> None:
    """What a clause says of a thing, a field and a post behind a name keep no other thing out."""
    phrase, _ = reader().read("discussed", jotted)
    assert phrase is not None
    assert text in phrase.text


@pytest.mark.parametrize(
    ("recipient", "jotted", "told"),
    [
        ("Sister Bernadette", "her 30 years there", "our conversation about your 30 years there"),
        ("Dr Amina Yusuf", "Dr Yusuf's dashboard", "our conversation about your dashboard"),
        ("Dr Amina Yusuf", "Mrs Yusuf's dashboard", "our conversation about Mrs Yusuf's dashboard"),
        ("Dr Helen Moor, Dr Ian Tate", "Dr Tate's puppets", "our conversation about Dr Tate's puppets"),
        ("Abi and Marlon", "Marlon's puppets", "our conversation about Marlon's puppets"),
        (
            "Dr Yusuf",
            "Dr Yusuf took me to Mr Li, who binds himself",
            "you took me to Mr Li, who binds himself",
        ),
    ],
)
def test_the_reader_is_known_by_title_and_surname(recipient: str, jotted: str, told: str) -> None:
    """A title makes the surname the reader's own, another title or one of two readers does not."""
    assert told in drafted(notes_of(recipient=recipient, discussed=jotted)).body


@pytest.mark.parametrize(
    ("jotted", "kind", "text"),
    [
        ("pop by when the shed's up", Kind.VERB, "pop by when the shed is up"),
        ("the open mill, bring the kids", Kind.NOUN, "the open mill"),
        ("your talk in Bonn, or just linkedin", Kind.OCCASION, "your talk in Bonn"),
        ("a role in Bonn or Kiel", Kind.ROLE, "a role in Bonn or Kiel if one comes up"),
    ],
)
def test_orders_to_oneself_are_no_things(jotted: str, kind: Kind, text: str) -> None:
    """Who pops by does so, and what one is to bring is left out."""
    phrase, _ = reader().read("hook", jotted)
    assert phrase is not None
    assert (phrase.kind, phrase.text) == (kind, text)


@pytest.mark.parametrize(
    "jotted",
    [
        "squad sizes 12 max",
        "ratio 1:3 in the loft",
        "blasts only tues/thurs",
        "lamination 27 layers",
        "dish just switched on",
        "10:30 by video",
    ],
)
def test_a_figure_without_its_verb_is_left_out(jotted: str) -> None:
    """What a note measures a thing by is none of a letter's words."""
    phrase, left_out = reader().read("discussed", jotted)
    assert phrase is None
    assert left_out


@pytest.mark.parametrize(
    ("key", "jotted", "text"),
    [
        (
            "discussed",
            "weds drop-in, girls night thurs",
            "the Wednesday drop-in and the girls night on Thursday",
        ),
        ("hook", "garden -> kitchen project", "the garden-to-kitchen project"),
        ("hook", "pop up in manchester (feb?)", "the pop up in Manchester"),
        ("looking_for", "inspector", "an inspector role"),
        ("looking_for", "pastry", "work in pastry"),
    ],
)
def test_short_forms_are_told_as_what_they_stand_for(key: str, jotted: str, text: str) -> None:
    """Days, places, posts and what leads from one thing to another have the words of a letter."""
    phrase, _ = reader().read(key, jotted)
    assert phrase is not None
    assert phrase.text == text


def test_each_of_two_readers_has_a_capital() -> None:
    """A name typed in small letters is the name of one of those who are written to."""
    body = drafted(notes_of(recipient="Ben & Holly", discussed="milking, holly's ice cream")).body
    assert "Holly's ice cream" in body


def test_things_counted_are_told_by_name() -> None:
    """What a number only announces gives way to what follows the colon."""
    phrase, _ = reader().read("discussed", "two projects: the bridge and the tunnel")
    assert phrase is not None
    assert phrase.text == "the bridge and the tunnel"


@pytest.mark.parametrize(
    ("jotted", "kind", "text"),
    [
        ("future freelance projects", Kind.VERB, "hear about future freelance projects"),
        ("buying the first jar", Kind.GERUND, "buying the first jar"),
        ("riding the new tram", Kind.GERUND, "riding the new tram"),
        ("restoring the old organ", Kind.EVENT, "restoring the old organ"),
        ("the relaunch of the site this autumn", Kind.OCCASION, "the relaunch of the site this autumn"),
        ("Anita on LinkedIn", Kind.VERB, "stay in touch with Anita on LinkedIn"),
        ("Anita on lace", Kind.GERUND, "hearing Anita on lace"),
        ("congratulations on the prize", Kind.SENTENCE, "Congratulations on the prize"),
        ("best wishes for the launch", Kind.SENTENCE, "I wish you all the best for the launch"),
        ("wishing the team a dry harvest", Kind.SENTENCE, "I wish the team a dry harvest"),
        ("the exhibition on 3 June", Kind.EVENT, "the exhibition on 3 June"),
        ("Owl Ferry release 27 August 2027", Kind.EVENT, "the Owl Ferry release on 27 August 2027"),
        ("RCN congress 2027", Kind.OCCASION, "RCN congress 2027"),
        ("roles that are remote", Kind.ROLE, "roles that are remote"),
    ],
)
def test_a_hook_is_wished_as_one_says_it(jotted: str, kind: Kind, text: str) -> None:
    """What one would do oneself, wishes, and days by their date have a sentence each."""
    assert_read("hook", jotted, kind, text)


@pytest.mark.parametrize(
    ("jotted", "kind", "text"),
    [
        ("work outdoors", Kind.NOUN, "work outdoors"),
        ("hybrid, 2 days in the office", Kind.NOUN, "a hybrid role with 2 days in the office"),
    ],
)
def test_what_is_sought_is_told_as_one_says_it(jotted: str, kind: Kind, text: str) -> None:
    """Work stands by itself, and days in a place are what a role comes with."""
    assert_read("looking_for", jotted, kind, text)


@pytest.mark.parametrize(
    ("jotted", "kind", "text"),
    [
        ("a return to teaching", Kind.NOUN, "a return to teaching"),
        ("back to university", Kind.CLAUSE, "I am going back to university"),
        ("no remote work", Kind.CLAUSE, "there is no remote work"),
        ("the role needs more travel", Kind.CLAUSE, "the role needs more travel"),
    ],
)
def test_a_reason_is_told_as_one_says_it(jotted: str, kind: Kind, text: str) -> None:
    """A thing with its article is a reason by itself, and a statement has its verb."""
    assert_read("reason", jotted, kind, text)


def test_a_day_that_something_happens_is_left_out() -> None:
    """A clause that its noun leads to is no thing that anybody sees."""
    phrase, left_out = reader().read("hook", "the day the bridge opens")
    assert phrase is None
    assert left_out


def test_a_statement_not_understood_is_no_reason() -> None:
    """An article makes no thing of who does something."""
    phrase, left_out = reader().read("reason", "the ferry stops at six")
    assert phrase is None
    assert left_out


@pytest.mark.parametrize(
    ("jotted", "kind", "text"),
    [
        ("final round 12 Nov", Kind.TALK, "the final round on 12 November"),
        ("panel with Priya, Wei Jie and Nadia", Kind.TALK, "the panel with Priya, Wei Jie and Nadia"),
        ("assessment day", Kind.TALK, "the assessment day"),
        ("talk with Ruth 12 Nov", Kind.TALK, "our talk with Ruth on 12 November"),
        ("the round table", Kind.NOUN, "the round table"),
        (
            "Ruth prepared me for the panel",
            Kind.SENTENCE,
            "I appreciated that Ruth prepared me for the panel",
        ),
        ("Ruth asked me about customary land", Kind.NOUN, "customary land"),
    ],
)
def test_a_round_is_what_one_took_part_in(jotted: str, kind: Kind, text: str) -> None:
    """Rounds, panels and assessment days are enjoyed, not spoken of; who prepared one is thanked for it."""
    assert_read("discussed", jotted, kind, text)


@pytest.mark.parametrize(
    ("key", "jotted", "text"),
    [
        ("discussed", "their gripper demo", "your gripper demo"),
        ("hook", "open day, mar", "the open day in March"),
        ("hook", "the Venice Biennale", "the Venice Biennale"),
        ("discussed", "fair trade with farmers", "fair trade with farmers"),
    ],
)
def test_a_thing_of_theirs_and_a_short_month_stand_as_they_are(key: str, jotted: str, text: str) -> None:
    """A thing that has its owner takes no article, and ``mar`` behind a comma is March."""
    phrase, _ = reader().read(key, jotted)
    assert phrase is not None
    assert phrase.text == text


def test_what_one_looks_for_is_no_complaint() -> None:
    """A role with no weekends and news of a match neither criticise nor compare."""
    draft = drafted(notes_of(looking_for="manager role, no weekends", hook="the match in May"))
    assert "a manager role with no weekends" in draft.body
    assert "the match in May" in draft.body


def test_what_one_cannot_do_and_why_is_no_list() -> None:
    """A fragment behind the comma of a statement is left out, and not joined to it."""
    phrase, left_out = reader().read("reason", "can't relocate, kids in school")
    assert phrase is not None
    assert phrase.text == "I cannot relocate"
    assert left_out
