"""Frames -> Claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import product, takewhile

from numcheck import notation, units
from numcheck.claim.general import general_slot
from numcheck.claim.loose import loose_claim
from numcheck.claim.priced import priced
from numcheck.claim.row import holder, titled
from numcheck.claim.scored import scored
from numcheck.claim.standing import Standing
from numcheck.claim.when import of_the_year, when
from numcheck.interval import Policy, allows
from numcheck.model import (
    POSITIONS,
    Claim,
    Document,
    Extraction,
    Frame,
    Interval,
    Kind,
    Mention,
    Modifier,
    Phrase,
    Span,
    Unclaimed,
)
from numcheck.ruleset import RuleSet, Slot

__all__ = ["Claiming", "claims"]

#: A year of the Gregorian calendar, for dates reckoned back from a number of years.
_DAYS_A_YEAR = Decimal("365.2425")
#: Slots by the noun and the kind of figure that they ask for.
Slots = Mapping[tuple[str | None, Kind], tuple[Slot, ...]]
#: Characters behind a figure within which it is said whom it is for.
_BEHIND = 80
#: Characters before a figure within which the word before it is looked for.
_WORD = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Claiming:
    """What became of the candidate numbers of one document."""

    claims: tuple[Claim, ...]  # sorted by span
    unclaimed: tuple[Unclaimed, ...]  # sorted by span
    general: Mapping[str, Slot]  # the slots made for claims that no rule asks for, by id
    loose: tuple[Claim, ...] = ()  # of figures that are unclaimed too: they may agree with others, and never differ


def claims(document: Document, extraction: Extraction, frames: Sequence[Frame], rules: RuleSet) -> Claiming:
    """The claims of one document, and every other candidate with its reason."""
    slots = _by_noun(rules)
    standing = Standing(document)
    found: list[Claim] = []
    unclaimed = [Unclaimed(span=r.span, surface=r.surface, reason=r.reason) for r in extraction.refused]
    loose: list[Claim] = []
    made: dict[str, Slot] = {}
    by_span: dict[Span, Frame] = {}
    prices = priced(document, frames)
    candidates = {mention.span for mention in extraction.mentions}
    for given in frames:
        frame = _owned(given, by_span, rules)
        by_span[frame.mention.span] = frame
        named = frame.mention.span not in candidates
        claim, reason = None, "said again in another unit"
        if frame.restates is None:
            claim, reason = _claim(document, frame, slots, standing)
        if claim is None and named:
            continue  # a day without a number is accounted for only where it answers something
        if claim is None and frame.restates is None:
            slot, refusal = general_slot(frame, _before(document, frame), _after(document, frame))
            slot = prices.get(frame.mention.span, slot)
            if slot is not None and "setting" in slot.roles and not standing.holds(frame):
                slot, refusal = None, "a value of another version or case"
            if slot is not None and standing.logs:
                slot, refusal = None, "an entry of a list of changes"
            if slot is not None:
                made[slot.id] = slot
                claim = _made(frame, slot, _interval(document, frame, slot))
            reason = refusal if frame.mention.kind not in POSITIONS else reason
        if claim is None:
            unclaimed.append(Unclaimed(span=frame.mention.span, surface=frame.mention.surface, reason=reason))
            if (may_agree := loose_claim(document, frame)) is not None:
                loose.append(may_agree[0])
                made[may_agree[1].id] = may_agree[1]
        else:
            found.append(claim)
    left = tuple(sorted(unclaimed, key=lambda u: u.span))
    found.sort(key=lambda claim: claim.span)
    return Claiming(claims=tuple(found), unclaimed=left, general=made, loose=tuple(loose))


def _before(document: Document, frame: Frame) -> str:
    """The word right before a figure, or nothing."""
    start = frame.mention.span.start
    return "".join(document.text[max(0, start - _WORD) : start].split(" ")[-2:-1])


def _after(document: Document, frame: Frame) -> str:
    """What its sentence says behind a figure, as far as it is looked at."""
    end = frame.mention.span.end
    return document.text[end : min(end + _BEHIND, frame.sentence.end)]


@cache
def _by_noun(rules: RuleSet) -> Slots:
    """The slots by counted noun and kind, the most demanding first; those that ask for no noun under None."""
    table: dict[tuple[str | None, Kind], list[Slot]] = defaultdict(list)
    for slot in rules.slots:
        for noun, kind in product(slot.noun or (None,), slot.kinds):
            table[noun, kind].append(slot)
    return {asked: tuple(sorted(slots, key=_demands, reverse=True)) for asked, slots in table.items()}


#: Verbs that only say what something is.
_STATES = frozenset({"be", "have", "become", "remain"})


def _demands(slot: Slot) -> int:
    """How much a slot asks of a frame: of two that fit, the more demanding one is meant."""
    return sum(map(bool, (slot.noun, slot.modifier, slot.verb, slot.agent, slot.patient, slot.near)))


def _owned(frame: Frame, before: dict[Span, Frame], rules: RuleSet) -> Frame:
    """The frame with whose the counted things are, where the verb's class tells: drones belong to who launched them."""
    if frame.owner is not None:
        return frame
    if frame.part_of is not None and frame.part_of in before:
        return replace(frame, owner=before[frame.part_of].owner)
    if frame.agent is not None and _owns(frame, rules):
        return replace(frame, owner=frame.agent)
    if frame.bare and (above := _lending(frame, before)) is not None:
        return replace(frame, owner=above.owner)
    return frame


def _lending(frame: Frame, before: dict[Span, Frame]) -> Frame | None:
    """`The army launched 40 drones, and 30 were shot down`: the figure whose things the second counts."""
    beside = takewhile(lambda above: above.sentence == frame.sentence, reversed(before.values()))
    return next((above for above in beside if above.noun == frame.noun and not above.bare), None)


def _owns(frame: Frame, rules: RuleSet) -> bool:
    classes = (c for p in frame.predicates for c in rules.classes.verb_classes_of(p, frame.noun))
    return any(rules.classes.verb(c).owner == "agent" for c in classes)


def _claim(document: Document, frame: Frame, slots: Slots, standing: Standing) -> tuple[Claim | None, str]:
    reason = "no rule asks for it"
    if frame.mention.kind in POSITIONS:
        reason = frame.mention.kind.value
    nouns = _nouns(frame)
    for noun in (*nouns, None):
        for slot in slots.get((noun, frame.mention.kind), ()):
            if _answers(slot, frame, nouns) and ("setting" not in slot.roles or standing.holds(frame)):
                made = _happened if slot.happens == "once" else _measured
                claim = made(document, frame, slot)
                if claim is not None:
                    return claim, ""
    return None, reason


def _happened(document: Document, frame: Frame, slot: Slot) -> Claim | None:
    """The claim of what happened once: when it was, or which one of a row somebody is."""
    before = slot.unit == "date" and not slot.verb  # "the 2006 film Orle Nights"
    said = of_the_year(frame.mention) if before else when(document, frame.mention)
    if said is None or said.unit.split()[0] != slot.unit:
        return None
    about: Frame | None = replace(frame, mention=said.mention)
    if before or said.unit == "ordinal":
        about = titled(document, frame) if before else holder(document, frame)
    if about is None or (slot.counted == "patient" and about.patient is None):
        return None
    shown = notation.show(replace(said.mention.quantity, unit=slot.unit))
    reading = _date_reading(said.interval) or shown if said.unit == "date" else shown
    return Claim(
        frame=about, slot=slot.question, interval=said.interval, unit=said.unit, reading=reading, rule=slot.rule
    )


def _measured(document: Document, frame: Frame, slot: Slot) -> Claim | None:
    return _made(frame, slot, _interval(document, frame, slot))


def _made(frame: Frame, slot: Slot, interval: Interval | None) -> Claim | None:
    if interval is None:
        return None
    mention = frame.mention
    unit = slot.unit if slot.unit != "money" else mention.quantity.unit
    reading = notation.show(mention.quantity)
    if unit == "date":
        reading = _date_reading(interval) or reading
    elif unit == "score":
        reading = notation.show(replace(mention.quantity, unit=unit))
    elif mention.kind is Kind.ORDINAL:  # the third year runs from two to three years
        quantity = mention.quantity
        reading = notation.show(replace(quantity, value=quantity.value - 1, value_hi=quantity.value))
    return Claim(frame=frame, slot=slot.question, interval=interval, unit=unit, reading=reading, rule=slot.rule)


def _nouns(frame: Frame) -> tuple[str, ...]:
    """What the figure counts, the narrower first: "crew member", "member"; a bare count counts people ("46 died")."""
    if frame.bare:  # a noun that the sentence lends it, else people
        return (*filter(None, [frame.noun]), "people")
    plain = [noun for noun in (frame.noun, frame.mention.noun) if noun is not None]
    compound = [f"{modifier} {noun}" for noun in plain for modifier in frame.modifiers]
    return tuple(dict.fromkeys((*compound, *plain)))


def _answers(slot: Slot, frame: Frame, nouns: Sequence[str]) -> bool:
    mention = frame.mention
    return (
        frame.modality in slot.modality
        and frame.polarity
        and ("setting" in slot.roles or not _below_zero(mention))
        and _change_fits(slot, mention.change)
        and (not mention.attributive if slot.unit == "date" else frame.offset == (slot.offset == "only"))
        and not frame.prior
        and not _part_in_a_state(frame)
        and not (slot.counted == "patient" and frame.doer)
        and _rate_fits(slot, mention.per)
        and (not slot.modifier or any(m in slot.modifier for m in frame.modifiers))
        and not any(m in slot.not_modifier for m in frame.modifiers)
        and (_needs_no_verb(slot, mention) or _verb_fits(slot, frame, nouns))
        and _role_fits(slot.agent, frame.agent)
        and _role_fits(slot.patient, frame.patient)
        and (not slot.near or any(_near(w, frame) for w in slot.near))
        and not any(_near(w, frame) for w in slot.not_near)
    )


def _below_zero(mention: Mention) -> bool:
    """Whether it is no number of things: an option that a program is called with, a mark, a balance."""
    return mention.kind is Kind.COUNT and mention.quantity.value < 0


def _needs_no_verb(slot: Slot, mention: Mention) -> bool:
    """A measure before its noun needs no verb where the slot names the noun: "a two-hour call"."""
    return not slot.verb or bool(mention.attributive and slot.noun and mention.kind is not Kind.COUNT)


def _verb_fits(slot: Slot, frame: Frame, nouns: Sequence[str]) -> bool:
    return any(slot.takes_verb(verb, noun) for verb in frame.predicates for noun in (*nouns, None))


def _part_in_a_state(frame: Frame) -> bool:
    """`Of the 52 passengers, 13 were pupils`: how many of them are something says nothing of how many there are."""
    return frame.part_of is not None and set(frame.predicates) <= _STATES


def _near(words: str, frame: Frame) -> bool:
    """Whether all of the words stand in the clause."""
    return all(word in frame.words or word in frame.modifiers for word in words.split())


def _role_fits(heads: frozenset[str], phrase: Phrase | None) -> bool:
    return not heads or (phrase is not None and phrase.head in heads)


def _change_fits(slot: Slot, change: str | None) -> bool:
    """A figure that tells no change is a level."""
    return change != "factor" and slot.change in ("any", change or "level")


def _rate_fits(slot: Slot, per: str | None) -> bool:
    if slot.rate == "any":
        return True
    return per is None if slot.rate == "none" else per is not None and per == slot.rate


def _interval(document: Document, frame: Frame, slot: Slot) -> Interval | None:
    """What the figure allows in the slot's unit; None where the units do not meet."""
    mention = frame.mention
    if slot.unit == "date":
        return _since(document, frame)
    if slot.unit == "score":
        return scored(mention)
    source = mention.quantity.unit
    target = slot.unit if slot.unit != "money" else source
    if slot.unit == "money" and mention.kind is not Kind.MONEY:
        return None
    if slot.converts == "never" and source != target:
        return None
    quantity = mention.quantity
    if slot.bound == "figure" and quantity.modifier in (Modifier.AT_MOST, Modifier.AT_LEAST):
        quantity = replace(quantity, modifier=Modifier.EXACT)
    allowed = allows(quantity, mention.kind, Policy(about=slot.about, integers=slot.integers))
    if source == target:
        return allowed
    ends = [None if end is None else units.convert(end, source, target) for end in (allowed.low, allowed.high)]
    if any(end is None and before is not None for end, before in zip(ends, (allowed.low, allowed.high), strict=True)):
        return None
    return replace(allowed, low=ends[0], high=ends[1])


def _since(document: Document, frame: Frame) -> Interval | None:
    """The days on which something began, as proleptic ordinals: from a date, or reckoned back from a duration.

    A duration in a document without a date allows any day.
    """
    mention = frame.mention
    if mention.kind is Kind.DATE:
        if mention.when is None:
            return None
        return Interval(low=Decimal(mention.when[0].toordinal()), high=Decimal(mention.when[1].toordinal()))
    published = document.source.published
    if published is None:
        return Interval(low=None, high=None)
    years = allows(mention.quantity, mention.kind)
    ends = [None if y is None else units.convert(y, mention.quantity.unit, "year") for y in (years.low, years.high)]
    if ends[0] is None or ends[1] is None:
        return Interval(low=None, high=None)
    today = Decimal(published.toordinal())
    return Interval(
        low=(today - ends[1] * _DAYS_A_YEAR).to_integral_value(),
        high=(today - ends[0] * _DAYS_A_YEAR).to_integral_value(),
    )


def _date_reading(interval: Interval) -> str | None:
    ends = [end for end in (interval.low, interval.high) if end is not None]
    if not ends or not all(1 <= end <= date.max.toordinal() for end in ends):
        return None
    days = [date.fromordinal(int(end)).strftime("%Y%m%d") for end in ends]
    if len(days) < 2:
        return f"{'<=' if interval.low is None else '>='} {days[0]} date"
    return f"{days[0]}..{days[1]} date" if days[0] != days[1] else f"{days[0]} date"
