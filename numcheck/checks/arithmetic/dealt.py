"""Passage -> a whole with the list of its parts behind a colon, a dash or in brackets (NC202)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from numcheck.checks.arithmetic.cued import called_total
from numcheck.checks.arithmetic.partwords import words
from numcheck.checks.arithmetic.runs import Item, plain, runs, spelled
from numcheck.checks.arithmetic.sorts import opened, overlapping
from numcheck.checks.arithmetic.sums import added, near, sum_of
from numcheck.checks.passage import Passage, allowed
from numcheck.model import Check, Kind, Span

_REACH = 90
#: As a share of a total: how far its parts may be from it where nothing but their list says that they are its parts.
_SLIGHT = Decimal("0.12")
#: Things of few sorts are told together without being parts of one number.
_ENOUGH = 6
_NAME = re.compile(r"(?:for )?(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}")
_OPENER = re.compile(r"[^,;:()–—.]*?(?:(?P<mark>[:(–—])|\s(?P<dash>-)\s)\s*$")
_ENDS = {":": ("", ".", "!", "?", ";"), "(": (")",), "–": ("–", "", "."), "—": ("—", "", "."), "-": ("-", "", ".")}
_REMAINING = re.compile(r"\b(?:the) (?:remaining|other|last)\s*$", re.IGNORECASE)
_TO_NAME = re.compile(r"\s(?:in|from|for|to|on|at|by|under)\s(?:the\s)?[A-Z]")
_HAVING = re.compile(r"\b(?:(?:have|has|had)(?! been)|with|including)\b", re.IGNORECASE)
_OF_THE = re.compile(r"^\W*(?:out )?of (?:the |all |its |our |their |these |those )?(?:\w+ ){0,1}$", re.IGNORECASE)


def look(passage: Passage) -> Iterator[Check]:
    """Every whole that a text deals out in full."""
    for sentence in passage.sentences:
        found = runs(passage, sentence)
        for one, two in pairwise(found):
            if len(two.items) > 1:
                yield from _listed(passage, sentence, one.items[-1], two.items)
        for run in found:
            if len(run.items) > 2:
                yield from _left(passage, sentence, run.items[0], run.items[1:])
                yield from _listed(passage, sentence, run.items[0], run.items[1:])
        for one, two in pairwise(found):
            if len(one.items) == 1 and len(two.items) > 1:
                yield from _left(passage, sentence, one.items[0], two.items)


def _listed(passage: Passage, sentence: Span, whole: Item, parts: Sequence[Item]) -> Iterator[Check]:
    """`21 people: 12 from Kent and 9 from Essex`."""
    gap = plain(passage.text[whole.mention.span.end : parts[0].mention.span.start])
    if len(gap) > _REACH or any(c.isdigit() for c in gap) or whole.mention.attributive:
        return
    if not _one_unit(whole, parts) or _last_joined(parts) is False:
        return
    if overlapping(passage, whole, parts) or opened(passage, whole, parts):
        return
    if _is_made_of(passage, gap, parts):
        if near(sum_of([p.mention for p in parts]), allowed(whole.mention)):
            yield added(passage, whole, parts, confidence="medium")
        return
    opener = _OPENER.fullmatch(gap.removesuffix(" ".join(parts[0].lead)) if parts[0].lead else gap)
    if opener is None:
        yield from _by_place(passage, whole, parts, gap)
        return
    mark = opener["mark"] or opener["dash"]
    if parts[-1].stop not in _ENDS[mark]:
        return
    if (_parties(passage, parts) or _things(whole, parts)) and _slight(whole, parts):
        yield added(passage, whole, parts, confidence="medium")
        return
    if not ((same_way(parts) and _named_places(passage, parts)) or (_all_people(whole, parts) and _distinct(parts)) or (
        called_total(passage, whole, sentence) and _distinct(parts)
    )):  # fmt: skip
        return
    if near(sum_of([p.mention for p in parts]), allowed(whole.mention)):
        sure = "high" if called_total(passage, whole, sentence) else "medium"
        yield added(passage, whole, parts, confidence=sure)


def _is_made_of(passage: Passage, gap: str, parts: Sequence[Item]) -> bool:
    """Whether the whole is said to be made of the parts, all of them: "540 km, made up of 310 km of road and ..."."""
    said = " ".join(spelled(gap))
    money = parts[0].mention.kind is Kind.MONEY
    sentence = passage.document.quote(passage.sentence(parts[0].mention.span))
    if money and not words().netted.isdisjoint(spelled(sentence)):
        return False
    return any(said.endswith(cue) for cue in words().made_of) and parts[-1].stop in ("", ".", ";", ")")


def _by_place(passage: Passage, whole: Item, parts: Sequence[Item], gap: str) -> Iterator[Check]:
    """`24 concerts over the weekend, nine on Friday, ten on Saturday and five on Sunday`."""
    if not gap.rstrip().endswith(",") or gap.count(",") > 1 or parts[-1].stop not in ("", ".", ";"):
        return
    if whole.noun is None or not same_way(parts) or not _named_places(passage, parts) or not _slight(whole, parts):
        return
    if whole.mention.kind is Kind.COUNT and parts[0].noun is None:
        yield added(passage, whole, parts, confidence="medium")


def _parties(passage: Passage, parts: Sequence[Item]) -> bool:
    """Whether every figure has a name behind it and nothing else: "15 Labour, 11 Green and 8 Centre"."""
    told = [passage.text[part.mention.span.end : part.end].strip() for part in parts]
    return len(parts) > 1 and len(set(told)) == len(told) and all(_NAME.fullmatch(text) for text in told)


def _things(whole: Item, parts: Sequence[Item]) -> bool:
    """Whether every figure counts another thing, in one word each: "31 changes: 12 fixes, 14 features and 5 tests"."""
    nouns = [part.noun for part in parts]
    if whole.mention.kind is not Kind.COUNT or whole.noun is None or whole.noun in nouns or None in nouns:
        return False
    enough = whole.mention.quantity.value >= _ENOUGH and not words().persons & {whole.noun, *filter(None, nouns)}
    return enough and len(set(nouns)) == len(nouns) and all(len(part.tail) == 1 for part in parts)


def _slight(whole: Item, parts: Sequence[Item]) -> bool:
    """Whether a sum is so close to its total that nothing but a slip lies between them."""
    made, stated = sum_of([p.mention for p in parts]), allowed(whole.mention)
    if made.low is None or made.high is None or stated.low is None or stated.high is None:
        return False
    return max(made.low - stated.high, stated.low - made.high) <= max(Decimal(1), stated.high * _SLIGHT)


def _left(passage: Passage, sentence: Span, whole: Item, parts: Sequence[Item]) -> Iterator[Check]:
    """`Of the 40 houses 22 were sold, 14 rented and the remaining four stand empty`."""
    before = passage.text[sentence.start : whole.mention.span.start]
    last = parts[-1]
    ahead = passage.text[parts[-2].mention.span.end : last.mention.span.start]
    remaining = _REMAINING.search(ahead) is not None
    assigned = same_way(parts) and not words().assigning.isdisjoint(parts[0].tail)
    if not _OF_THE.match(before) or not (remaining or assigned) or not _one_unit(whole, parts):
        return
    if whole.mention.kind is not Kind.COUNT or _says_overlap(passage, whole, parts):
        return
    if near(sum_of([p.mention for p in parts]), allowed(whole.mention)):
        yield added(passage, whole, parts, short=remaining, confidence="medium")


def _says_overlap(passage: Passage, whole: Item, parts: Sequence[Item]) -> bool:
    """Whether the parts are told by what they have, which one thing may share with another."""
    told = passage.text[whole.mention.span.start : parts[-1].end]
    return overlapping(passage, whole, parts) or _HAVING.search(told) is not None


def _one_unit(whole: Item, parts: Sequence[Item]) -> bool:
    units = {(i.mention.kind, i.mention.quantity.unit) for i in (whole, *parts)}
    return len(units) == 1 and whole.mention.kind in (Kind.COUNT, Kind.MONEY, Kind.MEASURE)


def _last_joined(parts: Sequence[Item]) -> bool:
    """Whether every part but the first begins with its figure, so that nothing else is listed between."""
    return all(not part.lead for part in parts[1:])


def same_way(parts: Sequence[Item]) -> bool:
    """Whether every figure is led on by one preposition: "12 in Kent and 9 in Devon"."""
    leads = set()
    for number, part in enumerate(parts):
        tail = part.tail
        if number == 0 and part.noun is not None and len(tail) > 1:
            tail = tail[1:]  # "12 seats for the Greens, 9 for the Blues"
        while tail and tail[0] in words().dealing:
            tail = tail[1:]
        leads.add(tail[0] if tail else "")
    return len(leads) == 1 and leads <= words().dealt


def _named_places(passage: Passage, parts: Sequence[Item]) -> bool:
    """Whether a name follows every preposition: one thing may be in two clubs, but not in Kent and in Essex."""
    if parts[0].mention.kind is Kind.MONEY:
        return True
    told = [passage.text[part.mention.span.end : part.end] for part in parts]
    before = passage.text[passage.sentence(parts[0].mention.span).start : parts[0].end]
    assigned = not words().assigning.isdisjoint(spelled(before))
    return assigned or all(_TO_NAME.search(text) for text in told)


def _all_people(whole: Item, parts: Sequence[Item]) -> bool:
    return whole.noun in words().persons and all(part.noun in words().persons for part in parts)


def _distinct(parts: Sequence[Item]) -> bool:
    """Whether every part has a noun of its own, told right behind its figure and nothing more."""
    nouns = [part.noun for part in parts]
    mixed = not words().sexes.isdisjoint(nouns) and not set(nouns) <= words().sexes | {"child"}
    return None not in nouns and len(set(nouns)) == len(nouns) and not mixed and all(len(p.tail) <= 3 for p in parts)
