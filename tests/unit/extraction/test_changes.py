"""Changes, levels, and what figures of one sentence share with each other."""

import pytest

from numcheck.model import Kind


def told(found):
    return [(m.change, m.direction) for m in found.mentions if m.kind is not Kind.DATE]


def test_a_figure_with_a_verb_of_its_own_shares_no_change(read):
    assert told(read("Rents rose by 3 per cent and inflation was 2 per cent."))[1] == (None, None)
    assert told(read("Rents rose 3 per cent and only 2 per cent of flats stood empty."))[1] == (None, None)
    assert told(read("Rents rose 3 percent and margins of 12 percent held up."))[1] == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Rents rose by 3 per cent and pensions by 2 per cent.",
        "The inner index gained 3% and the outer index 2%.",
        "Rents rose 3% in 2018, and 2% in 2019.",
    ],
)
def test_a_verb_left_out_tells_the_change_again(read, text):
    assert told(read(text))[-1] == ("delta", "up")


def test_what_it_fell_below_or_rose_above_is_a_level(read):
    assert told(read("The barrel fell below $60.")) == [("level", "down")]
    assert told(read("Turnout climbed above 70 percent.")) == [("level", "up")]
    assert told(read("Rents rose over 5 percent.")) == [("delta", "up")]


def test_the_second_of_two_changes_with_one_verb_has_its_level_too(read):
    found = read("The Norda 60 gained 0.6% to 4,310.26 and the Sudex 0.9% to 14,573.")
    assert told(found) == [("delta", "up"), ("level", None), ("delta", "up"), ("level", None)]


def test_a_level_behind_a_comparison_has_no_direction_of_its_own(read):
    assert told(read("The guild closed higher at 54.10 euros.")) == [("level", "up")]
    assert told(read("The shares ended 2.5 percent lower at 54.10 euros.")) == [("delta", "down"), ("level", None)]


def test_a_date_between_two_levels_does_not_part_them(read):
    found = read("The toll fell from 54 in May 2020 to 31 in June 2021.")
    assert told(found) == [("level", None), ("level", "down")]
    assert told(read("Orders fell 3% in 2019 to $45m.")) == [("delta", "down"), ("level", None)]


def test_a_share_is_a_change_only_behind_by(read):
    assert told(read("The pest killed a third of the vines.")) == [(None, None)]
    assert told(read("The pest reduced yields by a third.")) == [("delta", "down")]


def test_by_so_much_to_so_much_is_no_range(readings):
    assert readings("Fees rose by 2 to 3 percent.") == ["2..3 percent"]
    assert readings("The fund was raised by $2 million to $14 million.") == ["2 million USD", "14 million USD"]


def test_a_verb_of_change_before_a_range_with_a_unit_leaves_it_a_range(readings):
    assert readings("Membership grew 200 to 500.") == ["200 count", "500 count"]
    assert readings("Hail fell 1 to 2 inches deep.") == ["1..2 inch"]


LEVELS = [
    ("It went from $24 to 60 people.", ["24 USD", "60 count"]),
    ("It went from $24 to 6,000.", ["24 USD", "6000 count"]),
    ("The rate fell to 3.4% from 36 cases.", ["3.4 percent", "36 count"]),
    ("The fare went from $24 to 26 overnight.", ["24 USD", "26 USD"]),
    ("It earned $24 million, compared with 3 rivals.", ["24 million USD", "3 count"]),
    ("It earned $24 million versus 19 million before.", ["24 million USD", "19 million USD"]),
    ("The yield fell to 3.4% from 3.6.", ["3.4 percent", "3.6 percent"]),
]


@pytest.mark.parametrize(("text", "printed"), LEVELS)
def test_the_second_level_has_the_unit_of_the_first(readings, text, printed):
    assert readings(text) == printed


def test_money_is_lent_over_words_too(readings):
    assert readings("Lunch is six or seven plates.") == ["6..7 count"]
    assert readings("Lunch is six or seven euros.") == ["6..7 EUR"]


def test_a_figure_before_brackets_has_the_money_that_stood_so_before(readings):
    assert readings("It costs 800 rand ($43) and 9,000 came ($9 each).")[2] == "9000 count"
    assert readings("It costs 800 rand ($43) for a child and 1,500 ($81) for an adult.") == [
        "800 ZAR",
        "43 USD",
        "1500 ZAR",
        "81 USD",
    ]


def test_a_share_of_money_is_a_share(read):
    (mention,) = read("Two out of every three dollars went abroad.").mentions
    assert (mention.kind, mention.noun) == (Kind.RATIO, "dollar")
