"""Whether the letter, as a mail, goes to one recipient only."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bowout.evaluation.evaluators.base import LetterEvaluator

if TYPE_CHECKING:
    from bowout.core.draft import Draft
    from bowout.core.notes import Notes
    from bowout.evaluation.running import Run

_OTHERS = ("Cc", "Bcc", "Resent-To", "Resent-Cc", "Reply-To")


@dataclass(frozen=True)
class OneRecipient(LetterEvaluator):
    """The ``.eml`` parsed back goes to the one reader whom the notes name, and no header names another."""

    name: str = "recipient"
    _known: dict[tuple[str, str, str], list[str]] = field(default_factory=dict, repr=False, compare=False)

    def faults(self, run: Run, draft: Draft, notes: Notes) -> list[str] | None:
        """Judge who would get the mail; the same people and subject are not written and parsed again."""
        if draft.to.address is None:
            return None
        if draft.to not in {notes.recipient, notes.friend, notes.referrer}:
            return [f"is written to {draft.to}, whom the notes do not name as a reader"]
        headers = (str(draft.to), str(draft.sender), draft.subject)
        if headers not in self._known:
            self._known[headers] = _receivers(draft, run)
        found = self._known[headers]
        wanted = [f"To {draft.to.address}"]
        return [] if found == wanted else [f"goes out {', '.join(found) or 'to nobody'}"]


def _receivers(draft: Draft, run: Run) -> list[str]:
    """Write the mail, parse it with the old and lenient parser, and look who would get it."""
    from email import message_from_bytes
    from email.utils import getaddresses

    from bowout.delivery.eml import to_eml

    message = message_from_bytes(to_eml(draft, now=run.now))
    named = ((name, getaddresses(message.get_all(name, []))) for name in ("To", *_OTHERS))
    return [f"{name} {address}" for name, found in named for _, address in found]
