"""Batches of documents -> their digests, in order, worked out by several processes.

Each is a new interpreter that is spoken to through its standard streams, rather than a fork or a pool of
`multiprocessing`: a fork of a process with threads in it may hang, and a pool that loses a member is broken as a whole.
So a process that dies is an end of file here, and this one's death an end of file there; nothing is unpickled, and
nothing is left behind.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from numcheck.model import Document
from numcheck.pipeline import Digest
from numcheck.run.worker import Answer, Order, receive, send

Batch = Sequence[Document]

#: Measured: a new process is ready after 2 to 3 s of work, most of it for the language model; in that time one that is
#: ready reads some 100,000 characters of news. A second one is worth it where it saves a few times what it costs.
_WORTH = 400_000
#: Processes that are started unasked: each takes some 250 MB.
_MOST = 8
#: Batches that are handed out or wait to be taken back, for every process.
_AHEAD = 3

_START = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from numcheck.run.worker import serve; "
_START += "serve(json.loads(sys.argv[2]))"


def worth(jobs: int, characters: int, batches: int) -> int:
    """How many processes to use: as many as were asked for, or by default as the work and the machine are good for."""
    if jobs <= 0:
        jobs = min(cores(), _MOST, characters // _WORTH)
    return max(1, min(jobs, batches))


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
) -> Iterator[Sequence[Digest | bytes | None]]:
    """The digests of each batch, encoded by one of the `others`, in order; None for a document whose process died, and
    died again.

    What a process cannot do for another reason is done `here`, where its error can be told. Where this one `lends` a
    hand, it does every batch `here` that nobody has taken yet when it would have to wait.
    """
    crew = _Crew([str(folder) for folder in rules], others)
    try:
        yield from crew.work(batches, here, lends)
    finally:
        crew.end()


class _Crew:
    """Processes, each with a thread here that hands it one batch after the other."""

    def __init__(self, rules: Sequence[str], others: int) -> None:
        self.rules, self.others = rules, others
        self.waiting: list[tuple[int, Batch]] = []  # the next one last
        self.done: dict[int, Sequence[Digest | bytes | None] | None] = {}  # None: to be done here
        self.living: set[subprocess.Popen[bytes]] = set()
        self.ended = False
        self.turn = threading.Condition()
        self.threads = [threading.Thread(target=self._lead, daemon=True) for _ in range(others)]

    def work(
        self, batches: Iterable[Batch], here: Callable[[Batch], Sequence[Digest]], lends: bool
    ) -> Iterator[Sequence[Digest | bytes | None]]:
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
            made = self._made(told, here if lends else None)
            yield here(held[told]) if made is None else made
            del held[told]
            told += 1

    def _made(
        self, number: int, here: Callable[[Batch], Sequence[Digest]] | None
    ) -> Sequence[Digest | bytes | None] | None:
        """What became of a batch; until that is known, what waits is done here."""
        while True:
            with self.turn:
                self.turn.wait_for(lambda: number in self.done or bool(here and self.waiting))
                if number in self.done:
                    return self.done.pop(number)
                free, batch = self.waiting.pop()
            assert here is not None
            own = here(batch)
            with self.turn:
                self.done[free] = own

    def end(self) -> None:
        """Every process is gone when this returns, and every thread: forks are made of this process later."""
        with self.turn:
            self.ended = True
            self.turn.notify_all()
            living = list(self.living)
        for process in living:
            process.kill()
        for process in living:
            process.wait()
        for thread in self.threads:
            if thread.ident is not None:
                thread.join()

    def _lead(self) -> None:
        """One thread: takes batches, and a new process whenever the last one is gone."""
        process: subprocess.Popen[bytes] | None = None
        while True:
            with self.turn:
                self.turn.wait_for(lambda: self.ended or bool(self.waiting))
                if self.ended:
                    return
                number, batch = self.waiting.pop()
            made: Sequence[bytes | None] | None = None
            try:
                process, made = self._asked(process, batch)
                if process is None and not self.ended:
                    process, made = self._one_by_one(batch)
            except (OSError, ValueError):  # no process can be started
                made = None
            with self.turn:
                self.done[number] = made
                self.turn.notify_all()

    def _one_by_one(self, batch: Batch) -> tuple[subprocess.Popen[bytes] | None, Sequence[bytes | None] | None]:
        """A process died over this batch: which document was it? The one over which the next one dies as well."""
        process: subprocess.Popen[bytes] | None = None
        found: list[bytes | None] = []
        for document in batch:
            process, made = self._asked(process, [document])
            if process is not None and made is None:
                return process, None
            found += made or [None]
        return process, found

    def _asked(
        self, process: subprocess.Popen[bytes] | None, batch: Batch
    ) -> tuple[subprocess.Popen[bytes] | None, Sequence[bytes | None] | None]:
        """What a process makes of a batch, and the process where it lives on; nothing where it could not do it.

        Raises:
            OSError: no process can be started.
        """
        process = process or self._started()
        assert process.stdin is not None and process.stdout is not None
        with suppress(OSError, ValueError):
            if not send(process.stdin, Order(documents=tuple(batch))):
                return process, None
            answer = receive(process.stdout, Answer)
            if isinstance(answer, Answer):
                right = not answer.fault and len(answer.digests) == len(batch)
                return process, answer.digests if right else None
        self._buried(process)
        return None, None

    def _started(self) -> subprocess.Popen[bytes]:
        with self.turn:
            if self.ended:
                raise ValueError("the work has ended")
            # -P: nothing in the current folder is imported. In a session of its own it does not hear Ctrl-C: it is
            # ended from here, without a word.
            process = subprocess.Popen(
                [sys.executable, "-P", "-c", _START, json.dumps(sys.path), json.dumps(self.rules)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                start_new_session=True,
            )
            self.living.add(process)
        return process

    def _buried(self, process: subprocess.Popen[bytes]) -> None:
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            with suppress(OSError):
                if stream is not None:
                    stream.close()
        with self.turn:
            self.living.discard(process)
