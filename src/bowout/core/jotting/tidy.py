"""Typography of a jotting: what people type in haste, as a letter would have it."""

from __future__ import annotations

import re
import unicodedata

from bowout.core.jotting import lexicon as lex

_LEAD = re.compile(
    r"^(?:[-*•·–—>#]+\s+|\d+[.)]\s+|re:\s*|fwd:\s*|note:\s*|hook:\s*|maybe\s+|perhaps\s+|possibly\s+"
    r"|probably\s+|also,?\s+|eg\.?:?\s+|e\.g\.:?\s+|like,\s+|definitely\s+|btw,?\s+|about:\s*|~\s*)",
    re.IGNORECASE,
)
_TRAIL = re.compile(
    r"(?:\s*\((?:maybe|perhaps|possibly|tbc|\?)\)|[,;]?\s+(?:maybe|perhaps|possibly|etc\.?|btw|tbc|or so|and so on)"
    r"|[\s.,;:!?…~\-–—])+$",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"""^["“”«»„](.*)["“”«»„]$""", re.DOTALL)
_SPLIT = re.compile(r"\s*;\s*|\s*[\r\n]+\s*|(?<=[\w\)])[.!?]+\s+(?=[A-Za-z\"“(])")
_SLASH = re.compile(r"\s+/\s+")
_HANDLE_AT = re.compile(r"(?<=\w)\s*@\s+|\s+@(?=[A-Z])")
_TIGHT_WITH = re.compile(r"\bw/\s*(?=\w)", re.IGNORECASE)
_DOTTED = re.compile(r"(?<!\S)[A-Za-z]+\.(?=\s)")
_SPACE = re.compile(r"\s+")
_CORE = re.compile(r"^(\W*)(.*?)(['’]s)?(\W*)$", re.DOTALL)


def parts(jotting: str) -> list[str]:
    """Split a jotting at sentence ends, semicolons and line breaks, and tidy each part; empty parts go."""
    whole = _DOTTED.sub(lambda match: _spelled(match[0]), _unquoted(_without_pictures(jotting).strip()))
    return [part for raw in _SPLIT.split(whole) if (part := tidy(raw))]


def tidy(raw: str) -> str:
    """Return one part with its shorthand spelled out, names of months and the like in their case, no outer marks.

    What carries no word at all, and what only says that there is nothing to say (``n/a``, ``none``), is "".
    """
    text = _unquoted(_SPACE.sub(" ", raw).strip())
    if text.lower() in lex.NOTHING_SAID:
        return ""
    while (shorter := _LEAD.sub("", text)) != text:
        text = shorter
    text = _outer_marks(text)
    if not any(char.isalnum() for char in text):
        return ""
    text = _HANDLE_AT.sub(" at ", _TIGHT_WITH.sub("with ", _SLASH.sub(" and ", text)))
    return _cased([_spelled(word) for word in _quieted(text).split()])


def _outer_marks(text: str) -> str:
    """Drop trailing marks and hedges, but keep a bracket that closes one of the text's own."""
    return _TRAIL.sub("", text).strip()


def _unquoted(text: str) -> str:
    match = _QUOTED.match(text)
    return match[1].strip() if match and not re.search(r'["“”«»„]', match[1]) else text


def _without_pictures(text: str) -> str:
    """Drop emoji and other symbols that no letter holds; currency and mathematical signs stay."""
    kept = (
        " " if unicodedata.category(char) in {"So", "Sk"} or char in "\ufe0f\u200d" else char for char in text
    )
    return "".join(kept)


def _quieted(text: str) -> str:
    """Bring a jotting in capitals down to ordinary case; a short acronym stays what it is."""
    letters = [char for char in text if char.isalpha()]
    shouted = len(letters) > 5 and " " in text and not any(char.islower() for char in letters)
    return text.lower() if shouted else text


def _spelled(word: str) -> str:
    return lex.ABBREVIATIONS.get(word.lower(), word) if len(word) < 8 else word


def _cased(words: list[str]) -> str:
    return " ".join(_case(word, words[index - 1] if index else "") for index, word in enumerate(words))


def _case(word: str, before: str) -> str:
    """Give a lower-case word the capitals it is always written with; ``may`` only where it is the month."""
    if any(char.isupper() for char in word):
        return word
    match = _CORE.match(word)
    if match is None:
        return word
    lead, core, possessive, trail = match[1], match[2], match[3] or "", match[4]
    if core in {"may", "march"}:
        return f"{lead}{core.title()}{possessive}{trail}" if before.lower() in lex.MONTH_CUES else word
    cased = lex.CASED.get(core)
    return f"{lead}{cased}{possessive}{trail}" if cased else word
