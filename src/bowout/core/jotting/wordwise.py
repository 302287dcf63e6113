"""The words of a jotting one by one: contractions, shortened words and capitals as a letter has them."""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.grammar import bare

_AROUND = ".,;:!?()[]\"“”«»'‘’…-–—/"
_CONTRACTED = {
    "can't": "cannot", "won't": "will not", "shan't": "shall not",
}  # fmt: skip
_ENDINGS = {"n't": " not", "'re": " are", "'ve": " have", "'ll": " will", "'m": " am"}
_IS = {"how", "it", "he", "she", "what", "that", "where", "who", "there", "everybody", "everyone", "nobody"}
_OWNED = 3  # letters of "U's"; a letter by itself is a name
_BEFORE_NAMES = lex.PREPOSITIONS | lex.BARE_VERBS | lex.SPEAKING | {"and", "or", "thank"}
_NAMES_TOO = frozenset({"Co", "CO", "Cos", "COS", "U", "IM", "Im", "Dev", "Mo", "Re.", "u.", "i.", "I."})
_SHORT_MONTHS = {"jan": "January", "mar": "March", "jun": "June", "jul": "July"}  # Jan and Mar are names too
_SURE_CUES = lex.MONTH_CUES - {"from", "of", "before", "after"}
_LAST = frozenset({"-", "–"})


def quieted(text: str) -> str:
    """Bring a jotting in capitals down to ordinary case; a short acronym stays what it is."""
    letters = [char for char in text if char.isalpha()]
    shouted = len(letters) > 5 and " " in text and not any(char.islower() for char in letters)
    return text.lower() if shouted else text


def all_spelled(words: list[str]) -> list[str]:
    """Spell shortened words out, but for the last of a name: "UXR Conf"."""
    named = (one[0].isupper() and word[:4] == "Conf" for one, word in zip(["a", *words], words, strict=False))
    return [word if kept else spelled_out(word) for kept, word in zip(named, words, strict=True)]


def spelled_out(word: str) -> str:
    """Return a shortened word as the words that it stands for: "yrs" is years; any other as it is."""
    if word.endswith(",") and len(word) > 2:
        return f"{spelled_out(word[:-1])},"
    if word.endswith(("'s", "’s")) and len(word) > _OWNED:
        return f"{spelled_out(word[:-2])}{word[-2:]}"
    if len(word) > 7 or word in _NAMES_TOO:
        return word
    if len(word) == 2 and word[0].isupper() and word[1].isdigit():
        return word  # a ward or a road: "B4"
    return lex.ABBREVIATIONS.get(word.lower()) or lex.ABBREVIATIONS.get(word.lower().rstrip("."), word)


def cased(words: list[str]) -> list[str]:
    """Return words with the capitals that they are always written with: "jira in may" is Jira in May."""
    after = [*words[1:], "-"]
    return [_case(word, words[index - 1] if index else "", after[index]) for index, word in enumerate(words)]


def _case(word: str, before: str, after: str) -> str:
    """Give a lower-case word the capitals it is always written with; ``may`` only where it is the month.

    No sentence ends in the verb: "open garden may".
    """
    core = word.strip(_AROUND)
    if core in {"Jan", "Mar", "Jun", "Jul"} and before.lower() in _SURE_CUES:
        return word.replace(core, _SHORT_MONTHS[core.lower()])
    if any(char.isupper() for char in word):
        return word
    if core in _SHORT_MONTHS and (
        before.lower() in lex.MONTH_CUES or before.endswith(",") or _ends(word, before, after)
    ):
        return word.replace(core, _SHORT_MONTHS[core])
    possessive = core[-2:] if core.endswith(("'s", "’s")) else ""
    core = core.removesuffix(possessive)
    lead, _, rest = word.partition(core) if core else (word, "", "")
    cased = core.title() if core in {"may", "march"} else lex.CASED.get(core)
    if core in {"may", "march"} and not _is_month(core, before, last=after in _LAST):
        return word
    return f"{lead}{cased}{possessive}{rest.removeprefix(possessive)}" if cased else word


def _ends(word: str, before: str, after: str) -> bool:
    """Tell whether a word ends what it stands in, and is no part of a name: "trade fair jan"."""
    ends = after in _LAST or after in {"and", "or"} or word.endswith(",")
    return ends and bare(before) not in _BEFORE_NAMES


def _is_month(core: str, before: str, *, last: bool) -> bool:
    """Tell the months that are words as well by what stands before them, or by where they stand."""
    day = re.fullmatch(r"[1-9]\d?(?:st|nd|rd|th)?", before) is not None
    return day or before.lower() in lex.MONTH_CUES or bool(core == "may" and before and last)


def expanded(words: list[str]) -> list[str]:
    """Spell contractions out: a letter may be formal, and the words are then known to every rule."""
    following = [*words[1:], ""]
    return [
        _whole(word, after) if "'" in word or "’" in word else word
        for word, after in zip(words, following, strict=True)
    ]


def _whole(word: str, after: str) -> str:
    plain = word.replace("’", "'")
    lowered = plain.lower()
    if lowered in _CONTRACTED:
        return _CONTRACTED[lowered]
    for ending, whole in _ENDINGS.items():
        if lowered.endswith(ending) and len(lowered) > len(ending):
            return plain[: -len(ending)] + whole
    if lowered.endswith("'d") and after and lowered[:-2] in lex.PRONOUNS:
        had = after.lower() in lex.IRREGULAR_PASTS | lex.AFTER_HAD or after.lower().endswith("ed")
        return f"{plain[:-2]} {'had' if had and after.lower() not in lex.AFTER_WOULD else 'would'}"
    if lowered in {"he's", "she's"} and after.lower() in lex.AFTER_HAD:
        return f"{plain[:-2]} has"
    return f"{plain[:-2]} is" if lowered.endswith("'s") and lowered[:-2] in _IS and after else word
