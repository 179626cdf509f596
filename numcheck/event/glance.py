"""Claims -> what the steps ask of every one of them: who remembers it need not look at their frames."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias

import msgspec

from numcheck.event import timing
from numcheck.event.kept import at_hand
from numcheck.event.memory import ANEW, Memory
from numcheck.event.nearness import Nearness
from numcheck.event.order import ByDocument, grouped
from numcheck.event.written import kept
from numcheck.interval import allows
from numcheck.model import Claim, Interval, Kind
from numcheck.ruleset import turns


class Glance(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """What stands at one place of a document."""

    start: int  # of the figure
    end: int
    slot: str
    figure: str  # claims with another one say another figure: its unit, its number, what it is counted by
    sort: str  # of the time that it tells, if it tells one
    time: Interval | None  # what it says about it, in a unit that all times of its sort share
    first: int  # of its sentence
    last: int
    heading: bool
    unit: str  # in which it was said
    allowed: Interval  # in that unit
    thing: str  # what it measures or counts; empty where nobody can say, or it says when or which one
    value: Decimal  # in that unit, without its sign
    kept: tuple[str, ...]  # what a slip of the pen leaves of the figure


#: What tells when or which one measures nothing.
_NO_THING = frozenset({Kind.DATE, Kind.CLOCK, Kind.ORDINAL, Kind.SCORE, Kind.VERSION})

_Sentence: TypeAlias = tuple[str, int, int]


class Glances:
    """A glance at every claim of a run; `claims` holds them all, those of no party too."""

    def __init__(self, claims: Sequence[Claim], nearness: Nearness, memory: Memory = ANEW) -> None:
        self._nearness = nearness
        self._claims = ByDocument(claims)
        told = memory.of_documents("glances", self._made, list[Glance])
        self.told = nearness.kept(told, list[Glance])
        self._known = lru_cache(maxsize=at_hand(len(nearness.documents)))(self._placed)

    def at(self, claim: Claim) -> Glance:
        """What is known of one of them, or of its figure where it has come to another slot since."""
        span = claim.span
        known = self._known(span.doc)
        found = known[span.start, span.end]
        return found[0] if len(found) == 1 else next((one for one in found if one.slot == claim.slot), found[0])

    def each(self, claims: Sequence[Claim]) -> Iterator[tuple[int, Glance]]:
        """What is known of all of them with their places, document after document: to and fro each is read anew."""
        for place in grouped(claims)[1]:
            yield place, self.at(claims[place])

    def sentence(self, claim: Claim) -> _Sentence:
        """The place of its sentence."""
        one = self.at(claim)
        return claim.span.doc, one.first, one.last

    def _placed(self, document: str) -> Mapping[tuple[int, int], list[Glance]]:
        """Those of a document by the places of their figures."""
        known: dict[tuple[int, int], list[Glance]] = defaultdict(list)
        for one in self.told(document):
            known[one.start, one.end].append(one)
        return known

    def _made(self, document: str) -> list[Glance]:
        return [_glance(claim, self._nearness) for claim in self._claims[document]]


def _glance(claim: Claim, nearness: Nearness) -> Glance:
    frame, span = claim.frame, claim.span
    timed = timing.timed(claim, nearness)
    return Glance(
        start=span.start,
        end=span.end,
        slot=claim.slot,
        figure=figure(claim),
        sort="" if timed is None else timed.sort,
        time=None if timed is None else timed.claim.interval,
        first=frame.sentence.start,
        last=frame.sentence.end,
        heading=frame.heading,
        unit="date" if frame.mention.kind is Kind.DATE else frame.mention.quantity.unit,
        allowed=raw(claim),
        thing=_thing(claim),
        value=abs(frame.mention.quantity.value),
        kept=kept(claim),
    )


def _thing(claim: Claim) -> str:
    """What a figure measures, by its unit, or counts, by its noun."""
    mention = claim.frame.mention
    if mention.kind in _NO_THING or mention.quantity.vague:
        return ""
    if mention.kind is Kind.COUNT:
        noun = mention.noun or claim.frame.noun
        return f"count {noun}" if noun else ""
    per = f" a {mention.per}" if mention.per else ""  # 52 euros a share are no price of the company
    return f"{mention.kind} {mention.quantity.unit}{per}"


def figure(claim: Claim) -> str:
    """What is equal for claims that say the same figure, and for no others."""
    mention = claim.frame.mention
    quantity = mention.quantity
    if mention.kind is Kind.DATE and mention.when is not None:
        return repr((Kind.DATE.value, mention.when[0].year))
    if mention.kind is Kind.COUNT and quantity.step < 1:  # "USB 3.0" counts nothing
        return repr((Kind.COUNT.value, _plain(quantity.value), _plain(quantity.step)))
    apart = mention.kind.value if mention.kind in (Kind.SCORE, Kind.AGE) else None
    parts = turns.words().parts & {claim.frame.noun, *claim.frame.modifiers}
    if mention.kind is Kind.ORDINAL and (parts or quantity.unit != "count"):
        apart = mention.kind.value  # the third of what comes in a row is as many as there were: three quarters are not
    ends = _plain(quantity.value), _plain(quantity.value_hi)
    if mention.kind is Kind.SCORE and quantity.value_hi is not None and quantity.value_hi > quantity.value:
        ends = ends[1], ends[0]  # "won 3-1", "lost 1-3"
    return repr((apart, quantity.unit, *ends, mention.per, mention.distributive))


def raw(claim: Claim) -> Interval:
    """What the figure allows in the unit it was said in."""
    mention = claim.frame.mention
    if mention.kind in (Kind.DATE, Kind.SCORE, Kind.CLOCK):
        return claim.interval
    if mention.kind is Kind.ORDINAL and mention.quantity.unit == "count":
        return Interval(low=mention.quantity.value, high=mention.quantity.value)
    return allows(mention.quantity, mention.kind)


def _plain(value: Decimal | None) -> str | None:
    """The same words for equal numbers, however many zeros they end in."""
    if value is None:
        return None
    sign, digits, exponent = value.as_tuple()
    told = "".join(map(str, digits)).rstrip("0")
    assert isinstance(exponent, int)  # no figure is infinite
    return f"{'-' * sign}{told}e{exponent + len(digits) - len(told)}" if told else "0"
