"""Frames -> those without a verb with the words of what they answer, a question or a heading such as "Requirements".

"Is there a limit? 600 requests a minute."
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from functools import cache

from numcheck import wording
from numcheck.frame.words import Words
from numcheck.model import Document, Frame, Kind
from numcheck.ruleset import manuals

_WORD = re.compile(r"[a-z]+")
#: The question right before, at most so many characters long, in marks of any kind.
_LONG = 160
_QUESTION = re.compile(r"(?:^|[.!?:]\s|\n)\W*(?P<asked>[A-Z][^.!?\n]*)\?\W*[^.!?\n]{0,40}$")
#: What is asked about by one word, which nothing but a verb may follow: "How long is the trial".
_WHAT = re.compile(
    r"^How (?:long|often|large|big) (?:is|are|do|does|can|may|must) (?:(?:the|an?|my|your|our|each) )?(?:free )?"
    r"(?P<noun>[a-z]+)(?: (?:be|last|run|take|stay|kept|stored|valid|expire))?$"
)

#: What a question asks the number or the amount of, of whatever holds now: "How many members can a team have".
_NAMED = re.compile(
    r"^(?:How (?:many|much)|What|Which) (?P<what>[A-Za-z-]+(?: [a-z-]+){0,2}?) "
    r"(?:can|may|does|do|is|are|must|will|should|hold|holds|come|comes|fit|fits|belong|keep|keeps)\b"
    r"(?! (?:he|she|they)\b)"
)
_NUMBERS = (Kind.COUNT, Kind.MEASURE, Kind.PERCENT, Kind.RATE)


def answered(document: Document, frames: tuple[Frame, ...], words: Words) -> tuple[Frame, ...]:
    """The frames of a document; every line under "System requirements" is one, whatever it says."""
    headings = [b for b in document.blocks if b.kind == "heading"]
    lent = [_of_heading(document.text[b.start : b.end]) for b in headings]
    starts = [b.start for b in headings]

    def told(frame: Frame) -> Frame:
        if frame.predicates or frame.heading:
            return frame
        start = frame.mention.span.start
        asked = _QUESTION.search(document.text, max(0, start - _LONG), start)
        if asked is not None:
            said = _WORD.findall(asked["asked"].lower())
            verbs = [lemma for word in said if (lemma := words.lemma(word)) is not None]
            what = _WHAT.search(asked["asked"]) if frame.noun is None else None
            noun = wording.singular(what["noun"]) if what is not None else frame.noun
            told = replace(frame, noun=noun, words=frame.words.union(said, verbs), predicates=("be", *verbs))
            return _numbered(told, asked["asked"]) if frame.noun is None else told
        above = bisect_right(starts, start) - 1
        return frame if above < 0 or not lent[above] else replace(frame, words=frame.words | lent[above])

    return tuple(map(told, frames))


def _numbered(frame: Frame, question: str) -> Frame:
    """The frame with the noun that its question asks the number of: "How many members can a team have? 100."."""
    what = _NAMED.search(question)
    if what is None or frame.mention.kind not in _NUMBERS or frame.noun is not None:
        return frame
    *before, noun = what["what"].lower().split()
    noun = wording.singular(noun)
    return replace(frame, noun=noun, modifiers=tuple(before), narrowing=frozenset(before), reader="parse")


def _of_heading(heading: str) -> frozenset[str]:
    """What a heading such as "System requirements" says of every line under it; nothing, where it says more."""
    words = frozenset(_WORD.findall(heading.lower()))
    return frozenset(_lending()[word] for word in words & _lending().keys()) if words <= _plain() else frozenset()


@cache
def _lending() -> dict[str, str]:
    """The words that headings lend, by each of their forms."""
    return {form: word for word in manuals.words().lending for form in (word, wording.plural(word))}


@cache
def _plain() -> frozenset[str]:
    return manuals.words().generic | _lending().keys()
