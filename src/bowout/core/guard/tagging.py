"""Which word is a verb: word classes read from lists, endings and the words beside, without a model.

A tag is one letter: V a verb that says something of a subject, G a form in -ing that does, T the ``to``
before a verb, N a noun, name or adjective, P the ``'s`` of an owner, and those of data/tags_en.txt.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from bowout.core.guard.phrases import word_class
from bowout.data import read_text, read_words

if TYPE_CHECKING:
    from bowout.core.text import Passage

_MARKS = frozenset(",;:()!?.\n&+")
_SUBJECTS = frozenset({"i", "you", "we", "he", "she", "it", "they", "neither"})
BE = frozenset({"am", "is", "are", "was", "were", "be", "been", "being"})
HAVE = frozenset({"have", "has", "had", "having"})
_AFTER_VERB = frozenset("DOSAITMRC")
_NOT_MANNER = frozenset({"family", "reply", "supply", "apply", "fly", "early", "daily"})
_NOUNS = frozenset(
    {"work", "interview", "market", "date", "place", "use", "school", "life", "light", "face", "person"}
)
_UNCHANGED = {
    **dict.fromkeys(("put", "set", "read", "let", "cut", "spread", "shut", "hit", "hurt", "cost"), "bdn"),
    **dict.fromkeys(("cast", "bet", "rid", "split"), "bdn"),
    **dict.fromkeys(("come", "become", "run", "overcome"), "bn"),
}
_ENDINGS = (
    *(("s", "s", ""), ("es", "s", ""), ("ies", "s", "y")),
    *(("ed", "dn", ""), ("ed", "dn", "e"), ("ied", "dn", "y")),
    *(("ing", "g", ""), ("ing", "g", "e"), ("ying", "g", "ie")),
)


@cache
def sections(name: str) -> dict[str, frozenset[str]]:
    """Return the words of each section ``name: words`` of a list; indented lines go on with the one above."""
    found: dict[str, set[str]] = {}
    section = ""
    for line in read_text(name).splitlines():
        told = line.partition("#")[0]
        if told and not told[0].isspace():
            section, _, told = told.partition(":")
        found.setdefault(section, set()).update(told.split())
    return {section: frozenset(words) for section, words in found.items() if words}


@cache
def _closed() -> dict[str, str]:
    return {word: tag for tag, words in sections("tags_en").items() for word in words}


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


_SHORTEST_AGAIN = 6  # letters of a verb with "re-" that no list need have: "regrade"


@lru_cache(maxsize=8192)
def verb_forms(word: str) -> str:
    """Return which forms of a verb a word may be: b base, s, g (-ing), d (past), n (participle)."""
    irregular = _irregular().get(word)
    if irregular is not None:
        return irregular
    found = "b" if word in read_words("verbs_en") else ""
    forms = (letters for ending, letters, lost in _ENDINGS if _is_form(word, ending, lost))
    whole = "".join(dict.fromkeys(found + "".join(forms)))
    again = word[2:] if word.startswith("re") and len(word) > _SHORTEST_AGAIN else ""
    return whole or (verb_forms(again) if again else "")


def _is_form(word: str, ending: str, lost: str) -> bool:
    """Whether a word is a verb of the list with an ending, its last letter lost or doubled."""
    rest, verbs = word.removesuffix(ending), read_words("verbs_en")
    if rest == word or len(rest) < 2:
        return False
    doubled = len(rest) > 2 and rest[-1] == rest[-2] and ending in {"ed", "ing"}
    return rest + lost in verbs or (doubled and rest[:-1] in verbs)


def cut_before(passage: Passage) -> frozenset[int]:
    """Return the numbers of the words before which a mark divides the text."""
    words, plain = passage.words, passage.plain
    apart = (n for n in range(1, len(words)) if words[n].start - words[n - 1].end > 1)
    between = {number: plain[words[number - 1].end : words[number].start] for number in apart}
    return frozenset(n for n, marks in between.items() if not _MARKS.isdisjoint(marks) or "-" in marks)


def tags(passage: Passage, cuts: frozenset[int], names: frozenset[str]) -> str:
    """Return one tag for each word; ``names`` are words that name people and so are no verbs."""
    return _Tagger(passage, cuts, names).tagged()


class _Tagger:
    """Tags a text from left to right: a word by its own forms, the tag before and the word after."""

    def __init__(self, passage: Passage, cuts: frozenset[int], names: frozenset[str]) -> None:
        self._passage = passage
        self._texts = passage.texts
        self._cuts = cuts
        self._names = names
        self._joined = _joined(passage)
        self._found: list[str] = []

    def tagged(self) -> str:
        """Return the tags of all words."""
        for number in range(len(self._texts)):
            self._found.append(self._tag(number))
        return "".join(self._found)

    def _opens(self, number: int) -> bool:
        words = self._passage.words
        return number == 0 or words[number - 1].sentence != words[number].sentence

    def _tag(self, number: int) -> str:
        word = self._texts[number]
        if word == "'s":
            return "P"
        after = self._after(number)
        if word == "to":
            leads = "b" in verb_forms(after) and after not in self._names and after not in _NOUNS
            return "T" if leads else "I"
        before = "^" if self._opens(number) else "," if number in self._cuts else self._found[-1]
        if number in self._joined and self._is_joined_verb(number, word):
            self._found[-1] = "A"
            return "V"
        closed = "" if number in self._joined else self._closed(number, word, before, after)
        if closed or number in self._joined or word in self._names or self._is_named(number, word):
            return closed or "N"
        if word.endswith("ly") and word not in _NOT_MANNER:
            return "A"
        letters = verb_forms(word)
        return self._open(number, letters, before, _class_of(after)) if letters else "N"

    def _is_joined_verb(self, number: int, word: str) -> bool:
        """Whether a word after a hyphen is what a pronoun does: ``they open-sourced``."""
        return number > 1 and self._texts[number - 2] in _SUBJECTS and "d" in verb_forms(word)

    def _after(self, number: int) -> str:
        last = number + 1 in self._cuts or number + 1 == len(self._texts)
        return "" if last else self._texts[number + 1]

    def _is_named(self, number: int, word: str) -> bool:
        """Whether a word is written with a capital inside a sentence."""
        capital = self._passage.raw[self._passage.words[number].start].isupper()
        return capital and word not in _closed() and not self._opens(number)

    def _closed(self, number: int, word: str, before: str, after: str) -> str:
        if word in {"that", "this", "which"}:
            return _demonstrative(word, before, after)
        if word == "her" and (after in _closed() or not after or self._is_let(number, after)):
            return "O"
        closed = _closed().get(word, "")
        return "N" if closed == "I" and before == "D" else closed

    def _is_let(self, number: int, after: str) -> bool:
        return "b" in verb_forms(after) and self._texts[number - 1] in word_class("letting")

    def _open(self, number: int, letters: str, before: str, goes_on: str) -> str:
        """Tag a word that may be a form of a verb; ``goes_on`` is the class of the word after it."""
        if before in "DP" or (before == "I" and "g" not in letters):
            return "N"
        if "g" in letters:
            return self._gerund(number, before, goes_on)
        if self._is_helped(letters, before) or self._has_subject(number, letters, before):
            return "V"
        if before == "N":
            follows = ("b" in letters and self._lets()) or self._follows(number, letters, goes_on)
            return "V" if follows else "N"
        return "N" if self._last() == "X" else _alone(letters, before, goes_on)

    def _last(self) -> str:
        """Return the tag before, adverbs and negations passed over."""
        at = len(self._found) - 1
        while at > 0 and self._found[at] in "AM" and self._texts[at] != "together":
            at -= 1
        return self._found[at] if self._found else "^"

    def _is_helped(self, letters: str, before: str) -> bool:
        """Whether ``to`` or an auxiliary stands before: ``to go``, ``did go``, ``has gone``, ``was seen``."""
        if before == "T" or (self._found and self._found[-1] == "T"):
            return True
        if self._last() != "X" or before not in "XAMO":
            return False
        return "n" in letters or ("b" in letters and before != "O" and not self._had())

    def _had(self) -> bool:
        """Whether the last auxiliary is of ``be`` or ``have``, after which no base form stands."""
        at = len(self._found) - 1
        while at > 0 and self._found[at] != "X":
            at -= 1
        return self._texts[at] in BE | HAVE

    def _has_subject(self, number: int, letters: str, before: str) -> bool:
        """Whether a pronoun stands before that can be the subject."""
        if before == "R":
            return True
        if self._last() != "O" or before not in "OAM":
            return False
        at = number - 1
        while at > 0 and _closed().get(self._texts[at], "A") in "AM":
            at -= 1
        return (
            self._texts[at] in _SUBJECTS
            or "b" in letters
            or self._texts[at].endswith(("one", "body", "thing"))
        )

    def _gerund(self, number: int, before: str, goes_on: str) -> str:
        last = self._last()
        feeling = self._texts[number] in read_words("courtesy_en") and goes_on not in {"D", "O", "I"}
        if last in "XVA" and feeling:
            return "N"
        if last == "X" or before in "ISC^,VGOTAMR":
            return "G"
        plural = _is_plural(self._texts[number - 1])
        if self._texts[number - 1] in self._names and last == "N" and goes_on in {"", "I"}:
            return "G"
        return "G" if plural or goes_on in {"D", "O"} or (goes_on and goes_on in "AST") else "N"

    def _lets(self) -> bool:
        """Whether somebody is let, made or seen to do what follows: ``let Signora Elide use``."""
        at = len(self._found) - 1
        while at > 0 and self._found[at] in "ND" and len(self._found) - at < 4:
            at -= 1
        return self._found[at] in "VG" and self._texts[at] in word_class("letting")

    def _follows(self, number: int, letters: str, goes_on: str) -> bool:
        """Whether the word after a noun is what the noun does."""
        beside = self._texts[number - 1]
        if "d" in letters or "n" in letters:
            return True
        if "s" in letters:
            singular = not _is_plural(beside) and beside not in read_words("courtesy_en")
            return beside in self._names or (singular and goes_on != "" and goes_on in "DOSAT")
        contact = self._texts[number + 1 : number + 2] and self._texts[number + 1] in _SUBJECTS
        many = _is_plural(beside) or beside in word_class("home-team")
        return many and goes_on != "" and goes_on in "DOSAIT" and not contact


def _joined(passage: Passage) -> frozenset[int]:
    """Return the numbers of the words that a hyphen joins to the one before."""
    if "-" not in passage.plain:
        return frozenset()
    words, plain = passage.words, passage.plain
    return frozenset(n for n in range(1, len(words)) if plain[words[n - 1].end : words[n].start] == "-")


def _is_plural(word: str) -> bool:
    return (word.endswith("s") and not word.endswith("ss")) or word.endswith(("children", "people", "men"))


def _class_of(after: str) -> str:
    if after in {"that", "to"}:
        return "S" if after == "that" else "T"
    return _closed().get(after) or ("A" if after.endswith("ly") else "")


def _demonstrative(word: str, before: str, after: str) -> str:
    closed = _closed().get(after, "")
    if word == "this":
        return "O" if closed == "X" else "D"
    if before in "NO" or word == "which":
        return "R"
    return "O" if closed == "X" else "S" if closed in {"D", "O"} or before in "VGX" else "D"


def _alone(letters: str, before: str, goes_on: str) -> str:
    """Tag a form at the beginning of a clause, or after a verb."""
    if ("d" in letters or "n" in letters) and before in "C,^A":
        return "V"
    base = "b" in letters and before in "^CA" and goes_on in _AFTER_VERB
    third = "s" in letters and before in "C,A" and goes_on != "" and goes_on in "DOSAI"
    return "V" if base or third else "N"
