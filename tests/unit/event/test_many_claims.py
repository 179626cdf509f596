"""One document may answer one question ten thousand times: the pairs that are tested grow with its claims only."""

from __future__ import annotations

from types import SimpleNamespace

from numcheck.event.candidates import candidates
from numcheck.event.nearness import Nearness
from numcheck.model import Document, Source, Span


def pairs(number: int) -> set[tuple[int, int]]:
    said = [SimpleNamespace(span=Span(doc="a", start=n, end=n + 1)) for n in range(number)]
    documents = [Document(id="a", text="", source=Source(path="a"), blocks=(), anchors=())]
    return set(candidates(said, Nearness(documents)))


def test_few_claims_are_tested_every_one_with_every_other():
    assert len(pairs(200)) == 200 * 199 // 2


def test_ten_times_the_claims_are_ten_times_the_pairs():
    assert len(pairs(20_000)) == 10 * len(pairs(2_000))
