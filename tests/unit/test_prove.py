"""A proof says of every example and case whether it went as its writer said; the walk itself is played by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

import pytest

from numcheck import prove as module
from numcheck.model import Camp, Claim, Document, Event, Frame, Group, Interval, Kind, Mention, Quantity, Report, Span
from numcheck.prove import STATES, Proof, prove
from numcheck.ruleset import Case, CaseDocument, Classes, Example, RuleSet, Slot

APPLES, PEARS = "apples-picked", "pears-picked"


def slot(name: str, *, examples: Sequence[Example] = (), cases: Sequence[Case] = ()) -> Slot:
    none: frozenset[str] = frozenset()
    return Slot(
        id=name,
        pack="orchard",
        order=0,
        asks="How many?",
        unit="count",
        kinds=frozenset({Kind.COUNT}),
        noun=none,
        modifier=none,
        not_modifier=none,
        verb=none,
        verb_classes=none,
        verb_needs={},
        agent=none,
        patient=none,
        near=none,
        not_near=none,
        roles=(),
        scope=(),
        over_time="fixed",
        severity="error",
        about=Decimal("0.1"),
        integers="exact",
        rate="none",
        modality=frozenset({"actual"}),
        examples=tuple(examples),
        cases=tuple(cases),
        rule=f"orchard.toml: {name}",
    )


def rules(*slots: Slot) -> RuleSet:
    return RuleSet(
        slots=slots,
        classes=Classes(verbs={}, nouns={}, classes_of={}),
        packs=("orchard",),
        folders=("rules",),
        fingerprint="",
        by_id={s.id: s for s in slots},
    )


def claim(reading: str, name: str = APPLES, doc: str = "doc-1") -> Claim:
    span = Span(doc=doc, start=0, end=1)
    mention = Mention(span=span, surface="4", kind=Kind.COUNT, quantity=Quantity(value=Decimal(4), unit="count"))
    return Claim(
        frame=Frame(mention=mention, sentence=span, noun=None),
        slot=name,
        interval=Interval(low=None, high=None),
        unit="count",
        reading=reading,
        rule="",
    )


def group(verdict: str, *docs: str, name: str = APPLES) -> Group:
    return Group(
        slot=name,
        question="How many?",
        event=Event(key="k", label="k"),
        camps=(Camp(reading="4 count", claims=tuple(claim("4 count", name, doc) for doc in docs)),),
        verdict=verdict,
        why="",
        sources=len(docs),
    )


def reports(*groups: Group) -> Callable[[Sequence[Sequence[Document]], RuleSet], list[Report]]:
    """A walk that forms these groups in every corpus."""

    def examined(corpora: Sequence[Sequence[Document]], _: RuleSet) -> list[Report]:
        return [
            Report(documents=tuple(documents), findings=(), groups=groups, unclaimed=(), problems=())
            for documents in corpora
        ]

    return examined


@pytest.mark.parametrize(
    ("reads", "found", "state"),
    [
        ([], [], "ok"),
        (["4 count"], ["4 count"], "ok"),
        (["4 count", "> 9 count"], ["4 count", "> 9 count"], "ok"),
        ([">9 count"], ["> 9 count"], "ok"),
        (["4 count"], [], "missing"),
        (["4 count", "4 count"], ["4 count"], "missing"),
        (["4 count", "> 9 count"], ["> 9 count", "4 count"], "missing"),
        ([], ["4 count"], "noisy"),
        (["4 count"], ["4 count", "4 count"], "noisy"),
        (["> 4 count"], ["4 count"], "noisy"),
    ],
)
def test_an_example_reads_exactly_what_it_says(monkeypatch, reads, found, state):
    others = claim("7 count", PEARS)
    monkeypatch.setattr(module, "claim_texts", lambda texts, _: [[*map(claim, found), others] for _ in texts])
    (row,) = prove(rules(slot(APPLES, examples=[Example(text="x", reads=tuple(reads))]))).rows
    assert (row.what, row.state) == ("example 1", state)
    assert row.found == (", ".join(found) or "nothing")


@pytest.mark.parametrize(
    ("expected", "groups", "state", "found"),
    [
        ("agree", [group("agree", "doc-1", "doc-2")], "ok", "agree"),
        ("apart", [group("single", "doc-1"), group("single", "doc-2")], "ok", "apart"),
        ("conflict", [group("conflict", "doc-1", "doc-2"), group("agree", "doc-1", "doc-2")], "ok", "conflict"),
        ("agree", [group("conflict", "doc-1", "doc-2")], "noisy", "conflict"),
        ("scope", [group("conflict", "doc-1", "doc-2")], "noisy", "conflict"),
        ("conflict", [group("scope", "doc-1", "doc-2")], "missing", "scope"),
        ("agree", [group("compatible", "doc-1", "doc-2")], "missing", "compatible"),
        ("apart", [group("agree", "doc-1", "doc-2")], "noisy", "agree"),
        ("agree", [group("single", "doc-1"), group("single", "doc-2")], "missing", "apart"),
        ("apart", [group("single", "doc-1")], "missing", "no claim in doc-2"),
        ("conflict", [], "missing", "no claim in doc-1, doc-2"),
        ("conflict", [group("conflict", "doc-1", "doc-2", name=PEARS)], "missing", "no claim in doc-1, doc-2"),
    ],
)
def test_a_case_gets_exactly_its_verdict(monkeypatch, expected, groups, state, found):
    monkeypatch.setattr(module, "claim_texts", lambda *_: [])
    monkeypatch.setattr(module, "examine_each", reports(*groups))
    docs = (CaseDocument(text="One."), CaseDocument(text="Two."))
    (row,) = prove(rules(slot(APPLES, cases=[Case(docs=docs, verdict=expected)]))).rows
    assert (row.what, row.state, row.found, row.text) == ("case 1", state, found, "One.\nTwo.")


def test_a_group_of_some_documents_is_told_with_them(monkeypatch):
    groups = [group("agree", "doc-1", "doc-3"), group("single", "doc-2")]
    monkeypatch.setattr(module, "claim_texts", lambda *_: [])
    monkeypatch.setattr(module, "examine_each", reports(*groups))
    docs = tuple(CaseDocument(text=text) for text in "abc")
    for expected, state in (("agree", "missing"), ("apart", "noisy")):
        (row,) = prove(rules(slot(APPLES, cases=[Case(docs=docs, verdict=expected)]))).rows
        assert (row.found, row.state) == ("agree of doc-1, doc-3 only", state)


def test_the_documents_of_a_case_tell_their_day_and_outlet(monkeypatch):
    seen: list[Document] = []
    monkeypatch.setattr(module, "claim_texts", lambda *_: [])
    monkeypatch.setattr(module, "examine_each", lambda corpora, _: seen.extend(*corpora) or reports()(corpora, _))
    case = Case(docs=(CaseDocument(text="A head\n\nOne.", outlet="Post"),), verdict="single")
    prove(rules(slot(APPLES, cases=[case])))
    (document,) = seen
    assert (document.id, document.source.publisher, len(document.blocks)) == ("doc-1", "Post", 2)


@pytest.mark.parametrize(("found", "state"), [("4 count", "healed"), ("5 count", "known gap")])
def test_a_known_gap_must_fail(monkeypatch, found, state):
    monkeypatch.setattr(module, "claim_texts", lambda texts, _: [[claim(found)] for _ in texts])
    proof = prove(rules(slot(APPLES, examples=[Example(text="x", reads=("4 count",), todo="words after")])))
    assert (proof.rows[0].state, proof.rows[0].note) == (state, "words after")
    assert proof.passed is (state == "known gap")


def test_counts_name_every_state(monkeypatch):
    monkeypatch.setattr(module, "claim_texts", lambda texts, _: [[] for _ in texts])
    examples = [Example(text="x", reads=()), Example(text="y", reads=("4 count",))]
    proof = prove(rules(slot(APPLES, examples=examples)))
    assert proof.counts == dict.fromkeys(STATES, 0) | {"ok": 1, "missing": 1}
    assert Proof(rows=()).passed


def test_only_what_is_asked_for_is_proved(monkeypatch):
    monkeypatch.setattr(module, "claim_texts", lambda texts, _: [[] for _ in texts])
    ruleset = rules(*(slot(name, examples=[Example(text="x", reads=())]) for name in (APPLES, PEARS)))
    assert [row.slot for row in prove(ruleset, [PEARS]).rows] == [PEARS]
    assert [row.slot for row in prove(ruleset, ["orchard"]).rows] == [APPLES, PEARS]


def test_what_does_not_exist_cannot_be_proved():
    with pytest.raises(KeyError, match="apples-picked"):
        prove(rules(slot(APPLES)), ["aples-picked"])
