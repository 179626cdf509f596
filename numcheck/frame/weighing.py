"""A mention in its sentence -> what the parse, the word lists, a key and a label together make of it."""

from __future__ import annotations

import re
from dataclasses import replace

from numcheck.frame import fates, keyed, lexical, syntax
from numcheck.frame.bearing import Sentence
from numcheck.frame.keyed import Key
from numcheck.frame.reading import Reading
from numcheck.frame.scale import scaled
from numcheck.frame.scores import scored
from numcheck.frame.settlement import settled_in
from numcheck.frame.time import Timed
from numcheck.frame.tree import Tree
from numcheck.frame.words import Words
from numcheck.model import Kind, Mention

#: What a sentence opens with, up to a colon: "Orle bombing: ".
_LABEL = re.compile(r"\W{0,2}([A-Z][\w’' -]{3,50}): ")


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
    plain = scored(plain, mention, before, after)
    if parsed is not None:
        parsed = fates.befallen(scaled(parsed, mention, before, after, words.scales), mention, before, after)
        parsed = scored(_with_verb(parsed, plain, mention), mention, before, after)
    key = sentence.key or keyed.of_line(before, after)
    if key is not None:
        parsed = plain = _valued(parsed or plain, mention, key, sentence)
    elif (parsed or plain).noun is None and (named := keyed.label(before)) is not None:
        parsed = plain = replace(parsed or plain, noun=named.noun, modifiers=named.modifiers)
    reading = _of_people(parsed or plain, mention, words)
    if key is not None and sentence.key is None and mention.kind is Kind.COUNT:
        reading = _befallen(reading, key, words)
    reading = settled_in(reading, mention, before, after)
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
