"""A relation between questions is a formula of slots that exist and count alike, with both sides shown."""

from __future__ import annotations

import pytest

from numcheck.ruleset import Relation

MORE = """
[[slot]]
id = "apples-sold"
asks = "How many apples were sold?"
unit = "count"
noun = ["apple"]
verb = ["sell"]
example = [{ text = "They sold 40 apples.", reads = ["40 count"] }, { text = "They ate 40 apples.", reads = [] }]
case = [{ docs = ["They sold 40 apples.", "They sold 50 apples."], verdict = "conflict" }]

[[slot]]
id = "apples-weight"
asks = "How heavy were the apples?"
unit = "kilogram"
noun = ["apple"]
verb = ["weigh"]
example = [{ text = "The apples weighed 3 kg.", reads = ["3 kilogram"] }, { text = "He ate 3 kg.", reads = [] }]
case = [{ docs = ["The apples weighed 3 kg.", "The apples weighed 4 kg."], verdict = "conflict" }]

[[relation]]
says = "apples-sold <= apples-picked"
roles = ["agent"]
  [[relation.case]]
  docs = ["They picked 40 apples and sold 30 apples."]
  outcome = "holds"
  [[relation.case]]
  docs = ["They picked 40 apples and sold 50 apples."]
  outcome = "fails"
"""


def test_a_relation_is_what_its_formula_says(rules, good):
    (relation,) = (r for r in rules(good + MORE).relations if r.pack == "orchard")
    assert isinstance(relation, Relation)
    assert (relation.parts, relation.exact, relation.whole) == (("apples-sold",), False, "apples-picked")
    assert relation.roles == ("agent",)
    assert relation.rule == "orchard.toml: apples-sold <= apples-picked"
    assert [case.outcome for case in relation.cases] == ["holds", "fails"]


@pytest.mark.parametrize(
    ("says", "what"),
    [
        ("apples-sold < apples-picked", "found"),
        ("apples-sold", "found"),
        ("apples-sold <= apples-piked", "no slot"),
        ("apples-sold + apples-sold = apples-picked", "a slot twice"),
        ("apples-weight <= apples-picked", "units that differ: count, kilogram"),
    ],
)
def test_a_formula_that_is_none_is_told_with_its_line(faults, good, says, what):
    (fault,) = faults((good + MORE).replace("apples-sold <= apples-picked", says))
    assert fault.what.startswith(what)
    assert fault.where.startswith("orchard.toml:") and "relation" in fault.where


def test_a_misspelt_slot_is_told_with_the_one_that_was_meant(faults, good):
    (fault,) = faults((good + MORE).replace("apples-sold <= apples-picked", "apples-sold <= apples-piked"))
    assert 'did you mean "apples-picked"?' in fault.hint


def test_a_relation_owes_a_case_that_fails_and_one_that_does_not(faults, good):
    (fault,) = faults((good + MORE).replace('outcome = "fails"', 'outcome = "holds"'))
    assert fault.what == "no pair of cases that shows both sides"
