"""The cache as the memory of who sits together: claims that were compared before need not be compared again.

So one changed text among a thousand costs what it shares a question or a figure with, and not the whole comparison.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, partial
from hashlib import blake2b
from itertools import chain
from typing import Any, TypeVar, cast

import msgspec

from numcheck.cache import Cache
from numcheck.event.memory import Memory
from numcheck.model import Claim, Document, Group, Party
from numcheck.ruleset import Slot
from numcheck.run import keys, records
from numcheck.run.aside import Aside
from numcheck.run.frames import NoBytes
from numcheck.run.groups import KeptGroups
from numcheck.run.reports import ToldGroup
from numcheck.run.room import given_back
from numcheck.run.sharing import shared

_T = TypeVar("_T")

#: Fewer claims than this are tested as quickly as they are looked up.
_FEW = 8
#: Pairs from which on other processes test a part of them, and how many are tested as one task.
_MANY, _PART = 4_000, 500
#: Parties that are judged before their groups are put aside.
_JUDGED = 1_000
_Pair = tuple[int, int]
#: Something that one of several processes found out: what kind of thing it is, its key, and what it is.
_Fresh = tuple[str, bytes, bytes]


class Remembered(Memory):
    """What the cache remembers. A claim is known by the key of its document's digest, and its place there."""

    def __init__(
        self,
        cache: Cache,
        around: bytes,
        documents: Sequence[Document],
        named: Sequence[bytes | None],
        others: int,
        aside: Aside,
        before: Callable[[], dict[bytes, ToldGroup]] | None = None,
    ) -> None:
        """`others` is how many more processes compare; `before` gives the groups of an earlier run by their keys.

        Without that, what would be held of every document is not, and every group is put `aside`: there are too many.
        """
        self._aside = aside
        self._cache, self._around, self._others, self._groups = cache, around, others, before
        self._away = False  # whether this is another process
        self._sharing = False  # whether others are at work already
        self._fresh: list[_Fresh] = []  # in another process: what this one is to keep
        self._known = cache.connection is not None and None not in named
        self._keys = dict(zip((d.id for d in documents), named, strict=True)) if self._known else {}
        self._all = b"".join(key for key in self._keys.values() if key) if self._known else b""
        self._all = blake2b(self._all, digest_size=32).digest()
        self._told: dict[str, dict[bytes, bytes | msgspec.Raw]] = {}  # of documents, by the keys of their digests
        self._changed: set[str] = set()  # what was told of a document for the first time

    @property
    def shares(self) -> bool:
        """Whether other processes do some of the tasks."""
        return self._others > 0

    def rest(self) -> None:
        """Of a large run, what is free goes back to the system."""
        if self._groups is None:
            given_back()

    def each(self, tasks: Sequence[Callable[[], _T]], form: type[_T]) -> Iterator[_T]:
        """What each task gives, some of them done by other processes."""
        if not self._others:
            yield from (task() for task in tasks)
            return
        self._sharing = True

        def with_fresh(task: Callable[[], _T]) -> tuple[_T, list[_Fresh]]:
            self._fresh.clear()
            return task(), self._fresh

        both = [partial(with_fresh, task) for task in tasks]
        try:
            for made, fresh in shared(both, _kept(cast(Any, form)), self._others, self._start):
                for kind, key, data in fresh:
                    if kind in self._told:
                        self._note(kind, key, data)
                    else:
                        self._cache.put(kind, key, data)
                yield made
        finally:
            self._sharing = False

    def _start(self) -> None:
        """In another process nothing touches the cache: a connection has one owner."""
        self._away = True

    def whole(
        self, what: str, seats: Sequence[Sequence[Claim]], make: Callable[[], _T], form: type[_T], *, wide: bool = False
    ) -> _T:
        """What these claims came to, made or remembered."""
        if not self._known:
            return make()
        told = [b"%d" % len(seat) + b"".join(map(self._name, seat)) for seat in seats]
        key = keys.seats(self._around, what, self._all if wide else b"", told)
        known = records.decode(self._get(key), form)
        if known is not None:
            return known
        fresh = make()
        if (data := records.encode(fresh)) is not None:
            self._put("comparison", key, data)
        return fresh

    def pairs(
        self,
        what: str,
        claims: Sequence[Claim],
        candidates: Iterable[tuple[int, int]],
        test: Callable[[int, int], _T],
        form: type[_T],
    ) -> Iterable[tuple[tuple[int, int], _T]]:
        """What every two of them came to, tested or remembered."""
        if not self._known and (self._sharing or not self._others):
            return super().pairs(what, claims, candidates, test, form)
        asked = list(candidates)
        if not self._known or len(claims) < _FEW:
            return self._tested(asked, test, form).items()
        key, names = self._of_pairs(what, claims)
        before = self._before(key, names, form)
        fresh = self._tested([pair for pair in asked if pair not in before], test, form)
        found = {pair: before[pair] if pair in before else fresh[pair] for pair in asked}
        if fresh:
            self._put_pairs(key, names, found)
        return found.items()

    @contextmanager
    def recalled(
        self, what: str, claims: Sequence[Claim], test: Callable[[int, int], _T], form: type[_T]
    ) -> Iterator[Callable[[int, int], _T]]:
        """The test, or what it gave before."""
        if not self._known or len(claims) < _FEW:
            yield test
            return
        key, names = self._of_pairs(what, claims)
        before = self._before(key, names, form)
        found: dict[_Pair, _T] = {}

        def known(i: int, j: int) -> _T:
            if (i, j) not in found:
                found[i, j] = before[i, j] if (i, j) in before else test(i, j)
            return found[i, j]

        yield known
        if not found.keys() <= before.keys():
            self._put_pairs(key, names, found)

    def _of_pairs(self, what: str, claims: Sequence[Claim]) -> tuple[bytes, list[bytes]]:
        """The key of what pairs of these claims came to, and what each claim is known by."""
        return keys.seats(self._around, "pairs", b"", [what.encode()]), [self._name(claim) for claim in claims]

    def _put_pairs(self, key: bytes, names: list[bytes], found: Mapping[_Pair, object]) -> None:
        if (data := records.encode((names, [(i, j, one) for (i, j), one in found.items()]))) is not None:
            self._put("pair", key, data)

    def _tested(self, pairs: Sequence[_Pair], test: Callable[[int, int], _T], form: type[_T]) -> dict[_Pair, _T]:
        """What these come to; of many, other processes test a part, unless they are at work on something else."""
        if self._sharing or len(pairs) < _MANY:
            return {pair: test(*pair) for pair in pairs}
        parts = [pairs[at : at + _PART] for at in range(0, len(pairs), _PART)]
        tasks = [partial(_come_to, test, part) for part in parts]
        made = self.each(tasks, list[form])  # type: ignore[valid-type]
        return dict(zip(pairs, chain.from_iterable(made), strict=True))

    def _before(self, key: bytes, names: Sequence[bytes], form: type[_T]) -> dict[tuple[int, int], _T]:
        """What was known of pairs of these claims, by their places now."""
        shape = cast(type[tuple[list[bytes], list[tuple[int, int, Any]]]], _shape(cast(Any, form)))
        known = records.decode(self._get(key), shape)
        if known is None:
            return {}
        place = {name: number for number, name in enumerate(names)}
        now = [place.get(name) for name in known[0]]
        found: dict[tuple[int, int], _T] = {}
        for i, j, one in known[1]:
            if max(i, j) < len(now) and min(i, j) >= 0:
                a, b = now[i], now[j]
                if a is not None and b is not None:
                    found[a, b] = one
        return found

    # -- documents ---------------------------------------------------------------------------------------------------

    def of_documents(
        self, what: str, make: Callable[[str], _T], form: type[_T], *, few: bool = False
    ) -> Callable[[str], _T]:
        """What was told of a document, made or remembered: of every document by itself, or of all in one."""
        if not self._known or self._groups is None:
            return make

        def by_itself(document: str) -> _T:
            key = keys.seats(self._around, what, self._keys[document] or b"", [])
            known = records.decode(self._get(key), form)
            if known is None:
                known = make(document)
                if (data := records.encode(known)) is not None:
                    self._put("told", key, data)
            return known

        def found(document: str) -> _T:
            key = self._keys[document] or b""
            known = records.decode(self._table(what).get(key), form)
            if known is None:
                known = make(document)
                if (data := records.encode(known)) is not None:
                    self._note(what, key, data)
            return known

        if few:
            return by_itself
        self._table(what)  # before another process asks for it, which cannot read it
        return found

    def _table(self, what: str) -> dict[bytes, bytes | msgspec.Raw]:
        """What is known of documents; another process has what was read before it began."""
        if what not in self._told:
            data = self._get(keys.seats(self._around, what, b"", []))
            self._told[what] = dict(records.decode(data, dict[bytes, msgspec.Raw]) or {})
        return self._told[what]

    def _note(self, what: str, key: bytes, data: bytes) -> None:
        self._table(what)[key] = data
        self._changed.add(what)
        if self._away:
            self._fresh.append((what, key, data))

    def keep(self) -> None:
        """Puts into the cache what was told of the documents of this run."""
        for what in sorted(self._changed):
            table = self._told[what]
            told = {key: msgspec.Raw(table[key]) for key in self._keys.values() if key in table}
            if (data := records.encode(told)) is not None:
                self._put("told", keys.seats(self._around, what, b"", []), data)
        self._changed.clear()

    # -- groups ------------------------------------------------------------------------------------------------------

    def judged(
        self, parties: Sequence[Party], slots: Mapping[str, Slot], judge: Callable[[Sequence[Party]], Sequence[Group]]
    ) -> tuple[Group, ...]:
        """The group of every party, judged or remembered."""
        if self._groups is None:
            parts = (judge(parties[at : at + _JUDGED]) for at in range(0, len(parties), _JUDGED))
            return cast("tuple[Group, ...]", KeptGroups(self._aside, chain.from_iterable(parts)))
        if not self._known:
            return tuple(judge(parties))
        before = self._groups()
        names = [self._party(party, slots[party.slot].asks) for party in parties]
        groups: list[Group | None] = [before.get(name) for name in names]
        unknown = [number for number, group in enumerate(groups) if group is None]
        judged = judge([parties[number] for number in unknown])
        for number, group in zip(unknown, judged, strict=True):
            groups[number] = _named(group, names[number])
        return tuple(group for group in groups if group is not None)

    def _party(self, party: Party, asks: str) -> bytes:
        """What a party is known by: all that it says of itself, with the claims that sit in it as they sit there.

        A question that no rule asks may be asked in the words of another document.
        """
        told = [(self._name(c), c.slot, c.rule, c.unit, c.reading, c.interval) for c in party.claims]
        data = records.encode((party.slot, asks, party.event, party.evidence, party.beside, party.torn, told))
        return b"" if data is None else blake2b(data, digest_size=16).digest()

    # -- keys --------------------------------------------------------------------------------------------------------

    def _get(self, key: bytes) -> bytes | None:
        return None if self._away else self._cache.get(key)

    def _put(self, kind: str, key: bytes, data: bytes) -> None:
        if self._away:
            self._fresh.append((kind, key, data))
        else:
            self._cache.put(kind, key, data)

    def _name(self, claim: Claim) -> bytes:
        """What a claim is known by: the digest it is from, and its place there; another document may lend it a year."""
        span = claim.span
        place = b"%b %d %d %b" % ((self._keys[span.doc] or b"")[:16], span.start, span.end, claim.slot.encode())
        return b"%b %b;" % (place, claim.reading.encode()) if claim.unit == "date" else b"%b;" % place


def _named(group: Group, name: bytes) -> Group:
    """A group with the bytes it is known by, if it has any."""
    try:
        return ToldGroup.of(group, name) if name else group
    except NoBytes:
        return group


def _come_to(test: Callable[[int, int], _T], pairs: Sequence[_Pair]) -> list[_T]:
    """What each of some pairs comes to."""
    return [test(*pair) for pair in pairs]


@cache
def _shape(form: Any) -> Any:
    return tuple[list[bytes], list[tuple[int, int, form]]]


@cache
def _kept(form: Any) -> Any:
    return tuple[form, list[_Fresh]]
