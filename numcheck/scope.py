"""Whether two claims are about the same time and place, as far as they say."""

from __future__ import annotations

from numcheck.model import Claim, When
from numcheck.ruleset.places import places

#: Parts of the calendar that a document without a date still tells apart.
_PARTS = {"weekend": 1, "week": 2, "month": 3, "year": 4}
#: Two windows of at most this many days that hold one another are one telling of the same night or day.
_NIGHT = 2


def same_time(first: Claim, second: Claim) -> bool | None:
    """True or False where both say when; None where one does not."""
    one, other = _stated(first), _stated(second)
    if not one or not other:
        return None
    return any(_same_window(a, b) for a in one for b in other)


def disjoint(first: Claim, second: Claim) -> bool:
    """Whether both say when, and no day can be in both: Monday and Sunday, May and April, 2029 and 2030."""
    one, other = _stated(first), _stated(second)
    return bool(one and other) and all(_no_day_in_both(a, b) for a in one for b in other)


def _no_day_in_both(first: When, second: When) -> bool:
    if first.first and first.last and second.first and second.last:
        return _gap(first, second) > 0
    if first.weekdays and second.weekdays:
        # A weekend is spoken of from Friday night on.
        days = [{*when.weekdays, *([4] if when.part == "weekend" else [])} for when in (first, second)]
        return not days[0] & days[1]
    return first.part == second.part == "month" and first.text.split()[-1] != second.text.split()[-1]


def apart_in_time(first: Claim, second: Claim, days: int) -> bool:
    """Whether both pin down days, and more than `days` lie between them: another event of the same kind."""
    one = [w for w in _stated(first) if w.first and w.last]
    other = [w for w in _stated(second) if w.first and w.last]
    if not one or not other:
        return False
    return all(_gap(a, b) > days for a in one for b in other)


def window(claim: Claim) -> When | None:
    """The widest time that a claim pins down."""
    dated = [w for w in _stated(claim) if w.first and w.last]
    return max(dated, key=lambda w: (w.last or w.first, w.text) and _length(w), default=None)


def contains(outer: When, inner: When) -> bool:
    """Whether one window strictly holds the other."""
    if not (outer.first and outer.last and inner.first and inner.last):
        return False
    inside = outer.first <= inner.first and inner.last <= outer.last
    return inside and (outer.first, outer.last) != (inner.first, inner.last)


def same_place(first: Claim, second: Claim) -> bool | None:
    """True or False where both name a place; None where one does not. A town and its country are one place."""
    one, other = _places(first), _places(second)
    if not one or not other:
        return None
    if one & other:
        return True
    table = places()
    if all(table.two_regions(a, b) for a in one for b in other):
        return False
    holders = [{table.holder(n) for n in names} for names in (one, other)]
    if None in holders[0] or None in holders[1]:
        # A name that no table knows may lie anywhere; two unknown names are two places.
        known = (holders[0] | holders[1]) - {None}
        return None if known else False
    return bool(holders[0] & holders[1])


def in_part(first: Claim, second: Claim) -> bool:
    """Whether the first is told of a part of the country that the second is told of: of Ohio, of the United States."""
    one, other = _places(first), _places(second)
    table = places()
    return bool(one and other) and all(any(table.within(a, b) for b in other) for a in one)


def _stated(claim: Claim) -> list[When]:
    return [w for w in claim.frame.time if w.part not in ("past", "span") or w.first]


def _same_window(first: When, second: When) -> bool:
    if first.first and first.last and second.first and second.last:
        if (first.first, first.last) == (second.first, second.last):
            return True
        short = _length(first) < _NIGHT and _length(second) < _NIGHT
        return short and (contains(first, second) or contains(second, first))
    if first.weekdays and second.weekdays and first.part != "weekend" and second.part != "weekend":
        return bool(set(first.weekdays) & set(second.weekdays))
    return _PARTS.get(first.part, 0) == _PARTS.get(second.part, 0)


def _length(when: When) -> int:
    return (when.last - when.first).days if when.first and when.last else 0


def _gap(first: When, second: When) -> int:
    assert first.first and first.last and second.first and second.last
    return max((second.first - first.last).days, (first.first - second.last).days, 0)


def _places(claim: Claim) -> set[str]:
    return {name for phrase in claim.frame.place for name in phrase.names}
