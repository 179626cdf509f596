"""Every example and case of the shipped rules holds: nobody writes these tests twice."""

from collections.abc import Mapping

import pytest

from numcheck.prove import Row, prove
from numcheck.ruleset import load

KEYS = [
    (slot.id, f"{what} {number}")
    for slot in load().slots
    for what, those in (("example", slot.examples), ("case", slot.cases))
    for number in range(1, len(those) + 1)
] + [(relation.says, f"case {number}") for relation in load().relations for number in range(1, len(relation.cases) + 1)]


@pytest.fixture(scope="module")
def rows() -> Mapping[tuple[str, str], Row]:
    return {(row.slot, row.what): row for row in prove(load()).rows}


@pytest.mark.parametrize("key", KEYS, ids=": ".join)
def test_the_rule_does_what_it_says(rows, key):
    row = rows[key]
    assert row.passed, f"{row.state}: expected {row.expected}, found {row.found}, in\n{row.text}\n{row.note}"


def test_every_example_and_case_is_proved(rows):
    assert set(rows) == set(KEYS)
