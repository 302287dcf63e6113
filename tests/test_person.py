"""People: what is read of a name and an address, and how a letter greets them."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies

from bowout.core.person import Person, parse_person
from bowout.core.unreadable import Unreadable

GREETINGS = [
    ("Dana Whitfield", "Dana", "Dana Whitfield"),
    ("Dr. Dana Whitfield", "Dana", "Dr. Whitfield"),
    ("Ms Whitfield", "Ms Whitfield", "Ms Whitfield"),
    ("Prof. Dr. Eva Kern", "Eva", "Prof. Dr. Kern"),
    ("Sister Agnes", "Sister Agnes", "Sister Agnes"),
    ("sister agnes byrne", "Agnes", "Sister Agnes Byrne"),
    ("Captain James Kirk", "James", "Captain Kirk"),
    ("Sgt. Malloy", "Sgt. Malloy", "Sgt. Malloy"),
    ("Lt. Col. Ana Ramirez", "Ana", "Lt. Col. Ramirez"),
    ("Hr. Jensen", "Hr. Jensen", "Hr. Jensen"),
    ("Nurse Joy", "Nurse Joy", "Nurse Joy"),
    ("Aunt Carol Finch", "Carol", "Aunt Carol Finch"),
    ("Gen Li", "Gen", "Gen Li"),
    ("Whitfield, Dana", "Dana", "Dana Whitfield"),
    ("van der Berg, Anna", "Anna", "Anna van der Berg"),
    ("Dana Whitfield, PhD", "Dana", "Dana Whitfield"),
    ("Dana Whitfield, M.D.", "Dana", "Dana Whitfield"),
    ("Dana Whitfield Jr.", "Dana", "Dana Whitfield"),
    ("Dana Whitfield, Head of Engineering", "Dana", "Dana Whitfield"),
    ("Dana Whitfield (she/her)", "Dana", "Dana Whitfield"),
    ("Dana Whitfield | Northwind", "Dana", "Dana Whitfield"),
    ("Robert (Bob) Smith", "Bob", "Robert Smith"),
    ("田中 太郎", "田中 太郎", "田中 太郎"),
    ("Иван Петров", "Иван Петров", "Иван Петров"),
    ("Łukasz Żak", "Łukasz", "Łukasz Żak"),
    ("Cher", "Cher", "Cher"),
    ("Mary-Jane O'Neil", "Mary-Jane", "Mary-Jane O'Neil"),
    ("Jean Luc", "Jean", "Jean Luc"),
    ("van der Berg", "van der Berg", "van der Berg"),
    ("de la Cruz", "de la Cruz", "de la Cruz"),
    ("Van Nguyen", "Van", "Van Nguyen"),
    ("Yo-Yo Ma", "Yo-Yo", "Yo-Yo Ma"),
    ("Dr. Anna van der Berg", "Anna", "Dr. van der Berg"),
    ("Dr. Ana García Lopez", "Ana", "Dr. Ana García Lopez"),
    ("J. Smith", "J. Smith", "J. Smith"),
    ("Capt. R. Lindgren", "Capt. Lindgren", "Capt. Lindgren"),
    ("Prof. R. M. van der Berg", "Prof. van der Berg", "Prof. van der Berg"),
    ("Dr. Kim R.", "Kim", "Dr. Kim R."),
    ("depot mgr Phil", "Phil", "Phil"),
    ("matron Ruth Bello", "Ruth", "Matron Bello"),
    ("HR @ Northwind", "HR team", "HR team"),
    ("Dana + Omar", "Dana and Omar", "Dana and Omar"),
    ("Dana/Omar", "Dana and Omar", "Dana and Omar"),
    ("Dana @ Northwind", "Dana", "Dana"),
    ("J.R. Smith", "J.R. Smith", "J.R. Smith"),
    ("Dana Whitfield and Omar Haddad", "Dana and Omar", "Dana Whitfield and Omar Haddad"),
    (
        "Dana Whitfield, Omar Haddad & Eva Kern",
        "Dana, Omar and Eva",
        "Dana Whitfield, Omar Haddad and Eva Kern",
    ),
    ("Ms Whitfield and Mr Haddad", "Ms Whitfield and Mr Haddad", "Ms Whitfield and Mr Haddad"),
    ("Hiring Team", "Hiring Team", "Hiring Team"),
    ("the hiring team", "hiring team", "hiring team"),
    ("the recruiting team at Northwind", "recruiting team", "recruiting team"),
    ("HR Department", "HR Department", "HR Department"),
    ("Talent Acquisition", "Talent Acquisition", "Talent Acquisition"),
    ("dana whitfield", "Dana", "Dana Whitfield"),
    ("DANA VAN DER BERG", "Dana", "Dana van der Berg"),
    ("siobhan o'neil mcdonald", "Siobhan", "Siobhan O'Neil McDonald"),
    ("jp smith", "JP", "JP Smith"),
    ("DiAnna whitfield", "DiAnna", "DiAnna whitfield"),
]


@pytest.mark.parametrize(("typed", "first", "formal"), GREETINGS)
def test_greeting_is_what_the_person_would_be_called(typed: str, first: str, formal: str) -> None:
    """A letter greets by given name, title and surname, or the whole name where parts cannot be told."""
    person = parse_person(typed)
    assert isinstance(person, Person)
    assert (person.given, person.formal) == (first, formal)


def test_address_is_taken_from_angle_brackets() -> None:
    """A name with an address in angle brackets is both, and is written back likewise."""
    person = parse_person("  Dana   Whitfield <dana@northwind.example> ")
    assert person == Person("Dana Whitfield", "dana@northwind.example")
    assert str(person) == "Dana Whitfield <dana@northwind.example>"


def test_quoted_name_keeps_its_case_and_turns_round() -> None:
    """Double quotes keep the case of a name, and ``Surname, Name`` in them comes in speaking order."""
    assert parse_person('"boyd, danah" <d@boyd.example>') == Person("danah boyd", "d@boyd.example")


def test_international_domain_is_an_address() -> None:
    """A domain may have letters of any alphabet."""
    assert parse_person("Dana <d@münchen.example>") == Person("Dana", "d@münchen.example")


@pytest.mark.parametrize(
    "typed", ["Hiring Team", "HR at Northwind", "the recruiting team", "People Operations"]
)
def test_team_is_known_as_a_group(typed: str) -> None:
    """A team or an office is a group."""
    assert Person(typed).is_group


@pytest.mark.parametrize("typed", ["Dana Whitfield", "Dana from HR", "Dana Whitfield, HR Manager", "Ms Crew"])
def test_person_is_not_taken_for_a_group(typed: str) -> None:
    """A person who works for a team is a person."""
    assert not Person(typed).is_group


REFUSED = [
    ("dana@x.example", "without a name"),
    ("<dana@x.example>", "without a name"),
    ("Dana dana@x.example", "without angle brackets"),
    ("Dana <a@b.example>, Omar <c@d.example>", "one recipient only"),
    ("Dana <a@b.example; c@d.example>", "one recipient only"),
    ("Dana <a@b.example> Whitfield", "one recipient only"),
    ("Dana <>", "before and a part after the @"),
    ("Dana <dana>", "before and a part after the @"),
    ("Dana <a@b.example", "does not close"),
    ("Dana <mailto:a@b.example>", "leave out `mailto:`"),
    ("Dana <a b@c.example>", "cannot stand before the @"),
    ("Dana <a,b@c.example>", "',' cannot stand before the @"),
    ("Dana <a@localhost>", "no domain"),
    ("Dana <a@x..example>", "no domain"),
    ("Dana <a@-x.example>", "no domain"),
    ("Dana <a@x-.example>", "no domain"),
    ("Dana <a@x_y.example>", "'_' cannot stand in a domain"),
    ("Dana <.a@x.example>", "dot is misplaced"),
    ("Dana <dänä@x.example>", "mail programs cannot take"),
    (f"Dana <{'a' * 65}@x.example>", "too long"),
    ("Dana > Whitfield", "angle bracket"),
    ("...", "holds no name"),
]


@pytest.mark.parametrize(("typed", "said"), REFUSED)
def test_what_is_no_person_is_refused_with_a_mend(typed: str, said: str) -> None:
    """A value that names nobody, or more than one address, is refused with a sentence and a mend."""
    with pytest.raises(Unreadable) as caught:
        parse_person(typed)
    assert said in str(caught.value)
    assert caught.value.mend


def test_what_is_no_text_is_handed_back() -> None:
    """A value that is no text is left to the model's own check."""
    assert parse_person(12) == 12


@given(strategies.text(min_size=1))
def test_any_text_is_a_person_or_refused(text: str) -> None:
    """No text makes the reading or the greeting fail otherwise than by a refusal."""
    try:
        person = parse_person(text)
    except Unreadable:
        return
    assert isinstance(person, Person)
    assert person.given
    assert person.formal


@pytest.mark.parametrize(
    ("typed", "ranked", "people"),
    [
        ("Dr. Dana Whitfield", True, 1),
        ("Dana Whitfield and Prof. Omar Haddad", True, 2),
        ("Ms Dana Whitfield", False, 1),
        ("Sister Agnes Byrne", False, 1),
        ("Dana Whitfield, PhD", False, 1),
        ("Anna, Omar & Eva", False, 3),
        ("Hiring Team", False, 0),
    ],
)
def test_ranks_and_people_are_told(typed: str, ranked: bool, people: int) -> None:
    """A title that "Hi Dana" would take away is a rank, and people are counted where they are named."""
    person = Person(typed)
    assert (person.has_rank, person.count) == (ranked, people)
