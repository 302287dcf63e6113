"""The same pure function over many items, spread over the processors by forking.

A child inherits everything that is loaded (templates, word lists), so that it costs milliseconds; where a
system cannot fork, or threads run that a fork would lose, the items are done one after the other.
"""

from __future__ import annotations

import os
import pickle
import signal
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")
R = TypeVar("R")

_SHARE_MIN = 24  # items; a smaller share takes less time than its fork
_PROCESSES_MAX = 8


class _Child(NamedTuple):
    pid: int
    pipe: int


def spread(
    function: Callable[[T], R], items: Sequence[T], *, rescued: Callable[[T, R], None] | None = None
) -> list[R]:
    """Return the results of ``function`` for each item, in order; they must be picklable.

    Whatever ``function`` raises is raised here. A child that ends without its results, for whatever reason,
    or that the system has no room for, leaves its share to this process. ``rescued`` is told, where Ctrl-C
    ends it all, what children had done.
    """
    results = [function(item) for item in items[:1]]  # loads what is needed, once for all children
    shares = _shares(items[1:])
    children: list[_Child | None] = []
    try:
        children += [_fork(function, share) for share in shares[1:]]
        results += [function(item) for item in shares[0]]
        for child, share in zip(children, shares[1:], strict=True):
            found = _collected(child)
            results += found if len(found) == len(share) else [function(item) for item in share]
    except KeyboardInterrupt:
        if rescued:
            _rescue(children, shares[1:], rescued)
        raise
    finally:
        for child in filter(None, children):
            _end(child)
    return results


def _shares(items: Sequence[T]) -> list[Sequence[T]]:
    """Return the items in as many runs as there are processors to be used; at least one."""
    number = min(_processors(), _PROCESSES_MAX, len(items) // _SHARE_MIN) if _can_fork() else 1
    size = -(-len(items) // max(number, 1)) or 1
    return [items[start : start + size] for start in range(0, len(items), size)] or [items]


def _can_fork() -> bool:
    return hasattr(os, "fork") and threading.active_count() == 1


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _fork(function: Callable[[T], R], share: Sequence[T]) -> _Child | None:
    """Return the child at work on a share; None where the system has no more processes or files to give."""
    pipe: tuple[int, ...] = ()
    try:
        pipe = os.pipe()
        pid = os.fork()
    except OSError:
        for end in pipe:
            os.close(end)
        return None
    reading, writing = pipe
    if pid:
        os.close(writing)
        return _Child(pid, reading)
    try:  # the child; it must never return, nor run what is due at the parent's end
        os.close(reading)
        with os.fdopen(writing, "wb") as stream:
            stream.write(pickle.dumps(_done(function, share)))
    finally:
        os._exit(0)


def _done(function: Callable[[T], R], share: Sequence[T]) -> list[R]:
    """Return the results of a share, as far as Ctrl-C lets it come."""
    results: list[R] = []
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        for item in share:
            results.append(function(item))  # noqa: PERF401 - what is done when an interrupt comes is kept
    except KeyboardInterrupt:
        pass
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # what is done is on its way
    return results


def _rescue(
    children: Sequence[_Child | None], shares: Sequence[Sequence[T]], rescued: Callable[[T, Any], None]
) -> None:
    """End the children's work, and tell what they had done by then."""
    for running in filter(None, children):
        with suppress(OSError):
            os.kill(running.pid, signal.SIGINT)
    for child, share in zip(children, shares, strict=False):
        for item, result in zip(share, _collected(child), strict=False):
            rescued(item, result)


def _collected(child: _Child | None) -> list[Any]:
    """Return a child's results, none if it did not come to write them or there is no child."""
    if child is None:
        return []
    with os.fdopen(os.dup(child.pipe), "rb") as stream:
        data = stream.read()
    try:
        results: list[Any] = pickle.loads(data)  # noqa: S301 - written by this program a moment ago, through a pipe
    except (EOFError, pickle.UnpicklingError):
        return []
    return results


def _end(child: _Child) -> None:
    with suppress(OSError):
        os.close(child.pipe)
    with suppress(OSError):
        os.kill(child.pid, signal.SIGKILL)
    with suppress(OSError):
        os.waitpid(child.pid, 0)
