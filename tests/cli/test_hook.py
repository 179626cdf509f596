"""The pre-commit hooks, run by the real pre-commit on a scratch repository.

pre-commit would install the hooks' own environment from a registry; here the same hooks, with everything else that
their manifest says, run the numcheck that is being tested.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"

TOLD_BY_ONE = "Rebels fired 41 rockets at Marwick on 3 May 2024.\n"
TOLD_THE_SAME = "On 3 May 2024 rebels fired 41 rockets at Marwick.\n"
TOLD_OTHERWISE = "On 3 May 2024 rebels fired 64 rockets at Marwick.\n"
UNRELATED = "The library opened 12 new rooms.\n"


class Repository:
    """A repository that asks for the hooks."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self.folder = folder
        self.environment = environment
        folder.mkdir()
        self.git("init", "--quiet")
        self.ask_for({})

    def ask_for(self, arguments: Mapping[str, list[str]]) -> None:
        """Asks for every hook of the manifest, some with arguments of their own."""
        hooks = [hook | {"language": "system"} for hook in yaml.safe_load(MANIFEST.read_text("utf-8"))]
        hooks = [hook | {"args": arguments.get(hook["id"], hook.get("args", []))} for hook in hooks]
        config = {"repos": [{"repo": "local", "hooks": hooks}]}
        self.write({".pre-commit-config.yaml": yaml.safe_dump(config)})

    def git(self, *arguments: str) -> None:
        subprocess.run(["git", *arguments], cwd=self.folder, env=self.environment, check=True, capture_output=True)

    def write(self, files: Mapping[str, str]) -> None:
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")

    def stage(self, files: Mapping[str, str]) -> None:
        self.write(files)
        self.git("add", ".")

    def commit(self, files: Mapping[str, str]) -> None:
        """Commits without asking the hooks."""
        self.stage(files)
        self.git("-c", "user.name=n", "-c", "user.email=n@n.example", "commit", "--quiet", "--message=x")

    def run(self, *arguments: str) -> tuple[int, str]:
        """Code and output of pre-commit."""
        done = subprocess.run(
            [sys.executable, "-m", "pre_commit", "run", "--color=never", "--verbose", *arguments],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
        )
        return done.returncode, done.stdout + done.stderr


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    programs = tmp_path / "programs"
    programs.mkdir()
    numcheck = programs / "numcheck"
    numcheck.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m numcheck "$@"\n', "utf-8")
    numcheck.chmod(0o755)
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
    environment |= {
        "PATH": os.pathsep.join([str(programs), environment.get("PATH", os.defpath)]),
        "PYTHONPATH": str(ROOT),
        "PRE_COMMIT_HOME": str(tmp_path / "kept"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
    }
    return Repository(tmp_path / "repository", environment)


def test_pre_commit_takes_the_manifest():
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", str(MANIFEST)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


# -- passing -----------------------------------------------------------------------------------------------------------


def test_a_first_file_has_nothing_to_contradict_and_passes(repository):
    repository.stage({"one.txt": TOLD_BY_ONE})
    code, told = repository.run()
    assert code == 0, told
    assert "numcheck (staged files against the corpus)...............................Passed" in told
    assert "numcheck (whole corpus)" not in told


def test_a_file_that_agrees_passes(repository):
    repository.commit({"one.txt": TOLD_BY_ONE})
    repository.stage({"two.md": TOLD_THE_SAME})
    code, told = repository.run()
    assert code == 0, told


def test_an_unrelated_commit_passes_although_others_contradict_each_other(repository):
    repository.commit({"one.txt": TOLD_BY_ONE, "two.md": TOLD_OTHERWISE})
    repository.stage({"three.txt": UNRELATED})
    code, told = repository.run()
    assert code == 0, told
    assert "NC101" not in told


def test_a_commit_of_other_things_is_skipped(repository):
    repository.commit({"one.txt": TOLD_BY_ONE, "two.md": TOLD_OTHERWISE})
    repository.stage({"tool.py": "ROCKETS = 99\n"})
    code, told = repository.run()
    assert code == 0, told
    assert "Skipped" in told


def test_a_deletion_passes(repository):
    repository.commit({"one.txt": TOLD_BY_ONE, "two.md": TOLD_OTHERWISE})
    repository.git("rm", "--quiet", "two.md")
    code, told = repository.run()
    assert code == 0, told


def test_what_is_excluded_is_no_matter_even_where_it_is_staged(repository):
    repository.commit({"one.txt": TOLD_BY_ONE, "numcheck.toml": 'extend-exclude = ["drafts/"]\n'})
    repository.stage({"drafts/two.md": TOLD_OTHERWISE})
    code, told = repository.run()
    assert code == 0, told


def test_files_that_git_does_not_know_contradict_nobody(repository):
    repository.commit({"one.txt": UNRELATED})
    repository.stage({"two.md": TOLD_OTHERWISE})
    repository.write({"scratch.txt": TOLD_BY_ONE})
    code, told = repository.run()
    assert code == 0, told


# -- failing -----------------------------------------------------------------------------------------------------------


def test_a_staged_contradiction_fails_and_is_told_from_its_side(repository):
    repository.commit({"one.txt": TOLD_BY_ONE, "same.txt": TOLD_THE_SAME})
    repository.stage({"two.md": TOLD_OTHERWISE})
    code, told = repository.run()
    assert code == 1, told
    assert told.index("two.md:1:28") < told.index("one.txt:1:14")


def test_the_staged_figure_comes_first_even_where_most_say_so(repository):
    repository.commit({"one.txt": TOLD_BY_ONE, "two.md": TOLD_OTHERWISE})
    repository.stage({"zebra.txt": TOLD_THE_SAME})
    code, told = repository.run()
    assert code == 1, told
    assert told.index("zebra.txt:1:28") < told.index("one.txt:1:14") < told.index("two.md:1:28")


def test_a_renamed_file_is_looked_at_by_its_new_name(repository):
    repository.commit({"one.txt": TOLD_BY_ONE, "two.md": TOLD_OTHERWISE})
    repository.git("mv", "two.md", "moved.md")
    code, told = repository.run()
    assert code == 1, told
    assert "moved.md:1:28" in told


def test_what_is_staged_counts_and_not_what_was_written_after(repository):
    repository.commit({"one.txt": TOLD_BY_ONE})
    repository.stage({"two.md": TOLD_OTHERWISE})
    repository.write({"two.md": TOLD_THE_SAME})
    code, told = repository.run()
    assert code == 1, told


def test_a_broken_configuration_fails(repository):
    repository.stage({"one.txt": TOLD_BY_ONE, "numcheck.toml": 'selekt = ["NC1"]\n'})
    code, told = repository.run()
    assert code == 1, told
    assert 'did you mean "select"?' in told


# -- all files, and the other hooks ------------------------------------------------------------------------------------


def test_many_files_at_once_are_one_run(repository):
    files = {f"news/{n:03}.txt": f"The shop in street {n} sold a chair.\n" for n in range(400)}
    repository.stage({**files, "news/000.txt": TOLD_BY_ONE, "news/399.txt": TOLD_OTHERWISE})
    code, told = repository.run("--all-files")
    assert code == 1, told
    assert told.count("NC101") == 1
    assert "402 documents" not in told and "400 documents" in told


def test_the_whole_corpus_is_looked_at_before_a_push(repository):
    repository.commit({"one.txt": TOLD_BY_ONE, "two.md": TOLD_OTHERWISE})
    code, told = repository.run("--hook-stage", "pre-push", "numcheck-all", "--all-files")
    assert code == 1, told
    assert "NC101" in told
    repository.git("rm", "--quiet", "two.md")
    code, told = repository.run("--hook-stage", "manual", "numcheck-all")
    assert code == 0, told


def test_the_rules_of_the_repository_are_tested_when_they_change(repository):
    rule = (
        'schema = 1\npack = "orchard"\n[[slot]]\nid = "plums"\nasks = "How many plums?"\nunit = "count"\n'
        'noun = ["plum"]\nexample = [{ text = "Pickers picked 40 plums.", reads = ["41 count"] }, '
        '{ text = "They ate plums.", reads = [] }]\n'
        'case = [{ docs = ["Pickers picked 40 plums."], verdict = "single" }]\n'
    )
    repository.ask_for({"numcheck-rules": ["rules", "--only", "orchard"]})  # the shipped ones are tested elsewhere
    repository.stage({"rules/orchard.toml": rule})
    code, told = repository.run("numcheck-rules")
    assert code == 1, told
    assert "orchard.toml: plums" in told
    repository.stage({"rules/orchard.toml": rule.replace("41 count", "40 count")})
    code, told = repository.run("numcheck-rules")
    assert code == 0, told
