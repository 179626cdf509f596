"""The shipped countries and regions: each word stands for one party, and says so in the spelling of the news."""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from pathlib import Path

import pytest

DATA = tomllib.loads((Path(__file__).resolve().parents[2] / "rules" / "places.toml").read_text("utf-8"))
COUNTRIES, REGIONS = DATA["country"], DATA["region"]

#: No word of their own: "Congolese" and "Dominican" are each said of two countries, and the Vatican has no people.
WITHOUT_PEOPLE = {
    "Democratic Republic of the Congo",
    "Dominica",
    "Dominican Republic",
    "Republic of the Congo",
    "Vatican City",
}


def _words(place: dict) -> list[str]:
    return [place["name"], *place.get("also", []), *place.get("people", []), *place.get("seat", [])]


def test_a_word_that_two_countries_share_stands_for_neither():
    shared = {"Congo", "Congolese", "Dominican", "Korea", "Korean"}
    assert not [country["name"] for country in COUNTRIES if shared & set(_words(country))]


def test_no_word_stands_for_two_countries():
    owners = defaultdict(set)
    for country in COUNTRIES:
        for word in _words(country):
            owners[word].add(country["name"])
    assert {word: names for word, names in owners.items() if len(names) > 1} == {}


def test_no_word_stands_for_two_regions():
    times = Counter(word for region in REGIONS for word in _words(region))
    assert [word for word, number in times.items() if number > 1] == []


def test_a_word_of_a_region_that_is_also_said_of_a_country_is_called_ambiguous_in_both():
    by_word = {word: country for country in COUNTRIES for word in _words(country)}
    for region in REGIONS:
        for word in set(_words(region)) & set(by_word):
            assert word in region["ambiguous"]
            assert word in by_word[word]["ambiguous"]


@pytest.mark.parametrize("place", COUNTRIES + REGIONS, ids=lambda place: place["name"])
def test_a_place_has_only_keys_and_words_that_mean_something(place):
    assert set(place) <= {"name", "country", "also", "people", "seat", "ambiguous"}
    assert len(_words(place)) == len(set(_words(place)))
    assert set(place.get("ambiguous", [])) <= set(_words(place))
    assert all(word == word.strip() and word for word in _words(place))
    assert [word for word in _words(place) if word.lower().startswith("the ")] in ([], ["The Hague"])


@pytest.mark.parametrize("country", COUNTRIES, ids=lambda country: country["name"])
def test_a_country_has_words_for_its_people(country):
    assert bool(country["people"]) is (country["name"] not in WITHOUT_PEOPLE)
    assert all(not word.islower() for word in country["people"])


def test_every_region_lies_in_a_listed_country():
    assert {region["country"] for region in REGIONS} == {"United States", "Canada", "United Kingdom"}
    assert {region["country"] for region in REGIONS} <= {country["name"] for country in COUNTRIES}


def test_the_lists_are_whole():
    assert len(COUNTRIES) >= 195
    inside = Counter(region["country"] for region in REGIONS)
    # 50 states, the capital's district, Puerto Rico; 10 provinces and 3 territories; 4 nations.
    assert inside == {"United States": 52, "Canada": 13, "United Kingdom": 4}


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("Kremlin", "Russia"),
        ("White House", "United States"),
        ("Pentagon", "United States"),
        ("Downing Street", "United Kingdom"),
        ("Whitehall", "United Kingdom"),
        ("Beijing", "China"),
        ("Kiev", "Ukraine"),
    ],
)
def test_a_house_of_government_is_known_by_its_name(word, country):
    assert [c["name"] for c in COUNTRIES if word in c["seat"]] == [country]
