"""The frame of a setting's value -> whether that value holds now, or in another version or case, or in an example."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from functools import cache
from itertools import repeat

from numcheck.model import Block, Document, Frame
from numcheck.ruleset import manuals
from numcheck.ruleset.cues import either

_WORD = re.compile(r"[a-z]+")
#: A heading that is a version: "1.4.0", "v2"; "1. Mounting" is a chapter.
_VERSION = re.compile(r"^\W{0,2}v?\d+(?:\.\d+)*\b(?![.)]? +[A-Z][a-z])")
#: Where a clause before a figure ends, and one behind it; and what follows what holds: "30 days unless you set it".
_ENDS, _PAUSES, _FREELY = re.compile(r"[.;:]\s"), re.compile(r"[.;:,]"), frozenset({"unless"})
_WORDS = re.compile(r"[A-Za-z'’]+")
_COSTS = re.compile(r"[$€£] ?\d[\d.,]* ?(?:(?:per|a|each|every) |/ ?)(?:user |seat |member )?(?:month|mo|year)\b")
#: In a heading: a version, or a plan by its name: "in version 1", "Enterprise plan".
_ONE_OF = re.compile(r"\bversion \d|^\W*[A-Z][\w-]+ (?:plan|tier|edition)s?\W*$")
#: What once was so, or is so in one mode: "The timeout was 60 minutes", "In the kiosk mode".
_WAS = re.compile(r"\b(?:was|were|had been|used to)\b|\b[Ii]n (?:the )?[a-z-]+ mode\b")
#: So far behind the name of a plan its figures stand at most.
_LINE = 600
_FIRST = re.compile(r"[ *_|#>-]*[A-Z][\w-]*")
#: So many headings, items and questions, or any table, a page of documentation has; news have hardly more than one.
_PARTS = 3
#: A numbered line without a full stop is a heading: "5. Bills".
_NUMBERED = re.compile(r"\d+(?:\.\d+)*[.)]? [A-Z][^.?!:\n]{2,50}")
#: Whoever reads a guide or a help page is spoken to, once in so many words; in a quote somebody else is.
_YOU = re.compile(r"\byou(?:rs?)?\b|\bby default\b", re.IGNORECASE)
_OFTEN = 150
#: A guide has nobody who tells of themselves, but in the question of a reader: "Can I change my plan?".
_SELF = re.compile(r"\bI(?=['’ ](?:[a-z]))|(?<![\w.-])(?:me|my|mine|myself)(?![\w.-])")
#: What somebody has done tells half as much of them.
_DID = re.compile(r"\b[Ww]e (?!\w*eed\b)(?:\w{2,}ed|took|gave|got|made|saw|found|built|bought|kept|had|sat)\b")
_OPENS = re.compile(r"\W{0,9}[A-Z][^.!?\n]*\?")
_ENDED = re.compile(r"[^.!?\n]*[.!?\n]?")
_QUOTED = re.compile(r"[\"“][^\"“”\n]*[\"”]")
#: Of hundred words of a report one is one of these, and more than one in all.
_HAPPENED = re.compile(
    r"\b(?:was|were|had|said|told|did|went|came|became|announced|reported|according|killed|died|he|she|her|his|him)\b|"
    r"[,\"”] says\b",
    re.IGNORECASE,
)


class Standing:
    """What the titles and headings of one document say of the values under them."""

    def __init__(self, document: Document) -> None:
        headings = [(b.start, document.text[b.start : b.end]) for b in document.blocks if b.kind == "heading"]
        self._text = document.text
        self._starts = [start for start, _ in headings]
        self._told = [_of_another(heading) for _, heading in headings]
        #: Whether the whole page is of another version or place, by its title.
        self.whole = _of_another(document.source.title or "") or (bool(self._told) and self._told[0])
        self._contested = _contested(document)
        told = (document.source.title or "", *(heading for _, heading in headings[:1]))
        self.logs = any(map(_log().search, told))  # the page is a list of changes, version by version
        self.guide = is_guide(document)

    def holds(self, frame: Frame, asked: frozenset[str] = frozenset()) -> bool:
        """Whether nothing in the clause, in the heading above it or in the title tells of another version or case.

        `asked` are the words that the question itself wants: until when one may cancel is told with "before". What code
        blocks of one page set to two values shows two cases.
        """
        return not frame.words & (manuals.words().past - asked) and self._holds(frame)

    def stands(self, frame: Frame) -> bool:
        """The same of a frame whose words were put away, by those of its clause."""
        at, to = frame.mention.span.start, frame.mention.span.end
        clause = (
            _ENDS.split(self._text[frame.sentence.start : at])[-1]
            + _PAUSES.split(self._text[to : frame.sentence.end])[0]
        )
        return (manuals.words().past - _FREELY).isdisjoint(_WORD.findall(clause.lower())) and self._holds(frame)

    def of_a_plan(self, frame: Frame) -> bool:
        """Whether its line tells before what the plan costs: "Small: $29 per month. Messages of up to 512 KB."."""
        return plan_of_line(self._text, frame.mention.span.start) is not None

    def _holds(self, frame: Frame) -> bool:
        where = self._text, frame.sentence.start, frame.sentence.end
        if self.whole or _case().match(*where) or _elsewhere().search(*where):
            return False
        if _WAS.search(self._text, frame.sentence.start, frame.mention.span.start) is not None:
            return False
        if any(start <= frame.mention.span.start < end for start, end in self._contested):
            return False
        above = bisect_right(self._starts, frame.mention.span.start) - 1
        return above < 0 or not self._told[above]


def _contested(document: Document) -> list[tuple[int, int]]:
    """Where the code blocks of a page set one key to two values, code points, half-open."""
    said: dict[str, set[str]] = defaultdict(set)
    settings = [b for b in document.blocks if b.kind == "setting"]
    lines = [document.text[b.start : b.end].partition(": ") for b in settings]
    for key, _, value in lines:
        said[key].add(value.partition(" (")[0])
    return [(b.start, b.end) for b, (key, _, _) in zip(settings, lines, strict=True) if len(said[key]) > 1]


def plan_of_line(text: str, at: int) -> str | None:
    """The name that a line begins with which tells before this code point what a plan costs; None for another line."""
    start = text.rfind("\n", max(0, at - _LINE), at) + 1
    if start == 0 and at > _LINE:
        return None
    if _COSTS.search(text, start, at) is None:
        return None
    name = _FIRST.match(text, start)
    return name[0].strip(" *_|#>-").lower() if name is not None else ""


def is_guide(document: Document) -> bool:
    """Whether a text has the parts of a page of documentation, or speaks to its reader, and reports nothing."""
    if has_parts(document):
        return True
    spoken = len(_YOU.findall(_QUOTED.sub("", document.text)))
    return _holds_always(document) and not _personal(document) and _often(document, spoken)


def has_parts(document: Document) -> bool:
    """Whether a text has a table, or headings, items and questions as a page of documentation, and reports nothing."""
    blocks, text = document.blocks, document.text
    if not _holds_always(document):
        return False
    if any(block.cell is not None for block in blocks):
        return True
    parts = sum(map(is_heading, blocks, repeat(text)))
    parts += sum(b.kind == "item" or text[b.start : b.end].rstrip().endswith("?") for b in blocks)
    return parts >= _PARTS and not _personal(document)


def _holds_always(document: Document) -> bool:
    """Whether a text has no day and does not tell what has happened."""
    return document.source.published is None and not _reports(document.text)


def _personal(document: Document) -> bool:
    """Whether somebody tells of themselves, and not readers in their questions."""
    asked = sum(_OPENS.match(document.text, b.start, b.end) is not None for b in document.blocks)
    return asked < _PARTS and _often(document, _of_somebody(document))


def _often(document: Document, times: float) -> bool:
    return times * _OFTEN >= max(len(_WORDS.findall(document.text)), 1)


def _of_somebody(document: Document) -> float:
    """How often somebody tells of themselves, in a column or a diary."""
    blocks = (document.text[b.start : b.end] for b in document.blocks if b.kind not in ("heading", "setting"))
    told = [_QUOTED.sub("", "".join(s for s in _ENDED.findall(block) if not s.endswith("?"))) for block in blocks]
    return sum(len(_SELF.findall(block)) + len(_DID.findall(block)) / 2 for block in told)


def is_heading(block: Block, text: str) -> bool:
    """Whether it is a heading, or a numbered line that is one."""
    return block.kind == "heading" or _NUMBERED.fullmatch(text[block.start : block.end].strip()) is not None


def _reports(text: str) -> bool:
    """Whether a text tells what has happened."""
    return (len(_HAPPENED.findall(text)) - 1) * 100 > len(_WORDS.findall(text))


@cache
def _log() -> re.Pattern[str]:
    """A title of a page whose every entry tells of a version of its own."""
    logs = either(manuals.words().logs).replace(r"\ ", r"\s")
    return re.compile(rf"\b{logs}(?:\b|_)", re.IGNORECASE)


@cache
def _case() -> re.Pattern[str]:
    """A sentence that begins so tells one case, whatever its clauses say."""
    return re.compile(rf"\W{{0,3}}{either(manuals.words().cases)}\b", re.IGNORECASE)


@cache
def _elsewhere() -> re.Pattern[str]:
    """Within a sentence: where a program runs that nobody uses, and other values hold."""
    return re.compile(rf"\b(?:in|on|for) (?:the )?{either(manuals.words().elsewhere)}\b", re.IGNORECASE)


def _of_another(heading: str) -> bool:
    if _ONE_OF.search(heading) is not None:
        return True
    if heading.rstrip().endswith("?"):  # "Why does my change take so long?"
        return False
    words = frozenset(_WORD.findall(heading.lower()))
    if words & manuals.words().elsewhere:  # "Our staging server"
        return True
    return bool(words & manuals.words().histories) or _VERSION.match(heading) is not None
