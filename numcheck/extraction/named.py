"""Text -> days, months, hours and years that are said without a number, as figures of kind date and clock.

"Yesterday" is a day where the report has one of its own, and where nobody is quoted: who is may have spoken earlier.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

from numcheck.extraction.lately import stretch
from numcheck.model import Kind, Mention, Quantity, Span
from numcheck.ruleset.calendar import feasts, lately, months, reported, weekdays

#: Characters before "that year" in which it is told which year, and what a year and the end of a sentence look like.
_BEFORE = 220
_YEAR = re.compile(r"(?<![\d$£€.,-])(?:1[89]|20)\d\d(?!\d|[,.-]\d)")
_END = re.compile(r"(?<=[a-z\d\")”][.!?])\s")
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
            rf"(?:(?:in|In|last|Last)\s(?:early\s|late\s|mid-)?|\b(?:end|close|start|beginning|middle)\sof\s)"
            rf"(?P<month>{month})\b(?!,?\s\d|['’-]|\s(?:of\s|[A-Z]))"
        ),
        re.compile(
            r"(?:at|around|about|before|after|past|by|near)\s(?P<hour>noon|midday|midnight)\b(?!\s(?:on|to|until)\b)"
        ),
        re.compile(
            r"(?P<year>[Tt]hat\s(?:same\s|very\s)?year|[Tt]he\ssame\syear)\b"
            r"(?!['’-]|\s(?:of|as|when|that|later|before|after)\b)"
        ),
        re.compile(rf"(?P<feast>{_either(feasts())})\b(?!['’-]|,?\s\d|\s[A-Z])"),
        re.compile(rf"\b(?P<reported>{_either(reported())})\b(?!['’-]|\s(?:and|or|to)\b)", re.IGNORECASE),
        re.compile(rf"\b(?P<lately>{_either(lately())})\b(?!['’-]|\s(?:and|or|alone|when)\b)", re.IGNORECASE),
    )


def _either(words: Iterable[str]) -> str:
    """Any of some words, the longer first."""
    return "|".join(re.escape(word).replace("'", "['’]") for word in sorted(words, key=len, reverse=True))


_WORD = re.compile(r"\b")
#: Before a stretch that is said by the day of the report: it is compared with, a part of it is meant, or any such one.
_WITHIN = ("the", "in", "over", "during", "within", "of", "than", "for", "at", "on", "with", "all", "just", "so")
_STRETCH = re.compile(
    "".join(rf"(?<!\b{word}\s)" for word in (*_OTHER[:10], "or", *_WITHIN)) + r"(?<![-–])\b", re.IGNORECASE
)
_BEFORE_IT = {"day": _ALONE, "lately": _STRETCH}
#: So much of a text before a day may open a quotation.
_SPEECH = 400
_OPENS, _CLOSES = re.compile(r"[“«]|``|(?<![\w.,!?])\""), re.compile(r"[”»]|''|(?<=[\w.,!?])\"")


def _told(text: str) -> Iterator[re.Match[str]]:
    """The matches of each pattern."""
    for pattern in _patterns():
        for match in pattern.finditer(text):
            before = _BEFORE_IT.get(match.lastgroup or "", _WORD)
            if before.match(text, match.start()):
                yield match


def named(doc: str, text: str, taken: Sequence[Span], published: date | None = None) -> Iterator[Mention]:
    """These times of a text, in their order, without those that lie in a span that is `taken`; `taken` is sorted.

    `published` is the day of the text, if it has one.
    """
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
        if sort == "year":
            if (told := _year_told(text, span.start)) is not None:
                yield _in(told, span, match[sort])
            continue
        if sort == "feast":
            yield _day(span, match[sort], None)
            continue
        word = match[sort].lower()
        if sort == "lately":
            if published is not None and not _quoted(text, span.start):
                days = stretch(word, published)
                if days is not None:
                    yield _day(span, match[sort], days)
            continue
        if sort == "reported":
            if published is not None and not _quoted(text, span.start):
                first, last = (published - timedelta(days=back) for back in reported()[word])
                yield _day(span, match[sort], (first, last))
            continue
        if sort == "hour":
            kind, value, unit = Kind.CLOCK, _HOURS[word], "clock"
        else:
            kind, value = Kind.DATE, (weekdays() if sort == "day" else months()).index(word) + 1
            unit = "weekday" if sort == "day" else "calendar_month"
        quantity = Quantity(value=Decimal(value), unit=unit)
        yield Mention(span=span, surface=match[sort], kind=kind, quantity=quantity)


def _day(span: Span, surface: str, when: tuple[date, date] | None) -> Mention:
    value = Decimal(1 if when is None else when[0].year)
    return Mention(span=span, surface=surface, kind=Kind.DATE, quantity=Quantity(value=value, unit="date"), when=when)


def _quoted(text: str, at: int) -> bool:
    """Whether a quotation is open in the line of a place."""
    line = text[max(0, at - _SPEECH, text.rfind("\n", 0, at) + 1) : at]
    return len(_OPENS.findall(line)) > len(_CLOSES.findall(line))


def _in(year: int, span: Span, surface: str) -> Mention:
    quantity = Quantity(value=Decimal(year), unit="date")
    return Mention(
        span=span, surface=surface, kind=Kind.DATE, quantity=quantity, when=(date(year, 1, 1), date(year, 12, 31))
    )


def _year_told(text: str, at: int) -> int | None:
    """The year that "that year" stands for: the only one told in its sentence before it, or in the sentence before.

    None where neither tells one, or the nearer one tells two.
    """
    said = _END.split(text[max(0, at - _BEFORE) : at])[-2:]
    years = next((found for part in reversed(said) if (found := set(_YEAR.findall(part)))), set())
    return int(years.pop()) if len(years) == 1 else None
