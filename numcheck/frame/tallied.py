"""Wins and losses, "Harna (10-5) scored first", and fights won in a row -> told of the match that the text is about."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from numcheck.frame.names import names_in
from numcheck.frame.records import AFTER, OF_TEAM, STOPPED_AFTER, TALLIES, called_a_record, whose
from numcheck.frame.scores import RESULT
from numcheck.model import Document, Frame, Kind, Phrase
from numcheck.ruleset.sporting import sporting

#: `The Harna Pilots`: the city and what its team is called, which a text says one by one later on.
_TEAM = re.compile(r"\b[Tt]he ((?:[A-Z][a-z.]+ ){1,2})([A-Z][a-z]+|\d\d[a-z]+)\b(?! [A-Z])")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OTHER = r"(?:the )?(?:[a-z0-9-]+ ){0,2}(?P<name>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})"
#: `His | 14th straight fight`, `| 14 fights in a row`, `a | 14-fight winning streak`.
_ROW = re.compile(
    r"\s(?:straight|consecutive|successive) (?:\w+ )?(?:fight|bout)"
    r"|[\s-](?:fights?|bouts?)[\s-](?:in a row|on the trot|winning|unbeaten)"
)
#: Characters before and behind wins and losses that are looked at.
_LEAD, _BEHIND = 110, 60
#: Characters of them that say of which matches a record is that stands in no brackets.
_BEFORE, _RIGHT_BEHIND = 60, 25
#: Characters between a record and the knockouts among its wins.
_AMONG = 16
#: Characters at the head of a text that name both who met; no report of a fight has many more than this.
_HEAD, _ARTICLE = 400, 8_000


def tallied(document: Document, frames: tuple[Frame, ...]) -> tuple[Frame, ...]:
    """The frames with whose wins and losses they count, and against whom the match was that they count last.

    In a report of a match whose result it tells, the record of one of the two sides is the one after it.
    """
    frames = tuple(_in_a_row(document.text, frame) for frame in frames)
    if not any(_pair(frame) for frame in frames):
        return frames
    teams = _teams(document.text)
    sides = next(filter(None, (_sides(frame, teams) for frame in frames)), None)
    told: list[Frame] = []
    for frame in frames:
        if _pair(frame):
            frame = _tallied(document.text, frame, sides, teams)
        elif told and told[-1].noun == AFTER:
            frame = _stopped(document.text, told[-1], frame)
        told.append(frame)
    return tuple(told)


def _stopped(text: str, record: Frame, frame: Frame) -> Frame:
    """The wins by knockout among those of the record right before them: "(31-2, 24 KOs)"."""
    end = frame.mention.span.end
    behind = text[end : end + _RIGHT_BEHIND]
    among = frame.mention.kind is Kind.COUNT and record.mention.span.end > frame.mention.span.start - _AMONG
    if not (among and behind[:1] == " " and sporting().stoppages.opens(behind[1:])):
        return frame
    agent, patient = record.agent, record.patient
    return _after(frame, STOPPED_AFTER, agent, patient)


def _in_a_row(text: str, frame: Frame) -> Frame:
    """The frame of so many fights in a row with the one who was beaten last as whom it is told of."""
    end = frame.mention.span.end
    run = frame.mention.kind in (Kind.COUNT, Kind.ORDINAL) and _ROW.match(text, end)
    if not run or frame.agent is None or not frame.agent.names:
        return frame
    met = _beaten(text, frame.agent.names[0])
    return replace(frame, patient=_named(met[0]) if len(met) == 1 else None)


def _pair(frame: Frame) -> bool:
    """Whether a figure may be so many wins and so many losses."""
    mention = frame.mention
    two = mention.quantity.value_hi is not None and "-" in mention.surface and mention.kind in (Kind.SCORE, Kind.COUNT)
    return two and frame.noun != RESULT


def _teams(text: str) -> Mapping[str, str]:
    """The full names of teams by their city and by what they are called, where there is one of each."""
    found: dict[str, set[str]] = defaultdict(set)
    for match in _TEAM.finditer(text):
        city, called = match[1].strip(), match[2]
        for part in (city, called):
            found[part].add(f"{city} {called}")
    return {part: full.pop() for part, full in found.items() if len(full) == 1}


def _sides(frame: Frame, teams: Mapping[str, str]) -> tuple[str, ...] | None:
    """Both sides of a match whose result is told."""
    told = frame.noun == RESULT and frame.modality == "actual" and frame.polarity
    names = [_full(p, teams) for p in (frame.agent, frame.patient) if p is not None and p.names] if told else []
    return tuple(names) if len({*names}) == 2 else None


def _full(phrase: Phrase, teams: Mapping[str, str]) -> str:
    """The full name of a side; a headline may take the words behind it for a part of it: "Pilots Clinch Berth"."""
    name = phrase.names[0]
    return next((teams[part] for part in (name, *name.split()) if part in teams), name)


def _tallied(text: str, frame: Frame, sides: tuple[str, ...] | None, teams: Mapping[str, str]) -> Frame:
    if frame.noun == AFTER and frame.agent is not None and frame.patient is not None and frame.agent.names:
        if all(name.split()[-1] in text[:_HEAD] for name in frame.patient.names):
            return frame
        met = _beaten(text[: 2 * _HEAD], frame.agent.names[0])
        return _of(frame, AFTER, frame.agent.names[0], met[0]) if len(met) == 1 else frame
    if frame.noun in TALLIES - {OF_TEAM} or frame.modality != "actual":
        return frame
    if frame.noun == OF_TEAM and frame.agent is not None and frame.patient is not None:
        named = (replace(p, names=(_full(p, teams),)) for p in (frame.agent, frame.patient))
        agent, patient = named
        return replace(frame, agent=agent, patient=patient)
    span, words = frame.mention.span, sporting()
    lead = re.sub(r"\s", " ", text[max(frame.sentence.start, span.start - _LEAD) : span.start])
    behind = re.sub(r"\s", " ", text[span.end : min(frame.sentence.end, span.end + _BEHIND)])
    bracketed = lead.endswith("(")
    if not (bracketed or frame.polarity):
        return frame
    beside = lead[-_BEFORE:] + behind[:_RIGHT_BEHIND]
    if not bracketed and (words.partly.within(beside) or _YEAR.search(beside)):
        return frame
    if words.coming.within(behind) or words.earlier.within(lead + behind):
        return frame
    owner = whose(lead, behind)
    if owner is None and called_a_record(lead, behind):
        owner = _first_named((frame.agent, frame.owner, frame.subject))
    if owner is None:
        return frame
    if words.fights.within(lead + behind):
        opponents = _beaten(text, owner)
        return _of(frame, AFTER, owner, opponents[0]) if len(opponents) == 1 else frame
    name = teams.get(owner, owner)
    if sides is None or name not in sides:
        return frame
    return _of(frame, OF_TEAM, name, next(side for side in sides if side != name))


def _beaten(text: str, owner: str) -> tuple[str, ...]:
    """Whom a fighter fought, as a sentence tells that names both: "Vale stopped Luis Prieto".

    Where earlier fights are told of too, the head of the text names the one of whom it is news.
    """
    last, met = re.escape(owner.split()[-1]), rf"\b{sporting().facing.either} {_OTHER}"
    found: dict[str, str] = {}
    for form in (rf"\b{last}\b[^.;\n]{{0,120}}?{met}", rf"{met}[^.;\n]{{0,60}}?\b{last}\b"):
        for match in re.finditer(form, text[:_ARTICLE]):
            name = match["name"].rpartition("’s ")[2].rpartition("'s ")[2]
            name = next(iter(names_in(name)[-1:]), name)
            if not {*name.split()} & sporting().titles and name.split()[-1] != owner.split()[-1]:
                found.setdefault(name.split()[-1], name)
    ahead = {last: name for last, name in found.items() if last in text[:_HEAD]}
    return tuple((ahead or found).values())


def _of(frame: Frame, noun: str, owner: str, other: str) -> Frame:
    return _after(frame, noun, _named(owner), _named(other))


def _after(frame: Frame, noun: str, agent: Phrase | None, patient: Phrase | None) -> Frame:
    """The frame as told after a match: it counts what is news, whatever year, or what else was not done, it names."""
    frame = replace(frame, noun=noun, modifiers=(), agent=agent, patient=patient, subject=None, owner=None)
    return replace(frame, history=False, polarity=True)


def _first_named(phrases: Iterable[Phrase | None]) -> str | None:
    return next((phrase.names[0] for phrase in phrases if phrase is not None and phrase.names), None)


def _named(name: str) -> Phrase:
    return Phrase(text=name, head=name.split()[-1].lower(), names=(name,))
