"""Make src/bowout/data/first_names_en.txt: first names of people, to tell one typed in lower case.

Needs two folders: WordNet's database files, as ``near_words.py`` does, and the package ``faker`` of Faker
(MIT licence), whose providers list names by country. Kept are names that are known in more than one country,
and all of countries whose list is short, since a long one is a register rather than a choice. Each is written
without accents, as hurried people type it.

Most are names wherever they stand. "?" marks one that is short or known in few countries, and may be an
abbreviation; "!" an ordinary word, of which those are kept that are names in many countries, and "~" one that
is a name nearly everywhere.
"""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from bowout.core.dictionary import is_ordinary
from bowout.core.jotting.lexicon import (
    ABBREVIATIONS,
    ACRONYMS,
    CASED,
    DATE_WORDS,
    KNOWN,
    NAMES_WHEN_CAPITAL,
)
from bowout.core.jotting.proper import plain
from wordnet import WordNet, made_anew

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

TARGET = Path(__file__).resolve().parents[1] / "src" / "bowout" / "data" / "first_names_en.txt"
HEAD = """\
# First names of people in lower case, without accents; "?", "~" and "!" mark those that may be another word.
# Made from Faker's lists by scripts/first_names.py (first_names_en.LICENSE.txt).
"""
_PERSON = 18  # WordNet's file of people
_REGISTER = 540  # names: longer lists have the rare ones too
_SHORT = 3  # letters
_SURE = 3  # countries, a short list counted as one more
_MANY = 4  # countries
_EVERYWHERE = 8  # countries, in which a name is more than the rare word: "timothy" is a grass
_SHARE = 0.8  # of the uses of a word that are names of people
_NAME = re.compile(r"[^\W\d_]{3,12}")
_SHORT_FORMS = {"max"}
_TOOLS = NAMES_WHEN_CAPITAL - CASED.keys()  # "ruby migration"
_UNWRITTEN = DATE_WORDS | ACRONYMS | ABBREVIATIONS.keys() | CASED.keys() | (KNOWN - _TOOLS)


def countries_of(faker: Path) -> dict[str, set[str]]:
    """Return the countries in whose lists a name stands, by the name."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for file in sorted(faker.glob("providers/person/*/__init__.py")):
        names = set(_listed(ast.parse(file.read_text("utf-8"))))
        long = len(names) > _REGISTER
        for name in names:
            found[name].update({file.parent.name, *([] if long else ["short"])})
    return found


def _listed(module: ast.Module) -> Iterator[str]:
    """Yield what a provider has in its lists of first names, as they are looked up."""
    for node in ast.walk(module):
        targets = node.targets if isinstance(node, ast.Assign) else ()
        if any(isinstance(each, ast.Name) and each.id.startswith("first_name") for each in targets):
            for leaf in ast.walk(node):
                if isinstance(leaf, ast.Constant) and isinstance(leaf.value, str):
                    name = plain(leaf.value)
                    if _NAME.fullmatch(name) and name.isascii():
                        yield name


def names(net: WordNet, faker: Path) -> dict[str, str]:
    """Return the names to be told, each with its mark or nothing."""
    low = {word for entry in net.entries.values() for word in entry.words if word == word.lower()}
    found: dict[str, str] = {}
    for name, countries in countries_of(faker).items():
        if len(countries) < 2 or name in _UNWRITTEN:
            continue
        everywhere = len(countries) >= _EVERYWHERE and name not in _SHORT_FORMS
        if name in _TOOLS:
            found[name] = "!"
        elif is_ordinary(name) or (name in low and not everywhere and _share(net, name) < _SHARE):
            found |= {name: "~" if everywhere else "!"} if len(countries) >= _MANY else {}
        else:
            found[name] = "" if len(name) > _SHORT and len(countries) >= _SURE else "?"
    return found


def _share(net: WordNet, name: str) -> float:
    people = [sense for sense in net.senses.get(name, {}) if net.entries[sense].field == _PERSON]
    return sum(net.share(name, sense) for sense in people)


def table(told: Mapping[str, str]) -> str:
    """Return the list's text."""
    return HEAD + "".join(f"{name} {told[name]}".rstrip() + "\n" for name in sorted(told))


if __name__ == "__main__":
    made_anew(TARGET, lambda net, faker: table(names(net, faker)), (__doc__ or "").splitlines()[0], "faker")
