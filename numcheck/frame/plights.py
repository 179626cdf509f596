"""Set phrases beside a figure -> what befell the people whom it counts, however the parser takes the sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from numcheck.frame.reading import Reading
from numcheck.model import Kind, Mention
from numcheck.ruleset.cues import either
from numcheck.ruleset.fates import fates
from numcheck.ruleset.locate import shipped_table
from numcheck.ruleset.numbers import numbers
from numcheck.ruleset.sorts import person

#: Characters before a figure, and behind it, within which a phrase stands.
_LEAD, _BEHIND = 70, 130
#: What may stand between a figure and a phrase behind it: its noun with what is before it and of it, and an aside.
_PHRASE = re.compile(r"(?:\s+[A-Za-z][\w'’-]*){0,7}")
_ASIDE = re.compile(r",[^,.;:()]{2,60},(?= )")
_OF_IT = re.compile(r"(?:of|from|at|in|on|with) ")
#: Some of those whom the words behind name: "two of those in hospital are children".
_SOME = re.compile(r"\s+of (?:the|those|these|its|their|his|her|our|them|whom)\b")
_THEM = re.compile(r"\s+of (?:them|us|whom|those(?: (?:on board|aboard|inside|present|in the \w+))?)\b")
#: A verb right behind a figure that no other follows: "dozens hurt in a fire", and not "dozens hurt or killed".
_NEXT = re.compile(r"\s+([a-z]+)\b(?!,? (?:or|and) )")
#: Verbs that say nothing beside a phrase, and nouns that belong to a phrase: "50 sustained injuries".
_PLAIN = frozenset({"be", "have", "go", "follow", "sustain", "suffer", "make", "rid"})
_ABOARD, _GONE = "board", frozenset({"die", "miss"})
_OF_PHRASE = frozenset({"injury", "burn", "wound", "cut", "bruise", "home", "life", "other", "own"})
_STATED = re.compile(r"\s+(?:is|are|was|were|have|has|had)\b")
_AUXILIARY = (
    r"(?:(?:who|that|have|has|had|were|was|are|is|be|been|being|also|still|already|now|later|reported|reportedly|said|known|to"
    r"|thought|believed|yet|left|remain|remained|remaining|taken|brought|led|carried|rushed|flown|sent|ended up"
    r"|ferried|moved|driven|feared|went|go|going|admitted|kept|recently|quickly|safely|only|all|both)\s+){0,6}"
)
#: Before a figure, besides the hedges.
_WHOSE = ("the", "all", "another", "its", "his", "her", "their", "those", "these")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plights:
    behind: re.Pattern[str]
    before: re.Pattern[str]
    says_behind: dict[str, str]
    says_before: dict[str, str]
    around: tuple[tuple[re.Pattern[str], re.Pattern[str], str], ...]
    none: re.Pattern[str]


def befallen(reading: Reading, mention: Mention, before: str, after: str) -> Reading:
    """The reading with what set phrases beside its figure say of those who are counted, before its own verbs.

    `before` and `after` are the sentence up to the figure and from its end on. Of "none of the 80 was hurt" nothing is
    left that befell anybody.
    """
    if mention.kind is not Kind.COUNT or mention.per is not None or mention.attributive:
        return reading
    if mention.noun is not None and mention.noun not in _OF_PHRASE and not person(mention.noun.split()[-1]):
        return reading  # "320 beds in the hospital"
    lead, rest = before[-_LEAD:], after[:_BEHIND]
    if _plights().none.search(lead) is not None:
        return replace(reading, predicates=tuple(p for p in reading.predicates if not fates().befalls(p)))
    said = _said(mention, lead, rest)
    if said is None:
        return replace(reading, predicates=_of_its_own(reading.predicates, rest))
    # "Never made it to the shore alive": what the words say of another fate is not told of these.
    own = tuple(p for p in reading.predicates if p not in _PLAIN and not (said in _GONE and fates().saves(p)))
    named = mention.noun is not None and reading.noun not in _OF_PHRASE
    # "The evacuation of 300 people was called off": the parser has read the deed too, and what is told of it.
    read = said in reading.predicates and _plights().before.search(lead) is not None
    return replace(
        reading,
        noun=reading.noun if named else "people",
        modifiers=reading.modifiers if named else (),
        # "All 16 people on board were killed": what befell them comes before where they were.
        predicates=tuple(dict.fromkeys((*own, said) if said == _ABOARD else (said, *own))),
        bare=reading.bare and named,
        doer=False,
        modality=reading.modality if read else "actual",
        polarity=reading.polarity if read else True,
        words=reading.words | set(said.split()),
    )


def _of_its_own(predicates: tuple[str, ...], rest: str) -> tuple[str, ...]:
    """`Twelve killed, dozens hurt`: what stands right behind a figure befell those, and what stands further did not."""
    own = _NEXT.match(rest)
    if own is None or own[1] not in predicates or not fates().befalls(own[1]):
        return predicates
    return tuple(verb for verb in predicates if verb == own[1] or not fates().befalls(verb))


def _said(mention: Mention, lead: str, rest: str) -> str | None:
    for first, second, says in _plights().around:
        if first.search(lead) is not None and second.match(rest) is not None:
            return says
    if (found := _plights().before.search(lead)) is not None:
        return _plights().says_before[found["said"].lower()]
    return _said_behind(mention.noun, rest)


def _said_behind(noun: str | None, rest: str) -> str | None:
    """What is said behind the noun of a figure, or right behind a bare one."""
    words = _PHRASE.match(rest)
    bare = noun is None or noun in _OF_PHRASE
    ends = [0, *_those(rest)] if bare or noun is None else _ends(noun, words[0] if words is not None else "")
    some = _SOME.match(rest) is not None
    for end in ends:
        aside = _ASIDE.match(rest, end)
        found = _plights().behind.match(rest, aside.end() if aside is not None else end)
        if found is not None and not (some and not found["aux"] and _STATED.search(rest, found.end())):
            return _plights().says_behind[found["said"].lower()]
    return None


def _those(rest: str) -> list[int]:
    """Where "of those on board", "of them" ends."""
    them = _THEM.match(rest)
    return [them.end()] if them is not None else []


def _ends(noun: str, words: str) -> list[int]:
    """Where the noun ends behind the figure, and where what it is of may end: "guests", "guests of the hotel"."""
    stem = noun.split()[-1][:3]
    at = next((m for m in re.finditer(r"[\w'’-]+", words) if m[0].lower().startswith(stem)), None)
    if at is None:
        return []
    ends = [at.end()]
    if _OF_IT.match(words, at.end() + 1):
        ends += [m.end() for m in re.finditer(r"[\w'’-]+", words) if m.start() > at.end()]
    return ends


@cache
def _plights() -> _Plights:
    data = shipped_table("plights.toml")
    hedged = rf"(?:\s+{numbers().hedged(*_WHOSE)})*\s*"
    behind = {words: row["says"] for row in data["plight"] for words in row.get("behind", ())}
    before = {words: row["says"] for row in data["plight"] for words in row.get("before", ())}
    around = tuple(
        (
            re.compile(rf"\b{re.escape(first)}{hedged}$", re.IGNORECASE),
            re.compile(rf"(?:\s+[A-Za-z][\w'’-]*){{0,3}}?\s+{re.escape(second)}\b", re.IGNORECASE),
            str(row["says"]),
        )
        for row in data["plight"]
        for first, second in row.get("around", ())
    )
    none = [words for row in data["none"] for words in row["words"]]
    return _Plights(
        behind=re.compile(rf"\s+(?P<aux>{_AUXILIARY})(?P<said>{either(behind)})\b", re.IGNORECASE),
        before=re.compile(rf"\b(?P<said>{either(before)}){hedged}$", re.IGNORECASE),
        says_behind=behind,
        says_before=before,
        around=around,
        none=re.compile(rf"\b{either(none)}{hedged}$", re.IGNORECASE),
    )
