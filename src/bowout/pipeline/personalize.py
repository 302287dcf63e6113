"""The model's part of a draft: ask, judge each slot, ask once more, and fall back slot by slot."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bowout.core.answer import AnswerInvalid, read_answer
from bowout.core.dictionary import ordinary_in
from bowout.core.draft import Fallback, Outcome, SlotResult, Span
from bowout.core.errors import ModelFailed
from bowout.core.failures import FAILURES
from bowout.core.findings import Finding, Severity
from bowout.core.guard.grounding import RULES as GROUNDING
from bowout.core.personalization import Asking
from bowout.core.pseudonyms import Pseudonyms
from bowout.core.untold import untold_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bowout.core.asking import Model, ModelAnswer
    from bowout.core.guard import Guard, SlotVerdict
    from bowout.core.letter import Letter
    from bowout.core.prompt import Prompt
    from bowout.pipeline.compose import Composed

_UNCHANGED = "the model kept the template's words"


@dataclass
class Personalized:
    """What asking a model came to: the accounts of accepted slots, each slot's result, and all findings."""

    slots: dict[str, SlotResult] = field(default_factory=dict)
    accounts: dict[str, tuple[Span, ...]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    fallback: Fallback | None = None


def personalize(composed: Composed, prompt: Prompt, model: Model) -> Personalized:
    """Ask a model for better words for the slots; every slot ends with a result, whatever happens."""
    asking, pseudonyms = asking_for(composed, prompt)
    return Personalizer(composed.letter, composed.guard, model, asking, pseudonyms).run()


def abandoned(letter: Letter, failure: ModelFailed) -> Personalized:
    """Return the result of a draft for which no model could be asked, or none of its words be judged."""
    slots = dict.fromkeys(letter.slots, SlotResult(Outcome.FALLBACK, failure.message))
    return Personalized(slots, fallback=Fallback(failure.code, failure.message))


def asking_for(composed: Composed, prompt: Prompt) -> tuple[Asking, Pseudonyms]:
    """Return what builds the requests for a letter, and the pseudonyms that its answers come back in."""
    notes = composed.notes
    pseudonyms = Pseudonyms(notes, is_common=ordinary_in(notes.language))
    untold = untold_of(notes)
    source = composed.template.source
    asking = Asking(
        notes=notes,
        letter=composed.letter,
        prompt=prompt,
        pseudonyms=pseudonyms,
        purposes=source.slots,
        may_leave=lambda text: untold.touches(text) is None,
        errand="" if source.terms.leaving else source.summary or source.name,
    )
    return asking, pseudonyms


class Personalizer:
    """One draft's conversation with a model."""

    def __init__(
        self, letter: Letter, guard: Guard, model: Model, asking: Asking, pseudonyms: Pseudonyms
    ) -> None:
        self._letter = letter
        self._guard = guard
        self._model = model
        self._asking = asking
        self._pseudonyms = pseudonyms
        self._result = Personalized()

    def run(self) -> Personalized:
        """Ask, and once more for what was refused; every slot ends with a result, whatever happens."""
        try:
            answer = self._model.ask(self._asking.first())
        except ModelFailed as failure:
            return abandoned(self._letter, failure)
        complaints = self._judge(answer, self._letter.slots, first=True)
        if complaints:
            self._ask_again(answer, complaints)
        return self._result

    def _ask_again(self, answer: ModelAnswer, complaints: Mapping[str, Sequence[str]]) -> None:
        lines = list(dict.fromkeys(line for told in complaints.values() for line in told))
        try:
            second = self._model.ask(self._asking.again(answer.content, lines, list(complaints)))
        except ModelFailed as failure:
            self._give_back(dict.fromkeys(complaints, failure.message))
            self._conclude(failure.code)
        else:
            refused = self._judge(second, tuple(complaints), first=False)
            self._give_back({slot: told[0] for slot, told in refused.items()})
            self._conclude()

    def _conclude(self, failure: str = "") -> None:
        """Tell why no slot holds a model's words, unless the model simply kept the template's.

        ``failure`` is the code of one that kept the second answer away.
        """
        if self._result.accounts:
            return
        reasons = [
            result.reason for result in self._result.slots.values() if result.outcome is Outcome.FALLBACK
        ]
        if reasons:
            guarded = any(finding.severity is Severity.ERROR for finding in self._result.findings)
            code = failure or ("guard" if guarded else "invalid-answer")
            self._result.fallback = Fallback(
                code, "; ".join(dict.fromkeys(reason for reason in reasons if reason))
            )

    def _judge(self, answer: ModelAnswer, slots: Sequence[str], *, first: bool) -> dict[str, list[str]]:
        """Settle each slot that may be used, and return what is wrong with the others."""
        try:
            settled = [slot for slot in self._letter.slots if slot not in slots]
            texts = read_answer(answer.content, slots, settled=settled)
        except AnswerInvalid as error:
            reason = str(error) if first else f"{FAILURES['invalid-answer']} ({error})"
            return {slot: [reason] for slot in slots}
        complaints: dict[str, list[str]] = {}
        for slot in slots:
            told = self._judge_slot(slot, texts[slot], first=first)
            if told:
                complaints[slot] = told
        return complaints

    def _judge_slot(self, slot: str, hidden: str, *, first: bool) -> list[str]:
        lost = self._pseudonyms.check(hidden, self._asking.defaults[slot])
        default = self._letter.slot_text(slot)
        verdict = self._guard.check_slot(slot, self._pseudonyms.restore(hidden), default)
        if echo := self._asking.echoed(verdict.text):
            lost.append(
                Finding(
                    "meta-talk", Severity.ERROR, echo, "this repeats the instructions; write the passage."
                )
            )
        errors = [*lost, *(found for found in verdict.findings if found.severity is Severity.ERROR)]
        if errors:
            self._note(errors)
            told = dict.fromkeys(_complaint(error, to_model=first) for error in errors)
            return [f"{slot}: {complaint}" for complaint in told]
        self._settle(slot, verdict, default, first=first)
        return []

    def _settle(self, slot: str, verdict: SlotVerdict, default: str, *, first: bool) -> None:
        if verdict.text == default:
            self._result.slots[slot] = SlotResult(Outcome.TEMPLATE, _UNCHANGED)
            return
        repairs = [*verdict.repairs, *([] if first else ["asked once more"])]
        outcome = Outcome.REPAIRED if repairs else Outcome.ACCEPTED
        self._result.slots[slot] = SlotResult(outcome, "; ".join(repairs) or None)
        self._result.accounts[slot] = tuple(
            Span(span.text, f"model:{span.source}") for span in verdict.account
        )
        self._note(verdict.findings)

    def _note(self, findings: Iterable[Finding]) -> None:
        self._result.findings += [found for found in findings if found not in self._result.findings]

    def _give_back(self, reasons: Mapping[str, str]) -> None:
        """Let slots fall back to the template's text, each for its reason."""
        for slot, reason in reasons.items():
            self._result.slots[slot] = SlotResult(Outcome.FALLBACK, reason)


_ABOUT_THE_UNTOLD = {"private", "reason-disclosed"}
_UNKNOWN = next(rule for rule in GROUNDING if rule.id == "grounded")


def _complaint(finding: Finding, *, to_model: bool) -> str:
    """Return a finding as a line; a model is not told that its guess came near what the notes keep back.

    To a model such words are words that the notes do not have, like any others.
    """
    words = f'"{finding.text}": ' if finding.text else ""
    if to_model and finding.rule in _ABOUT_THE_UNTOLD:
        return f"[{_UNKNOWN.id}] {words}{_UNKNOWN.why} {_UNKNOWN.mend}"
    return f"[{finding.rule}] {words}{finding.message}"
