"""Signs that show nothing by themselves, and so can hide something in a text, in notes and letters alike."""

from __future__ import annotations

_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")  # letters and marks that show nothing
_FIRST_WITH_VARIANTS = "\u0600"  # no letter of a script before Arabic has any (StandardizedVariants.txt)


def shows_nothing(before: str, sign: str) -> bool:
    """Whether ``sign`` is invisible: a zero-width sign, or a variation selector that selects nothing.

    A selector belongs to the sign ``before`` it, such as an emoji. On another selector, on white space or on
    a plain letter it has no use but to smuggle a text in.
    """
    if not _is_selector(sign):
        return sign in _BLANK
    plain = before.isalpha() and before < _FIRST_WITH_VARIANTS
    return plain or not before.strip() or _is_selector(before)


def _is_selector(sign: str) -> bool:
    return "\ufe00" <= sign <= "\ufe0f" or "\U000e0100" <= sign <= "\U000e01ef"
