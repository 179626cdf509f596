"""Words that ask one question, and those that ask its rival."""

import pytest

from numcheck.ruleset import load

CLASSES = """
[verb.gather]
words = ["pick", "take down"]
with = ["@fruit"]
not = ["plant"]
owner = "agent"

[verb.plant]
words = ["plant"]

[verb.choose]
words = ["pick", "choose"]
with = ["team"]

[verb.tell]
words = ["pick", "tell"]

[noun.fruit]
words = ["apple", "@berry"]

[noun.berry]
words = ["cherry", "@fruit"]
"""


@pytest.fixture
def classes(rules):
    return rules(classes=CLASSES).classes


def test_a_class_with_nouns_is_silent_without_one_of_them(classes):
    assert classes.verb_classes_of("pick") == {"tell"}
    assert classes.verb_classes_of("pick", "stone") == {"tell"}
    assert classes.verb_classes_of("juggle", "apple") == frozenset()


def test_a_verb_is_in_the_classes_that_hold_with_its_noun(classes):
    assert classes.verb_classes_of("pick", "cherry") == {"gather", "tell"}
    assert classes.verb_classes_of("take down", "apple") == {"gather"}
    assert classes.verb_classes_of("pick", "team") == {"choose", "tell"}


def test_rivals_are_rivals_both_ways(classes):
    assert classes.verb("gather").antagonists == {"plant"}
    assert classes.verb("plant").antagonists == {"gather"}
    assert classes.verb("choose").antagonists == frozenset()


def test_a_class_tells_who_owns_the_things(classes):
    assert classes.verb("gather").owner == "agent"
    assert classes.verb("plant").owner is None


def test_classes_of_nouns_hold_those_they_name_even_in_a_ring(classes):
    assert classes.noun("fruit") == classes.noun("berry") == {"apple", "cherry"}


def test_words_are_written_out(classes):
    assert classes.expand(["@berry", "plum"], "noun") == {"apple", "cherry", "plum"}
    assert classes.expand(["@plant", "sow"], "verb") == {"plant", "sow"}
    assert classes.expand(["@fruit", "@plant"], "any") == {"apple", "cherry", "plant"}
    assert classes.expand(["red @fruit", "plum"], "any") == {"red apple", "red cherry", "plum"}


def test_a_class_that_does_not_exist_is_answered_with_those_that_do(classes):
    with pytest.raises(KeyError, match="gather"):
        classes.verb("gathr")
    with pytest.raises(KeyError, match="fruit"):
        classes.noun("friut")


def test_a_shipped_class_takes_more_words(rules):
    name = sorted(load().classes.nouns)[0]
    classes = rules(classes=f'[noun.{name}]\nwords = ["kumquat"]\n').classes
    assert classes.noun(name) == load().classes.noun(name) | {"kumquat"}


def test_a_shipped_class_takes_no_other_nouns(faults, good):
    name = sorted(load().classes.verbs)[0]
    classes = f'[verb.{name}]\nwords = ["pick"]\nwith = ["apple"]\n'
    (problem,) = faults({"orchard.toml": good, "classes.toml": classes})
    assert problem.where == f"classes.toml:3: verb {name}, key with"
    assert problem.what == f"the class {name} exists already"


@pytest.mark.parametrize(
    ("classes", "where", "said"),
    [
        ('[verb.a]\nwords = ["Pick"]', "2: verb a, key words, item 1", 'write "pick"'),
        ('[verb.a]\nwords = ["@pick"]', "2: verb a, key words, item 1", "a class cannot be named here"),
        ('[verb.a]\nwords = ["pick"]\nwith = ["@friut"]', "3: verb a, key with, item 1", 'no class "@friut"'),
        ('[verb.a]\nwords = ["pick"]\nnot = ["b"]', "3: verb a, key not, item 1", 'no class "b"'),
        ('[verb.a]\nwords = ["pick"]\nnot = ["a"]', "3: verb a, key not, item 1", "no rival of its own"),
        ("[verb.a]\nwords = []", "2: verb a, key words", "at least one word"),
        ("[noun.a]\nwords = []", "2: noun a, key words", "at least one word"),
        ('[noun.a]\nwords = ["@b"]', "2: noun a, key words, item 1", 'no class "@b"'),
    ],
)
def test_a_faulty_class_is_told_at_its_place(faults, good, classes, where, said):
    (problem,) = faults({"orchard.toml": good, "classes.toml": classes})
    assert problem.where == f"classes.toml:{where}"
    assert said in f"{problem.what} {problem.hint}"
