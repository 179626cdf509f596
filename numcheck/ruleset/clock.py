"""rules/clock.toml -> which minutes a time of day allows, and what else is told with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

import msgspec

from numcheck.interval import agree
from numcheck.model import Interval, Mention
from numcheck.ruleset.cues import either
from numcheck.ruleset.locate import shipped

#: Minutes by which a time may be off without a word: one of a whole or half hour, one of five minutes, any other.
_HALVES, _FIVES, _EXACT = 7, 3, 2
#: Minutes on either side that "about" allows: of a whole hour, of any other time. "About 11" may be 20 past; two such
#: times half an hour apart are two.
_ABOUT_HOUR, _ABOUT = 18, 10
#: "Shortly after 2" is within so many minutes.
_JUST = 15
#: Words before a time that may say how it is meant.
_WORDS = 4
_WORD = re.compile(r"[A-Za-z'’]+")
_HALF_DAY = re.compile(r"[ap]\.?\s?m\b", re.IGNORECASE)
_LEFT = re.compile(r"(\d{1,2}):([0-5]\d)")
_YEAR_BEFORE = re.compile(r"\b(?:19|20)\d\d,?\s{1,3}$|\d[-/.]\d{1,2}T?\s{0,3}$")
_DAY = 24 * 60
#: Zones lie so many minutes apart, or several times as many.
_ZONE = 30
#: A sentence of fewer words tells no event, and one that stamps its text says so within as many.
_SENTENCE = 6


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of `rules/clock.toml`, which says what each is for; lower case."""

    about: frozenset[str]
    just: frozenset[str]
    after: frozenset[str]
    before: frozenset[str]
    bounds: frozenset[str]
    zones: frozenset[str]
    stamps: frozenset[str]
    left: frozenset[str]
    parts: frozenset[str]
    another: frozenset[str]
    lasting: frozenset[str]
    responders: frozenset[str]
    points: frozenset[str]
    stages: Mapping[str, frozenset[str]]


@cache
def words() -> Words:
    """The shipped words; raises what `shipped` does."""
    return shipped("clock.toml", Words)


@cache
def points() -> re.Pattern[str]:
    """Right behind a stretch of time, the word that makes it a point in time; one group: "two hours | later"."""
    return re.compile(rf"\W{{0,2}}({either(words().points)})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a time of day says."""

    interval: Interval  # minutes after midnight; seconds, where it is what is left of a game
    left: bool = False  # what is left of a game: "with 7:41 to go"
    zone: str = ""  # as named right behind it, lower case
    sure: bool = True  # whether it is told which half of the day is meant


def told(text: str, mention: Mention) -> Told | None:
    """What a time of day in a text says; None where it bounds a stretch, restates another time, or stamps its text."""
    span = mention.span
    behind = [word.lower() for word in _WORD.findall(text, span.end, span.end + 40)[:3]]
    if (left := _LEFT.fullmatch(mention.surface)) and _is_left(behind):
        seconds = Decimal(int(left[1]) * 60 + int(left[2]))
        return Told(interval=Interval(low=seconds, high=seconds), left=True)
    before = text[max(0, span.start - 50) : span.start]
    if before.rstrip().endswith(("(", "[", "-", "–", "/")):  # "at 3:32 a.m. (01:32 GMT)"
        return None
    if mention.surface.count(":") > 1 or _YEAR_BEFORE.search(before):  # "Fri, 25 Sep 2015 13:40:57"
        return None
    interval = _minutes(mention.quantity.value, [word.lower() for word in _WORD.findall(before)[-_WORDS:]])
    if interval is None:
        return None
    zone = next((word for word in (*_WORD.findall(mention.surface), *behind[:1]) if word.lower() in words().zones), "")
    hour = mention.quantity.value
    sure = bool(_HALF_DAY.search(mention.surface)) or hour >= 13 or hour < 1 or mention.surface.startswith("0")
    if not (sure or zone or "clock" in mention.surface or set(behind) & words().parts):
        return None  # "the fight was stopped at 2:15"
    return Told(interval=interval, zone=zone.lower(), sure=sure)


def _is_left(behind: list[str]) -> bool:
    return any(" ".join(behind[:size]) in words().left for size in (1, 2, 3))


def _minutes(hours: Decimal, before: list[str]) -> Interval | None:
    minute = (hours * 60).to_integral_value()
    last = before[-1] if before else ""
    beside = set(before[-3:-1])
    if last in words().after | words().before and beside & words().just:
        low, high = (minute, minute + _JUST) if last in words().after else (minute - _JUST, minute)
        return Interval(low=low, high=high)
    if last in words().bounds:
        return None
    slack = _HALVES if minute % 30 == 0 else _FIVES if minute % 5 == 0 else _EXACT
    if last in words().about:
        slack = _ABOUT_HOUR if minute % 60 == 0 else _ABOUT
    return Interval(low=minute - slack, high=minute + slack)


def stamps(sentence: str) -> bool:
    """Whether a sentence says when its own text was written: "Updated 5:40 p.m. ET", "June 6, 2031 3:05 PM"."""
    said = [word.lower() for word in _WORD.findall(sentence)]
    return len(said) < _SENTENCE or not words().stamps.isdisjoint(said[:_SENTENCE])


def of_another(sentence: str) -> frozenset[str]:
    """The words of a sentence that make it tell of another event of the kind."""
    return words().another & {word.lower() for word in _WORD.findall(sentence)}


def digits(hours: Decimal) -> Decimal:
    """A time of day as its digits: 912 of 9:12."""
    minutes = int((hours * 60).to_integral_value())
    return Decimal(minutes // 60 * 100 + minutes % 60)


def responds(doer: str) -> bool:
    """Whether a noun, as a lemma, is of those who come later, to whatever has happened."""
    return doer in words().responders


def goes_on(before: str) -> bool:
    """Whether a stretch of time goes on, by the words before it: "riots have lasted four days"."""
    return not words().lasting.isdisjoint(word.lower() for word in _WORD.findall(before)[-_WORDS:])


def stages(verbs: Iterable[str]) -> frozenset[str]:
    """The stages of an event that some verbs tell of; none where they may tell of any."""
    return frozenset(stage for stage, told in words().stages.items() for verb in verbs if verb in told)


def differ(one: Told, other: Told) -> bool:
    """Whether no reading of two times is one: of any zone, where not both name one, and of either half of a day."""
    if one.left or other.left:
        return one.left and other.left and one.interval != other.interval
    step = _ZONE if one.zone != other.zone else _DAY if one.sure and other.sure else _DAY // 2
    return not any(agree([_later(one.interval, turn), other.interval]) for turn in range(-_DAY, _DAY + 1, step))


def _later(interval: Interval, minutes: int) -> Interval:
    assert interval.low is not None and interval.high is not None
    return Interval(low=interval.low + minutes, high=interval.high + minutes)
