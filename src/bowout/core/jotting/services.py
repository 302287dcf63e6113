"""Services: what the reader or somebody else did for the candidate, for which one is grateful.

``You emailed the brief`` is nothing that one learned from the reader, as ``you moved to Go`` is.
"""

from __future__ import annotations

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.clauses import is_clause, is_negative
from bowout.core.jotting.contact import is_mere_contact
from bowout.core.jotting.grammar import bare, is_name, words_of
from bowout.core.jotting.pasts import base_of
from bowout.core.jotting.phrase import Kind, Phrase
from bowout.core.wording import Wording

_WHO = (
    r"(?:(?:Dr|Prof|Mr|Mrs|Ms|Sister)\.?\s)?[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]*(?:\s[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]*)?(?:\s(?:from|in)\s(?:(?:the|your|our)\s)?[\w-]+(?:\s[\w-]+)?)?"
    r"(?:\s\([^()]*\))?|they|you|(?:the|your|their|our)\s[\w-]+(?:\s[\w-]+)?"
)
WHOEVER = rf"^(?P<who>(?:you and\s)?(?:{_WHO})(?:\sand\s(?:{_WHO}))?)\s+(?:also\s+)?"
_ALWAYS = "|".join(sorted(lex.SERVICES))
_OCCASIONS = "|".join(sorted(lex.MEETINGS))
_SERVED = Wording(
    rf"^you (?:(?:also|kindly|then|even|just|first|both) )*(?:(?:{_ALWAYS})\b"
    r"|(?:put|got|took|led|walked|talked|drove|guided|let|gave|called|saw|brought) (?:me|us|my)\b"
    r"|put (?:in )?(?:a |the )?(?:\w+ )?word\b|got back\b|came (?:with|along|to meet)\b|made time\b"
    r"|(?:read|looked at) my\b|called (?:back|within|the (?:same|next))\b"
    r"|wrote (?!(?:to )?(?:me|us) about )(?:to me|me|back|(?:a|an|two|three|several|such) )"
    rf"|set up everything\b|(?:fixed|set up|moved|held) (?:the|a|an|my|our) (?:[\w-]+ )?(?:{_OCCASIONS})\b)",
    needs="you",
)
_FAVOUR = Wording(
    rf"{WHOEVER}(?P<did>(?:{'|'.join(sorted(lex.FAVOURS))})\s+(?:me|us)\b.*|wrote\s+(?:(?:me|us)\s+)?about\b.+"
    r"|(?:recommended|suggested|demonstrated)\s+(?:the|a|an|some|your|two)\b.+"
    rf"|(?:answered|reviewed|praised|forwarded|passed on)\s(?:all\s)?my\s.*"
    r"|(?!(?:cost|owed|asked|told|took|charged|refused|denied|lost|made)\b)(?P<gave>[a-z]+) (?:me|us) "
    r"(?:an?|the|some|two|three|his|her|their|your)\b.*"
    r"|(?!(?:spoke|talked|chatted|met|sat|argued|agreed|discussed|was|were|had|did)\b)(?P<with>[a-z]+) "
    r"(?!(?:it|them|this|that)\b).*\b(?:with|for|front of|show|teach|let|help) (?:me|us)\b.*"
    rf"|(?:(?:{'|'.join(sorted(lex.TOLD))})\s(?!that|how|why|what|where)|met (?:me|us)\s).+ and"
    rf" (?:answered|{'|'.join(sorted(lex.FAVOURS))})\s.+"
    r"|kept (?:me|us) (?:posted|informed|updated|in the loop)\b.*)$",
    needs=" ".join(lex.FAVOURS) + " recommended suggested demonstrated wrote kept me us my",
)
BIDDEN = Wording(
    r"\b(?:told|asked|wanted) (?:me|us) to\b|^(?:you|they) (?:asked|wondered) (?:about|whether|how|why)\b"
    r"|\btook (?:me|us) (?:\d|an? |ages|half|two)|\bmade (?:me|us) (?:wait|[a-z]+ (?:the|an?|it|my))\b",
    needs="told asked wanted wondered made took",
)
_SAME = Wording(r"(?<!the )\bsame (?=(?:day|week|evening|morning|afternoon)\b)", needs="same")
_DEEDS = lex.FAVOURS | lex.SERVICES
_INNER = lex.WH_WORDS | lex.RELATIVES | {"that", "between", "both"}  # behind which an "and" is its own
_UNNAMED = Wording(r"^(?:[a-z]+|passed on) (?:(?:me|us) \S|(?:all )?my \S)", needs="me us my")


def served(text: str) -> Phrase | None:
    """Recognize what the reader did for one: "you emailed the brief", "you put in a word with Ana"."""
    idle = is_negative(_deed(text)) or is_mere_contact(text) or BIDDEN.search(text)
    if idle or not _SERVED.match(text):
        return None
    return Phrase(Kind.SENTENCE, f"I appreciated that {_SAME.sub('the same ', text)}")


def _deed(text: str) -> str:
    """Return what was done, without what it was done without: "you played us the film without music"."""
    return text.partition(" without ")[0]


def favour(text: str) -> Phrase | None:
    """Recognize what somebody did for the candidate: "you showed me the cold store"."""
    text = f"they {text}" if _UNNAMED.match(text) else text
    match = _FAVOUR.match(text)
    if match is None or is_negative(_deed(text)) or BIDDEN.search(text) or _is_contact_clause(match["who"]):
        return None
    if (did := match["with"] or match["gave"]) and base_of(did) is None:
        return None
    return Phrase(Kind.SENTENCE, f"I appreciated that {text}")


def _is_contact_clause(who: str) -> bool:
    """Tell "the tour Mehmet" (gave me) from somebody who did something: a noun, then a name."""
    *most, last = who.split()
    if len(most) > 1 and last in {"you", "they", "we"} and most[-1] != "and":
        return True
    related = bare(most[-1]) in lex.KIN | lex.PEOPLE_NOUNS | lex.JOB_TITLES | {"and"} if most else False
    return len(most) > 1 and is_name(last) and not is_name(most[-1]) and not related


def others_apart(text: str) -> list[str]:
    """Cut off what somebody else did, where one was done a service: "…, and two pupils explained it"."""
    served, joint, other = text.rpartition(" and ")
    words = words_of(served)
    done = not _DEEDS.isdisjoint(words[1:4]) and _INNER.isdisjoint(words)
    opens = other[:1].isupper() or bare(other.partition(" ")[0]) in lex.DETERMINERS
    return [served.rstrip(","), other] if joint and done and opens and is_clause(other) else [text]
