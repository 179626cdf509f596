"""What identifies an event: the name it has, and the score it ended with."""

from __future__ import annotations

import pytest

from numcheck.event import identity


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Storm Wilma hit the coast.", "Storm Wilma reached Corran."),
        ("Storm Wilma hit the coast.", "Hurricane Wilma was downgraded to Storm Wilma."),
        ("The Alder Fire grew.", "The Fire Department said the Alder Fire grew."),
        ("The Alder Fire grew.", "The fire grew."),
        ("The ferry Wilma hit the trawler Xenia.", "The trawler Xenia sank."),
        ("Storm Wilma hit the coast.", "The ferry Xenia sank."),
    ],
)
def test_what_bears_one_name_or_names_of_two_kinds_is_not_told_apart(one, other):
    assert identity.named_apart(one, other) == identity.named_apart(other, one) == ""


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("Storm Wilma hit the coast.", "Storm Xenia hit the coast.", "Wilma against Xenia"),
        ("The Alder Fire grew.", "The Moss Fire grew.", "Alder against Moss"),
        ("Pirates seized the tanker Wilma.", "Pirates seized the trawler Xenia.", "Wilma against Xenia"),
    ],
)
def test_two_names_of_one_kind_are_two_events(one, other, told):
    assert identity.named_apart(one, other) == told


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Herons won 104-99.", "The Otters lost 99-104."),
        ("The Herons (12-3) won 104-99.", "The 104-99 win was their third."),
        ("The Herons won 104-99.", "The Herons won in the season of 2030-31."),
        ("The Herons won 104-99.", "It happened on 2031-03-04."),
        ("The Herons won.", "The Otters lost 88-95."),
    ],
)
def test_scores_that_both_tell_or_only_one_are_one_match(one, other):
    assert not (identity.scores(one) and identity.scores(other)) or identity.scores(one) & identity.scores(other)


def test_two_scores_are_two_matches():
    won, lost = map(identity.scores, ("The Herons won 104-99.", "The Herons lost 88-95."))
    assert won and lost and not won & lost
