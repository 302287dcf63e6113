"""Names out of a request and back into the answer.

Whatever could tell who is meant travels under an alias: the people and the company of the notes in any
spelling, addresses, numbers to call, and every other name that is not a publicly known word. Each spelling
has an alias of its own, so that it comes back as it was.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.core.findings import Finding, Severity
from bowout.core.jotting.lexicon import CASED, MONTH_CUES
from bowout.core.jotting.naming import with_names
from bowout.core.jotting.people import is_first_name
from bowout.core.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from bowout.core.notes import Notes

RULE = "pseudonym"
_KINDS = ("PERSON", "COMPANY", "NAME", "ADDRESS", "PHONE")
_ALIAS = re.compile(rf"\b(?:{'|'.join(_KINDS)})_\d+(?![^\W_])")
_NEARLY_ALIAS = re.compile(rf"\b(?:{'|'.join(_KINDS)})(?:[ _-]?\d+|_\w*|S?_)", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s<>()\[\],;:\"']+@[^\s<>()\[\],;:\"']+|(?:https?://|www\.)\S+", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\w.])\+?\(?\d[\d\s()/.-]{6,}\d(?![\w])")
_WORD = re.compile(r"(?<!\w)[^\W\d_](?:[^\W_]|[.'\u2019-](?=[^\W_]))*")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;\n]\s*|[\"“(\-*•]\s*)$")
_LEGAL_FORMS = frozenset(
    [
        "inc",
        "ltd",
        "llc",
        "llp",
        "gmbh",
        "ag",
        "plc",
        "corp",
        "co",
        "sa",
        "sarl",
        "bv",
        "ab",
        "oy",
        "kg",
        "se",
        "limited",
        "company",
        "corporation",
        "group",
        "holding",
        "the",
        "and",
    ]
)
_TITLES = frozenset(
    [
        "dr",
        "prof",
        "mr",
        "mrs",
        "ms",
        "mx",
        "sir",
        "dame",
        "phd",
        "van",
        "von",
        "de",
        "der",
        "den",
        "la",
        "le",
        "da",
        "di",
        "al",
        "el",
        "bin",
        "ibn",
        "and",
        "the",
        "jr",
        "sr",
    ]
)
_NOUNS_HAVE_CAPITALS = frozenset({"de"})  # there a capital alone makes no name
_SHORTEST_INSIDE = 5  # a shorter name is looked for as a whole word only: "Sam" is in "sample"


class Pseudonyms:
    """The aliases of one set of notes. ``is_common`` tells an ordinary English word from a name."""

    def __init__(self, notes: Notes, *, is_common: Callable[[str], bool]) -> None:
        self._is_common = is_common
        self._language = notes.language
        self._capitals_name = notes.language not in _NOUNS_HAVE_CAPITALS
        self._real: dict[str, str] = {}
        self._aliases: dict[tuple[str, str], str] = {}
        self._known = [*self._companies(notes), *self._people(notes)]

    def hide(self, text: str, *, titles: bool = False) -> str:
        """Return a text in which every name, address and number to call is an alias.

        A name typed in lower case comes back with its capitals. With ``titles``, capitals mean nothing ("Head
        of Data"): only names that the notes declare are hidden.
        """
        text = _ADDRESS.sub(lambda match: self._alias("ADDRESS", match[0]), text)
        text = _PHONE.sub(lambda match: self._alias("PHONE", match[0]), text)
        for kind, pattern, cased in self._known:
            text = self._hide_known(text, kind, pattern, cased=cased)
        if titles:
            return text
        return self._hide_unknown(with_names(self._respelled(text), self._language, self._is_common))

    def restore(self, text: str) -> str:
        """Return a text with the names back in the place of their aliases; unknown aliases stay."""
        return _ALIAS.sub(lambda match: self._real.get(match[0], match[0]), text)

    def check(self, answer: str, default: str) -> list[Finding]:
        """Return a finding for each alias that an answer lost, doubled, invented or mangled.

        Both texts have aliases in them. Each alias of the ``default`` must come back as often as it stands
        there; another alias of the request may be used once.
        """
        used = _ALIAS.findall(answer)
        wanted = _ALIAS.findall(default)
        findings = [
            _finding(alias, "stands for nobody: use only the names of the material")
            for alias in _once(used)
            if alias not in self._real
        ]
        findings += [
            _finding(alias, "must stay in the passage") for alias in _once(wanted) if alias not in used
        ]
        findings += [
            _finding(alias, "may not be repeated")
            for alias in _once(used)
            if alias in self._real and used.count(alias) > max(1, wanted.count(alias))
        ]
        return findings + [
            _finding(match[0], "is no name: write it exactly as the material does")
            for match in self._mangled(answer)
        ]

    def _mangled(self, answer: str) -> Iterator[re.Match[str]]:
        return (match for match in _NEARLY_ALIAS.finditer(answer) if not _ALIAS.match(answer, match.start()))

    def _alias(self, kind: str, spelling: str) -> str:
        key = (kind, fold(spelling))
        if key not in self._aliases:
            alias = f"{kind}_{sum(1 for known, _ in self._aliases if known == kind) + 1}"
            self._aliases[key] = alias
            self._real[alias] = spelling
        return self._aliases[key]

    def _people(self, notes: Notes) -> Iterator[tuple[str, re.Pattern[str], bool]]:
        for person in filter(None, (notes.recipient, notes.sender, notes.referrer, notes.friend)):
            yield "PERSON", _spelled(person.name, inside=True), False
            for word in _WORD.findall(person.name):
                if len(word) > 1 and fold(word).strip(".") not in _TITLES:
                    common = self._is_common(word.lower())
                    yield "PERSON", _spelled(word, inside=not common), common
            if person.address:
                yield from self._address_parts(person.address)

    def _address_parts(self, address: str) -> Iterator[tuple[str, re.Pattern[str], bool]]:
        local, _, domain = address.partition("@")
        for part in (domain, *re.split(r"[._+-]", local), *domain.split(".")[:-1]):
            if len(part) > 3 and not self._is_common(part.lower()):
                yield "ADDRESS", _spelled(part, inside=True), False

    def _companies(self, notes: Notes) -> Iterator[tuple[str, re.Pattern[str], bool]]:
        words = [word for word in _WORD.findall(notes.company) if fold(word).strip(".") not in _LEGAL_FORMS]
        yield "COMPANY", _spelled(notes.company, inside=True), False
        if words:
            yield "COMPANY", _spelled(" ".join(words), inside=True), False
            yield "COMPANY", _spelled("".join(words), inside=True), False
        for word in words:
            if len(words) == 1 or not self._is_common(word.lower()):
                yield "COMPANY", _spelled(word, inside=True), False
        initials = "".join(word[0] for word in words)
        if len(initials) > 2:
            yield "COMPANY", re.compile(rf"(?<![^\W_]){re.escape(initials.upper())}(?![^\W_])"), True

    def _hide_known(self, text: str, kind: str, pattern: re.Pattern[str], *, cased: bool) -> str:
        """Replace a name in any spelling; one that is an ordinary word too only where it has its capital."""
        pieces: list[str] = []
        done = 0
        for match in pattern.finditer(text if pattern.pattern.isupper() else fold(text)):
            start, end = _whole_word(text, *match.span())
            if start < done or (cased and not text[start].isupper()) or _in_alias(text, start):
                continue
            pieces += [text[done:start], self._alias(kind, text[start:end])]
            done = end
        return "".join([*pieces, text[done:]])

    def _respelled(self, text: str) -> str:
        """Give names their capitals that other texts have already been found to name somebody by."""
        names = (self._real[alias] for (kind, _), alias in self._aliases.items() if kind == "NAME")
        for word in _once(word for name in names for word in _WORD.findall(name)):
            low = fold(word)
            if word[0].isupper() and len(word) > 2 and low in fold(text) and not self._is_common(low):
                text = _put(text, _spelled(word, inside=False), word)
        return text

    def _hide_unknown(self, text: str) -> str:
        """Replace each run of words that are written as names and are neither ordinary nor publicly known."""
        pieces: list[str] = []
        done = 0
        for start, end in self._name_runs(text):
            pieces += [text[done:start], self._alias("NAME", text[start:end])]
            done = end
        return "".join([*pieces, text[done:]])

    def _name_runs(self, text: str) -> Iterator[tuple[int, int]]:
        """Return the spans of names: neighbours are one name if at least one of them is no ordinary word."""
        run: list[tuple[int, int, bool]] = []
        for match in _WORD.finditer(text):
            core = re.sub(r"['\u2019]s$", "", match[0])
            start, end = match.start(), match.start() + len(core)
            if run and text[run[-1][1] : start] != " ":
                yield from _span(run)
                run = []
            if not _is_alias_word(text, start) and self._looks_named(
                core, text, start, possessive=core != match[0]
            ):
                run.append((start, end, not self._opens_sentence(core, text, start)))
            else:
                yield from _span(run)
                run = []
        yield from _span(run)

    def _looks_named(self, core: str, text: str, start: int, *, possessive: bool) -> bool:
        if core in {"I", "A"} or core.startswith(("I'", "I\u2019")):
            return False
        if not core[0].isupper():
            return (
                (possessive or is_first_name(core))
                and not self._is_common(core.lower())
                and core.lower() not in CASED
                and len(core) > 2
            )
        if core in _NAMES_AND_MONTHS:
            return not _AFTER_MONTH_CUE.search(text[max(0, start - 12) : start])
        return CASED.get(core.lower()) != core and (self._capitals_name or not self._is_noun(core))

    def _is_noun(self, core: str) -> bool:
        """Tell whether a word with a capital is an ordinary noun, all parts of a compound with hyphens."""
        parts = [part for part in core.split("-") if part]
        return all(self._is_common(part.lower()) or CASED.get(part.lower()) == part for part in parts)

    def _opens_sentence(self, core: str, text: str, start: int) -> bool:
        """Tell whether an ordinary word has its capital only from where it stands."""
        return self._is_common(core.lower()) and bool(_SENTENCE_START.search(text[max(0, start - 3) : start]))


_NAMES_AND_MONTHS = {"April", "May", "March", "June", "August"}
_AFTER_MONTH_CUE = re.compile(rf"\b(?:{'|'.join(sorted(MONTH_CUES - {'mid-'}))})\s$|\d\s$", re.IGNORECASE)


def _span(run: list[tuple[int, int, bool]]) -> Iterator[tuple[int, int]]:
    if run and not run[0][2]:
        run = run[1:]  # "Dear Priya": the first word is an ordinary one
    if run:
        yield run[0][0], run[-1][1]


def _spelled(name: str, *, inside: bool) -> re.Pattern[str]:
    """Return a pattern for a folded name, its words joined by whatever people join them with."""
    words = [re.escape(word) for word in re.split(r"[\s._-]+", fold(name)) if word]
    joined = r"[\s._-]*".join(words)
    whole = not inside or sum(map(len, words)) < _SHORTEST_INSIDE
    return re.compile(rf"(?<![^\W_]){joined}(?![^\W_])" if whole else joined)


def _whole_word(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the word that a match is part of, so that "northwindlabs" goes as a whole."""
    while start and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return start, end


def _put(text: str, pattern: re.Pattern[str], word: str) -> str:
    """Return a text with a word put where a pattern finds it in lower case in the folded text."""
    for match in pattern.finditer(fold(text)):
        if text[slice(*match.span())].islower() and len(match[0]) == len(word):
            text = text[: match.start()] + word + text[match.end() :]
    return text


def _in_alias(text: str, start: int) -> bool:
    return any(
        match.start() <= start < match.end()
        for match in _ALIAS.finditer(text, max(0, start - 12), start + 24)
    )


def _is_alias_word(text: str, start: int) -> bool:
    return bool(_ALIAS.match(text, start))


def _once(aliases: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(aliases))


def _finding(alias: str, why: str) -> Finding:
    return Finding(RULE, Severity.ERROR, alias, f"{alias} {why}.")
