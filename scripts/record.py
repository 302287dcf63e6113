"""Record anew what a real model on this machine answers to some cases, and what it says of the letters.

Without arguments the cases that have a cassette are asked again; with them, those named. The model is that of
`scripts/live.py`, which tells where it comes from. Some minutes on two cores.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import click

from live import HOME, MODEL, ROOT, live_python, serving

if TYPE_CHECKING:
    from collections.abc import Sequence

CASSETTES = ROOT / "evals" / "cassettes"
VERDICTS = ROOT / "evals" / "verdicts.json"


@click.command()
@click.argument("cases", nargs=-1)
@click.option(
    "--timeout", default=180.0, show_default=True, help="Seconds that the model may take per letter."
)
def main(cases: Sequence[str], timeout: float) -> None:
    """Record CASES (those that have a cassette by default) and the judge's verdicts on their letters."""
    wanted = cases or recorded()
    if not wanted:
        raise click.UsageError("there is no cassette yet: name cases by their ids")
    python = live_python()
    with serving(python, HOME / "server.log") as base_url:
        code = ask(wanted, base_url, timeout)
    sys.exit(code)


def recorded() -> list[str]:
    """Return the ids of the cases that have a cassette."""
    return sorted(str(path.relative_to(CASSETTES).with_suffix("")) for path in CASSETTES.rglob("*.json"))


def ask(cases: Sequence[str], base_url: str, timeout: float) -> int:
    """Run the cases live, with recorder and judge; verdicts on letters that no longer come are dropped."""
    if set(cases) >= set(recorded()):
        VERDICTS.unlink(missing_ok=True)
    surroundings = {
        name: value for name, value in os.environ.items() if not name.startswith(("OPENAI_", "BOWOUT_"))
    }
    where = ["--live", "--base-url", base_url, "--model", MODEL, "--timeout", str(timeout)]
    kept = ["--record", str(CASSETTES.relative_to(ROOT)), "--judge"]
    filters = [part for case in cases for part in ("--filter", case)]
    command = [sys.executable, "-m", "bowout", "eval", *where, *kept, *filters]
    return subprocess.run(command, cwd=ROOT, env=surroundings, check=False).returncode


if __name__ == "__main__":
    main()
