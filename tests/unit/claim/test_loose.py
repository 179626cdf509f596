"""What may be told again without a rule: a number of things, and no rank."""

from __future__ import annotations

import pytest

from numcheck.claim.loose import loose_claim
from tests import reading


def held(text: str) -> bool:
    (frame,) = reading.frames(text)
    return loose_claim(reading.document(text), frame) is not None


@pytest.mark.parametrize("text", ["Tier: 2", "Support tier: 2", "Priority: 3"])
def test_a_small_number_behind_a_key_in_the_singular_is_a_rank(text):
    assert not held(text)


@pytest.mark.parametrize("text", ["Tiers: 2", "Attendance: 12,431", "People hurt: 5", "The tower has 2 tiers."])
def test_any_other_number_behind_a_key_is_one_of_things(text):
    assert held(text)
