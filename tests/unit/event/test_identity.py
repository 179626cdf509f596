"""What identifies an event: the name it has, and the score it ended with."""

from __future__ import annotations

import pytest

from numcheck.event import identity, titles
from numcheck.ruleset.rivals import rivals


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


@pytest.mark.parametrize(
    "text",
    ["Moss requires Alder 3.1.", "It needs Alder 3.1 or newer.", "Moss supports Alder 3.1+.", "at least Alder 3.1"],
)
def test_a_version_that_is_asked_for_is_none_of_what_the_page_is_about(text):
    assert titles.versions(text) == frozenset()


def test_versions_of_one_thing_are_told_apart_and_those_of_two_are_not():
    texts = [
        "Release 3.1 of the Alder editor is out.",
        "Alder 3.2 is out.",
        "Moss 4.1 opens files of Alder 3.1.",
        "Alder is out.",
    ]
    first, second, both, none = map(titles.versions, texts)
    assert (first, second) == ({("Alder", "3.1")}, {("Alder", "3.2")})
    assert titles.of_two_versions(first, second)
    assert titles.of_two_versions(second, both)
    assert not titles.of_two_versions(first, both)
    assert not titles.of_two_versions(first, none)
    assert titles.versions("Turnout in Orle 4.1 percent, in May 3.2 million.") == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("The Alder 5 costs $699.", "The Alder 5 Pro costs $899.", "Alder 5 Pro"),
        ("The Alder 5 Pro costs $949.", "The Alder 5 Pro costs $899.", ""),
        ("Orlex flew on.", "Orlex Air Lines flew on.", ""),
        ("The Moss costs $699.", "The Alder Pro costs $899.", ""),
    ],
)
def test_a_word_behind_a_name_makes_it_another_product(one, other, told):
    assert rivals().variants_apart(one, other) == rivals().variants_apart(other, one) == told


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("A march against the tunnel", "A march for the tunnel", "for and against: tunnel"),
        ("A march against the new tunnel", "A march in support of the tunnel", "for and against: tunnel"),
        ("A march against the tunnel", "A march for the bridge", ""),
        ("A march against the tunnel", "They vote for and against the tunnel", ""),
    ],
)
def test_those_who_are_for_it_are_not_those_who_are_against_it(one, other, told):
    assert rivals().sides_apart(one, other) == rivals().sides_apart(other, one) == told
