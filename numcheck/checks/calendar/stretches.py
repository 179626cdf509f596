"""Outline -> NC303: the length of a stretch of time beside its two ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from numcheck.checks.calendar.length import Span, allowed_length, between
from numcheck.checks.calendar.outline import Outline
from numcheck.checks.calendar.words import capital, weekdays, words
from numcheck.checks.passage import Passage
from numcheck.interval import meet
from numcheck.model import Check, Interval, Mention
from numcheck.ruleset.cues import either

CODE = "NC303"
_END = re.compile(
    r"(?: in all| in total| altogether| long| inclusive| in (?:office|power|charge|the (?:job|post|role))| at the helm"
    r"| on the throne)?(?:[.,;:)!?]| [–—-]|$)"
)
_IN_ALL = re.compile(r" (?:in all|in total|altogether|all told)\b")
#: Open around the clock: no shop keeps such hours from one time of day to another.
_ROUND_THE_CLOCK = 24
_NOUNS = re.compile(
    r"(?P<nouns>(?: [^\W\d_][\w’'-]*){1,3}?)(?P<end>[.,;:)!?]| [–—(]"
    r"| (?:of|for|in|at|on|with|and|from|that|which)\b|$)"
)
_NEXT = re.compile(r" ?([^\W\d_]+)")
#: Behind "the eight years": whose they are, and no more.
_WHOSE = re.compile(r" of (?:[^\W\d_][\w’'-]* ){0,4}[^\W\d_][\w’'-]*(?:[,;:)]| [–—])")
#: Right before a length: it is said of the whole.
_DEFINITE = re.compile(r"\bthe $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Patterns:
    stretch: re.Pattern[str]
    after: re.Pattern[str]
    before: re.Pattern[str]
    told: tuple[re.Pattern[str], ...]


@cache
def _patterns() -> _Patterns:
    lists = words().time
    to = r",? ?(?:to|until|till|through|–|-|—|−)"
    weekday = rf"(?:on )?(?:(?:{capital(weekdays())})\b,? )?(?:the )?"
    link = rf"(?:\b{either(lists.links)} ){{0,4}}"
    begin, end, over = either(lists.starting), either(lists.ending), either(lists.taking_over)
    until = rf"(?: (?:his|her|its|their) {either(lists.closing)}(?: (?:in|on))?)?"
    some = r"(?: [^‹›.;:]{1,60})?"
    return _Patterns(
        stretch=re.compile(
            r"(?P<lead>\b(?:from|between|during|of|throughout) )?(?:‹R(?P<range>\d+)›"
            rf"|‹D(?P<a>\d+)›{to}{until} ?{weekday}‹D(?P<b>\d+)›|‹C(?P<c>\d+)›{to} ?‹C(?P<d>\d+)›"
            r"|(?<=between )‹[DC](?P<e>\d+)› and ‹[DC](?P<f>\d+)›)",
            re.IGNORECASE,
        ),
        after=re.compile(
            rf"(?P<open>\)?(?:,| \(|;|:| [–—])?|\)?,?(?: [^\W\d_][\w’'-]*){{0,2}} {either(lists.lasting)}) ?"
            rf"(?P<link>{link})‹T(?P<t>\d+)›",
            re.IGNORECASE,
        ),
        before=re.compile(
            r"(?P<verb>\b(?:for|over|lasting|lasted|lasts|spanning|spanned|spans|spent|spends|took|served) )?"
            rf"(?P<link>{link})"
            r"‹T(?P<t>\d+)›(?P<nouns>(?: (?!(?:is|was|are|were|has|had|will|be)\b)[^\W\d_][\w’'-]*){0,3}?)"
            rf"(?P<runs> {either(lists.running)}(?: on)?)?(?P<open>,? ?\(?)$",
            re.IGNORECASE,
        ),
        told=(
            re.compile(
                rf"\b(?i:{begin}){some} (?:on|in|at) ‹(?P<kind>[DC])(?P<a>\d+)›{some}[ ,](?:{end}){some} (?:on|in|at) "
                r"‹(?P=kind)(?P<b>\d+)›(?: [A-Z]{2,4})?,? (?P<link>(?:lasting|having lasted|after lasting|for) )?"
                rf"{link}‹T(?P<t>\d+)›(?P<later> later)?"
            ),
            re.compile(
                rf"\b(?i:{begin}|{over}){some} (?:on|in|at) ‹(?P<kind>[DC])(?P<a>\d+)›,?{some} (?:{end}){some} "
                rf"(?:on|in|at) ‹(?P=kind)(?P<b>\d+)›,? (?P<link>after ){link}‹T(?P<t>\d+)›(?P<later>)"
            ),
            re.compile(
                rf"\b(?i:{end}){some} (?:on|in|at) ‹(?P<kind>[DC])(?P<b>\d+)› after (?:{begin}){some} (?:on|in|at) "
                r"‹(?P=kind)(?P<a>\d+)›,? (?P<link>(?:lasting|having lasted|and lasted) )"
                rf"{link}‹T(?P<t>\d+)›(?P<later>)"
            ),
        ),
    )


def look(passage: Passage, here: Outline) -> Iterator[Check]:
    """Every length that a stretch of one sentence is said to have."""
    if "‹T" not in here.text or not words().time.set_terms.isdisjoint(here.words()):
        return
    used: set[int] = set()
    stretches = list(_patterns().stretch.finditer(here.text))
    for found in stretches:
        lead = (found["lead"] or "").strip().lower()
        span = _span(here, found)
        number, part = _beside(here, found, lead) if span is not None else (None, False)
        if span is None or number is None or number in used:
            continue
        if len(stretches) > 1 and _IN_ALL.match(here.text, here.text.index(f"‹T{number}›") + len(f"‹T{number}›")):
            continue  # "from 2001 to 2004 and from 2008 to 2010, five years in all"
        used.add(number)
        yield from _judged(passage, here.mentions[number], span, part)
    for pattern in _patterns().told:
        for found in pattern.finditer(here.text):
            number = int(found["t"])
            if number in used or not (found["link"] or found["later"]):
                continue
            if not found["later"] and not _ends(here, found.end()):
                continue
            span = between(here, int(found["a"]), int(found["b"]))
            if span is not None:
                used.add(number)
                yield from _judged(passage, here.mentions[number], span, part=False)


def _span(here: Outline, found: re.Match[str]) -> Span | None:
    if found["range"] is not None:
        return between(here, int(found["range"]), int(found["range"]))
    ends = next(((found[a], found[b]) for a, b in ("ab", "cd", "ef") if found[a] is not None), None)
    return None if ends is None else between(here, int(ends[0]), int(ends[1]))


def _beside(here: Outline, found: re.Match[str], lead: str) -> tuple[int | None, bool]:
    """The duration that stands beside a stretch and is said of it, and whether it may be a part of it."""
    inside = lead in ("between", "during", "of", "throughout")
    after = _patterns().after.match(here.text, found.end())
    span_of_hours = found["c"] is not None or found["e"] is not None
    if after is not None and (after["open"].strip(")") or after["link"].split(" ")[0] in ("for", "lasting", "or")):
        number = int(after["t"])
        whole = _DEFINITE.search(after["link"]) is not None
        part = _is_part(here, number, after.end(), whole)
        if part is not None:
            listed = span_of_hours and after["link"].split(" ")[0] not in ("for", "lasting")
            return number, part or inside or listed  # "tours from 9 am to 5 pm (45 minutes)"
    before = _patterns().before.search(here.text[: found.start()][-120:])
    if before is None:
        return None, False
    number = int(before["t"])
    stated = here.mentions[number]
    attributive, runs = _attributive(stated), before["runs"] is not None
    bracket = before["open"].strip() != ""
    nouns = before["nouns"].lower().split()
    if not attributive and before["verb"] and nouns and nouns[0] in ("at", "in", "as", "with", "on"):
        nouns = []  # "spent six years at the club between 2010 and 2016"
    if stated.quantity.value == _ROUND_THE_CLOCK and stated.quantity.unit == "hour":
        return None, False
    if attributive != bool(nouns) or not words().time.parts.isdisjoint(nouns):
        return None, False
    definite = not attributive and _DEFINITE.search(before["link"]) is not None and not before["open"].strip()
    if not attributive and (not (before["verb"] or definite) or not (bracket or lead == "from" or inside)):
        return None, False
    if attributive and (before["open"].startswith(",") or not (bracket or lead == "from" or inside or runs)):
        return None, False  # "the 30-year mortgage, from 2001 to 2011, was repaid early"
    lessons = stated.quantity.unit == "week" and attributive and nouns[-1] in words().time.lessons
    some = inside or lessons or (definite and not before["verb"])
    return number, some or (attributive and nouns[-1].endswith("s") and not nouns[-1].endswith("ss"))


def _is_part(here: Outline, number: int, end: int, whole: bool) -> bool | None:
    """Whether a duration behind a stretch may be of a part of it; None where it is of something else.

    `whole`: it is "the eight years", which may be those of somebody.
    """
    lists, text = words().time, here.text
    if _attributive(here.mentions[number]):
        nouns = _NOUNS.match(text, end)
        told = nouns["nouns"].lower().split() if nouns is not None else []
        if not told or told[0] in lists.elsewhere or not lists.parts.isdisjoint(told):
            return None
        return nouns is None or nouns["end"] not in (".", ",", ";", ")", "") or told[-1].endswith("s")
    if whole and _WHOSE.match(text, end) is not None:
        return True
    following = _NEXT.match(text, end)
    if following is not None and following[1].lower() in lists.elsewhere | lists.parts:
        return None
    return _END.match(text, end) is None


def _ends(here: Outline, end: int) -> bool:
    return _END.match(here.text, end) is not None


def _attributive(mention: Mention) -> bool:
    return mention.attributive or "-" in mention.surface


def _judged(passage: Passage, stated: Mention, span: Span, part: bool) -> Iterator[Check]:
    """`part`: a shorter time may be meant of a part of the span."""
    possible = span.within(stated.quantity.unit)
    if possible is None:
        return
    terms = span.terms(passage, stated)
    interval = allowed_length(stated)
    if any(meet(interval, Interval(low=low, high=high)) is not None for low, high in possible):
        yield Check(code=CODE, terms=terms, outcome="holds")
        return
    shortest = min(high for _, high in possible)
    if stated.quantity.unit in ("day", "hour"):
        # Some days of many, in a list of dates: "spring school, 3–19 May (4 days)".
        part = part or (interval.high is not None and interval.high * 2 < min(low for low, _ in possible))
    if part and (interval.low is None or interval.low <= shortest):
        return
    reading = next(term.reading for term in terms if term.role == "stated duration")
    fits = span.told(stated.quantity.unit, stated.quantity.step)
    why = f"{span.words} is {fits}, not {reading}."
    yield Check(code=CODE, terms=terms, outcome="fails", why=why, fits=fits)
