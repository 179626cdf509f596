"""Tables -> NC603: percentages that do not make 100, or that do not follow from the counts next to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal

from numcheck.checks.passage import Passage
from numcheck.checks.tables.grid import Square, Table
from numcheck.checks.tables.number import missing
from numcheck.checks.tables.words import total
from numcheck.model import Check, Term

_HUNDRED = Decimal(100)
_HALF = Decimal("0.5")
_EXACT = Context(prec=40)
#: How far from 100 a column that makes nearly 100 may be: farther off, its shares are of different wholes.
_FAR = Decimal(30)
#: So many rows have to come out right for each that does not: of shares of one total, and of one column in another.
_OF_TOTAL, _OF_COLUMN = 2, 3
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
        if table.shared(column):
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
    if right < needed * max(1, len(wrong)):
        return
    for share in best:
        if share.holds:
            yield Check(code="NC603", terms=_terms(passage, share), outcome="holds")
        elif share.makes <= _HUNDRED:
            yield _wrong(passage, share)


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
