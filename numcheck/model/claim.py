"""What is compared: figures that answer a question, who sits with whom, and the verdict."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from numcheck.model.document import Span
from numcheck.model.frame import Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """Every number that a quantity allows, in the slot's unit; None stands for no bound."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False  # True: the end itself is not allowed
    high_open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A frame that answers a slot's question."""

    frame: Frame
    slot: str  # Slot.id, or "general/..." where no rule asks
    interval: Interval  # in `unit`
    unit: str  # the slot's unit, to which the interval was converted
    reading: str  # the quantity's printable form, in the unit it was said in: "> 2 hour"
    rule: str  # where the slot stands: "armed-conflict.toml: drones-launched"

    @property
    def span(self) -> Span:
        return self.frame.mention.span

    def under(self, lead: Claim, *, interval: Interval, unit: str) -> Claim:
        """The same figure as an answer to the question of another claim, with what it allows in this unit."""
        return replace(self, slot=lead.slot, rule=lead.rule, interval=interval, unit=unit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclaimed:
    """A candidate number that became no claim, and why."""

    span: Span
    surface: str
    reason: str
    figure: bool = True  # False: it is no figure at all, but a part of a name, a reference, an idiom


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What happened, as far as the claims of one group share it."""

    key: str  # stable, independent of arrival order
    label: str  # for people: "Russia, Ukraine"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """What the tests make of two claims of one slot."""

    refusal: str = ""  # why they may not be compared; empty if they may
    evidence: int = 0  # how many things speak for one event
    beside: tuple[str, ...] = ()  # words that both stand by, where these alone bring them together


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Claims of one slot about one event, of which every two may be compared, or stand by like words (`beside`)."""

    slot: str
    event: Event
    claims: tuple[Claim, ...]  # sorted by span
    evidence: int  # how many things speak for one event in the weakest pair
    beside: tuple[str, ...] = ()  # words that the figures stand by, where these brought some of them together
    torn: bool = False  # a claim alone that fits two others alike, and was compared with neither


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Claims of several slots about one event, which a relation of the rules ties together."""

    rule: str  # Relation.rule
    parts: tuple[Claim, ...]  # one a slot, in the order of the relation
    whole: Claim
    event: Event
    evidence: int  # how many things speak for one event; claims of one sentence need none


@dataclass(frozen=True, slots=True, kw_only=True)
class Camp:
    """Claims of one group that share a value."""

    reading: str  # what they share, printable: "112 drone"
    claims: tuple[Claim, ...]  # sorted by span


#: Why a claim that fits two others alike stands alone.
TORN = "One source says so; it fits two others alike, and was compared with neither."


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Claims that answer one question about one event."""

    slot: str
    question: str
    event: Event
    camps: tuple[Camp, ...]  # one camp: they agree
    verdict: str  # "conflict", "scope", "disputed", "update", "agree", "compatible" or "single"
    why: str  # one sentence
    sources: int  # how many sources; copies count once

    @property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(sorted((c for camp in self.camps for c in camp.claims), key=lambda c: c.span))
