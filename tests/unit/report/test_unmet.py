"""Texts that answer one question differently and were not compared are told together, and nothing else is."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from numcheck.model import Group, Interval, Report
from numcheck.report import html
from numcheck.report.text import render
from numcheck.report.unmet import unmet
from tests import making


def alone(name: str, number: int, question: str = "How many ferries sank?") -> Group:
    where = making.document(name, f"There sank {number} ferries.")
    return making.group("single", making.camp(making.claim(where, f"{number}")), question=question)


def report(*groups: Group) -> Report:
    texts = {claim.span.doc: claim for group in groups for claim in group.claims}
    documents = tuple(
        making.document(name, f"There sank {texts[name].frame.mention.surface} ferries.") for name in texts
    )
    return Report(documents=documents, findings=(), groups=groups, unclaimed=(), problems=(), figures=len(groups))


def test_a_question_that_one_text_answers_is_none() -> None:
    assert unmet([alone("a.txt", 7)]) == ()
    assert unmet([alone("a.txt", 7), alone("a.txt", 9)]) == ()


def test_texts_that_say_the_same_are_none() -> None:
    assert unmet([alone("a.txt", 7), alone("b.txt", 7)]) == ()


def test_two_questions_are_not_one() -> None:
    assert unmet([alone("a.txt", 7), alone("b.txt", 9, question="How many ferries sailed?")]) == ()


def about(name: str, low: int | None, high: int | None) -> Group:
    (one,) = alone(name, 7).claims
    end = {"low": None if low is None else Decimal(low), "high": None if high is None else Decimal(high)}
    return making.group("single", making.camp(replace(one, reading=f"{low}..{high}", interval=Interval(**end))))


@pytest.mark.parametrize("other", [(200, None), (None, 250), (249, 251)])
def test_figures_that_leave_room_for_one_another_are_none(other: tuple[int | None, int | None]) -> None:
    assert unmet([about("a.txt", 250, 250), about("b.txt", *other)]) == ()


def test_a_figure_that_fits_all_others_is_not_told_with_those_that_differ() -> None:
    groups = [about("a.txt", 7, 7), about("b.txt", 5, None), about("c.txt", 9, 9), about("c.txt", 7, 7)]
    ((_, claims),) = unmet(groups)
    assert [(claim.span.doc, claim.interval.low) for claim in claims] == [("a.txt", 7), ("c.txt", 9)]


def test_texts_that_differ_stand_together_in_the_order_of_the_texts() -> None:
    ((question, claims),) = unmet([alone("b.txt", 9), alone("a.txt", 7), alone("c.txt", 7)])
    assert question == "How many ferries sank?"
    assert [claim.span.doc for claim in claims] == ["a.txt", "b.txt", "c.txt"]


def test_a_text_that_differs_from_itself_alone_is_none() -> None:
    assert unmet([alone("a.txt", 7), alone("a.txt", 9), about("b.txt", 5, None)]) == ()


def test_the_account_tells_a_few_and_counts_many() -> None:
    few = " ".join(render(report(alone("a.txt", 7), alone("b.txt", 9))).split())
    assert "2 of them answer 1 question differently, and were not compared: " in few
    assert 'numcheck explain PLACE PLACE says which: How many ferries sank? a.txt:1:12 "7" b.txt:1:12 "9"' in few
    asked = [
        alone(f"{name}{turn}.txt", number, f"Number {turn}?")
        for turn in range(6)
        for name, number in (("a", 7), ("b", 9))
    ]
    many = " ".join(render(report(*asked)).split())
    assert "12 of them answer 6 questions differently" in many and "-v lists them." in many and "Number 1?" not in many
    assert "Number 1?" in render(report(*asked), verbose=True)


def test_the_page_has_them_apart_from_what_nobody_else_speaks_of() -> None:
    page = html.render(
        report(alone("a.txt", 7), alone("b.txt", 9), alone("c.txt", 3, "How many ferries sailed?")), version="1"
    )
    assert "2 claims</span> that other texts tell otherwise" in page
    assert "1 claim</span> that nobody else speaks of" in page
