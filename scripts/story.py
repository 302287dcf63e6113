"""The commands of one candidate's story, run one after the other in a folder of their own, each at its time.

The parts of docs/story.md: ``story TIME COMMAND``, ``story-next TIME`` (the command that the last advice ends
with), ``story-edit LINE…`` (keys of the notes), ``story-file NAME`` (one of examples/story, put into the
folder), ``story-read NAME`` (a mail or a calendar entry as another program reads it), and
``story-came-true NAME`` (the command of a calendar entry, on its day).
"""

from __future__ import annotations

import contextlib
import re
import shlex
import shutil
import tempfile
from email import policy
from email.parser import BytesParser
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

from icalendar import Calendar

import console

if TYPE_CHECKING:
    from collections.abc import Callable

SOURCES = Path(__file__).resolve().parent.parent / "examples" / "story"
NOTES = "notes.yaml"
HOUR = "T09:00+02:00"
_HEADERS = ("From", "To", "Subject", "In-Reply-To", "References", "X-Unsent")
_FILES = tempfile.TemporaryDirectory()
_FOLDER = Path(_FILES.name)
_OFFERED = re.compile(r"^[A-Z][a-z ]+: (bowout .+)$", re.MULTILINE)
_last: list[str] = []


def _ran(time: str, command: str) -> str:
    """Return a command and what it prints, as in a terminal, at a time of the story."""
    clock = mock.patch.dict(console.ENVIRONMENT, BOWOUT_NOW=time)
    with contextlib.chdir(_FOLDER), clock:
        screen = console.run(command)
    _last[:] = [screen.result]
    return _console(f"$ {command}\n{screen}")


def _console(text: str) -> str:
    return f"```console\n{text}\n```"


def _story(argument: str) -> str:
    time, _, command = argument.partition(" ")
    if command.startswith("bowout new "):
        for file in _FOLDER.iterdir():
            shutil.rmtree(file) if file.is_dir() else file.unlink()
    return _ran(time, command)


def _next(time: str) -> str:
    """Run exactly what the last advice offers."""
    return _ran(time, _OFFERED.findall(_last[0])[-1])


def _edit(argument: str) -> str:
    """Write keys of the notes anew, or add them, as an editor would."""
    notes, lines = _FOLDER / NOTES, shlex.split(argument)
    text = notes.read_text(encoding="utf-8")
    for line in lines:
        key = line.partition(":")[0]
        text = re.sub(rf"^{key}:.*\n(?:[ -].*\n)*", "", text, flags=re.MULTILINE) + f"{line}\n"
    notes.write_text(text, encoding="utf-8")
    return "```yaml\n" + "\n".join(lines) + "\n```"


def _file(name: str) -> str:
    shutil.copy(SOURCES / name, _FOLDER / name)
    return "```text\n" + (SOURCES / name).read_text(encoding="utf-8").rstrip("\n") + "\n```"


def _read(name: str) -> str:
    """Return a written file as another library reads it."""
    data = (_FOLDER / name).read_bytes()
    lines = _calendar(data) if name.endswith(".ics") else _mail(data)
    return "```text\n" + "\n".join(lines).rstrip("\n") + "\n```"


def _mail(data: bytes) -> list[str]:
    message = BytesParser(policy=policy.default).parsebytes(data)
    heads = [f"{name}: {message[name]}" for name in _HEADERS if message[name]]
    body = message.get_body(("plain",))
    return [*heads, "", console.wrapped(str(body.get_content()) if body else "")]


def _event(data: bytes) -> Any:
    (event,) = Calendar.from_ical(data).walk("VEVENT")
    return event


def _calendar(data: bytes) -> list[str]:
    event = _event(data)
    (alarm,) = event.walk("VALARM")
    day = event["DTSTART"].dt
    hour = alarm["TRIGGER"].dt.seconds // 3600
    when = f"{day:%A}, {day.day} {day:%B %Y}, the whole day, alarm at {hour:02}:00"
    return [f"{event['SUMMARY']}", when, "", *str(event["DESCRIPTION"]).split("\n")]


def _came_true(name: str) -> str:
    """Run the command that a calendar entry holds, on the entry's day."""
    event = _event((_FOLDER / name).read_bytes())
    return _ran(f"{event['DTSTART'].dt}{HOUR}", str(event["DESCRIPTION"]).rpartition("\n")[2])


PARTS: dict[str, Callable[[str], str]] = {
    "story": _story,
    "story-next": _next,
    "story-edit": _edit,
    "story-file": _file,
    "story-read": _read,
    "story-came-true": _came_true,
}
