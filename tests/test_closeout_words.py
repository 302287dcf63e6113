"""Two people of one company lay their letters side by side: no sentence is the same."""

from __future__ import annotations

from itertools import product

import pytest

from bowout.core import variation
from bowout.core.notes import Channel, Role, Situation, Stage, Tone
from bowout.core.sentences import sentences
from bowout.core.variation import exchangeable, varied
from bowout.data import read_text
from support.drafting import drafted, notes_of
from support.leaving import closed_out, process

PEOPLE = ("Dana Whitfield", "Omar Haddad", "Ruth Amsel", "Ben Carrow", "Lena Fuchs")
KINDS = [
    *product(Stage, Role, Tone, [Situation.ACCEPTED_OFFER], [Channel.EMAIL]),
    *product(
        [Stage.INTERVIEWED], [Role.HIRING_MANAGER], [Tone.WARM], Situation, [Channel.EMAIL, Channel.LINKEDIN]
    ),
]


def letters_to(*people: str, **keys: object) -> tuple[list[str], set[str]]:
    """Return the letters to people of one company in order of reading, and the rules warned of."""
    processes = [process(f"{who}.yaml", recipient=who, **keys) for who in people]
    result = closed_out(*processes)
    assert result.failed == ()
    bodies = {letter.draft.to.name: letter.draft.body for letter in result.letters}
    return [bodies[who] for who in people], {clash.rule for clash in result.warnings}


@pytest.mark.parametrize(("stage", "role", "tone", "situation", "channel"), KINDS)
def test_colleagues_are_not_told_the_same_sentences(
    stage: Stage, role: Role, tone: Tone, situation: Situation, channel: Channel
) -> None:
    """For every kind of letter that notes without jottings make, two people read different sentences.

    If a template has got a new sentence, give it other wordings in ``rewordings_en.txt``.
    """
    keys = {"stage": stage, "role": role, "tone": tone, "situation": situation, "channel": channel}
    slot = {"interview": "2026-05-12 10:00"} if stage is Stage.SCHEDULED else {}
    bodies, warned = letters_to(*PEOPLE[:2], discussed=None, hook=None, ask_feedback=True, **keys, **slot)
    assert set(sentences(bodies[0])) & set(sentences(bodies[1])) == set()
    assert "same-sentences" not in warned


@pytest.mark.parametrize(
    "intent", ["decline-invitation", "no-show", "feedback", "reconnect", "referrer-note", "confide"]
)
@pytest.mark.parametrize("role", [Role.HIRING_MANAGER, Role.AGENCY, Role.REFERRER])
@pytest.mark.parametrize("tone", list(Tone))
def test_every_intent_tells_colleagues_apart(intent: str, role: Role, tone: Tone) -> None:
    """Whatever a closeout can write, three people are told it in words of their own."""
    missed = {"interview": "2026-05-03 10:00", "stage": "scheduled"} if intent == "no-show" else {}
    processes = [
        process(f"{who}.yaml", recipient=who, friend=f"Kim {who}", referrer=f"Lee {who}", intent=intent,
                role=role, tone=tone, **missed)
        for who in PEOPLE[:3]
    ]  # fmt: skip
    result = closed_out(*processes)
    told = [set(sentences(letter.draft.body)) for letter in result.letters]
    assert len(set.union(*told)) == sum(map(len, told))
    assert "same-sentences" not in {clash.rule for clash in result.warnings}


GERMAN = {
    "language": "de",
    "position": "Pflegefachkraft",
    "discussed": "die Umstellung der Lager-API auf Events",
    "hook": "der Start der Lager-API im Frühjahr",
    "ask_feedback": True,
}


@pytest.mark.parametrize("address", ["formal", "familiar"])
@pytest.mark.parametrize(("stage", "role"), list(product(Stage, Role)))
@pytest.mark.parametrize("tone", list(Tone))
def test_german_letters_are_told_apart(address: str, stage: Stage, role: Role, tone: Tone) -> None:
    """Two people of one German company read different sentences, whatever stage they wrote to whom.

    If a German template has got a new sentence, give it other wordings in ``rewordings_de.txt``.
    """
    slot = {"interview": "2026-05-12 10:00"} if stage is Stage.SCHEDULED else {}
    keys = GERMAN | {"stage": stage, "role": role, "tone": tone, "address": address} | slot
    bodies, warned = letters_to(*PEOPLE[:2], **keys)
    assert set(sentences(bodies[0])) & set(sentences(bodies[1])) == set()
    assert "same-sentences" not in warned


@pytest.mark.parametrize("situation", list(Situation))
@pytest.mark.parametrize("channel", [Channel.EMAIL, Channel.LINKEDIN])
def test_german_reasons_are_told_apart(situation: Situation, channel: Channel) -> None:
    """Three people of one German company read each reason in words of their own."""
    keys = GERMAN | {"situation": situation, "channel": channel, "hook": None}
    bodies, warned = letters_to(*PEOPLE[:3], **keys)
    assert len({each for body in bodies for each in sentences(body)}) == sum(
        len(sentences(body)) for body in bodies
    )
    assert "same-sentences" not in warned


@pytest.mark.parametrize(
    "intent", ["decline-invitation", "no-show", "feedback", "reconnect", "referrer-note", "confide"]
)
@pytest.mark.parametrize("role", [Role.HIRING_MANAGER, Role.AGENCY, Role.REFERRER])
@pytest.mark.parametrize("tone", list(Tone))
def test_every_german_intent_tells_colleagues_apart(intent: str, role: Role, tone: Tone) -> None:
    """Whatever a closeout can write in German, two people are told it in words of their own."""
    missed = {"interview": "2026-05-03 10:00", "stage": "scheduled"} if intent == "no-show" else {}
    keys = GERMAN | {"intent": intent, "role": role, "tone": tone, "ask_feedback": False} | missed
    processes = [
        process(f"{who}.yaml", recipient=who, friend=f"Kim {who}", referrer=f"Lee {who}", **keys)
        for who in PEOPLE[:2]
    ]
    told = [set(sentences(letter.draft.body)) for letter in closed_out(*processes).letters]
    assert len(told) == 2
    assert set.intersection(*told) == set()


def test_jottings_are_framed_in_other_words() -> None:
    """What was discussed, and the hook, stand in both letters, each in a sentence of its own."""
    bodies, warned = letters_to(*PEOPLE[:2])
    assert all(
        "the warehouse API migration" in body and "the warehouse API launch" in body for body in bodies
    )
    assert "same-sentences" not in warned


FIVE = [
    *product(list(Stage)[::2], [Role.RECRUITER], Tone, [Situation.ACCEPTED_OFFER]),
    *product([Stage.INTERVIEWED], [Role.HIRING_MANAGER], [Tone.WARM], Situation),
]


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(("stage", "role", "tone", "situation"), FIVE)
def test_five_people_of_one_company_get_words_of_their_own(
    language: str, stage: Stage, role: Role, tone: Tone, situation: Situation
) -> None:
    """Five people read five letters that share no sentence, in either language."""
    keys = {"stage": stage, "role": role, "tone": tone, "situation": situation, "ask_feedback": True}
    bodies, warned = letters_to(*PEOPLE, **(GERMAN if language == "de" else {}) | keys)
    told = [set(sentences(body)) for body in bodies]
    assert len(set.union(*told)) == sum(map(len, told))
    assert "same-sentences" not in warned


def test_a_sixth_person_is_told_of() -> None:
    """Where wordings run out, the shared sentences are told, with the people who share them."""
    _, warned = letters_to(*PEOPLE, "Carla Mendes")
    assert "same-sentences" in warned


def test_what_is_said_on_the_phone_is_not_compared() -> None:
    """Nobody lays two calls side by side: the script stays the template's own, and nothing is warned of."""
    bodies, warned = letters_to(*PEOPLE[:2], channel="phone")
    assert "same-sentences" not in warned
    assert bodies[1].replace("Omar", "Dana") == bodies[0]


def test_the_same_run_gives_the_same_letters() -> None:
    """Variation is by a table, not by chance: a run that reads the table anew comes to the same."""
    bodies, warned = letters_to(*PEOPLE)
    variation._table.cache_clear()
    variation._pattern.cache_clear()
    assert letters_to(*PEOPLE) == (bodies, warned)
    assert len(set(bodies)) == len(PEOPLE)


def test_people_of_different_companies_get_the_templates_own_words() -> None:
    """Only colleagues are told apart: a letter alone is the one that ``draft`` writes."""
    alone = closed_out(process()).letters[0].draft
    assert alone.body == drafted(process().notes).body


def test_words_of_the_notes_are_never_exchanged() -> None:
    """A position that reads like a template's phrase stays; provenance still makes up the body."""
    keys = {"stage": "scheduled", "interview": "2026-05-12 10:00"}
    draft = drafted(notes_of(position="Please go ahead and cancel Lead", **keys))
    other = varied(draft, 1, exchangeable(draft))
    assert "the Please go ahead and cancel Lead role" in other.body
    assert other.body.count("Please go ahead and cancel") == 1
    assert "".join(span.text for span in other.provenance) == other.body == other.template_body
    assert other.body != draft.body


def test_the_longest_wording_that_fits_is_exchanged() -> None:
    """A sentence with a wording of its own is not reworded by its first words alone."""
    draft = drafted(notes_of(stage="final", role="recruiter"))
    assert "My thanks to you for guiding me" in varied(draft, 2, exchangeable(draft)).body


def test_wordings_that_the_guard_refuses_are_left_out_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """One wording that would soften the decision keeps the template's own; the others are exchanged."""
    table = variation._table("en")
    own = "After some thought, I have decided to"
    hedged = table | {own: (own, "I am still considering whether to", own)}
    monkeypatch.setattr(variation, "_table", lambda _: hedged)
    bodies, _ = letters_to(*PEOPLE[:2], discussed=None, hook=None)
    assert "still considering" not in bodies[1]
    assert bodies[1] != bodies[0].replace("Dana", "Omar")


def test_the_closing_is_no_sentence() -> None:
    """A long name under both letters is no sentence that they share."""
    _, warned = letters_to(*PEOPLE[:2], sender="Anna Maria van der Berg")
    assert "same-sentences" not in warned


BESIDE = {  # sections of what a closeout does not end a process with: three wordings are enough there
    *("feedback", "back in touch", "to who recommended one", "to a friend", "andere Anliegen"),
}


@pytest.mark.parametrize("language", ["en", "de"])
def test_each_line_of_the_table_has_different_wordings(language: str) -> None:
    """No wording is a line's own repetition, none begins two lines, and what leaves has five of them."""
    section, first = "", []
    for line in read_text(f"rewordings_{language}").splitlines():
        section = line.removeprefix("# ") if line.startswith("#") else section
        if not line or line.startswith("#"):
            continue
        wordings = line.split(" | ")
        first.append(wordings[0])
        assert len(set(wordings)) == len(wordings)
        assert len(wordings) == 5 or (len(wordings) == 3 and section in BESIDE), line
    assert len(set(first)) == len(first)
