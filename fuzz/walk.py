"""Throws bytes at the whole walk from texts to reports, and stops at the first texts that break one of its laws.

    python fuzz/walk.py -runs=100000          with atheris, where it is installed (libFuzzer's own options)
    python fuzz/walk.py --random 2000         without it: as many corpora made by a seeded generator

The first byte says how many documents there are, as what they are read, which report is written, and now and then that
the parser takes part, which is slow; else sentences are read by word lists alone. The laws: nothing raises; a report is
text that a file can hold, with no character that moves a terminal's cursor; JSON is JSON; the same texts give the same
report.
"""

from __future__ import annotations

import json
import sys
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from fuzz.driver import run, twice
from fuzz.pieces import NEWS, joined
from numcheck.frame import parse
from numcheck.model import Document, Report, Source
from numcheck.pipeline import examine
from numcheck.read import markdown, text
from numcheck.report import concise, csv, github, gitlab, html, jsonl, sarif, xml
from numcheck.report import json as as_json
from numcheck.report import markdown as as_markdown
from numcheck.report import text as as_text
from numcheck.ruleset import RuleSet, load

#: One input of so many has its sentences parsed.
_PARSED = 64
REPORTS = (
    lambda report: as_text.render(report, verbose=True),
    lambda report: as_json.render(report, version="0"),
    lambda report: jsonl.render(report, version="0"),
    lambda report: sarif.render(report, version="0"),
    lambda report: html.render(report, version="0"),
    *(concise.render, github.render, gitlab.render, xml.junit, xml.checkstyle, csv.render, as_markdown.render),
)
_JSON = (1, 3, 7)
_parser = parse.load


@cache
def _rules() -> RuleSet:
    return load()


def one(data: bytes) -> None:
    """One corpus; a byte of 255 parts its documents.

    Raises:
        AssertionError: the texts break a law.
    """
    first, rest = (data[0], data[1:]) if data else (0, b"")
    documents = []
    for number, part in enumerate(rest.split(b"\xff")[:8]):
        words = joined(part, NEWS).replace("\ud800", "\ufffd")  # no reader hands over half a character
        made = (markdown if first % 2 else text).prose(words, 1)
        source = Source(path=f"{number}.txt", title="Boats" if number % 2 else None)
        documents.append(
            Document(id=source.path, text=made.text, source=source, blocks=made.blocks, anchors=made.anchors)
        )
    parse.load = _parser if sum(rest) % _PARSED == 1 else _no_parser
    try:
        report = examine(documents, _rules())
        told = _told(report, first)
        assert not twice(data) or told == _told(examine(documents, _rules()), first), documents
    finally:
        parse.load = _parser
    told.encode("utf-8")
    if first % len(REPORTS) in _JSON:
        for line in told.splitlines() if first % len(REPORTS) == 2 else [told]:
            json.loads(line)


def _told(report: Report, first: int) -> str:
    told = REPORTS[first % len(REPORTS)](report)
    assert not {"\x1b", "\x00", "\x08", "\u202e"} & set(told), (report.documents, told)
    return told


def _no_parser() -> tuple[None, str]:
    return None, "the parser takes no part"


if __name__ == "__main__":
    raise SystemExit(run(one, __doc__, sys.argv[1:]))
