"""HTML -> its tags and texts, each with its offset.

The parsers at hand tell no offsets, or (the standard library's, on many a Python) take a minute for fifty kilobytes
of `<a <a <a`. This one looks at every character a bounded number of times, and mends what is broken as browsers do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]*+)")
_ATTRIBUTE = re.compile(r"[\s/]*+([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>\"'][^\s>]*+)))?")
_CLOSE = re.compile(r"[\s/]*+>")
_COMMENT_END = re.compile(r"--!?>")
#: Elements that hold text and no tags.
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript"})

ENTITY = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,8};?|#[0-9]{1,9};?|[A-Za-z][A-Za-z0-9]{1,31};?)")


@dataclass(slots=True)
class Tag:
    """A start tag, or an end tag."""

    name: str  # lower case
    start: int
    end: int
    closes: bool = False  # "</p>"
    empty: bool = False  # "<p/>"
    attributes: dict[str, str] | None = None  # names in lower case; entities decoded

    def get(self, name: str) -> str:
        """The attribute's value; empty where there is none."""
        return (self.attributes or {}).get(name, "")

    def has(self, name: str) -> bool:
        return name in (self.attributes or {})


@dataclass(slots=True)
class Text:
    """What stands between tags, as it stands in the file; `raw`, the element that holds it and no tags."""

    start: int
    end: int
    raw: str = ""


def scan(source: str) -> Iterator[Tag | Text]:
    """The tags and texts of a page, left to right; comments and declarations are left out."""
    at, end = 0, len(source)
    xml = source.lstrip("\ufeff \t\r\n")[:5] == "<?xml"
    while at < end:
        mark = source.find("<", at)
        if mark < 0:
            yield Text(at, end)
            return
        found = _TAG.match(source, mark)
        following = source[mark + 1 : mark + 2]
        if found is None and following not in ("!", "?", "/"):
            yield Text(at, mark + 1)  # "5 < 6"
            at = mark + 1
            continue
        if at < mark:
            yield Text(at, mark)
        if found is None:
            at = _behind(source, mark)
            continue
        tag = _tag(source, found)
        if tag is None:
            return  # a tag that never ends: browsers show nothing of it either
        yield tag
        at = tag.end
        if tag.name in _RAW and not tag.closes and not (xml and tag.empty):
            close = _closing(tag.name).search(source, at)
            stop = close.start() if close else end
            yield Text(at, stop, tag.name)
            at = stop


def decoded(text: str) -> str:
    """A stretch of text, or an attribute's value, with its entities decoded."""
    if "&" not in text:
        return text
    from html import unescape

    return unescape(text)


def _tag(source: str, found: re.Match[str]) -> Tag | None:
    attributes: dict[str, str] = {}
    at = found.end()
    while (close := _CLOSE.match(source, at)) is None:
        one = _ATTRIBUTE.match(source, at)
        if one is None or one.end() == at:
            return None
        value = one[2] if one[2] is not None else one[3] if one[3] is not None else one[4] or ""
        attributes.setdefault(one[1].lower(), decoded(value))
        at = one.end()
    return Tag(
        name=found[2].lower(),
        start=found.start(),
        end=close.end(),
        closes=found[1] == "/",
        empty="/" in close.group(),
        attributes=attributes,
    )


def _behind(source: str, mark: int) -> int:
    """Where a comment or a declaration ends."""
    if source.startswith("<!--", mark):
        if source.startswith((">", "->"), mark + 4):
            return source.index(">", mark) + 1
        found = _COMMENT_END.search(source, mark + 4)
        return found.end() if found else len(source)
    close = source.find(">", mark)
    return close + 1 if close >= 0 else len(source)


@lru_cache
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
