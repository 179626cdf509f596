"""Tokens -> whether a figure tells a change, and which way."""

from __future__ import annotations

from dataclasses import dataclass

from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.tokens import Sort, Tokens
from numcheck.model import Kind

_REACH = 9
#: Behind "as", what makes it no comparison: "was shot six times as he left", "three times as a boy".
CLAUSE = frozenset(
    {"a", "an", "the", "he", "she", "they", "we", "i", "it", "his", "her", "their", "police", "officers"}
)
_GRADED = frozenset([Kind.MONEY, Kind.PERCENT, Kind.POINTS, Kind.MEASURE])


@dataclass(frozen=True, slots=True)
class Change:
    """What a verb of change makes of a figure."""

    direction: str | None  # "up" or "down"
    change: str | None  # "delta" or "level"


_NONE = Change(None, None)


def read(t: Tokens, i: int, lx: Lexicon, kind: Kind, floor: int, told: bool, unit: str) -> Change:
    """The change that the words left of token `i` tell.

    `told`: an earlier figure of the same verb was a delta, so that "to 40" is only where it ended. `floor`: the
    first token after that figure, or after the sentence's start.
    """
    preposition, met = "", ""
    for j in range(i - 1, max(-1, i - _REACH - 1), -1):
        if j < floor:
            break
        low = t.low[j]
        if t.sort[j] != Sort.WORD:
            year = len(t.text[j]) == 4 and t.text[j].isdecimal()
            if t.text[j] in ",()" or (t.text[j] in "-–" and t.glued(j)) or year:
                continue
            return _NONE
        if low in lx.cues.leading and not preposition:
            preposition = low
            continue
        way = "up" if low in lx.up else "down" if low in lx.down else None
        if way is not None and told and j == floor and low in ("higher", "lower"):
            return Change(None, "level") if preposition in ("at", "to") else _NONE  # "2 percent lower at 5,430"
        if way is not None:
            return _judge(t, j, i, low, way, preposition, kind, lx, unit)
        if low in lx.change_skip or low.endswith("ly") or low == "or":
            continue
        if preposition in ("by", "to") and i - j < 7 and low not in lx.verbs:
            continue
        met = low
        break
    if told:
        joined = t.word(floor) if t.raw(floor) != "," else t.word(floor + 1)
        if preposition == "to":
            return Change(None, "level")
        shared = met in ("", "or", "and") and {joined, met} & {"or", "and"}
        if preposition in ("", "or") and shared and i - floor < 5 and kind in _GRADED:
            return Change("told", "delta")
    return _NONE


def _judge(
    t: Tokens, j: int, i: int, verb: str, way: str, preposition: str, kind: Kind, lx: Lexicon, unit: str
) -> Change:
    closed = t.word(j - 1) in lx.cues.closing and (kind is Kind.PERCENT or unit == "point")  # "ended up 12 points"
    if verb in ("up", "down") and t.word(j - 1) in lx.phrasal and not closed:
        return _NONE
    if verb in ("up", "higher") and t.word(j + 1) == "to" and verb == "up" and t.word(j - 1) not in lx.cues.being_up:
        return _NONE
    if verb == "lower" or verb == "higher":
        return (
            _NONE if preposition not in ("to", "by", "at") else Change(way, "level" if preposition != "by" else "delta")
        )
    if preposition == "by":
        return Change(way, "delta")
    if preposition == "to":
        return Change(way, "level")
    if preposition == "from":
        return Change(None, "level")
    if preposition == "at":
        return Change(way, "level") if verb in ("up", "down") else _NONE
    if preposition in ("of", "in", "for", "with"):
        return (
            Change(way, "delta")
            if preposition == "of" and verb in lx.strict and kind in _GRADED and i - j < 5
            else _NONE
        )
    if kind in _GRADED:
        if verb in lx.cues.budgeting and kind is Kind.MONEY:
            return Change(way, "delta") if verb.startswith("cut") else _NONE
        if kind is Kind.MEASURE and verb in lx.strict and unit != "point" and verb not in lx.cues.losing:
            return _NONE
        return Change(way, "delta")
    return _NONE if verb in lx.strict else Change(way, "delta")


def following(t: Tokens, i: int, lx: Lexicon) -> tuple[str, int] | None:
    """A comparison or a noun of change right at token `i`: "higher", "fall"; its direction and the token after it."""
    j = i
    if t.word(j) in ("a", "further", "sharp"):
        j += 1
    if t.word(j) in lx.more:
        return "up", j + 1
    if t.word(j) in lx.less:
        return "down", j + 1
    return None
