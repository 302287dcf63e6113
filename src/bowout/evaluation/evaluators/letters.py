"""What a letter says, where its words are from, and how long it is.

Each check returns what is otherwise than expected: nothing if all is well, None where the case does not say.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bowout.evaluation.evaluators.outcomes import absent, present
from bowout.evaluation.evaluators.words import reading_grade, sentences, words
from bowout.evaluation.values import bounds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bowout.core.draft import Draft
    from bowout.evaluation.expectation import Expect
    from bowout.evaluation.running import Run


def says(run: Run, expect: Expect) -> list[str] | None:
    """Check the phrases that must be in subject or body."""
    if not expect.says:
        return None
    return absent(expect.says, _letter(run), "is not in the letter") if run.draft else _no_letter(run)


def never_says(run: Run, expect: Expect) -> list[str] | None:
    """Check the phrases that must be in neither."""
    return present(expect.never_says, _letter(run), "is in the letter") if expect.never_says else None


def matches(run: Run, expect: Expect) -> list[str] | None:
    """Check the regular expressions that must match subject or body."""
    if not expect.matches:
        return None
    text = _letter(run)
    missed = [pattern for pattern in expect.matches if not re.search(pattern, text, re.MULTILINE)]
    return [f"/{pattern}/ does not match the letter" for pattern in missed] if run.draft else _no_letter(run)


def never_matches(run: Run, expect: Expect) -> list[str] | None:
    """Check the regular expressions that must match neither."""
    if not expect.never_matches:
        return None
    text = _letter(run)
    found = [(pattern, re.search(pattern, text, re.MULTILINE)) for pattern in expect.never_matches]
    return [f"/{pattern}/ matches {match[0]!r}" for pattern, match in found if match]


def _letter(run: Run) -> str:
    return f"{run.draft.subject}\n{run.draft.body}" if run.draft else ""


def _no_letter(run: Run) -> list[str]:
    return [f"there is no letter: {run.error}"]


def sources(run: Run, expect: Expect) -> list[str] | None:
    """Check where phrases are from: ``notes`` and ``model`` stand for all that begins so."""
    if not expect.sources:
        return None
    if run.draft is None:
        return _no_letter(run)
    return [fault for each in expect.sources.items() if (fault := _from_elsewhere(run.draft, *each))]


def _from_elsewhere(draft: Draft, phrase: str, source: str) -> str | None:
    found = list(_sources(draft, phrase))
    if not found:
        return f"{phrase!r} is not in the body"
    if any(all(_is_from(each, source) for each in one) for one in found):
        return None
    told = " or ".join(dict.fromkeys(" and ".join(one) for one in found))
    return f"{phrase!r} is from {told}, not from {source}"


def _is_from(found: str, source: str) -> bool:
    return found == source or found.startswith(f"{source}:")


def _sources(draft: Draft, phrase: str) -> Iterator[list[str]]:
    """Yield the sources of each place where a phrase stands."""
    for match in re.finditer(re.escape(phrase), draft.body):
        start = 0
        found: list[str] = []
        for span in draft.provenance:
            end = start + len(span.text)
            if start < match.end() and match.start() < end:
                found.append(span.source)
            start = end
        yield list(dict.fromkeys(found))


def subject(run: Run, expect: Expect) -> list[str] | None:
    """Check the subject, word for word."""
    if expect.subject is None:
        return None
    got = run.draft.subject if run.draft else ""
    return [] if got == expect.subject else [f"{got!r}, not {expect.subject!r}"]


def body(run: Run, expect: Expect) -> list[str] | None:
    """Check the whole body, word for word; line ends at its end do not count."""
    if expect.body is None:
        return None
    wanted, got = expect.body.strip("\n"), run.draft.body if run.draft else ""
    if got == wanted:
        return []
    lines = zip([*got.split("\n"), ""], [*wanted.split("\n"), ""], strict=False)
    line, (is_, should) = next((at, pair) for at, pair in enumerate(lines, 1) if pair[0] != pair[1])
    return [f"line {line} is {is_!r}, not {should!r}"]


def to(run: Run, expect: Expect) -> list[str] | None:
    """Check whom the letter is addressed to."""
    if expect.to is None:
        return None
    got = str(run.draft.to) if run.draft else "nobody"
    return [] if expect.to.lower() in got.lower() else [f"{got}, not {expect.to}"]


def template(run: Run, expect: Expect) -> list[str] | None:
    """Check which template wrote the letter."""
    if expect.template is None:
        return None
    got = run.draft.versions.get("template", "") if run.draft else "none"
    return [] if got.partition("@")[0] == expect.template else [f"{got}, not {expect.template}"]


def words_between(run: Run, expect: Expect) -> list[str] | None:
    """Count the words of the body."""
    return _within(len(words(_body(run))), expect.words)


def sentences_between(run: Run, expect: Expect) -> list[str] | None:
    """Count the sentences of the body, greeting and signature left out."""
    return _within(len(sentences(_body(run))), expect.sentences)


def paragraphs_between(run: Run, expect: Expect) -> list[str] | None:
    """Count the paragraphs, greeting and signature included."""
    return _within(len([part for part in _body(run).split("\n\n") if part.strip()]), expect.paragraphs)


def characters_between(run: Run, expect: Expect) -> list[str] | None:
    """Count the characters of the body."""
    return _within(len(_body(run)), expect.characters)


def grade_between(run: Run, expect: Expect) -> list[str] | None:
    """Work out the reading grade of the body."""
    return _within(reading_grade(_body(run)), expect.grade) if expect.grade else None


def _body(run: Run) -> str:
    return run.draft.body if run.draft else ""


def _within(value: float, wanted: str | None) -> list[str] | None:
    if wanted is None:
        return None
    low, high = bounds(wanted)
    return [] if low <= value <= high else [f"{value:.4g}, not within {wanted}"]
