"""Tokens -> times of day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.number import divide
from numcheck.extraction.tokens import Sort, Tokens

_HALF = r"(?:[ap]\.\s?m\.?|[ap]\s?m)"
_DIGITS = re.compile(
    rf"(\d{{1,2}})(?:[.h:](?:(?<=:)\s)?(\d{{2}}))?(?::(\d{{2}}))?\s?({_HALF})(?![^\W\d_])|(\d{{1,2}}):(\d{{2}})(?::(\d{{2}})(?:\.\d{{1,6}})?)?(?![\d:]|\.\d)",
    re.IGNORECASE,
)
_ZONED = re.compile(r"([01]?\d|2[0-3])[.:]?([0-5]\d)(?=\s+(local\stime|\w{2,5}))")
_POINTED = re.compile(r"([01]?\d|2[0-3])\.([0-5]\d)")
_RANGE = re.compile(
    rf"(\d{{1,2}})(?:[:.](\d{{2}}))?\s?(?:-|–|to)\s?(?=\d{{1,2}}(?:[:.]\d{{2}})?\s?{_HALF}(?![^\W\d_]))", re.IGNORECASE
)


#: So many words on either side may say that digits with a point are a price; and how long "17.51" is.
_NEAR, _LONG = 12, 5
#: Behind four digits: "at 1400 hours".
_HOURS = frozenset({"hours", "hrs"})
#: Parts of the day, and the hour they are counted from.
_DAY = {"morning": 0, "afternoon": 12, "evening": 12}


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day at tokens `start` to `end`, half-open."""

    start: int
    end: int
    value: Decimal  # hours after midnight
    minutes: bool  # whether minutes are told


def read(t: Tokens, i: int, lx: Lexicon) -> Clock | None:
    """The time of day that starts at token `i`; None if none does."""
    if t.word(i + 1) == "in" and t.word(i + 3) in _DAY and (found := _of_day(t, i, lx)) is not None:
        return found
    if t.kind(i) == Sort.WORD:
        return _spoken(t, i, lx)
    if t.kind(i) != Sort.DIGITS:
        return None
    at = t.start[i]
    match = _RANGE.match(t.source, at)
    if match and int(match.group(1)) <= 12:
        return _clock(
            t,
            i,
            t.end[i + 2] if match.group(2) and t.raw(i + 1) == ":" else t.end[i],
            match.group(1),
            match.group(2),
            None,
        )
    match = _DIGITS.match(t.source, at)
    if match:
        hour, minute, half = match.group(1) or match.group(5), match.group(2) or match.group(6), match.group(4)
        if (half and 1 <= int(hour) <= 12) or (not half and int(hour) < 25):
            return _clock(t, i, match.end(), hour, minute, half)
        return None
    match = _ZONED.match(t.source, at)
    if (
        match
        and match.end(2) == t.end[i]
        and match.group(3).lower() in lx.zones
        and (len(t.text[i]) == 4 or ("." in t.text[i] and match.group(3).isupper()))
        and (match.group(3).lower() not in _HOURS or (len(t.text[i]) == 4 and t.word(i - 1) in lx.cues.before_hours))
    ):
        return _clock(t, i, match.end(3), match.group(1), match.group(2), None)
    if t.word(i - 1) == "at" and (match := _POINTED.fullmatch(t.text[i])) and _happened_at(t, i, lx):
        return _clock(t, i, t.end[i], match.group(1), match.group(2), None)
    if (
        t.word(i + 1) in ("o'clock", "oclock")
        and t.text[i].isdecimal()
        and len(t.text[i]) <= 2
        and int(t.text[i]) <= 12
    ):
        return _clock(t, i, t.end[i + 1], t.text[i], None, None)
    return None


def _happened_at(t: Tokens, i: int, lx: Lexicon) -> bool:
    """Whether digits with a point behind "at" tell when: "leaves at 17.42", "which began at 10.25 last Tuesday"."""
    before, behind = {t.word(i - 2), t.word(i - 3)}, t.word(i + 1)
    ends = t.kind(i + 1) != Sort.WORD or behind in lx.cues.behind_hour
    if before & lx.cues.departing:
        return ends
    if any(t.word(j) in lx.cues.priced for j in range(i - _NEAR, i + _NEAR)):
        return False
    if before & lx.cues.begun:
        return ends
    opens = t.source[t.start[i - 1] : t.end[i - 1]] == "At" and len(t.text[i]) == _LONG  # "At 17.51 a line failed"
    return opens and (behind in lx.cues.opening_hour or t.source[t.end[i] : t.end[i] + 1] == ",")


def _of_day(t: Tokens, i: int, lx: Lexicon) -> Clock | None:
    """At seven in the morning, at 6.40 in the morning."""
    pointed = _POINTED.fullmatch(t.text[i])
    at = t.word(i - 1) in lx.cues.before_hour - {"by"}  # "won by 6.40 in the morning session"
    if pointed and at and t.word(i + 2) == "the" and 1 <= int(pointed[1]) <= 12:
        return _clock(t, i, t.end[i + 3], pointed[1], pointed[2], "pm" if _DAY[t.word(i + 3)] else "am")
    hour = lx.units.get(t.low[i]) or (int(t.text[i]) if t.text[i].isdecimal() and len(t.text[i]) < 3 else 0)
    if not 1 <= hour <= 12 or t.word(i - 1) not in lx.cues.before_hour or t.word(i + 2) != "the":
        return None
    return Clock(i, i + 4, Decimal(hour % 12 + _DAY[t.word(i + 3)]), False)


def _clock(t: Tokens, i: int, stop: int, hour: str, minute: str | None, half: str | None) -> Clock | None:
    if minute and int(minute) > 59:
        return None
    hours = int(hour) % 12 + (12 if half.lower().startswith("p") else 0) if half else int(hour)
    return Clock(i, t.at(stop), Decimal(hours) + divide(int(minute or 0), 60), minute is not None)


def _spoken(t: Tokens, i: int, lx: Lexicon) -> Clock | None:
    """Ten o'clock, nine a.m."""
    hour = lx.units.get(t.low[i])
    if hour is None or not 1 <= hour <= 12:
        return None
    if t.word(i + 1) in ("o'clock", "oclock"):
        return Clock(i, i + 2, Decimal(hour), False)
    match = re.compile(rf"\s({_HALF})(?![^\W\d_])", re.IGNORECASE).match(t.source, t.end[i])
    if match:
        return Clock(i, t.at(match.end()), Decimal(hour % 12 + (12 if match.group(1)[0] in "pP" else 0)), False)
    return None
