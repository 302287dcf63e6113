"""Shapes of what was said and felt: talks, tours, who told what, and praise in the user's own words."""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.acts import any_gerund, manner, question, topic_verb
from bowout.core.jotting.clauses import is_clause, is_negative, is_question_word, with_subject_article
from bowout.core.jotting.contact import (
    is_mere_contact,
    told_in_writing,
    took_part,
    topic_of_contact,
    topic_of_report,
)
from bowout.core.jotting.doers import SPEAKS_OF
from bowout.core.jotting.grammar import bare, head_index, words_of
from bowout.core.jotting.lived import (
    courtesy,
    did,
    done,
    experience,
    hear_of,
    judged,
    own_doing,
    thanked,
    treated,
    written,
    your_doing,
)
from bowout.core.jotting.occasions import is_of_the_process
from bowout.core.jotting.openings import is_verdict
from bowout.core.jotting.ordering import opens_yes_or_no
from bowout.core.jotting.phrase import Kind, Phrase
from bowout.core.jotting.services import BIDDEN, WHOEVER, favour, served
from bowout.core.jotting.things import is_past_opening, is_phrase, noun
from bowout.core.jotting.times import dated
from bowout.core.wording import Wording

_ADVERBS = r"(?:(?:really|very much|especially|particularly|truly|also|just|so|still|have|very|super)\s+)*"
_FELT = "impressed|fascinated|inspired|struck|moved|touched|delighted|intrigued"
_PRAISED = Wording(
    rf"^(?:I\s+)?{_ADVERBS}(?:(?P<felt>(?:was\s+{_ADVERBS})?(?:{_FELT})\s+(?:by|with|to|at|how))"
    r"|(?:liked|loved|enjoyed|appreciated|admired|valued|love|enjoy|appreciate|admire|like(?=\s+(?:the|your|how|that|their))"
    r"|(?:learned|learnt)(?=\s+(?:a lot|much|so much|something|more)?\s*(?:about|from|how|that))"
    r"|remember|found(?=\s.*\s(?:\w+ing|useful|helpful|great)$)"
    r"|felt(?=\s+(?:(?:right|very|so|really|truly|quite)\s+)*"
    r"(?:at home|at ease|welcomed?|comfortable|inspired|included|valued|energi[sz]ed)\b)"
    r"|think(?=\s+(?:you|your|the)\b)))\s+(?=\S)",
    re.IGNORECASE,
    needs="was impressed fascinated inspired struck moved touched delighted intrigued liked loved enjoyed "
    "appreciated admired valued love enjoy appreciate admire like learned learnt remember found felt think",
)
_POINTING = re.compile(  # "I enjoyed that question very much": which?
    r"(?:it|them|him|her|this|these|those|that(?= [a-z]+(?: very much| a lot|$)))(?: [a-z]+)?"
    r"(?: very much| a lot| so much)?"
)
_CURIOUS = Wording(
    r"^(?:I\s+(?:am|was)\s+)?(?:very\s+)?(?P<how>curious|interested|keen)\s+(?:about|in|on)\s+(?=\S)",
    re.IGNORECASE,
    needs="curious interested keen",
)
_TALKED = Wording(
    r"^(?:(?:we|they|you|I|[A-ZÀ-ÖØ-ÞĀ-Ž]\w+ and I|(?:me|I) and [A-ZÀ-ÖØ-ÞĀ-Ž]\w+)\s+)?"
    r"(?:(?:were|was)\s+(?=\w+ing\b))?"
    r"(?:(?:also|mostly|mainly|just"
    r"|even)\s+)?(?:(?:talked|spoke|chatted|discussed|talking|speaking|chatting|discussing)"
    r"|(?:argued|debated|laughed|joked)(?: \w+ly)?(?= (?:about|over)\b)"
    r"|asked(?=\s+about))\s+"
    r"(?:shop\s+)?(?:(?:a lot|at length|briefly|together|mostly|mainly"
    r"|for (?:an?|\w+) (?:while|hours?|minutes?))\s+)?(?:(?:about|of|on|through|over"
    r"|regarding)\s+)?(?=\S)",
    re.IGNORECASE,
    needs="talked spoke chatted discussed talking speaking chatting discussing asked argued debated"
    " laughed joked",
)
_TALK = Wording(
    r"^(?:(?:we\s+)?had\s+)?(?:(?:our|the|a|an|my|that|this)\s+)?(?:(?:really|very|great|good|nice|lovely|quick|interesting|fun|wonderful|amazing)\s+)*"
    r"(?P<adjectives>(?:(?:long|short|first|second|last|open|honest|deep|brief|final|phone|video)\s+)*)"
    r"(?P<noun>chats?|conversations?|discussions?|talks?|debate|exchange|call|interview"
    r"|brainstorm(?:ing)?|deep[- ]dive)"
    r"\s+(?P<rest>(?:about|on|around|over|regarding|with|re:?|of)\s+.+)$",
    re.IGNORECASE,
    needs="chat chats conversation conversations discussion discussions talk talks debate exchange call "
    "interview brainstorm brainstorming deep-dive dive",
)
_TOLD = Wording(
    rf"{WHOEVER}(?P<verb>{'|'.join(sorted(lex.TOLD))})\s+(?:(?:me|us)\s+)?(?P<rest>.+)$",
    needs=" ".join(lex.TOLD),
)
_TOLD_ME = Wording(
    r"^(?:told|talked to) (?:me|us) (?P<what>(?:about|how|what|why|that|where) \S.*)$", needs="told talked"
)
_WITH = Wording(r"^with\s+(?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]*\s+)+(?:(?:about|on|over|regarding)\s)", needs="with")
_ASKED = Wording(
    rf"(?!I\s){WHOEVER}asked\s+(?:me\s+|us\s+)?"
    r"(?P<what>(?:how|what|which|why|whether|about|where)\s.+)$",
    needs="asked",
)
_ASKED_ME = Wording(
    r"^asked me (?:for|about)\s+(?=\S)|^asked me (?=(?:how|what|why|whether|where)\b)", needs="asked"
)
_STORY = Wording(
    r"^(?:the|a|some|his|her|that)\s(?:\w+\s)?(?:story|stories|joke|jokes|anecdotes?|tale|legend|truth)\b",
    needs="story stories joke jokes anecdote anecdotes tale legend truth",
)
_WITH_YOU = Wording(r"^with you (?=(?:about|on|over|regarding)\s)", re.IGNORECASE, needs="you")
_YOU_TOO = Wording(r"^with you and (?=[A-ZÀ-Ž]|your )", needs="you")
_THAT = Wording(
    r"^that\s+(?=(?:they|you|we|he|she|it|I|the|your|their|our|nobody|everyone|everybody|every|each|all|most)\b)",
    re.IGNORECASE,
    needs="that",
)
_REPORT = Wording(
    r"^(?:it|(?:the|your|their|her|his)"
    r" (?:letter|e-?mail|mail|invitation|advert|ad|brief|message|posting|note|booklet))"
    r" (?:also )?(?:says|said|mentions|mentioned|explains|explained|tells|told me)(?: me)? (?:that )?(?=\S)",
    re.IGNORECASE,
    needs="says said mentions mentioned explains explained tells told",
)
_TO_ME = Wording(r"\s+to (?:me|us)(?=$|,)", needs="me us")
_WENT = Wording(r"\swent (?:well|fine|great|badly|smoothly|okay|ok)\b", needs="went")
_SHARED = Wording(r"^we (?:both|all|share|shared)\s+\S", re.IGNORECASE, needs="we")
_UNHAPPY = Wording(
    r"\b(?:was|were|been|got)\s+(?:lost|cancelled|canceled|grounded|cut|dropped|damaged|delayed|shut)\b"
    r"|\blost (?:its|their|his|her|the|\d)",
    needs="lost cancelled canceled grounded cut dropped damaged delayed shut",
)
_HOW_PLEASANT = Wording(
    rf"^how\s+(?:very |really )?(?:{'|'.join(sorted(lex.EVALUATIVE | lex.WELCOMING))})"
    r"\s+\S.*\s(?:was|were|is|are)$"
    r"|^what (?:I|we) (?:learned|learnt|heard|saw|took away|found out) ",
    re.IGNORECASE,
    needs="how what",
)
_THEN_SOMEBODY = Wording(r"\s+(?:and|but)\s+(?:then\s+)?(?=(?:you|they|we|I|he|she)\s)", needs="and but")
_LEADING_TOPIC = Wording(
    r"^(?:(?:mostly|mainly|also|just|especially|partly)\s+)?(?:about|on|regarding|concerning|around|re"
    r"|[\w-]+['’]s (?:chat|conversation) (?:about|on)"
    r"|(?:we )?spent (?:[a-z]+ ){1,4}(?:on|talking about|discussing|going (?:over|through)))\s+(?=\S)",
    re.IGNORECASE,
    needs="about on regarding concerning around re spent chat conversation",
)
_VAGUELY = Wording(
    r"^(?:(?:the|that|this|some|a few|a|quite a)\s+)?(?:things?|stuff|something|bits?|parts?"
    r"|ideas?|lots?|much|more|all)\s+(?:about|with|on|like|regarding)\s+(?=\S)",
    re.IGNORECASE,
    needs="thing things stuff something bit bits part parts idea ideas lot lots much more all",
)
_GUSHING = Wording(
    r"^(?:(?:really|very|super)\s+)*(?:great|nice|lovely|wonderful|amazing|awesome|fantastic|brilliant|super|cool)\s+(?=\S)",
    re.IGNORECASE,
    needs=" ".join(lex.EVALUATIVE),
)
_PRAISE_ALONE = lex.PEOPLE_NOUNS | {
    "vibes", "vibe", "atmosphere", "energy", "place", "office", "culture", "feeling", "time", "person",
}  # fmt: skip
_WITH_READER = Wording(
    r"^(?:the |our |that |a )?(?P<what>[a-z][\w-]* [\w -]+|[a-z]+ing) (?:talk|chat|conversation|discussion)"
    r" with (?P<whom>you|[A-Z]\w+)$",
    needs="talk chat conversation discussion",
)
_FOR_LONG = Wording(
    r"(?<=\w) (?:for (?:ages|hours|an? (?:while|hour|long time)|half an hour)|at length)$",
    needs="ages hours while hour time length",
)
_DOING_IT = Wording(
    r"^[a-z]+ing [a-z]+ (?:that|which|who) ", needs="that which who"
)  # "finding oak that is dry"
_RECEIVED = Wording(
    r"^(?:I\s+|we\s+)?(?:got|had|received|(?:was|were) given)\s+(?=(?:an?|the|my|your)\s)",
    needs="got had received given",
)
_SHOWN = Wording(r"^(?:I\s+|we\s+)?(?:got|was|were|being)\s+(?=shown\s)", needs="shown")
_LED = frozenset({"about", "how", "that", "what", "why", "where"})
_TO_MYSELF = frozenset({"me", "us", "myself"})  # what was done to oneself one has not heard
_SHORTEST_NEWS = 3  # words: "you draw" is no news


def praised(text: str) -> Phrase | None:
    """Recognize praise in the user's own words: "I liked how you …", "loved the …", "impressed by the …"."""
    if is_negative(text):
        return None
    if _HOW_PLEASANT.match(text):
        return Phrase(Kind.SENTENCE, f"I appreciated {text[0].lower()}{text[1:]}")
    if match := _CURIOUS.match(text):
        curious = f"I was {text[match.start('how') :]}"
        return Phrase(Kind.SENTENCE, curious) if noun(text[match.end() :]) else None
    match = _PRAISED.match(text)
    if match is None or _POINTING.fullmatch(text, match.end()):
        return None
    if found := talk_with(text[match.end() :]):
        return found
    said = re.sub(r"^I\s+", "", text, flags=re.IGNORECASE)
    was = "was " if match["felt"] and not re.search(r"\bwas\b", match["felt"]) else ""
    return Phrase(Kind.SENTENCE, f"I {was}{said[0].lower()}{said[1:]}")


def asked_there(text: str) -> Phrase | None:
    """Recognize what one was asked, as a topic: "the panel asked how I would run it"."""
    if match := _ASKED_ME.match(text):
        return topic_phrase(text[match.end() :])
    match = _ASKED.match(text)
    if match is None or is_negative(text.partition(" who ")[0]):
        return None
    found = topic_phrase(_THEN_SOMEBODY.split(match["what"])[0])
    return Phrase(Kind.EVENT, found.text) if found and found.kind is Kind.QUESTION else found


def talk_with(text: str) -> Phrase | None:
    """Recognize a talk by its topic and with whom it was: "the design system talk with you"."""
    match = _WITH_READER.match(text)
    if match is None or not is_phrase(match["what"]) or _GUSHING.match(match["what"]):
        return None
    what = topic_of(match["what"]) or ""
    whom = match["whom"]
    return (
        Phrase(Kind.NOUN, what) if whom == "you" else Phrase(Kind.GERUND, f"talking with {whom} about {what}")
    )


def talk(text: str) -> Phrase | None:
    """Recognize what already says that we spoke: "our chat about postmortems", "conversation on pricing"."""
    match = _TALK.match(dated(text))
    if match is None or _WENT.search(text):
        return None
    rest = _YOU_TOO.sub("with ", match["rest"])
    rest = _WITH_YOU.sub("", re.sub(r"^re:?\s", "about ", rest))
    lead, _, topic = rest.partition(" ")
    inner = topic_of(topic) if lead != "with" else topic
    if inner is None:
        return None
    return Phrase(
        Kind.TALK, f"our {match['adjectives'] or ''}{match['noun'].lower()} {lead} {inner}", topic=inner
    )


def topic_of(text: str) -> str | None:
    """Return what stands after "about", whatever its shape, or None if it cannot stand there."""
    for shape in (question, topic_verb, any_gerund, noun):
        if phrase := shape(text):
            return phrase.text
    return None


def talked(text: str) -> Phrase | None:
    """Recognize "we talked about X" and "discussed X": X is the topic."""
    if _WITH.match(text):
        return Phrase(Kind.GERUND, f"speaking {text}")
    match = _TALKED.match(text)
    if match is None or is_of_the_process(text):
        return None
    topic = _FOR_LONG.sub("", _THEN_SOMEBODY.split(text[match.end() :])[0])
    if not topic.startswith(("with ", "to ")):
        doing = Phrase(Kind.EVENT, topic) if _DOING_IT.match(topic) else None
        return topic_phrase(topic) or doing
    whom, link, what = topic.partition(" about ")
    return Phrase(Kind.GERUND, f"speaking {whom}{link}{topic_of(what) or what if link else ''}")


def received(text: str) -> Phrase | None:
    """Recognize what one was given: "got a tour of the lab", "was shown around"."""
    if match := _SHOWN.match(text):
        return Phrase(Kind.GERUND, f"being {text[match.end() :]}")
    match = _RECEIVED.match(text)
    return topic_phrase(text[match.end() :]) if match else None


def told(text: str) -> Phrase | None:
    """Recognize who told what: "Priya explained how …" becomes hearing from Priya how it is."""
    if (told_me := _TOLD_ME.match(text)) and not is_negative(text):
        return Phrase(Kind.GERUND, f"hearing {told_me['what']}")
    match = _TOLD.match(text)
    denied = is_negative(text.partition(" who ")[0])  # "farmers who cannot get to a branch"
    if match is None or match["who"] in {"I", "We"} or denied or BIDDEN.search(text):
        return None
    who = {"they": "them"}.get(match["who"].lower(), match["who"])
    return _told_by(who, match["verb"], _TO_ME.sub("", match["rest"]))


def _told_by(who: str, verb: str, rest: str) -> Phrase | None:
    """Return hearing what somebody said, a story that they told, or of what they spoke."""
    by = "" if who == "you" else f"from {who.partition(' from ')[0]} "
    if bare(rest.partition(" ")[0]) in _LED:
        return Phrase(Kind.GERUND, f"hearing {by}{rest}")
    himself = who == "you" and {"he", "she"} & set(words_of(rest))
    if verb in {"said", "mentioned", "told", "explained"} and is_clause(rest) and not himself:
        return Phrase(Kind.GERUND, f"hearing {by}that {rest}")
    if verb == "told" and _STORY.match(rest):
        return Phrase(Kind.GERUND, f"hearing {by}{rest}" if ", " in rest else f"hearing {rest} {by}".rstrip())
    thing = noun(rest) if verb not in {"told", "said", "talked", "spoke"} else None
    return thing and Phrase(Kind.GERUND, f"hearing about {thing.text} {by}".rstrip())


def spoken_of(text: str) -> Phrase | None:
    """Recognize who spoke of what, without a verb: "Jess on how areas are cut", "Ana re fraud cases"."""
    match = SPEAKS_OF.match(text)
    if match is None or is_clause(text) or is_negative(text):
        return None
    led = "" if is_question_word(match["rest"]) else "about "
    of = topic_of(match["rest"])
    return Phrase(Kind.GERUND, f"hearing from {match['who']} {led}{of}") if of else None


def undecided(text: str) -> Phrase | None:
    """Recognize what was weighed rather than told: "whether to build or buy", "how to grow slowly"."""
    words = words_of(text)
    weighed = (
        words[0] == "whether" or (words[1:2] == ["to"] and is_question_word(text)) or opens_yes_or_no(text)
    )
    found = question(text) if weighed else None
    return found and Phrase(Kind.EVENT, found.text)


def about(text: str) -> Phrase | None:
    """Recognize a topic behind its preposition or a vague noun: "about the roadmap", "stuff about maps"."""
    match = _LEADING_TOPIC.match(text) or _VAGUELY.match(text)
    return topic_phrase(text[match.end() :]) if match else None


def gushed(text: str) -> Phrase | None:
    """Drop the praise before a topic ("great demo"); praise of people alone ("nice people") is no topic."""
    match = _GUSHING.match(text)
    rest = text[match.end() :] if match else ""
    if not rest or not is_phrase(rest) or bare(rest.split()[head_index(rest.split())]) in _PRAISE_ALONE:
        return None
    return topic_phrase(rest)


def told_clause(text: str) -> Phrase | None:
    """Recognize a statement as something heard ("your API ships in spring"), unless it denies something."""
    told = _THAT.sub("", _REPORT.sub("", text))
    shared = told != text or _SHARED.match(text) is not None
    text = told
    if (
        is_negative(text)
        or BIDDEN.search(text)
        or not _TO_MYSELF.isdisjoint(words_of(text))
        or is_mere_contact(text)
        or _UNHAPPY.search(text)
        or (_TALK.match(text) and _WENT.search(text))
        or is_past_opening(words_of(text))
        or len(words_of(text)) < _SHORTEST_NEWS
        or not (shared or (is_clause(text) and words_of(text)[0] not in {"i", "we"}))
    ):
        return None
    return Phrase(Kind.CLAUSE, with_subject_article(text))


def in_touch(text: str) -> Phrase | None:
    """Recognize how one was in touch, and take what that was about: "emails about the pump"."""
    if topic := topic_of_contact(text) or topic_of_report(text):
        return topic_phrase(topic)
    if heard := told_in_writing(text):
        return None if is_negative(heard) else Phrase(Kind.GERUND, heard)
    taken = took_part(text)
    return Phrase(Kind.TALK, taken) if taken and not is_clause(text) else None


def topic(text: str) -> Phrase | None:
    """Take what is left as a topic, unless it only praises or tells how one was in touch."""
    idle = " and I " in f" {text}" or _GUSHING.match(text) or is_verdict(text) or is_mere_contact(text)
    return None if idle else noun(text)


def topic_phrase(text: str) -> Phrase | None:
    """Return the first shape that a topic of conversation has."""
    if not words_of(text):
        return None
    return next((phrase for shape in TOPIC_SHAPES if (phrase := shape(text))), None)


TOPIC_SHAPES = (
    praised, did, courtesy, about, written, asked_there, your_doing, undecided, question, talk_with, talk,
    talked, served, favour,
    told, spoken_of, judged, treated, manner, received, experience,
    in_touch, done, thanked, hear_of, own_doing, any_gerund, topic_verb, told_clause,
    gushed, topic,
)  # fmt: skip
