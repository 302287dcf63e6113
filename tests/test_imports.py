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


def test_a_plugin_of_another_package_sees_no_notes(tmp_path: Path) -> None:
    """What other packages install to watch Pydantic's models is not loaded, so that no notes reach it."""
    spy = tmp_path / "spy-1.dist-info"
    spy.mkdir()
    (spy / "METADATA").write_text("Metadata-Version: 2.1\nName: spy\nVersion: 1\n", encoding="utf-8")
    (spy / "entry_points.txt").write_text("[pydantic]\nspy = spy:plugin\n", encoding="utf-8")
    (tmp_path / "spy.py").write_text("print('SPY')\nplugin = object()\n", encoding="utf-8")
    command = [sys.executable, "-m", "bowout", "draft", "examples/backend-engineer.yaml"]
    seen = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), *sys.path])}
    seen.pop("PYDANTIC_DISABLE_PLUGINS", None)
    ran = subprocess.run(command, cwd=ROOT, env=seen, capture_output=True, text=True, check=True)
    assert ran.stdout.startswith("Subject: ")
    assert "SPY" not in ran.stdout + ran.stderr
    asked = [sys.executable, "-c", "from pydantic import BaseModel\nclass A(BaseModel): a: int"]
    watched = subprocess.run(asked, env=seen, capture_output=True, text=True, check=False)
    assert "SPY" in watched.stdout, "the plugin would be loaded"


def test_a_template_only_draft_loads_nothing_of_a_model() -> None:
    """A draft without a model loads no HTTP client, no retries, no event loop and no terminal library."""
    loaded = loaded_by("draft", "--no-personalize", "examples/backend-engineer.yaml")
    assert loaded >= DATA
    assert not loaded & (HEAVY | {"dateutil"})
