"""Companies whose name wants an article in an English sentence: "the Institute for Glacier Studies"."""

from __future__ import annotations

from bowout.core.wording import Wording

_KINDS = (
    "academy agency association authority bureau center centre chamber church city collection college"
    " commission council county court department diocese district embassy faculty federation gallery"
    " hospital institute institution library ministry museum office opera orchestra port school society"
    " theatre trust university"
)
# A common noun, its adjectives before it, that a preposition tells from others of its kind.
_OF_ITS_KIND = Wording(
    rf"(?:(?:Royal|National|Federal|Central|European|International|British|American) )*"
    rf"(?:{'|'.join(kind.title() for kind in _KINDS.split())}) (?:of|for) (?:the )?[A-Z]",
    needs=_KINDS,
)
# One whose adjective tells it from others of its kind: "International Grain Council", but "Oakfield Council".
_NAMED = (
    "academy church city college county court diocese district faculty hospital port school university"
    " opera orchestra theatre"
)
_ITS_KIND = Wording(
    r"(?:Royal|National|Federal|European|International|British) (?:[A-Z][\w'’-]* ){0,3}"
    rf"(?:{'|'.join(kind.title() for kind in _KINDS.split() if kind not in _NAMED.split())})$",
    needs=_KINDS,
)


def article_of(company: str) -> str:
    """Return "the " for an institution named by its kind and its field, else nothing."""
    return "the " if _OF_ITS_KIND.match(company) or _ITS_KIND.match(company) else ""
