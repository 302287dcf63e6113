"""Names, addresses and numbers leave under aliases and come back as they were."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bowout.core.dictionary import is_ordinary
from bowout.core.pseudonyms import Pseudonyms
from support.drafting import notes_of


def _pseudonyms(**keys: str) -> Pseudonyms:
    return Pseudonyms(notes_of(**keys), is_common=is_ordinary)


@pytest.mark.parametrize(
    "text",
    [
        "Dana Whitfield showed the API",
        "a talk by dana",
        "Dana's talk",
        "WHITFIELD's team",
        "dana.whitfield showed it",
        "write to dana@northwind.example",
        "the Northwind API",
        "northwind's roadmap",
        "the northwindlabs team",
        "Northwind-API",
        "https://northwind.example/atlas",
        "see northwind.example",
        "Sam and I",
        "okafor was here",
        "call +49 170 1234567",
        "call (030) 1234 5678",
    ],
)
def test_the_names_of_the_notes_are_hidden_in_every_spelling(text: str) -> None:
    """First name, surname, company, domain, compound, case and possessive: none of it is left."""
    hidden = _pseudonyms().hide(text).lower()
    for name in ("dana", "whitfield", "northwind", "okafor", "sam ", "1234"):
        assert name not in hidden


@pytest.mark.parametrize("key", ["referrer", "friend"])
def test_everybody_whom_the_notes_name_is_hidden(key: str) -> None:
    """A referrer and a friend are people of the notes too, in whatever case they are written."""
    names = _pseudonyms(**{key: "Omar Haddad <omar@haddad.example>"})
    hidden = names.hide("a talk that omar gave, with haddad's slides from haddad.example")
    assert "omar" not in hidden
    assert "haddad" not in hidden
    assert names.restore(hidden) == "a talk that omar gave, with haddad's slides from haddad.example"


def test_accents_do_not_hide_a_name() -> None:
    """A name typed without its accents, or with them, is the same name."""
    names = _pseudonyms(recipient="Zoë Müller", company="Café Zürich")
    assert "zoe" not in names.hide("zoe showed it").lower()
    assert "muller" not in names.hide("by Muller").lower()
    assert "zurich" not in names.hide("the cafe zurich kitchen").lower()


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Priya Raman's talk", "NAME_1's talk"),
        ("I met Priya and Omar", "I met NAME_1 and NAME_2"),
        ("seeing Project Atlas go live", "seeing NAME_1 go live"),
        ("priya's diagrams", "NAME_1's diagrams"),
        ("They met Grace in June", "They met NAME_1 in June"),
    ],
)
def test_other_names_are_hidden_too(text: str, hidden: str) -> None:
    """People and projects that the notes only mention travel as NAME_n."""
    assert _pseudonyms().hide(text) == hidden


@pytest.mark.parametrize(
    ("text", "hidden", "restored"),
    [
        ("met lars and priya", "met NAME_1 and NAME_2", "met Lars and Priya"),
        ("talk w/ mark re pricing", "talk w/ NAME_1 re pricing", "talk w/ Mark re pricing"),
        (
            "chat with ingrid solberg in łódź",
            "chat with NAME_1 in NAME_2",
            "chat with Ingrid Solberg in Łódź",
        ),
        ("pairing with bartek on tests", "pairing with NAME_1 on tests", "pairing with Bartek on tests"),
        ("mia, on rotas", "NAME_1, on rotas", "mia, on rotas"),
        ("the mark scheme, with grace", "the mark scheme, with grace", "the mark scheme, with grace"),
    ],
)
def test_names_typed_in_lower_case_are_hidden_too(text: str, hidden: str, restored: str) -> None:
    """A known name is hidden as if it had its capital, and has it when it comes back."""
    names = _pseudonyms()
    assert names.hide(text) == hidden
    assert names.restore(hidden) == restored


def test_a_name_found_once_is_known_in_lower_case() -> None:
    """What the letter names somebody by is hidden where the notes have it without its capital."""
    names = _pseudonyms()
    assert names.hide("a talk with Dr Xiulan") == "a talk with NAME_1"
    assert names.hide("xiulan's slides, no xiulanese") == "NAME_2's slides, no xiulanese"
    assert names.restore("NAME_2's slides") == "Xiulan's slides"


@pytest.mark.parametrize(
    "text",
    [
        "the API launch at PyCon in May",
        "I liked the Kubernetes migration on Monday",
        "Moving the monolith. Then a break.",
        "a sample of the danalytics",
    ],
)
def test_ordinary_and_public_words_stay(text: str) -> None:
    """A word that begins a sentence, a month, a public technology and a word that holds a short name stay."""
    hidden = _pseudonyms(recipient="Ann Sam").hide(text)
    assert hidden == text


def test_a_name_that_is_an_ordinary_word_is_hidden_where_it_is_a_name() -> None:
    """Will the person goes, will the verb stays."""
    names = _pseudonyms(recipient="Will Grant")
    assert names.hide("I will ask what Will thinks") == "I will ask what PERSON_1 thinks"


def test_each_spelling_comes_back_as_it_was() -> None:
    """Restoring gives the text that was hidden, spelling by spelling."""
    names = _pseudonyms(discussed="x")
    text = "Dana Whitfield and Dana at Northwind: dana@northwind.example, Priya's talk"
    assert names.restore(names.hide(text)) == text


def test_capitals_of_titles_are_no_names() -> None:
    """A position keeps its words, but not the company's name in it."""
    hidden = _pseudonyms().hide("Head of Data, Northwind Labs", titles=True)
    assert hidden == "Head of Data, COMPANY_1 Labs"


@settings(max_examples=300)
@given(st.text(max_size=200))
def test_any_text_is_restored(text: str) -> None:
    """Hiding and restoring is the identity for any text without an alias in it, whatever its characters."""
    names = _pseudonyms()
    folded_twice = names.hide(text)
    assert names.restore(folded_twice).casefold() == text.casefold()
