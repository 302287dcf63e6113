"""Services: what the reader did for the candidate, for which one is grateful.

``You emailed the brief`` is nothing that one learned from the reader, as ``you moved to Go`` is.
"""

from __future__ import annotations

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.clauses import is_negative
from bowout.core.jotting.phrase import Kind, Phrase
from bowout.core.wording import Wording

_ALWAYS = "|".join(sorted(lex.words_of_class("services")))
_OCCASIONS = "|".join(sorted(lex.words_of_class("meetings")))
_SERVED = Wording(
    rf"^you (?:(?:also|kindly|then|even|just|first|both) )*(?:(?:{_ALWAYS})\b"
    r"|(?:put|got|took|led|walked|drove|guided|let|gave|called|saw|brought) (?:me|us|my)\b"
    r"|put (?:in )?(?:a |the )?(?:\w+ )?word\b|got back\b|came (?:with|along|to meet)\b|made time\b|(?:read|looked at) my\b"
    r"|called (?:back|within|the (?:same|next))\b|wrote (?!.* about )(?:to me|me|back|(?:a|an|two|three|several|such) )"
    rf"|(?:fixed|set up|moved|held) (?:the|a|an|my|our) (?:[\w-]+ )?(?:{_OCCASIONS})\b)",
    needs="you",
)
_SELF = Wording(r"\b(?:himself|herself)\b", needs="himself herself")


def served(text: str) -> Phrase | None:
    """Recognize what the reader did for one: "you emailed the brief", "you put in a word with Ana"."""
    if is_negative(text) or not _SERVED.match(text):
        return None
    return Phrase(Kind.SENTENCE, f"I appreciated that {_SELF.sub('yourself', text)}")
