"""What the words beside a date, a day or an hour say of how it is meant."""

from __future__ import annotations

import pytest

from numcheck.model import Modifier
from numcheck.ruleset.when import words


@pytest.mark.parametrize("before", ["She left Lund in ", "It opened on ", "The aft of ", "He had a bout "])
def test_plain_words_widen_nothing(before: str) -> None:
    assert words().hedge(before, " in Lund") is None


@pytest.mark.parametrize(
    ("before", "behind", "told"),
    [
        ("It sank at about ", "", (Modifier.ABOUT, None)),
        ("It sank at ", " or so", (Modifier.ABOUT, None)),
        ("It sank a few minutes after ", "", (Modifier.ABOUT, "above")),
        ("It sank shortly before ", "", (Modifier.ABOUT, "below")),
        ("It was nearly ", "", (Modifier.ABOUT, "below")),
        ("It sank after ", "", (Modifier.AT_LEAST, None)),
        ("It was gone by the ", "", (Modifier.AT_MOST, None)),
        ("It was gone by late ", "", (Modifier.AT_MOST, None)),
    ],
)
def test_a_word_right_before_or_behind_widens_it(before: str, behind: str, told: tuple[Modifier, str | None]) -> None:
    assert words().hedge(before, behind) == told


@pytest.mark.parametrize(("before", "behind"), [("It sank on ", " in Lund"), ("It was not until ", " in Lund")])
def test_one_time_is_no_stretch(before: str, behind: str) -> None:
    assert not words().stretches(before, behind)


@pytest.mark.parametrize(
    ("before", "behind"),
    [("It lay there since ", ""), ("on ", " to 4 May"), ("Either 3 or ", ""), ("on ", " and Friday")],
)
def test_what_begins_or_ends_a_time_or_is_one_of_several_is_a_stretch(before: str, behind: str) -> None:
    assert words().stretches(before, behind)


@pytest.mark.parametrize("behind", [" local time", " in Lund", ", a clerk said"])
def test_local_time_is_of_no_zone(behind: str) -> None:
    assert words().zone("2:30 p.m.", behind) == ""


@pytest.mark.parametrize(
    ("hour", "behind", "zone"),
    [
        ("2:30 p.m.", " EDT", "ET"),
        ("2:30 p.m.", " Eastern time", "ET"),
        ("2:30 p.m.", " (UTC)", "GMT"),
        ("1430 GMT", "", "GMT"),
        ("2:30 p.m.", " Lund time", "Lund"),
        ("2:30 p.m.", " CET", "CET"),  # an hour of Europe is none of Chicago
    ],
)
def test_a_zone_is_called_by_one_name(hour: str, behind: str, zone: str) -> None:
    assert words().zone(hour, behind) == zone


def test_the_class_of_a_year_is_not_told_of_that_year() -> None:
    assert words().of_another_thing("the class of ")
    assert not words().of_another_thing("the summer of ")
    assert not words().of_another_thing("in October of ")


def test_an_hour_at_night_may_be_on_either_side_of_midnight() -> None:
    assert words().after_noon(" in Lund", 120) is None
    assert words().after_noon(" in the morning", 420) is False
    assert words().after_noon(" in the evening", 420) is True
    assert words().after_noon(" at night", 120) is False
    assert words().after_noon(" at night", 600) is True
