"""What a format's reader hands over: plain text, its blocks, and the way back to the file."""

from dataclasses import dataclass

from numcheck.model import Anchor, Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """The part of a file that people read."""

    text: str
    blocks: tuple[Block, ...]  # sorted, disjoint; every character outside of them is white space
    anchors: tuple[Anchor, ...]  # sorted by start; the first starts at 0 (none for an empty text)
