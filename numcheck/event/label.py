"""Claims of one event -> what the event is called, and whose question stands for all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from numcheck.event import roles
from numcheck.model import Claim, Event, Span
from numcheck.ruleset import Slot
from numcheck.ruleset.places import places

#: Packs of what no rule asks, the surer ones first.
_UNASKED = ("general", "same")


def event_of(claims: Sequence[Claim]) -> Event:
    """The names most claims share, in the order of roles; only the claims' own words decide, so that it keeps still."""
    counts: Counter[str] = Counter()
    order: dict[str, int] = {}
    for claim in claims:
        for place, name in enumerate(_names(claim)):
            counts[name] += 1
            order[name] = min(order.get(name, place), place)
    shared = [name for name, count in counts.items() if 2 * count > len(claims)] or list(counts)
    chosen = sorted(shared, key=lambda n: (-counts[n], order[n], n))[:2]
    label = ", ".join(sorted(chosen, key=lambda n: (order[n], n)))
    label = label or _plain(claims)
    return named(label) if label else Event(key="", label=_thing(claims))


@lru_cache(maxsize=4096)
def named(label: str) -> Event:
    """The event of this name, one for all claims alone that are told of it."""
    return Event(key=label.lower(), label=label)


def _thing(claims: Sequence[Claim]) -> str:
    """What all claims count or measure, in the words of most: it tells people what a question calls "it".

    It names no event, so that it is no part of the key.
    """
    told = [frame.subject.head if frame.subject is not None else frame.noun for frame in (c.frame for c in claims)]
    things = {thing for thing in told if thing}
    return things.pop() if len(things) == 1 and all(told) else ""


def _plain(claims: Sequence[Claim]) -> str:
    """What an event without a name is called: by where the sentences before say it was, else by what happened.

    Only what most of the claims share tells; else nothing does.
    """
    for told in (_lent_places, _kinds):
        counts = Counter(name for claim in claims for name in told(claim))
        shared = [name for name, count in counts.items() if 2 * count > len(claims)]
        if shared:
            return min(shared, key=lambda name: (-counts[name], name))
    return ""


def _lent_places(claim: Claim) -> frozenset[str]:
    scene = claim.frame.scene
    return frozenset(name for phrase in scene.place for name in phrase.names) if scene is not None else frozenset()


def _kinds(claim: Claim) -> frozenset[str]:
    frame = claim.frame
    return frame.happenings or (frame.scene.happenings if frame.scene is not None else frozenset())


def _names(claim: Claim) -> tuple[str, ...]:
    """The names in the roles of a claim, and the countries its places lie in."""
    table = places()
    where = [table.holder(name) for phrase in claim.frame.place for name in phrase.names]
    return tuple(dict.fromkeys((*roles.names(claim), *(country for country in where if country))))


def leading(claims: Iterable[Claim], slots: Mapping[str, Slot]) -> Claim:
    """The claim whose question is asked of all of them: a rule's goes before one that nobody asked, then the first."""

    def place(claim: Claim) -> tuple[int, Span]:
        pack = slots[claim.slot].pack
        return _UNASKED.index(pack) + 1 if pack in _UNASKED else 0, claim.span

    return min(claims, key=place)
