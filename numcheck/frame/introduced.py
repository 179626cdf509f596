"""Frames of one document -> the same, with the name of whoever is told of first and named in the next sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from numcheck.frame.anchor import no_person, persons_in
from numcheck.model import Document, Frame, Kind, Phrase, Span
from numcheck.ruleset.aliases import aliases
from numcheck.sentence import sentences, words

#: Two or three capitalised words, with an initial between them or not.
_FULL = r"[A-Z][\w’'-]++(?: [A-Z]\.)?(?: [A-Z][\w’'-]++){1,2}"
_OPENS = re.compile(rf"\W*(?P<name>{_FULL})(?=,| (?!and\b|[’']s)[a-z])")
_AGED = re.compile(rf"(?P<name>{_FULL}),? \(?(?:aged )?\d{{1,2}}\b(?! [A-Za-z])")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")
#: Behind a name: whoever is quoted there is heard about somebody else; so many letters are looked at.
_SAYS = 110
#: So many sentences open a text, its heading among them.
_FIRST = 4
#: A phrase that tells of one person without naming them, and roles that hold such phrases.
_ONE = re.compile(r"(?:an?|the)\s", re.IGNORECASE)
_ROLES = ("agent", "patient", "subject")
#: Right before an age that stands alone, and how far back whoever is so old is named, in letters.
_THE = re.compile(r"\b[Tt]he $")
_REACH = 300
_QUOTE = re.compile(r"[\"“”]")


def introduced(document: Document, frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """Gives a name to "an Orle man" whom the next sentence names, and to "the 24-year-old" of whom the last told."""
    spans = sentences(document)
    named = cache(lambda: persons_in(document))
    called = cache(lambda head, at: _called(document.text, spans, head, at))
    return tuple(_aged(_named(f, spans, called), document.text, named) for f in frames)


def _named(frame: Frame, spans: Sequence[Span], called: Callable[[str, int], str | None]) -> Frame:
    at = bisect_right(spans, frame.sentence) - 1
    if not 0 <= at < _FIRST or spans[at] != frame.sentence:
        return frame
    found: dict[str, Phrase] = {}
    for role in _ROLES:
        phrase: Phrase | None = getattr(frame, role)
        if phrase is None or phrase.pronoun or not _ONE.match(phrase.text) or not _person(phrase.head):
            continue
        name = called(phrase.head, at)
        if name is not None:
            found[role] = replace(phrase, names=(name,), pronoun=True)
    return replace(frame, **found) if found else frame  # type: ignore[arg-type]  # each role holds a phrase


def _person(head: str) -> bool:
    return head in aliases().introduced.nouns or head in aliases().persons


def _called(text: str, spans: Sequence[Span], head: str, at: int) -> str | None:
    """The name of the only person that a sentence tells of, by the one right behind it."""
    if at + 1 >= len(spans):
        return None
    said, following = (text[span.start : span.end] for span in spans[at : at + 2])
    here, there = set(_WORD.findall(said.lower())), set(_WORD.findall(following.lower()))
    lists = aliases().introduced
    others = {word for word in here if word != head and (word in lists.company or _person(word))}
    if others or any(a & lists.dead and b & lists.living for a, b in ((here, there), (there, here))):
        return None
    if _names_somebody(said):
        return None
    opening = _OPENS.match(following)
    match = opening if opening is not None and _somebody(opening["name"]) else _only_aged(following)
    if match is None or _speaks(following[match.end() : match.end() + _SAYS]):
        return None
    return match["name"]


def _names_somebody(said: str) -> bool:
    """Whether the sentence names somebody itself."""
    return any(_somebody(match["name"]) for match in _AGED.finditer(said))


def _only_aged(sentence: str) -> re.Match[str] | None:
    found = [match for match in _AGED.finditer(sentence) if _somebody(match["name"])]
    return found[0] if len(found) == 1 else None


def _somebody(name: str) -> bool:
    said = name.split()
    return not no_person(said[0], said[-1])


def _speaks(behind: str) -> bool:
    """Whether whoever is named there is quoted: a neighbour, a lawyer."""
    return not words().reporting.isdisjoint(_WORD.findall(behind))


def _aged(frame: Frame, text: str, named: Callable[[], Sequence[tuple[int, str]]]) -> Frame:
    """`The 24-year-old has agreed to stay`: the only person of whom the words before it tell."""
    mention = frame.mention
    if mention.kind is not Kind.AGE or not mention.surface.endswith("-year-old"):
        return frame
    if frame.subject is not None and frame.subject.names and not frame.subject.pronoun:
        return frame
    start, end = mention.span.start, mention.span.end
    if not _THE.search(text[max(0, start - 4) : start]) or not _alone().match(text[end : end + 40]):
        return frame
    before = text[max(0, start - _REACH) : start]
    if _QUOTE.search(text[frame.sentence.start : start]):
        return frame
    persons = {name for at, name in named() if start - len(before) <= at < start}
    if len(persons) != 1:
        return frame
    name = persons.pop()
    return replace(frame, noun="person", subject=Phrase(text=f"the {mention.surface}", head="person", names=(name,)))


@cache
def _alone() -> re.Pattern[str]:
    """What follows an age that no noun follows: a mark, a verb, or a people: "the 24-year-old Dane"."""
    lists = aliases().introduced
    said = "|".join(sorted(lists.alone | lists.past))
    return re.compile(rf"[,.;]| (?:{said})\b| [a-z]{{3,20}}ed\b| [A-Z][a-z]+ (?:{said}|[a-z]{{3,20}}ed)\b")
