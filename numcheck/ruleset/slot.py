"""The rules as the steps use them: frozen, with every class written out to its words."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from numcheck.model import Kind
from numcheck.ruleset.classes import Classes
from numcheck.ruleset.decode import meant, show


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A text, and what the slot reads in it."""

    text: str
    reads: tuple[str, ...]  # in the notation, in the unit and order of the text; () where the slot stays quiet
    todo: str | None = None  # the reason why this is a known gap


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDocument:
    """One document of a case."""

    text: str
    date: datetime.date | None = None  # the day it was published
    outlet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Documents in, a verdict out."""

    docs: tuple[CaseDocument, ...]
    verdict: str  # a Group.verdict, or "apart": no group holds figures of two documents
    name: str | None = None
    why: str | None = None
    todo: str | None = None  # the reason why this is a known gap


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One question, what answers it, and its proof. All words are lemmas in lower case; an empty set asks nothing."""

    id: str  # kebab-case, unique over all packs
    pack: str
    order: int  # from 0, in its pack
    asks: str  # "How many drones were launched?"
    unit: str  # "count", "percent", "date", "money" (any currency) or a canonical unit name
    kinds: frozenset[Kind]
    noun: frozenset[str]
    modifier: frozenset[str]
    not_modifier: frozenset[str]
    verb: frozenset[str]  # of any noun; `takes_verb` also asks for the nouns that a verb's class needs
    verb_classes: frozenset[str]  # the classes among them, by name
    agent: frozenset[str]
    patient: frozenset[str]
    near: frozenset[str]
    not_near: frozenset[str]
    roles: tuple[str, ...]  # as listed; `pack.Role` has them all
    scope: tuple[str, ...]  # of "time", "place"; as listed
    over_time: str  # "each", "rises", "falls" or "fixed"
    severity: str  # "error", "warning" or "note"
    about: Decimal  # the half-width of "about", as a share of the figure, from 0 up to 1
    integers: str  # "exact", "zeros" or "strict"
    rate: str  # "none", "any", or what the rate is counted by: "week"
    alike: frozenset[str] = frozenset()  # words that must stand in both clauses that meet, or in neither
    counted: str = "any"  # "patient": the counted things must not be who does it
    offset: str = "none"  # "only": a stretch of time from or to something else: "two weeks after the surgery"
    bound: str = "bound"  # "figure": a bound says the limit that is asked for
    happens: str = "any"  # "once": it can be only one, of somebody or something that must be named
    change: str = "level"  # or "delta" or "any"
    modality: frozenset[str]  # of "actual", "planned", "hypothetical", "denied"
    examples: tuple[Example, ...]
    cases: tuple[Case, ...]
    rule: str  # where it stands: "armed-conflict.toml: drones-launched"
    converts: str = "units"  # or "never": a kick of 40 yards is no distance of a star
    answers: str = ""  # the slot whose question this one puts in other words
    verb_needs: Mapping[str, frozenset[str]] = field(hash=False)  # verb -> nouns, one of which it must stand with

    @property
    def question(self) -> str:
        """The id under which its claims stand."""
        return self.answers or self.id

    @property
    def ahead(self) -> bool:
        """Whether it asks for the day of a deed that may still be due; a weekday or a day without its year tells it."""
        return self.happens == "once" and self.unit == "date" and "planned" in self.modality

    def takes_verb(self, lemma: str | None, noun: str | None) -> bool:
        """Whether this predicate, standing with this noun, answers the question."""
        if not self.verb:
            return True
        if lemma is None or lemma not in self.verb:
            return False
        needed = self.verb_needs.get(lemma)
        return needed is None or noun in needed


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationCase:
    """Documents in, an outcome out."""

    docs: tuple[CaseDocument, ...]
    outcome: str  # "holds", "fails" or "apart"
    todo: str | None = None  # the reason why this is a known gap


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """The sum of the parts is the whole, or at most the whole."""

    parts: tuple[str, ...]  # Slot.id, one or more
    exact: bool  # True: their sum is the whole; False: it is at most the whole
    whole: str  # Slot.id
    says: str  # as written, for people
    pack: str
    roles: tuple[str, ...]
    cases: tuple[RelationCase, ...]
    rule: str  # where it stands: "armed-conflict.toml: drones-stopped <= drones-launched"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSet:
    """Every rule of a run. Equal content has an equal hash, quickly made from the fingerprint."""

    slots: tuple[Slot, ...] = field(hash=False)  # sorted by pack and order
    relations: tuple[Relation, ...] = field(hash=False, default=())  # sorted by pack and order
    classes: Classes = field(hash=False)
    packs: tuple[str, ...]  # names, sorted
    folders: tuple[str, ...]  # as shown to people: "rules" for the shipped ones, then those of the user
    fingerprint: str  # hexadecimal; of the content of all rule files, and of nothing else
    by_id: Mapping[str, Slot] = field(hash=False, repr=False, compare=False)

    def slot(self, name: str) -> Slot:
        """The slot with this id; KeyError says which was probably meant."""
        if name not in self.by_id:
            near = meant(name, {*self.by_id, *self.packs})
            raise KeyError(f"no slot or pack {show(name)}; `numcheck rules list` tells them all{near}")
        return self.by_id[name]
