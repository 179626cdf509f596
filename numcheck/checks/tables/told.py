"""Sentences that restate a cell of a table of the same document -> NC601."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, localcontext
from itertools import pairwise

from numcheck import interval, units
from numcheck.checks.passage import Passage, allowed
from numcheck.checks.tables.grid import Square, Table
from numcheck.checks.tables.words import bare, split, stem, words
from numcheck.model import POSITIONS, Check, Frame, Interval, Kind, Mention, Modifier, Span

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
#: The rest of a clause.
_CLAUSE = re.compile(r"(?:(?!\s(?:and|while|but|whereas)\b)[^.,;:()!?–—]){0,120}")
#: So many tables before a sentence and behind it may be meant.
_NEAR = 6
#: What a heading may leave unsaid: a table in thousands, a sentence in full.
_SCALES = tuple(Decimal(10) ** power for power in (0, 3, 6, 9))
_HALF = Decimal("0.5")
#: How many words before a figure are looked at for what gives it to its thing.
_BACK = 6
_SIGNS = re.compile(r"[$€£¥₹]|\b[A-Z]{3}\b")
_FEW = 5
#: A heading of such words alone names nothing for sure.
_SHORT = 3

_Names = Mapping[str, Sequence[tuple[int, frozenset[str]]]]


def checks(passage: Passage, tables: Sequence[Table]) -> Iterator[Check]:
    """The sentences outside of tables that name a row and a column and give a figure of that cell's unit."""
    indexed = [(table, _names(table.labels), _names({c: table.head(c) for c in table.numeric})) for table in tables]
    places = [passage.document.blocks[table.blocks[0]].start for table in tables]
    for sentence in passage.with_figures():
        block = passage.block(sentence.start)
        if block is None or block.kind not in ("paragraph", "item"):
            continue
        said = split(passage.document.quote(sentence))
        here = bisect_left(places, sentence.start)
        near = indexed[max(0, here - _NEAR) : here + _NEAR]
        yield from _restated(passage, sentence, frozenset(map(stem, said)), near)


def _names(headings: Mapping[int, str]) -> _Names:
    """The headings of a table by their longest word, each as the set of its words."""
    found: dict[str, list[tuple[int, frozenset[str]]]] = defaultdict(list)
    for place, text in headings.items():
        name = frozenset(stem(word) for word in split(bare(text)) if word not in words().idle)
        if name and any(len(word) >= _SHORT for word in name):
            found[max(sorted(name), key=len)].append((place, name))
    return found


def _named(said: frozenset[str], names: _Names) -> tuple[int, frozenset[str]] | None:
    """The one heading that a sentence names; None where it names none or several."""
    found = [(place, name) for word in sorted(said) for place, name in names.get(word, ()) if name <= said]
    whole = [one for one in found if not any(one[1] < other[1] for other in found)]
    return whole[0] if len(whole) == 1 else None


def _restated(
    passage: Passage, sentence: Span, said: frozenset[str], indexed: Sequence[tuple[Table, _Names, _Names]]
) -> Iterator[Check]:
    places = []
    for table, rows, columns in indexed:
        label, head = _named(said, rows), _named(said, columns)
        if label is not None and head is not None:
            places.append((table, label, head))
    if len(places) != 1:
        yield from _by_noun(passage, sentence, said, indexed)
        return
    table, (row, row_name), (column, column_name) = places[0]
    told = split(passage.document.quote(sentence))
    named = row_name | column_name | _sort(table, told, row_name)
    if not words().other.isdisjoint(set(told) - named) or told[0] == "with":  # "With 5 rows it takes"
        return
    square = table.squares.get((row, column))
    cell = _mention(passage, square) if square is not None else None
    if square is None or square.number is None or cell is None:
        return
    if any(year not in named and year not in table.caption for year in _YEAR.findall(passage.document.quote(sentence))):
        return  # another year than the table's
    figures = [m for m in passage.within(sentence.start, sentence.end) if _of_kind(table, square, cell, m, named)]
    if len(figures) != 1:
        return
    (figure,) = figures
    if not _given(passage, sentence, figure, named) or not _closed(passage, sentence, figure, named):
        return
    if _plain(passage, figure, named):
        yield from _compared(passage, table, square, cell, figure)


def _sort(table: Table, told: Sequence[str], row: frozenset[str]) -> frozenset[str]:
    """The words right behind the name of a row that say what its rows are: "ward" of "the South ward", of which
    there is one: "the South wards" are others."""
    heads = {stem(word) for c in table.columns if c < min(table.numeric) for word in split(bare(table.head(c)))}
    return frozenset(word for before, word in pairwise(told) if stem(before) in row and word in heads)


def _by_noun(
    passage: Passage, sentence: Span, said: frozenset[str], indexed: Sequence[tuple[Table, _Names, _Names]]
) -> Iterator[Check]:
    """`Hillside has 412 pupils and 24 teachers`: two columns named, each by the noun of its figure."""
    places = [(table, label, columns) for table, rows, columns in indexed if (label := _named(said, rows)) is not None]
    if len(places) != 1 or _YEAR.search(passage.document.quote(sentence)):
        return
    table, (row, row_name), columns = places[0]
    told = split(passage.document.quote(sentence))
    sort = _sort(table, told, row_name)
    if not words().other.isdisjoint(set(told) - sort):
        return
    figures = [m for m in passage.within(sentence.start, sentence.end) if m.kind is Kind.COUNT and m.noun is not None]
    lead = split(passage.text[sentence.start : figures[0].span.start]) if figures else []
    if not 1 < len(figures) < _FEW or not lead or lead[-1] not in words().link:
        return
    if any(stem(word) not in row_name | sort and word not in words().idle for word in lead[:-1]):
        return
    for figure in figures:
        noun = frozenset({stem(figure.noun or "")})
        head = _named(noun, columns)
        square = table.squares.get((row, head[0])) if head is not None else None
        cell = _mention(passage, square) if square is not None else None
        if square is None or square.number is None or cell is None or cell.kind is not Kind.COUNT:
            continue
        if _plain(passage, figure, noun | row_name):
            yield from _compared(passage, table, square, cell, figure)


def _mention(passage: Passage, square: Square) -> Mention | None:
    found = passage.within(square.span.start, square.span.end)
    return found[0] if len(found) == 1 else None


def _of_kind(table: Table, square: Square, cell: Mention, figure: Mention, named: frozenset[str]) -> bool:
    """Whether a figure of the sentence could be the cell's: of its unit, and of its things where it counts any."""
    if figure.kind in POSITIONS or figure.surface in named or figure.direction or figure.quantity.vague:
        return False
    if figure.kind is Kind.COUNT and figure.noun is not None and cell.kind is Kind.COUNT:
        return stem(figure.noun) in named
    if figure.kind is Kind.MONEY and cell.kind is Kind.COUNT:
        return bool(_SIGNS.search(table.head(square.column)))
    if figure.kind is Kind.PERCENT and cell.kind is Kind.COUNT:
        return table.shared(square.column)
    return units.convert(Decimal(1), figure.quantity.unit, cell.quantity.unit) is not None


def _given(passage: Passage, sentence: Span, figure: Mention, named: frozenset[str]) -> bool:
    """Whether the words before the figure give it to the thing: "was 14", "has about 14", "a population of 14"."""
    known = words()
    before = passage.text[sentence.start : figure.span.start]
    if before.rstrip().endswith((":", "=")):
        return True
    told = split(before)[-_BACK:]
    while told and told[-1] in known.hedge:
        told.pop()
    if not told:
        return stem(figure.noun or "") in named  # "4,200 votes were cast in Aston"
    if told[-1].endswith(("ed", "s")) and len(told) > 1 and stem(told[-2]) in named:
        return True  # "Okoro scored 21 goals"
    if told[-1] in ("of", "to"):
        return len(told) > 1 and (told[-2] in known.before or stem(told[-2]) in named)
    return told[-1] in known.link


def _closed(passage: Passage, sentence: Span, figure: Mention, named: frozenset[str]) -> bool:
    """Whether nothing but its thing follows the figure in the clause: "12 shops.", not "12 shops closed"."""
    behind = _CLAUSE.match(passage.text, figure.span.end, sentence.end)
    told = split(behind[0]) if behind is not None else []
    known = words().idle | words().passive
    free = sum(stem(word) not in named and word not in known and word != figure.noun for word in told)
    before = split(passage.text[sentence.start : figure.span.start])
    led = bool(before) and before[-1] in words().link
    return free == 0 or (free == 1 and not led and not {stem(word) for word in told[1:]}.isdisjoint(named))


def _plain(passage: Passage, figure: Mention, named: frozenset[str]) -> bool:
    """Whether the figure is told as a fact of the table's own time."""
    if not passage.frames:
        return True
    frame: Frame = passage.frame(figure)
    if frame.modality != "actual" or not frame.polarity or frame.prior or frame.history or frame.part_of is not None:
        return False
    return all({stem(w) for w in split(when.text)} & named for when in frame.time)


def _compared(passage: Passage, table: Table, square: Square, cell: Mention, figure: Mention) -> Iterator[Check]:
    terms = (passage.term(figure, "in the sentence"), square.term(passage, "in the table"))
    if _fits(square, cell, figure):
        yield Check(code="NC601", terms=terms, outcome="holds")
        return
    around = [s for s in table.squares.values() if (s.row == square.row) != (s.column == square.column)]
    for other in around:
        mention = _mention(passage, other)
        if other.number is not None and _fits(other, mention or cell, figure):
            return  # it is said of a neighbour
    label, head = table.labels[square.row], table.head(square.column)
    yield Check(
        code="NC601",
        terms=terms,
        outcome="fails",
        why=f"The table has {square.text} for “{label}” and “{head}”, not {passage.document.quote(figure.span)}.",
        fits=square.text,
        confidence="medium",
    )


def _fits(square: Square, cell: Mention, figure: Mention) -> bool:
    """Whether the sentence may tell the cell, rounded as it likes, and in thousands or millions if need be."""
    assert square.number is not None
    with localcontext() as context:
        context.prec = 50
        one = units.convert(Decimal(1), cell.quantity.unit, figure.quantity.unit) or Decimal(1)
        said, slack = _spoken(figure), square.number.step * _HALF
        for scale in _SCALES:
            times = scale * one
            ends = sorted(((square.number.value - slack) * times, (square.number.value + slack) * times))
            if interval.meet(said, Interval(low=ends[0], high=ends[1])) is not None:
                return True
    return False


def _spoken(figure: Mention) -> Interval:
    """What a sentence's figure allows, rounded to its last digit that is no zero."""
    found, quantity = allowed(figure), figure.quantity
    if found.low is None or found.high is None or quantity.modifier not in (Modifier.EXACT, Modifier.ABOUT):
        return found
    exponent = quantity.value.normalize().as_tuple().exponent
    unit = Decimal(1).scaleb(exponent) if isinstance(exponent, int) and exponent > 0 else quantity.step
    return Interval(low=found.low - unit * _HALF, high=found.high + unit * _HALF)
