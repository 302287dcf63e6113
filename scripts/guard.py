"""Score the guard on its labelled cases: what it refuses of the bad and of the good, and how fast.

The re-ask is simulated: a good answer that is refused is replaced by the next good answer to the same
notes and slot, as a model that was told the findings would try again; refused after the re-ask: both were.
A bad answer counts as refused if a finding is an error or if the guard mended the fault away; how many lost
their end so is told beside it, since a fault may stand in what is left as well. Slots are
checked against the text that the shipped template has for them, as in ``bowout draft``: its words count as
known, and an answer that names nothing of the jottings where the template does is refused. Notes of which no
letter can be made, and slots that the template leaves out, are checked against an empty text and counted.
The parts "sealed" and "de/held" are told in aggregates only, so that rules are never written against
their texts; "de" is the open half of the German ones.

With ``--check`` nothing is told but what has become worse than evals/guard/floors.json has it (exit code 1);
``--pin`` writes that file anew. Only the parts that may be shown are pinned: open and de, both by default.
"""

from __future__ import annotations

import argparse
import math
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

import floors
from bowout.core.errors import BowoutError
from bowout.core.findings import Severity
from bowout.core.guard import guard_for
from bowout.core.notes import Notes
from bowout.pipeline.compose import sendable_letter
from bowout.resources import TemplateStore

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bowout.core.findings import Finding
    from bowout.core.guard import Guard, SlotVerdict

ROOT = Path(__file__).resolve().parents[1]
CASES = ROOT / "evals" / "guard"
FLOORS = CASES / "floors.json"
_SHOWN = ("open", "de")
NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)


@dataclass
class Score:
    """What was seen in one part of the cases."""

    bad: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    good: Counter[str] = field(default_factory=Counter)
    alarms: Counter[str] = field(default_factory=Counter)
    alarms_after: Counter[str] = field(default_factory=Counter)
    by_rule: Counter[str] = field(default_factory=Counter)
    told: list[str] = field(default_factory=list)
    seconds: float = 0.0
    checked: int = 0
    bare: int = 0
    shortened: int = 0
    trimmed: int = 0


class SlotCases:
    """Checks answers to one set of notes as ``bowout draft`` does, each against its slot's own text."""

    def __init__(self, notes: Notes) -> None:
        template = TemplateStore().load(notes.intent, language=notes.language)
        self.guard = guard_for(notes, now=NOW, terms=template.source.terms)
        self._letter = None
        try:
            composed = sendable_letter(notes, template, now=NOW)
        except BowoutError:
            return
        self.guard, self._letter = composed.guard, composed.letter

    def default(self, slot: str) -> str:
        """Return the template's own text for a slot, empty where it has none."""
        return self._letter.slot_text(slot) if self._letter else ""

    def check(self, slot: str, text: str) -> SlotVerdict:
        """Return the guard's verdict on an answer."""
        return self.guard.check_slot(slot, text, self.default(slot))


def main(argv: Sequence[str] | None = None) -> int:
    """Print the tables of the parts asked for, or hold them to what is pinned; returns the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "parts", nargs="*", metavar="PART", help="open, sealed (both by default), de, de/held"
    )
    parser.add_argument(
        "--show-false-alarms", action="store_true", help="print refused good texts (open and de only)"
    )
    parser.add_argument(
        "--show-misses", action="store_true", help="print accepted bad texts (open and de only)"
    )
    parser.add_argument(
        "--mutations", action="store_true", help="score the mutants of the good answers as well"
    )
    floored = parser.add_mutually_exclusive_group()
    floored.add_argument("--check", action="store_true", help="fail if less is refused than is pinned")
    floored.add_argument("--pin", action="store_true", help="pin what is refused now")
    arguments = parser.parse_args(argv)
    if arguments.check or arguments.pin:
        parts = arguments.parts or _SHOWN
        if not set(parts) <= set(_SHOWN):
            parser.error(f"only {' and '.join(_SHOWN)} are pinned")
        return _floored(parts, anew=arguments.pin)
    for part in arguments.parts or ("open", "sealed"):
        for kind, score in (("slots", _slots(part)), ("letters", _letters(part))):
            _print(f"{part}: {kind}", score)
            if part in _SHOWN and (arguments.show_false_alarms or arguments.show_misses):
                _print_told(score, alarms=arguments.show_false_alarms, misses=arguments.show_misses)
        if arguments.mutations:
            _print_mutations(part)
    return 0


def _floored(parts: Sequence[str], *, anew: bool) -> int:
    """Pin what is refused in these parts, or tell what has become worse; returns the exit code."""
    scored = {part: {"slots": _counts(_slots(part)), "letters": _counts(_letters(part))} for part in parts}
    if anew:
        floors.pin(scored, FLOORS)
    worse = [*floors.faults(scored, floors.read(FLOORS))]
    for fault in worse:
        _say(fault)
    if worse:
        _say("\n--show-misses and --show-false-alarms print the texts; --pin writes down what is meant so.")
    else:
        _say(f"{', '.join(parts)}: as much of the bad is refused as is pinned, and no more of the good")
    return 1 if worse else 0


def _counts(score: Score) -> floors.Counts:
    return {
        "refused": {category: score.refused[category] for category in score.bad},
        "alarms": score.alarms.total(),
        "alarms_after": score.alarms_after.total(),
    }


def _files(folder: Path) -> Iterator[tuple[str, Notes, Mapping[str, Any]]]:
    for path in sorted(folder.glob("*.yaml")):
        case = yaml.safe_load(path.read_text(encoding="utf-8"))
        raw = {key: value if isinstance(value, list) else str(value) for key, value in case["notes"].items()}
        yield path.stem, Notes.model_validate(raw, context={"now": NOW}), case


def _slots(part: str) -> Score:
    score = Score()
    for name, notes, case in _files(CASES / part):
        cases = SlotCases(notes)
        goods = [(str(good["slot"]), str(good["text"])) for good in case["good"]]
        refused = [_alarm(cases, slot, text, name, score) for slot, text in goods]
        for number, (slot, _) in enumerate(goods):
            others = [n for n in range(number + 1, number + len(goods)) if goods[n % len(goods)][0] == slot]
            again = refused[others[0] % len(goods)] if others else True
            score.alarms_after[name] += refused[number] and again
        for bad in case["bad"]:
            _bad(cases, bad, name, score)
    return score


def _alarm(cases: SlotCases, slot: str, text: str, name: str, score: Score) -> bool:
    started = time.process_time()
    verdict = cases.check(slot, text)
    score.seconds += time.process_time() - started
    score.checked += 1
    score.bare += not cases.default(slot)
    errors = _errors(verdict.findings)
    score.good[name] += 1
    score.trimmed += bool(verdict.left_out)
    score.alarms[name] += bool(errors)
    score.by_rule.update({finding.rule for finding in errors})
    if errors:
        score.told.append(f"ALARM {name} [{slot}] {text}\n      {_words(errors)}")
    return bool(errors)


def _bad(cases: SlotCases, bad: Mapping[str, Any], name: str, score: Score) -> None:
    text = str(bad["text"])
    verdict = cases.check(str(bad["slot"]), text)
    caught = bool(_errors(verdict.findings)) or bool(verdict.repairs)
    score.bad[bad["category"]] += 1
    score.refused[bad["category"]] += caught
    score.shortened += caught and bool(verdict.left_out)
    if not caught:
        score.told.append(f"MISS {name} [{bad['slot']}] {bad['category']}: {text}")


def _letters(part: str) -> Score:
    score = Score()
    for name, notes, case in _files(CASES / part / "letters"):
        template = TemplateStore().load(notes.intent, language=notes.language)
        guard = guard_for(notes, now=NOW, terms=template.source.terms)
        for good in case["good"]:
            errors = _errors(_check_letter(guard, good["text"], score))
            score.good[name] += 1
            score.alarms[name] += bool(errors)
            score.alarms_after[name] += bool(errors)
            score.by_rule.update({finding.rule for finding in errors})
            if errors:
                score.told.append(f"ALARM {name} {good['text']}\n      {_words(errors)}")
        for bad in case["bad"]:
            found = _check_letter(guard, bad["text"], score)
            score.bad[bad["category"]] += 1
            score.refused[bad["category"]] += bool(_errors(found))
            if not _errors(found):
                score.told.append(
                    f"MISS {name} {bad['category']}: {bad['text']}\n      {_words(list(found))}"
                )
    return score


def _check_letter(guard: Guard, text: str, score: Score) -> tuple[Finding, ...]:
    first, _, body = text.partition("\n")
    subject = first.removeprefix("Subject:").strip() if first.startswith("Subject:") else ""
    started = time.process_time()
    found = guard.check_letter(subject, body.strip("\n") if subject else text)
    score.seconds += time.process_time() - started
    score.checked += 1
    return found


def _errors(findings: tuple[Finding, ...]) -> list[Finding]:
    return [finding for finding in findings if finding.severity is Severity.ERROR]


def _words(findings: list[Finding]) -> str:
    return "; ".join(f"{finding.rule}: {finding.text or finding.message}" for finding in findings)


def wilson(hits: int, total: int) -> tuple[float, float]:
    """Return the 95 % confidence interval of a share, by Wilson's score method (1927), in per cent."""
    if not total:
        return 0.0, 100.0
    z, share = 1.96, hits / total
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    half = z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total)) / (1 + z * z / total)
    return 100 * max(0.0, middle - half), 100 * min(1.0, middle + half)


def _share(hits: int, total: int) -> str:
    low, high = wilson(hits, total)
    return f"{hits:4d} of {total:4d}  {100 * hits / total if total else 0:5.1f} %  [{low:.1f}, {high:.1f}]"


def _print(title: str, score: Score) -> None:
    _say(f"\n{title}")
    _say(f"  bad refused             {_share(score.refused.total(), score.bad.total())}")
    for category in sorted(score.bad):
        missed = score.bad[category] - score.refused[category]
        mark = f"   {missed} missed" if missed else ""
        _say(f"    {category:<22}{score.refused[category]:3d} of {score.bad[category]:3d}{mark}")
    _say(f"  good refused, first     {_share(score.alarms.total(), score.good.total())}")
    if "slots" in title:
        _say(f"  (without their end went on: {score.shortened} of the bad, {score.trimmed} of the good)")
        _say(f"  (against the template's own texts; {score.bare} of the good ones against an empty text)")
        _say(f"  good refused, re-asked  {_share(score.alarms_after.total(), score.good.total())}")
    leaks = sum(score.bad[kind] - score.refused[kind] for kind in score.bad if "private" in kind)
    _say(f"  private leaks           {leaks}")
    alarmed = {name: count for name, count in score.alarms.items() if count}
    _say(
        f"  notes with an alarm     {len(alarmed)} of {len(score.good)}: "
        + ", ".join(f"{n.split('-')[0]} {c}" for n, c in alarmed.items())
    )
    _say(
        "  alarms by rule          "
        + ", ".join(f"{rule} {count}" for rule, count in score.by_rule.most_common())
    )
    if score.checked:
        _say(f"  CPU seconds per thousand {1000 * score.seconds / score.checked:.2f}")


def _print_told(score: Score, *, alarms: bool, misses: bool) -> None:
    for line in score.told:
        if (alarms and line.startswith("ALARM")) or (misses and line.startswith("MISS")):
            _say(f"  {line}")


def _print_mutations(part: str) -> None:
    """Print the share of mutants refused or mended, by kind, of the good answers that the guard accepts."""
    sys.path.insert(0, str(ROOT))
    from evals.guard.mutations import mutants

    made: Counter[str] = Counter()
    killed: Counter[str] = Counter()
    rules: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for _, notes, case in _files(CASES / part):
        cases = SlotCases(notes)
        for good in case["good"]:
            if _errors(cases.check(good["slot"], good["text"]).findings):
                continue
            for kind, mutant in mutants(good["text"], case["notes"]):
                verdict = cases.check(good["slot"], mutant)
                errors = _errors(verdict.findings)
                made[kind] += 1
                killed[kind] += bool(errors) or bool(verdict.repairs)
                rules[kind].update({finding.rule for finding in errors})
    _say(f"\n{part}: mutants killed     {_share(killed.total(), made.total())}")
    for kind in made:
        by = ", ".join(f"{rule} {count}" for rule, count in rules[kind].most_common(3))
        _say(f"    {kind:<22}{killed[kind]:4d} of {made[kind]:4d}   {by}")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
