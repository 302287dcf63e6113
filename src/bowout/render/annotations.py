"""Findings as workflow commands, which GitHub Actions shows beside the file they are in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.render.terminal import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bowout.core.findings import Finding


def workflow_commands(items: Sequence[Finding], *, file: str) -> str:
    """Return one ``::error`` or ``::warning`` line for each finding (workflow commands of GitHub Actions)."""
    return "\n".join(_annotation(item, file) for item in items) or "::notice::no findings"


def _annotation(item: Finding, file: str) -> str:
    words = f'"{item.text}": ' if item.text else ""
    place = "" if file == "-" else f" file={_escaped(file, property_value=True)},"
    title = f"{place or ' '}title={item.rule}"
    return f"::{item.severity}{title}::{_escaped(words + item.message)}"


def _escaped(text: str, *, property_value: bool = False) -> str:
    """Escape what would end a command or a property."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    if property_value:
        text = text.replace(":", "%3A").replace(",", "%2C")
    return visible(text)
