"""``bowout check`` on what leaves the house with a letter: its other forms, quotations and attachments."""

from __future__ import annotations

import json
from email.message import EmailMessage
from typing import TYPE_CHECKING, Any

import pytest

from bowout.cli import run
from bowout.core.errors import ExitCode, UsageError
from bowout.core.guard.engine import MAX_LETTER_CHARACTERS
from bowout.core.guard.table import RULES
from bowout.pipeline.check import BESIDE_MAX, check
from bowout.sources.letters import Elsewhere
from support.drafting import NOW, notes_of

if TYPE_CHECKING:
    from pathlib import Path

    from bowout.core.findings import Finding

NOTES = """recipient: Dana Whitfield
sender: Sam Okafor
company: Northwind
position: Backend Engineer
private: my partner has just been offered a post at the university here
"""
BODY = (
    "Hi Dana,\n\nThank you for your time. I have decided to withdraw from the process for the Backend "
    "Engineer position.\n\nBest,\nSam Okafor\n"
)
REMARK = "My partner has just been offered a post at the university here."
INVITATION = (
    "Hi Sam,\n\nThank you for your application. Your interview is confirmed for Tuesday, 24 November, at "
    "14:00. Did you look at the coding exercise? Please tell us what salary you expect.\n\nDana Whitfield\n"
)
SAID = "On Mon, 16 Nov 2026 at 10:00, Dana Whitfield <dana@northwind.example> wrote:"


def held(folder: Path, data: bytes | str, *options: str) -> int:
    """Write notes and a letter, and return how ``bowout check`` ends."""
    (folder / "notes.yaml").write_text(NOTES)
    (folder / "a.eml").write_bytes(data.encode() if isinstance(data, str) else data)
    return run(["check", str(folder / "notes.yaml"), str(folder / "a.eml"), *options])


def mail(body: str = BODY, html: str = "") -> EmailMessage:
    """Return a letter as a mail, with its HTML if there is any."""
    message = EmailMessage()
    message["Subject"], message["From"] = "Withdrawing: Backend Engineer", "sam@okafor.example"
    message.set_content(body)
    if html:
        message.add_alternative(html, subtype="html")
    return message


def paragraphs(text: str) -> str:
    """Return a letter as HTML."""
    return "".join(f"<p>{part}</p>".replace("\n", "<br>") for part in text.strip().split("\n\n"))


def findings(elsewhere: Elsewhere, body: str = BODY, **options: Any) -> list[Finding]:
    """Return what is found where a text stands beside a sound letter."""
    notes = notes_of(private=["my partner has just been offered a post at the university here"])
    checked = check(
        notes, subject="Withdrawing: Backend Engineer", body=body, now=NOW, elsewhere=[elsewhere], **options
    )
    return list(checked.findings)


def test_a_mail_whose_forms_say_the_same_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is said of an HTML part that is the letter once more."""
    assert held(tmp_path, mail(html=paragraphs(BODY)).as_bytes()) == ExitCode.DONE
    assert capsys.readouterr() == ("No findings.\n", "")


def test_what_only_the_html_part_tells_is_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 4, the finding says where it is, and standard error that the parts differ."""
    html = paragraphs(BODY.replace("\n\nBest", f" {REMARK}\n\nBest"))
    assert held(tmp_path, mail(html=html).as_bytes(), "--format", "json") == ExitCode.GUARD_REFUSED
    out, err = capsys.readouterr()
    told = json.loads(out)["findings"]
    assert {found["rule"] for found in told} == {"private"}
    assert all(found["message"].startswith("in the HTML part: this touches") for found in told)
    assert err.endswith("a.eml: the HTML part says other words than the letter; both are held to the rules\n")


def test_what_the_html_part_lacks_is_found() -> None:
    """It is a letter of its own: one that does not withdraw is refused, however sound the other is."""
    found = findings(Elsewhere("the HTML part", "Hi Dana,\n\nThank you.\n\nBest,\nSam Okafor", whole=True))
    assert "decision-stated" in {each.rule for each in found}


def test_what_both_forms_say_is_told_once() -> None:
    """Words that stand in the body are marked there, and not told again for the HTML part."""
    body = BODY.replace("\n\nBest", f" {REMARK}\n\nBest")
    found = findings(Elsewhere("the HTML part", f"{body}\nSent from a phone", whole=True), body=body)
    assert [each for each in found if each.rule == "private"]
    assert not [each for each in found if each.rule == "private" and each.start is None]


def test_the_mail_that_is_answered_may_stand_below(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its dates, questions and words of the recipient's are nobody's fault; that it is there is told."""
    assert held(tmp_path, mail(f"{BODY}\n{SAID}\n\n{INVITATION}").as_bytes()) == ExitCode.DONE
    out, err = capsys.readouterr()
    assert out == "No findings.\n"
    assert "7 lines are left out as quoted, from line 8 on ('On Mon, 16 Nov 2026 at 10:00" in err


@pytest.mark.parametrize(
    "below",
    [
        f">{REMARK}",
        f"{SAID}\n> {REMARK}",
        f"{SAID}\n\n{REMARK}",
        f"-----Original Message-----\nFrom: Dana Whitfield\nSubject: our chat\n\n{REMARK}",
        f"On Friday, as Sam wrote:\n{REMARK}",
    ],
)
def test_what_is_private_is_found_in_what_passes_for_a_quotation(tmp_path: Path, below: str) -> None:
    """Whoever is said to have written it, the letter would carry it out of the house."""
    text = f"Subject: Withdrawing: Backend Engineer\n\n{BODY}\n{below}\n"
    (tmp_path / "letter.txt").write_text(text)
    (tmp_path / "notes.yaml").write_text(NOTES)
    paths = [str(tmp_path / "notes.yaml"), str(tmp_path / "letter.txt")]
    assert run(["check", *paths]) == ExitCode.GUARD_REFUSED


def test_an_answer_below_what_it_answers_is_the_letter(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The quoted lines above it are left out, and nothing of the letter is missed."""
    quoted = "\n".join(f"> {line}" for line in INVITATION.splitlines())
    assert held(tmp_path, mail(f"{SAID}\n{quoted}\n\n{BODY}").as_bytes()) == ExitCode.DONE
    assert capsys.readouterr().out == "No findings.\n"


def test_attached_text_may_not_tell_what_is_private(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is no letter, so that no other rule holds for it."""
    message = mail()
    message.add_attachment("Interview at 14:00! Room [number]", filename="plan.txt")
    assert held(tmp_path, message.as_bytes()) == ExitCode.DONE
    message.add_attachment(f"{REMARK}\n", filename="note.txt")
    assert held(tmp_path, message.as_bytes()) == ExitCode.GUARD_REFUSED
    assert "in the attached note.txt: this touches" in capsys.readouterr().out


def test_a_long_quotation_is_read_to_its_end() -> None:
    """It is held to the rule piece by piece, with line ends and without."""
    for filling in ("Thank you.\n", "thanks "):
        long = filling * (2 * MAX_LETTER_CHARACTERS // len(filling))
        assert "private" in {each.rule for each in findings(Elsewhere("what is quoted", f"{long}\n{REMARK}"))}


def test_what_is_too_long_to_be_read_is_refused() -> None:
    """Neither a quotation nor a letter passes unread, whichever rules are chosen."""
    quoted = Elsewhere("what is quoted", "thanks " * BESIDE_MAX)
    assert [each.rule for each in findings(quoted, only=["private"])] == ["length"]
    long = findings(Elsewhere("what is quoted", "Hi"), "thanks " * MAX_LETTER_CHARACTERS, only=["signature"])
    assert [each.rule for each in long] == ["length"]


def test_a_rule_that_is_left_out_is_left_out_everywhere() -> None:
    """``--ignore`` and ``--rule`` hold for the other form and for what is quoted."""
    for whole in (True, False):
        there = Elsewhere("there", f"{BODY}\n{REMARK}", whole=whole)
        assert "private" in {each.rule for each in findings(there)}
        assert "private" not in {each.rule for each in findings(there, ignore=["private"])}
        assert "private" not in {each.rule for each in findings(there, only=["signature"])}


@pytest.mark.parametrize(
    "options", [{"only": ["private"], "ignore": ["private"]}, {"ignore": [rule.id for rule in RULES]}]
)
def test_a_letter_must_be_held_to_some_rule(options: dict[str, Any]) -> None:
    """A choice that leaves none would pass any letter."""
    with pytest.raises(UsageError, match="held to none"):
        findings(Elsewhere("there", "Hi"), **options)
