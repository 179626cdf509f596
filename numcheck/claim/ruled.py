"""A frame and the slots of rules -> the claim with which it answers one of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import product

from numcheck import notation
from numcheck.claim.allowed import in_percent, interval_of
from numcheck.claim.answering import answers, nouns_of
from numcheck.claim.days import on_day
from numcheck.claim.months import in_month, with_year
from numcheck.claim.printed import of_the_page
from numcheck.claim.row import holder, titled
from numcheck.claim.when import of_the_year, when
from numcheck.model import POSITIONS, Claim, Document, Frame, Interval, Kind
from numcheck.ruleset import RuleSet, Slot, manuals
from numcheck.ruleset.deeds import deeds
from numcheck.ruleset.struck import struck
from numcheck.ruleset.when import words
from numcheck.standing import Standing

#: Slots by the noun and the kind of figure that they ask for.
Slots = Mapping[tuple[str | None, Kind], tuple[Slot, ...]]
#: More than any slot asks of a frame.
_FIRST = 9


@cache
def by_noun(rules: RuleSet) -> Slots:
    """The slots by counted noun and kind, the most demanding first; those that ask for no noun under None."""
    table: dict[tuple[str | None, Kind], list[Slot]] = defaultdict(list)
    for slot in rules.slots:
        for noun, kind in product(slot.noun or (None,), slot.kinds):
            table[noun, kind].append(slot)
    return {asked: tuple(sorted(slots, key=_demands, reverse=True)) for asked, slots in table.items()}


@cache
def of_settings(rules: RuleSet) -> Slots:
    """The same of those slots alone that ask for the values of settings, by nouns that say of what."""
    told = ((asked, slots) for asked, slots in by_noun(rules).items() if asked[0] not in manuals.words().unnamed)
    return {asked: tuple(slot for slot in slots if "setting" in slot.roles) for asked, slots in told}


def answered(document: Document, frame: Frame, slots: Slots, standing: Standing) -> tuple[Claim | None, str]:
    """The claim of a frame, and why there is none."""
    reason = "no rule asks for it"
    if frame.mention.kind in POSITIONS:
        reason = frame.mention.kind.value
    nouns = nouns_of(frame)
    for noun in (*nouns, None):
        for slot in slots.get((noun, frame.mention.kind), ()):
            if answers(slot, frame, nouns) and ("setting" not in slot.roles or _stands(slot, frame, standing)):
                made = _happened if slot.happens == "once" else _measured
                claim = made(document, frame, slot)
                if claim is not None:
                    return claim, ""
    return None, reason


def by_month(document: Document, frame: Frame, slots: Slots) -> Claim | None:
    """What a date says to who tells the month alone: "in December" is compared with "on 16 December 2031"."""
    asked = (slot for slot in slots.get((None, Kind.DATE), ()) if slot.unit == "calendar_month")
    told = (_happened(document, frame, slot) for slot in asked if answers(slot, frame, nouns_of(frame)))
    return next((claim for claim in told if claim is not None), None)


def claimed(frame: Frame, slot: Slot, interval: Interval | None) -> Claim | None:
    """The claim of a frame by what its figure allows; None where that is not known."""
    if interval is None:
        return None
    mention = frame.mention
    unit = slot.unit if slot.unit != "money" else mention.quantity.unit
    if unit == "point" and mention.kind is Kind.COUNT:  # "Ana Roe had 24": they are hers, as "24 points" would be
        frame = replace(frame, subject=frame.agent)
    reading = notation.show(mention.quantity)
    if unit == "date":
        reading = notation.date_reading(interval) or reading
    elif unit in ("score", "ordinal") or (unit in ("percent", "point") and mention.kind is Kind.COUNT):
        reading = notation.show(replace(mention.quantity, unit=unit))
    elif unit == "percent" and mention.kind is Kind.RATIO:  # "two thirds"
        reading = notation.show(in_percent(mention.quantity))
    elif mention.kind is Kind.CLOCK and interval.low is not None:  # of a match, so many seconds
        reading = notation.show(replace(mention.quantity, value=interval.low, unit=unit, step=Decimal(1)))
    elif mention.kind is Kind.ORDINAL:  # the third year runs from two to three years
        quantity = mention.quantity
        reading = notation.show(replace(quantity, value=quantity.value - 1, value_hi=quantity.value))
    return Claim(frame=frame, slot=slot.question, interval=interval, unit=unit, reading=reading, rule=slot.rule)


def _happened(document: Document, frame: Frame, slot: Slot) -> Claim | None:
    """The claim of what happened once: when it was, or which one of a row somebody is."""
    if of_the_page(document, frame.mention):
        return None
    before = slot.unit == "date" and not slot.verb  # "the 2006 film Orle Nights"
    if before:
        said = of_the_year(frame.mention)
    elif slot.ahead:
        said = on_day(document, frame, by_noun=deeds().tells(frame))
    elif slot.unit == "calendar_month":
        said = in_month(document, frame.mention, by_noun=deeds().tells(frame))
    else:
        mention = with_year(document, frame.mention) if slot.unit == "date" else frame.mention
        said = when(document, mention, by_noun=deeds().tells(frame), begins=not words().begun.isdisjoint(slot.verb))
    if said is None or (said.unit.split()[0] != slot.unit and not slot.ahead):
        return None
    struck_then = slot.unit == "clock" or (slot.ahead and "happening" in slot.roles)
    kinds = struck().kinds(frame) if struck_then else frozenset()
    if struck_then and not kinds and (slot.ahead or not slot.verb):
        return None
    about: Frame | None = replace(frame, mention=said.mention)
    if kinds:  # "the train came off the rails"
        about = replace(frame, mention=said.mention, happenings=kinds)
    if before or (said.unit == "ordinal" and "doer" not in slot.roles):  # "for the ninth time" is no row of holders
        about = titled(document, frame) if before else holder(document, frame, parts=not slot.noun)
    if about is None or (slot.counted == "patient" and about.patient is None):
        return None
    shown = notation.show(replace(said.mention.quantity, unit=said.unit.split()[0]))
    reading = notation.date_reading(said.interval) or shown if said.unit == "date" else shown
    return Claim(
        frame=about, slot=slot.question, interval=said.interval, unit=said.unit, reading=reading, rule=slot.rule
    )


def _measured(document: Document, frame: Frame, slot: Slot) -> Claim | None:
    mention = frame.mention
    bare = slot.unit == "count" and slot.verb and not slot.noun
    if bare and mention.kind is Kind.COUNT and mention.quantity.value % 1:
        return None  # nobody brings out 5.3 persons: a version
    return claimed(frame, slot, interval_of(document, frame, slot))


def _demands(slot: Slot) -> int:
    """How much a slot asks of a frame: of two that fit, the more demanding one is meant.

    What a clause says to have happened at an hour, by its verb and its things, goes before any verb alone.
    """
    if slot.unit == "clock" and not slot.verb:
        return _FIRST
    return sum(map(bool, (slot.noun, slot.modifier, slot.verb, slot.agent, slot.patient, slot.near)))


@cache
def _asked(slot: Slot) -> frozenset[str]:
    """Every word that a slot wants in the clause."""
    return frozenset(word for words in slot.near for word in words.split())


def _stands(slot: Slot, frame: Frame, standing: Standing) -> bool:
    """Whether the value of a setting holds for everybody who has the product, now."""
    return standing.holds(frame, _asked(slot)) and not standing.of_a_plan(frame)
