"""What every slot owes: each law broken alone is told at its place."""

import pytest

EXAMPLES = """
  [[slot.example]]
  text = "The pickers picked 40 apples."
  reads = ["40 count"]
  [[slot.example]]
  text = "The pickers ate 40 apples."
  reads = []
"""
CASE = """
  [[slot.case]]
  docs = ["They picked 40 apples.", "They picked 50 apples."]
  verdict = "conflict"
"""


@pytest.mark.parametrize(
    ("old", "new", "key", "said"),
    [
        ("picked?", "picked", "key asks", '"?" at its end'),
        ("apples-picked", "Apples_Picked", "key id", 'did you mean "apples-picked"?'),
        ('unit = "count"', 'unit = "cuont"', "key unit", 'did you mean "count"?'),
        ('unit = "count"', 'unit = "hours"', "key unit", 'did you mean "hour"?'),
        ('unit = "count"', 'unit = "km"', "key unit", 'did you mean "kilometer"?'),
        ('unit = "count"', 'unit = "("', "key unit", 'no unit "("'),
        ('unit = "count"', 'unit = ""', "key unit", 'no unit ""'),
        ('["pick"]', '["@gathr"]', "key verb, item 1", 'no class "@gathr"'),
        ('["pick"]', '["Pick"]', "key verb, item 1", 'write "pick"'),
        ('["pick"]', '["pick  up"]', "key verb, item 1", "one blank"),
        ('["pick"]', '["pick "]', "key verb, item 1", "one blank"),
        ('["pick"]', '[""]', "key verb, item 1", "one blank"),
        ('verb = ["pick"]', "kind = []", "key kind", "leave the key out"),
        ('verb = ["pick"]', "about = 1", "key about", "a share from 0 up to 1"),
        ('verb = ["pick"]', "about = nan", "key about", "a share from 0 up to 1"),
        ('verb = ["pick"]', "about = -0.1", "key about", "a share from 0 up to 1"),
        ('verb = ["pick"]', 'rate = "@week"', "key rate, item 1", "a class cannot be named here"),
        ('verb = ["pick"]', 'near = ["ripe"]\nnot_near = ["ripe"]', "key not_near", '"ripe" asked for in `near`'),
        ("reads = []", 'reads = ["40 count"]', "key example", "no quiet example"),
        ('reads = ["40 count"]', "reads = []", "key example", "no speaking example"),
        (EXAMPLES, "", "key example", "no speaking example"),
        (CASE, "", "key case", "no case"),
        ('"40 count"', '"40 hour"', "example 1, key reads, item 1", 'expected "count"'),
        ('"40 count"', '"forty"', "example 1, key reads, item 1", 'such as "273 count"'),
        ('"The pickers ate 40 apples."', '" "', "example 2, key text", "found no text"),
        ("reads = []", 'reads = []\ntodo = ""', "example 2, key todo", "found no reason"),
        ('"They picked 40 apples.", ', '"", ', "case 1, key docs, item 1", "found no text"),
        ('docs = ["They picked 40 apples.", "They picked 50 apples."]', "docs = []", "case 1, key docs", "empty list"),
    ],
)
def test_a_broken_law_is_told_at_its_place(faults, good, old, new, key, said):
    assert old in good
    (problem,) = faults(good.replace(old, new))
    assert problem.where.endswith(key)
    assert said in f"{problem.what} {problem.hint}"


def test_a_slot_that_every_figure_answers_is_told(faults, good):
    (problem,) = faults(good.replace('noun = ["apple", "pear"]', "").replace('verb = ["pick"]', ""))
    assert problem.what == "every figure in count would answer this"


def test_one_document_is_never_apart(faults, good):
    one = good.replace('"They picked 40 apples.", ', "").replace('"conflict"', '"apart"')
    (problem,) = faults(one)
    assert problem.hint == "only two documents can be apart"


def test_an_empty_pack_is_told(faults):
    (problem,) = faults('schema = 1\npack = "orchard"\nslot = []\n')
    assert problem.what == "no slot"


@pytest.mark.parametrize("unit", ["kilometer", "kilometer / hour", "hour", "percent", "degree_Celsius", "ppm"])
def test_a_unit_that_exists_is_taken(rules, good, unit):
    pack = good.replace('unit = "count"', f'unit = "{unit}"').replace("40 count", f"40 {unit}")
    assert rules(pack).slot("apples-picked").unit == unit


def test_a_slot_for_money_reads_any_currency(rules, good):
    pack = good.replace('unit = "count"', 'unit = "money"').replace("40 count", "40 EUR")
    assert rules(pack).slot("apples-picked").unit == "money"


def test_a_slot_for_money_reads_no_apples(faults, good):
    (problem,) = faults(good.replace('unit = "count"', 'unit = "money"'))
    assert "a currency" in problem.hint
