"""Frame -> a claim that no question asks for: another report may tell the same thing beside the same words."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from numcheck import notation, wording
from numcheck.claim.general import plain_slot
from numcheck.claim.scored import scored
from numcheck.interval import allows
from numcheck.model import Claim, Document, Frame, Interval, Kind, Mention
from numcheck.ruleset import Slot, clock

#: Begins the id of every slot that a loose claim is given.
PACK = "same"
RULE = "no rule: figures beside the same words"


def loose_claim(document: Document, frame: Frame) -> tuple[Claim, Slot] | None:
    """The claim with a slot of its own, "same/KIND/NOUN", or None where saying the same would mean nothing."""
    mention = frame.mention
    # Which one of a row comes too often to tell anything: "the first".
    if mention.kind is Kind.ORDINAL or mention.quantity.vague or mention.change == "factor":
        return None
    if frame.restates is not None:
        return None
    if mention.kind is Kind.CLOCK:
        return _time(document, frame)
    interval = stated(mention)
    if interval is None:
        return None
    noun = frame.noun if frame.noun and frame.noun.isalpha() else ""
    slot = _slot(mention.kind, noun)
    unit = "date" if mention.kind is Kind.DATE else mention.quantity.unit
    reading = notation.show(mention.quantity)
    return Claim(frame=frame, slot=slot.id, interval=interval, unit=unit, reading=reading, rule=slot.rule), slot


def _time(document: Document, frame: Frame) -> tuple[Claim, Slot] | None:
    """A time of day, or what is left of a game; what only says when its own text was written is no claim."""
    if clock.stamps(document.quote(frame.sentence)):
        return None
    time = clock.told(document.text, frame.mention)
    if time is None:
        return None
    name, asks = ("left", "How much time was left?") if time.left else ("day", "At what time?")
    slot = plain_slot(f"{PACK}/clock/{name}", PACK, asks, unit="clock", kind=Kind.CLOCK, rule=RULE)
    surface = frame.mention.surface
    return Claim(frame=frame, slot=slot.id, interval=time.interval, unit="clock", reading=surface, rule=slot.rule), slot


def stated(mention: Mention) -> Interval | None:
    """What a figure allows in its own unit: a date its days, a score itself, whoever is named first.

    None for a single day, which says when something else happened, and for days that nobody knows.
    """
    if mention.kind is Kind.DATE:
        if mention.when is None or mention.when[0] == mention.when[1]:
            return None
        return Interval(low=Decimal(mention.when[0].toordinal()), high=Decimal(mention.when[1].toordinal()))
    if mention.kind is Kind.SCORE:
        return scored(mention)
    return allows(mention.quantity, mention.kind)


@lru_cache(maxsize=2048)
def _slot(kind: Kind, noun: str) -> Slot:
    asks = wording.question(kind, noun)
    name = f"{PACK}/{kind.value}/{noun or '-'}"
    return plain_slot(name, PACK, asks, unit="count", kind=kind, rule=RULE)
