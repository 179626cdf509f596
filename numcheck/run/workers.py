"""Batches of documents -> their digests, in order, worked out by several processes.

Each is a copy of this process where that is safe, and has its rules and its language model, with all that these looked
up so far, unless it got ready by itself before there was anything to read. Else, and after one died, it is a new
interpreter. Both are spoken to through pipes, rather than as a pool of `multiprocessing`, which is broken as a whole
when it loses a member. So a process that dies is an end of file here, and this one's death an end of file there;
nothing is unpickled, and nothing is left behind.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from numcheck.model import Document
from numcheck.pipeline import Digest
from numcheck.run import copies, hands
from numcheck.run.hands import Hand

Batch = Sequence[Document]

#: Measured: a new interpreter is ready after 1.5 to 2 s of work, in which one that is ready reads some 100,000
#: characters of news, and a copy at once. Another process is worth it where it saves a few times what it costs.
_WORTH, _WORTH_A_COPY = 400_000, 100_000
#: Processes that are started unasked: each takes some 250 MB.
_MOST = 8
#: Batches that are handed out or wait to be taken back, for every process.
_AHEAD = 3


def worth(jobs: int, characters: int, batches: int) -> int:
    """How many processes to use: as many as were asked for, or by default as the work and the machine are good for."""
    if jobs <= 0:
        jobs = min(cores(), _MOST, characters // (_WORTH_A_COPY if copies.whole() else _WORTH))
    return max(1, min(jobs, batches))


def foreseen(jobs: int, size: int) -> int:
    """How many it will be for files of so many bytes, as far as anybody can tell before they are read."""
    return worth(jobs, size, 1 + size // _WORTH_A_COPY)


def cores() -> int:
    """How many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on this system
        return os.cpu_count() or 1


def work(
    batches: Iterable[Batch],
    rules: Sequence[Path],
    others: int,
    here: Callable[[Batch], Sequence[Digest]],
    *,
    lends: bool = False,
    ready: Sequence[Hand] = (),
) -> Iterator[Sequence[Digest | bytes | None]]:
    """The digests of each batch, encoded by one of the `others`, in order; None for a document whose process died, and
    died again.

    What a process cannot do for another reason is done `here`, where its error can be told. Where this one `lends` a
    hand, it does every batch `here` that nobody has taken yet when it would have to wait; and the first one before any
    copy is made, which then knows what that one asked for. Processes that are `ready` come before others.
    """
    coming = iter(batches)
    if lends and not ready and copies.whole() and (first := next(coming, None)) is not None:
        yield here(first)
    crew = _Crew([str(folder) for folder in rules], others, here, ready[:others])
    try:
        yield from crew.work(coming, lends)
    finally:
        crew.end()


class _Crew:
    """Processes, each with a thread here that hands it one batch after the other."""

    def __init__(
        self, rules: Sequence[str], others: int, here: Callable[[Batch], Sequence[Digest]], ready: Sequence[Hand]
    ) -> None:
        self.rules, self.others, self.here = rules, others, here
        self.waiting: list[tuple[int, Batch]] = []  # the next one last
        self.done: dict[int, Sequence[Digest | bytes | None] | None] = {}  # None: to be done here
        self.living: set[Hand] = set(ready)
        self.ready = list(ready)
        self.ended = False
        self.turn = threading.Condition()
        self.threads: list[threading.Thread] = []

    def work(self, batches: Iterable[Batch], lends: bool) -> Iterator[Sequence[Digest | bytes | None]]:
        for hand in [*self._copied(), *[None] * self.others][: self.others]:  # no copy is made beside a thread
            self.threads.append(threading.Thread(target=self._lead, args=(hand,), daemon=True))
        for thread in self.threads:
            thread.start()
        coming = iter(batches)
        held: dict[int, Batch] = {}
        asked = told = 0
        while True:
            while len(held) < (self.others + lends) * _AHEAD and (batch := next(coming, None)) is not None:
                held[asked] = batch
                with self.turn:
                    self.waiting.insert(0, (asked, batch))
                    self.turn.notify_all()
                asked += 1
            if told == asked:
                return
            made = self._made(told, lends)
            yield self.here(held[told]) if made is None else made
            del held[told]
            told += 1

    def _made(self, number: int, lends: bool) -> Sequence[Digest | bytes | None] | None:
        """What became of a batch; until that is known, what waits is done here."""
        while True:
            with self.turn:
                self.turn.wait_for(lambda: number in self.done or bool(lends and self.waiting))
                if number in self.done:
                    return self.done.pop(number)
                free, batch = self.waiting.pop()
            own = self.here(batch)
            with self.turn:
                self.done[free] = own

    def end(self) -> None:
        """Every process is gone when this returns, and every thread: copies are made of this process later."""
        with self.turn:
            self.ended = True
            self.turn.notify_all()
            living = list(self.living)
        for hand in living:
            hand.end()
        for thread in self.threads:
            if thread.ident is not None:
                thread.join()

    def _lead(self, hand: Hand | None) -> None:
        """One thread: takes batches, and a new process whenever there is none."""
        while True:
            with self.turn:
                self.turn.wait_for(lambda: self.ended or bool(self.waiting))
                if self.ended:
                    return
                number, batch = self.waiting.pop()
            made: Sequence[bytes | None] | None = None
            try:
                hand, made = self._asked(hand, batch)
                if hand is None and not self.ended:
                    hand, made = self._one_by_one(batch)
            except (OSError, ValueError):  # no process can be started
                made = None
            with self.turn:
                self.done[number] = made
                self.turn.notify_all()

    def _one_by_one(self, batch: Batch) -> tuple[Hand | None, Sequence[bytes | None] | None]:
        """A process died over this batch: which document was it? The one over which the next one dies as well."""
        hand: Hand | None = None
        found: list[bytes | None] = []
        for document in batch:
            hand, made = self._asked(hand, [document])
            if hand is not None and made is None:
                return hand, None
            found += made or [None]
        return hand, found

    def _asked(self, hand: Hand | None, batch: Batch) -> tuple[Hand | None, Sequence[bytes | None] | None]:
        """What a process makes of a batch, and the process where it lives on; nothing where it could not do it.

        Raises:
            OSError: no process can be started.
        """
        hand = hand or self._started()
        with suppress(OSError, ValueError):
            return hand, hand.asked(batch)
        hand.bury()
        with self.turn:
            self.living.discard(hand)
        return None, None

    def _copied(self) -> list[Hand]:
        """Who is ready, and as many copies of this process as are missing, where that is safe and there is room."""
        found = self.ready
        with suppress(OSError):
            while copies.whole() and len(found) < self.others:
                found.append(hands.copied(self.here))
                self.living.add(found[-1])
        return found

    def _started(self) -> Hand:
        with self.turn:
            if self.ended:
                raise ValueError("the work has ended")
            hand = hands.started(self.rules)
            self.living.add(hand)
        return hand
