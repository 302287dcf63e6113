"""The guard in a language other than English: the rules that live by word lists, over the same findings."""

from bowout.core.guard.lexical.guard import LexicalGuard

__all__ = ["LexicalGuard"]
