"""What comments silence, and which of them are called unused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from numcheck.config.vocabulary import vocabulary
from numcheck.model import Report
from numcheck.ruleset import load
from numcheck.silence import inline
from numcheck.silence.comments import Comment
from tests import making

KNOWN = vocabulary(load())


def order(*codes: str, first: int = 1, last: int = 1) -> Comment:
    return Comment(line=first, verb="ignore", codes=codes, reason="two days", first=first, last=last)


def after(report: Report, orders: dict[str, tuple[Comment, ...]], whole: bool = True) -> Report:
    return inline.apply(report, orders, KNOWN, whole=whole)


def test_without_comments_a_report_stays_as_it_is() -> None:
    assert after(making.quarrel(), {}) == making.quarrel()


def test_a_comment_on_another_line_touches_nothing_and_is_unused() -> None:
    report = after(making.quarrel(), {"wire.md": (order("NC102", first=7, last=9),)})
    assert report.findings == making.quarrel().findings
    assert [(p.where, p.what, p.code) for p in report.problems] == [
        ("wire.md:7", "ignore[NC102] silences nothing", "NC903")
    ]


def test_a_comment_about_another_code_touches_nothing() -> None:
    assert after(making.quarrel(), {"wire.md": (order("NC2"),)}).findings


@pytest.mark.parametrize("word", ["NC102", "nc1", "scope", "NC"])
def test_a_comment_beside_the_figure_silences_the_finding(word: str) -> None:
    report = after(making.quarrel(), {"wire.md": (order(word),)})
    assert report.findings == () and report.problems == ()
    assert [(s.by, s.reason, s.finding.fingerprint) for s in report.silenced] == [("comment", "two days", "3f2a91c0")]


def test_the_rest_of_a_camp_may_still_disagree() -> None:
    whole = making.quarrel()
    lake, port, wire = whole.documents
    said = ((wire, "7"), (lake, "12"), (port, "40"))
    three = making.finding(*(making.camp(making.claim(where, number)) for where, number in said))
    report = after(replace(whole, findings=(three,)), {"wire.md": (order("NC102"),)})
    assert report.findings == (three,) and report.problems == ()
    both = {"wire.md": (order("NC102"),), "news/lake.txt": (order("NC102"),)}
    assert after(replace(whole, findings=(three,)), both).findings == ()


def test_one_comment_beside_any_figure_silences_a_computation() -> None:
    assert after(making.miscount(), {"port.txt": (order("share"),)}).findings == ()


def test_what_needs_other_documents_is_not_called_unused_without_them() -> None:
    orders = {"wire.md": (order("NC101", first=5, last=5), order("NC203", first=6, last=6))}
    told = [problem.what for problem in after(making.quarrel(), orders, whole=False).problems]
    assert told == ["ignore[NC203] silences nothing"]


def test_a_word_that_nobody_knows_is_told_with_what_was_meant() -> None:
    (problem,) = after(making.quarrel(), {"wire.md": (order("shaer"),)}).problems
    assert problem.what == 'no code, pack or question "shaer"'
    assert 'did you mean "share"?' in problem.hint
