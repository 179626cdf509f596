"""Bounds, hedges and ranges of every form."""

import pytest

CASES = [
    ("At least 63 passengers were hurt.", [">= 63 count"]),
    ("More than 7,000 roofs were torn off.", ["> 7000 count"]),
    ("Up to 900 posts may close.", ["<= 900 count"]),
    ("Fewer than 40 are left.", ["< 40 count"]),
    ("No fewer than 15 goats were lost.", [">= 15 count"]),
    ("The rope was longer than 40 metres.", ["> 40 meter"]),
    ("The rope was no longer than 40 metres.", ["<= 40 meter"]),
    ("No shorter than 40 metres will do.", [">= 40 meter"]),
    ("It dives as deep as 90 metres.", ["<= 90 meter"]),
    ("They seated perhaps 300 voters.", ["~ 300 count"]),
    ("Some 300 voters queued.", ["~ 300 count"]),
    ("Nearly 70% said no.", ["~< 70 percent"]),
    ("As many as 25 were trapped.", ["<= 25 count"]),
    ("Levels of <5 ppm were seen.", ["< 5 ppm"]),
    ("He kicked 30-plus goals.", [">= 30 count"]),
    ("The 90,000+ fans went home.", [">= 90000 count"]),
    ("The over-three-hour-long session closed.", ["> 3 hour"]),
    ("They promised it within 48 hours.", ["<= 48 hour"]),
    ("The siege went on for more than a month.", ["> 1 month"]),
    ("Add 2.5-4 kg of sand.", ["2.5..4.0 kilogram"]),
    ("Fees rose 8–11 per cent.", ["8..11 percent"]),
    ("Between 30 and 45 houses burned.", ["30..45 count"]),
    ("From 4% to 9% of users left.", ["4..9 percent"]),
    ("Profits of $3 to $8 million are likely.", ["3..8 million USD"]),
    ("Pupils aged 6 to 12 may apply.", ["6..12 year"]),
    ("It goes from 0-to-100-km/h fast.", ["0..100 kilometer / hour"]),
    ("More than 20 but fewer than 35 boats sank.", ["20..35 count"]),
    ("The sheet is 148 x 210 mm.", ["148 millimeter", "210 millimeter"]),
]


@pytest.mark.parametrize(("text", "printed"), CASES)
def test_a_bound_or_range_is_read(readings, text, printed):
    assert readings(text) == printed


def test_what_grew_from_one_to_another_is_two_levels(read):
    first, second = read("The fee grew from $150 to $400.").mentions
    assert (first.quantity.value, first.change, first.direction) == (150, "level", None)
    assert (second.quantity.value, second.change, second.direction) == (400, "level", "up")


def test_after_over_money_a_time_is_a_span_and_no_bound(readings):
    assert readings("It will spend $4,000 over 6 years.") == ["4000 USD", "6 year"]


def test_an_article_without_a_hedge_is_no_number(readings):
    assert readings("A day will come, and an hour is enough.") == []
