"""One document may answer one question ten thousand times: the pairs that are tested grow with its claims only."""

from __future__ import annotations

import random
from decimal import Decimal
from itertools import combinations
from types import SimpleNamespace

import pytest

from numcheck.event.candidates import Candidates, passed_over
from numcheck.event.nearness import Nearness
from numcheck.interval import agree
from numcheck.model import Document, Interval, Source, Span

REST = {"source": Source(path="a"), "blocks": (), "anchors": ()}
DOCUMENT = Document(id="a", text="", **REST)


def pairs(number: int, *, figures: int = 1) -> set[tuple[int, int]]:
    """The pairs of so many claims of one document, which give so many figures in turn."""
    frame = SimpleNamespace(heading=False)
    allowed = [Interval(low=Decimal(value), high=Decimal(value)) for value in range(figures)]
    said = [
        SimpleNamespace(span=Span(doc="a", start=n, end=n + 1), frame=frame, interval=allowed[n % figures])
        for n in range(number)
    ]
    return set(Candidates(said, Nearness([DOCUMENT])))


@pytest.mark.unwatched
def test_few_claims_are_tested_every_one_with_every_other():
    assert len(pairs(200)) == 200 * 199 // 2


@pytest.mark.unwatched
def test_ten_times_the_claims_are_ten_times_the_pairs():
    assert len(pairs(10_000)) == 10 * len(pairs(1_000))


def test_of_many_claims_of_one_document_those_are_tested_that_may_agree():
    assert len(pairs(1_000, figures=100)) == 5 * 100


def test_half_open_and_unbounded_figures_are_no_obstacle_to_those_that_agree():
    ends = [None, Decimal(1), Decimal(2), Decimal(3)]
    allowed = [
        Interval(low=low, high=high, low_open=opened, high_open=opened)
        for low in ends
        for high in ends
        for opened in (False, True)
    ]
    frame = SimpleNamespace(heading=False)
    said = [
        SimpleNamespace(span=Span(doc="a", start=n, end=n + 1), frame=frame, interval=allowed[n % len(allowed)])
        for n in range(256)
    ]
    near = set(Candidates(said, Nearness([DOCUMENT])))
    together = {(i, j) for j in range(200) for i in range(j) if agree([said[i].interval, said[j].interval])}
    assert together <= near


def test_what_is_passed_over_is_what_stands_far_apart():
    said = [SimpleNamespace(span=Span(doc="a", start=n, end=n + 1)) for n in range(500)]
    beside = 2 * 200 * 199 // 2 + 100 * 99 // 2
    assert passed_over(said, Nearness([DOCUMENT])) == 500 * 499 // 2 - beside


def test_whether_two_are_tested_is_known_without_a_list(monkeypatch):
    monkeypatch.setattr("numcheck.event.candidates._MANY", 6)
    dice = random.Random(4)
    names = ("Orleby", "Harnway", "Tesk", "Vollmer", "Quist", "Brandal", "Ystrand", "Kelmor", "Dovrin", "Aspen")
    documents = [
        Document(id=f"{n:02}", text=". ".join(f"The crews of {name} came" for name in dice.sample(names, k)), **REST)
        for n, k in enumerate([0, 5, 6, 1, 0, 7, 5, 2, 6, 5])
    ]
    said = [
        SimpleNamespace(
            span=Span(doc=document.id, start=n, end=n + 1),
            frame=SimpleNamespace(heading=dice.random() < 0.2),
            interval=Interval(low=Decimal(value := dice.randint(1, 3)), high=Decimal(value)),
        )
        for document in documents
        for n in range(dice.randint(1, 15))
    ]
    asked = Candidates(said, Nearness(documents))
    told = set(asked)
    every = set(combinations(range(len(said)), 2))
    assert told < every
    assert {pair for pair in every if asked.holds(*pair)} == told
