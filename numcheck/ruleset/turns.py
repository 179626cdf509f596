"""rules/turns.toml -> which one of a row a figure tells: the third quarter, the third coach."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, cached_property, lru_cache

import msgspec

from numcheck.model import Frame
from numcheck.ruleset.cues import either
from numcheck.ruleset.locate import shipped
from numcheck.ruleset.numbers import numbers

#: What somebody has done several times in a year is told without a noun: "his third of the year".
SO_FAR = "one of the year"
#: What follows each other without a break, and is not named.
IN_A_ROW = "one in a row"
#: Characters behind a figure that may say what it is one of.
_BEHIND = 40
#: The phrase ends, or somebody's name begins.
_ENDS = re.compile(
    r"$|[,.;:)!?]|\s+(?:[A-Z]|(?:with|when|as|and|but|on|to|after|before|by|at|from|for|against|while)\b)"
)
_LEADS = re.compile(r"\b(?:in|of|during|until) the $", re.IGNORECASE)
_LEAD = 12
#: Of a stretch of time, whatever happened in it: "his third of the year", "a third this season".
_OF_TIME = re.compile(r"\s+(?:of|in) (?:the|his|her|its|their) (?:year|season)\b|\s+this (?:year|season)\b")


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The word lists of `rules/turns.toml`, which says what each is for."""

    parts: frozenset[str]
    unsaid: frozenset[str]
    business: tuple[str, ...]
    running: frozenset[str]
    nothing: frozenset[str]

    @cached_property
    def of_business(self) -> re.Pattern[str]:
        return re.compile(rf"\b{either(self.business)}\b")

    @cached_property
    def told(self) -> re.Pattern[str]:
        """Parts that are told with their number: "the sixth round", "round 6"."""
        nth = rf"{either(numbers().ordinals)}|\d\d?(?:st|nd|rd|th)"
        part = either(self.unsaid)
        return re.compile(rf"\b(?:(?:{nth})[ -](?P<after>{part})|(?P<before>{part}) (?:\d\d?|[a-z]+))\b")


@cache
def words() -> Words:
    """The shipped words; raises what `shipped` does."""
    return shipped("turns.toml", Words)


def turn(frame: Frame, text: str) -> str:
    """What a place in a row is one of, as a lemma: "quarter", "coach"; empty where nobody can say.

    `text` is that of the whole document: "floored him in the sixth" is told of rounds where it tells of rounds.
    """
    span = frame.mention.span
    behind = text[span.end : span.end + _BEHIND]
    if _OF_TIME.match(behind):
        return SO_FAR
    if _ENDS.match(behind):
        return _unsaid(text) if _LEADS.search(text, max(0, span.start - _LEAD), span.start) else ""
    part = next((word for word in frame.modifiers[:1] if word in words().parts), None) or frame.noun
    if part in words().running:  # "their eighth straight"
        return IN_A_ROW
    if not part or not part.isalpha() or part in words().nothing:
        return ""
    if part in words().parts and words().of_business.search(text, frame.sentence.start, frame.sentence.end):
        return ""
    return part


@lru_cache(maxsize=64)
def _unsaid(text: str) -> str:
    """The parts that a text tells by their numbers more often than any others; empty where it tells none."""
    found = Counter(match["after"] or match["before"] for match in words().told.finditer(text.lower()))
    return found.most_common(1)[0][0] if found else ""
