"""People as notes name them: ``Dana Whitfield`` or ``Dana Whitfield <dana@northwind.example>``."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Person:
    """A name and, if the notes have one, an address."""

    name: str
    address: str | None = None

    def __str__(self) -> str:
        """Return the person as notes write it."""
        return f"{self.name} <{self.address}>" if self.address else self.name


def parse_person(value: object) -> object:
    """Read ``Name`` or ``Name <address>``; anything but text is handed back for pydantic to refuse."""
    if not isinstance(value, str):
        return value
    name, _, rest = value.partition("<")
    return Person(name.strip(), rest.rstrip("> ").strip() or None)
