"""Hand-made documents, claims and reports, for tests that begin where the steps have ended."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from numcheck.interval import Policy, allows
from numcheck.model import (
    Anchor,
    Block,
    Camp,
    Check,
    Claim,
    Document,
    Event,
    Finding,
    Frame,
    Group,
    Kind,
    Mention,
    Phrase,
    Quantity,
    Report,
    Source,
    Span,
    Term,
    Unclaimed,
    When,
)
from numcheck.ruleset import Slot

FERRIES = Event(key="ferries|lake", label="Lake Orle")


def document(path: str, text: str, *, outlet: str | None = None, published: date | None = None) -> Document:
    """A document of one paragraph, whose text is the whole file."""
    starts = [0, *(index + 1 for index, char in enumerate(text) if char == "\n")]
    return Document(
        id=path,
        text=text,
        source=Source(path=path, publisher=outlet, published=published),
        blocks=(Block(kind="paragraph", start=0, end=len(text)),),
        anchors=tuple(Anchor(start=start, line=line, column=1) for line, start in enumerate(starts, start=1)),
    )


def claim(
    where: Document,
    surface: str,
    *,
    noun: str | None = "ferry",
    time: str | None = None,
    place: str | None = None,
    says: str | None = None,
    quantity: Quantity | None = None,
    kind: Kind = Kind.COUNT,
    when: Sequence[When] = (),
    at: Sequence[Phrase] = (),
    **around: Any,
) -> Claim:
    """The claim that the first `surface` in the document makes; its quantity is its leading number of things.

    `time` and `place` are words without a meaning; `when`, `at` and the fields of a `Frame` in `around` are as read.
    """
    start = where.text.index(surface)
    span = Span(doc=where.id, start=start, end=start + len(surface))
    quantity = quantity or Quantity(value=Decimal(surface.split()[0].replace(",", "")), unit="count")
    mention = Mention(span=span, surface=surface, kind=kind, quantity=quantity, noun=noun)
    frame = Frame(
        mention=mention,
        sentence=Span(doc=where.id, start=0, end=len(where.text)),
        noun=noun,
        time=(*((When(text=time, part="day"),) if time else ()), *when),
        place=(*((Phrase(text=place, head=place.split()[-1]),) if place else ()), *at),
        attribution=Phrase(text=says, head=says.split()[-1]) if says else None,
        **around,
    )
    return Claim(
        frame=frame,
        slot="ferries-sunk",
        interval=allows(quantity, kind),
        unit=quantity.unit,
        reading=f"{quantity.value} {noun or 'count'}",
        rule="boats.toml: ferries-sunk",
    )


def named(*names: str) -> Phrase:
    """A phrase that is nothing but names."""
    return Phrase(text=" and ".join(names), head=names[-1].split()[-1].lower(), names=names)


def slot(name: str = "ferries-sunk", **changes: Any) -> Slot:
    """A slot that asks how many ferries sank, with nothing asked of verbs and roles unless `changes` do."""
    empty: frozenset[str] = frozenset()
    words = dict.fromkeys(
        ("noun", "modifier", "not_modifier", "verb", "verb_classes", "agent", "patient", "near", "not_near"), empty
    )
    plain: dict[str, Any] = {
        **words,
        "id": name,
        "pack": "boats",
        "order": 0,
        "asks": "How many ferries sank?",
        "unit": "count",
        "kinds": frozenset({Kind.COUNT}),
        "roles": ("agent", "owner"),
        "scope": ("time", "place"),
        "over_time": "fixed",
        "severity": "error",
        "about": Policy().about,
        "integers": Policy().integers,
        "rate": "none",
        "change": "level",
        "modality": frozenset({"actual"}),
        "examples": (),
        "cases": (),
        "rule": f"boats.toml: {name}",
        "verb_needs": {},
    }
    return Slot(**plain | changes)


def camp(*claims: Claim) -> Camp:
    return Camp(reading=claims[0].reading, claims=tuple(sorted(claims, key=lambda c: c.span)))


def group(verdict: str, *camps: Camp, why: str = "", question: str = "How many ferries sank?") -> Group:
    sources = len({c.span.doc for one in camps for c in one.claims})
    return Group(
        slot="ferries-sunk", question=question, event=FERRIES, camps=camps, verdict=verdict, why=why, sources=sources
    )


def finding(*camps: Camp, severity: str = "warning", fingerprint: str = "3f2a91c0", why: str = "") -> Finding:
    return Finding(
        code="NC102",
        kind="scope",
        severity=severity,
        confidence="high",
        slot="ferries-sunk",
        question="How many ferries sank?",
        event=FERRIES,
        why=why or "7 or 12: no figure fits both reports, but they speak of different days.",
        fingerprint=fingerprint,
        camps=camps,
        rule="boats.toml: ferries-sunk",
    )


def quarrel(*, severity: str = "warning") -> Report:
    """Three reports of one storm: two say 12 ferries and 40 rafts, the third says 7 ferries and alone has cranes."""
    lake = document(
        "news/lake.txt",
        "Harbour staff said on Monday that 12 old ferries sank near Orle, and 40 rafts were lost; call 555-0134.",
        outlet="Lake Courier",
        published=date(2031, 3, 4),
    )
    port = document("news/port.txt", "By noon 12 ferries had gone down.\nAnother 40 rafts drifted.", outlet="Port Post")
    wire = document("wire.md", "Only 7 ferries sank overnight, while 3 cranes fell.")
    twelve = camp(
        claim(lake, "12", time="on Monday", place="Orle", says="Harbour staff"), claim(port, "12", time="By noon")
    )
    seven = camp(claim(wire, "7", time="overnight"))
    rafts = camp(claim(lake, "40", noun="raft"), claim(port, "40", noun="raft"))
    cranes = camp(claim(wire, "3", noun="crane"))
    phone = lake.text.index("555-0134")
    return Report(
        documents=(lake, port, wire),
        findings=(finding(seven, twelve, severity=severity),),
        groups=(
            group("scope", seven, twelve, why="They speak of different days."),
            group("agree", rafts, question="How many rafts were lost?"),
            group("single", cranes, question="How many cranes fell?"),
        ),
        unclaimed=(
            Unclaimed(
                span=Span(doc=lake.id, start=phone, end=phone + 8),
                surface="555-0134",
                reason="phone number",
                figure=False,
            ),
        ),
        problems=(),
        figures=6,
        refused=1,
    )


def miscount(text: str = "Of 12 ferries, 9 (60%) sank; F(1, 9) = 2 was told too.") -> Report:
    """One report whose share does not follow from its counts, with one result that could not be computed."""
    port = document("port.txt", text, outlet="Port Post")

    def stated(words: str, role: str, reading: str) -> Term:
        start = port.text.index(words)
        whole = Span(doc=port.id, start=0, end=len(port.text))
        return Term(
            span=Span(doc=port.id, start=start, end=start + len(words)), sentence=whole, role=role, reading=reading
        )

    terms = (stated("60%", "stated share", "60%"), stated("12", "whole", "12 ferries"), stated("9", "part", "9"))
    why = "9 of 12 is 75%, not 60%."
    return Report(
        documents=(port,),
        findings=(
            Finding(
                code="NC203",
                kind="share",
                severity="error",
                confidence="high",
                slot="",
                question="Does the share follow from its counts?",
                event=Event(key=port.id, label=port.source.path),
                why=why,
                fingerprint="5c01ab12ef90",
                terms=terms,
                fits="75%",
                rule="codes/NC203.toml",
            ),
        ),
        groups=(),
        unclaimed=(),
        problems=(),
        checks=(
            Check(code="NC203", terms=terms, outcome="fails", why=why, fits="75%"),
            Check(code="NC501", terms=(stated("F(1, 9) = 2", "result", "F(1, 9) = 2"),), outcome="open", why="no p."),
        ),
        figures=3,
    )


def calm() -> Report:
    """The same storm, without the report that disagrees."""
    whole = quarrel()
    return Report(
        documents=whole.documents[:2],
        findings=(),
        groups=whole.groups[1:2],
        unclaimed=whole.unclaimed,
        problems=(),
        figures=3,
    )


def empty() -> Report:
    """A run over one text without a figure."""
    return Report(
        documents=(document("poem.txt", "No number here."),), findings=(), groups=(), unclaimed=(), problems=()
    )
