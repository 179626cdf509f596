"""Plain text -> Prose: paragraphs, whether one line each or wrapped by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from numcheck.model import Anchor, Block
from numcheck.read.prose import Prose
from numcheck.sentence import words

#: A line that begins a list item: a bullet, or a number with its dot or bracket.
_BULLET = re.compile(r"(?:[-*+•‣▪◦–]|\(?[a-z]\)|\(?(?P<number>\d{1,3})[.)])[ \t]+(?=\S)")
#: A line that is only a link, and one without a letter or digit: neither is part of the prose around it.
_LINK = re.compile(r"<?(?:https?://|www\.)\S+", re.IGNORECASE)
_BYLINE = re.compile(r"(?:By|BY) [A-Z]")
_CLOSED = re.compile(r"[.!?:…][\"'”’»)\]]*$")  # a line that ends where a sentence ends
_OPEN = re.compile(r"[,;–—-]$")  # a line that ends inside of a sentence
_LAST_WORD = re.compile(r"[A-Za-z]+$")
_FIRST_WORD = re.compile(r"\S+")

#: The widest line that people, mailers and editors wrap at; a line beyond it is a paragraph on one line.
_WIDEST = 132
#: Lines of prose are as wide as this; and so many lines show no width of their own.
_WIDE, _TWO = 60, 2
#: The longest headline, in characters.
_HEADLINE = 160
#: Lines are looked at up to here: no line end or beginning is longer.
_EDGE = 40


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is not blank."""

    first: bool  # of the whole text
    start: int  # of its first character that is not white space
    end: int  # after its last one
    width: int  # from the margin to `end`
    head: str  # how it begins
    tail: str  # how it ends
    alone: bool  # a link or a rule: never part of a paragraph
    item: bool  # begins a list item


def prose(body: str, first_line: int) -> Prose:
    """The text as it is, with its blocks; `first_line` is the line of the file in which `body` begins."""
    runs, anchors = _runs(body, first_line)
    wrapped = _wrap_width([pair for run in runs for pair in pairwise(run)])
    blocks: list[Block] = []
    for run in runs:
        blocks.extend(_blocks(run, wrapped))
    if blocks and _is_headline(body, blocks, runs):
        blocks[0] = Block(kind="heading", start=blocks[0].start, end=blocks[0].end)
    return Prose(text=body, blocks=tuple(blocks), anchors=tuple(anchors))


def _runs(body: str, first_line: int) -> tuple[list[list[_Line]], list[Anchor]]:
    """The lines between blank lines, and an anchor for each line."""
    runs: list[list[_Line]] = []
    anchors: list[Anchor] = []
    run: list[_Line] = []
    last_number = -1
    start = 0
    for number, raw in enumerate(body.split("\n")):
        stripped = raw.strip()
        if stripped:
            anchors.append(Anchor(start=start, line=first_line + number, column=1))
            lead = len(raw) - len(raw.lstrip())
            bullet = _BULLET.match(stripped)
            item = bullet is not None
            if bullet is not None and bullet["number"]:
                # Mid-paragraph, only the next number of a list counts: a wrapped line may begin "12. The".
                item = not run or int(bullet["number"]) in (1, last_number + 1)
                last_number = int(bullet["number"]) if item else last_number
            alone = _LINK.fullmatch(stripped) is not None or not any(c.isalnum() for c in stripped)
            end = start + lead + len(stripped)
            run.append(
                _Line(
                    first=not run and not runs,
                    start=start + lead,
                    end=end,
                    width=end - start,
                    head=stripped[:_EDGE],
                    tail=stripped[-_EDGE:],
                    alone=alone,
                    item=item,
                )
            )
        elif run:
            runs.append(run)
            run = []
        start += len(raw) + 1
    if run:
        runs.append(run)
    if body and (not anchors or anchors[0].start):
        anchors.insert(0, Anchor(start=0, line=first_line, column=1))
    return runs, anchors


def _wrap_width(pairs: list[tuple[_Line, _Line]]) -> int | None:
    """The width the text is wrapped at; None where lines are paragraphs.

    Lines that surely go on in the next are the evidence. In wrapped English more than half of all line ends are
    such; where lines are paragraphs or verses, next to none. The width is the ninth tenth of their widths, so that
    one line that sticks out does not count.
    """
    sure = sorted(one.width for one, two in pairs if _goes_on(one, two) and one.width <= _WIDEST)
    if len(sure) * 4 < len(pairs) or not sure:
        return None
    return sure[len(sure) * 9 // 10]


def _goes_on(one: _Line, two: _Line) -> bool:
    """Whether the words alone show that a sentence crosses the line end."""
    if one.alone or two.alone or two.item or _CLOSED.search(one.tail):
        return False
    return two.head[0].islower() or _is_unfinished(one)


def _is_unfinished(line: _Line) -> bool:
    last = _LAST_WORD.search(line.tail)
    return _OPEN.search(line.tail) is not None or (last is not None and last.group().lower() in words().unfinished)


def _blocks(run: list[_Line], width: int | None) -> Iterator[Block]:
    first = run[0]
    is_even = _is_even(run)
    has_sure = any(_goes_on(one, two) for one, two in pairwise(run))
    for one, two in pairwise(run):
        # Where lines are paragraphs, the first is the headline, and the text below may begin with a small letter.
        headline = one.first and width is None and not is_even and not _is_unfinished(one)
        joined = (_goes_on(one, two) and not headline) or (
            not (one.alone or two.alone or two.item)
            and one.width <= _WIDEST
            and _BYLINE.match(two.head) is None
            and (
                is_even
                or (len(run) == _TWO and _is_wide(one) and _CLOSED.search(two.tail) is not None)
                or (width is not None and (has_sure or len(run) == _TWO) and _is_full(one, two, width, width // 8))
            )
        )
        if not joined:
            yield _block(first, one)
            first = two
    yield _block(first, run[-1])


def _is_wide(line: _Line) -> bool:
    """Whether a line that ends no sentence is too wide for a line of a list, an address or a caption."""
    return not line.first and line.width >= _WIDE and _CLOSED.search(line.tail) is None


def _is_even(run: list[_Line]) -> bool:
    """Whether the widths of the lines show a wrapped paragraph: all but the last are about as wide.

    Three such lines need a sentence that surely crosses a line end; four can do without one if no line had room for
    the first word of the next.
    """
    widths = [line.width for line in run[:-1]]
    widest = max(widths, default=0)
    if len(run) < 3 or not 35 <= max(widest, run[-1].width) <= _WIDEST or min(widths) < 0.6 * widest:
        return False
    if any(_goes_on(one, two) for one, two in pairwise(run)):
        return True
    return len(run) > 3 and all(_is_full(one, two, widest, 0) for one, two in pairwise(run))


def _is_full(one: _Line, two: _Line, width: int, slack: int) -> bool:
    """Whether the first word of the next line had no place in this one; people wrap up to `slack` early."""
    first = _FIRST_WORD.match(two.head)
    return one.width + 1 + (len(first.group()) if first else 0) > width - slack


def _block(first: _Line, last: _Line) -> Block:
    return Block(kind="item" if first.item else "paragraph", start=first.start, end=last.end)


def _is_headline(body: str, blocks: list[Block], runs: list[list[_Line]]) -> bool:
    """Whether the first block is one short line that ends no sentence, and more than that follows."""
    line, block = runs[0][0], blocks[0]
    return (
        len(blocks) > 1
        and block.kind == "paragraph"
        and block.end == line.end
        and block.end - block.start <= _HEADLINE
        and not line.alone
        and not line.head[0].islower()
        and body[block.end - 1] not in ".:;,"
        and _BYLINE.match(line.head) is None
    )
