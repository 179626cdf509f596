"""Folders of rules become one set, or every error is told."""

import pickle
from decimal import Decimal
from pathlib import Path

import pytest

from numcheck.model import POSITIONS, Kind
from numcheck.ruleset import BrokenRules, load, locate


def test_the_shipped_rules_are_without_fault():
    ruleset = load()
    assert ruleset.folders == ("rules",)
    assert [slot.pack for slot in ruleset.slots] == sorted(slot.pack for slot in ruleset.slots)


def test_the_shipped_rules_are_read_once():
    assert load() is load()


def test_the_shipped_folder_named_again_adds_nothing():
    assert load([locate.builtin()]) is load()


def test_a_folder_named_twice_counts_once(write, good):
    folder = write({"orchard.toml": good})
    assert load([folder, folder]) == load([folder])


def test_a_slot_says_what_its_pack_says(rules):
    slot = rules().slot("apples-picked")
    assert (slot.pack, slot.order, slot.unit, slot.asks) == ("orchard", 0, "count", "How many apples were picked?")
    assert (slot.noun, slot.verb) == ({"apple", "pear"}, {"pick"})
    assert slot.rule == "orchard.toml: apples-picked"
    assert [example.reads for example in slot.examples] == [("40 count",), ()]
    assert [doc.text for doc in slot.cases[0].docs] == ["They picked 40 apples.", "They picked 50 apples."]


def test_what_a_pack_leaves_out_is_the_careful_choice(rules):
    slot = rules().slot("apples-picked")
    assert slot.kinds == set(Kind) - POSITIONS
    assert slot.modality == {"actual"}
    assert (slot.about, slot.integers, slot.rate) == (Decimal("0.1"), "exact", "none")
    assert (slot.over_time, slot.severity, slot.roles, slot.scope) == ("fixed", "error", (), ())


def test_a_slot_for_dates_takes_dates_only(rules, good):
    pack = good.replace('unit = "count"', 'unit = "date"').replace('"40 count"', '"1999 date"')
    assert rules(pack).slot("apples-picked").kinds == {Kind.DATE}


def test_a_number_keeps_the_digits_it_was_written_with(rules, good):
    pack = good.replace('verb = ["pick"]', "about = 0.150")
    assert str(rules(pack).slot("apples-picked").about) == "0.150"


def test_a_document_of_a_case_may_tell_its_day_and_outlet(rules, good):
    told = '{ text = "They picked 40 apples.", date = 2024-02-29, outlet = "Post" }'
    pack = good.replace('"They picked 40 apples."', told)
    first, second = rules(pack).slot("apples-picked").cases[0].docs
    assert (first.outlet, str(first.date)) == ("Post", "2024-02-29")
    assert (second.outlet, second.date) == (None, None)


def test_a_verb_of_a_class_is_taken_only_with_the_nouns_of_the_class(rules, good):
    pack = good.replace('["pick"]', '["@gather", "snatch"]').replace('"apple", "pear"', '"@fruit", "quarrel"')
    classes = """
        [verb.gather]
        words = ["pick", "pluck"]
        with = ["@fruit"]
        [noun.fruit]
        words = ["apple", "pear"]
    """
    slot = rules(pack, classes).slot("apples-picked")
    assert slot.verb == {"pick", "pluck", "snatch"}
    assert slot.verb_classes == {"gather"}
    assert not slot.takes_verb("pick", "quarrel")
    assert not slot.takes_verb("eat", "apple")
    assert not slot.takes_verb(None, "apple")
    assert slot.takes_verb("pick", "apple")
    assert slot.takes_verb("snatch", "quarrel")


def test_a_verb_listed_by_itself_needs_no_noun_of_a_class(rules, good):
    classes = '[verb.gather]\nwords = ["pick"]\nwith = ["apple"]'
    slot = rules(good.replace('["pick"]', '["@gather", "pick"]'), classes).slot("apples-picked")
    assert slot.takes_verb("pick", "quarrel")


def test_a_slot_without_verbs_takes_any(rules, good):
    slot = rules(good.replace('verb = ["pick"]', "")).slot("apples-picked")
    assert slot.takes_verb(None, "apple")
    assert slot.takes_verb("eat", "apple")


def test_rules_travel_between_processes(rules):
    ruleset = rules()
    assert pickle.loads(pickle.dumps(ruleset)) == ruleset


def test_rules_can_be_the_key_of_what_is_remembered(rules):
    assert len({rules(), rules(), load()}) == 2


def test_errors_travel_between_processes(write):
    with pytest.raises(BrokenRules) as caught:
        load([write({"orchard.toml": "schema = 1"})])
    assert pickle.loads(pickle.dumps(caught.value)).problems == caught.value.problems


def test_the_fingerprint_is_of_the_content_and_not_of_the_place(tmp_path, good):
    marks = set()
    for name in ("here", "there"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "orchard.toml").write_text(good)
        marks.add(load([tmp_path / name]).fingerprint)
    assert len(marks) == 1


def test_the_fingerprint_tells_a_changed_rule(rules, good):
    assert rules().fingerprint != rules(good.replace("pear", "plum")).fingerprint


def test_a_slot_that_does_not_exist_is_answered_with_the_one_that_is_meant(rules):
    with pytest.raises(KeyError, match=r"did you mean .*apples-picked"):
        rules().slot("apples-piked")
    with pytest.raises(KeyError, match="rules list"):
        rules().slot("w")


def test_a_pack_of_the_user_may_not_repeat_a_name_or_an_id(faults, good):
    first, second = faults({"a.toml": good, "b.toml": good})
    assert first.where == "b.toml:3: key pack"
    assert first.what == '"orchard" is the name of a.toml:3'
    assert second.where == "b.toml:6: slot apples-picked, key id"
    assert second.what == '"apples-picked" is the id of a.toml:6'


def test_every_error_of_every_file_is_told(faults, good):
    broken = good.replace("[[slot]]", "[[slot]]\nnoum = []").replace("picked?", "picked")
    broken = broken.replace('unit = "count"', 'unit = "huor"')
    told = faults({"a.toml": broken, "b.toml": "x ==", "c.toml": b"\xff", "d.toml": "x = 1"})
    assert {p.where.split(":")[0] for p in told} == {"a.toml", "b.toml", "c.toml", "d.toml"}
    assert [p.where for p in told if p.where.startswith("a.toml")] == [
        "a.toml:6: slot apples-picked, key noum",
        "a.toml:8: slot apples-picked, key asks",
        "a.toml:9: slot apples-picked, key unit",
    ]
    assert {p.code for p in told} == {"NC902"}


def test_errors_read_as_lines(faults):
    told = str(BrokenRules(faults({"a.toml": "x = 1", "b.toml": "y = 2"})))
    assert told.count("\n") == 1
    assert told.startswith("a.toml: is no pack (")


def test_a_missing_folder_is_told(tmp_path: Path):
    with pytest.raises(BrokenRules, match="there is no such folder"):
        load([tmp_path / "none"])


def test_an_empty_folder_is_told(tmp_path: Path):
    with pytest.raises(BrokenRules, match=r"has no \*\.toml file"):
        load([tmp_path])


def test_a_file_in_place_of_a_folder_is_told(tmp_path: Path):
    (tmp_path / "rules.toml").write_text("")
    with pytest.raises(BrokenRules, match="is a file"):
        load([tmp_path / "rules.toml"])


def test_a_folder_inside_named_like_a_pack_is_told(tmp_path: Path):
    (tmp_path / "odd.toml").mkdir()
    with pytest.raises(BrokenRules, match="is no regular file"):
        load([tmp_path])


def test_shipped_rules_beside_own_ones_are_what_they_would_be_if_understood_anew(write, good):
    """Where a folder has classes, even none, everything is understood anew."""
    beside = load([write({"orchard.toml": good})])
    anew = load([write({"orchard.toml": good, "classes.toml": "# none"})])
    assert beside.slots == anew.slots
    assert (beside.by_id, beside.relations, beside.classes) == (anew.by_id, anew.relations, anew.classes)
    assert {*load().slots} < {*beside.slots}


def test_a_word_added_to_a_shipped_class_reaches_the_shipped_slots_that_name_it(write, good):
    plain = next(slot for slot in load().slots if slot.verb_classes)
    name = min(plain.verb_classes)
    told = load([write({"orchard.toml": good, "classes.toml": f'[verb.{name}]\nwords = ["frobnicate"]'})])
    assert told.slot(plain.id).verb == plain.verb | {"frobnicate"}
    assert load([write({"classes.toml": "# none"})]).slot(plain.id).verb == plain.verb
