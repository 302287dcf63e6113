"""The page: the letter exactly, nothing run or loaded that is not its own, every source told."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bowout.core.draft import Advice, Outcome, SlotResult, Span
from bowout.core.findings import Finding, Severity
from bowout.core.person import Person
from bowout.delivery import to_html
from support.drafts import BODY, FINDING, a_draft, a_fallen_back_draft, a_personal_draft
from support.pages import Page

EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&amp;{{ 7*7 }}$subject"


class LetterPage(Page):
    """A letter's page, with the paragraphs of the letter."""

    def __init__(self, source: str) -> None:
        self.paragraphs: list[str] = []
        super().__init__(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a paragraph if it is one of the letter."""
        super().handle_starttag(tag, attrs)
        if tag == "p" and self._in_letter():
            self.paragraphs.append("")

    def handle_data(self, data: str) -> None:
        """Add the text to its paragraph."""
        super().handle_data(data)
        if self._in_letter() and any(tag == "p" for tag, _ in self.opened):
            self.paragraphs[-1] += data

    def _in_letter(self) -> bool:
        return any(name == "letter" for _, name in self.opened)


def test_the_page_holds_the_letter_to_the_character() -> None:
    """The letter's paragraphs, joined by an empty line as the copy button joins them, are the body."""
    assert "\n\n".join(LetterPage(to_html(a_draft())).paragraphs) == BODY


@given(
    body=st.text(
        st.characters(exclude_categories=["Cc", "Cs", "Cf"]) | st.sampled_from("\n<&'\"$"), max_size=200
    )
)
def test_whatever_the_body_the_page_holds_it(body: str) -> None:
    """No body breaks the page or is changed by it."""
    assert "\n\n".join(LetterPage(to_html(a_draft(body=body))).paragraphs) == body


def test_recipient_sender_and_subject_are_shown() -> None:
    """The head of the letter names both people with their addresses, and the subject is the title."""
    page = LetterPage(to_html(a_draft()))
    assert "Dana Whitfield <dana@northwind.example>" in page.shown()
    assert "Sam Okafor <sam@mail.example>" in page.shown()
    assert page.raw("title") == "Withdrawing from the Backend Engineer process"


def test_the_policy_admits_the_pages_own_style_and_script_only() -> None:
    """The Content-Security-Policy begins with none and names the hashes of what is inline."""
    page = LetterPage(to_html(a_draft()))
    hashes = {tag: b64encode(sha256(page.raw(tag).encode()).digest()).decode() for tag in ("style", "script")}
    assert page.policy == (
        f"default-src 'none'; style-src 'sha256-{hashes['style']}'; script-src 'sha256-{hashes['script']}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_nothing_is_loaded_from_anywhere() -> None:
    """No element has a source, the only link is mailto, and the style imports nothing."""
    page = LetterPage(to_html(a_personal_draft()))
    assert [
        name for tag, attributes in page.elements for name in attributes if name in {"src", "srcset"}
    ] == []
    assert page.of("link") == []
    assert [link["href"].partition(":")[0] for link in page.of("a")] == ["mailto"]
    assert not re.search(r"url\(|@import|https?:", page.raw("style") + page.raw("script"))


def test_words_from_the_draft_never_become_markup() -> None:
    """Markup and template syntax in any part of a draft is shown as it was typed, and adds no element."""
    spans = (Span(EVIL, f"notes:{EVIL}"), Span(EVIL, f"model:{EVIL}"))
    evil = a_personal_draft(
        subject=EVIL,
        body=EVIL * 2,
        provenance=spans,
        to=Person(EVIL, EVIL),
        sender=Person(EVIL),
        slots={EVIL: SlotResult(Outcome.FALLBACK, EVIL)},
        findings=(Finding(EVIL, Severity.ERROR, EVIL, EVIL),),
        advice=(Advice(EVIL, EVIL, EVIL),),
        versions={EVIL: EVIL},
    )
    page, plain = LetterPage(to_html(evil)), LetterPage(to_html(a_personal_draft()))
    assert page.paragraphs == [EVIL * 2]
    assert page.shown().count(EVIL) == 20
    assert {tag for tag, _ in page.elements} == {tag for tag, _ in plain.elements}
    assert len(page.of("script")) == 1
    assert not [name for _, attributes in page.elements for name in attributes if name.startswith("on")]


def test_what_cannot_be_shown_is_replaced() -> None:
    """Control characters, overrides of direction and half characters stand as U+FFFD."""
    page = to_html(a_draft(to=Person("a\x00\x1b\u202e\ud83d"), body="x"))
    assert "a\ufffd\ufffd\ufffd\ufffd" in page
    assert page.encode()


def test_phrases_are_marked_by_their_source() -> None:
    """Words from notes and from the model are marked with their source, the template's are not."""
    marks = [span for span in LetterPage(to_html(a_personal_draft())).of("span") if "title" in span]
    assert [(mark["class"], mark["title"]) for mark in marks] == [
        ("notes", "notes: recipient"),
        ("notes", "notes: position"),
        ("model", "model: thanks"),
        ("model", "model: hook"),
        ("notes", "notes: sender"),
    ]


def test_the_legend_speaks_of_a_model_only_if_one_wrote() -> None:
    """A template's letter has no legend of a model's words."""
    assert "From a model" in LetterPage(to_html(a_personal_draft())).shown()
    assert "From a model" not in LetterPage(to_html(a_draft())).shown()


def test_findings_repairs_and_advice_stand_below_the_letter() -> None:
    """What to look at before sending is told in words, with its rule, slot or source."""
    shown = LetterPage(to_html(a_personal_draft())).shown()
    for words in (
        "stayed with me",
        "ai-phrases",
        "slot hook",
        "stray quotation mark",
        "four days off",
        "purdue",
    ):
        assert words in shown
    assert "Before you send it" not in LetterPage(to_html(a_draft())).shown()


def test_errors_stand_before_warnings() -> None:
    """What refuses a letter is read first."""
    error = Finding("no-promise", Severity.ERROR, "I will call", "Leave it out.")
    shown = LetterPage(to_html(a_draft(findings=(FINDING, error)))).shown()
    assert shown.index("I will call") < shown.index("stayed with me")


def test_an_address_keeps_its_direction_beside_a_name_that_runs_to_the_left() -> None:
    """Name and address are isolated from each other."""
    page = to_html(a_draft(to=Person("ליאורה", "liora@northwind.example")))
    assert "<dd><bdi>ליאורה</bdi> <bdi>&lt;liora@northwind.example&gt;</bdi></dd>" in page


def test_a_fallback_is_told_once() -> None:
    """A page of a fallen-back draft says why, and does not repeat it for each slot."""
    assert (
        LetterPage(to_html(a_fallen_back_draft())).shown().count("no connection to http://127.0.0.1:9") == 1
    )


def test_the_mail_link_carries_the_letter() -> None:
    """The link for the mail program holds recipient, subject and body."""
    href = unquote(LetterPage(to_html(a_draft())).of("a")[0]["href"])
    assert href.startswith("mailto:dana@northwind.example?subject=Withdrawing from")
    assert BODY.replace("\n", "\r\n") in href


@pytest.mark.parametrize("words", ["prefers-color-scheme: dark", ":focus-visible", "@media print"])
def test_the_style_knows_dark_rooms_keyboards_and_paper(words: str) -> None:
    """The style has rules for a dark scheme, for the focus of a keyboard and for print."""
    assert words in LetterPage(to_html(a_draft())).raw("style")


def test_the_copy_button_is_hidden_until_its_script_runs() -> None:
    """Without scripts there is no dead button."""
    assert "hidden" in LetterPage(to_html(a_draft())).of("button")[0]
