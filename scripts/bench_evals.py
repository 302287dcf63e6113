"""Measure the eval suite: 80 cases as one process, what a case costs, and 50 like cases beside other runners.

The others are measured where they are installed: PYDANTIC_EVALS_PYTHON names an interpreter that has
pydantic-evals, PROMPTFOO the program promptfoo (npm). Theirs is the easier work: a function that returns the
letter; bowout's cases go through prompt, SDK, HTTP and guard.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import yaml

from bench import ROOT, Figure, Run, medians

if TYPE_CHECKING:
    from collections.abc import Iterator

CASES = ROOT / "evals" / "cases"
BOWOUT = [str(Path(sys.executable).with_name("bowout")), "eval", "--format", "json"]
NOTES = {
    "recipient": "Dana Whitfield <dana@northwind.example>",
    "sender": "Sam Okafor",
    "company": "Northwind",
    "position": "Backend Engineer",
    "discussed": "moving the warehouse API to events",
    "hook": "the warehouse API launch",
}
THANKS = "Thank you for your time, and for the conversation about moving the warehouse API to events."
HOOK = "I look forward to reading about the warehouse API launch."
PYDANTIC_EVALS = """
from dataclasses import dataclass
from pydantic_evals import Case, Dataset
from pydantic_evals.evaluators import Evaluator, EvaluatorContext

@dataclass
class Holds(Evaluator):
    words: str
    def evaluate(self, ctx: EvaluatorContext) -> bool:
        return self.words in ctx.output

@dataclass
class Lacks(Evaluator):
    words: str
    def evaluate(self, ctx: EvaluatorContext) -> bool:
        return self.words not in ctx.output

@dataclass
class Between(Evaluator):
    low: int
    high: int
    def evaluate(self, ctx: EvaluatorContext) -> bool:
        return self.low <= len(ctx.output.split()) <= self.high

async def letter(name: str) -> str:
    return {letter!r}

checks = [Holds("Northwind"), Holds("withdraw"), Lacks("[Company]"), Between(20, 150)]
cases = [Case(name=f"c{{i}}", inputs=f"c{{i}}") for i in range(50)]
dataset = Dataset(name="letters", evaluators=checks, cases=cases)
report = dataset.evaluate_sync(letter, progress=False)
assert len(report.cases) == 50 and all(a.value for c in report.cases for a in c.assertions.values())
"""
DECISION = "I have decided to withdraw from the process at Northwind."
LETTER = f"Hi Dana,\n\n{THANKS}\n\n{DECISION}\n\n{HOOK}\n\nSam Okafor"


def evals(rounds: int) -> Iterator[Figure]:
    """Measure the suite itself, then beside others; what is not installed is left out, and that is told."""
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch)
        yield from _alone(place, rounds)
        yield from _beside(place, rounds)


def _alone(place: Path, rounds: int) -> Iterator[Figure]:
    runs = {str(number): Run([*BOWOUT, str(_shipped(place, number))]) for number in (20, 80, 180)}
    taken = medians(runs, rounds=rounds, environment=_environment())
    each = (taken["180"] - taken["20"]) * 1000 / 160
    yield Figure("80 cases of evals/cases", taken["80"], 3, "s", "whole process, offline")
    yield Figure(
        "a case beyond start-up",
        each,
        8,
        "ms",
        f"20 cases {taken['20']:.2f} s, 180 cases {taken['180']:.2f} s",
    )


def _beside(place: Path, rounds: int) -> Iterator[Figure]:
    runs = {"bowout": Run([*BOWOUT, str(_alike(place))])}
    python, promptfoo = (
        os.environ.get("PYDANTIC_EVALS_PYTHON"),
        os.environ.get("PROMPTFOO") or shutil.which("promptfoo"),
    )
    if python:
        runs["pydantic-evals"] = Run([python, "-c", PYDANTIC_EVALS.format(letter=LETTER)])
    if promptfoo:
        runs["promptfoo"] = Run(
            [promptfoo, "eval", "-c", str(_promptfoo(place)), "--no-cache", "--no-progress-bar", "--no-write"]
        )
    taken = medians(runs, rounds=rounds, environment=_environment() | {"PROMPTFOO_CONFIG_DIR": str(place)})
    for other, goal in (("pydantic-evals", 1.2), ("promptfoo", 0.5)):
        if other in taken:
            detail = f"{taken['bowout']:.2f} s against {taken[other]:.2f} s, 50 cases with four assertions"
            yield Figure(f"eval beside {other}", taken["bowout"] / taken[other], goal, "x", detail)
        else:
            click.echo(f"{other} is not installed, so it is not measured", err=True)


def _shipped(place: Path, number: int) -> Path:
    """Return a folder with ``number`` of the shipped cases, of all files, and a baseline beside it."""
    files = {file.stem: _read(file) for file in CASES.glob("*.yaml")}
    total = sum(len(found["cases"]) for found in files.values())
    every = [(stem, index) for stem, found in sorted(files.items()) for index in range(len(found["cases"]))]
    wanted = {every[round(step * total / number)] for step in range(number)}
    folder = place / f"shipped-{number}" / "cases"
    folder.mkdir(parents=True)
    for stem, found in files.items():
        kept = [case for index, case in enumerate(found["cases"]) if (stem, index) in wanted]
        if kept:
            (folder / f"{stem}.yaml").write_text(
                yaml.safe_dump({**found, "cases": kept}, allow_unicode=True), encoding="utf-8"
            )
    command = [*BOWOUT, "--update-baseline", str(folder)]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT, env=_environment())
    return folder


def _read(file: Path) -> dict[str, Any]:
    """Return a file of cases with every value as text, which is how the loader reads it."""
    loader = yaml.BaseLoader  # it makes texts, lists and mappings, and nothing else
    return dict(yaml.load(file.read_text(encoding="utf-8"), loader))  # noqa: S506 - see the line above


def _alike(place: Path) -> Path:
    """Return a folder with 50 cases of a model that answers well, four expectations each."""
    expect = {
        "says": ["Northwind", "withdraw"],
        "never_says": "[Company]",
        "words": "20-150",
        "mode": "personalized",
    }
    cases: list[dict[str, Any]] = [
        {"name": f"case {number}", "answers": [{"says": "usual"}], "expect": expect} for number in range(50)
    ]
    folder = place / "alike"
    folder.mkdir()
    found = {"group": "alike", "notes": NOTES, "usual": {"thanks": THANKS, "hook": HOOK}, "cases": cases}
    dumped = json.loads(json.dumps(found))  # no anchors for what stands there fifty times
    (folder / "alike.yaml").write_text(yaml.safe_dump(dumped), encoding="utf-8")
    return folder


def _promptfoo(place: Path) -> Path:
    """Return a configuration of 50 like cases, their provider a JavaScript function."""
    provider = place / "provider.cjs"
    body = f"async callApi() {{ return {{ output: {json.dumps(LETTER)} }}; }}"
    provider.write_text(
        f"module.exports = class {{ id() {{ return 'letters'; }} {body} }};\n", encoding="utf-8"
    )
    checks = [
        {"type": "contains", "value": "Northwind"},
        {"type": "contains", "value": "withdraw"},
        {"type": "not-contains", "value": "[Company]"},
        {"type": "javascript", "value": "output.split(/\\s+/).length <= 150"},
    ]
    tests = [{"vars": {"name": f"case {number}"}, "assert": checks} for number in range(50)]
    config = place / "promptfoo.json"
    config.write_text(
        json.dumps({"prompts": ["{{name}}"], "providers": [f"file://{provider}"], "tests": tests}),
        encoding="utf-8",
    )
    return config


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("OPENAI_", "BOWOUT_"))}
    quiet = {"PROMPTFOO_DISABLE_TELEMETRY": "1", "PROMPTFOO_DISABLE_UPDATE": "1"}
    return kept | quiet | {"HOME": tempfile.gettempdir()}


@click.command()
@click.option("--rounds", default=10, show_default=True, type=click.IntRange(min=3), help="Runs of each.")
def main(rounds: int) -> None:
    """Measure, and print each figure beside its goal."""
    for figure in evals(rounds):
        verdict = "met" if figure.met else "MISSED"
        value = f"{figure.value:.2f} {figure.unit}"
        click.echo(
            f"{figure.name:28}{value:>10}   goal {figure.goal:g} {figure.unit:3}{verdict:8}{figure.detail}"
        )


if __name__ == "__main__":
    main()
