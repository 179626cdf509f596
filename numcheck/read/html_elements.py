"""A tag and where it stands -> what becomes of the text inside of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from numcheck.read.items import Item, Items
from numcheck.read.markup import Tag
from numcheck.read.tables import Table
from numcheck.ruleset.locate import shipped_table

VOID = frozenset({
    "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param", "source",
    "track", "wbr", "bgsound",
})  # fmt: skip
INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "img", "input", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span",
    "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
})  # fmt: skip
CODE = frozenset({"code", "kbd", "samp", "tt"})
#: Elements whose text is not prose, or not there to be read.
_OUT = frozenset({
    "script", "style", "template", "svg", "math", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
    "noscript", "nav", "footer", "aside", "menu", "dialog", "button", "select", "option", "datalist", "object",
    "video", "audio", "canvas", "map", "progress", "meter", "pre", "del", "s", "strike", "rp", "rt",
})  # fmt: skip
_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    **dict.fromkeys(("td", "th"), "cell"),
    "table": "paragraph",
}
_HIDDEN = re.compile(r"(?:display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden)", re.IGNORECASE)
_PART = re.compile(r"[a-z]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
#: Class names are looked at up to here.
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Inside:
    """What holds for a text, by all the elements it stands in."""

    out: bool = False  # it is not read
    suspect: int = 0  # the number of the outermost doubtful part; 0 for none
    article: int = 0  # the number of the outermost article; 0 for none
    main: bool = False
    banner: bool = False  # in the head of the whole page, of which only the title is prose
    link: bool = False  # leads elsewhere
    raised: bool = False  # in superscript
    kind: str = "paragraph"
    heading: int = 0  # 1 in an <h1>, the page's title
    thead: bool = False
    table: Table | None = None
    items: Items | None = None  # the list at hand
    item: Item | None = None  # the innermost item of one


def inside(tag: Tag, above: Inside, numbers: Iterator[int]) -> Inside:
    """What holds inside of the element that a start tag opens; `numbers` are for doubtful parts and articles."""
    name = tag.name
    changes: dict[str, Any] = {}
    if not above.out and (name in _OUT or (tag.attributes and (_is_unseen(tag) or _is_note(tag, above)))):
        changes["out"] = True
    if name in _KINDS:
        kind = changes["kind"] = _KINDS[name]
        changes["banner"] = above.banner and name != "h1"
        changes["thead"] = above.thead and name != "table"
        changes["heading"] = int(name[1]) if kind == "heading" else 0
    elif name == "thead":
        changes["thead"] = True
    elif name == "sup":
        changes["raised"] = True
    elif name == "a":
        # A heading may lead to itself, so that people can point to it.
        here = tag.get("href").startswith("#") and above.kind == "heading"
        changes["link"] = above.link or (tag.has("href") and not here)
    elif name == "header":
        changes["banner"] = above.banner or not (above.article or above.main)
    elif name == "article" and not above.article:
        changes["article"] = next(numbers)
    if name == "main" or tag.get("role") == "main":
        changes["main"] = True
    if not above.suspect and (tag.attributes or name == "form") and _is_doubtful(tag):
        changes["suspect"] = next(numbers)
    return replace(above, **changes) if changes else above


def _is_unseen(tag: Tag) -> bool:
    return (
        tag.has("hidden")
        or tag.get("aria-hidden") == "true"
        or (tag.has("style") and _HIDDEN.search(tag.get("style")[:_LONGEST]) is not None)
        or (tag.has("class") and not _words("unseen").isdisjoint(tag.get("class")[:_LONGEST].lower().split()))
    )


def _is_doubtful(tag: Tag) -> bool:
    """Whether a part of the page is likely not of the article; a form may be one, or hold the whole page."""
    if tag.name in ("html", "body", "main", "article") or tag.name in INLINE:
        return False
    if tag.name == "form" or tag.get("role") in _words("roles"):
        return True
    names = f"{tag.get('class')[:_LONGEST]} {tag.get('id')[:_LONGEST]}"
    parts = _PART.findall(_CAMEL.sub(" ", names).lower())
    return not _words("furniture").isdisjoint(parts)


def _is_note(tag: Tag, above: Inside) -> bool:
    """The number of a footnote: in superscript, and a link within the page."""
    return (tag.name == "a" and above.raised and tag.get("href").startswith("#")) or (
        tag.name == "sup" and "reference" in tag.get("class").split()
    )


@cache
def _words(key: str) -> frozenset[str]:
    """A word list of `rules/web.toml`, which says what each is for."""
    return frozenset(shipped_table("web.toml")[key])
