"""How a passage opens after a greeting's comma, in a language that then goes on in lower case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.guard.phrases import word_class
from bowout.core.guard.repair import mend
from bowout.core.text import fold

if TYPE_CHECKING:
    from bowout.core.lexicon import Lexicon


def mended(text: str, *, default: str, lexicon: Lexicon) -> tuple[str, tuple[str, ...]]:
    """Return the text mended as in English, but for the case of its first letter, and what was done."""
    whole, repairs = mend(text)
    kept = text.strip()
    if whole.lower() == kept.lower():
        whole, repairs = kept, ()
    return opened(whole, default, lexicon), repairs


def opened(text: str, default: str, lexicon: Lexicon) -> str:
    """Return ``text`` beginning in lower case where the template's own text does and the word has no capital.

    Pronouns of address and nouns keep theirs: only grammar and words listed as ``opening`` change.
    """
    first = fold(text.split(" ", 1)[0].rstrip(",;:"))
    plain = first in lexicon.words("opening") | lexicon.function - word_class("formal", lexicon.code)
    if default[:1].islower() and plain:
        return text[:1].lower() + text[1:]
    return text
