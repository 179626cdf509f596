"""What became no claim, of all documents together."""

from __future__ import annotations

import pytest

from numcheck.claim import Claiming
from numcheck.claim.many import USED, Left
from numcheck.model import Document, Source, Span, Unclaimed
from numcheck.pipeline import examine
from numcheck.ruleset import load
from numcheck.spots import Spots


def _span(doc: str, start: int) -> Span:
    return Span(doc=doc, start=start, end=start + 2)


def _left(doc: str, *starts: int) -> Claiming:
    left = tuple(Unclaimed(span=_span(doc, start), surface="12", reason="vague") for start in starts)
    return Claiming(claims=(), unclaimed=left, general={})


def test_what_was_compared_is_left_out_and_what_was_used_says_so() -> None:
    left = Left([_left("a", 1, 5), _left("b"), _left("c", 9)], Spots([_span("a", 5)]), Spots([_span("c", 9)]))
    assert [(one.span, one.reason) for one in left] == [(_span("a", 1), "vague"), (_span("c", 9), USED)]
    assert len(left) == 2
    assert left[1] == left[-1] == left[0:][1]
    with pytest.raises(IndexError):
        left[2]


def test_a_report_of_many_figures_is_that_of_few(monkeypatch) -> None:
    text = "The hall, room 12, was built in 1907. It has 340 seats. Call 555-0134. In 1907 it had 200 seats."
    document = Document(id="a", text=text, source=Source(path="a"), blocks=(), anchors=())
    few = examine([document], load())
    monkeypatch.setattr("numcheck.pipeline.together._FEW", 0)
    many = examine([document], load())
    assert isinstance(many.unclaimed, Left)
    assert tuple(many.unclaimed) == few.unclaimed != ()
