"""Frame -> a claim that no question asks for: another report may tell the same thing beside the same words."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from numcheck import notation, wording
from numcheck.claim.general import plain_slot
from numcheck.claim.scored import scored
from numcheck.interval import allows
from numcheck.model import Claim, Document, Frame, Interval, Kind, Mention
from numcheck.ruleset import Slot, clock, turns

#: Begins the id of every slot that a loose claim is given.
PACK = "same"
RULE = "no rule: figures beside the same words"
#: The last word of the key of a line, and what parts it from its value.
_KEY = re.compile(r"^[^\n:.]{0,40}?([A-Za-z]+): ?$")
#: Places of a row, levels and priorities hardly ever go further.
_MANY = 10
#: The second of something is told as often as the first.
_THIRD = 3


def loose_claim(document: Document, frame: Frame) -> tuple[Claim, Slot] | None:
    """The claim with a slot of its own, "same/KIND/NOUN", or None where saying the same would mean nothing."""
    mention = frame.mention
    if mention.quantity.vague or mention.change == "factor":
        return None
    if frame.restates is not None:
        return None
    if mention.kind is Kind.CLOCK:
        return _time(document, frame)
    if mention.kind is Kind.ORDINAL:
        return _turn(document, frame)
    interval = stated(mention)
    if interval is None or _ranked(document, frame):
        return None
    slot = _slot(mention.kind, _noun(frame))
    unit = "date" if mention.kind is Kind.DATE else mention.quantity.unit
    reading = notation.show(mention.quantity)
    return Claim(frame=frame, slot=slot.id, interval=interval, unit=unit, reading=reading, rule=slot.rule), slot


def _noun(frame: Frame) -> str:
    """What a question can be asked of: neither "she" nor a sign."""
    told = frame.noun or ""
    pronoun = frame.subject is not None and frame.subject.pronoun and frame.subject.head == told
    return told if told.isalpha() and not pronoun else ""


def _ranked(document: Document, frame: Frame) -> bool:
    """Whether a small number stands behind a key in the singular: "Tier: 2" says which, not how many."""
    mention = frame.mention
    key = _KEY.search(document.text[frame.sentence.start : mention.span.start])
    few = mention.kind is Kind.COUNT and mention.quantity.value < _MANY
    return few and key is not None and key[1].lower() == frame.noun != "people"


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


def _turn(document: Document, frame: Frame) -> tuple[Claim, Slot] | None:
    """Which one of a row it is; the first comes too often to tell anything, unless it is a part of a match."""
    of, place = turns.turn(frame, document.text), frame.mention.quantity
    if not of or place.unit != "count" or (place.value < _THIRD and of not in turns.words().parts):
        return None
    asks, name = f"Which {of} was it?", f"{PACK}/ordinal/{of.replace(' ', '-')}"
    slot = plain_slot(name, PACK, asks, unit="ordinal", kind=Kind.ORDINAL, rule=RULE)
    frame = replace(frame, noun=of)
    interval = Interval(low=place.value, high=place.value)
    reading = notation.show(replace(place, unit="ordinal"))
    return Claim(frame=frame, slot=slot.id, interval=interval, unit="ordinal", reading=reading, rule=slot.rule), slot


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
