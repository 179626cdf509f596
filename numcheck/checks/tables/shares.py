"""Tables -> NC603: percentages that do not make 100, or that do not follow from the counts next to them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal

from numcheck.checks.passage import Passage
from numcheck.checks.tables.grid import Square, Table
from numcheck.checks.tables.number import missing
from numcheck.checks.tables.words import split, total
from numcheck.model import Check, Term

_HUNDRED = Decimal(100)
_HALF = Decimal("0.5")
_EXACT = Context(prec=40)
#: How far from 100 a column that makes nearly 100 may be: farther off, its shares are of different wholes.
_FAR = Decimal(30)
#: So many rows have to come out right for each that does not: of shares of one total, and of one column in another.
_OF_TOTAL, _OF_COLUMN = 2, 3
#: Words of a heading that tells changes, and how much of a last digit's doubt is let pass in them.
_CHANGE = frozenset({"change", "growth", "yoy", "increase", "change%"})
_SOME = Decimal("0.5")
#: The number of all, in a heading: "Drug (n=50)", "Outcome (N = 80)".
_NUMBER = re.compile(r"\b[nN]\s?=\s?(\d{1,3}(?:,\d{3})+|\d+)\b")
_SLIP = Decimal(5)
#: No table tells a change of more percent.
_ABSURD = Decimal(1_000_000)
#: Only so many columns are tried as counts.
_COUNTS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A percentage with the two counts that it may follow from."""

    said: Square
    part: Square
    whole: tuple[Square, ...]  # one cell, or the cells that make the whole
    digits: Decimal
    step: Decimal

    @property
    def makes(self) -> Decimal:
        whole = sum((w.number.value for w in self.whole if w.number is not None), Decimal(0))
        assert self.part.number is not None
        return _EXACT.divide(_EXACT.multiply(self.part.number.value, _HUNDRED), whole) if whole > 0 else Decimal(-1)

    @property
    def holds(self) -> bool:
        return self.makes >= 0 and abs(self.makes - self.digits) <= self.step

    @property
    def exact(self) -> bool:
        """Whether it holds to half of the last digit, as honest rounding leaves it."""
        return self.makes >= 0 and abs(self.makes - self.digits) <= self.step * _HALF

    @property
    def tells(self) -> bool:
        return 0 < self.digits < _HUNDRED


def checks(passage: Passage, table: Table) -> Iterator[Check]:
    """The percentages of a table."""
    for column in table.numeric:
        if table.counted(column):
            yield from _bracketed(passage, table, column)
        elif not _CHANGE.isdisjoint(split(table.head(column))):
            yield from _changed(passage, table, column)
        elif table.shared(column):
            followed = list(_followed(passage, table, column))
            yield from followed
            if all(check.outcome == "holds" for check in followed):
                yield from _hundred(passage, table, column)


def _hundred(passage: Passage, table: Table, column: int) -> Iterator[Check]:
    """A column whose total row says 100%."""
    rows = [row for row in table.rows if total(table.labels[row])]
    if len(rows) != 1 or table.partial or rows[0] not in (table.rows[0], table.rows[-1]):
        return
    stated = table.squares.get((rows[0], column))
    if stated is None or stated.number is None or abs(stated.number.value - _HUNDRED) > Decimal("0.1"):
        return
    cells = [table.squares.get((row, column)) for row in table.rows if row != rows[0]]
    parts = [cell for cell in cells if cell is not None and cell.number is not None]
    if len(parts) != len(cells) or len(parts) < 2:
        return
    numbers = [cell.number for cell in (*parts, stated) if cell.number is not None]
    makes = sum((number.value for number in numbers[:-1]), Decimal(0))
    slack = max(number.step for number in numbers) * _HALF * len(numbers)
    terms = (stated.term(passage, "total"), *(part.term(passage, "share") for part in parts))
    if abs(makes - _HUNDRED) <= slack:
        yield Check(code="NC603", terms=terms, outcome="holds")
    elif abs(makes - _HUNDRED) <= _FAR and max(number.value for number in numbers[:-1]) < _HUNDRED:
        why = f"The shares of “{table.head(column)}” make {makes:f}%, not {stated.text}."
        yield Check(code="NC603", terms=terms, outcome="fails", why=why, fits=f"{makes:f}%")


def _followed(passage: Passage, table: Table, column: int) -> Iterator[Check]:
    """A column of shares of the counts in another column, or of one column in another, as most rows show."""
    counts = [c for c in table.numeric if c != column and not table.shared(c)][:_COUNTS]
    best: list[Share] = []
    for part in counts:
        tries = [list(_of_total(table, column, part))]
        tries += [list(_of_column(table, column, part, whole)) for whole in counts if whole != part]
        for found in tries:
            if _right(found) > _right(best):
                best = found
    right, wrong = _right(best), [s for s in best if not s.holds]
    needed = _OF_TOTAL if len({share.whole for share in best}) == 1 else _OF_COLUMN
    if needed == _OF_COLUMN and len(counts) == 2 and all(0 <= s.makes <= _HUNDRED for s in best):
        # Only one column can be a part of the other; one that is nearly right may be of other wholes: valid votes
        needed = 1 if all(abs(s.makes - s.digits) >= _SLIP for s in wrong) else _OF_COLUMN
    if right < needed * max(1, len(wrong)):
        return
    for share in best:
        if share.holds:
            yield Check(code="NC603", terms=_terms(passage, share), outcome="holds")
        elif share.makes <= _HUNDRED:
            yield _wrong(passage, share)


def _bracketed(passage: Passage, table: Table, column: int) -> Iterator[Check]:
    """Counts with their shares in brackets, "40 (50%)", of a total row, a number in the heading, or all of them."""
    totals = [row for row in table.rows if total(table.labels[row])]
    if len(totals) > 1:
        return
    cells = [cell for row in table.rows if (cell := table.squares.get((row, column))) is not None]
    plain = [cell for cell in cells if cell.row not in totals and cell.number is not None]
    shares = [cell for cell in plain if cell.number is not None and cell.number.share is not None]
    stated = [cell for cell in cells if cell.row in totals and cell.number is not None]
    named = _NUMBER.search(table.head(column)) or _NUMBER.search(table.head(table.columns[0]))
    wholes: list[tuple[Decimal, tuple[Square, ...], int]] = []
    if stated and stated[0].number is not None:
        wholes.append((stated[0].number.value, (stated[0],), 1))
    if named is not None:
        wholes.append((Decimal(named[1].replace(",", "")), (), 1))
    if not totals and len(plain) == len(table.rows) and not table.partial:
        values = (cell.number.value for cell in plain if cell.number is not None)
        wholes.append((sum(values, Decimal(0)), tuple(plain), 2))
    for whole, from_, needed in wholes:
        right = [cell for cell in shares if _exactly(cell, whole)]
        wrong = [cell for cell in shares if not _exactly(cell, whole, loose=True)]
        if whole <= 0 or not right or len(right) < needed * len(wrong):
            continue
        for cell in shares:
            terms = tuple(
                dict.fromkeys((cell.term(passage, "part with its share"), *(c.term(passage, "whole") for c in from_)))
            )
            if cell not in wrong:
                yield Check(code="NC603", terms=terms, outcome="holds")
                continue
            assert cell.number is not None and cell.number.share is not None
            makes = _EXACT.divide(cell.number.value * _HUNDRED, whole)
            shown = f"{makes.quantize(min(cell.number.share_step, Decimal('0.1')), context=_EXACT).normalize() + 0:,f}%"
            why = f"{cell.number.value:,f} of {whole:,f} is {shown}, not {cell.number.share}%."
            yield Check(code="NC603", terms=terms, outcome="fails", why=why, fits=shown)
        return


def _exactly(cell: Square, whole: Decimal, *, loose: bool = False) -> bool:
    """Whether the share in brackets follows from the count; `loose`: to its last digit, however it was rounded."""
    number = cell.number
    if number is None or number.share is None or whole <= 0 or number.value < 0 or number.value > whole:
        return loose and number is not None and number.value > whole  # counted among something else
    off = abs(_EXACT.divide(number.value * _HUNDRED, whole) - number.share)
    return off <= (number.share_step if loose else number.share_step * _HALF)


def _changed(passage: Passage, table: Table, column: int) -> Iterator[Check]:
    """Changes in percent between the two columns right before them."""
    before = [c for c in table.numeric if c < column and not table.shared(c)][-2:]
    if len(before) < 2 or any(not _CHANGE.isdisjoint(split(table.head(c))) for c in before):
        return
    found: list[tuple[Square, Square, Square, Decimal, bool, bool]] = []
    for row in table.rows:
        old, new, said = (table.squares.get((row, c)) for c in (*before, column))
        if old is None or new is None or said is None or not (old.number and new.number and said.number):
            continue
        if "%" not in said.text + table.head(column) or old.number.value <= 0 or new.number.value < 0:
            continue
        grown = _EXACT.divide((new.number.value - old.number.value) * _HUNDRED, old.number.value)
        if abs(grown) > _ABSURD:
            continue
        slack = (
            said.number.step + _EXACT.divide((old.number.step + new.number.step) * _HUNDRED, old.number.value) * _SOME
        )
        off = abs(grown - said.number.value)
        found.append((old, new, said, grown, off <= said.number.step * _HALF, off > slack))
    right, wrong = sum(one[4] and one[3] != 0 for one in found), sum(one[5] for one in found)
    if not right or right < wrong:
        return
    for old, new, said, grown, _, fails in found:
        terms = (old.term(passage, "start"), new.term(passage, "end"), said.term(passage, "stated change"))
        assert said.number is not None
        if not fails:
            yield Check(code="NC603", terms=terms, outcome="holds")
        elif abs(grown) != abs(said.number.value):
            shown = f"{grown.quantize(min(said.number.step, Decimal(1)), context=_EXACT).normalize() + 0:,f}%"
            why = f"From {old.text} to {new.text} is {shown}, not {said.text}."
            yield Check(code="NC603", terms=terms, outcome="fails", why=why, fits=shown, confidence="medium")


def _right(found: Sequence[Share]) -> int:
    return sum(share.exact and share.tells for share in found)


def _of_total(table: Table, column: int, part: int) -> Iterator[Share]:
    """Shares of a column's total: the stated one, or the sum of its cells where none is stated."""
    if table.alone(table.head(part)):
        return
    totals = [row for row in table.rows if total(table.labels[row])]
    if len(totals) > 1:
        return
    rows = [row for row in table.rows if row not in totals]
    above = [row for row in rows if totals and row < totals[0]]
    plain = above or rows  # what stands behind a total is not in it
    cells = [table.squares.get((row, part)) for row in (totals or plain)]
    whole = tuple(cell for cell in cells if cell is not None and cell.number is not None)
    if not whole or (not totals and (len(whole) < len(plain) or table.partial)):
        return
    yield from _shares(table, plain, column, part, lambda _: whole)


def _of_column(table: Table, column: int, part: int, whole: int) -> Iterator[Share]:
    def of(row: int) -> tuple[Square, ...]:
        square = table.squares.get((row, whole))
        return (square,) if square is not None and square.number is not None else ()

    yield from _shares(table, table.rows, column, part, of)


def _shares(
    table: Table, rows: Sequence[int], column: int, part: int, of: Callable[[int], tuple[Square, ...]]
) -> Iterator[Share]:
    for row in rows:
        said, counted, whole = table.squares.get((row, column)), table.squares.get((row, part)), of(row)
        if said is None or counted is None or said.number is None or counted.number is None or not whole:
            continue
        if said.number.value < 0 or counted.number.value < 0 or missing(said.text):
            continue
        yield Share(said=said, part=counted, whole=whole, digits=said.number.value, step=said.number.step)


def _terms(passage: Passage, share: Share) -> tuple[Term, ...]:
    return (
        share.said.term(passage, "stated share"),
        share.part.term(passage, "part"),
        *(square.term(passage, "whole") for square in share.whole),
    )


def _wrong(passage: Passage, share: Share) -> Check:
    whole = sum((w.number.value for w in share.whole if w.number is not None), Decimal(0))
    makes = share.makes.quantize(min(share.step, Decimal("0.1")), context=_EXACT)
    shown = f"{makes.normalize() + 0:,f}%"
    said = share.said.text if "%" in share.said.text else f"{share.said.text}%"
    return Check(
        code="NC603",
        terms=_terms(passage, share),
        outcome="fails",
        why=f"{share.part.text} of {whole:,f} is {shown}, not {said}.",
        fits=shown,
    )
