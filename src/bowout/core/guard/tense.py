"""Time: a passage must not await what is past by the notes, nor tell what is still to come as done."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING

from bowout.core.findings import Severity
from bowout.core.guard.courtesy import is_courteous
from bowout.core.guard.deeds import ME, SOMEBODY
from bowout.core.guard.idioms import outcomes
from bowout.core.guard.kept import kept
from bowout.core.guard.mistimed import mistimed
from bowout.core.guard.nearness import gaps, places_of, roots_of
from bowout.core.guard.phrases import Hit, hit_at, word_class, wordings
from bowout.core.guard.premature import WILL, told_as_done
from bowout.core.guard.reading import FUTURE, PAST
from bowout.core.guard.rule import Rule, Scope
from bowout.core.guard.story import clauses_in
from bowout.core.guard.timeline import matters, people_roots, timeline
from bowout.core.stemming import root, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bowout.core.guard.facts import Facts, Known
    from bowout.core.guard.reading import Clause
    from bowout.core.text import Passage

_FORWARD = wordings("forward")
_FORWARD_WEAK = wordings("forward-weak")
_INCEPTION = wordings("inception")


def _turned_time(passage: Passage, facts: Facts) -> Iterator[Hit]:
    yield from _awaited_past(passage, facts)
    yield from _still_to_do(passage, facts)
    yield from told_as_done(passage, facts)
    yield from mistimed(passage, facts)
    yield from _awaited_matter(passage, facts)
    yield from _told_anew(passage, facts)
    yield from _hoped_for(passage, facts)


def _awaited_past(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield forward-looking sentences whose matter is only what has been discussed already."""
    past, future = matters(facts.known)
    for first, last in _forward_spans(passage, facts):
        number = passage.words[first].sentence
        told = _sentence_roots(passage, number) - roots_of(facts.known.own_names)
        begins = [span for span in _INCEPTION.spans(passage) if passage.words[span[0]].sentence == number]
        if begins and told & (past - future) and not _is_noted_start(passage, begins[0], facts):
            yield hit_at(passage, begins[0], "what you spoke about is not still to begin.")
        elif told & (past - future) and _is_told_late(told, past, future, facts):
            yield hit_at(
                passage, (first, last), "what you spoke about has been told already; it is not awaited."
            )


def _is_noted_start(passage: Passage, span: tuple[int, int], facts: Facts) -> bool:
    """Whether the notes have these words of a beginning themselves, or await one."""
    begun = root(passage.words[span[0]].text)
    return begun in matters(facts.known)[1] or facts.known.says(passage.texts[span[0] : span[1] + 1])


_TO_DO = WILL | {"going", "about", "are", "is", "yet", "still"}


def _still_to_do(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield a deed that the notes tell as done and a text as to come (``how you will freeze it``)."""
    past, future = matters(facts.known)
    spoken = passage.words
    for number in places_of(passage, _TO_DO):
        word = spoken[number]
        by_to = word.text not in WILL
        if by_to and passage.next_text(number) != "to":
            continue
        at = number + 1 + by_to
        while at < len(spoken) and (spoken[at].text in word_class("adv") or spoken[at].text == "be"):
            at += 1
        told = at < len(spoken) and spoken[at].sentence == word.sentence
        if told and root(spoken[at].text) in past - future and spoken[number - 1].text not in {"i", "we"}:
            yield hit_at(passage, (number, at), "by the notes this has been done already.")


_WISHED_WELL = wordings("well-wished")
_WISHED_FOR = 11  # words in which what is wished well has its name: "the opening of the third cold store"
_SENT = frozenset({"invitation", "offer"})  # to have received them is no wish to
_WISHING = frozenset({"wish", "wishing"})  # whoever acts by the notes is wished well, and not awaited
_REACHED = frozenset(
    {"forward", "await", "awaiting", "anticipate", "receive", "receiving", "wish", "wishing"}
)


def _awaited_matter(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield what is over by the notes and a text wishes luck with or looks forward to, beside what is not."""
    over, future = _over(facts.known), matters(facts.known)[1]
    between = gaps(passage)
    for first, last in _WISHED_WELL.spans(passage):
        end = next((at for at in range(last + 2, last + _WISHED_FOR) if at in between), last + _WISHED_FOR)
        told = {root(text) for text in passage.texts[last + 1 : end]}
        if over & told and not future & told:
            yield hit_at(passage, (first, last), "by the notes this is over.")
    if not over or passage.vocabulary.isdisjoint(_REACHED):
        return
    for clause in clauses_in(passage, facts):
        near = passage.texts[clause.verb : clause.verb + 2]
        if _REACHED.isdisjoint(near) or _has_been_glad(passage, clause.verb):
            continue
        heads = clause.things.union(*(keys for way, keys in clause.others if way in {"to", "and"}))
        if clause.word in _WISHING:
            heads = (heads - facts.known.story.acting) & timeline(facts.known).done
        if clause.time != PAST and heads & over:
            yield hit_at(passage, (clause.verb, clause.verb), "by the notes this has been already.")


def _has_been_glad(passage: Passage, verb: int) -> bool:
    """Whether a verb tells what the writer was glad to do: ``I was happy to receive your photos``."""
    before = passage.texts[max(0, verb - 4) : verb]
    return before[-1:] == ("to",) and "was" in before


@kept
def _over(known: Known) -> frozenset[str]:
    """Return the roots of what is past by the notes alone; of people and letters nothing is."""
    past, future = matters(known)
    return past - future - known.cast.names - roots_of(word_class("written") | _SENT)


_AHEAD = frozenset(
    {"when", "once", "until", "till", "before", "hope", "hoping", "hopes", "may", "wish", "wishing"}
    | {"crossed", "wait", "await", "awaiting"}
)
_AND_THAT = ("and", "that")  # a second hope: "I hope that it opens, and that the move goes well"
_CLAUSE, _SENTENCE = 10, 40  # words, about as long as they get
_NEWS = frozenset({"about", "of", "from", "on", "after", "since", "following", "how", "what"})
_UPCOMING = wordings("upcoming")
_UPCOMING_BEHIND = wordings("upcoming-behind")
_GOING_ON = wordings("going-on")


def _told_anew(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield what has taken place by the notes and a text tells as about to."""
    for span in chain(_happening_again(passage, facts), _announced(passage, facts)):
        yield hit_at(passage, span, "by the notes this has taken place.")


def _happening_again(passage: Passage, facts: Facts) -> Iterator[tuple[int, int]]:
    """Yield the verbs of clauses in which something done is still to come: ``when the pool opens``."""
    told = timeline(facts.known)
    done, events = _events(facts.known)
    for clause in clauses_in(passage, facts) if done or told.there else ():
        if (
            (clause.time != PAST or _will_have_been(passage, clause))
            and not clause.noun
            and _is_ahead(passage, clause)
            and _comes_again(passage, clause, done, told.there, events)
        ):
            yield clause.verb, clause.verb


def _announced(passage: Passage, facts: Facts) -> Iterator[tuple[int, int]]:
    """Yield the words that announce something done: ``upcoming``, ``on its way``, ``is going on``."""
    done, _ = _events(facts.known)
    for first, last in _UPCOMING.spans(passage) if done else ():
        after = passage.texts[last + 1 : last + 6]
        cut = next((at for at, word in enumerate(after) if word in _NEWS), len(after))
        if done & {root(word) for word in after[:cut]}:
            yield first, last
    for first, last in _UPCOMING_BEHIND.spans(passage) if done else ():
        if done & {root(word) for word in passage.texts[max(0, first - 3) : first]}:
            yield first, last
    for first, last in _GOING_ON.spans(passage) if done else ():
        if root(_head(passage.texts[first + 1 : last])) in done:
            yield first, last


def _head(phrase: Sequence[str]) -> str:
    """Return the noun that a phrase is about: the one before its ``of``, or else its last word."""
    own = phrase[: phrase.index("of")] if "of" in phrase else phrase
    return own[-1] if own else ""


@kept
def _events(known: Known) -> tuple[frozenset[str], dict[str, frozenset[str]]]:
    """Return the roots of what has taken place for good, and of its verbs those of who and what was part."""
    told = timeline(known)
    done = told.done - told.due - told.ahead
    return done, {verb: roots for verb, roots in told.deeds.items() if verb in done}


_HOPED = wordings("hoped")


def _hoped_for(passage: Passage, facts: Facts) -> Iterator[Hit]:
    """Yield a hope or wish for what the notes name only where they tell what is over."""
    spans = tuple(_HOPED.spans(passage))
    bygone = _bygone(facts.known) if spans else frozenset()
    for first, last in spans:
        sentence = passage.words[first].sentence
        after = (word for word in passage.words[last + 1 :] if word.sentence == sentence)
        if any(root(word.text) in bygone and _takes_place(word.text) for word in after):
            yield hit_at(passage, (first, last), "by the notes this has been already.")


def _takes_place(word: str) -> bool:
    """Whether a word names more than courtesy does: something of its own, or an outcome."""
    return not is_courteous(word) or stem(word) in outcomes()


@kept
def _bygone(known: Known) -> frozenset[str]:
    return timeline(known).bygone - people_roots() - known.cast.names - roots_of(known.own_names)


def _is_ahead(passage: Passage, clause: Clause) -> bool:
    """Whether a clause is to come: its own words tell so, or it follows ``when``, ``hope`` and the like."""
    before = passage.texts[max(0, clause.verb - 4) : clause.verb]
    if clause.time == FUTURE or ("to" in before[-2:] and not word_class("intending").isdisjoint(before)):
        return True
    if before[-2:] == ("on", "with"):  # "how she gets on with building it"
        return True
    sentence = passage.words[clause.verb].sentence
    reach = _SENTENCE if _AND_THAT in pairwise(passage.texts[: clause.verb]) else _CLAUSE
    near = [at for at in places_of(passage, _AHEAD) if clause.verb - reach <= at < clause.verb]
    return any(passage.words[at].sentence == sentence for at in near)


_WELL = frozenset({"well", "okay", "ok", "smoothly"})


def _will_have_been(passage: Passage, clause: Clause) -> bool:
    """Whether a participle tells what is to come: ``once it has been renewed``, ``gets the lab cleared``."""
    sentence = passage.words[clause.verb].sentence
    before = passage.words[max(0, clause.verb - _CLAUSE) : clause.verb]
    texts = tuple(word.text for word in before if word.sentence == sentence)
    perfect = not {"once", "until", "till"}.isdisjoint(texts) and not {"has", "have"}.isdisjoint(texts[-3:])
    return perfect or not _GETTING.isdisjoint(texts[-5:])


_GETTING = frozenset({"get", "gets", "getting"})


def _comes_again(
    passage: Passage,
    clause: Clause,
    done: frozenset[str],
    there: frozenset[str],
    events: Mapping[str, frozenset[str]],
) -> bool:
    """Whether a clause has something done take place, or something that is there begin."""
    heads = clause.doers | clause.things
    after = passage.texts[clause.verb + 1 : clause.verb + 3]
    if not _WELL.isdisjoint(after) or after == (
        "under",
        "way",
    ):  # "that all goes well", where by the notes a move went well
        return bool(heads & done)
    again = clause.root if clause.root in done else f"re{clause.root}"  # "designing" what was redesigned
    if again in done:
        same = done | there | events.get(again, frozenset())
        return bool((clause.roots | heads) & same) or not clause.roots
    ahead = clause.time == FUTURE and ME not in clause.led_to()  # "the refit will stay with me"
    if heads & done and (ahead or clause.word in word_class("happening")):
        return True
    begins = clause.word in word_class("beginning") or not word_class("arriving").isdisjoint(after)
    if begins and heads <= {SOMEBODY}:  # "once it goes up"
        heads = frozenset(_sentence_roots(passage, passage.words[clause.verb].sentence))
    return begins and bool(heads & there)


def _is_told_late(told: set[str], past: frozenset[str], future: frozenset[str], facts: Facts) -> bool:
    """Whether a sentence that looks forward has nothing of what only the notes' future has."""
    if told & (future - past) or (not future - past and not facts.is_thanks):
        return False
    deeds = facts.known.cast.roles.agents.keys() & (past - future)
    return bool(told & deeds) or not told & (future - facts.known.cast.names)


def _forward_spans(passage: Passage, facts: Facts) -> Iterator[tuple[int, int]]:
    """Yield where a text looks forward; ``when you`` and the like do so in a close, not in thanks."""
    yield from _FORWARD.spans(passage)
    if not facts.is_thanks:
        yield from _FORWARD_WEAK.spans(passage)


def _sentence_roots(passage: Passage, number: int) -> set[str]:
    return {root(word.text) for word in passage.spoken[number]}


RULES = (
    Rule(
        "tense",
        Severity.ERROR,
        "What has taken place is not awaited.",
        "bowout",
        Scope.SLOT,
        "what you spoke about is told as still to come.",
        "Look forward only to what the notes' hook names.",
        _turned_time,
    ),
)
