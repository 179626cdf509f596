"""NC204: a change that does not follow from its ends; quiet cases first."""

from __future__ import annotations

import pytest

from tests.reading import checks, inside


def told(text: str) -> list[tuple[str, str]]:
    """Outcome and words of every change that is computed in a text."""
    return [(c.outcome, c.why) for c in checks(text) if c.code == "NC204"]


@pytest.mark.parametrize(
    "text",
    [
        "The club dropped from 5 to 9 in the table.",
        "The song rose from 12 to 3 on the charts.",
        "The Wolves dropped from 5 to 9.",
        "The dollar fell to 148 yen from 141.",
        "The mercury fell from 3 to minus 8.",
        "Shares rose to $16 from Monday on.",
        "Speeds increase from 30 km to 10 km above ground.",
        "There was a decrease from 6 kg to 13 kg.",
        "Profit rose 5% a year from $10 million to $40 million.",
        "Profit showed an annual growth of 5%, from $10 million to $40 million.",
        "Profit rose 5% in constant currency, from $10 million to $14 million.",
        "Profit did not rise from $10 million to $8 million.",
        "It grew from 10 shops to 3 countries.",
        "Profit rose to $14 million, up 5% from the spring, and costs came to $10 million.",
        "Profit was $16 million, or $0.40 a share, up 50% from $10 million.",
        "The bank raised its rate by a quarter point to 5.5% from 5.25%.",
        "The ache fell by 2.1 points on a scale of 10, from 6.4 to 4.3.",
        "She ran the lap in 56.9 seconds, going from 58.1 seconds to 56.9, a gain of 1.2 seconds.",
        "Buses run from 6 to 10, up 50% in winter.",
        "The share of drinkers rose from 33% to 67%, of smokers from 20% to 30% and of players from 56% to 69%.",
    ],
)
def test_a_change_that_may_be_of_something_else_is_left_alone(text):
    assert [why for outcome, why in told(text) if outcome != "holds"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Orders rose 60% from 10 to 16.",
        "Orders rose 50% from $10 million to $16 million.",  # from 10.4 to 15.6
        "Orders rose about 55% from 10 to 16.",
        "Orders rose more than 50% from 10 to 16.",
        "Orders rose by at least 5 to 16 from 10.",
        "Orders nearly doubled from 66 to 115.",
        "Orders doubled from 10 to 21.",
        "Orders were three times higher, from 10 to 40.",
        "Orders fell by a third, from 90 to 61.",
        "Orders fell 33%, from 90 to 60.",
        "Orders rose 2.9%, from 1,020 to 1,050.",  # 2.94%
        "Orders rose from about 10,000 to 9,800.",
        "Support rose 5 points to 25% from 20%.",
        "Support rose 5 percent to 25 percent from 20 percent.",
        "Support rose 25 percent to 25 percent from 20 percent.",
        "Yields rose 25 basis points to 4.50% from 4.25%.",
    ],
)
def test_rounding_bounds_and_hedges_are_kept(text):
    assert [why for outcome, why in told(text) if outcome != "holds"] == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Orders rose 50% from 10 to 16.", "From 10 to 16 is a rise of 60%, not 50%."),
        ("Orders went up 50% to 16 from 10.", "From 10 to 16 is a rise of 60%, not 50%."),
        ("Orders grew to 16 from 10 in May, an increase of 50%.", "From 10 to 16 is a rise of 60%, not 50%."),
        ("Orders went from 10 to 16, a sharp 50% rise.", "From 10 to 16 is a rise of 60%, not 50%."),
        ("Orders grew from 10 to 16 (+50%).", "From 10 to 16 is a rise of 60%, not 50%."),
        ("Orders rose 50%, to 16, compared with 10 in May.", "From 10 to 16 is a rise of 60%, not 50%."),
        ("Orders rose nearly 50% from 10 to 16.", "From 10 to 16 is a rise of 60%, not nearly 50%."),
        ("Orders fell by half from 1,340 to 470.", "From 1,340 to 470 is a fall of 65%, not half."),
        ("Orders increased by 12 to 40 from 30.", "From 30 to 40 is a rise of 10, not 12."),
        ("Orders grew threefold from 2 to 9.", "From 2 to 9 is a factor of 4.5, not threefold."),
        ("Orders grew 3.5-fold from 2 to 12.", "From 2 to 12 is a factor of 6.0, not 3.5-fold."),
        ("Orders halved from 900 to 600.", "From 900 to 600 is a factor of 0.7, not halved."),
        ("Yields rose 52 basis points to 4.50% from 4.25%.", None),
    ],
)
def test_a_change_beyond_every_rounding_is_found(text, why):
    why = why or "From 4.25% to 4.50% is a rise of 25 basis points, not 52 basis points."
    assert told(text) == [("fails", why)]


def test_one_change_told_in_two_units_is_checked_in_both():
    text = "The index rose {} points, or {}%, to 10,050 from 10,000."
    assert [outcome for outcome, _ in told(text.format(50, "0.5"))] == ["holds", "holds"]
    why = "From 10,000 to 10,050 is a rise of 50 points, not 60 points."
    assert [why for _, why in told(text.format(60, "0.5"))] == [why, ""]


def test_points_that_are_percent_are_told_with_both_readings():
    (found,) = told("Support fell 50 percentage points, from 20% to 10%.")
    assert found == ("fails", "From 20% to 10% is a fall of 10 percentage points, or 50%, not 50 percentage points.")


def test_a_change_between_percentages_is_wrong_only_where_neither_reading_fits():
    (found,) = told("Support went up 9%, from 20% to 25%.")
    assert found == ("fails", "From 20% to 25% is a rise of 5 percentage points, or 25%, not 9%.")


def test_a_rise_with_falling_ends_is_found():
    assert told("Orders rose from 1,600 to 1,000.") == [("fails", "From 1,600 to 1,000 is a fall, not a rise.")]
    assert told("Rents fell to $1,600 from $1,000.") == [("fails", "From $1,000 to $1,600 is a rise, not a fall.")]
    assert told("Births decreased from 16 to 18.") == [("fails", "From 16 to 18 is a rise, not a fall.")]


def test_a_stated_rise_with_falling_ends_names_both():
    (found,) = told("Orders rose 40% from 1,000 to 600.")
    assert found == ("fails", "From 1,000 to 600 is a fall of 40%, not a rise of 40%.")


def test_looser_forms_are_less_sure():
    (check,) = checks("Sales were $46.2 million, up 21% from $41.3 million.")
    assert (check.outcome, check.confidence) == ("fails", "medium")


def test_every_figure_of_a_change_is_a_term():
    (check,) = checks("Orders rose 50% from 10 to 16.")
    assert [(t.role, t.reading) for t in check.terms] == [("start", "10"), ("end", "16"), ("stated change", "50%")]
    assert check.fits == "60%"


@pytest.mark.parametrize(
    "text",
    [
        "The number tripled from 10 in 2019 to 20 in 2020 and 30 in 2021.",
        "Rents fell 20% from $1,000 to $950 in May and $800 in June.",
        "Rents rose 50%, from $800 in 2010 to $1,000 in 2015 and $1,200 today.",
    ],
)
def test_a_change_may_run_up_to_a_later_end(text):
    assert inside(text) == ()
