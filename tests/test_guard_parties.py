"""Who a deed is done to, what is over, denied or offered, where the notes say it in another word or place."""

from __future__ import annotations

from typing import Any

import pytest

from support.guarding import WAREHOUSE, assert_told_apart, guard_of, refusing

UNSPRAYED = {"discussed": "your mail about the orchard, unsprayed since 2019"}
ALONE = {"discussed": "the new rota: no driver waits alone at night any more"}
PUT_FORWARD = {"discussed": "Dana recommended me to Wanda; Selvi leads the audit"}
SOLD_OUT = {"discussed": "the jazz night in August, sold out"}
INVITED = {"stage": "invited", "discussed": "the invitation came from Wanda; Greg runs the docks"}
NARRATED = {
    "hook": "the docks as a podcast, first episode on 15 February 2027, narrated by Wanda; Greg mixes it"
}
ONLY_AHEAD = {"discussed": "the new rota", "hook": "the talk in March 2027"}
RANKED = {"discussed": "your mail; Selvi reports to Wanda", "stage": "invited"}
LISTED = {
    "discussed": "the interview with Wanda and Greg; cranes on the north dock; Greg counts, Wanda signs"
}
CLEARED = {"discussed": "the backlog, cleared by September"}
REOPENED = {"discussed": "the canteen, reopened after eight months closed"}
TRAINED = {"discussed": "Dana trained Wanda, who runs the docks"}
WRITTEN = {"discussed": "Wanda sent me the manual, Dana wrote it", "stage": "invited"}
TRIALLED = {"discussed": "paper tickets, kept after the trial"}

TOLD = [
    ("polarity", UNSPRAYED, "thanks", "Thank you for your mail about the orchard, sprayed since 2019.",
     "Thank you for your mail about the orchard, not sprayed since 2019."),
    ("polarity", SOLD_OUT, "thanks", "Thank you; I hear the jazz night did not quite sell out.",
     "Thank you; not only did the jazz night sell out, it was in August."),
    ("relations", INVITED, "thanks", "Thank you for sending me the invitation yourself, Dana.",
     "Thank you for the invitation, Dana, which Wanda sent me."),
    ("relations", NARRATED, "hook", "I look forward to hearing Greg narrate the docks.",
     "I look forward to hearing Wanda narrate the docks."),
    ("dates", ONLY_AHEAD, "thanks", "Thank you for explaining the new rota of next year.",
     "Thank you for explaining the new rota."),
    ("tense", TRIALLED, "thanks", "Thank you; I wonder what the trial will show you.",
     "Thank you; the paper tickets will stay with me."),
    ("relations", RANKED, "thanks", "Thank you for your mail, and that Wanda works under Selvi.",
     "Thank you for your mail, and that Selvi works under Wanda."),
    ("relations", LISTED, "thanks", "Thank you for the talk, and for showing how Wanda counts.",
     "Thank you for the talk about cranes with Greg and Wanda."),
    ("tense", CLEARED, "thanks", "Thank you; I hope the team gets the backlog cleared soon.",
     "Thank you; I hope it stays as it is now that the backlog has been cleared."),
    ("polarity", REOPENED, "thanks", "Thank you; I am sorry that the canteen is shut.",
     "Thank you; I am so pleased that the canteen is open once more."),
    ("relations", TRAINED, "thanks", "I won't forget that Wanda trained you.",
     "I won't forget Wanda, trained by you."),
    ("relations", WRITTEN, "thanks", "Thank you for the manual that Wanda wrote.",
     "Thank you for the manual that you wrote."),
    ("polarity", ALONE, "thanks", "Thank you for telling me that drivers still wait alone.",
     "Thank you for telling me that drivers no longer wait alone."),
    ("relations", PUT_FORWARD, "thanks", "Thank you for recommending me to Selvi, and for the audit.",
     "Thank you for recommending me to Wanda, and for the audit."),
    ("reason-disclosed", {}, "hook", "Such hours are beyond me now; I hope the API launch goes well.",
     "The API launch will go far beyond my hopes, I am sure."),
    ("no-promise", {}, "hook", "I would be free for a coffee after the API launch.",
     "I hope that you will be free of worries after the API launch."),
    ("no-promise", {}, "hook", "When the API launch comes, I would love to come in and help.",
     "I would love to hear how the API launch came in and helped."),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "keys", "slot", "bad", "good"), TOLD)
def test_a_fault_in_other_words_is_told_from_what_the_notes_say(
    rule: str, keys: dict[str, Any], slot: str, bad: str, good: str
) -> None:
    """The rule refuses the sentence that turns the notes, and lets its near miss pass."""
    assert_told_apart(guard_of(WAREHOUSE, **keys), rule, slot, bad=bad, good=good)


def test_the_templates_own_verb_is_held_to_who_does_it_to_whom() -> None:
    """A model may say what the template says, but not with its two people exchanged."""
    guard = guard_of(WAREHOUSE, discussed="Selvi introduced me to Wanda; the warehouse API")
    default = "Thank you for the API; it was kind of Selvi to introduce me to Wanda."
    said = "Thank you for the API; it was kind of Selvi to introduce me to Wanda again."
    turned = "Thank you for the API; it was kind of Wanda to introduce me to Selvi."
    assert "relations" not in refusing(guard, "thanks", said, default)
    assert "relations" in refusing(guard, "thanks", turned, default)
