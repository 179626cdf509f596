"""Rules of others are bounded: how many packs, classes and problems there may be, and where a pack may lie."""

from __future__ import annotations

import pytest

from numcheck.ruleset import BrokenRules, load
from numcheck.ruleset.classes import MOST
from numcheck.ruleset.decode import MOST_TOLD
from numcheck.ruleset.folder import MOST_FILES


def problems(folder) -> list[tuple[str, str]]:
    with pytest.raises(BrokenRules) as broken:
        load([folder])
    return [(problem.what, problem.hint) for problem in broken.value.problems]


def test_of_very_many_problems_the_first_are_told_and_the_others_counted(tmp_path):
    unknown = "".join(f"strange{n} = 1\n" for n in range(MOST_TOLD + 50))
    (tmp_path / "mine.toml").write_text('schema = 1\npack = "mine"\n' + unknown, "utf-8")
    told = problems(tmp_path)
    assert len(told) == MOST_TOLD + 1
    assert told[-1] == ("51 more problems", "correct those above first")  # one of them: there is no slot


def test_a_folder_with_very_many_packs_is_refused_unread(tmp_path):
    for number in range(MOST_FILES + 1):
        (tmp_path / f"{number}.toml").touch()
    assert problems(tmp_path) == [("201 *.toml files", "a folder of rules holds at most 200")]


def test_very_many_classes_are_refused_and_nothing_else_is_blamed(tmp_path):
    (tmp_path / "classes.toml").write_text(
        "".join(f'[verb.row{n}]\nwords = ["row"]\n' for n in range(MOST + 1)), "utf-8"
    )
    assert problems(tmp_path) == [("1,001 classes", "a file has at most 1,000 of each sort")]


def test_a_link_inside_of_the_folder_is_followed_and_one_out_of_it_is_not(tmp_path):
    rules = tmp_path / "rules"
    rules.mkdir()
    (tmp_path / "secret.toml").write_text('token = "hunter"\n', "utf-8")
    (rules / "away.toml").symlink_to("../secret.toml")
    (rules / "kept").mkdir()
    (rules / "kept/classes.txt").write_text('[verb.row]\nwords = ["row"]\n', "utf-8")
    (rules / "classes.toml").symlink_to("kept/classes.txt")
    (told,) = problems(rules)
    assert told[0] == "a link to a file outside of the folder"
    (rules / "away.toml").unlink()
    assert "row" in load([rules]).classes.verbs


@pytest.mark.parametrize("pattern", ["(a+)+$", "(.*)*x", "^(([a-z])+.)+[A-Z]([a-z])+$", "boat|ship", "[a-z]+"])
def test_a_pack_holds_words_and_no_patterns(tmp_path, pattern):
    (tmp_path / "mine.toml").write_text(
        f"""schema = 1
pack = "mine"
[[slot]]
id = "boats-lost"
asks = "How many boats were lost?"
unit = "count"
noun = ["{pattern}"]
verb = ["lose"]
""",
        "utf-8",
    )
    assert any(what == f'found "{pattern}"' or pattern in what for what, _ in problems(tmp_path))
