"""From a draft to the bytes that leave: eml, mailto, html, files.

A name is looked up in its module when it is first used, so that a plain letter pays for nothing else.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bowout.delivery.eml import to_eml
    from bowout.delivery.files import write_atomically
    from bowout.delivery.html import to_html
    from bowout.delivery.mailto import to_mailto

__all__ = ["to_eml", "to_html", "to_mailto", "write_atomically"]

_MODULES = {"to_eml": "eml", "to_html": "html", "to_mailto": "mailto", "write_atomically": "files"}


def __getattr__(name: str) -> Any:
    """Return a public name of this package (PEP 562)."""
    if name in _MODULES:
        return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    msg = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(msg)
