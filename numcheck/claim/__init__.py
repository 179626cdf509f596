"""Frames -> Claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from itertools import product

from numcheck import notation
from numcheck.claim.allowed import in_percent, interval_of
from numcheck.claim.answering import answers, nouns_of
from numcheck.claim.asked import restated
from numcheck.claim.away import away
from numcheck.claim.days import on_day
from numcheck.claim.every import every, of_deed
from numcheck.claim.general import general_slot
from numcheck.claim.granted import granted
from numcheck.claim.keys import Keys
from numcheck.claim.limits import limit, of_key
from numcheck.claim.loose import loose_claim
from numcheck.claim.months import in_month, with_year
from numcheck.claim.owners import owned
from numcheck.claim.priced import priced
from numcheck.claim.printed import of_the_page
from numcheck.claim.row import holder, titled
from numcheck.claim.specs import Specs
from numcheck.claim.terms import term
from numcheck.claim.totals import in_all, of_some
from numcheck.claim.when import of_the_year, when
from numcheck.claim.worth import worth
from numcheck.model import POSITIONS, Claim, Document, Extraction, Frame, Interval, Kind, Span, Unclaimed
from numcheck.ruleset import RuleSet, Slot, manuals
from numcheck.ruleset.deeds import deeds
from numcheck.ruleset.struck import struck
from numcheck.ruleset.when import words
from numcheck.standing import Standing

__all__ = ["Claiming", "claims"]
#: Slots by the noun and the kind of figure that they ask for.
Slots = Mapping[tuple[str | None, Kind], tuple[Slot, ...]]
#: Characters behind a figure within which it is said whom it is for.
_BEHIND = 80
#: More than any slot asks of a frame.
_FIRST = 9
#: Characters before a figure that are looked at, and those within which the word before it is looked for.
_AHEAD, _WORD = 60, 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Claiming:
    """What became of the candidate numbers of one document."""

    claims: tuple[Claim, ...]  # sorted by span
    unclaimed: tuple[Unclaimed, ...]  # sorted by span
    general: Mapping[str, Slot]  # the slots made for claims that no rule asks for, by id
    loose: tuple[Claim, ...] = ()  # of figures that are unclaimed too: they may agree with others, and never differ
    figures: int = 0  # how many there are: one may answer two questions
    refused: int = 0  # how many of the unclaimed are no figures


def claims(document: Document, extraction: Extraction, frames: Sequence[Frame], rules: RuleSet) -> Claiming:
    """The claims of one document, and every other candidate with its reason."""
    slots, settings = _by_noun(rules), _of_settings(rules)
    standing, keys = Standing(document), Keys(document)
    found: list[Claim] = []
    refused = [Unclaimed(span=r.span, surface=r.surface, reason=r.reason, figure=False) for r in extraction.refused]
    unclaimed: list[Unclaimed] = []
    loose: list[Claim] = []
    made: dict[str, Slot] = {}
    by_span: dict[Span, Frame] = {}
    prices = priced(document, frames)
    specs = Specs(document, frames, standing)
    candidates = {mention.span for mention in extraction.mentions}
    for given in frames:
        key = keys.told(given)
        frame = owned(given, by_span, rules) if key is None else key.plain
        by_span[frame.mention.span] = frame
        named = frame.mention.span not in candidates
        claim, reason = None, "said again in another unit"
        told_of = specs.told(given)
        for one in told_of:
            made[one.slot.id] = one.slot
            found += filter(None, [_made(one.frame, one.slot, one.interval)])
        if frame.restates is None and frame.mention.span not in prices:
            for meant in (*key.meant, key.plain) if key is not None else ():
                claim, _ = _claim(document, meant, settings, standing)
                if claim is not None:
                    break
            if key is None:
                claim, reason = _claim(document, frame, slots, standing)
        if claim is not None and told_of and "setting" not in rules.slot(claim.slot).roles:
            claim = None  # a rule for news: "the trial lasts 14 days" of a court
        if claim is None and (named or told_of):
            continue  # a day without a number is accounted for only where it answers something
        if claim is None and frame.restates is None:
            if key is None:
                again = every(frame, _lead(document, frame)) if standing.guide else None
                frame, slot, refusal = (*again, "") if again is not None else _unasked(document, frame, standing)
            elif key.limit is not None:
                (frame, slot), refusal = of_key(frame, *key.limit), ""
            elif key.deed and (again := of_deed(frame, key.deed[-1:], key.deed[:-1])) is not None:
                (frame, slot), refusal = again, ""
            else:
                slot, refusal = general_slot(frame)
            slot = prices.get(frame.mention.span, slot)
            if slot is not None and "thing" in slot.roles and (frame.noun, frame.mention.kind) in slots:
                slot, refusal = None, "no rule and no safe grouping"  # the rule that asks for it has its reasons
            if slot is not None and "setting" in slot.roles and not standing.holds(frame):
                slot, refusal = None, "a value of another version or case"
            if slot is not None and standing.logs:
                slot, refusal = None, "an entry of a list of changes"
            if slot is not None and standing.guide and standing.whole:
                slot, refusal = None, "a value of another version or case"
            if slot is not None:
                made[slot.id] = slot
                claim = _made(frame, slot, interval_of(document, frame, slot))
            reason = refusal if frame.mention.kind not in POSITIONS else reason
        if claim is None:
            unclaimed.append(Unclaimed(span=frame.mention.span, surface=frame.mention.surface, reason=reason))
            if (may_agree := loose_claim(document, frame)) is not None:
                loose.append(may_agree[0])
                made[may_agree[1].id] = may_agree[1]
        else:
            found.append(claim)
            beside = _beside(document, frame, standing) if standing.guide and claim.slot not in made else None
            if beside is not None:
                made[beside[1].id] = beside[1]
                found.append(beside[0])
            elif standing.guide and _of_news(claim, rules) and (twin := loose_claim(document, frame)) is not None:
                loose.append(twin[0])
                made[twin[1].id] = twin[1]
            if claim.unit == "date" and (also := _by_month(document, frame, slots)) is not None:
                found.append(also)
    left = tuple(sorted((*refused, *unclaimed), key=lambda u: u.span))
    found.sort(key=lambda claim: claim.span)
    return Claiming(
        claims=tuple(found),
        unclaimed=left,
        general=made,
        loose=tuple(loose),
        figures=len({claim.span for claim in found}) + len(unclaimed),
        refused=len(refused),
    )


def _unasked(document: Document, frame: Frame, standing: Standing) -> tuple[Frame, Slot | None, str]:
    """A frame that no rule asks for, the slot that it asks for by itself, and why it asks for none."""
    lead, after = _lead(document, frame), _after(document, frame)
    told = _of_a_guide(document, frame, lead, after) if standing.guide else None
    told = told or in_all(frame, lead, after) or worth(frame, lead, after) or limit(frame, lead, after)
    if told is not None:
        return *told, ""
    if (slot := granted(frame, lead, after) or away(frame, after)) is not None:
        return frame, slot, ""
    if of_some(lead):
        return frame, None, "a whole of which some are told"
    return frame, *general_slot(frame, _before(document, frame), after)


def _beside(document: Document, frame: Frame, standing: Standing) -> tuple[Claim, Slot] | None:
    """What a figure that a rule asks for answers too, for pages that tell it in words of which no rule knows."""
    told = _of_a_guide(document, frame, _lead(document, frame), _after(document, frame))
    claim = _made(*told, interval_of(document, *told)) if told is not None and standing.holds(frame) else None
    return (claim, told[1]) if told is not None and claim is not None else None


def _of_news(claim: Claim, rules: RuleSet) -> bool:
    """Whether a claim answers a question of the news, which a guide seldom does: "The link works for two years."."""
    slot = rules.by_id.get(claim.slot)
    return slot is not None and "setting" not in slot.roles


def _of_a_guide(document: Document, frame: Frame, lead: str, after: str) -> tuple[Frame, Slot] | None:
    """What a page that speaks to its reader tells of what holds always."""
    return term(document, frame) or limit(frame, *(restated(document, frame, lead, after) or (lead, after)))


def _before(document: Document, frame: Frame) -> str:
    """The word right before a figure and its hedge, or nothing."""
    return "".join(_lead(document, frame, across=True)[-_WORD:].split(" ")[-2:-1])


def _lead(document: Document, frame: Frame, *, across: bool = False) -> str:
    """What stands before a figure and its hedge, as far as it is looked at; in its sentence, or `across` its start."""
    start, cue = frame.mention.span.start, frame.mention.cue
    first = 0 if across else frame.sentence.start
    lead = document.text[max(first, start - _AHEAD - len(cue)) : start]
    # "a merger worth some $60 billion"
    return lead[: -len(cue) - 1] if cue and lead.endswith(f" {cue} ") else lead


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


@cache
def _of_settings(rules: RuleSet) -> Slots:
    """The same of those slots alone that ask for the values of settings, by nouns that say of what."""
    told = ((asked, slots) for asked, slots in _by_noun(rules).items() if asked[0] not in manuals.words().unnamed)
    return {asked: tuple(slot for slot in slots if "setting" in slot.roles) for asked, slots in told}


def _demands(slot: Slot) -> int:
    """How much a slot asks of a frame: of two that fit, the more demanding one is meant.

    What a clause says to have happened at an hour, by its verb and its things, goes before any verb alone.
    """
    if slot.unit == "clock" and not slot.verb:
        return _FIRST
    return sum(map(bool, (slot.noun, slot.modifier, slot.verb, slot.agent, slot.patient, slot.near)))


def _claim(document: Document, frame: Frame, slots: Slots, standing: Standing) -> tuple[Claim | None, str]:
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


@cache
def _asked(slot: Slot) -> frozenset[str]:
    """Every word that a slot wants in the clause."""
    return frozenset(word for words in slot.near for word in words.split())


def _stands(slot: Slot, frame: Frame, standing: Standing) -> bool:
    """Whether the value of a setting holds for everybody who has the product, now."""
    return standing.holds(frame, _asked(slot)) and not standing.of_a_plan(frame)


def _by_month(document: Document, frame: Frame, slots: Slots) -> Claim | None:
    """What a date says to who tells the month alone: "in December" is compared with "on 16 December 2031"."""
    asked = (slot for slot in slots.get((None, Kind.DATE), ()) if slot.unit == "calendar_month")
    told = (_happened(document, frame, slot) for slot in asked if answers(slot, frame, nouns_of(frame)))
    return next((claim for claim in told if claim is not None), None)


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
    return _made(frame, slot, interval_of(document, frame, slot))


def _made(frame: Frame, slot: Slot, interval: Interval | None) -> Claim | None:
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
