"""What strangers' jottings showed: headings, tools, titles, and what reads like a note whatever its shape."""

from __future__ import annotations

import pytest

from bowout.core.jotting.phrase import Kind
from support.drafting import drafted, notes_of
from support.jottings import assert_read, reader

READ = [
    ("discussed", "the tablets for year seven and how the staff were trained to use them", Kind.NOUN,
     "the tablets for year seven and how the staff were trained to use them"),
    ("discussed", "airflow -> dagster", Kind.NOUN, "the move from Airflow to Dagster"),
    ("discussed", "phone w Noor tues - k8s on prem", Kind.NOUN, "Kubernetes on prem"),
    ("discussed", "moving the booking svc off the monolith", Kind.EVENT,
     "moving the booking service off the monolith"),
    ("discussed", "sensor data -> kafka", Kind.NOUN, "the move from sensor data to Kafka"),
    ("discussed", "getting pupils to read", Kind.EVENT, "getting pupils to read"),
    ("discussed", "the new cold room, how shifts are handed over", Kind.NOUN,
     "the new cold room and how shifts are handed over"),
    ("discussed", "podcasts, repositioning the drink", Kind.NOUN, "podcasts and repositioning the drink"),
    ("discussed", "heat pumps, good chat about apprentices, van policy", Kind.NOUN,
     "heat pumps, apprentices and the van policy"),
    ("hook", "how Kafka migration goes", Kind.QUESTION, "how the Kafka migration goes"),
    ("looking_for", "PM w/ real discovery", Kind.NOUN, "a PM role with real discovery"),
    ("looking_for", "IT support in a school", Kind.NOUN, "IT support in a school"),
    ("looking_for", "a job with Python or SQL", Kind.NOUN, "a job with Python or SQL"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "jotted", "kind", "text"), READ)
def test_a_strangers_jotting_reads_as_a_letter_has_it(key: str, jotted: str, kind: Kind, text: str) -> None:
    """Tools keep their names, titles become roles, headings go and things have their article."""
    assert_read(key, jotted, kind, text)


@pytest.mark.parametrize(
    ("key", "jotted", "kept"),
    [
        ("hook", "the launch / also if a role opens up again", "the launch"),
        ("hook", "the organ they put it back up", None),
        ("discussed", "the depot, you at the booth", "the depot"),
        ("discussed", "1h20 instead of 30min", None),
        ("discussed", "the triage, 40% less crying lol", "the triage"),
        ("hook", "'prob hiring after the summer'", None),
        ("discussed", "the new crane, yard was freezing", "the new crane"),
        ("hook", "the relaunch in May, subscribe", None),
        ("hook", "the course they run 4 apprentices", None),
    ],
)
def test_what_reads_like_a_note_is_left_out_and_told(key: str, jotted: str, kept: str | None) -> None:
    """A remark, a quotation or a half sentence is not told; what stands beside it is."""
    phrase, left_out = reader().read(key, jotted)
    assert (phrase.text if phrase else None) == kept
    assert left_out


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (
            {"discussed": "the packing line, how she got the night shift to agree"},
            "how you got the night shift to agree",
        ),
        ({"hook": "her talk on billing"}, "your talk on billing"),
        (
            {"hook": "the wine bar he wants to open in Quebec City"},
            "the wine bar you want to open in Quebec City",
        ),
        ({"hook": "the posters they are putting on in spring"}, "the posters you are putting on"),
        ({"discussed": "onboarding for schools and why they left Java"}, "why you left Java"),
        ({"discussed": "the depot in Newport and how he sorts the shifts"}, "how you sort the shifts"),
    ],
)
def test_she_is_the_reader_where_a_jotting_names_nobody_else(keys: dict[str, str], said: str) -> None:
    """To the only person one spoke with, ``she`` and ``her`` are ``you`` and ``your``."""
    assert said in drafted(notes_of(role="hiring-manager", **keys)).body


@pytest.mark.parametrize(
    "keys",
    [
        {"discussed": "how Maria runs the lab, her rota", "role": "hiring-manager"},
        {"discussed": "the head chef and how he runs the pass", "role": "hiring-manager"},
        {"discussed": "how she runs the pass", "role": "panel"},
    ],
)
def test_she_is_nobody_we_know_where_it_may_be_another(keys: dict[str, str]) -> None:
    """A name, a title or a panel leaves open who is meant."""
    assert "how you run" not in drafted(notes_of(**keys)).body
