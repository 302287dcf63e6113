"""When to write again, read from a German hook."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from bowout.core.foreign_occasion import read_occasion_in

NOW = datetime(2026, 5, 4, 9, 0, tzinfo=timezone(timedelta(hours=2)))


@pytest.mark.parametrize(
    ("hook", "day", "words"),
    [
        ("die Eröffnung im Frühjahr 2027", "2027-05-31", "im Frühjahr 2027"),
        ("der Vortrag am 12. März", "2027-03-12", "12. März"),
        ("Start Ende Mai", "2026-05-29", "Ende Mai"),
        ("der Launch Anfang Juni 2026", "2026-06-10", "Anfang Juni 2026"),
        ("die Messe im Oktober", "2026-10-30", "im Oktober"),
        ("die neue Station im nächsten Jahr", "2027-07-02", "nächsten Jahr"),
        ("in sechs Wochen", "2026-06-15", "in sechs Wochen"),
        ("das Konzert im dritten Quartal 2027", "2027-09-30", "dritten Quartal 2027"),
        ("nächsten Herbst", "2026-11-30", "nächsten Herbst"),
        ("die Abgabe am 14.06.2026", "2026-06-14", "14.06.2026"),
    ],
)
def test_a_german_hook_names_its_day(hook: str, day: str, words: str) -> None:
    """A day, a month, a season or a span is read in German, and told in the hook's own words."""
    found = read_occasion_in("de", hook, now=NOW)
    assert (found.day.isoformat(), found.words) == (day, words)


@pytest.mark.parametrize(
    "hook", [None, "", "die neue Lager-API", "das Team um Frau Mai", "so mag ich das", "im Fall eines Umzugs"]
)
def test_a_german_hook_without_a_date_gets_the_default(hook: str | None) -> None:
    """What names no time is not guessed from: three months from now."""
    found = read_occasion_in("de", hook, now=NOW)
    assert (found.day.isoformat(), found.words) == ("2026-08-04", None)


def test_a_language_without_lists_reads_figures_alone() -> None:
    """Dates in figures need no words."""
    assert read_occasion_in("xx", "2026-06-01", now=NOW).day.isoformat() == "2026-06-01"
