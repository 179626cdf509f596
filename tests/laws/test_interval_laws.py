"""Laws of intervals, built from a truth outward."""

from decimal import ROUND_HALF_UP
from decimal import Decimal as D
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from numcheck.interval import agree, allows, camps, meet
from numcheck.model import Interval, Kind, Modifier, Quantity

numbers = st.integers(-1000, 1000).map(D)


@st.composite
def intervals(draw):
    low, high = sorted((draw(numbers), draw(numbers)))
    point = low == high
    return Interval(
        low=draw(st.sampled_from([low, None])),
        high=draw(st.sampled_from([high, None])),
        low_open=not point and draw(st.booleans()),
        high_open=not point and draw(st.booleans()),
    )


@st.composite
def honest(draw, truth):
    """A statement that a careful writer could make of the truth."""
    form = draw(st.sampled_from(["exact", "about", "at_least", "more_than", "at_most", "less_than", "range", "vague"]))
    gap = D(draw(st.integers(0, 50)))
    match form:
        case "exact":
            return Quantity(value=truth, unit="count")
        case "about":
            return Quantity(value=truth, unit="count", modifier=Modifier.ABOUT)
        case "at_least":
            return Quantity(value=truth - gap, unit="count", modifier=Modifier.AT_LEAST)
        case "more_than":
            return Quantity(value=truth - gap - 1, unit="count", modifier=Modifier.MORE_THAN)
        case "at_most":
            return Quantity(value=truth + gap, unit="count", modifier=Modifier.AT_MOST)
        case "less_than":
            return Quantity(value=truth + gap + 1, unit="count", modifier=Modifier.LESS_THAN)
        case "range":
            return Quantity(value=truth - gap, value_hi=truth + gap, unit="count")
        case _:
            return Quantity(value=truth - gap, unit="count", vague=True)


@given(st.data(), st.integers(0, 10_000).map(D))
def test_honest_statements_of_one_truth_never_conflict(data, truth):
    said = data.draw(st.lists(honest(truth), min_size=1, max_size=8))
    assert agree([allows(q, Kind.COUNT) for q in said])


@given(st.integers(1, 99_999), st.integers(0, 4), st.sampled_from([Kind.MEASURE, Kind.DURATION, Kind.PERCENT]))
def test_a_rounded_figure_always_allows_the_number_it_was_rounded_from(truth, digits, kind):
    step = D(10) ** digits
    rounded = (D(truth) / step).to_integral_value(ROUND_HALF_UP) * step
    allowed = allows(Quantity(value=rounded, unit="meter", step=step), kind)
    assert meet(allowed, Interval(low=D(truth), high=D(truth))) is not None


@given(intervals())
def test_a_figure_never_conflicts_with_itself(interval):
    assert agree([interval, interval])


@given(st.lists(intervals(), max_size=7))
def test_a_group_agrees_exactly_when_every_pair_does(group):
    assert agree(group) == all(agree([a, b]) for a, b in combinations(group, 2))


@given(st.lists(intervals(), max_size=7))
def test_every_camp_agrees_and_every_figure_has_one_camp(group):
    seated = camps(group)
    assert sorted(i for camp in seated for i in camp) == list(range(len(group)))
    assert all(agree([group[i] for i in camp]) for camp in seated)
    assert (len(seated) <= 1) == agree(group)


@given(st.lists(intervals(), max_size=6))
def test_camps_are_the_fewest_possible(group):
    # No set of pairwise strangers can share camps, so there are at least as many camps as the largest such set.
    strangers = max(
        (size for size in range(1, len(group) + 1) for some in combinations(group, size)
         if all(not agree([a, b]) for a, b in combinations(some, 2))),
        default=0,
    )  # fmt: skip
    assert len(camps(group)) == strangers


@given(st.lists(intervals(), max_size=7), st.randoms())
def test_order_and_repetition_change_no_verdict(group, random):
    shuffled = group + group[:2]
    random.shuffle(shuffled)
    assert agree(group) == agree(shuffled)
    assert len(camps(group)) == len(camps(shuffled))
