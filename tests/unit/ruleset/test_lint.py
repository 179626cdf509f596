"""What `numcheck.ruleset.lint` says of packs, and what it leaves in peace."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from numcheck.pipeline import claim_texts
from numcheck.ruleset import load
from numcheck.ruleset.lint import Lint, lint

PROOF = """
example = [
  { text = "The yard has 40 barges.", reads = [] },
  { text = "The storm sank 40 barges.", reads = ["40 count"] },
]
case = [
  { docs = ["The storm sank 40 barges.", "The storm sank 41 barges."], verdict = "conflict" },
  { docs = ["The storm sank 40 barges.", "The yard has 41 barges."], verdict = "apart" },
]
"""


def slot(name: str, more: str = "", asks: str = "", proof: str = PROOF) -> str:
    asks = asks or f"How many {name}?"
    return f'[[slot]]\nid = "{name}"\nasks = "{asks}"\nunit = "count"\n{more}\n{proof}'


def told(folder: Path, *slots: str, classes: str = "", about: str = 'about = "Ships."') -> list[tuple[str, str]]:
    """Level and words of every remark about a pack of these slots."""
    (folder / "ships.toml").write_text(f'schema = 1\npack = "ships"\n{about}\n' + "\n".join(slots), "utf-8")
    if classes:
        (folder / "classes.toml").write_text(classes, "utf-8")
    return [(remark.level, remark.what) for remark in lint([folder]).remarks]


BARGE = 'noun = ["barge"]\nverb = ["sink"]'


def test_of_a_plain_pack_there_is_nothing_to_say(tmp_path: Path) -> None:
    assert told(tmp_path, slot("barges-sunk", BARGE)) == []


def test_the_shipped_rules_have_no_error() -> None:
    found = lint()
    assert Counter(remark.level for remark in found.remarks)["error"] == 0
    assert (found.packs, found.slots) == (len(load().packs), len(load().slots))


def test_of_a_folder_only_its_own_packs_are_told(tmp_path: Path) -> None:
    told(tmp_path, slot("barges-sunk", BARGE))
    assert all(remark.where.startswith(str(tmp_path)) for remark in lint([tmp_path]).remarks)


# -- a slot that never speaks ------------------------------------------------------------------------------------------


def test_a_slot_under_a_wider_one_that_is_asked_first_is_dead_and_really_reads_nothing(tmp_path: Path) -> None:
    wide = slot("barges-sunk", BARGE.replace('"sink"', '"sink", "go down"'))
    narrow = slot("barges-lost", BARGE)
    assert ("error", 'slot barges-lost can never speak: every figure that fits it goes to "barges-sunk"') in told(
        tmp_path, wide, narrow
    )
    (claims,) = claim_texts(["The storm sank 40 barges."], load([tmp_path]))
    assert [claim.slot for claim in claims] == ["barges-sunk"]


@pytest.mark.parametrize(
    "narrow",
    [
        BARGE + '\nnear = ["harbour"]',  # it asks for more, so it is asked first
        'noun = ["barge", "raft"]\nverb = ["sink"]',  # rafts are its own
        'noun = ["barge"]\nverb = ["sink", "burn"]',
        BARGE + '\nmodality = ["planned"]',
        BARGE + '\nrate = "week"',
        BARGE + '\nkind = ["ordinal"]',
    ],
)
def test_a_slot_with_figures_of_its_own_is_not_dead(tmp_path: Path, narrow: str) -> None:
    found = told(tmp_path, slot("barges-sunk", BARGE), slot("barges-lost", narrow))
    assert [what for _, what in found if "never" in what] == []


def test_a_slot_of_two_nouns_is_dead_only_where_both_are_taken(tmp_path: Path) -> None:
    barges, rafts = slot("barges-sunk", BARGE), slot("rafts-sunk", BARGE.replace("barge", "raft"))
    both = slot("vessels-sunk", BARGE.replace('"barge"', '"barge", "raft"'))
    what = 'slot vessels-sunk can never speak: every figure that fits it goes to "barges-sunk" and "rafts-sunk"'
    assert ("error", what) in told(tmp_path, barges, rafts, both)
    assert not [what for _, what in told(tmp_path, barges, both) if "never" in what]


def test_a_slot_that_forbids_all_it_asks_for_is_an_error(tmp_path: Path) -> None:
    words = 'noun = ["barge"]\nnear = ["soldier"]\nnot_near = ["@soldier"]'
    assert ("error", "slot barges-sunk can never speak: `not_near` has all of `near`") in told(
        tmp_path, slot("barges-sunk", words)
    )


# -- errors of form are those of the loader ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (slot("barges-sunk", BARGE).replace('"count"\n', '"barrow"\n', 1), 'no unit "barrow"'),
        (slot("barges-sunk", BARGE, proof=""), "no speaking example"),
        (slot("barges-sunk", BARGE) + slot("barges-sunk", BARGE), "is the id of"),
        (slot("barges-sunk", BARGE.replace("noun", "nuon")), "an unknown key"),
        (slot("barges-sunk", 'noun = ["barge.*(a+)+$"]'), "found"),  # words are compared, never run as patterns
        (slot("barges-sunk", 'noun = ["barge"]\nverb = ["@sinkk"]'), 'no class "@sinkk"'),
    ],
)
def test_what_cannot_be_used_is_an_error_with_its_line(tmp_path: Path, text: str, words: str) -> None:
    told(tmp_path, text)
    found: Lint = lint([tmp_path])
    assert any(remark.level == "error" and words in remark.what for remark in found.remarks)
    assert all(remark.where.startswith(f"{tmp_path}/ships.toml:") and remark.hint for remark in found.remarks)


# -- doubts ------------------------------------------------------------------------------------------------------------


def test_a_side_without_a_case_is_doubtful(tmp_path: Path) -> None:
    loud = "\n".join(line for line in PROOF.splitlines() if "apart" not in line)
    mute = "\n".join(line for line in PROOF.splitlines() if "conflict" not in line)
    assert ("warning", "slot barges-sunk has no quiet case") in told(tmp_path, slot("barges-sunk", BARGE, proof=loud))
    assert ("warning", "slot barges-sunk has no case that speaks") in told(
        tmp_path, slot("barges-sunk", BARGE, proof=mute)
    )


def test_one_question_in_two_slots_is_doubtful_unless_one_answers_the_other(tmp_path: Path) -> None:
    first = slot("barges-sunk", BARGE, asks="How many sank?")
    other = BARGE.replace('"sink"', '"founder"')
    what = "slot barges-lost asks what another slot asks"
    assert ("warning", what) in told(tmp_path, first, slot("barges-lost", other, asks="How many sank?"))
    answers = other + '\nanswers = "barges-sunk"'
    assert what not in [said for _, said in told(tmp_path, first, slot("barges-lost", answers, asks="How many sank?"))]


def test_a_text_that_stands_twice_cannot_read_two_things(tmp_path: Path) -> None:
    again = PROOF.replace("example = [", 'example = [\n  { text = "The storm  sank 40 barges.", reads = [] },')
    same = ("error", "slot barges-sunk, example 3: the same text as before")
    assert same in told(tmp_path, slot("barges-sunk", BARGE, proof=again))


def test_a_verb_in_two_rival_classes_is_an_error(tmp_path: Path) -> None:
    classes = '[verb.sink]\nwords = ["sink", "drop"]\nnot = ["raise"]\n[verb.raise]\nwords = ["raise", "drop"]\n'
    found = told(tmp_path, slot("barges-sunk", 'noun = ["barge"]\nverb = ["@sink"]'), classes=classes)
    assert ("error", '"drop" stands in sink and in its rival raise') in found
    parted = classes.replace('not = ["raise"]', 'not = ["raise"]\nwith = ["barge"]').replace(
        "[verb.raise]\n", '[verb.raise]\nwith = ["flag"]\n'
    )
    assert told(tmp_path, slot("barges-sunk", 'noun = ["barge"]\nverb = ["@sink"]'), classes=parted) == []


def test_a_verb_of_no_class_is_noted(tmp_path: Path) -> None:
    found = told(tmp_path, slot("barges-sunk", BARGE.replace('"sink"', '"sink", "careen"')))
    assert found == [("note", 'slot barges-sunk: no class holds "careen"')]


def test_notes_tell_of_gaps_of_words_said_twice_and_of_a_pack_without_a_purpose(tmp_path: Path) -> None:
    gap = PROOF.replace('reads = ["40 count"]', 'reads = ["41 count"], todo = "a reason"')
    found = told(tmp_path, slot("barges-sunk", 'noun = ["barge", "barge"]\nverb = ["@sell"]', proof=gap), about="")
    assert [what for level, what in found if level == "note"] == [
        "nothing says what the pack is for",
        "slot barges-sunk has 1 known gap",
        'slot barges-sunk: "barge" stands in `noun` twice',
    ]
