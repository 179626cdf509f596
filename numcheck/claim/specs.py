"""Frames of a manual, a data sheet or a price list -> what they tell of the product: its weight, a plan's price.

"| Weight | 142 g |" and "It weighs 142 grams" answer one question, and so do a cell in the row "Seats" and the column
"Team", and "With Team you get five seats".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from typing import NamedTuple

from numcheck.claim.allowed import interval_of
from numcheck.claim.around import Around, around
from numcheck.claim.facts import besides, by_label, by_words
from numcheck.claim.general import plain_slot
from numcheck.claim.included import included
from numcheck.claim.models import Models
from numcheck.claim.plans import Plans
from numcheck.claim.sheet import Sheet
from numcheck.claim.valued import ends, forbids, in_working_days, measured, period
from numcheck.model import Document, Frame, Interval, Kind, Mention, Modifier, Phrase, Span
from numcheck.ruleset import Slot
from numcheck.ruleset.specs import Fact, common, plans, stem, words_of
from numcheck.standing import Standing
from numcheck.wording import singular

#: What is told of a change, or in parts of a whole, is none.
_KINDS = (Kind.COUNT, Kind.MEASURE, Kind.MONEY, Kind.PERCENT, Kind.RATIO, Kind.DURATION, Kind.RATE)
#: A short answer has its figure so many characters from its beginning.
_OPENS = 20
#: "Change the filter every month" is told of now; what somebody used to do is not.
_CHANGED = re.compile(r"\bchange[sd]?\b (?:\w+ ){0,2}?(?:from|to|since)\b")
_OVER = re.compile(r"\bused to\b|\bno longer\b|\bin the past\b")
_WORD = re.compile(r"[a-z][a-z-]*")
#: How a price is paid, as it stands in a question.
_PAID = re.compile(r"^([A-Z]{3})-([a-z]+)$")
_NOBODY = frozenset({"", "it", "they", "this", "that"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A figure as what is told of a product."""

    frame: Frame
    slot: Slot
    interval: Interval  # in the slot's unit


class _Question(NamedTuple):
    """What a figure answers."""

    fact: Fact
    further: frozenset[str]  # stems of what makes it another fact of its sort
    plan: str
    written: Mapping[str, str]  # words around the figure, by their stems

    def slot(self, kind: Kind, end: str) -> Slot:
        """Its slot; `end` tells which end of a range is asked for, if one is."""
        further = (end, *sorted(self.further))
        name = "/".join(filter(None, ("specs", self.fact.id, *further, self.plan))).replace(" ", "-")
        words = (
            f"model {word}" if word.isdecimal() else _PAID.sub(r"\1 a \2", self.written.get(word, word))
            for word in further
        )
        said = ", ".join(filter(None, (*words, f"plan {self.plan.capitalize()}" if self.plan else "")))
        asks = f"{self.fact.asks[:-1]} ({said})?" if said else self.fact.asks
        rule = f"specs.toml: {self.fact.id}"
        slot = plain_slot(name, "specs", asks, unit=self.fact.unit, kind=kind, rule=rule, roles=("setting",))
        return replace(slot, bound="figure", scope=(), integers="strict", rate="any")


class Specs:
    """What one document tells of a product."""

    def __init__(self, document: Document, frames: Sequence[Frame], standing: Standing) -> None:
        self._document = document
        self._text = document.text
        self._sheet = Sheet(document)
        self._plans = Plans(self._sheet)
        self._models = Models(self._sheet, standing.product)
        self._standing = standing
        self._told: dict[Span, list[Told]] = {}
        if self._sheet.manual and not standing.logs:
            for _, together in groupby(frames, key=lambda frame: frame.sentence):
                self._read([f for f in together if f.mention.kind in _KINDS])

    def told(self, frame: Frame) -> list[Told]:
        """What a figure is told of; two for a range that has a lowest and a highest."""
        return self._told.get(frame.mention.span, [])

    def _read(self, frames: Sequence[Frame]) -> None:
        """Notes what the figures of one sentence are told of; what two of them would answer alike is left out."""
        found = [(frame, told) for frame in frames if self._holds(frame) for told in self._of(frame, frames)]
        often = Counter(told.slot.id for _, told in found)
        for n, (frame, told) in enumerate(found):
            start = frame.mention.span.start
            first = n == 0 and start - frame.sentence.start <= _OPENS and self._sheet.question(frame)
            if often[told.slot.id] == 1 or first:
                self._told.setdefault(frame.mention.span, []).append(told)

    def _holds(self, frame: Frame) -> bool:
        """Whether the value is that of now; "hold it until the light blinks" tells no time that is over."""
        if frame.heading or frame.mention.quantity.vague or not (frame.polarity or forbids(self._text, frame)):
            return False
        where = self._text, frame.sentence.start, frame.sentence.end
        plain = {"until"} if _CHANGED.search(*where) else {"until", "change"}
        return self._standing.holds(replace(frame, words=frame.words - plain)) and not _OVER.search(*where)

    def _of(self, frame: Frame, frames: Sequence[Frame]) -> list[Told]:
        own, lent = self._plans.of(frame)
        label = self._label(frame, own)
        counted = included(self._sheet, frame, label, own or lent)
        if counted is not None:
            about, slot = counted
            interval = interval_of(self._document, about, slot)
            return [] if interval is None else [Told(frame=about, slot=slot, interval=interval)]
        best = list(self._asked(frame, frames, label, own, lent))
        most = max((matched for matched, _ in best), default=0)
        chosen = [told for matched, told in best if matched == most]
        return chosen[0] if len(chosen) == 1 or (label is not None and chosen) else []

    def _label(self, frame: Frame, plan: str) -> str | None:
        """What stands before a value in its row or line, or over it where each plan has a row; None in prose."""
        label, block = self._sheet.label(frame), self._sheet.block(frame.mention.span.start)
        if label is not None and block is not None and block.cell is not None and self._plans.rows(block):
            label = self._sheet.column(block)
        prose = label is not None and plan and {label.lower(), *label.lower().split()} & self._plans.names
        return None if prose else label  # "Team: 5 seats" is prose of the plan Team

    def _asked(
        self, frame: Frame, frames: Sequence[Frame], label: str | None, own: str, lent: str
    ) -> Iterator[tuple[int, list[Told]]]:
        """Every fact that the words around a figure ask for, with how much in them does."""
        known: dict[str, Around] = {}
        for fact in (*self._facts, *plans().fact):
            mention = measured(frame.mention, fact, self._text)
            if mention is None or (own and fact.plan == "none") or not (frame.polarity or fact.ends):
                continue
            if fact.unit not in known:
                known[fact.unit] = self._around(frame, frames, fact, label)
            beside = known[fact.unit]
            matched = by_words(fact, beside) if label is None else by_label(fact, beside)
            plan = _plan(fact, own, lent, beside) if matched else None
            further = self._further(frame, fact, beside, label, plan) if plan is not None else None
            if plan is not None and further is not None:
                question = _Question(fact, further, plan, _written(beside, label))
                yield matched, self._made(frame, mention, question)

    @cached_property
    def _facts(self) -> tuple[Fact, ...]:
        """What is asked of a product: of one that one cannot hold, only what nobody tells of such."""
        facts = common().fact
        return facts if self._sheet.hardware else tuple(fact for fact in facts if fact.sure)

    def _around(self, frame: Frame, frames: Sequence[Frame], fact: Fact, label: str | None) -> Around:
        others = [
            f.mention.span for f in frames if f is not frame and measured(f.mention, fact, self._text) is not None
        ]
        block = self._sheet.block(frame.mention.span.start)
        plain = block is not None and not self._plans.columns(block) and not self._plans.rows(block)
        return around(self._sheet, frame, others, label, self._sheet.column(block) if plain and block else "")

    def _further(self, frame: Frame, fact: Fact, beside: Around, label: str | None, plan: str) -> frozenset[str] | None:
        """What makes it another fact of its sort; None where something is not told that has to be."""
        further = besides(fact, beside) - self._title - frozenset(words_of(plan)) - self._plans.names
        further |= self._models.of(frame, beside.said)
        if in_working_days(frame.mention, self._text):
            further |= {"working"}
        if label is None and fact.whose:
            further |= {self._thing(frame, fact, beside)} - {""}
        if fact.named and not further:
            said = (beside.label or frozenset()) | beside.near | beside.lent
            further = frozenset({"history"}) & said & fact.own
            if not further:
                return None
        if fact.period:
            paid = period(self._sheet, frame, label, each=fact.id == "price")
            return None if paid is None else further | {paid}
        return further

    def _thing(self, frame: Frame, fact: Fact, beside: Around) -> str:
        """What else than the product itself it is told of, by its noun; nothing for the product itself."""
        phrases = [p for p in (frame.agent, frame.patient, frame.subject) if _is_thing(p, frame)]
        phrase = next((p for p in phrases if p is not None and p.head.lower() not in self._plans.names), None)
        if phrase is None and fact.named and frame.noun is not None and stem(frame.noun) in beside.near - fact.own:
            return stem(frame.noun)
        if phrase is None or phrase.pronoun or stem(phrase.head) not in beside.near:
            return ""
        head = stem(phrase.head)
        known = common().stems["product"] | self._title | fact.own
        if head in known or set(words_of(phrase.text)) <= known:
            return ""
        called = re.compile(rf"\b(?:the|your|this) {re.escape(phrase.head)}\b", re.IGNORECASE)  # "the purifier"
        return "" if head not in common().stems["parts"] and len(called.findall(self._text)) > 1 else head

    @cached_property
    def _title(self) -> frozenset[str]:
        return frozenset(words_of(self._sheet.title))

    def _made(self, frame: Frame, mention: Mention, question: _Question) -> list[Told]:
        told = ends(self._sheet, frame, mention) if question.fact.ends else [("", mention)]
        made = (self._fact(frame, value, question, end) for end, value in told)
        return [one for one in made if one is not None]

    def _fact(self, frame: Frame, mention: Mention, question: _Question, end: str) -> Told | None:
        slot = question.slot(mention.kind, end)
        meant = replace(mention, per=None, distributive=False, change=None)
        if question.fact.limit and mention.quantity.modifier in (Modifier.MORE_THAN, Modifier.LESS_THAN):
            meant = replace(
                meant, quantity=replace(meant.quantity, modifier=Modifier.EXACT)
            )  # "none larger than 25 MB"
        about = Frame(mention=meant, sentence=frame.sentence, noun=question.fact.id, reader="parse")
        interval = interval_of(self._document, about, slot)
        return None if interval is None else Told(frame=about, slot=slot, interval=interval)


def _written(beside: Around, label: str | None) -> Mapping[str, str]:
    """The words around a figure in the singular, by their stems."""
    words = _WORD.findall((label if label is not None else beside.said).lower())
    return {stem(word): singular(word) for word in words}


def _is_thing(phrase: Phrase | None, frame: Frame) -> bool:
    """Whether a phrase names somebody or something else than the figure."""
    return phrase is not None and frame.mention.surface not in phrase.text and phrase.head.lower() not in _NOBODY


def _plan(fact: Fact, own: str, lent: str, beside: Around) -> str | None:
    """The plan that it is told of, or nothing; None where it is told of none and has to be."""
    if fact.plan == "own" and beside.label is None and not set(words_of(own)) <= beside.near:
        own = ""  # "Plus is $9 a month, more seats are $3": whatever the plan
    plan = {"none": "", "own": own, "any": own or lent, "must": own or lent}[fact.plan]
    return None if plan == "?" or (fact.plan == "must" and not plan) else plan
