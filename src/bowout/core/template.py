"""A letter template: a Jinja2 body with named slots, compiled in a sandbox."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import jinja2
from jinja2 import nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bowout.core.errors import Problem, TemplateInvalid
from bowout.core.marked import LINE_BREAK, slot_closing, slot_opening, with_paragraphs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@dataclass(frozen=True)
class TemplateSource:
    """A template file as read: its front matter, and its body as Jinja2 source.

    ``subjects`` are tried in order, the first that fits its bounds is taken; ``slots`` maps each slot to what it is
    for, in words that a model is told. ``body_line`` is the line at which the body begins, counted from 1.
    """

    name: str
    version: str
    subjects: tuple[str, ...]
    slots: Mapping[str, str]
    body: str
    where: str
    summary: str = ""
    body_line: int = 1


class Template:
    """A compiled template. ``load`` returns the source of a part that the body imports, or None."""

    def __init__(self, source: TemplateSource, load: Callable[[str], str | None]) -> None:
        self.source = source
        self._environment = _environment(load)

    @property
    def slots(self) -> tuple[str, ...]:
        """Return the names of the slots in the order of the front matter."""
        return tuple(self.source.slots)

    @cached_property
    def _body(self) -> jinja2.Template:
        tree = self._parsed()
        for index, name in enumerate(self.source.slots):
            block = next(block for block in tree.find_all(nodes.Block) if block.name == name)
            opening, closing = (nodes.Output([nodes.TemplateData(mark)]) for mark in (slot_opening(index), slot_closing()))
            block.body = [opening, *block.body, closing]
        return self._compiled(tree)

    def _parsed(self) -> nodes.Template:
        try:
            tree = self._environment.parse(with_paragraphs(self.source.body))
        except jinja2.TemplateSyntaxError as error:
            raise TemplateInvalid([self._problem(error.message or "syntax error", error.lineno)]) from error
        blocks = [block.name for block in tree.find_all(nodes.Block)]
        missing = [name for name in self.source.slots if name not in blocks]
        unknown = [name for name in blocks if name not in self.source.slots]
        problems = [self._problem(f"the slot {name!r} has no block in the body", None) for name in missing]
        problems += [self._problem(f"the block {name!r} is not among the slots of the front matter", None) for name in unknown]
        if problems:
            raise TemplateInvalid(problems)
        return tree

    def _compiled(self, tree: nodes.Template) -> jinja2.Template:
        try:
            code = self._environment.compile(tree)
        except jinja2.TemplateSyntaxError as error:
            raise TemplateInvalid([self._problem(error.message or "syntax error", error.lineno)]) from error
        return jinja2.Template.from_code(self._environment, code, self._environment.globals)

    def render_body(self, context: Mapping[str, Any]) -> str:
        """Return the body with its marks; raises ``TemplateInvalid`` for whatever the template does wrong."""
        return self._rendered(lambda: self._body.render(context))

    def render_subjects(self, context: Mapping[str, Any]) -> list[str]:
        """Return the subjects in order, those that come out empty left out."""
        rendered = (
            self._rendered(lambda text=text: self._environment.from_string(text).render(context))  # type: ignore[misc]  # a default binds the loop variable
            for text in self.source.subjects
        )
        return [" ".join(subject.split()) for subject in rendered if subject.strip()]

    def _rendered(self, render: Callable[[], str]) -> str:
        try:
            return render()
        except jinja2.TemplateSyntaxError as error:
            raise TemplateInvalid([Problem(error.name or self.source.where, error.message or "syntax error", error.lineno)]) from error
        except jinja2.TemplateNotFound as error:
            raise TemplateInvalid([self._problem(f"there is no template part {error.name!r}", None)]) from error
        except (jinja2.TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RecursionError) as error:
            raise TemplateInvalid([self._problem(f"cannot be filled in: {error}", None)]) from error

    def _problem(self, message: str, line: int | None) -> Problem:
        return Problem(self.source.where, message, None if line is None else line + self.source.body_line - 1)


_OUTER_LINES = re.compile(r"^[^\S\n]*\n\s*|\s*\n\s*$")


def _without_outer_lines(value: Any) -> Any:
    """Drop the line ends around what a macro returns: only a template's own empty line parts paragraphs."""
    return _OUTER_LINES.sub("", value) if isinstance(value, str) else value


def _environment(load: Callable[[str], str | None]) -> ImmutableSandboxedEnvironment:
    """Return a sandbox in which a missing variable is an error and nothing is escaped (letters are plain text)."""
    environment = ImmutableSandboxedEnvironment(
        undefined=jinja2.StrictUndefined,
        loader=jinja2.FunctionLoader(load),
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # noqa: S701 - plain text; HTML is escaped where it is made
        finalize=_without_outer_lines,
        cache_size=16,
    )
    environment.globals = {"br": LINE_BREAK}
    return environment
