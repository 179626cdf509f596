"""Two claims -> why the smaller figure is of a part of what the larger one counts, where the words beside them say so.

A part is told by the words before its noun, by where or when it is told of, or by the other figure's own sentence.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from numcheck.event.fronted import fronted
from numcheck.event.meeting import SENTENCES, Meeting
from numcheck.model import Claim, Kind
from numcheck.ruleset.cues import either
from numcheck.ruleset.fates import fates
from numcheck.ruleset.numbers import numbers
from numcheck.ruleset.portions import portions

#: What has no parts: an age, a day, an hour, a result.
_NEVER = frozenset({Kind.AGE, Kind.DATE, Kind.CLOCK, Kind.ORDINAL, Kind.SCORE})
#: What one sentence may tell in two parts, or as a part of its own figure.
_SUMMED = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})
#: Characters of the sentence on either side of a figure that may say of which part it is told.
_AROUND = 90
#: Behind a counted noun: where some of them come from, "120 officers from Graz".
_FROM = re.compile(r" ?(?:[a-z-]+ ){0,1}[a-z-]+ from ([A-Z][a-z]+)")
_WORD = re.compile(r"[a-z]+")
#: Digits of a number that is none; and the least number that hardly makes a sum by chance.
_LONG, _TELLING = 20, 3


def of_a_sort(m: Meeting) -> str:
    """The smaller count is told of a sort of those whom the larger one counts: `two British soldiers`.

    The other way round the larger count, if it is the narrower one, cannot be of a part.
    """
    if not _divides(m) or m.first.frame.mention.kind is not Kind.COUNT:
        return ""
    words = portions()
    small, large = _by_size(m)
    told, other = m.sentence(large.frame).lower(), m.nearness.text(large.span.doc).lower()
    more = frozenset(w.lower() for w in small.frame.modifiers) - frozenset(w.lower() for w in large.frame.modifiers)
    asked = m.slot.modifier | frozenset(w for told in (*m.slot.near, *m.slot.noun) for w in told.split())
    asked |= frozenset(_WORD.findall(m.slot.asks.lower()))  # of confirmed cases the question asks itself
    kinds = frozenset(w for w in more - asked if " " not in w and f"{w} {small.frame.noun}" not in other)
    if sort := words.sort(frozenset(w for w in kinds if w not in told)):
        return f"one counts a sort of them: {sort}"
    noun, wider = small.frame.noun or "", large.frame.noun or ""
    if noun in words.narrow and wider in words.wide and noun != wider:
        return f"one counts a sort of them: {noun}"
    sent = _FROM.match(m.nearness.text(small.span.doc), small.span.end) or _sent(m, small)
    return f"one counts those from {sent[1]}" if sent and sent[1].lower() not in other else ""


def _sent(m: Meeting, claim: Claim) -> re.Match[str] | None:
    """`60 men from Pellan fought it with two helicopters`: where those come from who have what is counted."""
    agent = claim.frame.agent
    if agent is None:
        return None
    return re.search(rf"{re.escape(agent.text)} from ([A-Z][a-z]+)", m.sentence(claim.frame))


def of_some(m: Meeting) -> str:
    """Only one figure is told of a part of the place, or of a moment: `in the cellar`, `at first`.

    Of a count it must be the smaller one; a sum or a length may be larger in a part than it is on the whole.
    """
    if not _divides(m):
        return ""
    small, large = _by_size(m)
    told = _told_of_some(m, small, large)
    return told or (_told_of_some(m, large, small) if m.first.frame.mention.kind is not Kind.COUNT else "")


def told_as_part(m: Meeting) -> str:
    """The sentence of one adds up to the other, or tells the other as some of those it counts.

    "30 went in and 60 stayed outside", beside 90; "20 were flown out, nine of them foreigners", beside nine foreigners.
    """
    if not _sums_up(m):
        return ""
    small, large = _by_size(m)
    least, most = (claim.frame.mention.quantity.value for claim in (small, large))
    here, there = m.sentence(small.frame), m.sentence(large.frame)
    counted = small.frame.mention.kind is Kind.COUNT and small.frame.mention.surface
    if counted and any(least + more == most for more in _beside(here, counted)):
        return "one sentence tells the other figure in two parts"
    if most - least == 1 and portions().tells_the_last(here, int(most)):
        return "one sentence tells of the last of them apart"
    forms = {f"{least:,}", str(least), small.frame.mention.surface}
    if least == int(least) and (word := numbers().word(int(least))):
        forms.add(word)
    figure = either(forms)
    part = rf"\b{figure} of (?:them|whom|these|those)\b|\b(?:among|of) (?:them|whom|which),? {figure}\b"
    if re.search(part, there, re.IGNORECASE):
        return "one sentence tells the other figure as a part of its own"
    told = fates().of_verbs(small.frame.predicates) if counted and least >= _TELLING else None
    some = told is not None and fates().so_many(told, figure).search(m.nearness.text(large.span.doc))
    return "one text tells both, the one as some of those of the other" if some else ""


def in_a_spot(m: Meeting) -> str:
    """Only the smaller one is told of a part of the place, which the other text never names: `in one school`.

    A share may be the larger one there: `In the old town, turnout was 74%`.
    """
    if m.first.frame.mention.kind is Kind.PERCENT:
        return _share_in_a_spot(m)
    if not _sums_up(m):
        return ""
    small, large = _by_size(m)
    spots = _spots(m.sentence(small.frame)) - _spots(m.nearness.text(large.span.doc))
    return f"only one is told of a part of the place: {', '.join(sorted(spots))}" if spots else ""


def _share_in_a_spot(m: Meeting) -> str:
    """Only one of two shares is told of a part of the place, in its own stretch of the sentence."""
    if m.agree or m.slot.happens == "once":
        return ""
    for one, other in ((m.first, m.second), (m.second, m.first)):
        near = f"{fronted(m.sentence(one.frame))} {_around(m, one)}"
        if spots := _spots(near) - _spots(m.nearness.text(other.span.doc)):
            return f"only one is told of a part of the place: {', '.join(sorted(spots))}"
    return ""


def _divides(m: Meeting) -> bool:
    """Whether the question is of a rule for events, and asks for what has parts."""
    bounded = None in (m.first.interval.low, m.second.interval.low)
    plain = m.slot.pack in ("general", "same", "settings")
    return not (m.agree or plain or bounded) and m.first.frame.mention.kind not in _NEVER


def _sums_up(m: Meeting) -> bool:
    """Whether two figures differ and are of a kind that is told in parts; of what happens once there are none."""
    one, other = (claim.frame.mention.quantity.value for claim in (m.first, m.second))
    return not m.agree and one != other and m.slot.happens != "once" and m.first.frame.mention.kind in _SUMMED


def _by_size(m: Meeting) -> tuple[Claim, Claim]:
    """The smaller figure first, in the unit of the question."""
    one, other = (c.interval.low if c.interval.low is not None else c.interval.high for c in (m.first, m.second))
    return (m.second, m.first) if (other or 0) < (one or 0) else (m.first, m.second)


def _told_of_some(m: Meeting, one: Claim, other: Claim) -> str:
    """Why one figure is of a part of the place or of a moment, of which the other's sentence says nothing."""
    near, told = f"{fronted(m.sentence(one.frame)).lower()} {_around(m, one)}", m.sentence(other.frame).lower()
    room = portions().room(near)
    if room and room not in told:
        return f"one is told of a part of the place: {room}"
    moment = portions().moment(near, m.slot.asks)
    return f"one is told of some, or of a moment: {moment}" if moment and moment not in told else ""


def _around(m: Meeting, claim: Claim) -> str:
    """The stretch of the sentence that is told of one figure."""
    told, text = claim.frame.sentence, m.nearness.text(claim.span.doc)
    before = text[max(told.start, claim.span.start - _AROUND) : claim.span.start]
    after = text[claim.span.end : min(told.end, claim.span.end + _AROUND)]
    return portions().stretch(before, after)


@lru_cache(maxsize=SENTENCES)
def _beside(sentence: str, surface: str) -> tuple[Decimal, ...]:
    """The other numbers of a sentence that an "and" joins to one; a two or less is too common to tell anything."""
    at = sentence.find(surface)
    found = []
    for number in portions().figures.finditer(sentence):
        written = number.group().lower().rstrip(",")
        between = sentence[number.end() : at] if number.end() <= at else sentence[at + len(surface) : number.start()]
        if number.start() != at and " and " in between and len(written) < _LONG:
            value = numbers().cardinals.get(written, written.replace(",", ""))
            found.append(Decimal(value))
    return tuple(value for value in found if value >= _TELLING)


@lru_cache(maxsize=SENTENCES)
def _spots(text: str) -> frozenset[str]:
    return portions().spots_told(text)
