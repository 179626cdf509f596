"""Two documents -> whether their titles say that they are about two things: products, models, topics."""

from __future__ import annotations

import re
from pathlib import Path

from numcheck.event.weights import WORD
from numcheck.model import Document
from numcheck.ruleset import manuals
from numcheck.ruleset.rivals import rivals

#: A model or version in lower case: "p-10", "v2"; neither a bare number nor one with a suffix ("2nd", "10km").
_MODEL = re.compile(r"(?<![\w-])[a-z]{1,4}-?\d[\w-]{0,8}(?![\w-])")
_VERSION = re.compile(r"v\d{1,3}(?:\.(?:\d{1,3}|x)){0,2}")


#: `Release 3.1 of the Alder editor`, `Alder 3.2`: a version of two numbers at least, with the name that it is of.
_RELEASE = re.compile(
    r"\b(?:[Rr]elease|[Vv]ersion) (?P<of>\d{1,3}(?:\.\d{1,3}){1,3})(?: of (?:the )?(?P<whose>[A-Z][\w-]{1,30}))?"
    r"|\b(?!In |On |At |By |To |Of |For |From |About |Over |Release |Version )(?P<name>[A-Z][\w-]{1,30})"
    r" (?:v|version )?(?P<named>\d{1,2}(?:\.\d{1,3}){1,3})"
    r"(?![\w%-]|[.,]\d| (?:percent|per cent|million|billion|points|km|a\.m|p\.m))"
)
#: Words around a version that is asked for: "requires Alder 3.11 or newer" tells no version of what the page is about.
_ASKED = re.compile(
    r"\b(?:[Rr]equir(?:es?|ed|ing)|[Nn]eed(?:s|ed|ing)?|[Ss]upport(?:s|ed|ing)?|least) (?:an? |the )?\Z"
)
_AND_MORE = re.compile(r"\+| (?:or|and) (?:newer|later|above|higher|greater|up)\b")
#: Characters before a version that such words may take.
_BEFORE = 20


def versions(text: str) -> frozenset[tuple[str, str]]:
    """The versions that a text tells of, each with the name before or behind it, or with none."""
    return frozenset(
        (match["name"] or match["whose"] or "", match["named"] or match["of"])
        for match in _RELEASE.finditer(text)
        if not _ASKED.search(text[max(0, match.start() - _BEFORE) : match.start()])
        and not _AND_MORE.match(text, match.end())
    )


def of_two_versions(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> bool:
    """Whether both texts tell of versions of one thing, or of one that nobody names, and of none that both tell."""
    return any(
        not {number for name, number in one if name == own} & {number for name, number in other if name == own}
        for own in {name for name, _ in one} & {name for name, _ in other}
    )


def titled_apart(first: Document, second: Document) -> bool:
    """Whether both documents have a title, and no word of the one stands in the other."""
    one, other = _title(first), _title(second)
    return bool(one and other) and not one & other


def of_two_products(first: Document, second: Document) -> bool:
    """Whether the titles of two pages of documentation name things, and none that both name."""
    one, other = _title(first), _title(second)
    named, there = one - manuals.words().generic, other - manuals.words().generic
    if not named or not there:
        return bool(rivals().between(one, other))
    if not named & there or _two_of_a_kind(first, second):
        return True
    return rivals().differ(one | _spoken_of(first), other | _spoken_of(second))


def _spoken_of(document: Document) -> frozenset[str]:
    """What the page of a product speaks of as the product itself: "The server listens on port 8080" in its FAQ."""
    return frozenset(word for word in rivals().whole if re.search(rf"\b[Tt]he {word}\b", document.text))


def _two_of_a_kind(first: Document, second: Document) -> bool:
    """Whether two titles end in one word and say otherwise which: "Page cache" and "Image cache"."""
    one, other = (
        [word for word in _titled(document) if word not in manuals.words().generic] for document in (first, second)
    )
    which = frozenset(one[:-1]), frozenset(other[:-1])
    return one[-1:] == other[-1:] and all(which) and not which[0] & which[1]


def of_two_topics(first: Document, second: Document) -> bool:
    """Whether the titles of two pages name things, each one that the other's title has not."""
    one, other = _title(first), _title(second)
    return bool(one - other - manuals.words().generic and other - one - manuals.words().generic)


def _title(document: Document) -> frozenset[str]:
    """The words of the document's title, lower case: of its front matter, or its first heading."""
    return frozenset(_titled(document))


def numbered(document: Document) -> frozenset[str]:
    """The models and versions in a title, and the versions that folders are called: `docs/v2/limits.md`."""
    folders = (part.lower() for part in Path(document.id).parts[:-1])
    return frozenset(
        (*_MODEL.findall(" ".join(_titled(document))), *(part for part in folders if _VERSION.fullmatch(part)))
    )


def _titled(document: Document) -> list[str]:
    """The same words in their order."""
    heading = next((document.text[b.start : b.end] for b in document.blocks[:1] if b.kind == "heading"), "")
    return [word.lower() for word in WORD.findall(f"{document.source.title or ''} {heading}")]
