"""The prompts and templates: the user's folder first, then the shipped ones."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from bowout.core.errors import Problem, TemplateInvalid, UsageError
from bowout.core.template import Template, TemplateSource
from bowout.core.terms import TERM_KEYS, faults_of_terms, read_terms
from bowout.shallow_yaml import TooIntricate, refuse_intricate
from bowout.template_cache import users_cache

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from bowout.core.locale import Locale
    from bowout.core.prompt import Prompt

_SUFFIX = ".j2"
_LOCALE = "locale.yaml"
_ENGLISH = "en"
_MAX_BYTES = 256 * 1024
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CONSTRUCTORS_RAISE = (LookupError, AttributeError, TypeError)  # such as that of `!!bool`, for what is none
_SLOTS_MAX = 100  # marks tell slots apart, and a letter has a few sentences
_KEYS = {"name", "version", "summary", "subject", "slots"} | TERM_KEYS


def shipped(kind: str) -> Traversable:
    """Return the shipped folder ``templates`` or ``prompts``: inside the package, or the checkout's own.

    An editable install leaves both at the top of the checkout, two folders above the package.
    """
    inside = files("bowout") / kind
    return inside if inside.is_dir() else Path(__file__).resolve().parents[2] / kind


class TemplateStore:
    """Templates by name, a user's folder shadowing the shipped one, file by file.

    A language other than English is a folder of its own inside either, named by its code, with the templates
    of the same names and a ``locale.yaml``.
    """

    def __init__(self, folder: str | None = None) -> None:
        if folder is not None and not os.path.isdir(folder):  # noqa: PTH112 - Path's own raises for a name that is too long
            raise UsageError(f"{folder}: no such folder of templates")
        self._roots: list[Traversable] = [*([Path(folder)] if folder else []), shipped("templates")]

    def languages(self) -> list[str]:
        """Return the codes of all languages that have templates, English first."""
        found = {
            entry.name for folder in self._roots for entry in folder.iterdir() if (entry / _LOCALE).is_file()
        }
        return [_ENGLISH, *sorted(found - {_ENGLISH})]

    def names(self, language: str = _ENGLISH) -> list[str]:
        """Return the names of a language's templates; files that begin with ``_`` are parts of others."""
        found = {
            entry.name.removesuffix(_SUFFIX)
            for folder in self._folders(language)
            for entry in folder.iterdir()
            if entry.name.endswith(_SUFFIX) and not entry.name.startswith("_")
        }
        return sorted(found)

    def load(self, name: str, channel: str = "email", language: str = _ENGLISH) -> Template:
        """Return the template with this name, or its variant for a channel (``_NAME.CHANNEL.j2``).

        A variant counts only in the folder that the template itself would be taken from. Raises
        ``UsageError`` if there is none, ``TemplateInvalid`` with all problems of its front matter.
        """
        entry = self._found(name, language)
        entry = self._variant(name, channel, language) or entry
        locale = None if language == _ENGLISH else self._locale(language)
        source = parse_template(_read(entry), where=str(entry), name=name)
        if locale is None:
            return Template(source, self._part, users_cache())
        return Template(replace(source, locale=locale), partial(self._located_part, language), users_cache())

    def channels(self, name: str, language: str = _ENGLISH) -> list[str]:
        """Return ``email``, and the channels for which a template has a variant; an unknown name has none."""
        from bowout.core.notes import Channel

        others = [str(channel) for channel in Channel if self._variant(name, str(channel), language)]
        return ["email", *(channel for channel in others if channel != "email")]

    def text(self, name: str, language: str = _ENGLISH) -> str:
        """Return a template's file as it stands; raises ``UsageError`` if there is none."""
        entry = self._find(f"{name}{_SUFFIX}", language)
        if entry is None:
            raise UsageError(f"there is no template {name!r}; there are: {', '.join(self.names(language))}")
        return _read(entry)

    def made_of(self, name: str, channel: str = "email", language: str = _ENGLISH) -> list[str]:
        """Return all texts that a template's letters depend on: its own, all parts, and its locale.

        Raises ``UsageError`` if there is no such template, or none that notes could name.
        """
        entry = self._found(name, language)
        _refuse_no_text(name, entry)
        parts = {
            part.name
            for folder in self._folders(language)
            for part in folder.iterdir()
            if part.name == _LOCALE or (part.name.startswith("_") and part.name.endswith(_SUFFIX))
        }
        found = [self._variant(name, channel, language) or entry]
        found += [part for each in sorted(parts) if (part := self._find(each, language))]
        return [f"{part.name}\n{_read(part)}" for part in found]

    def where(self, name: str, language: str = _ENGLISH) -> str:
        """Return where a template comes from: ``shipped``, or the user's file."""
        entry, folders = self._find(f"{name}{_SUFFIX}", language), self._folders(language)
        own = len(self._roots) > 1 and entry is not None and entry == folders[0] / f"{name}{_SUFFIX}"
        return str(entry) if own else "shipped"

    def _folders(self, language: str) -> list[Traversable]:
        """Return the folders of a language; raises ``UsageError`` where none has its ``locale.yaml``."""
        if language == _ENGLISH:
            return self._roots
        if language not in self.languages():
            raise UsageError(
                f"there are no templates in {language!r}; there are: {', '.join(self.languages())}"
            )
        return [folder / language for folder in self._roots if (folder / language).is_dir()]

    def _locale(self, language: str) -> Locale:
        from bowout.core.locale import read_locale
        from bowout.core.locale_faults import faults_of_locale

        entry = self._find(_LOCALE, language)
        if entry is None:
            raise UsageError(f"there is no {_LOCALE} for {language!r}")
        data = _front_matter(_read(entry), str(entry))
        own = len(self._roots) > 1 and entry == self._roots[0] / language / _LOCALE  # ours are tested
        if faults := [
            Problem(str(entry), fault, key=key) for key, fault in faults_of_locale(data, patterns=own)
        ]:
            raise TemplateInvalid(faults)
        locale = read_locale(language, data)
        if own:
            _lend_lists(locale, self._roots[0] / language)
        return locale

    def _variant(self, name: str, channel: str, language: str) -> Traversable | None:
        for folder in self._folders(language):
            if (variant := folder / f"_{name}.{channel}{_SUFFIX}").is_file():
                return variant
            if (folder / f"{name}{_SUFFIX}").is_file():
                return None
        return None

    def _part(self, name: str) -> str | None:
        entry = self._find(name, _ENGLISH)
        return None if entry is None else _read(entry)

    def _located_part(self, language: str, name: str) -> tuple[str, str, None] | None:
        """Return a part with its place, by which the cache tells it from the English part of that name."""
        entry = self._find(name, language)
        return None if entry is None else (_read(entry), str(entry), None)

    def _found(self, name: str, language: str) -> Traversable:
        """Return a template's file; raises ``UsageError`` if there is none."""
        entry = None if name.startswith("_") else self._find(f"{name}{_SUFFIX}", language)
        if entry is None:
            told = "" if language == _ENGLISH else f" in {language!r}"
            known = ", ".join(self.names(language))
            raise UsageError(f"there is no template for the intent {name!r}{told}; there are: {known}")
        return entry

    def _find(self, filename: str, language: str) -> Traversable | None:
        if "/" in filename or "\\" in filename or filename.startswith("."):
            return None
        folders = self._folders(language)
        return next((entry for folder in folders if _is_file(entry := folder / filename)), None)


def _refuse_no_text(name: str, entry: Traversable) -> None:
    """Raise ``UsageError`` for a name whose bytes are no UTF-8: no notes could have it as their intent."""
    try:
        name.encode()
    except UnicodeEncodeError:
        raise UsageError(f"{entry}: the name of this file is no text; rename it") from None


def _is_file(entry: Traversable) -> bool:
    """Tell whether a file is there; raises ``UsageError`` for what has its name and is none.

    The shipped template would otherwise stand in for a user's own without a word.
    """
    if entry.is_file():
        return True
    if isinstance(entry, Path) and os.path.lexists(entry):
        raise UsageError(f"{entry}: is no file, or a link that leads to none")
    return False


def _lend_lists(locale: Locale, folder: Traversable) -> None:
    """Hand the guard the word lists beside a user's own locale, if there are any.

    Raises ``TemplateInvalid`` with the file and line of what cannot be read.
    """
    from bowout.core.wordlists import LISTS, faults_of_lists
    from bowout.data import lend

    entries = {name: entry for name in LISTS if _is_file(entry := folder / f"{name}.txt")}
    lists = {name: _read(entry) for name, entry in entries.items()}
    if faults := [Problem(str(entries[name]), fault, line) for name, line, fault in faults_of_lists(lists)]:
        raise TemplateInvalid(faults)
    if lists:
        lend(locale.code, locale.name, locale.stemmer, lists)


def load_prompt(folder: str | None = None, name: str = "personalize") -> Prompt:
    """Return a prompt: the one in ``folder`` if given, else the shipped one.

    Raises ``UsageError`` if there is none, ``TemplateInvalid`` if it is not a prompt.
    """
    from bowout.core.prompt import Prompt

    entry = (Path(folder) if folder else shipped("prompts")) / f"{name}{_SUFFIX}"
    if not entry.is_file():
        raise UsageError(f"{entry}: no such prompt")
    matter, body, _ = _split(_read(entry), str(entry))
    if not matter.get("version"):
        raise TemplateInvalid([Problem(str(entry), "the front matter lacks this key", key="version")])
    return Prompt(name, str(matter["version"]), body, str(entry))


def _read(entry: Traversable) -> str:
    try:
        with entry.open("rb") as stream:
            raw = stream.read(_MAX_BYTES + 1)
        if len(raw) > _MAX_BYTES:
            raise TemplateInvalid([Problem(str(entry), f"is larger than {_MAX_BYTES // 1024} KiB")])
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise TemplateInvalid([Problem(str(entry), f"is not UTF-8 at byte {error.start}")]) from error
    except OSError as error:
        raise UsageError(f"{entry}: cannot be read: {error.strerror}") from error


def parse_template(text: str, *, where: str, name: str) -> TemplateSource:
    """Split a template into front matter and body; raises ``TemplateInvalid`` with all problems."""
    matter, body, body_line = _split(text, where)
    problems = list(_problems(matter, where))
    if problems:
        raise TemplateInvalid(problems)
    subject = matter["subject"]
    return TemplateSource(
        name=name,
        version=str(matter["version"]),
        subjects=(subject,) if isinstance(subject, str) else tuple(subject),
        slots={str(slot): str(purpose) for slot, purpose in (matter.get("slots") or {}).items()},
        body=body,
        where=where,
        summary=str(matter.get("summary") or ""),
        body_line=body_line,
        terms=read_terms(matter),
    )


def _split(text: str, where: str) -> tuple[dict[str, Any], str, int]:
    """Return the front matter, the body, and the line at which the body begins, counted from 1."""
    lines = text.split("\n")
    closing = next((index for index, line in enumerate(lines) if index and line.rstrip() == "---"), None)
    if lines[0].rstrip() != "---" or closing is None:
        mend = "begin it with one between two lines of three dashes, as `bowout templates show withdraw` does"
        raise TemplateInvalid([Problem(where, "has no front matter", 1, mend=mend)])
    return _front_matter("\n".join(lines[1:closing]), where), "\n".join(lines[closing + 1 :]), closing + 2


def _front_matter(text: str, where: str) -> dict[str, Any]:
    try:
        refuse_intricate(text, _LOADER)
        matter = yaml.load(text, Loader=_LOADER)  # noqa: S506 - a safe loader, chosen for speed where libyaml is there
    except TooIntricate as error:
        raise TemplateInvalid([Problem(where, f"the front matter {error}", error.line + 1)]) from error
    except (*_CONSTRUCTORS_RAISE, yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark else 1
        raise TemplateInvalid([Problem(where, "the front matter is not YAML", line)]) from error
    if not isinstance(matter, dict):
        raise TemplateInvalid([Problem(where, "the front matter is not a list of keys and values", 1)])
    return matter


def _problems(matter: dict[str, Any], where: str) -> list[Problem]:
    found = [Problem(where, "unknown key of the front matter", key=str(key)) for key in matter.keys() - _KEYS]
    found += [
        Problem(where, "the front matter lacks this key", key=key)
        for key in ("version", "subject")
        if not matter.get(key)
    ]
    subject = matter.get("subject")
    subjects = [subject] if isinstance(subject, str) else subject
    if subjects is not None and not (
        isinstance(subjects, list) and all(isinstance(each, str) for each in subjects)
    ):
        found.append(Problem(where, "must be a text or a list of texts, tried in order", key="subject"))
    slots = matter.get("slots") or {}
    if not isinstance(slots, dict) or not all(isinstance(key, str) and key.isidentifier() for key in slots):
        found.append(Problem(where, "must map each slot's name to what the slot is for", key="slots"))
    elif len(slots) > _SLOTS_MAX:
        found.append(Problem(where, f"has {len(slots)} slots; keep at most {_SLOTS_MAX}", key="slots"))
    return found + _problems_of_terms(matter, where)


def _problems_of_terms(matter: dict[str, Any], where: str) -> list[Problem]:
    if TERM_KEYS.isdisjoint(matter):
        return []
    from bowout.core.guard import Scope
    from bowout.core.guard.table import RULES
    from bowout.core.notes import Notes

    rules = [rule.id for rule in RULES if Scope.LETTER in rule.scope]
    faults = faults_of_terms(matter, rules=rules, keys=[*Notes.model_fields])
    return [Problem(where, fault, key=key) for key, fault in faults]
