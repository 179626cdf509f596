"""Digest -> bytes and back: frames stay bytes until somebody looks at them.

So what comes from another process or from the cache is understood in a tenth of the time that its frames would take.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import MISSING, fields
from hashlib import blake2b
from typing import Any

import msgspec

from numcheck.claim import Claiming
from numcheck.model import Check, Claim, Finding, Frame, Interval, Mention
from numcheck.pipeline import Digest
from numcheck.ruleset import Slot
from numcheck.run import records
from numcheck.run.aside import Aside, Home, KeptClaim, KeptUnclaimed, Spoilt


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


class _Digest(msgspec.Struct, array_like=True, frozen=True):
    doc: str
    claims: list[_Claim]
    loose: list[_Claim]
    unclaimed: list[_Left]
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
                _Left(start=left.span.start, end=left.span.end, surface=left.surface, reason=left.reason)
                for left in claiming.unclaimed
            ],
            general=[_raw(slot) for slot in claiming.general.values()],
            checks=digest.checks,
            faults=digest.faults,
            without_parse=digest.without_parse,
        )
    except _NoBytes:
        return None
    return records.encode(packed)


class _NoBytes(Exception):
    """Half of a surrogate pair, say."""


def _raw(record: object) -> msgspec.Raw:
    data = records.encode(record)
    if data is None:
        raise _NoBytes
    return msgspec.Raw(data)


def _packed(claim: Claim) -> _Claim:
    frame = _said(claim.frame, _FRAME)
    frame["mention"] = _said(claim.frame.mention, _MENTION)
    span = claim.span
    return _Claim(
        start=span.start,
        end=span.end,
        slot=claim.slot,
        unit=claim.unit,
        reading=claim.reading,
        rule=claim.rule,
        interval=_raw(claim.interval),
        frame=_raw(frame),
    )


def _defaults(record: type[Any]) -> tuple[tuple[str, object], ...]:
    found = []
    for field in fields(record):
        made = field.default_factory
        found.append((field.name, field.default if made is MISSING else made()))
    return tuple(found)


#: The fields of both with their defaults; none is a number, of which two may be equal and told differently.
_FRAME, _MENTION = _defaults(Frame), _defaults(Mention)


def _said(record: Frame | Mention, known: Iterable[tuple[str, object]]) -> dict[str, object]:
    """What a record says other than by default: of a frame a third."""
    return {name: value for name, default in known if (value := getattr(record, name)) != default}


class Unpacking:
    """Bytes -> digests; what comes back in many of them is held once."""

    def __init__(self, aside: Aside) -> None:
        self._aside = aside
        self._intervals: dict[bytes, Interval | None] = {}
        self._slots: dict[bytes, Slot | None] = {}
        self._words: dict[frozenset[object] | str, frozenset[object] | str] = {}

    def digest(self, data: bytes | None, *, sure: bool) -> Digest | None:
        """The digest that was packed; None for no data, or anything else. Where it is not `sure`, all is looked at."""
        packed = records.decode(data, _Digest)
        if packed is None:
            return None
        slots = [self._slot(bytes(raw)) for raw in packed.general]
        told = [*packed.claims, *packed.loose]
        intervals = [self._interval(bytes(one.interval)) for one in told]
        if None in slots or None in intervals:
            return None
        figures = [(one.start, one.end, bytes(one.frame)) for one in told]
        figures += [(left.start, left.end, left.surface.encode()) for left in packed.unclaimed]
        home = Home(self._aside, packed.doc, figures)
        claims = [_kept(home, n, *both) for n, both in enumerate(zip(told, intervals, strict=True))]
        try:
            if not sure:
                for claim in claims:
                    _ = claim.frame
        except Spoilt:
            return None
        number = len(packed.claims)
        return Digest(
            claiming=Claiming(
                claims=tuple(claims[:number]),
                unclaimed=tuple(
                    KeptUnclaimed(home, n, sys.intern(left.reason))
                    for n, left in enumerate(packed.unclaimed, start=len(told))
                ),
                general={slot.id: slot for slot in slots if slot is not None},
                loose=tuple(claims[number:]),
            ),
            checks=packed.checks,
            faults=packed.faults,
            without_parse=packed.without_parse,
        )

    def _interval(self, data: bytes) -> Interval | None:
        if data not in self._intervals:
            self._intervals[data] = records.decode(data, Interval)
        return self._intervals[data]

    def _slot(self, data: bytes) -> Slot | None:
        key = blake2b(data, digest_size=16).digest()
        if key not in self._slots:
            slot = self._slots[key] = records.decode(data, Slot)
            for field in fields(Slot) if slot is not None else ():
                words = getattr(slot, field.name)
                if isinstance(words, frozenset | str):
                    object.__setattr__(slot, field.name, self._words.setdefault(words, words))
        return self._slots[key]


def _kept(home: Home, number: int, told: _Claim, interval: Interval | None) -> KeptClaim:
    assert interval is not None
    slot, unit, reading, rule = map(sys.intern, (told.slot, told.unit, told.reading, told.rule))
    return KeptClaim(home, number, slot, interval, unit, reading, rule)
