"""A headline that contradicts its own text is told, however many other texts agree with that one."""

import pytest

from tests import reading

TEXT = "The warehouse fire in Orle on Monday night killed nine people."
HEADLINE = reading.document(f"# Fire kills 11 in Orle\n\n{TEXT}\n", "md")
AGREEING = "A warehouse fire in Orle killed nine people on Monday night, the fire brigade said."


@pytest.mark.parametrize(
    "others", [(), (AGREEING,), (AGREEING, "Nine people died in the fire in Orle on Monday night.")]
)
def test_a_headline_is_held_against_its_text_whoever_agrees_with_that(others):
    (group,) = [g for g in reading.report(HEADLINE, *others).groups if len(g.camps) > 1]
    assert reading.readings(group) == ("11 count", "9 count")
    assert [len(camp.claims) for camp in group.camps] == [1, 1 + len(others)]


def test_a_text_that_tells_two_figures_below_its_headline_knows_that_they_differ():
    both = "Monday's fire in Orle killed 11 people. Officials in Orle had said that the fire killed nine people."
    assert not [g for g in reading.report(both, AGREEING).groups if g.verdict == "conflict"]
