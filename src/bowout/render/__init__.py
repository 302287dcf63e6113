"""From a result to what people and programs read. Every function returns text without a trailing newline."""

from bowout.render.changes import diff
from bowout.render.contract import envelope, finding_object, to_json
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
    "envelope",
    "explain",
    "finding_object",
    "findings",
    "messages",
    "text",
    "to_json",
    "visible",
]
