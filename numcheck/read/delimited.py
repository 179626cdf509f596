"""Tables of articles (.csv, .tsv) -> one Prose a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numcheck.read.articles import MOST, NO_TEXT, TEXTS, TOO_MANY, article
from numcheck.read.mapped import Mapped
from numcheck.read.page import Lines
from numcheck.read.prose import Articles, Prose


def commas(body: str) -> Articles:
    """The articles of a table whose columns are parted by commas, semicolons or tabs: whichever its head has most."""
    head = body.lstrip("\n").partition("\n")[0]
    return _articles(body, max(",;\t", key=head.count))


def tabs(body: str) -> Articles:
    """The articles of a table whose columns are parted by tabs."""
    return _articles(body, "\t")


def _articles(body: str, mark: str) -> Articles:
    """The first row names the columns.

    Raises:
        Unreadable: no column holds texts, or there are too many rows.
    """
    rows = _rows(body, mark)
    names = [cell.text.strip().lower() for cell in next(rows, [])]
    if not set(TEXTS) & set(names):
        raise NO_TEXT
    lines = Lines(body, 1)
    found: list[Prose] = []
    for number, row in enumerate(rows, 2):  # as a spreadsheet numbers them
        one = article(dict(zip(names, row, strict=False)), lines, str(number), f"row {number}")
        if one is not None:
            found.append(one)
        if number > MOST:
            raise TOO_MANY
    return Articles(texts=tuple(found))


def _rows(body: str, mark: str) -> Iterator[list[Mapped]]:
    """The rows that are not blank; a quoted cell may hold line ends, and two quotes for one."""
    plain = re.compile(rf"[^{mark}\n]*+")
    quoted = re.compile(r'[ ]*+"([^"]*+(?>(?:""[^"]*+)*))"?')
    row: list[Mapped] = []
    at = 0
    while at <= len(body):
        if found := quoted.match(body, at):
            row.append(_unquoted(body, *found.span(1)))
            at = found.end()
            rest = plain.match(body, at)  # what stands behind a closing quote is a slip of the pen
            at = rest.end() if rest else at
        elif found := plain.match(body, at):
            row.append(Mapped(found.group(), [(0, at)]))
            at = found.end()
        if body[at : at + 1] != mark:
            if len(row) > 1 or row[0].text.strip():
                yield row
            row = []
        at += 1


def _unquoted(body: str, start: int, end: int) -> Mapped:
    parts: list[str] = []
    spots: list[tuple[int, int]] = []
    length = 0
    at = start
    for part in body[start:end].split('""'):
        shown = part + '"'
        spots.append((length, at))
        parts.append(shown)
        length += len(shown)
        at += len(part) + 2
    parts[-1] = parts[-1][:-1]
    return Mapped("".join(parts), spots)
