"""Whether the letter, as a mail, goes to one recipient only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bowout.evaluation.evaluators.base import LetterEvaluator

if TYPE_CHECKING:
    from bowout.core.draft import Draft
    from bowout.core.notes import Notes
    from bowout.evaluation.running import Run

_OTHERS = ("Cc", "Bcc", "Resent-To", "Resent-Cc", "Reply-To")


@dataclass(frozen=True)
class OneRecipient(LetterEvaluator):
    """The ``.eml`` parsed back has exactly the recipient of the notes, and no other header that names one."""

    name: str = "recipient"

    def faults(self, run: Run, draft: Draft, notes: Notes) -> list[str] | None:
        """Write the mail, parse it with the old and lenient parser, and look who would get it."""
        from email import message_from_bytes
        from email.utils import getaddresses

        from bowout.delivery.eml import to_eml

        if notes.recipient.address is None:
            return None
        message = message_from_bytes(to_eml(draft, now=run.now))
        found = [address for _, address in getaddresses(message.get_all("To", []))]
        faults = [] if found == [notes.recipient.address] else [f"goes to {', '.join(found) or 'nobody'}"]
        return faults + [f"has a header {name}" for name in _OTHERS if message[name] is not None]
