"""Figures beside a word for what befell people -> the people they count, however the parser takes the sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from numcheck.frame.reading import Reading
from numcheck.model import Frame, Kind, Mention, Span
from numcheck.ruleset.fates import fates
from numcheck.ruleset.sorts import person

#: Characters before a figure within which the count is named: "the number of people known to have died in the ... was".
_LEAD = 150
#: Characters before a figure that may hold a noun which holds it.
_HOLD = 40
#: Characters behind a figure within which it is said what became of them.
_BEHIND = 60
#: Those whose number is told.
_NUMBER_OF = re.compile(r"\bnumbers? of (?P<whom>(?:[A-Za-z][\w’'-]* ){1,4})")
#: Behind a figure another one is told of.
_NEXT = re.compile(r"(?: and|,|;) the\b")
#: A plural right behind a form makes it an adjective: "ten injured horses", but not "ten injured as a bus".
_NAMED = re.compile(
    r"\s+(?!across\b|this\b|perhaps\b|besides\b|always\b|minutes\b|hours\b|days\b)"
    r"(?:[a-z]{3,}s|people|men|women|children)\b"
)
_FIGURE = re.compile(r"\d[\d,.]*")
#: Before and behind the figure of an item in a row of fates, of which each is told by itself: "31 dead, 142 saved".
_OPENS_ITEM = re.compile(r"(?:^|[,;:])\s*$")
_ITEM = re.compile(r" [a-z]+(?=[,;:.]|$)")


def befallen(reading: Reading, mention: Mention, before: str, after: str) -> Reading:
    """The reading with "people" as its noun and their fate as its first predicate, where the words beside say both.

    `before` and `after` are the sentence up to the figure and from its end on.
    """
    if mention.kind is not Kind.COUNT or mention.per is not None or reading.noun in fates().links.tolls:
        return reading
    labelled = before.rstrip().lower().removesuffix(" of").endswith(reading.noun or "-")  # "magnitude 6 killed 12"
    if labelled or mention.quantity.value != mention.quantity.value.to_integral_value():
        return reading
    joined = _joined(before[-_HOLD:]) if reading.noun is None else None
    if joined is not None and joined not in {fates().of_verb.get(p) for p in reading.predicates}:
        return replace(reading, predicates=(joined,), bare=True)
    apart = _NEXT.match(after) is not None  # "the dead at 12 and the number of hurt": no numbers are counted
    behind = mention.noun is not None and mention.noun[:4] in after[:_BEHIND].lower() and not apart
    if behind and mention.noun not in fates().apart.anybody:
        return reading
    held = fates().held.search(before[-_HOLD:]) is not None
    numbered = _counted(before[-_LEAD:])
    fate = numbered or (None if held else _said(after[:_BEHIND]))
    if fate is None:
        return reading
    if reading.bare and fate in {fates().of_verb.get(p) for p in reading.predicates}:
        listed = _OPENS_ITEM.search(before) is not None and _ITEM.match(after) is not None
        return replace(reading, words=frozenset({fate, *reading.predicates})) if listed else reading
    own = () if fate in fates().told.parts else reading.predicates  # "36 of whom were critical": not what befell all
    own = tuple(verb for verb in own if fates().of_verb.get(verb, fate) == fate)  # "the dead at 9 and the hurt at 42"
    predicates = tuple(dict.fromkeys((fate, *own)))
    kept = tuple(word for word in reading.modifiers if word in fates().additions)  # "a further 30 were hurt"
    words = reading.words | {fate} if mention.noun is None else reading.words
    noun = _whom(before[-_LEAD:]) if numbered is not None else "people"
    return replace(reading, noun=noun, modifiers=kept, predicates=predicates, bare=False, words=words)


def _counted(before: str) -> str | None:
    """The fate of those whose number is told: "the death toll stood at", "put the number of homeless at"."""
    if (numbered := fates().numbered.search(before)) is not None:
        return fates().of_word[numbered["who"].lower()]
    link = fates().link.search(before)
    if link is None:
        return None
    lead = before[: link.start()]
    clause = re.split(r"[;:.!?]\s", lead)[-1]
    for start in (_last(fates().toll, clause), _last(fates().count, clause), _last(fates().put, clause)):
        if start is None:
            continue
        told = _FIGURE.split(clause[start.end() :])[-1]
        if fates().unsure.search(clause[max(0, start.start() - 12) :]):
            return None
        if start.re is fates().toll:
            return "die"
        named = (fates().of_word.get(word) for word in fates().named.findall(told.lower()))
        return next((fate for fate in named if fate is not None), None)
    return None


def _whom(before: str) -> str:
    """`The number of police officers hurt rose to`: who is counted, where it is not just anybody."""
    named = [*_NUMBER_OF.finditer(before)][-1:]
    words = (_singular(word) for m in named for word in m["whom"].lower().split())
    noun = next(filter(None, words), "people")  # the first: "people killed by soldiers"
    return "people" if noun in fates().apart.anybody else noun


def _singular(word: str) -> str | None:
    """The lemma of a plural that names people, else None."""
    forms = (word[:-3] + "man" if word.endswith("men") else word.removesuffix("s"), fates().apart.plurals.get(word, ""))
    return next((form for form in forms if form in fates().apart.anybody or (form != word and person(form))), None)


def _joined(before: str) -> str | None:
    """`killed three and injured nine`: the deed right before the nine, which the parser may join to the three.

    "Killed and injured nine" tells both deeds of the nine.
    """
    said = fates().joined.search(before)
    if said is None or said["first"].lower() in fates().of_form:
        return None
    return fates().of_form[said["form"].lower()]


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return max(pattern.finditer(text), key=lambda match: match.start(), default=None)


def _said(after: str) -> str | None:
    """What became of a bare number of people, said right behind it: "80 killed", "six died", "300 were wounded"."""
    found = fates().behind.match(after)
    if found is None:
        return None
    form, rest = found["form"].lower(), after[found.end() :]
    if found["part"] and fates().of_form[form] not in fates().told.parts:
        return None  # "40 were hurt, five of whom died": what they are a part of has that question too
    if not found["were"] and _NAMED.match(rest) is not None:
        return None  # "ten injured horses", "300 homeless people": who they are stands behind
    acts = re.match(r"\s+(?:an?|the|his|her|its|their|\d)\b", rest) is not None  # "nine killed a guard"
    return None if acts and form not in fates().told.alone and not found["were"] else fates().of_form[form]


def fate(frame: Frame) -> str | None:
    """What befell those whom a frame counts."""
    return fates().of_verbs(frame.predicates)


def added(frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """The frames of a document, those whole that count others than the figures before do.

    `The blast killed 12; a further 30 were hurt`: the thirty are all who were hurt, where no hurt were counted before.
    """
    done: list[Frame] = []
    told: set[str] = set()
    befell = [fate(frame) if frame.mention.kind is Kind.COUNT else None for frame in frames]
    beside: dict[Span, set[str]] = defaultdict(set)
    for frame, own in zip(frames, befell, strict=True):
        beside[frame.sentence] |= {own} if own is not None else set()
    for frame, own in zip(frames, befell, strict=True):
        additions = fates().additions & {*frame.modifiers, *frame.cuts}
        if own is not None and additions and (told | beside[frame.sentence]) - {own} and own not in told:
            kept = tuple(m for m in frame.modifiers if m not in additions)
            frame = replace(frame, modifiers=kept, narrowing=frame.narrowing - additions, cuts=frame.cuts - additions)
        told |= {own} if own is not None else set()
        done.append(frame)
    return tuple(done)
