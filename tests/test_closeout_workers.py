"""Work spread over forked processes gives what one process would have given."""

from __future__ import annotations

import os
import signal
import time
from typing import TYPE_CHECKING

import pytest

from bowout import workers
from bowout.workers import spread

if TYPE_CHECKING:
    from collections.abc import Callable

PARENT = os.getpid()
CAN_FORK = workers._can_fork


@pytest.fixture(autouse=True)
def four_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have four processors, and threads of other tests not count."""
    monkeypatch.setattr(workers, "_processors", lambda: 4)
    monkeypatch.setattr(workers, "_can_fork", lambda: True)


def square(number: int) -> int:
    """Return a number's square."""
    return number * number


@pytest.mark.parametrize("number", [0, 1, 2, 47, 48, 49, 97, 200, 1001])
def test_results_come_in_order(number: int) -> None:
    """Every item has its result at its place, whatever the number of items."""
    assert spread(square, range(number)) == [square(each) for each in range(number)]


def test_large_work_is_spread_and_small_work_is_not() -> None:
    """Forking is for shares that outweigh it."""
    assert len(set(spread(_process_of, range(200)))) == 4
    assert set(spread(_process_of, range(20))) == {PARENT}


def _process_of(_item: int) -> int:
    return os.getpid()


@pytest.mark.parametrize("call", ["pipe", "fork"])
def test_a_system_without_room_for_children_gets_its_results(
    monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    """Where no process or no pipe is left to be had, this process does all shares."""

    def exhausted() -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, call, exhausted)
    assert spread(square, range(200)) == [square(each) for each in range(200)]


@pytest.mark.parametrize("item", [1, 199])
def test_what_the_function_raises_is_raised(item: int) -> None:
    """An exception in a child is raised in the parent, which then does the share itself."""

    def failing(number: int) -> int:
        if number == item:
            raise ZeroDivisionError("by design")
        return number

    with pytest.raises(ZeroDivisionError, match="by design"):
        spread(failing, range(200))


@pytest.mark.parametrize("end", [lambda: os._exit(3), lambda: os.kill(os.getpid(), signal.SIGKILL)])
def test_a_child_that_dies_leaves_its_share_to_the_parent(end: Callable[[], None]) -> None:
    """A child that is killed, or ends without a word, costs time and no result."""

    def dying(number: int) -> int:
        if os.getpid() != PARENT and number == 150:
            end()
        return square(number)

    assert spread(dying, range(200)) == [square(each) for each in range(200)]


def test_what_children_had_done_when_ctrl_c_came_is_handed_over() -> None:
    """The interrupt is raised, and results that children have are told first, each with its item."""
    rescued: dict[int, int] = {}
    reading, writing = os.pipe()

    def interrupted(number: int) -> int:
        if os.getpid() == PARENT and number == 30:
            assert len(os.read(reading, 1) + os.read(reading, 1) + os.read(reading, 1)) == 3
            raise KeyboardInterrupt
        if number in {80, 130, 180}:
            os.write(writing, b".")
            time.sleep(60)
        return square(number)

    with pytest.raises(KeyboardInterrupt):
        spread(interrupted, range(200), rescued=rescued.__setitem__)
    assert list(rescued) == [*range(51, 80), *range(101, 130), *range(151, 180)]
    assert all(result == square(item) for item, result in rescued.items())


def test_large_results_do_not_fill_the_pipe_and_wait() -> None:
    """More than a pipe holds comes through."""
    assert spread(lambda number: "x" * 10_000 + str(number), range(200))[-1].endswith("x199")


@pytest.mark.parametrize(("system_forks", "threads"), [(True, 2), (False, 1)])
def test_what_cannot_be_forked_stays_in_one_process(
    system_forks: bool, threads: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fork would lose running threads, and what they hold; some systems have none at all."""
    monkeypatch.setattr(workers, "_can_fork", CAN_FORK)
    monkeypatch.setattr("threading.active_count", lambda: threads)
    if not system_forks:
        monkeypatch.delattr(os, "fork")
    assert set(spread(_process_of, range(200))) == {PARENT}


def test_one_thread_may_fork(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process without further threads forks where its system can."""
    monkeypatch.setattr("threading.active_count", lambda: 1)
    assert CAN_FORK()
