"""What is reckoned once for every document, and put aside: to take it back costs a hundredth of reckoning it again."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import lru_cache
from typing import Any, Generic, TypeVar, cast

import msgspec

from numcheck.shelf import Shelf

_T = TypeVar("_T")

#: Documents of a corpus of which all that was reckoned is at hand, and of how many of a larger one: those asked for
#: last. The words of a story take some 20 kB.
_SMALL, _RECENT = 2_048, 512


def at_hand(documents: int) -> int:
    """Of how many of so many documents what was reckoned is at hand: of all, unless they are too many."""
    return documents if documents <= _SMALL else _RECENT


class Kept(Generic[_T]):
    """A value for every document, by its id; those that were asked for last are at hand."""

    def __init__(
        self, shelf: Shelf, numbers: Mapping[str, int], make: Callable[[str], _T], form: type[_T], recent: int
    ) -> None:
        """`numbers` are those of the documents, from 0 on; values are of a `form` that MessagePack knows."""
        self._shelf, self._numbers, self._make = shelf, numbers, make
        self._decoder: msgspec.msgpack.Decoder[Any] = msgspec.msgpack.Decoder(cast(Any, form))
        self._places = array("Q", bytes(8 * len(numbers)))
        self._sizes = array("I", bytes(4 * len(numbers)))  # 0: not reckoned yet
        self._recent: Callable[[str], _T] = lru_cache(maxsize=recent)(self._found)

    def __call__(self, document: str) -> _T:
        return self._recent(document)

    def _found(self, document: str) -> _T:
        number = self._numbers[document]
        if size := self._sizes[number]:
            found: _T = self._decoder.decode(self._shelf.get(self._places[number], size))
            return found
        made = self._make(document)
        with suppress(UnicodeEncodeError):  # half of a surrogate pair: made again when it is asked for again
            self.take(document, msgspec.msgpack.encode(made))
        return made

    def packed(self, document: str) -> bytes:
        """The value of a document as bytes, for whoever may `take` them; it is not kept here."""
        return msgspec.msgpack.encode(self._make(document))

    def take(self, document: str, data: bytes) -> None:
        """Keeps the value that was packed elsewhere."""
        number = self._numbers[document]
        self._places[number], self._sizes[number] = self._shelf.put(data), len(data)
