"""Whether two claims are about the same time and place, as far as they or the sentences before them say."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from numcheck.model import Claim, When
from numcheck.ruleset.places import places

#: Parts of the calendar that a document without a date still tells apart.
_PARTS = {"weekend": 1, "week": 2, "month": 3, "year": 4, "quarter": 5, "half": 6, "season": 7, "ago": 8, "months": 9}
#: Two windows of at most this many days that hold one another are one telling of the same night or day.
_NIGHT = 2
#: A day of the calendar without a year: "2 June", "June 2nd".
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([A-Z][a-z]{2})|([A-Z][a-z]{2})[a-z]*\.? (\d{1,2})(?!\d)")


def same_time(first: Claim, second: Claim, *, lent: bool = False) -> bool | None:
    """True or False where both say when; None where one does not.

    `lent`, here and below: where a clause says nothing itself, what the sentences before it say counts.
    """
    one, other = _stated(first, lent=lent), _stated(second, lent=lent)
    here, there = ([when for when in told if when.part != "written"] for told in (one, other))
    return any(_same_window(a, b) for a in here for b in there) if here and there else None


def disjoint(first: Claim, second: Claim, *, lent: bool = False) -> bool:
    """Whether both say when, and no day can be in both: Monday and Sunday, May and April, 2029 and 2030."""
    one, other = _stated(first, lent=lent), _stated(second, lent=lent)
    if one and other:
        return all(_no_day_in_both(a, b) for a in one for b in other)
    return other_days(first, second, lent=lent)


def other_days(first: Claim, second: Claim, *, lent: bool = False) -> bool:
    """Whether both name days of the calendar, as "2 June" in a text that says no year, and none that both name."""
    one, other = _days(first, lent=lent), _days(second, lent=lent)
    return bool(one and other) and not one & other


def _days(claim: Claim, *, lent: bool) -> frozenset[tuple[str, int]]:
    """Month and day of every such day."""
    frame = claim.frame
    told = frame.time or (frame.scene.time if lent and frame.scene is not None else ())
    if not told:
        return frozenset()
    found = (_DAY.search(when.text) for when in told if when.part == "span" and when.first is None)
    return frozenset((day[2] or day[3], int(day[1] or day[4])) for day in found if day)


def told_apart(first: Claim, second: Claim) -> bool:
    """Whether both say on which day the figure was given, and these are two days."""
    one, other = first.frame.told, second.frame.told
    return bool(one and other) and all(_no_day_in_both(a, b) for a in one for b in other)


def _no_day_in_both(first: When, second: When) -> bool:
    if first.first and first.last and second.first and second.last:
        return _gap(first, second) > 0
    if first.weekdays and second.weekdays:
        # A weekend is spoken of from Friday night on.
        days = [{*when.weekdays, *([4] if when.part == "weekend" else [])} for when in (first, second)]
        return not days[0] & days[1]
    if "ago" in (first.part, second.part):  # years ago, and on Monday
        other = second if first.part == "ago" else first
        return other.part != "ago" and (bool(other.weekdays) or other.part in ("night", "day"))
    if first.which is not None and second.which is not None and first.part == second.part:
        return first.which != second.which
    undated = not (first.first or second.first)
    if undated and {first.part, second.part} == {"month", "weekday"}:  # whoever writes "in April" wrote later
        return True
    if undated and {first.part, second.part} == {"year", "weekday"}:  # "last year", and not this Monday
        return -1 in (first.which, second.which)
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


def same_place(first: Claim, second: Claim, *, lent: bool = False) -> bool | None:
    """True or False where both name a place; None where one does not. A town and its country are one place."""
    one, other = _places(first, lent=lent), _places(second, lent=lent)
    if not one or not other:
        return None
    shared = one & other
    if not shared:
        return _near(one, other)
    if all(map(places().site, shared)) and one != shared and other != shared:
        return _near(one - shared, other - shared)  # "Mill Lane in Orle", "Mill Lane in Lund"
    return True


def _near(one: Set[str], other: Set[str]) -> bool | None:
    """Whether places of which both sides name none are one all the same; None where no table knows."""
    table = places()
    if all(table.two_regions(a, b) for a in one for b in other):
        return False
    holders = [{table.holder(n) for n in names} for names in (one, other)]
    if None in holders[0] or None in holders[1]:
        # A name that no table knows may lie anywhere; two unknown names are two places.
        known = (holders[0] | holders[1]) - {None}
        if {any(map(table.site, one)), any(map(table.site, other))} == {True, False}:
            return None  # a street lies in some town
        return None if known or any(_longer(a, b) for a in one for b in other) else False
    return bool(holders[0] & holders[1])


def _longer(one: str, other: str) -> bool:
    """Whether one is a longer name of the other, or of what stands there: "Orle", "Orle General Hospital"."""
    few, many = sorted((one.split(), other.split()), key=len)
    if len(few) == len(many):
        return False
    before = many[: -len(few)]  # "FC Orle", and not "East Orle"
    return few == many[: len(few)] or (few == many[-len(few) :] and " ".join(before).isupper())


def in_part(first: Claim, second: Claim) -> bool:
    """Whether the first is told of a part of the country that the second is told of: of Ohio, of the United States."""
    one, other = _places(first), _places(second)
    table = places()
    return bool(one and other) and all(any(table.within(a, b) for b in other) for a in one)


def _stated(claim: Claim, *, lent: bool = False) -> Sequence[When]:
    frame = claim.frame
    told = frame.time or (frame.scene.time if lent and frame.scene is not None else ())
    if not told:  # as of most figures, of which many thousand pairs may be asked
        return ()
    loose = ("past", "span") if lent else ("past", "span", "ago")
    return [w for w in told if w.part not in loose or w.first]


def _same_window(first: When, second: When) -> bool:
    if first.first and first.last and second.first and second.last:
        if (first.first, first.last) == (second.first, second.last):
            return True
        short = _length(first) < _NIGHT and _length(second) < _NIGHT
        return short and (contains(first, second) or contains(second, first))
    if first.weekdays and second.weekdays and first.part != "weekend" and second.part != "weekend":
        return bool(set(first.weekdays) & set(second.weekdays))
    if first.which is not None and second.which is not None and first.part == second.part:
        return first.which == second.which
    return _PARTS.get(first.part, 0) == _PARTS.get(second.part, 0)


def _length(when: When) -> int:
    return (when.last - when.first).days if when.first and when.last else 0


def _gap(first: When, second: When) -> int:
    assert first.first and first.last and second.first and second.last
    return max((second.first - first.last).days, (first.first - second.last).days, 0)


def _places(claim: Claim, *, lent: bool = False) -> frozenset[str]:
    frame = claim.frame
    told = frame.place or (frame.scene.place if lent and frame.scene is not None else ())
    return frozenset([name for phrase in told for name in phrase.names])
