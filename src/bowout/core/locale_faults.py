"""What cannot be meant in a locale file, told by key: a user's own folder of templates may hold any YAML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bowout.core import locale
from bowout.core.booked import WINDOWS
from bowout.core.wordlists import STEMMERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from bowout.core.lazy_pattern import LazyPattern

_REQUIRED = ("name", "weekdays", "months", "date", "date_with_year", "time")
_COUNTED = {"weekdays": 7, "months": 12}
_SEVERAL = {"liked", "doubts", "private"}
_JOTTED = {"discussed", "hook", "looking_for", "reason", *_SEVERAL}
_SHAPE = {"kind", "match", "keys", "recasts", "start"}
_NOTHING: tuple[Any, ...] = (None, "", [], {})
_STARTS = ("lower", "upper")


def faults_of_locale(data: Mapping[str, Any], *, patterns: bool = True) -> Iterator[tuple[str, str]]:
    """Yield key and fault of what cannot be meant in a locale file; ``patterns`` tries these too."""
    yield from ((str(key), "unknown key of a locale") for key in data.keys() - _FORMS.keys())
    yield from ((key, "the locale lacks this key") for key in _REQUIRED if not data.get(key))
    for key, (has_form, told) in _FORMS.items():
        value = data.get(key)
        if value in _NOTHING:
            continue
        if not has_form(value):
            yield key, told
        else:
            yield from ((key, fault) for fault in _misnamed(key, value))
            if patterns and key in locale.READ:
                yield from ((key, fault) for fault in _faulty_pattern(key, data))


def _misnamed(key: str, value: Any) -> Iterator[str]:
    """Yield what is wrong with a value that has the form of its key."""
    if key in _COUNTED and len(value) != _COUNTED[key]:
        yield f"must be a list of {_COUNTED[key]} names"
    elif key == "hours" and (unknown := sorted(value.keys() - set(WINDOWS))):
        yield f"has no kind {unknown[0]!r}: {', '.join(WINDOWS)}"
    elif key == "stemmer" and value not in {"-", *STEMMERS}:
        yield f"must be Snowball's name of a language: {', '.join(sorted(STEMMERS))}"


def _faulty_pattern(key: str, data: Mapping[str, Any]) -> Iterator[str]:
    """Yield why the patterns of a key, or of the fragments that they name, cannot be read."""
    if any(data.get(each) and not _is_table(data[each]) for each in locale.FRAGMENTS):
        return  # which is told of these
    try:
        read = locale.read_key(key, data)
        for pattern in locale.patterns_of(read):
            _ = pattern.compiled, pattern.outline, pattern.needs
            if key == "capitals" and not pattern.compiled.groups:
                yield f"needs a group in {pattern.text!r}, for what begins with a capital"
        for pattern, into in _recasts(read):
            pattern.compiled.sub(into, "")  # reads `into`, with no text to be changed
    except (re.error, RecursionError, OverflowError, ValueError, LookupError) as error:
        yield f"cannot be read: {error}"


def _recasts(read: Any) -> Iterator[tuple[LazyPattern, str]]:
    """Yield the pairs of a pattern and what takes its place."""
    for each in read if isinstance(read, tuple) else ():
        if isinstance(each, locale.Shape):
            yield from each.recasts
        elif isinstance(each, tuple):
            yield each


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _is_table(value: object) -> bool:
    return isinstance(value, dict) and _are_texts([*value.keys(), *value.values()])


def _are_jottings(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, dict) and _is_sample(each) for each in value)


def _is_sample(sample: dict[Any, Any]) -> bool:
    several = [text for key, text in sample.items() if key in _SEVERAL]
    return (
        sample.keys() <= _JOTTED
        and all(_are_texts(text) for text in several)
        and _are_texts([text for key, text in sample.items() if key not in _SEVERAL])
    )


def _are_recasts(value: object) -> bool:
    return isinstance(value, list) and all(_are_texts(pair) and len(pair) == 2 for pair in value)


def _are_shapes(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, dict) and _is_shape(each) for each in value)


def _is_shape(shape: dict[Any, Any]) -> bool:
    keys = shape.get("keys") or []
    return (
        shape.keys() <= _SHAPE
        and isinstance(shape.get("match"), str)
        and isinstance(shape.get("kind", ""), str)
        and (_are_texts(keys) and _JOTTED.issuperset(keys))
        and _are_recasts(shape.get("recasts") or [])
        and (shape.get("start") or _STARTS[0]) in _STARTS
    )


_A_LIST = (_are_texts, "must be a list of words; put `no`, `on` and numbers into quotation marks")
_A_TABLE = (_is_table, "must map words to texts")
_PAIRS = (_are_recasts, "must be a list of pairs: a pattern, and the text that takes its place")
_FORMS: dict[str, tuple[Callable[[Any], bool], str]] = {
    **dict.fromkeys(locale.TEXTS, (_is_text, "must be a text")),
    **dict.fromkeys(locale.PATTERNS, (_is_text, "must be a pattern, as text")),
    **dict.fromkeys(locale.LISTS, _A_LIST),
    **dict.fromkeys(locale.RECASTS, _PAIRS),
    **dict.fromkeys(
        locale.SHAPES,
        (
            _are_shapes,
            "must be a list of shapes: `match`, and as it may be `kind`, `keys`, `recasts`, `start`",
        ),
    ),
    **dict.fromkeys((*locale.FRAGMENTS, "zones"), _A_TABLE),
    "capitals": (_are_texts, "must be a list of patterns"),
    "hours": (_is_table, f"must be a text for each of: {', '.join(WINDOWS)}"),
    "samples": (_are_jottings, f"must be a list of jottings by key: {', '.join(sorted(_JOTTED))}"),
}
