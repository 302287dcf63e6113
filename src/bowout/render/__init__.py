"""From a result to what people and programs read. Text comes without a trailing newline.

A name is looked up in its module when it is first used, so that a plain letter pays for nothing else.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bowout.render.changes import diff
    from bowout.render.contract import dumped, envelope, finding_object, to_json
    from bowout.render.explained import explain
    from bowout.render.forms import FORMATS, as_bytes
    from bowout.render.letter import text
    from bowout.render.notices import findings, messages
    from bowout.render.terminal import colour_wanted, visible

__all__ = [
    "FORMATS",
    "as_bytes",
    "colour_wanted",
    "diff",
    "dumped",
    "envelope",
    "explain",
    "finding_object",
    "findings",
    "messages",
    "text",
    "to_json",
    "visible",
]

_MODULES = {
    "changes": {"diff"},
    "contract": {"dumped", "envelope", "finding_object", "to_json"},
    "explained": {"explain"},
    "forms": {"FORMATS", "as_bytes"},
    "letter": {"text"},
    "notices": {"findings", "messages"},
    "terminal": {"colour_wanted", "visible"},
}


def __getattr__(name: str) -> Any:
    """Return a public name of this package (PEP 562)."""
    for module, names in _MODULES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), name)
    msg = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(msg)
