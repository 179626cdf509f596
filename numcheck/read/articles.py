"""The fields of an article in a row of a table -> Prose of its own."""

from __future__ import annotations

from collections.abc import Mapping

from numcheck.read import embedded, text
from numcheck.read.decode import Unreadable
from numcheck.read.front_matter import KEYS
from numcheck.read.mapped import Mapped
from numcheck.read.page import Lines, Page, Words
from numcheck.read.prose import Prose, Told
from numcheck.read.published import NotADate, published

#: The columns that may hold the text; the first that is there does.
TEXTS = ("text", "body", "content", "article", "article_text", "maintext")
#: The most articles of one file.
MOST = 100_000
_LONGEST_TITLE = 500

NO_TEXT = Unreadable(
    f'no column named "{TEXTS[0]}"',
    f"articles have the columns {TEXTS[0]}, title, date and source; other tables are not read",
    data=True,
)
TOO_MANY = Unreadable(f"more than {MOST:,} rows", "split it into smaller files")


def article(fields: Mapping[str, Mapped], lines: Lines, part: str, where: str) -> Prose | None:
    """One article; None where the row has no text. `fields` have names in lower case; `where`: words for the row."""
    body = next((fields[name] for name in TEXTS if name in fields), None)
    if body is None or not body.text.strip():
        return None
    page = Page()
    title = next((fields[name] for name in KEYS["title"] if name in fields), None)
    headline = " ".join(title.text.split()) if title else ""
    if title and 0 < len(headline) <= _LONGEST_TITLE and not body.text.lstrip().startswith(title.text.strip()):
        embedded.write(page, _heading(title), title, lines, where)
    embedded.write(page, text.prose(body.text, 1), body, lines, where)
    words = {key: _first(fields, key) for key in ("outlet", "date", "url")}
    day, trouble = None, ""
    if words["date"]:
        try:
            day = published(words["date"][:100])
        except NotADate as error:
            trouble = f"date: {words['date'][:60]!r} {error}"
    told = Told(title=headline or None, outlet=words["outlet"] or None, published=day, url=words["url"] or None)
    return page.prose(told, part=part, trouble=trouble)


def _heading(title: Mapped) -> Prose:
    words, page = Words(Lines(title.text, 1)), Page()
    words.write(title.text, 0)
    page.add("heading", words.take())
    return page.prose()


def _first(fields: Mapping[str, Mapped], what: str) -> str:
    found = (" ".join(fields[name].text[:1000].split()) for name in KEYS[what] if name in fields)
    return next((words for words in found if words), "")
