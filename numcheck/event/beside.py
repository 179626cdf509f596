"""Two claims -> the rare words that stand beside both figures, and how much they tell."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from numcheck.event.nearness import MANY, Nearness, words_of
from numcheck.model import Claim
from numcheck.ruleset.rarity import SENTENCE, rarity, stem

#: What more figures than this stand by tells too little.
_COMMON = 80
#: Words that are told of figures, the most telling first.
TOLD = 4
#: Words on either side of a figure, inside of its sentence, that say what it is about.
_REACH = 14
#: How rare a word must be in English to tell anything, in nats a sentence.
_RARE = 3.3


def words(claim: Claim, nearness: Nearness) -> tuple[str, ...]:
    """The words beside a figure, in their order, lower case."""
    text, span, sentence = nearness.text(claim.span.doc), claim.span, claim.frame.sentence
    before = words_of(text, sentence.start, span.start)[-_REACH:]
    return (*before, *words_of(text, span.end, sentence.end)[:_REACH])


def rare(claim: Claim, nearness: Nearness) -> Mapping[str, str]:
    """The stems of the rare words beside a figure, each with the word as it stands."""
    known = nearness.beside.get(claim.span)
    if known is None:
        if len(nearness.beside) >= MANY // 2:
            nearness.beside.clear()
        found = (word for word in words(claim, nearness) if len(word) > 2 and rarity(word, SENTENCE) >= _RARE)
        known = nearness.beside[claim.span] = {stem(word): word for word in found}
    return known


def shared(first: Claim, second: Claim, nearness: Nearness) -> dict[str, float]:
    """The words beside both figures, each by how seldom it stands in a sentence of English and of both documents."""
    one, other = rare(first, nearness), rare(second, nearness)
    here, there = nearness.said(first.span.doc), nearness.said(second.span.doc)
    found = {}
    for word in one.keys() & other.keys():
        times = here.words.get(word, 0) + there.words.get(word, 0)
        told = math.log((here.sentences + there.sentences + 2) / max(times, 1))
        found[one[word]] = max(0.0, min(rarity(one[word], SENTENCE), told))
    return found


def sharing(told: Sequence[Iterable[str]]) -> list[tuple[int, int]]:
    """The places of every two that have something in common which few others have, sorted."""
    index: dict[str, list[int]] = defaultdict(list)
    for place, words in enumerate(told):
        for word in words:
            index[word].append(place)
    return sorted({pair for held in index.values() if len(held) <= _COMMON for pair in combinations(held, 2)})


def most_telling(weights: Mapping[str, float]) -> tuple[str, ...]:
    """The words that tell most, of those that two figures stand by."""
    return tuple(sorted(weights, key=lambda word: (-weights[word], word))[:TOLD])
