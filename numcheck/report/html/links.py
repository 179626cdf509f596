"""Places and addresses -> links that lead to nothing but files and pages on the web."""

from __future__ import annotations

import re
from urllib.parse import quote

from numcheck.model import Document, Span

_WEB = re.compile(r"https?://[^\s\"'<>\\^`{|}\x00-\x20\x7f]+", re.IGNORECASE | re.ASCII)
_PAGE = re.compile(r"page (\d{1,6})\b", re.ASCII)
_WORD = re.compile(r"\S+")
#: Characters on either side of a figure among which its neighbours are sought, and how many of them tell it apart.
_NEAR, _NEIGHBOURS = 60, 2
#: A longer figure is found by its first characters.
_LONGEST = 80


def to_file(document: Document, span: Span, root: str) -> str:
    """A relative link to the file, with the page or the words that a browser goes to; empty for standard input.

    A path never becomes a scheme or a host: it starts with `root` or a single slash, and its colons are encoded.
    """
    path = document.source.path
    if path == "-":
        return ""
    head = "/" if path.startswith("/") else f"{_encoded(root)}/"
    return f"{head}{_encoded(path.lstrip('/').removeprefix('./'))}#{_aim(document, span)}"


def to_web(url: str | None) -> str:
    """The address where it is one of the web; empty for any other."""
    return url if url and _WEB.fullmatch(url) else ""


def _encoded(path: str) -> str:
    return quote(path, safe="/-._~", errors="backslashreplace")


def _aim(document: Document, span: Span) -> str:
    page = _PAGE.match(document.where(span.start))
    return f"page={page[1]}" if page else f":~:text={_sought(document, span)}"


def _sought(document: Document, span: Span) -> str:
    """The figure between its neighbours on the same line, as browsers take a fragment of text."""
    text = document.text
    before = text[max(0, span.start - _NEAR) : span.start].rpartition("\n")[2]
    after = text[span.end : span.end + _NEAR].partition("\n")[0]
    figure = text[span.start : min(span.end, span.start + _LONGEST)].partition("\n")[0]
    ahead, behind = _words(before)[-_NEIGHBOURS:], _words(after)[:_NEIGHBOURS]
    # A neighbour that touches the figure is part of its word, and only whole words are found.
    prefix = f"{_part(' '.join(ahead))}-," if ahead and before[-1:].isspace() else ""
    suffix = f",-{_part(' '.join(behind))}" if behind and after[:1].isspace() else ""
    return f"{prefix}{_part(figure)}{suffix}"


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _part(text: str) -> str:
    return quote(text, safe="", errors="replace").replace("-", "%2D")
