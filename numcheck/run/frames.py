"""Frame -> bytes, which hold only what it says other than by default: a third of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import MISSING, fields
from typing import Any

import msgspec

from numcheck.model import Claim, Frame, Mention
from numcheck.run import records
from numcheck.run.aside import KeptClaim


class NoBytes(Exception):
    """Half of a surrogate pair, say."""


def raw(record: object) -> msgspec.Raw:
    """A record as bytes.

    Raises:
        NoBytes: it has none.
    """
    data = records.encode(record)
    if data is None:
        raise NoBytes
    return msgspec.Raw(data)


def bulk(claim: Claim) -> msgspec.Raw:
    """The frame of a claim as bytes.

    Raises:
        NoBytes: it has none.
    """
    if isinstance(claim, KeptClaim):
        return msgspec.Raw(claim.bulk)
    frame = _said(claim.frame, _FRAME)
    frame["mention"] = _said(claim.frame.mention, _MENTION)
    return raw(frame)


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
