"""``bowout reflect`` as a user meets it: what it says, what it asks, and that it never blocks."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from bowout.core.doubt import Doubt, Root
from bowout.core.errors import ExitCode
from bowout.core.story import Answer, Story
from bowout.sources.hesitating import ask_story
from support.cli import CLOCK

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support.cli import Ran

NOTES = """\
recipient: Dana Whitfield
sender: Sam Okafor
company: Northwind
position: Backend Engineer
stage: scheduled
interview: 5 May 2026, 10:00
doubts:
  - heard: the on-call is every second week
  - deeper: I am afraid of something new
"""


@pytest.fixture
def notes(tmp_path: Path) -> str:
    """Return the path of a notes file."""
    path = tmp_path / "notes.yaml"
    path.write_text(NOTES, encoding="utf-8")
    return str(path)


def test_the_advice_is_on_standard_output_and_the_gaps_on_standard_error(
    cli: Callable[..., Ran], notes: str
) -> None:
    """Without a terminal nothing is asked: the advice stands, and what is not known is told beside it."""
    ran = cli("reflect", notes, *CLOCK)
    assert ran.code == ExitCode.DONE
    assert ran.out.startswith("Clarify: ")
    assert '(The Muse, "Two roots of doubt" [heard-something])' in " ".join(ran.out.split())
    assert ran.out.endswith(f"Next: bowout draft {notes} --set intent=clarify\n")
    assert "not known: whether you would take the job (--would-accept)" in ran.err
    assert "rounds" not in ran.err


def test_lines_fit_a_terminal(cli: Callable[..., Ran], notes: str) -> None:
    """No line but the command is wider than 80 columns."""
    lines = cli("reflect", notes, *CLOCK).out.splitlines()
    assert max(len(line) for line in lines if not line.startswith("Next: ")) <= 80


def test_options_tell_what_the_notes_do_not(cli: Callable[..., Ran], notes: str) -> None:
    """Every fact has an option, and with all of them nothing is unknown."""
    facts = ("--rounds", "3", "--would-accept", "no", "--want-to-know", "the pay", "--asked", "yes")
    ran = cli("reflect", notes, *CLOCK, *facts, "--can-attend", "yes", "--doubt", "heard: long days")
    assert ran.err == ""
    assert ran.out.startswith("Withdraw: ")
    assert "[ask-for-feedback]" in ran.out


def test_a_withdrawal_tells_the_notice_to_give(cli: Callable[..., Ran], notes: str) -> None:
    """The band of the booked slot goes with the advice, with its source."""
    ran = cli("reflect", notes, *CLOCK, "--would-accept", "no", "--asked", "yes", "--format", "json")
    (advice,) = json.loads(ran.out)["advice"]
    assert (advice["code"], advice["source"]) == ("notice-24h", "purdue, approach")


def test_a_missed_interview_is_told_whatever_is_advised(cli: Callable[..., Ran], notes: str) -> None:
    """Of a slot that has passed the apology is due, also to those who would go on."""
    ran = cli("reflect", notes, "--now", "2026-05-06T09:00+02:00")
    assert ran.out.startswith("Clarify: ")
    assert "[notice-past]" in ran.out


def test_json_is_one_object_with_these_keys(cli: Callable[..., Ran], notes: str) -> None:
    """The keys of the object are a contract; standard output holds nothing else."""
    found = json.loads(cli("reflect", notes, *CLOCK, "--format", "json").out)
    assert list(found) == [
        *("bowout", "counsel", "rule", "steps", "questions", "doubts", "rounds", "would_accept"),
        *("want_to_know", "asked", "can_attend", "unknown", "advice", "command"),
    ]
    assert found["rule"]["article"] == "The Muse"
    assert found["rule"].keys() == {"rule", "article", "step", "summary"}
    assert found["doubts"][0] == {"text": "the on-call is every second week", "root": "heard"}
    assert (found["rounds"], found["would_accept"], found["asked"]) == (0, None, None)


def test_the_same_notes_give_the_same_advice(notes: str) -> None:
    """Two processes print the same bytes, in whatever order their sets are."""
    command = [sys.executable, "-m", "bowout", "reflect", notes, *CLOCK]
    runs = [
        subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True)
        for seed in ("1", "2")
    ]
    assert (runs[0].stdout, runs[0].stderr) == (runs[1].stdout, runs[1].stderr)
    assert runs[0].stdout


def test_notes_come_from_standard_input_too(cli: Callable[..., Ran]) -> None:
    """A dash reads standard input; the command then names NOTES, for no path is known."""
    ran = cli("reflect", "-", *CLOCK, stdin=NOTES.encode())
    assert ran.out.endswith("Next: bowout draft NOTES --set intent=clarify\n")


def test_a_path_with_a_space_is_quoted(cli: Callable[..., Ran], tmp_path: Path) -> None:
    """The command can be pasted into a shell as it stands."""
    path = tmp_path / "my notes.yaml"
    path.write_text(NOTES, encoding="utf-8")
    assert f"bowout draft '{path}' --set" in cli("reflect", str(path), *CLOCK).out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--rounds", "-1"), ExitCode.USAGE),
        (("--rounds", "many"), ExitCode.USAGE),
        (("--would-accept", "perhaps"), ExitCode.USAGE),
        (("--now", "soon"), ExitCode.USAGE),
        (("--set", "stage=later"), ExitCode.NOTES_INVALID),
    ],
)
def test_what_cannot_be_meant_is_refused(
    cli: Callable[..., Ran], notes: str, arguments: tuple[str, ...], code: ExitCode
) -> None:
    """A wrong option is a usage error, wrong notes are invalid, and nothing is advised."""
    ran = cli("reflect", notes, *arguments)
    assert (ran.code, ran.out) == (code, "")


@pytest.mark.parametrize("option", ["--doubt", "--want-to-know"])
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("heard: \x1b[31mred", "control character U+001B"),
        ("deeper: a\u202eb", "hidden character U+202E"),
        ("half \udce9", "half a character"),
        ("x" * 1_200, "has 1,200 characters"),
        ("heard:", "has `heard:` with no doubt after it"),
        ("the pay; Deeper: ", "has `Deeper:` with no doubt after it"),
        ("TBD", "is still to be filled in"),
    ],
)
def test_an_option_takes_what_notes_take(
    cli: Callable[..., Ran], notes: str, option: str, typed: str, said: str
) -> None:
    """What notes refuse as a doubt is refused on the command line too, and no steering character is shown."""
    for form in ("text", "json"):
        ran = cli("reflect", notes, *CLOCK, option, typed, "--format", form)
        assert (ran.code, ran.out) == (2, "")
        assert f"{option}: " in ran.err
        assert said in " ".join(ran.err.split())
        assert not {"\x1b", "\u202e"} & set(ran.err)


class Script:
    """Somebody who gives answers in turn, and Enter when there are no more."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.prompts: list[str] = []
        self.told: list[str] = []

    def ask(self, prompt: str) -> str:
        """Return the next answer."""
        self.prompts.append(prompt)
        return self.answers.pop(0) if self.answers else ""


def test_an_answer_that_notes_refuse_is_asked_for_again() -> None:
    """It is told why, and the question comes once more."""
    script = Script("heard:", "x\u202ey", "heard: the pay", "", "", "", "z" * 501, "", "", "")
    story = ask_story(Story(), script.ask, script.told.append)
    assert story.doubts == (Doubt("the pay", Root.HEARD),)
    assert [
        next(said for said in ("no doubt after it", "U+202E", "501 characters") if said in line)
        for line in script.told
    ] == ["no doubt after it", "U+202E", "501 characters"]


def test_each_fact_is_asked_for_once() -> None:
    """Doubts until an empty line, then the root of each, then the facts in turn."""
    script = Script("the pay", "my nerves", "", "h", "deeper", "2", "UNSURE", "the team", "", "yes", "n")
    story = ask_story(Story(slot_ahead=True), script.ask, script.told.append)
    assert story == Story(
        doubts=(Doubt("the pay", Root.HEARD), Doubt("my nerves", Root.DEEPER)),
        rounds=2,
        would_accept=Answer.UNSURE,
        want_to_know=("the team",),
        asked=True,
        can_attend=False,
        slot_ahead=True,
    )
    assert (script.answers, script.told) == ([], [])


def test_what_is_told_is_not_asked_for() -> None:
    """A complete story asks nothing."""
    script = Script()
    story = Story((Doubt("the pay", Root.HEARD),), 1, Answer.NO, (), asked=False)
    assert ask_story(story, script.ask, script.told.append) == story
    assert script.prompts == []


def test_enter_leaves_a_fact_unknown() -> None:
    """Pressing Enter throughout ends with the same story, the open questions answered with none."""
    script = Script()
    assert ask_story(Story(), script.ask, script.told.append) == Story(want_to_know=())


def test_an_answer_that_is_none_is_asked_for_again() -> None:
    """A word that is no choice, and a number that is none, are told and asked for again."""
    script = Script("", "many", "-1", "100", "3", "perhaps", "yes")
    story = ask_story(Story(), script.ask, script.told.append)
    assert (story.rounds, story.would_accept) == (3, Answer.YES)
    assert len(script.told) == 4


def test_a_terminal_is_asked_and_standard_output_stays_clean(notes: str) -> None:
    """In a real terminal the questions go to standard error, and the object alone to standard output."""
    ours, theirs = os.openpty()
    os.write(ours, b"no\n\nno\nyes\n")
    command = [sys.executable, "-m", "bowout", "reflect", notes, *CLOCK, "--format", "json"]
    done = subprocess.run(
        command, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs, timeout=60, check=True
    )
    os.close(theirs)
    found = json.loads(done.stdout)
    os.close(ours)
    assert (found["would_accept"], found["asked"], found["can_attend"]) == ("no", False, True)
    assert found["rule"]["rule"] == "deeper-and-unspoken"


def _pasted(cli: Callable[..., Ran], ran: Ran) -> Ran:
    """Run exactly the command that stands at the end of the advice."""
    program, *words = shlex.split(ran.out.rstrip("\n").rpartition(": bowout ")[2])
    return cli(program, *words, *CLOCK)


def test_the_command_hands_on_what_was_told_beside_the_notes(cli: Callable[..., Ran], notes: str) -> None:
    """Pasted as it stands, it writes the questions: the notes' doubts, those told, and what is still open."""
    ran = cli(
        "reflect", notes, *CLOCK, "--doubt", "the team's size", "--want-to-know", "how the team hands over"
    )
    pasted = _pasted(cli, ran)
    assert pasted.code == ExitCode.DONE
    body = " ".join(pasted.out.split())
    assert "I understood that the on-call is every second week; could you tell me more about that?" in body
    assert "the team's size?" in body
    assert "how the team hands over?" in body
    assert 'doubts: "I am afraid of something new" is left out' in " ".join(pasted.err.split())


def test_the_command_keeps_what_was_set(cli: Callable[..., Ran], notes: str) -> None:
    """The pairs of --set hold for the next command too, but for the intent, which is advised."""
    pairs = ("company=South & Sons", "intent=feedback", "doubts=heard: the size of the team")
    pasted = _pasted(
        cli, cli("reflect", notes, *CLOCK, *(word for pair in pairs for word in ("--set", pair)))
    )
    body = " ".join(pasted.out.split())
    assert "I am interested in the Backend Engineer role at South & Sons" in body
    assert "Could you tell me more about the size of the team?" in body


def test_notes_that_hold_all_doubts_need_no_setting(cli: Callable[..., Ran], notes: str) -> None:
    """Where nothing was told beside the notes, the command names the notes and the intent alone."""
    assert cli("reflect", notes, *CLOCK).out.endswith(f"Next: bowout draft {notes} --set intent=clarify\n")


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (("--would-accept", "no", "--asked", "yes"), "I have decided to withdraw"),
        (("--would-accept", "yes"), "Would another date be possible?"),
    ],
)
def test_after_a_missed_interview_the_command_writes_the_apology(
    cli: Callable[..., Ran], notes: str, told: tuple[str, ...], words: str
) -> None:
    """Who leaves apologises and says so, who would go on apologises and asks for another date."""
    later = ("--now", "2026-05-06T09:00+02:00")
    ran = cli("reflect", notes, *told, *later)
    pasted = cli(*shlex.split(ran.out.rstrip("\n").rpartition(": bowout ")[2]), *later)
    assert pasted.out.count("sorry") == 1
    assert words in " ".join(pasted.out.split())
