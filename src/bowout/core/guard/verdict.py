"""What the guard answers about one slot."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bowout.core.draft import Span
    from bowout.core.findings import Finding


class SlotVerdict(NamedTuple):
    """A slot's text after mending, what was mended, what stands against it, and where each phrase is from.

    The text may be used if no finding is an error. ``account`` is a partition of ``text``; its sources are
    ``notes:KEY``, ``template`` and ``courtesy``. ``left_out`` are the errors of an end that was taken off;
    their places count in the text before.
    """

    text: str
    repairs: tuple[str, ...]
    findings: tuple[Finding, ...]
    account: tuple[Span, ...]
    left_out: tuple[Finding, ...] = ()
