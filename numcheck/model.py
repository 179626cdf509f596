"""The records that every step takes and hands over: frozen, keyword-only, standard library only.

Offsets are code points of `Document.text`, half-open. Lines and columns count from 1, in the file a person opens;
a column counts code points. Numbers are `Decimal`, read from the words and never passed through float.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Modifier(StrEnum):
    """How the text hedges a figure."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"


class Kind(StrEnum):
    """What sort of figure a mention is."""

    COUNT = "count"  # a number of things; also a bare number
    MEASURE = "measure"  # a number of pint units that are neither time nor money
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"  # percentage points and basis points
    RATIO = "ratio"  # two-thirds, nine in ten
    DURATION = "duration"
    AGE = "age"
    RATE = "rate"  # so many per week
    CHANGE = "change"  # tripled, 2.5 times higher
    ORDINAL = "ordinal"
    SCORE = "score"
    DATE = "date"  # a calendar date or a part of one
    CLOCK = "clock"  # a time of day
    VERSION = "version"  # of a program, as a bound: "3.11 or newer"; its value is that of `numcheck.versions`


#: Kinds that say when or which, not how much. They become claims only for a slot that asks for them.
POSITIONS = frozenset({Kind.ORDINAL, Kind.SCORE, Kind.DATE, Kind.CLOCK, Kind.VERSION})


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A stretch of one document's text."""

    doc: str  # Document.id
    start: int  # code point, included
    end: int  # code point, excluded

    def overlaps(self, other: Span) -> bool:
        return self.doc == other.doc and self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        return self.doc == other.doc and self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a document comes from, as far as it says so itself."""

    path: str  # as given on the command line, "/" between its parts; "-" for standard input
    title: str | None = None
    publisher: str | None = None  # the outlet
    published: date | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Where a block stands in a table; an empty cell has no block, so places may be missing."""

    table: int  # the table's number in its document, from 0
    row: int  # from 0, the heading row included
    column: int  # from 0
    heading: bool = False  # it names a column


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullet:
    """Which item of its list a block belongs to; an item that shows nothing has no block, so places may be missing."""

    depth: int  # how many items hold it: 1 in a list that stands in no other
    number: int  # the item's place in its list, from 1
    among: int  # how many items its list has; 0 where that is not sure
    opens: bool = True  # it begins its item; False for a later paragraph of the same item


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of prose that no sentence leaves: a line, a paragraph, a heading, a list item, a table cell."""

    kind: str  # "paragraph", "heading", "item" or "cell"
    start: int  # code point of Document.text, included
    end: int  # code point of Document.text, excluded
    cell: Cell | None = None  # kind "cell": its place, where the reader knows it
    bullet: Bullet | None = field(default=None, compare=False)  # kind "item": its place, where the reader knows it


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """From `start` on, the text runs on in the file from this line and column."""

    start: int  # code point of Document.text
    line: int  # of the file, from 1
    column: int  # of the file, code points from 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """From `start` on, the text stands where people need other words than a line to find it: a page, a cell."""

    start: int  # code point of Document.text
    words: str  # "page 3, line 12"; empty where line and column say it all


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One text, ready to be read; front matter, code and markup are not part of `text`."""

    id: str  # unique in a run; the path as shown to people
    text: str
    source: Source
    blocks: tuple[Block, ...]  # sorted, disjoint
    anchors: tuple[Anchor, ...]  # sorted by start; the first starts at 0 (empty only for an empty text)
    places: tuple[Place, ...] = ()  # sorted by start; none where a file has lines that everybody sees

    def quote(self, span: Span) -> str:
        """The words at `span`."""
        return self.text[span.start : span.end]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column in the file, both from 1, of a code point of `text`."""
        if not self.anchors:
            return 1, 1
        anchor = self.anchors[max(0, bisect_right(self.anchors, offset, key=lambda a: a.start) - 1)]
        return anchor.line, anchor.column + offset - anchor.start

    def where(self, offset: int) -> str:
        """Words for the place in the file of a code point of `text`; empty where line and column are enough."""
        after = bisect_right(self.places, offset, key=lambda p: p.start)
        return self.places[after - 1].words if after else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something that could not be done, told instead of raised, so that it never hides the rest."""

    where: str  # a path, or a path with a table and a key
    what: str  # what was found
    hint: str = ""  # what was expected, and what to do
    code: str = "NC900"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something that went another way than one may think, and is no problem: a file left aside, an encoding guessed."""

    where: str  # a path
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """What was said. What it allows is an `interval.Interval`."""

    value: Decimal  # the low end of a range
    value_hi: Decimal | None = None  # the high end of a range, else None
    unit: str  # "count", "percent", an ISO 4217 code ("USD"), or a unit name pint knows ("hour")
    modifier: Modifier = Modifier.EXACT
    lean: str | None = None  # with ABOUT: "below" (nearly, almost) or "above" (just over)
    step: Decimal = Decimal(1)  # the size of the last stated digit: 0.1 for 7.6, 1e8 for $1.2bn
    margin: Decimal | None = None  # the half-width after a plus-minus sign
    vague: bool = False  # dozens, hundreds of thousands: a lower bound, never a point


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A quantity at a place, as read from the words next to it."""

    span: Span  # the figure with its unit, without its hedges: "$1.2bn", "two-hour", "273"
    surface: str  # the words at `span`
    kind: Kind
    quantity: Quantity
    noun: str | None = None  # the counted noun, singular, lower case: "drone"
    modifiers: tuple[str, ...] = ()  # words between the figure and its noun: ("explosive",)
    cue: str = ""  # the words that made the modifier: "more than", "so far"
    direction: str | None = None  # "up" or "down" where the figure tells a change
    change: str | None = None  # "delta" (by 12), "level" (to 40), "factor" (tripled); None: no change is told
    per: str | None = None  # what a rate is counted by, singular: "week", "share"
    distributive: bool = False  # "each", "apiece": so many for every one of them
    attributive: bool = False  # stands before the thing it measures: "a two-hour call", "a 30-day truce"
    when: tuple[date, date] | None = None  # kind DATE: first and last day, both included, where the year is known


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A candidate number that is no figure."""

    span: Span
    surface: str
    reason: str  # one of the reasons listed in rules/figures.toml: "name", "phone number", "list number" ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All candidate numbers of one document: read or refused; the two never overlap."""

    mentions: tuple[Mention, ...]  # sorted by span
    refused: tuple[Refused, ...]  # sorted by span
    named: tuple[Mention, ...] = ()  # days, months and hours without a number ("on Monday"): no candidates; by span


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
    part: str  # night, weekend, weekday, day, week, month, quarter, half, season, year; ago, past, span, written
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
    heading: bool = False  # the sentence stands in a heading
    words: frozenset[str] = frozenset()  # lemmas of the clause, for cue words
    reader: str = "lexical"  # "both" (parse and word lists agree), "parse" or "lexical"
    scene: Scene | None = None  # what of when, where and what is lent to it, where it says nothing itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """Every number that a quantity allows, in the slot's unit; None stands for no bound."""

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False  # True: the end itself is not allowed
    high_open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A frame that answers a slot's question."""

    frame: Frame
    slot: str  # Slot.id, or "general/..." where no rule asks
    interval: Interval  # in `unit`
    unit: str  # the slot's unit, to which the interval was converted
    reading: str  # the quantity's printable form, in the unit it was said in: "> 2 hour"
    rule: str  # where the slot stands: "armed-conflict.toml: drones-launched"

    @property
    def span(self) -> Span:
        return self.frame.mention.span

    def under(self, lead: Claim, *, interval: Interval, unit: str) -> Claim:
        """The same figure as an answer to the question of another claim, with what it allows in this unit."""
        return replace(self, slot=lead.slot, rule=lead.rule, interval=interval, unit=unit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclaimed:
    """A candidate number that became no claim, and why."""

    span: Span
    surface: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What happened, as far as the claims of one group share it."""

    key: str  # stable, independent of arrival order
    label: str  # for people: "Russia, Ukraine"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """What the tests make of two claims of one slot."""

    refusal: str = ""  # why they may not be compared; empty if they may
    evidence: int = 0  # how many things speak for one event
    beside: tuple[str, ...] = ()  # words that both stand by, where these alone bring them together


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Claims of one slot about one event, of which every two may be compared, or stand by like words (`beside`)."""

    slot: str
    event: Event
    claims: tuple[Claim, ...]  # sorted by span
    evidence: int  # how many things speak for one event in the weakest pair
    beside: tuple[str, ...] = ()  # words that the figures stand by, where these brought some of them together
    torn: bool = False  # a claim alone that fits two events alike, and was compared with neither


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Claims of several slots about one event, which a relation of the rules ties together."""

    rule: str  # Relation.rule
    parts: tuple[Claim, ...]  # one a slot, in the order of the relation
    whole: Claim
    event: Event
    evidence: int  # how many things speak for one event; claims of one sentence need none


@dataclass(frozen=True, slots=True, kw_only=True)
class Camp:
    """Claims of one group that share a value."""

    reading: str  # what they share, printable: "112 drone"
    claims: tuple[Claim, ...]  # sorted by span


#: Why a claim that fits two events alike stands alone.
TORN = "One source says so; it fits two events alike, and was compared with neither."


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Claims that answer one question about one event."""

    slot: str
    question: str
    event: Event
    camps: tuple[Camp, ...]  # one camp: they agree
    verdict: str  # "conflict", "scope", "disputed", "update", "agree", "compatible" or "single"
    why: str  # one sentence
    sources: int  # how many sources; copies count once

    @property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(sorted((c for camp in self.camps for c in camp.claims), key=lambda c: c.span))


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A figure that takes part in a computation."""

    span: Span
    sentence: Span  # the sentence that holds it, for the reader of a report
    role: str  # what it is there, for people: "whole", "part", "stated share"
    reading: str  # what was read, for people: "80 patients", "45%"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One computation with the figures of one document, and what came of it."""

    code: str  # "NC203"
    terms: tuple[Term, ...]  # every figure that was used, in the order of telling; at least one
    outcome: str  # "holds", "fails", or "open": it was seen and could not be computed
    why: str = ""  # the computation, where it fails ("40 of 80 is 50%, not 45%"); the obstacle, where it is open
    fits: str = ""  # what the stated figure would have to be: "50%"
    confidence: str = "high"  # how sure that the figures are meant so: "high", "medium" or "low"
    rule: str = ""  # the relation of the rules that asked; empty for what is computed in every text


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Figures that cannot all be true."""

    code: str  # "NC101"
    kind: str  # the group's verdict, or the name of the check
    severity: str  # how bad: "error", "warning" or "note"
    confidence: str  # how sure that it is one fact: "high", "medium" or "low"
    slot: str  # empty where no slot asked
    question: str
    event: Event  # inside one document: the document
    why: str
    fingerprint: str  # of code, event, slot and readings; holds no offset, so it survives edits elsewhere
    camps: tuple[Camp, ...] = ()  # the first witness's camp first, one to follow last; empty for a computation
    terms: tuple[Term, ...] = ()  # the figures of a computation; empty for a comparison
    fits: str = ""  # what would fit: as computed, or as the source with the most authority says
    rule: str

    @property
    def place(self) -> Span:
        """Where to look first."""
        return self.terms[0].span if self.terms else self.camps[0].claims[0].span

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where its figures stand, in the order of telling."""
        return (*(claim.span for camp in self.camps for claim in camp.claims), *(term.span for term in self.terms))


@dataclass(frozen=True, slots=True, kw_only=True)
class Silenced:
    """A finding that is not told, because somebody said so."""

    finding: Finding
    by: str  # "comment", "baseline" or "explained"; what is accepted by its fingerprint stands in Report.accepted
    reason: str  # as written; empty for a baseline


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything one run found, compared and left out."""

    documents: tuple[Document, ...]  # sorted by id
    findings: tuple[Finding, ...]  # worst first
    groups: tuple[Group, ...]  # every group, also those with a finding and those with a single source
    unclaimed: tuple[Unclaimed, ...]  # sorted by span
    problems: tuple[Problem, ...]
    notes: tuple[Note, ...] = ()
    accepted: tuple[Finding, ...] = ()  # findings the user has accepted; not counted
    because: Mapping[str, str] = field(default_factory=dict, hash=False)  # why, by the fingerprint of what is accepted
    silenced: tuple[Silenced, ...] = ()  # findings that a comment, a baseline or a configuration silences; not counted
    checks: tuple[Check, ...] = ()  # every computation inside a document, sorted by its first figure
    figures: int = 0  # candidate numbers: equals claims plus unclaimed
    reader: str = "both"  # "both", or "lexical" where the model is missing

    @property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(c for g in self.groups for c in g.claims)

    def document(self, doc: str) -> Document:
        """The document with this id; KeyError if the run has none."""
        at = bisect_left(self.documents, doc, key=lambda d: d.id)
        if at == len(self.documents) or self.documents[at].id != doc:
            raise KeyError(doc)
        return self.documents[at]
