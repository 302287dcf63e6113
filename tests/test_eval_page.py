"""The page of an eval report: one file that works by itself, for eyes, keys and readers of the screen."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from bowout.evaluation.reports import as_text
from support.evals import GOOD
from support.pages import Page
from support.reports import a_compared_report


def the_page() -> Page:
    """Return the page of a report that is held against a baseline."""
    return Page(as_text(a_compared_report(), "html"))


def test_the_page_needs_nothing_but_itself() -> None:
    """No element loads anything or runs what is written into it, and the policy would not let it."""
    page = the_page()
    attributes = [(name, value) for _, found in page.elements for name, value in found.items()]
    assert not [name for name, _ in attributes if name in {"src", "srcset", "style"} or name.startswith("on")]
    assert [value for name, value in attributes if name == "href" and not value.startswith("#")] == []
    hashes = {tag: b64encode(sha256(page.raw(tag).encode()).digest()).decode() for tag in ("style", "script")}
    assert page.policy == (
        f"default-src 'none'; style-src 'sha256-{hashes['style']}'; script-src 'sha256-{hashes['script']}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_each_case_carries_its_state_and_what_the_baseline_says() -> None:
    """The filters find a case by whether it passed, and by what has changed about it."""
    cases = [found for found in the_page().of("details") if found.get("class") == "case"]
    assert [(each["data-state"], each["data-change"]) for each in cases] == [
        ("pass", "better"),
        ("fail", "worse"),
        ("fail", "new"),
    ]


def test_a_case_opens_to_its_letter_by_source() -> None:
    """A model's words and those of the notes are marked with where they are from."""
    page = the_page()
    marked = {(found.get("class"), found.get("title")) for found in page.of("span")}
    assert {("model", "model:courtesy"), ("model", "model:notes:hook"), ("notes", "notes:position")} <= marked
    assert GOOD["hook"] in page.shown()


def test_a_case_opens_to_the_difference_and_the_verdicts() -> None:
    """What differs from the template's letter is shown, and what was found; markup in a name stays text."""
    page = the_page()
    assert page.raw("ins")
    assert page.raw("del")
    assert "personalized, not template" in page.shown()
    assert '<script>alert(1)</script> & "quotes"' in page.shown()
    assert len(page.of("script")) == 1


def test_links_lead_to_cases_that_are_there() -> None:
    """The first thing to reach by keyboard skips to the cases; a case that is gone has nowhere to lead to."""
    page = the_page()
    assert page.of("a", "button", "input", "summary")[0] == {"class": "skip", "href": "#cases"}
    targets = {found["id"] for _, found in page.elements if "id" in found}
    links = {found["href"][1:] for found in page.of("a")}
    assert {"cases", "group-1-1", "group-1-2", "group-1-3", "some/bad"} <= links
    assert links <= targets


def test_controls_are_native_and_named() -> None:
    """Buttons say whether they are pressed; tables have headers; regions and the search have a name."""
    page = the_page()
    assert len(page.of("summary")) == len(page.of("details")) == 4, "three cases, and how they were made"
    buttons = page.of("button")
    assert [found["aria-pressed"] for found in buttons].count("true") == 1
    assert {found["type"] for found in buttons} == {"button"}
    assert all(found.get("aria-label") for found in page.of("input", "section"))
    assert "row" in {found.get("scope") for found in page.of("th")}
    assert page.of("html") == [{"lang": "en"}]


def test_the_page_is_dark_where_the_reader_wants_it_dark() -> None:
    """The style answers to the system's choice."""
    page = the_page()
    assert "@media (prefers-color-scheme: dark)" in page.raw("style")
    assert {"name": "color-scheme", "content": "light dark"} in page.of("meta")
