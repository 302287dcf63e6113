"""Mails and invitations made by hand, for tests of what an answer takes from them."""

from __future__ import annotations

HEADERS = (
    "From: Dana Whitfield <dana@northwind.example>",
    "To: Sam Okafor <sam@okafor.example>",
    "Subject: Interview for the Backend Engineer role",
    "Message-ID: <abc.123@mail.northwind.example>",
    "MIME-Version: 1.0",
)
BOOKED = "DTSTART;TZID=Europe/Berlin:20260512T100000"


def calendar(*lines: str, head: tuple[str, ...] = ("METHOD:REQUEST",)) -> str:
    """Return an invitation whose one event has these lines, beside what every event has."""
    event = ("BEGIN:VEVENT", "UID:1@x", "DTSTAMP:20260501T080000Z", *lines, "SUMMARY:Interview", "END:VEVENT")
    rows = ("BEGIN:VCALENDAR", "VERSION:2.0", *head, *event, "END:VCALENDAR")
    return "".join(f"{row}\r\n" for row in rows)


def mail(*headers: str, body: str = "See you then.", without: str = "") -> bytes:
    """Return a mail with the usual headers but those that begin with ``without``, and these after them."""
    usual = [header for header in HEADERS if not without or not header.startswith(without)]
    return "\r\n".join([*usual, *headers, "", body]).encode()


def invitation(*calendars: str, headers: tuple[str, ...] = (), without: str = "") -> bytes:
    """Return a mail with a plain text and these calendar parts."""
    parts = ["Content-Type: text/plain\r\n\r\nSee you then.\r\n"]
    parts += [
        f"Content-Type: text/calendar; method=REQUEST; charset=utf-8\r\n\r\n{each}" for each in calendars
    ]
    body = "".join(f"--b\r\n{part}\r\n" for part in parts) + "--b--\r\n"
    return mail('Content-Type: multipart/alternative; boundary="b"', *headers, body=body, without=without)
