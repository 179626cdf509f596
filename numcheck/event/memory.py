"""What was found out about the same claims before, where somebody remembers it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from numcheck.model import Claim, Event

_T = TypeVar("_T")

#: Who sits together, by their places among the claims that were asked about; the event; evidence; torn.
Seats = list[tuple[list[int], Event, int, bool]]
#: Who sits together, by their places among the claims that were asked about; the words that brought them together.
Joined = list[tuple[list[int], list[str]]]


class Memory(Protocol):
    """Gives what `make`, `test` or a task would give, values of the type `form`."""

    def each(self, tasks: Sequence[Callable[[], _T]], form: type[_T]) -> Iterator[_T]:
        """What each task gives, in their order, whoever does them and when."""

    def whole(
        self, what: str, seats: Sequence[Sequence[Claim]], make: Callable[[], _T], form: type[_T], *, wide: bool = False
    ) -> _T:
        """What these claims come to, those together that sit together already.

        It may depend on the claims, their documents and their slots, and where `wide` says so on all documents of the
        run: on nothing else.
        """

    def pairs(
        self,
        what: str,
        claims: Sequence[Claim],
        candidates: Iterable[tuple[int, int]],
        test: Callable[[int, int], _T],
        form: type[_T],
    ) -> dict[tuple[int, int], _T]:
        """What every two of them come to, of the claims at these places.

        It may depend on the two claims, their documents and their slots only. Under `what` the last ones are known.
        """


class Forgetful:
    """The memory of who remembers nothing, and does everything himself."""

    def each(self, tasks: Sequence[Callable[[], _T]], form: type[_T]) -> Iterator[_T]:
        return (task() for task in tasks)

    def whole(
        self, what: str, seats: Sequence[Sequence[Claim]], make: Callable[[], _T], form: type[_T], *, wide: bool = False
    ) -> _T:
        return make()

    def pairs(
        self,
        what: str,
        claims: Sequence[Claim],
        candidates: Iterable[tuple[int, int]],
        test: Callable[[int, int], _T],
        form: type[_T],
    ) -> dict[tuple[int, int], _T]:
        return {(i, j): test(i, j) for i, j in candidates}


ANEW = Forgetful()
