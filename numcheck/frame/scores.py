"""Figures such as 3-1 -> the result of a match, with those who played it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from numcheck.frame.inflections import forms_of
from numcheck.frame.reading import Reading
from numcheck.model import Kind, Mention, Phrase
from numcheck.ruleset.calendar import time_words
from numcheck.ruleset.locate import shipped_table

#: The noun that such figures are told of.
RESULT = "final score"
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
_PRONOUNS = frozenset({"they", "he", "she", "it", "we", "both", "who", "this", "that"})
_FIRST = re.compile(rf"[^A-Z]{{0,30}}(?P<name>{_ONE}) [a-z]")
#: `Lost 3-1 at home to Harna`: where it was, between the figure and the other side.
_AWAY = re.compile(
    r"^ (?:at home|away|on the road|in overtime)(?= (?:to|by|against|with|at) (?:the )?(?:[a-z-]+ ){0,3}[A-Z])"
)
#: `Came from behind to win 3-2`: the match was over all the same.
_CAME_BACK = r"\b(?:from|come|came|battled) behind\b|\bled by\b|\bbehind (?=[A-Z])"
#: `Harna, beaten 4-0 by Lund`, `Harna humbled 6-1 by Lund`: who lost, with a verb right before the figure, and to whom.
_LOST = re.compile(
    rf"(?:^|[,;:.] )(?:[Tt]he )?(?P<name>{_ONE})(?:,? (?:was|were|been|had been|who were|are))? (?P<verb>[a-z]+) $"
)
_LOSERS = re.compile(rf"^(?:The |(?:[A-Z][a-z]+ )?holders )?(?P<name>{_ONE}) [a-z][^.;:]*, (?P<verb>[a-z]+) $")
_BY = re.compile(rf"^(?: away| at home| on the road)? by (?:the )?(?:[a-z][a-z-]* ){{0,3}}(?P<name>{_ONE})")
#: `The match between Harna and Lund ended 2-2`.
_BETWEEN = re.compile(rf"\bbetween (?:the )?(?P<first>{_ONE}) and (?:the )?(?P<second>{_ONE})")
#: `Harna and Lund drew 2-2`, `Harna 34-7 over Lund`, `Harna Top Lund 112-104`.
_BOTH = re.compile(rf"(?:^|[,;:.] )(?:[Tt]he )?(?P<first>{_ONE}) and (?:the )?(?P<second>{_ONE}) [a-z]+ $")
_OVER = re.compile(rf" over {_NAME}(?=$|[,.:;])")
_LEADS_BACK = r"(?: (?:an?|their|its|his|her))?(?: [a-z’'-]+){0,2} $"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    decides: frozenset[str]
    counts: re.Pattern[str]
    won: re.Pattern[str]
    against: re.Pattern[str]
    open: re.Pattern[str]
    beat: re.Pattern[str]
    given: re.Pattern[str]
    clause: re.Pattern[str]
    between: frozenset[str]
    ends: frozenset[str]
    forms: frozenset[str]
    beaten: frozenset[str]
    brought: re.Pattern[str]  # right before the figure of a result, behind its side: "sealed a narrow 3-1 win"
    came_back: re.Pattern[str]


@cache
def _words() -> _Words:
    lists = shipped_table("results.toml")
    called = rf"(?:the |their |its )?(?:(?:{'|'.join(map(re.escape, lists['called']))}) ){{0,3}}"
    any_of = {
        key: "|".join(map(re.escape, lists[key]))
        for key in ("counts", "results", "open", "links", "past", "gives", "clauses", "brings", "squanders")
    }
    return _Words(
        decides=frozenset(lists["decides"]),
        counts=re.compile(rf"\b(?:{any_of['counts']})\b[^.;,]{{0,20}}? $", re.IGNORECASE),
        won=re.compile(
            rf"\s(?:[A-Za-z-]+ ){{0,2}}(?i:{any_of['results']})\b(?: (?i:{any_of['links']}|at) {called}{_NAME})?"
        ),
        against=re.compile(rf"\s(?:{any_of['links']}|at) {called}{_NAME}"),
        open=re.compile(rf"\b(?:{any_of['open']})\b", re.IGNORECASE),
        # "Harna beat Lund", right before the figure: a parser takes "Lund 3-2" for one name
        beat=re.compile(
            rf"(?:^|[,;:] |[a-z] )(?:[Tt]he )?(?P<first>{_ONE})"
            rf" (?:(?:[a-z]+ )?(?P<past>{any_of['past']})|(?:[a-z]+ )?(?P<verb>[a-z]+)) (?:the )?(?P<second>{_ONE}),? $"
        ),
        given=re.compile(
            rf"(?:\b(?:{any_of['gives']}) (?:the )?(?P<to>{_ONE})(?: to)?|(?P<of>{_ONE})[’']s?){_LEADS_BACK}"
        ),
        clause=re.compile(rf"[;:] |\b(?:{any_of['clauses']})\b"),
        between=frozenset(lists["between"]),
        ends=frozenset(lists["ends"]),
        beaten=frozenset(lists["beaten"]),
        brought=re.compile(rf"\b(?:{any_of['brings']}) (?:an? |their |its )?(?:[a-z-]+ ){{0,2}}$", re.IGNORECASE),
        came_back=re.compile(rf"{_CAME_BACK}|\b(?:{any_of['squanders']})\b[^.;:]{{0,25}}?\blead\b"),
        forms=forms_of(frozenset(verb for verb in lists["decides"] if " " not in verb)),
    )


def scored(reading: Reading, mention: Mention, before: str, after: str) -> Reading:
    """The reading with "final score" as its noun, and those who played as its roles.

    `before` and `after` are the sentence up to the figure and from its end on. A score of a match that goes on, of one
    half or set of it, wins and losses, and a vote are left as they are.
    """
    after = _AWAY.sub("", after)
    beside = _words().came_back.sub("", before[-_NEAR:]), after[:_NEAR]
    won = _words().won.match(after)  # a win says that the match was over, whatever stands before it
    if mention.kind is not Kind.SCORE or _BRACKET.search(before[-1:]) or "votes" in mention.surface:
        return reading
    if any(map(_words().open.search, (won[0],) if won is not None else beside)):
        return reading
    if _words().counts.search(before[-_LEAD:]):
        return reading
    if (line := _LINE.search(before)) is not None and (visitors := _VISITORS.match(after)) is not None:
        first, second = _phrase(line["name"]), _phrase(visitors["name"])
        return replace(reading, noun=RESULT, agent=first, patient=second, subject=None, owner=None)
    sides = _ended(reading, won, before, after) or beaten(before) or _lost(before, after)
    sides = sides or _plainly(reading, before, after)
    if sides is None:  # who played whom must be told
        return reading
    first, second = sides
    return replace(reading, noun=RESULT, agent=first, patient=second, subject=None, owner=None)


def _ended(reading: Reading, won: re.Match[str] | None, before: str, after: str) -> tuple[Phrase, Phrase] | None:
    """Both sides, where a noun or a verb says that it is a result: "a 3-1 win over Lund", "lost 3-1 to Lund"."""
    lost = _words().against.match(after)
    if won is None and _words().decides.isdisjoint(reading.predicates[:1]):
        return None
    other = won["name"] if won is not None else lost["name"] if lost is not None else None
    given = _words().given.search(before) if won is not None else None
    if given is not None and other and _untimed(own := given["to"] or given["of"]):
        return (_phrase(own), _phrase(other)) if own != other else None
    if won is not None and other and (secured := _secured(before)) is not None and secured != other:
        return _phrase(secured), _phrase(other)
    played = [p for p in (reading.owner, reading.agent, reading.subject) if p is not None and _played(p)]
    if not (won is not None and other and played):  # of what was won in the match, "the cup", no name is a side
        played += [reading.patient] if reading.patient is not None and reading.patient.names else []
    sides: dict[str, Phrase] = {}
    for side in (*played, *([_phrase(other)] if other else [])):  # "Pine City Otters", "City Otters"
        known = next((name for name in sides if name.endswith(side.names[-1]) or side.names[-1].endswith(name)), None)
        sides[known or side.names[-1]] = side
    if len(sides) != _SIDES:
        return None
    first, second = sides.values()
    return first, second


def _secured(before: str) -> str | None:
    """The first name of the clause: "the visiting Harna secured a place in the cup with a 3-1 win"."""
    if _words().brought.search(before) is None:
        return None
    clause = _words().clause.split(before)[-1]
    found = _FIRST.match(clause)
    return found["name"].removeprefix("The ") if found is not None and _untimed(found["name"]) else None


def beaten(before: str) -> tuple[Phrase, Phrase] | None:
    """Both sides by the words alone: not "won in Lund", nor "On Saturday Harna beat", that runs on."""
    told = _words().beat.search(before)
    if told is None or told["verb"] in _words().between or not (_untimed(told["first"]) and _untimed(told["second"])):
        return None
    return _phrase(told["first"]), _phrase(told["second"])


def _lost(before: str, after: str) -> tuple[Phrase, Phrase] | None:
    """Both sides, where the winner stands behind a "by": "Harna crashed out of the cup, beaten 4-0 by Lund"."""
    winner = _BY.match(after)
    loser = _LOST.search(before) or _LOSERS.match(before)
    if winner is None or loser is None or loser["verb"] not in _words().forms | _words().beaten:
        return None
    if loser["name"] == winner["name"] or not (_untimed(loser["name"]) and _untimed(winner["name"])):
        return None
    return _phrase(loser["name"]), _phrase(winner["name"])


def _plainly(reading: Reading, before: str, after: str) -> tuple[Phrase, Phrase] | None:
    """Both sides where they stand together, or in a headline: "the match between Harna and Lund ended 2-2"."""
    first, second = "", ""
    if not _words().ends.isdisjoint(reading.predicates[:1]):
        found = _BETWEEN.search(before) or _BETWEEN.match(after.lstrip()) or _BOTH.search(before)
        first, second = (found["first"], found["second"]) if found is not None else ("", "")
    elif (lost := _OVER.match(after)) is not None and (won := _LINE.search(before)) is not None:
        first, second = won["name"], lost["name"]
    elif before.istitle() and not after.strip(" .!"):
        words = before.split()
        verb = next((n for n, word in enumerate(words[1:-1], 1) if word.lower() in _words().forms), 0)
        first, second = " ".join(words[:verb]), " ".join(words[verb + 1 :])
    if not (first and second and first != second and _untimed(first) and _untimed(second)):
        return None
    return _phrase(first), _phrase(second)


def _played(phrase: Phrase) -> bool:
    return any(map(_untimed, phrase.names[-1:]))


def _untimed(name: str) -> bool:
    return (time_words() | _PRONOUNS).isdisjoint(name.lower().split())


def _phrase(name: str) -> Phrase:
    return Phrase(text=name, head=name.split()[-1].lower(), names=(name,))
