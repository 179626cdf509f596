"""A clause that opens with "it" or "they" -> the same with what that stands for, where only one thing was named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from numcheck.ruleset.cues import either
from numcheck.ruleset.terms import terms

#: Where a clause opens with a pronoun.
_IT = re.compile(r"(?:^\W*(?:Yes, |No, )?|[;:—–] |, (?:and |but )?|\) )(?P<it>[Ii]t|[Tt]hey)(?= )")
#: So many characters before a sentence are looked at for the one before it, and where that begins.
_LONG = 160
_STOP = re.compile(r"(?<=[.!?:])\s|\n")
#: A question, and a sentence about one thing of the reader's.
_OF_ONE = re.compile(r"(?:My|Your|The|Our) |.*\?\Z")
_WORDS = re.compile(r"\w")
_PLURAL = re.compile(r"[a-z]*[^s]s\Z")


def meant(text: str, start: int, lead: str) -> str:
    """What a sentence that begins at `start` says up to a figure, with the thing in the place of its last pronoun.

    The thing is that of the clause before, or of the sentence or the question before, if it is the only one there. What
    is told of all may stand behind a question, or a complaint: "My code is refused. They expire after a day."
    """
    found = next(reversed(list(_IT.finditer(lead))), None)
    if found is None:
        return lead
    one = found["it"].lower() == "it"
    for said in _before(text, start, lead[: found.start("it")]):
        named = {match["thing"].lower() for match in _named().finditer(said)}
        several = any(_PLURAL.match(thing.rpartition(" ")[2]) for thing in named)
        if len(named) == 1 and (not several if one else several or _OF_ONE.match(said)):
            return f"{lead[: found.start('it')]}the {named.pop()}{lead[found.end('it') :]}"
        if len(named) > 1:
            return lead
    return lead


def _before(text: str, start: int, clause: str) -> Iterator[str]:
    """The clause before a pronoun, or the two sentences before it, the nearer first."""
    if _WORDS.search(clause) and clause.strip(' "“').rstrip(", ") not in ("Yes", "No"):
        yield clause
        return
    said = _STOP.split(f"{text[max(0, start - _LONG) : start].rstrip()} ")
    yield from [piece.strip(" *_#>-") for piece in said if _WORDS.search(piece)][:-3:-1]


@cache
def _named() -> re.Pattern[str]:
    """A thing, up to a verb, a preposition or a stop: "a code with", "my invitation no longer"."""
    return re.compile(
        rf"\b{either(terms().known)} (?P<thing>(?:[a-z-]+ ){{0,2}}?[a-z-]{{3,}})"
        rf"(?=[.,;:!?)*_]|$| {either(terms().closing)}\b)",
        re.IGNORECASE,
    )
