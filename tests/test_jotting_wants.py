"""What people jot down as wanted instead, or as their reason, and the phrase it becomes."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from support.jottings import assert_read, reader

WANTS = [
    ("in-house IP", Kind.NOUN, "an in-house IP role"),
    ("fraud or AML, London", Kind.NOUN, "a fraud or AML role in London"),
    ("staff level, remote EU", Kind.NOUN, "a staff-level role that is remote in the EU"),
    ("hospital again, days", Kind.NOUN, "a role at a hospital with day shifts"),
    ("heritage joinery", Kind.NOUN, "work in heritage joinery"),
    ("private client", Kind.NOUN, "work in private client"),
    ("less admin more patients", Kind.NOUN, "a role with less admin and more patients"),
    ("a new challenge", Kind.NOUN, "a new challenge"),
    ("new challenge", Kind.NOUN, "a new challenge"),
    ("closer depot", Kind.NOUN, "a closer depot"),
    ("CFO track, mid-size", Kind.NOUN, "a CFO track, ideally mid-size"),
    ("one region, less driving", Kind.NOUN, "one region, ideally with less driving"),
    ("consultancy, fieldwork 30%", Kind.NOUN, "a role at a consultancy with 30% fieldwork"),
    ("backend > devops", Kind.NOUN, "work in backend rather than DevOps"),
    ("self employed maybe", Kind.NOUN, "a self-employed role"),
    ("days, community", Kind.NOUN, "day shifts, ideally in community"),
    ("mediation, 4 days", Kind.NOUN, "work in mediation, ideally 4 days a week"),
    ("no scaffolding, 40 hrs max", Kind.NOUN, "a role without scaffolding, at most 40 hours a week"),
    ("more office less nights haha", Kind.NOUN, "a role with more office and fewer nights"),
    ("parks", Kind.NOUN, "work in parks"),
    ("4 day wk", Kind.NOUN, "a role with a 4-day week"),
    ("more hands on, less meetings", Kind.NOUN, "a more hands-on role with fewer meetings"),
    ("hybrid not office", Kind.NOUN, "a hybrid role rather than an office one"),
    ("industry not practice", Kind.NOUN, "work in industry rather than practice"),
    ("ICU but days only", Kind.NOUN, "an ICU role with day shifts only"),
    ("part time (3 days), school hours", Kind.NOUN, "a part-time role with school hours, 3 days a week"),
    ("nurse (NICU), days", Kind.NOUN, "a nurse role (NICU) with day shifts"),
    ("analyst, EU remote", Kind.NOUN, "an analyst role that is remote in the EU"),
    ("planner, b2b, hybrid", Kind.NOUN, "a hybrid B2B planner role"),
    ("registrar/collections", Kind.NOUN, "a registrar or collections role"),
    ("parks/gardens", Kind.NOUN, "parks or gardens"),
    ("nursing home, no nights", Kind.NOUN, "a role at a nursing home with no nights"),
    ("small office, housing", Kind.NOUN, "a small office, ideally in housing"),
    ("planner, 4d/wk", Kind.NOUN, "a planner role, 4 days a week"),
    ("work with no weekends", Kind.NOUN, "work with no weekends"),
    ("bakery with later starts", Kind.NOUN, "a role at a bakery with later starts"),
    ("embedded, remote 3d/wk", Kind.NOUN, "an embedded role that is remote 3 days per week"),
    ("a planning role with day shifts only", Kind.NOUN, "a planning role with day shifts only"),
    ("radiology only", Kind.NOUN, "a role in radiology only"),
    ("Leeds only", Kind.NOUN, "a role in Leeds only"),
    ("3 days/wk, nr Graz", Kind.NOUN, "a role of 3 days a week near Graz"),
    (
        "wet lab, less admin, perm contract",
        Kind.NOUN,
        "a role in a wet lab with less admin and a permanent contract",
    ),
    ("senior dev", Kind.NOUN, "a senior developer role"),
    ("a planning role, up to 4 days a week", Kind.NOUN, "a planning role, up to 4 days a week"),
    ("product ops", Kind.NOUN, "work in product ops"),
    ("band 7", Kind.NOUN, "a band 7 role"),
    ("smaller infra team; EU hours", Kind.NOUN, "a role on a smaller infra team with EU hours"),
    ("books rather than news", Kind.NOUN, "work in books rather than news"),
    ("research-y role, small team", Kind.NOUN, "a research-y role on a small team"),
    ("mon-fri, school hours", Kind.NOUN, "a Monday-to-Friday role with school hours"),
    ("podcast producer, staff job", Kind.NOUN, "a podcast producer role that is a staff job"),
    ("remote, 4 day week", Kind.NOUN, "a remote role with a 4-day week"),
    ("more hands on", Kind.NOUN, "a more hands-on role"),
    ("design work with some time on site", Kind.NOUN, "design work with some time on site"),
    ("part time, 3 days", Kind.NOUN, "a part-time role, 3 days a week"),
    ("4 days a week", Kind.NOUN, "a role of 4 days a week"),
    ("industry not practice", Kind.NOUN, "work in industry rather than practice"),
    ("nursing not admin", Kind.NOUN, "work in nursing rather than admin"),
    ("engine work rather than gameplay", Kind.NOUN, "engine work rather than gameplay"),
    ("housing, smaller practice", Kind.NOUN, "work in housing, ideally at a smaller practice"),
    ("smaller co, building the team", Kind.NOUN, "a role at a smaller company where I can build the team"),
    ("client side", Kind.NOUN, "something on the client side"),
    ("agency side, small team", Kind.NOUN, "something on the agency side, ideally on a small team"),
    ("fieldwork > 50%", Kind.NOUN, "a role with more than 50% fieldwork"),
    ("leadership role, <10 people", Kind.NOUN, "a leadership role with fewer than 10 people"),
    ("IC track, no mgmt", Kind.NOUN, "an IC track, ideally with no management"),
    ("work in policy, no travel", Kind.NOUN, "work in policy, ideally with no travel"),
    ("a role closer to data", Kind.NOUN, "a role closer to data"),
    ("remote", Kind.NOUN, "a remote role"),
    ("part time", Kind.NOUN, "a part-time role"),
    ("senior role in platform", Kind.NOUN, "a senior role in platform"),
    ("closer to home", Kind.NOUN, "something closer to home"),
    ("in Hamburg", Kind.NOUN, "something in Hamburg"),
    ("Hamburg", Kind.NOUN, "something in Hamburg"),
    ("data engineering", Kind.NOUN, "work in data engineering"),
    ("teaching", Kind.NOUN, "work in teaching"),
    ("employment law", Kind.NOUN, "work in employment law"),
    ("fieldwork in marine ecology", Kind.NOUN, "fieldwork in marine ecology"),
    ("Data Engineer", Kind.NOUN, "a Data Engineer role"),
    ("own kitchen", Kind.VERB, "have my own kitchen"),
    ("no night shifts", Kind.NOUN, "a role without night shifts"),
    ("where I can teach", Kind.NOUN, "a role where I can teach"),
    ("room to grow", Kind.NOUN, "room to grow"),
    ("hands on", Kind.NOUN, "a hands-on role"),
    ("20 hours a week", Kind.NOUN, "a role of 20 hours a week"),
    ("customer-facing", Kind.NOUN, "a customer-facing role"),
    ("a remote role, or one in Hamburg", Kind.NOUN, "a remote role, or one in Hamburg"),
    ("to lead a team", Kind.VERB, "lead a team"),
    ("I want to lead a team", Kind.VERB, "lead a team"),
    ("working with data", Kind.VERB, "work with data"),
    ("teaching adults", Kind.VERB, "teach adults"),
    ("staying hands-on", Kind.VERB, "stay hands-on"),
    ("more pastry", Kind.NOUN, "a role with more pastry"),
    ("more research, less teaching", Kind.NOUN, "a role with more research and less teaching"),
    ("in Hamburg or remote", Kind.NOUN, "a role in Hamburg or a remote one"),
    ("Lyon/Geneva", Kind.NOUN, "something in Lyon or Geneva"),
    ("senior engineer role, remote", Kind.NOUN, "a senior engineer role that is remote"),
    ("hybrid, Leeds area", Kind.NOUN, "a hybrid role in the Leeds area"),
    ("backend, Go or Rust", Kind.NOUN, "a backend role in Go or Rust"),
    ("Head of Department", Kind.NOUN, "a Head of Department role"),
    ("public sector", Kind.NOUN, "something in the public sector"),
    ("a smaller school w/ older kids", Kind.NOUN, "a role at a smaller school with older kids"),
    ("80%", Kind.NOUN, "an 80% role"),
    ("south of Graz", Kind.NOUN, "something south of Graz"),
    ("hands on work", Kind.NOUN, "hands-on work"),
    ("permanent, not contract", Kind.NOUN, "a permanent role, not contract"),
    ("TypeScript + React", Kind.NOUN, "something in TypeScript and React"),
    ("C++", Kind.NOUN, "something in C++"),
    ("long-term", Kind.NOUN, "a long-term role"),
    ("pastry", Kind.NOUN, "work in pastry"),
    ("looking for a lead role", Kind.NOUN, "a lead role"),
]

REASONS = [
    ("the office is two hours away", Kind.CLAUSE, "the office is two hours away"),
    ("because of the commute", Kind.NOUN, "the commute"),
    ("commute", Kind.NOUN, "the commute"),
    ("salary below what I need", Kind.CLAUSE, "the salary is below what I need"),
    ("got promoted", Kind.CLAUSE, "I was promoted"),
    ("promoted", Kind.CLAUSE, "I was promoted"),
    ("moving to Berlin", Kind.CLAUSE, "I am moving to Berlin"),
    ("need to be near my parents", Kind.CLAUSE, "I need to be near my parents"),
    ("role became pure management", Kind.CLAUSE, "the role became pure management"),
    ("role changed", Kind.CLAUSE, "the role changed"),
    ("since the role moved to Munich", Kind.CLAUSE, "the role moved to Munich"),
    ("needs a car", Kind.CLAUSE, "the role needs a car"),
    ("not remote", Kind.CLAUSE, "the role is not remote"),
    ("on-site five days a week", Kind.CLAUSE, "the role is on-site five days a week"),
    ("no remote option", Kind.CLAUSE, "there is no remote option"),
    ("mostly teaching now", Kind.CLAUSE, "the role is mostly teaching now"),
    ("starting a PhD", Kind.CLAUSE, "I am starting a PhD"),
    ("I don't have a car", Kind.CLAUSE, "I do not have a car"),
    ("they changed the role to onsite", Kind.CLAUSE, "you changed the role to onsite"),
    ("would rather teach", Kind.CLAUSE, "I would rather teach"),
    ("contract only 1 yr", Kind.CLAUSE, "the contract is only 1 year"),
    ("commute is 90 min each way", Kind.CLAUSE, "the commute is 90 minutes each way"),
    ("leaving academia for journalism", Kind.CLAUSE, "I am leaving academia for journalism"),
    ("the role now covers sales", Kind.CLAUSE, "the role now covers sales"),
    ("daughter starts school", Kind.CLAUSE, "my daughter starts school"),
    ("only free from May", Kind.CLAUSE, "I am only free from May"),
    ("start my own studio", Kind.CLAUSE, "I am starting my own studio"),
    ("don't drive", Kind.CLAUSE, "I do not drive"),
    ("salary", Kind.NOUN, "the salary"),
    ("contract only for a year", Kind.CLAUSE, "the contract is only for a year"),
    ("doesn't fit my studies", Kind.CLAUSE, "the role does not fit my studies"),
]


@pytest.mark.parametrize(("jotted", "kind", "text"), WANTS)
def test_what_is_wanted_becomes_a_phrase(jotted: str, kind: Kind, text: str) -> None:
    """What is wanted is something not yet found, or something to do."""
    assert_read("looking_for", jotted, kind, text)


@pytest.mark.parametrize(("jotted", "kind", "text"), REASONS)
def test_a_reason_becomes_a_clause_or_a_noun(jotted: str, kind: Kind, text: str) -> None:
    """A reason becomes a clause with its subject, or a noun that can be a reason by itself."""
    assert_read("reason", jotted, kind, text)


@pytest.mark.parametrize(
    ("jotted", "text", "gone"),
    [
        ("editing w/ authors not spreadsheets, remote", "be editing with authors rather than spreadsheets",
         ["remote"]),
        ("work with children not adults", "work with children rather than adults", []),
        ("teaching children, mornings", "teach children", ["mornings"]),
        ("kids' eyes mainly + some teaching", "work in kids' eyes and some teaching", []),
    ],
)  # fmt: skip
def test_what_one_would_do_is_told_without_the_qualities_of_a_role(
    jotted: str, text: str, gone: list[str]
) -> None:
    """A deed is weighed against another by "rather than", and what only a role can be is left out."""
    phrase, left_out = reader().read("looking_for", jotted)
    assert phrase is not None
    assert (phrase.text, [each.text for each in left_out]) == (text, gone)


def test_something_alike_may_differ_in_one_thing() -> None:
    """What is sought like this and yet nearer is told with its "but"; another reservation is not."""
    assert_read(
        "looking_for", "smth similar but nearer porto", Kind.NOUN, "something similar but nearer Porto"
    )
    assert reader().read("looking_for", "something similar but they never answer")[0] is None


def test_numbers_part_the_qualities_of_one_role() -> None:
    """What is numbered in what is sought is said of one role, not of several."""
    phrase, left_out = reader().read("looking_for", "1) a planner role 2) no nights 3) Leeds")
    assert phrase is not None
    assert (phrase.text, left_out) == ("a planner role in Leeds with no nights", ())


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("a position nearer my parents", "a position nearer my parents"),
        ("a degree alongside a job", "a degree alongside a job"),
        ("highlands", "something in the highlands"),
        ("west coast", "something on the west coast"),
        ("dive centre, winters off", "a role at a dive centre with winters off"),
        ("small kitchen, mornings", "a role in a small kitchen with morning shifts"),
        ("less travel, more research", "a role with less travel and more research"),
    ],
)
def test_places_and_houses_have_their_preposition(jotted: str, text: str) -> None:
    """One works at a centre, in a kitchen and on a coast; a plural that is no word is no quality."""
    assert_read("looking_for", jotted, Kind.NOUN, text)
    phrase, left_out = reader().read("looking_for", "dive centre, zubbles")
    assert phrase is not None
    assert (phrase.text, left_out[0].text) == ("a role at a dive centre", "zubbles")


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("max 30 min drive", "something no more than a 30-minute drive away"),
        ("no on-call, max 30 min drive", "a role without on-call, no more than a 30-minute drive away"),
        ("harbour work, max 45 min from Kiel", "harbour work, ideally no more than 45 minutes from Kiel"),
        (
            "clinic nearer home, max 20 min by bike",
            "a role at a clinic nearer home no more than 20 minutes away by bike",
        ),
        ("inhouse, food or travel brand", "an in-house role at a food or travel brand"),
        (
            "print shop, max 1h by train from Gent",
            "a role at a print shop no more than an hour from Gent by train",
        ),
        ("data role, berlin or remote", "a data role that is in Berlin or remote"),
        ("a 30 minute drive", "a 30-minute drive"),
    ],
)
def test_how_near_a_role_is_to_be_is_told(jotted: str, text: str) -> None:
    """A time on the way is how far off it may be at most."""
    assert_read("looking_for", jotted, Kind.NOUN, text)


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("chef, max 60 covers", "a chef role with up to 60 covers"),
        ("chef, 60 covers max", "a chef role with up to 60 covers"),
        ("joiner, max 2 days on site", "a joiner role with up to 2 days on site"),
        ("chef, max 4 days", "a chef role, up to 4 days a week"),
        ("chef, up to 60 covers", "a chef role with up to 60 covers"),
        ("chef, max 30 hours a week", "a chef role, at most 30 hours a week"),
    ],
)
def test_the_most_that_a_role_may_have_is_told(jotted: str, text: str) -> None:
    """The greatest number of what one would deal with is told with the role; hours are told as hours."""
    phrase, _ = reader().read("looking_for", jotted)
    assert phrase is not None
    assert phrase.text == text
