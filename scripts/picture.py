"""Draw the README's picture: notes and the letter made of them, as a terminal shows them.

The words are the program's real output; run as a script it writes docs/picture.svg. The drawing needs no font
of its own: every line is stretched to its columns whatever monospaced font the reader has.
"""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from console import run, wrapped

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = "examples/backend-engineer.yaml"
COLUMNS, COLUMN, LINE, MARGIN = 88, 8.4, 21, 24
GROUND, EDGE, INK, DIM, GREEN, BLUE = "#1d2330", "#4b556b", "#e4e8f0", "#97a1b5", "#93d18b", "#8cb8f5"
FONT = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace"
KEY = re.compile(r"([a-z_]+:)(.*)")


def draw() -> str:
    """Return the picture as an SVG document."""
    notes = (ROOT / EXAMPLE).read_text(encoding="utf-8").splitlines()
    screen = run(f"bowout draft {EXAMPLE}")
    lines = [
        *_prompt(f"cat {EXAMPLE}"),
        *(_note(line) for line in notes if not line.startswith("#")),
        "",
        *_prompt(f"bowout draft {EXAMPLE}"),
        *(_colour(line, INK) for line in wrapped(screen.result, COLUMNS).splitlines()),
        *(_colour(line, DIM) for line in wrapped(screen.messages, COLUMNS).splitlines()),
    ]
    return framed(lines, "Notes on an interview process, and the letter bowout makes of them")


def _prompt(command: str) -> list[str]:
    return [_colour("$ ", DIM) + _colour(command, GREEN)]


def _note(line: str) -> str:
    key = KEY.fullmatch(line)
    return _colour(key[1], BLUE) + _colour(key[2], INK) if key else _colour(line, INK)


def _colour(text: str, colour: str) -> str:
    return f'<tspan fill="{colour}">{escape(text, quote=False)}</tspan>' if text else ""


def framed(lines: list[str], title: str) -> str:
    """Return coloured lines as a terminal in an SVG document."""
    width = round(COLUMNS * COLUMN + 2 * MARGIN)
    height = len(lines) * LINE + 2 * MARGIN
    body = "\n".join(
        f'<text x="{MARGIN}" y="{MARGIN + LINE * row + 15}" textLength="{_columns(line) * COLUMN:.1f}"'
        f' xml:space="preserve">{line}</text>'
        for row, line in enumerate(lines)
        if line
    )
    size = f'width="{width}" height="{height}"'
    return f"""\
<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {width} {height}" \
font-family="{FONT}" font-size="14" role="img">
<title>{title}</title>
<rect x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="8" fill="{GROUND}" stroke="{EDGE}"/>
{body}
</svg>
"""


def _columns(line: str) -> int:
    """Return how many columns a coloured line takes: its characters without the markup."""
    plain = re.sub(r"<[^>]*>", "", line)
    return len(re.sub(r"&\w+;", "&", plain))


if __name__ == "__main__":
    (ROOT / "docs" / "picture.svg").write_text(draw(), encoding="utf-8")
