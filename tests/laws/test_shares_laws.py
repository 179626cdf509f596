"""Laws of shares, changes and products: a passage built from a truth is quiet, and one figure that is off is found."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.reading import checks

#: A parse takes about ten milliseconds a sentence, so few examples are tried.
FEW = settings(max_examples=40, deadline=None)

#: "{part}", "{whole}" and "{share}" take figures that are true of one another.
SHARES = (
    "The stain was found in {part} of {whole} dishes ({share}).",
    "The stain was found in {part} ({share}) of {whole} dishes.",
    "The stain was found in {part} dishes ({share}) out of {whole}.",
    "The stain was found in {share} of dishes ({part}/{whole}).",
    "The stain was found in {share} (n = {part}) of the {whole} dishes.",
    "In {part} out of {whole} dishes, {share}, the stain was found.",
    "In {part} dishes, or {share} of the {whole}, the stain was found.",
    "Of the {whole} dishes, {part} ({share}) had the stain.",
)
RISES = (
    "Output rose {change} from {start} to {end} crates.",
    "Output rose {change} to {end} crates from {start}.",
    "Output went from {start} to {end} crates, an increase of {change}.",
    "Output was {end} crates, up {change} from {start} in May.",
)
FALLS = (
    "Output fell {change} from {start} to {end} crates.",
    "Output was cut by {change}, from {start} crates in May to {end} in June.",
    "Output went from {start} to {end} crates, a drop of {change}.",
)
DEALS = (
    "She rented it for {number} days at ${rate} a day, ${total} in all.",
    "She paid ${rate} a day for {number} days, or ${total}.",
    "She made {number} payments of ${rate} each (${total}).",
    "She paid ${rate} each for {number} tickets, a total of ${total}.",
)


def found(text: str, code: str) -> list[tuple[str, str]]:
    return [(c.outcome, c.fits) for c in checks(text) if c.code == code]


def percent(share: Decimal, places: int, rounding: str = ROUND_HALF_UP) -> str:
    return f"{share.quantize(Decimal(1).scaleb(-places), rounding=rounding)}%"


@FEW
@given(
    shape=st.sampled_from(SHARES),
    whole=st.integers(20, 900),
    part=st.integers(1, 19),
    places=st.integers(0, 2),
    rounding=st.sampled_from([ROUND_HALF_UP, ROUND_DOWN]),
)
def test_a_share_that_is_computed_from_its_counts_is_quiet(shape, whole, part, places, rounding):
    share = percent(Decimal(100 * part) / whole, places, rounding)
    assert found(shape.format(part=part, whole=whole, share=share), "NC203") == [("holds", "")]


@FEW
@given(
    shape=st.sampled_from(SHARES),
    whole=st.integers(20, 900),
    part=st.integers(1, 19),
    off=st.integers(-60, 60).filter(lambda off: abs(off) >= 2),
)
def test_a_share_that_is_off_by_two_points_is_found_with_the_true_one(shape, whole, part, off):
    true = Decimal(100 * part) / whole
    share = true.quantize(Decimal(1), rounding=ROUND_HALF_UP) + off
    assume(0 < share <= 100 and true % 1 != Decimal("0.5"))
    told = found(shape.format(part=part, whole=whole, share=f"{share}%"), "NC203")
    assert told == [("fails", percent(true, 0))]


@FEW
@given(
    hedge=st.sampled_from(["about {}", "around {}", "some {}"]),
    whole=st.integers(40, 900),
    part=st.integers(10, 39),
    drift=st.integers(-8, 8),
)
def test_a_hedged_part_may_be_off_by_less_than_a_tenth(hedge, whole, part, drift):
    share = percent(Decimal(part) * (100 + drift) / whole, 1)
    text = f"The stain was found in {hedge.format(part)} of {whole} dishes ({share})."
    assert found(text, "NC203") == [("holds", "")]


@FEW
@given(shape=st.sampled_from(RISES), start=st.integers(210, 900), change=st.integers(1, 900), places=st.integers(0, 1))
def test_a_rise_that_is_computed_from_its_ends_is_quiet(shape, start, change, places):
    share = percent(Decimal(100 * change) / start, places)
    assume(share.strip("0.%"))
    text = shape.format(start=start, end=start + change, change=share)
    assert found(text, "NC204") == [("holds", "")]


@FEW
@given(shape=st.sampled_from(FALLS), start=st.integers(410, 900), change=st.integers(1, 200), off=st.integers(2, 40))
def test_a_fall_is_quiet_where_it_is_computed_and_found_where_it_is_off(shape, start, change, off):
    true = Decimal(100 * change) / start
    assume(true % 1 != Decimal("0.5") and true >= 1)
    ends = {"start": start, "end": start - change}
    assert found(shape.format(**ends, change=percent(true, 0)), "NC204") == [("holds", "")]
    wrong = true.quantize(Decimal(1), rounding=ROUND_HALF_UP) + off
    assert found(shape.format(**ends, change=f"{wrong}%"), "NC204") == [("fails", percent(true, 0))]


@FEW
@given(
    shape=st.sampled_from(RISES[:3]), start=st.integers(210, 900), change=st.integers(2, 900), off=st.integers(1, 90)
)
def test_a_rise_in_crates_is_quiet_where_it_is_computed_and_found_where_it_is_off(shape, start, change, off):
    ends = {"start": start, "end": start + change}
    assume(start + change < 1000 and change + off < 1000)
    assert found(shape.format(**ends, change=change), "NC204") == [("holds", "")]
    assert found(shape.format(**ends, change=change + off), "NC204") == [("fails", f"{change}")]


@FEW
@given(
    shape=st.sampled_from(DEALS),
    number=st.integers(2, 90),
    cents=st.integers(110, 99_999),
    off=st.integers(2, 40),
)
def test_a_total_is_quiet_where_it_is_computed_and_found_where_it_is_off(shape, number, cents, off):
    rate, total = Decimal(cents) / 100, Decimal(cents) * number / 100
    terms = {"number": number, "rate": f"{rate:.2f}"}
    assert found(shape.format(**terms, total=f"{total:,.2f}"), "NC205") == [("holds", "")]
    wrong = total * (100 + off) / 100  # at least two in a hundred, and no price of a cent is rounded as far
    assert [outcome for outcome, _ in found(shape.format(**terms, total=f"{wrong:,.2f}"), "NC205")] == ["fails"]
