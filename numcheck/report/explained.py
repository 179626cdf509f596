"""Explanation -> text for people."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.model import Document, Span
from numcheck.report.excerpt import around
from numcheck.report.paint import CLOSE, OPEN, Paint
from numcheck.report.printable import escape, squeeze, wrap

_LABEL = 14  # columns for the names of fields


def render(
    title: str,
    sides: tuple[tuple[Document, Span, Span, tuple[tuple[str, str], ...], str], ...],
    notes: tuple[str, ...],
    *,
    width: int,
    colour: bool,
) -> str:
    """Each side with its sentence, fields and outcome, then the notes; lines of at most `width` columns."""
    paint = Paint(colour)
    lines = [paint("bold", line) for line in wrap(_words(title), width, "")]
    for document, span, sentence, fields, outcome in sides:
        lines += ["", *_side(document, span, sentence, fields, outcome, paint, width)]
    lines.append("")
    for note in notes:
        lines += wrap(_words(note), width, "", "  ")
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _side(
    document: Document,
    span: Span,
    sentence: Span,
    fields: tuple[tuple[str, str], ...],
    outcome: str,
    paint: Paint,
    width: int,
) -> Iterator[str]:
    line, column = document.position(span.start)
    yield "  " + paint("path", f"{escape(document.source.path)}:{line}:{column}")
    words = around(document, sentence, span, 3 * width)
    quote = f'"{escape(words.before)}{OPEN}{escape(words.figure)}{CLOSE}{escape(words.after)}"'
    yield from paint.figures(wrap(quote, width, "    "))
    for name, value in (*fields, ("outcome", outcome)):
        yield from wrap(_words(value), width, f"    {name:<{_LABEL}}", " " * (4 + _LABEL))


def _words(text: str) -> str:
    return escape(squeeze(text).strip())
