"""What a sentence says around a figure: who, whom, when, where, and who says so."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from numcheck.model.document import Span
from numcheck.model.figure import Mention

#: The word in `Frame.cuts` of what is counted in one of several places: only figures of that place are held against it.
BY_PLACE = "one of several places"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words that fill a role, and the names they stand for."""

    text: str  # as written: "the Ukrainian air force"
    head: str  # lemma of the head: "force"
    names: tuple[str, ...] = ()  # proper names in it, demonyms turned to their country: ("Ukraine",)
    pronoun: bool = False  # stands for something named elsewhere


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """Time words with what they pin down."""

    text: str  # as written: "over the weekend"
    part: str  # night, weekend, weekday, day, week, month(s), quarter, half, season, year; ago, past, span, written
    weekdays: tuple[int, ...] = ()  # Monday 0; what the words name or imply without a document date
    first: date | None = None  # first and last day, both included, where the document's date allows it
    last: date | None = None
    which: int | None = None  # of its kind: the quarter, half or season of a year; -1, 0, 1 for last, this, next


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """When, where and what: lent to a clause by the rest of its sentence, or by those before it."""

    time: tuple[When, ...] = ()
    place: tuple[Phrase, ...] = ()
    happenings: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()  # those that tell one thing of a kind from another, lower case: {"mosque"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What the sentence says around one mention."""

    mention: Mention
    sentence: Span
    noun: str | None  # lemma of what is counted or measured: "drone", "call"
    modifiers: tuple[str, ...] = ()  # of that noun, lower case: ("ukrainian", "explosive")
    narrowing: frozenset[str] = frozenset()  # those modifiers that make the noun another thing: {"idle"}
    predicates: tuple[str, ...] = ()  # lemmas with their particles, the governing verb first: ("shoot down", "jam")
    polarity: bool = True  # False: denied
    agent: Phrase | None = None  # who does it
    patient: Phrase | None = None  # what it is done to, where that is not the counted noun
    subject: Phrase | None = None  # what a measure or an age is told of, with its name: "Mary Smith"
    anchor: str | None = None  # the person named last before, where nobody is named in the sentence itself
    ages: frozenset[str] = frozenset()  # ages told in the same sentence, as digits: {"36"}
    owner: Phrase | None = None  # whose the counted things are: "Ukrainian" drones
    time: tuple[When, ...] = ()
    place: tuple[Phrase, ...] = ()
    attribution: Phrase | None = None  # who says so
    told: tuple[When, ...] = ()  # when that was said: "police said on Monday"
    part_of: Span | None = None  # the mention this one is a part of: 76 "of which"
    restates: Span | None = None  # the mention this one says again in another unit: "60 metres (200 feet)"
    modality: str = "actual"  # "actual", "planned", "hypothetical" or "denied"
    offset: bool = False  # a stretch of time before or after something else: "two hours after the blast"
    history: bool = False  # quoted history: "last year's", "a record"
    cuts: frozenset[str] = frozenset()  # words of the clause that cut a total into another question: "season", "cash"
    happenings: frozenset[str] = frozenset()  # kinds of event that the clause names: {"fire"}
    doer: bool = False  # the counted things do the verb to something else: "nine soldiers killed a gunman"
    prior: bool = False  # the level a change began at: "from 68 percent", "compared with 68 percent"
    bare: bool = False  # a count without a noun that does, suffers or is in a state: "46 were arrested", "41 dead"
    heading: bool = False  # the sentence stands over the text that it sums up: in a heading, or in an abstract
    abstract: bool = False  # in an abstract, or in key points
    words: frozenset[str] = frozenset()  # lemmas of the clause, for cue words
    reader: str = "lexical"  # "both" (parse and word lists agree), "parse" or "lexical"
    scene: Scene | None = None  # what of when, where and what is lent to it, where it says nothing itself
