"""What a run has cost so far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_TOKENS_MAX = 1_000_000_000  # of one reply; the largest context windows have some million (2026)


@dataclass
class Tally:
    """Requests that left, failed ones included, and tokens as servers counted them (None where none did)."""

    requests: int = 0
    prompt_tokens: int | None = None
    completion_tokens: int | None = None

    def count_request(self, _: object) -> None:
        """Count one more request, as an HTTP client's hook."""
        self.requests += 1

    def add_tokens(self, reply: Mapping[str, object]) -> None:
        """Add what a reply tells of tokens, also if its answer is of no use: it was paid for.

        What is no count, or a larger one than any model can have, is not told.
        """
        usage = reply.get("usage")
        counts = usage if isinstance(usage, dict) else {}
        self.prompt_tokens = _sum(self.prompt_tokens, counts.get("prompt_tokens"))
        self.completion_tokens = _sum(self.completion_tokens, counts.get("completion_tokens"))


def _sum(total: int | None, more: object) -> int | None:
    if isinstance(more, int) and not isinstance(more, bool) and 0 <= more <= _TOKENS_MAX:
        return (total or 0) + more
    return total
