"""What a page says of itself in its head: title, outlet, day, address."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from numcheck.read.markup import Tag, decoded
from numcheck.read.prose import Told
from numcheck.read.published import day

#: Names of meta tags, in the order in which they are believed.
_TITLE = ("og:title", "twitter:title", "citation_title", "dc.title", "headline")
_OUTLET = (
    "og:site_name",
    "citation_journal_title",
    "application-name",
    "publisher",
    "dc.publisher",
    "article:publisher",
    "copyright",
)
_DATE = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.date",
    "dc.date",
    "citation_publication_date",
    "date",
)
_URL = ("og:url", "twitter:url")
#: JSON-LD is looked at up to here, in characters and in nodes.
_LONGEST = 500_000
_NODES = 20_000
#: The longest title or name that is one.
_LONGEST_NAME = 500
#: In JSON-LD, what of many things on a page is the page itself.
_ARTICLES = ("article", "posting", "report", "webpage", "dataset", "webcontent")


class Head:
    """What was told so far; the first word on a thing counts."""

    def __init__(self) -> None:
        self._meta: dict[str, str] = {}
        self._linked: dict[str, str] = {}  # what JSON-LD says
        self._title = ""
        self._url = ""
        self._time = ""
        self._json = False

    def tag(self, tag: Tag, *, seen: bool) -> None:
        """A start tag; `seen`: it stands where prose may stand."""
        if tag.name == "meta":
            name = tag.get("property") or tag.get("name") or tag.get("itemprop")
            if name and tag.get("content").strip():
                self._meta.setdefault(name.lower(), tag.get("content"))
        elif tag.name == "link" and "canonical" in tag.get("rel").lower().split():
            self._url = self._url or tag.get("href")
        elif tag.name == "time" and tag.get("datetime") and (seen or tag.has("pubdate")):
            self._time = self._time or tag.get("datetime")
        elif tag.name == "script":
            self._json = tag.get("type").strip().lower().startswith("application/ld+json")

    def raw(self, element: str, text: str) -> None:
        """The text of an element that holds text alone."""
        if element == "title" and not self._title:
            self._title = decoded(text)
        elif element == "script" and self._json and len(text) <= _LONGEST:
            self._read(text)

    def told(self) -> Told:
        return Told(
            title=_clean(self._first(_TITLE) or self._linked.get("title") or self._title),
            outlet=_clean(self._first(_OUTLET[:1]) or self._linked.get("outlet") or self._first(_OUTLET[1:])),
            published=day(self._linked.get("date"), *(self._meta.get(name) for name in _DATE), self._time),
            url=_clean(self._url or self._first(_URL)),
        )

    def _first(self, names: tuple[str, ...]) -> str:
        return next((self._meta[name] for name in names if name in self._meta), "")

    def _read(self, text: str) -> None:
        try:
            root = json.loads(text)
        except (ValueError, RecursionError):
            return
        for node in _nodes(root):
            kind = str(node.get("@type", "")).lower()
            if not any(word in kind for word in _ARTICLES):
                continue
            outlet = node.get("publisher") or node.get("sourceOrganization")
            if isinstance(outlet, list):
                outlet = outlet[0] if outlet else None
            if isinstance(outlet, dict):
                outlet = outlet.get("name")
            found = {"title": node.get("headline"), "outlet": outlet, "date": node.get("datePublished")}
            for key, value in found.items():
                if isinstance(value, str) and value.strip():
                    self._linked.setdefault(key, value)


def _nodes(root: Any) -> Iterator[dict[str, Any]]:
    """Every object of a JSON value, the outer ones first."""
    waiting, seen = [root], 0
    while waiting and seen < _NODES:
        node = waiting.pop(0) if len(waiting) < 1000 else waiting.pop()
        seen += 1
        if isinstance(node, dict):
            yield node
            waiting.extend(value for value in node.values() if isinstance(value, dict | list))
        elif isinstance(node, list):
            waiting.extend(node)


def _clean(words: str) -> str | None:
    """On one line, without the lone surrogates that JSON may hold; nothing if it is too long to be a name."""
    line = " ".join(words[: 2 * _LONGEST_NAME].encode("utf-16", "surrogatepass").decode("utf-16", "replace").split())
    return line if line and len(line) <= _LONGEST_NAME else None
