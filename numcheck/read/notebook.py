"""Jupyter notebooks (.ipynb) -> Prose: their Markdown cells, with line and column of the file."""

from __future__ import annotations

import json
from typing import Any

from numcheck.read import embedded, markdown
from numcheck.read.decode import Unreadable
from numcheck.read.formats import MOST_MARKUP
from numcheck.read.json_strings import decoded, strings
from numcheck.read.page import Lines, Page
from numcheck.read.prose import Prose, Told
from numcheck.read.published import day

_BROKEN = Unreadable("no Jupyter notebook: it is no JSON with cells", "open it in Jupyter, and save it again")


def prose(body: str, first_line: int) -> Prose:
    """The text of the Markdown cells; code and what it printed are no prose.

    Raises:
        Unreadable: it is no notebook.
    """
    try:
        book = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise _BROKEN from error
    cells = book.get("cells") if isinstance(book, dict) else None
    if not isinstance(cells, list):
        raise _BROKEN
    written = {n for n, cell in enumerate(cells) if isinstance(cell, dict) and cell.get("cell_type") == "markdown"}
    spans: dict[int, list[tuple[int, int]]] = {}
    for trail, start, end in strings(body):
        if len(trail) in (3, 4) and trail[0] == "cells" and trail[2] == "source" and trail[1] in written:
            spans.setdefault(int(trail[1]), []).append((start, end))
    if sum(end - start for found in spans.values() for start, end in found) > MOST_MARKUP:
        raise Unreadable(f"more than {MOST_MARKUP // (1024 * 1024)} MiB of Markdown", "split it into smaller notebooks")
    page, lines = Page(), Lines(body, first_line)
    for number, found in sorted(spans.items()):
        cell = decoded(body, found)
        embedded.write(page, markdown.prose(cell.text, 1), cell, lines, f"cell {number + 1}, line {{}}")
    return page.prose(_told(book.get("metadata")))


def _told(metadata: Any) -> Told:
    if not isinstance(metadata, dict):
        return Told()
    title, when = metadata.get("title"), metadata.get("date")
    return Told(
        title=" ".join(title.split()) if isinstance(title, str) else None,
        published=day(when) if isinstance(when, str) else None,
    )
