"""Which prompt and which templates were at work: their versions, and a hash that tells a silent change."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bowout.core.prompt import Prompt
    from bowout.resources import TemplateStore

_PART = re.compile(r"{%-?\s*(?:import|include|extends|from)\s+[\"']([^\"']+)\.j2[\"']")
_MACRO = re.compile(r"{%-?\s*macro\s+(\w+)\b.*?{%-?\s*endmacro\s*-?%}", re.DOTALL)
_COMMENT = re.compile(r"{#.*?#}", re.DOTALL)
_CALLED = re.compile(r"\b(\w+)\s*\(")
_VERSION = re.compile(r"^version:\s*[\"']?([^\"'\s]+)", re.MULTILINE)
_ENGLISH, _EMAIL = "en", "email"


@dataclass(frozen=True)
class Version:
    """A prompt or a template: what it calls itself, and the SHA-256 of all that it is made of."""

    name: str
    version: str
    sha256: str


class Asked(NamedTuple):
    """What makes the notes of a case ask for a template."""

    intent: str
    channel: str
    language: str


def versions(templates: TemplateStore, prompt: Prompt, asked: Iterable[Asked]) -> tuple[Version, ...]:
    """Return the versions of the prompt and of the templates asked for, parts they import included.

    A variant for a channel and a template of another language is one of its own; what there is no template
    for is left out, since its cases tell so themselves.
    """
    used = [Version(f"prompt {prompt.name}", prompt.version, _hash([prompt.source]))]
    files = {place for each in asked if (place := _file(templates, each))}
    for language, name in sorted(
        files, key=lambda file: (file[0] != _ENGLISH, file[0], file[1].removeprefix("_"))
    ):
        text = templates.text(name, language)
        found = _VERSION.search(text)
        shown = name.removeprefix("_") if language == _ENGLISH else f"{language}/{name.removeprefix('_')}"
        digest = _hash(_texts(templates, name, language))
        used.append(Version(f"template {shown}", found[1] if found else "?", digest))
    return tuple(used)


def _file(templates: TemplateStore, asked: Asked) -> tuple[str, str] | None:
    """Return the language and the file's name of a template, None where there is none."""
    if asked.language not in templates.languages() or asked.intent not in templates.names(asked.language):
        return None
    others = templates.channels(asked.intent, asked.language)
    variant = asked.channel in others and asked.channel != _EMAIL
    return asked.language, f"_{asked.intent}.{asked.channel}" if variant else asked.intent


def _texts(templates: TemplateStore, name: str, language: str) -> list[str]:
    """Return a template's text, and of the parts it imports what it uses: macros that it calls, or they call.

    So a macro for the phone may change without a new version of every letter that shares its file.
    """
    text = templates.text(name, language)
    parts = [_COMMENT.sub("", part) for part in _imported(templates, text, language)]
    macros = {found[1]: found[0] for part in parts for found in _MACRO.finditer(part)}
    used: set[str] = set()
    fresh = _called(text, macros)
    while fresh:
        used |= fresh
        fresh = set().union(*(_called(macros[macro], macros) for macro in fresh)) - used
    outside = (" ".join(_MACRO.sub("", part).split()) for part in parts)
    return [text, *outside, *(macros[macro] for macro in sorted(used))]


def _imported(templates: TemplateStore, text: str, language: str) -> list[str]:
    """Return the parts that a text imports, and those that they import."""
    found = [templates.text(part, language) for part in _PART.findall(text)]
    return [each for part in found for each in (part, *_imported(templates, part, language))]


def _called(text: str, macros: Mapping[str, str]) -> set[str]:
    return macros.keys() & set(_CALLED.findall(text))


def _hash(texts: list[str]) -> str:
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()


def silent_changes(now: Iterable[Version], before: Mapping[str, Mapping[str, str]]) -> list[str]:
    """Tell what has changed and still bears the version it had."""
    return [
        f"the {found.name} has changed, but its version is still {found.version}: raise it"
        for found in now
        if (known := before.get(found.name))
        and known["version"] == found.version
        and known["sha256"] != found.sha256
    ]
