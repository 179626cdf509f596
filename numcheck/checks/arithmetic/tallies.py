"""Passage -> lists whose items carry figures, against the total before them or among them (NC202)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from numcheck.checks.arithmetic.partwords import words
from numcheck.checks.arithmetic.runs import Item, figures, runs, spelled
from numcheck.checks.arithmetic.sums import added, near, sum_of
from numcheck.checks.passage import Passage, allowed
from numcheck.model import Block, Check, Kind, Mention

#: A list's mark where the reader leaves it in the text: "- ", "3. ".
MARK = re.compile(r"(?:[-*+•‣▪◦–]|\(?[a-z]\)|\(?\d{1,3}[.)])\s+")
_TOTAL = re.compile(r"(?:grand |overall )?(?:total|sum|in all|altogether|all)\b[^\d]{0,30}$", re.IGNORECASE)
#: Words of an item around its figure: more is prose, of which nobody knows what it counts.
_LABEL = 6
#: What stands between a label and its figure.
_LABELLED = (":", "–", "—", "-", "=")
_LEAST, _MOST = 2, 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One item of a list with its one figure."""

    block: Block
    mention: Mention
    before: str  # the words before the figure, without the list's mark
    after: str


def lists(passage: Passage) -> Iterator[tuple[Block | None, tuple[Block, ...], Block | None]]:
    """Every run of list items, with the block before and the block behind it."""
    blocks = passage.document.blocks
    at = 0
    while at < len(blocks):
        if blocks[at].kind != "item":
            at += 1
            continue
        end = at
        while end < len(blocks) and blocks[end].kind == "item":
            end += 1
        yield (
            blocks[at - 1] if at else None,
            blocks[at:end],
            blocks[end] if end < len(blocks) else None,
        )
        at = end


def level(passage: Passage, block: Block) -> int:
    """How deep in lists an item stands: by its place, or by its column where the list's mark is in the text."""
    return block.bullet.depth if block.bullet is not None else passage.document.position(block.start)[1]


def flat(passage: Passage, items: Sequence[Block]) -> bool:
    """Whether the items are one list, all of it, and none stands in another (a longer number may push one a little)."""
    bullets = [block.bullet for block in items]
    if all(bullet is not None for bullet in bullets):
        told = [(b.depth, b.number, b.among, b.opens) for b in bullets if b is not None]
        return told == [(told[0][0], number, len(told), True) for number in range(1, len(told) + 1)]
    levels = [level(passage, block) for block in items]
    return max(levels) - min(levels) <= 1


def look(passage: Passage) -> Iterator[Check]:
    """Every list of figures that tells its total."""
    for before, blocks, behind in lists(passage):
        if not _LEAST <= len(blocks) <= _MOST or not flat(passage, blocks):
            continue
        entries = [_entry(passage, block) for block in blocks]
        if behind is not None and behind.kind == "paragraph" and None not in entries:
            entries.append(_entry(passage, behind))
            if entries[-1] is None or not _is_total(entries[-1]):
                entries.pop()
        found = [entry for entry in entries if entry is not None]
        if len(found) < len(entries) or len(found) <= _LEAST:
            continue
        totals = [entry for entry in found if _is_total(entry)]
        if len(totals) == 1 and totals[0] in (found[0], found[-1]):
            yield from _tallied(passage, totals[0], [entry for entry in found if entry is not totals[0]])
        elif not totals and before is not None:
            yield from _announced(passage, before, found)


def _entry(passage: Passage, block: Block) -> Entry | None:
    """The item's one figure, with few words around it; None for prose and for items with other figures."""
    mark = MARK.match(passage.text, block.start, block.end)
    start = mark.end() if mark else block.start
    inside = passage.within(start, block.end)
    if len(inside) != 1 or inside[0].span.end > block.end:
        return None
    before, after = passage.text[start : inside[0].span.start], passage.text[inside[0].span.end : block.end]
    if any(c.isdigit() for c in before + after) or len(spelled(before)) + len(spelled(after)) > _LABEL:
        return None
    return Entry(block=block, mention=inside[0], before=before, after=after)


def _is_total(entry: Entry) -> bool:
    told = " ".join(spelled(entry.after))
    return _TOTAL.match(entry.before) is not None or told.endswith(words().total_after) or told == "total"


def _tallied(passage: Passage, total: Entry, parts: Sequence[Entry]) -> Iterator[Check]:
    """`Total: 40` among the items."""
    if not _one_unit(total.mention, parts) or _doubtful(parts):
        return
    if near(sum_of([p.mention for p in parts]), allowed(total.mention)):
        yield added(passage, _item(total), [_item(p) for p in parts], order="parts first")


def _announced(passage: Passage, before: Block, parts: Sequence[Entry]) -> Iterator[Check]:
    """`The choir has 40 singers:` and a list of its voices."""
    sentence = passage.sentence(passage.span(before.end - 1, before.end))
    if not passage.text[sentence.start : before.end].endswith(":"):
        return
    told = figures(passage, sentence)
    if len(told) != 1 or not _one_unit(told[0], parts) or _doubtful(parts) or told[0].attributive:
        return
    whole = runs(passage, sentence)[0].items[0]
    labels = all(part.before.rstrip().endswith(_LABELLED) and not part.after.strip(" .;,") for part in parts)
    people = whole.noun in words().persons and all(part.mention.noun in words().persons for part in parts)
    if told[0].kind is Kind.COUNT and whole.noun is None:
        return
    if (labels or people) and near(sum_of([p.mention for p in parts]), allowed(told[0])):
        yield added(passage, whole, [_item(p) for p in parts], confidence="medium")


def _one_unit(total: Mention, parts: Sequence[Entry]) -> bool:
    units = {(m.kind, m.quantity.unit) for m in (total, *(p.mention for p in parts))}
    return len(units) == 1 and total.kind in (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.DURATION)


def _doubtful(parts: Sequence[Entry]) -> bool:
    """Whether some items may be parts of others, or be left out of the sum."""
    told = [spelled(part.before + " " + part.after) for part in parts]
    listed = (words().open_words - words().leftover) | words().overlap_words | words().not_added
    return any(not listed.isdisjoint(one) for one in told)


def _item(entry: Entry) -> Item:
    return Item(
        mention=entry.mention,
        lead=(),
        tail=spelled(entry.after),
        stop="",
        start=entry.mention.span.start,
        end=entry.block.end,
    )
