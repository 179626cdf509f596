"""How far off somebody was found, and what one thing costs, where no rule asks."""

import pytest

from tests import reading


def told(*texts):
    """The verdicts on the questions that no rule asks."""
    return {verdict for slot, verdict, _ in reading.verdicts(reading.report(*texts)) if slot.startswith("general/")}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Karl Benz was found 25 miles northwest of the jail.", "Karl Benz was caught 40 miles from the jail."),
        ("Karl Benz was recaptured 25 miles away from Lund.", "Karl Benz was found 40 miles from Lund."),
        ("The price of the Karna is $12 million.", "The Karna's price, $15 million, worries Lund."),
        ("The price for Varn Foods stands at $2.4 billion.", "Varn Foods's price of $2.1 billion is low."),
    ],
)
def test_two_figures_of_one_thing_contradict_each_other(one, other):
    assert "conflict" in told(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Karl Benz was found 25 miles from the jail.", "Jan Holm was found 40 miles from the jail."),
        ("Karl Benz was found 25 miles from the jail.", "Karl Benz was found 40 miles from the bank."),
        ("Karl Benz was found 25 miles from the jail.", "Karl Benz lived 40 miles from the jail."),
        ("Karl Benz was found 25 miles from the jail.", "Karl Benz was not found 40 miles from the jail."),
        ("Karl Benz was found 25 miles from the jail.", "Karl Benz may be found 40 miles from the jail."),
        ("The price of the Karna is $12 million.", "The price of the Harna is $15 million."),
        ("The price of the Karna is $12 million.", "The price of the Karna is $15 a tonne."),
        ("The price of the Karna is $12 million.", "The price of the Karna rose by $15 million."),
        ("The price of the Karna is $12 million.", "The cost of the Karna was $15 million."),
        ("The price of the Karna is $12 million.", "The price of the Karna could be $15 million."),
        ("The price was $12 million.", "The price was $15 million."),
        ("The price of the Karna is $499.", "The price of the Karna is $599 with a case."),
        ("Lund's budget of $40 million grew.", "Lund's budget of $4 million for parks grew."),
        ("Karl Benz was found 25 miles from the jail.", "Karl Benz's dog was found 40 miles from the jail."),
        ("The Orle pool bought 40 bikes.", "The Orle library bought 12 bikes."),
        ("Norway offered 40 doctors at first.", "Norway then offered 60 doctors."),
        ("The council ordered the release of 40 men in Orle.", "The release of 12 men in Orle caused a row."),
        ("The possible sinking of 40 boats worries Orle.", "The sinking of 12 boats in Orle caused a row."),
        ("The sinking of 40 boats in Orle brought the number to 90.", "The sinking of 12 boats in Orle caused a row."),
        ("A 12-mile-long slick was seen off Orle.", "A second slick, 3 miles long, was seen off Orle."),
    ],
)
def test_another_thing_place_or_sum_is_left_apart(one, other):
    assert not {"conflict", "scope", "disputed"} & told(one, other)
