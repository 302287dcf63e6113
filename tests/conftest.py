"""What every test stands on: a home of its own, an empty environment, a closed network and a fixed clock."""

from __future__ import annotations

import ipaddress
import os
import socket
from contextlib import suppress
from datetime import datetime, timedelta, timezone
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest
import pytest_httpx2  # noqa: F401 - registers httpcore2 with respx, without which openai 3.x is not mocked
import respx.mocks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from support.browser import Browser
    from support.cli import Ran

assert "httpcore2" in respx.mocks.Mocker.registry

hypothesis.settings.register_profile("bowout", derandomize=True, deadline=None, database=None)
hypothesis.settings.load_profile("bowout")

NOW = datetime(2026, 5, 4, 9, 0, tzinfo=timezone(timedelta(hours=2)))
CLEARED = ("OPENAI_", "BOWOUT_", "XDG_", "NO_COLOR", "FORCE_COLOR", "CLICOLOR", "COLORTERM", "SSLKEYLOGFILE")
PROXIES = {"http_proxy", "https_proxy", "all_proxy", "no_proxy"}


@pytest.fixture
def now() -> datetime:
    """Return the clock of every test: Monday, 4 May 2026, 09:00 at +02:00."""
    return NOW


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Return the command line as a function of its arguments."""
    from support.cli import bowout

    return partial(bowout, monkeypatch)


@pytest.fixture
def few_samples(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a template validated with every 19th kind of notes; trying them all takes seconds."""
    from bowout.pipeline import validate

    every = validate._samples
    monkeypatch.setattr(validate, "_samples", lambda *given: islice(every(*given), 0, None, 19))


@pytest.fixture
def browser(tmp_path: Path) -> Browser:
    """Return a headless browser, for `make browser`; without one the test fails and says what to install."""
    from support.browser import PROGRAMS, Browser, program

    found = program()
    if found is None:
        wanted = ", ".join(PROGRAMS)
        pytest.fail(f"no browser: put one of {wanted} on the PATH, or leave tests/browser out", pytrace=False)
    return Browser(found, tmp_path)


@pytest.fixture(scope="session")
def shared_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the home folder of all tests of a process; a folder for each test would cost seconds."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(autouse=True)
def isolated(shared_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the test an empty home folder, none of the user's settings, and no network but loopback.

    Yields the home folder. An attempt to reach another machine fails the test where it happens, and once more
    at its end, since code under test may swallow the first.
    """
    _redirect_state(shared_home, monkeypatch)
    attempts = _close_network(monkeypatch)
    yield shared_home
    _empty(shared_home)
    if attempts:
        pytest.fail(f"the test reached for the network: {', '.join(attempts)}")


def _empty(folder: Path) -> None:
    """Remove all but compiled templates: Jinja holds them against their text, and compiling costs seconds."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            with suppress(OSError):
                path.rmdir()
        elif path.suffix != ".bin":
            path.unlink()


def _redirect_state(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith(CLEARED) or name.lower() in PROXIES:
            monkeypatch.delenv(name)
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    for name in ("CONFIG", "STATE", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("TERM", "dumb")


def _close_network(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Refuse every socket call that names another machine; return the list the refused ones are noted in."""
    attempts: list[str] = []

    def guard(owner: Any, name: str, host_of: Callable[..., object]) -> None:
        real = getattr(owner, name)

        def guarded(*args: Any, **kwargs: Any) -> Any:
            host = host_of(*args, **kwargs)
            if not _is_this_machine(host):
                attempts.append(f"{name} {host}")
                pytest.fail(f"{name} to {host}: tests have no network")
            return real(*args, **kwargs)

        monkeypatch.setattr(owner, name, guarded)

    for name in ("connect", "connect_ex"):
        guard(socket.socket, name, lambda _, address: _host(address))
    guard(socket.socket, "sendto", lambda _, *arguments: _host(arguments[-1]))
    for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex"):
        guard(socket, name, lambda host, *_, **__: host)
    return attempts


def _host(address: object) -> object:
    """Return the host of an internet address; a Unix socket's path is on this machine."""
    return address[0] if isinstance(address, tuple) else None


def _is_this_machine(host: object) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    if name in {None, "", "localhost"}:
        return True
    try:
        return ipaddress.ip_address(str(name)).is_loopback
    except ValueError:
        return False
