"""A figure stands out on paper and on a screen."""

from numcheck.report.paint import CLOSE, OPEN, Paint

BROKEN = [f"some {OPEN}12", f"thousand{CLOSE} boats"]


def test_plain_paper_gets_brackets() -> None:
    assert list(Paint().figures(BROKEN)) == ["some [12", "thousand] boats"]
    assert Paint()("bold", "x") == "x"


def test_a_figure_over_two_lines_is_bold_on_both_and_nothing_else_is() -> None:
    assert list(Paint(True).figures([*BROKEN, "more"])) == [
        "some \x1b[1m12\x1b[0m",
        "\x1b[1mthousand\x1b[0m boats",
        "more",
    ]


def test_an_empty_word_gets_no_colour() -> None:
    assert Paint(True)("error", "") == ""
