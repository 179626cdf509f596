"""The recipes for CI: the action runs, and the snippets name hooks, options and inputs that there are."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from numcheck.cli.check import command

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "ci.md").read_text("utf-8")
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
CLINIC = "Of the 80 patients, 36 (54%) were women.\n"


def _snippets(language: str) -> list[str]:
    return re.findall(rf"^```{language}[^\n]*\n(.*?)^```$", PAGE, re.M | re.S)


@pytest.fixture
def step(tmp_path):
    """Runs the last step of the action in an empty folder, in which `python` is the one of the tests."""
    if not shutil.which("bash"):
        pytest.skip("the action is written for bash")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    (tmp_path / "bin" / "python").chmod(0o755)
    work = tmp_path / "work"
    work.mkdir()

    def run(**inputs: str) -> tuple[subprocess.CompletedProcess[str], str]:
        known = {name: one["default"] for name, one in ACTION["inputs"].items()} | {
            name.replace("_", "-"): value for name, value in inputs.items()
        }
        task = ACTION["runs"]["steps"][-1]
        told = {
            key: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda m: known[m[1]], v) for key, v in task["env"].items()
        }
        summary = tmp_path / "summary.md"
        summary.write_text("")
        done = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", task["run"]],
            cwd=work,
            env=os.environ
            | told
            | {
                "PATH": f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}",
                "PYTHONPATH": str(ROOT),
                "RUNNER_TEMP": str(tmp_path),
                "GITHUB_STEP_SUMMARY": str(summary),
            },
            capture_output=True,
            text=True,
        )
        return done, summary.read_text("utf-8")

    run.work = work
    return run


def test_the_action_passes_where_nothing_can_be_compared(step):
    (step.work / "a.txt").write_text("Nothing is counted here.\n")
    done, _ = step()
    assert (done.returncode, done.stdout) == (0, "")


def test_the_action_annotates_writes_sarif_and_a_summary_and_fails(step):
    (step.work / "clinic.txt").write_text(CLINIC)
    done, summary = step(sarif="out.sarif")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error title=numcheck (NC203),file=clinic.txt,line=1")
    assert "## NC203" in summary
    assert '"NC203"' in (step.work / "out.sarif").read_text("utf-8")


def test_inputs_of_the_action_are_never_run(step):
    (step.work / "clinic.txt").write_text(CLINIC)
    done, _ = step(paths="clinic.txt; touch broken $(touch broken) `touch broken` *")
    assert done.returncode == 2  # no such paths
    assert not (step.work / "broken").exists()


def test_no_input_stands_in_a_script_of_the_action():
    assert [step["name"] for step in ACTION["runs"]["steps"] if "${{" in step["run"]] == []


def test_the_action_installs_what_is_pinned_and_the_checkout_it_lies_in(step, tmp_path):
    told = tmp_path / "bin" / "python"
    told.write_text('#!/bin/sh\nprintf "%s\\n" "$*" >> "$RUNNER_TEMP/asked"\n')
    task = ACTION["runs"]["steps"][0]
    path = f"{told.parent}{os.pathsep}{os.environ['PATH']}"
    environment = {"PATH": path, "HERE": "a b", "RUNNER_TEMP": str(tmp_path)}
    subprocess.run(["bash", "-e", "-o", "pipefail", "-c", task["run"]], env=environment, check=True)
    first, second = (tmp_path / "asked").read_text().splitlines()
    assert first == "-m pip install --quiet --require-hashes --requirement a b/requirements.lock"
    assert second == "-m pip install --quiet --no-deps --no-build-isolation a b"
    assert task["env"] == {"HERE": "${{ github.action_path }}"}


def test_the_action_has_the_form_of_a_composite_one():
    assert set(ACTION) == {"name", "description", "inputs", "runs"}
    inputs, steps = ACTION["inputs"].values(), ACTION["runs"]["steps"]
    assert all(set(one) == {"description", "default"} and isinstance(one["default"], str) for one in inputs)
    assert ACTION["runs"]["using"] == "composite"
    assert all({"name", "shell", "run"} <= set(one) <= {"name", "shell", "run", "env"} for one in steps)


def test_the_action_does_not_stop_before_its_summary_and_more_findings_than_annotations(step):
    for number in range(12):
        (step.work / f"poll{number}.txt").write_text(f"Of {80 + number} people asked, 40 ({20 + number}%) agreed.\n")
    done, summary = step(paths=".\n./poll1.txt", args="--ignore NC1")
    assert done.returncode == 1, done.stderr
    assert done.stdout.count("::error ") == summary.count("\n## NC203 ") == 12


def test_the_page_lists_the_inputs_of_the_action():
    table = PAGE.split("| input |")[1].split("\n\n")[0]
    assert re.findall(r"^\| `([\w-]+)` \|", table, re.M) == list(ACTION["inputs"])
    (workflow,) = (yaml.safe_load(text) for text in _snippets("yaml") if "jobs:" in text)
    used = [step["with"] for step in workflow["jobs"]["numcheck"]["steps"] if step["uses"] == "./numcheck"]
    assert [set(one) <= set(ACTION["inputs"]) for one in used] == [True]


def test_the_hooks_of_the_page_are_there():
    hooks = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    (config,) = (yaml.safe_load(text) for text in _snippets("yaml") if "repos:" in text)
    assert {hook["id"] for repo in config["repos"] for hook in repo["hooks"]} <= hooks


def test_every_option_of_the_page_exists():
    known = {option for param in command.params for option in param.opts}
    known |= {"--hook-stage", "--cached", "--name-only", "--diff-filter"}  # of pre-commit and git
    used = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", PAGE))
    assert used <= known
