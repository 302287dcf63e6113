"""What docs/evals.md shows of the eval suite: a terminal, a regression that is caught, and a report's page.

The first two are drawn from the program's real output whenever the docs are written; how long things took is
not held against them. Run as a script, on a quiet machine, this draws the terminal with its times anew, and
the page with a headless chromium, in light and dark.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING
from unittest import mock

import console
import picture
from bowout.core.errors import ExitCode

if TYPE_CHECKING:
    from collections.abc import Iterator

DOCS = picture.ROOT / "docs"
EITHER = frozenset({ExitCode.DONE, ExitCode.UNEXPECTED})
SPOILT = ("withdraw.j2", "Withdrawing from the", "About the")
WANTED = "--filter 'week ahead' --filter repair"
OPENED = "repair/a-long-dash-becomes-a-comma"
INKS = {
    "1": "#ffffff",
    "2": picture.DIM,
    "31": "#f2918c",
    "32": picture.GREEN,
    "33": "#e5c07b",
    "36": picture.BLUE,
}
STYLED = re.compile(r"\x1b\[(\d+)m(.*?)\x1b\[0m|([^\x1b]+)")
VARYING = re.compile(r' *\b\d+(\.\d+)? m?s\b|textLength="[^"]*"|-{20,}|\([0-9a-f]{8}\)')


def steady(text: str) -> str:
    """Return a document without what differs from run to run: seconds, and what is aligned by them."""
    return VARYING.sub("", text)


def terminal() -> str:
    """Return `bowout eval` in a terminal as an SVG document."""
    with mock.patch.dict(console.ENVIRONMENT, FORCE_COLOR="1"):
        screen = console.run("bowout eval", accepted=EITHER)
    lines = ["$ \x1b[32mbowout eval\x1b[0m", *screen.result.splitlines()]
    return picture.framed([_drawn(line) for line in lines], "What bowout eval prints: the results by group")


def _drawn(line: str) -> str:
    """Return a line with its colours."""
    parts = ((found[1] or "", found[2] or found[3] or "") for found in STYLED.finditer(line))
    return "".join(
        f'<tspan fill="{INKS.get(code, picture.INK)}">{escape(words, quote=False)}</tspan>'
        for code, words in parts
    )


def regression() -> str:
    """Return what the suite says of a template of which one word is spoilt, as a terminal shows it."""
    name, old, new = SPOILT
    with tempfile.TemporaryDirectory() as folder:
        place = spoilt(Path(folder), "templates")
        before = console.run(_command(place), accepted={ExitCode.UNEXPECTED}).result
        text = place.joinpath(name).read_text(encoding="utf-8")
        version = re.search(r"^version: (\d+)$", text, re.MULTILINE)
        number = version[1] if version else ""
        raised = text.replace(f"version: {number}\n", f"version: {int(number) + 1}\n", 1)
        place.joinpath(name).write_text(raised, encoding="utf-8")
        after = console.run(_command(place), accepted={ExitCode.UNEXPECTED}).result
    shown = [
        f"$ cp -r templates spoilt && sed -i 's/{old}/{new}/' spoilt/{name}",
        f"$ {_command('spoilt')}",
        *_told(before),
        f"$ sed -i 's/^version: {number}$/version: {int(number) + 1}/' spoilt/{name}",
        f"$ {_command('spoilt')}",
        *_told(after),
    ]
    return "\n".join(shown)


def spoilt(folder: Path, kind: str) -> Path:
    """Copy the templates, one word changed; raises ``ValueError`` if the word is not there any more."""
    place = folder / kind
    shutil.copytree(picture.ROOT / kind, place)
    name, old, new = SPOILT
    text = place.joinpath(name).read_text(encoding="utf-8")
    if old not in text:
        raise ValueError(f"{name} does not say {old!r} any more; spoil another word")
    place.joinpath(name).write_text(text.replace(old, new), encoding="utf-8")
    return place


def _command(templates: Path | str) -> str:
    return f"bowout eval {WANTED} --templates {templates} --baseline evals/baseline.json"


def _told(output: str) -> Iterator[str]:
    """Yield what follows the table, without the versions."""
    _, _, rest = output.partition("failed\n")
    yield from (line for line in rest.splitlines() if line and not line.startswith("prompt "))


def page(folder: Path) -> Path:
    """Write the report on the spoilt templates, a case that a model reworded open."""
    out = folder / "report.html"
    place = spoilt(folder, "templates")
    command = f"{_command(place)} --format html --out {out}"
    console.run(command, accepted={ExitCode.UNEXPECTED})
    text = out.read_text(encoding="utf-8")
    text, found = re.subn(f'<details (?=class="case" id="{OPENED}")', "<details open ", text)
    if not found:
        raise ValueError(f"the case {OPENED} is not there any more")
    out.write_text(text, encoding="utf-8")
    return out


def photograph(out: Path, at: Path, *, dark: bool) -> None:
    """Draw a page as a PNG with a headless chromium."""
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=1080,1640"]
    scheme = f"--blink-settings=preferredColorScheme={0 if dark else 1}"
    command = ["chromium", *flags, scheme, f"--screenshot={out}", at.as_uri()]
    subprocess.run(command, check=True, capture_output=True)


def main() -> None:
    """Draw the terminal, and the page in both schemes."""
    (DOCS / "eval.svg").write_text(terminal(), encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        at = page(Path(folder))
        for scheme in ("light", "dark"):
            photograph(DOCS / f"eval-report-{scheme}.png", at, dark=scheme == "dark")


if __name__ == "__main__":
    main()
