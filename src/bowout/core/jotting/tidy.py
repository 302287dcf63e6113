"""Typography of a jotting: what people type in haste, as a letter would have it."""

from __future__ import annotations

import re
import unicodedata

from bowout.core.jotting import lexicon as lex

_LABEL = (
    r"re:\s+|fwd:\s+|(?:discussed|discussion|topics?|subject|hook|notes?|ideas?|points?|reason|liked|loved|looking for|wish|about"
    r"|we discussed|we talked about|talked about|talk about)\s*:\s*"
)
_HEDGE = (
    r"(?:maybe|perhaps|possibly|probably|also|definitely|btw|basically|ideally|preferably|hopefully|eg\.?|e\.g\.|like,|just"
    r"|of course|please|(?:please )?(?:mention|remember|recall|don't forget|do not forget)(?:\s+(?:to\s+)?mention)?"
    r"|and|or|so|but|I (?:guess|suppose)(?: it was| that)?|I think (?:it was|we (?:talked|spoke) about)"
    r"|(?:tell|let) (?:them|him|her)(?: know)?(?: that)?|say that)[,:]?\s+(?=\S)"
)
_LEAD = re.compile(rf"^(?:[-*•·–—>#]+\s+|{_LABEL}|{_HEDGE}|~\s*)", re.IGNORECASE)
_TRAIL = re.compile(
    r"(?:\s*\((?:maybe|perhaps|possibly|tbc|\?)\)|[,;]?\s+(?:maybe|perhaps|possibly|etc\.?|btw|tbc|or so|and so on|and more)"
    r"|[\s.,;:!?…~\-–—])+$",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"""^["“”«»„'‘(](.*)["“”«»')’]$""", re.DOTALL)
_QUOTES = re.compile(r'["“”«»„()]')
_SPLIT = re.compile(r"\s*;\s*|\s*[\r\n]+\s*|(?<=[\w\)’'])[.!?]+\s+(?=[A-Za-z\"“(])|(?:^|\s+)(?:\d{1,2}|[a-h])\)\s+|^\d{1,2}\.\s+", re.MULTILINE)
_ABBREVIATED = re.compile(r"\b(Dr|Prof|Mr|Mrs|Ms|Mx|St|Sr|Jr|No|Inc|Ltd|Co|Corp|Bros|approx|[A-Z])\.\s+(?=\S)")
_HELD = "\ue010"  # stands for the stop of an abbreviation while a jotting is cut at stops
_SLASH = re.compile(r"\s+/\s+|(?<![\w/])(?=[a-z]{3,}/[a-z]{3,}(?![\w/]))(?!his/|her/)([a-z]{3,})/(?=[a-z])")
_HANDLE_AT = re.compile(r"(?<=\w)\s*@\s+|\s+@(?=[A-Z])")
_TIGHT_WITH = re.compile(r"\bw/\s*(?=\w)", re.IGNORECASE)
_DOTTED = re.compile(r"(?<!\S)[A-Za-z]+\.(?=\s)")
_SPACE = re.compile(r"\s+")
_CORE = re.compile(r"^(\W*)(.*?)(['’]s)?(\W*)$", re.DOTALL)
_CONTRACTED = (
    (re.compile(r"\b(can)['’]t\b", re.IGNORECASE), r"\1not"),
    (re.compile(r"\bwon['’]t\b", re.IGNORECASE), "will not"),
    (re.compile(r"(?<=\w)n['’]t\b", re.IGNORECASE), " not"),
    (re.compile(r"\b(they|you|we)['’]re\b", re.IGNORECASE), r"\1 are"),
    (re.compile(r"\b(they|you|we|I)['’]ve\b", re.IGNORECASE), r"\1 have"),
    (re.compile(r"\b(they|you|we|he|she|it|I)['’]ll\b", re.IGNORECASE), r"\1 will"),
    (re.compile(r"\bI['’]m\b", re.IGNORECASE), "I am"),
    (re.compile(r"\bI['’]d\s+(?=(?:love|like|rather|be|miss|enjoy|want|prefer|need|have to)\b)", re.IGNORECASE), "I would "),
    (re.compile(r"\b(it|he|she|what|that|where|who|there)['’]s\s+(?=\w)", re.IGNORECASE), r"\1 is "),
)
_PLAIN_LIST = re.compile(r"[^,]+(?:, [^,]+)+")


def parts(jotting: str) -> list[str]:
    """Split a jotting at sentence ends, semicolons, bullets and line breaks, and tidy each part; empty parts go."""
    whole = _without_pictures(jotting).strip()
    held = _ABBREVIATED.sub(rf"\1{_HELD} ", _unquoted(whole))
    spelled = _DOTTED.sub(lambda match: _spelled(match[0]), held)
    raws = (raw.replace(_HELD, ".") for raw in _SPLIT.split(spelled) if raw)
    return [part for raw in raws if (part := tidy(raw))]


def tidy(raw: str) -> str:
    """Return one part with its shorthand spelled out, names of months and the like in their case, no outer marks.

    What carries no word at all, and what only says that there is nothing to say (``n/a``, ``none``), is "".
    """
    text = _unquoted(_SPACE.sub(" ", raw).strip())
    if text.lower().rstrip(".!") in lex.NOTHING_SAID:
        return ""
    while (shorter := _LEAD.sub("", text)) != text:
        text = shorter
    text = _unquoted(_TRAIL.sub("", text).strip())
    if not any(char.isalnum() for char in text):
        return ""
    text = _HANDLE_AT.sub(" at ", _TIGHT_WITH.sub("with ", _SLASH.sub(r"\1 and ", text)))
    words = [_spelled(word) for word in _quieted(text).split()]
    return _listed(_expanded(_cased(" ".join(words).split())))


def _expanded(text: str) -> str:
    """Spell contractions out: a letter may be formal, and the words are then known to every rule."""
    for pattern, whole in _CONTRACTED:
        text = pattern.sub(whole, text)
    return text


def _listed(text: str) -> str:
    """Put the "and" into "roadmap, hiring plans, on-call"; what may be a place in its region stays as it is."""
    if not _PLAIN_LIST.fullmatch(text):
        return text
    *most, last = text.split(", ")
    named = any(each.split()[-1][:1].isupper() for each in most) and last[:1].isupper()
    long = any(len(each.split()) > 4 for each in (*most, last))
    opener = last.split()[0]
    if named or long or opener in lex.PREPOSITIONS | lex.RELATIVES | lex.PRONOUNS | {"and", "or", "not", "but", "so", "which", "one"}:
        return text
    return f"{', '.join(most)} and {last}"


def _unquoted(text: str) -> str:
    """Drop quotes or brackets around the whole, if there are none inside."""
    match = _QUOTED.match(text)
    return match[1].strip() if match and not _QUOTES.search(match[1]) else text


def _without_pictures(text: str) -> str:
    """Drop emoji and other symbols that no letter holds; currency and mathematical signs stay."""
    kept = (" " if unicodedata.category(char) in {"So", "Sk"} or char in "\ufe0f\u200d" else char for char in text)
    return "".join(kept)


def _quieted(text: str) -> str:
    """Bring a jotting in capitals down to ordinary case; a short acronym stays what it is."""
    letters = [char for char in text if char.isalpha()]
    shouted = len(letters) > 5 and " " in text and not any(char.islower() for char in letters)
    return text.lower() if shouted else text


def _spelled(word: str) -> str:
    return lex.ABBREVIATIONS.get(word.lower(), word) if len(word) < 8 and word not in {"U", "IM", "Im"} else word


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
