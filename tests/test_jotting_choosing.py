"""Which of several statements is told: topics before services and news, with a service beside them."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from support.jottings import assert_read, reader


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("Dana introduced me to Biscuit. Then she talked about how the practice shares calls. Good idea.",
         "how the practice shares calls, and it was kind of you to introduce me to Biscuit"),
        ("Dana walked me through the ward. Ana explained how handovers work. The unit moved last year.",
         "hearing from Ana how handovers work, and it was kind of you to walk me through the ward"),
        ("Dana let me plane a rib. We spoke at length about finding oak that is dry enough.",
         "finding oak that is dry enough, and it was kind of you to let me plane a rib"),
        ("Dana gave me the atlas. Moana asked me how I would lay out a page.",
         "how I would lay out a page, and it was kind of you to give me the atlas"),
        ("dana showed me the cave, then we talked rennet",
         "the rennet, and it was kind of you to show me the cave"),
        ("Spent the morning with the bee group. Dana explained how they settle in the little ones.",
         "spending the morning with the bee group and hearing how you settle in the little ones"),
        ("Dana's kids cook on Fridays. Ana explained how they shop.", "hearing from Ana how they shop"),
        ("talked with Dana about headways. Rui made me run the simulator",
         "speaking with you about headways"),
        ("Dana showed me how the lock is filled. Bart, her deputy, explained why the gates are oak.",
         "hearing from Bart why the gates are oak, and it was kind of you to show me how the lock is filled"),
        ("The team has six people in Lisbon. We talked about the move to Dagster.", "the move to Dagster"),
        ("Dana showed me the lever frame. We talked about how it was moved.",
         "I appreciated you showing me the lever frame"),
        ("Dana showed me the kiln. Lunch together at the canteen.", "I appreciated you showing me the kiln"),
    ],
)  # fmt: skip
def test_what_was_talked_about_comes_before_a_service_or_news(jotted: str, text: str) -> None:
    """A letter tells the topic and thanks for the service beside it; what points back to it stays behind."""
    phrase, _ = reader(alone=True).read("discussed", jotted)
    assert phrase is not None
    assert phrase.text == text


def test_of_what_was_not_told_the_cause_is() -> None:
    """A thing beside a service that a topic was put before is left out as one too many."""
    _, left_out = reader().read(
        "discussed", "Dana showed me the kiln. 40 pots in the yard. We talked about glazes and firing times."
    )
    assert [(each.text, each.why) for each in left_out] == [
        ("40 pots in the yard", "one is enough for a letter, and one that says more was taken")
    ]


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("Dana described how the office files appeals. Thabo presented the new intake form.",
         "hearing how the office files appeals and hearing about the new intake form from Thabo"),
        ("Ana told us how the roof leaks. Tom told us about the budget.",
         "hearing from Ana how the roof leaks and from Tom about the budget"),
    ],
)  # fmt: skip
def test_what_two_people_told_is_heard_from_each(jotted: str, text: str) -> None:
    """What another speaker told has a hearing of its own, unless each is named alike."""
    assert_read("discussed", jotted, Kind.GERUND, text)


def test_two_services_of_one_person_are_one_sentence() -> None:
    """What the reader did twice is thanked for at once; what somebody else did is not theirs."""
    both = "Dana showed me the kiln. Dana lent me a book on glazes."
    assert_read("discussed", both, Kind.SENTENCE,
                "I appreciated you showing me the kiln and lending me a book on glazes")  # fmt: skip
    phrase, left_out = reader().read("discussed", both.replace("Dana lent", "Ola lent"))
    assert phrase is not None
    assert (phrase.text, len(left_out)) == ("I appreciated you showing me the kiln", 1)


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("Sat in on a Year 8 lesson taught by Dana", "sitting in on a Year 8 lesson you taught"),
        ("a lesson by Dana on rounds", "your lesson on rounds"),
        ("the choir run by Dana and Ola", "the choir you and Ola run"),
        ("poems written by Dana in May", "poems you wrote in May"),
        ("the report was written by Dana", "the report was written by you"),
    ],
)
def test_what_was_done_by_the_reader_is_what_you_did(jotted: str, text: str) -> None:
    """Nobody says "taught by you" to the teacher; a whole clause keeps its passive."""
    phrase, _ = reader().read("discussed", jotted)
    assert phrase is not None
    assert phrase.text == text


def test_what_somebody_wrote_that_is_so_is_heard() -> None:
    """News in a mail is news; a mail about something is what one is glad of."""
    assert_read("discussed", "Dana wrote that the trucks wait two days at the border", Kind.GERUND,
                "hearing that the trucks wait two days at the border")  # fmt: skip


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("Dana answered every question I had. She also sent me the handbook.",
         "I appreciated you answering every question I had and sending me the handbook"),
        ("Dana gave me a tour. Ines drew the map. She told me how maps are printed.",
         "hearing from Ines how maps are printed, and it was kind of you to give me a tour"),
    ],
)  # fmt: skip
def test_she_is_the_one_person_of_the_sentence_before(jotted: str, text: str) -> None:
    """A sentence that opens with a pronoun tells of whom the one before it names alone."""
    phrase, _ = reader().read("discussed", jotted)
    assert phrase is not None
    assert phrase.text == text


def test_she_behind_two_people_is_nobody() -> None:
    """Where the sentence before names two, the reader of a letter could not tell who is meant."""
    _, left_out = reader().read("discussed", "Moana met Rua at the mill. She told me how paper is made.")
    assert "she" in left_out[-1].why


def test_a_relative_clause_behind_a_comma_takes_no_neighbour() -> None:
    """A list does not go on behind ", which Ana wrote", and a topic ends where the next deed begins."""
    phrase, _ = reader().read(
        "discussed",
        "We spoke about the reading plan, which Ana wrote. Tom asked how I mark and then we laughed.",
    )
    assert phrase is not None
    assert phrase.text == "the reading plan, which Ana wrote"


def test_a_past_of_a_firm_without_its_object_is_no_act() -> None:
    """What one spent there is an act of one's own; "brought in last March" hangs on a thing."""
    assert_read("discussed", "spent an hour in the cellar", Kind.GERUND, "spending an hour in the cellar")
    phrase, left_out = reader().read("discussed", "Swallow screening, brought in last March")
    assert phrase is not None
    assert (phrase.text, len(left_out)) == ("swallow screening", 1)


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("The chief engineer, Sheila Quinn, described how they switched to battery power.",
         "hearing from Sheila Quinn how they switched to battery power"),
        ("Karim the editor asked which poets I would translate first", "which poets I would translate first"),
        ("Dana flew the drone with me at noon", "I appreciated you flying the drone with me at noon"),
        ("dana sent me the rota beforehand and was v honest about weekends",
         "I appreciated you sending me the rota beforehand and being very honest about weekends"),
        ("Dana walked us through the whole get-in in 20 minutes. She's done 300 of them.",
         "I appreciated you walking us through the whole get-in in 20 minutes"),
        ("We talked about the stage. She took me 40 minutes to find", "the stage"),
        ("Dana explained the press - cut up and go into cement", "hearing about the press"),
    ],
)  # fmt: skip
def test_a_statement_is_told_by_whom_and_as_what_it_is(jotted: str, text: str) -> None:
    """Titles beside a name, haste within a service, and measures of time take nothing from what is told."""
    phrase, _ = reader(alone=True).read("discussed", jotted)
    assert phrase is not None
    assert phrase.text == text


def test_a_verb_that_is_no_plural_has_an_object_without_an_article() -> None:
    """A lens sees first light; tours that are several stay a thing."""
    assert_read("hook", "The new lens sees first light in October 2027", Kind.GERUND,
                "seeing the new lens see first light in October 2027")  # fmt: skip
    assert_read("hook", "the harbour tours in May", Kind.OCCASION, "the harbour tours in May")


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("Dana got two patients to come in and show me their hands, amazing!",
         "I appreciated you getting two patients to come in and show me their hands"),
        ("Dana blew me a glass", "I appreciated you blowing me a glass"),
        ("Dana walked us through the plan. loved how they test on old phones",
         "I loved how you test on old phones, and it was kind of you to walk us through the plan"),
        ("Spent an afternoon with Dana. Her brother Luc told me how they filter the syrup.",
         "spending an afternoon with you and hearing from your brother Luc how they filter the syrup"),
        ("we chatted about bats for ages", "bats"),
        ("Your email. Dana asked me about bats", "I appreciated your email"),
        ("Dave, the deputy leader, lent me his radio", "I appreciated Dave lending me his radio"),
        ("Dana played the organ for us", "I appreciated you playing the organ for us"),
        ("Dana took me out at low tide", "I appreciated you taking me out at low tide"),
        ("Dana kept me posted. Ida who runs development asked what I would cut.",
         "what I would cut, and it was kind of you to keep me posted"),
        ("Mr Naidoo's desk, Dana moved it to the hall for me", "Mr Naidoo's desk"),
        ("The crew built their own kiln", "the crew built their own kiln"),
        ("honey from their own garden", "honey from your own garden"),
    ],
)  # fmt: skip
def test_what_is_done_for_one_is_no_news(jotted: str, text: str) -> None:
    """A deed for me or us is thanked for, but not where "it" has to be known; a crew's own kiln is theirs."""
    phrase, _ = reader().read("discussed", jotted)
    assert phrase is not None
    assert phrase.text == text


def test_whom_one_did_it_with_is_the_reader() -> None:
    """Who let one bake with her is her; behind another name or another "she" nobody can tell."""
    baked = "I appreciated you letting me bake with you"
    assert_read("discussed", "Dana let me bake with her", Kind.SENTENCE, baked)
    assert_read(
        "discussed", "Dana told me how she works with him", Kind.GERUND, "hearing how she works with him"
    )


def test_news_of_a_loss_stands_behind_what_was_liked() -> None:
    """Nobody enjoys hearing of a loss, if there is something else to tell."""
    phrase, _ = reader().read(
        "discussed", "Dana said they lost two vans. I liked the way they plan the rota."
    )
    assert phrase is not None
    assert phrase.text == "I liked the way you plan the rota"


def test_a_name_typed_without_its_accent_is_the_readers() -> None:
    """A keyboard may lack the accent of the reader's name."""
    tomas = reader(names=("Tomás", "Tomás Silva"))
    assert_read("discussed", "tomas showed me the kiln", Kind.SENTENCE,
                "I appreciated you showing me the kiln", by=tomas)  # fmt: skip
