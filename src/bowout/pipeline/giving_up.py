"""Asking for many letters ends where nobody answers: what failed for several in a row fails for the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.core.errors import ModelFailed

if TYPE_CHECKING:
    from bowout.core.asking import Model, ModelAnswer, ModelRequest

_IN_A_ROW = 3  # one may be chance, and each can take all the time that a letter is allowed
_ANSWERS = {"refused", "truncated", "filtered", "empty-answer"}  # failures by which somebody is there


class GivingUp:
    """What the letters of one run have in common: how many of the last ones got no answer."""

    def __init__(self) -> None:
        self.failures: list[ModelFailed] = []

    def watching(self, model: Model) -> Model:
        """Return ``model``, which fails as the last one did, unasked, once three in a row have failed."""
        return _Watched(model, self)


class _Watched:
    """A letter's model, whose answers and failures are noted down."""

    def __init__(self, model: Model, run: GivingUp) -> None:
        self._model = model
        self._run = run

    @property
    def name(self) -> str:
        """The model's name as it was asked for."""
        return self._model.name

    @property
    def requests(self) -> int:
        """How many requests have left for this letter."""
        return self._model.requests

    @property
    def prompt_tokens(self) -> int | None:
        """Tokens that were read for this letter."""
        return self._model.prompt_tokens

    @property
    def completion_tokens(self) -> int | None:
        """Likewise for what the model wrote."""
        return self._model.completion_tokens

    def ask(self, request: ModelRequest) -> ModelAnswer:
        """Return the answer, or raise ``ModelFailed``: the model's, or for one that is given up the last."""
        failures = self._run.failures
        if len(failures) >= _IN_A_ROW:
            raise failures[-1]
        try:
            answer = self._model.ask(request)
        except ModelFailed as failure:
            failures[:] = [] if failure.code in _ANSWERS else [*failures, failure]
            raise
        failures.clear()
        return answer
