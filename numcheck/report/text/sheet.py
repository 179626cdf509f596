"""The sheet that a report for people is written on: what is known of it, and lines, places and names that fit it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from numcheck.model import Claim, Document, Report, Span
from numcheck.report.again import of_claim
from numcheck.report.paint import Paint
from numcheck.report.printable import cells, clip, escape, squeeze, wrap

_LONGEST = 60  # characters of a figure or a name; a document may call itself anything


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A report, and how it is to be shown."""

    report: Report
    width: int  # columns
    paint: Paint
    again: str  # the words that make another command look at the same files
    documents: dict[str, Document] = field(init=False)  # by their ids

    def __post_init__(self) -> None:
        object.__setattr__(self, "documents", {document.id: document for document in self.report.documents})

    def place(self, span: Span) -> str:
        """Where a figure stands: "a.txt:3:14"."""
        document = self.documents[span.doc]
        line, column = document.position(span.start)
        where = document.where(span.start)
        return f"{escape(document.source.path)}:{line}:{column}" + (f" ({safe(where)})" if where else "")

    def lines(self, words: str, first: str = "  ", rest: str | None = None, style: str = "") -> Iterator[str]:
        """Words in as many lines as they need, the first and the rest of them behind what is given."""
        lines: Iterable[str] = wrap(words, self.width, first, rest)
        yield from (self.paint(style, line) for line in lines) if style else lines

    def row(self, span: Span, words: str, indent: str = "    ") -> Iterator[str]:
        """A place and what is said of it, on one line where both fit."""
        place = self.place(span)
        if len(indent) + cells(place) + 2 + cells(words) <= self.width:
            yield f"{indent}{self.paint('path', place)}  {words}"
        else:
            yield f"{indent}{self.paint('path', place)}"
            yield from self.lines(words, f"{indent}  ")

    def same(self, claim: Claim) -> Hashable:
        """What claims share that say the same in the same words of one document."""
        return of_claim(claim, self.documents)


def times(same: Sequence[object]) -> str:
    """How often something is said, where it is said more than once."""
    return f" ({len(same):,} times)" if len(same) > 1 else ""


def safe(text: str) -> str:
    """What a document or a rule says, on one line and without what a terminal would obey."""
    return escape(squeeze(text).strip())


def short(text: str) -> str:
    """The same, cut to the length of a name."""
    return clip(squeeze(text).strip(), _LONGEST)
