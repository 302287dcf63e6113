"""Which word is a verb: word classes read from lists, endings and the words beside, without a model.

A tag is one letter: V a verb that says something of a subject, G a form in -ing that does, T the ``to``
before a verb, N a noun, name or adjective, P the ``'s`` of an owner, and those of data/tags_en.txt.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from bowout.core.guard.nearness import gaps, starts
from bowout.core.guard.phrases import word_class
from bowout.data import read_text, read_words
from bowout.data.lists import entries_of, rows_of, whole_lines

if TYPE_CHECKING:
    from bowout.core.text import Passage

_MARKS = frozenset(",;:()!?.\n&+-")
_SUBJECTS = frozenset({"i", "you", "we", "he", "she", "it", "they", "neither"})
BE = frozenset({"am", "is", "are", "was", "were", "be", "been", "being"})
BE_OR_HAVE = BE | {"have", "has", "had", "having"}
_FLOATING = frozenset({"all", "both", "each"})  # "the nurses all signed"
_OF_VERBS = frozenset({"now", "still", "always", "already"})  # "the nurses now work alone"
_POINTING = frozenset({"that", "this", "which"})
_ARTICLES = frozenset({"a", "an"})  # "so clear an account"
_MEASURING = frozenset({("so",), ("how",), ("too",), ("as",)})
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
_ENDINGS = {  # by their last letter
    "s": (("s", "s", ""), ("es", "s", ""), ("ies", "s", "y")),
    "d": (("ed", "dn", ""), ("ed", "dn", "e"), ("ied", "dn", "y")),
    "g": (("ing", "g", ""), ("ing", "g", "e"), ("ying", "g", "ie")),
}


@cache
def sections(name: str) -> dict[str, frozenset[str]]:
    """Return the words of each section ``name: words`` of a list; indented lines go on with the one above."""
    found: dict[str, set[str]] = {}
    for section, words in entries_of(whole_lines(read_text(name))):
        found.setdefault(section, set()).update(words.split())
    return {section: frozenset(words) for section, words in found.items() if words}


@cache
def _closed() -> dict[str, str]:
    return {word: tag for tag, words in sections("tags_en").items() for word in words}


@cache
def _irregular() -> dict[str, str]:
    """Return the letters of the irregular forms (``drew``: d, ``drawn``: n)."""
    found: dict[str, str] = {}
    for base, *forms in rows_of(read_text("irregular_en")):
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
    endings = _ENDINGS.get(word[-1:], ())
    forms = (letters for ending, letters, lost in endings if _is_form(word, ending, lost))
    whole = "".join(dict.fromkeys(found + "".join(forms)))
    again = word[2:] if word.startswith("re") and len(word) > _SHORTEST_AGAIN else ""
    return whole or (verb_forms(again) if again else "")


def is_participle(word: str) -> bool:
    """Whether a word may tell what was or was not done to something: ``sold``, ``hurt``, ``glassed``."""
    return word.endswith("ed") or "n" in verb_forms(word)


def _is_form(word: str, ending: str, lost: str) -> bool:
    """Whether a word is a verb of the list with an ending, its last letter lost or doubled."""
    rest, verbs = word.removesuffix(ending), read_words("verbs_en")
    if rest == word or len(rest) < 2:
        return False
    doubled = len(rest) > 2 and rest[-1] == rest[-2] and ending in {"ed", "ing"}
    return rest + lost in verbs or (doubled and rest[:-1] in verbs)


@lru_cache(maxsize=64)
def cut_before(passage: Passage) -> frozenset[int]:
    """Return the numbers of the words before which a mark divides the text."""
    between = gaps(passage).items()
    return frozenset([n for n, gap in between if len(gap) > 1 and not _MARKS.isdisjoint(gap)])


def tags(passage: Passage, cuts: frozenset[int], names: frozenset[str]) -> str:
    """Return the tags of a text as a string, one letter for each word (see above).

    ``cuts`` has the numbers of words behind a mark; words in ``names`` name people and are never verbs.
    """
    return _Tagger(passage, cuts, names).tagged()


class _Tagger:
    """Tags a text from left to right: a word by its own forms, the tag before and the word after."""

    def __init__(self, passage: Passage, cuts: frozenset[int], names: frozenset[str]) -> None:
        self._passage = passage
        self._texts = passage.texts
        self._starts = starts(passage)
        self._cuts = cuts
        self._breaks = cuts | self._starts
        self._names = names
        self._joined = _joined(passage)
        self._listed = _closed()
        self._found: list[str] = []

    def tagged(self) -> str:
        """Return the tags of all words."""
        found, joined = self._found, self._joined
        for number, word in enumerate(self._texts):
            settled = "" if joined and not joined.isdisjoint((number, number + 1)) else _settled(word)
            found.append(settled or self._tag(number, word))
        return "".join(found)

    def _tag(self, number: int, word: str) -> str:
        """Tag a word by what stands beside it."""
        if word == "to":
            return self._tag_to(self._after(number))
        if self._joined and number in self._joined:
            return self._tag_joined(number, word)
        return "N" if self._is_attribute(number, word) else self._tag_beside(number, word)

    def _is_attribute(self, number: int, word: str) -> bool:
        """Whether a word is the first part of a name or of what describes a noun: ``the tilt-up trial``."""
        if number + 1 not in self._joined:
            return False
        return bool(verb_forms(word) or self._is_named(number)) or _closed().get(word) == "I"

    def _tag_beside(self, number: int, word: str) -> str:
        """Tag a word that no hyphen joins to another by the words beside it."""
        before = self._before(number)
        closed = self._listed.get(word, "")
        if closed == "I":
            return "N" if before == "D" else "I"
        after = self._after(number)
        if word in _POINTING:
            told = word == "that" and self._texts[number - 1 : number] in _TOLD_TO
            return "S" if told else _demonstrative(word, before, after)
        if word in _COUNTING and before in "PD":
            return "N"  # "Joan's first novel" is one thing
        if word == "her":
            return "O" if not after or after in _closed() or self._is_let(number, after) else "D"
        floats = word in _FLOATING and before == "N" and "d" in verb_forms(after)
        return "A" if floats else closed or self._tag_telling(number, word, before, after)

    def _tag_to(self, after: str) -> str:
        leads = "b" in verb_forms(after) and after not in self._names and after not in _NOUNS
        return "T" if leads else "I"

    def _tag_joined(self, number: int, word: str) -> str:
        """Tag a word after a hyphen: a noun, or what a pronoun does (``they open-sourced``)."""
        if number > 1 and self._texts[number - 2] in _SUBJECTS and "d" in verb_forms(word):
            self._found[-1] = "A"
            return "V"
        return "N"

    def _tag_telling(self, number: int, word: str, before: str, after: str) -> str:
        """Tag a word of no closed class."""
        manner = word.endswith("ly") and word not in _NOT_MANNER
        letters = "" if manner else verb_forms(word)
        measured = after in _ARTICLES and self._texts[number - 1 : number] in _MEASURING
        if letters and (measured or before in "DP" or (before == "I" and "g" not in letters)):
            return "N"
        if not (manner or letters) or word in self._names or self._is_named(number):
            return "N"
        return "A" if manner else self._open(number, letters, before, _class_of(after))

    def _before(self, number: int) -> str:
        """Return the tag before a word, ``^`` where its sentence begins, ``,`` after a mark."""
        if number in self._breaks:
            return "^" if number in self._starts else ","
        return self._found[-1]

    def _after(self, number: int) -> str:
        after = number + 1
        return "" if after in self._cuts or after == len(self._texts) else self._texts[after]

    def _is_named(self, number: int) -> bool:
        """Whether a word is written with a capital inside a sentence."""
        passage = self._passage
        return number not in self._starts and passage.raw[passage.words[number].start].isupper()

    def _is_let(self, number: int, after: str) -> bool:
        return "b" in verb_forms(after) and self._texts[number - 1] in word_class("letting")

    def _open(self, number: int, letters: str, before: str, goes_on: str) -> str:
        """Tag a word that may be a form of a verb; ``goes_on`` is the class of the word after it."""
        last = self._last()
        if "b" in letters and number and self._texts[number - 1] == "please" and number not in self._breaks:
            return "V"
        if "g" in letters:
            return self._gerund(number, last, before, goes_on)
        if self._is_helped(letters, last, before) or self._has_subject(number, letters, last, before):
            return "V"
        if "N" in (before, last if before == "A" else ""):
            follows = ("b" in letters and self._lets()) or self._follows(number, letters, goes_on)
            return "V" if follows else "N"
        return "N" if last == "X" else _alone(letters, before, goes_on)

    def _last(self) -> str:
        """Return the tag before, adverbs and negations passed over."""
        return self._found[self._last_at()] if self._found else "^"

    def _last_at(self) -> int:
        """Return the number of the word before, adverbs and negations passed over."""
        at = len(self._found) - 1
        while at > 0 and self._found[at] in "AM" and self._texts[at] != "together":
            at -= 1
        return at

    def _is_helped(self, letters: str, last: str, before: str) -> bool:
        """Whether ``to`` or an auxiliary stands before: ``to go``, ``did go``, ``has gone``, ``was seen``."""
        if before == "T" or (self._found and self._found[-1] == "T"):
            return True
        if last != "X" or before not in "XAMO":
            return False
        return "n" in letters or ("b" in letters and before != "O" and not self._had())

    def _had(self) -> bool:
        """Whether the last auxiliary is of ``be`` or ``have``, after which no base form stands."""
        at = len(self._found) - 1
        while at > 0 and self._found[at] != "X":
            at -= 1
        return self._texts[at] in BE_OR_HAVE

    def _has_subject(self, number: int, letters: str, last: str, before: str) -> bool:
        """Whether a pronoun stands before that can be the subject."""
        if before == "R":
            return True
        if last != "O" or before not in "OAM":
            return False
        at = number - 1
        while at > 0 and _closed().get(self._texts[at], "A") in "AM":
            at -= 1
        if self._texts[at] not in _SUBJECTS and self._found[at - 1 : at] == ["I"]:
            return False  # "you got back to me fast"
        return (
            self._texts[at] in _SUBJECTS
            or "b" in letters
            or self._texts[at].endswith(("one", "body", "thing"))
        )

    def _gerund(self, number: int, last: str, before: str, goes_on: str) -> str:
        feeling = self._texts[number] in read_words("courtesy_en") and goes_on not in {"D", "O", "I", "S"}
        if self._after(number) in self._names and "D" not in self._found[-2:]:
            return "G"  # "it was great meeting Joan", not "the planning Joan did"
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
        beside = self._texts[number - 1 if self._found[-1] == "N" else self._last_at()]
        if "d" in letters or "n" in letters:
            return True
        if "s" in letters:
            led = goes_on in {"D", "O"} or self._after(number) in self._names
            if beside in self._names or (led and not _is_plural(beside)):
                return True
            singular = not _is_plural(beside) and beside not in read_words("courtesy_en")
            word = self._texts[number]
            sure = word in word_class("third-person" if goes_on == "I" else "never-a-noun")
            return singular and (sure or (goes_on != "" and goes_on in "SAT"))
        contact = self._texts[number + 1 : number + 2] and self._texts[number + 1] in _SUBJECTS
        many = _is_plural(beside) or beside in word_class("home-team")
        led = (goes_on != "" and goes_on in "DOSAIT") or self._after(number) in self._names
        led = led or self._texts[number - 1] in _OF_VERBS
        return many and led and not contact


def _joined(passage: Passage) -> frozenset[int]:
    """Return the numbers of the words that a hyphen joins to the one before."""
    return frozenset([number for number, gap in gaps(passage).items() if gap == "-"])


def _is_plural(word: str) -> bool:
    return (word.endswith("s") and not word.endswith("ss")) or word.endswith(("children", "people", "men"))


def _class_of(after: str) -> str:
    return _leading().get(after) or ("A" if after.endswith("ly") else "")


@cache
def _leading() -> dict[str, str]:
    """Return what each word of grammar is after a verb."""
    return {**_closed(), "that": "S", "to": "T"}


@lru_cache(maxsize=8192)
def _settled(word: str) -> str:
    """Return the tag of a word that has the same one wherever it stands, else nothing."""
    if word == "'s":
        return "P"
    if word in _POINTING or word in _FLOATING or word in _COUNTING or word in {"to", "her"}:
        return ""
    closed = _closed().get(word)
    if closed is not None:
        return "" if closed == "I" else closed
    return "" if word.endswith("ly") or verb_forms(word) else "N"


_COUNTING = frozenset({"first", "last", "next", "only"})
_TOLD_TO = {("me",), ("us",), ("him",), ("them",)}  # "telling me that it closed": no relative pronoun


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
    third = "s" in letters and before in "C,A" and goes_on != "" and goes_on in "DOSAIT"
    return "V" if base or third else "N"
