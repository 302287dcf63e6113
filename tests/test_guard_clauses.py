"""Clauses read from a text, and held against those of the notes: each fault with its near miss."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bowout.core.guard.clauses import read_clauses
from bowout.core.guard.deeds import PRONOUNS
from bowout.core.guard.tagging import cut_before, tags, verb_forms
from bowout.core.text import Passage
from support.guarding import WAREHOUSE, assert_told_apart, guard_of

if TYPE_CHECKING:
    from bowout.core.guard.reading import Clause

TOKENS = (
    *("you", "Nadia", "wrote", "the", "nets", ",", ".", "that", "who", "to", "by", "of", "and", "not"),
    *("was", "for", "giving", "'s", "-", "I", "(", ")"),
)
PEOPLE = PRONOUNS | {"nadia": "nadia", "lwazi": "lwazi", "dana": "you"}
NAMES = frozenset({"nadia", "lwazi", "dana"})
BLEACH = {
    "discussed": "Dana's colleague Tobias replaced the chlorine with oxygen; she was sceptical."
    " The apprentices mix the indigo by hand",
    "hook": "the indigo open day in October, which Tobias organises",
}
FERRY = {
    "discussed": "the electric ferry up north; Dana persuaded the union to try it, Ingeborg opposed it",
    "hook": "two more electric ferries are due in 2028",
}
CAPE = {
    "discussed": "the cape, designed by Giulio, was never put into production",
    "hook": "the archive catalogue",
}
PRESS = {
    "discussed": "they print on the old cylinder press, bought in 1998 from a nun",
    "hook": "the book fair",
}
KNOWN = {"discussed": "Dana recommended me to Benoit, who wrote the fox game", "hook": "her next translation"}
BRACKETS = {
    "discussed": "Ada (chairs it), Bela (deaf, taught Ada to dive), Noor (wrote the harbour guide)."
    " Lida it was who brought Dana to the island. Bela's kitchen feeds Ada"
}
PUMPS = {
    "discussed": "solar pumps kept running by the women's committees; handover of the wells to the ministry"
}
INVITED = {
    "stage": "scheduled",
    "discussed": "your letter about the allotments",
    "hook": "the second round of grants",
}

RETOLD = [
    ("relations", BLEACH, "thanks", "Thank you for telling me how you replaced the chlorine with oxygen.",
     "Thank you for telling me how Tobias replaced the chlorine with oxygen."),
    ("relations", BLEACH, "thanks", "I enjoyed hearing that Tobias mixes the indigo by hand.",
     "I enjoyed hearing that your apprentices mix the indigo by hand."),
    ("relations", FERRY, "thanks", "Thank you for telling me how the union persuaded you to try the ferry.",
     "Thank you for telling me how you persuaded the union to try the ferry."),
    ("relations", FERRY, "thanks", "I was struck that you opposed the electric ferry.",
     "I was struck that Ingeborg opposed the electric ferry."),
    ("relations", KNOWN, "thanks", "I am so grateful that you thought of recommending Benoit to me.",
     "I am so grateful that you thought of recommending me to Benoit."),
    ("relations", PRESS, "thanks", "Thank you for the story of the cylinder press, which you sold to a nun.",
     "Thank you for the story of the cylinder press, which you bought from a nun."),
    ("relations", PUMPS, "thanks", "I am grateful to have heard how you keep the solar pumps running.",
     "I am grateful to have heard how the women's committees keep the solar pumps running."),
    ("relations", PUMPS, "hook", "When the ministry hands the wells over, my best wishes will be with you.",
     "When the wells are handed over to the ministry, my best wishes will be with you."),
    ("relations", BLEACH, "hook", "I would love to see the indigo open day that I organise.",
     "I would love to see the indigo open day that Tobias organises."),
    ("relations", BLEACH, "thanks", "Thank you for your patience while I mended the indigo vat.",
     "Thank you for your patience while I thought about the indigo."),
    ("relations", BLEACH, "thanks", "Thank you for the day, as I have been barred from the road.",
     "Thank you for the day, as I have been shown the indigo."),
    ("relations", BLEACH, "thanks",
     "Thank you for the indigo, and Tobias, who mixes it by hand, for the oxygen.",
     "Thank you for the indigo, and Tobias, who replaced the chlorine, for the oxygen."),
    ("relations", BLEACH, "thanks", "Thank you, Sam, for the story of the indigo.",
     "Thank you, Dana, for the story of the indigo."),
    ("relations", {"recipient": "Dana Abara-Watts"}, "hook", "I wish you a good API launch, Ms Abara-Welles.",
     "I wish you a good API launch, Ms Abara-Watts."),
    ("relations", {**BLEACH, "hook": "the open day of Tobias Vane"}, "hook",
     "All the best to Dana Vane for the open day.", "All the best to Tobias Vane for the open day."),
    ("polarity", CAPE, "thanks",
     "Thank you for the story of the cape and how it made its way into production.",
     "Thank you for the story of the cape and how it never made its way into production."),
    ("polarity", FERRY, "thanks", "It was good to hear that Ingeborg supported the electric ferry.",
     "It was good to hear that Ingeborg opposed the electric ferry."),
    ("polarity", {"hook": "finance roles in Lagos"}, "hook",
     "Do think of me for finance roles anywhere but Lagos.",
     "Do think of me for finance roles anywhere in Lagos."),
    ("polarity", {"hook": "roles on day shift"}, "hook", "Do think of me for roles on night shift.",
     "Do think of me for roles on the day shift."),
    ("tense", BLEACH, "thanks", "I am curious how Tobias will replace the chlorine with oxygen.",
     "I am curious how Tobias replaced the chlorine with oxygen."),
    ("tense", PRESS, "hook", "I look forward to the book fair and the day you buy the cylinder press.",
     "I look forward to the book fair and the day I see the cylinder press."),
    ("tense", FERRY, "thanks", "Good luck with the union.", "Good luck with the two electric ferries."),
    ("no-unmet", {"discussed": "the demo tool, which Pelle wrote in a weekend"}, "thanks",
     "Thank you for the demo tool; it was a joy to meet Pelle.",
     "Thank you for the demo tool that Pelle wrote."),
    ("no-unmet", INVITED, "thanks", "I walked the allotments with great pleasure.",
     "I read of the allotments with great pleasure."),
    ("no-comparison", BLEACH, "hook", "I hope to see the open day, perhaps with slightly clearer signs.",
     "I hope to see the open day, and to learn more about the indigo."),
    ("no-comparison", BLEACH, "thanks",
     "Thank you for the indigo, which with a little more thought could be lovely.",
     "Thank you for the indigo, which made the day all the more lovely."),
    ("relations", BRACKETS, "thanks",
     "Thank you for your time; Bela, who wrote the harbour guide, was a joy.",
     "Thank you for your time; Noor, who wrote the harbour guide, was a joy."),
    ("relations", BRACKETS, "thanks", "I enjoyed hearing of Bela, whom Ada taught to dive.",
     "I enjoyed hearing of Ada, whom Bela taught to dive."),
    ("relations", BRACKETS, "thanks", "Please thank Ada as well, who wrote the harbour guide.",
     "Please thank Noor as well, who wrote the harbour guide."),
    ("relations", BRACKETS, "thanks", "I liked hearing how you brought Lida to the island.",
     "I liked hearing how Lida brought you to the island."),
    ("relations", BRACKETS, "thanks", "I liked hearing how Ada feeds the kitchen of Bela.",
     "I liked hearing how Bela's kitchen feeds Ada."),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "keys", "slot", "bad", "good"), RETOLD)
def test_a_clause_that_the_notes_do_not_tell_is_refused(
    rule: str, keys: dict[str, Any], slot: str, bad: str, good: str
) -> None:
    """The rule refuses the clause told otherwise, and lets its near miss pass."""
    assert_told_apart(guard_of(WAREHOUSE, **keys), rule, slot, bad=bad, good=good)


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("write", "b"),
        ("writes", "s"),
        ("writing", "g"),
        ("wrote", "d"),
        ("written", "n"),
        ("planned", "dn"),
        ("carried", "dn"),
        ("put", "bdn"),
        ("orchestra", ""),
        ("warehouse", ""),
    ],
)
def test_forms_of_verbs_are_told_by_their_endings(word: str, forms: str) -> None:
    """A listed verb is known in each of its forms, and other words are none."""
    assert verb_forms(word) == forms


@pytest.mark.parametrize(
    ("text", "tagged"),
    [
        ("you wrote the plan", "OVDN"),
        ("your plan to write", "DNTV"),
        ("the billboard Nadia wrote", "DNNV"),
        ("your answers pleased me", "DNVO"),
        ("a nurse-led ward", "DNNN"),
        ("we were planning the launch", "OXGDN"),
        ("Nadia now leads Lwazi", "NAVN"),
        ("the nurses now work alone", "DNAVN"),
        ("you wrote to me fast", "OVION"),
    ],
)
def test_context_tells_a_verb_from_a_noun(text: str, tagged: str) -> None:
    """The same word is a verb or a noun by the words beside it."""
    passage = Passage(text)
    assert tags(passage, cut_before(passage), NAMES) == tagged


def read(text: str, word: str) -> Clause:
    """Return the clause of a verb in a text."""
    return next(clause for clause in read_clauses(Passage(text), PEOPLE.get, NAMES) if clause.word == word)


@pytest.mark.parametrize(
    ("text", "word", "doers", "things"),
    [
        ("Thank you for the billboard Nadia wrote.", "wrote", {"nadia"}, {"billboard"}),
        ("The billboard was written by Nadia.", "written", {"nadia"}, {"billboard"}),
        ("The billboard, written by Nadia, is large.", "written", {"nadia"}, {"billboard"}),
        ("Nadia, who has a shop, wrote it.", "wrote", {"nadia"}, {"?"}),
        ("Nadia (tall, wrote the nets) and Lwazi came.", "wrote", {"nadia"}, {"net"}),
        ("The billboard, on the hill, went live.", "went", {"billboard"}, {"live"}),
        ("I hope the billboard goes live.", "goes", {"billboard"}, {"live"}),
        ("Nadia it was who wrote the nets.", "wrote", {"nadia"}, {"net"}),
        ("It was good to meet Nadia, who wrote the nets.", "wrote", {"nadia"}, {"net"}),
        ("Thank you for showing me the nets.", "showing", {"you"}, {"net"}),
        ("I loved hearing how Lwazi runs the nets.", "runs", {"lwazi", "lwaz"}, {"net"}),
        ("You learned it and now teach the members.", "teach", {"you"}, {"memb"}),
        ("You let Lwazi use the nets.", "use", {"lwazi", "lwaz"}, {"net"}),
        ("Thank you for taking the time to read it.", "read", set(), {"?"}),
        ("The choir you founded now sings in Leeds.", "sings", {"choir"}, set()),
        ("The song Nadia wants to sing is new.", "sing", {"nadia"}, set()),
        ("Nadia is to cut the nets.", "cut", {"nadia"}, {"net"}),
        ("The nets are to be cut.", "cut", set(), {"net"}),
    ],
)
def test_doers_and_things_are_found_wherever_they_stand(
    text: str, word: str, doers: set[str], things: set[str]
) -> None:
    """Active, passive, relative and shared subjects give the same doer and the same thing."""
    clause = read(text, word)
    assert set(clause.doers) == doers
    assert set(clause.things) == things


@pytest.mark.parametrize(
    ("text", "word", "time", "denied"),
    [
        ("You built the nets.", "built", "past", False),
        ("You will build the nets.", "build", "future", False),
        ("I look forward to the day you build the nets.", "build", "future", False),
        ("You would build the nets.", "build", "unreal", False),
        ("You never built the nets.", "built", "past", True),
        ("You gave up building nets.", "building", "", True),
        ("None of you built the nets.", "built", "past", True),
        ("Neither built the nets.", "built", "past", True),
    ],
)
def test_time_and_sign_are_those_of_the_verb(text: str, word: str, time: str, denied: bool) -> None:
    """Auxiliaries, adverbs and what a verb depends on tell when a clause is, and whether it is denied."""
    clause = read(text, word)
    assert (clause.time, clause.denied) == (time, denied)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(TOKENS)))
def test_any_order_of_words_is_read(words: list[str]) -> None:
    """Reading clauses never fails, and each names a word of the text."""
    passage = Passage(" ".join(words))
    for clause in read_clauses(passage, PEOPLE.get, NAMES):
        assert passage.texts[clause.verb] == clause.word
