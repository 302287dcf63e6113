"""Mutants of good answers: one fault each, with the rule that should find it.

Each mutator takes a good text and its notes and returns the faulty text, or None where it finds no hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

Notes = Mapping[str, object]
Mutator = Callable[[str, Notes], str | None]


def mutants(text: str, notes: Notes) -> Iterator[tuple[str, str]]:
    """Yield (kind, mutant) for every mutator that finds a hold in ``text``."""
    for kind, mutate in MUTATORS.items():
        mutant = mutate(text, notes)
        if mutant is not None and mutant != text:
            yield kind, mutant


def _joined(clause: str) -> Mutator:
    """Join a faulty clause to the last sentence, so that it cannot be dropped alone."""
    return lambda text, _: f"{text.rstrip().rstrip('.!?…')}, and {clause}."


def _counted(text: str, notes: Notes) -> str:
    """Join a number in words that the notes do not have."""
    told = " ".join(map(str, notes.values())).lower()
    spelled = {"14": "fourteen", "16": "sixteen", "17": "seventeen", "19": "nineteen"}
    unknown = (word for figure, word in spelled.items() if figure not in told and word not in told)
    number = next(unknown, "twenty-three")
    return f"{text.rstrip().rstrip('.!?…')}, and all {number} of you were kind."


def _opened(words: str) -> Mutator:
    return lambda text, _: f"{words} {text}"


def _after_first_word(words: str) -> Mutator:
    def mutate(text: str, _: Notes) -> str | None:
        first, _space, rest = text.partition(" ")
        return f"{first} {words} {rest}" if rest else None

    return mutate


def _replaced(old: str, new: str) -> Mutator:
    return lambda text, _: text.replace(old, new, 1) if old in text else None


def _private(text: str, notes: Notes) -> str | None:
    private = notes.get("private") or ()
    entries = [private] if isinstance(private, str) else list(private)  # type: ignore[call-overload]  # text or list
    return f"{text.rstrip().rstrip('.!?')}, {entries[0]}." if entries else None


def _reason(text: str, notes: Notes) -> str | None:
    reason = notes.get("reason")
    if not reason or notes.get("disclose") == "specific":
        return None
    return f"{text.rstrip().rstrip('.!?')}, and it is because of {reason}."


def _other_person(text: str, notes: Notes) -> str | None:
    first = str(notes["recipient"]).split("<")[0].split()[0]
    return text.replace(first, "Marcus", 1) if first in text else None


def _homoglyph(text: str, _: Notes) -> str | None:
    place = text.rfind("a")
    return f"{text[:place]}\u0430{text[place + 1 :]}" if place >= 0 else None


def _zero_width(text: str, _: Notes) -> str:
    return f"{text[:5]}\u200b{text[5:]}"


def _bold(text: str, _: Notes) -> str | None:
    words = text.split(" ")
    words[len(words) // 2] = f"**{words[len(words) // 2]}**"
    return " ".join(words)


def _truncated(text: str, _: Notes) -> str | None:
    return " ".join(text.split(" ")[:-2]) if len(text.split(" ")) > 5 else None


def _three_sentences(text: str, _: Notes) -> str:
    return f"{text} It was a pleasure. I wish you all the best."


def _never_met(text: str, notes: Notes) -> str | None:
    if notes.get("stage", "interviewed") not in {"applied", "invited", "scheduled"}:
        return None
    return f"{text.rstrip().rstrip('.!?')}, and it was a pleasure to meet you."


def _negated(text: str, _: Notes) -> str | None:
    for old, new in (
        ("hope to ", "hope never to "),
        ("would love to ", "would not love to "),
        ("I enjoyed", "I did not enjoy"),
    ):
        if old in text:
            return text.replace(old, new, 1)
    return None


def _turned(text: str, _: Notes) -> str | None:
    for old, new in (
        ("for showing me", "for letting me show you"),
        ("for telling me", "for listening as I told you"),
        ("for walking me through", "for letting me walk you through"),
        ("for explaining", "for listening as I explained"),
        ("hearing about", "telling you about"),
        ("hearing how", "telling you how"),
    ):
        if old in text:
            return text.replace(old, new, 1)
    return None


MUTATORS: dict[str, Mutator] = {
    "name-swapped": _other_person,
    "name-invented": _joined("my thanks go to Priyanka Ostrowski as well"),
    "number-inserted": _joined("those 37 minutes were well spent"),
    "number-in-words": _counted,
    "date-inserted": _joined("the 14th of May will be a good day"),
    "link-inserted": _joined("more is at www.ostrowski-blog.com"),
    "topic-invented": _joined("your Kubernetes migration was a pleasure to hear about"),
    "event-invented": _joined("the summit in the harbour was lovely"),
    "relation-turned": _turned,
    "polarity-turned": _negated,
    "promise": _joined("I will call you as soon as I can"),
    "time-offered": _joined("I am free to talk on Thursday"),
    "hedge": _joined("I may still change my mind"),
    "decision-undone": _joined("I would love to continue the process"),
    "meeting-awaited": _joined("I look forward to our next interview"),
    "comparison": _joined("the other offer simply paid more"),
    "other-employer": _joined("I am joining another company"),
    "criticism": _joined("the process was rather slow"),
    "criticism-polite": _joined("a quicker answer would have been nicer"),
    "private-verbatim": _private,
    "reason-told": _reason,
    "never-met": _never_met,
    "flattery": _joined("you are the most brilliant people in the world"),
    "apology": _joined("I am so sorry and apologize once more"),
    "placeholder": _joined("all the best to [Company Name]"),
    "braces": _joined("all the best to {{company}}"),
    "markup": _bold,
    "html": _joined("all the <b>best</b> to you"),
    "meta-talk": _opened("Sure! Here is the revised text:"),
    "language": lambda _text, _notes: "Vielen Dank für das angenehme Gespräch und Ihre Zeit.",
    "homoglyph": _homoglyph,
    "zero-width": _zero_width,
    "truncated": _truncated,
    "three-sentences": _three_sentences,
    "empty": lambda _text, _notes: " ",
}
