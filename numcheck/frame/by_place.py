"""Frames of one sentence -> the same, those completed that tell place by place: "58 cases in Lund and 14 in Orle"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from numcheck.frame.bearing import Sentence
from numcheck.frame.names import names_in
from numcheck.model import BY_PLACE, Frame, Kind, Phrase, Span
from numcheck.ruleset.calendar import short_time_words, time_words
from numcheck.ruleset.cues import either
from numcheck.ruleset.locate import shipped_table
from numcheck.ruleset.numbers import numbers

#: Before the first place, where all of them are counted already: "76 fell ill: 61 in Lund".
_OPENS = re.compile(r"(?:[:(—–-]|,(?: with| including)?)\s*$")


class _Leg(NamedTuple):
    """A figure of a run, its place, its day in words or "", and whether nothing stands between figure and place."""

    frame: Frame
    place: Phrase
    when: str
    bare: bool


def by_place(framed: Mapping[Span, Frame], sentence: Sentence) -> dict[Span, Frame]:
    """Gives every figure of such a run the noun and the deed of the first, or of the whole before it, and its place."""
    done = dict(framed)
    frames = [f for f in framed.values() if f.mention.kind is Kind.COUNT and f.mention.per is None]
    for run in _runs(frames, sentence) if len(frames) > 1 else ():
        donor = _donor(run[0], frames, sentence)
        if donor is None:
            continue
        parts = donor.mention.span < run[0].frame.mention.span
        dated = any(leg.when for leg in run)
        for leg in run:
            done[leg.frame.mention.span] = replace(
                donor,
                mention=leg.frame.mention,
                place=(leg.place,),
                time=tuple(when for when in leg.frame.time if when.text in leg.when) if dated else donor.time,
                part_of=donor.mention.span if parts and leg.frame.part_of is not None else None,
                cuts=donor.cuts | {BY_PLACE},
            )
    return done


def _donor(first: _Leg, frames: list[Frame], sentence: Sentence) -> Frame | None:
    """The frame that says what the figures of a run count, and what of it."""
    if first.bare:
        before = [f for f in frames if f.mention.span < first.frame.mention.span]
        if before and _OPENS.search(sentence.between(before[-1].mention, first.frame.mention)):
            return before[-1] if before[-1].predicates and before[-1].noun is not None else None
    frame = first.frame
    return frame if frame.predicates and (frame.noun is not None or frame.bare) else None


def _runs(frames: list[Frame], sentence: Sentence) -> Iterator[list[_Leg]]:
    """The figures that stand place by place."""
    run: list[_Leg] = []
    for frame, following in zip(frames, (*frames[1:], None), strict=True):
        goes_on = None
        if following is not None:
            goes_on = _leg(frame, _followed().match(sentence.between(frame.mention, following.mention)), run)
        leg = goes_on or (_leg(frame, _last().match(sentence.after(frame.mention)), run) if run else None)
        if leg is not None:
            run.append(leg)
        if goes_on is None:
            if len(run) > 1:
                yield run
            run = []


def _leg(frame: Frame, found: re.Match[str] | None, run: Sequence[_Leg]) -> _Leg | None:
    """A figure with its place, where it has one: no day, and behind "for" only where a number is told.

    The first of a run says what is counted, and the others nothing but their places.
    """
    if found is None or (run and found["words"]):
        return None
    name = found["place"]
    if name.split()[0].lower() in time_words() | short_time_words():
        return None
    if found["prep"] == "for" and _lists()["numbered"].isdisjoint(frame.predicates):
        return None
    place = Phrase(text=name, head=name.split()[-1].lower(), names=names_in(name) or (name,))
    return _Leg(frame, place, found["when"] or "", not found["words"])


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in shipped_table("scenes.toml").items()}


@cache
def _place() -> str:
    """A place with the words before it, what kind of place it is, and a day behind it, as a regular expression."""
    return (
        r"(?P<words>(?: [a-z][\w’'-]*){0,5}?) (?P<prep>in|at|near|for|on) (?:the )?"
        rf"(?:{either(_lists()['settlements'])} of |{either(_lists()['beside'])} )?"
        r"(?P<place>[A-Z][\w’'-]*(?: (?:(?:of|de|la|del|da) )?[A-Z][\w’'-]*){0,3})(?P<when> on [A-Z][a-z]{2,5}day)?"
    )


@cache
def _followed() -> re.Pattern[str]:
    """All that stands between two figures of a run."""
    return re.compile(rf"{_place()}(?:,? and|[,;]| while|, against|, as against) (?:{numbers().hedged()} )?$")


@cache
def _last() -> re.Pattern[str]:
    """What stands behind the last one."""
    return re.compile(rf"{_place()}\b")
