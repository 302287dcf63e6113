"""Shapes of what one lived through there: what one did oneself, how one was treated, what somebody wrote."""

from __future__ import annotations

import re

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.acts import any_gerund
from bowout.core.jotting.clauses import is_negative
from bowout.core.jotting.grammar import bare, definite, head_index, words_of
from bowout.core.jotting.phrase import Kind, Phrase
from bowout.core.jotting.things import is_past_opening, is_phrase
from bowout.core.jotting.wording import Wording

_WRITTEN = Wording(
    r"^(?:the|your|their|our|[A-Z][\w'’-]*['’]s)\s+(?:(?:kind|long|lovely|warm|thoughtful|last|first|phone|video)\s+)*"
    r"(?:e-?mails?|letters?|messages?|notes?|InMail|replies|reply|phone calls?|voicemail|postcard)\b",
    needs="email emails e-mail e-mails letter letters message messages note notes inmail replies reply call "
    "calls voicemail postcard",
)
_YOUR_DOING = Wording(r"^you\s+(?!.*\b(?:is|are|was|were)\b)[a-z]+ing\s+\S", needs="you")


_MYSELF = Wording(r"^(?:me|us|myself)\s+(?=\w+ing\b)", re.IGNORECASE, needs="me us myself")
_WITH_YOU = Wording(r"\bwith (?:you|your (?:team|people|colleagues))\b", needs="with")


# What a candidate did there, rather than what they told of.
_GUESTS = frozenset(
    {"shadowed", "watched", "tasted", "tried", "visited", "toured", "joined", "sat", "sang", "ate", "rode",
     "drew", "cooked", "baked", "played", "sampled", "smelled", "petted", "walked"}
)  # fmt: skip
_MINE = Wording(r"\b(?:my|myself|me|with you|with your)\b", needs="my myself me with")
_AND_DID = Wording(r"\sand (?:\w+ed|got|went|made|took|saw|had|did|was|were)\s")


def done(text: str) -> Phrase | None:
    """Recognize a past without its subject: "shadowed the ward round", "moved mail to the cloud"."""
    text = re.sub(r"^(?:I|we)\s+", "", text)
    first, _, rest = text.partition(" ")
    if not rest or not first.islower() or is_negative(text) or not is_past_opening(words_of(text)):
        return None
    doing = _gerund_of_past(first)
    if doing is None or _AND_DID.search(rest):
        return None
    mine = first in _GUESTS or _MINE.search(rest)
    return Phrase(Kind.GERUND if mine else Kind.EVENT, f"{doing} {rest}")


def _gerund_of_past(form: str) -> str | None:
    if form.endswith("ied"):
        return f"{form[:-3]}ying"
    if form.endswith("ed"):
        return f"{form[:-2]}ing"
    return {"sat": "sitting", "sang": "singing", "ate": "eating", "rode": "riding", "drove": "driving",
        "flew": "flying", "ran": "running", "built": "building", "made": "making", "went": "going",
        "drew": "drawing", "wrote": "writing", "took": "taking", "held": "holding",
        "taught": "teaching"}.get(form)  # fmt: skip


def courtesy(text: str) -> Phrase | None:
    """Recognize how one was treated, which is nothing one talked about: "the warm welcome"."""
    words = text.split()
    head = bare(words[head_index(words)])
    fits = head in lex.COURTESIES and is_phrase(text)
    return Phrase(Kind.SENTENCE, f"I appreciated {definite(text)}") if fits and words[0] != "my" else None


def written(text: str) -> Phrase | None:
    """Recognize what somebody wrote or a call, which one is glad of: "your email about the crates"."""
    fits = _WRITTEN.match(text) and is_phrase(text)
    return Phrase(Kind.SENTENCE, f"I appreciated {text}") if fits else None


def your_doing(text: str) -> Phrase | None:
    """Recognize what the reader does: "Dana running the lab" is hearing about it."""
    return Phrase(Kind.GERUND, f"hearing about {text}") if _YOUR_DOING.match(text) else None


def own_doing(text: str) -> Phrase | None:
    """Recognize what the candidate did there: "presenting my case study", not what the company does."""
    doing = _MYSELF.sub("", text)
    own = {"my", "me", "myself"} & set(words_of(text)) or _WITH_YOU.search(text)
    return Phrase(Kind.GERUND, doing) if own and any_gerund(doing) else None
