"""Prose of a text that stands inside of a file's own syntax -> runs with line and column of the file."""

from __future__ import annotations

from numcheck.read.mapped import Mapped
from numcheck.read.page import Lines, Page, Run
from numcheck.read.prose import Prose


def write(page: Page, inner: Prose, mapped: Mapped, lines: Lines, where: str) -> None:
    """Write the blocks of `inner`, which was read from `mapped.text`, to the page of the whole file.

    `where`: words for a place, with `{}` for its line in `mapped.text` if that is needed.
    """
    inner_lines = Lines(mapped.text, 1)
    anchors = inner.anchors
    number = 0
    for block in inner.blocks:
        runs: list[Run] = []
        at = block.start
        while at < block.end:
            while number + 1 < len(anchors) and anchors[number + 1].start <= at:
                number += 1
            anchor = anchors[number]
            stop = min(block.end, anchors[number + 1].start) if number + 1 < len(anchors) else block.end
            offset = inner_lines.offset(anchor.line, anchor.column) + at - anchor.start
            words = where.format(anchor.line)
            for text, there in mapped.parts(offset, offset + stop - at):
                line, column = lines.at(there)
                runs.append(Run(inner.text[at : at + len(text)], line, column, words))
                at += len(text)
        page.add(block.kind, runs, block.cell, block.bullet)
