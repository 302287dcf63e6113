"""The forms of a report: what each holds, and that others can read it."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from junitparser import Failure, JUnitXml

from bowout.evaluation.baseline import Comparison
from bowout.evaluation.evaluators.base import Verdict
from bowout.evaluation.report import percent
from bowout.evaluation.reports import FORMATS, as_text
from bowout.evaluation.reports.data import as_data
from bowout.evaluation.reports.table import to_table
from support.reports import NASTY, a_compared_report, a_matrix, a_report


def test_the_keys_of_the_json_form_are_pinned() -> None:
    """Programs may rely on them."""
    found = json.loads(as_text(a_report(), "json"))
    assert (
        " ".join(found)
        == "bowout verdict started seconds planned interrupted stopped live repeat strays baseline variants"
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


def test_the_json_form_holds_the_comparison() -> None:
    """What a baseline tells is in it, and whether it is a regression."""
    found = as_data(a_compared_report())
    assert found["verdict"] == "regression"
    assert found["baseline"]["worse"] == ("some/bad",)
    assert found["baseline"]["regressed"] is True


def read_as_junit() -> JUnitXml:
    """Return the JUnit form as a reader of it sees it."""
    return JUnitXml.fromstring(as_text(a_report(), "junit").encode())


def test_a_junit_reader_reads_the_junit_form() -> None:
    """Suites by group, a case each, failures with type, message and letter, and sums that add up."""
    read = read_as_junit()
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


def test_the_junit_form_names_file_line_and_versions() -> None:
    """A CI server can point to the case, and tells what it was made with."""
    first = next(iter(read_as_junit()))
    case = next(iter(first))
    assert (case._elem.get("file"), case._elem.get("line"), case.classname) == ("made.yaml", "1", "one")
    assert {each.get("name") for each in first._elem.iter("property")} >= {
        "bowout",
        "model",
        "prompt personalize",
    }


def test_a_name_that_is_no_xml_is_read_as_far_as_it_is() -> None:
    """Markup in a name stays text, and a control character is replaced."""
    nasty = list(read_as_junit())[2]
    assert nasty.name == NASTY.replace("\x1b", "\ufffd")


def test_the_markdown_form_is_a_table_that_stays_one() -> None:
    """Every row of the table has as many cells as its head, whatever a name holds, and failures are told."""
    text = as_text(a_compared_report(), "markdown")
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert len(rows) == 6
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {7}
    assert "- mode: personalized, not template" in text
    assert "- 1 worse: `some/bad`" in text
    assert "<script>" not in text


def test_the_table_tells_groups_failures_and_changes() -> None:
    """What a terminal shows, without anything that could steer it."""
    text = to_table(a_compared_report(), colour=False)
    assert re.search(r"^all +1/3 +33%", text, re.MULTILINE)
    assert "FAIL some/bad  made.yaml:1\n     mode: personalized, not template" in text
    assert "1 worse: some/bad" in text
    assert "version: the prompt has changed" in text
    assert text.splitlines()[-1].startswith("REGRESSION: 1 of 3 passed")
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_the_table_has_colour_only_when_asked() -> None:
    """Escapes are the renderer's own, or there are none."""
    assert "\x1b[31mFAIL" in to_table(a_report(), colour=True)


def test_a_matrix_puts_variants_side_by_side() -> None:
    """One column a model, in every form that people read."""
    table = as_text(a_matrix(), "table")
    assert re.search(r"^group +small +large$", table, re.MULTILINE)
    assert re.search(r"^some/good +0/1 +1/1$", table, re.MULTILINE), "a case that tells them apart"
    assert re.search(r"^all +0/1 0% \(0%-79%\) +1/1 100% \(21%-100%\)$", table, re.MULTILINE)
    assert "Side by side" in as_text(a_matrix(), "html")
    assert "## small" in as_text(a_matrix(), "markdown")
    assert 'name="small: test"' in as_text(a_matrix(), "junit")


def test_an_interrupted_run_says_so_in_every_form() -> None:
    """Nobody takes half a run for a whole one."""
    half = replace(a_report(), interrupted=True, planned=9)
    for form in FORMATS:
        text = as_text(half, form)
        assert ('"interrupted": true' if form == "json" else "3 of 9 runs") in text, form


@pytest.mark.parametrize(
    ("share", "told"), [(1.0, "100%"), (308 / 309, "99%"), (0.29, "29%"), (0.0, "0%"), (1 / 300, "0%")]
)
def test_only_all_is_a_hundred_percent(share: float, told: str) -> None:
    """One failure among three hundred is not rounded away."""
    assert percent(share) == told


def test_letters_are_counted_in_whole_words() -> None:
    """One reads differently, two read."""
    one = Comparison("b", (), (), (), (), (), ("a/b",), ())
    assert [heading for _, heading, _ in one.told] == ["1 letter reads differently"]
    two = replace(one, changed=("a/b", "a/c"), new=("a/d", "a/e"), new_failing=("a/e",))
    assert [heading for _, heading, _ in two.told] == [
        "1 new and failing",
        "1 new",
        "2 letters read differently",
    ]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("a &amp; b", r"a \&amp; b"),
        ("- no list", r"\- no list"),
        ("1. no list", r"1\. no list"),
        ("# no heading ~~x~~", r"\# no heading \~\~x\~\~"),
        ("\x1b[31mred", r"\\x1b\[31mred"),
        ("1.5 | `2`", r"1.5 \| \`2\`"),
    ],
)
def test_markdown_takes_odd_text_for_text(words: str, shown: str) -> None:
    """Signs of Markdown and steering characters in names, reasons and letters are only shown."""
    odd = replace(a_report().variants[0].results[0], name=words, verdicts=(Verdict("says", False, words),))
    text = as_text(
        replace(a_report(), variants=(replace(a_report().variants[0], results=(odd,)),)), "markdown"
    )
    assert f"- says: {shown}" in text
    assert f"**{shown}**" in text


@pytest.mark.parametrize("form", FORMATS)
def test_names_of_files_are_shown_in_every_form(form: str) -> None:
    """A folder whose name steers, or is no text, neither reaches a terminal nor ends the report."""
    odd = "\x1b[2J\udcff/b.json"
    comparison = Comparison(
        odd, better=(), worse=(), new=(), new_failing=(), gone=(), changed=(), silent=(odd,)
    )
    text = as_text(replace(a_report(), comparison=comparison), form)
    assert "\x1b" not in text
    assert text.encode()


def test_markdown_shows_what_a_baseline_holds() -> None:
    """Names of cases and of prompts come from a file too, and are neither steering nor more than code."""
    odd = "\x1b[31m`x"
    comparison = Comparison(
        "b.json", better=(), worse=(odd,), new=(), new_failing=(), gone=(), changed=(), silent=(odd,)
    )
    text = as_text(replace(a_report(), comparison=comparison), "markdown")
    assert "- 1 worse: `\\x1b[31m\u2019x`" in text
    assert "- **\\\\x1b\\[31m\\`x**" in text
