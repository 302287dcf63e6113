"""Notes written out: answers as YAML, JSON or Markdown, or a scaffold to fill in.

What is written reads back to exactly the same texts, whatever they hold.
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from bowout.sources.form import QUESTIONS, choices, default, is_required, meaning

if TYPE_CHECKING:
    from collections.abc import Mapping

# Texts that mean themselves in YAML without quotes, in a block mapping and in a list.
_PLAIN = re.compile(r"[A-Za-z](?:[\w .,'()/+<>@&?!;%$=*-]*[\w.)>?!])?", re.ASCII)
_RAW = re.compile(
    r"[^\x20-\x7e\xa0-\xac\xae-\u0600\u0700-\u167f\u3001-\ud7ff\uf900-\ufaff\U0001f000-\U0001faff]"
)
_FREE = "Anything else worth remembering: a model may draw on it, if you let one reword the letter."
_HELD = "What must never appear in a letter, nor be sent to a model."


def written(answers: Mapping[str, str | tuple[str, ...]], path: str) -> str:
    """Return the notes file that holds ``answers``, in the form that the path's ending asks for."""
    suffix = PurePath(path).suffix.lower()
    if suffix == ".json":
        return _json(
            {key: list(value) if isinstance(value, tuple) else value for key, value in answers.items()}
        )
    lines = "".join(_pair(key, value) for key, value in answers.items())
    return f"---\n{lines}---\n" if suffix in {".md", ".markdown"} else lines


def scaffold(path: str) -> str:
    """Return a notes file to fill in: required keys empty, optional ones commented out."""
    suffix = PurePath(path).suffix.lower()
    if suffix == ".json":
        return _json({question.key: "" for question in QUESTIONS})
    markdown = suffix in {".md", ".markdown"}
    kept = [question for question in QUESTIONS if not (markdown and question.key == "private")]
    lines = "\n".join(_commented(question.key, question.example) for question in kept)
    head = "# Notes on an interview process: fill in what is required, uncomment what you want to say.\n\n"
    if not markdown:
        return head + lines
    return f"---\n{head}{lines}---\n\n# Notes\n\n<!-- {_FREE} -->\n\n# Private\n\n<!-- {_HELD} -->\n"


def _commented(key: str, example: str) -> str:
    from textwrap import wrap

    words = choices(key)
    lines = [f"# {meaning(key)}"]
    if words:
        lines += wrap(f"One of: {', '.join(words)}.", 98, initial_indent="# ", subsequent_indent="#   ")
    if is_required(key):
        return "\n".join([*lines, f"# For example: {quoted(example)}", f"{key}:", ""])
    return "\n".join([*lines, f"# {key}: {quoted(default(key) or example)}", ""])


def _pair(key: str, value: str | tuple[str, ...]) -> str:
    if isinstance(value, str):
        return f"{key}: {quoted(value)}\n"
    if not value:
        return f"{key}: []\n"
    return f"{key}:\n" + "".join(f"  - {quoted(text)}\n" for text in value)


def quoted(text: str) -> str:
    """Return a text as a YAML scalar: as it stands if that is safe, else in double quotes."""
    if _PLAIN.fullmatch(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{_RAW.sub(_escape, escaped)}"'


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _json(values: Mapping[str, str | list[str]]) -> str:
    import json

    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"
