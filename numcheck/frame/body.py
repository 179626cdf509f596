"""Frames of one document -> the same, with what "it" or "the company" stands for: what the sentence before is about."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from numcheck.frame.anchor import persons_in
from numcheck.frame.words import load
from numcheck.model import Document, Frame, Kind, Phrase, Span
from numcheck.ruleset.aliases import aliases
from numcheck.ruleset.calendar import short_time_words, time_words
from numcheck.ruleset.cues import either
from numcheck.ruleset.places import places
from numcheck.ruleset.rarity import listed
from numcheck.sentence import sentences
from numcheck.wording import plural

#: So many sentences back the body may be named; those between open with "it" or "the company".
_BACK = 3
#: A name that a sentence opens with, what may stand beside it, and the word that goes on: a verb.
_OPENS = re.compile(
    r"\W{0,3}(?P<name>[A-Z][\w’'&-]*+(?: (?:[A-Z][\w&-]*+|&)){0,3})(?P<legal> (?:Corp|Inc|Co|Ltd)\.)?"
    r"(?:, [^,.;]{2,80},| \([^)]{1,30}\))? (?P<verb>[a-z]+)\b"
)
_NAMED = re.compile(r"(?<![\w’'-])[A-Z][\w’'&-]*")
_THE = re.compile(r"(?:the|its) (?P<noun>[a-z][a-z-]*)(?:[’']s .*)?", re.IGNORECASE | re.DOTALL)
#: The phrases of a frame that "it" may stand in, whoever says so first.
_ROLES = ("attribution", "agent", "patient", "subject", "owner")


def embodied(document: Document, frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """Gives "it" and "the company" the name of the only body that the sentence before is about.

    Nothing is given where that sentence names another body, or tells of a part of one: a plant, a store.
    """
    spans = sentences(document)
    persons = cache(lambda: frozenset(word for _, name in persons_in(document) for word in name.split()))
    about = cache(lambda at: _about(document.text, spans, at, persons))
    return tuple(_named(frame, spans, about) for frame in frames)


def _named(frame: Frame, spans: Sequence[Span], about: Callable[[int], tuple[str, str] | None]) -> Frame:
    told = {role: phrase for role in _ROLES if (phrase := getattr(frame, role)) is not None}
    if not any(_stands_for(phrase) for phrase in told.values()) or any(p.names for p in told.values()):
        return frame
    at = bisect_right(spans, frame.sentence) - 1
    opened = about(at) if 0 <= at < len(spans) and spans[at] == frame.sentence else None
    if opened is None:
        return frame
    name, noun = opened
    found = {role: replace(p, names=(name,), pronoun=True) for role, p in told.items() if _stands_for(p)}
    measured = bool(noun) and frame.noun in ("it", None) and frame.mention.kind is Kind.MEASURE
    of = frame if not measured else replace(frame, noun=noun, modifiers=tuple(name.lower().split()))
    return replace(of, **found)


def _stands_for(phrase: Phrase) -> bool:
    """Whether a phrase without a name is "it", "the company" or "the company's revenue"."""
    if phrase.names:
        return False
    said = _THE.fullmatch(phrase.text)
    return phrase.text.lower() == "it" or (said is not None and said["noun"].lower() in aliases().bodies)


def _about(text: str, spans: Sequence[Span], at: int, persons: Callable[[], frozenset[str]]) -> tuple[str, str] | None:
    """The name of what the sentence before is about, and its noun or ""; None where it may be another one."""
    for span in reversed(spans[max(0, at - _BACK) : at]):
        said = text[span.start : span.end]
        if _it().match(said) and not _others(said, "", persons):
            continue
        found = _thing().match(said) or _OPENS.match(said)
        if found is None or "\n\n\n" in text[span.end : spans[at].start]:
            return None
        name = found["name"].removesuffix("’s").removesuffix("'s")
        known = name in found["name"] and len(name) == len(found["name"]) and _body(name, persons)
        told = found.groupdict()
        noun = told.get("noun") or ""
        if not known or _others(said, f"{found['name']} {noun}".strip(), persons):
            return None
        return name + (told.get("legal") or ""), noun
    return None


def _body(name: str, persons: Callable[[], frozenset[str]]) -> bool:
    """Whether capitalised words may name a body: no common word, place or day, nor a person told of."""
    said, days = name.split(), time_words() | short_time_words()
    if len(said) == 1 and listed(name.lower()):
        return False
    if said[0] in aliases().body.openers or said[0].lower() in load().openers or places().holder(name) is not None:
        return False
    return not any(w in load().titles or w.lower() in days or w in persons() for w in said)


def _others(said: str, own: str, persons: Callable[[], frozenset[str]]) -> bool:
    """Whether a sentence names another body, or tells of something else that "it" may stand for."""
    behind = said.replace(own, "", 1) if own else said[4:]
    days = time_words() | short_time_words()
    behind = _seated().sub("", behind)
    names = {n.removesuffix("’s").removesuffix("'s") for n in _NAMED.findall(behind)} - set(own.split())
    other = {n for n in names if n.lower() not in days and n not in load().titles and n not in persons()}
    if any(places().holder(name) is None for name in other):
        return True
    return bool(set(re.findall(r"[a-z-]+", behind)) & _parts())


@cache
def _it() -> re.Pattern[str]:
    """`It`, `The company`."""
    return re.compile(rf"\W{{0,3}}(?:It|The {either(aliases().body.called)})\b")


@cache
def _thing() -> re.Pattern[str]:
    """The same as `_OPENS` of a thing with its noun: "The Orle cable was"."""
    going = either({*aliases().body.going, "also", "which", "that"})
    return re.compile(
        r"\W{0,3}The (?:new )?(?P<name>[A-Z][\w’'&-]*+(?: [A-Z0-9][\w’'&-]*+){0,3})(?: (?P<noun>[a-z][a-z-]*))?"
        rf"(?:, [^,.;]{{2,80}},| \([^)]{{1,30}}\))? (?P<verb>{going})\b"
    )


@cache
def _seated() -> re.Pattern[str]:
    """`based in Orle`: where a body sits is no other body."""
    return re.compile(rf"\b{either(aliases().body.seated)} in [A-Z][\w-]*(?: [A-Z][\w-]*){{0,2}}")


@cache
def _parts() -> frozenset[str]:
    """Words for a part of a body, or for another one."""
    words = aliases().body.apart
    return frozenset({*words, *map(plural, words)})
