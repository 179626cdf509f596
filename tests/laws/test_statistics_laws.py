"""Laws of statistics, built from a truth outward: honest printing is quiet, and one figure changed is found."""

import math
from decimal import ROUND_HALF_UP
from decimal import Decimal as D
from fractions import Fraction

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from benchmarks.statistics import p_value
from numcheck.checks.passage import Passage
from numcheck.checks.statistics import look
from numcheck.checks.statistics.means import possible
from numcheck.checks.statistics.number import Printed, readings
from numcheck.extraction import extract
from numcheck.extraction.lexicon import load
from numcheck.ruleset.locate import builtin
from tests.reading import document

few = settings(max_examples=60, deadline=None)

TESTS = {
    "t": "t({df2}) = {value}",
    "F": "F({df1}, {df2}) = {value}",
    "chi2": "χ2({df1}) = {value}",
    "z": "z = {value}",
    "r": "r({df2}) = {value}",
    "Q": "Q({df1}) = {value}",
}
LOOSE = {
    "t": "t = {value}, df = {df2}",
    "F": "F{df1},{df2} = {value}",
    "chi2": "chi-square = {value}, df = {df1}",
    "z": "Z = {value}",
    "r": "r{df2} = {value}",
    "Q": "Q = {value}; df = {df1}",
}


def found(text):
    """Outcomes of every check in a text whose sentences need no parse."""
    page = document(text)
    extraction = extract(page, load(builtin()))
    return [check.outcome for check in look(Passage(document=page, extraction=extraction, frames=()))]


def rounded(value, decimals):
    return D(repr(value)).quantize(D(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


@st.composite
def results(draw):
    """A test as it came out of the computer: its kind, its exact statistic and degrees of freedom, and its p."""
    kind = draw(st.sampled_from(sorted(TESTS)))
    df1, df2 = draw(st.integers(1, 12)), draw(st.integers(4, 300))
    largest = {"t": 4, "F": 8, "chi2": 30, "z": 4, "r": 0.7, "Q": 30}[kind]
    value = draw(st.floats(0.05, largest))
    return kind, value, df1, df2, p_value(kind, value, df1, df2)


@given(results(), st.integers(1, 3), st.integers(2, 4), st.sampled_from([TESTS, LOOSE]), st.booleans())
@few
def test_a_result_printed_with_any_honest_rounding_is_quiet(test, decimals, places, forms, zero):
    kind, value, df1, df2, p = test
    decimals = max(2, decimals) if kind == "r" else decimals
    told = forms[kind].format(value=rounded(value, decimals), df1=df1, df2=df2)
    printed = rounded(p, places)
    shown = f"= {printed}" if printed else f"< {D(1).scaleb(-places)}"
    shown = shown if zero else shown.replace("0.", ".")
    assert found(f"The effect was tested, {told}, p {shown}.") == ["holds"]


@given(results(), st.sampled_from(["<", ">"]), st.sampled_from([".10", ".05", ".01", ".001"]))
@few
def test_a_bound_is_quiet_exactly_where_it_is_true(test, mark, bound):
    kind, value, df1, df2, p = test
    assume(abs(p - float(bound)) > 0.2 * float(bound))
    told = TESTS[kind].format(value=rounded(value, 4), df1=df1, df2=df2)
    true = p < float(bound) if mark == "<" else p > float(bound)
    assert found(f"The effect was tested, {told}, p {mark} {bound}.") == ["holds" if true else "fails"]


@given(results(), st.floats(0.001, 0.999), st.sampled_from([TESTS, LOOSE]))
@few
def test_a_p_value_beyond_every_rounding_is_found(test, other, forms):
    kind, value, df1, df2, _ = test
    least, most = (p_value(kind, float(rounded(value, 2)) + side, df1, df2) for side in (0.005, -0.005))
    printed = rounded(other, 3)
    assume(printed > 0 and not least - 0.0006 <= float(printed) <= most + 0.0006)
    told = forms[kind].format(value=rounded(value, 2), df1=df1, df2=df2)
    assert found(f"The effect was tested, {told}, p = {printed}.") == ["fails"]


@given(st.lists(st.integers(1, 7), min_size=2, max_size=120), st.integers(1, 3), st.booleans())
@few
def test_a_mean_of_whole_numbers_is_always_possible(numbers, decimals, up):
    mean = Fraction(sum(numbers), len(numbers))
    scaled = mean * 10**decimals
    half = math.floor(scaled + Fraction(1, 2)) if up else math.ceil(scaled - Fraction(1, 2))
    printed = Printed(D(half).scaleb(-decimals), D(1).scaleb(-decimals))
    assert possible(printed, len(numbers))[0]


@given(st.integers(2, 60), st.integers(100, 700))
def test_the_test_of_means_agrees_with_trying_every_sum(n, hundredths):
    mean = Printed(D(hundredths) / 100, D("0.01"))
    tried = any(abs(Fraction(total, n) - Fraction(hundredths, 100)) <= Fraction(1, 200) for total in range(8 * n))
    assert possible(mean, n)[0] == tried


@given(st.integers(2, 40), st.data())
@few
def test_a_mean_in_a_sentence_is_quiet_where_so_many_can_have_it_and_found_where_not(n, data):
    total = data.draw(st.integers(n, 7 * n))
    honest = rounded(total / n, 2)
    sentence = "On a scale from 1 to 7, staff rated the course (M = {}, SD = 1.20, n = {})."
    assert found(sentence.format(honest, n)) == ["holds"]
    other = data.draw(st.integers(100, 700)) / D(100)
    tried = any(abs(Fraction(sum_, n) - Fraction(other)) <= Fraction(1, 200) for sum_ in range(8 * n))
    assert found(sentence.format(f"{other:.2f}", n)) == ["holds" if tried else "fails"]


@given(st.floats(0.2, 5), st.floats(0.05, 0.6), st.integers(1, 3), st.booleans())
@few
def test_an_interval_made_from_its_estimate_is_quiet_with_its_own_p_value(ratio, error, decimals, loose):
    low, high = (ratio * math.exp(side * 1.959964 * error) for side in (-1, 1))
    p = math.erfc(abs(math.log(ratio) / error) / math.sqrt(2))
    shown = f"p = {rounded(p, 3)}" if p >= 0.001 else "p < .001"
    ends = f"{rounded(low, decimals)} to {rounded(high, decimals)}"
    name = "The odds ratio was" if loose else "OR"
    outcomes = found(f"{name} {rounded(ratio, decimals)} (95% CI {ends}; {shown}).")
    assert set(outcomes) == {"holds"}


@given(st.floats(0.5, 5), st.floats(0.05, 0.6), st.floats(0.2, 3))
@few
def test_an_estimate_beyond_its_interval_is_found(ratio, error, away):
    low, high = (ratio * math.exp(side * 1.959964 * error) for side in (-1, 1))
    moved = rounded(high + away, 2)
    assert found(f"OR {moved} (95% CI {rounded(low, 2)} to {rounded(high, 2)}).") == ["fails"]


@given(st.text(max_size=60))
def test_no_text_is_a_number_by_accident(text):
    for one in readings(text):
        assert one.step > 0 and one.low < one.value < one.high
