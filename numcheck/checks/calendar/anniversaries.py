"""Outline -> NC303: anniversaries, and years counted from a beginning: "founded in 1950 … its 60th anniversary"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from numcheck.checks.calendar.outline import Outline
from numcheck.checks.calendar.points import Point, elapsed
from numcheck.checks.calendar.words import words
from numcheck.checks.passage import Passage
from numcheck.interval import allows, meet
from numcheck.model import Check, Kind, Mention, Term
from numcheck.ruleset.cues import either

CODE = "NC303"
#: A year is spoken of as entered a little before its day: a quarter of it.
_EARLY = Decimal("0.25")
_NOW = re.compile(
    r"\b(?:marks|celebrates|is (?:now )?(?:marking|celebrating|in|entering)|enters|will mark|will celebrate)\b"
)
#: An anniversary is often told in the months before it, so the document's date may be of the year before or after.
_AROUND = 1
#: Months by which an anniversary may be kept before or after its day.
_KEPT = 2

#: The anniversary of another: "founded in 1984, the firm's festival marks its 30th"; not "the town's oldest firm".
_ANOTHERS = re.compile(
    r"\b(?:the|an?|its|his|her|their) [a-z][\w-]*(?: [a-z][\w-]*)?(?:['’]s|s['’]) (?!\w+est\b|only\b|first\b|most\b)"
)


@dataclass(frozen=True, slots=True)
class _Patterns:
    anniversary: tuple[re.Pattern[str], ...]
    counted: re.Pattern[str]
    aged: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    lists = words().time
    begin = rf"\b(?i:{either({*lists.founding, *lists.starting})})"
    mark = rf"\b(?i:{either(lists.marking)})"
    some = r"(?: [^‹›.;:]{1,70})?"
    day = r"(?:(?:wedding )?anniversary|birthday)"
    whole = rf"(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) (?:[a-z]+ )?‹O(?P<o>\d+)› {day}"
    own = rf"(?: of (?:the|its|their|his|her) (?:{either(lists.beginnings)}))?(?! of\b)"
    lead = r"(?:\b[Ii]n ‹D(?P<early>\d+)›,?[^‹›.;:]{1,70})?"
    at = r"(?:(?: (?:in|on)|,? this year,(?: in)?) ‹D(?P<late>\d+)›)?"
    return _Patterns(
        anniversary=(
            re.compile(rf"{lead}{begin}{some} (?:in|on) ‹D(?P<start>\d+)›,?{some}[ ,]{mark} {whole}{own}{at}"),
            re.compile(rf"{lead}{mark} {whole}{own}{at},?{some}[ ,]{begin}{some} (?:in|on) ‹D(?P<start>\d+)›"),
            re.compile(
                rf"{lead}{whole} of (?:the|its|their|his|her) (?:[a-z]+ (?:of|in) )?‹D(?P<start>\d+)›"
                rf"(?: [\w’'-]+){{0,3}},?{at}"
            ),
        ),
        counted=re.compile(
            rf"{begin}{some} (?:in|on) ‹D(?P<start>\d+)›,?{some}[ ,]"
            r"(?:(?P<enter>entered|enters|is entering|was entering)|is (?:now )?in|was (?:then )?in) "
            r"(?:its|the|their|his|her) ‹O(?P<o>\d+)› (?P<unit>year|month|week)"
            r"(?: (?:in|on) ‹D(?P<late>\d+)›)?"
        ),
        aged=re.compile(
            rf"{begin}{some} (?:in|on) ‹D(?P<start>\d+)›,?{some}[ ,](?:(?:turned|reached) ‹[AN](?P<turned>\d+)›"
            r"|(?:making (?:it|them)|(?:it|they) (?:was|were)|was|were) (?:just |already )?‹A(?P<age>\d+)›)"
            r" (?:in|on) ‹D(?P<late>\d+)›"
        ),
    )


def look(passage: Passage, here: Outline) -> Iterator[Check]:
    """Every anniversary, and every "fourth year", whose beginning and whose time the sentence tells."""
    if "‹D" not in here.text:
        return
    for found in _patterns().aged.finditer(here.text):
        yield from _aged(passage, here, found)
    if "‹O" not in here.text:
        return
    if words().time.loosely.isdisjoint(here.words()):
        seen = set()
        for pattern in _patterns().anniversary:
            for found in pattern.finditer(here.text):
                if found["o"] not in seen:
                    seen.add(found["o"])
                    yield from _anniversary(passage, here, found)
    for found in _patterns().counted.finditer(here.text):
        yield from _counted(passage, here, found)


def _time(passage: Passage, here: Outline, found: re.Match[str]) -> tuple[Mention | None, Point | None]:
    """When the anniversary is told to be: a date of the sentence, else the document's where the present is told."""
    groups = found.groupdict()
    told = groups.get("late") or groups.get("early")
    if told is not None:
        return here.mentions[int(told)], here.points[int(told)][0]
    published = passage.document.source.published
    if published is None or not _NOW.search(found[0]) or here.text.count("‹D") != 1:
        return None, None
    return None, Point(year=published.year, month=published.month, day=published.day)


def _anniversary(passage: Passage, here: Outline, found: re.Match[str]) -> Iterator[Check]:
    beginning, stated = here.mentions[int(found["start"])], here.mentions[int(found["o"])]
    start = here.points[int(found["start"])][0]
    mention, point = _time(passage, here, found)
    if point is None or point.year is None or start.year is None or point.year < start.year:
        return
    between = here.text[found.start("start") : found.start("o")]
    if _ANOTHERS.search(between):
        return
    number = int(stated.quantity.value)
    terms = _terms(passage, beginning, mention, stated)
    around = _AROUND if mention is None else 0
    right = point.year - start.year
    if abs(right - number) <= around or _months_off(start, point, number) <= _KEPT:
        yield Check(code=CODE, terms=terms, outcome="holds")
        return
    when = f"in {point.year}" if mention is not None else f"in {point.year}, the year of the document"
    yield Check(
        code=CODE,
        terms=terms,
        outcome="fails",
        why=f"From {start.year} to {point.year} is {right} years, so the {stated.surface} anniversary is not {when}.",
        fits=_ordinal(right),
        confidence="high" if mention is not None else "medium",
    )


def _aged(passage: Passage, here: Outline, found: re.Match[str]) -> Iterator[Check]:
    """`The mill was built in 1932 and turned 90 in 2022`."""
    stated = here.mentions[int(found["turned"] or found["age"])]
    beginning, late = here.mentions[int(found["start"])], here.mentions[int(found["late"])]
    start, point = here.points[int(found["start"])][0], here.points[int(found["late"])][0]
    time = elapsed(start, point) if start.year and point.year and point.year > start.year else None
    possible = time.within("year") if time is not None else None
    if possible is None or point.year is None or start.year is None or stated.quantity.unit not in ("year", "count"):
        return
    terms = _terms(passage, beginning, late, stated)
    if meet(allows(stated.quantity, Kind.AGE), possible) is not None:
        yield Check(code="NC302", terms=terms, outcome="holds")
        return
    right = point.year - start.year
    why = f"From {start.year} to {point.year} is {right} years, not {stated.surface}."
    yield Check(code="NC302", terms=terms, outcome="fails", why=why, fits=f"{right}")


def _months_off(start: Point, point: Point, number: int) -> int:
    """How many months the anniversary is kept too early or too late; a year where the months are not told."""
    if start.year is None or point.year is None or start.month is None or point.month is None:
        return 12
    return abs((point.year - start.year - number) * 12 + point.month - start.month)


def _counted(passage: Passage, here: Outline, found: re.Match[str]) -> Iterator[Check]:
    """`began in February 2022 … entered its second year in March 2023`."""
    beginning, stated = here.mentions[int(found["start"])], here.mentions[int(found["o"])]
    start = here.points[int(found["start"])][0]
    mention, point = _time(passage, here, found)
    if point is None or point.year is None or start.year is None:
        return
    unit, number = found["unit"], stated.quantity.value
    time = elapsed(start, point)
    possible = time.within(unit) if time is not None else None
    if possible is None or possible.low is None or possible.high is None:
        return
    early = 0 if found["enter"] is None else 1
    low, high = int(possible.low) + 1, int(possible.high + early * _EARLY) + 1
    counted = {*range(low, high + 1)} if high - low < 12 else set()
    if unit == "year":
        counted.add(point.year - start.year + 1)  # "the third year" of 2022, 2023, 2024
    terms = _terms(passage, beginning, mention, stated)
    if not counted or number in counted:
        yield Check(code=CODE, terms=terms, outcome="holds")
        return
    fits = " or ".join(_ordinal(one) for one in sorted(counted))
    when = mention.surface if mention is not None else "the document's date"
    yield Check(
        code=CODE,
        terms=terms,
        outcome="fails",
        why=f"Counted from {beginning.surface}, {when} is in the {fits} {unit}, not the {stated.surface}.",
        fits=fits,
        confidence="high" if mention is not None else "medium",
    )


def _terms(passage: Passage, beginning: Mention, when: Mention | None, stated: Mention) -> tuple[Term, ...]:
    roles = [(beginning, "beginning"), (stated, "stated number"), *([(when, "time")] if when is not None else [])]
    return tuple(passage.stated(m.span, role) for m, role in sorted(roles, key=lambda pair: pair[0].span))


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
