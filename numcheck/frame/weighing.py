"""A mention in its sentence -> what the parse, the word lists, a key and a label together make of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from numcheck.frame import fates, keyed, lexical, plights, short, syntax
from numcheck.frame.bearing import Sentence
from numcheck.frame.game_clock import clocked, completed, gained
from numcheck.frame.keyed import Key
from numcheck.frame.reading import Reading
from numcheck.frame.records import recorded, surpassed
from numcheck.frame.scale import scaled
from numcheck.frame.scores import scored
from numcheck.frame.settlement import settled_in
from numcheck.frame.time import Timed
from numcheck.frame.tree import Tree
from numcheck.frame.votes import voted
from numcheck.frame.words import Words
from numcheck.model import Kind, Mention
from numcheck.ruleset.numbers import numbers
from numcheck.ruleset.sorts import person

#: What a sentence opens with, up to a colon: "Orle bombing: ".
_LABEL = re.compile(r"\W{0,2}([A-Z][\w’' -]{3,50}): ")

#: Right before a figure that counts all there were.
_ALL = re.compile(r"\b(?:the|all|all of the|these|those)\s+$", re.IGNORECASE)
_PARTITIVE = re.compile(r"\s+of (?:the|those|these|its|their|his|her|our)\b", re.IGNORECASE)
_STATES = frozenset({"be", "have", "become", "remain"})
_EVERYBODY = re.compile(r"\s+(?:men, women(?:,? and children)?|men and women|men and boys)\b", re.IGNORECASE)
_AND_CREW = re.compile(r"\s+passengers (?:and|&) crew\b", re.IGNORECASE)
_THEM = re.compile(r"\s+(?:of them|in all|in number|all told)\b")
_APART = {"children": "child", "women": "woman", "men": "man"}
_AT_AGE = re.compile(r"\bat $")
_FORMER = re.compile(r"\s+ex-(?P<noun>[a-z]{3,}?)s\b", re.IGNORECASE)
_MORE = re.compile(r"\s+more\s+(?!than\b)", re.IGNORECASE)
_THEN = re.compile(r"\s+(?:[a-z-]+\s+)?[a-z-]+s later\b")


def weighed(
    mention: Mention,
    sentence: Sentence,
    tree: Tree | None,
    listed: lexical.Sentence,
    timed: tuple[Timed, ...],
    words: Words,
) -> tuple[Reading, str]:
    """The reading of a mention, and who read it: "parse", "lexical", or "both" where they agree."""
    before, after = sentence.before(mention), sentence.after(mention)
    parsed = syntax.read(tree, sentence.text, mention, sentence.span.start, timed) if tree is not None else None
    plain = listed.deed(mention) if parsed is not None and parsed.predicates else listed.read(mention)
    plain = fates.befallen(scaled(plain, mention, before, after, words.scales), mention, before, after)
    plain = voted(scored(plain, mention, before, after), mention, before, after)
    if parsed is not None:
        parsed = fates.befallen(scaled(parsed, mention, before, after, words.scales), mention, before, after)
        parsed = scored(_with_verb(parsed, plain, mention), mention, before, after)
        parsed = voted(parsed, mention, before, after)
    key = sentence.key or keyed.of_line(before, after)
    if key is not None:
        parsed = plain = _valued(parsed or plain, mention, key, sentence)
    elif (parsed or plain).noun is None and (named := keyed.label(before)) is not None:
        parsed = plain = replace(parsed or plain, noun=named.noun, modifiers=named.modifiers)
    reading = _of_people(parsed or plain, mention, words)
    if key is not None and sentence.key is None and mention.kind is Kind.COUNT:
        reading = _befallen(reading, key, words)
    reading = _described(_hyphened(_counted_more(reading, mention, after), mention, after), mention, before, words)
    reading = _beside(reading, mention, before, after, words)
    reading = short.headlined(reading, mention, before, after, words)
    reading = plights.befallen(_some(reading, mention, after), mention, before, after)
    reading = recorded(settled_in(reading, mention, before, after), mention, before, after)
    reading = surpassed(reading, mention, before, after)
    reading = completed(gained(reading, mention, before, after), mention, before, after)
    reading = clocked(reading, mention, before, after)
    return replace(reading, words=reading.words | _label(before)), _trust(parsed, plain)


def _with_verb(parsed: Reading, plain: Reading, mention: Mention) -> Reading:
    """The parse of a count with the verb of the word lists, where it sees none: "Coaches of an express derailed"."""
    if parsed.predicates or parsed.among or parsed.noun is None:
        return parsed
    if not plain.predicates or mention.kind is not Kind.COUNT:
        return parsed
    return replace(parsed, predicates=plain.predicates, modality=plain.modality)


def _of_people(reading: Reading, mention: Mention, words: Words) -> Reading:
    """`Hurt: 120`: what befell them, where that is all that the counted are called."""
    state = words.states.get(reading.noun or "")
    if state is None or mention.kind is not Kind.COUNT:
        return reading
    return replace(reading, noun="people", predicates=tuple(dict.fromkeys((state, *reading.predicates))))


def _hyphened(reading: Reading, mention: Mention, after: str) -> Reading:
    """`Six co-workers`: the parser takes the word apart at its hyphen."""
    former = _FORMER.match(after) if mention.noun is None and mention.kind is Kind.COUNT else None
    if former is not None:  # "five ex-officers"
        return replace(reading, noun=former["noun"].lower(), modifiers=("former", *reading.modifiers), bare=False)
    if mention.kind is Kind.COUNT and _EVERYBODY.match(after) is not None:
        return replace(reading, noun="people")  # "19 men, women and children"
    if mention.kind is Kind.COUNT and _AND_CREW.match(after) is not None:  # all who were in it
        return replace(reading, noun="people", modifiers=(), words=reading.words | {"aboard"})
    parts = mention.noun.split("-") if mention.noun is not None else []
    whole = len(parts) > 1 and mention.kind is Kind.COUNT and reading.noun in (parts[0], parts[-1])
    return replace(reading, noun=mention.noun) if whole else reading


def _counted_more(reading: Reading, mention: Mention, after: str) -> Reading:
    """`Two more people died`: the parser hangs the word on the figure; `two more days` holds it."""
    if mention.kind is Kind.DURATION and "more" in mention.surface.lower().split()[1:]:
        return replace(reading, words=reading.words | {"more"})
    more = mention.kind is Kind.COUNT and _MORE.match(after) is not None and "more" not in reading.modifiers
    return replace(reading, modifiers=(*reading.modifiers, "more")) if more else reading


def _beside(reading: Reading, mention: Mention, before: str, after: str, words: Words) -> Reading:
    """`The dead, 26 of them, were laid out`: a bare figure counts the noun before it; "captured at 19" counts none."""
    if mention.kind is not Kind.COUNT or reading.noun is not None:
        return reading
    if reading.bare and _AT_AGE.search(before) and after[:1] in (".", ",", ";", ""):
        return replace(reading, predicates=(), bare=False)
    if _patterns().of_all.search(before) is not None and set(reading.predicates) <= _STATES:
        return replace(reading, predicates=(), bare=False)  # "Of those on board, 170 were pupils"
    of_these = _patterns().of_these.search(before)
    if of_these is not None and not set(reading.predicates) <= _STATES:  # "Of the drones launched, 14 were shot down"
        them = _APART.get(of_these["noun"], of_these["noun"].removesuffix("s"))
        return replace(reading, noun=them, bare=False) if them in _APART.values() or not person(them) else reading
    named = _patterns().named.search(before) if _THEM.match(after) is not None else None
    if named is None:
        return reading
    noun = named["noun"].lower()
    state = words.states.get(noun)
    if state is None:
        return replace(reading, noun=noun.removesuffix("s"), bare=False)
    return replace(reading, noun="people", predicates=(state, *reading.predicates), bare=False)


def _some(reading: Reading, mention: Mention, after: str) -> Reading:
    """`Two of the passengers were doctors`: what some of them are says nothing of how many there were.

    And of "six bullets later he fell" no bullets are told: they say when it was.
    """
    if mention.kind is Kind.COUNT and _THEN.match(after) is not None:
        return replace(reading, predicates=())
    some = mention.kind is Kind.COUNT and reading.predicates and set(reading.predicates) <= _STATES
    return replace(reading, predicates=()) if some and _PARTITIVE.match(after) else reading


def _described(reading: Reading, mention: Mention, before: str, words: Words) -> Reading:
    """`The 26 trapped men`, `Hurt in the crush were 24 fans`: an adjective says what befell all of them."""
    if mention.kind is not Kind.COUNT or reading.noun is None:
        return reading
    fronted = _patterns().fronted.match(before)
    state = words.states.get(fronted["state"].lower()) if fronted is not None else None
    if state is not None:
        return replace(reading, predicates=(state,))
    if _ALL.search(before) is None:
        return reading
    states = [words.states[m] for m in (*mention.modifiers, *reading.modifiers) if m in words.states]
    if not states or {*reading.predicates} & words.over:
        return reading
    return replace(reading, predicates=tuple(dict.fromkeys((*states, *reading.predicates))))


def _befallen(reading: Reading, key: Key, words: Words) -> Reading:
    """`Passengers injured: 12`, `Lives lost: 3`: what befell those whom a label names."""
    state = words.states.get(key.noun)
    if state is not None and state not in reading.predicates:
        return replace(reading, predicates=(state, *reading.predicates))
    if key.noun == "lost" and key.words & words.lives:
        return replace(reading, noun="people", predicates=("die", *reading.predicates))
    return reading


def _label(before: str) -> frozenset[str]:
    """`Orle bombing: 40 buried`: the words of the label that a sentence opens with."""
    said = _LABEL.match(before.lstrip())
    return frozenset(re.findall(r"[a-z]+", said[1].lower())) if said is not None else frozenset()


def _valued(reading: Reading, mention: Mention, key: Key, sentence: Sentence) -> Reading:
    """The reading of a setting's value: what the key names is measured, and nothing is done."""
    own = mention.noun if mention.noun is not None and mention.noun not in key.words else None
    named = own is not None and own[:4] in sentence.text.lower()
    return replace(
        reading,
        noun=mention.noun if named else key.noun,
        modifiers=mention.modifiers if named else key.modifiers,
        predicates=("be",),
        agent=None,
        patient=None,
        modality="actual",
        bare=False,
        words=reading.words | key.words,
    )


def _trust(parsed: Reading | None, plain: Reading) -> str:
    """Where parse and word lists agree on noun and verb, both are nearly always right."""
    if parsed is None:
        return "lexical"
    same_verb = set(plain.predicates) & set(parsed.predicates) or not plain.predicates or parsed.close
    return "both" if parsed.noun == plain.noun and same_verb else "parse"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Patterns:
    """What stands before a figure, up to its hedges."""

    fronted: re.Pattern[str]  # "Hurt in the crush were"
    named: re.Pattern[str]  # "The dead,"
    of_these: re.Pattern[str]  # "Of the drones launched,"
    of_all: re.Pattern[str]  # "Of those on board,"


@cache
def _patterns() -> _Patterns:
    hedged = rf"(?:{numbers().hedged()} )?$"
    return _Patterns(
        fronted=re.compile(rf"\W{{0,2}}(?P<state>[A-Z][a-z]+)\b[^,.;:]{{0,60}}\b(?:were|was|are)\s+{hedged}"),
        named=re.compile(rf"(?:^|[.;:]\s)\W?(?:The |All )?(?P<noun>[A-Z]?[a-z]{{3,}}),\s{hedged}"),
        of_these=re.compile(
            r"(?:^|[.;:]\s)\W?Of (?:the|those|its|their)(?: [a-z-]+){0,2}? (?P<noun>[a-z]{3,}s|children|women|men)\b"
            rf"(?P<rest>[^.;:,\d]{{0,40}}),\s{hedged}"
        ),
        of_all=re.compile(
            r"(?:^|[.;:]\s)\W?Of (?:all )?(?:those|(?:the|its|their)(?: [\w’'-]+){0,2}?"
            r" (?:people|passengers|dead|injured|wounded|guests|crew|victims|travellers|residents|workers|employees"
            rf"|survivors))\b[^.;:,\d]{{0,110}},\s{hedged}"
        ),
    )
