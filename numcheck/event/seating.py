"""Claims of one slot and what every two of them came to -> who sits with whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from numcheck.event.trials import Trials
from numcheck.interval import agree
from numcheck.model import Claim, Interval, Pair

#: Two parties that differ are one, if all but one in so many of their units may be compared; those odd ones sit alone.
_ODD = 6
#: A unit belongs to the party of which more than so many times as many units fit it as of its own.
_MORE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A party by the places of its claims."""

    members: list[int]  # sorted
    evidence: int  # how many things speak for one event in the weakest pair of units
    torn: bool  # it fits two other parties alike


def seated(
    claims: Sequence[Claim],
    met: Iterable[tuple[tuple[int, int], Pair | None]],
    tested: Callable[[int, int], bool],
    contrary: Callable[[int, int], bool],
    *,
    both: bool,
) -> Iterator[Seat]:
    """Every claim in one seat; those of claims that hang together one after the other.

    `met` says what every two, i < j, come to that were tested, sorted; `tested` says of two whether they were. That is
    None for two figures of one writer or of two unlike documents.

    `contrary` says of two that may not be compared whether something tells of another event, and not only too little of
    one. `both` says that a document may tell two numbers of one event: a row of places has several.
    """
    for places, passed in Trials(len(claims), met).parts():
        if len(places) == 1:  # most claims sit alone, and there may be a hundred thousand
            yield Seat(members=places, evidence=0, torn=False)
        else:
            yield from _Seating(claims, places, passed, tested, contrary, both=both).seats()


class _Seating:
    """Seats claims by units: what one document says again, in a headline and a lead, is one unit and is never split.

    Of two units the best told pair counts, unless another pair of them tells of another event.
    """

    def __init__(
        self,
        claims: Sequence[Claim],
        places: Sequence[int],
        passed: Mapping[tuple[int, int], int],
        tested: Callable[[int, int], bool],
        contrary: Callable[[int, int], bool],
        *,
        both: bool,
    ) -> None:
        """Those at `places`, sorted, none of which was found to fit a claim elsewhere; `passed` are their pairs."""
        self._claims, self._places, self._passed, self._tested = claims, places, passed, tested
        self._contrary = contrary
        self._agreeing = {pair for pair in self._passed if agree([claims[k].interval for k in pair])}
        self._knowing = set() if both else {pair for pair in self._passed if self._knows_both(pair)}
        self._units = list(self._alike_in_one_document())
        self._unit = {k: number for number, unit in enumerate(self._units) for k in unit}
        self._known: dict[tuple[int, int], bool] = {}

    def seats(self) -> list[Seat]:
        """Every claim in one seat."""
        table: dict[int, list[int]] = {u: [u] for u in range(len(self._units))}  # seat of each unit, shared lists
        aside: set[int] = set()
        for i, j in sorted(self._links, key=self._turn):
            one, other = table[i], table[j]
            if one is other:
                continue
            cited = self._cited(one, other) if (i, j) not in self._alike else set()
            mine, theirs = ([u for u in units if u not in cited] for units in (one, other))
            odd = self._odd(mine, theirs) if len(mine) + len(theirs) > 2 else set()  # two that are linked
            if odd and ((i, j) in self._alike or _ODD * len(odd) > len(one) + len(other)):
                continue
            aside |= cited
            for u in odd | cited:
                table[u].remove(u)
                table[u] = [u]
            one.extend(other)
            for u in other:
                table[u] = one
        torn = self._unseat(table, aside)
        seats = {id(units): sorted(units) for units in table.values()}
        return [
            Seat(
                members=sorted(k for u in units for k in self._units[u]),
                evidence=min((self._links.get((u, v), 0) for u in units for v in units if u < v), default=0)
                if len(units) > 1
                else self._within(self._units[units[0]]),
                torn=units[0] in torn,
            )
            for units in seats.values()
        ]

    def _turn(self, link: tuple[int, int]) -> tuple[int, int, tuple[int, int]]:
        """Which links come first: of units that say one figure, then of such as agree: "over 90" fits many."""
        agrees = 2 if link not in self._alike else 0 if link in self._same else 1
        return agrees, -self._links[link], link

    # -- units ---------------------------------------------------------------------------------------------------------

    def _alike_in_one_document(self) -> Iterator[list[int]]:
        """The claims of one document that say the same figure and may all be compared, together; all others alone."""
        unit: dict[int, list[int]] = {k: [k] for k in self._places}
        for i, j in sorted(self._agreeing, key=lambda pair: (-self._passed[pair], pair)):
            one, other = unit[i], unit[j]
            if one is other or self._doc(i) != self._doc(j) or not self._exactly(i, j):
                continue
            if all(_pair(a, b) in self._agreeing for a, b in product(one, other)):
                one.extend(other)
                for k in other:
                    unit[k] = one
        return iter({id(members): sorted(members) for members in unit.values()}.values())

    def _doc(self, k: int) -> str:
        return self._claims[k].span.doc

    def _exactly(self, i: int, j: int) -> bool:
        """Whether two that agree give one figure; "at least 40" agrees with 70, and does not give it."""
        one, other = (self._claims[k].interval for k in (i, j))
        return _bounded(one) == _bounded(other) and (_bounded(one) or (one.low, one.high) == (other.low, other.high))

    def _within(self, unit: Sequence[int]) -> int:
        return min((self._passed.get((a, b), 0) for a in unit for b in unit if a < b), default=0)

    @cached_property
    def _told_again(self) -> Mapping[int, list[int]]:
        """For each claim those that give the same figure; a part of a figure is no rival of the whole."""
        told: dict[int, list[int]] = defaultdict(list)
        for i, j in self._agreeing:
            if self._exactly(i, j):
                for k, same in ((i, j), (j, i)):
                    if self._claims[k].frame.part_of is None:
                        told[same].append(k)
        return told

    def _knows_both(self, pair: tuple[int, int]) -> bool:
        """Whether two claims differ, and the document of one tells the other's figure as another one than its own.

        A headline that may be compared with its text, and says otherwise, was written by somebody who did not know it.
        """
        if agree([self._claims[k].interval for k in pair]):
            return False
        return any(
            self._doc(k) == self._doc(here)
            and not agree([self._claims[n].interval for n in (k, here)])
            and not (self._heading(k) != self._heading(here) and _pair(k, here) in self._passed)
            for here, there in (pair, pair[::-1])
            for k in self._told_again.get(there, ())
        )

    def _heading(self, k: int) -> bool:
        return self._claims[k].frame.heading

    # -- links of units ------------------------------------------------------------------------------------------------

    @cached_property
    def _links(self) -> Mapping[tuple[int, int], int]:
        """The pairs of units that may be compared, with the evidence of the best told pair of them."""
        best: dict[tuple[int, int], int] = {}
        for (i, j), evidence in self._passed.items():
            if (i, j) not in self._knowing and self._unit[i] != self._unit[j]:
                link = _pair(self._unit[i], self._unit[j])
                best[link] = max(best.get(link, 0), evidence)
        return {link: evidence for link, evidence in best.items() if not self._apart(*link)}

    @cached_property
    def _alike(self) -> set[tuple[int, int]]:
        """The links of units that agree."""
        return {link for i, j in self._agreeing if (link := _pair(self._unit[i], self._unit[j])) in self._links}

    @cached_property
    def _same(self) -> set[tuple[int, int]]:
        """Those of them that give one figure."""
        return {_pair(self._unit[i], self._unit[j]) for i, j in self._agreeing if self._exactly(i, j)} & self._alike

    def _apart(self, u: int, v: int) -> bool:
        """Whether something tells that two units are of two events."""
        link = _pair(u, v)
        if link not in self._known:
            pairs = (_pair(a, b) for a, b in product(self._telling(u), self._telling(v)))
            self._known[link] = any(self._told_apart(pair) for pair in pairs)
        return self._known[link]

    def _telling(self, u: int) -> Sequence[int]:
        """The claims of a unit that tell when and where: those below its headline, where it has any."""
        return [k for k in self._units[u] if not self._claims[k].frame.heading] or self._units[u]

    def _told_apart(self, pair: tuple[int, int]) -> bool:
        if pair in self._passed:
            return pair in self._knowing
        return not self._tested(*pair) or self._contrary(*pair)

    def _odd(self, one: Sequence[int], other: Sequence[int]) -> set[int]:
        """The fewest units of one side without which every two units of both sides may be compared.

        Two of which only too little is known are no obstacle, where as many others of both sides vouch for them; and
        where they give one figure, nobody need, because no difference is told of them.
        """
        return odd(one, other, self._links, lambda u, v: not self._apart(u, v), self._one_figure)

    def _cited(self, one: Sequence[int], other: Sequence[int]) -> set[int]:
        """The units of both sides that a report quotes from two sources which differ: it tells of their difference.

        That two others differ so is none the less so; but somebody on each side must say it himself.
        """
        found = {
            k
            for u, v in product(one, other)
            if self._doc(self._units[u][0]) == self._doc(self._units[v][0]) and self._sources_differ(u, v)
            for k in (u, v)
        }
        return set() if found.issuperset(one) or found.issuperset(other) else found

    def _sources_differ(self, u: int, v: int) -> bool:
        """Whether two units give two figures, each as what another source says."""
        one, other = (self._claims[self._units[n][0]] for n in (u, v))
        said = [claim.frame.attribution for claim in (one, other)]
        return (
            None not in said
            and len({phrase.text.lower() for phrase in said if phrase is not None}) > 1
            and not agree([one.interval, other.interval])
        )

    def _one_figure(self, u: int, v: int) -> bool:
        """Whether two units give the same figure."""
        one, other = self._units[u][0], self._units[v][0]
        return agree([self._claims[k].interval for k in (one, other)]) and self._exactly(one, other)

    def _unseat(self, table: dict[int, list[int]], aside: set[int]) -> set[int]:
        """Takes out every unit that fits another party as well as its own: of two candidate events, neither.

        Those that were put `aside` sit alone and are no party.

        One that fits one other party alone, and far more of it, is moved there.

        A unit that agrees with one of its own party, and with none of the other, belongs where it sits; and so does one
        where nothing tells that the others are of two events.
        """
        linked: dict[int, set[int]] = defaultdict(set)
        for u, v in self._links:
            linked[u].add(v)
            linked[v].add(u)
        torn, nearer = [], []
        for u, seat in table.items():
            here = self._fit(u, seat)
            others = {id(party): party for v in linked[u] - aside if (party := table[v]) is not seat}
            rivals = [
                (f, party)
                for party in others.values()
                if (f := self._fit(u, party)) and self._two_events(u, seat, party)
            ]
            if here is None or not rivals:
                continue
            best, party = max(rivals, key=lambda told: told[0])
            if len(rivals) == 1 and _plainly(best, here):
                nearer.append((u, party[0]))
            elif best >= here:
                torn.append(u)
        for u in (*torn, *(u for u, _ in nearer)):
            table[u].remove(u)
            table[u] = [u]
        for u, there in nearer:
            party = table[there]
            if self._fit(u, party) is None:
                torn.append(u)
            else:
                party.append(u)
                table[u] = party
        return set(torn)

    def _fit(self, u: int, party: Iterable[int]) -> tuple[bool, int, int] | None:
        own = [_pair(u, v) for v in party if v != u]
        if not own or not all(link in self._links for link in own):
            return None
        return any(link in self._same for link in own), max(self._links[link] for link in own), len(own)

    def _two_events(self, u: int, seat: Iterable[int], party: Iterable[int]) -> bool:
        return any(self._apart(v, w) for v in seat if v != u for w in party)


def _plainly(one: tuple[bool, int, int], other: tuple[bool, int, int]) -> bool:
    """Whether a unit fits one party as well as another, and so many more of it that this is no chance."""
    return one[:2] >= other[:2] and one[2] > _MORE * other[2]


def odd(
    one: Sequence[int],
    other: Sequence[int],
    links: Mapping[tuple[int, int], int],
    doubtful: Callable[[int, int], bool],
    same: Callable[[int, int], bool],
) -> set[int]:
    """The fewest of one side without which every two of both sides are linked, or else sit beside enough that are.

    Whoever gives the same figure needs none that are.
    """
    apart = [(u, v) for u, v in product(one, other) if _pair(u, v) not in links]
    passed = len(one) * len(other) - len(apart)
    unknown = {(u, v) for u, v in apart if doubtful(u, v)}
    if sum(not same(*pair) for pair in unknown) <= passed:
        apart = [pair for pair in apart if pair not in unknown]
    return min(({u for u, _ in apart}, {v for _, v in apart}), key=len)


def _pair(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)


def _bounded(interval: Interval) -> bool:
    return interval.low is not None and interval.high is not None
