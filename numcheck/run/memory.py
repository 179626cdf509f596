"""The cache as the memory of who sits together: claims that were compared before need not be compared again.

So one changed text among a thousand costs what it shares a question or a figure with, and not the whole comparison.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from hashlib import blake2b
from typing import Any, TypeVar, cast

from numcheck.cache import Cache
from numcheck.model import Claim, Document
from numcheck.run import keys, records
from numcheck.run.sharing import shared

_T = TypeVar("_T")

#: Fewer claims than this are tested as quickly as they are looked up.
_FEW = 8


class Remembered:
    """As `numcheck.event.memory.Memory`. A claim is known by the key of its document's digest, and its place there."""

    def __init__(
        self, cache: Cache, around: bytes, documents: Sequence[Document], named: Sequence[bytes | None], others: int
    ) -> None:
        """`others` is how many more processes compare."""
        self._cache, self._around, self._others = cache, around, others
        self._away = False  # whether this is another process
        self._fresh: list[tuple[str, bytes, bytes]] = []  # in another process: what this one is to keep
        self._keys = {document.id: key for document, key in zip(documents, named, strict=True)}
        self._known = cache.connection is not None and None not in self._keys.values()
        self._all = b"".join(key for key in self._keys.values() if key) if self._known else b""
        self._all = blake2b(self._all, digest_size=32).digest()

    def each(self, tasks: Sequence[Callable[[], _T]], form: type[_T]) -> Iterator[_T]:
        """What each task gives, some of them done by other processes."""
        if not self._others:
            yield from (task() for task in tasks)
            return

        def with_fresh(task: Callable[[], _T]) -> tuple[_T, list[tuple[str, bytes, bytes]]]:
            self._fresh.clear()
            return task(), self._fresh

        both = [partial(with_fresh, task) for task in tasks]
        for made, fresh in shared(both, _kept(cast(Any, form)), self._others, self._start):
            for kind, key, data in fresh:
                self._cache.put(kind, key, data)
            yield made

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
    ) -> dict[tuple[int, int], _T]:
        """What every two of them came to, tested or remembered."""
        if not self._known or len(claims) < _FEW:
            return {(i, j): test(i, j) for i, j in candidates}
        key = keys.seats(self._around, "pairs", b"", [what.encode()])
        names = [self._name(claim) for claim in claims]
        before = self._before(key, names, form)
        found: dict[tuple[int, int], _T] = {}
        fresh = False
        for pair in candidates:
            if pair in before:
                found[pair] = before[pair]
            else:
                found[pair], fresh = test(*pair), True
        if fresh and (data := records.encode((names, [(i, j, one) for (i, j), one in found.items()]))) is not None:
            self._put("pair", key, data)
        return found

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

    def _get(self, key: bytes) -> bytes | None:
        return None if self._away else self._cache.get(key)

    def _put(self, kind: str, key: bytes, data: bytes) -> None:
        if self._away:
            self._fresh.append((kind, key, data))
        else:
            self._cache.put(kind, key, data)

    def _name(self, claim: Claim) -> bytes:
        """What a claim is known by: the digest it is from, and its place there."""
        span = claim.span
        told = f"{span.start} {span.end} {claim.slot}".encode()
        return blake2b((self._keys[span.doc] or b"") + told, digest_size=16).digest()


@cache
def _shape(form: Any) -> Any:
    return tuple[list[bytes], list[tuple[int, int, form]]]


@cache
def _kept(form: Any) -> Any:
    return tuple[form, list[tuple[str, bytes, bytes]]]
