"""People typed in lower case have their capitals; what only looks like a name keeps its letters."""

from __future__ import annotations

import pytest

from bowout.core.dictionary import is_ordinary
from bowout.core.jotting import Kind
from bowout.core.jotting.people import accompanied, with_people
from support.jottings import assert_read, reader


@pytest.mark.parametrize(
    ("jotted", "named"),
    [
        ("the dashboard, w/ ingrid", "the dashboard, w/ Ingrid"),
        ("w/ingrid; stock checks", "w/Ingrid; stock checks"),
        ("how ravi handles flood meadows", "how Ravi handles flood meadows"),
        ("met lars/agnieszka", "met Lars/Agnieszka"),
        ("françois and jose spoke", "François and Jose spoke"),
        ("the talk by agnieszka's team", "the talk by Agnieszka's team"),
        ("zoe's slides, and mia showed me the crane", "Zoe's slides, and Mia showed me the crane"),
        ("a chat with mia about rotas", "a chat with Mia about rotas"),
        ("how yuki trains the therapists", "how Yuki trains the therapists"),
        ("stress tests w/ Dana and dmitri", "stress tests w/ Dana and Dmitri"),
        ("darraghs next job, ingrids talk", "Darragh's next job, Ingrid's talk"),
        ("lars, mia and the team", "Lars, Mia and the team"),
        ("how niamh and joão run nights", "how Niamh and João run nights"),
    ],
)
def test_a_first_name_has_its_capital(jotted: str, named: str) -> None:
    """A known name is one wherever it stands, a short or rare one where a person is meant."""
    assert with_people(jotted, is_ordinary) == named


@pytest.mark.parametrize(
    ("jotted", "named"),
    [
        ("met grace from finance", "met Grace from finance"),
        ("talk w/ mark re pricing", "talk w/ Mark re pricing"),
        ("budget w/ mark re locations", "budget w/ Mark re locations"),
        ("coffee with ruby, and a tour", "coffee with Ruby, and a tour"),
        ("maria showed me round", "Maria showed me round"),
        ("handled the complaint with grace", None),
        ("quality control w/ mark reading", None),
        ("the mark scheme", None),
        ("ruby migration, julia notebooks", None),
        ("moved from ruby to go", None),
        ("tea with honey", None),
        ("working with grace on essays", "working with Grace on essays"),
        ("lars, basil and thyme", "Lars, basil and thyme"),
        ("how max load works", None),
        ("max 30 min drive", None),
    ],
)
def test_an_ordinary_word_is_a_name_where_people_meet(jotted: str, named: str | None) -> None:
    """A word or a tool that is a name too is one only where nothing but a person can stand."""
    assert with_people(jotted, is_ordinary) == (named or jotted)


@pytest.mark.parametrize(
    ("jotted", "named"),
    [
        ("met ingrid solberg and jan de vries", "met Ingrid Solberg and Jan de Vries"),
        ("chat with maria garcía lópez about rotas", "chat with Maria García López about rotas"),
        ("dr agrawal and mrs bell", "dr Agrawal and mrs Bell"),
        ("ms okonkwo, 20 ms later, with ms excel", "ms Okonkwo, 20 ms later, with ms excel"),
        ("met ingrid yesterday", "met Ingrid yesterday"),
        ("ingrid dashboards", "Ingrid dashboards"),
        ("ingrid abuot pricing", "Ingrid abuot pricing"),
        ("talk w/ lars on kubernetes", "talk w/ Lars on kubernetes"),
    ],
)
def test_a_surname_behind_a_first_name_has_its_capital(jotted: str, named: str) -> None:
    """What follows a name and is no word is a surname, unless something goes on behind it."""
    assert with_people(jotted, is_ordinary) == named


@pytest.mark.parametrize(
    ("jotted", "named"),
    [
        ("pairing with bartek on tests", "pairing with Bartek on tests"),
        ("met agnieszka and tunde from training", "met Agnieszka and Tunde from training"),
        ("talk by chioma eze in May", "talk by Chioma Eze in May"),
        ("met okrs and slas", None),
        ("working with kubectl on pods", None),
        ("pipelines with Kafka and kubectl", None),
        ("met the team, then storybook", None),
    ],
)
def test_an_unheard_word_is_a_name_where_people_meet(jotted: str, named: str | None) -> None:
    """Whom one met, or who stands beside a known name, is somebody though no list has the name."""
    assert with_people(jotted, is_ordinary) == (named or jotted)


@pytest.mark.parametrize(
    "jotted",
    ["ingrid@harbour.example", "https://harbour.example/ingrid/x", "ingrid.example", "#ingrid", "@ingrid",
     "--lars", "src/lars/tests", "lars_v2", "ingrid.py", "`ingrid`", "$lars", "lars(x)", "lars=1"],
)  # fmt: skip
def test_an_address_or_a_piece_of_code_keeps_its_letters(jotted: str) -> None:
    """Addresses, handles, paths, files and what a program reads hold no names of people."""
    assert with_people(f"see {jotted} there", is_ordinary) == f"see {jotted} there"


@pytest.mark.parametrize(
    ("jotted", "beside"),
    [
        ("the dashboard, w/ Ingrid; the tour", "the dashboard w/ Ingrid; the tour"),
        ("the dashboard, with Ingrid & Tom", "the dashboard with Ingrid & Tom"),
        ("the dashboard, with Ingrid showing me the port", None),
        ("the dashboard, with a view", None),
        ("the garden with your mother, Latha", "the garden with your mother Latha"),
        ("how your brother, Tom, runs it", "how your brother Tom runs it"),
        ("your sister, Ana and the crew", None),
    ],
)
def test_who_was_there_stands_right_behind_the_thing(jotted: str, beside: str | None) -> None:
    """A comma before somebody one spoke with goes; one before what goes on stays."""
    assert accompanied(jotted) == (beside or jotted)


@pytest.mark.parametrize(
    ("key", "jotted", "kind", "text"),
    [
        ("discussed", "port delay dashboard, w/ ingrid", Kind.NOUN, "the port delay dashboard with Ingrid"),
        ("discussed", "the jenkins pipeline", Kind.NOUN, "the Jenkins pipeline"),
        ("discussed", "met lars and priya from finance", Kind.GERUND, "meeting Lars and Priya from finance"),
        ("hook", "talk w/ mia re storybook", Kind.OCCASION, "the talk with Mia about storybook"),
        ("hook", "talk w/ dana re storybook", Kind.OCCASION, "the talk with you about storybook"),
    ],
)
def test_a_letter_names_people_as_letters_do(key: str, jotted: str, kind: Kind, text: str) -> None:
    """A jotting's people are read as if they had been typed with capitals; the reader stays the reader."""
    assert_read(key, jotted, kind, text)


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        (
            "price list w/ abdul and shanice, repairs backlog",
            "the price list with Abdul and Shanice and the repairs backlog",
        ),
        (
            "price list with jiří and lenka; incident reviews",
            "incident reviews and the price list with Jiří and Lenka",
        ),
        ("price list and sales; incident reviews", "the price list, sales and incident reviews"),
    ],
)
def test_people_who_were_there_are_one_item_of_a_list(jotted: str, text: str) -> None:
    """The "and" between two people parts no things, and another thing keeps its own."""
    assert_read("discussed", jotted, Kind.NOUN, text)


@pytest.mark.parametrize(
    ("jotted", "named"),
    [
        ("met doug and his son mike on site", "met Doug and his son Mike on site"),
        ("your brother mark and the mill", "your brother Mark and the mill"),
        ("Dana's daughter ruby", "Dana's daughter Ruby"),
        ("how your brother rose early", None),
        ("a tour with your apprentice will, today", "a tour with your apprentice Will, today"),
        ("how your son will run it", None),
        ("met mike (the vet)", "met Mike (the vet)"),
        ("the son mike", None),
        ("lunch with you and ana", "lunch with you and Ana"),
        ("our chat with bev about rotas", "our chat with Bev about rotas"),
        ("a call with bma about pay", None),
    ],
)
def test_a_name_stands_behind_what_somebody_is_to_another(jotted: str, named: str | None) -> None:
    """Behind kin even a word is a name; behind a talk a short unheard word is one that can be spoken."""
    assert with_people(jotted, is_ordinary) == (named or jotted)


def test_a_name_behind_kin_does_not_tell_who_she_is() -> None:
    """``her son Gethin`` is the reader's, unless somebody else is named who could be meant."""
    phrase, _ = reader(alone=True).read("discussed", "met her son gethin + the robots")
    assert phrase is not None
    assert phrase.text == "meeting your son Gethin and the robots"
    phrase, _ = reader(alone=True).read("discussed", "the mill with Ana and her son gethin")
    assert phrase is None or "your" not in phrase.text
