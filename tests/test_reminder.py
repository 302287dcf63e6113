"""``--reminder``: the calendar entry read back with a library of others, and nothing private in it."""

from __future__ import annotations

import shlex
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from bowout.core.errors import DeliveryFailed, ExitCode
from bowout.core.occasion import Occasion
from bowout.core.reminder import Reminder
from bowout.delivery.ics import to_ics
from bowout.pipeline.remind import remind, typed_occasion
from conftest import NOW
from support.cli import CLOCK, bowout
from support.drafting import ScriptedModel, as_json, drafted, notes_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.cli import Ran

EXAMPLE = str(Path(__file__).parents[1] / "examples" / "developer-advocate.json")
DAY = date(2026, 5, 29)


def event_of(data: bytes) -> Any:
    """Return the one event of a calendar, as the library reads it."""
    calendar = Calendar.from_ical(data)
    assert calendar.errors == []
    (event,) = calendar.walk("VEVENT")
    assert event.errors == []
    return event


def written(summary: str = "Write", description: str = "Now", process: str = "p") -> bytes:
    """Return the file of a reminder on 29 May 2026."""
    return to_ics(Reminder(Occasion(DAY, None), summary, description, process), now=NOW)


def reminder_of(path: str = "notes.yaml", **keys: Any) -> Any:
    """Return the event that the letter of some notes leads to."""
    notes = notes_of(**keys)
    return event_of(to_ics(remind(notes, drafted(notes), path=path, now=NOW), now=NOW))


def test_the_event_is_all_day_with_an_alarm_in_the_morning() -> None:
    """The library reads a date without a time, one day long, an alarm at nine, and the stamp of the clock."""
    event = event_of(written())
    assert event["DTSTART"].dt == DAY
    assert event["DTEND"].dt == DAY + timedelta(days=1)
    assert event["DTSTAMP"].dt == datetime(2026, 5, 4, 7, 0, tzinfo=UTC)
    (alarm,) = event.walk("VALARM")
    assert (alarm["ACTION"], alarm["TRIGGER"].dt) == ("DISPLAY", timedelta(hours=9))
    assert (event["CLASS"], event["TRANSP"]) == ("PRIVATE", "TRANSPARENT")


def test_the_entry_is_the_same_for_the_same_process_and_names_no_machine() -> None:
    """A second reminder of one process has the first one's UID, another process another; no host is in it."""
    first, again = event_of(written(process="a")), event_of(written("Other", "Words", "a"))
    assert first["UID"] == again["UID"] != event_of(written(process="b"))["UID"]
    assert "@" not in first["UID"]
    assert written() == written()


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"])), st.text(max_size=300))
def test_any_text_reads_back_and_no_line_is_too_long(summary: str, description: str) -> None:
    """Commas, semicolons, backslashes, line breaks and letters of all scripts survive it."""
    data = written(summary, description)
    rows = data.split(b"\r\n")
    assert max(map(len, rows)) <= 75
    assert all(b"\n" not in row and b"\r" not in row and row.decode() is not None for row in rows)
    event = event_of(data)
    assert event["SUMMARY"] == summary
    assert len(event.walk("VALARM")) == 1
    assert event["DTSTART"].dt == DAY


def test_no_text_can_add_a_property() -> None:
    """A line break with a property behind it stays a text."""
    event = event_of(written("a\r\nATTENDEE:mailto:x@y.example", "b\nEND:VEVENT\rc\x00d"))
    assert "ATTENDEE" not in event
    assert event["DESCRIPTION"] == "b\nEND:VEVENTcd"


def test_half_a_character_is_a_failure_of_delivery() -> None:
    """A lone surrogate cannot be written, and says so."""
    with pytest.raises(DeliveryFailed, match="half a character"):
        written("\ud800")


def test_the_entry_has_the_hook_and_the_command() -> None:
    """The letter's own words for the hook, and the command that writes the mail, ready for a shell."""
    event = reminder_of("my notes.yaml", hook="the warehouse API launch in May")
    assert event["SUMMARY"] == "Write to Dana Whitfield (Northwind)"
    lines = str(event["DESCRIPTION"]).split("\n")
    assert "the warehouse API launch in May" in lines[0]
    command = ["bowout", "draft", "my notes.yaml", "--set", "intent=reconnect"]
    assert shlex.split(lines[-1]) == command
    assert event["DTSTART"].dt == DAY


def test_a_models_words_for_the_hook_are_the_letters_words() -> None:
    """Of a personalized letter the entry repeats what the letter says."""
    notes = notes_of(hook="the warehouse API launch in May")
    hook = "I look forward to seeing the warehouse API launch in May."
    draft = drafted(notes, ScriptedModel([as_json(hook=hook), as_json(hook=hook)]))
    assert hook in draft.body
    assert hook.rstrip(".") in remind(notes, draft, path="n.yaml", now=NOW).description


def test_an_entry_without_a_hook_does_not_speak_of_one() -> None:
    """Where the letter has no hook there is nothing that could have come true."""
    lines = str(reminder_of(hook=None)["DESCRIPTION"]).split("\n")
    assert lines[0] == "This writes a mail to be in touch again:"
    assert lines[-1] == "bowout draft notes.yaml --set intent=reconnect"


@pytest.mark.parametrize(("typed", "language"), [("in six weeks", "de"), ("in sechs Wochen", "de")])
def test_an_answer_may_be_in_the_letters_language(typed: str, language: str) -> None:
    """Who writes in German may answer in German or in English."""
    assert typed_occasion(typed, language, now=NOW).day == date(2026, 6, 15)


def test_nothing_but_what_the_letter_says_is_in_the_entry() -> None:
    """Neither private notes nor doubts, reasons, free notes or addresses reach the calendar."""
    event = reminder_of(
        private=["Globex pays 82k"],
        doubts=["heard: Quibblesworth shouts"],
        reason="Initech hired me",
        free_notes="Met Priya Raman.",
        looking_for="a role at Umbrella",
    ).to_ical()
    for word in ("Globex", "82k", "Quibblesworth", "Initech", "Priya", "Umbrella", "@", "dana", "Okafor"):
        assert word.encode() not in event


def test_a_private_hook_gives_neither_words_nor_date() -> None:
    """A hook that the letter leaves out as private leaves the default day, and no trace."""
    event = reminder_of(hook="the Globex meetup in June", private=["Globex"])
    assert "Globex" not in event["DESCRIPTION"]
    assert event["DTSTART"].dt == date(2026, 8, 4)


@pytest.mark.parametrize("path", ["-", "globex-notes.yaml", "\udcff.yaml", "a\nb.yaml", "\x1b.yaml"])
def test_a_path_that_is_unknown_no_text_or_private_is_not_named(path: str) -> None:
    """Standard input has no path, bytes are no text to be typed again, and a name may be private."""
    event = reminder_of(path, private=["globex"])
    assert str(event["DESCRIPTION"]).endswith("bowout draft NOTES --set intent=reconnect")


def test_the_command_line_writes_it_beside_the_letter(cli: Callable[..., Ran], tmp_path: Path) -> None:
    """The letter goes to standard output as ever; the day and why it is that one to standard error."""
    file = tmp_path / "r.ics"
    ran = cli("draft", EXAMPLE, *CLOCK, "--reminder", str(file))
    assert ran.out == cli("draft", EXAMPLE, *CLOCK).out
    assert f'reminder: Friday, 29 May 2026: "in May", its last working day; written to {file}\n' in ran.err
    assert event_of(file.read_bytes())["DTSTART"].dt == DAY


def test_the_default_is_told(cli: Callable[..., Ran], tmp_path: Path) -> None:
    """Without a date in the hook, standard error says that the day is the default and why."""
    ran = cli("draft", EXAMPLE, *CLOCK, "--set", "hook=", "--reminder", str(tmp_path / "r.ics"))
    told = "reminder: Tuesday, 4 August 2026, three months from now by default, since there is no hook"
    assert told in ran.err


@pytest.mark.parametrize("hook", ["the launch on 03/04", "the launch on 03/04/2027"])
def test_a_date_that_may_be_two_is_an_error_without_a_terminal(
    cli: Callable[..., Ran], tmp_path: Path, hook: str
) -> None:
    """Nobody can be asked, so both readings are told, and neither the entry nor the letter is written."""
    file, letter = tmp_path / "r.ics", tmp_path / "letter.txt"
    ran = cli(
        "draft", EXAMPLE, *CLOCK, "--set", f"hook={hook}", "--reminder", str(file), "--out", str(letter)
    )
    assert (ran.code, ran.out) == (ExitCode.NOTES_INVALID, "")
    assert "hook: '03/04" in ran.err
    assert "may be 3 April or 4 March; write the month by its name" in ran.err
    assert not file.exists()
    assert not letter.exists()


def test_a_terminal_is_asked_for_the_day(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where the hook names no day the user is asked, the default beside it; a bad answer is asked again."""
    ran, prompts, file = _in_a_terminal(
        monkeypatch, tmp_path, "the launch", ["soon", "03/04", "20 June 2026"]
    )
    assert "names no date" in ran.err
    assert "may be 3 April or 4 March" in ran.err
    assert prompts[0].endswith("(Enter: Tuesday, 4 August 2026, three months from now)")
    assert len(prompts) == 3
    assert event_of(file.read_bytes())["DTSTART"].dt == date(2026, 6, 20)


@pytest.mark.parametrize("hook", ["the launch", "the launch on 03/04"])
def test_a_terminal_may_keep_the_default(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, hook: str) -> None:
    """Enter keeps the stated default, whatever was wrong with the hook."""
    ran, prompts, file = _in_a_terminal(monkeypatch, tmp_path, hook, [""])
    assert len(prompts) == 1
    assert "reminder: Tuesday, 4 August 2026, three months from now by default" in ran.err
    assert event_of(file.read_bytes())["DTSTART"].dt == date(2026, 8, 4)


def test_a_terminal_is_not_asked_what_the_hook_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A hook with a day of its own needs no question."""
    _, prompts, file = _in_a_terminal(monkeypatch, tmp_path, "the launch in May", [])
    assert prompts == []
    assert event_of(file.read_bytes())["DTSTART"].dt == DAY


def test_notes_from_standard_input_leave_nobody_to_ask(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where the notes come from standard input it can give no answer, and the default is told."""
    notes = Path(EXAMPLE).read_bytes()
    ran, prompts, _ = _in_a_terminal(monkeypatch, tmp_path, "the launch", [], path="-", stdin=notes)
    assert prompts == []
    assert "three months from now by default" in ran.err


def _in_a_terminal(
    monkeypatch: pytest.MonkeyPatch,
    folder: Path,
    hook: str,
    answers: list[str],
    *,
    path: str = EXAMPLE,
    stdin: bytes = b"",
) -> tuple[Ran, list[str], Path]:
    """Run a draft with a reminder where the user can be asked; return what was asked, too."""
    prompts: list[str] = []

    def answer(prompt: str, **_: object) -> str:
        prompts.append(prompt)
        return answers[len(prompts) - 1]

    monkeypatch.setattr("click.prompt", answer)
    monkeypatch.setattr("bowout.cli.reminding.in_terminal", lambda: True)
    file = folder / "r.ics"
    options = ("--set", f"hook={hook}", "--reminder", str(file))
    ran = bowout(monkeypatch, "draft", path, *CLOCK, *options, stdin=stdin)
    return ran, prompts, file


def test_the_command_keeps_the_settings_that_the_mail_needs() -> None:
    """A hook or a stage that was set on the command line is in the command, a reason is not."""
    settings = {
        "hook": "the warehouse API launch in May",
        "stage": "final",
        "role": "recruiter",
        "tone": "formal",
        "language": "en",
        "situation": "values",
        "reason": "x",
    }
    notes = notes_of(**settings)
    told = remind(notes, drafted(notes), path="n.yaml", now=NOW, settings=settings).description
    command = shlex.split(told.rpartition("\n")[2])
    assert command[3:] == [
        *("--set", "hook=the warehouse API launch in May", "--set", "stage=final"),
        *("--set", "role=recruiter", "--set", "tone=formal", "--set", "language=en"),
        *("--set", "intent=reconnect"),
    ]


def test_an_existing_file_is_kept_unless_forced(cli: Callable[..., Ran], tmp_path: Path) -> None:
    """``--force`` means for the entry what it means for the letter; without it neither is written."""
    file, letter = tmp_path / "r.ics", tmp_path / "letter.txt"
    file.write_text("mine", encoding="utf-8")
    refused = cli("draft", EXAMPLE, *CLOCK, "--reminder", str(file), "--out", str(letter))
    assert (refused.code, refused.out) == (ExitCode.UNEXPECTED, "")
    assert "--force" in refused.err
    assert (file.read_text(encoding="utf-8"), letter.exists()) == ("mine", False)
    assert cli("draft", EXAMPLE, *CLOCK, "--reminder", str(file), "--force").code == ExitCode.DONE
    assert event_of(file.read_bytes())["DTSTART"].dt == DAY


def test_an_existing_letter_keeps_the_entry_from_being_written_alone(
    cli: Callable[..., Ran], tmp_path: Path
) -> None:
    """Where the letter may not be written, the reminder of it is not either."""
    file, letter = tmp_path / "r.ics", tmp_path / "letter.txt"
    letter.write_text("mine", encoding="utf-8")
    refused = cli("draft", EXAMPLE, *CLOCK, "--reminder", str(file), "--out", str(letter))
    assert (refused.code, file.exists()) == (ExitCode.UNEXPECTED, False)


def test_a_letter_that_has_no_such_form_keeps_the_entry_from_being_written_alone(
    cli: Callable[..., Ran], tmp_path: Path
) -> None:
    """A letter that no .eml file can hold is told before the calendar entry is written."""
    entry = tmp_path / "hook.ics"
    unmailable = f"recipient=Dana <dana@{'ü' * 60}.example>"
    ran = cli("draft", EXAMPLE, *CLOCK, "--set", unmailable, "--format", "eml", "--reminder", str(entry))
    assert (ran.code, ran.out) == (ExitCode.UNEXPECTED, "")
    assert not entry.exists()


@pytest.mark.parametrize("letter", ["missing/letter.txt", "."])
def test_a_letter_that_cannot_be_written_keeps_the_entry_from_it(
    cli: Callable[..., Ran], tmp_path: Path, letter: str
) -> None:
    """A folder that does not exist, or a folder itself, is told before either file is written."""
    file = tmp_path / "r.ics"
    ran = cli("draft", EXAMPLE, *CLOCK, "--reminder", str(file), "--out", str(tmp_path / letter))
    assert (ran.code, ran.out, list(tmp_path.iterdir())) == (ExitCode.UNEXPECTED, "", [])
    assert "cannot write" in ran.err


@pytest.mark.parametrize("name", ["", "-", "/dev/stdout"])
def test_an_entry_needs_a_file_of_its_own(cli: Callable[..., Ran], name: str) -> None:
    """Standard output is the letter's, and is not written to where the entry has no file to go to."""
    ran = cli("draft", EXAMPLE, *CLOCK, "--reminder", name)
    assert (ran.code, ran.out) == (ExitCode.USAGE, "")
    assert "'--reminder'" in ran.err
    assert "--out" not in ran.err


def test_one_file_cannot_be_both(cli: Callable[..., Ran], tmp_path: Path) -> None:
    """The letter and its reminder need a file each, even with ``--force``."""
    both = str(tmp_path / "x")
    ran = cli("draft", EXAMPLE, *CLOCK, "--reminder", both, "--out", both, "--force")
    assert (ran.code, Path(both).exists()) == (ExitCode.USAGE, False)
