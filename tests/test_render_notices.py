"""What is said beside the letter: every message once, in words that help."""

from __future__ import annotations

from bowout import render
from bowout.core.draft import Advice, Fallback, Outcome, SlotResult
from bowout.core.findings import Finding, Severity
from support.drafts import FINDING, a_draft, a_fallen_back_draft, a_personal_draft

TEXT = "Hi Dana,\n\nYour process was a mess, and I am out.\n\nBest,\nSam"
CRITICISM = Finding(
    rule="no-criticism",
    severity=Severity.ERROR,
    text="a mess",
    message="It criticises the process; leave it out.",
    start=TEXT.index("a mess"),
)
MISSING = Finding("thanks", Severity.WARNING, "", "Nothing thanks them for their time.")


def test_a_quiet_draft_has_nothing_to_say() -> None:
    """A template's letter without findings and advice prints nothing on standard error."""
    assert render.messages(a_draft(), colour=False) == []


def test_a_fallback_is_told_once_with_its_reason_and_code() -> None:
    """The slots of a whole fallback do not repeat what it said."""
    assert render.messages(a_fallen_back_draft(), colour=False) == [
        "fallback: the letter is the template's own: no connection to http://127.0.0.1:9 [connection]"
    ]


def test_single_slots_are_told_if_something_became_of_them() -> None:
    """A slot that fell back or was mended is named with the reason; an accepted one is not."""
    slots = {
        "thanks": SlotResult(Outcome.FALLBACK, 'grounded: "in Lisbon" is not in the notes'),
        "hook": SlotResult(Outcome.REPAIRED, "a quotation mark was taken out"),
        "close": SlotResult(Outcome.ACCEPTED),
    }
    draft = a_personal_draft(slots=slots, findings=(), advice=())
    assert render.messages(draft, colour=False) == [
        'fallback: thanks is the template\'s own: grounded: "in Lisbon" is not in the notes',
        "repaired: hook: a quotation mark was taken out",
    ]


def test_a_slot_with_a_reason_of_its_own_is_told_beside_a_whole_fallback() -> None:
    """What the fallback of the whole did not say is said for the slot."""
    draft = a_fallen_back_draft()
    slots = {**draft.slots, "hook": SlotResult(Outcome.FALLBACK, "no-promise")}
    told = render.messages(a_draft(fallback=draft.fallback, slots=slots), colour=False)
    assert told[1:] == ["fallback: hook is the template's own: no-promise"]


def test_slots_are_told_once_where_their_reasons_are_those_of_the_whole() -> None:
    """A fallback that gives the reason of each slot is the one line about them."""
    reasons = {"thanks": "thanks: [numbers] 31", "hook": "hook: [anchor] nothing in particular"}
    slots = {name: SlotResult(Outcome.FALLBACK, reason) for name, reason in reasons.items()}
    draft = a_draft(fallback=Fallback("guard", "; ".join(reasons.values())), slots=slots)
    assert len(render.messages(draft, colour=False)) == 1


def test_an_error_in_what_a_model_wrote_is_told_as_refused() -> None:
    """The letter that is written has no error, and no message says that it had one."""
    draft = a_draft(findings=(CRITICISM,))
    assert render.messages(draft, colour=False) == [
        'refused: [no-criticism] "a mess": It criticises the process; leave it out.'
    ]


def test_findings_and_advice_follow_with_rule_words_and_source() -> None:
    """A finding names severity, rule and words; advice its source, if it has one."""
    draft = a_personal_draft(
        slots={},
        findings=(FINDING, MISSING),
        advice=(Advice("a", "Call first.", "montana"), Advice("b", "Wait.")),
    )
    assert render.messages(draft, colour=False) == [
        'warning: [ai-phrases] "stayed with me": Readers take this for a machine\'s phrase; say it plainly.',
        "warning: [thanks] Nothing thanks them for their time.",
        "advice: Call first. (montana [a])",
        "advice: Wait.",
    ]


def test_a_message_is_one_line_that_steers_no_terminal() -> None:
    """A server's words, which a reason may quote, cannot begin a line or move the cursor."""
    slots = {"hook": SlotResult(Outcome.FALLBACK, "it said:\n\x1b[2J\u202eok")}
    assert render.messages(a_draft(slots=slots), colour=False) == [
        r"fallback: hook is the template's own: it said: \x1b[2J\u202eok"
    ]


def test_colour_is_on_the_label_alone() -> None:
    """With colour the words are the same, the label painted."""
    assert render.messages(a_draft(advice=(Advice("a", "Call first."),)), colour=True) == [
        "\x1b[36madvice\x1b[0m: Call first."
    ]


def test_no_findings_are_told_as_such() -> None:
    """A check that found nothing says so."""
    assert render.findings([], colour=False) == "No findings."


def test_findings_are_listed_and_counted() -> None:
    """Without the text each finding is one line; the last line counts by severity."""
    assert render.findings([CRITICISM, MISSING], colour=False) == (
        'error: [no-criticism] "a mess": It criticises the process; leave it out.\n'
        "warning: [thanks] Nothing thanks them for their time.\n"
        "1 error, 1 warning"
    )


def test_findings_are_shown_in_their_text() -> None:
    """With the text a finding has its line and column, its words underlined, and the rule's source."""
    told = render.findings(
        [CRITICISM, MISSING], colour=False, text=TEXT, sources={"no-criticism": "thebalance, aboutcom"}
    )
    assert told == (
        '3:18: error: [no-criticism] "a mess": It criticises the process; leave it out. '
        "(source: thebalance, aboutcom)\n"
        "    Your process was a mess, and I am out.\n"
        "                     ^^^^^^\n"
        "warning: [thanks] Nothing thanks them for their time.\n"
        "1 error, 1 warning"
    )


def test_words_over_two_lines_are_underlined_on_the_first() -> None:
    """A finding that runs over a line end is marked where it begins."""
    finding = Finding("r", Severity.ERROR, "out.\n\nBest", "m", TEXT.index("out."))
    assert render.findings([finding], colour=False, text=TEXT).splitlines()[1:3] == [
        "    process was a mess, and I am out.",
        "                                 ^^^^",
    ]


def test_carets_stand_below_wide_letters_and_spelled_out_controls() -> None:
    """The underline counts columns, not characters."""
    text = "山田 \x1b bad"
    told = render.findings(
        [Finding("r", Severity.ERROR, "bad", "m", text.index("bad"))], colour=False, text=text
    )
    assert told.splitlines()[1:3] == [r"    山田 \x1b bad", "              ^^^"]


def test_findings_in_colour_say_the_same() -> None:
    """Colour adds escapes and no words."""
    coloured = render.findings([CRITICISM], colour=True, text=TEXT)
    plain = render.findings([CRITICISM], colour=False, text=TEXT)
    assert coloured != plain
    assert coloured.replace("\x1b[31m", "").replace("\x1b[0m", "") == plain
