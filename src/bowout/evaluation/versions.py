"""Which prompt and which templates were at work: their versions, and a hash that tells a silent change."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bowout.core.prompt import Prompt
    from bowout.resources import TemplateStore

_PART = re.compile(r"{%-?\s*(?:import|include|extends|from)\s+[\"']([^\"']+)\.j2[\"']")


@dataclass(frozen=True)
class Version:
    """A prompt or a template: what it calls itself, and the SHA-256 of all that it is made of."""

    name: str
    version: str
    sha256: str


def versions(templates: TemplateStore, prompt: Prompt, intents: Iterable[str]) -> tuple[Version, ...]:
    """Return the versions of the prompt and of the templates of ``intents``, parts they import included."""
    used = [Version(f"prompt {prompt.name}", prompt.version, _hash([prompt.source]))]
    known = set(templates.names())
    for intent in sorted(set(intents) & known):
        source = templates.load(intent).source
        used.append(Version(f"template {intent}", source.version, _hash(_texts(templates, intent))))
    return tuple(used)


def _texts(templates: TemplateStore, name: str) -> list[str]:
    text = templates.text(name)
    return [text, *(part for found in _PART.findall(text) for part in _texts(templates, found))]


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
