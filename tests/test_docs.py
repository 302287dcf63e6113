"""Documents tell the truth: links lead somewhere, tables are complete; `make docs-check` holds the rest."""

from __future__ import annotations

import pkgutil
import re
from pathlib import Path

import pytest

from bowout.core.errors import ExitCode
from bowout.core.guard.table import RULES
from bowout.core.jotting import Kind
from bowout.core.notes import Notes

ROOT = Path(__file__).parent.parent
PAGES = {str(path.relative_to(ROOT)): path for path in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]}
LINK = re.compile(r"\]\(([^)\s]+)\)")


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_to_files_and_headings(name: str) -> None:
    """A relative link names a file of the repository and, after a hash, a heading in it."""
    page = PAGES[name]
    prose = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in LINK.findall(prose):
        if re.match(r"\w+:", target):
            continue
        path, _, anchor = target.partition("#")
        linked = (page.parent / path) if path else page
        assert linked.exists(), target
        assert not anchor or anchor in _anchors(linked), target


@pytest.mark.parametrize("name", PAGES)
def test_no_merge_has_left_its_marks(name: str) -> None:
    """No page holds a line by which a merge parts the two sides of a conflict."""
    lines = PAGES[name].read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if re.match(r"(?:<{7}|>{7}) |={7}$", line)] == []


def _anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


def test_the_first_screen_tells_how_to_begin() -> None:
    """Within the README's first forty lines stand the picture and the two commands."""
    screen = "\n".join((ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:40])
    assert "](docs/picture.svg)" in screen
    assert "\nmake demo " in screen
    assert "\nmake test " in screen


def test_the_way_through_the_code_names_what_there_is() -> None:
    """Each name of the architecture's tables can be imported."""
    page = PAGES["docs/architecture.md"].read_text(encoding="utf-8")
    names = set(re.findall(r"`(bowout(?:\.\w+)+)`", page))
    assert len(names) > 20
    for name in names:
        assert pkgutil.resolve_name(name) is not None


def test_every_target_named_in_prose_exists() -> None:
    """A make target that a document names is one that the Makefile has."""
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    prose = "\n".join(page.read_text(encoding="utf-8") for page in PAGES.values())
    named = set(re.findall(r"`make ([a-z-]+)", prose))
    assert len(named) > 5
    assert named <= targets


def test_the_notes_page_knows_every_key() -> None:
    """Each key of the notes stands in the notes' page."""
    page = PAGES["docs/notes.md"].read_text(encoding="utf-8")
    keys = [key for key, field in Notes.model_fields.items() if not field.exclude]
    assert [key for key in keys if f"| `{key}` |" not in page] == []


def test_the_rules_page_knows_every_rule_and_its_source() -> None:
    """Each rule stands in the rules' page, and each tag of a source is resolved there."""
    page = PAGES["docs/rules.md"].read_text(encoding="utf-8")
    tags = {tag for rule in RULES for tag in re.split(r",\s*", rule.source) if tag not in {"", "—"}}
    assert [rule.id for rule in RULES if f"| `{rule.id}` |" not in page] == []
    assert [tag for tag in sorted(tags) if f"\n| {tag} |" not in page] == []


def test_the_readme_knows_every_exit_code() -> None:
    """Each exit code stands in the README."""
    page = PAGES["README.md"].read_text(encoding="utf-8")
    assert [code for code in ExitCode if f"| `{code.value}` |" not in page] == []


def test_the_templates_page_knows_every_kind_of_phrase() -> None:
    """Each kind that a phrase can have stands in the templates' page."""
    page = PAGES["docs/templates.md"].read_text(encoding="utf-8")
    assert [kind for kind in Kind if f"| `{kind}` |" not in page] == []
