"""Every example and case of the shipped rules holds: nobody writes these tests twice."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import pytest

from numcheck.prove import Row, prove
from numcheck.ruleset import load

KEYS = {slot.id: len(slot.examples) + len(slot.cases) for slot in load().slots}
KEYS |= {relation.says: len(relation.cases) for relation in load().relations}


@pytest.fixture(scope="module")
def rows() -> Mapping[str, Sequence[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in prove(load()).rows:
        found[row.slot].append(row)
    return found


@pytest.mark.parametrize("asked", KEYS)
def test_a_rule_does_what_it_says(rows, asked):
    """One test for all that a question says: ten thousand of them would take longer than the rules do."""
    assert len(rows[asked]) == KEYS[asked] > 0
    assert [_told(row) for row in rows[asked] if not row.passed] == []


def _told(row: Row) -> str:
    return f"{row.state}: {row.what}: expected {row.expected}, found {row.found}, in\n{row.text}\n{row.note}"


def test_every_question_is_proved(rows):
    assert set(rows) == set(KEYS)
