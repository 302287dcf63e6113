"""The forms of a report: what each holds, that others can read it, and that the page works as one file."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from junitparser import Failure, JUnitXml

from bowout.evaluation.baseline import Comparison
from bowout.evaluation.evaluators.base import Verdict
from bowout.evaluation.reports import FORMATS, as_text
from bowout.evaluation.reports.data import as_data
from bowout.evaluation.reports.table import to_table
from bowout.evaluation.suite import Plan, Variant, run_suite
from support.evals import GOOD, setting, task, variant
from support.pixels import brightness, pixels

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


def read_as_junit(report: Report) -> JUnitXml:
    """Return the JUnit form as a reader of it sees it."""
    return JUnitXml.fromstring(as_text(report, "junit").encode())


def test_a_junit_reader_reads_the_junit_form(report: Report) -> None:
    """Suites by group, a case each, failures with type, message and letter, and sums that add up."""
    read = read_as_junit(report)
    assert (read.tests, read.failures, read.errors, read.skipped) == (3, 2, 0, 0)
    suites = list(read)
    assert [(suite.name, suite.tests, suite.failures) for suite in suites][:2] == [
        ("one", 1, 0),
        ("two", 1, 1),
    ]
    assert sum(suite.time for suite in suites) > 0
    bad = next(case for suite in suites for case in suite if case.name == "bad")
    assert [type(result) for result in bad.result] == [Failure]
    assert (bad.result[0].type, bad.result[0].message) == ("mode", "mode: personalized, not template")
    assert "Northwind" in str(bad.system_out)
    counted = [(len(suite), sum(not case.is_passed for case in suite)) for suite in suites]
    assert counted == [(suite.tests, suite.failures) for suite in suites], "sums are those of the cases"


def test_the_junit_form_names_file_line_and_versions(report: Report) -> None:
    """A CI server can point to the case, and tells what it was made with."""
    first = next(iter(read_as_junit(report)))
    case = next(iter(first))
    assert (case._elem.get("file"), case._elem.get("line"), case.classname) == ("made.yaml", "1", "one")
    assert {each.get("name") for each in first._elem.iter("property")} >= {
        "bowout",
        "model",
        "prompt personalize",
    }


def test_a_name_that_is_no_xml_is_read_as_far_as_it_is(report: Report) -> None:
    """Markup in a name stays text, and a control character is replaced."""
    nasty = list(read_as_junit(report))[2]
    assert nasty.name == NASTY.replace("\x1b", "\ufffd")


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
    cases = [attrs for tag, attrs in page.tags if tag == "details" and attrs.get("class") == "case"]
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
    assert names.count("summary") == names.count("details") == 4, "three cases, and what they were made with"
    first = next(attrs for tag, attrs in page.tags if tag in {"a", "button", "input", "summary"})
    assert first == {"class": "skip", "href": "#cases"}
    targets = {attrs["id"] for _, attrs in page.tags if "id" in attrs}
    links = [str(attrs["href"])[1:] for tag, attrs in page.tags if tag == "a"]
    assert {"cases", "group-1-1", "group-1-2", "group-1-3", "some/bad"} <= set(links)
    assert set(links) <= targets, "a case that is gone has no place to lead to"
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


PROBE = """
<script>
var told = [];
function at() {
  var item = document.activeElement.closest("details.case");
  return (item || document.activeElement).id;
}
function press(key) {
  var event = new KeyboardEvent("keydown", { key: key, bubbles: true, cancelable: true });
  document.activeElement.dispatchEvent(event);
  told.push(key + " " + at() + " " + document.querySelectorAll("details.case:not([hidden])").length);
}
["j", "j", "k", "f", "f", "/"].forEach(press);
document.activeElement.value = "nothing has this";
document.activeElement.dispatchEvent(new Event("input"));
press("o");
location.hash = "#some/bad";
window.addEventListener("hashchange", function () {
  told.push("link " + at() + " " + document.getElementById("some/bad").open);
  var list = document.createElement("pre");
  list.id = "probe";
  list.textContent = told.join(";");
  document.body.append(list);
});
</script>
"""


@pytest.mark.skipif(CHROMIUM is None, reason="there is no browser to press keys in")
def test_keys_move_through_the_cases(report: Report, tmp_path: Path) -> None:
    """Keys go from case to case, filter and search; a link opens its case, also one that a filter hides."""
    page = tmp_path / "report.html"
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", as_text(report, "html"))
    page.write_text(text.replace("</body>", f"{PROBE}</body>"), encoding="utf-8")
    drawn = browser(page, tmp_path / "dom", "--virtual-time-budget=2000", "--dump-dom").decode()
    found = re.search(r'<pre id="probe">([^<]*)</pre>', drawn)
    assert found is not None
    assert found[1].split(";") == [
        "j some/good 3",
        "j some/bad 3",
        "k some/good 3",
        "f some/good 2",
        "f some/good 3",
        "/ search 3",
        "o search 0",
        "link some/bad true",
    ]


def picture(page: Path, out: Path, *, scheme: int) -> list[tuple[int, int, int]]:
    """Return the pixels of a page as a headless browser draws it, every 37th of them."""
    browser(page, out, f"--blink-settings=preferredColorScheme={scheme}", f"--screenshot={out}")
    return pixels(out.read_bytes())


def browser(page: Path, out: Path, *wanted: str) -> bytes:
    """Open a page in a headless browser, and return what it prints."""
    flags = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=800,900")
    command = [str(CHROMIUM), *flags, f"--user-data-dir={out}.profile", *wanted, page.as_uri()]
    return subprocess.run(command, check=True, capture_output=True, timeout=120).stdout
