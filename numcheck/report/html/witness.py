"""Claim -> a witness: who says what, where and when, in the words of the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from numcheck.model import Claim, Document, Span, Term
from numcheck.report import in_table
from numcheck.report.excerpt import Excerpt, around, marked
from numcheck.report.html.links import to_file, to_web
from numcheck.report.html.words import allowed, figure, line
from numcheck.report.paint import CLOSE, OPEN
from numcheck.report.printable import clip, escape, squeeze

_QUOTE = 320
_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in a file; all words are on one line with their controls spelled out."""

    folder: str  # with its slash; empty where the path has none
    file: str  # name:line:column, and words where the file has no lines that everybody sees: "(page 3, line 12)"
    link: str  # empty for standard input
    outlet: str
    published: date | None
    web: str  # the address of the text, where it says so

    @property
    def order(self) -> tuple[bool, date, str, str]:
        """By the day of publication, those without a date last, then by path."""
        return self.published is None, self.published or date.min, self.folder, self.file


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """A figure of a camp."""

    place: Place
    quote: Excerpt
    figure: str  # "more than 2 hours"
    allows: str  # "over 2 hours"
    context: tuple[tuple[str, str], ...]  # when, where, who says so
    times: int  # how often it stands in the same words of its document


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence with all figures of a computation in it."""

    place: Place
    pieces: tuple[tuple[str, bool], ...]  # words, and whether they are a figure
    roles: tuple[tuple[str, str], ...]  # what was read, and what it is there


def place(document: Document, span: Span, root: str) -> Place:
    source = document.source
    row, column = document.position(span.start)
    folder, slash, name = line(source.path).rpartition("/")
    where = line(document.where(span.start))
    return Place(
        folder=folder + slash,
        file=f"{name}:{row}:{column}" + (f" ({where})" if where else ""),
        link=to_file(document, span, root),
        outlet=clip(squeeze(source.publisher or "").strip(), _NAME),
        published=source.published,
        web=to_web(source.url),
    )


def witness(claim: Claim, document: Document, root: str, times: int = 1) -> Witness:
    frame = claim.frame
    quote = around(document, frame.sentence, claim.span, _QUOTE)
    context = (
        *in_table.named(document, claim.span),
        ("when", ", ".join(when.text for when in frame.time)),
        ("where", ", ".join(where.text for where in frame.place)),
        ("says", frame.attribution.text if frame.attribution else ""),
    )
    return Witness(
        place=place(document, claim.span, root),
        quote=Excerpt(*map(escape, quote)),
        figure=line(figure(claim)),
        allows=line(allowed(claim.interval, claim.unit, frame.mention.noun)),
        context=tuple((name, clip(squeeze(words).strip(), _NAME)) for name, words in context if words),
        times=times,
    )


def passages(terms: Sequence[Term], documents: Mapping[str, Document], root: str) -> tuple[Passage, ...]:
    """The sentences of a computation in the order of their first figures."""
    gathered: dict[Span, list[Term]] = {}
    for term in sorted(terms, key=lambda t: t.span):
        gathered.setdefault(term.sentence, []).append(term)
    return tuple(
        Passage(
            place=place(documents[sentence.doc], members[0].span, root),
            pieces=_pieces(marked(documents[sentence.doc], sentence, members)),
            roles=tuple((line(term.reading), line(term.role)) for term in members),
        )
        for sentence, members in gathered.items()
    )


def _pieces(words: str) -> tuple[tuple[str, bool], ...]:
    plain, *rest = words.split(OPEN)
    pieces = [(plain, False)]
    for one in rest:
        figure, _, after = one.partition(CLOSE)
        pieces += [(figure, True), (after, False)]
    return tuple(piece for piece in pieces if piece[0])
