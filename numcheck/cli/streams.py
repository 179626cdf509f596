"""The three streams: what is read from one and told on two, with encoding, colour, width, and readers who leave."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import BinaryIO, TextIO

_NARROWEST, _WIDEST = 40, 100


class Unwritable(Exception):
    """Standard output takes nothing more: a full disk, say."""


def stdin() -> BinaryIO | None:
    """Standard input as bytes; None where it was closed before the start."""
    return getattr(sys.stdin, "buffer", None)


def say(text: str) -> None:
    """Write a result for people to standard output."""
    from numcheck.report.printable import inert

    _write(sys.stdout, inert(text))


def warn(text: str) -> None:
    """Write a word to the user, one line, to standard error."""
    from numcheck.report.printable import inert

    _write(sys.stderr, inert(f"numcheck: {text}\n"))


def flush() -> None:
    """Hand over what is still held back, while a closed pipe can still be met quietly."""
    _write(sys.stdout, "")


def say_data(text: str) -> None:
    """Write a result for programs to standard output: UTF-8 with bare line feeds, wherever it runs."""
    say_pieces([text])


def say_pieces(pieces: Iterable[str]) -> None:
    """The same of a result that comes piece by piece."""
    flush()
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None:
        _write(sys.stdout, "".join(pieces))
        return
    with _met(sys.stdout):
        for piece in pieces:
            stream.write(piece.encode("utf-8", "surrogatepass"))
        stream.flush()


def colour(wish: str) -> bool:
    """Whether to use colour: "always", "never", or "auto" by the environment and the terminal."""
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def width() -> int:
    """How many columns a report may use: those of the terminal within limits; 80 where there is none."""
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((80, 24)).columns))


def version() -> str:
    """The version of numcheck."""
    from numcheck import __version__

    return __version__


def _write(stream: TextIO | None, text: str) -> None:
    if stream is None:  # closed before the start
        return
    encoding = stream.encoding or "utf-8"
    with _met(stream):
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
        stream.flush()


@contextmanager
def _met(stream: TextIO) -> Iterator[None]:
    """Takes a reader who has left as the end of the matter, and tells of a stream that cannot be written."""
    try:
        yield
    except BrokenPipeError:
        _leave(stream)
    except OSError as error:
        _leave(stream)
        raise Unwritable(f"the result cannot be written: {error.strerror or error}") from error


def _leave(stream: TextIO) -> None:
    """Sends what is still held back nowhere; without this the interpreter would complain at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
