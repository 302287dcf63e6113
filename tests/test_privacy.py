"""Canaries: nothing that could tell who is meant, and nothing private, is in any byte that leaves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from bowout.core.errors import ExitCode
from support.cli import CLOCK
from support.fake_server import FakeServer, Reply, answer, error

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support.cli import Ran
    from support.fake_server import Script

NOTES = b"""\
---
recipient: Dr. Zuleika Quarrington <z.quarrington@vexillum-labs.example>
sender: Thaddeus Brimblecombe <thad@brimblecombe.example>
company: Vexillum Labs Ltd
position: Vexillum Research Engineer
situation: compensation
reason: they offered 73k and Oxymoron Corp pays 91k
discussed: Zuleika's view of the vexillum pipeline, and Priyanka Ramanathan's sketches
hook: brimblecombe and quarrington at the vexillumlabs open day
private:
  - Oxymoron Corp
  - thorvald drinks
  - a hysterectomy in October
  - the office smells of herring
---
ZULEIKA told me that Vexillum's Kaleidoscope goes live. Call her at +44 20 7946 0958.
Write to z.quarrington@vexillum-labs.example or see https://vexillum-labs.example/kaleidoscope
Oxymoron Corp pays better. I liked Priyanka's sketches.
met ingrid solberg and bartek from finance in szczecin. talk w/ mia re the rota, and dr agrawal was there
lunch with thorvald

## Private
My hysterectomy is in October, and 91k is what I get.

## More
The Quarringtons' pipeline was a joy. ingrid's team and nils were kind.
"""
CANARIES = [
    *(
        "zuleika",
        "quarrington",
        "vexillum",
        "thaddeus",
        "brimblecombe",
        "thad",
        "priyanka",
        "ramanathan",
        "nils",
    ),
    *("ingrid", "solberg", "bartek", "szczecin", "mia ", "agrawal", "thorvald"),
    *("kaleidoscope", "oxymoron", "hysterectomy", "herring", "7946", "73k", "91k", "smells"),
]
LEAKY = (
    '{"thanks": "Thank you, PERSON_1, for the 91k from Oxymoron Corp.", '
    '"hook": "I will have my hysterectomy, PERSON_9."}'
)
SCRIPTS: dict[str, tuple[Script, ...]] = {
    "refused twice": (answer(LEAKY),),
    "unreadable": (answer("Zuleika? I cannot."),),
    "server error": (error(500, message="who is Zuleika?"),),
    "schema refused": (error(400), error(400), answer(LEAKY)),
    "html": (Reply(body=b"<html>Zuleika</html>"),),
    "cut": (Reply(body=b"{}", content_length=500),),
}


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask again at once; how long to wait is tried elsewhere."""
    monkeypatch.setattr("bowout.llm.waiting._FIRST_WAIT", 0.0)


def _leaked(data: bytes) -> list[str]:
    text = data.decode("utf-8").lower()
    return [canary for canary in CANARIES if canary in text]


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS.keys())
@pytest.mark.parametrize("level", ["", "debug"])
def test_no_canary_leaves(
    cli: Callable[..., Ran], script: tuple[Script, ...], level: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No name, address, number or private word is in any request, whatever the answers and the log level."""
    if level:
        monkeypatch.setenv("OPENAI_LOG", level)
    with FakeServer(*script) as server:
        cli("draft", "-", *CLOCK, "--base-url", server.base_url, "--timeout", "2", stdin=NOTES)
        assert server.received
        sent = b"".join(
            received.path.encode() + repr(received.headers).encode() + received.body
            for received in server.received
        )
    assert _leaked(sent) == []


def test_a_model_that_repeats_what_it_guessed_is_not_told_more(cli: Callable[..., Ran]) -> None:
    """The second request holds no private word, even where the first answer brought one up."""
    with FakeServer(answer(LEAKY)) as server:
        cli("draft", "-", *CLOCK, "--base-url", server.base_url, stdin=NOTES)
        assert len(server.received) == 2
        assert _leaked(server.received[1].body) == []


def test_the_shown_request_holds_no_canary(cli: Callable[..., Ran]) -> None:
    """What ``--show-request`` prints is as clean."""
    ran = cli("draft", "-", *CLOCK, "--show-request", stdin=NOTES)
    assert _leaked(ran.out.encode()) == []
    assert "sketches" in ran.out
    assert re.search(r"met NAME_\d and NAME_\d from finance in NAME_\d", ran.out)


def test_the_letter_holds_nothing_private(cli: Callable[..., Ran]) -> None:
    """The letter itself names people, as letters do, and nothing of what is private."""
    ran = cli("draft", "-", *CLOCK, stdin=NOTES)
    assert not re.search(r"oxymoron|hysterectomy|herring|73k|91k", ran.out, re.IGNORECASE)
    assert "Dear Dr. Quarrington," in ran.out


def _bytes_sent(server: FakeServer) -> bytes:
    return b"".join(
        received.path.encode() + repr(received.headers).encode() + received.body
        for received in server.received
    )


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS.keys())
def test_no_canary_leaves_with_a_folder_of_processes(
    cli: Callable[..., Ran], script: tuple[Script, ...], tmp_path: Path
) -> None:
    """``closeout`` sends for each process what ``draft`` does, and nothing of the others."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "one.md").write_bytes(NOTES)
    (tmp_path / "in" / "two.md").write_bytes(NOTES.replace(b"sketches", b"models"))
    with FakeServer(*script) as server:
        options = ("--personalize", "--ignore", "recipient-once", "--base-url", server.base_url, *CLOCK)
        ran = cli("closeout", str(tmp_path / "in"), "--out", str(tmp_path / "out"), *options)
        assert server.received, ran.err
        assert _leaked(_bytes_sent(server)) == []


LETTER = """Subject: Withdrawing

Hi Zuleika,

Thank you for your time. I withdraw my application for the Vexillum Research Engineer role.

Thaddeus Brimblecombe
"""


@pytest.mark.parametrize(
    "command",
    [
        ("check", "{notes}", "{letter}"),
        ("check", "{notes}", "{letter}", "--format", "json"),
        ("check", "{notes}", "{letter}", "--format", "github"),
        ("draft", "{notes}", "--no-personalize"),
        ("draft", "{notes}", "--show-request"),
        ("draft", "{notes}", "--no-personalize", "--explain"),
        ("draft", "{missing}"),
        ("closeout", "{folder}", "--out", "{out}"),
        ("closeout", "{folder}", "--out", "{out}", "--no-personalize"),
        ("reflect", "{notes}"),
        ("rules",),
        ("templates", "list"),
        ("templates", "show", "withdraw"),
        ("new", "{new}"),
    ],
    ids=" ".join,
)
def test_all_other_commands_send_nothing(
    cli: Callable[..., Ran], command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a key and an address configured, what needs no model opens no connection."""
    places = {name: tmp_path / name for name in ("notes", "letter", "missing", "folder", "out", "new")}
    places["folder"].mkdir()
    (places["folder"] / "one.md").write_bytes(NOTES)
    places["notes"].write_bytes(NOTES)
    places["letter"].write_text(LETTER)
    with FakeServer(answer("{}")) as server:
        monkeypatch.setenv("OPENAI_API_KEY", "sk-canary")
        monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
        ran = cli(*(part.format(**places) for part in command))
        assert server.received == []
    assert ran.code == (ExitCode.USAGE if "{missing}" in command else ExitCode.DONE), ran.err


@pytest.mark.parametrize("error_of", ["refused", "timeout", "unauthorized"])
def test_errors_tell_nothing_private(cli: Callable[..., Ran], error_of: str) -> None:
    """Whatever fails, neither output has a private word in it, nor what the server said of one."""
    replies: dict[str, Script] = {
        "refused": answer(LEAKY),
        "timeout": Reply(body=b"{}", content_length=500),
        "unauthorized": error(401, message="the hysterectomy of Oxymoron Corp"),
    }
    with FakeServer(replies[error_of]) as server:
        options = ("--base-url", server.base_url, "--timeout", "2", "--require-model", *CLOCK)
        ran = cli("draft", "-", *options, stdin=NOTES)
    assert ran.code != 0
    assert not re.search(r"herring|73k", ran.out + ran.err, re.IGNORECASE)
