"""The noun of a figure, by the words around it."""

import pytest

from numcheck.model import Kind


def nouns(found):
    return [m.noun for m in found.mentions]


PLURALS = [
    ("The 12 wins the cup.", [None]),
    ("A team of 12 works on it.", ["team"]),
    ("The town of 9,000 residents lies inland.", ["resident"]),
    ("She has 12 wins in a row.", ["win"]),
    ("Over 90 films and 15 shows were sold.", ["film", "show"]),
    ("The 23 reports say so.", ["report"]),
]


@pytest.mark.parametrize(("text", "expected"), PLURALS)
def test_a_plural_that_is_a_verb_too_is_counted_right_behind_its_figure(read, text, expected):
    assert nouns(read(text)) == expected


TOLD = [
    ("Costs were $5m.", "cost"),
    ("Global debt, excluding banks, was about $90 trillion.", "debt"),
    ("Revenue of $3.4 billion topped estimates.", "revenue"),
    ("The state will borrow an extra 2.5 trillion yen.", "state"),
    ("The EPS came in at $0.68.", "eps"),
    ("The mill lies 40 km north of it.", "mill"),
    ("Exports rose 8% year on year.", "export"),
    ("Exports rose 8% quarter-on-quarter.", "export"),
    ("The hose was no longer than 40 metres.", "hose"),
]


@pytest.mark.parametrize(("text", "noun"), TOLD)
def test_a_measure_is_told_of_the_noun_before_it(read, text, noun):
    (mention,) = read(text).mentions
    assert (mention.noun, mention.attributive) == (noun, False)


MEASURED = [
    ("A two-day sports fair opened.", ["fair"]),
    ("A 2-litre engine produces 90 kW.", ["engine", "engine"]),
    ("The 10-km race takes 50 minutes.", ["race", "race"]),
    ("Its 2-litre four-cylinder engine broke.", ["engine", "cylinder"]),
    ("They sold 3,000 9-litre crates.", ["crate", "crate"]),
]


@pytest.mark.parametrize(("text", "expected"), MEASURED)
def test_the_noun_behind_a_joined_measure_ends_before_its_verb(read, text, expected):
    assert nouns(read(text)) == expected


def test_a_word_of_how_often_before_a_noun_is_a_part_of_it(read):
    daily, flights = read("It sells 500 daily. It runs 12 daily flights.").mentions
    assert (daily.kind, daily.noun, daily.per) == (Kind.RATE, None, "day")
    assert (flights.kind, flights.noun, flights.modifiers) == (Kind.COUNT, "flight", ("daily",))
    (users,) = read("It has 240 million monthly active users.").mentions
    assert (users.kind, users.noun) == (Kind.COUNT, "user")


def test_what_befell_people_is_not_lent_to_people(read):
    assert nouns(read("The blast hurt 18 miners and killed 4.")) == ["miner", "miner"]
    assert nouns(read("It lists 45 deaths, 60 injuries and 12 missing.")) == ["death", "injury", None]


def test_a_share_of_counted_things_has_their_noun(read):
    assert nouns(read("A third of the board left.")) == ["board"]
    assert nouns(read("A third of the combined 240 paper and postal votes were void.")) == ["vote", "vote"]


TALLIES = [
    ("The forward averages 21.4 ppg.", Kind.RATE, "point", "game"),
    ("The pitcher is worth a 2.5 WAR.", Kind.COUNT, "win above replacement", None),
    ("He ran for 3 TDs.", Kind.COUNT, "touchdown", None),
]


def test_small_letters_are_no_tally(read):
    assert nouns(read("They fought 3 wars.")) == ["war"]


@pytest.mark.parametrize(("text", "kind", "noun", "per"), TALLIES)
def test_what_sport_shortens_is_counted_in_full(read, text, kind, noun, per):
    (mention,) = read(text).mentions
    assert (mention.kind, mention.noun, mention.per) == (kind, noun, per)
