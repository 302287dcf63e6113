"""What a terminal is given: colour only where it is wanted, and nothing that could steer it."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.render.terminal import Paint, colour_wanted, columns, one_line, paint, visible, wrap


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.mark.parametrize(
    ("stream", "environ", "wanted"),
    [
        (Terminal(), {}, True),
        (Terminal(), {"TERM": "xterm-256color"}, True),
        (io.StringIO(), {}, False),
        (Terminal(), {"NO_COLOR": "1"}, False),
        (Terminal(), {"NO_COLOR": ""}, True),
        (Terminal(), {"TERM": "dumb"}, False),
        (io.StringIO(), {"FORCE_COLOR": "1"}, True),
        (io.StringIO(), {"FORCE_COLOR": ""}, False),
        (io.StringIO(), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colour_is_for_terminals_whose_user_did_not_forbid_it(
    stream: io.StringIO, environ: dict[str, str], wanted: bool
) -> None:
    """NO_COLOR is stronger than FORCE_COLOR, which is stronger than what the stream is; empty is not set."""
    assert colour_wanted(stream, environ) is wanted


def test_paint_leaves_text_alone_where_no_colour_is_wanted() -> None:
    """Colour is an escape before and after, or nothing at all."""
    assert paint("a", Paint.RED, wanted=True) == "\x1b[31ma\x1b[0m"
    assert paint("a", Paint.RED, wanted=False) == "a"
    assert paint("", Paint.RED, wanted=True) == ""


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b]0;title\x07", r"\x1b]0;title\x07"),
        ("a\rb", r"a\rb"),
        ("\x00\x7f\x9b31m", r"\x00\x7f\x9b31m"),
        ("\u202eevil\u2066", r"\u202eevil\u2066"),
        ("\ud83d", r"\ud83d"),
        ("a\tb\nc é 山 א 👩\u200d💻", "a\tb\nc é 山 א 👩\u200d💻"),
    ],
)
def test_what_steers_a_terminal_is_spelled_out(raw: str, shown: str) -> None:
    """Control, escape and direction characters become visible; letters of all scripts and emoji stay."""
    assert visible(raw) == shown


def test_one_line_is_one_line() -> None:
    """Line ends and runs of blanks become one space."""
    assert one_line("  a\r\n\n b\u2028c\t\x1b ") == r"a b c \x1b"


def test_wide_letters_take_two_columns_and_marks_none() -> None:
    """Columns are counted as terminals count them."""
    assert columns("abc") == 3
    assert columns("山田") == 4
    assert columns("e\u0301") == 1


@given(st.text(max_size=120), st.integers(2, 40))
def test_wrapped_lines_fit_and_lose_no_letter(text: str, width: int) -> None:
    """Every line is within the width, and all but blanks is there in its order."""
    lines = wrap(text, width)
    assert max(columns(line) for line in lines) <= width
    assert "".join("".join(lines).split()) == "".join(visible(text).split())


def test_wrapping_keeps_the_texts_own_lines() -> None:
    """A line end of the text ends a line."""
    assert wrap("Kind regards,\nSam Okafor of Leith", 12) == ["Kind", "regards,", "Sam Okafor", "of Leith"]


PROGRAM = """
import sys
from datetime import datetime, timezone
from support.drafts import a_draft
from bowout import delivery, render
sys.stdout.write(str(len(render.as_bytes(a_draft(), sys.argv[1], now=datetime.now(timezone.utc)))))
heavy = {"email", "html", "json", "difflib", "hashlib", "string", "importlib.resources"}
heavy |= {"bowout.render.changes", "bowout.render.explained", "bowout.delivery.eml", "bowout.delivery.html"}
sys.stderr.write(" ".join(sorted(heavy & set(sys.modules))))
"""


@pytest.mark.parametrize(
    ("form", "needs"),
    [("text", set()), ("json", {"json"}), ("mailto", set()), ("eml", {"email", "bowout.delivery.eml"})],
)
def test_a_format_imports_only_what_it_needs(form: str, needs: set[str]) -> None:
    """The plain letter imports none of the heavy modules; another format its own."""
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:0] = {sys.path!r}\n{PROGRAM}", form],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parent,
    )
    assert int(done.stdout) > 0
    imported = set(done.stderr.split())
    assert imported >= needs
    if form != "eml":  # the email package brings half of the library with it
        assert imported == needs
