"""An error says where, what was found, what was expected, and what was probably meant."""

import pytest

from numcheck.ruleset.decode import meant, show

ASKS = 'asks = "How many apples were picked?"'


@pytest.mark.parametrize(
    ("old", "new", "where", "what", "hint"),
    [
        ("schema = 1", "schema = 2", "2: key schema", "found 2", "expected 1"),
        (
            ASKS,
            "asks = 3",
            "7: slot apples-picked, key asks",
            "found 3",
            'expected the question as people ask it, with a "?" at its end',
        ),
        (
            'noun = ["apple", "pear"]',
            'noun = "apple"',
            "9: slot apples-picked, key noun",
            'found "apple"',
            'expected what is counted or measured: lemmas, or classes such as "@drone"',
        ),
        (
            'verb = ["pick"]',
            'severity = "eror"',
            "10: slot apples-picked, key severity",
            'found "eror"',
            'expected "error", "note" or "warning"; did you mean "error"?',
        ),
        (
            'verb = ["pick"]',
            'roles = ["agent", "patiant"]',
            "10: slot apples-picked, key roles, item 2",
            'found "patiant"',
            'expected "agent", "doer", "happening", "matter", "owner", "party", "patient", "place", "setting", '
            '"subject", "thing", "what" or "whom"; '
            'did you mean "patient"?',
        ),
        (
            'verb = ["pick"]',
            "about = true",
            "10: slot apples-picked, key about",
            "found true",
            'expected how wide "about" is, as a share from 0 up to 1',
        ),
        (
            'reads = ["40 count"]',
            "reads = [40]",
            "14: slot apples-picked, example 1, key reads, item 1",
            "found 40",
            'expected a list of readings such as ["> 2 hour"]; [] where it is quiet',
        ),
        (
            'verdict = "conflict"',
            'verdict = "conflict"\n  vedict = 1',
            "21: slot apples-picked, case 1, key vedict",
            "an unknown key",
            "expected one of docs, verdict, name, why, todo",
        ),
        (
            'docs = ["They picked 40 apples.", ',
            'docs = [{ text = "They picked 40 apples.", date = "soon" }, ',
            "19: slot apples-picked, case 1, docs 1, key date",
            'found "soon"',
            "expected the day it was published, such as 2024-02-29",
        ),
    ],
)
def test_one_fault_is_told_once_and_in_full(faults, good, old, new, where, what, hint):
    assert old in good
    (problem,) = faults(good.replace(old, new, 1))
    assert problem.where == f"orchard.toml:{where}"
    assert problem.what == what
    assert problem.hint == hint


def test_a_misspelt_key_is_not_told_as_missing_too(faults, good):
    (problem,) = faults(good.replace("asks", "ask"))
    assert problem.what == "an unknown key"
    assert problem.hint.endswith('did you mean "asks"?')


def test_a_missing_key_is_told_with_what_it_should_say(faults, good):
    (problem,) = faults(good.replace(ASKS, ""))
    assert problem.where == "orchard.toml:5: slot apples-picked, key asks"
    assert problem.what == "the key is missing"


def test_one_table_in_place_of_many_is_told(faults):
    (problem,) = faults('schema = 1\npack = "orchard"\n[slot]\nid = "a"\n')
    assert (problem.where, problem.what) == ("orchard.toml:3: key slot", "found a table")
    assert "[[slot]]" in problem.hint


def test_an_item_that_is_no_table_is_told(faults):
    problems = faults('schema = 1\npack = "orchard"\nslot = [1, "a"]\n')
    assert [p.where for p in problems] == ["orchard.toml:3: key slot, item 1", "orchard.toml:3: key slot, item 2"]


def test_a_class_file_is_told_by_its_tables(faults, good):
    classes = '[verb.gather]\nwords = "pick"\n[noun]\nfruit = ["apple"]\n[vreb.x]\n'
    told = faults({"orchard.toml": good, "classes.toml": classes})
    assert [(p.where, p.what) for p in told] == [
        ("classes.toml:2: verb gather, key words", 'found "pick"'),
        ("classes.toml:4: table noun, key fruit", "found a list"),
        ("classes.toml:5: key vreb", "an unknown key"),
    ]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (16**200, "a number with more than 20 digits"),
        ("x" * 100, '"' + "x" * 60 + '..."'),
        ([], "an empty list"),
        ({}, "a table"),
        (False, "false"),
    ],
)
def test_any_value_is_shown_shortly(value, words):
    assert show(value) == words


def test_nothing_near_is_nothing_meant():
    assert meant("zebra", ["apple"]) == ""
    assert meant("Aple", ["apple"]) == '; did you mean "apple"?'
