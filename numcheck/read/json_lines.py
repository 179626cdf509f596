"""Articles as JSON Lines (.jsonl, .ndjson) -> one Prose a line."""

from __future__ import annotations

import json

from numcheck.read.articles import MOST, NO_TEXT, TOO_MANY, article
from numcheck.read.decode import Unreadable
from numcheck.read.json_strings import decoded, strings
from numcheck.read.page import Lines
from numcheck.read.prose import Articles, Prose


def articles(body: str) -> Articles:
    """The articles of a file with an object on every line; a line that holds something else loses no other.

    Raises:
        Unreadable: no object has a text, or there are too many lines.
    """
    lines = Lines(body, 1)
    found: list[Prose] = []
    unread: list[int] = []
    at, number = 0, 0
    for line in body.split("\n"):
        number += 1
        start, at = at, at + len(line) + 1
        if not line.strip():
            continue
        if number > MOST:
            raise TOO_MANY
        if not _is_object(line):
            unread.append(number)
            continue
        spans: dict[str, tuple[int, int]] = {}
        for trail, first, last in strings(body, start, start + len(line)):
            if len(trail) == 1:
                spans[str(trail[0]).lower()] = (first, last)
        one = article({key: decoded(body, [span]) for key, span in spans.items()}, lines, str(number), "")
        if one is not None:
            found.append(one)
    why = None
    if unread:
        why = Unreadable(f"line {unread[0]:,} is no JSON object", 'write one object a line: {"text": ..., "date": ...}')
    if not found:
        raise why or NO_TEXT
    return Articles(texts=tuple(found), unread=len(unread), first=str(unread[0]) if unread else "", why=why)


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
