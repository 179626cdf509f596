"""RuleSet -> Proof: every example is read and every case judged, by the same walk that reads documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from numcheck import notation
from numcheck.model import Document, Group, Report, Source
from numcheck.pipeline import claim_texts, examine_each
from numcheck.read.text import prose
from numcheck.ruleset import Case, CaseDocument, Relation, RelationCase, RuleSet, Slot
from numcheck.ruleset.families import families

#: Every state of a row, best first; the last three are failures.
STATES = ("ok", "known gap", "healed", "missing", "noisy")

# How much a verdict says: a case that says more than it must is noisy, one that says less misses something.
_LOUDNESS = {
    "apart": 0,
    "single": 1,
    "agree": 2,
    "compatible": 2,
    "update": 3,
    "disputed": 4,
    "scope": 5,
    "conflict": 6,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One example or case, and how it went."""

    pack: str
    slot: str  # Slot.id, or what a relation says
    rule: str  # where the slot stands: "armed-conflict.toml: drones-launched"
    what: str  # "example 2" or "case 1", counted from 1 in the file
    text: str  # the words read; for a case its documents, one a line
    expected: str  # readings, joined by ", " ("nothing" for none), or a verdict
    found: str  # the same; for a case without claims, the documents that have none
    state: str  # one of STATES
    note: str = ""  # why it is a known gap, or the name of the case

    @property
    def passed(self) -> bool:
        """Whether it went as its writer said: right, or wrong where a known gap is told."""
        return self.state in ("ok", "known gap")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """Every example and case of the slots asked for, in the order of the packs; then the cases of relations."""

    rows: tuple[Row, ...]

    @property
    def passed(self) -> bool:
        """Whether every row passed."""
        return all(row.passed for row in self.rows)

    @property
    def counts(self) -> Mapping[str, int]:
        """How many rows are in each of STATES, those without any included."""
        seen = Counter(row.state for row in self.rows)
        return {state: seen[state] for state in STATES}


def prove(ruleset: RuleSet, only: Sequence[str] = ()) -> Proof:
    """Reads all examples and judges all cases of the slots in `only`: names of slots, packs or families; () for all.

    Raises:
        KeyError: `only` names neither a slot nor a pack; the message lists what exists.
    """
    for name in only:
        if not any(name in families(pack) for pack in ruleset.packs):
            ruleset.slot(name)
    slots = [slot for slot in ruleset.slots if not only or {slot.id, *families(slot.pack)} & {*only}]
    ties = [
        relation
        for relation in ruleset.relations
        if not only or {*families(relation.pack), *relation.parts, relation.whole} & {*only}
    ]
    # All examples in one batch, and all cases: the reader of sentences is much faster with many of them.
    texts = [example.text for slot in slots for example in slot.examples]
    read = iter(claim_texts(texts, ruleset))
    cases = [case.docs for slot in slots for case in slot.cases]
    cases += [case.docs for relation in ties for case in relation.cases]
    reports = iter(examine_each([_documents(docs) for docs in cases], ruleset))
    rows: list[Row] = []
    for slot in slots:
        for number, example in enumerate(slot.examples, start=1):
            found = [claim.reading for claim in next(read) if claim.slot == slot.question]
            rows.append(
                Row(
                    pack=slot.pack,
                    slot=slot.id,
                    rule=slot.rule,
                    what=f"example {number}",
                    text=example.text,
                    expected=", ".join(example.reads) or "nothing",
                    found=", ".join(found) or "nothing",
                    state=_state(_compare(example.reads, found), example.todo),
                    note=example.todo or "",
                )
            )
        rows.extend(_judge(slot, number, case, next(reports)) for number, case in enumerate(slot.cases, start=1))
    for relation in ties:
        rows.extend(_tie(relation, number, case, next(reports)) for number, case in enumerate(relation.cases, start=1))
    return Proof(rows=tuple(rows))


def _tie(relation: Relation, number: int, case: RelationCase, report: Report) -> Row:
    outcomes = {check.outcome for check in report.checks if check.rule == relation.rule}
    found = "fails" if "fails" in outcomes else "holds" if outcomes else "apart"
    went = "ok" if found == case.outcome else "noisy" if found == "fails" else "missing"
    return _row(
        (relation.pack, relation.says, relation.rule), number, case.docs, (case.outcome, found, went), case.todo
    )


def _judge(slot: Slot, number: int, case: Case, report: Report) -> Row:
    groups = [group for group in report.groups if group.slot == slot.question]
    state, found = _verdict(case.verdict, groups, [document.id for document in report.documents])
    return _row((slot.pack, slot.id, slot.rule), number, case.docs, (case.verdict, found, state), case.todo, case.name)


def _row(
    asked: tuple[str, str, str],  # pack, slot, rule
    number: int,
    docs: Sequence[CaseDocument],
    told: tuple[str, str, str],  # expected, found, how it went
    todo: str | None,
    name: str | None = None,
) -> Row:
    """The row of one case."""
    pack, slot, rule = asked
    expected, found, went = told
    return Row(
        pack=pack,
        slot=slot,
        rule=rule,
        what=f"case {number}",
        text="\n".join(" ".join(doc.text.split()) for doc in docs),
        expected=expected,
        found=found,
        state=_state(went, todo),
        note=todo or name or "",
    )


def _state(went: str, todo: str | None) -> str:
    if todo is None:
        return went
    return "healed" if went == "ok" else "known gap"


def _compare(expected: Sequence[str], found: Sequence[str]) -> str:
    wanted, read = [notation.parse(text) for text in expected], [notation.parse(text) for text in found]
    if wanted == read:
        return "ok"
    return "noisy" if Counter(read) - Counter(wanted) else "missing"


def _verdict(expected: str, groups: Sequence[Group], documents: Sequence[str]) -> tuple[str, str]:
    """How the case went, and what was found, in words."""
    holds = {id(group): {claim.span.doc for claim in group.claims} for group in groups}
    silent = [doc for doc in documents if not any(doc in docs for docs in holds.values())]
    if silent:
        return "missing", f"no claim in {', '.join(silent)}"
    shared = [group for group in groups if len(holds[id(group)]) == len(documents)]
    if shared:
        found = max((group.verdict for group in shared), key=lambda verdict: _LOUDNESS[verdict])
        if found == expected:
            return "ok", found
        return ("noisy" if _LOUDNESS[found] > _LOUDNESS[expected] else "missing"), found
    parts = sorted((g for g in groups if len(holds[id(g)]) > 1), key=lambda g: (sorted(holds[id(g)]), g.verdict))
    if not parts:
        return ("ok" if expected == "apart" else "missing"), "apart"
    found = "; ".join(f"{group.verdict} of {', '.join(sorted(holds[id(group)]))} only" for group in parts)
    return ("noisy" if expected == "apart" else "missing"), found


def _documents(docs: Sequence[CaseDocument]) -> list[Document]:
    return [_document(f"doc-{place}", doc) for place, doc in enumerate(docs, start=1)]


def _document(name: str, doc: CaseDocument) -> Document:
    """The text as a plain file would give it."""
    plain = prose(doc.text, first_line=1)
    return Document(
        id=name,
        text=plain.text,
        source=Source(path=name, publisher=doc.outlet, published=doc.date),
        blocks=plain.blocks,
        anchors=plain.anchors,
    )
