"""Rows of figures -> changes: two ends, what is said of the way between them, and which way it goes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from numcheck.checks.arithmetic.figures import AMOUNTS, Figure, nouns
from numcheck.checks.arithmetic.fractions import in_words
from numcheck.checks.arithmetic.words import words
from numcheck.checks.passage import Passage
from numcheck.model import Kind

_LEVELS = AMOUNTS | {Kind.PERCENT, Kind.DURATION, Kind.RATE}
_DELTAS = AMOUNTS | {Kind.PERCENT, Kind.POINTS, Kind.RATIO, Kind.CHANGE, Kind.DURATION}
#: The most words between the two ends: "from 10 in May of last year to 16".
_FAR = 7
_YEAR = 4  # digits of one
_STOPS = frozenset({";", ":", "(", ")", '"', "“", "”", "from"})
_CLOSE = frozenset({")", ",", ".", ";"})
_SIGNS = frozenset({"+", "-", ","})
#: What follows a change whose base is another one: "to 16, up 5% from a year earlier".
_BASES = frozenset({"from", "over", "on", "compared", "since", "than", "versus", "year", "against", "in", "a", "per"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """From one end to the other."""

    start: Figure
    end: Figure
    stated: Figure | None  # the change as it is told
    up: bool | None  # which way it is said to go
    tight: bool = True  # "from ... to ..." of one verb
    sized: bool = False  # by a verb that no place in a ranking takes: "increased", "shrank"


def ways(passage: Passage, row: tuple[Figure, ...]) -> Iterator[Way]:
    """Every change of a sentence that has both its ends."""
    taken = -1  # the last figure that ends a "from ... to ..."
    for index in range(len(row) - 1):
        first, second = row[index : index + 2]
        if first.before[-1:] == ("from",) and _reaches(second.before, ("to",)) and _comparable(first, second):
            taken = index + 1
            yield from _ways(passage, row, index, first, second)
        elif index == taken:
            continue
        elif _level(first) and index + 2 < len(row) and _against(second) and _comparable(second, first):
            taken = index + 1
            for way in _ways(passage, row, index, second, first, bare=False):
                yield replace(way, tight=False)
        elif _reduced(row[index : index + 3]):
            start, delta, end = row[index : index + 3]
            up = _direction(delta, delta.before[-4:])
            if up is not None and _comparable(start, end):
                taken = index + 2
                yield Way(start=_adopt(start, end), end=_adopt(end, start), stated=delta, up=up, tight=False)
        elif first.before[-1:] == ("to",) and _is_compared(second.before) and _comparable(second, first):
            yield from _ways(passage, row, index, second, first)
        elif index + 2 < len(row) and _told_from(first, second, row[index + 2]):
            start = row[index + 2]
            up = _direction(second, second.before, start.before)
            if up is not None:
                yield Way(start=_adopt(start, first), end=_adopt(first, start), stated=second, up=up, tight=False)


def _ways(
    passage: Passage, row: tuple[Figure, ...], index: int, start: Figure, end: Figure, *, bare: bool = True
) -> Iterator[Way]:
    """The changes that are told of two ends at `index` and behind it; the bare way where none is."""
    opener, closer = row[index : index + 2]
    glue = opener.before[:-1]
    start, end = _adopt(start, end), _adopt(end, start)
    verb = _verb(glue)
    way = Way(start=start, end=end, stated=None, up=None if verb is None else verb in words().change.rising)
    found = False
    for stated in _told(passage, row, index):
        near = (stated.before[-6:], *((glue,) if stated.span.start < opener.span.start else (stated.after[:1],)))
        up = _direction(stated, *near)
        for other in (way.up, _direction(stated, glue), end.quantity.value >= start.quantity.value):
            up = other if up is None else up
        yield replace(way, stated=stated, up=up)
        found = True
    if not found and bare:
        up = closer.before[-2] == "up" if closer.before[-2:-1] in (("up",), ("down",)) else way.up
        yield replace(way, up=up, sized=verb in words().change.sizing)


def _told(passage: Passage, row: tuple[Figure, ...], index: int) -> Iterator[Figure]:
    """The figures that tell the change between the ends at `index` and behind it."""
    glue = row[index].before[:-1]
    if index and _is_delta(row[index - 1]) and _leads(glue) and _moves(row[index - 1], glue):
        yield row[index - 1]
        if index > 1 and _is_delta(row[index - 2]) and _is_again(row[index - 1].before):
            yield row[index - 2]
        return
    spoken = in_words(passage, row[index])
    if spoken is not None:
        yield spoken
    for at in range(index + 2, min(index + 4, len(row))):
        if not (_is_delta(row[at]) and (_follows(row[at]) if at == index + 2 else _is_again(row[at].before))):
            return
        yield row[at]


def _comparable(start: Figure, end: Figure) -> bool:
    for figure in (start, end):
        mention, quantity = figure.mention, figure.quantity
        if figure.kind not in _LEVELS or mention.change in ("delta", "factor") or quantity.value <= 0:
            return False
        if quantity.value_hi is not None or mention.distributive:
            return False
    if start.mention.per and end.mention.per and start.mention.per != end.mention.per:
        return False
    bare = [f for f in (start, end) if f.unit == "count" and not f.count_of]
    if start.unit != end.unit:
        return bool(bare)
    if start.unit == "count" and start.count_of != end.count_of:
        # "to 16 from 10 countries" may tell where from; "to 16 crates from 10" does not
        return not start.count_of or (not end.count_of and start.span.start < end.span.start)
    return True


def _adopt(figure: Figure, other: Figure) -> Figure:
    """The unit that is told with the other end only: "from 10,000 to 10,050 points"."""
    if figure.unit == other.unit:
        return figure
    if figure.unit == "count":
        return replace(figure, quantity=replace(figure.quantity, unit=other.unit), kind=other.kind)
    return figure


def _reaches(glue: tuple[str, ...], last: tuple[str, ...]) -> bool:
    return glue[-1:] == last and len(glue) <= _FAR and _STOPS.isdisjoint(glue)


def _is_compared(glue: tuple[str, ...]) -> bool:
    for size in (1, 2):
        if len(glue) >= size and " ".join(glue[-size:]) in words().change.compared:
            rest = glue[:-size]
            return len(rest) <= _FAR - 1 and _STOPS.isdisjoint(rest) and "to" not in rest and "and" not in rest
    return False


def _level(figure: Figure) -> bool:
    """Whether a figure is told as a state: "income was $24 million", "headcount of 1,320"."""
    return figure.before[-1:] != () and figure.before[-1] in words().change.stating and figure.mention.per is None


def _against(start: Figure) -> bool:
    """Whether a figure is the level before: "compared with $20 million", "(prior year: 1,200)", "(2022: 1,200)"."""
    glue = start.before
    for size in (1, 2):
        if " ".join(glue[-size:]) in words().change.levels and glue[-size:]:
            head = glue[:-size]
            return len(head) <= _FAR and _STOPS.isdisjoint(head) and not {"and", "to", "of"} & set(head)
    at = next((n for n, t in enumerate(glue) if t == "("), None)
    if at is None or not nouns(glue[:at], 3):
        return False
    tail = glue[at + 1 :]
    year = tail[:1] and tail[0].isdecimal() and len(tail[0]) == _YEAR
    return tail[-1:] == (":",) and ((bool(year) and len(tail) == 2) or " ".join(tail[:-1]) in words().change.prior)


def _reduced(three: tuple[Figure, ...]) -> bool:
    """Whether a level, its change and the new level stand in a row: "stood at 40, was cut by 15 to 25"."""
    if len(three) < 3 or not _level(three[0]):
        return False
    start, delta, end = three
    moved = delta.mention.change == "delta" or not (words().change.up | words().change.down).isdisjoint(
        delta.before[-3:]
    )
    by = delta.before[-1:] == ("by",) and moved and not _STOPS & set(delta.before)
    alike = {start.unit, end.unit} == {start.unit} and delta.unit in (start.unit, "percent")
    return by and alike and end.before == ("to",) and "," in delta.before and _is_delta(delta)


def _told_from(level: Figure, told: Figure, start: Figure) -> bool:
    """$16 million, up 60% from $10 million; $16 million, a rise of 60% from $10 million."""
    change = words().change
    if not (_is_delta(told) and start.before[-1:] == ("from",) and _comparable(start, level)):
        return False
    if start.mention.per != level.mention.per or level.before[-1:] == ("from",):
        return False
    marks = [at for at, t in enumerate(told.before) if t in (",", "(", "-")]
    if len(marks) != 1 or marks[0] > 4 or not all(t in change.leading for t in start.before[:-1]):
        return False
    head, tail = told.before[: marks[0]], told.before[marks[0] + 1 :]
    return words().glue.breakers.isdisjoint(head) and (change.behind | change.up | change.down).issuperset(tail)


def _is_delta(figure: Figure) -> bool:
    if figure.before[-1:] in (("from",), ("to",)) or figure.quantity.value <= 0:
        return False
    return figure.kind in _DELTAS and figure.mention.per is None and not figure.mention.distributive


def _is_again(glue: tuple[str, ...]) -> bool:
    """Whether a figure behind these words tells the same change in another unit: "6 students, or 60%"."""
    at = next((n for n, t in enumerate(glue) if t in (",", "or", "(")), None)
    return at is not None and nouns(glue[:at], 2) and glue[at:] in ((",", "or"), ("or",), ("(",))


def _moves(told: Figure, glue: tuple[str, ...]) -> bool:
    """Whether the figure before the ends is one of change: "rose by 6 from", "a 60% rise from"."""
    moves = words().change.up | words().change.down
    return bool(told.mention.direction) or told.kind is Kind.RATIO or not moves.isdisjoint((*told.before[-3:], *glue))


def _leads(glue: tuple[str, ...]) -> bool:
    """Whether only such words stand between a change and the first end: "50% rise in the year, from"."""
    if glue[:1] in (("a",), ("an",), ("per",), ("every",)):  # so much a year
        return False
    return len(glue) <= _FAR and all(t in words().change.leading or t in (",", "(", "-") for t in glue)


def _follows(told: Figure) -> bool:
    """Whether a figure behind both ends is the change between them: ", a rise of 60%", "(up 60%)", ", or 60%"."""
    change = words().change
    at = next((n for n, t in enumerate(told.before) if t in (",", "(", "-")), None)
    if at is None:
        at = next((n for n, t in enumerate(told.before) if t == "or"), None)
        tail = told.before[at:] if at is not None else ()
    else:
        tail = told.before[at + 1 :]
    if at is None or at > _FAR or not _BASES.isdisjoint(told.after[:1]):
        return False
    moves = change.up | change.down
    moving = not moves.isdisjoint((*tail, *told.after[:1]))
    known = (change.behind | moves | _SIGNS).issuperset(tail)
    vivid = moving and tail[:1] in (("a",), ("an",)) and nouns(tail, 3)  # a sharp 3 percent drop
    if not (known or vivid):
        return False
    if moving or tail[-1:] in (("+",), ("-",)):
        return told.after[1:2] != ("in",)
    if told.kind not in (Kind.PERCENT, Kind.POINTS) or (told.after and told.after[0] not in _CLOSE):
        return False
    return (told.before[at] in ("(", "or") and not tail) or tail in (("or",), ("or", "about"))


def _direction(told: Figure, *glues: tuple[str, ...]) -> bool | None:
    if told.mention.direction in ("up", "down"):
        return told.mention.direction == "up"
    heard = {t for glue in glues for t in glue}
    up, down = not words().change.up.isdisjoint(heard) or "+" in heard, not words().change.down.isdisjoint(heard)
    return None if up == down else up


def _verb(glue: tuple[str, ...]) -> str | None:
    """The verb right before "from": "rose sharply from"."""
    change = words().change
    rest = list(glue)
    while rest and (rest[-1] in change.manner or rest[-1].endswith("ly") or rest[-1] == ","):
        rest.pop()
    if not rest or "not" in rest[-3:-1] or "to" in rest[-2:-1]:
        return None
    return rest[-1] if rest[-1] in change.rising or rest[-1] in change.falling else None
