"""How a text may look: nothing unfilled, no markup, nothing hidden, nothing said about the text itself."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from bowout.core.findings import Severity
from bowout.core.guard.phrases import Hit, wordings
from bowout.core.guard.rule import Reading, Rule, Scope
from bowout.core.hidden import shows_nothing
from bowout.core.stemming import root
from bowout.core.wording import Wording
from bowout.data import read_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.guard.facts import Facts
    from bowout.core.text import Passage


_PLACEHOLDER = Wording(
    r"\{\{[^{}]{0,80}\}\}|\{%[^{}%]{0,80}%\}|\{[a-z_ ]{1,40}\}|\$\{[^{}]{0,80}\}|\$[a-z_]{2,40}\b"
    r"|%\([a-z_]{1,40}\)s"
    r"|\[\[?[a-z][a-z0-9_ '/,.:-]{0,60}\]\]?(?!\()|<[a-z][a-z0-9_ '-]{0,40}>|__[a-z_ ]{2,40}__|_{3,}"
    r"|\bx{3,}\b"
    r"|\b(?:tbd|tba|tk|lorem|ipsum)\b|\binsert (?:your |the )?(?:name|company|role|date|position)\b"
    r"|\b(?:company|recipient|hiring manager'?s?) name\b|\byour (?:full )?name\b(?=\s*(?:$|\n))|\.{4,}"
    r"|\b(?:person|company|place|name)_\d+\b",
)

_HTML_TAGS = read_words("html_tags")


_TAG = Wording(
    r"</?([a-z][a-z0-9]{0,10})(?: [^<>]{0,200})?/?>|&(?:[a-z]{2,8}|#\d{1,6});|<!--",
    signs="<&",
)

_MARKUP = Wording(
    r"\*\*|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])|`|~~|^ {0,3}#{1,6} |^ {0,3}>"
    r"|^\s{0,8}(?:[-*+\u2022\u25cf\u25aa\u2023]|\d{1,2}[.)])[ \t]|\[[^\[\]]{1,80}\]\([^()]{0,200}\)"
    r"|(?<!\w)_[^_\s][^_]{0,80}_(?!\w)|^ {0,3}(?:-{3,}|={3,}|\*{3,})\s{0,8}$|[\u2022\u25cf\u25aa]",
    re.MULTILINE,
    signs="*`~#>_[+=-0123456789\u2022\u25cf\u25aa\u2023",
)

_HOLDING_SIGNS = frozenset("{}$%[<_")
_HOLDING_WORDS = frozenset({"tbd", "tba", "tk", "lorem", "ipsum", "insert", "name"})


def _may_hold_a_place(passage: Passage) -> bool:
    """Whether a text has a sign, a run or a word that every placeholder has one of."""
    plain = passage.plain
    if not _HOLDING_SIGNS.isdisjoint(plain) or "xxx" in plain or "...." in plain:
        return True
    return not passage.vocabulary.isdisjoint(_HOLDING_WORDS)


def _placeholders(passage: Passage, facts: Facts) -> Iterator[Hit]:
    if not _may_hold_a_place(passage):
        return
    for match in _PLACEHOLDER.finditer(passage.plain):
        inner = match.group().strip("<>/ ").split(" ")[0]
        if match.group().startswith("<") and inner in _HTML_TAGS:
            continue
        literal = match.group() in facts.known.public_text
        yield Hit(match.start(), match.end(), warning=literal)


_BULLETS = frozenset("-*+\u2022\u25cf\u25aa\u2023")


def _markup(passage: Passage, facts: Facts) -> Iterator[Hit]:
    for match in _TAG.finditer(passage.plain):
        name = match.group(1)
        if (name is None or name in _HTML_TAGS) and match.group() not in facts.known.public_text:
            yield Hit(match.start(), match.end())
    for match in _MARKUP.finditer(passage.plain):
        sign = match.group().strip()
        listed = sign in _BULLETS and match.group()[-1].isspace()  # a dash within the notes is no bullet
        if listed or sign not in facts.known.public_text:
            yield Hit(match.start(), match.end())


_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})  # general categories of Unicode
_SPACING = str.maketrans("\n\t", "  ")


def _hidden(passage: Passage, _facts: Facts) -> Iterator[Hit]:
    if passage.raw.isascii() and passage.raw.translate(_SPACING).isprintable():
        return
    for offset, (before, char) in enumerate(zip(f" {passage.raw}", passage.raw, strict=False)):
        if char in {"\n", "\t"}:
            continue
        unseen = unicodedata.category(char) in _UNSEEN and not _joins(passage.raw, offset)
        if unseen or shows_nothing(before, char):
            message = f"the character U+{ord(char):04X} cannot be seen or cannot be sent."
            yield Hit(offset, offset + 1, message)


def _joins(text: str, offset: int) -> bool:
    """Whether a zero-width joiner holds an emoji together, which is what it is for."""
    return text[offset] == "\u200d" and 0 < offset < len(text) - 1 and ord(text[offset - 1]) > 0x2000


_META = wordings("meta-talk")


_META_LABEL = Wording(
    r"(?m)^\s{0,8}[\"']?(?:thanks|hook|subject|body|note|output|answer|response|assistant|user|system|draft"
    r"|revised|version(?: \d)?|slot|closing|opening|option \d|rewritten|final(?: answer| version)?)[\"']?"
    r"\s{0,4}[:=]\s|[{}]\s{0,8}\"|\\n|<\|[a-z_]{1,30}\|>|</?think|\[/?inst\]|^\s{0,8}\(?(?:ps|n\.?b\.?):",
    signs=":={}\\<[",
)


def _meta(passage: Passage, facts: Facts) -> Iterator[Hit]:
    for hit in _META.find(passage):
        words = passage.plain[hit.start : hit.end]
        if facts.is_letter and (" " not in words or "slot" in words):
            continue
        if words.rpartition(" ")[2] in facts.notes.position.lower().split():  # "the Assistant Curator role"
            continue
        if " " not in words and root(words) in facts.known.roots:  # "Priya's rewrite" of something
            continue
        if words not in facts.known.public_text and words not in facts.default_words:
            yield hit
    yield from _labels(passage, facts)


_SHOUTED_LABEL = Wording(r"\A\s{0,8}[A-Z]{4,20}:\s", signs=":")


def _labels(passage: Passage, facts: Facts) -> Iterator[Hit]:
    for match in _SHOUTED_LABEL.finditer(passage.raw):
        yield Hit(match.start(), match.end())
    for match in _META_LABEL.finditer(passage.plain):
        if not facts.is_letter or not match.group().lstrip().startswith(("subject", "ps", "p.s")):
            yield Hit(match.start(), match.end())


_STOCK = wordings("ai-phrases")


def _stock(passage: Passage, _facts: Facts) -> Iterator[Hit]:
    return _STOCK.find(passage)


_DASH = re.compile(r" ?\u2014 ?")

RULES = (
    Rule(
        "placeholder",
        Severity.ERROR,
        "Nothing is left unfilled.",
        "contract.careers",
        Scope.SLOT | Scope.LETTER | Scope.SUBJECT | Scope.REPLY,
        "this looks like a gap that was never filled.",
        "Write the words it stands for, or leave it out.",
        _placeholders,
        reads=Reading.SIGNS,
    ),
    Rule(
        "markup",
        Severity.ERROR,
        "Plain sentences: no Markdown, HTML, bullets or headings.",
        "contract.careers",
        Scope.SLOT | Scope.LETTER | Scope.JOTTING,
        "an email shows these signs instead of obeying them.",
        "Write plain sentences.",
        _markup,
        Severity.WARNING,
        reads=Reading.SIGNS,
    ),
    Rule(
        "hidden-characters",
        Severity.ERROR,
        "No control, invisible or direction-changing characters.",
        "bowout",
        Scope.SLOT | Scope.LETTER | Scope.SUBJECT | Scope.REPLY | Scope.JOTTING,
        "this character cannot be seen.",
        "Take it out.",
        _hidden,
        reads=Reading.SIGNS,
    ),
    Rule(
        "meta-talk",
        Severity.ERROR,
        "Nothing an assistant says about its own text.",
        "contract.careers",
        Scope.SLOT | Scope.LETTER,
        "this speaks about the text instead of being the text.",
        "Give only the words of the letter.",
        _meta,
    ),
    Rule(
        "ai-phrases",
        Severity.WARNING,
        "No stock phrases that readers take for a machine's.",
        "textsight, contract.careers",
        Scope.SLOT | Scope.LETTER,
        "readers take this for a machine's phrase.",
        "Say it in plain words.",
        _stock,
    ),
)
