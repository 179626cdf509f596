"""Folders of rules -> what is wrong in them, and what is doubtful though it can be used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from numcheck.ruleset.assemble import BrokenRules, load
from numcheck.ruleset.decode import Complaints, decode, show
from numcheck.ruleset.folder import Folder, read, shipped
from numcheck.ruleset.locate import builtin
from numcheck.ruleset.pack import ClassesTable, PackTable, SlotTable
from numcheck.ruleset.shadow import shadowed
from numcheck.ruleset.slot import RuleSet
from numcheck.ruleset.toml import Trail

#: Worst first: a rule that cannot be used or can never speak, one that is likely wrong, and a matter of taste.
LEVELS = ("error", "warning", "note")

#: Verdicts that tell nothing, and those that tell a finding.
_QUIET = frozenset({"apart", "agree", "compatible", "single"})
_WORDS = ("noun", "modifier", "not_modifier", "verb", "agent", "patient", "near", "not_near", "alike")


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """One thing that is wrong or doubtful."""

    level: str  # one of LEVELS
    where: str  # "orchard.toml:12", and what stands there
    what: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lint:
    """Every remark, file by file in the order of lines, and how much was looked at."""

    remarks: tuple[Remark, ...]
    packs: int
    slots: int


@dataclass(frozen=True, slots=True)
class _Desk:
    """Gathers remarks about one file with the lines of their places."""

    sheet: Complaints
    found: list[tuple[int, Remark]]

    def say(self, level: str, path: Trail, what: str, hint: str) -> None:
        line = self.sheet.sheet.lines.find(path) or 0
        self.found.append((line, Remark(level=level, where=self.sheet.place(path), what=what, hint=hint)))

    @property
    def remarks(self) -> Iterator[Remark]:
        return (remark for _, remark in sorted(self.found, key=lambda one: one[0]))


def lint(folders: Sequence[Path] = ()) -> Lint:
    """What is to be said of the packs in these folders, or of the shipped ones where none is named.

    While there are errors of form, only these are told: a doubt about half of a rule helps nobody.
    """
    home = builtin().resolve()
    named = [folder for folder in folders if folder.resolve() != home]
    read_in = [read(folder) for folder in named] or [shipped()]
    packs = sum(len(folder.packs) for folder in read_in)
    try:
        rules = load(named)
    except BrokenRules as broken:
        errors = (Remark(level="error", where=p.where, what=p.what, hint=p.hint) for p in broken.problems)
        return Lint(remarks=tuple(errors), packs=packs, slots=0)
    desks = [desk for folder in read_in for desk in _desks(folder, rules)]
    slots = sum(len(sheet.table["slot"]) for folder in read_in for sheet in folder.packs)
    return Lint(remarks=tuple(remark for desk in desks for remark in desk.remarks), packs=packs, slots=slots)


def _desks(folder: Folder, rules: RuleSet) -> Iterator[_Desk]:
    dead = {slot.id: takers for slot, takers in shadowed(rules.slots)}
    asked = Counter(slot.asks for slot in rules.slots if not slot.answers)
    for sheet in folder.classes:
        desk = _Desk(Complaints(sheet), [])
        _of_classes(decode(ClassesTable, sheet.table, (), desk.sheet), rules, desk)
        yield desk
    for sheet in folder.packs:
        desk = _Desk(Complaints(sheet), [])
        pack = decode(PackTable, sheet.table, (), desk.sheet)
        if not pack.about:
            desk.say("note", ("pack",), "nothing says what the pack is for", 'add about = "..."')
        for number, table in enumerate(pack.slot):
            at = ("slot", number)
            if table.id in dead:
                takers = " and ".join(show(taker.id) for taker in dead[table.id])
                hint = f"ask for more than {takers} does, or take this slot out"
                what = f"slot {table.id} can never speak: every figure that fits it goes to {takers}"
                desk.say("error", at, what, hint)
            if not table.answers and asked[table.asks.strip()] > 1:
                hint = "`answers` lets two slots share a question; else say what sets this one apart"
                desk.say("warning", (*at, "asks"), f"slot {table.id} asks what another slot asks", hint)
            _of_words(table, at, rules, desk)
            _of_proof(table, at, desk)
        for number, relation in enumerate(pack.relation):
            if not relation.case:
                hint = "a [[relation.case]] with `docs` and their `outcome`"
                desk.say("warning", ("relation", number), f"relation {show(relation.says)} has no case", hint)
        yield desk


def _of_words(table: SlotTable, at: Trail, rules: RuleSet, desk: _Desk) -> None:
    classes, slot = rules.classes, rules.by_id[table.id]
    held = {word for one in classes.verbs.values() for word in one.words}
    if loose := sorted({word for word in table.verb if not word.startswith("@")} - held):
        hint = "where a class has its synonyms and its opposites, name the class; else this is fine"
        words = ", ".join(map(show, loose))
        desk.say("note", (*at, "verb"), f"slot {table.id}: no class holds {words}", hint)
    for key, never in (("modifier", "not_modifier"), ("near", "not_near")):
        wanted, unwanted = getattr(slot, key), getattr(slot, never)
        if both := sorted(wanted & unwanted):
            words = ", ".join(map(show, both[:5]))
            if wanted <= unwanted:
                what = f"slot {table.id} can never speak: `{never}` has all of `{key}`"
                desk.say("error", (*at, never), what, "keep each word in one of the two")
            else:
                what = f"slot {table.id}: {words} in `{key}` is forbidden by `{never}`"
                desk.say("warning", (*at, never), what, "a class holds it: name its words, or leave it out of one")
    for key in _WORDS:
        said = Counter(getattr(table, key))
        spelled = classes.expand([word for word in said if word.startswith("@")], "verb" if key == "verb" else "any")
        if twice := sorted(word for word in said if said[word] > 1 or word in spelled):
            words = ", ".join(map(show, twice[:5]))
            desk.say("note", (*at, key), f"slot {table.id}: {words} stands in `{key}` twice", "a class there holds it")


def _of_proof(table: SlotTable, at: Trail, desk: _Desk) -> None:
    verdicts = {case.verdict for case in table.case}
    if not verdicts & _QUIET:
        hint = 'a [[slot.case]] of two texts that look alike and must not meet, with verdict = "apart"'
        desk.say("warning", at, f"slot {table.id} has no quiet case", hint)
    if not verdicts - _QUIET:
        hint = 'a [[slot.case]] of two texts that contradict each other, with verdict = "conflict"'
        desk.say("warning", at, f"slot {table.id} has no case that speaks", hint)
    seen: dict[str, list[str]] = {}
    for number, example in enumerate(table.example):
        text = " ".join(example.text.split())
        if text in seen:
            other = seen[text] != example.reads
            what = f"slot {table.id}, example {number + 1}: the same text as before"
            hint = "only one of the two can be right" if other else "take one of the two out"
            desk.say("error" if other else "warning", (*at, "example", number), what, hint)
        seen.setdefault(text, example.reads)
    gaps = sum(one.todo is not None for one in table.example) + sum(one.todo is not None for one in table.case)
    if gaps:
        hint = "`numcheck rules test -v` lists them"
        desk.say("note", at, f"slot {table.id} has {gaps} known gap{'s' if gaps > 1 else ''}", hint)


def _of_classes(table: ClassesTable, rules: RuleSet, desk: _Desk) -> None:
    verbs = rules.classes.verbs
    for name in table.verb:
        one = verbs[name]
        for rival in sorted(one.antagonists):
            other = verbs[rival]
            both = sorted(one.words & other.words)
            if both and (not one.nouns or not other.nouns or one.nouns & other.nouns):
                words = ", ".join(map(show, both))
                hint = "a verb cannot ask a question and its opposite: keep it in one, or part them by `with`"
                what = f"{words} stands in {name} and in its rival {rival}"
                desk.say("error", ("verb", name, "words"), what, hint)
