"""Claims of one event -> what the event is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from numcheck.event import roles
from numcheck.model import Claim, Event
from numcheck.ruleset.places import places


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
    return Event(key=label.lower(), label=label)


def _names(claim: Claim) -> tuple[str, ...]:
    """The names in the roles of a claim, and the countries its places lie in."""
    table = places()
    where = [table.holder(name) for phrase in claim.frame.place for name in phrase.names]
    return tuple(dict.fromkeys((*roles.names(claim), *(country for country in where if country))))
