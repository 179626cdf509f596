"""Two claims and a role -> whether the same person or thing fills it in both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from numcheck import scope
from numcheck.event.nearness import THRESHOLD, Nearness
from numcheck.event.persons import bearer, related, same_person
from numcheck.model import Claim, Frame, Kind, Phrase
from numcheck.ruleset import Slot
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
#: Whom or what a thing is of, by the last word of the name.
_OF_NAME = re.compile(r"\bof (?:[A-Z][\w’'-]* ){0,3}([A-Z][\w’'-]*)")
#: Two capitalised words in a row.
_FULL = re.compile(r"\b[A-Z][\w’'-]+ [A-Z]\w+")


def same_role(first: Claim, second: Claim, role: str, slot: Slot, nearness: Nearness) -> bool | None:
    """True or False where both fill the role with a name, or with a thing; None where one leaves it open."""
    if role == "place":
        return scope.same_place(first, second)
    one, other = _role(first, role), _role(second, role)
    if role == "thing":
        return _same_thing(first.frame, second.frame, slot)
    if role == "setting":  # what the slot asks for, whatever it is called: an uptime, an availability
        return narrowed(first.frame, slot) == narrowed(second.frame, slot)
    if role == "subject":
        return _same_subject(first, second, nearness)
    if role == "doer":
        doers = [_doer(f) for f in (first.frame, second.frame)]
        if all(doers):
            return related(*doers) or _same_seat(first, second)
        return True if _told_beside(doers, (first, second), nearness) else _nobody(first, second)
    if role == "whom":
        return _same_whom(first, second, nearness)
    if role == "happening":
        return _same_happening(first, second, nearness)
    if role == "party":
        parties = [_parties(f) for f in (first.frame, second.frame)]
        return _nobody(first, second) if not any(parties) else _same_parties(first.frame, second.frame)
    if one is None or other is None:
        return None
    if one.names and other.names:
        plain = slot.happens == "once" and not any(phrase.head in _last(phrase.names) for phrase in (one, other))
        return related(one.names, other.names) and (not plain or one.head == other.head)  # a chief, a clerk of Orlex
    if role == "patient" and not one.names and not other.names and not (one.pronoun or other.pronoun):
        return one.head == other.head
    return None


def _same_seat(first: Claim, second: Claim) -> bool:
    """`the plant in Lund`, `Orlex's plant in Lund`: one thing that does it, in one place, whoever is named with it."""
    heads = {claim.frame.agent.head for claim in (first, second) if claim.frame.agent is not None}
    both = first.frame.agent is not None and second.frame.agent is not None
    return both and len(heads) == 1 and scope.same_place(first, second) is True


def _doer(frame: Frame) -> tuple[str, ...]:
    """Who does it by name; "he" is the person named last before. With no doer, whom it befalls: "she was elected"."""
    whose = frame.owner.names if frame.owner is not None else ()  # "staff at Harlow Foods will be laid off"
    if frame.agent is None:
        return (frame.patient.names if frame.patient is not None else ()) or whose
    if frame.agent.names:
        return frame.agent.names
    return (frame.anchor,) if frame.agent.pronoun and frame.anchor else whose


def _same_whom(first: Claim, second: Claim, nearness: Nearness) -> bool | None:
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
        return one.head == other.head
    name, noun = (one, other) if own[0] else (other, one)
    return noun.head in " ".join(name.names).lower().split()  # "Orle Clinic", "the Orle clinic"


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
    if phrase.pronoun or phrase.head in _last(phrase.names):
        return True
    said = frame.sentence
    text = nearness.text(said.doc)[said.start : said.end]
    at = text.find(phrase.text)
    behind = _BESIDE.sub("", text[at + len(phrase.text) :], count=1) if at >= 0 else ""
    return behind.startswith(phrase.names) or any(_does(name, frame, text) for name in phrase.names if " " in name)


def _does(name: str, frame: Frame, text: str) -> bool:
    """Whether a verb of the frame stands right behind a full name: "reporter Ana Roe checked into".

    "The lion house at the Lund Zoo opened" is told of no zoo.
    """
    verbs = "|".join(re.escape(p[:_STEM]) for p in frame.predicates)
    match = re.search(rf"{re.escape(name)},? (?:\w+ ){{0,2}}(?:{verbs})", text) if verbs else None
    return match is not None and not _WITHIN.search(text[max(0, match.start() - _SHORT) : match.start()])


def _same_happening(first: Claim, second: Claim, nearness: Nearness) -> bool | None:
    """Whether one kind of thing happened in one place, or to it: "the quake struck Lund", "the tremor in Lund".

    Where only one side says the place, documents that are near speak of one place.
    """
    kinds = [_happened(claim.frame) for claim in (first, second)]
    if not kinds[0] & kinds[1]:
        return False if all(kinds) else None
    one, other = ({*_patient_names(c.frame), *(n for p in c.frame.place for n in p.names)} for c in (first, second))
    if one and other:
        return True if related(one, other) else scope.same_place(first, second)
    similar = nearness.similar(first.span.doc, second.span.doc)
    return True if similar is not None and similar >= THRESHOLD else None


def _happened(frame: Frame) -> frozenset[str]:
    """What kind of thing happened, or the noun that is said to: {"riot"}."""
    doer = frame.agent
    plain = doer is not None and not doer.pronoun and doer.head not in _last(doer.names)
    return frame.happenings or (frozenset({doer.head}) if doer is not None and plain else frozenset())


def _patient_names(frame: Frame) -> tuple[str, ...]:
    return frame.patient.names if frame.patient is not None else ()


def _of_the_doer(phrase: Phrase, doer: Phrase | None) -> bool:
    """`his car`, `herself`, and not `its chief Ana Roe`."""
    first = phrase.text.split()[0].lower()
    if first.endswith(("self", "selves")):
        return True
    same = doer is not None and phrase.names == doer.names
    return first in _OWN and (same or all(name in phrase.text for name in phrase.names))


def _whom(frame: Frame) -> Phrase | None:
    """To whom or what it happened: whom it is done to, else who does it; "he" is the person named last before."""
    own = frame.patient is not None and _of_the_doer(frame.patient, frame.agent)  # "he was driving his car"
    for phrase in (None if own and frame.agent is not None else frame.patient, frame.agent):
        if phrase is None:
            continue
        surname = frame.anchor is not None and phrase.text == frame.anchor.split()[-1]
        person = phrase.pronoun and phrase.head in _PERSONS
        if not phrase.names and frame.anchor and (person or surname):
            return replace(phrase, names=(frame.anchor,))
        alone = phrase is frame.patient or frame.patient is None or own
        if phrase.names and (alone or phrase.head in _last(phrase.names)):
            return phrase
    return frame.patient or frame.agent


def _last(names: Sequence[str]) -> frozenset[str]:
    return frozenset(name.split()[-1].lower() for name in names)


def _same_parties(one: Frame, other: Frame) -> bool:
    """Whether a bargain is between the same: all who are named on one side are named on the other, in any role."""
    here, there = (_parties(f) for f in (one, other))
    few, many = sorted((here, there), key=len)
    return bool(few) and all(related((name,), many) for name in few)


def _parties(frame: Frame) -> tuple[str, ...]:
    named = [n for p in (frame.agent, frame.patient, frame.subject, frame.owner) if p is not None for n in p.names]
    return tuple(dict.fromkeys(named)) or ((frame.anchor,) if frame.anchor else ())


def related_names(one: Phrase | None, other: Phrase | None) -> bool | None:
    """Whether two phrases name one; None where one of them names nobody."""
    if one is None or other is None or not one.names or not other.names:
        return None
    return related(one.names, other.names)


def narrowed(frame: Frame, slot: Slot) -> frozenset[str]:
    """The words that narrow the noun, without those the slot asks for itself; a slot without a noun has none."""
    if not slot.noun and slot.pack not in ("general", "settings"):
        return frozenset()
    if not frame.narrowing:
        return frame.narrowing
    narrowing = frozenset(m.lower() for m in frame.narrowing)
    named = frozenset(m for m in narrowing if f"{m} {frame.noun}" in slot.noun)  # a "rate limit" is asked for
    return narrowing - named - slot.modifier - slot.near


def _same_thing(one: Frame, other: Frame, slot: Slot) -> bool:
    """Whether two measures are told of one thing: the same noun, narrowed by the same words; no name is needed.

    What answers the question in other words ("log retention: 14 days") has the thing among the words of its clause.
    """
    told = any(asked.noun in said.words and said.noun not in slot.noun for said, asked in ((one, other), (other, one)))
    same = one.noun == other.noun or (told and bool(slot.noun))
    whose = [frozenset(_OF_NAME.findall(f.subject.text if f.subject is not None else "")) for f in (one, other)]
    if whose[0] and whose[1] and not whose[0] & whose[1]:  # "the statue of Ana Roe"
        return False
    return same and narrowed(one, slot) == narrowed(other, slot)


def _same_subject(first: Claim, second: Claim, nearness: Nearness) -> bool | None:
    """Whether a measure or an age is told of one person or thing.

    An age is compared only where both name the person. Else the person named last before may stand in, and where one
    side names nobody, the same age or the same day in both sentences links them: the first report of an accident.
    """
    one, other = first.frame, second.frame
    names = [_subject_names(f, anchor=f.mention.kind is not Kind.AGE) for f in (one, other)]
    if names[0] and names[1]:
        texts = (nearness.text(first.span.doc), nearness.text(second.span.doc))
        if same_person(names[0][-1], names[1][-1], texts):
            return True
        guessed = any(f.subject is None or not f.subject.names for f in (one, other))
        return None if guessed and _linked(first, second) else False
    if one.mention.kind is Kind.AGE:
        return False
    if _told_beside(names, (first, second), nearness):
        return True
    return None if _linked(first, second) else False


def _told_beside(names: Sequence[tuple[str, ...]], claims: Sequence[Claim], nearness: Nearness) -> bool:
    """Whether one side names somebody, and the sentence of the other has that name in full, though in no role.

    "Bail was set at $500 for Ana Roe" is told of her, whatever the parser makes of it.
    """
    if bool(names[0]) == bool(names[1]):
        return False
    told, open_ = (names[0], claims[1]) if names[0] else (names[1], claims[0])
    said = open_.frame.sentence
    text = nearness.text(said.doc)[said.start : said.end]
    full = (" ".join(name.split()[-2:]) for name in told if " " in name)
    # "Otto Lang, a friend of Ana Roe": where a second full name stands beside it, nobody knows whose it is
    return any(name in text and not _FULL.search(text.replace(name, "")) for name in full)


def _nobody(first: Claim, second: Claim) -> bool | None:
    """None where neither names anybody, and both tell the same thing of the same day: "the debate drew", on Monday."""
    things = [{p.head for p in (c.frame.agent, c.frame.patient) if p is not None} for c in (first, second)]
    named = any(_parties(c.frame) for c in (first, second))
    same = things[0] & things[1] and scope.same_time(first, second) is True
    return None if same and not named else False


def _subject_names(frame: Frame, *, anchor: bool) -> tuple[str, ...]:
    counts = frame.mention.kind is Kind.COUNT  # a count has no subject of its own: whom it befalls, or who does it
    phrases: tuple[Phrase | None, ...] = (frame.subject, frame.patient, frame.agent) if counts else (frame.subject,)
    for phrase in phrases:
        if phrase is not None and phrase.names:
            return phrase.names
    return (frame.anchor,) if anchor and frame.anchor else ()


def _linked(first: Claim, second: Claim) -> bool:
    return bool(first.frame.ages & second.frame.ages) or scope.same_time(first, second) is True


def _role(claim: Claim, role: str) -> Phrase | None:
    frame = claim.frame
    match role:
        case "agent" | "doer":
            return frame.agent
        case "subject":
            return frame.subject
        case "patient":
            return frame.patient
        case _:
            return frame.owner


def names(claim: Claim) -> tuple[str, ...]:
    """The names in the roles of a claim, doers first."""
    frame = claim.frame
    phrases = (frame.subject, frame.agent, frame.owner, frame.patient, *frame.place)
    return tuple(dict.fromkeys(n for p in phrases if p is not None for n in p.names))
