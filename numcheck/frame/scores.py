"""Figures such as 3-1 -> the result of a match, with those who played it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache

from numcheck.frame.reading import Reading
from numcheck.model import Kind, Mention, Phrase
from numcheck.ruleset.calendar import time_words
from numcheck.ruleset.locate import builtin

#: The noun that such figures are told of.
RESULT = "score"
_ONE = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}"
_NAME = rf"(?:the )?(?P<name>{_ONE})"
#: `Otto Lang (52-3, 46 KOs)`: right behind a bracket stand wins and losses.
_BRACKET = re.compile(r"\($")
#: `Full time: Harna 3-1 Lund`: nothing but the two sides.
_LINE = re.compile(rf"(?:^|[:;.|] ){_NAME} $")
_VISITORS = re.compile(rf" {_NAME}\s*(?:$|[.;(|])")
#: Characters on either side of a figure within which a word tells that the match was not over.
_NEAR = 40
#: Characters before a figure within which a word tells that it counts wins and losses.
_LEAD = 80
_SIDES = 2
#: `Harna beat Lund`, right before the figure: a parser takes "Lund 3-2" for one name.
_BEAT = re.compile(
    rf"(?:^|[,;:] |[a-z] )(?:[Tt]he )?(?P<first>{_ONE}) (?:[a-z]+ )?(?P<verb>[a-z]+) (?:the )?(?P<second>{_ONE}) $"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    decides: frozenset[str]
    counts: re.Pattern[str]
    won: re.Pattern[str]
    against: re.Pattern[str]
    open: re.Pattern[str]
    between: frozenset[str]


@cache
def _words() -> _Words:
    lists = tomllib.loads((builtin() / "results.toml").read_text("utf-8"))
    any_of = {key: "|".join(map(re.escape, lists[key])) for key in ("counts", "results", "open", "links")}
    return _Words(
        decides=frozenset(lists["decides"]),
        counts=re.compile(rf"\b(?:{any_of['counts']})\b[^.;,]{{0,20}}? $", re.IGNORECASE),
        won=re.compile(rf"\s(?:[a-z-]+ ){{0,2}}(?:{any_of['results']})\b(?: (?:{any_of['links']}) {_NAME})?"),
        against=re.compile(rf"\s(?:{any_of['links']}) {_NAME}"),
        open=re.compile(rf"\b(?:{any_of['open']})\b", re.IGNORECASE),
        between=frozenset(lists["between"]),
    )


def scored(reading: Reading, mention: Mention, before: str, after: str) -> Reading:
    """The reading with "score" as its noun, and those who played as its roles.

    `before` and `after` are the sentence up to the figure and from its end on. A score of a match that goes on, of one
    half or set of it, wins and losses, and a vote are left as they are.
    """
    beside = before[-_NEAR:], after[:_NEAR]
    if mention.kind is not Kind.SCORE or _BRACKET.search(before[-1:]) or any(map(_words().open.search, beside)):
        return reading
    if _words().counts.search(before[-_LEAD:]):
        return reading
    if (line := _LINE.search(before)) is not None and (visitors := _VISITORS.match(after)) is not None:
        first, second = _phrase(line["name"]), _phrase(visitors["name"])
        return replace(reading, noun=RESULT, agent=first, patient=second, subject=None, owner=None)
    won, other = _words().won.match(after), None
    if won is not None:
        other = won["name"]
    elif _words().decides.isdisjoint(reading.predicates[:1]):
        return reading
    elif (lost := _words().against.match(after)) is not None:
        other = lost["name"]
    played = [p for p in (reading.owner, reading.agent, reading.subject, reading.patient) if p is not None and p.names]
    sides = {p.names[-1]: p for p in (*played, *([_phrase(other)] if other else []))}
    if len(sides) != _SIDES and (told := _BEAT.search(before)) is not None and _plain(told):
        sides = {told[side]: _phrase(told[side]) for side in ("first", "second")}
    if len(sides) != _SIDES:  # who played whom must be told
        return reading
    first, second = sides.values()
    return replace(reading, noun=RESULT, agent=first, patient=second, subject=None, owner=None)


def _plain(told: re.Match[str]) -> bool:
    """Whether two names are told with a verb between: not "won in Lund", nor "On Saturday Harna beat", that runs on."""
    words = {word.lower() for side in ("first", "second") for word in told[side].split()}
    return told["verb"] not in _words().between and words.isdisjoint(time_words())


def _phrase(name: str) -> Phrase:
    return Phrase(text=name, head=name.split()[-1].lower(), names=(name,))
