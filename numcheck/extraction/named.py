"""Text -> days of the week, months and hours that are said without a number, as figures of kind date and clock."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from numcheck.model import Kind, Mention, Quantity, Span
from numcheck.ruleset.calendar import months, weekdays

#: The hour that each of these words is.
_HOURS = {"noon": 12, "midday": 12, "midnight": 24}
#: Before the name of a day: there is one every week, it ends or begins a time, or it is yet to come.
_OTHER = ("every", "each", "next", "until", "till", "before", "after", "by", "since", "from", "to", "through", "coming")
_ALONE = re.compile("".join(rf"(?<!\b{word}\s)" for word in (*_OTHER, "following", "and", "or", "a")) + r"(?<![-–])\b")
#: Behind it: several days, what belongs to the day, or the rest of a name.
_MORE = (
    r"(?!['’-]|s\b|,?\s(?:to|and|or|through)\s[A-Z][a-z]+day\b|\s(?:mornings|afternoons|evenings|nights)\b"
    r"|\s[A-Z][a-z])"
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """One a sort. Each begins with its words, which are found at once: what stands before them is asked of a match."""
    day, month = ("|".join(name.capitalize() for name in names) for names in (weekdays(), months()))
    return (
        re.compile(rf"(?P<day>{day})\b(?:(?=,?\s(?:{month})\b)|{_MORE})"),
        re.compile(
            rf"(?:in|In|last|Last)\s(?:early\s|late\s|mid-)?(?P<month>{month})\b(?!,?\s\d|['’-]|\s(?:of\s|[A-Z]))"
        ),
        re.compile(
            r"(?:at|around|about|before|after|past|by|near)\s(?P<hour>noon|midday|midnight)\b(?!\s(?:on|to|until)\b)"
        ),
    )


_WORD = re.compile(r"\b")


def _told(text: str) -> Iterator[re.Match[str]]:
    """The matches of each pattern."""
    for pattern in _patterns():
        for match in pattern.finditer(text):
            before = _ALONE if match.lastgroup == "day" else _WORD
            if before.match(text, match.start()):
                yield match


def named(doc: str, text: str, taken: Sequence[Span]) -> Iterator[Mention]:
    """These times of a text, in their order, without those that lie in a span that is `taken`; `taken` is sorted."""
    spans = iter(taken)
    other = next(spans, None)
    for match in sorted(_told(text), key=re.Match.start):
        sort = match.lastgroup
        assert sort is not None
        span = Span(doc=doc, start=match.start(sort), end=match.end(sort))
        while other is not None and other.end <= span.start:
            other = next(spans, None)
        if other is not None and other.start < span.end:
            continue
        word = match[sort].lower()
        if sort == "hour":
            kind, value, unit = Kind.CLOCK, _HOURS[word], "clock"
        else:
            kind, value = Kind.DATE, (weekdays() if sort == "day" else months()).index(word) + 1
            unit = "weekday" if sort == "day" else "calendar_month"
        quantity = Quantity(value=Decimal(value), unit=unit)
        yield Mention(span=span, surface=match[sort], kind=kind, quantity=quantity)
