"""Measure bowout's speed as ratios in one run, so that a slow or busy machine moves both sides alike.

Every figure is a median of interleaved runs after a warm-up, taken with the environment's own interpreter (a
version manager's shim would add its own start) and with bytecode compiled beforehand. Goals that are missed
are told, not failed: timings are no test.
"""

from __future__ import annotations

import compileall
import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click
import yaml

import bowout
from bowout.__main__ import OBJECTS_BETWEEN_COLLECTIONS
from bowout.core.guard import Guard
from bowout.core.notes import Notes
from bowout.resources import TemplateStore

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = "examples/backend-engineer.yaml"
PYTHON = [sys.executable]
BOWOUT = [str(Path(sys.executable).with_name("bowout"))]
CLICK = "import click"
LIBRARIES = "import click, jinja2, pydantic, yaml\nclass M(pydantic.BaseModel):\n    a: str\n"
NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)
SLOTS = 10_000
PROCESSES = 200
DRAFT = ["draft", "--no-personalize", EXAMPLE]
BARE = """
import json, os, sys
from openai import OpenAI
client = OpenAI(max_retries=0)
client.chat.completions.create(**json.load(sys.stdin))
"""


@dataclass(frozen=True)
class Figure:
    """One measurement against its goal; ``value`` and ``goal`` are in ``unit``: a ratio (x) or ms."""

    name: str
    value: float
    goal: float
    unit: str
    detail: str

    @property
    def met(self) -> bool:
        """Whether the goal is reached."""
        return self.value <= self.goal


@dataclass(frozen=True)
class Run:
    """A process to time: what to start, and what it reads."""

    arguments: list[str]
    stdin: bytes = b""


def medians(runs: dict[str, Run], *, rounds: int, environment: dict[str, str]) -> dict[str, float]:
    """Return each run's median wall time in seconds; the runs alternate, and the first round does not count.

    Raises ClickException when one fails.
    """
    times: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds + 1):
        for name, run in runs.items():
            start = time.perf_counter()
            _finish(run, environment)
            times[name].append(time.perf_counter() - start)
    return {name: statistics.median(taken[1:]) for name, taken in times.items()}


def _finish(run: Run, environment: dict[str, str]) -> None:
    done = subprocess.run(
        run.arguments, input=run.stdin, env=environment, cwd=ROOT, check=False, capture_output=True
    )
    if done.returncode:
        message = (
            f"{' '.join(run.arguments)} ended with {done.returncode}: {done.stderr.decode(errors='replace')}"
        )
        raise click.ClickException(message)


def start_up(rounds: int) -> Iterator[Figure]:
    """Measure what a command costs before and beside a model."""
    runs = {
        "click": Run([*PYTHON, "-c", CLICK]),
        "--version": Run([*BOWOUT, "--version"]),
        "--help": Run([*BOWOUT, "--help"]),
        "libraries": Run([*PYTHON, "-c", LIBRARIES]),
        "draft": Run([*BOWOUT, *DRAFT]),
    }
    taken = medians(runs, rounds=rounds, environment=_environment())
    for name, base, goal in (
        ("--version", "click", 1.5),
        ("--help", "click", 1.5),
        ("draft", "libraries", 1.3),
    ):
        detail = f"{_ms(taken[name])} against {_ms(taken[base])} to import {base}"
        yield Figure(f"bowout {name}", taken[name] / taken[base], goal, "x", detail)


def with_a_model(rounds: int) -> Iterator[Figure]:
    """Measure a personalized draft against a bare script that sends the same request to the same server."""
    with _Server() as server:
        environment = _environment() | {
            "OPENAI_API_KEY": "no-key-needed",
            "OPENAI_BASE_URL": f"http://127.0.0.1:{server.server_port}/v1",
        }
        draft = Run([*BOWOUT, "draft", "--personalize", "--require-model", EXAMPLE])
        _finish(draft, environment)
        if len(server.bodies) != 1:
            msg = f"the draft took {len(server.bodies)} requests where one was meant"
            raise RuntimeError(msg)
        bare = Run([*PYTHON, "-c", BARE], server.bodies[0])
        taken = medians({"draft": draft, "bare": bare}, rounds=rounds, environment=environment)
    difference = (taken["draft"] - taken["bare"]) * 1000
    detail = f"{_ms(taken['draft'])} against {_ms(taken['bare'])} for the bare openai SDK"
    yield Figure("bowout draft with a model", difference, 60, "ms", detail)


def commands(rounds: int) -> Iterator[Figure]:
    """Measure every command that asks no model against a template-only draft."""
    with tempfile.TemporaryDirectory() as folder:
        runs = {name: Run([*BOWOUT, *words]) for name, words in _commands(Path(folder)).items()}
        _finish(Run([*BOWOUT, *DRAFT, "--out", str(Path(folder) / "letter.txt")]), _environment())
        taken = medians({"draft": Run([*BOWOUT, *DRAFT]), **runs}, rounds=rounds, environment=_environment())
    for name in runs:
        detail = f"{_ms(taken[name])} against {_ms(taken['draft'])} to draft"
        yield Figure(f"bowout {name}", taken[name] / taken["draft"], 1.3, "x", detail)


def _commands(folder: Path) -> dict[str, list[str]]:
    """Return the words of each command by the name of its line; what is written goes to ``folder``."""
    booked = ["--set", "stage=scheduled", "--set", "interview=6 May 2026, 10:00"]
    missed = ["--set", "stage=scheduled", "--set", "interview=3 May 2026, 10:00"]
    told = ["--set", "doubts=the size of the team", "--set", "referrer=Ruth Amsel"]
    of_the_intent = {"reschedule": booked, "no-show": missed}
    return {
        "new": ["new", str(folder / "new.yaml"), "--force"],
        "reflect": ["reflect", EXAMPLE, "--doubt", "heard: the hours", "--asked", "no"],
        "check": ["check", EXAMPLE, str(folder / "letter.txt")],
        "rules": ["rules"],
        "templates list": ["templates", "list"],
        "templates show": ["templates", "show", "withdraw"],
        "templates validate, unchanged": ["templates", "validate"],
        "closeout, one": ["closeout", EXAMPLE],
        **{
            f"draft, {intent}": [*DRAFT, "--set", f"intent={intent}", *told, *of_the_intent.get(intent, [])]
            for intent in TemplateStore().names()
            if intent != "withdraw"
        },
        "draft, phone": [*DRAFT, "--set", "channel=phone"],
        "draft, de": [*DRAFT, "--set", "language=de"],
        "draft --explain": [*DRAFT, "--explain"],
        "draft --diff": [*DRAFT, "--diff"],
        "draft, linkedin": [*DRAFT, "--set", "channel=linkedin"],
        **{
            f"draft --format {form}": [*DRAFT, "--format", form] for form in ("json", "eml", "mailto", "html")
        },
        "draft --reminder": [*DRAFT, "--reminder", str(folder / "reminder.ics"), "--force"],
        "draft --reply-to": [*DRAFT, "--reply-to", "examples/story/invitation.eml"],
    }


def closing_out(rounds: int) -> Iterator[Figure]:
    """Measure a closeout of many processes beyond the time of one."""
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "many.csv"
        table.write_text(_many(PROCESSES), encoding="utf-8")
        runs = {
            "one": Run([*BOWOUT, "closeout", EXAMPLE]),
            "many": Run([*BOWOUT, "closeout", str(table)]),
        }
        taken = medians(runs, rounds=rounds, environment=_environment())
    detail = f"{_ms(taken['many'])}, less {_ms(taken['one'])} for one; two people of each company"
    yield Figure(f"bowout closeout, {PROCESSES}", taken["many"] - taken["one"], 1, "s", detail)


def _many(number: int) -> str:
    """Return a table of processes, two at each company, with what people jot down."""
    stages = ("applied", "invited", "interviewed", "final", "offer")
    lines = ["recipient,sender,company,position,stage,situation,discussed,hook"]
    for place in range(number):
        company, stage = place // 2, stages[place // 2 % len(stages)]
        topic = f"the way team {company} reviews its work" if stage in stages[2:] else ""
        lines.append(
            f"Ruth Amsel{place} <ruth{place}@company{company}.example>,Sam Okafor,Company{company},Engineer,"
            f"{stage},accepted-offer,{topic},the launch of platform {company}"
        )
    return "\n".join(lines) + "\n"


def guarding() -> Iterator[Figure]:
    """Measure the guard on the labelled answers of the guard's open cases.

    It is done in this process, with garbage collected as seldom as in the program's own.
    """
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    answers = list(_answers())
    times: list[float] = []
    start = time.perf_counter()
    for number in range(SLOTS):
        guard, slot, text = answers[number % len(answers)]
        before = time.perf_counter()
        guard.check_slot(slot, text, "")
        times.append(time.perf_counter() - before)
    detail = f"median of {SLOTS:,}, {len(answers)} different ones"
    yield Figure("guard, one slot", statistics.median(times) * 1000, 1, "ms", detail)
    yield Figure(
        "guard, 10,000 slots", time.perf_counter() - start, 10, "s", "in one process, the first included"
    )


def _answers() -> Iterator[tuple[Guard, str, str]]:
    for path in sorted((ROOT / "evals" / "guard" / "open").glob("*.yaml")):
        case = yaml.safe_load(path.read_text(encoding="utf-8"))
        raw = {key: value if isinstance(value, list) else str(value) for key, value in case["notes"].items()}
        notes = Notes.model_validate(raw, context={"now": NOW})
        guard = Guard(notes, now=NOW, terms=TemplateStore().load(notes.intent).source.terms)
        for answer in (*case["good"], *case["bad"]):
            yield guard, str(answer["slot"]), str(answer["text"])


class _Server(ThreadingHTTPServer):
    """A model that answers at once, with what the prompt's schema asks for."""

    daemon_threads = True

    def __init__(self) -> None:
        self.bodies: list[bytes] = []
        super().__init__(("127.0.0.1", 0), _Handler)

    def __enter__(self) -> _Server:
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.shutdown()
        self.server_close()


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        """Answer a chat completion."""
        self.server.bodies.append(self.rfile.read(int(self.headers["Content-Length"])))
        answer = json.dumps(_completion()).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _completion() -> dict[str, object]:
    slots = {
        "thanks": "Thank you for our conversation about moving the warehouse API to events.",
        "hook": "I look forward to the warehouse API launch.",
    }
    message = {"role": "assistant", "content": json.dumps(slots)}
    return {
        "id": "bench",
        "object": "chat.completion",
        "created": 0,
        "model": "bench",
        "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
    }


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("OPENAI_", "BOWOUT_"))}
    return kept | {"HOME": tempfile.gettempdir(), "BOWOUT_NOW": "2026-05-04T09:00:00+02:00"}


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms"


def _line(figure: Figure) -> str:
    digits = 0 if figure.value >= 20 else 2
    measured = f"{figure.value:.{digits}f} {figure.unit}"
    verdict = "met" if figure.met else "MISSED"
    goal = f"{figure.goal:g} {figure.unit}"
    return f"{figure.name:34}{measured:>9}   goal {goal:7}{verdict:8}{figure.detail}"


@click.command()
@click.option("--rounds", default=15, show_default=True, type=click.IntRange(min=10), help="Runs of each.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a line.")
def main(rounds: int, as_json: bool) -> None:
    """Measure, and print each figure beside its goal."""
    compileall.compile_dir(Path(bowout.__file__).parent, quiet=1)
    if not as_json:
        click.echo(f"Python {sys.version.split()[0]} at {Path(sys.executable).resolve()}\n")
    for figure in chain(
        start_up(rounds), with_a_model(rounds), commands(rounds), closing_out(rounds), guarding()
    ):
        click.echo(json.dumps(vars(figure) | {"met": figure.met}) if as_json else _line(figure))


if __name__ == "__main__":
    main()
