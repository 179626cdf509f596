"""The frame of a setting's value -> whether that value holds now, or in another version or case, or in an example."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from functools import cache, cached_property

from numcheck.guide import is_guide
from numcheck.model import Document, Frame
from numcheck.outline import numbering
from numcheck.ruleset import manuals
from numcheck.ruleset.cues import either

_WORD, _CAPITAL = re.compile(r"[a-z]+"), re.compile(r"\b[A-Z][\w-]+")
#: A heading that is a version: "1.4.0", "v2"; "1. Mounting" is a chapter.
_VERSION = re.compile(r"^\W{0,2}v?\d+(?:\.\d+)*\b(?![.)]? +[A-Z][a-z])")
#: Where a clause before a figure ends, and one behind it; and what follows what holds: "30 days unless you set it".
_ENDS, _PAUSES, _FREELY = re.compile(r"[.;:]\s"), re.compile(r"[.;:,]"), frozenset({"unless"})
_COSTS = re.compile(r"[$€£] ?\d[\d.,]* ?(?:(?:per|a|each|every) |/ ?)(?:user |seat |member )?(?:month|mo|year)\b")
#: In a heading: a version, or a plan by its name: "in version 1", "Enterprise plan".
_ONE_OF = re.compile(r"\bversion \d|^\W*[A-Z][\w-]+ (?:plan|tier|edition)\W*$")
#: A sentence of so many code points is a list without stops, of which nobody knows what in it holds for what.
_SENTENCE = 2_000
#: So far behind the name of a plan its figures stand at most.
_LINE = 600
_FIRST = re.compile(r"[ *_|#>-]*[A-Z][\w-]*")


class Standing:
    """What the titles and headings of one document say of the values under them."""

    def __init__(self, document: Document) -> None:
        chapters = numbering(document)  # "1.2 Ports" is no version
        heads = (b for b in document.blocks if b.kind == "heading")
        headings = [(b.start, document.text[chapters.get(b.start, b.start) : b.end]) for b in heads]
        self._text = document.text
        self._starts = [start for start, _ in headings]
        self._told = [_of_another(heading) for _, heading in headings]
        #: Whether the whole page is of another version or place, by its title.
        self.whole = _of_another(document.source.title or "") or (bool(self._told) and self._told[0])
        self._contested = _contested(document)
        self._path = document.source.path
        self._titles = (document.source.title or "", *(heading for _, heading in headings[:1]))
        self.logs = any(map(_log().search, self._titles))  # the page is a list of changes, version by version
        self.guide = is_guide(document)

    @cached_property
    def product(self) -> frozenset[str]:
        """The words of the title, or of the folder, that are a name in the text: what any of its things is of."""
        folder = self._path.replace("\\", "/").split("/")[-2:-1]
        names = {*_CAPITAL.findall(" ".join(self._titles)), *(name.capitalize() for name in folder)}
        return frozenset(name.lower() for name in names if _stands_in(name, self._text))

    def holds(self, frame: Frame, asked: frozenset[str] = frozenset()) -> bool:
        """Whether nothing in the clause, in the heading above it or in the title tells of another version or case.

        `asked` are the words that the question itself wants: until when one may cancel is told with "before". What code
        blocks of one page set to two values shows two cases.
        """
        return not frame.words & (manuals.words().past - asked) and self._holds(frame)

    def stands(self, frame: Frame) -> bool:
        """The same of a frame whose words were put away, by those of its clause."""
        return self._holds(frame) and (manuals.words().past - _FREELY).isdisjoint(_WORD.findall(self._clause(frame)))

    def of_a_plan(self, frame: Frame) -> bool:
        """Whether its line tells before what the plan costs: "Small: $29 per month. Messages of up to 512 KB."."""
        return plan_of_line(self._text, frame.mention.span.start) is not None

    def _clause(self, frame: Frame) -> str:
        """What stands around a figure up to the next stop, lower case."""
        ahead = _ENDS.split(self._text[frame.sentence.start : frame.mention.span.start])[-1]
        behind = _PAUSES.split(self._text[frame.mention.span.end : frame.sentence.end])[0]
        return (ahead + behind).lower()

    def _holds(self, frame: Frame) -> bool:
        where = self._text, frame.sentence.start, frame.sentence.end
        if frame.sentence.end - frame.sentence.start > _SENTENCE:
            return False
        if self.whole or _case().match(*where) or _elsewhere().search(*where) or _switched().search(*where):
            return False
        if _was().search(self._text, frame.sentence.start, frame.mention.span.start) is not None:
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


def _stands_in(name: str, text: str) -> bool:
    """Whether a text has a name within a sentence, as it is or in capitals."""
    return re.search(rf"[a-z,] (?:{re.escape(name)}|{re.escape(name.upper())})\b", text) is not None


@cache
def _was() -> re.Pattern[str]:
    """What once was so, or is so in one mode: "The timeout was 60 minutes", "In the kiosk mode"."""
    return re.compile(rf"\b{either(manuals.words().page.over)}\b|\b[Ii]n (?:the )?[a-z-]+ mode\b")


@cache
def _log() -> re.Pattern[str]:
    """A title of a page whose every entry tells of a version of its own."""
    logs = either(manuals.words().logs).replace(r"\ ", r"\s")
    return re.compile(rf"\b{logs}(?:\b|_)", re.IGNORECASE)


@cache
def _case() -> re.Pattern[str]:
    """A sentence that begins so tells one case, whatever its clauses say."""
    some = rf"{either(manuals.words().whom)} (?!of\b)[a-z]+ [^.:;]{{1,40}}:"
    return re.compile(rf"\W{{0,3}}(?:{either(manuals.words().cases)}\b|{some})", re.IGNORECASE)


@cache
def _elsewhere() -> re.Pattern[str]:
    """Within a sentence: where a program runs that nobody uses, and other values hold."""
    return re.compile(rf"\b(?:in|on|for) (?:the )?{either(manuals.words().elsewhere)}\b", re.IGNORECASE)


@cache
def _switched() -> re.Pattern[str]:
    """Within a sentence: with what switched on or off it holds alone: "With big boards enabled", "when SSO is off"."""
    return re.compile(
        rf"\b(?:[Ww]ith|[Ww]hen|[Ww]here|[Ww]hile) [^.,;:\n]{{1,60}} {either(manuals.words().switched)}\b"
    )


def _of_another(heading: str) -> bool:
    if _ONE_OF.search(heading) is not None:
        return True
    if heading.rstrip().endswith("?"):  # "Why does my change take so long?"
        return False
    words = frozenset(_WORD.findall(heading.lower()))
    if words & manuals.words().elsewhere:  # "Our staging server"
        return True
    return bool(words & manuals.words().histories) or _VERSION.match(heading) is not None
