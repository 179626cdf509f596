"""Two divisions -> whether they are of one vote, where a report calls what was voted on "the motion"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from numcheck.event.nearness import THRESHOLD, Nearness
from numcheck.model import Claim, Phrase
from numcheck.ruleset.voting import voting

#: Two numbers that may be the end of a vote: "23-16", "24 votes to 16".
_DIVISION = re.compile(r"\b(\d{1,4})(?: votes)?(?: ?[-–—] ?| to )(\d{1,4})\b")
#: Characters before a figure in which a report says what "the motion" was about.
_BEFORE = 300
#: What was not voted on itself: "a lane paid for from the budget".
_ASIDE = r"\b(?:from|in|of|under|by|with|within) (?:[a-z’']+ ){0,2}"
#: Of two numbers of voters the smaller makes at least so many hundredths of the larger, or they are of two bodies.
_OF_ONE_BODY = 75
#: Texts of which it is kept what they tell.
_TEXTS = 256


def one_motion(claims: Sequence[Claim], phrases: Sequence[Phrase], nearness: Nearness) -> bool:
    """Whether one report says "the motion" where it has the other's word for what was voted on right before it.

    Both must be near, of bodies of one size, and tell of one vote only: a council votes on many things of an evening.
    """
    docs = [claim.span.doc for claim in claims]
    similar = nearness.similar(docs[0], docs[1])
    if similar is None or similar < THRESHOLD or any(_several(nearness.text(doc)) for doc in docs):
        return False
    said = [claim.frame.mention.quantity for claim in claims]
    voters = [one.value + (one.value_hi or 0) for one in said]
    if min(voters) * 100 < max(voters) * _OF_ONE_BODY:
        return False
    return _called(claims[0], phrases, nearness) or _called(claims[1], phrases[::-1], nearness)


def _called(claim: Claim, phrases: Sequence[Phrase], nearness: Nearness) -> bool:
    """Whether a report says before its "motion" that it is what the other report names."""
    here, there = phrases
    if here.head not in voting().called or here.names:
        return False
    before = nearness.text(claim.span.doc)[max(0, claim.span.start - _BEFORE) : claim.span.start].lower()
    named = re.escape(there.head)
    aside = len(re.findall(rf"{_ASIDE}{named}\b", before))
    return len(re.findall(rf"\b{named}\b", before)) > aside


@lru_cache(maxsize=_TEXTS)
def _several(text: str) -> bool:
    return len({found.groups() for found in _DIVISION.finditer(text)}) > 1
