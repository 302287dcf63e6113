"""Write the generated parts of README.md and docs/, from the code and from the program's own output.

A generated part stands between ``<!-- generated: NAME ARGUMENT -->`` and ``<!-- end -->``; NAME is a key of
``PARTS`` below. With ``--check`` nothing is written and stale files are named (exit code 1).
"""

from __future__ import annotations

import os
import re
import sys
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import eval_shots
import picture
import story
from bowout.config import OPTIONS
from bowout.core.failures import FAILURES
from bowout.core.guard import Rule, Scope
from bowout.core.guard.table import RULES
from bowout.core.lexicon import languages, lexicon
from bowout.core.stemming import computed_stem
from bowout.data import read_words
from console import run, wrapped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pydantic.fields import FieldInfo

ROOT = Path(__file__).resolve().parent.parent
MARKED = re.compile(r"(<!-- generated: (\S+)(?: ([^\n]*?))? -->\n).*?(<!-- end -->)", re.DOTALL)
FENCES = {".yaml": "yaml", ".json": "json", ".md": "markdown", ".j2": "jinja", ".toml": "toml"}

STEMMED = (
    "courtesy_en",
    "function_en",
    "implied_en",
    "mere_en",
    "opposites_en",
    "plain_en",
    "self_claims_en",
    "self_things_en",
    "self_works_en",
    "synonyms_en",
)

EXIT_CODES = {
    "DONE": "done; also when a slot or the whole letter fell back, which stderr tells",
    "UNEXPECTED": "something unexpected, such as a result that could not be written",
    "USAGE": "an argument, a setting or a template that cannot be meant",
    "NOTES_INVALID": "the notes are invalid; every problem is listed with its file, line and key",
    "GUARD_REFUSED": "the guard refuses the letter",
    "MODEL_FAILED": "no usable answer from the model, and `--require-model` was given",
    "BATCH_PARTLY_FAILED": "some of a batch failed",
    "INTERRUPTED": "interrupted",
}


def _fence(kind: str, text: str) -> str:
    return f"```{kind}\n{text}\n```"


def _run(command: str) -> str:
    """Show a command and what it prints, as in a terminal."""
    return _fence("console", f"$ {command}\n{run(command)}")


def _output(command: str) -> str:
    """Show what a command prints."""
    return _fence("text", str(run(command)))


def _file(name: str) -> str:
    """Show a file of the repository."""
    path = ROOT / name
    return _fence(FENCES.get(path.suffix, "text"), path.read_text(encoding="utf-8").rstrip("\n"))


def _table(head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def _notes_keys(_: str) -> str:
    """List the keys of a notes file, from the model that validates them."""
    from bowout.core.notes import Notes

    fields = ((key, field) for key, field in Notes.model_fields.items() if not field.exclude)
    rows = ((f"`{key}`", _default(field), _values(field), str(field.description)) for key, field in fields)
    return _table(("key", "default", "values", "meaning"), rows)


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "**required**"
    value: Any = field.default
    if isinstance(value, bool):
        return "`yes`" if value else "`no`"
    return f"`{value}`" if value else ""


def _values(field: FieldInfo) -> str:
    for kind in (field.annotation, *get_args(field.annotation)):
        if isinstance(kind, type) and issubclass(kind, Enum):
            return ", ".join(f"`{member.value}`" for member in kind)
        if kind is bool:
            return "`yes`, `no`"
    return "text"


def _rules(_: str) -> str:
    """List the guard's rules, in the order of its table."""
    head = ("rule", "in a slot", "in a letter", "what it holds a text to", "source")
    return _table(head, ((f"`{rule.id}`", *_weights(rule), rule.summary, rule.source) for rule in RULES))


def _weights(rule: Rule) -> tuple[str, str]:
    """Return how much a rule weighs in a slot and in a letter, empty where it does not read such a text."""
    slot = str(rule.severity) if Scope.SLOT in rule.scope else ""
    letter = str(rule.letter_severity or rule.severity) if Scope.LETTER in rule.scope else ""
    return slot, letter


def _settings(_: str) -> str:
    """List the settings of the config file."""
    rows = (
        (f"`{each.key}`", each.kind, each.meaning, f"`{each.key} = {each.example}`", f"`{each.envvar}`")
        for each in OPTIONS
    )
    return _table(("key", "value", "meaning", "for example", "variable"), rows)


def _exit_codes(_: str) -> str:
    """List the exit codes."""
    from bowout.core.errors import ExitCode

    return _table(("code", "meaning"), ((f"`{code.value}`", EXIT_CODES[code.name]) for code in ExitCode))


def _failures(_: str) -> str:
    """List why a model may not be had."""
    return _table(
        ("code", "what it means, and what to do"), ((f"`{code}`", said) for code, said in FAILURES.items())
    )


def _regression(_: str) -> str:
    """Show what the eval suite says of a template that was spoilt by hand."""
    return _fence("console", eval_shots.regression())


def _intents(_: str) -> str:
    """Show for each intent and channel the languages in which it is written."""
    from bowout.core.notes import Channel
    from bowout.resources import TemplateStore

    store, channels = TemplateStore(), [str(channel) for channel in Channel]

    def cell(name: str, channel: str) -> str:
        spoken = channel == Channel.PHONE
        kept = [
            language
            for language in store.languages()
            if name in store.names(language)
            and channel not in store.load(name, "email", language).source.terms.unfit
            and not (spoken and channel not in store.channels(name, language))
        ]
        return ", ".join(kept) or "—"

    rows = ((f"`{name}`", *(cell(name, channel) for channel in channels)) for name in store.names())
    return _table(("intent", *(f"`{channel}`" for channel in channels)), rows)


def _commands(_: str) -> str:
    """Show the help of every command, subcommands included."""
    import click

    from bowout import cli

    def walk(command: click.Command, path: str) -> Iterator[str]:
        yield path
        if isinstance(command, click.Group):
            context = click.Context(command)
            for name in command.list_commands(context):
                if found := command.get_command(context, name):
                    yield from walk(found, f"{path} {name}")

    return "\n\n".join(f"## `{path}`\n\n{_output(f'{path} --help')}" for path in walk(cli.cli, "bowout"))


def _gallery(_: str) -> str:
    """Show the letter of every example, the messages below it."""
    paths = sorted(path for path in (ROOT / "examples").iterdir() if path.suffix in FENCES)
    return "\n\n".join(_exhibit(path.name) for path in paths if path.stem != "README")


def _exhibit(name: str) -> str:
    screen = run(f"bowout draft --no-personalize examples/{name}")
    messages = "".join(f"\n> {message}\n" for message in screen.messages.splitlines())
    return f"## [{name}](../examples/{name})\n\n{_fence('text', wrapped(screen.result))}\n{messages}".rstrip()


PARTS: dict[str, Callable[[str], str]] = {
    "commands": _commands,
    "exit-codes": _exit_codes,
    "failures": _failures,
    "file": _file,
    "gallery": _gallery,
    "intents": _intents,
    "notes-keys": _notes_keys,
    "output": _output,
    "regression": _regression,
    "rules": _rules,
    "run": _run,
    "settings": _settings,
    **story.PARTS,
}


def renewed(text: str) -> str:
    """Return a document with its generated parts written anew; raises KeyError for an unknown part."""
    return MARKED.sub(lambda match: f"{match[1]}{PARTS[match[2]](match[3] or '')}\n{match[4]}", text)


def stems() -> str:
    """Return the table of stems that the guard would otherwise compute in every run."""
    words = sorted({word for name in STEMMED for word in read_words(name)} - {"/", ">"})
    head = (
        "# Words of the lists that the guard compares by stem, each with its stem; `make docs` writes this.\n"
    )
    return head + "".join(f"{word} {computed_stem(word)}\n" for word in words)


def stems_in(language: str) -> str:
    """Return the same table for a further language."""
    lists = lexicon(language)
    head = "# The listed words, each with its stem, since to stem them costs time; `make docs` writes this.\n"
    return head + "".join(f"{word} {lists.computed_stem(word)}\n" for word in sorted(lists.stemmed_words()))


def documents() -> dict[Path, str]:
    """Return every file that is generated or holds generated parts, as it should be."""
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
    texts = {page: page.read_text(encoding="utf-8") for page in pages}
    marked = {page: renewed(text) for page, text in texts.items() if "<!-- generated:" in text}
    return marked | {
        ROOT / "docs" / "picture.svg": picture.draw(),
        ROOT / "docs" / "eval.svg": eval_shots.terminal(),
        ROOT / "src" / "bowout" / "data" / "stems_en.txt": stems(),
        **{ROOT / "src" / "bowout" / "data" / f"stems_{code}.txt": stems_in(code) for code in languages()},
    }


def _same(path: Path, text: str) -> bool:
    """Return whether a file is as it should be; how long evals took is not held against it."""
    before = path.read_text(encoding="utf-8")
    if path.stem in {"eval", "evals"}:
        return eval_shots.steady(before) == eval_shots.steady(text)
    return before == text


def main() -> int:
    """Write what is stale, or with ``--check`` only name it; return the exit code."""
    os.chdir(ROOT)
    stale = {path: text for path, text in documents().items() if not path.exists() or not _same(path, text)}
    for path, text in stale.items():
        name = path.relative_to(ROOT)
        if "--check" in sys.argv[1:]:
            sys.stderr.write(f"{name} is stale: run `make docs`\n")
        else:
            path.write_text(text, encoding="utf-8")
            sys.stderr.write(f"wrote {name}\n")
    return 1 if stale and "--check" in sys.argv[1:] else 0


if __name__ == "__main__":
    sys.exit(main())
