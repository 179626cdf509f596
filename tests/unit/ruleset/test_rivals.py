"""Words that tell one thing of a kind from another keep two claims apart; words that do not, do not."""

from __future__ import annotations

import pytest

from numcheck.ruleset.rivals import rivals
from tests.reading import report


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("turnout election", "turnout mayoral election"),  # only one says which
        ("general election", "the general election"),
        ("first round", "first round again"),
        ("first bus", "second bus"),  # no stage of anything
        ("first blast", "the blast"),  # whoever tells of one blast tells of the first
    ],
)
def test_words_that_tell_nothing_apart(one: str, other: str) -> None:
    assert rivals().between(words(one), words(other)) == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [("mayoral election", "general election"), ("first round", "second round"), ("blast", "second blast")],
)
def test_words_that_tell_two_things_apart_whichever_comes_first(one: str, other: str) -> None:
    assert rivals().between(words(one), words(other)) and rivals().between(words(other), words(one))


QUIET = [
    ("Turnout was 61% in the first round of the election in Chile.", "Turnout was 47% in the second round in Chile."),
    ("Turnout in the mayoral election in Hull was 31%.", "Turnout in the general election in Hull was 58%."),
    ("Police in Texas arrested 120 protesters on Friday.", "Police in Ohio arrested 30 protesters on Friday."),
    ("Turnout in Scotland was 62% at the 2029 election.", "Turnout in Wales was 57% at the 2029 election."),
    ("About 200 people were arrested in Paris on Monday.", "In France 719 people were arrested on Monday."),
    ("Turnout was 71% at the 2028 election in the US.", "Turnout in Ohio was 68% at the 2028 election."),
    ("A blast in Kano killed five on Sunday.", "A second blast in Kano killed two on Sunday."),
]


@pytest.mark.parametrize(("one", "other"), QUIET)
def test_two_things_of_a_kind_are_never_held_against_each_other(one: str, other: str) -> None:
    assert report(one, other).findings == ()


LOUD = [
    ("Turnout was 61% in the first round in Chile.", "Turnout was 47% in the first round in Chile."),
    ("Police in Texas arrested 120 protesters on Friday.", "Police in Texas arrested 30 protesters on Friday."),
    ("In Texas 30 people died in the gas blast.", "In the United States 42 people died in the gas blast."),
]


@pytest.mark.parametrize(("one", "other"), LOUD)
def test_one_thing_that_both_name_is_still_compared(one: str, other: str) -> None:
    assert [finding.code for finding in report(one, other).findings] == ["NC101"]
