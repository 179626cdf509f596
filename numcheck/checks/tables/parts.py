"""Tables -> which cells are meant as sums, and of which others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from numcheck.checks.tables.grid import Square, Table
from numcheck.checks.tables.number import missing
from numcheck.checks.tables.words import bare, split, total, words

_QUARTERS = ("q1", "q2", "q3", "q4")
_HALF = Decimal("0.5")
#: More totals than these in one table are names, not sums; and so many runs of columns are tried for one.
_MANY = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """A cell that is meant as the sum of others."""

    total: Square
    parts: tuple[Square, ...]
    slack: Decimal  # what rounding leaves open
    across: bool  # the parts stand in one row with it

    @property
    def makes(self) -> Decimal:
        return sum((value_of(part) for part in self.parts), Decimal(0))

    @property
    def off(self) -> Decimal:
        """What the parts make less what is stated."""
        return self.makes - value_of(self.total)

    @property
    def holds(self) -> bool:
        return abs(self.off) <= self.slack

    @property
    def tells(self) -> bool:
        """Whether it would be no accident that it holds."""
        return sum(value_of(part) != 0 for part in self.parts) > 1

    def mended(self, square: Square) -> Decimal:
        """What one of its cells would have to be, with all others as they are."""
        return self.makes if square is self.total else value_of(square) - self.off


def value_of(square: Square) -> Decimal:
    assert square.number is not None
    return square.number.value


def down(table: Table) -> Iterator[Sum]:
    """The sums of total rows, column by column, of the rows that most columns agree on."""
    rows = [row for row in table.rows if total(table.labels[row])][:_MANY]
    plain = [row for row in table.rows if not total(table.labels[row]) and not _within(table.labels[row])]
    columns = [c for c in table.numeric if not table.alone(table.head(c)) and not table.shared(c)]
    for row in rows:
        tries = [_columns(table, row, one, columns) for one in _rows_of(row, plain, rows, table.rows[0])]
        tries.sort(key=lambda sums: -sum(s.holds and s.tells for s in sums.values()))  # stable: the likeliest first
        for column in columns:
            sums = [found[column] for found in tries if column in found]
            right = next((s for s in sums if s.holds), None)
            if right is not None:
                yield right
            elif sums:
                yield sums[0]


def _columns(table: Table, row: int, parts: Sequence[int], columns: Sequence[int]) -> dict[int, Sum]:
    """One set of rows added up in every column."""
    found = {}
    for column in columns:
        stated = table.squares.get((row, column))
        if stated is not None and stated.number is not None:
            one = _sum(table, stated, [(part, column) for part in parts], across=False)
            if one is not None:
                found[column] = one
    return found


def _within(label: str) -> bool:
    return bare(label).startswith(words().within) or label.lstrip().startswith(("-", "–", "—", "•", "↳", "└"))


def _rows_of(row: int, plain: Sequence[int], totals: Sequence[int], first: int) -> list[list[int]]:
    """The rows that a total may add up, the likeliest first."""
    above = [r for r in plain if r < row]
    earlier = [r for r in totals if r < row]
    if not above:
        return [[r for r in plain if r > row]] if row == first else []
    since = [r for r in above if not earlier or r > earlier[-1]]
    sets = [since] if earlier and since else []
    sets.append(above)
    if len(earlier) > 1:
        sets += [earlier, earlier[1:]]
    if earlier:
        sets.append([earlier[-1], *since])
        sets.append([*earlier, *since])
    return sets


def across(table: Table) -> Iterator[Sum]:
    """The sums of total columns, row by row, with the columns that most rows agree on."""
    totals = [c for c in table.numeric if total(table.head(c))][:_MANY]
    plain = [
        c
        for c in table.numeric
        if c not in totals and not table.alone(table.head(c)) and not (table.shared(c) and "%" in table.head(c))
    ]
    yield from _quarters(table)
    for column in totals:
        if total(table.head(column)) == "" or table.alone(table.head(column)):
            continue
        best: list[Sum] = []
        for columns in _columns_of(column, plain, totals):
            sums = list(_lines(table, column, columns))
            if sum(s.holds and s.tells for s in sums) > sum(s.holds and s.tells for s in best):
                best = sums
        yield from best


def _quarters(table: Table) -> Iterator[Sum]:
    """The year behind its four quarters."""
    heads = {bare(table.head(c)): c for c in table.numeric}
    parts = [heads[name] for name in _QUARTERS if name in heads]
    year = next((heads[name] for name in ("year", "full year", "fy", "annual") if name in heads), None)
    if len(parts) == len(_QUARTERS) and year is not None:
        yield from _lines(table, year, parts)


def _columns_of(column: int, plain: Sequence[int], totals: Sequence[int]) -> Iterator[list[int]]:
    left, right = [c for c in plain if c < column], [c for c in plain if c > column]
    earlier = [c for c in totals if c < column]
    if len(left) > 1:
        yield left
        yield from ([c for c in left if c >= start] for start in left[1:-1][-_MANY:])
    if len(right) > 1:
        yield right
        yield from ([c for c in right if c <= end] for end in right[1:-1][:_MANY])
    if len(earlier) > 1:
        yield earlier


def _lines(table: Table, column: int, columns: Sequence[int]) -> Iterator[Sum]:
    for row in table.rows:
        stated = table.squares.get((row, column))
        if words().means.isdisjoint(split(table.labels[row])) and stated is not None and stated.number is not None:
            found = _sum(table, stated, [(row, c) for c in columns], across=True)
            if found is not None:
                yield found


def _sum(table: Table, stated: Square, places: Sequence[tuple[int, int]], *, across: bool) -> Sum | None:
    """A sum, unless a part is missing or is of another unit."""
    parts = []
    for place in places:
        square = table.squares.get(place)
        if square is None:
            return None
        if square.number is None:
            if missing(square.text) or any(c.isdigit() for c in square.text):
                return None  # something was counted and is not told
            continue
        parts.append(square)
    if len(parts) < 2 or stated.number is None:
        return None
    units = {part.number.unit for part in parts if part.number is not None and part.number.value} | {stated.number.unit}
    if len(units - {""}) > 1:
        return None
    return Sum(total=stated, parts=tuple(parts), slack=_slack(table, stated, parts), across=across)


def _slack(table: Table, stated: Square, parts: Sequence[Square]) -> Decimal:
    """What rounding may leave between the parts and their sum."""
    numbers = [square.number for square in (stated, *parts) if square.number is not None]
    step = max(number.step for number in numbers)
    unit = max(step, table.grain) if step >= 1 else step
    told = table.rounded or any(square.column in table.loose for square in (stated, *parts))
    loose = told or unit != 1 or any(n.scaled or n.unit.strip("$€£¥₹US") for n in numbers)
    return unit * _HALF * len(numbers) if loose else Decimal(0)


def other_way(one: Sum) -> bool:
    """Whether the stated figure is something else than the sum of all: an average, a largest, the sum of some."""
    values, stated = [value_of(part) for part in one.parts], value_of(one.total)
    if any(value < 0 for value in values) != any(value > 0 for value in values) and min(values) <= stated <= max(
        values
    ):
        return True
    if any(value < 0 for value in values) and sum((abs(v) for v in values), Decimal(0)) == stated:
        return True
    sums = [Decimal(0), *accumulate(values)]
    seen: Callable[[Decimal], bool] = set(sums).__contains__
    # The last few rows alone, as where one whole is broken down twice; or all but a few that stand for others.
    if any(abs(sums[-1] - sums[start] - stated) <= one.slack for start in range(1, len(values) - 1)):
        return True
    if any(abs(sums[end] - stated) <= one.slack for end in range(2, len(values))):
        return True
    return any(seen(sums[start] + one.off) and _longer(sums, start, one.off) for start in range(len(values) - 1))


def _longer(sums: Sequence[Decimal], start: int, off: Decimal) -> bool:
    """Whether the rows that were left out are two or more, and stand for the row before them or behind them."""
    end = next((n for n in range(start + 2, len(sums)) if sums[n] == sums[start] + off), None)
    if end is None:
        return False
    before = sums[start] - sums[start - 1] if start else None
    behind = sums[end + 1] - sums[end] if end + 1 < len(sums) else None
    return off in (before, behind)
