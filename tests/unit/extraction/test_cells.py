"""A table cell learns its noun from its row and its unit from its column's head."""

from numcheck.extraction import extract
from numcheck.model import Anchor, Block, Cell, Document, Source
from numcheck.notation import show

ROWS = [["setting", "limit (ms)", "note"], ["grace period", "250", "9 retries"], ["pause", "4 s", "soft"]]
UNITS = [["", "Unit", "Small", "Large"], ["Weight, dry", "kg", "112", "138"], ["Sound level, day", "dB(A)", "54", ""]]
LABELS = [
    ["What", "Value"],
    ["Width, mm", "880"],
    ["Timeout in seconds", "30"],
    ["Level, day", "7"],
    ["Mode (eco)", "3"],
]


def table(rows: list[list[str]]) -> Document:
    text, blocks, anchors = "", [], []
    for line, row in enumerate(rows):
        for column, said in enumerate(row):
            anchors.append(Anchor(start=len(text), line=line + 1, column=12 * column + 3))
            cell = Cell(table=0, row=line, column=column, heading=line == 0)
            blocks += [Block(kind="cell", start=len(text), end=len(text) + len(said), cell=cell)] if said else []
            text += f"{said}\n"
    return Document(id="t", text=text, source=Source(path="t"), blocks=tuple(blocks), anchors=tuple(anchors))


def test_row_and_column_speak_for_the_cell(lexicon):
    found = extract(table(ROWS), lexicon).mentions
    assert [(show(m.quantity), m.noun, m.modifiers) for m in found] == [
        ("250 millisecond", "period", ("grace",)),
        ("9 count", "retry", ()),
        ("4 second", "pause", ()),
    ]


def test_a_column_of_units_and_a_label_tell_the_unit(lexicon):
    assert [show(m.quantity) for m in extract(table(UNITS), lexicon).mentions] == [
        "112 kilogram",
        "138 kilogram",
        "54 decibel",
    ]
    assert [show(m.quantity) for m in extract(table(LABELS), lexicon).mentions] == [
        "880 millimeter",
        "30 second",
        "7 count",
        "3 count",
    ]
