"""Two claims -> whether what they tell of happened to one person or thing: who died, what was founded."""

from __future__ import annotations

import re
from dataclasses import replace

from numcheck.event import kin
from numcheck.event.nearness import Nearness
from numcheck.event.persons import bearer, last_words, related, same_person
from numcheck.model import Claim, Frame, Phrase
from numcheck.ruleset.deeds import deeds
from numcheck.ruleset.once import once
from numcheck.ruleset.places import places

_PERSONS = frozenset({"he", "she", "him", "her", "who", "whom", "himself", "herself"})
_OWN = frozenset({"his", "her", "their", "its"})
#: So many letters of a verb are in all its forms, mostly.
_STEM = 3
#: A sum of money with its magnitude.
_MONEY = re.compile(r"[$£€]\s?\d[\d.,]*\s(?:million|billion)\b")
#: Between a noun and its name.
_BESIDE = re.compile(
    r"^(?:,? (?:who was |which was )?(?:called|named|titled|entitled|dubbed)|,)? ?[\"“'‘`(]{0,3}(?:The )?"
)
#: Before a name: what stands before it is at it, or of it; so many letters are looked at.
_WITHIN = re.compile(r"\b(?:of|at|in|for|from|by|with|near|to) (?:the |The )?$")
_SHORT = 12
#: Behind an office and the place of it, who holds it.
_APPOSED = re.compile(r"^(?: (?:of|in|for|at) [A-Z][\w’'-]+)?, (?P<name>[A-Z][\w’'-]+ [A-Z][\w’'-]+),")
#: Before a noun: no kind of it.
_PLAIN = frozenset(
    {"the", "a", "an", "its", "their", "his", "her", "former", "new", "old", "then", "long-time", "longtime"}
)


def same_whom(first: Claim, second: Claim, nearness: Nearness) -> bool | None:
    """Whether something happened to one: who died, was born or arrested, what was founded.

    None where one side names nobody. `Ana Roe's father` is neither Ana Roe nor somebody else's father.
    """
    if _same_money(first.frame, second.frame, nearness):
        return True
    phrases = [_whom(claim.frame) for claim in (first, second)]
    one, other = phrases
    if one is None or other is None or not one.names or not other.names:
        heads = {phrase.head for phrase in phrases if phrase is not None and not phrase.names}
        return False if len(heads) == 2 else None
    if not related(one.names, other.names):
        return False
    own = [_is_the_name(p, c.frame, nearness) for p, c in ((one, first), (other, second))]
    if all(own):
        pair = next((a, b) for a in one.names for b in other.names if related((a,), (b,)))
        return _one_bearer((pair[0], first.span.doc), (pair[1], second.span.doc), nearness)
    if not any(own):
        apposed = [_apposed(p, c.frame, nearness) for p, c in ((one, first), (other, second))]
        if all(apposed):
            return related(*apposed)
        own_names = [n for n in one.names if not related((n,), other.names)]
        if own_names and any(not related((n,), one.names) for n in other.names):
            return False  # "Orlex's Lund plant", "Orlex's Orle plant"
        kinds = [_kind(phrase) for phrase in (one, other)]
        alike = one.head == other.head or {one.head, other.head} <= once().branches
        return alike and not (all(kinds) and not kinds[0] & kinds[1])
    name, noun = (one, other) if own[0] else (other, one)
    return noun.head in " ".join(name.names).lower().split()  # "Orle Clinic", "the Orle clinic"


def _apposed(phrase: Phrase, frame: Frame, nearness: Nearness) -> tuple[str, ...]:
    """The full name behind a phrase and its comma: "the mayor of Lund, Ana Roe,"."""
    said = frame.sentence
    _, _, behind = nearness.text(said.doc)[said.start : said.end].partition(phrase.text)
    match = _APPOSED.match(behind)
    return (match["name"],) if match else ()


def _kind(phrase: Phrase) -> set[str]:
    """The words with a small letter before the noun: "fire chief"."""
    words = phrase.text.split()
    at = next((n for n, word in enumerate(words) if word.lower() in (phrase.head, f"{phrase.head}s")), 0)
    before = words[:at]
    return {word for word in before if word.islower()} - _PLAIN


def _one_bearer(first: tuple[str, str], second: tuple[str, str], nearness: Nearness) -> bool:
    """Whether two related names, each with its document, have one bearer: a surname is of whom its text names most."""
    given = []
    for name, doc in (first, second):
        *before, surname = name.split()
        most = bearer(surname, nearness.text(doc)) if not before else None
        given.append({*before} or ({most} if most else set()))
    if first[0].split()[-1] != second[0].split()[-1] or given[0] & given[1]:
        return True
    return same_person(first[0], second[0], (nearness.text(first[1]), nearness.text(second[1])))


def _same_money(one: Frame, other: Frame, nearness: Nearness) -> bool:
    """Whether the same is done for the same sum: "sold the field for $30 million", "it was sold for $30 million"."""
    phrases = [_whom(frame) for frame in (one, other)]
    named = [{n for n in phrase.names if not places().holder(n)} if phrase else set() for phrase in phrases]
    if not set(one.predicates) & set(other.predicates) or (all(named) and not related(*named)):
        return False
    said = (set(_MONEY.findall(nearness.text(f.sentence.doc)[f.sentence.start : f.sentence.end])) for f in (one, other))
    return bool(set.intersection(*said))


def _is_the_name(phrase: Phrase, frame: Frame, nearness: Nearness) -> bool:
    """Whether a phrase is a name or has one beside it: "Ana Roe", "the poet Ana Roe", and not "Ana Roe's father"."""
    if phrase.pronoun or phrase.head in last_words(phrase.names):
        return True
    if kin.is_relative(phrase):
        return False
    if phrase.head in once().wares and any(_before(name, phrase) for name in phrase.names):
        return True
    said = frame.sentence
    text = nearness.text(said.doc)[said.start : said.end]
    at = text.find(phrase.text)
    behind = _BESIDE.sub("", text[at + len(phrase.text) :], count=1) if at >= 0 else ""
    return behind.startswith(phrase.names) or any(_does(name, frame, text) for name in phrase.names if " " in name)


def _before(name: str, phrase: Phrase) -> bool:
    """Whether a name stands right before the noun, but for a number: "the Orlex Tab 8900 smartphone"."""
    return re.search(rf"\b{re.escape(name)}(?: \d[\w-]*)? {re.escape(phrase.head)}\b", phrase.text) is not None


def _does(name: str, frame: Frame, text: str) -> bool:
    """Whether a verb of the frame stands right behind a full name: "reporter Ana Roe checked into".

    "The lion house at the Lund Zoo opened" is told of no zoo.
    """
    verbs = "|".join(re.escape(p[:_STEM]) for p in frame.predicates)
    match = re.search(rf"{re.escape(name)},? (?:\w+ ){{0,2}}(?:{verbs})", text) if verbs else None
    return match is not None and not _WITHIN.search(text[max(0, match.start() - _SHORT) : match.start()])


def _whom(frame: Frame) -> Phrase | None:
    """To whom or what it happened: whom it is done to, else who does it; "he" is the person named last before."""
    if (relative := kin.relative(frame)) is not None:
        return relative
    own = frame.patient is not None and _of_the_doer(frame.patient, frame.agent)  # "he was driving his car"
    if frame.patient is not None and not own and not (frame.patient.names or frame.patient.pronoun) and _kills(frame):
        return frame.patient  # whoever killed a guard is not dead
    for phrase in (None if own and frame.agent is not None else frame.patient, frame.agent):
        if phrase is None:
            continue
        surname = frame.anchor is not None and phrase.text == frame.anchor.split()[-1]
        person = phrase.pronoun and phrase.head in _PERSONS
        if not phrase.names and frame.anchor and (person or surname):
            return replace(phrase, names=(frame.anchor,))
        alone = phrase is frame.patient or frame.patient is None or own
        if phrase.names and (alone or phrase.head in last_words(phrase.names)):
            return phrase
    return frame.patient or frame.agent


def _kills(frame: Frame) -> bool:
    return not deeds().of_persons.isdisjoint(frame.predicates)


def _of_the_doer(phrase: Phrase, doer: Phrase | None) -> bool:
    """`his car`, `herself`, and not `its chief Ana Roe`."""
    first = phrase.text.split()[0].lower()
    if first.endswith(("self", "selves")):
        return True
    same = doer is not None and phrase.names == doer.names
    return first in _OWN and (same or all(name in phrase.text for name in phrase.names))
