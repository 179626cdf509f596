"""A place in a row, "the 11th governor" -> who has it; a year before a title, "the 2006 film Orle" -> what came out."""

from __future__ import annotations

import re
from dataclasses import replace

from numcheck.model import Document, Frame, Phrase

#: So many characters before the figure say who has the place.
_BEFORE = 90
_WHOSE = r"(?:the|The|its|their|his|her|[A-Z]\w+(?: [A-Z]\w+){0,3}['’]s?)"
_BESIDE = re.compile(rf"(?P<name>[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){{0,3}}), (?:\d\d, )?(?:and )?{_WHOSE} $")
_AS = re.compile(rf"\b(?:as|into|becoming) (?:\w+ )?{_WHOSE} $")
_IS = re.compile(rf"\b(?:is|was|be|being|become|became|becomes|remains|named|elected|made) {_WHOSE} $")
#: A sentence that opens with a full name and what it does: "When Ana Roe stepped up as the".
_OPENED = re.compile(
    r"^(?:When |After |Since |Once |As )?(?P<name>[A-Z][a-z]+ [A-Z][\w'’-]+) (?:has |had )?\w+(?:ed|ew|ook|ame) "
    r"[^.;,]*$"
)
#: Behind the noun: the row is cut, so that others count otherwise.
_CUT = re.compile(
    r"[^.;,]{0,40}?\b(?:since|in (?:\w+ )?(?:years|seasons|months|decades)|to |under|of (?:that|his|her|the) name"
    r"|(?:of the|this) (?:year|season|term))"
)
#: Between the figure and the noun: the row holds some of the holders only.
_SOME = re.compile(
    r"\s(?:[a-z]+\s)?(?:female|woman|women|male|black|non-\w+|elected|openly|foreign|foreign-born|living|former|different"
    r"|consecutive|straight|interim|acting|deputy|vice|permanent|full-time|[A-Z]\w+-born)\s"
)
#: Verbs by which somebody comes to a place.
_VERBS = frozenset({
    "announce", "appoint", "be", "become", "choose", "confirm", "crown", "elect", "hire", "inaugurate", "introduce",
    "join", "make", "name", "remain", "return", "serve", "star", "step", "swear", "unveil",
})  # fmt: skip


def holder(document: Document, frame: Frame) -> Frame | None:
    """The frame with whoever has the place as its subject; None where nobody is told to have it."""
    start, end = frame.mention.span.start, frame.mention.span.end
    text = document.text
    before = re.sub(r"\s", " ", text[max(frame.sentence.start, start - _BEFORE) : start])
    behind = re.sub(r"\s", " ", text[end : end + _BEFORE])
    if _CUT.match(behind) or _SOME.match(behind):
        return None
    beside = _BESIDE.search(before)
    if beside is not None:
        name = beside["name"].removesuffix("’s").removesuffix("'s")
        return replace(frame, subject=_named(name))
    if not (_AS.search(before) or _IS.search(before)):
        return None
    for phrase in (frame.patient, frame.agent) if _VERBS & {p.split()[0] for p in frame.predicates} else ():
        if phrase is not None and phrase.names:
            return replace(frame, subject=phrase)
        if phrase is not None and phrase.pronoun and frame.anchor:
            return replace(frame, subject=replace(phrase, names=(frame.anchor,)))
    opened = _OPENED.match(before)
    if opened is None or not _AS.search(before):
        return None
    return replace(frame, subject=_named(opened["name"]))


_SMALL = r"(?:of|the|and|in|a|an|on|to|for|at|with|from)"
_TITLED = re.compile(
    r"\s(?:[A-Za-z][\w.-]*\s){0,2}?(?:film|movie|album|novel|book|single|song|documentary|memoir|musical|biopic|comedy"
    rf"|drama|thriller),?\s[\"“‘`(]{{0,3}}(?P<title>[A-Z0-9][\w'’-]*(?:\s(?:{_SMALL}\s){{0,2}}[A-Z0-9][\w'’-]*){{1,7}})"
)


def titled(document: Document, frame: Frame) -> Frame | None:
    """The frame with the title behind a year as what came out: "the 2006 film Orle Nights"; None without one."""
    end = frame.mention.span.end
    match = _TITLED.match(re.sub(r"\s", " ", document.text[end : end + 2 * _BEFORE]))
    if match is None:
        return None
    title = match["title"].removeprefix("The ")
    return replace(frame, patient=_named(title))


def _named(name: str) -> Phrase:
    return Phrase(text=name, head=name.split()[-1].lower(), names=(name,))
