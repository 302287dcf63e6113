"""Words that the dictionary or the notes' sense account for, and those near them that stay claims."""

from __future__ import annotations

import importlib
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bowout.core.findings import Severity
from bowout.core.guard import Guard
from bowout.core.guard.topics import topic_of
from bowout.core.notes import Notes
from bowout.core.stemming import root, stem
from bowout.data import read_text
from bowout.data.lists import rows_of
from support.guarding import WAREHOUSE, guard_of, refusing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
BASE = {
    "recipient": "Dana Whitfield",
    "sender": "Sam Okafor",
    "company": "Northwind",
    "position": "Backend Engineer",
}


def refused_words(text: str, told: str, slot: str = "thanks", **keys: Any) -> set[str]:
    """Return the words of a text that ``grounded`` refuses or cuts off where the notes have ``told``."""
    key = "discussed" if slot == "thanks" else "hook"
    notes = Notes.model_validate(BASE | {key: told} | keys, context={"now": NOW})
    default = f"Thank you for {told}." if slot == "thanks" else f"I hope to hear of {told}."
    verdict = Guard(notes, now=NOW).check_slot(slot, text, default)
    found = (*verdict.findings, *verdict.left_out)
    return {each.text for each in found if each.rule == "grounded" and each.severity is Severity.ERROR}


SCRIPTS = Path(__file__).resolve().parents[1] / "scripts"


@pytest.fixture(scope="module")
def script() -> Iterator[ModuleType]:
    """Return scripts/near_words.py as a module."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(SCRIPTS)
        yield importlib.import_module("near_words")


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("the heron nests on the mudflats", "Thank you for the words on the birds of the mudflats."),
        ("how the gale tore the sails", "Thank you for telling me how the gale ripped the sails."),
        ("how the eels come back to the weir", "Thank you for telling me of the recovery of the eels."),
        ("showing me round the foundry", "Thank you for the tour of the foundry."),
        ("how Ana dyed the flax", "Thank you for telling me how one can dye the flax."),
        ("how Ana stuffed the armchair", "Thank you for telling me of stuffing the armchair."),
        ("the supervision of the divers", "Thank you for telling me how the divers are supervised."),
    ],
)
def test_word_near_a_noted_one_is_accounted_for(told: str, text: str) -> None:
    """A kind for a thing, one deed for another, a word for a phrase and any form of a verb are no claims."""
    assert refused_words(text, told) == set()


@pytest.mark.parametrize(
    ("told", "text", "claim"),
    [
        ("the birds on the mudflats", "Thank you for the words on the herons of the mudflats.", "herons"),
        (
            "the heron nests on the mudflats",
            "Thank you for the words on the badgers of the mudflats.",
            "badgers",
        ),
        (
            "how the gale tore the sails",
            "Thank you for telling me how the gale bleached the sails.",
            "bleached",
        ),
        (
            "how the eels come to the weir",
            "Thank you for telling me of the recovery of the eels.",
            "recovery",
        ),
        ("how you not dredged the weir", "Thank you for telling me how you excavated the weir.", "excavated"),
    ],
)
def test_word_that_tells_more_stays_a_claim(told: str, text: str, claim: str) -> None:
    """What is narrower than the note, beside it, or near only to what the note denies is refused."""
    assert claim in refused_words(text, told)


def test_a_name_has_no_near_words() -> None:
    """A house called after a bird lets no letter speak of birds, though a noted bird does."""
    text = "Thank you for the birds and the talk on the ledger."
    assert "birds" in refused_words(text, "the talk on the ledger", company="Osprey")
    assert "birds" not in refused_words(text, "the talk on the ledger and the osprey")


def test_private_word_is_never_reached() -> None:
    """What private notes speak of stays refused even where a public note has a word near it."""
    text = "Thank you for the talk on the medication."
    public, private = "the talk on the meds", ["my medication was changed"]
    assert "medication" not in refused_words(text, public)
    assert "medication" in refused_words(text, public, private=private)


def test_audience_of_a_talk_may_be_wished_but_not_act() -> None:
    """A talk has an audience to wish for; that the audience applauded is a claim."""
    told = "your talk at the Turku meetup"
    wish = "I hope that your talk at the Turku meetup finds an attentive audience."
    assert refused_words(wish, told, "hook") == set()
    assert "audience" in refused_words(
        "I hope to hear of your talk at the Turku meetup, which the audience applauded.", told, "hook"
    )


@pytest.mark.parametrize(
    "forms",
    [
        "dye dyed dyeing",
        "glue glued gluing",
        "stuff stuffed stuffing",
        "tour toured touring",
        "experience experienced experiencing",
        "promise promises promised promising",
        "programme programmed programmes",
        "embed embedded embedding",
        "trek trekked trekking",
        "focus focussed focused",
        "supervise supervised supervises supervision",
        "pour poured pouring",
    ],
)
def test_forms_of_a_verb_share_a_root(forms: str) -> None:
    """Every form of a verb is known from any other, whatever the spelling rules double or drop."""
    assert len({root(form) for form in forms.split()}) == 1


def _lines(name: str) -> list[list[str]]:
    return [*rows_of(read_text(name))]


@pytest.mark.parametrize("name", ["near_en", "told_en"])
def test_data_is_sorted_and_says_each_thing_once(name: str) -> None:
    """Each word has one line, in the order of the alphabet, and on it no neighbour twice nor itself."""
    lines = _lines(name)
    heads = [line[0] for line in lines]
    assert heads == sorted(set(heads))
    assert all(len(line) == len(set(line)) > 1 for line in lines)
    assert len(read_text(name)) < 300_000


def test_no_near_word_is_of_a_private_topic_or_barred(script: ModuleType) -> None:
    """The committed words are such as the script lets stand today, the barred and private lists included."""
    said = {word for line in _lines("near_en") for word in line[1:]}
    assert said.isdisjoint(script._barred())
    assert said.isdisjoint(script._private()[0])
    assert not [word for word in said if topic_of(word)]
    assert "salari" in script._private()[0]
    assert stem("employer") in script._barred()


DATABASE = {
    "data.noun": """\
00000001 03 n 01 entity 0 000 | all there is
00000002 05 n 01 bird 0 001 @ 00000001 n 0000 | a feathered animal
00000003 05 n 02 osprey 0 fish_hawk 0 001 @ 00000002 n 0000 | a bird that fishes
00000004 13 n 02 salary 0 wage 0 001 @ 00000001 n 0000 | pay
00000005 04 n 01 repair 0 001 + 00000011 v 0101 | mending
""",
    "data.verb": """\
00000011 30 v 03 repair 0 mend 0 patch_up 0 001 + 00000005 n 0101 | make whole
00000012 30 v 01 darn 0 001 @ 00000011 v 0000 | mend with thread
""",
    "data.adj": "",
    "data.adv": "",
    "index.sense": """\
bird%1:05:00:: 00000002 1 5
osprey%1:05:00:: 00000003 1 1
salary%1:13:00:: 00000004 1 3
wage%1:13:00:: 00000004 1 3
repair%1:04:00:: 00000005 1 2
repair%2:30:00:: 00000011 1 4
mend%2:30:00:: 00000011 1 1
patch_up%2:30:00:: 00000011 1 0
darn%2:30:00:: 00000012 1 1
""",
}


def test_script_keeps_what_says_the_same_or_less(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a small dictionary the script takes kinds upwards, synonyms and deeds both ways, and no pay."""
    for name, text in DATABASE.items():
        (tmp_path / name).write_text(text)
    monkeypatch.setattr(script, "_ALIVE", 1)
    made = script.table(script.pairs(script.WordNet(tmp_path)))
    lines = [line for line in made.splitlines() if not line.startswith("#")]
    assert lines == [
        "darn mend repair",
        "mend darn repair",
        "osprey bird",
        "patch_up mend repair",
        "repair darn mend",
    ]


@pytest.mark.parametrize(
    ("noted", "told"),
    [
        ("the morning shift", "the mourning shift"),
        ("the student portal", "the student portion"),
        ("the general ledger", "the generation ledger"),
        ("the police archive", "the policy archive"),
        ("the brand", "the brandy"),
        ("the battery plant", "the battalion plant"),
        ("the station gardens", "the statistics gardens"),
    ],
)
def test_a_word_that_only_looks_like_one_of_the_notes_is_not_theirs(noted: str, told: str) -> None:
    """Words share a root by their meaning, not by their letters alone; the notes' own word passes."""
    guard = guard_of(WAREHOUSE, discussed=noted)
    assert "grounded" in refusing(guard, "thanks", f"Thank you for telling me about {told}.")
    assert not refusing(guard, "thanks", f"Thank you for telling me about {noted}.")


def test_each_word_with_a_root_of_its_own_is_listed_once() -> None:
    """No word of the list has two roots, and none has the root that its letters would give it."""
    lines = _lines("unrelated_en")
    words = [word for line in lines for word in line[1:]]
    assert len(words) == len(set(words))
    assert all(root(word) == line[0] for line in lines for word in line[1:])
