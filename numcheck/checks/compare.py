"""Parties -> Groups with a verdict."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations, pairwise
from sys import intern

from numcheck import scope, wording
from numcheck.checks import grown
from numcheck.interval import agree, camps
from numcheck.model import TORN, Camp, Claim, Document, Group, Kind, Party
from numcheck.ruleset import Slot, manuals

#: Share of five-word runs that two sentences have in common when one is a copy of the other.
_COPY = 0.6
_RUN = 5
#: Years of age that reports without a date may lie apart: measured on news, arrest and trial are that far apart.
_YEARS_BETWEEN = 2
_WORD = re.compile(r"\w+")


def compare(
    parties: Sequence[Party], documents: Mapping[str, Document], slots: Mapping[str, Slot]
) -> tuple[Group, ...]:
    """The groups of all parties, in their order: camps that agree within themselves, and what becomes of them."""
    return tuple(_group(party, documents, slots[party.slot]) for party in parties)


def _group(party: Party, documents: Mapping[str, Document], slot: Slot) -> Group:
    claims = party.claims
    tables = [tuple(claims[i] for i in members) for members in camps([c.interval for c in claims])]
    if len(tables) == 1 and len(claims) == 1:  # most claims sit alone, and there may be a hundred thousand
        tables = [claims]
    seated = [Camp(reading=intern(_reading(members)), claims=members) for members in tables]  # many read the same
    seated.sort(key=lambda camp: (len(camp.claims), camp.claims[0].span))
    sources = _sources(claims, documents)
    if len(seated) == 1:
        verdict, why = _agreement(party, sources)
    elif aged := _older(claims, documents):
        seated, verdict, why = [Camp(reading=_span(seated), claims=claims)], "compatible", aged
    else:
        verdict, why = _difference(seated, documents, slot)
        if party.beside:
            why = f"{why.removesuffix('.')}{_beside(party)}."
    return Group(
        slot=party.slot,
        question=slot.asks,
        event=party.event,
        camps=tuple(seated),
        verdict=verdict,
        why=why,
        sources=sources,
    )


# -- agreement ---------------------------------------------------------------------------------------------------------


def _agreement(party: Party, sources: int) -> tuple[str, str]:
    claims = party.claims
    if party.torn and len(claims) == 1:
        return "single", TORN
    if len(claims) == 1 or sources == 1:
        return "single", "One source says so." if len(claims) == 1 else "One source says so more than once."
    same = len({(c.interval.low, c.interval.high, c.interval.low_open, c.interval.high_open) for c in claims}) == 1
    if same:
        return "agree", f"{sources} sources say the same{_beside(party)}."
    return "compatible", f"{sources} sources differ in words, and one number fits them all{_beside(party)}."


def _beside(party: Party) -> str:
    return f", beside the same words: {', '.join(f'“{w}”' for w in party.beside)}" if party.beside else ""


def _sources(claims: Sequence[Claim], documents: Mapping[str, Document]) -> int:
    """How many sources speak: one an outlet (or a document without one), and a copied sentence is no second source."""
    said_in: dict[str, list[Claim]] = {}
    for claim in claims:
        document = documents[claim.span.doc]
        said_in.setdefault(document.source.publisher or document.id, []).append(claim)
    if len(said_in) == 1:
        return 1
    outlets = {
        outlet: [_runs(documents[c.span.doc].quote(c.frame.sentence)) for c in said] for outlet, said in said_in.items()
    }
    kept: list[list[frozenset[tuple[str, ...]]]] = []
    for sentences in outlets.values():
        if not any(_copied(a, b) for known in kept for a in known for b in sentences):
            kept.append(sentences)
    return len(kept)


def _runs(sentence: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(sentence.lower())
    return frozenset(zip(*(words[i:] for i in range(_RUN)), strict=False))


def _copied(first: frozenset[tuple[str, ...]], second: frozenset[tuple[str, ...]]) -> bool:
    return bool(first) and bool(second) and len(first & second) >= _COPY * len(first | second)


def _reading(claims: Sequence[Claim]) -> str:
    """What a camp shares, in words: the tightest of its readings."""
    tight = min(claims, key=lambda c: (_width(c), c.span))
    mention, interval = tight.frame.mention, tight.interval
    if mention.kind is Kind.CLOCK:
        return mention.surface
    if tight.unit == "date":
        if (
            interval.low is None
            or interval.high is None
            or not 1 <= interval.low <= interval.high <= date.max.toordinal()
        ):
            until = interval.low is None and interval.high is not None
            since = interval.high is None and interval.low is not None
            return f"{'by ' if until else 'after ' if since else ''}{mention.surface}"
        return wording.days(date.fromordinal(int(interval.low)), date.fromordinal(int(interval.high)))
    if tight.unit == "score":
        return mention.surface
    quantity = mention.quantity
    if tight.unit == "ordinal":
        return wording.words(replace(quantity, unit="ordinal"), mention.kind, tight.frame.noun)
    if mention.kind is Kind.ORDINAL:  # "the third year" runs from two to three
        quantity = replace(quantity, value=quantity.value - 1, value_hi=quantity.value)
    # "the toll rose to 14" is no number of tolls: only a noun that stands with its figure is told with it
    stands = tight.frame.part_of is not None or tight.frame.noun == mention.noun
    if tight.frame.noun in manuals.words().labels and quantity.unit == "count":
        return f"{tight.frame.noun} {quantity.value:f}"  # port 8080 is no number of ports
    return wording.words(quantity, mention.kind, tight.frame.noun if stands and quantity.step >= 1 else None)


def _width(claim: Claim) -> tuple[bool, float]:
    low, high = claim.interval.low, claim.interval.high
    return (low is None or high is None), float(high - low) if low is not None and high is not None else 0.0


# -- difference --------------------------------------------------------------------------------------------------------


def _difference(seated: Sequence[Camp], documents: Mapping[str, Document], slot: Slot) -> tuple[str, str]:
    """Verdict and why for camps that share no number."""
    ordered = sorted(seated, key=lambda c: (c.claims[0].interval.low or 0, c.claims[0].span))
    values = " against ".join(camp.reading for camp in ordered)
    if slot.over_time in ("rises", "falls") and _supersedes(seated, documents, slot.over_time):
        return "update", f"{values}: the number moved on, and the later report supersedes the earlier one."
    if slot.over_time == "rises" and _grown(ordered, documents):
        return "update", f"{values}: not all reports have a date, and people grow older between two of them."
    told = _scoped(ordered, slot)
    if told:
        return "scope", f"{_told(ordered, told)}: no number fits all, but the stated {told}s differ."
    rivals = _rivals(ordered)
    if rivals:
        return "disputed", f"{values}: no number fits all, and rival sources are named: {rivals}."
    return "conflict", f"{values}: no number fits all {sum(len(c.claims) for c in seated)} figures{_alike(ordered)}."


def _told(camps: Sequence[Camp], what: str) -> str:
    """The readings with the time or the place that each is told of."""
    parts = []
    for camp in camps:
        words = {_time_words(c) if what == "time" else _place_words(c) for c in camp.claims} - {""}
        parts.append(f"{camp.reading} ({', '.join(f'“{w}”' for w in sorted(words))})")
    return " against ".join(parts)


def _scoped(seated: Sequence[Camp], slot: Slot) -> str:
    """ "time" or "place", where it is stated and differs between every two camps; else empty."""
    if "time" in slot.scope and all(_other_times(a, b) for a, b in combinations(seated, 2)):
        return "time"
    if "place" in slot.scope and all(_other_places(a, b) for a, b in combinations(seated, 2)):
        return "place"
    return ""


def _other_times(one: Camp, other: Camp) -> bool:
    pairs = [(a, b) for a in one.claims for b in other.claims]
    times = [scope.same_time(a, b) for a, b in pairs]
    return False in times and True not in times and not any(_impossible(a, b) for a, b in pairs)


def _other_places(one: Camp, other: Camp) -> bool:
    places = [scope.same_place(a, b) for a in one.claims for b in other.claims]
    return False in places and True not in places


def _place_words(claim: Claim) -> str:
    return claim.frame.place[0].text if claim.frame.place else ""


def _impossible(first: Claim, second: Claim) -> bool:
    """Whether the larger window holds the smaller figure."""
    for outer, inner in ((first, second), (second, first)):
        wide, narrow = scope.window(outer), scope.window(inner)
        if wide and narrow and scope.contains(wide, narrow):
            low, high = inner.interval.low, outer.interval.high
            return low is not None and high is not None and high < low
    return False


def _time_words(claim: Claim) -> str:
    return claim.frame.time[0].text if claim.frame.time else ""


def _supersedes(seated: Sequence[Camp], documents: Mapping[str, Document], over_time: str) -> bool:
    """Whether the figures move the right way with the dates of their reports, each later than the one before."""
    by_value = sorted(seated, key=lambda c: c.claims[0].interval.low or 0, reverse=over_time == "falls")
    spans = []
    for camp in by_value:
        dates: list[date] = []
        for claim in camp.claims:
            published = documents[claim.span.doc].source.published
            # An age moves with the calendar, and what the calendar explains has been told already.
            if published is None or claim.frame.mention.kind is Kind.AGE:
                return False
            dates.append(published)
        spans.append((min(dates), max(dates)))
    return all(before[1] < after[0] for before, after in pairwise(spans))


def _older(claims: Sequence[Claim], documents: Mapping[str, Document]) -> str:
    """Why ages that differ are of one person all the same, because years lie between the reports; else empty."""
    if any(c.frame.mention.kind is not Kind.AGE for c in claims):
        return ""
    dates = [documents[c.span.doc].source.published for c in claims]
    told = [(c.frame.mention.quantity, day) for c, day in zip(claims, dates, strict=True) if day]
    values = {c.frame.mention.quantity.value for c in claims}
    if values == {age.value for age, _ in told}:  # of every age a report says when it was so
        return "The time between the reports explains it." if agree([grown.born(*one) for one in told]) else ""
    later = {grown.later(documents[c.span.doc].text) for c in claims}
    if max(values) - min(values) <= _YEARS_BETWEEN and later == {True, False}:
        return "Some reports tell what came long after, such as a trial, and people grow older."
    return ""


def _span(seated: Sequence[Camp]) -> str:
    """The readings of several camps, the smallest number first."""
    ordered = sorted(seated, key=lambda camp: camp.claims[0].interval.low or 0)
    return " and ".join(camp.reading for camp in ordered)


def _grown(ordered: Sequence[Camp], documents: Mapping[str, Document]) -> bool:
    """Whether ages lie so close that the time between reports explains them, some of which have no date."""
    claims = [c for camp in ordered for c in camp.claims]
    if any(c.frame.mention.kind is not Kind.AGE for c in claims):
        return False
    if all(documents[c.span.doc].source.published for c in claims):
        return False
    values = [c.frame.mention.quantity.value for c in claims]
    return max(values) - min(values) <= _YEARS_BETWEEN


def _rivals(seated: Sequence[Camp]) -> str:
    """The named sources of the camps, where every camp has its own and no two share one."""
    named = []
    for camp in seated:
        sources = {c.frame.attribution.text: set(c.frame.attribution.names) or {c.frame.attribution.head}
                   for c in camp.claims if c.frame.attribution is not None}  # fmt: skip
        if not sources:
            return ""
        named.append(sources)
    for one, other in combinations(named, 2):
        if any(a in b or b in a for a in set().union(*one.values()) for b in set().union(*other.values())):
            return ""  # "Dr. Lee" and "Dr. Lee of the clinic" are no rivals
    return " against ".join(sorted(sources)[0] for sources in named)


def _alike(seated: Sequence[Camp]) -> str:
    """What the figures have in common, where it can be said in a few words."""
    claims = [c for camp in seated for c in camp.claims]
    times = {_time_words(c) for c in claims}
    if len(times) == 1 and "" not in times:
        return f", all told of the same time (“{times.pop()}”)"
    if any(c.frame.mention.kind is Kind.AGE for c in claims):
        return " at the time of the reports"
    return ""
