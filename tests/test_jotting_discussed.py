"""What people jot down of a conversation, and the phrase a letter is built around."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from support.jottings import assert_read, reader

TOPICS = [
    ("life after treatment", Kind.NOUN, "life after treatment"),
    ("swiftui + graphql move", Kind.NOUN, "the SwiftUI and GraphQL move"),
    ("gitlab to github move", Kind.NOUN, "the GitLab to GitHub move"),
    ("swiftui and graphql", Kind.NOUN, "SwiftUI and GraphQL"),
    (
        "the debut list, hearing jenna on tiktok",
        Kind.NOUN,
        "the debut list and hearing Jenna on TikTok",
    ),
    ("the rota and the new till", Kind.NOUN, "the rota and the new till"),
    ("mixing live with Dolby Atmos", Kind.NOUN, "mixing live with Dolby Atmos"),
    ("bridge plans by captain Nils", Kind.NOUN, "bridge plans by Captain Nils"),
    ("the captain of the ferry", Kind.NOUN, "the captain of the ferry"),
    ("conwy castle repairs", Kind.NOUN, "Conwy castle repairs"),
    ("life of a ranger", Kind.NOUN, "the life of a ranger"),
    ("budget for phase 2", Kind.NOUN, "the budget for phase 2"),
    ("climbing 6 towers a week", Kind.EVENT, "climbing 6 towers a week"),
    ("touring 14 village halls w/ one van", Kind.EVENT, "touring 14 village halls with one van"),
    ("the set folds flat", Kind.CLAUSE, "the set folds flat"),
    ("the lantern walk, loved it!", Kind.NOUN, "the lantern walk"),
    ("market women saving weekly", Kind.NOUN, "the market women saving weekly"),
    ("staff meeting weekly", Kind.NOUN, "the weekly staff meeting"),
    ("illustrators all from Recife", Kind.NOUN, "illustrators from Recife"),
    ("yard walk w/ the foreman", Kind.TALK, "the yard walk with the foreman"),
    (
        "cellar tour!! 1) raw milk 2) the hay ash",
        Kind.TALK,
        "the cellar tour and talking about raw milk and the hay ash",
    ),
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
    ("shadowed the ward round", Kind.GERUND, "shadowing the ward round"),
    ("sat in on a lesson", Kind.GERUND, "sitting in on a lesson"),
    ("moved the mail to the cloud", Kind.EVENT, "moving the mail to the cloud"),
    ("got a tour of the lab", Kind.TALK, "a tour of the lab"),
    ("got shown around", Kind.GERUND, "being shown around"),
    ("your kindness", Kind.SENTENCE, "I appreciated your kindness"),
    ("team of six", Kind.NOUN, "the team of six"),
    ("our talk re: soil samples", Kind.TALK, "our talk about soil samples"),
    ("ethics, mostly", Kind.NOUN, "ethics"),
    ("I asked about homework & you said it's optional", Kind.NOUN, "homework"),
    ("your email about the crates", Kind.SENTENCE, "I appreciated your email about the crates"),
    ("Dana wrote about the crates", Kind.SENTENCE, "I appreciated you writing about the crates"),
    ("the panel asked how I'd run it", Kind.EVENT, "how I would run it"),
    ("Dana making cider since 2019", Kind.GERUND, "hearing about you making cider since 2019"),
    ("phone call w/ Dana on crates", Kind.TALK, "our phone call on crates"),
    (
        "Njeri (CTO) introduced me to Ana",
        Kind.SENTENCE,
        "I appreciated Njeri (CTO) introducing me to Ana",
    ),
    ("4 deploys/day", Kind.NOUN, "4 deploys per day"),
    ("cutting costs, the billboard Nadia wrote", Kind.EVENT, "cutting costs and the billboard Nadia wrote"),
    (
        "the surveys that began in May were stopped",
        Kind.CLAUSE,
        "the surveys that began in May were stopped",
    ),
    ("moving mail off cron to a log", Kind.EVENT, "moving mail off cron to a log"),
    ("why did you choose Elixir?", Kind.QUESTION, "why you chose Elixir"),
    ("how did the team plan it?", Kind.QUESTION, "how the team planned it"),
    ("whether to build or buy", Kind.EVENT, "whether to build or buy"),
    ("is the team remote?", Kind.EVENT, "whether the team is remote"),
    ("a lot about the union", Kind.NOUN, "the union"),
    ("accessibility audit", Kind.NOUN, "the accessibility audit"),
    ("REWRITE OF THE ENGINE", Kind.NOUN, "the rewrite of the engine"),
    (
        "the bakery's 4am starts, how you train cooks",
        Kind.NOUN,
        "the bakery's 4am starts and how you train cooks",
    ),
    ("met the Ate Cora's night team", Kind.GERUND, "meeting the Ate Cora's night team"),
    ("met Ate Cora's night team", Kind.GERUND, "meeting Ate Cora's night team"),
    ("the tour Mehmet gave me of the lab", Kind.TALK, "the tour Mehmet gave me of the lab"),
    ("Mehmet's tour", Kind.TALK, "Mehmet's tour"),
    ("w/ Priya about the silo sensors", Kind.GERUND, "speaking with Priya about the silo sensors"),
    ("chat w/ Lena re dosage software", Kind.TALK, "our chat with Lena about dosage software"),
    ("presenting my case study", Kind.GERUND, "presenting my case study"),
    ("felt at home right away", Kind.SENTENCE, "I felt at home right away"),
    ("how nice everyone was", Kind.SENTENCE, "I appreciated how nice everyone was"),
    ("we both studied in Leipzig", Kind.CLAUSE, "we both studied in Leipzig"),
    ("you guys ship every Friday", Kind.CLAUSE, "you ship every Friday"),
    ("sister Agnes explained the audit", Kind.GERUND, "hearing about the audit from Sister Agnes"),
    ("the new design system (v2.0)", Kind.NOUN, "the new design system (v2.0)"),
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
    ("Dana told me about the beehives", Kind.GERUND, "hearing about the beehives"),
    ("talked with Omar about search relevance", Kind.GERUND, "speaking with Omar about search relevance"),
    ("going electric by 2028", Kind.EVENT, "going electric by 2028"),
    ("going through the drawings", Kind.GERUND, "going through the drawings"),
    ("moving freight from road to rail", Kind.EVENT, "moving freight from road to rail"),
    ("teaching kids to code w/ Scratch", Kind.EVENT, "teaching kids to code with Scratch"),
    ("rebuild the archive", Kind.EVENT, "rebuilding the archive"),
    ("to rebuild the archive", Kind.EVENT, "rebuilding the archive"),
    ("their API ships in spring", Kind.CLAUSE, "your API ships in spring"),
    ("they're opening a second site in Leeds", Kind.CLAUSE, "you are opening a second site in Leeds"),
    ("Priya leads the data guild", Kind.CLAUSE, "Priya leads the data guild"),
    (
        "Dana runs the archive with her brother Axel",
        Kind.CLAUSE,
        "you run the archive with your brother Axel",
    ),
    ("Dana met Rosa and her sister", Kind.CLAUSE, "you met Rosa and her sister"),
    ("how Axel and Dana run the archive", Kind.QUESTION, "how you and Axel run the archive"),
    ("Axel and Dana's archive", Kind.NOUN, "Axel and your archive"),
    ("Axel and Rosa sold the press", Kind.CLAUSE, "Axel and Rosa sold the press"),
    ("Dana referred me in May", Kind.SENTENCE, "I appreciated you referring me in May"),
    ("Dana built the search engine herself", Kind.CLAUSE, "you built the search engine yourself"),
    ("the team works across three time zones", Kind.CLAUSE, "the team works across three time zones"),
    ("I liked the way you mentor juniors", Kind.SENTENCE, "I liked the way you mentor juniors"),
    ("loved the energy in the room", Kind.SENTENCE, "I loved the energy in the room"),
    ("impressed by the test coverage", Kind.SENTENCE, "I was impressed by the test coverage"),
    ("great to meet Ana and Tom", Kind.SENTENCE, "It was great to meet Ana and Tom"),
    ("tour was great", Kind.SENTENCE, "The tour was great"),
    ("They were very kind", Kind.SENTENCE, "You were very kind"),
    ("Sister Agnes showed me the ward", Kind.SENTENCE, "I appreciated Sister Agnes showing me the ward"),
    (
        "Dr. Kern recommended a book on service design",
        Kind.SENTENCE,
        "I appreciated Dr. Kern recommending a book on service design",
    ),
    ("curious about their use of drones", Kind.SENTENCE, "I was curious about your use of drones"),
    ("love the product ❤️", Kind.SENTENCE, "I love the product"),
]


@pytest.mark.parametrize(("jotted", "kind", "text"), TOPICS)
def test_a_topic_becomes_a_phrase_of_its_shape(jotted: str, kind: Kind, text: str) -> None:
    """A jotted topic is read as its shape, with the articles, spelling and address of a letter."""
    assert_read("discussed", jotted, kind, text)


def test_what_one_saw_where_one_met_somebody_is_told_with_it() -> None:
    """Whom one met, the reader's people among them, and what they showed is one act; a thing alone is not."""
    assert_read(
        "discussed",
        "met Dana and her son Mike on site, showed me the frames",
        Kind.GERUND,
        "meeting you and your son Mike on site and seeing the frames",
    )
    assert_read("discussed", "met Dana on site", Kind.GERUND, "meeting you on site")


def test_a_talk_with_the_reader_and_another_is_told_with_the_other() -> None:
    """What is called "our chat" has the reader in it already; elsewhere the reader stays named."""
    phrase, _ = reader().read("discussed", "chat w/ Dana & Marta re SEN support")
    assert phrase is not None
    assert phrase.text == "our chat with Marta about SEN support"
    phrase, _ = reader().read("discussed", "lunch with Dana and Marta")
    assert phrase is not None
    assert phrase.text == "lunch with you and Marta"


def test_what_somebody_said_is_heard() -> None:
    """A statement with who said it is something heard, unless "he" would be the reader."""
    assert_read(
        "discussed",
        "Jonas said you train in-house",
        Kind.GERUND,
        "hearing from Jonas that you train in-house",
    )
    assert_read("discussed", "Dana said they train in-house", Kind.GERUND, "hearing that you train in-house")
    assert reader().read("discussed", "Dana said he learned it from Mr Haddad")[0] is None
