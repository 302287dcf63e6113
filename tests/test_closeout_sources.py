"""Many notes at once: tables, folders and lines; what is wrong fails alone, with its place and its mend."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest

from bowout.core.errors import UsageError
from bowout.sources.batch import PROCESSES_MAX, Batch, load_batch
from bowout.sources.table import is_table
from support.drafting import NOW
from support.leaving import COLUMNS, ROWS, table

if TYPE_CHECKING:
    from pathlib import Path

DANA, PETER = ROWS
YAML = "recipient: Ruth Amsel\nsender: Sam Okafor\ncompany: Tidewater\nposition: Engineer\n"


def read(path: Path, content: str | bytes, **keys: Any) -> Batch:
    """Return what a file of this content holds."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return load_batch([str(path)], now=NOW, **keys)


def told(batch: Batch) -> str:
    """Return all problems as a user reads them."""
    return "\n".join(str(problem) for problem in batch.problems)


@pytest.fixture
def csv(tmp_path: Path) -> Path:
    """Return the path of a table that is to be written."""
    return tmp_path / "all.csv"


@pytest.mark.parametrize("divider", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_table_gives_one_process_a_row(csv: Path, divider: str, mark: str) -> None:
    """Columns bear the notes' keys; commas, semicolons and tabs divide; a byte order mark is no text."""
    batch = read(csv, mark + table(DANA, PETER, divider=divider))
    assert [process.notes.company for process in batch.processes] == ["Northwind", "Quayworks"]
    assert [process.origin for process in batch.processes] == [f"{csv}:2", f"{csv}:3"]
    assert batch.failed == {}


def test_line_ends_of_every_system_are_read(csv: Path) -> None:
    """A table from Windows reads like one from elsewhere; empty rows are passed over."""
    batch = read(csv, (table(DANA) + ",,,,,\n\n" + table(PETER).split("\n")[1]).replace("\n", "\r\n"))
    assert len(batch.processes) == 2
    assert batch.failed == {}


def test_a_line_break_in_a_jotting_is_a_space_and_in_a_name_an_error(csv: Path) -> None:
    """A cell of two lines cannot put a header or a recipient into a mail; line numbers stay right."""
    forged = {**DANA, "recipient": "Dana Whitfield\nBcc: eve@evil.example"}
    batch = read(csv, table({**DANA, "hook": "the API\nlaunch"}, forged, PETER))
    assert batch.processes[0].notes.hook == "the API launch"
    assert [process.origin for process in batch.processes] == [f"{csv}:2", f"{csv}:6"]
    assert f"{csv}:4: recipient: holds a line break" in told(batch)


@pytest.mark.parametrize("cell", ["=cmd|' /C calc'!A0", "=1+1", "@SUM(A1:A9)", "+cmd|x", "-2+3", "#REF!"])
def test_a_formula_is_no_text(csv: Path, cell: str) -> None:
    """What a spreadsheet computes is refused with its line and key, and alone."""
    batch = read(csv, table({**DANA, "hook": cell}, PETER))
    assert [process.notes.company for process in batch.processes] == ["Quayworks"]
    assert f"{csv}:2: hook: holds a spreadsheet's" in told(batch)
    assert told(batch).count("\n") == 0


@pytest.mark.parametrize("cell", ["- the launch", "+1 on the launch", "@ PyCon in May", "#1 launch"])
def test_signs_that_open_no_formula_are_text(csv: Path, cell: str) -> None:
    """People jot with dashes, plus, at and number signs."""
    assert read(csv, table({**DANA, "hook": cell})).processes[0].notes.hook == cell


@pytest.mark.parametrize(
    "row", ["Dana,Sam,Northwind", "Dana,Sam,Northwind,Engineer,other,the launch, and more"]
)
def test_a_ragged_row_is_refused_with_its_counts(csv: Path, row: str) -> None:
    """A row of too few or too many cells is one problem, not one of each key; the other rows stand."""
    batch = read(csv, table(DANA) + row + "\n" + table(PETER).split("\n")[1])
    assert len(batch.processes) == 2
    (problems,) = batch.failed.values()
    assert len(problems) == 1
    assert f"has {row.count(',') + 1} cells, the header has 6" in told(batch)


def test_a_quotation_mark_that_is_not_closed_is_told(csv: Path) -> None:
    """What is before it stands; the rest, which cannot be told apart, is said to be unread."""
    batch = read(csv, table(DANA) + '"Peter,Sam\n')
    assert len(batch.processes) == 1
    assert f"{csv}:3: opens a quotation mark and does not close it" in told(batch)
    assert "goes on after a closing" in told(read(csv, table(DANA) + '"Peter"x,Sam\n'))
    assert "cell longer than" in told(read(csv, table(DANA) + f'"{"x" * 200_000}",Sam\n'))


def test_all_faults_of_a_header_are_told_at_once(csv: Path) -> None:
    """Unknown, doubled and missing columns are each told once, whatever the number of rows."""
    columns = ("recipient", "hok", "company", "company", "Position", "")
    batch = read(csv, table(DANA, PETER, DANA, columns=columns).replace("Northwind\n", "Northwind,x\n"))
    assert batch.processes == []
    for said in ("hok: is a column", "did you mean `hook`?", "company: is the name of two columns"):
        assert said in told(batch)
    for said in ("did you mean `position`?", "sender: has no column", "--set sender="):
        assert told(batch).count(said) == 1


def test_an_unnamed_column_in_the_middle_is_told(csv: Path) -> None:
    """A column without a name is refused, one at the end that is empty is nothing."""
    assert "column 2 has no name" in told(read(csv, table(DANA, columns=("recipient", "", "company"))))
    assert read(csv, table(DANA, columns=(*COLUMNS, ""))).failed == {}


@pytest.mark.parametrize(("name", "told_of"), [("", "sender: has no column"), ("x", "more than 200 columns")])
def test_a_header_of_any_width_is_read_in_one_pass(csv: Path, name: str, told_of: str) -> None:
    """Half a million columns cost no more than their bytes: empty ones are nothing, others one problem."""
    batch = read(csv, "recipient,company" + f",{name}" * 500_000 + "\nDana,Northwind\n")
    assert told_of in told(batch)
    assert len(batch.problems) < 5


def test_a_setting_stands_for_a_column(csv: Path) -> None:
    """What ``--set`` gives needs no column, and replaces one."""
    columns = ("recipient", "company", "position", "hook")
    batch = read(
        csv, table(DANA, PETER, columns=columns), settings={"sender": "Ada Byron", "hook": "the fair"}
    )
    assert {process.notes.sender.name for process in batch.processes} == {"Ada Byron"}
    assert {process.notes.hook for process in batch.processes} == {"the fair"}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "is empty"),
        (" \n\n", "is empty"),
        (table(), "has a header and no rows"),
        ("Dana,Sam,Northwind,Engineer\n", "has no header with the keys of notes"),
        ('"recipient,sender\n', "opens a quotation mark"),
        (b"PK\x03\x04 an .xlsx file", "is a ZIP file or an office document"),
        ("recipient,sender\n".encode("utf-16"), "UTF-16"),
        (b"recipient,sender\nM\xfcller,Sam\n", "is not UTF-8"),
        (b"recipient,sender\nDa\x00na,Sam\n", "NUL"),
        (b"recipient," * 5_000_000, "is larger than"),
    ],
)
def test_what_is_no_table_is_one_clear_problem(csv: Path, content: str | bytes, said: str) -> None:
    """An empty, binary, wrongly encoded, huge or headless file fails with a word on what it is."""
    batch = read(csv, content)
    assert batch.processes == []
    assert len(batch.problems) == 1
    assert said in told(batch)


def test_an_invalid_row_leaves_the_others(csv: Path) -> None:
    """All problems of all rows are told, each with its line and key."""
    rows = [DANA, {**PETER, "company": ""}, {**PETER, "recipient": "a@b.example"}, PETER]
    batch = read(csv, table(*rows))
    assert [process.origin for process in batch.processes] == [f"{csv}:2", f"{csv}:5"]
    assert f"{csv}:3: company: is empty" in told(batch)
    assert f"{csv}:4: recipient: is an address without a name" in told(batch)


def test_a_control_character_fails_its_row_alone(csv: Path) -> None:
    """What cannot be seen is refused where it stands."""
    batch = read(csv, table({**DANA, "hook": "the \x1b[31mlaunch"}, PETER))
    assert len(batch.processes) == 1
    assert f"{csv}:2: hook: holds the control character U+001B" in told(batch)


def test_json_lines_give_one_process_a_line(tmp_path: Path) -> None:
    """Each line is one object; a broken one fails alone, with its line."""
    lines = [json.dumps({"sender": "Sam Okafor", **row}) for row in ROWS]
    batch = read(
        tmp_path / "all.jsonl",
        "\n".join([lines[0], "", "{broken", '{"company": "X"}', lines[1], '{"stage": "x"}']),
    )
    assert [process.origin.rpartition(":")[2] for process in batch.processes] == ["1", "5"]
    assert "all.jsonl:3: has a key that is not in double quotes" in told(batch)
    assert "all.jsonl:4: recipient: is missing" in told(batch)
    assert "all.jsonl:6: stage: is 'x', which is not allowed" in told(batch)


def test_a_folder_is_its_notes_by_name(tmp_path: Path) -> None:
    """All forms are read; folders, hidden files, a README and other endings are not."""
    (tmp_path / "b.yaml").write_text(YAML)
    (tmp_path / "a.csv").write_text(table(DANA, PETER))
    (tmp_path / "c.md").write_text(f"---\n{YAML}---\nFree notes.\n")
    (tmp_path / "bad.json").write_text("{")
    for name in (".hidden.yaml", "README.md", "letter.eml"):
        (tmp_path / name).write_text("not notes")
    (tmp_path / "sub.yaml").mkdir()
    batch = load_batch([str(tmp_path)], now=NOW)
    assert [process.notes.company for process in batch.processes] == [
        "Northwind",
        "Quayworks",
        "Tidewater",
        "Tidewater",
    ]
    assert list(batch.failed) == [str(tmp_path / "bad.json")]


def test_a_link_that_leads_nowhere_fails_its_process(tmp_path: Path) -> None:
    """Notes that are out of reach are told, so that nobody takes all processes for left."""
    (tmp_path / "a.yaml").write_text(YAML)
    (tmp_path / "gone.yaml").symlink_to(tmp_path / "unplugged" / "gone.yaml")
    (tmp_path / "round.yaml").symlink_to(tmp_path / "round.yaml")
    batch = load_batch([str(tmp_path)], now=NOW)
    assert len(batch.processes) == 1
    assert [*batch.failed] == [str(tmp_path / "gone.yaml"), str(tmp_path / "round.yaml")]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    """A folder and a file in it are not two processes, nor is one file by two paths or through a link."""
    (tmp_path / "a.yaml").write_text(YAML)
    (tmp_path / "linked").symlink_to(tmp_path)
    paths = ("", "a.yaml", "./a.yaml", "linked/a.yaml")
    batch = load_batch([f"{tmp_path}/{path}" for path in paths], now=NOW)
    assert len(batch.processes) == 1


def test_a_setting_takes_the_place_of_a_faulty_value(tmp_path: Path) -> None:
    """What ``--set`` gives for all is not asked of a file that has it wrong; its other faults are told."""
    path = tmp_path / "a.yaml"
    faulty = YAML.replace("company: Tidewater", "company: {name: Tidewater}")
    assert read(path, faulty).processes == []
    assert read(path, faulty, settings={"company": "Quayworks"}).problems == ()
    batch = read(path, faulty + "stage: never\n", settings={"company": "Quayworks"})
    assert [problem.key for problem in batch.problems] == ["stage"]


def test_a_setting_adds_to_what_each_row_keeps_private(csv: Path) -> None:
    """``--set private=…`` keeps something private everywhere, and forgets nothing of a row's own."""
    rows = table({**DANA, "private": "the pay"}, PETER, columns=(*COLUMNS, "private"))
    batch = read(csv, rows, settings={"private": "the sofa"})
    assert [process.notes.private for process in batch.processes] == [("the pay", "the sofa"), ("the sofa",)]


def test_one_key_alone_is_no_table() -> None:
    """A table on standard input is known by two keys in its first line; a word is not a table."""
    assert is_table("recipient,company\nDana,Northwind\n")
    assert not is_table("private\nthey lowballed me\n")


def test_paths_that_cannot_be_meant_are_told_together(tmp_path: Path) -> None:
    """A missing file, a folder without notes and a name that is none are one usage error."""
    with pytest.raises(UsageError) as caught:
        load_batch([str(tmp_path / "gone.yaml"), str(tmp_path), "a\0b", ""], now=NOW)
    for said in (
        "gone.yaml: there is no such file",
        "is a folder without notes",
        r"'a\x00b': there",
        "'': there",
    ):
        assert said in str(caught.value)


def test_a_table_without_end_is_refused(csv: Path) -> None:
    """More processes than anybody leaves at once are another kind of file."""
    with pytest.raises(UsageError, match="more than 2,000 processes"):
        read(csv, table(*[DANA] * (PROCESSES_MAX + 1)))


@pytest.mark.parametrize(
    ("content", "number"),
    [
        (table(DANA, PETER), 2),
        ("\n".join(json.dumps({"sender": "Sam", **row}) for row in ROWS), 2),
        (YAML, 1),
        (json.dumps({"sender": "Sam", **DANA}, indent=1), 1),
    ],
)
def test_standard_input_tells_its_form_by_its_start(content: str, number: int) -> None:
    """A dash reads a table, JSON Lines or a single set of notes."""
    batch = load_batch(["-"], now=NOW, stdin=io.BytesIO(content.encode()))
    assert told(batch) == ""
    assert len(batch.processes) == number
