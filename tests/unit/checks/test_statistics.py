"""Test results: what is read of them, how they are recomputed, and when nothing is said."""

import tomllib
from pathlib import Path

import pytest

from benchmarks.statistics import SAME, ours, outcome, p_value, statcheck
from numcheck.checks.statistics import distributions
from numcheck.checks.statistics.distributions import two_tailed
from numcheck.checks.statistics.number import readings
from numcheck.checks.statistics.plain import plain
from tests.reading import checks, inside, report

CASES = {
    f"{number}: {case['text']}": case
    for number, case in enumerate(
        tomllib.loads(Path(__file__).with_name("statcheck_cases.toml").read_text("utf-8"))["case"], start=1
    )
}


def results(text, form="txt"):
    """Outcome and the statistic as told, of every test result in a text."""
    return [(check.outcome, check.terms[0].reading) for check in checks(text, form) if check.code == "NC501"]


def obstacles(text):
    return [check.why for check in checks(text) if check.code == "NC501" and check.outcome == "open"]


# The constructed results


@pytest.mark.parametrize("name", CASES)
def test_a_constructed_result_has_the_verdict_that_was_reasoned(name):
    assert outcome(ours(CASES[name]["text"])) == CASES[name]["numcheck"]


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if case["statcheck"] != "not read"])
def test_the_method_of_statcheck_says_what_was_written_down(name):
    assert statcheck(CASES[name]) == CASES[name]["statcheck"]


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if case["statcheck"] != "not read"])
def test_where_the_verdicts_differ_there_is_a_reason(name):
    case = CASES[name]
    assert (case["numcheck"] in SAME[case["statcheck"]]) == ("why" not in case)


@pytest.mark.parametrize("name", CASES)
def test_scipy_and_plain_integration_give_one_p_value(name):
    case = CASES[name]
    df = case.get("df1", 0), case.get("df2", 0)
    integrated = p_value(case["kind"], case["value"], *df)
    assert f"{integrated:.5f}" == case["computed"]
    assert two_tailed(case["kind"], abs(case["value"]), *df) == pytest.approx(integrated, abs=1e-8)


def test_there_are_sixty_results_and_each_test_among_them():
    compared = [case for case in CASES.values() if case["statcheck"] != "not read"]
    assert len(compared) >= 60
    assert {case["kind"] for case in compared} == {"t", "F", "chi2", "z", "r", "Q"}


# P-values anybody can look up


@pytest.mark.parametrize(
    ("kind", "size", "df1", "df2", "p"),
    [
        ("z", 1.959964, 0, 0, 0.05),
        ("t", 2.0484, 0, 28, 0.05),
        ("t", 12.7062, 0, 1, 0.05),
        ("F", 4.0012, 1, 60, 0.05),
        ("F", 3.2043, 2, 45, 0.05),
        ("chi2", 3.8415, 1, 0, 0.05),
        ("chi2", 21.0261, 12, 0, 0.05),
        ("r", 0.2787, 0, 48, 0.05),
    ],
)
def test_the_critical_values_of_the_tables_give_five_percent(kind, size, df1, df2, p):
    assert two_tailed(kind, size, df1, df2) == pytest.approx(p, abs=2e-5)


# When nothing is said


@pytest.mark.parametrize(
    "text",
    [
        "At redshift z = 2.3 the fraction was p = 0.3.",
        "We set t = 10 s and p = 0.5 bar in all runs.",
        "The effect was significant (p < .001), and so was the other (p = .04).",
        "The critical temperature was 203 K for p = 150 GPa.",
        "With t = 3 ns the test pulse was short.",
        "The model explained much of it, R2 = .50, p < .001, but r2 = .18 was low.",
        "Vitamin F(2, 45) is sold in packs of 30.",
        "The nurse saw t(28) = 2.20 on the screen.",
    ],
)
def test_what_is_no_test_result_is_not_told(text):
    assert results(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The contrast was weak after Bonferroni correction, t(30) = 2.20, p = .11.",
        "The test gave F(2, 40) = 3.90, p = .041 (Huynh–Feldt).",
        "A permutation test was run: t(30) = 2.20, p = .071.",
        "The test gave t(30) = 2.20, p_adj = .11.",
        "The test gave t(30) = 2.20, adjusted p = .11.",
        "The test gave z = 2.10, p = .012 (exact).",
    ],
)
def test_a_p_value_that_was_corrected_is_told_as_not_computed(text):
    assert [outcome for outcome, _ in results(text)] == ["open"]


def test_a_multiple_of_the_p_value_is_a_correction_where_the_text_speaks_of_some():
    text = "All contrasts were corrected for multiple comparisons. The last one was weak, t(30) = 2.20, p = .108."
    assert [outcome for outcome, _ in results(text)] == ["open"]
    assert inside(text) == ()


def test_half_of_the_p_value_is_right_where_the_text_names_one_tailed_tests_and_that_is_told():
    (check,) = checks("We used a one-sided test. The trained group was faster, t(60) = 1.80, p = .038.")
    assert check.outcome == "holds"
    assert [(term.role, term.reading) for term in check.terms][-1] == ("read as one-tailed", "one-sided")


def test_a_two_tailed_p_value_is_right_in_a_text_with_one_tailed_tests_too():
    (check,) = checks("The first test was one-tailed. The second was not, t(60) = 1.80, p = .077.")
    assert (check.outcome, len(check.terms)) == ("holds", 2)


def test_no_half_of_an_f_with_several_degrees_of_freedom():
    assert [o for o, _ in results("In a directional test, F(3, 50) = 2.20, p = .05.")] == ["fails"]


def test_not_significant_is_measured_at_the_level_that_the_text_names():
    text = "The significance level was set at .01. The groups did not differ, t(28) = 2.20, n.s."
    assert [outcome for outcome, _ in results(text)] == ["holds"]


# What is read


@pytest.mark.parametrize(
    "text",
    [
        "A test, t(28) = 2.20, p = .036.",
        "A test, t (28) = 2.20, p = .036.",
        "A test [t(28) = 2.20, p = .036].",
        "A test {t[28] = 2.20; p = .036}.",
        "A test, t(28)=2.20, p=.036.",
        "A test, t(28) = 2.20,\np = .036.",
        "A test was run in both of the schools,\nand they differed, t(28) = 2.20, p\n= .036, as we had thought.",
        "A test, t\u2009(28)\u2009=\u20092.20, p\u202f=\u202f.036.",
        "A test, t(28) = −2.20, p = .036.",
        "A test, t(28) = –2.20, p = .036.",
        "A test, t(28) = 2·20, p=0·036.",
        "A test, t₂₈ = 2.20, P = 0.036.",
        "A test, 𝑡(28) = 2.20, 𝑝 = .036.",
        "A test, *t*(28) = 2.20, *p* = .036.",
        "A test, <i>t</i>(28) = 2.20, <i>p</i> = .036.",
        "A test, <em>t</em><sub>28</sub> = 2.20, p&nbsp;=&nbsp;.036.",
        "A test, $t(28) = 2.20$, $p = .036$.",
        "A test, t(df = 28) = 2.20, p = .036.",
        "A test, t = 2.20, df = 28, p = 0.036.",
        "A test, t = 2.20, p = 0.036, df = 28.",
        "A test with df = 28, t = 2.20, p = 0.036.",
        "A test (t=2.20; d.f.=28; P=0.036).",
        "A test, t-value = 2.20 with 28 degrees of freedom, p-value = 0.036.",
        "A test, p = .036, t(28) = 2.20.",
        "A test, t(28) = 2.20, d = 0.83, 95% CI [0.06, 1.60], p = .036.",
        "A test, t(28) = 2.20, which was significant (p = .036).",
        "A test, t(28) = 2.20, two-tailed p = .036.",
        "A test, t(28) = 2.20, p = 3.6 × 10−2.",
        "A test, t(28) = 2.20, p = 3.6e-2.",
        "A test, t(28) = 2,20; p = 0,036.",
        "A test, t(28) = 2.20, p is less than .05.",
        "A test, t(28) = 2.20, p ≤ .05.",
    ],
)
def test_one_result_is_read_in_all_its_printings(text):
    assert [outcome for outcome, _ in results(text)] == ["holds"]
    wrong = text.replace("2.20", "1.10").replace("2·20", "1·10").replace("2,20", "1,10")
    assert [outcome for outcome, _ in results(wrong)] == ["fails"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("A test, F2,45 = 3.92; P = .027.", "F2,45 = 3.92"),
        ("A test, F = 3.92; d.f. = 2, 45; p = 0.027.", "F = 3.92"),
        ("A test, F = 3.92, df1 = 2, df2 = 45, p = 0.027.", "F = 3.92"),
        ("A test, F(1, 1,234) = 4.35, p = .037.", "F(1, 1,234) = 4.35"),
        ("A test, chi-square of 4.13 on 1 degree of freedom (p = 0.042).", "chi-square of 4.13"),
        ("A test, χ²₁ = 4.13, P = 0.042.", "χ21 = 4.13"),
        ("A test, $\\chi^2(1, N=90) = 4.13$, $p = .042$.", "χ^2(1, N=90) = 4.13"),
        ("A test, X2(1, n = 1,204) = 4.13, p = .042.", "X2(1, n = 1,204) = 4.13"),
        ("A Wilcoxon test (Z = −2.10; P = .036).", "Z = -2.10"),
        ("They were correlated, r = -.45 (N = 50, p = .001).", "r = -.45"),
        ("They varied, Q-within(12) = 20.1, p = .065.", "Q-within(12) = 20.1"),
        ("Both tests, all Fs(1, 38) < 1.2, ps > .28.", "Fs(1, 38) < 1.2"),
    ],
)
def test_other_tests_are_read_too(text, label):
    assert results(text) == [("holds", label)]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("A test, t(28) = 2.20, p = O.036.", "its p-value cannot be read"),
        ("A test (t = 2.20, p = .036).", "its degrees of freedom are not stated"),
        ("A test, F(45) = 3.92, p = .027.", "its degrees of freedom cannot be read"),
        ("A test, F(a, b) = 3.92, p = .027.", "its degrees of freedom cannot be read"),
        ("A test, t(0) = 2.20, p = .036.", "such a test cannot have these figures"),
        ("A test, r(48) = 1.31, p = .036.", "such a test cannot have these figures"),
        ("A test, t(28) = 2.20, p = 1.4.", "such a test cannot have these figures"),
        ("A test, rs(48) = .31, p = .03.", "does not follow from r and df alone"),
        ("Spearman's correlation was low, r(48) = .31, p = .05.", "does not follow from r and df alone"),
        ("A test, t(28) = 2.20 for the elder half of the group, p = .036.", "are not understood"),
        ("Tests, ts(28) = 2.20, ps = .036.", "it stands for several results"),
    ],
)
def test_what_cannot_be_read_wholly_is_told_with_its_obstacle(text, why):
    (told,) = obstacles(text)
    assert why in told


def test_statistics_whose_p_values_stand_together_are_all_seen():
    text = "Both tests were run: t(28) = 2.20 and t(28) = 1.20, p = .036 and p = .24, respectively."
    assert results(text) == [("open", "t(28) = 2.20"), ("open", "t(28) = 1.20")]


def test_without_scipy_every_result_says_what_it_needs(monkeypatch):
    def missing():
        raise distributions.Missing(distributions.NEEDS)

    monkeypatch.setattr(distributions, "_special", missing)
    text = "The first test, t(28) = 2.20, p = .036; the second, F(2, 45) = 3.92, p = .9."
    assert [why.split(": ")[1] for why in obstacles(text)] == [
        "needs numcheck[stats] (pip install 'numcheck[stats]')."
    ] * 2
    assert inside(text) == ()
    told = [(problem.where, problem.what, problem.code) for problem in report(text).problems]
    assert told == [("statistics", "2 test results could not be recomputed", "NC901")]


# How sure, and what would fit


def test_a_turned_decision_in_full_form_is_surest_and_a_loose_small_slip_least():
    (gross,) = inside("The groups differed, t(28) = 1.20, p < .05.")
    (slip,) = inside("The groups differed (t = 2.20, df = 28, p = .016).")
    (told,) = inside("The groups differed, t(28) = 2.20, p = .016. Others were Bonferroni-corrected.")
    assert [f.confidence for f in (gross, slip, told)] == ["high", "low", "medium"]


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("It differed, t(28) = 2.20, p = .016.", "p between .036 and .037"),
        ("It differed, t(28) = 2.20, p = .01.", "p = .04"),
        ("It differed, t(28) = 2.20, p = 0.01.", "p = 0.04"),
        ("It differed, t(28) = 9.20, p = .02.", "p < .01"),
    ],
)
def test_what_would_fit_is_told_in_the_printing_of_the_text(text, fits):
    assert [f.fits for f in inside(text)] == [fits]


def test_a_result_that_only_a_one_tailed_test_would_give_says_so():
    (found,) = inside("The trained group was faster, t(60) = 2.20, p = .016.")
    assert found.why.endswith("gives p between .031 and .032, not p = .016, which only a one-tailed test would give.")


# Pieces


@pytest.mark.parametrize(
    ("printed", "values"),
    [
        ("2.20", [("2.20", "0.01")]),
        (".036", [("0.036", "0.001")]),
        ("2,20", [("2.20", "0.01")]),
        ("1,234.5", [("1234.5", "0.1")]),
        ("6,742", [("6742", "1"), ("6.742", "0.001")]),
        ("3.6e-2", [("0.036", "0.001")]),
        ("3.6 × 10-2", [("0.036", "0.001")]),
        ("1.2.3", []),
        ("", []),
        ("1" * 40, []),
    ],
)
def test_a_printed_number_stands_for_what_it_may_stand_for(printed, values):
    assert [(str(one.value), str(one.step)) for one in readings(printed)] == values


def test_a_cleaned_text_knows_where_its_characters_stand():
    text = "so <i>t</i>(28)&nbsp;= 2·20 is"
    clean = plain(text, 0, len(text))
    assert clean.text == "so t(28) = 2.20 is"
    start = clean.text.index("2.20")
    assert text[slice(*clean.outside(start, start + 4))] == "2·20"


@pytest.mark.parametrize(
    "text",
    [
        "t(" * 3000,
        "t(28) = 2.20, " * 2000,
        "p = .05 " * 3000,
        "F = 3 " * 3000 + "p = .04",
        "z = " + "9" * 4000 + ", p = .04",
        "A test, t(28) = " + "9" * 40 + ", p = .04.",
        "A test, t(" + "9" * 40 + ") = 2.2, p = .04.",
        "A test, F(999999, 999999) = 999999, p = 1e-300.",
        "A test, t(28) = 0.00, p = .000.",
        "A test, χ2(100000) = 0, p = 1.",
        "95% CI [" * 2000,
        "(95% CI 1.1-" * 2000,
        "M = 3.47 n = 25 scale from 1 " * 1500,
        "&lt;" * 5000,
        "<i>" * 5000,
        "*t*" * 5000,
        "  , ; ( " * 4000 + "t(28) = 2.2" + " , ;" * 4000 + "p = .04",
    ],
)
def test_no_text_makes_it_stumble(text):
    inside(text)
