"""``bowout reflect``: before leaving, whether to leave."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from bowout.cli.options import now_option, read_now, read_settings, set_option

if TYPE_CHECKING:
    from bowout.core.reflection import Reflection
    from bowout.core.story import Story

_YES_NO = click.Choice(["yes", "no"])


@click.command()
@click.argument("notes")
@click.option(
    "--doubt",
    "doubts",
    multiple=True,
    metavar="TEXT",
    help="What makes you hesitate, beside the `doubts` of the notes; begin it with heard: or deeper: if you"
    " know; repeatable.",
)
@click.option(
    "--rounds", type=click.IntRange(0, 99), metavar="N", help="How many interviews there have been."
)
@click.option(
    "--would-accept", type=click.Choice(["yes", "no", "unsure"]), help="Whether you would take the job."
)
@click.option(
    "--want-to-know", multiple=True, metavar="TEXT", help="What you would still want to know; repeatable."
)
@click.option("--asked", type=_YES_NO, help="Whether you have asked somebody you trust.")
@click.option("--can-attend", type=_YES_NO, help="Whether you can be at the booked interview.")
@set_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How it is told.",
)
@now_option
def reflect(notes: str, *, form: str, now: str | None, settings: tuple[str, ...], **facts: Any) -> None:
    """Weigh the doubts in NOTES (- is standard input): attend, clarify, reschedule or withdraw.

    In a terminal, what is not told is asked for; elsewhere it counts as not known. Nothing is sent or
    written, and you decide.
    """
    from bowout.pipeline.reflect import reflect as weigh
    from bowout.pipeline.reflect import story_of
    from bowout.sources import load_notes

    clock = read_now(now)
    given = load_notes(notes, settings=read_settings(settings, None), now=clock, stdin=sys.stdin.buffer)
    story = story_of(given, _told(facts), now=clock)
    if _in_terminal(notes):
        story = _asked(story)
    _show(weigh(given, story, now=clock), notes, settings, form)


def _told(facts: dict[str, Any]) -> Story:
    """Return the story as the options tell it."""
    from bowout.core.doubt import read_doubts
    from bowout.core.story import Answer, Story
    from bowout.sources.hesitating import hesitations

    wanted = hesitations(facts["want_to_know"], "--want-to-know")
    return Story(
        doubts=tuple(
            doubt for text in hesitations(facts["doubts"], "--doubt") for doubt in read_doubts(text)
        ),
        rounds=facts["rounds"],
        would_accept=facts["would_accept"] and Answer(facts["would_accept"]),
        want_to_know=wanted if facts["want_to_know"] else None,
        asked=_flag(facts["asked"]),
        can_attend=_flag(facts["can_attend"]),
    )


def _flag(word: str | None) -> bool | None:
    return None if word is None else word == "yes"


def _in_terminal(notes: str) -> bool:
    return notes != "-" and sys.stdin.isatty() and sys.stderr.isatty()


def _asked(story: Story) -> Story:
    from functools import partial

    from bowout.cli.prompting import ask
    from bowout.sources.hesitating import ask_story

    return ask_story(story, ask, partial(click.echo, err=True))


def _show(reflection: Reflection, notes: str, settings: tuple[str, ...], form: str) -> None:
    import os

    from bowout.render.reflection import command, reflection_object, told, unknowns
    from bowout.render.terminal import colour_wanted

    for line in unknowns(reflection, colour=colour_wanted(sys.stderr, os.environ)):
        click.echo(line, err=True, color=True)
    then = command(reflection, notes, settings)
    if form == "json":
        from bowout.render.contract import dumped

        click.echo(dumped(reflection_object(reflection, then=then)))
        return
    click.echo(told(reflection, then=then, colour=colour_wanted(sys.stdout, os.environ)), color=True)
