"""What people jot down as a reason to be in touch again, and the phrase it becomes."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from support.jottings import reader

HOOKS = [
    ("the warehouse API launch", Kind.OCCASION, "the warehouse API launch"),
    ("CEO talk @ PyCon in May?", Kind.OCCASION, "the CEO's talk at PyCon in May"),
    ("LAUNCH IN MAY", Kind.OCCASION, "the launch in May"),
    ("launch of 3.0", Kind.OCCASION, "the launch of 3.0"),
    ("Dutch masters exhibition", Kind.OCCASION, "the Dutch masters exhibition"),
    ("Frankfurt Book Fair", Kind.OCCASION, "the Frankfurt Book Fair"),
    ("PyCon 2026", Kind.OCCASION, "PyCon 2026"),
    ("RCN congress 2027", Kind.OCCASION, "RCN congress 2027"),
    ("the talk Ana gives in May", Kind.OCCASION, "the talk Ana gives in May"),
    ("Dana's talk at the summit", Kind.OCCASION, "your talk at the summit"),
    ("the reef project", Kind.COURSE, "the reef project"),
    ("their growth", Kind.COURSE, "your growth"),
    ("company's progress", Kind.COURSE, "the company's progress"),
    ("progress", Kind.COURSE, "your progress"),
    ("pilot in Ghana", Kind.COURSE, "the pilot in Ghana"),
    ("they're expanding to Spain", Kind.COURSE, "how you expand to Spain"),
    ("the API", Kind.NOUN, "the API"),
    ("results of the clinic pilot in autumn?", Kind.NOUN, "the results of the clinic pilot in autumn"),
    ("first EV delivery", Kind.NOUN, "the first EV delivery"),
    ("Leeds office", Kind.NOUN, "the Leeds office"),
    ("Berlin Buzzwords", Kind.NOUN, "Berlin Buzzwords"),
    ("seeing the API go live", Kind.GERUND, "seeing the API go live"),
    ("API going live", Kind.GERUND, "seeing the API go live"),
    ("their API ships in spring", Kind.GERUND, "seeing your API ship in spring"),
    ("API ships in spring", Kind.GERUND, "seeing the API ship in spring"),
    ("museum extension opens 2027", Kind.GERUND, "seeing the museum extension open in 2027"),
    ("their CEO is speaking at PyCon", Kind.GERUND, "seeing your CEO speak at PyCon"),
    ("Ana will speak at the summit", Kind.GERUND, "seeing Ana speak at the summit"),
    ("book out in May", Kind.GERUND, "seeing the book come out in May"),
    ("electric trucks arriving", Kind.GERUND, "seeing the electric trucks arrive"),
    ("see API go live", Kind.VERB, "see the API go live"),
    ("to see the API go live", Kind.VERB, "see the API go live"),
    ("would love to see the launch", Kind.VERB, "see the launch"),
    ("hoping to see the launch", Kind.VERB, "see the launch"),
    ("can't wait to see the launch", Kind.VERB, "see the launch"),
    ("LinkedIn", Kind.VERB, "stay in touch on LinkedIn"),
    ("at PyCon in May", Kind.VERB, "catch up at PyCon in May"),
    ("coffee in Leeds", Kind.VERB, "meet for coffee in Leeds"),
    ("pint some time", Kind.VERB, "meet for a pint"),
    ("a visit to the lab", Kind.VERB, "visit the lab"),
    ("let's keep in touch!!", Kind.VERB, "keep in touch"),
    ("keep me posted on the launch", Kind.VERB, "hear about the launch"),
    ("give a guest lecture", Kind.VERB, "give a guest lecture"),
    ("looking forward to the launch", Kind.OCCASION, "the launch"),
    ("excited about launch", Kind.OCCASION, "the launch"),
    ("in the spring", Kind.TIME, "in the spring"),
    ("next year", Kind.TIME, "next year"),
    ("spring 2027", Kind.TIME, "in spring 2027"),
    ("in 2 years", Kind.TIME, "in 2 years"),
    ("a year from now", Kind.TIME, "a year from now"),
    ("someday", Kind.TIME, "someday"),
    ("3 June", Kind.TIME, "around 3 June"),
    ("end of Q3", Kind.TIME, "at the end of Q3"),
    ("may", Kind.TIME, "in May"),
    ("after my PhD", Kind.TIME, "after my PhD"),
    ("once the ward has opened", Kind.TIME, "once the ward has opened"),
    ("when grant comes through", Kind.TIME, "when the grant comes through"),
    ("if they open an office in Leeds", Kind.TIME, "if you open an office in Leeds"),
    ("hiring again next year", Kind.TIME, "when you are hiring again next year"),
    ("platform roles", Kind.ROLE, "platform roles"),
    ("research role", Kind.ROLE, "a research role"),
    ("a different department", Kind.ROLE, "a role in a different department"),
    ("how the migration goes", Kind.QUESTION, "how the migration goes"),
    ("how will the migration go?", Kind.QUESTION, "how the migration will go"),
    ("what's next for the team", Kind.QUESTION, "what is next for the team"),
    ("exhibition on Dutch masters", Kind.EVENT, "the exhibition on Dutch masters"),
    ("moving to Rust", Kind.EVENT, "moving to Rust"),
    ("good luck with the launch", Kind.SENTENCE, "I wish you good luck with the launch"),
    ("hope the launch goes well", Kind.SENTENCE, "I hope that the launch goes well"),
    ("I love the product", Kind.SENTENCE, "I love the product"),
]


@pytest.mark.parametrize(("jotted", "kind", "text"), HOOKS)
def test_a_hook_becomes_a_phrase_of_its_shape(jotted: str, kind: Kind, text: str) -> None:
    """A jotted hook is read as its shape, ready for the frame of that shape."""
    phrase, left_out = reader().read("hook", jotted)
    assert phrase is not None, left_out
    assert (phrase.kind, phrase.text, left_out) == (kind, text, ())
