"""Memory that is free in this process -> the system, which does not get it back by itself."""

from __future__ import annotations

import ctypes
import gc
from contextlib import suppress


def given_back() -> None:
    """Gives back what lies free between what is in use, where the C library can: glibc, and so most of Linux.

    The arrays of the language model leave some 50 MB of it, in pieces that nothing else fits into.
    """
    gc.collect()
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)
