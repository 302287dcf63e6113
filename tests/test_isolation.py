"""The ground every test stands on: no network, no home and no settings of whoever runs the tests."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from datetime import datetime

REACHING = {
    "connect": "udp.connect(('192.0.2.1', 9))",
    "connect_ex": "udp.connect_ex(('192.0.2.1', 9))",
    "sendto": "udp.sendto(b'x', ('192.0.2.1', 9))",
    "getaddrinfo": "socket.getaddrinfo('host.example', 443)",
}


@pytest.mark.parametrize("name", REACHING)
def test_reaching_another_machine_fails_the_test(pytester: pytest.Pytester, name: str) -> None:
    """A socket to another machine fails its test, also where the code under test swallows every exception."""
    pytester.makeconftest(Path(__file__).with_name("conftest.py").read_text())
    pytester.makepyfile(f"""
        import socket
        def reach():
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
                {REACHING[name]}
        def test_loud():
            reach()
        def test_swallowed():
            try:
                reach()
            except BaseException:
                pass
    """)
    result = pytester.runpytest_inprocess("-p", "no:cacheprovider")
    result.assert_outcomes(failed=1, passed=1, errors=2)
    result.stdout.fnmatch_lines([f"*the test reached for the network: {name} *"])


def test_loopback_can_be_reached() -> None:
    """A server on this machine is reachable, by address and by name."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        socket.create_connection(("127.0.0.1", port), timeout=5).close()
        socket.create_connection(("localhost", port), timeout=5).close()


def test_state_is_redirected(isolated: Path) -> None:
    """The home folder and all XDG folders are the test's own."""
    assert Path.home() == isolated
    folders = [value for name, value in os.environ.items() if name.startswith("XDG_")]
    assert len(folders) == 4
    assert all(Path(folder).is_relative_to(isolated) for folder in folders)


def test_settings_are_cleared(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys, settings and proxies of whoever runs the tests do not reach the code under test."""
    names = ["OPENAI_API_KEY", "BOWOUT_MODEL", "NO_COLOR", "FORCE_COLOR", "HTTPS_PROXY"]
    for name in names:
        monkeypatch.setenv(name, "1")
    pytester.makeconftest(Path(__file__).with_name("conftest.py").read_text())
    pytester.makepyfile(f"import os\ndef test_it():\n    assert not set(os.environ) & set({names})")
    pytester.runpytest_inprocess("-p", "no:cacheprovider").assert_outcomes(passed=1)


def test_the_clock_is_aware(now: datetime) -> None:
    """The clock handed to tests carries its offset, as the program's own does."""
    assert now.isoformat() == "2026-05-04T09:00:00+02:00"
