"""``--explain`` and ``--diff``: where each phrase is from, and what a model changed."""

from __future__ import annotations

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bowout import render
from bowout.core.draft import Span
from bowout.core.passages import paragraphs
from bowout.render.terminal import columns
from support.drafts import BODY, a_draft, a_personal_draft

SOURCES = st.sampled_from(["template", "notes:hook", "model:thanks"])
WORDS = st.text(st.sampled_from("ab \n."), max_size=12)


def stripped(text: str) -> str:
    """Return the text without colour."""
    return re.sub(r"\x1b\[\d+m", "", text)


@given(st.lists(st.builds(Span, WORDS, SOURCES), max_size=8))
def test_paragraphs_are_the_body_in_pieces(spans: list[Span]) -> None:
    """Wherever the sources change, the paragraphs' spans make the body again."""
    body = "".join(span.text for span in spans)
    found = paragraphs(a_draft(body=body, provenance=tuple(spans)))
    assert "\n\n".join("".join(span.text for span in spans) for spans in found) == body
    assert all(left.source != right.source for spans in found for left, right in pairwise(spans))


def test_each_phrase_stands_beside_its_source_in_reading_order() -> None:
    """Sources are in the left column, paragraphs apart, words counted at the end, all within 80 columns."""
    assert render.explain(a_personal_draft(), colour=False).splitlines() == [
        "template         Hi",
        "notes:recipient  Dana,",
        "",
        "template         Thank you for the time you took to speak with me about the",
        "notes:position   Backend Engineer",
        "template         role.",
        "model:thanks     Hearing how your team rebuilt the warehouse API has stayed with",
        "                 me.",
        "",
        "template         I have decided to withdraw, as I have accepted another",
        "                 position.",
        "",
        "model:hook       I would be glad to hear how the launch goes this spring.",
        "",
        "template         Kind regards,",
        "notes:sender     Sam Okafor",
        "",
        "Words: template 28, notes 5, model 24",
    ]


def test_a_draft_without_provenance_is_the_templates() -> None:
    """What has no source of its own counts as the template's."""
    assert (
        render.explain(a_draft(body="Hi."), colour=False)
        == "template  Hi.\n\nWords: template 1, notes 0, model 0"
    )


def test_a_long_source_stands_on_a_line_of_its_own() -> None:
    """A source wider than the column does not push the text out of the 80 columns."""
    spans = (Span("word " * 40, "notes:" + "x" * 40), Span("Hi.", "template"))
    told = render.explain(a_draft(body="".join(span.text for span in spans), provenance=spans), colour=False)
    assert told.splitlines()[0] == "notes:" + "x" * 40
    assert max(columns(line) for line in told.splitlines()) <= 80


def test_explained_text_steers_no_terminal() -> None:
    """Escapes in a phrase or a source are spelled out."""
    spans = (Span("a\x1b[2J", "notes:\x1b"),)
    told = render.explain(a_draft(body="a\x1b[2J", provenance=spans), colour=False)
    assert told.startswith(r"notes:\x1b  a\x1b[2J")
    assert "\x1b" not in told


def test_colour_changes_no_word_of_an_explanation() -> None:
    """Colour is on the sources, and taking it away gives the plain text."""
    coloured = render.explain(a_personal_draft(), colour=True)
    assert "\x1b[35mmodel:thanks\x1b[0m" in coloured
    assert stripped(coloured) == render.explain(a_personal_draft(), colour=False)


def test_a_letter_that_is_the_templates_says_so() -> None:
    """Without a difference there is a sentence, not silence."""
    assert render.diff(a_draft(), colour=False) == (
        "No difference: the letter is the template's own, word for word."
    )


def test_words_taken_out_and_put_in_are_marked_where_they_stand() -> None:
    """Only paragraphs that differ are shown, with the slot a model wrote."""
    assert render.diff(a_personal_draft(), colour=False).splitlines() == [
        "2 of 5 paragraphs differ from the template's letter.",
        "",
        "Paragraph 2 (thanks)",
        "  Thank you for the time you took to speak with me about the Backend Engineer",
        "  role. [-I keep thinking of our talk about-] {+Hearing how your team rebuilt+}",
        "  the warehouse [-API.-] {+API has stayed with me.+}",
        "",
        "Paragraph 4 (hook)",
        "  I would be glad to hear how the launch [-goes.-] {+goes this spring.+}",
    ]


def test_a_paragraph_that_is_mostly_new_is_shown_whole() -> None:
    """Two texts with little in common stand one below the other, not mixed word by word."""
    old, new = "I would be glad to hear how it goes.", "Do tell me once your API ships in spring."
    draft = a_draft(body=f"Hi,\n\n{new}", template_body=f"Hi,\n\n{old}", provenance=())
    assert render.diff(draft, colour=False).splitlines()[2:] == [
        "Paragraph 2",
        "  - I would be glad to hear how it goes.",
        "  + Do tell me once your API ships in spring.",
    ]


def test_paragraphs_put_in_and_left_out_are_shown() -> None:
    """A paragraph that only one of the letters has is shown with its sign."""
    more = a_draft(body=f"{BODY}\n\nP.S. More.", template_body=BODY, provenance=())
    assert render.diff(more, colour=False).endswith("Paragraph 6\n  + P.S. More.")
    less = a_draft(body=BODY, template_body=f"{BODY}\n\nP.S. More.", provenance=())
    assert render.diff(less, colour=False).endswith("\n  - P.S. More.")


def test_colour_changes_no_word_of_a_difference() -> None:
    """Marks stay with colour, and taking it away gives the plain text."""
    coloured = render.diff(a_personal_draft(), colour=True)
    assert "\x1b[32m{+goes\x1b[0m" in coloured
    assert stripped(coloured) == render.diff(a_personal_draft(), colour=False)


@given(st.lists(WORDS, min_size=1, max_size=6), st.lists(WORDS, min_size=1, max_size=6))
def test_any_two_letters_can_be_compared(old: list[str], new: list[str]) -> None:
    """Whatever the two texts, the difference is within 80 columns, and colour changes no word of it."""
    draft = a_draft(body="\n\n".join(new), template_body="\n\n".join(old), provenance=())
    plain = render.diff(draft, colour=False)
    assert max(columns(line) for line in plain.splitlines()) <= 80
    assert stripped(render.diff(draft, colour=True)) == plain
