"""Whether a letter keeps what is private, says its decision, and leaves alone what no model may touch."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bowout.core.notes import Channel, Disclosure
from bowout.evaluation.evaluators.base import LetterEvaluator
from bowout.evaluation.evaluators.words import decides, lowered, sentences, words

if TYPE_CHECKING:
    from bowout.core.draft import Draft
    from bowout.core.notes import Notes
    from bowout.evaluation.running import Run
    from bowout.evaluation.wire import Exchange

_UNDONE = re.compile(
    r"\b(?:may (?:need|have) to (?:withdraw|decline)|might withdraw"
    r"|still (?:considering|deciding|interested in the (?:role|position))"
    r"|probably withdraw|happy to (?:reconsider|continue)|change my mind|not (?:decided|sure) yet"
    r"|if you (?:insist|can wait))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Private(LetterEvaluator):
    """Nothing private is in the letter, and neither it nor a name or an address in any byte that left."""

    name: str = "private"

    def faults(self, run: Run, draft: Draft, notes: Notes) -> list[str] | None:
        """Return each private word that got out, and where."""
        secret = _secrets(notes)
        names = {
            word
            for person in (notes.recipient, notes.sender)
            for word in lowered(person.name)
            if len(word) > 3
        }
        addresses = {person.address.lower() for person in (notes.recipient, notes.sender) if person.address}
        sent = " ".join(map(_told, run.exchanges))
        faults = [
            f"{word!r} is in the letter" for word in sorted(secret & lowered(f"{draft.subject} {draft.body}"))
        ]
        faults += [
            f"{word!r} is in a request"
            for word in sorted((secret | (names - _common(notes))) & lowered(sent))
        ]
        return faults + [
            f"{address!r} is in a request" for address in sorted(addresses) if address in sent.lower()
        ]


def _told(exchange: Exchange) -> str:
    """Return what a request tells beside the instructions, which are the same for all notes."""
    import json

    body = json.loads(exchange.request)
    if isinstance(body, dict) and isinstance(body.get("messages"), list):
        body["messages"] = [message for message in body["messages"] if message.get("role") != "system"]
    return json.dumps(body, ensure_ascii=False)


def _secrets(notes: Notes) -> set[str]:
    """Return the telling words of what must stay: no ordinary ones, and none that is public too."""
    shown = (
        notes.company,
        notes.position,
        notes.discussed,
        notes.hook,
        notes.looking_for,
        notes.recipient,
        notes.sender,
    )
    public = lowered(" ".join(map(str, shown)))
    told = notes.private + (
        () if notes.disclosure is Disclosure.SPECIFIC or not notes.reason else (notes.reason,)
    )
    found = {
        word
        for entry in told
        for word in lowered(entry)
        if len(word) > 3 or any(sign.isdigit() for sign in word)
    }
    return {word for word in found if word not in public and not _everyday(word)}


def _everyday(word: str) -> bool:
    from bowout.core.text import is_common_word

    return bool(is_common_word(word)) and not any(sign.isdigit() for sign in word)


def _common(notes: Notes) -> set[str]:
    """Return the words of names that are ordinary words too, or in the position: they may leave."""
    return {
        word for word in lowered(f"{notes.recipient.name} {notes.sender.name}") if _everyday(word)
    } | lowered(notes.position)


@dataclass(frozen=True)
class Decision(LetterEvaluator):
    """The letter says that the candidate leaves, once near its beginning, and nothing takes it back."""

    name: str = "decision"

    def faults(self, run: Run, draft: Draft, notes: Notes) -> list[str] | None:
        """Judge a letter of withdrawal."""
        _ = run
        if notes.intent != "withdraw":
            return None
        opening = [decides(sentence, notes.language) for sentence in sentences(draft.body)[:4]]
        if None in opening:
            return None
        faults = [] if any(opening) else ["the first sentences do not say that the candidate withdraws"]
        return faults + [f"{match[0]!r} takes the decision back" for match in _UNDONE.finditer(draft.body)]


@dataclass(frozen=True)
class Unchanged(LetterEvaluator):
    """All but the slots is the template's letter, word for word, with its names, dates and numbers."""

    name: str = "unchanged"

    def faults(self, run: Run, draft: Draft, notes: Notes) -> list[str] | None:
        """Compare what no model wrote with the template's letter, and look for the facts."""
        _ = run
        kept = [
            line
            for span in draft.provenance
            if not span.source.startswith("model:")
            for line in span.text.split("\n")
        ]
        faults = [
            f"{line.strip()[:60]!r} is not in the template's letter"
            for line in kept
            if line.strip() not in draft.template_body
        ]
        if "".join(span.text for span in draft.provenance) != draft.body:
            faults.append("the phrases with their sources do not add up to the letter")
        signature = " ".join(words(draft.body)[-6:])
        signed = notes.channel is not Channel.PHONE  # nobody says their name at the end of a call
        if signed and words(notes.sender.name)[-1:] and words(notes.sender.name)[-1] not in signature:
            faults.append(f"{notes.sender.name!r} does not sign")
        return faults + self._facts(draft, notes)

    @staticmethod
    def _facts(draft: Draft, notes: Notes) -> list[str]:
        facts = (
            [notes.interview.date()]
            if notes.interview and notes.interview.date() in draft.template_body
            else []
        )
        facts += [fact for fact in (notes.company, notes.position) if fact in draft.template_body]
        return [f"{fact!r} is lost" for fact in facts if fact not in draft.body]
