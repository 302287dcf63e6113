"""What people jot down as a reason to be in touch again, and the phrase it becomes."""

from __future__ import annotations

import pytest

from bowout.core.jotting import Kind
from support.jottings import assert_read, reader

HOOKS = [
    ("school job when it gets planning", Kind.NOUN, "the school job when it gets planning"),
    ("lead role when it opens", Kind.ROLE, "a lead role when it opens"),
    ("a coffee with you at the fair in May", Kind.VERB, "meet you for a coffee at the fair in May"),
    ("coffee with milk in May", Kind.VERB, "meet for coffee with milk in May"),
    ("the ice road opens jan", Kind.GERUND, "seeing the ice road open in January"),
    ("castle park project phase 2", Kind.NOUN, "phase 2 of the castle park project"),
    ("phase 2, castle park", Kind.NOUN, "phase 2 of the castle park"),
    ("when ur book's out", Kind.TIME, "when your book is out"),
    ("the lift when fixed", Kind.NOUN, "the lift when it is fixed"),
    ("once the crane runs", Kind.TIME, "once the crane runs"),
    ("when parlour works again", Kind.TIME, "when the parlour works again"),
    ("drying beds finished?", Kind.GERUND, "seeing the drying beds finished"),
    ("wetland bit", Kind.NOUN, "the wetland"),
    ("the native seed bank, when its up", Kind.NOUN, "the native seed bank when it is up"),
    ("the warehouse API launch", Kind.OCCASION, "the warehouse API launch"),
    ("they might open a Lyon kitchen", Kind.QUESTION, "whether you open a Lyon kitchen"),
    ("they plan to expand", Kind.QUESTION, "whether you expand"),
    ("how's the night bus doing?", Kind.QUESTION, "how the night bus is doing"),
    ("next time you're in Lima", Kind.TIME, "next time you are in Lima"),
    ("new ward being built in Ennis", Kind.GERUND, "seeing the new ward being built in Ennis"),
    ("the stand will be built", Kind.GERUND, "seeing the stand built"),
    ("paperback out 3 March", Kind.GERUND, "seeing the paperback come out on 3 March"),
    ("Ana on deepfakes at IBC", Kind.GERUND, "hearing Ana on deepfakes at IBC"),
    ("part-time from Sept", Kind.ROLE, "part-time work from September"),
    ("other roles, part-time", Kind.ROLE, "other roles that are part-time"),
    ("something more clinical", Kind.ROLE, "something more clinical"),
    ("subscribe to newsletter", Kind.VERB, "subscribe to the newsletter"),
    ("opening party Fri", Kind.EVENT, "the opening party on Friday"),
    ("sea trials of Hull 214 / spring", Kind.COURSE, "the sea trials of Hull 214 in spring"),
    ("the wax-print exhibition, autumn 2027", Kind.OCCASION, "the wax-print exhibition in autumn 2027"),
    ("Leeds Print Fair (March)", Kind.OCCASION, "the Leeds Print Fair in March"),
    (
        "trial of the 11 jars starts Feb. 2027",
        Kind.GERUND,
        "seeing the trial of the 11 jars start in February 2027",
    ),
    ("seat map open-sourced", Kind.GERUND, "seeing the seat map open-sourced"),
    ("Devika speaks at DataHack", Kind.GERUND, "seeing Devika speak at DataHack"),
    ("retail team if you ever start one", Kind.VERB, "hear about the retail team if you ever start one"),
    ("day-shift roles, Leeds or remote", Kind.ROLE, "day-shift roles in Leeds, or remote ones"),
    ("any poetry projects", Kind.VERB, "hear about any poetry projects"),
    ("the Q3 launches", Kind.OCCASION, "the Q3 launches"),
    ("Dr. Osei's keynote", Kind.OCCASION, "Dr. Osei's keynote"),
    ("stadium opening 2028", Kind.OCCASION, "the stadium opening in 2028"),
    ("the exhibition opens in Feb!", Kind.GERUND, "seeing the exhibition open in February"),
    ("brewing starts in March", Kind.GERUND, "seeing brewing start in March"),
    ("grand reopening of the Odeon", Kind.OCCASION, "the grand reopening of the Odeon"),
    ("same climbing gym", Kind.NOUN, "the same climbing gym"),
    ("v2.0", Kind.NOUN, "v2.0"),
    ("new grad roles 2028", Kind.ROLE, "new grad roles in 2028"),
    ("ML research roles, Zurich", Kind.ROLE, "ML research roles in Zurich"),
    ("advisory-only opening", Kind.ROLE, "an advisory-only opening if one comes up"),
    ("permanent post", Kind.ROLE, "a permanent post if one comes up"),
    ("freelance work", Kind.ROLE, "freelance work"),
    ("head of nursing role", Kind.ROLE, "a head of nursing role if one comes up"),
    ("ping me when the app is out", Kind.VERB, "hear when the app is out"),
    ("news about the merger", Kind.VERB, "hear news about the merger"),
    ("see you at re:publica", Kind.VERB, "meet again at re:publica"),
    ("curious if the trial turns out well", Kind.QUESTION, "whether the trial turns out well"),
    ("curious how the trial turns out", Kind.QUESTION, "how the trial turns out"),
    ("how did the migration go?", Kind.QUESTION, "how the migration went"),
    ("will the API ship?", Kind.QUESTION, "whether the API will ship"),
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
    ("results of the clinic pilot in autumn?", Kind.OCCASION, "the results of the clinic pilot in autumn"),
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
    ("research role", Kind.ROLE, "a research role if one comes up"),
    ("a different department", Kind.ROLE, "a role in a different department if one comes up"),
    ("how the migration goes", Kind.QUESTION, "how the migration goes"),
    ("how will the migration go?", Kind.QUESTION, "how the migration will go"),
    ("what's next for the team", Kind.QUESTION, "what is next for the team"),
    ("exhibition on Dutch masters", Kind.OCCASION, "the exhibition on Dutch masters"),
    ("moving to Rust", Kind.EVENT, "moving to Rust"),
    ("good luck with the launch", Kind.SENTENCE, "I wish you good luck with the launch"),
    ("hope the launch goes well", Kind.SENTENCE, "I hope that the launch goes well"),
    ("I love the product", Kind.SENTENCE, "I love the product"),
]


@pytest.mark.parametrize(("jotted", "kind", "text"), HOOKS)
def test_a_hook_becomes_a_phrase_of_its_shape(jotted: str, kind: Kind, text: str) -> None:
    """A jotted hook is read as its shape, ready for the frame of that shape."""
    assert_read("hook", jotted, kind, text)


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("charity walk in June", "the charity walk in June"),
        ("the seed swap and fundraiser dinner in May", "the seed swap and fundraiser dinner in May"),
    ],
)
def test_what_goes_on_there_is_no_meeting_of_two(jotted: str, text: str) -> None:
    """A walk or a dinner of theirs takes place; "a quick walk" is one to take together."""
    assert_read("hook", jotted, Kind.OCCASION, text)
    assert_read("hook", "a quick walk in June", Kind.VERB, "meet for a quick walk in June")


def test_them_whom_one_wishes_well_are_the_reader() -> None:
    """Whoever reads for the company is wished well as "you", an agency hears of "them"."""
    assert_read("hook", "wish them a good season", Kind.SENTENCE, "I wish you a good season")
    phrase, _ = reader(inside=False).read("hook", "wish them a good season")
    assert phrase is not None
    assert phrase.text == "I wish them a good season"


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("a chance to build a pump together", "have a chance to build a pump together"),
        ("would visit the new hall when it opens", "visit the new hall when it opens"),
        ("visit new office when it opens", "visit the new office when it opens"),
        ("other bike shops in Graz", "hear about other bike shops in Graz"),
        ("the chance to read the report", "have the chance to read the report"),
        ("have a coffee in Graz", "have a coffee in Graz"),
        ("when the shop opens, pop in for tea", "pop in for tea when the shop opens"),
    ],
)
def test_what_one_would_do_is_a_wish(jotted: str, text: str) -> None:
    """A chance, a bare "would" and a verb before "new" are wishes, and a condition stands behind its wish."""
    assert_read("hook", jotted, Kind.VERB, text)
    assert_read("hook", "the visit of the new mayor", Kind.NOUN, "the visit of the new mayor")


@pytest.mark.parametrize(
    ("jotted", "text"),
    [
        ("opening of new wing in May", "the opening of the new wing in May"),
        ("launch of app in spring", "the launch of the app in spring"),
        ("tour of new plant when its done", "the tour of the new plant when it is done"),
        ("launch of solar trams", "the launch of solar trams"),
    ],
)
def test_what_something_is_done_to_has_its_article(jotted: str, text: str) -> None:
    """What is opened, launched or toured is a particular thing; plurals and what is not counted go bare."""
    assert_read("hook", jotted, Kind.OCCASION, text)
    assert_read("hook", "testing of water", Kind.NOUN, "the testing of water")


def test_what_is_told_of_a_thing_is_no_name_for_it() -> None:
    """How it goes, behind a statement, adds nothing, and a number behind a verb may be a day or a year."""
    assert_read(
        "hook", "pump 3 arrives feb, curious how it goes", Kind.GERUND, "seeing pump 3 arrive in February"
    )
    assert_read("hook", "the merger - how it goes", Kind.QUESTION, "how the merger goes")
    phrase, left_out = reader().read("hook", "new site opens 27; the open day 12/6")
    assert phrase is not None
    assert (phrase.text, left_out[0].text) == ("seeing the new site open", "opens 27")


@pytest.mark.parametrize(
    ("jotted", "kind", "text"),
    [
        ("hearing from you in spring", Kind.GERUND, "hearing from you in spring"),
        ("the hearing on the dam in spring", Kind.OCCASION, "the hearing on the dam in spring"),
        ("buying roles in the wine trade", Kind.ROLE, "buying roles in the wine trade"),
        ("buying the wine", Kind.GERUND, "buying the wine"),
        ("co-working space opens in April", Kind.GERUND, "seeing the co-working space open in April"),
        ("climbing contest in March, compete myself", Kind.OCCASION, "the climbing contest in March"),
        ("new hall is finished in May -> photos!", Kind.GERUND, "seeing the new hall finished in May"),
        ("the hall being finished", Kind.GERUND, "seeing the hall finished"),
        ("new yard in spring. call then", Kind.OCCASION, "the new yard in spring"),
        ("paper in review -> when accepted tell me", Kind.NOUN, "the paper in review"),
    ],
)
def test_what_somebody_does_is_told_from_what_takes_place(jotted: str, kind: Kind, text: str) -> None:
    """One hears from somebody, and a public hearing is held; an order to call is neither."""
    phrase, _ = reader().read("hook", jotted)
    assert phrase is not None
    assert (phrase.kind, phrase.text) == (kind, text)


@pytest.mark.parametrize("jotted", ["open day, 12/6?", "open day 12/6", "open day, want a badge"])
def test_a_date_in_figures_or_a_wish_is_no_second_thing(jotted: str) -> None:
    """What stands behind a comma is listed only where it is a thing to look forward to."""
    phrase, left_out = reader().read("hook", jotted)
    assert phrase is not None
    assert (phrase.text, len(left_out)) == ("the open day", 1)


def test_whatever_is_shown_is_seen_and_a_visit_without_a_place_is_left_out() -> None:
    """What somebody may show has no name yet; where its place was lost, coming says nothing."""
    assert_read("hook", "whatever you show in Graz", Kind.GERUND, "seeing whatever you show in Graz")
    phrase, left_out = reader().read("hook", "thng thng, come as guest")
    assert phrase is None
    assert left_out


@pytest.mark.parametrize(
    ("jotted", "kind", "text"),
    [
        ("recommending good joiners to you", Kind.GERUND, "recommending good joiners to you"),
        ("your workshop on dyes in May", Kind.OCCASION, "your workshop on dyes in May"),
        ("your workshop in Graz", Kind.NOUN, "your workshop in Graz"),
        ("if northwind goes remote again", Kind.TIME, "if Northwind goes remote again"),
    ],
)
def test_what_one_does_for_the_reader_is_ones_own(jotted: str, kind: Kind, text: str) -> None:
    """What is done for the reader is the writer's act, and a workshop on something is held."""
    assert_read("hook", jotted, kind, text)


@pytest.mark.parametrize(
    ("jotted", "text", "gone"),
    [
        ("new windfarm in 2028, maybe closer to home", "the new windfarm in 2028", "maybe closer to home"),
        ("cider feast in January, c u there", "the cider feast in January", "c you there"),
        ("choir at finals in March, fingers xd", "the choir at finals in March", "fingers xd"),
        ("thng thng! bring kids", None, "bring kids"),
    ],
)
def test_a_bad_neighbour_takes_no_thing_along(jotted: str, text: str | None, gone: str) -> None:
    """What a good thing stands beside is left out alone; an act that hung on a lost thing goes with it."""
    phrase, left_out = reader().read("hook", jotted)
    assert (phrase and phrase.text, left_out[-1].text) == (text, gone)


def test_a_day_named_by_what_happened_on_it_is_not_seen() -> None:
    """What would be seen done is a thing, and no day with a clause of its own; being invited is one's own."""
    for day in ("the day your first hall is opened", "the day the tunnel opened"):
        phrase, left_out = reader().read("hook", day)
        assert (phrase, len(left_out)) == (None, 1)
    assert_read("hook", "being invited to the launch", Kind.GERUND, "being invited to the launch")


@pytest.mark.parametrize(
    ("jotted", "kind", "text"),
    [
        (
            "Dana said they publish flood maps in May, want to read",
            Kind.VERB,
            "read the flood maps you publish in May",
        ),
        (
            "they release the atlas in May, would love to see it",
            Kind.VERB,
            "see the atlas you release in May",
        ),
        ("they trial a tulip robot in May", Kind.COURSE, "how you trial a tulip robot in May"),
        (
            "showroom in Bristol if they get the lease",
            Kind.VERB,
            "hear about the showroom in Bristol if you get the lease",
        ),
        ("the hotel in Hull, which they open in May", Kind.NOUN, "the hotel in Hull, which you open in May"),
        ("the results, which they publish in May", Kind.NOUN, "the results, which they publish in May"),
        ("the van your volunteers are rebuilding", Kind.NOUN, "the van your volunteers are rebuilding"),
        ("they said the lab opens in May", Kind.GERUND, "seeing the lab open in May"),
        ("plant in Hamburg if they build it", Kind.VERB, "hear about the plant in Hamburg if you build it"),
        ("results if they come", Kind.VERB, "hear about the results if they come"),
    ],
)
def test_what_the_house_will_do_is_told_to_it(jotted: str, kind: Kind, text: str) -> None:
    """Who said it is left off, and "they" is the house, unless it may be the things before it."""
    assert_read("hook", jotted, kind, text)


def test_what_the_house_wants_or_did_is_nothing_to_follow() -> None:
    """What is wished or past is no course that a thing takes."""
    assert reader().read("hook", "they subtitled the whole film season")[0] is None
    assert reader().read("hook", "they want a pool")[0] is None
