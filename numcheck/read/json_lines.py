"""Articles as JSON Lines (.jsonl, .ndjson) -> one Prose a line."""

from __future__ import annotations

import json

from numcheck.read.articles import MOST, NO_TEXT, TOO_MANY, article
from numcheck.read.decode import Unreadable
from numcheck.read.json_strings import decoded, strings
from numcheck.read.page import Lines
from numcheck.read.prose import Prose


def articles(body: str) -> list[Prose]:
    """The articles of a file with an object on every line.

    Raises:
        Unreadable: a line holds something else, no object has a text, or there are too many.
    """
    lines = Lines(body, 1)
    found: list[Prose] = []
    at, number = 0, 0
    for line in body.split("\n"):
        number += 1
        start, at = at, at + len(line) + 1
        if not line.strip():
            continue
        if number > MOST:
            raise TOO_MANY
        _must_be_object(line, number)
        spans: dict[str, tuple[int, int]] = {}
        for trail, first, last in strings(body, start, start + len(line)):
            if len(trail) == 1:
                spans[str(trail[0]).lower()] = (first, last)
        one = article({key: decoded(body, [span]) for key, span in spans.items()}, lines, str(number), "")
        if one is not None:
            found.append(one)
    if not found:
        raise NO_TEXT
    return found


def _must_be_object(line: str, number: int) -> None:
    try:
        is_object = isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        is_object = False
    if not is_object:
        raise Unreadable(f"line {number:,} is no JSON object", 'write one object a line: {"text": ..., "date": ...}')
