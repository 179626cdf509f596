"""A document -> whether it is a page of documentation: it has the parts of one, or speaks to its reader."""

from __future__ import annotations

import re
from itertools import repeat

from numcheck.model import Block, Document

_WORDS = re.compile(r"[A-Za-z'’]+")
#: So many headings, items and questions, or any table, a page of documentation has; news have hardly more than one.
_PARTS = 3
#: A numbered line without a full stop is a heading: "5. Bills".
_NUMBERED = re.compile(r"\d+(?:\.\d+)*[.)]? [A-Z][^.?!:\n]{2,50}")
#: Whoever reads a guide or a help page is spoken to, once in so many words; in a quote somebody else is.
_YOU = re.compile(r"\byou(?:rs?)?\b|\bby default\b", re.IGNORECASE)
_OFTEN = 150
#: A guide has nobody who tells of themselves, but in the question of a reader: "Can I change my plan?".
_SELF = re.compile(r"\bI(?=['’ ](?:[a-z]))|(?<![\w.-])(?:me|my|mine|myself)(?![\w.-])")
#: What somebody has done tells half as much of them.
_DID = re.compile(r"\b[Ww]e (?!\w*eed\b)(?:\w{2,}ed|took|gave|got|made|saw|found|built|bought|kept|had|sat)\b")
_OPENS = re.compile(r"\W{0,9}[A-Z][^.!?\n]*\?")
_ENDED = re.compile(r"[^.!?\n]*[.!?\n]?")
_QUOTED = re.compile(r"[\"“][^\"“”\n]*[\"”]")
#: Of hundred words of a report one is one of these, and more than one in all.
_HAPPENED = re.compile(
    r"\b(?:was|were|had|said|told|did|went|came|became|announced|reported|according|killed|died|he|she|her|his|him)\b|"
    r"[,\"”] says\b",
    re.IGNORECASE,
)


def is_guide(document: Document) -> bool:
    """Whether a text has the parts of a page of documentation, or speaks to its reader, and reports nothing."""
    if has_parts(document):
        return True
    spoken = len(_YOU.findall(_QUOTED.sub("", document.text)))
    return _holds_always(document) and not _personal(document) and _often(document, spoken)


def has_parts(document: Document) -> bool:
    """Whether a text has a table, or headings, items and questions as a page of documentation, and reports nothing."""
    blocks, text = document.blocks, document.text
    if not _holds_always(document):
        return False
    if any(block.cell is not None for block in blocks):
        return True
    parts = sum(map(is_heading, blocks, repeat(text)))
    parts += sum(b.kind == "item" or text[b.start : b.end].rstrip().endswith("?") for b in blocks)
    return parts >= _PARTS and not _personal(document)


def _holds_always(document: Document) -> bool:
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
    return sum(len(_SELF.findall(block)) + len(_DID.findall(block)) / 2 for block in told)


def is_heading(block: Block, text: str) -> bool:
    """Whether it is a heading, or a numbered line that is one."""
    return block.kind == "heading" or _NUMBERED.fullmatch(text[block.start : block.end].strip()) is not None


def _reports(text: str) -> bool:
    """Whether a text tells what has happened."""
    return (len(_HAPPENED.findall(text)) - 1) * 100 > len(_WORDS.findall(text))
