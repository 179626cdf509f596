"""Frames of one document -> the same, with the name of whom "the driver", "the airline", "the teen" stand for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache

from numcheck.frame.anchor import no_person
from numcheck.frame.words import load
from numcheck.model import Document, Frame, Kind, Phrase
from numcheck.ruleset.aliases import aliases
from numcheck.ruleset.calendar import short_time_words, time_words
from numcheck.ruleset.cues import either
from numcheck.ruleset.places import places
from numcheck.wording import plural

#: A name: up to four capitalised words.
_NAME = r"[A-Z][\w’'&.-]*+(?: [A-Z][\w’'&.-]*+){0,3}"
_FULL = r"[A-Z][\w’'-]++(?: [A-Z]\.)?(?: [A-Z][\w’'-]++){1,2}"
#: The noun with nothing but a people, or an age, before it; or whose something is.
_ALIAS = re.compile(
    r"the (?:(?P<people>[A-Z]\w+) |(?P<age>\d{1,3})-year-old ?)?(?P<noun>[a-z][a-z-]*)?(?P<whose>[’']s .*)?",
    re.IGNORECASE | re.DOTALL,
)
_ITS = ("its ", "Its ")
#: The phrases of a frame that may be told of somebody named elsewhere.
_ROLES = ("attribution", "agent", "patient", "subject", "owner")


def aliased(document: Document, frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """Gives phrases such as "the driver" the name of the only one of whom the document says so.

    Nothing is given where the document speaks of several, or of another one without a name.
    """
    bearer = cache(lambda noun: _bearer(document.text, noun))
    ages = cache(lambda: _ages(frames))
    return tuple(_named(frame, bearer, ages) for frame in frames)


def _named(frame: Frame, bearer: Callable[[str], str | None], ages: Callable[[], list[tuple[int, str]]]) -> Frame:
    found: dict[str, Phrase] = {}
    for role in _ROLES:
        phrase: Phrase | None = getattr(frame, role)
        if phrase is None or phrase.pronoun or any(name in phrase.text for name in phrase.names):
            continue  # "the Swedish carmaker" has the name of a country that it does not say
        if phrase.text.startswith(_ITS) and "attribution" in found:  # "the company said its revenue fell"
            found[role] = replace(phrase, names=found["attribution"].names)
            continue
        match = _ALIAS.fullmatch(phrase.text)
        name = _stands_for(match, bearer, ages) if match is not None else None
        if name is not None and match is not None:
            found[role] = replace(phrase, names=(name,), pronoun=match["whose"] is None)
    if not found and (owner := _owner(frame, bearer)) is not None:
        found["owner"] = owner
    return replace(frame, **found) if found else frame  # type: ignore[arg-type]  # each role holds a phrase


def _owner(frame: Frame, bearer: Callable[[str], str | None]) -> Phrase | None:
    """Whose a figure is where nobody is named beside it: "Revenue fell 18 percent", in a text about one company."""
    phrases = [phrase for role in _ROLES[1:] if (phrase := getattr(frame, role)) is not None]
    if any(phrase.names or (phrase.pronoun and phrase.head not in aliases().around.pronouns) for phrase in phrases):
        return None
    owned = (body for body, nouns in aliases().owned.items() if frame.noun in nouns)
    name = next((name for body in owned if (name := bearer(body)) is not None), None)
    return Phrase(text=name, head=name.split()[-1].lower(), names=(name,), pronoun=True) if name is not None else None


def _stands_for(
    match: re.Match[str], bearer: Callable[[str], str | None], ages: Callable[[], list[tuple[int, str]]]
) -> str | None:
    noun = (match["noun"] or "").lower()
    if match["age"] is not None:
        years = range(int(match["age"]), int(match["age"]) + 1)
        return _only(name for age, name in ages() if age in years)
    if noun in aliases().ages:
        first, last = aliases().ages[noun]
        return _only(name for age, name in ages() if first <= age <= last)
    return bearer(noun) if noun else None


def _ages(frames: Iterable[Frame]) -> list[tuple[int, str]]:
    """Every person whose age the document tells, in years."""
    return [
        (int(frame.mention.quantity.value), frame.subject.names[-1])
        for frame in frames
        if frame.mention.kind is Kind.AGE and frame.mention.quantity.unit == "year"
        if frame.subject is not None and frame.subject.names
    ]


def _only(names: Iterable[str]) -> str | None:
    """The longest of names that are all one's: each is the last word, or the first, of a longer one."""
    found = sorted(set(names), key=lambda name: (-len(name), name))
    if not found:
        return None
    longest = found[0].split()
    return found[0] if all(_within(name.split(), longest) for name in found) else None


def _within(short: Sequence[str], long: Sequence[str]) -> bool:
    size = len(short)
    return list(short) in (list(long[:size]), list(long[-size:]))


def _bearer(text: str, noun: str) -> str | None:
    """The name of the only one in the text that is called so; None where it has none, or several."""
    kinds = aliases().kinds(noun)
    if not kinds:
        return None
    personal = aliases().personal(kinds)
    told = [match for pattern in _descriptions(kinds, personal) for match in pattern.finditer(text)]
    names = [match["name"].removesuffix("'s").removesuffix("’s").rstrip(",") for match in told]
    names = [name for name in names if not _nobody(name, personal)]
    name = _only(names)
    if name is None:
        return None
    spans = [match.span() for match in told]
    for other in _another(kinds).finditer(text):
        if not any(start <= other.start() < end for start, end in spans):
            return None
    return name


def _nobody(name: str, personal: bool) -> bool:
    """Whether capitalised words name no such thing: a place, a day, a title."""
    said = name.split()
    if personal:
        return no_person(said[0], said[-1])
    known = time_words() | short_time_words()
    return places().holder(name) is not None or all(w in load().titles or w.lower() in known for w in said)


@cache
def _descriptions(kinds: frozenset[str], personal: bool) -> tuple[re.Pattern[str], ...]:
    """Patterns of what says that a name is one of these kinds."""
    words = either(kinds)
    opened = either(kind[0].upper() + kind[1:] for kind in kinds)
    name = rf"(?P<name>{_FULL if personal else _NAME})"
    one = rf"(?:[\w’'-]+ ){{0,4}}?{words}{_head()}"  # "high-speed train driver"
    found = [
        rf"\b(?:{words}|{opened}) {name}",
        rf"\b{name}, (?:\(?\d{{1,2}}\)?, )?(?:an?|the|its|[A-Z]\w+[’']s) {one}",
        rf"\b{name} (?:is|was) (?:an?|the) {one}",
    ]
    if marks := aliases().marks_of(kinds):
        ends = either(marks)
        found.append(rf"\b(?P<name>[A-Z][\w’'&-]*+(?: (?!{ends}(?!\w))[A-Z][\w’'&-]*+){{0,2}} {ends})(?!\w)")
    return tuple(re.compile(pattern) for pattern in found)


@cache
def _another(kinds: frozenset[str]) -> re.Pattern[str]:
    """What speaks of several of these kinds, or of one that is not the one named."""
    around, words, head = aliases().around, either(kinds), _head()
    many, others = either(map(plural, kinds)), either(aliases().others.words)
    return re.compile(
        rf"\b(?:{either(around.several)} (?:[\w-]+ )?{many}\b|{many} [A-Z]"
        rf"|{either(around.any)} (?:[\w-]+ ){{0,2}}?{words}{head}"
        rf"|{others} (?:[\w-]+ )?{words}{head}|{words}-)"
    )


@cache
def _head() -> str:
    """A pattern for what stands behind a noun that is the head of its phrase."""
    return rf"(?=[,.;:)\n]|$| {either(aliases().around.behind)}\b)"
