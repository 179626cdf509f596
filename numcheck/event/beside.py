"""Two claims -> the rare words that stand beside both figures, and how much they tell."""

from __future__ import annotations

import math
from collections.abc import Mapping

from numcheck.event.nearness import Nearness, words_of
from numcheck.model import Claim
from numcheck.ruleset.rarity import SENTENCE, rarity, stem

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
