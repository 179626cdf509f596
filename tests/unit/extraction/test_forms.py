"""Forms that English news has for a figure, beside the plain ones."""

from decimal import Decimal

import pytest

from numcheck.model import POSITIONS, Kind, Modifier


def only(found):
    (mention,) = found.mentions
    return mention


SPANS = [
    ("The strike went on for a week.", ["1 week"]),
    ("The trial lasted an hour.", ["1 hour"]),
    ("It lasted more than a decade, the clerk said.", ["> 1 decade"]),
    ("They met again after one day.", ["1 day"]),
    ("One day later, the ferry sank.", ["1 day"]),
    ("He queued for an hour and a half.", ["1.5 hour"]),
    ("The talks took two months and a half.", ["2.5 month"]),
    ("It takes five business days.", ["5 day"]),
    ("They sailed for three rainy weeks.", ["3 week"]),
]


@pytest.mark.parametrize(("text", "printed"), SPANS)
def test_a_stretch_of_time_is_read(readings, text, printed):
    assert readings(text) == printed


@pytest.mark.parametrize(
    "text",
    [
        "One day, the tide will turn.",
        "It was seen a year ago.",
        "She took up a year plan.",
        "They liked it for a change.",
        "It flew for a day's mail.",
    ],
)
def test_an_article_that_counts_nothing_is_no_figure(readings, text):
    assert readings(text) == []


def test_a_weekly_average_keeps_its_week(read):
    mention = only(read("The fair draws more than 700 riders a week on average."))
    assert (mention.kind, mention.per, mention.noun) == (Kind.RATE, "week", "rider")


def test_a_rate_may_be_counted_by_any_noun(read):
    mention = only(read("About 60 people per square mile live there."))
    assert (mention.kind, mention.per, mention.noun) == (Kind.RATE, "square mile", "people")


STRAY = [
    ("The plane flew at 3, 000ft.", ["3000 foot"]),
    ("A rise of some 4, 200 jobs is planned.", ["~ 4200 count"]),
    ("It was sold for $6, 050 cash.", ["6050 USD"]),
    ("In 2018, 300 boats sank.", ["2018 date", "300 count"]),
    ("Of those in row 2, 150 people left.", ["150 count"]),
]


@pytest.mark.parametrize(("text", "printed"), STRAY)
def test_a_thousands_comma_may_have_a_stray_space(readings, text, printed):
    assert readings(text) == printed


NAMES = [
    "He owned a .44 caliber pistol.",
    "He owned a. 44 caliber pistol.",
    "A .22 rifle lay there.",
    "The clip streams on a 1080p screen.",
    "It is a film in 4K.",
    "It has a 32-bit processor.",
]


@pytest.mark.parametrize("text", NAMES)
def test_a_figure_that_names_a_make_is_refused(read, text):
    found = read(text)
    assert found.mentions == ()
    assert [r.reason for r in found.refused] == ["name"]


@pytest.mark.parametrize("text", ["Kestra 2.12 Release Notes", "What changed from Kestra 2.12 beta on."])
def test_which_release_of_a_program_it_is_is_no_count(read, text):
    found = read(text)
    assert found.mentions == ()
    assert [(r.surface, r.reason) for r in found.refused] == [("2.12", "version")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Kestra 2.12 million.", 2_120_000),
        ("In May 2.5 releases a week were made.", Decimal("2.5")),
        ("She made 2.5 releases.", Decimal("2.5")),
    ],
)
def test_a_figure_with_a_point_before_other_words_is_one(read, text, value):
    assert [m.quantity.value for m in read(text).mentions] == [value]


def test_a_share_price_in_pence_is_no_picture(readings):
    assert readings("Its shares closed at 480p.") == ["480 penny"]
    assert readings("Ferrous Group fell 7 p to 310 p.") == ["7 penny", "310 penny"]


def test_a_list_of_ages_is_ages(read):
    two, *ages = read("She leaves two girls, ages 8 and 13.").mentions
    assert (two.kind, two.noun) == (Kind.COUNT, "girl")
    assert [(m.kind, m.quantity.value) for m in ages] == [(Kind.AGE, 8), (Kind.AGE, 13)]
    assert [m.kind for m in read("The boys, aged 3, 5 and 11, ran.").mentions] == [Kind.AGE] * 3


@pytest.mark.parametrize(
    "text",
    ["A magnitude 5.7 earthquake struck.", "The magnitude-5.7 quake struck.", "A 5.7-magnitude quake struck."],
)
def test_a_magnitude_is_the_noun_of_its_figure(read, text):
    mention = only(read(text))
    assert (str(mention.quantity.value), mention.noun, mention.attributive) == ("5.7", "magnitude", True)


def test_a_verb_before_digits_makes_no_reference(read):
    mention = only(read("They will build 42 clinics."))
    assert (mention.quantity.value, mention.noun) == (42, "clinic")
    assert [r.reason for r in read("The fault is in build 42.").refused] == ["reference"]


def test_the_unit_of_one_figure_is_no_noun_of_the_next(read):
    assert [m.noun for m in read("From noon to 5 pm, or five hours, it rained.").mentions][1] != "pm"
    assert [m.noun for m in read("The lamp draws 40 W and 2 A.").mentions] == ["lamp", "lamp"]


def test_a_figure_said_again_in_brackets_has_the_same_bound(read):
    far, again = read("It flew more than 100 km (62 miles).").mentions
    assert far.quantity.modifier is again.quantity.modifier is Modifier.MORE_THAN
    near, other = read("It flew more than 100 km (62 people saw it).").mentions
    assert (near.quantity.modifier, other.quantity.modifier) == (Modifier.MORE_THAN, Modifier.EXACT)


def test_by_how_much_and_where_it_ended_are_two_figures(read):
    delta, level = read("Copper rose $30 to $8,400 a tonne.").mentions
    assert (delta.change, delta.direction, level.change) == ("delta", "up", "level")
    assert [(m.quantity.value, m.quantity.value_hi) for m in read("Fees rose $3 to $5.").mentions] == [(3, 5)]


def test_where_an_index_ended_is_points(readings):
    assert readings("The index lost 81.5 points, or 1.2%, to end at 6,700.") == [
        "81.5 point",
        "1.2 percent",
        "6700 count",
    ]
    assert readings("The index lost 81.5 points, or 1.2%, to 6,700.") == ["81.5 point", "1.2 percent", "6700 point"]


def test_a_bare_comma_lends_no_unit(readings):
    assert readings("It closed at 9,310, 12 percent up.") == ["9310 count", "12 percent"]
    assert readings("It grew 3, 5 and 8 percent.") == ["3 percent", "5 percent", "8 percent"]


def test_the_first_of_two_has_the_magnitude_of_the_second(readings):
    assert readings("Output rose from 2.4 to 3.1 million tonnes.") == [
        "2.4 million metric_ton",
        "3.1 million metric_ton",
    ]
    assert readings("They sold 2 or 3 million hats.") == ["2 million count", "3 million count"]
    assert readings("It went from 600 to 2 million hats.") == ["600 count", "2 million count"]


def test_a_hyphen_left_hanging_lends_the_noun(read):
    assert [m.noun for m in read("It sells two-, four- and six-door vans.").mentions] == ["door"] * 3


def test_a_rate_may_stand_behind_brackets(read):
    assert [m.per for m in read("It costs 9 million rand ($500,000) a year.").mentions] == ["year", "year"]


def test_years_of_an_era_are_dates(read):
    found = read("It stood from A.D. 1210 to 1350, and another in 300 BC.")
    assert {m.kind for m in found.mentions} <= POSITIONS


def test_as_few_as_is_a_lower_bound(readings):
    assert readings("As few as 40 came, for as little as $3.") == [">= 40 count", ">= 3 USD"]


def test_capitals_right_behind_a_figure_are_counted(read):
    assert [m.noun for m in read("She has a 2.10 ERA, 61 RBIs and 3 TEUs.").mentions] == ["era", "rbi", "teu"]


def test_a_noun_that_is_a_verb_too_is_counted_behind_another_noun(read):
    assert only(read("He hit 30 home runs.")).noun == "run"


UNITS = [
    ('A 7.9" tablet costs less.', ["7.9 inch"]),
    ('He said "give me 5" and left.', ["5 count"]),
    ("The lamp gives 900 nits.", ["900 candela / meter ** 2"]),
    ("It spins at 7,000 RPM.", ["7000 revolutions_per_minute"]),
    ("The boiler makes 9,000 BTU.", ["9000 british_thermal_unit"]),
    ("A seat costs 250 Kenyan shillings.", ["250 KES"]),
    ("The fund holds 40 million dinars.", ["40 million dinar"]),
    ("It owes 3,000 British pounds.", ["3000 GBP"]),
]


@pytest.mark.parametrize(("text", "printed"), UNITS)
def test_a_unit_of_news_is_read(readings, text, printed):
    assert readings(text) == printed
