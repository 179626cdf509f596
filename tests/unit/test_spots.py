"""Places of figures that take eight bytes each."""

from __future__ import annotations

import pytest

from numcheck import spots
from numcheck.model import Span
from numcheck.spots import Spots


def _span(doc: str, start: int) -> Span:
    return Span(doc=doc, start=start, end=start + 2)


def test_spots_know_what_they_hold() -> None:
    known = Spots(_span(doc, start) for doc, start in (("b", 7), ("a", 3), ("a", 900)))
    assert all(_span(doc, start) in known for doc, start in (("b", 7), ("a", 3), ("a", 900)))
    assert not any(_span(doc, start) in known for doc, start in (("b", 3), ("a", 7), ("c", 7), ("a", 901)))


def test_spots_that_are_sorted_in_parts_are_those_sorted_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    told = [_span(doc, start) for start in (9, 2, 700, 31) for doc in ("b", "a", "c")]
    whole = Spots(told)
    monkeypatch.setattr(spots, "_AT_ONCE", 5)
    parts = Spots(told)
    every = [_span(doc, start) for doc in "abcd" for start in range(701)]
    assert [span in parts for span in every] == [span in whole for span in every]
    assert sum(span in parts for span in every) == len(told)
