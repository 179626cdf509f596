"""Prose -> the same, no longer than one text may be."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace

from numcheck.read.prose import Prose

#: The longest text that is read as one, in code points: the longest books have about four million. Every step behind
#: the readers takes time and memory in proportion to it, about a hundred times what reading takes.
LONGEST = 6_000_000
#: Where a block itself is cut, a space is looked for so far back.
_WORD = 200


def bounded(prose: Prose, longest: int | None = None) -> Prose:
    """The text up to its longest length, cut between two blocks or else between two words, and what is left out."""
    most = LONGEST if longest is None else longest
    if len(prose.text) <= most:
        return prose
    kept = bisect_right(prose.blocks, most, key=lambda block: block.end)
    blocks = list(prose.blocks[:kept])
    if kept < len(prose.blocks):
        block = prose.blocks[kept]
        end = block.start + len(prose.text[block.start : _cut(prose.text, block.start, most)].rstrip())
        if end > block.start:
            blocks.append(replace(block, end=end))
    end = blocks[-1].end if blocks else 0
    return replace(
        prose,
        text=prose.text[:end],
        blocks=tuple(blocks),
        anchors=prose.anchors[: max(1, bisect_left(prose.anchors, end, key=lambda anchor: anchor.start))],
        places=prose.places[: bisect_left(prose.places, end, key=lambda place: place.start)],
        missing=f"longer than {most:,} characters; the last {len(prose.text) - end:,} were not read",
    )


def _cut(text: str, start: int, most: int) -> int:
    """Where a text is cut: behind the last space before `most`, if one is near."""
    for at in range(most, max(start, most - _WORD), -1):
        if text[at].isspace():
            return at
    return most
