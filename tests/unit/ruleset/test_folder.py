"""The shipped folder holds packs among other data; a fault in it is told like any other."""

from numcheck.model import Problem
from numcheck.ruleset import folder
from numcheck.ruleset.folder import shipped


def test_only_packs_and_classes_are_rules(monkeypatch, tmp_path, good):
    files = {"orchard.toml": good, "classes.toml": "", "cues.toml": 'words = ["pack"]', "units.txt": "apple = 1"}
    for name, content in files.items():
        (tmp_path / name).write_text(content)
    monkeypatch.setattr(folder, "builtin", lambda: tmp_path)
    found = shipped.__wrapped__()
    assert [sheet.name for sheet in found.packs] == ["rules/orchard.toml"]
    assert [sheet.name for sheet in found.classes] == ["rules/classes.toml"]
    assert found.problems == ()


def test_other_data_changes_the_digest_too(monkeypatch, tmp_path):
    monkeypatch.setattr(folder, "builtin", lambda: tmp_path)
    (tmp_path / "cues.toml").write_text("a = 1")
    before = shipped.__wrapped__().digest
    (tmp_path / "cues.toml").write_text("a = 2")
    assert shipped.__wrapped__().digest != before


def test_a_fault_is_told_by_a_name_without_the_place_of_the_installation(monkeypatch, tmp_path):
    (tmp_path / "orchard.toml").write_text('pack = "orchard')
    monkeypatch.setattr(folder, "builtin", lambda: tmp_path)
    (problem,) = shipped.__wrapped__().problems
    assert isinstance(problem, Problem)
    assert problem.where.startswith("rules/orchard.toml:1:")
