"""Which word is a verb: word classes read from lists, endings and the words beside, without a model.

A tag is one letter: V a verb that says something of a subject, G a form in -ing that does, X an auxiliary, T the
``to`` before a verb, N a noun, name or adjective, D a determiner, O a pronoun, I a preposition, S a word that
opens a clause, R a relative pronoun, C ``and`` and the like, M a negation, A an adverb.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from bowout.core.guard.phrases import word_class
from bowout.data import read_text, read_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bowout.core.text import Passage

_CLOSED = {
    "D": "a an the these those my your his its our their each every some any no all both several many few her",
    "O": "i you we he she it they me us him them everyone everybody someone somebody anyone anybody nobody none something"
    " anything everything nothing mine yours ours theirs one"
    " neither here there",
    "I": "of in on at by for from with about into onto over under through during between against among across around near"
    " without within towards toward upon off via versus vs per behind beyond beside despite except than unlike instead rather",
    "S": "if whether when whenever while whilst as because since once until till before after though although unless how why"
    " where wherever what whatever whichever",
    "C": "and or but nor plus yet",
    "M": "not never hardly scarcely barely rarely seldom",
    "X": "am is are was were be been being have has had having do does did will would can could may might shall should must",
    "A": "himself herself itself themselves ourselves myself yourself also just really so very truly simply certainly definitely even always still now quite absolutely only already soon"
    " then again ever almost too together up out down away along forward back once first instead twice",
    "R": "who whom whose",
}
_SUBJECTS = frozenset({"i", "you", "we", "he", "she", "it", "they"})
_BE = frozenset({"am", "is", "are", "was", "were", "be", "been", "being"})
_HAVE = frozenset({"have", "has", "had", "having"})
_OPENS = frozenset({"please", "do", "and", "to"})
_AFTER_VERB = frozenset("DOSAITMRC")


@cache
def _closed() -> dict[str, str]:
    return {word: tag for tag, words in _CLOSED.items() for word in words.split()}


@cache
def _irregular() -> dict[str, str]:
    """Return the letters of the irregular forms (``drew``: d, ``drawn``: n)."""
    found: dict[str, str] = {}
    for line in read_text("irregular_en").splitlines():
        base, *forms = line.partition("#")[0].split() or [""]
        plain = [form for form in forms if not form.endswith(("ing", "ings", "s", "er", "ed"))]
        for form in forms if base in read_words("verbs_en") else ():
            past = "dn" if len(plain) < 2 or form not in plain else "d" if form == plain[0] else "n"
            found[form] = "g" if form.endswith("ing") else "s" if form.endswith("s") else past
    return found | _UNCHANGED


_ALIKE = "put set read let cut spread shut hit hurt cost cast bet rid split"
_UNCHANGED = {
    **dict.fromkeys(_ALIKE.split(), "bdn"),
    **dict.fromkeys(("come", "become", "run", "overcome"), "bn"),
}


@lru_cache(maxsize=8192)
def verb_forms(word: str) -> str:
    """Return which forms of a verb a word may be: b base, s, g (-ing), d (past), n (participle)."""
    irregular = _irregular().get(word)
    if irregular is not None:
        return irregular
    verbs = read_words("verbs_en")
    found = "b" if word in verbs else ""
    for ending, letters, replaced in _ENDINGS:
        rest = word.removesuffix(ending)
        if rest != word and len(rest) > 1:
            doubled = rest[:-1] if len(rest) > 2 and rest[-1] == rest[-2] and ending in {"ed", "ing"} else ""
            if any(base in verbs for base in (rest + replaced, doubled) if base):
                found += letters
    return found


_ENDINGS = (
    *(("s", "s", ""), ("es", "s", ""), ("ies", "s", "y")),
    *(("ed", "dn", ""), ("ed", "dn", "e"), ("ied", "dn", "y")),
    *(("ing", "g", ""), ("ing", "g", "e"), ("ying", "g", "ie")),
)


def tags(passage: Passage, names: frozenset[str]) -> str:
    """Return one tag for each word; ``names`` are words that name people and so are no verbs."""
    found: list[str] = []
    words = passage.words
    cuts = cut_before(passage)
    for number, word in enumerate(words):
        opens = number == 0 or words[number - 1].sentence != word.sentence
        before = "^" if opens else "," if number in cuts else found[-1]
        after = "" if number + 1 in cuts or number + 1 == len(words) else words[number + 1].text
        hyphened = not opens and passage.plain[words[number - 1].end : word.start] == "-"
        named = hyphened or not opens and passage.raw[word.start].isupper() and word.text not in _closed() and word.text != "'s"
        found.append("N" if named else _tag(passage.texts, number, before, after, found, names))
    return "".join(found)


def cut_before(passage: Passage) -> frozenset[int]:
    """Return the numbers of the words before which a mark divides the text."""
    words, plain = passage.words, passage.plain
    return frozenset(
        number
        for number in range(1, len(words))
        if words[number].start - words[number - 1].end > 1
        and (
            not _MARKS.isdisjoint(between := plain[words[number - 1].end : words[number].start])
            or between.strip() == "-"
        )
    )


_MARKS = frozenset(",;:()!?.\n&+")


def _tag(
    texts: Sequence[str], number: int, before: str, after: str, found: list[str], names: frozenset[str]
) -> str:
    word = texts[number]
    if word == "'s":
        return "P"
    if word == "to":
        return "T" if "b" in verb_forms(after) and after not in names and after not in _NOUNS else "I"
    if word in {"that", "this", "which"}:
        return _demonstrative(word, before, after)
    closed = _closed().get(word)
    if word == "her" and (after in _closed() or not after or ("b" in verb_forms(after) and _is_letting(found, texts))):
        return "O"
    if closed:
        return "N" if closed == "I" and before == "D" else closed
    if word in names:
        return "N"
    if word.endswith("ly") and word not in {"family", "reply", "supply", "apply", "fly", "early", "daily"}:
        return "A"
    letters = verb_forms(word)
    goes_on = _class_after(after)
    return _open_class(letters, before, goes_on, texts, number, found, names) if letters else "N"


def _class_after(after: str) -> str:
    if after in {"that", "to"}:
        return "S" if after == "that" else "T"
    return _closed().get(after) or ("A" if after.endswith("ly") else "")


_NOUNS = frozenset(
    {"work", "interview", "market", "date", "place", "use", "school", "life", "light", "face", "person"}
)


def _demonstrative(word: str, before: str, after: str) -> str:
    if word == "this":
        return "O" if after in _closed() and _closed()[after] == "X" else "D"
    if before in "NO" or word == "which":
        return "R"
    closed = _closed().get(after, "")
    return "O" if closed == "X" else "S" if closed in {"D", "O"} or before in "VGX" else "D"


def _open_class(
    letters: str,
    before: str,
    goes_on: str,
    texts: Sequence[str],
    number: int,
    found: list[str],
    names: frozenset[str],
) -> str:
    """Tag a word that may be a form of a verb; ``goes_on`` is the class of the word after it."""
    last = _last(found, texts)
    if before in "DP" or (before == "I" and "g" not in letters):
        return "N"
    if "g" in letters:
        return _gerund(before, last, goes_on, texts, number)
    if "T" in (before, found[-1] if found else "") or (
        last == "X" and "b" in letters and before in "XAM" and not _had(found, texts)
    ):
        return "V"
    if last == "X" and "n" in letters and before in "XAMO":
        return "V"
    if before in "R" or (last == "O" and before in "OAM" and _is_subject(texts, number, letters)):
        return "V"
    if before == "N" and "b" in letters and _is_let(found, texts):
        return "V"
    if before == "N":
        return (
            "V" if _follows_noun(letters, goes_on, texts, number, named=texts[number - 1] in names) else "N"
        )
    return _alone(letters, before, goes_on)


def _had(found: list[str], texts: Sequence[str]) -> bool:
    """Whether the last auxiliary is of ``be`` or ``have``, after which no base form stands."""
    at = len(found) - 1
    while at > 0 and found[at] != "X":
        at -= 1
    return texts[at] in _BE | _HAVE


def _is_letting(found: list[str], texts: Sequence[str]) -> bool:
    return bool(found) and texts[len(found) - 1] in word_class("letting")


def _is_let(found: list[str], texts: Sequence[str]) -> bool:
    """Whether somebody is let, made or seen to do what follows: ``let Signora Elide use``."""
    at = len(found) - 1
    while at > 0 and found[at] in "ND" and len(found) - at < 4:
        at -= 1
    return found[at] in "VG" and texts[at] in word_class("letting")


def _last(found: list[str], texts: Sequence[str]) -> str:
    """Return the tag before, adverbs and negations passed over."""
    at = len(found) - 1
    while at > 0 and found[at] in "AM" and texts[at] != "together":
        at -= 1
    return found[at] if found else "^"


def _is_subject(texts: Sequence[str], number: int, letters: str) -> bool:
    at = number - 1
    while at > 0 and _closed().get(texts[at], "A") in "AM":
        at -= 1
    return texts[at] in _SUBJECTS or "b" in letters or texts[at].endswith(("one", "body"))


def _gerund(before: str, last: str, goes_on: str, texts: Sequence[str], number: int) -> str:
    if last in "XVA" and texts[number] in read_words("courtesy_en") and goes_on not in {"D", "O", "I"}:
        return "N"
    if last == "X" or before in "ISC^,VGOTAMR":
        return "G"
    beside = texts[number - 1]
    plural = beside.endswith("s") and not beside.endswith("ss")
    return "G" if goes_on in {"D", "O"} or (goes_on and (plural or goes_on in "AST")) else "N"


def _follows_noun(letters: str, goes_on: str, texts: Sequence[str], number: int, *, named: bool) -> bool:
    """Whether the word after a noun is what the noun does."""
    beside = texts[number - 1]
    plural = beside.endswith("s") and not beside.endswith("ss")
    if "d" in letters or "n" in letters:
        return True
    if "s" in letters:
        if not named and beside in read_words("courtesy_en"):
            return False
        return named or (not plural and goes_on != "" and goes_on in "DOSAT")
    subject = number + 1 < len(texts) and texts[number + 1] in _SUBJECTS
    return "b" in letters and plural and goes_on != "" and goes_on in "DOSAIT" and not subject


def _alone(letters: str, before: str, goes_on: str) -> str:
    """Tag a form at the beginning of a clause, or after a verb."""
    if ("d" in letters or "n" in letters) and before in "C,^A":
        return "V"
    if "b" in letters and before in "^CA" and goes_on and goes_on in _AFTER_VERB:
        return "V"
    if "s" in letters and before in "C,A" and goes_on and goes_on in "DOSAI":
        return "V"
    return "N"
