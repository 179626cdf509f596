"""Two documents -> whether their titles say that they are about two things: products, models, topics."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from itertools import dropwhile, takewhile
from pathlib import Path

from numcheck.event.weights import WORD
from numcheck.model import Document
from numcheck.ruleset import manuals
from numcheck.ruleset.rarity import listed
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
#: Words of a title that names a sort of a thing and nothing else: "Apple cake".
_SORT = 2
#: A word with a capital within a sentence.
_NAME = re.compile(r"[A-Z][\w-]*(?: (?:[A-Z][\w-]*|\d+\b))*")
_SHEET = re.compile(rf"{_NAME.pattern}(?:: | [–—-] )(?P<sheet>\w.*)")
_INSIDE = re.compile(r"[a-z,] ([A-Z][\w-]+)")
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
    named, there = _named(first), _named(second)
    if not named or not there:
        return bool(rivals().between(one, other))
    if not named & there or _two_of_a_kind(first, second):
        return True
    return _of_two_parts(first, second)


def _of_two_parts(first: Document, second: Document) -> bool:
    """Whether one page is of a part, of which the other does not speak: the page of a client, and that of the whole."""
    one, other = _title(first), _title(second)
    return rivals().differ(one, one | _spoken_of(first), other, other | _spoken_of(second))


def of_two_names(first: Document, second: Document) -> bool:
    """Whether the titles of two pages of one folder name two products, of which neither page names the other's."""
    one, other = _title(first), _title(second)
    if rivals().between(one, other) or _two_of_a_kind(first, second) or _two_data_sheets(first, second):
        return True
    if of_models_apart(first, second):
        return True
    if for_two_audiences(first, second):
        return True
    names = [frozenset(w for w in title - manuals.words().generic if not listed(w)) for title in (one, other)]
    if not all(names) or names[0] & names[1]:
        return False
    texts = [frozenset(word.lower() for word in WORD.findall(document.text)) for document in (second, first)]
    return all(name.isdisjoint(text) for name, text in zip(names, texts, strict=True))


def _named(document: Document) -> frozenset[str]:
    """The words of a title that may name a thing; of a clause, "What your account can hold", no common ones."""
    words = _titled(document)
    told = frozenset(words) - manuals.words().generic
    clause = not manuals.words().asking.isdisjoint(words[:1])
    return frozenset(word for word in told if not listed(word)) if clause else told


def of_one_manual(first: Document, second: Document) -> bool:
    """Whether two pages lie in one folder, or one in a folder within that of the other, and name no two products.

    A title such as "What your account can hold" names a topic. A word that is no common one names a product, and so
    does one that its text has with a capital within a sentence: "Beacon limits", "With Beacon you can".
    """
    one, other = (Path(document.id).parent.parts for document in (first, second))
    if one[: len(other)] != other[: len(one)]:
        return False
    named, there = _products(first), _products(second)
    if named and there and not named & there:
        return False
    return not _two_of_a_kind(first, second) and not _of_two_parts(first, second)


def of_one_product(first: Document, second: Document) -> bool:
    """Whether two pages are of one manual, or both name in their titles what they are of."""
    shared = _title(first) & _title(second) - manuals.words().generic
    return bool(shared) or of_one_manual(first, second)


def of_two_models(first: Document, second: Document) -> bool:
    """Whether two titles open with one name, and another number or name behind it: "Orlex 2" and "Orlex 3"."""
    one, other = (_model(document) for document in (first, second))
    return bool(one and other) and one[0] == other[0] and one[1:] != other[1:] and len(one) > 1 < len(other)


def of_models_apart(first: Document, second: Document) -> bool:
    """Whether two titles have one name with numbers, or words for models, behind it, and not the same ones.

    "Installing the Orlex 2" and "Orlex 3: questions", "Orlex Mini" and "Orlex Max"; not "Part 2" and "Part 3".
    """
    one, other = (_models(_called(document)) for document in (first, second))
    return any(one[name] != other[name] for name in one.keys() & other.keys())


def _models(title: str) -> Mapping[str, frozenset[str]]:
    """By each name in a title that has some, lower case, what tells the model behind it."""
    found: dict[str, frozenset[str]] = defaultdict(frozenset)
    lists = manuals.words()
    for run in _NAME.finditer(title):
        name, *behind = *dropwhile(lambda word: word in lists.generic, run[0].lower().split()), ""
        told = frozenset(word for word in behind if word in lists.models or any(map(str.isdigit, word)))
        if told and name not in lists.counted:
            found[name] |= told
    return found


def for_two_audiences(first: Document, second: Document) -> bool:
    """Whether one of two pages is for people by its title whom the other's does not name: "Borrowing for children"."""
    one, other = (_title(document) & manuals.words().audiences for document in (first, second))
    return one != other


def of_two_sorts(first: Document, second: Document) -> bool:
    """Whether two titles of two words name two sorts of one thing: "Apple cake" and "Plum cake"."""
    return len(_titled(first)) == len(_titled(second)) == _SORT and _two_of_a_kind(first, second)


def _two_data_sheets(first: Document, second: Document) -> bool:
    """Whether both titles say alike behind the model what the page is: "Orlex City: data", "Orlex Cargo: data"."""
    one, other = (_SHEET.match(_called(document)) for document in (first, second))
    same = one is not None and other is not None and one["sheet"].lower() == other["sheet"].lower()
    return same and of_two_models(first, second)


def _called(document: Document) -> str:
    """The title of the document: of its front matter, or its first heading."""
    heading = next((document.text[b.start : b.end] for b in document.blocks[:1] if b.kind == "heading"), "")
    return (document.source.title or heading).strip()


def _model(document: Document) -> list[str]:
    """The name that a title opens with, lower case, without what it is called: "Orlex 2 Pro", of its "User guide"."""
    found = _NAME.match(_called(document))
    words = found[0].lower().split() if found is not None else []
    return list(takewhile(lambda word: word not in manuals.words().generic, words))


def _products(document: Document) -> frozenset[str]:
    """The words of the title that are names."""
    words = _title(document) - manuals.words().generic
    inside = {m[1].lower() for m in _INSIDE.finditer(document.text)}
    return frozenset(word for word in words if not listed(word) or word in inside)


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
