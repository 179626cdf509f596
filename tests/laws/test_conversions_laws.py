"""A conversion printed from one truth holds, however it is rounded; one figure beyond every rounding is found."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from numcheck.checks.conversions import look
from numcheck.checks.passage import Passage
from numcheck.extraction import extract
from numcheck.extraction.lexicon import load
from numcheck.model import Check, Quantity
from numcheck.ruleset.locate import builtin
from numcheck.slips import slip
from tests.reading import document

#: Two names of a unit each, and what one of the first makes of the second, by definition.
UNITS = {
    ("miles", "km"): Decimal("1.609344"),
    ("feet", "metres"): Decimal("0.3048"),
    ("inches", "cm"): Decimal("2.54"),
    ("acres", "hectares"): Decimal("0.40468564224"),
    ("pounds", "kg"): Decimal("0.45359237"),
    ("mph", "km/h"): Decimal("1.609344"),
    ("psi", "bar"): Decimal("0.0689475729"),
    ("square feet", "square metres"): Decimal("0.09290304"),
    ("nautical miles", "km"): Decimal("1.852"),
    ("tonnes", "pounds"): Decimal("2204.62262185"),
}
HEDGES = ("", "about ", "nearly ", "or about ", "roughly ", "some ")
PLACES = ("It lies {} from here.", "The {} strip was fenced.", "They measured {}.", "Over {}, nothing grows.")


def found(text: str) -> list[Check]:
    page = document(text)
    return list(look(Passage(document=page, extraction=extract(page, load(builtin())), frames=())))


def shortened(value: Decimal, digits: int) -> Decimal:
    """The value to so many digits, a half rounded up."""
    return value.quantize(Decimal(1).scaleb(value.adjusted() - digits + 1), rounding=ROUND_HALF_UP)


@settings(max_examples=50, deadline=None)
@given(
    st.sampled_from(sorted(UNITS)),
    st.integers(2, 40_000),
    st.integers(2, 5),
    st.booleans(),
    st.sampled_from(HEDGES),
    st.sampled_from(PLACES),
)
def test_a_whole_figure_with_its_conversion_to_two_digits_or_more_holds(names, whole, digits, back, hedge, place):
    factor = 1 / UNITS[names] if back else UNITS[names]
    one, other = reversed(names) if back else names
    said = shortened(whole * factor, digits)
    assume(said > 1)
    text = place.format(f"{whole:,} {one} ({hedge}{said:,f} {other})")
    assert [(c.code, c.outcome) for c in found(text)] == [("NC401", "holds")], text


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(sorted(UNITS)), st.decimals(20, 9000, places=3), st.sampled_from(HEDGES))
@example(("psi", "bar"), Decimal("122.557"), "")  # one of the two has decimals, and no more digits than the other
def test_both_rounded_from_one_measurement_to_two_digits_hold(names, truth, hedge):
    one, other = shortened(truth, 2), shortened(truth * UNITS[names], 2)
    assume(other >= 2)
    text = f"They measured {one:,f} {names[0]} ({hedge}{other:,f} {names[1]})."
    assert [(c.code, c.outcome) for c in found(text)] == [("NC401", "holds")], text


@settings(max_examples=50, deadline=None)
@given(
    st.sampled_from(sorted(UNITS)),
    st.integers(12, 40_000),
    st.sampled_from([Decimal("0.5"), Decimal("0.7"), Decimal("1.35"), Decimal("1.8"), Decimal(3), Decimal(10)]),
    st.sampled_from(PLACES),
)
def test_a_figure_beyond_every_rounding_is_found(names, whole, wrong, place):
    said = shortened(whole * UNITS[names] * wrong, 3)
    assume(said >= 2 and abs(said / (whole * UNITS[names]) - 1) > Decimal("0.29"))
    text = place.format(f"{whole:,} {names[0]} ({said:,f} {names[1]})")
    assert [(c.code, c.outcome) for c in found(text)] == [("NC401", "fails")], text


@settings(max_examples=50, deadline=None)
@given(st.integers(-60, 450), st.booleans())
def test_degrees_hold_as_degrees_and_as_differences(celsius, difference):
    fahrenheit = (Decimal(celsius) * 9 / 5 + (0 if difference else 32)).quantize(Decimal(1), ROUND_HALF_UP)
    text = f"{'A change of' if difference else 'It had'} {celsius} °C ({fahrenheit} °F) that day."
    assert [c.outcome for c in found(text)] == ["holds"], text


@settings(max_examples=50, deadline=None)
@given(st.integers(4, 7), st.integers(0, 11), st.integers(-40, 40))
def test_a_height_fits_its_centimetres_and_no_others(feet, inches, off):
    height = (feet * 12 + inches) * Decimal("2.54")
    said = int((height + off).quantize(Decimal(1), ROUND_HALF_UP))
    outcome = [c.outcome for c in found(f"She is {feet} ft {inches} in ({said} cm) tall.")]
    if off == 0:
        assert outcome == ["holds"]
    elif abs(off) > 6:
        assert outcome == ["fails"]


@settings(max_examples=50, deadline=None)
@given(
    st.integers(1, 999),
    st.sampled_from(["thousand", "million", "billion"]),
    st.sampled_from(["$", "€", "£"]),
    st.data(),
)
def test_money_at_any_rate_of_the_two_holds_and_a_thousandfold_does_not(many, word, sign, data):
    other = data.draw(st.sampled_from([s for s in ("$", "€", "£") if s != sign]))
    cents = data.draw(st.integers(60, 170))
    said = many * cents
    text = f"It cost {sign}{many} {word} ({other}{said // 100}.{said % 100:02} {word}) to build."
    assert [c.outcome for c in found(text)] == (["holds"] if said >= 1 else [])
    larger = {"thousand": "million", "million": "billion", "billion": "trillion"}[word]
    slipped = f"It cost {sign}{many} {word} ({other}{said // 100}.{said % 100:02} {larger}) to build."
    assert [(c.code, c.outcome) for c in found(slipped)] == [("NC402", "fails")], slipped


@given(st.integers(1, 10**12), st.integers(0, 12), st.data())
def test_a_swap_of_two_neighbours_is_guessed_from_either_side(number, place, data):
    digits = str(number)
    assume(len(digits) > 1)
    at = data.draw(st.integers(0, len(digits) - 2))
    other = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
    assume(other != digits and other[0] != "0")
    one, two = (Quantity(value=Decimal(d), unit="count") for d in (digits, other))
    assert slip(one, two) == slip(two, one) != ""


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4), st.decimals(allow_nan=False, allow_infinity=False))
def test_a_guess_never_raises_and_is_the_same_from_either_side(one, two):
    first, second = Quantity(value=one, unit="USD"), Quantity(value=two, unit="USD")
    assert slip(first, second) == slip(second, first)
    assert slip(first, first) == ""
