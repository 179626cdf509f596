"""Parties and loose claims -> parties: what pages of one guide tell of one thing, in whatever words.

Documentation is terse: "Ten in one account." answers "How many boards can I have?", and a table has a row "Boards per
account". No verb tells what is asked. Two figures of pages in one folder are of one thing where both measure or count
the same, each has more of the words around it in common with the other than with any other figure of the other's page,
these words are most of those that tell anything, and nothing tells of two cases, plans, versions or bounds.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from itertools import chain, combinations

from numcheck.event import beside, pairs, titles
from numcheck.event.joining import Link
from numcheck.event.nearness import Nearness
from numcheck.event.set_values import ROUNDED, in_unit, joined_values, told_once
from numcheck.event.surroundings import SORT, Figure, figures
from numcheck.guide import has_parts
from numcheck.model import Claim, Document, Frame, Modifier, Party
from numcheck.ruleset import Slot, manuals
from numcheck.ruleset import guides as lists
from numcheck.ruleset.rarity import stem
from numcheck.standing import Standing

#: A page of more figures is a list of data.
_FIGURES = 300
#: Pages of one folder that are held against each other; beyond it nobody reads them as one guide.
_PAGES = 60
#: How alike the words around two figures are at least, as a cosine: with two near words that tell something, with one,
#: and with one beside a word that many things have in common; and how much less where both say the same.
_ALIKE, _ALIKE_BY_ONE, _ALIKE_WITH_WEAK = 0.35, 0.45, 0.38
_LENIENT = 0.05
#: The share of all figures that are of a rare sort.
_SELDOM = 0.1
#: How alike another figure of the other's page may be, as a share of that.
_NEXT = 0.75
#: How near a word stands that counts as one.
_NEAR = 0.6
#: Figures of one thing hardly ever lie further apart than by this factor, even where one is wrong.
_FAR = Decimal(3)
#: Begins the id of a question of how long, how large or how often: "general/term/kept/backup".
_TERM = "general/term/"
_BOUNDS = {Modifier.AT_LEAST: "least", Modifier.AT_MOST: "most"}
#: Counts of nothing that is named, and of how often.
_NOTHING = ("count ", "count time")


def told_alike(
    parties: Sequence[Party],
    loose: Sequence[Claim],
    documents: Sequence[Document] | Nearness,
    slots: Mapping[str, Slot],
) -> Sequence[Party]:
    """The parties, sorted by slot and first claim; what pages of one guide tell of one thing is one.

    `loose` claims may be of a party.
    """
    nearness = Nearness.of(documents)
    guides = [*_guides(nearness.documents)]
    told: dict[str, list[Claim]] = {page.id: [] for pages in guides for page in pages}
    seated = (claim for party in parties if guides for claim in party.claims if _settled(claim, slots))
    for claim in chain(seated, loose):
        if claim.span.doc in told:
            told[claim.span.doc].append(claim)
    links = [link for pages in guides for link in _Guide(pages, told, slots, nearness).links()]
    return told_once(joined_values(parties, links, slots)) if guides else parties


def _guides(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """The pages of each folder that are of a guide."""
    folders: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        folders[document.source.path.rpartition("/")[0]].append(document)
    for pages in folders.values():
        found = [page for page in pages if Standing(page).guide] if 1 < len(pages) <= _PAGES else []
        if len(found) > 1 and any(map(has_parts, found)):  # columns that speak to their readers are no guide
            yield found


@dataclass(frozen=True, slots=True)
class _Alike:
    """How alike the words around two figures are."""

    cosine: float
    shared: Mapping[str, float]  # stems, with what each tells


class _Guide:
    """The pages of one folder."""

    def __init__(
        self,
        pages: Sequence[Document],
        told: Mapping[str, Sequence[Claim]],
        slots: Mapping[str, Slot],
        nearness: Nearness,
    ) -> None:
        self._slots, self._nearness = slots, nearness
        self._asked: dict[tuple[str, int], set[str]] = defaultdict(set)
        for page in pages:
            for claim in told[page.id]:
                self._asked[page.id, claim.span.start].add(claim.slot)
        firsts = {page.id: {claim.span: claim for claim in reversed(told[page.id])} for page in pages}
        self._pages = [(page, figures(page, [*firsts[page.id].values()])) for page in pages]
        self._pages = [(page, found) for page, found in self._pages if len(found) <= _FIGURES]
        every = [figure for _, told_there in self._pages for figure in told_there]
        self._all = len(every)
        self._times = Counter(word for figure in every for word in figure.words)
        self._heads = frozenset(head for figure in every for head in figure.heads) | {stem("recommended")}
        folder = pages[0].source.path.split("/")[-2:-1]
        self._name = stem(folder[0].lower()) if folder else ""
        self._length = {id(figure): self._norm(figure) for figure in every}

    def links(self) -> Iterator[Link]:
        for (page, here), (behind, there) in combinations(self._pages, 2):
            if titles.of_two_names(page, behind):
                continue
            alike = {
                (n, k): self._alike(one, other)
                for n, one in enumerate(here)
                for k, other in enumerate(there)
                if _of_one_sort(one, other)
            }
            rows, columns = _best_two(alike, 0), _best_two(alike, 1)
            for (n, k), found in alike.items():
                rival = max(_other(rows[n], k), _other(columns[k], n))  # how alike either is to any other figure
                if found.shared and rival <= _NEXT * found.cosine and self._is_one(here[n], there[k], found):
                    words = sorted(
                        (w for w in found.shared if not w.startswith(SORT)),
                        key=lambda word: (-found.shared[word], word),
                    )[: beside.TOLD]
                    yield Link(here[n].claim, there[k].claim, found.cosine, tuple(words))

    def _alike(self, one: Figure, other: Figure) -> _Alike:
        tells = {w: one.words[w] * other.words[w] * self._tells(w) ** 2 for w in one.words.keys() & other.words.keys()}
        shared = {word: value for word, value in tells.items() if value}
        return _Alike(sum(shared.values()) / (self._length[id(one)] * self._length[id(other)]), shared)

    def _tells(self, word: str) -> float:
        """How much it tells that a word stands around two figures: nothing, where it is the name of all."""
        return 0.0 if word == self._name or self._times[word] < 2 else math.log(1 + self._all / self._times[word])

    def _is_rare(self, sort: str) -> bool:
        """Whether few figures of the guide are of a sort: hardly any is told in grams."""
        return self._times[sort] <= _SELDOM * self._all

    def _norm(self, figure: Figure) -> float:
        near = (w * math.log(1 + self._all / self._times[word]) for word, w in figure.words.items() if w >= 0.5)
        return math.sqrt(sum(value**2 for value in near)) or 1.0

    def _is_one(self, one: Figure, other: Figure, alike: _Alike) -> bool:
        if not one.holds or not other.holds or _far(one, other):
            return False
        shared = [word for word in alike.shared if not word.startswith(SORT) or self._is_rare(word)]
        near = [word for word in shared if min(one.words[word], other.words[word]) >= _NEAR]
        telling = [word for word in near if word not in _weak() and not word.startswith(SORT)]
        needed = _ALIKE if _several(telling) else _ALIKE_WITH_WEAK if _several(near) else _ALIKE_BY_ONE
        agree = _agree(one, other)
        if not telling or (not _several(shared) and not agree) or alike.cosine < needed - (_LENIENT if agree else 0):
            return False
        if _bounds_apart(one, other) or _sides(one) != _sides(other):
            return False
        if any(_of_two_kinds(word, one, other) for word in telling):
            return False
        if self._variants(one) != self._variants(other):
            return False
        if not (one.case <= other.words.keys() and other.case <= one.words.keys()):
            return False
        if self._told_of_a_part(one, other) or self._told_of_a_part(other, one):
            return False
        return self._may_meet(one.claim, other.claim)

    def _told_of_a_part(self, ruled: Figure, plain: Figure) -> bool:
        """Whether a data sheet tells the one, and what stands around the other names a part of it, or another thing.

        The warranty of a device is not that of its battery; where both have words of their own these say the same.
        """
        if not any(self._slots[n].pack == "specs" for n in self._ruled(ruled.claim)):
            return False
        near = [{w for w, at in f.words.items() if at >= _NEAR and not w.startswith(SORT)} for f in (ruled, plain)]
        asked = self._asked[plain.claim.span.doc, plain.claim.span.start]
        things = {stem(name.split("/")[3].rpartition("-")[2]) for name in asked if name.startswith(_TERM)}
        return (not near[0] - near[1] and bool(near[1] - near[0])) or not things <= near[0]

    def _variants(self, figure: Figure) -> frozenset[str]:
        """Which of several that tables set side by side it is told of: "Plus", "recommended"."""
        return frozenset(head for head in self._heads if figure.words.get(head, 0.0) >= _NEAR)

    def _may_meet(self, one: Claim, other: Claim) -> bool:
        """Whether no rule asks other questions, or asks one and has refused it, and nothing tells of two things."""
        asked = [self._ruled(claim) for claim in (one, other)]
        if all(asked):
            return False
        slot = replace(self._slots[one.slot], id="general/guide", pack="general", roles=("setting",), scope=())
        unit = one.frame.mention.quantity.unit
        plain = [replace(claim, frame=_bare(claim), interval=in_unit(claim, unit), unit=unit) for claim in (one, other)]
        return not pairs.opposed(plain[0], plain[1], slot, self._nearness, titled=False)

    def _ruled(self, claim: Claim) -> frozenset[str]:
        """The questions of rules that a figure answers."""
        asked = self._asked[claim.span.doc, claim.span.start]
        return frozenset(name for name in asked if self._slots[name].pack not in ("general", "same", "settings"))


def _settled(claim: Claim, slots: Mapping[str, Slot]) -> bool:
    """Whether what a figure answers may be asked of a guide."""
    slot = slots[claim.slot]
    return "setting" in slot.roles or slot.pack in ("general", "same", "settings")


def _of_one_sort(one: Figure, other: Figure) -> bool:
    """Whether both measure the same, or count the same, which one of them may leave to the words around it."""
    if one.often is not other.often and None not in (one.often, other.often):
        return False
    if one.sort.startswith("count ") and {one.value % 1, other.value % 1} != {Decimal(0)}:
        return False  # "as of 1.56": a version, or a score
    if one.sort == other.sort:
        return one.sort not in _NOTHING
    sorts, rates = zip(*(figure.sort.partition("/")[::2] for figure in (one, other)), strict=True)
    if any(rate and rate not in figure.said for rate, figure in zip(rates, (other, one), strict=True)):
        return False
    if not all(sort.startswith("count ") for sort in sorts):
        return bool(sorts[0] == sorts[1])  # "£8 a month", and a row "Price per month"
    nouns = [sort.removeprefix("count ") for sort in sorts]
    return not all(nouns) or (nouns[0] in other.words and nouns[1] in one.words)


def _best_two(alike: Mapping[tuple[int, int], _Alike], side: int) -> Mapping[int, Sequence[tuple[float, int]]]:
    """Of every figure of one side the two figures of the other page that it is most like: how alike, and which."""
    best: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for pair, found in alike.items():
        two = best[pair[side]]
        two.append((found.cosine, pair[1 - side]))
        two.sort(reverse=True)
        del two[2:]
    return best


def _other(best: Sequence[tuple[float, int]], than: int) -> float:
    """How alike the most like figure is, but for one."""
    return next((cosine for cosine, which in best if which != than), 0.0)


def _several(words: Iterable[str]) -> bool:
    """Whether these stems are of more words than one: "category" and "categori" are not."""
    return len({re.sub("[yi]$", "", word) for word in words}) > 1


def _agree(one: Figure, other: Figure) -> bool:
    low, high = sorted((one.value, other.value))
    return high - low <= high * ROUNDED


def _far(one: Figure, other: Figure) -> bool:
    """Whether two figures lie too far apart."""
    low, high = sorted((one.value, other.value))
    return not _agree(one, other) and (low <= 0 or high > low * _FAR)


def _bounds_apart(one: Figure, other: Figure) -> bool:
    """Whether one is the least, and the other the most or what is there by default."""
    here, there = map(_bounds, (one, other))
    return bool(here and there) and here.isdisjoint(there)


def _sides(figure: Figure) -> frozenset[str]:
    """Of which side of a program a figure is told, besides what it is for: "the admin port"."""
    return frozenset(word for word, near in figure.words.items() if near >= _NEAR) & _all_sides()


@cache
def _all_sides() -> frozenset[str]:
    return frozenset(map(stem, manuals.words().sides))


def _bounds(figure: Figure) -> frozenset[str]:
    told = _BOUNDS.get(figure.claim.frame.mention.quantity.modifier)
    said = {name for name, words in lists.words().bounds.items() if words & figure.said}
    return frozenset({*said, told} if told is not None else said)


def _of_two_kinds(word: str, one: Figure, other: Figure) -> bool:
    """Whether what stands before a word tells two kinds of it: "connect timeout", "read timeout"; "deleted drafts"."""
    here, there = (figure.which.get(word, frozenset()) for figure in (one, other))
    if here and there and here.isdisjoint(other.words) and there.isdisjoint(one.words):
        return True
    states = _states()
    return bool((here & states) - other.words.keys() or (there & states) - one.words.keys())


@cache
def _states() -> frozenset[str]:
    """What a part of the things of a kind is: "deleted", "unused"."""
    return frozenset(map(stem, lists.words().states))


def _bare(claim: Claim) -> Frame:
    """The frame without whom and what its verb is told of."""
    words = claim.frame.words - manuals.words().sides
    return replace(
        claim.frame,
        words=words,
        mention=replace(claim.frame.mention, per=None, distributive=False),
        agent=None,
        patient=None,
        subject=None,
        owner=None,
        narrowing=frozenset(),
        time=(),
        place=(),
        scene=None,
    )


@cache
def _weak() -> frozenset[str]:
    return frozenset(map(stem, lists.words().weak))
