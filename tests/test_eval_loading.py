"""Case files: what can be written, and how every mistake is told with its line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bowout.core.errors import UsageError
from bowout.evaluation.evaluators import NAMES
from bowout.evaluation.loading import CasesInvalid, load_cases
from support.evals import CASE_FILE, case_folder

if TYPE_CHECKING:
    from bowout.evaluation.case import Task

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ROOT / "evals" / "cases"


def load(tmp_path: Path, text: str) -> tuple[Task, ...]:
    """Load one file of cases."""
    return load_cases(str(case_folder(tmp_path, text)), evaluators=NAMES)


def refused(tmp_path: Path, text: str) -> str:
    """Return what is said of a file that cannot be used."""
    with pytest.raises(CasesInvalid) as caught:
        load(tmp_path, text)
    return str(caught.value).replace(str(tmp_path), "")


def test_notes_of_a_case_go_over_those_of_the_file(tmp_path: Path) -> None:
    """A case names only what is different."""
    tasks = load(
        tmp_path,
        CASE_FILE.replace(
            "  - name: no model at all", "  - name: no model at all\n    notes: {company: Contoso}"
        ),
    )
    assert [task.notes["company"] for task in tasks] == ["Northwind", "Contoso", "Northwind"]
    assert tasks[1].notes["position"] == "Backend Engineer"


def test_notes_may_be_a_file(tmp_path: Path) -> None:
    """A case can use a notes file, named relative to its own."""
    folder = case_folder(tmp_path)
    (folder / "sam.yaml.notes").write_text("recipient: Dana\n", encoding="utf-8")
    (folder / "some.yaml").write_text(
        "group: files\nnotes: sam.yaml.notes\ncases:\n  - name: from a file\n", encoding="utf-8"
    )
    (task,) = load_cases(str(folder), evaluators=NAMES)
    assert task.notes_file == str(folder / "sam.yaml.notes")


def test_values_of_notes_stay_text(tmp_path: Path) -> None:
    """``no``, ``12:30`` and ``0777`` are what was typed, as in a notes file."""
    text = CASE_FILE.replace("  company: Northwind", "  company: no\n  reason: 0777\n  looking_for: 12:30")
    notes = load(tmp_path, text)[0].notes
    assert (notes["company"], notes["reason"], notes["looking_for"]) == ("no", "0777", "12:30")


WRONG = (
    (
        CASE_FILE.replace("requests: 1", "request: 1"),
        "/some.yaml:15: request: is not a key here; did you mean `requests`?",
    ),
    (
        CASE_FILE.replace("group: made", "grupp: made"),
        "/some.yaml:1: grupp: is not a key here; did you mean `group`?",
    ),
    (
        CASE_FILE.replace("status: 503", "statsu: 503"),
        "/some.yaml:19: statsu: is not a key here; did you mean `status`?",
    ),
    (
        CASE_FILE.replace("{mode: template}", "{mode: templates}"),
        "/some.yaml:17: mode: should be 'template' or 'personalized'",
    ),
    (CASE_FILE.replace("times: 3", "times: many"), "/some.yaml:19: times: should be a whole number"),
    (CASE_FILE.replace("no model at all", "a server that is down"), "name: is given twice"),
    (
        CASE_FILE + "    without: [tone, manners]\n",
        "/some.yaml:21: manners: is no evaluator; there are grounded",
    ),
    (CASE_FILE + "    without: [tones]\n", "did you mean `tone`?"),
    (CASE_FILE + "    name: again\n", "/some.yaml:21: name: is given twice; keep one"),
    (CASE_FILE + "    notes: nowhere.yaml\n", "nowhere.yaml is no file"),
    (CASE_FILE.replace("fallback: server-error", 'fallback: "server-error'), "is not YAML"),
    ("group: g\ncases: []\n", "cases: "),
    ("- a\n- b\n", "/some.yaml:1: should be keys with values"),
    (CASE_FILE.replace("  - name: no", "\t- name: no"), "/some.yaml:16: is not YAML: a tab stands where"),
    (
        CASE_FILE.replace("says: usual", "says: usul"),
        "/some.yaml:14: says: should be keys with values, or should be 'usual'",
    ),
    (
        CASE_FILE.replace("group: made", "now: tomorrow\ngroup: made"),
        "/some.yaml:1: now: should be a moment with its offset, such as 2026-05-04T09:00:00+02:00",
    ),
    (CASE_FILE + "    now: 2026-05-04T09:00:00\n", "/some.yaml:21: now: should be a moment with its offset"),
    (CASE_FILE + "    now: 9999-12-31T23:59:00+00:00\n", "; this is in the year 9999"),
    (CASE_FILE + "    deadline: inf\n", "/some.yaml:21: deadline: should be less than or equal to 3600"),
    (CASE_FILE + "    deadline: nan\n", "/some.yaml:21: deadline: should be "),
    (
        CASE_FILE.replace("times: 3", "tmies: 3") + "    without: tones\n",
        "/some.yaml:21: tones: is no evaluator",
    ),
    ("", "is missing"),
    (
        CASE_FILE.replace("status: 503", "status: 999"),
        "/some.yaml:19: status: should be less than or equal to 599",
    ),
    (
        CASE_FILE.replace("status: 503", "says: a, status: 503"),
        "/some.yaml:19: says: should be keys with values",
    ),
    (
        CASE_FILE.replace("status: 503", "says: usual, text: x"),
        "/some.yaml:19: answers, number 1: has `says` and `text`: an answer is one of them",
    ),
    (
        CASE_FILE.replace("status: 503", "says: usual, status: 503"),
        "has `status` and `says`: an error has no answer; `body` gives it words of its own",
    ),
    (CASE_FILE.replace("status: 503", "breaks: reset, status: 503"), "what breaks answers nothing"),
    (CASE_FILE.replace("status: 503", "body: x, finish: length"), "a body is given byte for byte"),
    (
        CASE_FILE.replace("status: 503", "headers: {a b: x}"),
        "/some.yaml:19: headers: the header 'a b' cannot be",
    ),
    (
        CASE_FILE.replace("server-error", "sever-error"),
        "/some.yaml:20: fallback: is no code of a failure; did you mean `server-error`?",
    ),
    (
        CASE_FILE.replace("requests: 1", "findings: [groundd]"),
        "/some.yaml:15: findings, number 1: is no rule of the guard; did you mean `grounded`?",
    ),
    (
        CASE_FILE.replace("requests: 1", "findings: [{rule: grounded, txt: x}]"),
        "/some.yaml:15: txt: is not a key here; did you mean `text`?",
    ),
    (
        CASE_FILE.replace("requests: 1", "sent: [{modle: x}]"),
        "/some.yaml:15: modle: is not a key here; did you mean `model`?",
    ),
    (
        CASE_FILE.replace("requests: 1", "words: 110-50"),
        "/some.yaml:15: words: begins above its end: did you mean `50-110`?",
    ),
    (
        CASE_FILE.replace("requests: 1", "words: a lot"),
        "/some.yaml:15: words: should be a number, or two as in `50-110`",
    ),
    (
        CASE_FILE.replace("requests: 1", "matches: '['"),
        "/some.yaml:15: matches: is no regular expression: unterminated character set",
    ),
    *(
        (
            CASE_FILE.replace("requests: 1", f"matches: '{odd}'"),
            "/some.yaml:15: matches: is no regular expression:",
        )
        for odd in ("(" * 5000 + ")" * 5000, "a{99999999999}")
    ),
    (CASE_FILE.replace("usual:\n", "without: [tone]\nnow: x\nusual:\n", 1), "/some.yaml:10: now: should be"),
    (CASE_FILE.replace("usual:\n", "without: [tome]\nusual:\n", 1), "/some.yaml:9: tome: is no evaluator"),
    (
        CASE_FILE[: CASE_FILE.index("usual:")] + CASE_FILE[CASE_FILE.index("cases:") :],
        "/some.yaml:11: says: the file has no `usual`",
    ),
    (
        CASE_FILE.replace("company:", "compny:"),
        "/some.yaml:5: compny: is not a key of notes; did you mean `company`?",
    ),
    (CASE_FILE + "    notes: {hok: x}\n", "/some.yaml:21: hok: is not a key of notes; did you mean `hook`?"),
    (CASE_FILE.replace("name: no model at all", "name: no"), "name: should have 3 characters or more"),
    (CASE_FILE.replace("name: no model", "name: no: model"), "put a text with a colon into quotation marks"),
    (CASE_FILE + "---\ngroup: other\n", "/some.yaml:21: is not YAML: a second document begins"),
    (CASE_FILE.replace("at all", "\x00"), "/some.yaml:16: is not YAML: holds a control character"),
    (CASE_FILE + "    ? [a, b]\n    : c\n", "/some.yaml:21: a key is no plain word"),
    (CASE_FILE + '    "\\e[31mred": x\n', "/some.yaml:21: \\x1b[31mred: is not a key here"),
    ("group: gg\ncases: []\n", "/some.yaml:2: cases: needs at least one"),
    ("group: gg\ncases: [text]\n", "/some.yaml:2: cases, number 1: should be keys with values"),
    ("group: &g x\ncases:\n  - name: *g\n", "uses an alias"),
    ("group: " + "[" * 40 + "]" * 40, "nested too deep"),
    ("group: gg\ncases: " + "{a: " * 100_000, "/some.yaml:2: is nested too deep"),
    ("group: gg\ncases:\n  - &a x\n" + "# of any length\n" * 1000 + "  - *a\n", "uses an alias"),
)


@pytest.mark.parametrize(("text", "told"), WRONG)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    """The file, the line, the key, and what may have been meant."""
    assert told in refused(tmp_path, text)


def test_a_mistake_in_a_case_is_no_mistake_of_the_list(tmp_path: Path) -> None:
    """One wrong key in the only case is one problem, and the list is not said to be empty."""
    text = CASE_FILE[: CASE_FILE.index("  - name: no model")].replace("requests", "request")
    assert refused(tmp_path, text).count("\n") == 0


def test_unknown_keys_of_notes_are_told_beside_other_mistakes(tmp_path: Path) -> None:
    """Whatever else is wrong in the file, and in the order of its lines."""
    text = CASE_FILE.replace("times: 3", "tmies: 3").replace("company:", "compny:") + "    without: [tones]\n"
    told = refused(tmp_path, text).split("\n")
    assert [line.split(": ")[1] for line in told] == ["compny", "tmies", "tones"]


def test_an_unknown_key_of_notes_may_be_what_a_case_is_about(tmp_path: Path) -> None:
    """A case that expects exit code 3 may hold whatever notes refuse."""
    (*_, task) = load(tmp_path, CASE_FILE + "  - name: unknown\n    notes: {hok: x}\n    expect: {exit: 3}\n")
    assert task.notes["hok"] == "x"


def test_names_of_any_script_make_ids(tmp_path: Path) -> None:
    """Cases are told apart by their letters, whatever the script; without any, by their number."""
    text = CASE_FILE + "".join(f"  - name: {name}\n" for name in ("一 二 三", "четыре", "'!!!'"))
    assert [task.id for task in load(tmp_path, text)[3:]] == ["some/一-二-三", "some/четыре", "some/case-6"]


def test_bom_and_foreign_line_ends_are_read(tmp_path: Path) -> None:
    """What an editor on another system writes is a case file too."""
    folder = case_folder(tmp_path)
    (folder / "some.yaml").write_bytes(b"\xef\xbb\xbf" + CASE_FILE.replace("\n", "\r\n").encode())
    assert len(load_cases(str(folder), evaluators=NAMES)) == 3


def test_a_case_file_whose_name_is_no_text_is_told(tmp_path: Path) -> None:
    """Cases bear their file's name, in reports, baselines and cassettes: what cannot be shown is refused."""
    (tmp_path / "some\x1b.yaml").write_text(CASE_FILE, encoding="utf-8")
    with pytest.raises(UsageError, match=r"'some\\x1b.yaml' is no name"):
        load_cases(str(tmp_path), evaluators=())


def test_both_endings_of_yaml_are_read_and_no_name_twice(tmp_path: Path) -> None:
    """No file is passed over in silence, and no two make cases of the same ids."""
    folder = case_folder(tmp_path)
    (folder / "more.yml").write_text(CASE_FILE, encoding="utf-8")
    assert len(load_cases(str(folder), evaluators=NAMES)) == 6
    (folder / "some.yml").write_text(CASE_FILE, encoding="utf-8")
    with pytest.raises(UsageError, match=r"some.yml: some.yaml has the same name"):
        load_cases(str(folder), evaluators=NAMES)


def test_a_file_leaves_out_evaluators_for_all_its_cases(tmp_path: Path) -> None:
    """Beside what each case leaves out itself."""
    tasks = load(
        tmp_path, CASE_FILE.replace("usual:\n", "without: tone\nusual:\n", 1) + "    without: [length]\n"
    )
    assert [task.case.without for task in tasks] == [("tone",), ("tone",), ("tone", "length")]


def test_a_huge_file_is_told(tmp_path: Path) -> None:
    """Ten megabytes are not read to their end."""
    folder = case_folder(tmp_path)
    (folder / "some.yaml").write_text(f"group: {'x' * 10_000_000}\n", encoding="utf-8")
    with pytest.raises(CasesInvalid, match="is larger than 4 MiB"):
        load_cases(str(folder), evaluators=NAMES)


def test_all_mistakes_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    """Nobody has to mend one to hear of the next."""
    folder = case_folder(
        tmp_path, CASE_FILE.replace("requests: 1", "request: 1").replace("times: 3", "times: x")
    )
    (folder / "other.yaml").write_text("group: xyz\n", encoding="utf-8")
    with pytest.raises(CasesInvalid) as caught:
        load_cases(str(folder), evaluators=NAMES)
    assert len(caught.value.problems) == 3


def test_a_folder_without_cases_is_told(tmp_path: Path) -> None:
    """An empty folder and a missing one are usage errors, not an empty report."""
    with pytest.raises(UsageError, match="no case files"):
        load_cases(str(tmp_path), evaluators=NAMES)
    with pytest.raises(UsageError, match="no case files"):
        load_cases(str(tmp_path / "nowhere"), evaluators=NAMES)


def test_a_binary_file_is_told(tmp_path: Path) -> None:
    """What is not UTF-8 is named, without a traceback."""
    folder = case_folder(tmp_path)
    (folder / "some.yaml").write_bytes(b"\xff\xfe\x00group")
    with pytest.raises(CasesInvalid, match="is not YAML"):
        load_cases(str(folder), evaluators=NAMES)
