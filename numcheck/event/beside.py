"""Two claims -> the rare words that stand beside both figures, and how much they tell."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from numcheck.event.nearness import Nearness
from numcheck.event.weights import words_of
from numcheck.model import Claim
from numcheck.ruleset.rarity import SENTENCE, rarity, stem

#: What more figures than this stand by tells too little.
_COMMON = 80
#: Words that are told of figures, the most telling first.
TOLD = 4
#: Words on either side of a figure, inside of its sentence, that say what it is about.
_REACH = 14
#: Characters in which these words nearly always stand; only where they do not is the whole sentence looked through.
_NEAR = 240
#: Figures of which the words are at hand, some 1 kB each; then it begins anew.
_HELD = 4096
#: How rare a word must be in English to tell anything, in nats a sentence.
_RARE = 3.3


def words(claim: Claim, nearness: Nearness) -> tuple[str, ...]:
    """The words beside a figure, in their order, lower case."""
    text, span, sentence = nearness.text(claim.span.doc), claim.span, claim.frame.sentence
    return (*_last(text, sentence.start, span.start), *_first(text, span.end, sentence.end))


def _last(text: str, start: int, end: int) -> list[str]:
    """The last words of a stretch."""
    near = words_of(text, max(start, end - _NEAR), end)  # the first of them may lack its beginning
    return (near if len(near) > _REACH else words_of(text, start, end))[-_REACH:]


def _first(text: str, start: int, end: int) -> list[str]:
    """The first words of a stretch."""
    near = words_of(text, start, min(end, start + _NEAR))
    return (near if len(near) > _REACH else words_of(text, start, end))[:_REACH]


class Rare(NamedTuple):
    """A rare word beside a figure."""

    word: str  # as it stands, lower case
    rarity: float  # in a sentence of English, in nats
    times: int  # sentences of its document that hold it
    sentences: int  # of its document


def rare(claim: Claim, nearness: Nearness) -> Mapping[str, Rare]:
    """The rare words beside a figure, by their stems."""
    known = nearness.beside.get(claim.span)
    if known is None:
        if len(nearness.beside) >= _HELD:
            nearness.beside.clear()
        known = nearness.beside[claim.span] = _rare(claim, nearness)
    return known


def _rare(claim: Claim, nearness: Nearness) -> Mapping[str, Rare]:
    found = [word for word in words(claim, nearness) if len(word) > 2 and rarity(word, SENTENCE) >= _RARE]
    if not found:
        return {}
    said = nearness.said(claim.span.doc)
    stems = {stem(word): word for word in found}
    return {
        base: Rare(word, rarity(word, SENTENCE), said.words.get(base, 0), said.sentences)
        for base, word in stems.items()
    }


def shared(one: Mapping[str, Rare], other: Mapping[str, Rare]) -> dict[str, float]:
    """The words beside both figures, each by how seldom it stands in a sentence of English and of both documents."""
    found = {}
    for base in one.keys() & other.keys():
        word, told, times, sentences = one[base]
        _, _, more, others = other[base]
        found[word] = max(0.0, min(told, math.log((sentences + others + 2) / max(times + more, 1))))
    return found


class Index:
    """Words by the places that they stand at, in few bytes: there may be a hundred thousand places."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._words = array("I")  # of all places, one after the other
        self._ends = array("I")  # where those of each place end
        self._held = array("I")  # of each word, how many places

    def add(self, words: Iterable[str]) -> None:
        """The next place, with its words, none of them twice."""
        for word in words:
            number = self._numbers.setdefault(word, len(self._held))
            if number == len(self._held):
                self._held.append(0)
            self._held[number] += 1
            self._words.append(number)
        self._ends.append(len(self._words))

    def sharing(self) -> Iterator[tuple[int, int]]:
        """Every two places that have a word in common which few others have, sorted; none is added from now on."""
        self._numbers.clear()
        places: dict[int, array[int]] = {}
        start = 0
        for place, end in enumerate(self._ends):
            for word in self._words[start:end]:
                if 1 < self._held[word] <= _COMMON:
                    places.setdefault(word, array("I")).append(place)
            start = end
        start = 0
        for place, end in enumerate(self._ends):
            near: set[int] = set()
            for word in self._words[start:end]:
                if word in places:
                    near.update(places[word])
            yield from ((place, other) for other in sorted(near) if other > place)
            start = end


def sharing(told: Iterable[Iterable[str]]) -> Iterator[tuple[int, int]]:
    """The places of every two that have something in common which few others have, sorted."""
    index = Index()
    for words in told:
        index.add(words)
    return index.sharing()


def most_telling(weights: Mapping[str, float]) -> tuple[str, ...]:
    """The words that tell most, of those that two figures stand by."""
    return tuple(sorted(weights, key=lambda word: (-weights[word], word))[:TOLD])
