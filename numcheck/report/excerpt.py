"""The words around a figure, as a report quotes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from numcheck.model import Document, Span, Term
from numcheck.report.paint import CLOSE, OPEN
from numcheck.report.printable import escape, squeeze

_MORE = "..."
#: Code points of context on either side of the terms of a computation.
_MARGIN = 160


class Excerpt(NamedTuple):
    """A sentence on one line, shortened around a figure; not yet escaped."""

    before: str
    figure: str
    after: str

    def __str__(self) -> str:
        return self.before + self.figure + self.after


def around(document: Document, sentence: Span, figure: Span, room: int) -> Excerpt:
    """The sentence with its figure, in about `room` characters; "..." stands where words are left out.

    Never looks further than `room` characters from the figure, however long the sentence is.
    """
    text = document.text
    first, last = min(sentence.start, figure.start), max(sentence.end, figure.end)
    start, end = max(first, figure.start - room), min(last, figure.end + room)
    before = squeeze(text[start : figure.start]).lstrip()
    after = squeeze(text[figure.end : end]).rstrip()
    words = squeeze(text[figure.start : min(figure.end, figure.start + room)])
    spare = max(0, room - len(words))
    behind = min(len(after), max(spare // 2, spare - len(before)))
    ahead = min(len(before), spare - behind)
    if ahead < len(before) or start > first:
        before = _tail(before, ahead)
    if behind < len(after) or end < last:
        after = _head(after, behind)
    return Excerpt(before, words, after)


def marked(document: Document, sentence: Span, terms: Sequence[Term]) -> str:
    """The sentence on one line with every term marked for emphasis, escaped; a long one is cut around the terms."""
    first, last = min(t.span.start for t in terms), max(t.span.end for t in terms)
    start, end = max(sentence.start, first - _MARGIN), min(max(sentence.end, last), last + _MARGIN)
    parts, at = [_MORE + " " if start > sentence.start else ""], start
    for term in sorted(terms, key=lambda t: t.span):
        if term.span.start < at:
            continue
        gap = squeeze(document.text[at : term.span.start])
        if len(gap) > 2 * _MARGIN:
            gap = f"{gap[:_MARGIN]} {_MORE} {gap[-_MARGIN:]}"
        parts += [escape(gap), OPEN, escape(squeeze(document.quote(term.span))), CLOSE]
        at = term.span.end
    parts += [escape(squeeze(document.text[at:end])), f" {_MORE}" if end < sentence.end else ""]
    return "".join(parts).strip()


def _tail(text: str, size: int) -> str:
    kept = text[len(text) - size :]
    cut = kept.find(" ") if size < len(text) and not text[len(text) - size - 1].isspace() else 0
    return f"{_MORE} {kept[max(cut, 0) :].lstrip()}"


def _head(text: str, size: int) -> str:
    kept = text[:size]
    cut = kept.rfind(" ") if size < len(text) and not text[size].isspace() else len(kept)
    kept = kept[: cut if cut >= 0 else len(kept)].rstrip()
    return f"{kept} {_MORE}"
