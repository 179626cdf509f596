"""Text -> the test results in it: a statistic, its degrees of freedom and its p-value, read wholly or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from numcheck.checks.statistics.freedom import CASES, FAR, ONE, Part, asked, at_statistic, numbers
from numcheck.checks.statistics.number import NUMBER
from numcheck.checks.statistics.printed_p import (
    NOT_SIGNIFICANT,
    P_VALUE,
    comparison,
    followed_by_unit,
    may_be_p,
    p_before,
)
from numcheck.checks.statistics.words import choice, words

#: How far behind a statistic its p-value may stand.
REACH = 160
#: The letter of a statistic with what is printed about it: t, Welch's t, F, χ2, z, r, QB. None stands inside a word.
_SYMBOL = (
    r"(?<![^\W_])(?<![.'’/\\-])(?:"
    r"(?P<t>t)s?(?![²a-rt-z])|(?P<F>F)s?(?![²a-rt-z])|(?P<z>[zZ])s?(?![²a-rt-z])|(?P<r>r)(?!\s?(?:[²^]|2(?!\d)))"
    r"|(?P<ranked>rs|r_\{?s\}?|ρ|rho)(?![a-z])|(?P<Q>Q)(?:[\s_{-]{0,2}(?:within|between|[wWbBmMeET])\}?)?(?![a-z])"
    r"|(?P<chi2>(?:χ|chi|CHI|Chi|ΔG|[XG](?=[\s^]?2))(?:[\s_-]?(?:\^?\{?2\}?|squared?|Squared?|SQUARED?|sq\.?))?)s?(?![a-z])"
    r")(?:_\{?[A-Za-z]\w{0,12}\}?)?(?:[\s-](?:value|values|statistic|ratio|test))?"
)
#: Degrees of freedom at the statistic: in brackets, or straight behind it where they were printed below the line.
_FREEDOM = (
    r"(?:\s{0,2}(?P<open>[(\[{])\s?(?P<inside>[^()\[\]{}=]{0,30}(?:=[^()\[\]{}]{0,24}){0,2})[)\]}]"
    rf"|\s?(?P<below>{ONE}(?:\s?,\s?{ONE})?(?=\s?[=<>≤≥])))?"
)
_MARK = r"\s{0,3}(?P<mark>=\s?[<>]|[<>]\s?=|[=<>≤≥]|(?<=value\s)of|(?<=statistic\s)of|(?<=square\s)of|(?<=squared\s)of)"
_SIGN = r"\s{0,3}(?P<sign>[-–—‐‑)+]?)\s?"
_STATISTIC = re.compile(rf"{_SYMBOL}{_FREEDOM}{_MARK}{_SIGN}(?P<value>{NUMBER})(?!\s?[×x*]\s?10|[eE][-+]?\d)")
_MARKS = re.compile(r"[\s,;:.()\[\]{}|*]{1,6}")
_INTERVAL = re.compile(
    r"\d\d(?:\.\d)?\s?%\s?(?:CIs?|C\.I\.|confidence intervals?)(?:\s(?:of|for)\s\w{1,12})?\s?[=:,]?\s?[(\[]?\s?"
    rf"[-–]?{NUMBER}\s?(?:,|;|to|[-–—]|\.\.)\s?[-–]?{NUMBER}\s?[)\]]?"
)
_OTHER = re.compile(rf"[A-Za-zηωφδβεΔΨ′'^_{{}}. ²2-]{{1,18}}\s?[=<>≤≥≈]\s?[-–+]?{NUMBER}\s?%?")
_TOGETHER = re.compile(r"[\s,;]{0,4}(?:and|or|to|vs\.?)?[\s,;]{0,4}")
_SEVERAL = "its p-value is told together with others"
_END = re.compile(r"[.;!?](?=\s+[A-Z(])|\n\s*\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One test result as printed; what could not be read is told in `obstacle`."""

    kind: str  # "t", "F", "z", "r", "Q" or "chi2"; "ranked" for a correlation of ranks
    start: int
    end: int  # of all of it, p included
    label: str  # the statistic with its degrees of freedom, as printed: "t(28) = 2.20"
    mark: str  # "=", "<" or ">"; "<=" and ">=" too
    value: Part
    negative: bool = False
    df: tuple[str, ...] = ()
    far: Part | None = None  # degrees of freedom printed apart: "df = 28"
    n: Part | None = None
    p: Part | None = None
    p_mark: str = ""  # as `mark`; "ns" for "not significant"
    formal: bool = False  # degrees of freedom in brackets, as the APA asks for
    words: str = ""  # between the statistic and its p, and right behind
    plural: bool = False
    obstacle: str = ""
    adjusted: bool = False


def results(text: str) -> Iterator[Result]:
    """Every statistic with a p-value near it, in order; at most one result a statistic."""
    found = list(_STATISTIC.finditer(text))
    taken = 0  # where the last result ended
    waiting: list[re.Match[str]] = []  # statistics whose p-values stand together, behind the last of them
    for number, statistic in enumerate(found):
        if statistic.start() < taken:
            continue
        limit = found[number + 1].start() if number + 1 < len(found) else len(text)
        result = _result(text, statistic, taken, limit)
        if result is None:
            together = statistic["inside"] is not None and _TOGETHER.fullmatch(text, statistic.end(), limit)
            waiting = [*waiting, statistic] if together else []
            continue
        taken = result.end
        if waiting:
            yield from (_of_several(one, result) for one in waiting)
            result = replace(result, obstacle=result.obstacle or _SEVERAL)
            waiting = []
        yield result


def _of_several(statistic: re.Match[str], last: Result) -> Result:
    """A statistic of several that are told with their p-values behind them all."""
    return replace(
        last,
        start=statistic.start(),
        label=" ".join(statistic.group().split()),
        value=Part(statistic["value"], *statistic.span("value")),
        obstacle=_SEVERAL,
    )


def _result(text: str, statistic: re.Match[str], floor: int, limit: int) -> Result | None:
    kind = next(name for name in ("t", "F", "z", "r", "ranked", "Q", "chi2") if statistic[name])
    end = min(limit, statistic.end() + REACH)
    seen = _Seen(kind, formal=statistic["inside"] is not None)
    p = _walk(text, statistic.end(), end, seen)
    if p is None:
        before = p_before(text, statistic.start(), floor)
        if before is not None:
            p = before
            _walk(text, statistic.end(), min(end, statistic.end() + 40), seen, tail=True)
        else:
            sentence = _END.search(text, statistic.end(), end)
            last = sentence.start() if sentence else end
            p = next((m for m in P_VALUE.finditer(text, seen.at, last) if m["value"]), None)
            if p is None or not may_be_p(p):
                return None
            seen.obstacle = "the words between it and its p-value are not understood"
    else:
        _walk(text, p.end(), min(limit, p.end() + 60), seen, tail=True)
    if not seen.df:
        seen.ahead(text, statistic.start(), floor)
    df, formal, n = at_statistic(kind, statistic)
    if df is None:
        seen.obstacle = seen.obstacle or "its degrees of freedom cannot be read"
    n = n or seen.n
    start = min(statistic.start(), p.start())
    value = p["value"]
    mark = "ns" if value and not any(c.isdigit() for c in value) else comparison(_group(p, "mark"))
    if value is None:
        seen.obstacle = seen.obstacle or "its p-value cannot be read"
    about = (_group(p, "about") or "") + (_group(p, "aside") or "")
    return Result(
        kind=kind,
        start=start,
        end=max(statistic.end(), p.end(), seen.at),
        label=" ".join(text[statistic.start() : statistic.end()].split()),
        mark=comparison(statistic["mark"]),
        value=Part(statistic["value"], *statistic.span("value")),
        negative=statistic["sign"] not in ("", "+"),
        df=df or seen.df,
        far=seen.far if not df else None,
        n=n,
        p=Part(value or "", *p.span("value" if value else 0)),
        p_mark=mark,
        formal=formal,
        words=text[statistic.end() : max(p.start(), statistic.end())] + " " + text[p.end() : max(p.end(), seen.at)],
        plural=text[statistic.start() : statistic.end()].lstrip("tFzZ")[:1] == "s",
        obstacle=seen.obstacle,
        adjusted=bool(about.strip("_{}0123456789")) or seen.adjusted,
    )


class _Seen:
    """What stands between and behind the pieces of a result."""

    def __init__(self, kind: str, *, formal: bool) -> None:
        self.asked = asked(kind)
        self.formal = formal  # degrees of freedom stand in brackets, so that it is a test for sure
        self.at = 0
        self.df: tuple[str, ...] = ()
        self.far: Part | None = None
        self.n: Part | None = None
        self.adjusted = False
        self.obstacle = ""

    def freedom(self, found: re.Match[str]) -> None:
        if self.df:
            return
        if found["one"]:
            self.df = (found["one"], found["two"].replace(",", ""))
            self.far = Part(" and ".join(self.df), found.start("one"), found.end("two"))
            return
        name = "df" if found["df"] else "on"
        self.df = numbers(found[name], self.asked)
        self.far = Part(found[name], *found.span(name))

    def ahead(self, text: str, start: int, floor: int) -> None:
        """Degrees of freedom printed right before the statistic."""
        low = max(floor, start - 30)
        for found in FAR.finditer(text, low, start):
            if _MARKS.sub("", text[found.end() : start]) == "":
                self.freedom(found)


def _walk(text: str, at: int, end: int, seen: _Seen, *, tail: bool = False) -> re.Match[str] | None:
    """The p-value that follows with nothing between but what is understood; what was passed is noted in `seen`.

    With `tail` nothing is looked for: what belongs to a result whose p-value is known is gathered.
    """
    over, adjusted = _passed_over(), _adjusted()
    marked = ""
    while at < end:
        marks = _MARKS.match(text, at, end)
        if marks and (not tail or "." not in marks.group()):
            marked, at = marks.group(), marks.end()
        elif marks:
            break
        found: re.Match[str] | None
        if not tail:
            found = P_VALUE.match(text, at, end)
            if found and (may_be_p(found) or (seen.formal and not followed_by_unit(found))):
                seen.at = found.end()
                return found
            found = NOT_SIGNIFICANT.match(text, at, end)
            if found and any(mark in marked for mark in ",;(["):
                seen.at = found.end()
                return found
        if found := FAR.match(text, at, end):
            seen.freedom(found)
        elif found := CASES.match(text, at, end):
            seen.n = seen.n or Part(found["n"], *found.span("n"))
        elif (found := _INTERVAL.match(text, at, end)) or (found := over.match(text, at, end)):
            pass
        elif not tail and (found := adjusted.match(text, at, end)):
            seen.adjusted = True
        elif not tail and (found := _OTHER.match(text, at, end)):
            pass
        else:
            break
        at = found.end()
        seen.at = at
        marked = ""
    seen.at = max(seen.at, at) if not tail else seen.at
    return None


def _group(found: re.Match[str], name: str) -> str | None:
    return found[name] if name in found.re.groupindex else None


@cache
def _passed_over() -> re.Pattern[str]:
    return re.compile(rf"(?i:{choice(words().passed_over)})(?![^\W_])")


@cache
def _adjusted() -> re.Pattern[str]:
    return re.compile(rf"(?i:{choice(words().adjusted_p)})(?![^\W_])")
