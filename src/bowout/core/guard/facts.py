"""What the guard holds a text against: the notes, told apart into what a letter may say and what it may not.

``Known`` is worked out of the notes once; ``Facts`` adds what kind of text a rule has before it.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from bowout.core.guard.amounts import amounts_in, spans_of_time
from bowout.core.guard.dates import figures_spelled, slot_words
from bowout.core.guard.denials import Denials
from bowout.core.guard.injection import without_instructions
from bowout.core.guard.sealed import sealed
from bowout.core.guard.topics import topic_of
from bowout.core.guard.vocabulary import ROLE_WORDS, function_words
from bowout.core.stemming import is_listed_form, root, stem
from bowout.core.terms import FAREWELL, NARRATIVE
from bowout.core.text import Passage, dividing, fold
from bowout.data import read_words

if TYPE_CHECKING:
    from datetime import datetime

    from bowout.core.guard.cast import Cast
    from bowout.core.guard.story import Story
    from bowout.core.interview import BookedSlot
    from bowout.core.notes import Notes
    from bowout.core.terms import Terms

_TITLED = re.compile(r"([A-Z][\w-]+) \((\w+(?: \w+)?)\)(?= [a-z])")  # "Ana (the CTO) wrote": "CTO Ana wrote"
JOTTED = ("position", "company", *NARRATIVE)


class Known:
    """What one set of notes lets be said.

    Everything is computed when a rule first asks for it. Words are folded; ``roots`` and ``stems`` are what
    forms of one word have in common; a dict tells for each of them the notes key that it is from.
    """

    def __init__(self, notes: Notes, *, now: datetime, terms: Terms = FAREWELL) -> None:
        self.notes = notes
        self.now = now
        self.terms = terms
        self.kept: dict[Any, Any] = {}

    def passage(self, text: str) -> Passage:
        """Return a text prepared for rules, in the letter's language.

        A mark inside a name of the notes ends no sentence: ``Gebr. Heinemann`` is one name.
        """
        return Passage.of(text, self.marked_names) if self.marked_names else Passage.of(text)

    @cached_property
    def marked_names(self) -> tuple[str, ...]:
        """The names of the notes that hold marks such as end sentences (``Gebr. Heinemann``), folded."""
        return dividing(self.notes.names, Passage.of)

    @cached_property
    def public(self) -> dict[str, Passage]:
        """The notes that a letter may be made of, by key, each as it is read."""
        return {key: self.passage(figures_spelled(text)) for key, text in self._typed.items()}

    @cached_property
    def _typed(self) -> dict[str, str]:
        """The same as they were typed: with their dates in figures."""
        notes = self.notes
        texts = {key: without_instructions(getattr(notes, key) or "", notes.language) for key in JOTTED}
        texts |= {key: _TITLED.sub(r"\2 \1", _spelled_out(texts[key])) for key in NARRATIVE}
        texts |= {
            "recipient": str(notes.recipient),
            "sender": str(notes.sender),
            "reason": notes.told_reason or "",
        }
        texts |= {key: "\n".join(told) for key, told in notes.told(self.terms).items()}
        texts["interview"] = notes.interview.text if notes.interview else ""
        return {key: text for key, text in texts.items() if text}

    @property
    def _dated(self) -> dict[str, str]:
        """Those of them that have dates in figures."""
        return {key: text for key, text in self._typed.items() if text != self.public[key].raw}

    @cached_property
    def words(self) -> dict[str, str]:
        """Each word of the public notes, its variants included, and the key it is from."""
        found: dict[str, str] = {}
        for key, passage in self.public.items():
            for word in passage.texts:
                found.setdefault(word, key)
        for key, slot in self.notes.slots:
            for word in self.slot_words(slot):
                found.setdefault(word, key)
        for word in self.role_words():
            found.setdefault(word, "role")
        for key, text in self._dated.items():
            for word in Passage.of(text).texts:
                found.setdefault(word, key)
        for key, passage in self.public.items():
            for word in spans_of_time(passage):
                found.setdefault(word, key)
        return found

    def slot_words(self, slot: BookedSlot) -> frozenset[str]:
        """Return every word by which a letter may name a slot."""
        return slot_words(slot)

    def role_words(self) -> frozenset[str]:
        """Return what a letter may call a reader of the notes' role."""
        return ROLE_WORDS[self.notes.role.value]

    @cached_property
    def stems(self) -> dict[str, str]:
        """The stems of the public notes' words, and the key each is from."""
        found: dict[str, str] = {}
        for word, key in self.words.items():
            found.setdefault(stem(word), key)
        return found

    @cached_property
    def roots(self) -> dict[str, str]:
        """The roots of the public notes' words, and the key each is from."""
        found: dict[str, str] = {}
        for word, key in self.words.items():
            if word not in function_words():
                found.setdefault(root(word), key)
        return found

    @cached_property
    def own_roots(self) -> frozenset[str]:
        """The roots of what the notes call the writer's own: the content words behind ``my``."""
        return frozenset(
            root(word)
            for passage in self.public.values()
            for at in passage.places.get("my", ())
            for word in takewhile(_is_no_grammar, passage.texts[at + 1 : at + _LONGEST_NAME])
        )

    @cached_property
    def joined(self) -> dict[str, str]:
        """Neighbouring words of the notes written as one, and the key each is from.

        ``cross dock`` in the notes lets a passage say ``crossdock``.
        """
        return {
            first + second: key
            for key, passage in self.public.items()
            for first, second in zip(passage.texts, passage.texts[1:], strict=False)
        }

    @cached_property
    def _spoken(self) -> tuple[str, ...]:
        return tuple(f" {' '.join(passage.texts)} " for passage in self.public.values())

    def has(self, word: str) -> bool:
        """Whether the public notes have this word, or another form that is listed with it: ``xmas``."""
        return word in self.words or (is_listed_form(word) and root(word) in self.roots)

    def says(self, words: tuple[str, ...]) -> bool:
        """Whether the public notes have these words one after the other."""
        sought = f" {' '.join(words)} "
        return any(sought in spoken for spoken in self._spoken)

    @cached_property
    def denials(self) -> Denials:
        """What the notes deny."""
        return Denials(self.public)

    @cached_property
    def cast(self) -> Cast:
        """Who does what in the notes."""
        from bowout.core.guard.cast import Cast

        return Cast(self.notes, self.public)

    @cached_property
    def story(self) -> Story:
        """What the jottings tell, clause by clause."""
        from bowout.core.guard.story import Story

        return Story(self)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The values of all numbers in the public notes, in figures."""
        named = Passage.of(" . ".join(word for _, slot in self.notes.slots for word in self.slot_words(slot)))
        return frozenset(
            amount for passage in (*self.public.values(), named) for amount in amounts_in(passage)
        )

    @cached_property
    def public_raw(self) -> str:
        """All public notes in one, unfolded but for case."""
        return "\n".join(self._typed.values()).casefold()

    @cached_property
    def own_names(self) -> frozenset[str]:
        """The words of the company's, the position's and the people's names."""
        keys = ("company", "position", "recipient", "sender")
        return frozenset(word for key in keys for word in self.public[key].texts)

    @cached_property
    def public_text(self) -> str:
        """All public notes in one, folded, for looking a phrase up verbatim."""
        return "\n".join([*(each.plain for each in self.public.values()), *map(fold, self._dated.values())])

    @cached_property
    def untold(self) -> tuple[Passage, ...]:
        """What must stay on this machine: the private notes, and a reason that is not to be told."""
        return tuple(Passage.of(text) for text in self.notes.withheld(self.terms))

    @cached_property
    def sealed(self) -> frozenset[str]:
        """Words of ``private`` that may stand nowhere, even where other notes have them too.

        They are those by which an entry is recognised at once: see ``sealed.sealed``.
        """
        entries = (Passage.of(entry).texts for entry in self.notes.private)
        grammar = function_words().__contains__
        return frozenset().union(*(sealed(words, grammar) for words in entries)) - self.own_names

    @cached_property
    def untold_words(self) -> frozenset[str]:
        """The content words of the private notes that no other note has: neither grammar nor courtesy.

        A letter with one of them may give the private note away.
        """
        courtesy = read_words("courtesy_en")
        words = {word for passage in self.untold for word in passage.texts}
        return frozenset(
            word
            for word in words
            if word not in self.words and word not in function_words() and word not in courtesy
        )

    @cached_property
    def untold_stems(self) -> frozenset[str]:
        """The stems of the untold words."""
        return frozenset(stem(word) for word in self.untold_words if len(word) > 3) - self.stems.keys()

    @cached_property
    def private_topics(self) -> frozenset[str]:
        """The private topics (pay, health, …) that the entries of ``private`` touch."""
        words = {word for text in self.notes.private for word in Passage.of(text).texts}
        return frozenset(topic for word in words if (topic := topic_of(word)))

    @cached_property
    def untold_topics(self) -> frozenset[str]:
        """The private topics (pay, health, …) that the ``untold_words`` belong to."""
        return frozenset(topic for word in self.untold_words if (topic := topic_of(word)))


class Part(Enum):
    """What a text is, by which a rule may hold more or less against it."""

    LETTER = auto()  # a whole letter, or its subject line
    THANKS = auto()  # a slot that thanks
    CLOSE = auto()  # a slot, or a jotting for one, that looks forward and keeps the door open
    TALK = auto()  # a jotting of what was spoken about
    REASON = auto()  # the reason that a letter may give
    OTHER = auto()  # any other slot or jotting

    @classmethod
    def of(cls, name: str) -> Part:
        """Return what stands in a slot, or is jotted down under a key, of this name."""
        parts = {"thanks": cls.THANKS, "hook": cls.CLOSE, "reason": cls.REASON, "discussed": cls.TALK}
        return parts.get(name, cls.OTHER)


class Facts:
    """What a rule may look at beside the text: the notes, and what part of a message the text is.

    ``is_letter``, ``is_thanks`` and ``is_close`` tell which ``part`` that is; ``default`` is the template's
    own text for a slot; ``subject`` is the letter's. ``leaving`` tells whether the message itself ends the
    process, ``parting`` whether it is ended, by this message or by another before it.
    """

    def __init__(
        self,
        known: Known,
        part: Part = Part.LETTER,
        *,
        default: Passage | None = None,
        subject: str = "",
    ) -> None:
        self.known = known
        self.part = part
        self.is_letter, self.is_thanks = part is Part.LETTER, part is Part.THANKS
        self.is_close = part is Part.CLOSE
        self.default = default
        self.subject = subject
        self.leaving, self.parting = known.terms.leaving, known.terms.parting

    @property
    def notes(self) -> Notes:
        """The notes."""
        return self.known.notes

    def is_subject(self, passage: Passage) -> bool:
        """Whether a text is the letter's subject line, and not its body."""
        return self.is_letter and passage.raw == self.subject

    @cached_property
    def default_words(self) -> frozenset[str]:
        """The words of the template's own text."""
        return self.default.vocabulary if self.default else frozenset()

    @cached_property
    def default_roots(self) -> frozenset[str]:
        """The roots of the words of the template's own text."""
        return frozenset(root(word) for word in self.default_words)


def _is_no_grammar(word: str) -> bool:
    return word not in function_words()


_LONGEST_NAME = 5  # words, the possessive among them: "my oat milk case"


def _spelled_out(text: str) -> str:
    """Return a jotting with the signs that stand for words as those words: ``w/o``, ``w/``, ``Ana + Tom``."""
    for sign, word in _SIGNS.items():
        text = text.replace(sign, word)
    return text


_SIGNS = {"w/o ": "without ", "w/ ": "with ", " + ": " and ", " & ": " and "}
