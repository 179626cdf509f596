"""What a figure is of, where other words stand between: worth and excess, labels, parts, names like Will."""

from __future__ import annotations

import pytest

from numcheck.model import Kind
from tests import reading


@pytest.mark.parametrize(
    ("text", "surface", "noun"),
    [
        ("The two firms agreed to a merger worth some $60 billion.", "$60 billion", "merger"),
        ("The Herons offered Dahl a contract in excess of $6 million.", "$6 million", "contract"),
        ("The Herons made an offer to Dahl in excess of $6 million.", "$6 million", "offer"),
        ("The club made Dahl a six-year, $70 million offer.", "$70 million", "offer"),
    ],
)
def test_an_amount_is_of_the_noun_it_is_the_worth_of(text: str, surface: str, noun: str) -> None:
    assert reading.frame(text, surface).noun == noun


def test_the_unit_of_another_figure_narrows_no_noun() -> None:
    assert "year" not in reading.frame("They signed a six-year, $70 million deal.", "$70 million").modifiers


def test_who_loses_some_is_not_what_is_lost() -> None:
    assert reading.frame("The clinic's contractor lost two.", "two").noun is None
    assert reading.frame("Spare a thought for Orle, where we lost 31 last year.", "31").noun is None


def test_what_is_told_of_some_is_not_told_of_all() -> None:
    text = "Forty people died in the crash, 31 of them at the scene."
    assert "scene" not in reading.frame(text, "Forty").words
    assert "scene" in reading.frame("Forty people died at the scene of the crash.", "Forty").words


@pytest.mark.parametrize(
    "text", ["Will Roe score 14 points?", "The Herons will score 14 points.", "He will have scored 14 points."]
)
def test_what_will_be_is_no_fact(text: str) -> None:
    assert reading.frame(text, "14 points").modality != "actual"


def test_a_name_is_no_auxiliary() -> None:
    text = "Will Roe scored 14 points off the bench and Greg Dahl had 11 rebounds."
    assert reading.frame(text, "14 points").modality == "actual"


@pytest.mark.parametrize(
    "text",
    [
        "The bank will require proof for two years.",
        "Proof is to be required for two years.",
        "They seek two years.",
    ],
)
def test_what_is_demanded_may_never_be(text: str) -> None:
    assert reading.frame(text, "two years").modality == "planned"


def test_but_it_was_demanded_for_so_long() -> None:
    assert reading.frame("Proof had been required for thirty years.", "thirty years").modality == "actual"


def test_points_are_theirs_from_whom_they_come() -> None:
    subject = reading.frame("Lund was led by 13 points from Ana Roe, who hurt a knee.", "13 points").subject
    assert subject is not None and subject.names == ("Ana Roe",)


@pytest.mark.parametrize(
    ("text", "surface", "noun", "deed"),
    [
        ("Passengers injured: 34.", "34", "passenger", "injure"),
        ("Lives lost: 12.", "12", "people", "die"),
        ("Killed: 3; wounded: 12.", "12", "people", "wound"),
    ],
)
def test_a_label_says_what_befell_whom(text: str, surface: str, noun: str, deed: str) -> None:
    found = reading.frame(text, surface)
    assert (found.noun, found.predicates[0]) == (noun, deed)


@pytest.mark.parametrize("text", ["Dead letters: 12", "Missing values: 12", "Files lost: 12", "Jobs lost: 12"])
def test_nobody_dies_of_dead_letters(text: str) -> None:
    assert not {"die", "miss"} & set(reading.frame(text, "12").predicates)


def test_a_word_that_names_nothing_is_no_key() -> None:
    assert reading.frame("Two sums were told. In: $40.", "$40").noun != "in"
    assert reading.frame("The fee: $40.", "$40").modifiers == ()


def test_where_something_lies_does_not_hang_on_what_will_be() -> None:
    text = "A ship should reach the spot, 12 km off Orle, on Tuesday."
    assert reading.frame(text, "12 km").modality == "actual"
    assert reading.frame("A ship might sink 12 km off Orle.", "12 km").modality == "hypothetical"


@pytest.mark.parametrize(
    "text",
    [
        "Otto Rehn shot a neighbour in Lund. The 47-year-old said he was sorry.",
        "Otto Rehn met Max Dahl in Lund. The 47-year-old said he was sorry.",
        "Otto Rehn was held in Lund. A 47-year-old said she was hurt.",
        "Otto Rehn was held in Lund. Police said the 47-year-old was hurt.",
    ],
)
def test_nobody_knows_who_is_so_old(text: str) -> None:
    subject = reading.frame(text, "47-year-old").subject
    assert subject is None or not subject.names


def test_the_only_one_named_is_the_one_who_is_so_old() -> None:
    found = reading.frame("Otto Rehn was held in Lund. The 47-year-old said he was sorry.", "47-year-old")
    assert found.mention.kind is Kind.AGE
    assert found.subject is not None and found.subject.names == ("Otto Rehn",)


def test_a_club_is_not_so_old() -> None:
    assert reading.frame("Harlow United was 15, the league said.", "15").noun != "person"


def test_the_verb_beside_the_counted_is_trusted() -> None:
    assert reading.frame("Ana Roe translated 14 novels.", "14").reader == "both"
