"""The forms of a report: what each holds, that others can read it, and that the page works as one file."""

from __future__ import annotations

import json
import re
import shutil
import struct
import subprocess
import zlib
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from bowout.evaluation.baseline import Comparison
from bowout.evaluation.evaluators.base import Verdict
from bowout.evaluation.reports import FORMATS, as_text
from bowout.evaluation.reports.data import as_data
from bowout.evaluation.reports.table import to_table
from bowout.evaluation.suite import Plan, Variant, run_suite
from support.evals import GOOD, setting, task, variant

if TYPE_CHECKING:
    from pathlib import Path

    from bowout.evaluation.report import Report

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))),
    None,
)
NASTY = '<script>alert(1)</script> & "quotes" | `code` \x1b[31m \u202e'


@pytest.fixture(scope="module")
def report() -> Report:
    """Return a report of three cases: one good, one that fails, one whose name is meant to break a report."""
    good = replace(task({"says": GOOD}, name="good"), id="some/good", group="one")
    bad = replace(task({"says": GOOD}, name="bad", expect={"mode": "template"}), id="some/bad", group="two")
    nasty = replace(
        task({"status": 401}, name=NASTY, expect={"fallback": "timeout"}), id="some/nasty", group=NASTY
    )
    return run_suite(Plan([good, bad, nasty], [variant()]))


@pytest.fixture(scope="module")
def compared(report: Report) -> Report:
    """Return the same report held against a baseline."""
    changes = Comparison(
        "evals/baseline.json",
        ("some/good",),
        ("some/bad",),
        ("some/nasty",),
        (),
        ("some/old",),
        (),
        ("the prompt has changed",),
    )
    return replace(report, comparison=changes)


@pytest.fixture(scope="module")
def matrix() -> Report:
    """Return a report of two models side by side."""
    one = replace(task({"says": GOOD}, name="good"), id="some/good")
    columns = [Variant(name, replace(setting(), model=name)) for name in ("small", "large")]
    found = run_suite(Plan([one], columns))
    small, large = found.variants
    worse = replace(small.results[0], verdicts=(Verdict("tone", passed=False, reason="too loud"),))
    return replace(found, variants=(replace(small, results=(worse,)), large))


def test_the_keys_of_the_json_form_are_pinned(report: Report) -> None:
    """Programs may rely on them."""
    found = json.loads(as_text(report, "json"))
    assert (
        " ".join(found)
        == "bowout verdict started seconds planned interrupted live repeat strays baseline variants"
    )
    assert " ".join(found["variants"][0]) == (
        "name model versions runs passed rate interval median_seconds prompt_tokens completion_tokens "
        "groups cases"
    )
    assert " ".join(found["variants"][0]["cases"][0]) == (
        "id group name where repeat passed verdicts exit_code mode fallback slots findings requests waits "
        "seconds tokens words grade error letter"
    )
    assert found["variants"][0]["passed"] == 1
    assert found["verdict"] == "fail"


def test_the_json_form_holds_the_comparison(compared: Report) -> None:
    """What a baseline tells is in it, and whether it is a regression."""
    found = as_data(compared)
    assert found["verdict"] == "regression"
    assert found["baseline"]["worse"] == ("some/bad",)
    assert found["baseline"]["regressed"] is True


def test_a_junit_reader_reads_the_junit_form(report: Report) -> None:
    """Suites by group, a case each, failures with type, message and letter; all of it is XML."""
    root = ElementTree.fromstring(as_text(report, "junit"))  # noqa: S314 - written by ourselves a line ago
    assert root.tag == "testsuites"
    assert (root.get("tests"), root.get("failures")) == ("3", "2")
    suites = root.findall("testsuite")
    assert [suite.get("failures") for suite in suites] == ["0", "1", "1"]
    assert all(float(suite.get("time", "")) >= 0 for suite in suites)
    failure = root.find(".//testcase[@name='bad']/failure")
    assert failure is not None
    assert failure.get("type") == "mode"
    assert failure.text == "mode: personalized, not template"
    letter = root.find(".//testcase[@name='bad']/system-out")
    assert letter is not None
    assert "Northwind" in (letter.text or "")


def test_the_junit_form_names_file_and_line(report: Report) -> None:
    """A CI server can point to the case."""
    root = ElementTree.fromstring(as_text(report, "junit"))  # noqa: S314 - written by ourselves a line ago
    first = root.find(".//testcase")
    assert first is not None
    assert (first.get("file"), first.get("line"), first.get("classname")) == ("made.yaml", "1", "one")


def test_the_markdown_form_is_a_table_that_stays_one(compared: Report) -> None:
    """Every row of the table has as many cells as its head, whatever a name holds, and failures are told."""
    text = as_text(compared, "markdown")
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert len(rows) == 6
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {7}
    assert "- mode: personalized, not template" in text
    assert "- 1 worse: `some/bad`" in text
    assert "<script>" not in text


def test_the_table_tells_groups_failures_and_changes(compared: Report) -> None:
    """What a terminal shows, without anything that could steer it."""
    text = to_table(compared, colour=False)
    assert re.search(r"^all +1/3 +33%", text, re.MULTILINE)
    assert "FAIL some/bad  made.yaml:1\n     mode: personalized, not template" in text
    assert "1 worse: some/bad" in text
    assert "version: the prompt has changed" in text
    assert text.splitlines()[-1].startswith("REGRESSION: 1 of 3 passed")
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_the_table_has_colour_only_when_asked(report: Report) -> None:
    """Escapes are the renderer's own, or there are none."""
    assert "\x1b[31mFAIL" in to_table(report, colour=True)


def test_a_matrix_puts_variants_side_by_side(matrix: Report) -> None:
    """One column a model, in every form that people read."""
    table = as_text(matrix, "table")
    assert re.search(r"^group +small +large$", table, re.MULTILINE)
    assert re.search(r"^some/good +0/1 +1/1$", table, re.MULTILINE), "a case that tells them apart"
    assert re.search(r"^all +0/1 0% \(0%-79%\) +1/1 100% \(21%-100%\)$", table, re.MULTILINE)
    assert "Side by side" in as_text(matrix, "html")
    assert "## small" in as_text(matrix, "markdown")
    assert 'name="small: test"' in as_text(matrix, "junit")


def test_an_interrupted_run_says_so_in_every_form(report: Report) -> None:
    """Nobody takes half a run for a whole one."""
    half = replace(report, interrupted=True, planned=9)
    for form in FORMATS:
        text = as_text(half, form)
        assert '"interrupted": true' in text or "3 of 9 runs" in text, form


class Page(HTMLParser):
    """What a page is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag and open it."""
        self.tags.append((tag, dict(attrs)))
        if tag not in {"meta", "input", "br", "link", "img"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close a tag, which must be the last that was opened."""
        assert self.open.pop() == tag


def parsed(report: Report) -> Page:
    """Return the page of a report, read by a parser that wants every tag closed."""
    page = Page()
    page.feed(as_text(report, "html"))
    assert page.open == []
    return page


def test_the_page_needs_nothing_but_itself(compared: Report) -> None:
    """No tag loads anything, and the policy would not let it."""
    page = parsed(compared)
    assert not [attrs for _, attrs in page.tags if "src" in attrs or (attrs.get("href") or "#")[0] != "#"]
    policy = next(
        attrs["content"] for tag, attrs in page.tags if attrs.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy is not None
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert not [
        tag for tag, attrs in page.tags if any(name.startswith("on") or name == "style" for name in attrs)
    ]


def test_the_page_holds_letters_differences_and_verdicts(compared: Report) -> None:
    """Each case opens to its letter by source, the difference to the template, and what was found."""
    text = as_text(compared, "html")
    page = parsed(compared)
    cases = [attrs for tag, attrs in page.tags if tag == "details"]
    assert [(each["data-state"], each["data-change"]) for each in cases] == [
        ("pass", "better"),
        ("fail", "worse"),
        ("fail", "new"),
    ]
    assert ("span", {"class": "model", "title": "model:thanks"}) in [
        (t, a) for t, a in page.tags
    ] or 'class="model"' in text
    assert 'class="notes"' in text
    assert "<ins>" in text
    assert "<del>" in text
    assert "personalized, not template" in text
    assert "<script>alert" not in text


def test_the_page_works_by_keyboard_and_for_readers_of_the_screen(compared: Report) -> None:
    """There are native controls only; tables have headers, regions names, the search a label."""
    page = parsed(compared)
    names = [tag for tag, _ in page.tags]
    assert names.count("summary") == names.count("details") == 3
    assert all(
        attrs.get("type") == "button" and "aria-pressed" in attrs
        for tag, attrs in page.tags
        if tag == "button"
    )
    assert all(attrs.get("aria-label") for tag, attrs in page.tags if tag in {"input", "section"})
    assert any(attrs.get("scope") == "row" for tag, attrs in page.tags if tag == "th")
    assert ("html", {"lang": "en"}) in page.tags


def test_the_page_is_dark_where_the_reader_wants_it_dark(report: Report) -> None:
    """The style answers to the system's choice."""
    text = as_text(report, "html")
    assert "@media (prefers-color-scheme: dark)" in text
    assert '<meta name="color-scheme" content="light dark">' in text


def test_a_browser_draws_the_page(report: Report, tmp_path: Path) -> None:
    """Light and dark it has many colours and differs; where no browser is, the page's structure must do."""
    page = tmp_path / "report.html"
    page.write_text(as_text(report, "html"), encoding="utf-8")
    if CHROMIUM is None:
        assert parsed(report).tags
        return
    drawn = browser(page, tmp_path / "dom", "--dump-dom").decode()
    assert "3 of 3 shown" in drawn, "the policy admits the page's own script"
    light, dark = (
        picture(page, tmp_path / f"{name}.png", scheme=scheme) for name, scheme in (("light", 1), ("dark", 0))
    )
    assert len(set(light)) > 20
    assert brightness(light) > 180
    assert brightness(dark) < 90


def picture(page: Path, out: Path, *, scheme: int) -> list[tuple[int, int, int]]:
    """Return the pixels of a page as a headless browser draws it, every 37th of them."""
    browser(page, out, f"--blink-settings=preferredColorScheme={scheme}", f"--screenshot={out}")
    return pixels(out.read_bytes())


def browser(page: Path, out: Path, *wanted: str) -> bytes:
    """Open a page in a headless browser, and return what it prints."""
    flags = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=800,900")
    command = [str(CHROMIUM), *flags, f"--user-data-dir={out}.profile", *wanted, page.as_uri()]
    return subprocess.run(command, check=True, capture_output=True, timeout=120).stdout


def brightness(found: list[tuple[int, int, int]]) -> float:
    """Return the mean of all colours, 0 to 255."""
    return sum(map(sum, found)) / len(found) / 3


def pixels(data: bytes) -> list[tuple[int, int, int]]:
    """Return every 37th pixel of a PNG of eight bits without interlacing (RFC 2083)."""
    width, _, _, kind = struct.unpack(">IIBB", data[16:26])
    size = {2: 3, 6: 4}[kind]
    chunks, place = b"", 8
    while place < len(data):
        length, name = struct.unpack(">I4s", data[place : place + 8])
        chunks += data[place + 8 : place + 8 + length] if name == b"IDAT" else b""
        place += length + 12
    rows = unfiltered(zlib.decompress(chunks), width * size, size)
    flat = b"".join(rows)
    return [(flat[at], flat[at + 1], flat[at + 2]) for at in range(0, len(flat) - size, size * 37)]


def unfiltered(raw: bytes, length: int, size: int) -> list[bytes]:
    """Undo the filters of PNG's rows."""
    rows: list[bytes] = []
    above = bytearray(length)
    for start in range(0, len(raw), length + 1):
        row = bytearray(raw[start + 1 : start + 1 + length])
        for index in range(length):
            left = row[index - size] if index >= size else 0
            corner = above[index - size] if index >= size else 0
            row[index] = (row[index] + predicted(raw[start], left, above[index], corner)) & 255
        rows.append(bytes(row))
        above = row
    return rows


def predicted(kind: int, left: int, up: int, corner: int) -> int:
    """Return what a filter of PNG foretells of a byte."""
    if kind == 4:
        guess = left + up - corner
        return min((left, up, corner), key=lambda each: abs(guess - each))
    return (0, left, up, (left + up) // 2)[kind]
