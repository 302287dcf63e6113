"""Who "they" and the reader's own name are in a letter to that reader."""

from __future__ import annotations

import itertools
import re
from itertools import pairwise

from bowout.core.jotting import lexicon as lex
from bowout.core.jotting.grammar import bare, bare_cased, irregular_pasts, is_name, is_plural
from bowout.core.jotting.houses import is_another_house
from bowout.core.jotting.pasts import base_of, is_past
from bowout.core.jotting.people import is_first_name
from bowout.core.wording import Wording

_READER = {
    "they": "you", "them": "you", "their": "your", "theirs": "yours", "they're": "you're",
    "they've": "you've", "they'll": "you'll", "they'd": "you'd", "themselves": "yourselves",
}  # fmt: skip
_NO_PLURALS = (
    lex.THING_VERBS | lex.DETERMINERS | lex.PREPOSITIONS | lex.PRONOUNS | lex.AUXILIARIES
    | {"always", "perhaps"}
)  # fmt: skip
_IT_COST = Wording(  # them, which nobody did to them: "it took them two years"
    r"^(?:it|that|this|which) (?:took|takes|costs?|saves?|saved|gave|gives)$", needs="it that this which"
)
_ANYBODY = frozenset({"nobody", "everybody", "everyone", "anybody", "anyone", "somebody", "someone"})
_REFLEXIVE = {"herself": "yourself", "himself": "yourself", "themself": "yourself"}
_WHO = frozenset({"who", "whom", "whose"})
_WHICH = frozenset({"that", "which"})
_OF_MANY = frozenset({"do", "are", "were", "have"})  # "how the wrasse do their work"
_SELVES = lex.KIN | lex.JOB_TITLES  # who may do something themselves: "her grandfather built it himself"
_OWNED = (["his"], ["her"], ["their"])
_AGREEING = {"is": "are", "was": "were", "has": "have", "does": "do", "goes": "go"}
_WILLING = frozenset(
    {"hopes", "wants", "thinks", "says", "reckons", "leads", "runs", "is", "was", "has", "will"}
)
_ATTRIBUTED = Wording(  # "Joanna from the agency called me", told to Joanna
    r"(?P<who>[A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]*(?: [A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]*)?) (?:from|at|in|of) (?:(?:the|your|our) )?"
    r"[\w&-]+(?: [\w&-]+)?? (?=(?P<does>[a-z]+) )",
    needs="from at in of",
)
_IN_BRACKETS = Wording(r"\s*\((?P<who>[^\s()]+(?: [^\s()]+)?)\)", signs="(")  # "the rota (Dana)" to Dana
_OWNED_BY_INITIAL = Wording(r"(?<![\w.&/'’-])(?P<letter>[A-Za-z])\.?(?=['’]s [a-z])", signs="'’")
_BY_YOU = Wording(  # "scanner demo by Dana", told to Dana
    r"(?P<before>^|, |\band )(?:the |an? )?(?P<what>(?:(?!and\b)[\w-]+ )*(?:demo|show|tour|walk-through|"
    rf"{'|'.join(sorted(lex.SPEECHES))})) by you(?=$|,)",
    needs="you",
)
_DONE_BY_YOU = Wording(  # "a lesson taught by Dana and Ana", "a lesson by Dana", told to Dana
    r"(?<!\bwas )(?<!\bwere )(?<!\bis )(?<!\bare )(?<!\bbeen )(?<!\bbeing )\b"
    r"(?:(?P<done>[a-z]+) by (?P<who>you(?: and [A-ZÀ-ÖØ-ÞĀ-Ž][\w'’-]+)?)"
    rf"|an? (?P<what>(?:\w+ )?(?:lesson|class|paper|{'|'.join(sorted(lex.SPEECHES))}) by you))\b",
    needs="you",
)
_STILL_DONE = frozenset({"run", "led", "managed", "headed", "chaired", "owned", "edited", "coordinated"})
_BESIDE = frozenset({"with", "beside", "alongside"})
NOT_OWNED = lex.PREPOSITIONS | lex.DETERMINERS | lex.WH_WORDS | {"and", "or", "but", "that", ""}
_SHE, _HE = frozenset({"she", "her", "hers"}), frozenset({"he", "him", "his"})
_OTHERS = lex.JOB_TITLES | lex.PEOPLE_NOUNS - {"team", "staff", "crew"} | lex.KIN


def _could_be_they(core: str) -> bool:
    """Tell whether "they" after this word may mean what it names: "the accounts when they are filed"."""
    return is_plural(core) and core not in _NO_PLURALS


def addressed(phrase: str, company: str, *, inside: bool) -> str:
    """Turn "they" into whom the letter means: the reader, if inside the company, else the company by name.

    Stops at the first word that "they" could stand for instead: a name or a group of people. A question
    beside it begins anew ("and why they left"), and a plural right before "they" is what they do something
    to ("the posters they hang").
    """
    if inside:
        phrase = phrase.replace("I wish them ", "I wish you ", 1)
    words = phrase.split()
    anew = next((index for index in range(2, len(words)) if _begins_anew(words, index)), len(words))
    rest = [addressed(" ".join(words[anew:]), company, inside=inside)] if anew < len(words) else []
    return " ".join([*_addressed(words[:anew], company, inside=inside), *rest])


def _addressed(words: list[str], company: str, *, inside: bool) -> list[str]:
    named = acting = False
    own = _named_end(words)
    for index, word in enumerate(words):
        core = bare(word)
        if _is_others(words, index, acting=acting):
            break  # whoever does it does it to others: "how they got rid of them"
        seen = core == "them" and words[index - 1 : index] in (["seeing"], ["hearing"])
        acting = acting or core == "they" or seen
        if core in _READER:
            new, named = _for_reader(core, company, inside=inside, named=named)
            plain = word.lower().replace("’", "'").replace(core, new)
            words[index] = plain[0].upper() + plain[1:] if word[0].isupper() else plain
        elif _is_beside_reader(words, index):
            continue
        elif acting and is_name(word) and _is_alone(words, index):
            continue  # one person or place is no "they": "they tour Spain with their puppets"
        elif _may_be_they(words, index) or (index >= own and _is_named(words, index)):
            break
    return words


def _is_alone(words: list[str], index: int) -> bool:
    """Tell a name that no other stands beside: "Ida", but not "Ida and Ben" nor "Ida's nurses"."""
    beside = [*words[index - 1 : index], *words[index + 1 : index + 2]] if index else words[1:2]
    signs = words[index].endswith((",", "'s", "’s", "s'"))
    return not signs and not any(word in {"and", "&", "+"} or is_name(word) for word in beside)


def _is_beside_reader(words: list[str], index: int) -> bool:
    """Tell whom the reader is named with, so that "they" are both: "from you and Ana how they do it"."""
    return "you and" in (" ".join(words[max(index - back, 0) : index][:2]) for back in (2, 3))


def _is_others(words: list[str], index: int, *, acting: bool) -> bool:
    """Tell "them" and "their own" that are not the reader's: what was done to them, what a crew built."""
    core, before = bare(words[index]), bare(words[index - 1]) if index else ""
    if core == "their":
        return words[index + 1 : index + 2] == ["own"] and not acting and any(map(is_past, words[:index]))
    cost = _IT_COST.match(" ".join(words[max(index - 2, 0) : index]))
    led = before in lex.PREPOSITIONS - {"of"} | {"hearing", "seeing"}
    return core == "them" and not cost and (acting or not led)


def _may_be_they(words: list[str], index: int) -> bool:
    """Tell people, nobody and another house, any of whom "they" may be."""
    core, before = bare(words[index]), bare(words[index - 1]) if index else ""
    nobody = core == "one" and before == "no"
    return nobody or core in lex.PEOPLE_NOUNS | _ANYBODY or is_another_house(words, index)


def _is_named(words: list[str], index: int) -> bool:
    """Tell somebody by name, and several things for which "they" may stand."""
    core, after = bare(words[index]), bare(next(iter(words[index + 1 :]), ""))
    name = index > 0 and is_name(words[index]) and core not in lex.TIME_WORDS
    many = index > 0 and after in _OF_MANY and core not in _READER.keys() | lex.PRONOUNS | lex.WH_WORDS
    return name or many or (after != "they" and _could_be_they(core))


def _named_end(words: list[str]) -> int:
    """Return where a thing ends that "they" did something to: "the letters of an explorer that they sold"."""
    told = [bare(word) for word in words]
    at = next((at for at in range(1, len(told)) if told[at : at + 2] == ["that", "they"]), 0)
    verbs = (
        lex.TOLD
        | lex.SPEAKING
        | lex.AUXILIARIES
        | lex.THING_VERBS
        | lex.BARE_VERBS
        | {"say", "think", "agree"}
    )
    if told and told[0] in lex.DETERMINERS:
        return at if verbs.isdisjoint(told[:at]) else 0
    at = next((at for at, word in enumerate(told) if word == "they"), 0)
    shown = at > 3 and told[:2] == ["i", "appreciated"] and (is_name(words[at - 1]) or told[at - 1] in _WHICH)
    inner = lex.WH_WORDS | lex.RELATIVES | lex.PEOPLE_NOUNS | {"and"}
    others = any(map(is_first_name, words[:at])) or not inner.isdisjoint(told[3 : at - 1])
    return at if shown and not others else 0


def _begins_anew(words: list[str], index: int) -> bool:
    """Tell where a question stands beside a thing, or what may be done to it: "plant if they build it"."""
    told = [bare(word) for word in words[index : index + 4]]
    built = told[1:2] == ["they"] and not any(map(_could_be_they, map(bare, words[:index])))
    done = told[3:] == ["it"] or told[2:3] in (["get"], ["sign"], ["win"], ["buy"], ["open"], ["find"])
    built = built and (told[0] == "which" or (done and told[0] in {"if", "when", "once"}))
    return built or (told[0] in {"how", "why"} and bare(words[index - 1]) == "and")


def named_by_initials(text: str, names: tuple[str, ...]) -> str:
    """Write the reader's given name for initials: "DW showed me round", "D. said", of Dana Whitfield."""
    given, whole = names or ("", "")
    text = _IN_BRACKETS.sub(
        lambda match: "" if match["who"] in {given, whole, *given.split()} else match[0], text
    )
    text = _ATTRIBUTED.sub(lambda match: _unattributed(match, given, whole), text)
    text = _OWNED_BY_INITIAL.sub(lambda match: _owner(match, given), text)
    words = [word for word in re.split(r"[\s-]+", whole) if word[:1].isalpha()]
    letters = [word[0] for word in words if bare(word) not in lex.FORMS_OF_ADDRESS]
    if len(letters) < 2 or not given.startswith(letters[0]):
        return text
    for initials in {"".join(letters), letters[0] + letters[-1]}:  # of Anna K. Brandt: AKB and AB
        if initials.lower() not in lex.ACRONYMS - {"ab"}:
            text = re.sub(rf"(?<![\w.&/-]){initials}(?![\w.&/-]|\s[Tt]est)", given, text)
        if initials.lower() not in lex.CASED:
            text = _acting(initials.lower(), given, text)
    text = text if letters[0] in {"A", "I"} else _acting(letters[0].lower(), given, text)
    return _acting(letters[0], given, text)


def _acting(letters: str, given: str, text: str) -> str:
    """Write the given name for letters that do what somebody does: "D. said", "d showed me"."""
    opening = rf"(?<![\w.&/'’-]){letters}(?P<stop>\.?)(?=\s(?P<does>[a-z]+)(?P<whom> (?:me|us)\b)?)"
    return re.sub(opening, lambda match: given if _is_of_reader(match) else match[0], text)


def _unattributed(match: re.Match[str], given: str, whole: str) -> str:
    """Return the reader's name without where they are from, before what they did."""
    return f"{match['who']} " if _acts(match["does"]) and match["who"] in {given, whole} else match[0]


def _owner(match: re.Match[str], given: str) -> str:
    """Return whose initial a letter is before a possessive, of several readers the only one with it."""
    owners = [name for name in re.split(r", | and ", given) if name.startswith(match["letter"].upper())]
    return owners[0] if len(owners) == 1 and not is_title(owners[0].split()[0]) else match[0]


def _is_of_reader(match: re.Match[str]) -> bool:
    """Tell an initial with its stop before what somebody does, or without one before what was done to me."""
    told = match["whom"] or match["does"] in lex.SPEAKING
    return _acts(match["does"]) if match["stop"] else bool(told) and match[0] not in {"I", "A"}


def _acts(word: str) -> bool:
    """Tell a word that says what somebody does: "D. showed", not "E. coli"."""
    return word in lex.SPEAKING | lex.FAVOURS | lex.IRREGULAR_PASTS | _WILLING or word.endswith("ed")


def is_title(word: str) -> bool:
    """Tell what stands before a name and is none: "Dr", "Sister"."""
    return bare(word) in lex.FORMS_OF_ADDRESS


def _by_one_name(phrase: str, called: str, whole: str) -> str:
    """Return a phrase with the reader's name as one word, for all of it and for a title with the surname."""
    if " and " in called:
        return phrase  # of several readers each keeps the name that tells them apart
    own = phrase.replace(whole, called) if " " in whole and " " not in called else phrase
    *before, surname = whole.split() or [""]
    for end in range(len(before), 1, -1) if before[:1] == [called] else ():
        own = own.replace(" ".join(before[:end]), called)  # of Mary Ann Porter: "Mary Ann"
    titles = {bare(word) for word in before} & lex.FORMS_OF_ADDRESS or lex.FORMS_OF_ADDRESS
    words = own.split()
    for index, (title, name) in enumerate(itertools.pairwise(own.split())):
        apposed = index and words[index - 1].endswith(",")
        if title.rstrip(".").lower() in titles and bare_cased(name) == surname and not apposed:
            words[index : index + 2] = ["", name.replace(surname, called)]
    return " ".join(word for word in words if word)


def second_person(phrase: str, names: tuple[str, ...]) -> str:
    """Turn the reader's own name into "you": "Dana's talk" is "your talk" to Dana."""
    given, whole = names or ("", "")
    title, _, name = given.partition(" ")
    called = name if bare(title) in lex.FORMS_OF_ADDRESS and " " not in name else given
    # Of "J. Moreau" one word, for as long as words are counted.
    one = called if " and " in called else called.replace(" ", "_")
    told = _as_you(phrase.replace(called, one), one, whole.replace(called, one))
    return told.replace(one, called)


def _as_you(phrase: str, called: str, whole: str) -> str:
    words = _reader_first(_by_one_name(phrase, called, whole).split(), called)
    for index, word in enumerate(words):
        if not called or bare_cased(word) not in {called, whole}:
            continue
        titled = index > 0 and bare(words[index - 1]) in lex.FORMS_OF_ADDRESS
        if titled and f"{words[index - 1]} {bare_cased(word)}" not in whole:
            continue  # somebody else of that name
        if titled:
            words[index - 1] = ""
        if bare(word).endswith(("'s", "s'")):
            words[index] = "your"
        else:
            _agree_with_you(words, index)
            words[index] = word.replace(bare_cased(word), "you")
    return _BY_YOU.sub(r"\g<before>your \g<what>", " ".join(word for word in words if word))


def by_reader(text: str) -> str:
    """Return what was done "by you" as what you did: "a lesson you taught", "the choir you lead"."""
    return _DONE_BY_YOU.sub(_as_your_deed, text)


def _as_your_deed(match: re.Match[str]) -> str:
    """Return a relative clause for a participle, with the tense of what goes on or is over."""
    if match["what"]:
        return f"your {match['what'].removesuffix(' by you')}"
    base = base_of(match["done"]) or ""
    done = irregular_pasts().get(base) or match["done"]
    return f"{match['who']} {base if match['done'] in _STILL_DONE else done}" if base else match[0]


def _agree_with_you(words: list[str], index: int) -> None:
    """Turn what belongs to the reader's name at ``index``: "Dana showed her shop", "Dana runs it"."""
    upto = next((at for at in range(index + 2, len(words)) if bare(words[at]) in _WHO), len(words))
    other = next((at for at in range(index + 1, upto) if bare(words[at]) in _SELVES), upto)
    words[index + 1 : other] = [_REFLEXIVE.get(each, each) for each in words[index + 1 : other]]
    if words[index + 1 : index + 2] == ["and"] and words[index + 2 : index + 3] in _OWNED:
        words[index + 2] = "your"
    words[index + 1 : upto] = _own(words[index + 1 : upto])
    after = bare(words[index + 1]) if index + 1 < len(words) else ""
    opens = index == 0 or bare(words[index - 1]) in lex.WH_WORDS | {"that"}
    if after and (opens or after in _WILLING or after in lex.THING_VERBS):
        words[index + 1] = _agreeing(words[index + 1])


def _reader_first(words: list[str], called: str) -> list[str]:
    """Return words with the reader before the other who does something: "Axel and Nora sold it"."""
    for at in range(2, len(words) - 1):
        opens = at == 2 or bare(words[at - 3]) in lex.WH_WORDS | {"that"}
        both = words[at] == called and words[at - 1] == "and" and is_name(words[at - 2])
        if both and opens and bare(words[at + 1]) not in NOT_OWNED:
            return [*words[: at - 2], words[at], "and", words[at - 2], *words[at + 1 :]]
    return words


def _own(words: list[str]) -> list[str]:
    """Return words behind the reader's name with "her" as "your", up to the next name: "her brother Axel".

    Whom one did it with is the reader as well: "let me bake with her".
    """
    told = list(words)
    known = {bare(word) for word in words}.isdisjoint
    meant = (known(_SHE) or known(_HE)) and not any(map(is_name, words))
    for at, (word, after) in enumerate(pairwise([*words, ""])):
        if is_name(word) or bare(word) in _OTHERS or (word in {"he", "she"} and not meant):
            break
        if word in {"he", "she"} and at + 1 < len(told):
            told[at : at + 2] = "you", _agreeing(after)
        if word in {"her", "his"} and bare(after) not in NOT_OWNED:
            told[at] = "your"
        elif at and word in {"her", "him"} and words[at - 1] in _BESIDE:
            told[at] = "you"
    return told


def _agreeing(verb: str) -> str:
    if bare(verb) in _AGREEING:
        return _AGREEING[bare(verb)]
    third_person = verb.endswith("s") and not verb.endswith("ss") and verb.islower()
    if not third_person:
        return verb
    return verb[:-2] if verb.endswith(("shes", "ches", "sses", "xes", "zes")) else verb[:-1]


def possessive(name: str) -> str:
    """Return what belongs to somebody by the name."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def _for_reader(core: str, company: str, *, inside: bool, named: bool) -> tuple[str, bool]:
    if inside:
        return _READER[core], True
    if named or core not in {"they", "them", "their"}:
        return core, named
    return possessive(company) if core == "their" else f"the people at {company}", True
