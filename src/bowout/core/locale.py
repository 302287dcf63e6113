"""How a language other than English says what a letter says anew each time: names, dates, houses, jottings.

A locale is data, the file ``locale.yaml`` beside the language's templates, so that one more language is a
folder. English is what the code itself speaks.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from bowout.core import greeting
from bowout.core.lazy_pattern import LazyPattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from bowout.core.interview import BookedSlot
    from bowout.core.notes import Notes
    from bowout.core.person import Person

Recasts = tuple[tuple[LazyPattern, str], ...]


@dataclass(frozen=True)
class Shape:
    """One shape that a jotting may have: its ``kind``, the pattern of the whole text, and the keys it is for.

    ``recasts`` change the words into the form that the templates' frames need; ``start`` is ``lower`` or
    ``upper`` where the first letter must be so. The kind ``again`` is none: what the recasts leave is read
    anew.
    """

    kind: str
    pattern: LazyPattern
    keys: frozenset[str]
    recasts: Recasts = ()
    start: str = ""

    def shaped(self, text: str) -> str | None:
        """Return the text in the form that a frame needs, or None if it has not this shape."""
        if not self.pattern.match(text):
            return None
        return self._begun(recast(self._begun(text), self.recasts))

    def _begun(self, text: str) -> str:
        first = {"lower": text[:1].lower(), "upper": text[:1].upper()}.get(self.start, text[:1])
        return first + text[1:]


@dataclass(frozen=True)
class Locale:
    """A language's own words and forms; ``code`` is the value of ``language`` in the notes.

    ``date`` and ``time`` hold ``{weekday}``, ``{day}``, ``{month}``, ``{year}``, ``{hour}``, ``{minute}``;
    ``besides`` joins one more to things that ``joint`` has joined; ``ours`` tells a talk that was had from
    one that may be a topic as well;
    ``hours`` say the kinds of a ``Window``, with ``{end_hour}`` and ``{end_minute}`` besides;
    ``houses`` change a company's name into how it stands in a sentence, ``names`` spell out what is short
    in a name; ``samples`` are jottings to try a template with. ``stemmer`` is Snowball's name of the
    language, for word lists of the user's own. ``kin`` go with a given name (``Onkel Heinz``). ``remarks``
    are what people add to a jotting and no letter says, and the keys for which they are cut off. What the
    first group of one of the ``capitals`` takes begins with a capital; ``lowly`` tells a text that lacks
    one.
    """

    code: str
    name: str
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    date: str
    date_with_year: str
    time: str
    zone: str = " ({zone})"
    place: str = "{place}"
    hours: Mapping[str, str] = field(default_factory=dict)
    zones: Mapping[str, str] = field(default_factory=dict)
    joint: str = "and"
    besides: str = ""
    stemmer: str = "-"
    groups: tuple[str, ...] = ()
    kin: tuple[str, ...] = ()
    houses: Recasts = ()
    at: Recasts = ()
    names: Recasts = ()
    role_endings: tuple[str, ...] = ()
    shapes: tuple[Shape, ...] = ()
    splits: LazyPattern | None = None
    tidied: Recasts = ()
    remarks: tuple[Shape, ...] = ()
    capitals: tuple[LazyPattern, ...] = ()
    lowly: LazyPattern | None = None
    unfit: LazyPattern | None = None
    ours: LazyPattern | None = None
    formal_words: LazyPattern | None = None
    familiar_words: LazyPattern | None = None
    samples: tuple[dict[str, Any], ...] = ({},)

    def slot(self, slot: BookedSlot) -> str:
        """Return how a letter names a booked slot, as the language's own formats say.

        Hours that the language has no words for are left out; what asks for them refuses the notes before.
        """
        starts, ends = slot.starts, (slot.window and slot.window.ends) or slot.starts
        words = {
            "weekday": self.weekday(slot), "day": str(starts.day), "month": self.months[starts.month - 1],
            "year": str(starts.year), "hour": f"{starts.hour:02}", "minute": f"{starts.minute:02}",
            "end_hour": f"{ends.hour:02}", "end_minute": f"{ends.minute:02}",
        }  # fmt: skip
        at = self.hours.get(slot.window.kind, "") if slot.window else self.time if slot.has_time else ""
        zone = filled(self.zone, {"zone": self._zone(slot.zone)}) if at and slot.zone else ""
        return filled((self.date_with_year if slot.with_year else self.date) + at, words) + zone

    def can_name(self, slot: BookedSlot) -> bool:
        """Whether the language has words for the hours that a slot offers."""
        return slot.window is None or slot.window.kind in self.hours

    def weekday(self, slot: BookedSlot) -> str:
        """Return the day of the week of a slot."""
        return self.weekdays[slot.starts.weekday()]

    def _zone(self, typed: str) -> str:
        if typed in self.zones:
            return self.zones[typed]
        if "/" in typed:
            return filled(self.place, {"place": typed.rpartition("/")[2].replace("_", " ")})
        return f"UTC{typed}" if typed[0] in "+-" else typed

    def listed(self, texts: Sequence[str]) -> str:
        """Return texts as one, joined by ``besides`` where one of them has a ``joint`` of its own."""
        several = self.besides and any(f" {self.joint} " in each for each in texts)
        joint = f" {self.besides if several else self.joint} "
        return joint.join(filter(None, [", ".join(texts[:-1]), *texts[-1:]]))

    def house(self, company: str) -> str:
        """Return a company's name as it stands in a sentence (``der Stadt Köln``)."""
        return recast(company, self.houses)

    def at_house(self, company: str) -> tuple[str, str]:
        """Return the word that leads to a company, space and all (``beim ``), and the company behind it."""
        house = self.house(company)
        if not self.at:
            return "", house
        led = recast(house, self.at)
        at, _, name = led.partition(" ")
        return f"{at} ", name

    def is_group(self, person: Person) -> bool:
        """Whether a recipient is a team or an office, by the words of either language."""
        last = person.name.lower().rpartition(",")[0] or person.name.lower()
        return person.is_group or any(word.endswith(self.groups) for word in last.split() if self.groups)

    def people(self, person: Person) -> list[dict[str, str]]:
        """Return the people that a name names, each with titles, given name and surname; none of a group."""
        if self.is_group(person):
            return []
        name = person.name
        for pattern, into in self.names:
            name = pattern.sub(into, name)
        return [
            named | {"given": named["whole"]} if named["given"] in self.kin else named
            for named in greeting.people(name, self.joint)
        ]

    def address(self, notes: Notes) -> str:
        """Return ``formal``, ``familiar``, or ``familiar-many`` where several are addressed."""
        several = self.is_group(notes.recipient) or len(self.people(notes.recipient)) > 1
        familiar = notes.address.value == "familiar"
        return "familiar-many" if familiar and several else notes.address.value

    def is_role(self, position: str) -> bool:
        """Whether a position already ends in a word such as ``Stelle``."""
        return bool(self.role_endings) and position.lower().endswith(self.role_endings)


def filled(form: str, words: Mapping[str, str]) -> str:
    """Return a format with its words in place; what it names beyond them stays as it is."""
    for name, word in words.items():
        form = form.replace(f"{{{name}}}", word)
    return form


def recast(text: str, recasts: Recasts) -> str:
    """Return the text changed by the first pattern that it has, or as it is."""
    for pattern, into in recasts:
        if pattern.search(text):
            return pattern.sub(into, text, count=1)
    return text


TEXTS = ("name", "date", "date_with_year", "time", "zone", "place", "joint", "besides", "stemmer")
LISTS = ("weekdays", "months", "groups", "kin", "role_endings")
PATTERNS = ("splits", "unfit", "ours", "lowly", "formal_words", "familiar_words")
RECASTS = ("houses", "at", "names", "tidied")
SHAPES = ("shapes", "remarks")
FRAGMENTS = ("fragments", "outlines")
READ = (*PATTERNS, *RECASTS, *SHAPES, "capitals")


def read_locale(code: str, data: Mapping[str, Any]) -> Locale:
    """Return the locale of a file in which ``locale_faults.faults_of_locale`` finds nothing."""
    given: dict[str, Any] = {key: data[key] for key in TEXTS if isinstance(data.get(key), str)}
    given |= {key: read_key(key, data) for key in READ}
    given["samples"] = tuple(data.get("samples") or ({},))
    given |= {key: tuple(map(str, data.get(key) or ())) for key in LISTS}
    given |= {key: dict(data.get(key) or {}) for key in ("zones", "hours")}
    return Locale(code=code, **given)


def patterns_of(read: Any) -> Iterator[LazyPattern]:
    """Yield the patterns in what one key of a locale holds."""
    if isinstance(read, LazyPattern):
        yield read
    elif isinstance(read, Shape):
        yield from (read.pattern, *patterns_of(read.recasts))
    elif isinstance(read, tuple):
        for each in read:
            yield from patterns_of(each)


def read_key(key: str, data: Mapping[str, Any]) -> Any:
    """Return what a locale has of one of the keys ``READ``, as ``Locale`` holds it."""
    value = data.get(key)
    if not value:
        return None if key in PATTERNS else ()
    fragments, outlines = (
        {name: str(text) for name, text in (data.get(each) or {}).items()} for each in FRAGMENTS
    )
    read = partial(LazyPattern, fragments=fragments, outlines=outlines)
    if key in PATTERNS:
        return read(value)
    if key == "capitals":
        return tuple(map(read, value))
    if key in SHAPES:
        return tuple(_shape(each, read, whole=key == "shapes") for each in value)
    return _recasts(value, read)


def _shape(data: Mapping[str, Any], read: Callable[[str], LazyPattern], *, whole: bool) -> Shape:
    return Shape(
        kind=data["kind"] if whole else "",
        pattern=read(f"^(?:{data['match']})$" if whole else data["match"]),
        keys=frozenset(data.get("keys") or ()),
        recasts=_recasts(data.get("recasts") or (), read),
        start=data.get("start") or "",
    )


def _recasts(pairs: Sequence[Sequence[str]], read: Callable[[str], LazyPattern]) -> Recasts:
    return tuple((read(pattern), into) for pattern, into in pairs)
