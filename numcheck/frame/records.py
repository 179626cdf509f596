"""Figures such as 31-2 -> wins and losses, with whose they are and whether they count the match that is told of."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from numcheck.frame.names import names_in
from numcheck.frame.reading import Reading
from numcheck.frame.scores import RESULT, beaten
from numcheck.model import Kind, Mention, Phrase
from numcheck.ruleset.places import places
from numcheck.ruleset.sporting import sporting

#: Nouns of the wins and losses of a fighter, of a team and of a coach, and of the wins by knockout among them.
AFTER, BEFORE = "record after a fight", "record before a fight"
OF_TEAM, OF_COACH = "record after a match", "coach record"
STOPPED_AFTER, STOPPED_BEFORE = "knockouts after a fight", "knockouts before a fight"
TALLIES = frozenset({AFTER, BEFORE, OF_TEAM, OF_COACH, STOPPED_AFTER, STOPPED_BEFORE})

_NAME = r"(?P<name>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})"
#: `Otto Lang (52-3, 46 KOs)`, `Otto Lang, 52-3 with 46 knockouts,`.
_BRACKET = re.compile(rf"{_NAME}(?:,| \() ?$")
_CLOSED = re.compile(r"(?:-\d{1,3})?(?:[,;)]| with| and)")
#: Between wins and losses and the knockouts among them; and what may stand between these and their noun.
_RECORD = re.compile(r"\b\d{1,3}-\d{1,3}(?:-\d{1,3})?(?P<joined>,| with| and|,? \(| including)(?: an?)? $")
_ASIDE = re.compile(r"(?:-\d{1,3})? (?:\([^)]{1,12}\) )?")
#: Right behind a record, for whom he had it: "199 goals for Lund"; and with whom a coach was: "with Lund,".
_FOR = re.compile(rf"(?: [a-z]+)? for (?:the )?{_NAME}")
_WITH = re.compile(r"\bwith (?:the )?[A-Z][a-z]+(?=[.,]|$)")
#: Wins of one year or season are not all of them.
_SEASON = re.compile(r"\b(?:(?:19|20)\d\d-\d\d|[Ii]n (?:19|20)\d\d)\b")
#: Characters before and behind a figure that are looked at.
_LEAD, _BEHIND = 110, 130


def recorded(reading: Reading, mention: Mention, before: str, after: str) -> Reading:
    """The reading with the wins and losses as its noun, and whose they are as who does it.

    Wins and losses move with every match: they are read only where the other side is named.
    """
    lead, behind = (re.sub(r"\s", " ", part) for part in (before[-_LEAD:], after[:_BEHIND]))
    pair = mention.quantity.value_hi is not None and mention.kind in (Kind.SCORE, Kind.COUNT) and "-" in mention.surface
    stopped = mention.kind is Kind.COUNT and behind[:1] == " " and sporting().stoppages.opens(behind[1:])
    wins = _RECORD.search(lead) if stopped else None
    if wins is not None:
        told = _told(reading, lead[: wins.start()], lead[wins.start("joined") :] + mention.surface + behind)
        noun = {AFTER: STOPPED_AFTER, BEFORE: STOPPED_BEFORE}.get(told.noun or "")
        return replace(told, noun=noun, modifiers=()) if noun else reading
    if not pair:
        return reading
    return _told(reading, lead, behind)


def surpassed(reading: Reading, mention: Mention, before: str, after: str) -> Reading:
    """The reading of a record that somebody broke, or needs to, with whose it was: "Shaw's record of 199 goals"."""
    lead = re.sub(r"\s", " ", before[-_LEAD:])
    found = _stood().search(lead) if mention.kind in (Kind.COUNT, Kind.MEASURE) else None
    words = sporting()
    if found is None or not words.breaking.within(lead[: found.end()]) or not words.whole >= {*found["kind"].split()}:
        return reading
    holder = _named(found["name"])
    reading = replace(reading, noun="record broken", modifiers=(), modality="actual")
    side = _FOR.match(re.sub(r"\s", " ", after[:_BEHIND]))
    club = _named(side["name"]) if side is not None else None
    return replace(reading, subject=holder, agent=None, patient=club, owner=None)


def _told(reading: Reading, lead: str, behind: str) -> Reading:
    """What the words on either side of wins and losses make of them."""
    words = sporting()
    bracket = _BRACKET.search(lead) if _CLOSED.match(behind) else None
    if bracket is not None and reading.noun == RESULT and beaten(lead) is not None:
        return reading  # "beat Harna, 98-91, on Friday"
    if bracket is None and not called_a_record(lead, behind):
        return reading
    owner = _owner(reading, lead, bracket)
    if owner is None:
        return replace(reading, noun=None) if reading.noun == RESULT else reading
    said = lead + behind
    partly = words.partly.within(said) or _SEASON.search(said) is not None
    over = words.won.within(f"{lead} {behind}")
    coach = bracket is None and (words.coached.within(said) or _WITH.search(said)) and not partly and not over
    told = (reading.patient, reading.agent, reading.subject, _loser(behind))
    behind_it = map(_named, (name for name in names_in(behind) if places().country(name) is None))
    other = next((p for p in (*told, *behind_it) if _names_another(p, owner)), None)
    fight = words.fights.within(lead) or words.fights.within(behind)
    noun = OF_COACH if coach and not fight else None
    if noun is None and fight:
        noun = _of_fight(reading, lead, behind) if other is not None else None
    elif noun is None and other is not None and over and not lead.endswith(", "):  # "lost to Lund, 20-13, and"
        noun = OF_TEAM if not partly else None
    return replace(reading, noun=noun, modifiers=(), agent=owner, patient=other, subject=None, owner=None)


def whose(lead: str, behind: str) -> str | None:
    """The name that wins and losses stand in brackets behind, or whose record they are called; None without one."""
    bracket = _BRACKET.search(lead) if lead.endswith("(") and _CLOSED.match(behind) else None
    found = bracket or (_whose().search(lead) if called_a_record(lead, behind) else None)
    return found["name"].removeprefix("The ") if found is not None else None


def called_a_record(lead: str, behind: str) -> bool:
    """Whether the words on either side call it a record: "improved to 52-3", "his 52-3 record", "went 18-30"."""
    words = sporting()
    if words.counts_wins.before(lead, article=True) or words.stands.before(lead):
        return True
    aside = _ASIDE.match(behind)
    return aside is not None and words.of_record.opens(behind[aside.end() :])


def _of_fight(reading: Reading, lead: str, behind: str) -> str | None:
    """Whether wins and losses are told before a fight or after it; None where nobody can say."""
    words = sporting()
    if words.earlier.within(lead + behind):
        return None
    if words.coming.within(lead + behind) or reading.modality != "actual":
        return BEFORE
    return AFTER if words.over.within(lead + behind) else None


def _owner(reading: Reading, lead: str, bracket: re.Match[str] | None) -> Phrase | None:
    found = bracket or _whose().search(lead)
    if found is not None:
        first, _, rest = found["name"].partition(" ")
        return _named(rest if rest and first in sporting().honours else found["name"])
    told = (reading.owner, reading.subject, reading.agent, reading.patient)
    return next((p for p in told if p is not None and (p.names or p.pronoun)), None)


def _loser(behind: str) -> Phrase | None:
    """The other side, named behind wins and losses: "to 10-5 with the victory over Lund"."""
    found = _other().search(behind)
    return _named(found["name"]) if found is not None else None


def _named(name: str) -> Phrase:
    return Phrase(text=name, head=name.split()[-1].lower(), names=(name,))


def _names_another(phrase: Phrase | None, owner: Phrase) -> bool:
    """Whether a phrase names somebody else, and no title, belt or body: "the Heavyweight Champion"."""
    if phrase is None or not phrase.names or sporting().titles & {w for name in phrase.names for w in name.split()}:
        return False
    return not set(phrase.names) & set(owner.names)


@cache
def _whose() -> re.Pattern[str]:
    return re.compile(rf"{_NAME}[’']s? (?:\w+ ){{0,2}}{sporting().records.either}\b")


@cache
def _stood() -> re.Pattern[str]:
    """Right before a record that stood, whose it was: "Shaw's school scoring record of"."""
    records = sporting().records.either
    return re.compile(rf"{_NAME}[’']s? (?P<kind>(?:[\w-]+ ){{0,4}})(?:{records}|total) of $")


@cache
def _other() -> re.Pattern[str]:
    return re.compile(rf"\b{sporting().facing.either} (?:the )?{_NAME}")
