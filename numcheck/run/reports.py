"""Report -> bytes and back: of what comes back, only what somebody looks at is understood.

A page for people tells a few dozen findings of thousands of groups. What is left of the others is where their bytes
are; to each reader they are the records of `numcheck.model`, with equal parts.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, ClassVar, cast

import msgspec

from numcheck.model import Camp, Check, Claim, Document, Event, Group, Report, Source, Span, Unclaimed
from numcheck.run import records
from numcheck.run.aside import KeptDocument, Marks, marks, sure
from numcheck.run.frames import NoBytes, bulk, raw


class _Document(msgspec.Struct, array_like=True, frozen=True, gc=False):
    id: str
    source: Source
    text: msgspec.Raw
    marks: msgspec.Raw


class _Left(msgspec.Struct, array_like=True, frozen=True, gc=False):
    doc: int  # which of the documents
    start: int
    end: int
    surface: str
    reason: str
    figure: bool


class _Camp(msgspec.Struct, array_like=True, frozen=True, gc=False):
    reading: str
    claims: list[msgspec.Raw]


class _Group(msgspec.Struct, array_like=True, frozen=True, gc=False):
    slot: str
    question: str
    event: Event
    camps: list[_Camp]
    verdict: str
    why: str
    sources: int


class _Report(msgspec.Struct, array_like=True, frozen=True, gc=False):
    rest: Report  # what there is little of
    documents: list[_Document]
    groups: list[tuple[bytes, str, msgspec.Raw]]  # each with the name of its party, if it has one, and its verdict
    unclaimed: list[_Left]
    checks: list[Check]


def encode(report: Report) -> bytes | None:
    """The report as bytes; None where it has none."""
    number = {document.id: n for n, document in enumerate(report.documents)}
    try:
        return records.encode(
            _Report(
                rest=replace(report, documents=(), groups=(), unclaimed=(), checks=()),
                documents=[_document(document) for document in report.documents],
                groups=[_group(group) for group in report.groups],
                unclaimed=[_left(left, number) for left in report.unclaimed],
                checks=list(report.checks),
            )
        )
    except NoBytes:
        return None


def _left(left: Unclaimed, number: Mapping[str, int]) -> _Left:
    span = left.span
    return _Left(
        doc=number[span.doc],
        start=span.start,
        end=span.end,
        surface=left.surface,
        reason=left.reason,
        figure=left.figure,
    )


def decode(data: bytes | None) -> Report | None:
    """The report that was encoded; None for no data, or anything else."""
    found = records.decode(data, _Report)
    if found is None:
        return None
    names = [document.id for document in found.documents]
    if any(left.doc not in range(len(names)) for left in found.unclaimed):
        return None
    return replace(
        found.rest,
        documents=tuple(map(ToldDocument, found.documents)),
        groups=tuple([ToldGroup(*told) for told in found.groups]),
        unclaimed=tuple([ToldUnclaimed(names[left.doc], left) for left in found.unclaimed]),
        checks=tuple(found.checks),
    )


def _document(document: Document) -> _Document:
    if isinstance(document, KeptDocument):
        bulk, words = document.bulk, document.words
        text, told = msgspec.Raw(bulk[:words]), msgspec.Raw(bulk[words:])
    else:
        text, told = raw(document.text), raw(marks(document))
    return _Document(id=document.id, source=document.source, text=text, marks=told)


def groups_of(data: bytes | None) -> dict[bytes, ToldGroup]:
    """The groups of an encoded report, by the names of their parties."""
    found = records.decode(data, _Report)
    told = found.groups if found is not None else []
    return {name: ToldGroup(name, verdict, group) for name, verdict, group in told if name}


def _group(group: Group) -> tuple[bytes, str, msgspec.Raw]:
    if isinstance(group, ToldGroup):
        return group.name, group.verdict, group.raw
    return b"", group.verdict, _bytes_of(group)


def _bytes_of(group: Group) -> msgspec.Raw:
    camps = [_Camp(reading=camp.reading, claims=[_claim(claim) for claim in camp.claims]) for camp in group.camps]
    return raw(
        _Group(
            slot=group.slot,
            question=group.question,
            event=group.event,
            camps=camps,
            verdict=group.verdict,
            why=group.why,
            sources=group.sources,
        )
    )


def _claim(claim: Claim) -> msgspec.Raw:
    if isinstance(claim, ToldClaim):
        return claim.raw
    told: dict[str, object] = {name: getattr(claim, name) for name in _NAMES[Claim] if name != "frame"}
    return raw({**told, "frame": bulk(claim)})


# -- what comes back ---------------------------------------------------------------------------------------------------


_NAMES: dict[type[Any], tuple[str, ...]] = {
    record: tuple(field.name for field in fields(record)) for record in (Claim, Document, Group, Unclaimed)
}


class _Told:
    """A record of which nothing is understood yet; a slot without a value is what `__getattr__` is asked for."""

    __slots__ = ()
    record: ClassVar[type[Any]]

    def __getattr__(self, name: str) -> Any:
        if name not in _NAMES[self.record]:
            raise AttributeError(name)
        for known, value in self._parts().items():
            object.__setattr__(self, known, value)
        return object.__getattribute__(self, name)

    @abstractmethod
    def _parts(self) -> dict[str, object]:
        """Everything that was not understood."""

    @property  # type: ignore[misc]
    def __class__(self) -> type[Any]:
        return self.record


class ToldClaim(_Told, Claim):
    """A claim of a group that came back."""

    __slots__ = ("raw",)
    record = Claim
    raw: msgspec.Raw

    def __init__(self, told: msgspec.Raw) -> None:
        object.__setattr__(self, "raw", told)

    def _parts(self) -> dict[str, object]:
        claim = sure(self.raw, Claim)
        return {name: getattr(claim, name) for name in _NAMES[Claim]}


class ToldGroup(_Told, Group):
    """A group that came back, or will."""

    __slots__ = ("name", "raw")
    record = Group
    name: bytes  # of its party
    raw: msgspec.Raw

    def __init__(self, name: bytes, verdict: str, told: msgspec.Raw) -> None:
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "verdict", verdict)
        object.__setattr__(self, "raw", told)

    @classmethod
    def of(cls, group: Group, name: bytes) -> ToldGroup:
        """The same group with its bytes.

        Raises:
            NoBytes: it has none.
        """
        told = cls(name, group.verdict, _bytes_of(group))
        for part in _NAMES[Group]:
            object.__setattr__(told, part, getattr(group, part))
        return told

    def _parts(self) -> dict[str, object]:
        told = sure(self.raw, _Group)
        camps = tuple([Camp(reading=c.reading, claims=tuple(map(ToldClaim, c.claims))) for c in told.camps])
        return {name: getattr(told, name) for name in _NAMES[Group]} | {"camps": camps}


class ToldDocument(_Told, Document):
    """A document that came back without its words."""

    __slots__ = ("_told",)
    record = Document
    _told: _Document

    def __init__(self, told: _Document) -> None:
        object.__setattr__(self, "id", told.id)
        object.__setattr__(self, "source", told.source)
        object.__setattr__(self, "_told", told)

    def _parts(self) -> dict[str, object]:
        blocks, anchors, places = sure(self._told.marks, cast("type[Marks]", Marks))
        return {"text": sure(self._told.text, str), "blocks": blocks, "anchors": anchors, "places": places}


class ToldUnclaimed(_Told, Unclaimed):
    """A candidate without a claim that came back."""

    __slots__ = ("_doc", "_told")
    record = Unclaimed
    _doc: str
    _told: _Left

    def __init__(self, doc: str, told: _Left) -> None:
        object.__setattr__(self, "reason", told.reason)
        object.__setattr__(self, "figure", told.figure)
        object.__setattr__(self, "_doc", doc)
        object.__setattr__(self, "_told", told)

    def _parts(self) -> dict[str, object]:
        told = self._told
        return {"span": Span(doc=self._doc, start=told.start, end=told.end), "surface": told.surface}
