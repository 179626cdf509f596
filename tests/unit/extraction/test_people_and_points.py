"""Ages of somebody, points without their noun, "twice", and words that only look like a figure."""

from __future__ import annotations

import pytest

from numcheck.model import Kind, Mention
from tests import reading


def figures(text: str) -> list[tuple[str, Kind, str]]:
    return [(m.surface, m.kind, m.quantity.unit) for m in mentions(text)]


def mentions(text: str) -> list[Mention]:
    return [frame.mention for frame in reading.frames(text)]


@pytest.mark.parametrize(
    "text",
    [
        "A mother of two spoke in Orle.",
        "A captain of 34 ships spoke in Orle.",
        "Her grandsons, four, slept in Orle.",
        "She has a grandson, four goats and a mule.",
        "The Orle Rams, seven, met the Sarn Owls, four, on Monday.",
    ],
)
def test_who_has_so_many_is_not_so_old(text: str) -> None:
    assert all(kind is not Kind.AGE for _, kind, _ in figures(text))


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("The robber, a man of 34, was held.", "34"),
        ("The prize went to Ana Roe, who at 71 is the oldest mayor.", "71"),
        ("Mayor Ana Roe — 60, a former nurse — spoke in Orle.", "60"),
        ("Ana Roe, who was then 44, spoke in Orle.", "44"),
        ("Her grandson, four, slept in Orle.", "four"),
        ("The couple's niece Ana, seven, slept in Orle.", "seven"),
    ],
)
def test_somebody_is_so_old(text: str, surface: str) -> None:
    assert (surface, Kind.AGE, "year") in figures(text)


def test_ages_that_share_their_words_are_ages_each() -> None:
    assert figures("The sisters, 14 and 9 years old, were found.") == [
        ("14", Kind.AGE, "year"),
        ("9 years old", Kind.AGE, "year"),
    ]


def test_twice_the_norm_is_no_number_of_times() -> None:
    for text in ("The rain was twice the norm.", "It rains twice a week.", "It may rain once or twice."):
        assert all(frame.mention.noun != "time" for frame in reading.frames(text))


def test_twice_says_how_often_it_was_done() -> None:
    (said,) = mentions("Ana Roe was arrested twice in Orle.")
    assert (said.surface, said.kind, said.quantity.value, said.noun) == ("twice", Kind.COUNT, 2, "time")


def test_a_bare_figure_behind_points_tells_points() -> None:
    told = figures("Roe led Orle with 13 points, while Bell added 12 for Lund.")
    assert [unit for _, _, unit in told] == ["point", "point"]
    assert [unit for _, _, unit in figures("Roe scored 18 points and had 7 rebounds.")] == ["point", "count"]


def test_a_club_with_a_capital_is_no_currency() -> None:
    (said,) = mentions("Roe was introduced to 20,000 Real Orle fans.")
    assert (said.kind, said.noun) == (Kind.COUNT, "fan")


def test_a_mixed_number_taken_to_pieces_is_no_figure() -> None:
    assert figures("Roe served 61 / 2 months in Orle.") == []
    assert figures("Roe served a 6-1 / 2-month term in Orle.") == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("The guard, 52, was hurt in Orle.", "52"),
        ("The robbers shot a clerk, 23, in the arm.", "23"),
        ("A climber, 49, fell in Orle.", "49"),
    ],
)
def test_whoever_is_told_of_by_his_trade_is_so_old(text: str, surface: str) -> None:
    assert (surface, Kind.AGE, "year") in figures(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Roe (44) was arrested in Orle.",
        "Police named Ana Roe (44), of Orle, as the driver.",
        "Ana Roe was held in Orle. Roe was 44.",
    ],
)
def test_a_name_that_is_told_in_full_may_have_an_age_in_brackets_or_later(text: str) -> None:
    assert [kind for _, kind, _ in figures(text)] == [Kind.AGE]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Roe (44) was booked in Orle.",  # the minute of a match
        "Ana Roe (44) has shown that it holds.",  # what a work is listed under
        "Others (44) of Orle agree.",
        "The Ana Roe (44) was sold.",
        "It happened in Ana Roe. Roe was 44.",
        "Rain fell in Orle. Roe was 44.",
        "Ana Roe (444) was arrested in Orle.",
        "Ana Roe (4) was arrested in Orle.",
    ],
)
def test_a_figure_behind_other_names_is_no_age(text: str) -> None:
    assert all(kind is not Kind.AGE for _, kind, _ in figures(text))


def test_a_study_that_ran_is_told_of_by_no_verb() -> None:
    assert [m.noun for m in mentions("It was a study that ran for two years.")] != ["ran"]
    assert [m.noun for m in mentions("He said that rent was $900.")] == ["rent"]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Ana Roe, who at 51 will be hit by it, agreed.", ["51"]),
        ("At 84 Ana Roe still drives a tractor.", ["84"]),
        ("At 29, Ana Roe is the youngest mayor of all.", ["29"]),
        ("The guard, a former boxer of 58, shrugged.", ["58"]),
        ("A patient of 83 died in Orle.", ["83"]),
        ("The driver was 38, police said.", ["38"]),
        ("The driver, Ana Maria Roe, was 38, police said.", ["38"]),
        ("His wife, Ana, was 38.", ["38"]),
        ("His wife is 43 and lives in Orle.", ["43"]),
        ("The eldest of those arrested is 43.", ["43"]),
        ("Police gave her age as 45.", ["45"]),
        ("Ana Roe, only 16, won in Orle.", ["16"]),
        ("Ana Roe, thirty-one, was cut.", ["thirty-one"]),
        ("A woman (57) was taken to Orle.", ["57"]),
        ("Police found two men, one of 24, the other 39, in a van.", ["24", "39"]),
        ("Two brothers, one 22 and the other 31, were charged.", ["22", "31"]),
        ("Two men, 24 and 37, were held.", ["24", "37"]),
        ("The victims are 19, 24 and 37.", ["19", "24", "37"]),
        ("A man and a woman, 34 and 36, were held.", ["34", "36"]),
        ("Two men (34 and 36) were held.", ["34", "36"]),
        ("Tom and Ana Roe, 34 and 36, were held.", ["34", "36"]),
        ("A teacher who is 34 was held.", ["34"]),
        ("The man held is 34.", ["34"]),
        ("The teacher (34) from Orle was held.", ["34"]),
        ("Ana Roe, aged just 34, died.", ["34"]),
        ("At just 34, Ana Roe is head of the school.", ["34"]),
        ("Only 34, Ana Roe is head of the school.", ["34"]),
        ("Children under 8 come in free.", ["8"]),
        ("Children under 8 feet come in free.", []),
    ],
)
def test_an_age_beside_a_person_needs_no_word_for_it(text: str, ages: list[str]) -> None:
    assert [surface for surface, kind, _ in figures(text) if kind is Kind.AGE] == ages


@pytest.mark.parametrize(
    "text",
    [
        "At 17 Ana Roe left school.",  # how old she was then
        "Ana Roe, who at 19 had won it, is back.",
        "At 60 Mill Lane still stands a shop.",
        "A mother of 25 was honoured.",
        "A captain of 34 ships spoke.",
        "A ferry with a crew of 31 sank.",
        "The staff was 43.",
        "The runner was 25 seconds behind.",
        "His wife was 34 weeks pregnant.",
        "Of two routes, one of 24, the other 39, the first is closed.",
        "Two buses, 24 and 37, were late.",
        "Drivers on lines 24 and 37, who struck, met.",
        "Lund and Orle, 24 and 37, were the best.",
        "A saw and a drill, 24 and 37, were sold.",
        "Only 34, or one in five, came.",
        "At just 34 Mill Lane stood a shop.",
        "In Lund, only 16, or one in five, came.",
        "The table (57) was sold.",
        "The youngest of the firms is 43 percent cheaper.",
    ],
)
def test_a_figure_beside_a_person_may_be_of_something_else(text: str) -> None:
    assert all(kind is not Kind.AGE for _, kind, _ in figures(text))


@pytest.mark.parametrize("text", ["The bus, 57, was full.", "Guests were a judge, 12 lawyers and a priest."])
def test_a_thing_and_a_number_of_others_are_not_so_old(text: str) -> None:
    assert all(kind is not Kind.AGE for _, kind, _ in figures(text))


def test_a_peak_that_is_climbed_does_not_rise() -> None:
    (told,) = mentions("They were climbing the 3,140-metre peak.")
    assert told.change is None


def test_a_figure_behind_a_noun_is_no_part_of_it() -> None:
    first, _ = mentions("He died on a 3,140m peak nine kilometres from Orle.")
    assert first.noun == "peak"
