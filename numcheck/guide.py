"""A document -> whether it is a page of documentation: it has the parts of one, or speaks to its reader."""

from __future__ import annotations

import re
from functools import cache
from itertools import repeat

from numcheck.model import Block, Document
from numcheck.ruleset.cues import either
from numcheck.ruleset.manuals import words

_WORDS = re.compile(r"[A-Za-z'’]+")
#: So many headings, items and questions, or any table, a page of documentation has; news have hardly more than one.
_PARTS = 3
#: A numbered line without a full stop is a heading: "5. Bills".
_NUMBERED = re.compile(r"\d+(?:\.\d+)*[.)]? [A-Z][^.?!:\n]{2,50}")
#: Whoever reads a guide or a help page is spoken to, once in so many words; in a quote somebody else is.
_OFTEN = 150
_OPENS = re.compile(r"\W{0,9}[A-Z][^.!?\n]*\?")
_ENDED = re.compile(r"[^.!?\n]*[.!?\n]?")
_QUOTED = re.compile(r"[\"“][^\"“”\n]*[\"”]")


def is_guide(document: Document) -> bool:
    """Whether a text has the parts of a page of documentation, is called one or speaks to its reader.

    It reports nothing then.
    """
    if has_parts(document):
        return True
    spoken = len(_you().findall(_QUOTED.sub("", document.text)))
    told = _is_called_one(document) or _often(document, spoken)
    return told and holds_always(document) and not _personal(document)


def _is_called_one(document: Document) -> bool:
    """Whether the heading that it opens with calls it a page of documentation: "Installing the Orlex 12"."""
    first = next(iter(document.blocks), None)
    if first is None or first.kind != "heading":
        return False
    heading = document.text[first.start : first.end].strip()
    return _called().search(heading) is not None


def has_parts(document: Document) -> bool:
    """Whether a text has a table, or headings, items and questions as a page of documentation, and reports nothing."""
    blocks, text = document.blocks, document.text
    if not holds_always(document):
        return False
    if any(block.cell is not None for block in blocks):
        return True
    parts = sum(map(is_heading, blocks, repeat(text)))
    parts += sum(b.kind == "item" or text[b.start : b.end].rstrip().endswith("?") for b in blocks)
    return parts >= _PARTS and not _personal(document)


def holds_always(document: Document) -> bool:
    """Whether a text has no day and does not tell what has happened."""
    return document.source.published is None and not _reports(document.text)


def _personal(document: Document) -> bool:
    """Whether somebody tells of themselves, and not readers in their questions."""
    asked = sum(_OPENS.match(document.text, b.start, b.end) is not None for b in document.blocks)
    return asked < _PARTS and _often(document, _of_somebody(document))


def _often(document: Document, times: float) -> bool:
    return times * _OFTEN >= max(len(_WORDS.findall(document.text)), 1)


def _of_somebody(document: Document) -> float:
    """How often somebody tells of themselves, in a column or a diary."""
    blocks = (document.text[b.start : b.end] for b in document.blocks if b.kind not in ("heading", "setting"))
    told = [_QUOTED.sub("", "".join(s for s in _ENDED.findall(block) if not s.endswith("?"))) for block in blocks]
    return sum(len(_self().findall(block)) + len(_did().findall(block)) / 2 for block in told)


def is_heading(block: Block, text: str) -> bool:
    """Whether it is a heading, or a numbered line that is one."""
    return block.kind == "heading" or _NUMBERED.fullmatch(text[block.start : block.end].strip()) is not None


def _reports(text: str) -> bool:
    """Whether a text tells what has happened."""
    return (len(_happened().findall(text)) - 1) * 100 > len(_WORDS.findall(text))


@cache
def _you() -> re.Pattern[str]:
    return re.compile(rf"\b{either(words().page.spoken)}\b", re.IGNORECASE)


@cache
def _called() -> re.Pattern[str]:
    """At either end of a heading; in the midst "limits" is a verb."""
    called = either(words().page.called)
    return re.compile(rf"^\W*{called}\b|\b{called}\W*$", re.IGNORECASE)


@cache
def _self() -> re.Pattern[str]:
    """Somebody who tells of themselves; in the question of a reader they do not: "Can I change my plan?"."""
    return re.compile(rf"\bI(?=['’ ](?:[a-z]))|(?<![\w.-]){either(words().page.self)}(?![\w.-])")


@cache
def _did() -> re.Pattern[str]:
    """What they have done tells half as much of them."""
    return re.compile(rf"\b[Ww]e (?!\w*eed\b)(?:\w{{2,}}ed|{either(words().page.did)})\b")


@cache
def _happened() -> re.Pattern[str]:
    return re.compile(rf"\b{either(words().page.happened)}\b|[,\"”] says\b", re.IGNORECASE)
