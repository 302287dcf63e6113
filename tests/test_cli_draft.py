"""``bowout draft`` as a user meets it: what goes where, and what each option does."""

from __future__ import annotations

import json
import time
from email import message_from_bytes, policy
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bowout.core.errors import ExitCode
from support.cli import CLOCK, NOTES
from support.drafting import HOOK, THANKS, as_json
from support.fake_server import FakeServer, answer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from support.cli import Ran

EXAMPLES = Path(__file__).parents[1] / "examples"


@pytest.fixture
def notes(tmp_path: Path) -> str:
    """Return the path of a notes file."""
    path = tmp_path / "notes.yaml"
    path.write_text(NOTES, encoding="utf-8")
    return str(path)


def test_the_letter_alone_is_on_standard_output(cli: Callable[..., Ran], notes: str) -> None:
    """Standard output begins with the subject and ends with the signature; advice goes to standard error."""
    ran = cli("draft", notes, *CLOCK)
    assert ran.code == ExitCode.DONE
    assert ran.out.startswith("Subject: Withdrawing from the Backend Engineer process\n\nHi Dana,\n")
    assert ran.out.endswith("\nSam Okafor\n")
    assert "advice" in ran.err


@pytest.mark.parametrize("option", ["--out", "--reminder"])
def test_a_file_whose_name_could_steer_a_terminal_is_told_in_visible_characters(
    cli: Callable[..., Ran], notes: str, tmp_path: Path, option: str
) -> None:
    """A line break or an escape in the name of a written file reaches no terminal."""
    file = tmp_path / "a\n\x1b[2J\r.txt"
    told = cli("draft", notes, *CLOCK, option, str(file)).err
    assert file.exists()
    assert r"a\n\x1b[2J\r.txt" in told


def test_notes_come_from_standard_input(cli: Callable[..., Ran], notes: str) -> None:
    """A dash reads the same notes from standard input."""
    assert cli("draft", "-", *CLOCK, stdin=NOTES.encode()).out == cli("draft", notes, *CLOCK).out


def test_set_and_tone_go_before_the_file(cli: Callable[..., Ran], notes: str) -> None:
    """``--set`` replaces a key, ``--tone`` the tone."""
    ran = cli("draft", notes, *CLOCK, "--set", "company=Acme Inc.", "--tone", "formal")
    assert "at Acme Inc. " in ran.out
    assert "Dear Dana Whitfield," in ran.out


@pytest.mark.parametrize("pair", ["company", "=x", ""])
def test_a_setting_without_key_or_equals_is_a_usage_error(
    cli: Callable[..., Ran], notes: str, pair: str
) -> None:
    """``--set`` wants KEY=VALUE, and says so of what it was given."""
    ran = cli("draft", notes, "--set", pair)
    assert (ran.code, ran.out) == (ExitCode.USAGE, "")
    assert ran.err == f"bowout: --set {pair!r}: write it as KEY=VALUE\n"


def test_an_unknown_time_is_a_usage_error(cli: Callable[..., Ran], notes: str) -> None:
    """``--now`` wants an ISO time and says so."""
    ran = cli("draft", notes, "--now", "yesterday")
    assert ran.code == ExitCode.USAGE
    assert "2026-05-04T09:00" in ran.err


@pytest.mark.parametrize("now", ["9999-12-31T23:59", "9999-12-30", "0001-01-01T00:00+14:00", "0001-01-01"])
def test_a_clock_at_the_end_of_time_is_a_usage_error(
    cli: Callable[..., Ran], notes: str, tmp_path: Path, now: str
) -> None:
    """``--now`` where no date can be counted from is told, whatever would have been counted."""
    slot = ("--set", "stage=scheduled", "--set", "interview=Wednesday 14:30")
    ran = cli("draft", notes, *slot, "--reminder", str(tmp_path / "r.ics"), "--now", now)
    assert (ran.code, ran.out) == (ExitCode.USAGE, "")
    assert f"--now: '{now}' is in the year" in ran.err


@pytest.fixture
def off_by_days(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have the machine's zone be one that no zone can be."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "UTC+99")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("off_by_days")
def test_a_zone_that_is_off_by_days_costs_no_letter(cli: Callable[..., Ran], notes: str) -> None:
    """Where `TZ` names an offset of a day or more, times are UTC's, the clock's and those of ``--now``."""
    assert cli("draft", notes).code == ExitCode.DONE
    assert "Date: Mon, 04 May 2026 09:00:00 +0000" in cli(
        "draft", notes, "--format", "eml", "--now", "2026-05-04T09:00"
    ).out.replace("\r\n", "\n")


def test_json_is_one_object_and_nothing_else(cli: Callable[..., Ran], notes: str) -> None:
    """``--format json`` prints the envelope, the body equal to the text's."""
    envelope = json.loads(cli("draft", notes, *CLOCK, "--format", "json").out)
    text = cli("draft", notes, *CLOCK).out
    assert text == f"Subject: {envelope['subject']}\n\n{envelope['body']}\n"
    assert envelope["to"] == "Dana Whitfield <dana@northwind.example>"
    assert envelope["mode"] == "template"


def test_eml_is_a_draft_with_the_same_letter(cli: Callable[..., Ran], notes: str) -> None:
    """``--format eml`` parses back to the recipient, subject and body."""
    message = message_from_bytes(
        cli("draft", notes, *CLOCK, "--format", "eml").out.encode(), policy=policy.default
    )
    assert message["X-Unsent"] == "1"
    assert message["To"] == "Dana Whitfield <dana@northwind.example>"
    assert "withdraw from the process" in message.get_content()


def test_out_writes_the_file_and_never_overwrites(
    cli: Callable[..., Ran], notes: str, tmp_path: Path
) -> None:
    """``--out`` leaves standard output empty, refuses an existing file, and obeys ``--force``."""
    target = tmp_path / "letter.txt"
    assert cli("draft", notes, *CLOCK, "--out", str(target)).out == ""
    first = target.read_text(encoding="utf-8")
    refused = cli("draft", notes, *CLOCK, "--tone", "brief", "--out", str(target))
    assert refused.code == ExitCode.UNEXPECTED
    assert "--force" in refused.err
    assert target.read_text(encoding="utf-8") == first
    assert cli("draft", notes, *CLOCK, "--tone", "brief", "--out", str(target), "--force").code == 0
    assert target.read_text(encoding="utf-8") != first


def test_explain_tells_sources_on_standard_error(cli: Callable[..., Ran], notes: str) -> None:
    """``--explain`` leaves the letter as it is and names template and notes keys beside it."""
    ran = cli("draft", notes, *CLOCK, "--explain")
    assert ran.out == cli("draft", notes, *CLOCK).out
    assert "notes:hook" in ran.err
    assert "template" in ran.err


def test_a_key_in_the_environment_asks_the_model(
    cli: Callable[..., Ran], notes: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a base URL configured a draft is personalized by default, and ``--diff`` shows what changed."""
    with FakeServer(answer(as_json())) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
        ran = cli("draft", notes, *CLOCK, "--diff")
        assert THANKS in ran.out
        assert HOOK in ran.out
        assert "pleasure" in ran.err
        assert len(server.received) == 1
        plain = cli("draft", notes, *CLOCK, "--no-personalize")
        assert THANKS not in plain.out
        assert len(server.received) == 1


def test_show_request_prints_the_bytes_that_leave(
    cli: Callable[..., Ran], notes: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What ``--show-request`` prints is byte for byte what a draft then sends, and it sends nothing."""
    with FakeServer(answer(as_json())) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
        shown = cli("draft", notes, *CLOCK, "--show-request")
        assert server.received == []
        cli("draft", notes, *CLOCK)
        assert shown.out.encode() == server.received[0].body + b"\n"
        assert server.base_url in shown.err


def test_the_model_that_is_named_is_asked(cli: Callable[..., Ran], notes: str) -> None:
    """``--model`` is the name that the server is sent, and the one that the draft tells."""
    with FakeServer(answer(as_json())) as server:
        options = ("--base-url", server.base_url, "--model", "tiny", "--format", "json")
        ran = cli("draft", notes, *CLOCK, *options)
    assert server.received[0].json["model"] == "tiny"
    assert json.loads(ran.out)["model"]["name"] == "tiny"


def test_a_clock_keeps_the_zone_it_is_given(cli: Callable[..., Ran], notes: str) -> None:
    """``--now`` with an offset dates the mail by that offset, whatever the machine's zone is."""
    for offset in ("+0545", "-0330"):
        ran = cli("draft", notes, "--now", f"2026-05-04T09:00{offset}", "--format", "eml")
        assert f"Date: Mon, 04 May 2026 09:00:00 {offset}\n" in ran.out.replace("\r\n", "\n")


def test_a_key_with_several_values_may_be_set_again(cli: Callable[..., Ran], notes: str) -> None:
    """Each ``--set`` of a key that takes a list adds to it; of another key the last one holds."""
    doubts = ("the size of the team", "the on-call", "the office")
    pairs = ("intent=clarify", *(f"doubts={doubt}" for doubt in doubts), "tone=brief", "tone=warm")
    ran = cli("draft", notes, *CLOCK, *(word for pair in pairs for word in ("--set", pair)))
    assert all(doubt in ran.out for doubt in doubts)
    assert ran.out.partition("\n\n")[2].startswith("Hi Dana,")


def test_a_required_model_without_one_is_exit_code_5(cli: Callable[..., Ran], notes: str) -> None:
    """``--require-model`` without a key or a server fails, and prints no letter."""
    ran = cli("draft", notes, "--require-model")
    assert ran.code == ExitCode.MODEL_FAILED
    assert ran.out == ""
    assert "OPENAI_API_KEY" in ran.err


@pytest.mark.parametrize("options", [("--no-personalize",), ("--timeout", "nan")])
def test_options_that_cannot_be_meant_are_usage_errors(
    cli: Callable[..., Ran], notes: str, options: tuple[str, ...]
) -> None:
    """A model both required and forbidden, and a time that is no number, are told before any request."""
    ran = cli("draft", notes, "--require-model", "--base-url", "http://127.0.0.1:9/v1", *options)
    assert (ran.code, ran.out) == (ExitCode.USAGE, "")
    assert options[0] in ran.err


def test_a_request_goes_where_out_says(cli: Callable[..., Ran], notes: str, tmp_path: Path) -> None:
    """``--show-request`` obeys ``--out``; an address that is none is exit code 2."""
    shown = cli("draft", notes, *CLOCK, "--show-request")
    written = cli("draft", notes, *CLOCK, "--show-request", "--out", str(tmp_path / "request.json"))
    assert written.out == ""
    assert (tmp_path / "request.json").read_text(encoding="utf-8") == shown.out
    refused = cli("draft", notes, *CLOCK, "--show-request", "--base-url", "models.example")
    assert (refused.code, refused.out) == (ExitCode.USAGE, "")
    assert "base URL" in refused.err


def test_asking_without_a_key_falls_back_and_says_so(cli: Callable[..., Ran], notes: str) -> None:
    """``--personalize`` without a key writes the template's letter and tells why."""
    ran = cli("draft", notes, *CLOCK, "--personalize")
    assert ran.code == ExitCode.DONE
    assert ran.out == cli("draft", notes, *CLOCK).out
    assert "no-key" in ran.err


def test_the_config_file_supplies_defaults(
    cli: Callable[..., Ran], notes: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The file's tone holds where the notes name none; a flag, and the notes' own, go before it."""
    config = tmp_path / "config.toml"
    config.write_text('tone = "formal"\n', encoding="utf-8")
    monkeypatch.setenv("BOWOUT_CONFIG", str(config))
    assert "Dear Dana Whitfield," in cli("draft", notes, *CLOCK).out
    assert "Hi Dana," in cli("draft", notes, *CLOCK, "--tone", "warm").out
    assert "Hi Dana," in cli("draft", notes, *CLOCK, "--set", "tone=warm").out


def test_private_words_that_the_letter_needs_are_refused(cli: Callable[..., Ran], notes: str) -> None:
    """Where the letter cannot go without what is private, the guard refuses it: exit code 4, no letter."""
    ran = cli("draft", notes, "--set", "position=Globex Liaison", "--set", "private=Globex")
    assert ran.code == ExitCode.GUARD_REFUSED
    assert ran.out == ""
    assert "private" in ran.err


def test_template_syntax_in_notes_stays_literal(cli: Callable[..., Ran], notes: str) -> None:
    """Notes are values, never template source."""
    ran = cli(
        "draft", notes, *CLOCK, "--set", "company={{ 7*7 }} Ltd", "--set", "hook=the {{ sender }} launch"
    )
    assert "{{ 7*7 }} Ltd" in ran.out
    assert "49" not in ran.out


def test_an_unknown_intent_names_the_templates(cli: Callable[..., Ran], notes: str) -> None:
    """An intent without a template is a usage error that lists what there is."""
    ran = cli("draft", notes, "--set", "intent=resign")
    assert ran.code == ExitCode.USAGE
    assert "withdraw" in ran.err


@pytest.mark.parametrize("example", sorted(path.name for path in EXAMPLES.iterdir() if path.is_file()))
def test_every_example_becomes_a_letter(cli: Callable[..., Ran], example: str) -> None:
    """Each example drafts without an error or a warning, 40 to 150 words long."""
    ran = cli("draft", str(EXAMPLES / example), *CLOCK)
    assert ran.code == ExitCode.DONE
    assert "warning" not in ran.err
    body = ran.out.split("\n\n", 1)[1]
    assert 40 <= len(body.split()) <= 150


def test_an_interrupt_is_exit_code_130(
    cli: Callable[..., Ran], notes: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C ends with 130 and a word, not with a traceback."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("bowout.sources.load_notes", interrupted)
    ran = cli("draft", notes)
    assert (ran.code, ran.out, ran.err.strip()) == (ExitCode.INTERRUPTED, "", "bowout: interrupted")


def test_what_was_not_foreseen_is_a_sentence(
    cli: Callable[..., Ran], notes: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unexpected exception is exit code 1 and one line on standard error."""

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("by design")

    monkeypatch.setattr("bowout.sources.load_notes", broken)
    ran = cli("draft", notes)
    assert ran.code == ExitCode.UNEXPECTED
    assert "Traceback" not in ran.err
