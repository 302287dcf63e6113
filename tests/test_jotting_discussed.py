"""What people jot down of a conversation, and the phrase a letter is built around."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from support.jottings import reader

TOPICS = [
    ("the new NICU ward", Kind.NOUN, "the new NICU ward"),
    ("wound care clinic", Kind.NOUN, "the wound care clinic"),
    ("patient handover at night", Kind.NOUN, "the patient handover at night"),
    ("SEN provision", Kind.NOUN, "SEN provision"),
    ("cross-border M&A", Kind.NOUN, "cross-border M&A"),
    ("CI/CD", Kind.NOUN, "CI/CD"),
    ("4-day week", Kind.NOUN, "the 4-day week"),
    ("5G rollout", Kind.NOUN, "the 5G rollout"),
    ("€20m fund", Kind.NOUN, "the €20m fund"),
    ("lab's mentoring culture", Kind.NOUN, "the lab's mentoring culture"),
    ("women's health", Kind.NOUN, "women's health"),
    ("last year's fundraising gala", Kind.NOUN, "last year's fundraising gala"),
    ("Kafka", Kind.NOUN, "Kafka"),
    ("Rust vs Go", Kind.NOUN, "Rust versus Go"),
    ("WHO guidelines", Kind.NOUN, "WHO guidelines"),
    ("Project Nightingale", Kind.NOUN, "Project Nightingale"),
    ("TEAM STRUCTURE", Kind.NOUN, "the team structure"),
    ("API MIGRATION.", Kind.NOUN, "the API migration"),
    ("roadmap...", Kind.NOUN, "the roadmap"),
    ("- roadmap", Kind.NOUN, "the roadmap"),
    ("1. the roadmap", Kind.NOUN, "the roadmap"),
    ("the tasting menu + wine pairing", Kind.NOUN, "the tasting menu and wine pairing"),
    ("design / research", Kind.NOUN, "design and research"),
    ("roadmap, hiring plans, on-call", Kind.NOUN, "the roadmap, hiring plans and on-call"),
    ("the roadmap, the team & the office", Kind.NOUN, "the roadmap, the team and the office"),
    (
        "library's future; volunteers; the reading room",
        Kind.NOUN,
        "the library's future, volunteers and the reading room",
    ),
    ("(the redesign)", Kind.NOUN, "the redesign"),
    ("'service design'", Kind.NOUN, "service design"),
    ("topic: sustainability", Kind.NOUN, "sustainability"),
    ("maybe pricing?", Kind.NOUN, "pricing"),
    ("stuff about maps", Kind.NOUN, "maps"),
    ("Dr Kern's work on sepsis", Kind.NOUN, "Dr Kern's work on sepsis"),
    ("k8s migration @ scale", Kind.NOUN, "the Kubernetes migration at scale"),
    ("the book you recommended", Kind.NOUN, "the book you recommended"),
    ("the talk Ana gives in May", Kind.NOUN, "the talk Ana gives in May"),
    ("Dana's research on bees", Kind.NOUN, "your research on bees"),
    ("Northwind's data strategy", Kind.NOUN, "Northwind's data strategy"),
    ("my thesis on ferns", Kind.NOUN, "my thesis on ferns"),
    ("how they onboard new nurses", Kind.QUESTION, "how you onboard new nurses"),
    ("how do you handle parents' evenings?", Kind.QUESTION, "how you handle parents' evenings"),
    ("How is the team structured?", Kind.QUESTION, "how the team is structured"),
    ("how does onboarding work?", Kind.QUESTION, "how onboarding works"),
    ("what's important to them in a junior", Kind.QUESTION, "what is important to you in a junior"),
    ("why they chose Elixir", Kind.QUESTION, "why you chose Elixir"),
    ("HOW THEY RUN POSTMORTEMS", Kind.QUESTION, "how you run postmortems"),
    ("our chat about mixed-ability groups", Kind.TALK, "our chat about mixed-ability groups"),
    ("had a great chat about the future of retail", Kind.TALK, "our chat about the future of retail"),
    ("nice talk with Priya about accessibility", Kind.TALK, "our talk with Priya about accessibility"),
    ("tour of the plant", Kind.TALK, "the tour of the plant"),
    ("lunch w/ the team", Kind.TALK, "lunch with the team"),
    ("coding challenge", Kind.TALK, "the coding challenge"),
    ("thanks for the tour", Kind.TALK, "the tour"),
    ("tour they gave me", Kind.TALK, "the tour you gave me"),
    ("meeting the team", Kind.GERUND, "meeting the team"),
    ("met the whole kitchen team", Kind.GERUND, "meeting the whole kitchen team"),
    ("saw the robot arm in action", Kind.GERUND, "seeing the robot arm in action"),
    (
        "Priya told me about the mentoring scheme",
        Kind.GERUND,
        "hearing from Priya about the mentoring scheme",
    ),
    ("Ana and Tom explained the roadmap", Kind.GERUND, "hearing about the roadmap from Ana and Tom"),
    ("Dana told me about the beehives", Kind.GERUND, "hearing from you about the beehives"),
    ("talked with Omar about search relevance", Kind.GERUND, "speaking with Omar about search relevance"),
    ("moving freight from road to rail", Kind.EVENT, "moving freight from road to rail"),
    ("teaching kids to code w/ Scratch", Kind.EVENT, "teaching kids to code with Scratch"),
    ("rebuild the archive", Kind.EVENT, "rebuilding the archive"),
    ("to rebuild the archive", Kind.EVENT, "rebuilding the archive"),
    ("their API ships in spring", Kind.CLAUSE, "your API ships in spring"),
    ("they're opening a second site in Leeds", Kind.CLAUSE, "you are opening a second site in Leeds"),
    ("Priya leads the data guild", Kind.CLAUSE, "Priya leads the data guild"),
    ("Dana built the search engine herself", Kind.CLAUSE, "you built the search engine yourself"),
    ("the team works across three time zones", Kind.CLAUSE, "the team works across three time zones"),
    ("I liked the way you mentor juniors", Kind.SENTENCE, "I liked the way you mentor juniors"),
    ("loved the energy in the room", Kind.SENTENCE, "I loved the energy in the room"),
    ("impressed by the test coverage", Kind.SENTENCE, "I was impressed by the test coverage"),
    ("great to meet Ana and Tom", Kind.SENTENCE, "It was great to meet Ana and Tom"),
    ("tour was great", Kind.SENTENCE, "The tour was great"),
    ("They were very kind", Kind.SENTENCE, "You were very kind"),
    ("Sister Agnes showed me the ward", Kind.SENTENCE, "I appreciated that Sister Agnes showed me the ward"),
    (
        "Dr. Kern recommended a book on service design",
        Kind.SENTENCE,
        "I appreciated that Dr. Kern recommended a book on service design",
    ),
    ("curious about their use of drones", Kind.SENTENCE, "I was curious about your use of drones"),
    ("love the product ❤️", Kind.SENTENCE, "I love the product"),
]


@pytest.mark.parametrize(("jotted", "kind", "text"), TOPICS)
def test_a_topic_becomes_a_phrase_of_its_shape(jotted: str, kind: Kind, text: str) -> None:
    """A jotted topic is read as its shape, with the articles, spelling and address of a letter."""
    phrase, left_out = reader().read("discussed", jotted)
    assert phrase is not None, left_out
    assert (phrase.kind, phrase.text, left_out) == (kind, text, ())
