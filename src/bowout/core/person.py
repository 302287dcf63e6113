"""People as notes name them: ``Dana Whitfield`` or ``Dana Whitfield <dana@northwind.example>``."""

from __future__ import annotations

from dataclasses import dataclass

from bowout.core import greeting
from bowout.core.unreadable import Unreadable

# An address at most 254 octets, its local part at most 64 (RFC 5321, 4.5.3.1); these would need quotes.
_ADDRESS_MAX = 254
_LOCAL_MAX = 64
_SPECIALS = frozenset('"(),:;<>[\\]')


@dataclass(frozen=True)
class Person:
    """A name and, if the notes have one, an address.

    The name may be a group's (``Hiring Team``) or several people's (``Dana Whitfield and Omar Haddad``).
    """

    name: str
    address: str | None = None

    def __str__(self) -> str:
        """Return the person as notes write it."""
        return f"{self.name} <{self.address}>" if self.address else self.name

    @property
    def given(self) -> str:
        """Return what follows ``Hi``: the given name, or the whole name where none can be told apart."""
        return greeting.given(self.name)

    @property
    def formal(self) -> str:
        """Return what follows ``Dear`` in a formal letter: title and surname, or the whole name."""
        return greeting.formal(self.name)

    @property
    def is_group(self) -> bool:
        """Whether the name is that of a team or an office rather than of people."""
        return greeting.is_group(self.name)

    @property
    def has_rank(self) -> bool:
        """Whether a greeting by the given name would take a title away, as that of ``Dr. Dana Whitfield``."""
        return greeting.has_rank(self.name)

    @property
    def count(self) -> int:
        """Return how many people the name names, 0 for a group."""
        return greeting.count(self.name)


def parse_person(value: object) -> object:
    """Read ``Name``, ``Name <address>`` or ``"Surname, Name" <address>``; what is no text is handed back.

    The name comes back with single spaces, ``Whitfield, Dana`` in speaking order, a name typed in lower or
    upper case in title case (one in double quotes keeps its case). Raises ``Unreadable`` with the mend.
    """
    if not isinstance(value, str):
        return value
    text = " ".join(value.split())
    before, bracket, rest = text.partition("<")
    _refuse_stray_address(text, before, bracket)
    address = _read_address(rest) if bracket else None
    return Person(_read_name(before.strip()), address)


def _refuse_stray_address(text: str, before: str, bracket: str) -> None:
    before = before.replace(" @ ", " at ")  # "Danni @ TalentBridge" is no address
    if text.count("<") > 1 or (bracket and "@" in before):
        message, mend = "names more than one address", "one recipient only: keep one `Name <address>`"
        raise Unreadable(message, mend)
    if not before.strip():
        message, mend = "is an address without a name", "write the name before it: `Dana Whitfield <address>`"
        raise Unreadable(message, mend)
    if "@" in before:
        alone = " " not in before.strip()
        message = "is an address without a name" if alone else "has an address without angle brackets"
        raise Unreadable(message, "write `Dana Whitfield <dana@northwind.example>`")


def _read_name(typed: str) -> str:
    quoted = len(typed) > 1 and typed[0] == typed[-1] == '"'
    name = typed[1:-1].replace('\\"', '"').replace("\\\\", "\\").strip() if quoted else typed
    if not any(character.isalnum() for character in name):
        message, mend = "holds no name", "write it as `Dana Whitfield`"
        raise Unreadable(message, mend)
    if ">" in name or "<" in name:
        message, mend = "has a stray angle bracket", "write `Dana Whitfield <dana@northwind.example>`"
        raise Unreadable(message, mend)
    return greeting.tidy(name, keep_case=quoted)


def _read_address(rest: str) -> str:
    """Return the address between the brackets; ``rest`` is what follows the opening one."""
    inner, closing, after = rest.partition(">")
    if not closing:
        message, mend = "opens an angle bracket and does not close it", "end the address with `>`"
        raise Unreadable(message, mend)
    if after.strip():
        message, mend = (
            f"goes on after the address ({after.strip()!r})",
            "end it with `>`; one recipient only",
        )
        raise Unreadable(message, mend)
    return _checked(inner.strip())


def _checked(address: str) -> str:
    if address.count("@") > 1:
        message, mend = "names more than one address", "one recipient only: keep one `Name <address>`"
        raise Unreadable(message, mend)
    fault = _fault(address)
    if fault:
        raise Unreadable(
            f"has an address that cannot be right: {fault}", "write it as `dana@northwind.example`"
        )
    return address


def _fault(address: str) -> str | None:
    """Say what is wrong with an address of at most one ``@``, or return None."""
    local, at, domain = address.partition("@")
    if not address or not at or not local or not domain:
        return "it needs a part before and a part after the @"
    if address.lower().startswith("mailto:"):
        return "leave out `mailto:`"
    if len(address) > _ADDRESS_MAX or len(local) > _LOCAL_MAX:
        return f"it is too long ({len(address)} characters)"
    return _local_fault(local) or _domain_fault(domain)


def _local_fault(local: str) -> str | None:
    if not local.isascii():
        return f"{local!r} before the @ has letters that mail programs cannot take there"
    wrong = sorted({sign for sign in local if not sign.isprintable() or sign == " " or sign in _SPECIALS})
    if wrong:
        return f"{wrong[0]!r} cannot stand before the @"
    return "a dot is misplaced before the @" if "" in local.split(".") else None


def _domain_fault(domain: str) -> str | None:
    labels = domain.split(".")
    if len(labels) < 2 or "" in labels:
        return f"{domain!r} is no domain"
    wrong = [
        sign
        for sign in domain
        if not (sign.isalnum() or sign in ".-" or (not sign.isascii() and sign.isprintable()))
    ]
    if wrong:
        return f"{wrong[0]!r} cannot stand in a domain"
    hyphen = any(label[0] == "-" or label[-1] == "-" or len(label) > 63 for label in labels)
    return f"{domain!r} is no domain" if hyphen else None
