"""Two claims of what happens once -> what tells that they are of two: another stage, one of a name, or doer."""

from __future__ import annotations

import re
from decimal import Decimal

from numcheck import scope
from numcheck.event import beside
from numcheck.event.deeds_apart import SIZE, SMALL, differing, of_another_deed, tells_both
from numcheck.event.nearness import Nearness
from numcheck.event.persons import related
from numcheck.model import Claim, Frame, Phrase
from numcheck.ruleset import Slot
from numcheck.ruleset.calendar import time_words
from numcheck.ruleset.once import numbered_apart, once

#: Behind the noun of a place in a row: whose row it is.
_WHOSE = re.compile(r"^[^.;,]{0,40}?\b(?:of|in|for|at|with) (?:the )?(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3})")
#: Behind a rank, the body that it is of, up to three words: "at the ministry", "on the list of".
_BODY = re.compile(r"^[^.;,]{0,30}?\b(?:of|in|for|at|on) (?:the |its |his |her )?(?P<body>[\w'’-]+(?: [\w'’-]+){0,2})")
_NAME = re.compile(r"(?<!^)\b[A-Z][\w-]+")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")
#: Days between the births of parents and children at least: fifteen years.
_GENERATION = 15 * 365
#: Days by which one date of what may come twice is told wrong at most: two years.
_TOLD_WRONG = 2 * 366
#: So many letters of a verb are in its forms and nouns.
_STEM = 4
#: Days within which two days of one deed are rather one that is told wrong.
_WEEK, _LONG_MONTH = 7, 31
_IN_A_YEAR = re.compile(r"\b(?:in|since|from|until|by) (?:1[89]|20)\d\d\b")
_POST = re.compile(r"\b(?:as|from) (?:the |an? )?(?:post of |role of )?([a-z]{3,20})\b")
_AS = re.compile(r"\bas (?:an? )?(?P<what>[a-z]{3,20})\b")


def another(first: Claim, second: Claim, slot: Slot, nearness: Nearness) -> str:
    """Why two claims that differ are told of two things, or of two stages of one; empty where nothing tells so."""
    one, other = first.frame, second.frame
    here, there = (nearness.text(f.sentence.doc)[f.sentence.start : f.sentence.end] for f in (one, other))
    if slot.unit == "ordinal" and "doer" not in slot.roles:
        return _another_row((one, here, first), (other, there, second))
    if told := _stages(first, second):
        return f"two stages: {told}"
    if slot.unit == "clock" and tells_both(first, second, nearness):
        return "one text tells both times"
    if slot.unit == "clock" and differing(SIZE, here, there):
        return "another magnitude"
    if told := once().only_one(here, there, asked=slot.verb):
        return f"only one is told of: {told}"
    if told := numbered_apart(here, there) or _another_name(one, other):
        return f"another one of the name: {told}"
    if _another_title(here, there):
        return "another one with a name before it"
    of_any = _any_such(one.patient) and _any_such(other.patient) and _days_apart(first, second) > _LONG_MONTH
    if of_any and not _name_in_common((one, here), (other, there)):
        return "any one of them"
    if slot.ahead and (told := of_another_deed(one, other, here, there)):
        return told
    if _generation(first, second) and (_of_kin(here) or _of_kin(there)):
        return "somebody of the family"
    if _generation(first, second) and once().again & {*one.predicates[:1], *other.predicates[:1]}:
        return "a generation lies between"
    if "doer" in slot.roles and _relative(one) != _relative(other):
        return "somebody of the family, or of the staff"
    if "matter" in slot.roles:  # "rule changes", "the change": reports call it by many names
        return "another doer" if _another_court(one, other) else ""
    if told := _another_kind(one, other, here, there):
        return f"another kind: {told}"
    if once().leaving & {*one.predicates[:1], *other.predicates[:1]} and differing(_POST, here, there):
        return "another post"
    if _another_doer(one, other):
        return "another doer"
    if once().several & {*one.predicates, *other.predicates}:
        if _days_apart(first, second) > _TOLD_WRONG:
            return "what may come twice, told of years too far apart for one"
        if differing(once().body, here, there) or not (
            _one_matter(first, second, nearness) or (slot.ahead and _of_one_week(first, second))
        ):
            return "of what may come twice nothing tells that it is one"
    due = "planned" in (one.modality, other.modality)  # the next time is one
    far = slot.ahead and not due and _anew(one, other) and not _of_one_week(first, second)
    if far and not _one_matter(first, second, nearness, anywhere=True):
        return "weeks lie between, and nothing tells that it is one"
    where = bool(once().countries & {*one.predicates[:1], *other.predicates[:1]})
    if where and (differing(once().land, here, there) or differing(once().use, here, there)):
        return "another place, or another use"
    return "another place" if scope.same_place(first, second) is False else ""


def _any_such(phrase: Phrase | None) -> bool:
    """`A prize`, `a deal`, and no name in it."""
    return phrase is not None and not phrase.names and phrase.text.split()[:-1] in (["a"], ["an"])


def _name_in_common(one: tuple[Frame, str], other: tuple[Frame, str]) -> bool:
    """Whether two sentences name one more than whoever does it: "sent a letter to Orlex"."""
    told = []
    for frame, said in (one, other):
        doers = " ".join(frame.agent.names).split() if frame.agent is not None else []
        told.append({*_NAME.findall(said)}.difference(doers, *(phrase.text.split() for phrase in frame.place)))
    return any(word.lower() not in time_words() for word in told[0] & told[1])


def _another_title(here: str, there: str) -> bool:
    """Whether one noun has another name before it in each: "the Roe appeal", "the Dahl appeal"."""
    told = [
        {((m["what"] or m["described"]).lower(), m["name"] or m["sort"]) for m in once().titles.finditer(said)}
        for said in (here, there)
    ]
    nouns = {what for what, _ in told[0]} & {what for what, _ in told[1]}
    return bool(nouns) and not told[0] & told[1]


def _anew(one: Frame, other: Frame) -> bool:
    """Whether one of two clauses tells of a deed that somebody may do or suffer again soon."""
    return not once().anew.isdisjoint((*one.predicates[:1], *other.predicates[:1]))


def _of_one_week(first: Claim, second: Claim) -> bool:
    """Whether two days are so near that one of them is rather a slip; nobody knows how far two weekdays lie apart."""
    low, high = first.interval.low, second.interval.low
    if low is None or high is None:
        return False
    if first.unit == "calendar_month":
        return abs(_day_of_the_year(low) - _day_of_the_year(high)) <= _WEEK
    return abs(low - high) <= _WEEK


def _day_of_the_year(told: Decimal) -> int:
    """The day of 5.04, the fourth of May, in months of 31 days."""
    return int(told) * _LONG_MONTH + int(told % 1 * 100)


def _one_matter(first: Claim, second: Claim, nearness: Nearness, *, anywhere: bool = False) -> bool:
    """Whether a rare word stands beside both dates that is neither a name nor the deed: "arson".

    With `anywhere`, where it was is none either: one may be arrested in one town again.
    """
    told = once().forms | time_words() | {word for claim in (first, second) for word in _naming(claim.frame, nearness)}
    if anywhere:
        where = (name for claim in (first, second) for phrase in claim.frame.place for name in phrase.names)
        told |= {*_WORD.findall(" ".join(where).lower())}
    deeds = tuple(verb[:_STEM] for c in (first, second) for verb in c.frame.predicates)
    one, other = (beside.rare(claim, nearness) for claim in (first, second))
    common = (one[base].word for base in one.keys() & other.keys())
    return any(len(word) >= _STEM and word not in told and not word.startswith(deeds) for word in common)


def _naming(frame: Frame, nearness: Nearness) -> list[str]:
    """The words by which a clause names somebody, and those beside the name: "the singer Ana Roe, a poet"."""
    phrases = [phrase for phrase in (frame.agent, frame.patient) if phrase is not None and phrase.names]
    said = frame.sentence
    sentence = nearness.text(said.doc)[said.start : said.end]
    found = [phrase.text for phrase in phrases]
    for name in (name for phrase in phrases for name in phrase.names):
        before, _, behind = sentence.partition(name)
        found += [name, *before.split()[-2:], *(behind.split()[:3] if behind.startswith(",") else [])]
    return _WORD.findall(" ".join(found).lower())


def _stages(first: Claim, second: Claim) -> str:
    """The verbs of two stages of one case; two hours must be in their order."""
    verbs = [c.frame.predicates[0] for c in (first, second) if c.frame.predicates]
    after = once().stages_apart(*verbs) if len(verbs) == 2 else 0
    low = [claim.interval.low for claim in (first, second)]
    if after and first.unit.startswith("clock") and low[0] is not None and low[1] is not None:
        return ", ".join(verbs) if (low[0] > low[1]) == (after > 0) else ""
    return ", ".join(sorted(verbs)) if after else ""


def _generation(first: Claim, second: Claim) -> bool:
    """Whether two dates lie so far apart as parents and children do."""
    return _days_apart(first, second) > _GENERATION


def _days_apart(first: Claim, second: Claim) -> int:
    """How many days lie between the beginnings of two dates; none, where one has no beginning."""
    low = [claim.interval.low for claim in (first, second)]
    return int(abs(low[0] - low[1])) if first.unit == "date" and low[0] is not None and low[1] is not None else 0


def _of_kin(sentence: str) -> bool:
    return not once().kin.isdisjoint(_WORD.findall(sentence.lower()))


def _relative(frame: Frame) -> str:
    """Who it is of somebody who is named: "the husband of Ana Roe"; empty for Ana Roe."""
    doer = frame.agent
    return doer.head if doer is not None and doer.head in once().relatives else ""


def _another_name(one: Frame, other: Frame) -> str:
    for here in _named(one):
        for there in _named(other):
            if once().another_name(here, there):
                return max(here, there, key=len)
    return ""


def _named(frame: Frame) -> tuple[str, ...]:
    return next((p.names for p in (frame.patient, frame.agent) if p is not None and p.names), ())


def _another_kind(one: Frame, other: Frame, here: str, there: str) -> str:
    """Words that describe one office or career and not the other: "associate professor", "her political career"."""
    if one.patient is None or other.patient is None or one.patient.head != other.patient.head:
        return ""
    if told := _describing(one.patient) ^ _describing(other.patient):
        return ", ".join(sorted(told))
    roles = [{m["what"] for m in _AS.finditer(sentence)} for sentence in (here, there)]
    career = one.patient.head == "career" and all(roles) and not roles[0] & roles[1]
    return ", ".join(sorted(roles[0] ^ roles[1])) if career else ""


def _describing(phrase: Phrase) -> set[str]:
    """The words with a small letter before the noun of a phrase that has no name in it."""
    if any(name in phrase.text for name in phrase.names):
        return set()
    words = phrase.text.split()
    before = words[: words.index(phrase.head)] if phrase.head in words else words[:-1]
    return {word for word in before if word.islower()} - SMALL - once().plain


def _another_doer(one: Frame, other: Frame) -> bool:
    """Whether both say who did what every owner or body does for itself, and say another: a hotel was sold twice."""
    if one.agent is None or other.agent is None or one.patient is None or other.patient is None:
        return False
    verbs = {*one.predicates[:1], *other.predicates[:1]}
    if not (once().owners | once().bodies) & verbs:
        return False  # who arrested or signed somebody has many names
    if one.agent.names and other.agent.names:
        return not related(one.agent.names, other.agent.names)
    plain = bool(once().bodies & verbs) and not (one.agent.pronoun or other.agent.pronoun)
    return plain and one.agent.head != other.agent.head


def _another_court(one: Frame, other: Frame) -> bool:
    """`A judge overturned the ban`, `an appeals court did`: of several who may, each does so for itself."""
    told = (once().undoing | once().bodies) & {*one.predicates, *other.predicates}
    if one.agent is None or other.agent is None or not told:
        return False
    if one.agent == one.patient or other.agent == other.patient:
        return False  # "passed in January, the rule": nobody is told to have passed it
    return one.agent.head != other.agent.head and not related(one.agent.names, other.agent.names)


def _another_row(one: tuple[Frame, str, Claim], other: tuple[Frame, str, Claim]) -> str:
    """Whether two places are of two rows: other nouns, or other names behind them."""
    if not once().one_row(one[0].mention, other[0].mention):
        return "places in two rows"
    if once().ranking & {*one[0].mention.modifiers, *other[0].mention.modifiers}:
        bodies = [_BODY.match(said[claim.span.end - frame.sentence.start :]) for frame, said, claim in (one, other)]
        words = [{*match["body"].lower().split()} - SMALL if match else set() for match in bodies]
        if all(words) and not words[0] & words[1]:
            return "places in two bodies"
        if (_IN_A_YEAR.search(one[1]) is None) != (_IN_A_YEAR.search(other[1]) is None):
            return "only one is told of that year"
    names = [_whose(*side) for side in (one, other)]
    return "places in two rows" if all(names) and names[0] != names[1] and not related(*([n] for n in names)) else ""


def _whose(frame: Frame, sentence: str, claim: Claim) -> str:
    match = _WHOSE.match(sentence[claim.span.end - frame.sentence.start :])
    return match["name"] if match else ""
