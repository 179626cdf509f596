"""Whom a sentence says that somebody served, and the parts of a firm that it tells of."""

from __future__ import annotations

import pytest

from numcheck.ruleset.employers import employers


@pytest.mark.parametrize(
    "sentence", ["She worked hard for nine years.", "She left Orlex after nine years.", "The work at Orlex took years."]
)
def test_nobody_is_served_without_a_verb_and_a_name(sentence: str) -> None:
    assert employers().served(sentence) == frozenset()


def test_whom_one_served_is_named_behind_the_verb() -> None:
    assert employers().served("She worked for the Harlow Foods and trained at Orle.") == {"Harlow", "Foods", "Orle"}


@pytest.mark.parametrize(
    "sentence", ["It cut 300 jobs in Lund.", "It cut 300 jobs in an arm.", "It cut 300 jobs at its works."]
)
def test_a_whole_firm_is_no_part(sentence: str) -> None:
    assert employers().arms_told(sentence) == frozenset()


def test_a_part_of_a_firm_is_told_with_whose_it_is() -> None:
    assert employers().arms_told("It cut 300 jobs in its Lending Arm.") == {"lending arm"}
