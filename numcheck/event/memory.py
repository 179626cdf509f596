"""What was found out about the same claims before, where somebody remembers it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TypeVar

from numcheck.model import Claim, Event, Group, Party
from numcheck.ruleset import Slot

_T = TypeVar("_T")

#: Claims of one slot, of one sort of time or of one figure of which everything is at hand while they are compared: what
#: every two of them come to, too. Of more, that would take more room than all else.
AT_HAND = 4000

#: Who sits together, by their places among the claims that were asked about; the event; evidence; torn. Who is of
#: none of these sits alone.
Seats = list[tuple[list[int], Event, int, bool]]
#: Who sits together, by their places among the claims that were asked about; the words that brought them together.
Joined = list[tuple[list[int], list[str]]]
#: The same with the event; none, where no words brought them together.
Called = list[tuple[list[int], list[str], Event | None]]


class Memory:
    """Gives what `make`, `test` or a task would give, values of the type `form`.

    This one remembers nothing and does everything himself; whoever remembers takes its place.
    """

    @property
    def shares(self) -> bool:
        """Whether other processes do some of the tasks."""
        return False

    def rest(self) -> None:
        """Between two steps: whoever is short of room gives back what the last one left."""

    def each(self, tasks: Sequence[Callable[[], _T]], form: type[_T]) -> Iterator[_T]:
        """What each task gives, in their order, whoever does them and when."""
        return (task() for task in tasks)

    def whole(
        self, what: str, seats: Sequence[Sequence[Claim]], make: Callable[[], _T], form: type[_T], *, wide: bool = False
    ) -> _T:
        """What these claims come to, those together that sit together already.

        It may depend on the claims, their documents and their slots, and where `wide` says so on all documents of the
        run: on nothing else.
        """
        return make()

    def pairs(
        self,
        what: str,
        claims: Sequence[Claim],
        candidates: Iterable[tuple[int, int]],
        test: Callable[[int, int], _T],
        form: type[_T],
    ) -> Iterable[tuple[tuple[int, int], _T]]:
        """Every two of them with what they come to, of the claims at these places.

        It may depend on the two claims, their documents and their slots only. Under `what` the last ones are known.
        """
        return ((pair, test(*pair)) for pair in candidates)

    @contextmanager
    def recalled(
        self, what: str, claims: Sequence[Claim], test: Callable[[int, int], _T], form: type[_T]
    ) -> Iterator[Callable[[int, int], _T]]:
        """A test of two claims, by their places, that is asked of few pairs of them, and only as they come up.

        It may depend on what `pairs` may, and is known in the same way.
        """
        yield test

    def of_documents(
        self, what: str, make: Callable[[str], _T], form: type[_T], *, few: bool = False
    ) -> Callable[[str], _T]:
        """A function that gives for a document, by its id, what `make` would give: that may depend on no other one.

        `few` says that it is asked of few documents mostly, rather than of all.
        """
        return make

    def judged(
        self, parties: Sequence[Party], slots: Mapping[str, Slot], judge: Callable[[Sequence[Party]], Sequence[Group]]
    ) -> tuple[Group, ...]:
        """The group of every party, in their order; it may depend on the party, its documents and its slot only."""
        return tuple(judge(parties))


ANEW = Memory()


def ends_first(sizes: Sequence[int]) -> list[int]:
    """The places of tasks by their sizes, so that the greatest stand at both ends: others begin with the last one."""
    order = sorted(range(len(sizes)), key=lambda place: (-sizes[place], place))
    return [*order[::2], *reversed(order[1::2])]
