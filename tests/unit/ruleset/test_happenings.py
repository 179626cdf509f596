"""Two kinds of event are two events, unless one may be a part of the other."""

import pytest

from numcheck.ruleset.happenings import happenings


@pytest.mark.parametrize(
    ("one", "other"),
    [({"fire"}, {"fire"}), ({"collapse"}, {"earthquake"}), ({"robbery"}, {"shooting"}), ({"fire"}, set()), ((), ())],
)
def test_one_event_may_be_both(one, other):
    assert not happenings().apart(one, other)
    assert not happenings().apart(other, one)


@pytest.mark.parametrize(("one", "other"), [({"fire"}, {"flood"}), ({"landslide"}, {"storm"}), ({"leak"}, {"crash"})])
def test_no_event_is_both(one, other):
    assert happenings().apart(one, other)
    assert happenings().apart(other, one)


def test_a_kind_is_part_of_kinds_that_there_are():
    kinds = set(happenings().kinds.values())
    assert all(kind in kinds and wider <= kinds for kind, wider in happenings().within.items())
