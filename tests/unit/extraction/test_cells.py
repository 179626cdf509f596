"""A table cell learns its noun from its row and its unit from its column's head."""

from numcheck.extraction import extract
from numcheck.model import Anchor, Block, Document, Source
from numcheck.notation import show

ROWS = [["setting", "limit (ms)", "note"], ["grace period", "250", "9 retries"], ["pause", "4 s", "soft"]]


def table() -> Document:
    text, blocks, anchors = "", [], []
    for line, row in enumerate(ROWS, start=1):
        column = 3
        for cell in row:
            anchors.append(Anchor(start=len(text), line=line, column=column))
            blocks.append(Block(kind="cell", start=len(text), end=len(text) + len(cell)))
            text, column = text + cell + "\n", column + len(cell) + 3
    return Document(id="t", text=text, source=Source(path="t"), blocks=tuple(blocks), anchors=tuple(anchors))


def test_row_and_column_speak_for_the_cell(lexicon):
    found = extract(table(), lexicon).mentions
    assert [(show(m.quantity), m.noun, m.modifiers) for m in found] == [
        ("250 millisecond", "period", ("grace",)),
        ("9 count", "retry", ()),
        ("4 second", "pause", ()),
    ]
