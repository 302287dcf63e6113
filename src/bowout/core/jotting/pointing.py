"""What a second part of a jotting says of the first: "the demo, want to see it", "a deal, if you win it"."""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.grammar import bare, definite, head_index, is_name, is_plural, words_of
from bowout.core.jotting.listing import joined
from bowout.core.jotting.phrase import Kind, Phrase
from bowout.core.wording import Wording

_THINGS = frozenset({Kind.NOUN, Kind.COURSE, Kind.OCCASION, Kind.ROLE})
_POINTS = Wording(
    r"^(?P<does>(?!.*\b(?:I|we) )(?:\S+ )+?)(?P<point>it|them|there|that|this)"
    r"(?P<rest> (?:(?:in|on|next|this) .+|again|some ?day|one day|live|grow|work|open|finished"
    r"|done|running|working|in action))?$",
    needs="it them there that this",
)
# A wish whose object is the thing before it: "the harvest in July, would love to help".
_AIMLESS = Wording(
    r"^(?:I )?(?:want|wanna|would|hope|hoping|love|like|keen|happy|glad|plan|could|cannot wait)\b"
    r"[a-z ]*?\b(?P<verb>help|join|come|go|attend|visit|watch|try|taste|read|hear|see)(?: along| in)?$",
    needs="help join come go attend visit watch try taste read hear see along in",
)
_MEETING = Wording(
    r"^(?:to )?(?:(?P<see>see (?:you|them) there)|say (?:hi|hello)|meet(?: up| again)?|catch up"
    r"|(?:have|grab|get) an? (?:coffee|drink|beer|pint|tea|chat))$",
    needs="see say meet catch have grab get",
)
_AIMED = {"help": "help with", "come": "come to", "go": "go to", "hear": "hear more about"}
_MADE = Wording(
    r"^(?:how|seeing) (?P<who>you|they|them) (?P<does>publish|release|print|show|screen|exhibit|stage"
    r"|trial|test|make|build|open|launch)"
    r" (?P<what>\S.*?)(?P<when>(?: (?:in|on|next|this) (?!the )\S.*)?)$",
    needs="how seeing",
)
_ON_A_DAY = Wording(r"\bon (?:the )?(?:\d|(?:\w+ )?\w+day\b)", needs="on")  # an appointment one may not keep
_ABOUT_IT = Wording(r"^(?:if|once|when|as soon as|should) (?!(?:I|we) |you (?:\w+|are \w+|\w+ (?:to|time))$)")
_OF_SEVERAL = Wording(r"^(?:if|once|when|as soon as) they (?:are|have|come|go)\b", needs="they")
_TOPICS = _THINGS | {Kind.TALK, Kind.EVENT, Kind.QUESTION, Kind.GERUND, Kind.CLAUSE}
_LIKED = Wording(
    r"^(?!.* (?:it|them|there)$)I (?:\w+ ){0,2}(?:liked|loved|enjoyed|admired|appreciated (?:that|how)"
    r"|(?:impressed|struck|fascinated|touched|moved|inspired|intrigued|delighted) (?:by|with)) "
)
_JUDGED = Wording(
    rf"^(?!I )[^,]* (?:was|were) (?:\w+ )?(?:{'|'.join(sorted(lex.EVALUATIVE))})\b", needs="was were"
)
_LIKING = Wording(r"^(?!I appreciated that )(?:I |It was )[^,]+$")  # told behind what it stood before
_GLAD = ("I appreciated that ", "I was glad that ")  # a template may have appreciated the first already
_LONG = 6  # words, behind which what is said of a thing comes too late
_LONGEST = 34  # words of what was spoken about and what one liked
_HEARD_THAT = Wording(r"^hearing (?:from .+? )?(?:that|how|why|what|where) ", needs="hearing")
_BACK = Wording(
    r"^(?P<before>.*?)\b(?:it(?! (?:took|takes|is|was|would be) .+ (?:to|that) )|its|he|she|his|her|him|this"
    r"|these|those|them|that(?=$| (?:up|out|on|off|down|really|so|very)\b))\b",
    needs="it its he she his her him this these those them that",
)
_THERE = Wording(r"^(?!.*\b(?:in|at|on) ).*\bthere(?! (?:is|are|was|were|will|has|have)\b)", needs="there")


def told_at_once(key: str, phrases: list[Phrase], phrase: Phrase, piece: tuple[str, bool]) -> Phrase | None:
    """Return all that was read as one phrase, where the last one speaks of what came before it, or None.

    ``piece`` is what the jotting has for the last one, where "they" may still be several things, and
    whether no more than a comma stands before it.
    """
    if key == "hook" and len(phrases) == 1:
        return _told_together(phrases[0], phrase, piece)
    told = joined(phrases) if key == "discussed" else None
    if told and not piece[1] and phrase.kind in _THINGS | {Kind.QUESTION} and _LIKING.match(told.text):
        return (
            _liked_first(told, phrase) if points_back(phrase.text) else _with_liking(phrase, told, told.text)
        )
    return told and _with_liking(told, phrase, piece[0])


def points_back(text: str) -> bool:
    """Tell what can only be told behind that of which it speaks: "hearing that you built it in a stable"."""
    said = _HEARD_THAT.sub("", text)
    back = _BACK.match(said)
    if back is None:
        return bool(_THERE.match(said))
    before = back["before"].split()
    if said.startswith("them", back.end("before")):
        before = before[2:]  # "that people thank them": whom, if not people?
    named = (word for word in before if word != "I")
    meant = any(bare(word) in lex.DETERMINERS or is_plural(word) or is_name(word) for word in named)
    return not meant or bool(_THERE.match(said))


def aimed(piece: str, thing: Phrase) -> str:
    """Return a wish with its object, which is the thing before it: "want to see it", "say hi there"."""
    match, thing = _AIMLESS.match(piece), _what_is_made(thing)
    it = "them" if _are_several(thing.text) else "it"
    if thing.kind is Kind.OCCASION and (met := _MEETING.match(piece)):
        return f"{'meet up' if met['see'] else piece} there"
    return f"want to {_AIMED.get(match['verb'], match['verb'])} {it}" if match else piece


def _told_together(first: Phrase, second: Phrase, piece: tuple[str, bool]) -> Phrase | None:
    """Return what two parts of a hook say together, where the second points back to the first, or None."""
    if second.kind is Kind.TIME and piece[1] and first.kind in _THINGS | {Kind.GERUND, Kind.VERB}:
        return _on_condition(first, second, piece[0])
    if first.kind is Kind.TIME and second.kind is Kind.VERB:
        return _under_condition(first.text, second)
    first = _what_is_made(first)
    if first.kind not in _THINGS:
        return None
    opener = next((each for each in words_of(piece[0]) if each not in {"i", "would"}), "")
    wished = second.kind is Kind.GERUND or opener in lex.WISHING | lex.BARE_VERBS
    match = _POINTS.match(second.text) if wished and not _ON_A_DAY.search(first.text) else None
    if match is None or not _means(match["point"], match["rest"], first.text):
        return None
    thing = f"{'at ' if match['point'] == 'there' else ''}{first.text}"
    return Phrase(second.kind, f"{match['does']}{thing}{match['rest'] or ''}")


def _what_is_made(told: Phrase) -> Phrase:
    """Return the thing that the reader makes, to be read or seen: "how you publish maps" is the maps."""
    match = _MADE.match(told.text) if told.kind in {Kind.COURSE, Kind.QUESTION, Kind.GERUND} else None
    what = match and definite(re.sub("^an? ", "", match["what"]), plural=True)
    who = match and match["who"].replace("them", "they")
    made = match and f"{what} {who} {match['does']}{match['when']}"
    return Phrase(Kind.NOUN, made) if made else told


def _under_condition(when: str, wish: Phrase) -> Phrase | None:
    """Return a wish with when it may come true: "when the shop opens, pop in for coffee"."""
    told = {*words_of(wish.text)} & {"when", "once", "if", "should", "it", "them", "there"}
    short = len(f"{when} {wish.text}".split()) <= _LONGEST
    return wish._replace(text=f"{wish.text} {when}") if short and not told else None


def _on_condition(first: Phrase, second: Phrase, piece: str) -> Phrase | None:
    """Return a thing with what it hangs on: "the deal, if you win it", "the results once they are out"."""
    when = piece if _OF_SEVERAL.match(piece) and _are_several(first.text) else second.text
    if not _ABOUT_IT.match(when):
        return None
    joint = ", " if when.startswith(("if ", "should ")) else " "
    return first.mapped(lambda told: f"{told.removesuffix(' if one comes up')}{joint}{when}")


def _means(point: str, rest: str | None, thing: str) -> bool:
    """Tell whether a pronoun may mean a thing: one or several, and not dated twice."""
    words = words_of(thing)
    twice = bool(rest) and (len(words) > _LONG or not lex.TIME_WORDS.isdisjoint(words))
    return not twice and (point == "there" or _are_several(thing) == (point == "them"))


def _are_several(thing: str) -> bool:
    words = thing.split()
    return is_plural(words[head_index(words)]) or " and " in thing


def _liked_first(liked: Phrase, asked: Phrase) -> Phrase | None:
    """Return what one liked before what was told of it: "I liked the arm, and I enjoyed hearing how …"."""
    long = len(f"{liked.text} {asked.text}".split()) > _LONGEST
    fits = asked.kind is Kind.QUESTION and not long
    return liked.mapped(lambda text: f"{text}, and I enjoyed hearing {asked.text}") if fits else None


def _with_liking(told: Phrase, liked: Phrase, piece: str) -> Phrase | None:
    """Return what was spoken about with what one liked beside it: "…, and I liked the mascot", or None."""
    long = len(f"{told.text} {liked.text}".split()) > _LONGEST
    judged = _JUDGED.search(liked.text)
    served = told.text.startswith(_GLAD[0]) and points_back(liked.text)
    praised = _LIKING.match(told.text) and liked.text.startswith(_GLAD[0])
    praised = told.kind is Kind.SENTENCE and (praised or served)
    if long or liked.kind is not Kind.SENTENCE or not (praised or told.kind in _TOPICS):
        return None
    if not (judged or _LIKED.match(liked.text)) or ", and I " in told.text:
        return None
    second = liked.text.replace(*_GLAD, 1)
    if judged and (piece[0].islower() or second.startswith(("It ", "The ", "You "))):
        second = second[0].lower() + second[1:]
    return told.mapped(lambda words: f"{words}, and {second}")
