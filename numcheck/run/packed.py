"""Digest -> bytes and back: frames stay bytes until somebody looks at them.

So what comes from another process or from the cache is understood in a tenth of the time that its frames would take.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import cast

import msgspec

from numcheck.claim import Claiming
from numcheck.model import Check, Claim, Finding, Interval, Unclaimed
from numcheck.pipeline import Digest
from numcheck.ruleset import Slot
from numcheck.run import records
from numcheck.run.aside import Aside, Home, KeptClaim
from numcheck.run.frames import NoBytes, bulk, raw
from numcheck.run.rows import KeptSlots, Leftovers, Reasons, SlotTable


class _Claim(msgspec.Struct, array_like=True, frozen=True, gc=False):
    start: int
    end: int
    slot: str
    unit: str
    reading: str
    rule: str
    interval: msgspec.Raw
    frame: msgspec.Raw


class _Left(msgspec.Struct, array_like=True, frozen=True, gc=False):
    start: int
    end: int
    surface: str
    reason: str
    figure: bool


class _Digest(msgspec.Struct, array_like=True, frozen=True):
    doc: str
    claims: list[_Claim]
    loose: list[_Claim]
    unclaimed: list[_Left]
    figures: int
    refused: int
    general: list[msgspec.Raw]
    checks: tuple[Check, ...]
    faults: tuple[Finding, ...]
    without_parse: str


def pack(digest: Digest, doc: str) -> bytes | None:
    """The digest of the document with this id as bytes; None where it has none."""
    claiming = digest.claiming
    try:
        packed = _Digest(
            doc=doc,
            claims=[_packed(claim) for claim in claiming.claims],
            loose=[_packed(claim) for claim in claiming.loose],
            unclaimed=[
                _Left(
                    start=left.span.start,
                    end=left.span.end,
                    surface=left.surface,
                    reason=left.reason,
                    figure=left.figure,
                )
                for left in claiming.unclaimed
            ],
            figures=claiming.figures,
            refused=claiming.refused,
            general=[raw(slot) for slot in claiming.general.values()],
            checks=digest.checks,
            faults=digest.faults,
            without_parse=digest.without_parse,
        )
    except NoBytes:
        return None
    return records.encode(packed)


def _packed(claim: Claim) -> _Claim:
    span = claim.span
    return _Claim(
        start=span.start,
        end=span.end,
        slot=claim.slot,
        unit=claim.unit,
        reading=claim.reading,
        rule=claim.rule,
        interval=raw(claim.interval),
        frame=bulk(claim),
    )


class Unpacking:
    """Bytes -> digests; what comes back in many of them is held once."""

    def __init__(self, aside: Aside) -> None:
        self._aside = aside
        self._slots = SlotTable(aside)
        self._right: dict[bytes, str] = {}  # the ids of slots that were looked at
        self._reasons = Reasons()

    def digest(self, data: bytes | None, doc: str, place: int | None = None) -> Digest | None:
        """The digest of the document with this id that was packed; None for no data, or anything else.

        `place` is that of the data on the shelf, where they stand there already.

        Its frames are not looked at: who does may find one `Spoilt`.
        """
        packed = records.decode(data, _Digest)
        if packed is None or packed.doc != doc:
            return None
        slots = {name: bytes(one) for one in packed.general if (name := self._named(bytes(one)))}
        told = [*packed.claims, *packed.loose]
        intervals = [self._aside.interval(bytes(one.interval)) for one in told]
        if len(slots) < len(packed.general) or None in intervals:
            return None
        assert data is not None
        figures = [(one.start, one.end, bytes(one.frame)) for one in told]
        figures += [(left.start, left.end, left.surface.encode()) for left in packed.unclaimed]
        home = Home(self._aside, doc, self._aside.shelf.put(data) if place is None else place, _within(data, figures))
        claims = [_kept(home, n, *both) for n, both in enumerate(zip(told, intervals, strict=True))]
        names = tuple(self._slots.put(name, one) for name, one in slots.items())
        reasons = [(left.reason, left.figure) for left in packed.unclaimed]
        number = len(packed.claims)
        return Digest(
            claiming=Claiming(
                claims=tuple(claims[:number]),
                unclaimed=cast("tuple[Unclaimed, ...]", Leftovers(home, len(told), self._reasons, reasons)),
                general=KeptSlots(self._slots, names),
                loose=tuple(claims[number:]),
                figures=packed.figures,
                refused=packed.refused,
            ),
            checks=packed.checks,
            faults=packed.faults,
            without_parse=packed.without_parse,
        )

    def _named(self, data: bytes) -> str:
        """The id of the slot that this is; nothing, where it is none."""
        key = blake2b(data, digest_size=16).digest()
        if key not in self._right:
            slot = records.decode(data, Slot)
            self._right[key] = "" if slot is None else slot.id
        return self._right[key]


def _within(data: bytes, figures: Iterable[tuple[int, int, bytes]]) -> Iterator[tuple[int, int, int, int]]:
    """Where the bytes of each figure stand among all; or others that are the same."""
    end = 0
    for first, last, some in figures:
        begin = data.index(some, end)
        end = begin + len(some)
        yield first, last, begin, end


def _kept(home: Home, number: int, told: _Claim, interval: Interval | None) -> KeptClaim:
    assert interval is not None
    slot, unit, reading, rule = map(sys.intern, (told.slot, told.unit, told.reading, told.rule))
    return KeptClaim(home, number, slot, interval, unit, reading, rule)
