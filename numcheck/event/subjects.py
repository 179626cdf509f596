"""Two claims -> whether a measure or an age is told of one person or thing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from numcheck import scope
from numcheck.event import unnamed
from numcheck.event.nearness import Nearness
from numcheck.event.persons import same_person
from numcheck.model import Claim, Frame, Kind, Phrase

#: Two capitalised words in a row.
_FULL = re.compile(r"\b[A-Z][\w’'-]+ [A-Z]\w+")


def same_subject(first: Claim, second: Claim, nearness: Nearness) -> bool | None:
    """Whether a measure or an age is told of one person or thing.

    An age is compared only where both name the person, or neither does and each report knows one guard, one pilot. Else
    the person named last before may stand in, and where one side names nobody, the same age or the same day in both
    sentences links them: the first report of an accident.
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
        return None if unnamed.one_person(first, second, nearness) else False
    if told_beside(names, (first, second), nearness):
        return True
    return None if _linked(first, second) or unnamed.one_accident(first, second, nearness) else False


def both_named(first: Claim, second: Claim) -> bool:
    """Whether both sides name the person or thing that an age or a measure is told of."""
    return all(_subject_names(c.frame, anchor=c.frame.mention.kind is not Kind.AGE) for c in (first, second))


def told_beside(names: Sequence[tuple[str, ...]], claims: Sequence[Claim], nearness: Nearness) -> bool:
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


def _subject_names(frame: Frame, *, anchor: bool) -> tuple[str, ...]:
    phrases = [frame.subject]
    if frame.mention.kind is Kind.COUNT:  # it has no subject of its own: whom it befalls, or who does it
        phrases += [frame.patient, frame.agent]
    if frame.mention.kind is Kind.DURATION:  # "she had worked there for nine years"
        phrases.append(frame.agent)
    for phrase in phrases:
        if phrase is not None and (names := _own_names(phrase, frame)) and not unnamed.nobody(phrase):
            return names
    return (frame.anchor,) if anchor and frame.anchor else ()


def _own_names(phrase: Phrase, frame: Frame) -> tuple[str, ...]:
    """The names in a phrase; of "the head of the Orle family" none, where something is told of a person.

    Whom "Ana Roe of Lund" names is at its head.
    """
    own = tuple(name for name in phrase.names if " " in name and name.split()[-1].lower() == phrase.head)
    if own and frame.mention.kind is Kind.COUNT:
        return own
    if frame.mention.kind not in (Kind.AGE, Kind.DURATION) or phrase.pronoun:
        return phrase.names
    return tuple(name for name in phrase.names if f" of the {name}" not in phrase.text)


def _linked(first: Claim, second: Claim) -> bool:
    return bool(first.frame.ages & second.frame.ages) or scope.same_time(first, second) is True
