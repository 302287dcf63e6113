"""Every section and every class of the wordings is read: none outlives the rule that it was written for.

A section or class is read where its name stands as a string in a module of the guard, other than as
the id of a rule or the key of a table, which a name may share with a section; a name made of parts, as
``role-recruiter`` is, where the first part so stands. A class is also read by a wording that has it.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import bowout
from bowout.core.text import fold
from bowout.data import read_text
from bowout.data.lists import whole_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

GUARD = Path(bowout.__file__).parent / "core" / "guard"
IN_ALL_LANGUAGES = frozenset({GUARD / "injection.py"})  # asks with the language of the notes


def names_in(module: ast.AST) -> Iterator[str]:
    """Yield the strings of a module but docstrings, ids of rules and keys; ``role-*`` for a first part."""
    left_out = {id(node) for node in _beside(module)}
    for node in ast.walk(module):
        if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            left_out.add(id(node.values[0]))
            yield f"{node.values[0].value!s}*"
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out:
            yield node.value


def _beside(module: ast.AST) -> Iterator[ast.AST]:
    for node in ast.walk(module):
        if isinstance(node, ast.Expr):
            yield node.value
        elif isinstance(node, ast.Dict):
            yield from (key for key in node.keys if key)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Rule":
            yield from node.args[:1]


def names_of(language: str) -> set[str]:
    """Return the strings of the modules that may ask for a language's wordings."""
    own = [*(GUARD / "lexical").glob("*.py"), *IN_ALL_LANGUAGES]
    paths = GUARD.glob("*.py") if language == "en" else own
    modules = (ast.parse(path.read_text(encoding="utf-8")) for path in paths)
    return {name for module in modules for name in names_in(module)}


def unread(text: str, named: set[str]) -> set[str]:
    """Return the sections and classes of a list of wordings that neither a name nor a wording asks for."""
    lines = whole_lines(text)
    classes = {line[1:].partition(" = ")[0]: line for line in lines if line.startswith("@") and " = " in line}
    sections = {line.strip("[]") for line in lines if line.startswith("[")}
    worded = [line for line in lines if line not in classes.values()]
    used = {name for line in worded for name in re.findall(r"@([\w-]+)", line)}
    beginnings = tuple(name[:-1] for name in named if name.endswith("-*"))
    asked = named | {name for name in (*sections, *classes) if name.startswith(beginnings)}
    return (sections - asked) | (classes.keys() - asked - used)


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_section_and_class_is_read(language: str) -> None:
    """The lists that ship hold nothing that no code asks for."""
    assert unread(fold(read_text(f"wordings_{language}")), names_of(language)) == set()


def test_what_is_read_by_nobody_is_found() -> None:
    """Neither the id of a rule, nor a key, nor a docstring, nor a class's own line reads anything."""
    source = (
        '"""tail"""\nRule("hedge", 1)\nTABLE = {"sized": 1}\n'
        'wordings("promise")\nword_class("met")\nf"role-{each}"\nlook = "late"\n'
    )
    text = (
        "@met = meet\n@sized = @tail\n@role-panel = all\n@tail = end\n@inner = x\n"
        "[promise]\ncall @inner\n[hedge]\nmaybe\n[late]\nlater\n"
    )
    assert unread(text, set(names_in(ast.parse(source)))) == {"sized", "tail", "hedge"}
