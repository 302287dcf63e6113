"""What a template asks for in its front matter: rules, the notes it may tell, and whom it is for.

With it an intent is one template file: no rule and no step of a draft asks for the name of a shipped one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

LEAVING = "decision-stated"  # without this rule a message does not end the process
KEPT_BACK = ("doubts", "private")  # the notes that no message tells unless its template says so
NARRATIVE = ("discussed", "hook", "looking_for", "free_notes")  # the notes that tell of people and things
_CHANNELS = ("email", "linkedin", "phone")
_READERS = ("recipient", "friend", "referrer")


@dataclass(frozen=True)
class Terms:
    """The terms on which a template writes.

    ``without`` and ``adding`` are ids of letter rules. ``tells`` are the keys of ``KEPT_BACK`` that it may
    tell. ``to`` is the notes key of its reader. ``wants`` maps notes keys to what is told where they are not
    given, ``ignores`` those it does not use to what is told where they are. ``unfit`` maps channels that it
    is not for to the reason. ``notice`` tells whether the notice to a booked interview is advised, ``advice``
    is said always. ``goes_on`` says that who sends it stays in the process, ``ended`` that a message before
    it has ended the process, ``hook_came`` that what the hook awaited is there. ``speaks_of`` are words that
    it is to say whatever is private; ``*`` ends a beginning.
    """

    without: frozenset[str] = frozenset()
    adding: frozenset[str] = frozenset()
    tells: frozenset[str] = frozenset()
    to: str = "recipient"
    wants: Mapping[str, str] = field(default_factory=dict)
    ignores: Mapping[str, str] = field(default_factory=dict)
    unfit: Mapping[str, str] = field(default_factory=dict)
    notice: bool = True
    advice: str = ""
    goes_on: bool = False
    ended: bool = False
    hook_came: bool = False
    speaks_of: frozenset[str] = frozenset()

    @property
    def raises(self) -> bool:
        """Whether the message raises doubts with the employer, who may not hear all of them."""
        return "doubts" in self.tells and self.to == "recipient"

    @property
    def leaving(self) -> bool:
        """Whether the message ends the process."""
        return LEAVING not in self.without

    @property
    def parting(self) -> bool:
        """Whether the process is ended, by this message or by another before it."""
        return self.leaving or self.ended


FAREWELL = Terms()  # those of a template that names none: it ends the process
_FLAGS = ("notice", "goes_on", "ended", "hook_came")
TERM_KEYS = frozenset({"rules", "tells", "to", "wants", "ignores", "unfit", "advice", "speaks_of", *_FLAGS})


def read_terms(matter: Mapping[str, Any]) -> Terms:
    """Return the terms of a front matter in which ``faults_of_terms`` finds nothing."""
    rules = matter.get("rules") or {}
    return Terms(
        without=frozenset(rules.get("without") or ()),
        adding=frozenset(rules.get("with") or ()),
        tells=frozenset(matter.get("tells") or ()),
        to=matter.get("to") or "recipient",
        wants=dict(matter.get("wants") or {}),
        ignores=dict(matter.get("ignores") or {}),
        unfit=dict(matter.get("unfit") or {}),
        notice=matter.get("notice", True),
        advice=str(matter.get("advice") or ""),
        goes_on=matter.get("goes_on", False),
        ended=matter.get("ended", False),
        hook_came=matter.get("hook_came", False),
        speaks_of=frozenset(matter.get("speaks_of") or ()),
    )


def faults_of_terms(
    matter: Mapping[str, Any], *, rules: Collection[str], keys: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Yield key and fault of what cannot be meant, given the ids of letter rules and the keys of notes."""
    yield from _faults_of_rules(matter.get("rules"), rules)
    yield from _faults_of_list("tells", matter.get("tells"), KEPT_BACK)
    yield from _fault_of_choice("to", matter.get("to", "recipient"), _READERS)
    if matter.get("slots") and matter.get("to", "recipient") != "recipient":
        yield "slots", "must be empty where `to` is not `recipient`: a model would learn of two people"
    for key, known in (("wants", keys), ("ignores", keys), ("unfit", _CHANNELS)):
        yield from _faults_of_mapping(key, matter.get(key), known)
    yield from _faults_of_words("speaks_of", matter.get("speaks_of"))
    for key in _FLAGS:
        if not isinstance(matter.get(key, True), bool):
            yield key, "must be `true` or `false`"
    if not isinstance(matter.get("advice") or "", str):
        yield "advice", "must be a text"


def _faults_of_rules(choice: Any, rules: Collection[str]) -> Iterator[tuple[str, str]]:
    if choice is None:
        return
    if not isinstance(choice, dict) or not choice.keys() <= {"without", "with"}:
        yield "rules", "must map `without` and `with` to lists of rule ids"
        return
    for side, named in choice.items():
        yield from _faults_of_list(f"rules.{side}", named, rules)


def _faults_of_list(key: str, named: Any, known: Collection[str]) -> Iterator[tuple[str, str]]:
    yield from (faults := [*_faults_of_words(key, named)])
    for each in () if faults else named or ():
        if each not in known:
            yield key, f"there is no {each!r} here{_near(each, known)}"


def _faults_of_words(key: str, named: Any) -> Iterator[tuple[str, str]]:
    sound = isinstance(named, list) and all(isinstance(each, str) and each.strip("* ") for each in named)
    if named is not None and not sound:
        yield key, "must be a list of words"


def _fault_of_choice(key: str, value: Any, known: Collection[str]) -> Iterator[tuple[str, str]]:
    if value not in known:
        yield key, f"is {value!r}; it may be {', '.join(known)}"


def _faults_of_mapping(key: str, told: Any, known: Collection[str]) -> Iterator[tuple[str, str]]:
    if told is None:
        return
    if not isinstance(told, dict) or not all(isinstance(text, str) for text in told.values()):
        yield key, f"must map each {'channel' if known is _CHANNELS else 'notes key'} to what is told of it"
        return
    where = "among the channels" if known is _CHANNELS else "in the notes"
    for each in told:
        if each not in known:
            yield key, f"there is no {each!r} {where}{_near(str(each), known)}"


def _near(word: str, known: Collection[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), n=1)
    return f"; did you mean {near[0]}?" if near else ""
