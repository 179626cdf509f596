"""The blocks of a page -> those of its article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from numcheck.model import Cell
from numcheck.read.html_elements import Inside
from numcheck.read.items import Item
from numcheck.read.page import Run
from numcheck.read.tables import Numbers, Spot

#: A block with more of its characters in links is a list of links, or a teaser of another page.
_LINKS = 0.7
#: A part with this share of all text is no furniture, whatever its name.
_TOO_MUCH = 0.5
#: What is called the main part, or an article, has at least so much of the text; less is a teaser among many.
_ENOUGH = 0.4


@dataclass(frozen=True, slots=True)
class Draft:
    """A block as it was met."""

    runs: list[Run]
    size: int  # characters
    linked: int  # of them in links
    inside: Inside
    spot: Spot | None  # in a table: the cell


def chosen(drafts: Sequence[Draft]) -> Iterator[tuple[str, list[Run], Cell | None, Item | None]]:
    """Kind, text, cell and item of the blocks that are part of the article; all of them where a page has no article."""
    kept = _without_furniture(drafts)
    total = sum(draft.size for draft in kept)
    main = [draft for draft in kept if draft.inside.main]
    if sum(draft.size for draft in main) < _ENOUGH * total:
        main = kept
    articles = Counter[int]()
    for draft in main:
        articles[draft.inside.article] += draft.size
    articles.pop(0, None)
    if articles:
        longest, size = articles.most_common(1)[0]
        if size >= _ENOUGH * sum(draft.size for draft in main):
            main = [draft for draft in main if draft.inside.article == longest]
            main = [*_title(kept, main), *main]
    numbers = Numbers()
    for draft in main:
        if _is_links(draft):
            continue
        table = draft.inside.table
        if draft.spot and table and table.holds_data:
            yield "cell", draft.runs, numbers.cell(table, draft.spot), None
        else:
            kind = "paragraph" if draft.inside.kind == "cell" else draft.inside.kind
            yield kind, draft.runs, None, draft.inside.item


def _without_furniture(drafts: Sequence[Draft]) -> list[Draft]:
    total = sum(draft.size for draft in drafts)
    suspects = Counter[int]()
    for draft in drafts:
        suspects[draft.inside.suspect] += draft.size
    return [d for d in drafts if not d.inside.suspect or suspects[d.inside.suspect] > _TOO_MUCH * total]


def _title(kept: Sequence[Draft], article: Sequence[Draft]) -> list[Draft]:
    """The page's heading above an article that has none of its own."""
    if any(draft.inside.heading == 1 for draft in article):
        return []
    return [draft for draft in kept if draft.inside.heading == 1 and not draft.inside.article][:1]


def _is_links(draft: Draft) -> bool:
    return draft.linked > _LINKS * draft.size and draft.inside.heading != 1
