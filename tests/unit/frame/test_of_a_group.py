"""Figures of a group, in a text that counts more of the same fate."""

from __future__ import annotations

import pytest

from numcheck.frame.of_a_group import OF_A_GROUP
from tests import reading


def cut(text):
    return [f.mention.surface for f in reading.frames(text) if OF_A_GROUP in f.cuts]


@pytest.mark.parametrize(
    "text",
    [
        "Eleven of the 29 on board drowned. In all, 23 people died in the storm.",
        "The storm killed 23 people. Eleven of the 29 passengers drowned.",
        "The storm killed 23 people. Eleven of its nearly 300 villagers died.",
        "Eleven of the 29 on board drowned. In all, 23 deaths are known.",
    ],
)
def test_some_of_a_group_are_cut_where_more_are_told_of(text):
    assert cut(text) == ["Eleven"]


@pytest.mark.parametrize(
    "text",
    [
        "Eleven of the 29 on board drowned.",
        "Eleven of the 29 on board drowned. Nine people were hurt.",
        "Eleven of the 29 on board drowned. Earlier, nine people were said to have died.",
        "The storm killed 23 people. Eleven people drowned.",
    ],
    ids=["no others", "another fate", "fewer", "no group"],
)
def test_else_they_may_be_all_there_were(text):
    assert cut(text) == []


def test_a_group_is_not_held_against_all():
    bus = "Eleven of the 29 on board the bus drowned when the storm came to Orle. In all of Orle 23 people died."
    assert not reading.report(bus, "The storm in Orle killed 23 people.").findings
    (found,) = reading.report(bus, "The storm in Orle killed 24 people.").findings
    assert {c.frame.mention.quantity.value for camp in found.camps for c in camp.claims} == {23, 24}


def test_whoever_tells_both_figures_tells_the_smaller_of_some():
    bus = "Eleven people on the bus drowned when the storm came to Orle."
    assert not reading.report(bus, "The storm in Orle killed 24 people. Eleven victims were on a bus.").findings
    assert reading.report(bus, "The storm in Orle killed 24 people. Eleven roads were shut.").findings
