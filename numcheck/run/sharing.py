"""Tasks -> what they make, in order: by this process from the first one on, by copies of it from the last one back.

The copies have everything that there is to compare. They run Python alone, and write to nothing but a pipe of their
own; so no lock that another thread held matters to them. Where a system does not copy safely, this process makes
everything itself.
"""

from __future__ import annotations

import mmap
import os
import struct
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import TypeVar

from numcheck.run import copies, records

_T = TypeVar("_T")

#: Who does a task, for all processes to see: nobody yet, this one, a copy.
_MINE, _THEIRS = 1, 2
_HEAD = struct.Struct(">QQ")  # which task, and how many bytes come of it


def shared(tasks: Sequence[Callable[[], _T]], form: type[_T], others: int, start: Callable[[], None]) -> Iterator[_T]:
    """What each task makes, a value of this form, with the help of so many copies; `start` is called in each of them.

    A task may be done twice, and one that fails in a copy is done here, where its error can be told.
    """
    if others < 1 or not copies.possible() or len(tasks) < 2:
        for task in tasks:
            yield task()
        return
    state = mmap.mmap(-1, len(tasks))
    helping: list[_Copy] = []
    try:
        with suppress(OSError):  # no process can be started
            for number in range(others):
                helping.append(_Copy(tasks, state, range(number, len(tasks), others), start))
        for copy in helping:
            copy.listen()
        for k, task in enumerate(tasks):
            theirs = helping[k % others].told(k) if state[k] == _THEIRS else None
            known = records.decode(theirs, form)
            if known is None:
                state[k] = _MINE
                known = task()
            yield known
        for copy in helping:
            copy.leave()
    finally:
        for copy in helping:
            copy.end()


class _Copy:
    """A copy of this process, which does its tasks from the last one back until it meets one that is done here."""

    def __init__(
        self, tasks: Sequence[Callable[[], object]], state: mmap.mmap, mine: range, start: Callable[[], None]
    ) -> None:
        self._answers, answers = os.pipe()
        above = os.getpid()

        def live() -> None:
            start()
            _do(tasks, state, mine, answers, above)

        try:
            self._copy = copies.Copy(live)
        except OSError:
            os.close(self._answers)
            os.close(answers)
            raise
        os.close(answers)
        self._told: dict[int, bytes] = {}
        self._over = False
        self._turn = threading.Condition()
        self._listener = threading.Thread(target=self._listen, daemon=True)

    def listen(self) -> None:
        """Takes its answers from now on. No thread is started before all copies are made."""
        self._listener.start()

    def told(self, task: int) -> bytes | None:
        """What came of a task; None where it ended without."""
        with self._turn:
            self._turn.wait_for(lambda: task in self._told or self._over)
            return self._told.pop(task, None)

    def leave(self) -> None:
        """It may end by itself, if it has told all that it ever will."""
        with self._turn:
            over = self._over
        if over:
            self._copy.leave()

    def end(self) -> None:
        """It is gone when this returns, unless it was left."""
        self._copy.end()
        if self._listener.ident is not None:
            self._listener.join()

    def _listen(self) -> None:
        with os.fdopen(self._answers, "rb") as answers:
            while len(head := answers.read(_HEAD.size)) == _HEAD.size:
                task, length = _HEAD.unpack(head)
                data = answers.read(length)
                if len(data) == length:
                    with self._turn:
                        self._told[task] = data
                        self._turn.notify_all()
        with self._turn:
            self._over = True
            self._turn.notify_all()


def _do(tasks: Sequence[Callable[[], object]], state: mmap.mmap, mine: range, answers: int, above: int) -> None:
    """The life of a copy; where it fails, it ends, and the process above does the rest."""
    with os.fdopen(answers, "wb") as stream:
        for k in reversed(mine):
            if state[k] == _MINE or os.getppid() != above:
                return
            state[k] = _THEIRS
            data = records.encode(tasks[k]())
            if data is None:
                return
            stream.write(_HEAD.pack(k, len(data)) + data)
            stream.flush()
