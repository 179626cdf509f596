"""The pre-commit hook, run by the real pre-commit on a scratch repository.

pre-commit would install the hook's own environment from a registry; here the same hook, with everything else that its
manifest says, runs the numcheck that is being tested.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"

TOLD_BY_ONE = "Rebels fired 41 rockets at Marwick on 3 May 2024.\n"
TOLD_THE_SAME = "On 3 May 2024 rebels fired 41 rockets at Marwick.\n"
TOLD_OTHERWISE = "On 3 May 2024 rebels fired 64 rockets at Marwick.\n"


@pytest.fixture
def pre_commit(tmp_path):
    """Runs pre-commit over the files given, in a repository that asks for the hook; returns code and output."""
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

    def run(files: dict[str, str], **changes: object) -> tuple[int, str]:
        repository = tmp_path / "repository"
        for name, text in files.items():
            path = repository / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        hook = yaml.safe_load(MANIFEST.read_text("utf-8"))[0] | {"language": "system"} | changes
        config = {"repos": [{"repo": "local", "hooks": [hook]}]}
        (repository / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
        for command in (["init", "--quiet"], ["add", "."]):
            subprocess.run(["git", *command], cwd=repository, env=environment, check=True)
        done = subprocess.run(
            [sys.executable, "-m", "pre_commit", "run", "--all-files", "--color=never", "--verbose"],
            cwd=repository,
            env=environment,
            capture_output=True,
            text=True,
        )
        return done.returncode, done.stdout + done.stderr

    return run


def test_pre_commit_takes_the_manifest():
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", str(MANIFEST)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_collection_that_agrees_passes(pre_commit):
    code, told = pre_commit({"one.txt": TOLD_BY_ONE, "two.md": TOLD_THE_SAME})
    assert code == 0, told
    assert "Passed" in told


def test_a_collection_that_contradicts_itself_fails_and_is_told_where(pre_commit):
    code, told = pre_commit({"one.txt": TOLD_BY_ONE, "two.md": TOLD_OTHERWISE})
    assert code == 1, told
    assert "NC101" in told
    assert "one.txt:1:" in told
    assert "two.md:1:" in told


def test_args_name_the_folders_that_are_read(pre_commit):
    files = {"news/one.txt": TOLD_BY_ONE, "news/two.txt": TOLD_THE_SAME, "drafts/three.txt": TOLD_OTHERWISE}
    code, told = pre_commit(files, args=["news"])
    assert code == 0, told
