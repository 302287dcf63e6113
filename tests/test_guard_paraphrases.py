"""What strong models say of notes in words of their own, beside the near miss that is a fault."""

from __future__ import annotations

import pytest

from support.guarding import BACKEND, guard_of, refusing

PANEL = BACKEND | {
    "role": "referrer",
    "discussed": "Dana put my name forward to Anouk. Ravi Fa'asavalu showed me the reading programme.",
    "hook": "Dana's talk on queues at the Leeds conference, March 2027",
}
WRITTEN = BACKEND | {
    "role": "recruiter",
    "stage": "invited",
    "discussed": "from Dana's letter: the hearing loop in courtroom two is to come next March",
    "hook": "summer courses with guest instructors from 2027",
    "position": "Dive Instructor",
}


@pytest.mark.parametrize(
    ("slot", "text"),
    [
        ("thanks", "Thank you for putting my name forward to Anouk."),
        ("thanks", "I was glad to see Mr Fa'asavalu's reading programme, and I thank all three of you."),
        ("hook", "Should your talk on queues be recorded, I would love to watch the recording."),
        ("hook", "I hope the event in Leeds is a joy, and that your talk on queues goes well."),
    ],
)
def test_what_the_notes_imply_may_be_told(slot: str, text: str) -> None:
    """A talk may be recorded, a conference is an event, and those who are named can be counted."""
    assert not refusing(guard_of(PANEL), slot, text)


@pytest.mark.parametrize(
    ("slot", "text", "rule"),
    [
        ("thanks", "Thank you for putting Ravi's name forward to Anouk.", "relations"),
        ("thanks", "I was glad to see Mr Fa'asavulu's reading programme.", "invented-name"),
        ("thanks", "Thank you, all nine of you, for the reading programme.", "numbers"),
        ("hook", "I loved the recording of the parade in Leeds.", "grounded"),
    ],
)
def test_what_they_do_not_imply_is_refused(slot: str, text: str, rule: str) -> None:
    """Another's name, a name that is spelled otherwise, a count beyond the named and a thing made up fail."""
    assert rule in refusing(guard_of(PANEL), slot, text)


@pytest.mark.parametrize(
    ("slot", "text"),
    [
        ("thanks", "Thank you for the invitation to the interview and for word of the hearing loop."),
        ("thanks", "Thank you for moving the interview, and for word of the hearing loop planned for March."),
        ("thanks", "Your lines about the hearing loop were a pleasure to read."),
        ("hook", "A summer as a guest instructor would interest me very much."),
    ],
)
def test_what_is_only_to_come_may_be_named(slot: str, text: str) -> None:
    """An interview to come, a plan, a letter that was read and a post of another kind are no claims."""
    assert not refusing(guard_of(WRITTEN), slot, text)


@pytest.mark.parametrize(
    ("slot", "text", "rule"),
    [
        ("thanks", "Thank you for the interview and for word of the hearing loop.", "no-unmet"),
        ("thanks", "Thank you for showing me the hearing loop installed last March.", "no-unmet"),
        ("hook", "A summer as an instructor would interest me very much.", "decision-kept"),
        ("hook", "I'd still be glad to sit down with you in March.", "decision-kept"),
    ],
)
def test_what_would_have_been_is_refused(slot: str, text: str, rule: str) -> None:
    """An interview that was not, and the very post that one gives up, are claimed by no passage."""
    assert rule in refusing(guard_of(WRITTEN), slot, text)


MALAY = BACKEND | {
    "recipient": "Norhayati Zulkifli",
    "discussed": "Puan Norhayati and Encik Faizal spoke with me on 6 November; two chairs, apprentices don't "
    "work alone any more",
    "hook": "Encik Faizal is to open the second shop in May 2027",
}


@pytest.mark.parametrize(
    ("slot", "text", "refused"),
    [
        ("thanks", "I am grateful to you and Encik Faizal for speaking with me on 6 November.", False),
        ("thanks", "I am grateful to you and Encik Rashid for speaking with me on 6 November.", True),
        ("thanks", "It was good to hear that your apprentices now work alone.", True),
        ("thanks", "It was good to hear of twice the chairs you have today.", True),
        ("hook", "I hope the second shop that Encik Faizal opens is a joy from the first day.", False),
        ("hook", "I wish you joy with the second shop, even if Encik Faizal will not open it.", True),
        ("thanks", "It was good to hear that the second shop is now open.", True),
        ("thanks", "Thank you for our talk; as I hold a degree in it, the chairs were of interest.", True),
    ],
)
def test_people_are_called_by_the_titles_of_their_country(slot: str, text: str, refused: bool) -> None:
    """A title is no name of its own; what is denied, doubled or of somebody else beside it is still held."""
    assert bool(refusing(guard_of(MALAY), slot, text)) == refused
