"""Copies of this process, which have all that it has in the same memory, until somebody writes to it."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
import warnings
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

#: Where a system lists the threads of this process, those that Python does not know too.
_THREADS = Path("/proc/self/task")


def possible() -> bool:
    """Whether this system makes copies safely. What a copy does may still wait for a lock that another thread held."""
    return sys.platform == "linux"


def whole() -> bool:
    """Whether a copy may do all that this process may: it has no other thread, and so nobody else holds a lock."""
    try:
        return possible() and sum(1 for _ in _THREADS.iterdir()) == 1
    except OSError:
        return False


class Copy:
    """A copy that lives as long as `live` takes, or until it is ended. It is deaf to Ctrl-C."""

    def __init__(self, live: Callable[[], None]) -> None:
        """Whatever goes wrong in a copy is told by what it does not do.

        Raises:
            OSError: there is no room for one.
        """
        with warnings.catch_warnings():  # from Python 3.12 on, of other threads
            warnings.simplefilter("ignore", DeprecationWarning)
            self._process = os.fork()
        if not self._process:
            try:
                signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is ended from above, without a word
                gc.freeze()  # a search for garbage would write to all that it has
                live()
            finally:
                os._exit(0)
        self._turn = threading.Lock()
        self._ended = False
        _bury(os.WNOHANG)

    def end(self) -> None:
        """It is gone when this returns."""
        with self._turn:
            if not self._ended:
                self._ended = True
                with suppress(ProcessLookupError, ChildProcessError):
                    os.kill(self._process, signal.SIGKILL)
                    os.waitpid(self._process, 0)

    def leave(self) -> None:
        """It ends by itself, and nobody waits: to give back all that it had takes a system some 15 ms."""
        with self._turn:
            if not self._ended:
                self._ended = True
                _LEFT.append(self._process)


def gone() -> None:
    """Every copy that was left is gone when this returns."""
    _bury(0)


#: Copies that were left to end by themselves, and may still be there.
_LEFT: list[int] = []


def _bury(how: int) -> None:
    """Takes note of those that have ended; waits for them, unless `how` says not to."""
    for process in tuple(_LEFT):
        with suppress(ChildProcessError):
            if os.waitpid(process, how)[0] == 0:
                continue
        with suppress(ValueError):
            _LEFT.remove(process)
