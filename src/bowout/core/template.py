"""A letter template: a Jinja2 body with named slots, compiled in a sandbox."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import jinja2
from jinja2 import nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bowout.core.errors import Problem, TemplateInvalid
from bowout.core.marked import LINE_BREAK, PARAGRAPH, slot_closing, slot_opening, with_paragraphs
from bowout.core.terms import Terms

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping
    from types import CodeType

    from bowout.core.locale import Locale

    Loading = Callable[[str], str | tuple[str, str, None] | None]

_LENGTH_MAX = 1_000_000  # characters, marks included
_BETWEEN_SUBJECTS = "\ue005"  # all subjects are compiled as one text; notes may not hold this character


@dataclass(frozen=True)
class TemplateSource:
    """A template file as read: its front matter, and its body as Jinja2 source.

    ``subjects`` are tried in order, the first that fits its bounds is taken; ``slots`` maps each slot to what
    it is for, in words that a model is told. ``body_line`` is the line at which the body begins, from 1;
    ``terms`` are what else the front matter asks for; ``locale`` is that of its language, None for English.
    """

    name: str
    version: str
    subjects: tuple[str, ...]
    slots: Mapping[str, str]
    body: str
    where: str
    summary: str = ""
    body_line: int = 1
    terms: Terms = field(default_factory=Terms)
    locale: Locale | None = None

    def speaks_of(self, name: str) -> bool:
        """Whether the template's body names a value, so that a letter from it may tell it."""
        return re.search(rf"\b{name}\b|\binclude\b", self.body) is not None


class Template:
    """A compiled template.

    ``load`` returns the source of a part that the body imports, with its place where names are not enough to
    tell parts from one another, or None; ``cache`` keeps such parts compiled.
    """

    def __init__(
        self,
        source: TemplateSource,
        load: Loading,
        cache: jinja2.BytecodeCache | None = None,
    ) -> None:
        self.source = source
        self._environment = _environment(load, cache)

    @property
    def slots(self) -> tuple[str, ...]:
        """Return the names of the slots in the order of the front matter."""
        return tuple(self.source.slots)

    @property
    def _language(self) -> str:
        return f".{self.source.locale.code}" if self.source.locale else ""

    @cached_property
    def _body(self) -> jinja2.Template:
        return self._compiled("body", with_paragraphs(self.source.body), self._marked)

    @cached_property
    def _subjects(self) -> jinja2.Template:
        return self._compiled("subject", _BETWEEN_SUBJECTS.join(self.source.subjects), self._parsed)

    def _compiled(self, part: str, text: str, parse: Callable[[str], nodes.Template]) -> jinja2.Template:
        """Return a part of the template compiled, from the cache if it is there."""
        environment, cache = self._environment, self._environment.bytecode_cache
        if cache is None:
            code = self._compile(parse(text))
        else:
            slots = " ".join(self.source.slots)  # their order is in the marks
            named = f"{self.source.name}{self._language} {part}"
            bucket = cache.get_bucket(environment, named, None, f"{slots} {text}")
            code = bucket.code or self._compile(parse(text))
            if bucket.code is None:
                bucket.code = code
                cache.set_bucket(bucket)
        return jinja2.Template.from_code(environment, code, environment.globals)

    def _compile(self, tree: nodes.Template) -> CodeType:
        try:
            return self._environment.compile(tree)
        except jinja2.TemplateSyntaxError as error:
            raise self._misspelt(error) from error
        except SyntaxError as error:  # Python's own, with a line of the code that Jinja2 has made
            raise TemplateInvalid([self._problem(f"cannot be compiled: {error.msg}", None)]) from error

    def _parsed(self, text: str) -> nodes.Template:
        try:
            return self._environment.parse(text)
        except jinja2.TemplateSyntaxError as error:
            raise self._misspelt(error) from error

    def _marked(self, text: str) -> nodes.Template:
        """Return the body parsed, marks set at both ends of each slot's block."""
        tree = self._parsed(text)
        blocks = {block.name: block for block in tree.find_all(nodes.Block)}
        if problems := [self._problem(problem, None) for problem in self._mismatched(blocks)]:
            raise TemplateInvalid(problems)
        for index, name in enumerate(self.source.slots):
            marks = (slot_opening(index), slot_closing())
            opening, closing = (nodes.Output([nodes.TemplateData(mark)]) for mark in marks)
            blocks[name].body = [opening, *blocks[name].body, closing]
        return tree

    def _mismatched(self, blocks: Collection[str]) -> Iterator[str]:
        slots = self.source.slots
        yield from (f"the slot {name!r} has no block in the body" for name in slots if name not in blocks)
        for name in blocks:
            if name not in slots:
                yield f"the block {name!r} is not among the slots of the front matter"

    def _misspelt(self, error: jinja2.TemplateSyntaxError) -> TemplateInvalid:
        message = error.message or "syntax error"
        if repr(PARAGRAPH) in message:  # a sign that the template's own text does not have
            message = "`{{` or `{%` is opened, and not closed in its paragraph"
        return TemplateInvalid([self._problem(message, error.lineno)])

    def render_body(self, context: Mapping[str, Any]) -> str:
        """Return the body with its marks; raises ``TemplateInvalid`` for whatever the template does wrong."""
        return self._rendered(lambda: self._body.render(context))

    def render_subjects(self, context: Mapping[str, Any]) -> list[str]:
        """Return the subjects in order, those that come out empty left out."""
        try:
            rendered = self._rendered(lambda: self._subjects.render(context)).split(_BETWEEN_SUBJECTS)
        except TemplateInvalid as error:  # lines of a subject are not lines of the body
            raise TemplateInvalid(
                each._replace(line=None, key="subject") for each in error.problems
            ) from error
        return [" ".join(subject.split()) for subject in rendered if subject.strip()]

    def _rendered(self, render: Callable[[], str]) -> str:
        try:
            return self._bounded(render())
        except jinja2.TemplateSyntaxError as error:
            raise TemplateInvalid(
                [Problem(error.name or self.source.where, error.message or "syntax error", error.lineno)]
            ) from error
        except jinja2.TemplateNotFound as error:
            raise TemplateInvalid(
                [self._problem(f"there is no template part {error.name!r}", None)]
            ) from error
        except (
            jinja2.TemplateError,
            TypeError,
            ValueError,
            ArithmeticError,
            LookupError,
            AttributeError,
            RecursionError,
            SyntaxError,
            MemoryError,
        ) as error:
            raise TemplateInvalid(
                [self._problem(f"cannot be filled in: {error}", _line_of(error))]
            ) from error

    def _bounded(self, text: str) -> str:
        """Return the text; one that no letter can be is refused before anything looks through it."""
        if len(text) > _LENGTH_MAX:
            told = f"comes to {len(text):,} characters, and no letter has more than {_LENGTH_MAX:,}"
            raise TemplateInvalid([self._problem(told, None)])
        return text

    def _problem(self, message: str, line: int | None) -> Problem:
        return Problem(self.source.where, message, None if line is None else line + self.source.body_line - 1)


def _line_of(error: Exception) -> int | None:
    """Return the line of the body that an error arose in, or None where it lies elsewhere."""
    line, trace = None, error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if code.co_filename == "<template>" and code.co_name.startswith(("top-level", "block")):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _finalized(value: Any) -> Any:
    """Drop the line ends around what a macro returns: only a template's own empty line parts paragraphs.

    Nothing at all is no word of a letter, and would be printed as ``None``.
    """
    if value is None:
        raise jinja2.UndefinedError("the notes do not hold what is printed here; ask for it with `{% if %}`")
    return _without_outer_lines(value) if isinstance(value, str) else value


def _without_outer_lines(text: str) -> str:
    """Return the text without the white space at either end that holds a line end."""
    begun = text.lstrip()
    begun = begun if "\n" in text[: len(text) - len(begun)] else text
    ended = begun.rstrip()
    return ended if "\n" in begun[len(ended) :] else begun


def _environment(load: Loading, cache: jinja2.BytecodeCache | None) -> ImmutableSandboxedEnvironment:
    """Return a sandbox in which a missing variable is an error and nothing is escaped."""
    environment = ImmutableSandboxedEnvironment(
        undefined=jinja2.StrictUndefined,
        loader=jinja2.FunctionLoader(load),
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,  # plain text; HTML is escaped where it is made
        finalize=_finalized,
        cache_size=16,
        bytecode_cache=cache,
    )
    environment.globals = {"br": LINE_BREAK}
    return environment
