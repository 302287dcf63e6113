"""What a value's reader raises: what is wrong with it and, apart from that, how to mend it."""

from __future__ import annotations


class Unreadable(ValueError):
    """A value that cannot be meant.

    ``message`` goes on after the key (``is …``), ``mend`` is an imperative.
    """

    def __init__(self, message: str, mend: str) -> None:
        self.message = message
        self.mend = mend
        super().__init__(f"{message}; {mend}")
