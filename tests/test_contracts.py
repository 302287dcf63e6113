"""Rules of the code base that no single file can break alone: layers, cycles and sizes."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from graphlib import TopologicalSorter
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parent.parent
SOURCES = {str(path.relative_to(ROOT)): path for path in sorted((ROOT / "src").rglob("*.py"))}
TESTS = sorted((ROOT / "tests").rglob("*.py"))
LONGEST_MODULE = 400
LONGEST_TESTS = 350
LONGEST_FUNCTION = 40


def test_imports_go_down_only() -> None:
    """The layers that pyproject.toml declares hold, and only the model's edge knows openai and tenacity."""
    linter = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"]
    done = subprocess.run(linter, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_no_module_imports_itself_by_a_detour() -> None:
    """The import graph has no cycle, within a layer either."""
    graph = grimp.build_graph("bowout", exclude_type_checking_imports=True, cache_dir=None)
    imported = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    assert "bowout.cli" in list(TopologicalSorter(imported).static_order())


@pytest.mark.parametrize("name", SOURCES)
def test_modules_and_functions_are_short(name: str) -> None:
    """A module holds one concept and a function one thought, so both stay within a screen or a few."""
    text = SOURCES[name].read_text(encoding="utf-8")
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
    long = [node.name for node in functions if (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION]
    assert len(text.splitlines()) <= LONGEST_MODULE
    assert long == []


def test_a_file_of_tests_is_about_one_thing() -> None:
    """What grows longer is split by behaviour; what several files need stands in tests/support."""
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in TESTS}
    assert {name: length for name, length in lengths.items() if length > LONGEST_TESTS} == {}
    borrowed = re.compile(r"^\s*(?:from|import) test_", re.MULTILINE)
    assert [path.name for path in TESTS if borrowed.search(path.read_text(encoding="utf-8"))] == []
