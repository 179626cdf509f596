"""Claims sit by units: what one document says again is one, and what is only little known parts nobody."""

from dataclasses import replace
from decimal import Decimal

import pytest

from numcheck.event.seating import odd, seated
from numcheck.model import Interval, Pair
from tests import making

OK, STRONG = Pair(evidence=1), Pair(evidence=3)
LITTLE, ANOTHER = Pair(refusal="too little is known"), Pair(refusal="another place")


def claim(where, number, high=0, *, heading=False, part_of=None):
    document = making.document(f"{where}.txt", f"They say that {number} ferries sank off Orle.")
    made = making.claim(document, str(number), heading=heading, part_of=part_of)
    top = None if high is None else Decimal(high or number)
    return replace(made, interval=Interval(low=Decimal(number), high=top))


def seats(claims, met, *, both=False):
    """The seats as places of claims; every pair that is not told is fine, and a contrary one refuses for a place."""
    pairs = {(i, j): OK for i in range(len(claims)) for j in range(i + 1, len(claims))} | met
    told = pairs.items()
    found = seated(claims, told, lambda i, j: (i, j) in pairs, lambda i, j: pairs[i, j] in (None, ANOTHER), both=both)
    return sorted(seat.members for seat in found)


# -- quiet -------------------------------------------------------------------------------------------------------------


def test_what_is_told_of_another_event_is_never_joined_by_a_third():
    claims = [claim(1, 12), claim(2, 19), claim(3, 15)]
    assert [0, 2] not in seats(claims, {(0, 2): ANOTHER})
    assert [0, 1, 2] not in seats(claims, {(0, 2): ANOTHER})


def test_a_headline_goes_where_its_lead_goes():
    """The headline alone would meet the third document; the lead is told of another place."""
    claims = [claim(1, 12, heading=True), claim(1, 12), claim(2, 19)]
    assert seats(claims, {(1, 2): ANOTHER}) == [[0, 1], [2]]


def test_a_document_that_tells_both_figures_knows_that_they_differ():
    claims = [claim(1, 12), claim(1, 19), claim(2, 12)]
    assert seats(claims, {(0, 1): None}) == [[0, 2], [1]]
    assert seats(claims, {(0, 1): None}, both=True) == [[0, 2], [1]]


def test_too_little_known_of_most_is_no_party():
    claims = [claim(n, 12 + n) for n in range(4)]
    met = {(0, 3): LITTLE, (1, 3): LITTLE, (0, 2): STRONG, (0, 1): STRONG, (1, 2): STRONG}
    assert seats(claims, met) == [[0, 1, 2], [3]]


def test_a_claim_that_fits_two_events_alike_sits_with_neither():
    claims = [claim(n, 12 + n) for n in range(5)]
    apart = {(a, b): ANOTHER for a in (0, 1) for b in (2, 3)}
    assert seats(claims, apart) == [[0, 1], [2, 3], [4]]


# -- told --------------------------------------------------------------------------------------------------------------


def test_what_is_only_little_known_parts_nobody():
    """The second may be compared with both; of the first and the third too little is known."""
    claims = [claim(1, 12), claim(2, 19), claim(3, 15)]
    assert seats(claims, {(0, 2): LITTLE}) == [[0, 1, 2]]


def test_a_lead_speaks_for_its_headline():
    claims = [claim(1, 12, heading=True), claim(1, 12), claim(2, 19)]
    assert seats(claims, {(0, 2): LITTLE}) == [[0, 1, 2]]
    assert seats(claims, {(0, 2): ANOTHER}) == [[0, 1, 2]]  # the headline names less than the lead below it


def test_a_figure_in_two_units_is_no_second_figure():
    """About 2,000 feet and some 610 metres agree: whoever tells both knows of no difference."""
    claims = [claim(1, 600, 620), claim(1, 590, 710), claim(2, 700)]
    assert seats(claims, {}) == [[0, 1, 2]]


def test_a_least_number_is_not_the_figure_of_another_document():
    """Who says "more than 1,000" and then 1,500 does not tell 1,179 as another figure."""
    claims = [claim(1, 1000, None), claim(1, 1500), claim(2, 1179)]
    assert seats(claims, {}) == [[0, 1, 2]]


@pytest.mark.parametrize(("doubtful", "left"), [({(2, 3)}, 0), (set(), 1)])
def test_as_many_must_vouch_as_are_doubtful(doubtful, left):
    links = {(0, 1): 1, (0, 2): 1, (1, 2): 1, (0, 3): 1, (1, 3): 1}
    assert len(odd([0, 1, 2], [3], links, lambda u, v: (u, v) in doubtful, never)) == left
    assert odd([0], [3], {}, lambda u, v: True, never)


def never(_one, _other):
    return False


def test_nobody_need_vouch_for_two_that_give_one_figure():
    """The third differs from all others, and of the last too little is known beside the first two."""
    claims = [claim(1, 12), claim(2, 12), claim(3, 19), claim(4, 12)]
    little = {(0, 3): LITTLE, (1, 3): LITTLE}
    assert seats(claims, little) == [[0, 1, 2, 3]]
    assert seats([*claims[:3], claim(4, 15)], little) == [[0, 1, 2], [3]]  # who differs must be vouched for
    assert seats(claims, {(0, 3): ANOTHER, (1, 3): ANOTHER}) == [[0, 1, 2], [3]]
