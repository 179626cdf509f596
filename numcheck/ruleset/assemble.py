"""Folders of rules -> RuleSet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import msgspec

from numcheck.model import POSITIONS, Kind, Problem
from numcheck.ruleset import laws, relation
from numcheck.ruleset.classes import Classes, build
from numcheck.ruleset.decode import Complaints, decode, show
from numcheck.ruleset.folder import Folder, read, shipped
from numcheck.ruleset.locate import builtin
from numcheck.ruleset.pack import CaseTable, ClassesTable, DocTable, PackTable, SlotTable
from numcheck.ruleset.slot import Case, CaseDocument, Example, RuleSet, Slot
from numcheck.ruleset.words import check_name

T = TypeVar("T", bound=msgspec.Struct)


class BrokenRules(Exception):
    """The rules cannot be used; `problems` has every error of every file."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        return "\n".join(f"{p.where}: {p.what}{f' ({p.hint})' if p.hint else ''}" for p in self.problems)


def load(folders: Sequence[Path] = ()) -> RuleSet:
    """The shipped rules, and those of `folders`.

    A folder holds packs (`*.toml` with a `pack` key) and may hold a `classes.toml`, which adds word classes, and words
    to those that exist. The shipped folder, named again, adds nothing.

    Raises:
        BrokenRules: with every error of every file.
        FileNotFoundError: the installation is damaged and has no rules.
    """
    home = builtin().resolve()
    named = {folder.resolve(): folder for folder in folders if folder.resolve() != home}
    sound = _sound(shipped())
    return _with_own(sound, [read(folder) for folder in named.values()]) if named else sound.rules


def let_go() -> None:
    """What the shipped rules were made from, some 20 MB, is at hand no longer; who loads them again has them anew."""
    _sound.cache_clear()
    shipped.cache_clear()


@dataclass(frozen=True, slots=True)
class _Sound:
    """The shipped rules, and the tables that they were made from, file by file."""

    home: Folder
    tables: tuple[PackTable, ...]
    rules: RuleSet


@cache
def _sound(home: Folder) -> _Sound:
    packs = _tables(home)
    return _Sound(home, tuple(table for table, _ in packs), _assemble([home], packs))


def _with_own(sound: _Sound, own: Sequence[Folder]) -> RuleSet:
    """What is shipped is sound, and understood anew only where a folder adds words to the classes."""
    packs = [(table, Complaints(sheet)) for table, sheet in zip(sound.tables, sound.home.packs, strict=True)]
    packs += [pack for folder in own for pack in _tables(folder)]
    return _assemble([sound.home, *own], packs, None if any(folder.classes for folder in own) else sound)


def _tables(folder: Folder) -> list[tuple[PackTable, Complaints]]:
    sheets = [Complaints(sheet) for sheet in folder.packs]
    return [(_decoded(PackTable, complaints), complaints) for complaints in sheets]


def _assemble(
    folders: Sequence[Folder], packs: Sequence[tuple[PackTable, Complaints]], sound: _Sound | None = None
) -> RuleSet:
    """The rules of `folders`; what is `sound` comes first in `packs`, breaks no law, and has its slots."""
    of_classes = [Complaints(sheet) for folder in folders for sheet in folder.classes]
    classes = build([(_decoded(ClassesTable, c), c) for c in of_classes])
    _check(packs, classes, len(sound.tables) if sound else 0)
    problems = [problem for folder in folders for problem in folder.problems]
    problems += [problem for complaints in (*of_classes, *(c for _, c in packs)) for problem in complaints.problems]
    if problems:
        raise BrokenRules(tuple(problems))
    known = sound.rules.by_id if sound else {}
    slots = [
        known.get(table.id) or _slot(table, pack.pack, order, f"{Path(of_pack.sheet.name).name}: {table.id}", classes)
        for pack, of_pack in sorted(packs, key=lambda both: both[0].pack)
        for order, table in enumerate(pack.slot)
    ]
    relations = [
        relation.build(table, pack.pack, Path(of_pack.sheet.name).name)
        for pack, of_pack in sorted(packs, key=lambda both: both[0].pack)
        for table in pack.relation
    ]
    return RuleSet(
        slots=tuple(slots),
        relations=tuple(relations),
        classes=classes,
        packs=tuple(sorted(pack.pack for pack, _ in packs)),
        folders=tuple(folder.name for folder in folders),
        fingerprint=sha256(" ".join(folder.digest for folder in folders).encode()).hexdigest(),
        by_id={slot.id: slot for slot in slots},
    )


def _decoded(kind: type[T], complaints: Complaints) -> T:
    """The struct of a whole file: at once, as of nearly every file, or key by key where something is to be told."""
    try:
        return msgspec.convert(complaints.sheet.table, kind)
    except msgspec.ValidationError:
        return decode(kind, complaints.sheet.table, (), complaints)


def _check(packs: Sequence[tuple[PackTable, Complaints]], classes: Classes, settled: int) -> None:
    """Complains about what breaks a law, in a slot that is not settled or between slots and packs."""
    names: dict[str, str] = {}
    ids: dict[str, str] = {}
    for place, (pack, complaints) in enumerate(packs):
        check_name(pack.pack, ("pack",), complaints)
        if pack.pack in names:
            complaints.add(("pack",), f"{show(pack.pack)} is the name of {names[pack.pack]}", "give it another name")
        names.setdefault(pack.pack, complaints.place(("pack",)))
        if not pack.slot:
            complaints.add(("slot",), "no slot", "a pack has at least one [[slot]] table")
        for number, slot in enumerate(pack.slot):
            if place >= settled:
                laws.check(slot, ("slot", number), classes, complaints)
            if slot.id in ids:
                complaints.add(("slot", number, "id"), f"{show(slot.id)} is the id of {ids[slot.id]}", "ids are unique")
            ids.setdefault(slot.id, complaints.place(("slot", number, "id")))
    every = {slot.id: slot for pack, _ in packs for slot in pack.slot}
    for pack, complaints in packs:
        for number, slot in enumerate(pack.slot):
            laws.check_answers(slot, every, ("slot", number, "answers"), complaints)
    for pack, complaints in packs:
        relation.check([(table, ("relation", n)) for n, table in enumerate(pack.relation)], every, complaints)


def _slot(table: SlotTable, pack: str, order: int, rule: str, classes: Classes) -> Slot:
    if table.kind is not None:
        kinds = frozenset(table.kind)
    else:
        kinds = frozenset({Kind.DATE}) if table.unit == "date" else frozenset(Kind) - POSITIONS
    named = frozenset(word[1:] for word in table.verb if word.startswith("@"))
    verbs = classes.expand(table.verb, "verb")
    needs: dict[str, frozenset[str]] = {}
    for verb in sorted(verbs.difference(table.verb)):
        nouns = [classes.verbs[name].nouns for name in sorted(named) if verb in classes.verbs[name].words]
        if all(nouns):
            needs[verb] = frozenset().union(*nouns)
    return Slot(
        id=table.id,
        converts=table.converts,
        answers=table.answers or "",
        pack=pack,
        order=order,
        asks=table.asks.strip(),
        unit=table.unit,
        kinds=kinds,
        noun=classes.expand(table.noun, "noun"),
        modifier=classes.expand(table.modifier, "noun"),
        not_modifier=classes.expand(table.not_modifier, "noun"),
        verb=verbs,
        verb_classes=named,
        verb_needs=needs,
        agent=classes.expand(table.agent, "noun"),
        patient=classes.expand(table.patient, "noun"),
        near=classes.expand(table.near, "any"),
        not_near=classes.expand(table.not_near, "any"),
        alike=classes.expand(table.alike, "any"),
        roles=tuple(table.roles),
        scope=tuple(table.scope),
        over_time=table.over_time,
        severity=table.severity,
        about=table.about,
        integers=table.integers,
        rate=table.rate,
        change=table.change,
        counted=table.counted,
        offset=table.offset,
        bound=table.bound,
        happens=table.happens,
        modality=frozenset(table.modality),
        examples=tuple(Example(text=e.text, reads=tuple(e.reads), todo=e.todo) for e in table.example),
        cases=tuple(map(_case, table.case)),
        rule=rule,
    )


def _case(table: CaseTable) -> Case:
    docs = [DocTable(text=doc) if isinstance(doc, str) else doc for doc in table.docs]
    return Case(
        docs=tuple(CaseDocument(text=doc.text, date=doc.date, outlet=doc.outlet) for doc in docs),
        verdict=table.verdict,
        name=table.name,
        why=table.why,
        todo=table.todo,
    )
