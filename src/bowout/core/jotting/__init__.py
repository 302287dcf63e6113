"""From what a user jotted to a phrase that a template can build a sentence around."""

from bowout.core.jotting.phrase import Kind, LeftOut, Phrase, Untellable
from bowout.core.jotting.reading import Reader

__all__ = ["Kind", "LeftOut", "Phrase", "Reader", "Untellable"]
