"""Figures such as 7-2 -> how a vote ended, with who voted and on what."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from numcheck.frame.names import names_in
from numcheck.frame.reading import Reading
from numcheck.model import Kind, Mention, Phrase
from numcheck.ruleset.voting import voting

#: The noun that such figures are told of.
DIVISION = "vote"
#: Characters on either side of a figure within which a word tells that it is a vote.
_NEAR = 40
#: `A 2-1 mix of houses and flats`: something has such parts.
_SHARES = re.compile(r" [a-z]+ of\b")


def voted(reading: Reading, mention: Mention, before: str, after: str) -> Reading:
    """The reading with "vote" as its noun, the body as its agent, and what was voted on as its patient.

    `before` and `after` are the sentence up to the figure and from its end on. A score that nobody voted is left as it
    is: that needs votes that are counted, or a body that votes or a bill, and a word or a verb of voting.
    """
    if mention.kind is not Kind.SCORE:
        return reading
    words = voting()
    filled = (reading.agent, reading.subject, reading.owner, reading.patient)
    bodies = [phrase for phrase in filled if phrase is not None and phrase.head in words.bodies]
    counted = "votes" in mention.surface or after.startswith(
        " votes"
    )  # "19 votes to 16": whoever voted need not be told
    told = counted or any(map(words.cues.within, (before[-_NEAR:], after[:_NEAR])))
    if _SHARES.match(after) and not words.cues.opens(after[1:]):
        return reading
    moved = any(phrase is not None and phrase.head in words.matters for phrase in filled)
    if not told and not ((bodies or moved) and words.decides & set(reading.predicates[:1])):
        return reading
    body = bodies[0] if bodies else _body(before, after)
    if body is None and not counted and not moved:
        return reading
    patient = reading.patient if reading.patient is not None and reading.patient.head not in words.bodies else None
    named = re.match(r"\d|an? \d", patient.text) if patient is not None else None  # "ended in a 7-2 vote"
    if patient is None and (counted or moved):  # "the budget went through by 20 votes to 16"
        patient = next((p for p in (reading.agent, reading.subject) if p is not None and p not in bodies), None)
    decided = (None if named else patient) or _decided(after)
    own = [
        word for word in re.findall(r"[a-z]+", f"{before} {decided.head if decided else ''}") if word in words.beside
    ]
    return replace(
        reading, noun=own[-1] if own else DIVISION, modifiers=(), agent=body, patient=decided, subject=None, owner=None
    )


def _body(before: str, after: str) -> Phrase | None:
    """Who voted, where no role says it: "a 7-2 vote of the council", "by the council's 7-2 vote"."""
    found = _whose().match(after) or _owner().search(before)
    return _phrase(found["body"]) if found is not None else None


def _decided(after: str) -> Phrase | None:
    """What was voted on, behind the figure: "voted 7-2 against the bypass"."""
    found = _led().match(after)
    return _phrase(found["thing"]) if found is not None else None


def _phrase(text: str) -> Phrase:
    return Phrase(text=text, head=text.split()[-1].lower(), names=names_in(text))


@cache
def _whose() -> re.Pattern[str]:
    bodies = "|".join(map(re.escape, sorted(voting().bodies)))
    return re.compile(
        rf" {voting().cues.either} (?:of|by|in|from) the (?P<body>(?:[\w’'-]+ ){{0,2}}(?:{bodies}))\b", re.I
    )


@cache
def _owner() -> re.Pattern[str]:
    bodies = "|".join(map(re.escape, sorted(voting().bodies)))
    return re.compile(rf"\b(?P<body>(?:[\w’'-]+ )?(?:{bodies}))(?:[’']s?)? (?:[\w-]+ )?$", re.I)


@cache
def _led() -> re.Pattern[str]:
    """The noun phrase behind "against", or behind "to close": up to a preposition, a clause or a stop."""
    lead = rf"(?:{voting().leads.either}|to [a-z-]+(?: (?:down|out|up|through))?)"
    return re.compile(
        rf"(?: {voting().cues.either})?(?: on [A-Z]\w+day)? {lead}(?: (?:the|an?|its|their|his|her))?"
        r" (?P<thing>[\w’'-]+(?: [\w’'-]+){0,3}?)"
        r"(?=[.,;]| (?:of|on|in|for|at|by|from|with|that|which|and|to|after|as|would|near)\b|$)"
    )
