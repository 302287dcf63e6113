"""Every failure bowout knows, with its exit code and its sentence.

The tree, each class with the code that its process ends with:

    BowoutError
    ├── UsageError         2    an argument that cannot be meant
    ├── NotesInvalid       3    all problems of a notes file at once
    ├── TemplateInvalid    2    all problems of a template file at once
    ├── GuardRefused       4    a letter that must not be sent, with its findings
    ├── ModelFailed        5    why no usable answer came; told as a fallback unless a model is required
    └── DeliveryFailed     1    the result could not be written
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bowout.core.findings import Finding


class ExitCode(IntEnum):
    """What the process ends with; a public contract."""

    DONE = 0  # also with a fallback, which is told on stderr
    UNEXPECTED = 1
    USAGE = 2
    NOTES_INVALID = 3
    GUARD_REFUSED = 4
    MODEL_FAILED = 5  # only with --require-model
    BATCH_PARTLY_FAILED = 6
    INTERRUPTED = 130


class Problem(NamedTuple):
    """One thing wrong in a file that a person wrote.

    ``where`` is the file's name as the user gave it; ``line`` counts from 1.
    """

    where: str
    message: str
    line: int | None = None
    key: str | None = None
    mend: str | None = None

    def __str__(self) -> str:
        """Return ``file:line: key: what is wrong; how to mend it``."""
        place = self.where if self.line is None else f"{self.where}:{self.line}"
        subject = f"{self.key}: " if self.key else ""
        mend = f"; {self.mend}" if self.mend else ""
        return f"{place}: {subject}{self.message}{mend}"


class BowoutError(Exception):
    """A failure with a sentence for the user and an exit code for the shell."""

    exit_code = ExitCode.UNEXPECTED


class UsageError(BowoutError):
    """An argument or a setting that cannot be meant."""

    exit_code = ExitCode.USAGE


class _FileInvalid(BowoutError):
    """A file with problems, all of them told at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class NotesInvalid(_FileInvalid):
    """A notes file that cannot be used as it stands."""

    exit_code = ExitCode.NOTES_INVALID


class TemplateInvalid(_FileInvalid):
    """A template file that cannot be used as it stands."""

    exit_code = ExitCode.USAGE


class GuardRefused(BowoutError):
    """A letter with at least one finding of severity ``error``."""

    exit_code = ExitCode.GUARD_REFUSED

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("the guard refuses the letter")


class ModelFailed(BowoutError):
    """No usable answer from a model; ``code`` is a stable word for programs (see docs/failures.md)."""

    exit_code = ExitCode.MODEL_FAILED

    def __init__(self, code: str, message: str) -> None:
        self.code = code
        self.message = message
        super().__init__(message)


class DeliveryFailed(BowoutError):
    """The result could not be written; nothing half-written is left behind."""
