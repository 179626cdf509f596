"""Nouns, ages, rates, changes and dates beside the value."""

from datetime import date

import pytest

from numcheck.model import Kind, Modifier


def only(found):
    (mention,) = found.mentions
    return mention


NOUNS = [
    ("Guards caught 14 armed smugglers at dawn.", "smuggler", ("armed",)),
    ("It has five new public libraries.", "library", ("new", "public")),
    ("The crowd stood at 8,000.", "crowd", ()),
    ("Injured: 17", "injured", ()),
    ("Eleven children sang.", "child", ()),
    ("Some 40 Greek and Turkish sailors came home.", "sailor", ("greek", "turkish")),
]


@pytest.mark.parametrize(("text", "noun", "modifiers"), NOUNS)
def test_the_noun_is_read(read, text, noun, modifiers):
    mention = only(read(text))
    assert mention.noun in (noun, None) if noun == "injured" else mention.noun == noun
    if noun != "injured":
        assert mention.modifiers == modifiers


def test_a_gapped_noun_is_the_one_before(read):
    assert [m.noun for m in read("The blast hurt 18 miners and killed 4.").mentions] == ["miner", "miner"]
    assert [m.noun for m in read("They sent 90 rockets, 61 of which failed.").mentions] == ["rocket", "rocket"]


AGES = [
    ("A 9-year-old girl was found.", "girl", True),
    ("The four-year-old dispute goes on.", "dispute", True),
    ("Mary Hill, 41, said so.", "hill", False),
    ("The singer, aged 63, retired.", "singer", False),
]


@pytest.mark.parametrize(("text", "noun", "attributive"), AGES)
def test_an_age_is_read(read, text, noun, attributive):
    mention = only(read(text))
    assert (mention.kind, mention.quantity.unit) == (Kind.AGE, "year")
    assert (mention.noun, mention.attributive) == (noun, attributive)


def test_a_measure_before_its_noun_is_attributive(read):
    mention = only(read("After a five-hour debate they voted."))
    assert (mention.surface, mention.kind, mention.noun, mention.attributive) == (
        "five-hour",
        Kind.DURATION,
        "debate",
        True,
    )


def test_each_makes_a_figure_distributive(read):
    assert [m.distributive for m in read("Both towns freed 800 captives each.").mentions] == [True]
    assert [m.distributive for m in read("Both towns freed 800 captives.").mentions] == [False]


def test_a_rate_names_what_it_is_counted_by(read):
    mention = only(read("It buries more than 3,000 Dutch and Belgian cows a month."))
    assert (mention.per, mention.noun, mention.quantity.modifier) == ("month", "cow", Modifier.MORE_THAN)
    assert only(read("They charge $12 a share.")).per == "share"
    assert only(read("They lost $12 million a year ago.")).per is None


@pytest.mark.parametrize(
    "text",
    [
        "They pay $12.50 for each Orlex share.",
        "Holders get $12.50 in cash for every share.",
        "They pay $12.50 per share.",
    ],
)
def test_what_is_paid_for_each_share_is_a_rate(read, text):
    assert only(read(text)).per == "share"


def test_a_year_from_a_year_on_is_a_rate(read):
    for text in ("They save $40 million a year from 2030.", "They save $40 million a year from the third year."):
        assert next(m for m in read(text).mentions if m.kind is Kind.MONEY).per == "year"


def test_a_year_from_now_is_no_rate(read):
    assert only(read("They pay $40 million a year from now.")).per is None


def test_a_change_a_level_and_a_factor_are_told_apart(read):
    delta, money, level = read("Stocks fell 4.1%, or $2.20, to $51.30.").mentions
    assert [(m.change, m.direction) for m in (delta, money, level)] == [
        ("delta", "down"),
        ("delta", "down"),
        ("level", None),
    ]
    assert [(m.change, m.direction, m.quantity.value) for m in read("Rents tripled.").mentions] == [("factor", "up", 3)]
    assert [(m.change, m.direction) for m in read("Demand was 1.5 times higher.").mentions] == [("factor", "up")]


DATES = [
    ("It began on 7 March 2019.", date(2019, 3, 7), date(2019, 3, 7)),
    ("They last met in October 2020.", date(2020, 10, 1), date(2020, 10, 31)),
    ("Not since spring 2018 was it so dry.", date(2018, 3, 1), date(2018, 5, 31)),
    ("The firm closed in 2016.", date(2016, 1, 1), date(2016, 12, 31)),
    ("Filed 2015-02-09.", date(2015, 2, 9), date(2015, 2, 9)),
    ("It grew in the 1960s.", date(1960, 1, 1), date(1969, 12, 31)),
    ("It shrank in 2013–14.", date(2013, 1, 1), date(2014, 12, 31)),
]


@pytest.mark.parametrize(("text", "first", "last"), DATES)
def test_a_date_knows_its_days(read, text, first, last):
    mention = only(read(text))
    assert (mention.kind, mention.when) == (Kind.DATE, (first, last))


def test_day_and_month_that_cannot_be_told_apart_pin_no_day(read):
    assert only(read("Sent on 03/04/2021.")).when is None


def test_a_third_year_is_an_ordinal_of_years(read):
    mention = only(read("The strike is in its fourth year."))
    assert (mention.kind, mention.quantity.value, mention.quantity.unit) == (Kind.ORDINAL, 4, "year")
    assert mention.noun == "year"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is back for Season 3.", ("3", 3, "season")),
        ("It was renewed for season three in May.", ("three", 3, "season")),
        ("He was stopped on state route 61 at noon.", ("61", 61, "route")),
        ("They won Game 7, and the cup.", ("7", 7, "game")),
        ("The storm was a Category 4.", ("4", 4, "category")),
    ],
)
def test_what_is_called_by_its_number_is_one_of_a_row(read, text, found):
    (mention,) = read(text).mentions
    assert (mention.surface, mention.quantity.value, mention.noun) == found
    assert mention.kind is Kind.ORDINAL


@pytest.mark.parametrize("text", ["It covers Season 3 and 4.", "See Section 3.", "A Route 12A sign hung there."])
def test_lists_of_references_and_other_labels_are_no_row(read, text):
    assert [m for m in read(text).mentions if m.kind is Kind.ORDINAL] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Marsh was shot once and died.", ("once", 1, "time")),
        ("He shot Ben Marsh once in the head.", ("once", 1, "time")),
        ("A single shot was fired.", ("single", 1, "shot")),
        ("Kreis scored a hat-trick in Orle.", ("hat-trick", 3, "goal")),
        ("Kreis bagged a late brace.", ("brace", 2, "goal")),
    ],
)
def test_a_word_that_is_no_number_may_tell_how_many(read, text, found):
    mention = only(read(text))
    assert (mention.surface, mention.quantity.value, mention.noun) == found
    assert mention.kind is Kind.COUNT


@pytest.mark.parametrize(
    "text",
    [
        "Once, he shot a deer.",
        "He was once shot at.",
        "They shot at once.",
        "They lost once more.",
        "He scored once again.",
        "He voted once a week.",
        "A single mother fired.",
        "Not a single shot was fired.",
        "He wore a brace.",
        "He wore a hat and a cap.",
        "Kreis missed a hat-trick.",
        "One shot him.",
    ],
)
def test_a_word_that_only_sounds_like_so_many_counts_nothing(read, text):
    assert read(text).mentions == ()
