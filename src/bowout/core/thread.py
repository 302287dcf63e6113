"""The thread that a message answers: what its headers need, and its subject with ``Re:`` once."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SUBJECT_MAX = 300  # characters; longer ones are no subject that somebody wrote
_TAGS = r"(?P<tags>(?:\[[^\][]{1,40}\]\s*)*)"
# What mail programs put before an answer or a forwarded mail, by language; single letters are left alone.
_MARKS = (
    *("re", "aw", "antw", "antwort", "sv", "odp", "ynt", "rif", "res", "回复", "答复", "回覆", "返信"),
    *("fw", "fwd", "wg", "rv", "doorst", "转发"),
)
_PREFIX = re.compile(rf"^\s*{_TAGS}(?:{'|'.join(_MARKS)})(?:\[\d+\]|\(\d+\))?\s*[:\uff1a]\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Thread:
    """What an answer carries: the Message-ID it answers, those before it, and the original's subject.

    Message-IDs keep their angle brackets; ``references`` ends with ``in_reply_to``. ``subject`` is None where
    the original has none that could be kept.
    """

    in_reply_to: str
    references: tuple[str, ...]
    subject: str | None = None


def answer_subject(subject: str) -> str | None:
    """Return the subject of an answer, ``Re:`` exactly once, or None for one that is empty or over-long.

    ``RE: AW: Fwd: Interview`` becomes ``Re: Interview``; a tag such as ``[External]`` stays behind the mark.
    """
    text = " ".join(subject.split())
    if len(text) > _SUBJECT_MAX:
        return None
    while found := _PREFIX.match(text):
        text = found["tags"] + text[found.end() :]
    return f"Re: {text.strip()}" if text.strip() else None
