"""How a letter greets a name: the given name, a title with a surname, several people, a team.

Wrong is worse than stiff: wherever the parts of a name cannot be told apart, the whole name is used.
"""

from __future__ import annotations

import re
from itertools import dropwhile, takewhile


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TITLES = _words(
    "dr prof professor mr mrs ms miss mx sir dame lady lord rev hon herr frau madame monsieur mme mlle"
    " señor señora dott dott.ssa mag ing dipl.-ing dr.-ing doctor"
    " sister brother father rabbi imam pastor captain colonel judge chef matron"
    " fr sgt sergeant lt lieutenant cpt capt col major cpl general cmdr det insp inspector officer chief"
    " coach nurse maestro hr fru sig sra dra adv uncle aunt eng engr arch commander reverend"
)
# Titles that go with the given name, so that no surname is cut out of what follows them.
_WHOLE_TITLES = _words("sister brother father chef pastor rabbi imam nurse coach uncle aunt")
_COURTESIES = _words("mr mrs ms miss mx herr frau madame monsieur mme mlle señor señora sig sra hr fru")
_SUFFIXES = _words(
    "PhD PHD DPhil MD MBA MSc BSc MA BA MEng BEng JD LLM RN PE CPA CFA PMP PHR SPHR SHRM-CP SHRM-SCP"
    " Jr JR Sr SR II III IV Esq ESQ CISSP CSM Dr PhDs"
)
_LOWER_SUFFIXES = {"phd": "PhD", "mba": "MBA", "ii": "II", "iii": "III", "iv": "IV", "jr": "Jr", "sr": "Sr"}
_PARTICLES = _words(
    "van von der den de del della di da dos das du la le ten ter zu zum zur al el bin ibn af av"
)
# Particles that are nobody's given name: a name that starts with one is a surname alone.
_NEVER_GIVEN = _words("de der den von del della dos das ten ter zu zum zur ibn af av")
_GROUP_WORDS = _words(
    "team teams department dept hr recruiting recruitment recruiters hiring committee panel office careers"
    " personnel manager recruiter sir/madam madam colleagues everyone folks crew"
)
_OFFICES = _words("hr recruiting recruitment hiring careers personnel talent people")
_GROUP_PHRASES = (
    "human resources",
    "talent acquisition",
    "people operations",
    "people ops",
    "talent team",
    "people team",
)
_JOINTS = re.compile(r" [&+] |(?<=[a-zà-ÿ])\s?/\s?(?=[A-ZÀ-Þ])")  # between two names, as people type "and"
_AFFILIATIONS = (" at ", " from ", " of ", " @ ", " | ", " - ", " \u2013 ", " \u2014 ")
_JOB_WORDS = _words(
    "manager engineer engineering director lead head recruiter officer vp cto ceo coo cfo cpo hr partner"
    " founder"
    " co-founder president chief specialist coordinator consultant talent acquisition of for department team"
    " inc inc. ltd ltd. gmbh llc ag corp corp. co co. labs group systems technologies bank studio studios"
)


def people(name: str, joint: str) -> list[dict[str, str]]:
    """Return each person that a name names: titles, given name and surname, the whole without titles.

    ``joint`` is the language's word between two names. Where the parts cannot be told apart, the given name
    is empty and the surname is all.
    """
    return [_parts_of(person) for person in _people(name.replace(f" {joint} ", " and "))]


def _parts_of(person: str) -> dict[str, str]:
    titles, words, nickname = _parted(person)
    surname = _surname(words)
    given = nickname or _given_of_one(" ".join(words))
    parted = len(words) > 1 and given != " ".join(words)
    return {
        "titles": " ".join(titles),
        "given": given if parted or (len(words) == 1 and not titles) else "",
        "surname": " ".join(surname if parted or titles else words),
        "whole": " ".join(words),
    }


def tidy(name: str, *, keep_case: bool = False) -> str:
    """Return a name in speaking order with single spaces, in title case if typed in one case only."""
    name = " ".join(name.split())
    if is_group(name):
        return name
    name = _without_lowly(_in_speaking_order(name))
    if keep_case or not _one_case(name):
        return name
    return _title_case(name)


def given(name: str) -> str:
    """Return what follows ``Hi``: ``Dana``, ``Dana and Omar``, ``hiring team``, or the whole name."""
    if is_group(name):
        return _group(name)
    return _joined([_given_of_one(person) for person in _people(name)])


def formal(name: str) -> str:
    """Return what follows ``Dear``: ``Dr. Whitfield``, ``Dana Whitfield``, ``Hiring Team``."""
    if is_group(name):
        return _group(name)
    return _joined([_formal_of_one(person) for person in _people(name)])


def is_group(name: str) -> bool:
    """Whether a name is that of a team or an office (``Dana from HR`` is a person)."""
    head = _head(name.partition(",")[0]).lower().removeprefix("the ")
    words = head.split()
    if len(words) > 1 and words[0].rstrip(".") in _TITLES:
        return False
    if head.startswith("all ") or head in {"all", "talent", "people"}:
        return True
    return not _GROUP_WORDS.isdisjoint(words) or any(phrase in head for phrase in _GROUP_PHRASES)


def has_rank(name: str) -> bool:
    """Whether anybody named has a title that a greeting by the given name would take away: ``Dr. Kim``."""
    titles = [] if is_group(name) else [_parted(person)[0] for person in _people(name)]
    return any(
        title.lower().rstrip(".") not in _COURTESIES | _WHOLE_TITLES for each in titles for title in each
    )


def count(name: str) -> int:
    """Return how many people a name names; 0 for a team or an office."""
    return 0 if is_group(name) else len(_people(name))


def _group(name: str) -> str:
    head = _head(name.partition(",")[0])
    head = head[4:] if head.lower().startswith("the ") else head
    return f"{head} team" if head.lower() in _OFFICES else head


def _head(name: str) -> str:
    """Return a name without the house it belongs to: ``HR at Northwind`` is ``HR``."""
    ends = [name.find(mark) for mark in _AFFILIATIONS if name.find(mark) > 0]
    return name[: min(ends)].strip() if ends else name.strip()


def _without_lowly(name: str) -> str:
    """Drop what stands in small letters before a name ("depot mgr Phil"), but for a title, which is cased."""
    words = name.split()
    lowly = list(takewhile(str.islower, words))
    if len(lowly) == len(words) or not name.isascii() or not _PARTICLES.isdisjoint(lowly):
        return name
    titles = [word.capitalize() for word in lowly if word.rstrip(".") in _TITLES]
    return " ".join([*titles, *words[len(lowly) :]])


def _in_speaking_order(name: str) -> str:
    """Turn ``Whitfield, Dana`` and ``van der Berg, Anna`` round; leave every other comma alone."""
    last, comma, rest = name.partition(", ")
    if not comma or "," in rest or " and " in rest or "&" in rest:
        return name
    words = last.split()
    surname_only = len(words) == 1 or all(word.lower() in _PARTICLES for word in words[:-1])
    if not surname_only or not 1 <= len(rest.split()) <= 3 or _is_suffix(rest) or not _may_be_person(rest):
        return name
    return f"{rest} {last}"


def _people(name: str) -> list[str]:
    """Divide a name into the people it names; job titles, houses and degrees behind commas are dropped."""
    name = _JOINTS.sub(" and ", name)
    parts = name.replace(", and ", " and ").replace(" and ", ", ").split(",")
    cleaned = [_without_extras(part.strip()) for part in parts]
    first, *others = [part for part in cleaned if part] or [name]
    named_by_and = " and " in name
    followers = [part for part in others if not _is_suffix(part) and _may_be_person(part)]
    if not named_by_and:
        followers = [part for part in followers if len(part.split()) > 1]
    return [first, *followers]


def _without_extras(part: str) -> str:
    """Drop a house and a remark at the end: ``Dana Whitfield (she/her)``, ``Dana from HR``."""
    head = _head(part)
    opened = head.rfind("(")
    return head[:opened].strip() if opened > 0 and head.endswith(")") else head


def _may_be_person(part: str) -> bool:
    return _JOB_WORDS.isdisjoint(part.lower().split())


def _is_suffix(text: str) -> bool:
    bare = text.strip(" ,").replace(".", "")
    return bare in _SUFFIXES or bare.lower() in _LOWER_SUFFIXES


def _parted(person: str) -> tuple[list[str], list[str], str | None]:
    """Return the titles, the words of the name, and a nickname set in brackets or quotes amid them."""
    words = person.split()
    titles = []
    while len(words) > 1 and words[0].lower().rstrip(".") in _TITLES:
        titles.append(words.pop(0))
    while len(words) > 1 and _is_suffix(words[-1]):
        words.pop()
    nicknames = [
        word[1:-1] for word in words[1:-1] if len(word) > 2 and word[0] in '("“' and word[-1] in ')"”'
    ]
    words = [word for word in words if word[0] not in '("“']
    return titles, words or [person], (nicknames[0] if nicknames else None)


def _given_of_one(person: str) -> str:
    titles, words, nickname = _parted(person)
    if nickname:
        return nickname
    first = words[0].rstrip(",")
    if len(words) == 1:
        return " ".join([*titles, first])
    if _is_initial(first) or not _latin(person) or first in _NEVER_GIVEN or _leads_surname(words):
        return _formal_of_one(person)
    return first


def _formal_of_one(person: str) -> str:
    titles, words, _ = _parted(person)
    if not titles or not _latin(person) or titles[-1].lower() in _WHOLE_TITLES:
        return " ".join([*titles, *words])
    return " ".join([*titles, *_surname(words)])


def _surname(words: list[str]) -> list[str]:
    """Return the surname of a name with a title, or all words where it could be more than the last one."""
    if _is_initial(words[0]) and not _is_initial(words[-1]):
        return list(dropwhile(_is_initial, words))  # "R. Lindgren"
    full = [word for word in words if not _is_initial(word) and word.lower() not in _PARTICLES]
    if len(full) != 2 or words[-1] != full[-1]:
        return words
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in _PARTICLES:
        start -= 1
    return words[start:]


def _leads_surname(words: list[str]) -> bool:
    """Whether a name starts with a surname's particles: ``van der Berg``, not ``Van Nguyen``."""
    return words[0] == "van" or (words[0] in _PARTICLES and words[1] in _PARTICLES)


def _is_initial(word: str) -> bool:
    return len(word.replace(".", "")) == 1 or (word.endswith(".") and word.count(".") > 1)


def _latin(text: str) -> bool:
    """Whether all letters are Latin; in other scripts the given name may come last."""
    if text.isascii():
        return True
    from unicodedata import name

    return all(
        name(sign, "").startswith(("LATIN", "MODIFIER LETTER"))
        for sign in text
        if sign.isalpha() and not sign.isascii()
    )


def _joined(names: list[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def _one_case(name: str) -> bool:
    """Whether a Latin name was typed all in lower case, or all in capitals beyond a short set of initials."""
    letters = [sign for sign in name if sign.isalpha()]
    if not letters or not _latin(name):
        return False
    return name.islower() or (name.isupper() and len(letters) > 3)


def _title_case(name: str) -> str:
    words = name.lower().split()
    return " ".join(_cased(word, words, place) for place, word in enumerate(words))


def _cased(word: str, words: list[str], place: int) -> str:
    bare = word.strip(",.")
    if bare in {"and", "&"} or (bare in _PARTICLES and _stays_low(words, place)):
        return word
    if place > 0 and bare in _LOWER_SUFFIXES:
        return word.replace(bare, _LOWER_SUFFIXES[bare])
    if (
        place == 0
        and len(words) > 1
        and len(bare) == 2
        and bare not in _TITLES
        and not set(bare) & set("aeiouy")
    ):
        return word.upper()
    return "-".join(_capital(part) for part in word.split("-"))


def _stays_low(words: list[str], place: int) -> bool:
    if place == len(words) - 1:
        return False
    return place > 0 or words[0] in _NEVER_GIVEN or words[1] in _PARTICLES


def _capital(part: str) -> str:
    """Return one part of a name in title case: ``O'Neil``, ``McDonald``, ``(Bob)``."""
    for mark in "'\u2019":
        head, found, tail = part.partition(mark)
        if found and len(head) == 1 and len(tail) > 1:
            return head.upper() + mark + _capital(tail)
    if part.startswith("mc") and len(part) > 3:
        return "Mc" + part[2:].capitalize()
    start = next((place for place, sign in enumerate(part) if sign.isalpha()), 0)
    return part[:start] + part[start : start + 1].upper() + part[start + 1 :]
