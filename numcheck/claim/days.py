"""A day of what is done or due -> the date that it is, by the day of its report.

"Will close on Friday" of a report of Wednesday, 5 March 2031, is 7 March; "closed on Friday" is 28 February. Of a
report without a day only the day of the week, or the month and its day, can be compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from numcheck.claim.months import in_month, month_end, month_told
from numcheck.claim.when import Said, when
from numcheck.model import Document, Frame, Mention
from numcheck.ruleset.deeds import deeds
from numcheck.ruleset.locate import shipped_table
from numcheck.ruleset.when import words

#: So many characters before and behind a day say how it is meant.
_AROUND = 40
_WEEK = timedelta(days=7)
#: Days after a report's own day on which it may still be printed.
_SOON = timedelta(days=2)
#: Before a month or a year: it is done then at the latest.
_BY_THE_END = re.compile(r"\b(?:by|before|within)\s(?:the\s)?(?:end|close|start|beginning|middle)\sof\s$")
#: "Police said on Friday they had charged her": the day is that of the saying.
_SAID = re.compile(r"\b(?:said|says|told [\w ]{3,20})(?: (?:on|late|early|late on|early on))? $")
#: "Last Tuesday" is that of this week or of the one before.
_LAST = re.compile(r"\b[Ll]ast\s$")


def on_day(document: Document, frame: Frame, *, by_noun: bool) -> Said | None:
    """What a day, a month or a year says of a deed that may lie ahead; None where it says no such thing.

    In units "date", or "weekday" and "calendar_month" where nobody knows of which week or year it is.
    """
    if _SAID.search(_before(document, frame.mention)):
        return None
    mention, ahead = frame.mention, None if deeds().holds(frame) else _lies_ahead(document, frame)
    dated = _dated(document, mention, ahead=ahead)
    if dated.when is None and dated.quantity.unit != "weekday":
        said = in_month(document, dated, by_noun=by_noun)
    else:
        said = when(document, dated, by_noun=by_noun)
    if said is None or not _BY_THE_END.search(_before(document, mention)):
        return said
    return replace(said, interval=replace(said.interval, low=None))


def _before(document: Document, mention: Mention) -> str:
    start = mention.span.start
    return document.text[max(0, start - _AROUND) : start]


def _lies_ahead(document: Document, frame: Frame) -> bool:
    """Whether a clause tells of what is to come, as far as its verb says: "will close", "closes", "put off until"."""
    if frame.modality == "planned" or words().put_off(_before(document, frame.mention)):
        return True
    said = document.text[frame.sentence.start : frame.sentence.end]
    verbs = (verb.split()[0] for verb in frame.predicates)
    # "A bus hit a wall on Sunday": that it hits one now would have an "s".
    forms = "|".join(f"{re.escape(v)}(?:e?s){'' if v in _unchanged() else '?'}" for v in verbs)
    return bool(forms) and re.search(rf"\b(?:{forms})\b", said) is not None


@cache
def _unchanged() -> frozenset[str]:
    """Verbs whose past is as their base: "hit", "shut"."""
    return frozenset(verb for verb, pasts in shipped_table("verbs.toml")["irregular"].items() if verb in pasts)


def _dated(document: Document, mention: Mention, *, ahead: bool | None) -> Mention:
    """The day with its date, where the day of its report tells it; as it is otherwise.

    "The 4 November election" does not say whether it lies `ahead`: it is the one next to the report.
    """
    published = document.source.published
    if published is None or mention.when is not None:
        return mention
    if mention.quantity.unit == "weekday":
        found = _this_week(document, mention, published, ahead=bool(ahead))
    elif (told := month_told(mention)) is not None:
        found = _this_year(*told, published, ahead=ahead)
    else:
        return mention
    return mention if found is None else replace(mention, when=found, quantity=replace(mention.quantity, unit="date"))


def _this_week(document: Document, mention: Mention, published: date, *, ahead: bool) -> tuple[date, date] | None:
    """The day of the week before or after a report; its own day may be either."""
    span, text = mention.span, document.text
    before, behind = _before(document, mention), text[span.end : span.end + _AROUND]
    off = timedelta(days=(int(mention.quantity.value) - published.isoweekday()) % 7)
    try:
        first = last = published + off
        if not ahead:
            first = last = published + off - (_WEEK if off else timedelta())
        elif not off:
            last = published + _WEEK
        if not ahead and _LAST.search(before):
            first -= _WEEK
        if words().into_the_next(before, behind):  # the hours after midnight are of the next day
            last += timedelta(days=1)
        if words().from_the_last(before):
            first -= timedelta(days=1)
    except OverflowError:
        return None
    return first, last


def _this_year(month: int, day: int | None, published: date, *, ahead: bool | None) -> tuple[date, date] | None:
    """The next such day or month after a report where it lies ahead, the last one before it, or the nearest."""
    found = list(_in_years(month, day, published))
    if ahead is None:
        return min(found, key=lambda both: abs(both[0] - published), default=None)
    if ahead:
        return next((both for both in found if published - both[1] <= _SOON), None)
    return next((both for both in reversed(found) if both[0] - published <= _SOON), None)


def _in_years(month: int, day: int | None, published: date) -> Iterator[tuple[date, date]]:
    """A month or its day in the year of a report, and in those beside it."""
    for year in (published.year - 1, published.year, published.year + 1):
        try:
            first = date(year, month, day or 1)
        except ValueError:  # 29 February, and the years before the first and after the last
            continue
        yield first, first if day else month_end(first)
