"""A copy of this process that gets ready to read while this one still finds out what is to be read.

Made before anything is loaded, it loads the rules and the language model, and tells the rules: this process need not
read them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from numcheck.model import Block, Document, Source
from numcheck.pipeline import digested
from numcheck.ruleset import load
from numcheck.run import copies, hands
from numcheck.run.hands import Hand
from numcheck.run.rules import encoded
from numcheck.run.worker import Told, answer, channel_apart, send

#: Something for every step: whoever has read it has loaded what reading takes.
_TEXT = "On Monday 12 of 40 boats sank within 2 hours off Orle, said Anna Bell, 51."
_SAMPLE = Document(
    id="", text=_TEXT, source=Source(path=""), blocks=(Block(kind="paragraph", start=0, end=len(_TEXT)),), anchors=()
)


@contextmanager
def ready(wanted: bool, folders: Sequence[Path]) -> Iterator[tuple[Hand, ...]]:
    """One process that reads by the shipped rules and those of `folders`, if it is wanted and a copy is safe.

    Before all else it tells the rules. It is gone at the end.
    """
    hand: Hand | None = None
    try:
        if wanted and copies.whole():
            with suppress(OSError):  # there is no room for it
                hand = hands.living(partial(_live, folders))
        yield (hand,) if hand is not None else ()
    finally:
        if hand is not None:
            hand.bury()


def _live(folders: Sequence[Path], orders: int, answers: int) -> None:
    """Its life; where the rules have a fault it ends, and the process above meets that too."""
    channel_apart()
    rules = load(folders)
    with os.fdopen(os.dup(answers), "wb") as stream:
        send(stream, Told(rules=encoded(rules) or b""))
    digested([_SAMPLE], rules)
    answer(orders, answers, lambda batch: digested(batch, rules))
