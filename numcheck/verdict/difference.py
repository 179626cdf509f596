"""Camps that share no number -> the verdict on them, and why."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations, pairwise

from numcheck import scope
from numcheck.interval import agree
from numcheck.model import Camp, Claim, Document, Kind, Modifier, Phrase
from numcheck.ruleset import Slot
from numcheck.ruleset.aliases import aliases
from numcheck.verdict.ages import grown

#: How limits are told: "at least 3.11", "up to 100".
_LIMITS = (Modifier.AT_LEAST, Modifier.AT_MOST)
_WORD, _ARTICLES = re.compile(r"\w+"), frozenset({"a", "an", "the"})


def difference(seated: Sequence[Camp], documents: Mapping[str, Document], slot: Slot) -> tuple[str, str]:
    """Verdict and why for camps that share no number."""
    ordered = sorted(seated, key=lambda c: (c.claims[0].interval.low or 0, c.claims[0].span))
    values = " against ".join(camp.reading for camp in ordered)
    put_off = slot.ahead and all(_was_due(claim, documents) for camp in ordered[:-1] for claim in camp.claims)
    moves = "rises" if put_off else slot.over_time
    if moves in ("rises", "falls") and _supersedes(seated, documents, moves):
        return "update", f"{values}: the number moved on, and the later report supersedes the earlier one."
    if slot.over_time == "rises" and grown(_claims(ordered), documents):
        return "update", f"{values}: not all reports have a date, and people grow older between two of them."
    told = _scoped(ordered, slot)
    if told:
        return "scope", f"{_told(ordered, told)}: no number fits all, but the stated {told}s differ."
    rivals = _rivals(ordered)
    if rivals:
        return "disputed", f"{values}: no number fits all, and rival sources are named: {rivals}."
    if slot.bound == "figure" and all(claim.frame.mention.quantity.modifier in _LIMITS for claim in _claims(seated)):
        return "conflict", f"{values}: a limit is one figure, and {len(seated)} are stated."
    return "conflict", f"{values}: no number fits all {len(_claims(seated))} figures{_alike(ordered)}."


def _claims(seated: Sequence[Camp]) -> list[Claim]:
    return [claim for camp in seated for claim in camp.claims]


def _was_due(claim: Claim, documents: Mapping[str, Document]) -> bool:
    """Whether a day was still to come when its report was written."""
    day, published = claim.frame.mention.when, documents[claim.span.doc].source.published
    return day is not None and published is not None and day[1] >= published


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
        for claim in _of_this_camp_alone(camp, seated):
            published = documents[claim.span.doc].source.published
            # An age moves with the calendar, and what the calendar explains has been told already.
            if published is None or claim.frame.mention.kind is Kind.AGE:
                return False
            dates.append(published)
        spans.append((min(dates), max(dates)))
    return all(before[1] < after[0] for before, after in pairwise(spans))


def _of_this_camp_alone(camp: Camp, seated: Sequence[Camp]) -> Sequence[Claim]:
    """The claims without the bounds that fit another camp too: of 12 and 15, "at least 12" leaves room for both."""
    others = [[claim.interval for claim in other.claims] for other in seated if other is not camp]
    bounds = [c for c in camp.claims if None in (c.interval.low, c.interval.high)]
    loose = [c for c in bounds if any(agree([c.interval, *other]) for other in others)]
    return [claim for claim in camp.claims if claim not in loose] or camp.claims


def _rivals(seated: Sequence[Camp]) -> str:
    """The named sources of the camps, where every camp has its own and no two share one."""
    named = []
    for camp in seated:
        said = (by for claim in camp.claims if (by := claim.frame.attribution) is not None)
        sources = {by.text: by for by in said if by.names or not by.pronoun}  # "it said" names nobody by itself
        if not sources:
            return ""
        named.append(sources)
    for one, other in combinations(named, 2):
        if any(_may_be_one(a, b) for a in one.values() for b in other.values()):
            return ""
    return " against ".join(sorted(sources)[0] for sources in named)


def _may_be_one(one: Phrase, other: Phrase) -> bool:
    """Whether two sources are perhaps one: "Dr. Lee" and "Dr. Lee of the clinic", "her agent" and "agent Ana Roe".

    "Police" and "a police spokeswoman" are, and "the company" may be whichever one the other report names.
    """
    if one.head == other.head and not (one.names and other.names):
        return True
    if any(map(_by_its_kind, (one, other), (other, one))):
        return True
    words = [frozenset(_WORD.findall(source.text.lower())) - _ARTICLES for source in (one, other)]
    if not (one.names and other.names) and (words[0] <= words[1] or words[1] <= words[0]):
        return True
    here, there = (source.names or (source.head,) for source in (one, other))
    return any(a in b or b in a for a in here for b in there)


def _by_its_kind(one: Phrase, other: Phrase) -> bool:
    """Whether the one is "the company", and the other nothing but a name."""
    return one.text.lower().startswith("the ") and one.head in aliases().bodies and other.text in other.names


def _alike(seated: Sequence[Camp]) -> str:
    """What the figures have in common, where it can be said in a few words."""
    claims = _claims(seated)
    times = {_time_words(c) for c in claims}
    if len(times) == 1 and "" not in times:
        return f", all told of the same time (“{times.pop()}”)"
    if any(c.frame.mention.kind is Kind.AGE for c in claims):
        return " at the time of the reports"
    return ""
