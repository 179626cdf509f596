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
#: In such an id: for no noun, and for a blank in one; and the clock that shows what is left of a game.
_NONE, _BLANK, _LEFT = "-", "_", "left"
_KINDS = frozenset(kind.value for kind in Kind)
#: The last word of the key of a line, and what parts it from its value.
_KEY = re.compile(r"^[^\n:.]{0,40}?([A-Za-z]+): ?$")
#: Right before and right behind the value of a row of keys, as programs print them: "Rooms: 15  Beds: 40".
_BEFORE, _NEXT_KEY = re.compile(r"[A-Za-z)]\.?: +$"), re.compile(r" +[A-Z][\w.() -]{0,30}:\s")
#: Characters before a value in which the end of its key is looked for.
_END = 8
#: Places of a row, levels and priorities hardly ever go further.
_MANY = 10
#: The second of something is told as often as the first.
_THIRD = 3


def loose_claim(document: Document, frame: Frame) -> Claim | None:
    """The claim, of a slot "same/KIND/NOUN", or None where saying the same would mean nothing."""
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
    if interval is None or _ranked(document, frame) or _in_a_row_of_keys(document, mention):
        return None
    unit = "date" if mention.kind is Kind.DATE else mention.quantity.unit
    return _claim(frame, _noun(frame), interval, unit, notation.show(mention.quantity))


@lru_cache(maxsize=2048)
def slot_of(name: str) -> Slot | None:
    """The slot of this id, which tells all of it; None for an id of another form."""
    pack, _, told = name.partition("/")
    kind, _, noun = told.partition("/")
    if pack != PACK or kind not in _KINDS or not noun:
        return None
    noun = "" if noun == _NONE else noun.replace(_BLANK, " ")
    if kind == Kind.CLOCK:
        unit, asks = "clock", "How much time was left?" if noun == _LEFT else "At what time?"
    elif kind == Kind.ORDINAL:
        unit, asks = "ordinal", f"Which {noun} was it?"
    else:
        unit, asks = "count", wording.question(Kind(kind), noun)
    return plain_slot(name, PACK, asks, unit=unit, kind=Kind(kind), rule=RULE)


def _claim(frame: Frame, noun: str, interval: Interval, unit: str, reading: str) -> Claim:
    name = "/".join((PACK, frame.mention.kind.value, noun.replace(" ", _BLANK) or _NONE))
    return Claim(frame=frame, slot=name, interval=interval, unit=unit, reading=reading, rule=RULE)


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


def _in_a_row_of_keys(document: Document, mention: Mention) -> bool:
    """Whether a value stands between its key and the next one on a line: whose it is, the rest of the sheet tells."""
    start, end = mention.span.start, mention.span.end
    before = _BEFORE.search(document.text, max(0, start - _END), start)
    return before is not None and _NEXT_KEY.match(document.text, end) is not None


def _time(document: Document, frame: Frame) -> Claim | None:
    """A time of day, or what is left of a game; what only says when its own text was written is no claim."""
    if clock.stamps(document.quote(frame.sentence)):
        return None
    time = clock.told(document.text, frame.mention)
    if time is None:
        return None
    return _claim(frame, _LEFT if time.left else "day", time.interval, "clock", frame.mention.surface)


def _turn(document: Document, frame: Frame) -> Claim | None:
    """Which one of a row it is; the first comes too often to tell anything, unless it is a part of a match."""
    of, place = turns.turn(frame, document.text), frame.mention.quantity
    if not of or place.unit != "count" or (place.value < _THIRD and of not in turns.words().parts):
        return None
    interval = Interval(low=place.value, high=place.value)
    return _claim(replace(frame, noun=of), of, interval, "ordinal", notation.show(replace(place, unit="ordinal")))


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
