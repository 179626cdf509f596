"""One more process that reads, as the one that has the work sees it: a copy of it, or a new interpreter."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import IO, Protocol

from numcheck.model import Document
from numcheck.pipeline import Digest
from numcheck.run.copies import Copy
from numcheck.run.worker import Answer, Order, Told, answer, receive, send

_START = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from numcheck.run.worker import serve; "
_START += "serve(json.loads(sys.argv[2]))"


class _Process(Protocol):
    """What is ended."""

    def end(self) -> None:
        """It is gone when this returns."""


class Hand:
    """A process that reads what it is asked to."""

    def __init__(self, process: _Process, orders: IO[bytes], answers: IO[bytes]) -> None:
        self._process, self._orders, self._answers = process, orders, answers

    def asked(self, batch: Sequence[Document]) -> Sequence[bytes] | None:
        """The digests of documents, encoded; None where it cannot make them.

        Raises:
            OSError: it is gone.
        """
        if not send(self._orders, Order(documents=tuple(batch))):
            return None
        found = receive(self._answers, Answer)
        if not isinstance(found, Answer):
            raise BrokenPipeError("it ended before it answered")
        return found.digests if not found.fault and len(found.digests) == len(batch) else None

    def told(self) -> bytes | None:
        """The rules, if it is one that tells them first; None where it could not."""
        with suppress(OSError):
            found = receive(self._answers, Told)
            return found.rules if isinstance(found, Told) else None
        return None

    def end(self) -> None:
        """It is gone when this returns; whoever waits for its answer gets none."""
        self._process.end()

    def bury(self) -> None:
        """The same, and nobody waits for it."""
        self.end()
        for stream in (self._orders, self._answers):
            with suppress(OSError):
                stream.close()


def copied(here: Callable[[Sequence[Document]], Sequence[Digest]]) -> Hand:
    """A copy of this process, which reads as it does `here`.

    Raises:
        OSError: there is no room for one.
    """
    return living(lambda orders, answers: answer(orders, answers, here))


def living(life: Callable[[int, int], None]) -> Hand:
    """A copy of this process with a life of its own: orders come from one file descriptor, answers go to another one.

    Raises:
        OSError: there is no room for one.
    """
    asked, orders = os.pipe()
    answers, told = os.pipe()

    def live() -> None:
        for end in (orders, answers):  # whoever holds an end of a pipe never learns that the other process is gone
            os.close(end)
        life(asked, told)

    try:
        copy = Copy(live)
    except OSError:
        for end in (asked, orders, answers, told):
            os.close(end)
        raise
    os.close(asked)
    os.close(told)
    return Hand(copy, os.fdopen(orders, "wb"), os.fdopen(answers, "rb"))


def started(rules: Sequence[str]) -> Hand:
    """A new interpreter, which reads by these folders of rules.

    Raises:
        OSError: it cannot be started.
    """
    # -P: nothing in the current folder is imported. In a session of its own it does not hear Ctrl-C: it is ended from
    # here, without a word.
    process = subprocess.Popen(
        [sys.executable, "-P", "-c", _START, json.dumps(sys.path), json.dumps(rules)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stdin is not None and process.stdout is not None
    return Hand(_Interpreter(process), process.stdin, process.stdout)


class _Interpreter:
    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def end(self) -> None:
        self._process.kill()
        self._process.wait()
