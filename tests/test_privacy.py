"""Canaries: nothing that could tell who is meant, and nothing private, is in any byte that leaves."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

import pytest

from support.cli import bowout
from support.fake_server import FakeServer, Reply, answer, error
from test_cli_draft import CLOCK

if TYPE_CHECKING:
    from collections.abc import Callable

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
  - a hysterectomy in October
  - the office smells of herring
---
ZULEIKA told me that Vexillum's Kaleidoscope goes live. Call her at +44 20 7946 0958.
Write to z.quarrington@vexillum-labs.example or see https://vexillum-labs.example/kaleidoscope
Oxymoron Corp pays better. I liked Priyanka's sketches.

## Private
My hysterectomy is in October, and 91k is what I get.

## More
The Quarringtons' pipeline was a joy.
"""
CANARIES = [
    *("zuleika", "quarrington", "vexillum", "thaddeus", "brimblecombe", "thad", "priyanka", "ramanathan"),
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


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Return the command line as a function of its arguments."""
    return partial(bowout, monkeypatch)


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


def test_the_letter_holds_nothing_private(cli: Callable[..., Ran]) -> None:
    """The letter itself names people, as letters do, and nothing of what is private."""
    ran = cli("draft", "-", *CLOCK, stdin=NOTES)
    assert not re.search(r"oxymoron|hysterectomy|herring|73k|91k", ran.out, re.IGNORECASE)
    assert "Hi Zuleika," in ran.out
