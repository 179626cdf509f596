"""Confidence intervals with their estimates and p-values, and sizes of samples across a paper."""

import pytest

from tests.reading import checks, inside


def told(text, code="NC503", form="txt"):
    return [check.outcome for check in checks(text, form) if check.code == code]


@pytest.mark.parametrize(
    "text",
    [
        "The odds ratio was 1.8 (95% CI 1.2 to 2.7).",
        "OR 1.80 [95% CI: 1.20, 2.70]; HR, 0.71; 95% CI, 0.55-0.92.",
        "Weight fell by 3.2 kg (95% CI −4.5 to −1.9).",
        "Weight fell by 3.2 kg (95% CI −1.9 to −4.5).",
        "The mean cost was $1,400 (95% CI $1,200 to $1,700).",
        "A mean difference of −0.3 (95% CI −0.9–0.3) was found.",
        "The median was 14.2 months (95% CI 9.1 to not reached).",
        "Risk ratios of 0.8 and 1.4 (95% CI 0.6 to 1.1 and 1.0 to 1.9, respectively) were seen.",
        "In 2019 (95% CI 1.1 to 1.9) it rose.",
        "The dose was 50 (95% CI 1.1 to 1.9).",
        "The share was 45% (95% CI 0.41 to 0.49).",
        "The log odds ratio was 0.59 (95% CI 1.2 to 2.7 for the ratio).",
        "The test gave t(28) = 2.2, 95% CI [2.5, 3.9], p = .04.",
        "The bootstrapped mean was 1.1 (95% CI 1.2 to 2.7).",
        "A cost of 1.8 million (95% CI 1,200 to 2,700 thousand) was told.",
        "See reference [12] (95% CI 1.1 to 1.9).",
        "The mean was 1.8 mm (95% CI 1.75 to 1.85).",
        "The mean was 1.8 (SD 0.4), 95% CI 1.7 to 1.9.",
        "The mean was 1.8, 95% CI 1.9 to 2.7 for the difference.",
        "The dose was 1.8, 95% CI 1.9 to 2.7.",
        "The mean was 1.8 in men and 1.5 in women, 95% CI 0.1 to 0.6.",
        "The means were 1.8 and 1.5 (SD 0.4), 95% CI 0.1 to 0.6.",
        "The mean was 1.8 versus 1.5 (SD 0.4), 95% CI 0.1 to 0.6.",
        "The mean was 1.8 (a fall of 0.4), 95% CI 0.2 to 0.6.",
        "The mean was 1.8 (SD 0.4), 95% CI 19 to 27.",
    ],
)
def test_an_estimate_in_its_interval_or_of_no_known_one_is_quiet(text):
    assert [finding.why for finding in inside(text) if finding.code == "NC503"] == []


@pytest.mark.parametrize(
    "text",
    [
        "The odds ratio was 1.1 (95% CI 1.2 to 2.7).",
        "OR 1.10 [95% CI: 1.20, 2.70].",
        "HR, 0.51; 95% CI, 0.55-0.92.",
        "The adjusted hazard ratio was 0.51 (95% confidence interval [CI] 0.55–0.92).",
        "Weight fell by 6.2 kg (95% CI −4.5 to −1.9).",
        "The mean cost was $1,800 (95% CI $1,200 to $1,700).",
        "The share was 35% (95% CI 41% to 49%).",
        "The mean difference was 2.2, 95% CI [2.5, 3.9].",
        "The mean was 5.2 (SD 1.1), 95% CI 5.4 to 6.0.",
        "The mean weight was 5.2 kg, 95% CI 5.4 to 6.0; nobody left.",
        "The risk ratio was 2.4 (SE 0.3), 95% CI 2.6 to 4.1.",
    ],
)
def test_an_estimate_outside_of_its_interval_is_found(text):
    assert told(text) == ["fails"]


def test_the_rounding_of_the_estimate_and_of_the_ends_is_kept():
    assert told("The mean was 1.9 (95% CI 1.93 to 2.70).") == ["holds"]
    assert told("The mean was 1.9 (95% CI 1.96 to 2.70).") == ["fails"]


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("OR 1.8 (95% CI 1.1 to 2.9; p = .02).", ["holds", "holds"]),
        ("OR 1.8 (95% CI 1.1 to 2.9; p = .06).", ["holds", "holds"]),  # near .05 tests of two kinds part
        ("OR 1.8 (95% CI 1.1 to 2.9; p = .40).", ["holds", "fails"]),
        ("OR 1.8 (95% CI 1.1 to 2.9), p = .40.", ["holds", "fails"]),
        ("HR 0.80 (95% CI 0.61 to 1.05; p = .001).", ["holds", "fails"]),
        ("HR 0.80 (95% CI 0.61 to 1.05; p = .11).", ["holds", "holds"]),
        ("OR 1.8 (95% CI 1.1 to 2.9; p for trend = .40).", ["holds"]),
        ("OR 1.2 (95% CI 1.1 to 2.9; p = .40).", ["holds"]),  # not in the middle: no normal interval
        ("RR 2.0 (99% CI 0.9 to 4.4; p = .02).", ["holds", "holds"]),
        ("The mean difference was −3.2 (95% CI −4.5 to −1.9; p = .30).", ["holds", "fails"]),
        ("The mean difference was 1.1 (95% CI −0.4 to 2.6; p = .15).", ["holds", "holds"]),
    ],
)
def test_a_p_value_is_held_against_an_interval_of_the_normal_kind_only(text, outcomes):
    assert told(text) == outcomes


PAPER = "# Abstract\n\n{}\n\n# Methods\n\n{}\n"


@pytest.mark.parametrize(
    ("abstract", "body"),
    [
        ("We enrolled 120 patients.", "In spring, 120 patients were enrolled."),
        ("We enrolled 120 patients.", "In all, 102 patients completed the study."),
        ("We enrolled 120 patients.", "In each arm, 60 patients were enrolled."),
        ("We enrolled 120 patients.", "We planned to enrol 140. In the pilot, 14 patients were enrolled."),
        ("We enrolled 120 patients.", "At the second site, 40 patients were enrolled."),
        ("We enrolled 120 patients.", "Of these, 80 patients were randomised."),
        ("We enrolled 120 patients.", "Another 20 patients were enrolled later."),
        ("We enrolled 120 patients.", "In Study 1, 70 patients were enrolled. In Study 2, 50 patients were enrolled."),
        ("We enrolled 120 patients.", "At first 70 patients were enrolled. Then 50 patients were enrolled."),
        ("We enrolled 120 patients.", "We enrolled 40 nurses."),
        ("We enrolled 120 patients.", "In spring, 80 patients were enrolled at one hospital."),
        ("We enrolled 120 patients.", "In spring, 80 patients were enrolled at three hospitals and 40 at home."),
        ("We enrolled 120 patients.", "In spring, 80 patients were enrolled at three hospitals of the north."),
        ("We enrolled 120 patients.", "Five hospitals took part. Then 80 patients were enrolled at three hospitals."),
        ("We enrolled 120 patients at five hospitals.", "In spring, 80 patients were enrolled at three hospitals."),
        ("We enrolled 120 patients.", "In spring, 80 patients and 40 nurses were enrolled at three hospitals."),
        ("We enrolled 120 patients.", "In spring, 80 patients were enrolled of three hospitals."),
        ("About 120 patients were enrolled.", "In spring, 118 patients were enrolled."),
        ("The total sample (N = 120) was young.", "The total sample (N = 120) was paid."),
    ],
)
def test_sizes_of_different_samples_are_not_compared(abstract, body):
    assert inside(PAPER.format(abstract, body), "md") == ()


@pytest.mark.parametrize(
    ("abstract", "body"),
    [
        ("We enrolled 120 patients.", "In spring, 112 patients were enrolled."),
        ("We enrolled 120 patients.", "In spring, 112 patients were enrolled at three hospitals."),
        ("We enrolled 120 patients at three rural clinics.", "In spring, 112 patients were enrolled."),
        ("A total of 120 patients were randomised.", "In spring, 112 patients were randomly assigned."),
        ("We surveyed 1,204 households.", "In spring, 1,240 households were interviewed."),
        ("The total sample (N = 120) was young.", "Women were half of the total sample (N = 112)."),
    ],
)
def test_one_size_told_twice_is_compared(abstract, body):
    assert told(PAPER.format(abstract, body), "NC504", "md") == ["fails"]


def test_without_an_abstract_there_is_nothing_to_compare():
    assert told("We enrolled 120 patients.\n\nIn spring, 112 patients were enrolled.", "NC504") == []
