"""The prompt: a file with a version and three blocks, the first of which is the same for every draft."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bowout.core.errors import Problem, TemplateInvalid

if TYPE_CHECKING:
    from collections.abc import Mapping

BLOCKS = ("system", "user", "again")


@dataclass(frozen=True)
class Prompt:
    """A prompt's source. ``system`` takes the language alone, so that providers' caches hit its bytes."""

    name: str
    version: str
    source: str
    where: str

    @cached_property
    def _template(self) -> jinja2.Template:
        environment = ImmutableSandboxedEnvironment(
            undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )
        try:
            template = environment.from_string(self.source)
        except jinja2.TemplateSyntaxError as error:
            raise TemplateInvalid(
                [Problem(self.where, error.message or "syntax error", error.lineno)]
            ) from error
        missing = [
            Problem(self.where, f"the block {name!r} is missing")
            for name in BLOCKS
            if name not in template.blocks
        ]
        if missing:
            raise TemplateInvalid(missing)
        return template

    def render(self, block: str, values: Mapping[str, Any]) -> str:
        """Return one block filled in, without outer white space; raises ``TemplateInvalid``."""
        template = self._template
        try:
            return "".join(template.blocks[block](template.new_context(dict(values)))).strip()
        except jinja2.TemplateError as error:
            raise TemplateInvalid(
                [Problem(self.where, f"the block {block!r} cannot be filled in: {error}")]
            ) from error
