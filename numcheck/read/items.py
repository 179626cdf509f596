"""Items of a list as they come -> their places in their list."""

from __future__ import annotations

from dataclasses import dataclass

from numcheck.model import Bullet


@dataclass(slots=True, eq=False)
class Items:
    """One list, filled item by item; items that show nothing are counted too."""

    depth: int = 1  # how many items hold each of its own, itself included
    among: int = 0  # how many have begun
    sure: bool = True  # False: where its items begin and end is not told

    def item(self) -> Item:
        """One more item begins."""
        self.among += 1
        return Item(self, self.among)


@dataclass(slots=True, eq=False)
class Item:
    """One item; several blocks may belong to it."""

    items: Items
    number: int  # from 1

    def bullet(self, *, opens: bool) -> Bullet:
        """The record of a block of this item, once its list is over."""
        among = self.items.among if self.items.sure else 0
        return Bullet(depth=self.items.depth, number=self.number, among=among, opens=opens)


class Nest:
    """The lists that hold a place, by how far in each stands: a margin, or the level of its sign."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str, Items, Item]] = []  # how far in, the sign, the list and its item at hand

    @property
    def held(self) -> Item | None:
        """The innermost item that holds this place."""
        return self._open[-1][3] if self._open else None

    def item(self, at: int, sign: str = "") -> Item:
        """An item begins so far in: of the list that stands there, or of a new one where it has another sign."""
        self.leave(at + 1)
        if self._open and self._open[-1][0] == at:
            _, before, items, _ = self._open.pop()
            items = items if before == sign else Items(len(self._open) + 1)
        else:
            items = Items(len(self._open) + 1)
        self._open.append((at, sign, items, items.item()))
        return self._open[-1][3]

    def leave(self, at: int) -> None:
        """End every list that stands so far in, or further."""
        while self._open and self._open[-1][0] >= at:
            self._open.pop()

    def signs(self) -> list[str]:
        """The signs of the lists that are open, the outermost first."""
        return [sign for _, sign, _, _ in self._open]
