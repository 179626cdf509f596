"""Tables -> NC602: total rows and total columns that are not the sum of their parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal, localcontext

from numcheck.checks.passage import Passage
from numcheck.checks.tables.grid import Square, Table
from numcheck.checks.tables.parts import Sum, across, down, other_way, value_of
from numcheck.checks.tables.words import split, total, words
from numcheck.model import Check, Quantity, Term
from numcheck.slips import slip

#: How far a sum that stands alone may lie from its total, as a share of it, and still be meant as one.
_NEAR, _NEARER = Decimal("0.5"), Decimal("0.2")  # with a name that leaves no doubt, and with another
#: Of so many parts at least a last row without a plain name is believed to be the sum.
_SEVERAL = 2
#: So many parts are told one by one.
_TOLD = 6


def checks(passage: Passage, table: Table) -> Iterator[Check]:
    """The sums of a table; none where its rows are only some of many."""
    if table.partial:
        return
    with localcontext() as context:
        context.prec = 60
        sums = (*down(table), *across(table))
        held, failed = [s for s in sums if s.holds], [s for s in sums if not s.holds]
        sure = [s for s in failed if s.across or not other_way(s)]
        for one in held:
            yield _told(passage, table, one, "holds")
        crossed = list(_crossed(failed)) if any(s.tells for s in held) else []
        for pair, shared in crossed:
            yield _crossing(passage, table, pair, shared)
        left = [s for s in sure if not any(s is one for pair, _ in crossed for one in pair)]
        for one in left:
            if _meant(table, one, held, left):
                yield _told(passage, table, one, "fails")


def _meant(table: Table, one: Sum, held: Sequence[Sum], failed: Sequence[Sum]) -> bool:
    """Whether a total that does not come out is meant as a sum: others of its kind are, or its name leaves no doubt."""
    fellows = [s for s in held if s.tells and s.across is one.across and _same_total(s, one)]
    broken = [s for s in failed if s.across is one.across and _same_total(s, one)]
    if one.across:
        if value_of(one.total) in [value_of(part) for part in one.parts[1:]]:
            return False  # what there was at the end of the year: customers, cash
        near = abs(one.off) <= abs(value_of(one.total)) * _NEARER or _slipped(one)
        enough = 1 if near or total(_title(table, one)) == "sure" else 2
        return bool(fellows) and len(fellows) >= enough * len(broken)
    if fellows:
        return len(fellows) >= len(broken)
    if len(broken) > 1 or _timed(table, one):
        return False
    stated = value_of(one.total)
    name = table.labels[one.total.row]
    if total(name) != "sure":  # a subtotal, where another of its column comes out; or the last row, all but right
        if one.total.row == table.rows[-1] and len(one.parts) >= _SEVERAL and not held:
            return ("total" in split(name) and abs(one.off) <= abs(stated) * _NEARER) or _slipped(one)
        return any(s.tells and _same_line(s, one) for s in held) and abs(one.off) <= abs(stated) * _NEARER
    near = abs(one.off) <= abs(stated) * _NEAR
    return near or _slipped(one)


def _slipped(one: Sum) -> bool:
    """Whether a slip of the pen lies between the sum and what is stated."""
    made, stated = (Quantity(value=value, unit="count") for value in (one.makes, value_of(one.total)))
    return bool(slip(made, stated))


def _timed(table: Table, one: Sum) -> bool:
    """Whether its figures are times and the like, of which a total is measured on its own."""
    units = {square.number.unit for square in (one.total, *one.parts) if square.number is not None}
    return bool((units | set(split(table.head(one.total.column)))) & words().timed)


def _same_total(one: Sum, other: Sum) -> bool:
    mine, yours = one.total, other.total
    return mine.column == yours.column if one.across else mine.row == yours.row


def _same_line(one: Sum, other: Sum) -> bool:
    """Whether another total row is of the same column: the subtotal before it."""
    return not one.across and one.total.column == other.total.column


def _crossed(failed: Sequence[Sum]) -> Iterator[tuple[tuple[Sum, Sum], Square]]:
    """Two sums that one cell would mend, one down and one across."""
    by_place: dict[tuple[int, int], Sum] = {}
    for one in failed:
        if not one.across:
            for square in (one.total, *one.parts):
                by_place.setdefault((square.row, square.column), one)
    used: set[int] = set()
    for one in failed:
        if not one.across:
            continue
        for square in (one.total, *one.parts):
            other = by_place.get((square.row, square.column))
            if other is None or id(other) in used:
                continue
            if abs(one.mended(square) - other.mended(square)) <= one.slack + other.slack:
                used.add(id(other))
                yield (other, one), square
                break


def _told(passage: Passage, table: Table, one: Sum, outcome: str) -> Check:
    terms = (one.total.term(passage, "total"), *(part.term(passage, "part") for part in one.parts))
    if outcome == "holds":
        return Check(code="NC602", terms=terms, outcome=outcome)
    return Check(
        code="NC602",
        terms=terms,
        outcome=outcome,
        why=f"{_name(table, one)}: {_adds(one)}, not {one.total.text}.",
        fits=_between(one.makes, one.slack),
        confidence="high" if total(_title(table, one)) == "sure" else "medium",
    )


def _crossing(passage: Passage, table: Table, pair: tuple[Sum, Sum], shared: Square) -> Check:
    down, across = pair
    right = _number(down.mended(shared))
    others = [s for one in pair for s in (one.total, *one.parts) if s is not shared]
    terms: list[Term] = [shared.term(passage, "figure")]
    for square in others:
        role = "total" if square in (down.total, across.total) else "part"
        terms.append(square.term(passage, role))
    return Check(
        code="NC602",
        terms=tuple(terms),
        outcome="fails",
        why=(
            f"{_name(table, down)}: {_adds(down)}, not {down.total.text}; and {_name(table, across)}: {_adds(across)}, "
            f"not {across.total.text}; {right} in place of {shared.text} makes both right."
        ),
        fits=right,
    )


def _title(table: Table, one: Sum) -> str:
    return table.head(one.total.column) if one.across else table.labels[one.total.row]


def _name(table: Table, one: Sum) -> str:
    """Where a sum stands, by the headings."""
    if one.across:
        return f"“{table.labels[one.total.row]}”" if table.labels[one.total.row] else "The row"
    return f"“{table.head(one.total.column)}”" if table.head(one.total.column) else "The column"


def _adds(one: Sum) -> str:
    if len(one.parts) > _TOLD:
        return f"the {len(one.parts)} figures make {_number(one.makes)}"
    shown = [part.text for part in one.parts]
    return f"{' + '.join(shown)} is {_number(one.makes)}"


def _between(makes: Decimal, slack: Decimal) -> str:
    return f"between {_number(makes - slack)} and {_number(makes + slack)}" if slack else _number(makes)


def _number(value: Decimal) -> str:
    return f"{value.normalize() + 0:,f}"
