"""What cannot be made into a sentence is left out, and the user is told why."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind, Reader
from bowout.core.jotting.fitness import EXAMPLES
from support.jottings import assert_read, reader

SHAPELESS = [
    ("looking_for", "gov again but contract"),
    ("hook", "how it was"),
    ("hook", "once summer ferry"),
    ("hook", "while pilot phase"),
    ("discussed", "them"),
    ("discussed", "stuff"),
    ("discussed", "nothing special"),
    ("discussed", "no tests at all"),
    ("discussed", "they don't have any tests"),
    ("discussed", "nice people"),
    ("discussed", "ask about the roadmap"),
    ("discussed", "I didn't like the open office"),
    ("discussed", "to build or to buy"),
    ("discussed", "amazing"),
    ("hook", "5000th"),
    ("hook", "then coming back"),
    ("hook", "looking again from September"),
    ("hook", "whoever you find"),
    ("discussed", "stole my sandwich"),
    ("hook", "the bridge opened last week"),
    ("discussed", "'nobody reads reports'"),
    ("discussed", "the interview with Ana went well"),
    ("discussed", "you told me to ping you in spring"),
    ("discussed", "smelled 14 jars blind & got 9 right"),
    ("hook", "follow"),
    ("hook", "would love to not hear of it"),
    ("hook", "hope they never sell"),
    ("hook", "add Dana to the list"),
    ("hook", "show me the lab"),
    ("hook", "beta testing the app"),
    ("hook", "our kids go to the same school"),
    ("hook", "open to part-time"),
    ("hook", "tomorrow"),
    ("hook", "what we discussed"),
    ("hook", "a collaboration"),
    ("hook", "if things change"),
    ("hook", "completely done by May"),
    ("looking_for", "not sure yet"),
    ("looking_for", "I don't know yet"),
    ("reason", "too many nights"),
    ("reason", "a lot of travel"),
    ("reason", "every other weekend"),
]
UNFIT = [
    ("discussed", "the lack of documentation", "complaint"),
    ("discussed", "interviewer was late", "complaint"),
    ("discussed", "salary expectations", "pay"),
    ("hook", "if salary goes up", "pay"),
    ("discussed", "her work with refugees", "'her' means"),
    ("hook", "his poster at the congress", "'his' means"),
    ("discussed", "[topic]", "placeholder"),
    ("hook", "the {product} launch", "placeholder"),
    ("discussed", "unser Gespräch über Pflege", "not to be English"),
    ("hook", "Tag der offenen Tür", "not to be English"),
    ("discussed", "la cuisine ouverte", "not to be English"),
    ("discussed", "die Bahnreform", "not to be English"),
    ("discussed", "write to dana@northwind.example", "no address"),
    ("hook", "call me: +44 20 7946 0018", "no address"),
    ("discussed", "see above", "does not show"),
    ("discussed", "roadmap | team", "'|' has no place"),
    ("hook", "the launch " * 13, "too long"),
    ("hook", "x" * 3_000, "too long"),
]


@pytest.mark.parametrize(("key", "jotted"), SHAPELESS)
def test_what_has_no_shape_is_left_out_with_an_example_of_its_key(key: str, jotted: str) -> None:
    """A jotting that is no phrase for its key is left out, and the reason shows how to say it."""
    phrase, (gone,) = reader().read(key, jotted)
    assert phrase is None
    assert EXAMPLES[key] in gone.why


@pytest.mark.parametrize(("key", "jotted", "why"), UNFIT)
def test_what_no_letter_holds_is_left_out_with_its_reason(key: str, jotted: str, why: str) -> None:
    """Complaints, placeholders, addresses, other languages and endless texts have their reason."""
    phrase, left_out = reader().read(key, jotted)
    assert phrase is None
    assert [why in gone.why for gone in left_out] == [True]


@pytest.mark.parametrize("jotted", ["", "  ", "-", "n/a", "none", "TBD", "???", "etc.", "😀", "."])
def test_nothing_said_is_nothing_left_out(jotted: str) -> None:
    """A jotting that only says that there is nothing to say counts as not given."""
    assert reader().read("discussed", jotted) == (None, ())


@pytest.mark.parametrize("jotted", ["lorem; Yui programmed it", "lorem; you cut it to 380"])
def test_what_points_to_what_was_left_out_goes_with_it(jotted: str) -> None:
    """Who did something to a thing that is not told is left out; nobody could tell what "it" is."""
    phrase, left_out = reader().read("discussed", jotted)
    assert phrase is None
    assert len(left_out) == 2


def test_a_second_sentence_is_told_when_the_first_is_enough() -> None:
    """Of two statements the first is taken, and the other is named among what was left out."""
    phrase, (gone,) = reader().read("discussed", "Liked the team. API ships in spring.")
    assert phrase is not None
    assert phrase.text == "I liked the team"
    assert (gone.text, gone.why) == (
        "API ships in spring",
        "one is enough for a letter, and the first was taken",
    )


def test_a_vetted_jotting_is_left_out_with_the_rules_words() -> None:
    """What the rules will not have is left out before its shape is looked for."""
    strict = Reader("Northwind", inside=True, is_common=str.islower, vet=lambda key, text: f"{key}: {text}!")
    _, (gone,) = strict.read("hook", "the launch")
    assert gone.why == "hook: the launch!"


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("their API ships in spring", "seeing Northwind's API ship in spring"),
        ("they're expanding to Spain", "how the people at Northwind expand to Spain"),
        ("if they open an office in Leeds", "if the people at Northwind open an office in Leeds"),
        ("Dana's talk in May", "Dana's talk in May"),
    ],
)
def test_outside_the_company_they_are_named(jotted: str, text: str) -> None:
    """To an agency or a referrer, "they" is the company by name, and the recipient's name stays a name."""
    phrase, _ = reader(inside=False).read("hook", jotted)
    assert phrase is not None
    assert phrase.text == text


def test_they_that_may_be_somebody_else_stays() -> None:
    """After a name or a group of people, "they" may mean those, and is left as it is."""
    phrase, _ = reader().read("discussed", "how students choose what they read")
    assert phrase is not None
    assert (phrase.kind, phrase.text) == (Kind.QUESTION, "how students choose what they read")


def test_a_quality_that_may_not_be_told_goes_with_its_true_cause() -> None:
    """Where a role stands without what was said of it, the reason is that of what was said."""
    told = reader(vet=lambda _, text: "it weighs" if "quieter" in text else None)
    phrase, left_out = told.read("looking_for", "QA lead, quieter town")
    assert phrase is not None
    assert (phrase.text, left_out[0].why) == ("a QA lead role", "it weighs")


@pytest.mark.parametrize(
    ("jotted", "text", "gone"),
    [
        ("the lens lab; parking?", "the lens lab", ["parking"]),
        ("the lens lab, parking??", "the lens lab", ["parking"]),
        ("the lens lab; pay??; the rota", "the lens lab and the rota", ["pay"]),
        ("night shifts?", "night shifts", []),
        ("the lens lab, night shifts?", "the lens lab and night shifts", []),
        ("the lens lab?; the rota?", "the lens lab and the rota", []),
    ],
)
def test_a_question_to_oneself_in_a_list_is_left_out(jotted: str, text: str, gone: list[str]) -> None:
    """A word with a question mark among things is a doubt; a mark behind all of them is none."""
    phrase, left_out = reader().read("discussed", jotted)
    assert (phrase and phrase.text, [each.text for each in left_out]) == (text, gone)


def test_pay_alone_is_no_topic_to_give_thanks_for() -> None:
    """Pay by its plainest name is left out like a salary; what is paid for is told."""
    assert reader().read("discussed", "the pay")[0] is None
    assert reader().read("discussed", "pay")[0] is None
    assert_read("discussed", "paying guests in winter", Kind.EVENT, "paying guests in winter")


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("the poetry list [small but brave], translating more", "the poetry list and translating more"),
        ("claims work [complex losses]", "claims work"),
        ("the launch [date]", None),
        ("the ward [your team]", None),
        ("the ward [TBC]", None),
        ("[the warehouse launch]", None),
    ],
)
def test_square_brackets_are_an_aside_unless_they_are_a_gap(jotted: str, text: str | None) -> None:
    """What stands in square brackets is an aside like any other; a gap to be filled is a placeholder."""
    phrase, _ = reader().read("discussed", jotted)
    assert (phrase and phrase.text) == text


@pytest.mark.parametrize(
    ("jotted", "told"),
    [
        ("how the bank supports farms through bad harvests", True),
        ("how your staff help guests in bad weather", True),
        ("how you find translators after a failed project", True),
        ("how you work with bad managers", False),
        ("how bad the coffee was", False),
        ("the bad coffee", False),
    ],
)
def test_what_is_done_about_something_bad_is_no_complaint(jotted: str, told: bool) -> None:
    """A word of complaint about the world is a fact; about the house or its people it is a complaint."""
    assert (reader().read("discussed", jotted)[0] is not None) is told
