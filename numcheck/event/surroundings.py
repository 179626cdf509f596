"""A page of a guide -> what stands around each of its figures, which tells what it is the figure of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from numcheck import units
from numcheck.layout import Cells
from numcheck.model import Block, Claim, Document, Kind
from numcheck.ruleset import guides
from numcheck.ruleset.rarity import stem
from numcheck.standing import Standing

#: How near words are to a figure: in its own stretch of its sentence, elsewhere in it, in the sentences before; in the
#: question that it answers, in the first cell of its row, in the other cells and in the heading of its column, above.
_BESIDE, _IN, _BEFORE, _ASKED, _ROW, _CELL, _ABOVE = 1.0, 0.5, 0.3, 1.0, 1.0, 0.7, 0.6
#: In the sentence before one that only says "it".
_SPOKEN_OF = 0.8
#: Begins what stands for the sort of a figure among the words around it: few are told in grams.
SORT = "="
#: Characters before its sentence that are looked at.
_BACK, _LONG = 160, 200
_WORD = re.compile(r"[A-Za-z][A-Za-z'’]+")
#: A word and the next one, which may be the first of another two.
_PAIR = re.compile(r"\b([A-Za-z][A-Za-z'’]+)(?=[ -]([A-Za-z][A-Za-z'’]+))")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_QUESTION = re.compile(r"(?:^|[.!?:]\s|\n)\W*(?P<asked>[A-Z][^.!?\n]*)\?\W*[^.!?\n]*$")
_PRONOUN = re.compile(
    r"\W*(?:(?:It|They|This|These|That|Then it|Both)\b|(?:On|In|For|With) (?:\S+ ){1,3}?(?:it|they)\b)"
)
_FULL_STOP = re.compile(r"(?<=[.!?])\s")
_STOPS = re.compile(r"[;:.]\s")
_GOES_ON = re.compile(r"[;.]\s|, (?:and|but) ")
_OFTEN = re.compile(r"\b(?:every|each|once in|interval of)\s+(?:about |some )?$", re.IGNORECASE)
#: Right behind a key.
_KEYED = re.compile(r"[=:][ `*\"']*$")
#: A case that a sentence opens with, with a comma or without: "In staging".
_CASE = re.compile(r"\W*(?:In|With|For|On|At) (?:the |an? )?(?P<case>\w+)")
#: What may be told in many units, by one of them.
_BASES = ("megabyte", "meter", "gram", "watt", "volt", "hertz", "liter")
_KINDS = (Kind.DURATION, Kind.MEASURE, Kind.PERCENT, Kind.MONEY, Kind.COUNT, Kind.RATE)
#: Columns of a table that sets several of one kind side by side.
_SIDE_BY_SIDE = 3


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """A figure of a guide with what stands around it."""

    claim: Claim
    sort: str  # what it measures or counts, and by what
    value: Decimal  # in a unit that all of its sort share
    often: bool | None  # how often something is done; None where a key or the first cell of its row may say so
    words: Mapping[str, float]  # by their stems, with how near they stand
    said: frozenset[str]  # all words, as they are written, lower case
    which: Mapping[str, frozenset[str]]  # by its stem, what stands right before a word: "read" before "timeout"
    case: frozenset[str]  # of a case that its sentence opens with
    heads: frozenset[str]  # of the column in a table of several
    holds: bool  # of what holds always


def figures(document: Document, claims: Sequence[Claim]) -> tuple[Figure, ...]:
    """The figures of a page, in their order; `claims` are of it, of each place one."""
    return tuple(_Page(document, claims).figures())


class _Page:
    def __init__(self, document: Document, claims: Sequence[Claim]) -> None:
        self._text, self._blocks = document.text, document.blocks
        self._starts = [block.start for block in document.blocks]
        self._headings = [block for block in document.blocks if block.kind == "heading"]
        self._cells = Cells(document)
        self._standing = Standing(document)
        self._claims = sorted(claims, key=lambda claim: claim.span)

    def figures(self) -> Iterator[Figure]:
        for n, claim in enumerate(self._claims):
            mention = claim.frame.mention
            if mention.kind not in _KINDS or mention.quantity.vague or mention.quantity.value_hi is not None:
                continue
            before = self._claims[n - 1].span.end if n else 0
            behind = self._claims[n + 1].span.start if n + 1 < len(self._claims) else len(self._text)
            yield self._figure(claim, before, behind)

    def _figure(self, claim: Claim, before: int, behind: int) -> Figure:
        frame, mention = claim.frame, claim.frame.mention
        start, end = frame.sentence.start, frame.sentence.end
        at, to = mention.span.start, mention.span.end
        around: dict[str, float] = {}
        said: set[str] = set()
        which: dict[str, set[str]] = {}

        def add(text: str, near: float) -> None:
            said.update(word.lower() for word in _WORD.findall(text))
            for word in _stems(text):
                around[word] = max(around.get(word, 0.0), near)
            for one, behind in _PAIR.findall(text):
                if _stem(one.lower()) and _stem(behind.lower()):
                    which.setdefault(_stem(behind.lower()), set()).add(_stem(one.lower()))

        add(self._text[start:end], _IN)
        add(_STOPS.split(self._text[max(start, before) : at])[-1], _BESIDE)
        add(_GOES_ON.split(self._text[to : min(end, behind)])[0], _BESIDE if behind >= end else _CELL)
        add(mention.noun or "", _BESIDE)
        asked = _QUESTION.search(self._text, max(0, start - _LONG), start)
        add(asked["asked"] if asked is not None else "", _ASKED)
        above = self._above(at)
        add(above, _ASKED if above.endswith("?") else _ABOVE)
        block = self._blocks[max(0, bisect_right(self._starts, at) - 1)]
        back = self._text[max(block.start, start - _BACK) : start]
        add(back, _BEFORE)
        if _PRONOUN.match(self._text, start, at) is not None:  # "It is valid for 24 hours."
            add(_FULL_STOP.split(back.strip())[-1], _SPOKEN_OF)
        heads = self._row(block, add)
        case = _CASE.match(self._text, start, at)
        lead = self._text[max(start, at - _LONG // 8) : at]
        sort, value = _measured(claim)
        if mention.kind not in (Kind.COUNT, Kind.RATE):  # else the noun is one of the words
            around[f"{SORT}{sort}"] = _CELL
        return Figure(
            claim=claim,
            sort=sort,
            value=value,
            often=_often(lead, asked["asked"] if asked is not None else "", cell=block.cell is not None),
            words=around,
            said=frozenset(said),
            which={word: frozenset(ones) for word, ones in which.items()},
            case=frozenset(_stems(case["case"])) if case is not None else frozenset(),
            heads=heads,
            holds=frame.polarity
            and mention.change is None
            and not self._standing.logs
            and self._standing.stands(frame),
        )

    def _above(self, at: int) -> str:
        """The heading above a place, where it is not the title."""
        place = bisect_right(self._headings, at, key=lambda block: block.start) - 1
        return self._text[self._headings[place].start : self._headings[place].end].strip() if place > 0 else ""

    def _row(self, block: Block, add: Callable[[str, float], None]) -> frozenset[str]:
        """Adds what the rest of a row and the heading of its column say; its words, if it is one of several."""
        cell = block.cell
        if cell is None:
            return frozenset()
        for column, other in self._cells.beside(cell):
            add(self._text[other.start : other.end], _CELL if column else _ROW)
        head = self._cells.top(cell)
        if head is None or not cell.row:
            return frozenset()
        told = self._text[head.start : head.end]
        add(told, _CELL)
        return frozenset(_stems(told)) if len(self._cells.first_row(cell)) >= _SIDE_BY_SIDE else frozenset()


def _often(lead: str, asked: str, *, cell: bool) -> bool | None:
    if _OFTEN.search(lead) is not None or asked.startswith("How often"):
        return True
    return None if cell or _KEYED.search(lead) is not None else False


def _measured(claim: Claim) -> tuple[str, Decimal]:
    """What a figure measures or counts, and how much that is in a unit of all that measure the same."""
    frame, mention = claim.frame, claim.frame.mention
    value, unit = mention.quantity.value, mention.quantity.unit
    per = f"/{mention.per}" if mention.per else ""
    if mention.kind in (Kind.COUNT, Kind.RATE) and unit == "count":
        noun = mention.noun or frame.noun or ""
        return f"count {''.join(_stems(noun)) or noun}{per}", value
    if "degree" in unit or "/" in unit:
        return f"{'degree' if 'degree' in unit else unit}{per}", value
    bases = ("hour",) if mention.kind is Kind.DURATION else _BASES if mention.kind is Kind.MEASURE else ()
    for base in bases:
        if (told := units.convert(value, unit, base)) is not None:
            return f"{base}{per}", told
    return f"{unit}{per}", value


def _stems(text: str) -> list[str]:
    words = (word.lower() for word in _WORD.findall(_CAMEL.sub(" ", text)))
    return [stemmed for word in words if (stemmed := _stem(word))]


@lru_cache(maxsize=16_384)
def _stem(word: str) -> str:
    """The stem of a word that may tell something; nothing for any other."""
    word = word.removesuffix("'s").removesuffix("’s")
    lists = guides.words()
    return "" if word in lists.plain else stem(lists.same.get(word, word))
