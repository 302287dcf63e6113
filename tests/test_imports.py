"""The import budget: what a quick command may load, held in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
REPORT = """
import json, sys
from bowout.cli import run
code = run(sys.argv[1:])
sys.stderr.write("\\n" + json.dumps([code, sorted({name.partition('.')[0] for name in sys.modules})]))
"""
HEAVY = {"openai", "httpx", "httpx2", "tenacity", "rich", "asyncio"}
DATA = {"pydantic", "jinja2", "yaml"}


def loaded_by(*arguments: str) -> set[str]:
    """Return the top-level modules that a successful command has loaded when it ends."""
    command = [sys.executable, "-c", REPORT, *arguments]
    done = subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, text=True, check=True)
    code, modules = json.loads(done.stderr.splitlines()[-1])
    assert code == 0, done.stderr
    return set(modules)


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_asking_for_help_loads_click_alone(option: str) -> None:
    """Neither the data libraries nor anything a model needs is loaded to print the version or the help."""
    assert not loaded_by(option) & (HEAVY | DATA | {"dateutil"})


def test_a_template_only_draft_loads_nothing_of_a_model() -> None:
    """A draft without a model loads no HTTP client, no retries, no event loop and no terminal library."""
    loaded = loaded_by("draft", "--no-personalize", "examples/backend-engineer.yaml")
    assert loaded >= DATA
    assert not loaded & (HEAVY | {"dateutil"})
