"""Mending that guesses nothing: what stands around or beside a slot's sentences is taken off."""

from __future__ import annotations

import re

_QUOTED = re.compile(
    r"^\s*[\"'\u201c\u201d\u201e\u00ab\u2018](?P<text>[^\"\u201c\u201d\u201e\u00ab\u00bb]+)[\"'\u201d\u201c\u00bb\u2019]\s*$"
)
_GREETING = re.compile(r"^\s*(?:hi|hello|dear|hey)(?: [^\s,.!:;\n]{1,40}){1,4}[,!:]\s+", re.IGNORECASE)
_SIGNATURE = re.compile(
    r"\s+(?:(?:with )?(?:best|warm|kind)(?:est)?(?: (?:regards|wishes))?|regards|sincerely|cheers|many thanks"
    r"|yours(?: sincerely| truly)?|thanks),?[ \t]{0,8}\n{1,3}[^\n]{0,60}$",
    re.IGNORECASE,
)
_LISTED = re.compile(r"^\s*(?:[-*+\u2022\u2013\u2014]|\d{1,2}[.)])\s+(?=\S)")
_DASH = re.compile(r"(?<=[\w)]) ?\u2014 ?(?=\w)")
_SPACES = re.compile(r"[ \t\u00a0]{2,}|\u00a0")


def _unquote(text: str) -> str:
    match = _QUOTED.match(text)
    return match.group("text") if match else text


def _one_dash(text: str) -> str:
    return _DASH.sub(", ", text, count=1) if len(_DASH.findall(text)) == 1 else text


_REPAIRS = (
    ("took off the quotes around it", _unquote),
    ("took off a list's mark", lambda text: text if "\n" in text else _LISTED.sub("", text)),
    ("took off a greeting", lambda text: _capital(_GREETING.sub("", text))),
    ("took off a signature", lambda text: _SIGNATURE.sub("", text) if "\n" in text else text),
    ("put a comma for a long dash", _one_dash),
    ("closed up spaces", lambda text: _SPACES.sub(" ", text)),
)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def mend(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text with what is plainly no part of it taken off, and what was done."""
    text = text.strip()
    done = []
    for told, repair in _REPAIRS:
        mended = repair(text).strip()
        if mended != text and mended:
            text = mended
            done.append(told)
    return text, tuple(done)
