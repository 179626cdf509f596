"""One document with its figures, as the checks inside a document look at it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, TypeVar, cast

from numcheck import wording
from numcheck.interval import Policy, allows
from numcheck.model import Block, Document, Extraction, Frame, Interval, Kind, Mention, Modifier, Span, Term
from numcheck.sentence import sentences

#: Inside one document a round count may be a rounding too: from this size on, with two zeros or more at its end.
_LARGE = 1000
_ZEROS = 2
#: As a share of the figure: the widest that such a rounding is taken to be.
_WIDEST = Decimal("0.05")


T = TypeVar("T")
Part = TypeVar("Part", Span, Block)


@dataclass(frozen=True, kw_only=True, eq=False)
class Passage:
    """One document with its figures in order; all lookups take and give half-open code points of its text.

    A passage is itself and no other, so that what a family made of it can be kept for the next by its identity.
    """

    document: Document
    extraction: Extraction
    frames: tuple[Frame, ...]  # one a mention, in their order
    sentences: tuple[Span, ...] = field(init=False)
    _starts: tuple[int, ...] = field(init=False)
    _mention_starts: tuple[int, ...] = field(init=False)
    _kept: dict[tuple[object, int, int], Any] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        found = sentences(self.document)
        object.__setattr__(self, "sentences", found)
        object.__setattr__(self, "_starts", tuple(s.start for s in found))
        object.__setattr__(self, "_mention_starts", tuple(m.span.start for m in self.mentions))

    @property
    def text(self) -> str:
        return self.document.text

    @property
    def mentions(self) -> tuple[Mention, ...]:
        return self.extraction.mentions

    def once(self, make: Callable[[Passage, Part], T], part: Part) -> T:
        """What `make` finds in a part of this passage; several families ask for it, and it is made for the first."""
        key = (make, part.start, part.end)
        if key not in self._kept:
            self._kept[key] = make(self, part)
        return cast(T, self._kept[key])

    def sentence(self, span: Span) -> Span:
        """The sentence that holds the start of `span`; `span` itself where none does."""
        at = bisect_right(self._starts, span.start) - 1
        return self.sentences[at] if at >= 0 and span.start < self.sentences[at].end else span

    def inside(self, block: Block) -> tuple[Span, ...]:
        """The sentences that begin in a block, in order."""
        return self.sentences[bisect_left(self._starts, block.start) : bisect_left(self._starts, block.end)]

    def with_figures(self) -> Iterator[Span]:
        """The sentences that hold a figure, in order; a figure outside of every sentence is one of its own."""
        done = -1
        for mention in self.mentions:
            if mention.span.start >= done:
                sentence = self.sentence(mention.span)
                done = sentence.end
                yield sentence

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """The figures that begin in [start, end)."""
        first, last = bisect_left(self._mention_starts, start), bisect_left(self._mention_starts, end)
        return self.mentions[first:last]

    def frame(self, mention: Mention) -> Frame:
        """What the sentence says around a figure of this document."""
        return self.frames[bisect_left(self._mention_starts, mention.span.start)]

    def between(self, first: Mention | Span, second: Mention | Span) -> str:
        """The words from the end of the first to the start of the second."""
        one = first.span if isinstance(first, Mention) else first
        other = second.span if isinstance(second, Mention) else second
        return self.text[one.end : other.start]

    def block(self, offset: int) -> Block | None:
        """The block that holds the code point, if one does."""
        blocks = self.document.blocks
        at = bisect_right(blocks, offset, key=lambda b: b.start) - 1
        return blocks[at] if at >= 0 and offset < blocks[at].end else None

    def span(self, start: int, end: int) -> Span:
        """The stretch [start, end) of this document."""
        return Span(doc=self.document.id, start=start, end=end)

    def term(self, mention: Mention, role: str) -> Term:
        """A figure as a term of a computation, told as it was read."""
        reading = wording.words(mention.quantity, mention.kind, mention.noun)
        return self.stated(mention.span, role, reading)

    def stated(self, span: Span, role: str, reading: str = "") -> Term:
        """Any stretch of the text as a term: a weekday, a test statistic; told as written unless `reading` is given."""
        return Term(span=span, sentence=self.sentence(span), role=role, reading=reading or self.document.quote(span))


def allowed(mention: Mention, policy: Policy | None = None) -> Interval:
    """Every number that a figure allows, read as kindly as a copy editor would.

    As `interval.allows`, and a plain round count such as 12,000 also stands for what rounds to it, by half a unit of
    its last digit that is no zero, at most 5%: authors round totals and say so nowhere.
    """
    quantity = mention.quantity
    found = allows(quantity, mention.kind, policy)
    plain = quantity.modifier is Modifier.EXACT and quantity.value_hi is None and quantity.margin is None
    if mention.kind is not Kind.COUNT or not plain or quantity.vague or quantity.step != 1:
        return found
    zeros = _zeros(quantity.value)
    if abs(quantity.value) < _LARGE or zeros < _ZEROS:
        return found
    slack = min(Decimal(1).scaleb(zeros) / 2, abs(quantity.value) * _WIDEST)
    return Interval(low=quantity.value - slack, high=quantity.value + slack)


def _zeros(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
