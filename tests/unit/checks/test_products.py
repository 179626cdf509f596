"""NC205: a total that does not follow from rate and time, or from price and number; quiet cases first."""

from __future__ import annotations

import pytest

from tests.reading import checks


def told(text: str) -> list[tuple[str, str]]:
    """Outcome and words of every product that is computed in a text."""
    return [(c.outcome, c.why) for c in checks(text) if c.code == "NC205"]


@pytest.mark.parametrize(
    "text",
    [
        "Add 2 cans of 400 g (14 oz).",
        "Add 2 cans of 400 g (240 g drained).",
        "There were two groups of 20 (25 women).",
        "There were 12 workers at 3 sites (40).",
        "The 200 kg came in 40 boxes, or 441 pounds.",
        "Lessons are $30 a class, or $150 for six.",
        "Seats are $12 each, or $40 for a family of four.",
        "Membership is $15 a month for 12 months, or $150 with the discount.",
        "She sold 300 copies at $10 each and 200 at $8, for a total of $4,600.",
        "He got 40 hours at $15 an hour, $20 on Sundays.",
        "It was 5 days at $100 a day, or $450 a week.",
        "They paid three fines of $20, $30 and $40.",
        "The train did 200 km in 2 hours, with a top speed of 160 km/h.",
        "Of 20 patients 3 patients of the 20 (60) left.",
        "We had 3 flights of 5 hours, 20 hours in all.",  # with what lies between
        "They fought 5 rounds of 3 minutes, 19 minutes in all.",
        "He worked 12 shifts of 8 hours, 40 hours a week.",
        "He worked 12 shifts of 8 hours, 20 hours of them at night.",
        "He worked 12 shifts of 8 hours and 3 of 4 hours, 108 hours in all.",
        "He worked 12 shifts of 8 hours, 106 hours in all with overtime.",
        "The race is 42 km long; the first half took 1 hour, an average of 25 km/h.",
        "The race is 42 km long; the winner rode it twice and took 2 hours, an average of 42 km/h.",
        "The course of 42 km is ridden twice; the winner took 2 hours, an average of 42 km/h.",
        "The race is 42 km long; the winner took 2 hours, an average of 3 minutes a kilometre.",
        "The race is 42 km long; the winner took 2 hours with a break, an average of 25 km/h.",
        "The race is 42 km long; the winner took 2 hours, with a top speed of 31 km/h.",
        "The cabin sleeps 4 guests for 3 nights at most, or 300 guests a year.",
    ],
)
def test_figures_that_are_not_tied_together_are_left_alone(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "She worked 40 hours at $15 an hour, $600 in all.",
        "She worked about 40 hours at $15 an hour, $630 in all.",
        "She bought 12 boxes of 24 bottles, 288 bottles.",
        "The phone is $299 a month for 24 months, or $7,200.",  # $7,176, rounded
        "She bought 30 shares at $12.40 a share for a total of $372.",
        "They drove 200 km in 2 hours, at an average of 97 km/h.",
        "They drove 26.2 miles in 4 hours, averaging 6.5 mph.",
        "The deal is $100 million over 6 years, or $16.7 million a year.",
        "Take 2 tablets of 500 mg (1 g).",
        "He worked 12 shifts of 8 hours, 96 hours in all.",
        "She gave 8 lessons of 45 minutes, 6 hours in all.",
        "The race is held over 42 km; the winner took 2 hours 6 minutes, an average of 20 km/h.",
        "The bill was 350 kWh at 20 cents per kWh, or $70.",
    ],
)
def test_rounding_and_hedges_are_kept_and_units_converted(text):
    assert told(text) == [("holds", "")]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("She worked 40 hours at $15 an hour, $500 in all.", "40 hours times $15 an hour is $600, not $500."),
        ("She got $15 an hour for 40 hours, or $500.", "40 hours times $15 an hour is $600, not $500."),
        ("They make 5,000 a week for 10 weeks: 60,000.", "10 weeks times 5,000 a week is 50,000, not 60,000."),
        ("It was $2 each for 30 tickets, or $70.", "30 tickets times $2 is $60, not $70."),
        ("She got 30 shares at $12 a share for a total of $400.", "30 shares times $12 a share is $360, not $400."),
        ("She made 3 payments of $20 ($80).", "3 payments times $20 is $60, not $80."),
        ("We have 12 boxes of 24 bottles, 300 bottles.", "12 boxes times 24 bottles is 288, not 300."),
        ("As 12 × 24 = 300, the rest is lost.", "12 times 24 is 288, not 300."),
        ("Take 2 tablets of 500 mg (2 g).", "2 tablets times 500 mg is 1 g, not 2 g."),
        ("The bill was 350 kWh at 20 cents per kWh, or $80.", "350 kWh times 20 cents per kWh is $70, not $80."),
        ("She gave $400 for 30 shares, or $12 a share.", "$400 divided by 30 shares is $13 a share, not $12 a share."),
        ("We drove 200 km in 2 hours (80 km/h).", "200 km divided by 2 hours is 100 km/h, not 80 km/h."),
        ("We saw 120 boats in 3 days, or 50 a day.", "120 boats divided by 3 days is 40 a day, not 50 a day."),
        ("He worked 12 shifts of 8 hours, 106 hours in all.", "12 shifts times 8 hours is 96 hours, not 106 hours."),
        (
            "The race is run over 42 km; the winner took 2 hours 6 minutes, an average of 25 km/h.",
            "42 km divided by 2 hours 6 minutes is 20 km/h, not 25 km/h.",
        ),
        (
            "The race is 42 km long, and she finished in 2 hours, averaging 31 km/h.",
            "42 km divided by 2 hours is 21 km/h, not 31 km/h.",
        ),
        ("They got $300 between 4 people, or $90 each.", "$300 divided by 4 people is $75, not $90."),
    ],
)
def test_a_product_beyond_every_rounding_is_found(text, why):
    assert told(text) == [("fails", why)]


def test_what_would_fit_keeps_the_rounding_of_the_price():
    (check,) = checks("She made 3 payments of $20 ($80).")
    assert (check.fits, check.confidence) == ("between $58 and $62", "medium")
    (check,) = checks("She made 3 payments of $20.50 ($80.00).")
    assert check.fits == "between $61.48 and $61.52"


def test_a_rate_by_the_hour_makes_it_sure():
    (check,) = checks("She worked 40 hours at $15 an hour, $500 in all.")
    assert check.confidence == "high"
    assert [(t.role, t.reading) for t in check.terms] == [
        ("number", "40 hours"),
        ("rate", "USD 15"),
        ("stated total", "USD 500"),
    ]


def test_numbers_of_forty_digits_are_computed_like_others():
    long = "9" * 40
    small = f"0.{'0' * 30}1"
    checks(f"It rose {long}% from {long} to {small}, and {long} of {long} (0%) stayed, or {long} boxes of {long}.")
    assert told(f"As {long} × 2 = 3, the rest is lost.") == [
        ("fails", f"{long} times 2 is {int(long) * 2:,}, not 3."),
    ]
