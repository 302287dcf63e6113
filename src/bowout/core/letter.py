"""The letter: a template filled with notes, complete as it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from bowout.core.booked import BookedSlot
from bowout.core.draft import Span
from bowout.core.institution import article_of
from bowout.core.jotting import Kind, LeftOut, Phrase, Reader
from bowout.core.marked import Marker, Segment, unmarked
from bowout.core.notes import Address, Disclosure, Notes, Role, Situation, Stage
from bowout.core.notice import PASSED, notice
from bowout.core.particulars import doubts_to_raise, particulars
from bowout.core.text import Passage, dividing
from bowout.core.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from bowout.core.jotting.located import LocatedReader
    from bowout.core.locale import Locale
    from bowout.core.particulars import Read
    from bowout.core.template import Template

# The subject's bounds (domain: rule "subject", fastco and linprofi).
SUBJECT_WORDS, SUBJECT_CHARACTERS = 8, 60
_SETTLED = {Situation.ACCEPTED_OFFER, Situation.STAYING, Situation.PAUSING}
_CLOSING = {Situation.CULTURE, Situation.VALUES, Situation.PROCESS}
_INSIDE = {Role.HIRING_MANAGER, Role.RECRUITER, Role.PANEL}
_MISSED = "slot-missed"  # the rule of messages about an interview that did not take place, at any stage
_KINDS = (
    "role position job post internship fellowship apprenticeship traineeship residency studentship"
    " scholarship lectureship professorship assistantship clerkship placement secondment phd doctorate"
)
_ROLE_ENDINGS = tuple(_KINDS.split())
# What follows the kind of a position: "PhD position in soil ecology", "Praktikum im Marketing".
_BEHIND_KIND = re.compile(
    r",|\s(?:in|of|at|for|on|with|within|as|im|am|an|bei|für|mit|zur|zum|der|des|als)\s"
)
JOTTED = ("discussed", "hook", "looking_for", "reason")


@dataclass(frozen=True)
class Letter:
    """A filled template: its subject, its body as segments in order, and what it leaves out of the notes."""

    subject: str
    segments: tuple[Segment, ...]
    slots: tuple[str, ...]
    left_out: tuple[LeftOut, ...] = ()

    @cached_property
    def body(self) -> str:
        """Return the whole text from greeting to signature."""
        return "".join(segment.text for segment in self.segments)

    @property
    def provenance(self) -> tuple[Span, ...]:
        """Return each phrase and where it is from; the texts concatenated are the body."""
        return tuple(Span(segment.text, segment.source) for segment in self.segments)

    def slot_text(self, slot: str) -> str:
        """Return a slot's own text."""
        return "".join(segment.text for segment in self.segments if segment.slot == slot)

    def with_slots(self, accounts: Mapping[str, tuple[Span, ...]]) -> Letter:
        """Return the letter with the slots in ``accounts`` exchanged for these spans of text and source."""
        segments: list[Segment] = []
        for segment in self.segments:
            if segment.slot is None or segment.slot not in accounts:
                segments.append(segment)
            elif not segments or segments[-1].slot != segment.slot:
                segments += [Segment(span.text, span.source, segment.slot) for span in accounts[segment.slot]]
        return replace(self, segments=tuple(segments))


class Language(NamedTuple):
    """What composing a letter needs to know of words, handed in as functions.

    ``is_common`` tells an ordinary word from a name. ``vet`` takes a notes key and a jotting, and returns
    why the jotting may not stand in a letter, or None.
    """

    is_common: Callable[[str], bool]
    vet: Callable[[str, str], str | None] = lambda _key, _text: None


def compose(  # noqa: PLR0913 - all but the two are keywords
    notes: Notes,
    template: Template,
    *,
    now: datetime,
    language: Language,
    without: Mapping[str, str] | None = None,
    terse: int = 0,
) -> Letter:
    """Fill a template with notes, as of ``now`` (aware).

    ``without`` maps keys of jottings that are treated as not given to the reason, which the user is told.
    ``terse`` asks the template to be shorter, the more the higher; 0 asks nothing. Raises
    ``TemplateInvalid``.
    """
    marker = Marker(template.slots)
    terms, locale = template.source.terms, template.source.locale
    read = _reading(notes, language, locale, now)
    phrases, left_out = _read_jottings(notes, read, without or {})
    doubts, unraised = doubts_to_raise(notes, read, without or {}) if terms.raises else ([], [])
    spoken = locale.slot if locale else BookedSlot.spoken
    context = _context(notes, phrases, marker, now) | particulars(notes, terms, doubts, marker, spoken)
    if _MISSED in terms.adding and notes.interview:
        context["interview"] = _interview(notes.model_copy(update={"stage": Stage.SCHEDULED}), marker, now)
    if locale:
        context |= located(notes, locale, marker, context)
    context["terse"] = terse
    segments = marker.segments(template.render_body(context))
    subjects = [unmarked(subject) for subject in template.render_subjects(context)]
    return Letter(_fitting(subjects), segments, template.slots, (*left_out, *unraised))


def _reading(notes: Notes, language: Language, locale: Locale | None, now: datetime) -> Read:
    """Return how jottings are read: inside a name of the notes, a mark ends no piece of one."""
    names = dividing(notes.names, Passage.of)
    company = notes.company
    if names:
        from bowout.core.jotting.holding import held, holding, vetting

        company, language = held(company, names), language._replace(vet=vetting(language.vet))
    reader = _located(notes, language, locale) if locale else _reader(notes, company, language, now)
    return holding(reader.read, names) if names else reader.read


_ELSEWHERE = {Situation.STAYING, Situation.ACCEPTED_OFFER}  # "they" is a house that is not the reader's


def _reader(notes: Notes, company: str, language: Language, now: datetime) -> Reader:
    inside = notes.role in _INSIDE
    names = (notes.recipient.given, notes.recipient.name)
    alone = inside and notes.role is not Role.PANEL and " and " not in notes.recipient.given
    return Reader(
        company,
        inside=inside,
        alone=alone,
        elsewhere=notes.situation in _ELSEWHERE,
        is_common=language.is_common,
        vet=language.vet,
        reader_names=names,
        today=now.date(),
    )


def _located(notes: Notes, language: Language, locale: Locale) -> LocatedReader:
    from bowout.core.jotting.located import LocatedReader

    familiar = notes.address is Address.FAMILIAR
    return LocatedReader(locale, familiar=familiar, vet=language.vet)


def _read_jottings(
    notes: Notes, read: Read, without: Mapping[str, str]
) -> tuple[dict[str, Phrase | None], tuple[LeftOut, ...]]:
    phrases: dict[str, Phrase | None] = {}
    left_out = [LeftOut(key, str(getattr(notes, key)), why) for key, why in without.items() if key in JOTTED]
    for key in JOTTED:
        told = None if key in without or (key == "reason" and not notes.told_reason) else getattr(notes, key)
        phrase, gone = read(key, told)
        why = _why_unsaid(key, phrase, notes) if phrase else None
        phrases[key] = None if why else phrase
        left_out += gone if why is None else (*gone, LeftOut(key, str(told), why))
    return phrases, tuple(left_out)


_JOINING = Wording(
    r"\b(?:apply|reapply|applying|hire|hires|hiring|recruit|recruiting|return|come back|work"
    r" (?:together|with|for)|join)\b",
    needs="apply reapply applying hire hires hiring recruit recruiting return come work join",
)


def _why_unsaid(key: str, phrase: Phrase, notes: Notes) -> str | None:
    """Return why a phrase, sound in itself, does not go with the notes' stage or situation, or None."""
    if key == "discussed" and not notes.stage.met and phrase.kind is not Kind.SENTENCE:
        taken_part = phrase.kind is Kind.TALK and not phrase.topic
        if taken_part or (phrase.text.split()[0].lower() in {"my", "our"} and phrase.kind is not Kind.TALK):
            return f"by the stage `{notes.stage}` you have not met yet"
    if key == "looking_for" and notes.situation in _SETTLED and notes.disclosure is not Disclosure.NONE:
        return f"whoever leaves for the situation `{notes.situation}` is no longer looking"
    if (
        key == "hook"
        and notes.situation in _CLOSING
        and (
            (phrase.kind is Kind.ROLE and notes.role is not Role.AGENCY)  # an agency knows of roles elsewhere
            or (phrase.kind in {Kind.TIME, Kind.VERB} and _JOINING.search(phrase.text))
        )
    ):
        return f"a wish to join later does not go with the situation `{notes.situation}`"
    return None


def _context(
    notes: Notes, phrases: Mapping[str, Phrase | None], marker: Marker, now: datetime
) -> dict[str, Any]:
    """Return what a template may use: plain values only, those from the notes marked with their key."""
    recipient = notes.recipient
    return {
        "recipient": {
            "given": marker.value("recipient", recipient.given),
            "formal": marker.value("recipient", recipient.formal),
            "by_given_name": _is_by_given_name(notes),
            "is_group": recipient.is_group,
            "count": recipient.count,
        },
        "sender": marker.value("sender", notes.sender.name),
        "company": f"{article_of(notes.company)}{marker.value('company', notes.company)}",
        "position": marker.value("position", _spoken(notes.position)),
        "position_is_listed": "," in notes.position,
        "position_is_role": _kind(notes.position).endswith(_ROLE_ENDINGS),
        "role": str(notes.role),
        "stage": str(notes.stage),
        "met": notes.stage.met,
        "situation": str(notes.situation),
        "disclosure": str(notes.disclosure),
        "tone": str(notes.tone),
        "channel": str(notes.channel),
        "ask_feedback": notes.ask_feedback,
        "looking_for_told": notes.disclosure is not Disclosure.NONE,
        "interview": _interview(notes, marker, now),
        **{key: _phrase(key, phrase, marker) for key, phrase in phrases.items()},
    }


_ADVERTISED = (
    r"(?:[a-z]/[a-z](?:/[a-z])*|all genders|gn\*?|(?:fully )?remote|hybrid|on-?site|(?:full|part)[ -]time"
    r"|perm(?:anent)?|fixed[ -]term|mon[a-z]*\s?[-\u2013]\s?fri[a-z]*"
    r"|\d+(?:\s?[-\u2013]\s?\d+)?\s?%|(?:req|ref|job)\b[a-z]*\.?(?: id)?[ #:]*[\w-]*\d[\w-]*|#[\w-]+)"
)


def _spoken(position: str) -> str:
    """Return a position as a sentence names it: without an article, or what only advertisements say."""
    named = re.sub(r"^(?:the|stelle als)\s+", "", position, flags=re.IGNORECASE)
    if "(" in named:
        several = rf"\s*\({_ADVERTISED}(?:[\s,;|/]+{_ADVERTISED})*\)"
        named = re.sub(several, "", named, flags=re.IGNORECASE)
    return named.strip() or position


def _is_by_given_name(notes: Notes) -> bool:
    """Tell whether there is a given name to greet by; only who recommended one is greeted without a title."""
    recipient = notes.recipient
    alone = " " not in recipient.formal.replace(" and ", ",").replace(", ", ",")
    titled = recipient.has_rank and notes.role is not Role.REFERRER
    return not titled and (recipient.given != recipient.formal or alone)


def _kind(position: str) -> str:
    """Return the head of a position in lower case: that of "PhD position in soil ecology" is its kind."""
    return _BEHIND_KIND.split(_spoken(position).lower(), maxsplit=1)[0]


def _phrase(key: str, phrase: Phrase | None, marker: Marker) -> dict[str, str] | None:
    if phrase is None:
        return None
    return {
        "kind": str(phrase.kind),
        "text": marker.value(key, phrase.text),
        "topic": marker.value(key, phrase.topic or phrase.text),
    }


def _interview(notes: Notes, marker: Marker, now: datetime) -> dict[str, Any] | None:
    """Return the slot to be cancelled, or None: what is past after a meeting was that meeting."""
    slot = notes.interview
    if slot is None:
        unnamed = {"named": "", "weekday": "", "urgent": False, "today": False, "past": False}
        return unnamed if notes.stage is Stage.SCHEDULED else None
    band = notice(slot, now, notes.stage).code
    if band == "notice-none":
        return None
    return {
        "named": marker.value("interview", slot.spoken()),
        "weekday": marker.value("interview", slot.weekday) if _is_within_days(slot, now) else "",
        "urgent": band in {"notice-24h", "notice-under-24h", "notice-same-day"},
        "today": band == "notice-same-day",
        "past": band in PASSED,
    }


_DAYS = 6  # within which a weekday by itself means one day


def _is_within_days(slot: BookedSlot, now: datetime) -> bool:
    return abs((slot.starts.date() - now.astimezone(slot.starts.tzinfo).date()).days) <= _DAYS


def located(notes: Notes, locale: Locale, marker: Marker, context: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a template in a language other than English may use besides, or has said otherwise."""
    recipient, slot = notes.recipient, notes.interview
    people = [
        {part: marker.value("recipient", text) if text else "" for part, text in person.items()}
        for person in locale.people(recipient)
    ]
    said: dict[str, Any] = {
        "recipient": {
            **context["recipient"],
            "is_group": locale.is_group(recipient),
            "people": people,
            "count": len(people),
        },
        "titles": [person["titles"].split() for person in locale.people(recipient)],
        "address": locale.address(notes),
        "house": _housed(locale, notes.company, marker),
        "position_is_role": locale.is_role(_kind(notes.position)) or "," in notes.position,
    }
    if context["interview"] and slot:
        weekday = locale.weekday(slot) if context["interview"]["weekday"] else ""
        named = {"named": locale.slot(slot), "weekday": weekday}
        marked = {key: marker.value("interview", text) if text else "" for key, text in named.items()}
        said["interview"] = {**context["interview"], **marked, "timed": slot.has_time}
    return said


def _housed(locale: Locale, company: str, marker: Marker) -> str:
    """Return a company with the template's word that leads to it, of which only the name is a value."""
    at, name = locale.at_house(company)
    return f"{at}{marker.value('company', name)}"


def _fitting(subjects: list[str]) -> str:
    """Return the first subject within the bounds, or else the shortest."""
    fits = (s for s in subjects if len(s.split()) <= SUBJECT_WORDS and len(s) <= SUBJECT_CHARACTERS)
    return next(fits, None) or min(subjects, key=len, default="")
