"""Means of whole numbers and shares of so many people: the GRIM test and its percentage form."""

from decimal import Decimal

import pytest

from numcheck.checks.statistics.means import possible
from numcheck.checks.statistics.number import Printed
from tests.reading import checks, inside


def told(text):
    return [(check.outcome, check.terms[0].reading) for check in checks(text) if check.code == "NC502"]


@pytest.mark.parametrize(
    "text",
    [
        "Reaction times were short (M = 3.47, SD = 1.20, n = 25).",
        "The mean weight was 3.47 kg (n = 25) on a rating scale from 1 to 7.",
        "On a scale from 1 to 7, the mean age was 23.47 years (n = 25).",
        "On a scale from 1 to 7, staff rated the course (M = 3.47, SD = 1.20, n = 125).",
        "On a scale from 1 to 7, staff rated the course (M = 3.4, SD = 1.2, n = 25).",
        "On a scale from 1 to 7, staff rated the course (M = 3.47, SD = 1.20), and 25 stayed.",
        "The weighted ratings on a scale from 1 to 7 were high (M = 3.47, n = 25).",
        "Estimated marginal means on a 7-point scale: M = 3.47, n = 25.",
        "A composite of the ratings on a scale from 1 to 7 was used (M = 3.47, n = 25).",
        "Four items on a 7-point scale were averaged (M = 3.47, SD = 1.20, n = 25).",
        "Ratings on a visual analogue scale from 0 to 10 were low (M = 3.47, n = 25).",
        "The rating scale from 1 to 7 had a mean of 3.47 and a mean of 3.52; n = 25 and n = 26.",
        "The mean number of calls per week was 3.47 (n = 25).",
        "Pupils rated both lessons on a scale from 1 to 7 (M = 3.47, n = 25).",
    ],
)
def test_a_mean_that_may_be_of_anything_is_not_tested(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("On a scale from 1 to 7, staff rated the course (M = {}, SD = 1.20, n = 25).", "3.48"),
        ("Staff rated the course on a 7-point Likert scale (n = 25; M = {}).", "3.48"),
        ("Staff rated the course on a 7-point scale. The mean rating was {} (N = 25).", "3.48"),
        ("The mean number of children was {} (n = 25).", "3.48"),
        ("Ratings ran on a scale from 0 to 10; *M* = {}, *SD* = 2.1, *n* = 25.", "3.48"),
    ],
)
def test_a_mean_of_whole_numbers_is_tested_with_its_n(text, outcome):
    assert told(text.format(outcome)) == [("holds", outcome)]
    assert told(text.format("3.47")) == [("fails", "3.47")]


RATED = "On a scale from 1 to 7, staff rated the course (M = 3.47, SD = 1.20, n = 25). {}"


def test_a_ratio_with_its_interval_beside_a_mean_says_nothing_of_how_the_mean_was_made():
    for beside in (
        "The odds ratio was 2.4 (95% CI 1.6 to 4.1).",
        "The adjusted hazard ratio was 2.4 (95% CI 1.6 to 4.1).",
        "Staff fell ill more often (RR 2.4, 95% CI 1.6 to 4.1).",
    ):
        assert told(RATED.format(beside)) == [("fails", "3.47")]


@pytest.mark.parametrize(
    "beside",
    [
        "The ratio of both ratings was taken.",
        "The odds ratio was 2.4.",
        "Ratings were weighted, and the odds ratio was 2.4 (95% CI 1.6 to 4.1).",
        "The mean of the items had an odds ratio of 2.4 (95% CI 1.6 to 4.1).",
        "All figures are adjusted.",
    ],
)
def test_any_other_sentence_beside_a_mean_may_speak_of_it(beside):
    assert told(RATED.format(beside)) == []


def test_a_mean_of_several_items_is_tested_where_their_number_is_told():
    text = "Trust was measured with four items on a 7-point scale (M = {}, SD = 1.20, n = 20)."
    assert [told(text.format(mean))[0][0] for mean in ("3.45", "3.46", "3.49")] == ["holds", "holds", "holds"]
    assert told(text.replace("n = 20", "n = 15").format("3.46")) == [("fails", "3.46")]


@pytest.mark.parametrize(
    ("mean", "n", "fits"),
    [
        ("5.19", 28, False),  # the example of the GRIM paper: 145/28 is 5.18, 146/28 is 5.21
        ("5.18", 28, True),
        ("5.21", 28, True),
        ("0.13", 8, True),  # an eighth is .125: up at a half
        ("0.12", 8, True),  # and down
        ("3.50", 2, True),
        ("3.25", 2, False),
        ("2.67", 3, True),
        ("2.66", 3, False),
    ],
)
def test_a_half_may_be_rounded_up_or_down_and_nothing_else(mean, n, fits):
    assert possible(Printed(Decimal(mean), Decimal("0.01")), n)[0] is fits


@pytest.mark.parametrize(
    "text",
    [
        "About 17% of 25 nurses left.",
        "Nearly 17% of 25 nurses left.",
        "More than 17% of 25 nurses left.",
        "60% of 12 members voted for it.",
        "35% of 12 members voted for it.",
        "17.4% of 1,200 patients came back.",
        "17% of 250 patients came back.",
        "On average, 17% of 25 pupils were ill.",
        "They would need 17% of 25 members.",
        "If 17% of 25 nurses left, the ward would close.",
        "17% of 25 acres were sold.",
        "17% of 25 patients with available data came back.",
        "Of 25 patients, 4 (17.4%) came back.",
        "17% of the patients came back; 25 nurses left.",
        "Pay rose by 17% for 25 nurses.",
    ],
)
def test_a_share_that_need_not_be_counted_is_not_tested(text):
    assert "fails" not in [outcome for outcome, _ in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "{} of 23 patients came back.",
        "{} of the 23 nurses left.",
        "Of the 23 patients, {} came back.",
        "Of 23 men, {} smoked.",
    ],
)
def test_a_share_of_so_many_people_is_counted_out(text):
    assert [outcome for outcome, _ in told(text.format("17.4%"))] == ["holds"]
    assert [outcome for outcome, _ in told(text.format("17.5%"))] == ["fails"]
    assert [outcome for outcome, _ in told(text.format("17%"))] == ["holds"]
    assert [outcome for outcome, _ in told(text.format("19%"))] == ["fails"]


def test_what_would_fit_is_told():
    (found,) = inside("Of the 25 nurses, 17.4% left within a year.")
    assert (found.fits, found.severity, found.confidence) == ("16.0% or 20.0%", "warning", "medium")
