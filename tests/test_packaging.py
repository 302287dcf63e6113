"""What the project declares of itself is true: its version, dependencies, pins and package data."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from packaging.requirements import Requirement

import bowout

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "bowout"
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUNTIME = [Requirement(line) for line in PROJECT["project"]["dependencies"]]
EXTRAS = PROJECT["project"]["optional-dependencies"]
DECLARED = [*RUNTIME, *(Requirement(line) for extra in EXTRAS.values() for line in extra)]
PINS = dict(
    line.split("==")
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
)

TRACES = [".".join(host) for host in (("pypi", "org"), ("pythonhosted", "org"), ("pypi", "python"))]
TRACES += [
    f"--{option}-{kind}"
    for option, kind in (("index", "url"), ("extra-index", "url"), ("find", "links"), ("trusted", "host"))
]
TRACES += [f"/{folder}/" for folder in ("work", "root")]


def _canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _imported(modules: Iterable[Path]) -> set[str]:
    """Return the distributions that the modules import, by a statement or by a text that is their name."""
    owners = packages_distributions()
    names: set[str] = set()
    for path in modules:
        text = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Constant) and "import_module" in text:
                names.add(str(node.value))
            elif isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.partition(".")[0])
    found = {_canonical(owner) for name in names for owner in owners.get(name, [])}
    return found - {"bowout", "pydantic-core"}  # pydantic pins its core to the very version it needs


def test_the_changelog_knows_the_version() -> None:
    """The version in the code is the newest one the changelog tells of."""
    headings = re.findall(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert next(heading for heading in headings if heading != "Unreleased") == bowout.__version__


def test_dependencies_are_those_the_code_imports() -> None:
    """Nothing is declared that the package does not import, and nothing imported is left undeclared."""
    modules = [path for path in PACKAGE.rglob("*.py") if PACKAGE / "evaluation" not in path.parents]
    assert {_canonical(requirement.name) for requirement in RUNTIME} == _imported(modules)


def test_the_evaluation_needs_its_extra_alone() -> None:
    """What only the evaluation imports is declared in the extra ``evals``, not for every user."""
    extra = {_canonical(Requirement(line).name) for line in EXTRAS["evals"]}
    own = _imported((PACKAGE / "evaluation").rglob("*.py")) - {_canonical(each.name) for each in RUNTIME}
    assert own <= extra


@pytest.mark.parametrize("requirement", DECLARED, ids=str)
def test_a_dependency_is_bounded_below_and_pinned(requirement: Requirement) -> None:
    """Each dependency names the oldest version it is meant for, and the pinned one satisfies it."""
    assert any(part.operator == ">=" for part in requirement.specifier)
    pinned = {_canonical(name): version for name, version in PINS.items()}[_canonical(requirement.name)]
    assert requirement.specifier.contains(pinned)


def test_wheel_and_sdist_hold_prompts_and_templates() -> None:
    """Both data folders are named for the sdist and mapped into the wheel; make package proves it."""
    build = PROJECT["tool"]["hatch"]["build"]
    for folder in ("prompts", "templates"):
        assert folder in build["only-include"]
        assert folder in build["targets"]["sdist"]["only-include"]
        assert build["targets"]["wheel"]["sources"][folder] == f"bowout/{folder}"


def test_nothing_committed_names_a_registry_or_a_machine() -> None:
    """No tracked file holds a package registry's host, an index option or a path of a developer's machine."""
    listing = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    tracked = subprocess.run(listing, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    texts = {
        name: (ROOT / name).read_bytes().decode(errors="replace") for name in tracked.split("\0") if name
    }
    assert [name for name, text in texts.items() if any(trace in text for trace in TRACES)] == []
