"""The claimings of many documents as one: what became no claim, and the slots that were made where no rule asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from itertools import islice

from numcheck.anew import Anew
from numcheck.claim import Claiming
from numcheck.claim.loose import slot_of
from numcheck.model import Unclaimed
from numcheck.ruleset import RuleSet, Slot
from numcheck.spots import Spots


class Asked(Mapping[str, Slot]):
    """The slots of all claims: those of the rules, and those made where no rule asked; of two, the last one.

    Those of loose claims are here too, but are not listed: there is one for every noun.
    """

    def __init__(self, rules: RuleSet, claimings: Iterable[Claiming]) -> None:
        self._rules = rules.by_id
        self._made: dict[str, Mapping[str, Slot]] = {}
        for claiming in claimings:
            for name in claiming.general:
                self._made[name] = claiming.general

    def __getitem__(self, name: str) -> Slot:
        made = self._made.get(name)
        if made is not None:
            return made[name]
        return slot_of(name) or self._rules[name]

    def __iter__(self) -> Iterator[str]:
        yield from self._rules
        yield from (name for name in self._made if name not in self._rules)

    def __len__(self) -> int:
        return sum(1 for _ in self)


class Left(Anew[Unclaimed]):
    """What became no claim in any document, in the order of places; what was compared all the same is not of it.

    Whatever a claiming holds is made anew for whoever asks, where the claiming does so: of a large run there are half a
    million.
    """

    def __init__(self, claimings: Iterable[Claiming], compared: Spots, used: Spots) -> None:
        """Of those that are `used`, the reason tells that."""
        self._all = [claiming.unclaimed for claiming in claimings if claiming.unclaimed]
        self._compared, self._used = compared, used

    def __len__(self) -> int:
        return self._length

    @cached_property
    def _length(self) -> int:
        return sum(left.span not in self._compared for some in self._all for left in some)

    def __iter__(self) -> Iterator[Unclaimed]:
        for some in self._all:
            for left in some:
                if left.span not in self._compared:
                    yield replace(left, reason=USED) if left.span in self._used else left

    def _made(self, place: int) -> Unclaimed:
        return next(islice(self, place, None))


#: Why a figure is no claim that a computation has looked at.
USED = "in a check inside its document"
