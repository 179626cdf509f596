"""Versions are ordered by their parts, and come back as they were written."""

from hypothesis import given
from hypothesis import strategies as st

from numcheck import notation, versions
from numcheck.model import Modifier, Quantity

PARTS = st.lists(st.integers(0, 9999), min_size=1, max_size=3)


@given(PARTS, PARTS)
def test_versions_are_ordered_by_their_parts(one, other):
    numbers = [versions.number(".".join(map(str, parts))) for parts in (one, other)]
    padded = [[*parts, 0, 0][:3] for parts in (one, other)]
    assert (numbers[0] < numbers[1]) == (padded[0] < padded[1])


@given(PARTS)
def test_words_give_the_version_back_without_zeros_at_its_end(parts):
    while len(parts) > 1 and parts[-1] == 0:
        parts.pop()
    written = ".".join(map(str, parts))
    assert versions.words(versions.number(written)) == written


def test_ten_is_more_than_nine():
    assert versions.number("3.10") > versions.number("3.9")


@given(PARTS, st.sampled_from([Modifier.EXACT, Modifier.AT_LEAST, Modifier.LESS_THAN]))
def test_the_printable_form_of_a_version_is_read_as_itself(parts, modifier):
    quantity = Quantity(value=versions.number(".".join(map(str, parts))), unit="version", modifier=modifier)
    assert notation.parse(notation.show(quantity)) == quantity
