"""English verbs are inflected by rule, irregular ones by list, and every form leads back to its verb."""

import pytest

from numcheck.frame.inflections import inflections
from numcheck.frame.words import load


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("launch", ("launch", "launches", "launching", "launched")),
        ("fire", ("fire", "fires", "firing", "fired")),
        ("deny", ("deny", "denies", "denying", "denied")),
        ("destroy", ("destroy", "destroys", "destroying", "destroyed")),
        ("free", ("free", "frees", "freeing", "freed")),
        ("flee", ("flee", "flees", "fleeing", "fleed")),
        ("fix", ("fix", "fixes", "fixing", "fixed")),
        ("snow", ("snow", "snows", "snowing", "snowed")),
    ],
)
def test_regular_verbs_take_their_endings(verb, forms):
    assert inflections(verb)[0] == verb
    assert set(forms) <= set(inflections(verb))


@pytest.mark.parametrize(("verb", "past"), [("stop", "stopped"), ("jam", "jammed"), ("swap", "swapped")])
def test_a_short_verb_doubles_its_last_letter(verb, past):
    assert past in inflections(verb)


@pytest.mark.parametrize("verb", ["need", "load", "loot"])
def test_a_long_vowel_doubles_nothing(verb):
    assert f"{verb}ed" in inflections(verb)
    assert f"{verb}{verb[-1]}ed" not in inflections(verb)


def test_an_irregular_past_replaces_the_regular_one():
    assert inflections("sink", ("sank", "sunk")) == ("sink", "sinks", "sinking", "sank", "sunk")


@pytest.mark.parametrize(
    ("form", "verb"),
    [
        ("said", "say"),
        ("told", "tell"),
        ("broke", "break"),
        ("torn", "tear"),
        ("announces", "announce"),
        ("denied", "deny"),
        ("were", "be"),
        ("Says", "say"),
    ],
)
def test_every_form_of_a_known_verb_leads_to_it(form, verb):
    assert load(frozenset({"deny"})).lemma(form) == verb


def test_a_rule_makes_its_verbs_known_with_and_without_particles():
    words = load(frozenset({"shoot down", "torpedo"}))
    assert words.lemma("torpedoed") == "torpedo"
    assert words.lemma("shot") == "shoot"
    assert words.lemma("ferry") is None


def test_verbs_that_only_sometimes_report_are_reporting_verbs():
    words = load()
    assert words.weak_reporting <= words.reporting


def test_the_lists_hold_lemmas_in_small_letters():
    words = load()
    for some in (words.reporting, words.denied_governors, words.planned_governors, words.light, words.particles):
        assert some
        assert all(word == word.lower() for word in some)
