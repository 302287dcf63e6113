"""``bowout closeout`` as a user meets it: what goes where, in which order, and what if some fail."""

from __future__ import annotations

import json
import re
from email import message_from_bytes, policy
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bowout.core.errors import ExitCode
from support.cli import CLOCK, bowout
from support.drafting import HOOK, THANKS, as_json
from support.fake_server import FakeServer, answer, error
from support.leaving import ROWS, table

if TYPE_CHECKING:
    from collections.abc import Callable

    from support.cli import Ran
    from support.fake_server import Reply

ROOT = Path(__file__).parents[1]
EIGHT = ROOT / "examples" / "closeout"
ORDER = ["Maya", "Peter", "Tom", "Carla", "Sofia", "Dr. Eva", "Omar", "Jonas"]
DANA, PETER = ROWS


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Return ``bowout closeout`` at a fixed time as a function of its arguments."""
    return partial(bowout, monkeypatch, "closeout", *CLOCK)


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """Return a table of two processes."""
    path = tmp_path / "all.csv"
    path.write_text(table(DANA, PETER))
    return path


def test_eight_letters_in_the_order_of_urgency(cli: Callable[..., Ran]) -> None:
    """Without ``--out`` letters go to standard output, most urgent first, the summary to standard error."""
    ran = cli(str(EIGHT / "eight.csv"))
    assert ran.code == ExitCode.DONE
    heads = re.findall(r"^=== (\d)/8: (.+), by (.+), to (.+?)(?: <.*>)? ===$", ran.out, re.MULTILINE)
    assert [head[3].rsplit(" ", 1)[0] for head in heads] == ORDER
    assert [head[1] for head in heads] == ["now"] * 2 + ["today"] * 2 + ["within 24 hours"] * 4
    assert [head[2] for head in heads] == ["phone, then email"] * 2 + ["email"] * 5 + ["LinkedIn"]
    assert ran.out.count("\nSubject: ") == 8
    assert "phone first (`channel: phone` writes the script), send the email right after" in ran.err
    assert "5-7: No interview is booked" in ran.err


def test_the_eight_examples_are_sound(cli: Callable[..., Ran]) -> None:
    """No letter of the example fails or warns, nothing private is in one, and nobody gets another's words."""
    ran = cli(str(EIGHT / "eight.csv"))
    assert "warning" not in ran.err
    assert "left out" not in ran.err
    assert "Marlowe" not in ran.out
    sentences = [
        line for line in re.split(r"(?<=\.) |\n", ran.out) if "Fernhill" in line or "enjoyed" in line
    ]
    assert len(sentences) == len(set(sentences))


def test_a_folder_and_a_table_of_the_same_notes_give_the_same_letters(cli: Callable[..., Ran]) -> None:
    """The form of the notes makes no difference."""
    assert cli(str(EIGHT / "eight")).out == cli(str(EIGHT / "eight.csv")).out


@pytest.mark.parametrize("form", ["text", "json", "eml", "html"])
def test_out_writes_each_letter_the_summary_and_the_manifest(
    cli: Callable[..., Ran], tmp_path: Path, form: str
) -> None:
    """Files are numbered in the order of sending, and the manifest lists exactly what there is."""
    out = tmp_path / "out"
    ran = cli(str(EIGHT / "eight.csv"), "--format", form, "--out", str(out))
    assert ran.code == ExitCode.DONE
    manifest = json.loads((out / "closeout.json").read_bytes())
    assert sorted(manifest["files"]) == sorted(path.name for path in out.iterdir())
    assert [row["to"].split("<")[0].strip().rsplit(" ", 1)[0] for row in manifest["letters"]] == ORDER
    assert manifest["letters"][0]["file"].startswith("01-cedarline-maya-lindholm.")
    assert ran.out == (out / "summary.txt").read_text()
    assert f"written to {out}" in ran.err


def test_an_eml_goes_to_its_recipient(cli: Callable[..., Ran], tmp_path: Path) -> None:
    """Each file read back has the recipient, and the letter that speaks to them."""
    out = tmp_path / "out"
    cli(str(EIGHT / "eight.csv"), "--format", "eml", "--out", str(out))
    for row in json.loads((out / "closeout.json").read_bytes())["letters"]:
        message = message_from_bytes((out / row["file"]).read_bytes(), policy=policy.default)
        name, _, address = row["to"].strip(">").partition(" <")
        found = [to.addr_spec for to in message["To"].addresses] if "To" in message else []
        assert found == ([address] if address else [])
        assert message["Subject"] == row["subject"]
        greeted = name.rsplit(" ", 1)[-1] if name.startswith("Dr. ") else name.rsplit(" ", 1)[0]
        assert greeted in message.get_content().split("\n")[0]


def test_json_is_one_object(cli: Callable[..., Ran]) -> None:
    """``--format json`` without a folder holds summary and letters, its keys a contract."""
    whole = json.loads(cli(str(EIGHT / "eight.csv"), "--format", "json").out)
    assert list(whole) == ["bowout", "letters", "failed", "warnings", "drafts"]
    assert list(whole["letters"][0]) == [
        *("file", "notes", "to", "company", "position", "subject", "send", "by", "notice", "mode")
    ]
    assert len(whole["letters"]) == len(whole["drafts"]) == 8
    assert whole["drafts"][0]["subject"] == whole["letters"][0]["subject"]


def test_the_summary_can_be_json(cli: Callable[..., Ran], tmp_path: Path) -> None:
    """``--summary json`` prints what the manifest holds, less its list of files."""
    out = tmp_path / "out"
    summary = json.loads(cli(str(EIGHT / "eight.csv"), "--summary", "json", "--out", str(out)).out)
    manifest = json.loads((out / "closeout.json").read_bytes())
    assert summary == {key: value for key, value in manifest.items() if key != "files"}


@pytest.mark.parametrize("form", ["eml", "html"])
def test_letters_that_are_files_want_a_folder(cli: Callable[..., Ran], notes: Path, form: str) -> None:
    """Several mails cannot stand in one stream."""
    ran = cli(str(notes), "--format", form)
    assert ran.code == ExitCode.USAGE
    assert "--out DIR" in ran.err


def test_an_earlier_closeout_stays_without_force(
    cli: Callable[..., Ran], notes: Path, tmp_path: Path
) -> None:
    """A second run does not overwrite, and says how it would."""
    out = tmp_path / "out"
    cli(str(notes), "--out", str(out))
    first = {path.name: path.read_bytes() for path in out.iterdir()}
    refused = cli(str(notes), "--tone", "brief", "--out", str(out))
    assert refused.code == ExitCode.UNEXPECTED
    assert "--force" in refused.err
    assert {path.name: path.read_bytes() for path in out.iterdir()} == first
    assert cli(str(notes), "--tone", "brief", "--out", str(out), "--force").code == ExitCode.DONE
    assert {path.name: path.read_bytes() for path in out.iterdir()} != first


def test_some_fail_and_the_others_are_written(cli: Callable[..., Ran], notes: Path, tmp_path: Path) -> None:
    """Exit code 6: each failing process is told, with all its problems, in words and in the manifest."""
    bad = tmp_path / "bad.yaml"
    bad.write_text("recipient: a@b.example\nsender: Sam Okafor\ncompany: X\nstge: final\n")
    out = tmp_path / "out"
    ran = cli(str(notes), str(bad), "--out", str(out))
    assert ran.code == ExitCode.BATCH_PARTLY_FAILED
    for said in ("bad.yaml:1: recipient", "bad.yaml:4: stge", "position: is missing", "1 of 3 processes"):
        assert said in ran.err
    manifest = json.loads((out / "closeout.json").read_bytes())
    assert len(manifest["letters"]) == 2
    assert [failed["notes"] for failed in manifest["failed"]] == [str(bad)]
    assert len(manifest["failed"][0]["reasons"]) == 3


def test_a_letter_that_the_guard_refuses_fails_alone(cli: Callable[..., Ran], notes: Path) -> None:
    """What must not be sent is not written; what may, is."""
    columns = ("recipient", "sender", "company", "position", "situation", "private")
    notes.write_text(
        table(DANA, {**PETER, "position": "Globex Liaison", "private": "Globex"}, columns=columns)
    )
    ran = cli(str(notes))
    assert ran.code == ExitCode.BATCH_PARTLY_FAILED
    assert "failed: " in ran.err
    assert "all.csv:3: the guard refuses the letter: [private]" in ran.err
    assert "Hi Dana" in ran.out
    assert "Globex" not in ran.out


def test_an_unknown_intent_fails_alone(cli: Callable[..., Ran], notes: Path) -> None:
    """A template that is not there is told for the process that wants it."""
    columns = ("recipient", "sender", "company", "position", "situation", "intent")
    notes.write_text(table(DANA, {**PETER, "intent": "resign"}, columns=columns))
    ran = cli(str(notes))
    assert ran.code == ExitCode.BATCH_PARTLY_FAILED
    assert "all.csv:3: there is no template for the intent 'resign'" in ran.err


def test_contradicting_notes_leave_nothing_half_written(
    cli: Callable[..., Ran], notes: Path, tmp_path: Path
) -> None:
    """Exit code 3: no letter, no folder; contradictions and the problems of other files are told at once."""
    notes.write_text(table(DANA, {**PETER, "situation": "relocation"}, {**PETER, "company": ""}))
    out = tmp_path / "out"
    ran = cli(str(notes), "--out", str(out))
    assert ran.code == ExitCode.NOTES_INVALID
    assert ran.out == ""
    assert not out.exists()
    assert "one-reason" in ran.err
    assert "all.csv:4: company: is empty" in ran.err
    mended = cli(str(notes), "--set", "situation=accepted-offer", "--out", str(out))
    assert mended.code == ExitCode.BATCH_PARTLY_FAILED
    assert cli(str(notes), "--ignore", "one-reason").code == ExitCode.BATCH_PARTLY_FAILED


def test_notes_none_of_which_are_valid_are_exit_code_3(
    cli: Callable[..., Ran], notes: Path, tmp_path: Path
) -> None:
    """Where nothing can be written, no folder is made."""
    notes.write_text("recipient,sender\n")
    ran = cli(str(notes), "--out", str(tmp_path / "out"))
    assert ran.code == ExitCode.NOTES_INVALID
    assert not (tmp_path / "out").exists()


def test_no_letter_at_all_makes_no_folder(cli: Callable[..., Ran], notes: Path, tmp_path: Path) -> None:
    """Valid notes whose letters all fail are exit code 6 and an empty standard output."""
    columns = ("recipient", "sender", "company", "position", "intent")
    notes.write_text(table({**DANA, "intent": "clarify"}, columns=columns))
    ran = cli(str(notes), "--out", str(tmp_path / "out"))
    assert ran.code == ExitCode.BATCH_PARTLY_FAILED
    assert "all-leave" in ran.err
    assert not (tmp_path / "out").exists()


def test_no_model_is_asked_unless_the_command_line_says_so(
    cli: Callable[..., Ran], notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a server, nor the environment's, nor the config file's wish is enough for a whole batch."""
    with FakeServer(answer(as_json())) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
        monkeypatch.setenv("BOWOUT_PERSONALIZE", "1")
        assert cli(str(notes)).code == ExitCode.DONE
        assert server.received == []


@pytest.mark.parametrize(
    ("replies", "asked"),
    [
        ([error(401)], 3),
        ([error(401), error(401), answer(as_json()), error(401)], 6),
        ([answer(None, refusal="no")], 8),
    ],
    ids=["nobody", "somebody in between", "somebody who declines"],
)
def test_a_model_that_does_not_answer_is_given_up(
    cli: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch, replies: list[Reply], asked: int
) -> None:
    """After three letters in a row without an answer nobody is asked again, and all letters are written."""
    with FakeServer(*replies) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
        ran = cli(str(EIGHT / "eight.csv"), "--personalize")
    assert ran.code == ExitCode.DONE
    assert ran.out.count("\nSubject: ") == 8
    assert len(server.received) == asked


def test_personalize_asks_for_each_letter(
    cli: Callable[..., Ran], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With ``--personalize`` each letter's slots are reworded, and each is held by the guard as ever."""
    path = tmp_path / "one.yaml"
    path.write_text(
        "recipient: Dana Whitfield\nsender: Sam Okafor\ncompany: Northwind\nposition: Backend Engineer\n"
        "discussed: the warehouse API migration\nhook: the warehouse API launch\n"
    )
    with FakeServer(answer(as_json())) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
        ran = cli(str(path), "--personalize")
        assert len(server.received) == 1
        assert THANKS in ran.out
        assert HOOK in ran.out


def test_what_one_process_keeps_private_is_in_no_request_for_another(
    cli: Callable[..., Ran], notes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A word private to one process does not leave the machine with the jottings on another."""
    columns = ("recipient", "sender", "company", "position", "situation", "hook", "discussed", "private")
    dana = {**DANA, "hook": "the kelpworks launch", "discussed": "the warehouse API migration"}
    rows = [{**row, "situation": "relocation"} for row in (dana, {**PETER, "private": "kelpworks"})]
    notes.write_text(table(*rows, columns=columns))
    with FakeServer(*[answer(as_json())] * 8) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
        ran = cli(str(notes), "--personalize")
        assert len(server.received) >= 2
        assert any(b"warehouse API migration" in request.body for request in server.received)
        assert all(b"kelpworks" not in request.body for request in server.received)
    assert "kelpworks" not in ran.out


def test_the_config_files_tone_holds_where_notes_name_none(
    cli: Callable[..., Ran], notes: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A closeout follows the same settings as a single draft."""
    config = tmp_path / "config.toml"
    config.write_text('tone = "formal"\n', encoding="utf-8")
    monkeypatch.setenv("BOWOUT_CONFIG", str(config))
    assert "Dear Dana Whitfield," in cli(str(notes)).out


def test_names_of_files_are_safe_whatever_the_names(
    cli: Callable[..., Ran], notes: Path, tmp_path: Path
) -> None:
    """A company called ``../../x`` or in another script writes into the folder and nowhere else."""
    rows = [{**DANA, "company": "../../etc/x"}, {**PETER, "company": "Яблоко", "recipient": "Анна Каренина"}]
    notes.write_text(table(*rows), encoding="utf-8")
    out = tmp_path / "out"
    assert cli(str(notes), "--out", str(out)).code == ExitCode.DONE
    names = sorted(path.name for path in out.iterdir())
    assert names == [
        *("01-etc-x-dana-whitfield.txt", "02-яблоко-анна-каренина.txt", "closeout.json", "summary.txt")
    ]


def test_two_hundred_processes_are_two_hundred_letters(
    cli: Callable[..., Ran], notes: Path, tmp_path: Path
) -> None:
    """What is spread over processors comes back in order, each letter as it would be alone."""
    rows = [{**DANA, "recipient": f"Reader {_word(n)}", "company": f"Firm {_word(n)}"} for n in range(200)]
    notes.write_text(table(*rows))
    whole = json.loads(cli(str(notes), "--format", "json").out)
    assert [letter["notes"] for letter in whole["letters"]] == [f"{notes}:{line}" for line in range(2, 202)]
    notes.write_text(table(rows[137]))
    alone = json.loads(cli(str(notes), "--format", "json").out)["drafts"][0]
    assert alone in whole["drafts"]


def _word(number: int) -> str:
    return chr(65 + number // 26) + chr(97 + number % 26) + "xo"
