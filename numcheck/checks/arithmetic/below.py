"""A paragraph and the list under it -> how many items the list has (for NC206)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from numcheck.checks.arithmetic.listing import Listing
from numcheck.checks.arithmetic.partwords import words
from numcheck.checks.arithmetic.runs import spelled
from numcheck.checks.arithmetic.tallies import MARK, level
from numcheck.checks.passage import Passage
from numcheck.model import Block, Span

#: A last item of fewer words may say that there are more: "and so on".
_SHORT = 6
#: No list that people count has more items.
_ENDLESS = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Below:
    """A list under its announcement."""

    number: int  # of its own items
    listing: Listing
    where: Span  # its first item


def below(passage: Passage, before: Block, blocks: Sequence[Block]) -> Below | None:
    """The list itself, whatever stands under its items; None where nothing announces it, or it is not complete."""
    if before.kind == "heading" or not passage.text[before.start : before.end].endswith(":"):
        return None
    own = _own_items(passage, blocks)
    last = spelled(passage.text[own[-1].start : own[-1].end])
    if len(last) < _SHORT and not words().goes_on.isdisjoint(last):
        return None
    if sum(_figured(passage, block) for block in own) * 2 > len(own):
        return None  # a tally: its items are counted, not the list
    bullet = own[0].bullet
    if bullet is not None and (not bullet.among or _several(own)):
        return None
    number = bullet.among if bullet is not None else len(own)
    over = bullet is not None or _over(passage, blocks[-1])
    listing = Listing(least=number, most=number if over else _ENDLESS)
    return Below(number=number, listing=listing, where=passage.span(own[0].start, own[0].end))


def _figured(passage: Passage, block: Block) -> bool:
    """Whether an item holds a figure or any other digits, its own number apart."""
    mark = MARK.match(passage.text, block.start, block.end)
    start = mark.end() if mark else block.start
    return bool(passage.within(start, block.end)) or any(c.isdigit() for c in passage.text[start : block.end])


def _own_items(passage: Passage, blocks: Sequence[Block]) -> list[Block]:
    """The items of the list itself, without those that stand in one of them."""
    first = min(level(passage, block) for block in blocks)
    near = [block for block in blocks if level(passage, block) <= first + (block.bullet is None)]
    return [block for block in near if block.bullet is None or block.bullet.opens]


def _several(own: Sequence[Block]) -> bool:
    """Whether one list follows upon another: some programs write every item as a list of its own."""
    numbers = [block.bullet.number if block.bullet is not None else 0 for block in own]
    return any(later <= before for before, later in pairwise(numbers))


def _over(passage: Passage, last: Block) -> bool:
    """Whether a list ends with this item: no more items before the next heading."""
    blocks = passage.document.blocks
    for block in blocks[bisect_right(blocks, last.start, key=lambda b: b.start) :]:
        if block.kind == "heading":
            return True
        if block.kind == "item":
            return False
    return True
