"""How a passage opens after a greeting's comma, in a language that then goes on in lower case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.text import fold

if TYPE_CHECKING:
    from bowout.core.lexicon import Lexicon


def opened(text: str, default: str, lexicon: Lexicon) -> str:
    """Return ``text`` beginning in lower case where the template's own text does and the word has no capital.

    Pronouns of address and nouns keep theirs: only words listed as ``opening`` change.
    """
    first = text.split(" ", 1)[0].rstrip(",;:")
    if default[:1].islower() and fold(first) in lexicon.words("opening"):
        return text[:1].lower() + text[1:]
    return text
