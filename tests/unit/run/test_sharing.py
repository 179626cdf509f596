"""Several processes make what one makes, in the same order."""

from __future__ import annotations

import os
import sys
import time
from functools import partial

import pytest

from numcheck.cache import Cache
from numcheck.event.memory import Seats
from numcheck.run import copies
from numcheck.run.aside import Aside
from numcheck.run.memory import Remembered
from numcheck.run.sharing import shared

FORKS = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere one process makes everything")
LISTS = list[int]


def _pair(number: int) -> list[int]:
    time.sleep(0.001)
    return [number, os.getpid()]


def _nothing() -> None:
    """What most copies have to do before they start."""


@pytest.mark.parametrize("others", [0, 1, 3])
@pytest.mark.parametrize("number", [0, 1, 2, 50])
def test_every_task_is_told_in_its_turn(others: int, number: int) -> None:
    made = list(shared([partial(_pair, n) for n in range(number)], LISTS, others, _nothing))
    assert [first for first, _ in made] == list(range(number))


@FORKS
def test_others_do_some_of_it() -> None:
    made = list(shared([partial(_pair, n) for n in range(100)], LISTS, 1, _nothing))
    assert len({process for _, process in made}) == 2


@FORKS
def test_what_fails_in_a_copy_is_done_here() -> None:
    here = os.getpid()

    def task(number: int) -> list[int]:
        if os.getpid() != here:
            raise ValueError(number)
        return [number, here]

    made = list(shared([partial(task, n) for n in range(20)], LISTS, 2, _nothing))
    assert made == [[n, here] for n in range(20)]


@FORKS
def test_an_error_of_a_task_is_told() -> None:
    def task() -> list[int]:
        raise ValueError("every time")

    with pytest.raises(ValueError, match="every time"):
        list(shared([task] * 5, LISTS, 2, _nothing))


@FORKS
def test_who_stops_in_the_middle_leaves_no_process_behind() -> None:
    copies.gone()
    telling = shared([partial(_pair, n) for n in range(500)], LISTS, 2, _nothing)
    next(telling)
    telling.close()
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


@FORKS
def test_who_has_told_everything_is_gone_when_somebody_asks() -> None:
    list(shared([partial(_pair, n) for n in range(50)], LISTS, 2, _nothing))
    copies.gone()
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


@FORKS
def test_where_no_process_can_be_started_the_work_is_done_all_the_same(monkeypatch) -> None:
    def full() -> int:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", full)
    made = list(shared([partial(_pair, n) for n in range(5)], LISTS, 2, _nothing))
    assert {process for _, process in made} == {os.getpid()}


def test_a_memory_with_others_gives_what_each_task_gives() -> None:
    memory = Remembered(Cache(), b"", [], [], 2, Aside())
    seats: Seats = []
    tasks = [lambda: seats] * 4
    assert list(memory.each(tasks, Seats)) == [[]] * 4


@FORKS
def test_what_many_pairs_come_to_is_found_out_by_several_and_told_in_their_order() -> None:
    memory = Remembered(Cache(), b"", [], [], 1, Aside())
    asked = [(i, j) for i in range(100) for j in range(i)]

    def test(i: int, j: int) -> list[int]:
        time.sleep(0.002 if j == 0 else 0)  # else all is done before another process has begun
        return [i * j, os.getpid()]

    found = dict(memory.pairs("products", [], asked, test, LISTS))
    assert list(found) == asked
    assert all(found[i, j][0] == i * j for i, j in asked)
    assert len({process for _, process in found.values()}) == 2


def test_pairs_of_a_task_that_is_shared_already_are_tested_where_it_is_done() -> None:
    memory = Remembered(Cache(), b"", [], [], 2, Aside())
    asked = [(i, j) for i in range(100) for j in range(i)]

    def task(number: int) -> list[int]:
        found = dict(memory.pairs("numbers", [], asked, lambda i, j: [os.getpid()], LISTS))
        return [number, len({process for (process,) in found.values()})]

    made = list(memory.each([partial(task, n) for n in range(4)], LISTS))
    assert made == [[n, 1] for n in range(4)]
