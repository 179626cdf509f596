"""What is kept of a run makes the next one quick, and changes nothing that is told."""

from __future__ import annotations

import io
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from numcheck.cache.folder import FILE, FOLDER
from numcheck.cli import main

TEXTS = {
    "one.txt": "Rebels fired 41 rockets at Marwick on 3 May 2024, Anna Bell said.\n",
    "two.txt": "On 3 May 2024 rebels fired 64 rockets at Marwick. Anna Bell counted 41 others.\n",
    "poll.md": "Of 80 people asked in Port Ness, 40 (45%) agreed.\n",
    "more/three.txt": "Nineteen people were hurt in Orle when a bus hit a wall, police said on Monday.\n",
    "more/four.txt": "A bus hit a wall in Orle; 19 people were hurt, police said on Monday.\n",
}
ROOT = Path(__file__).parents[2]
SLOW = {"spacy", "quantulum3", "pint", "numpy", "scipy", "inflect"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Some reports, two of which differ; the cache is on."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NUMCHECK_NO_CACHE")
    monkeypatch.setenv("COLUMNS", "100")
    for name, text in TEXTS.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def told(capsys, *arguments: str) -> tuple[int, str, str]:
    """Exit code, and what stands on both streams."""
    code = main(["check", *arguments])
    streams = capsys.readouterr()
    return code, streams.out, streams.err


def run(*arguments: str, code: str = "", **more: object) -> subprocess.CompletedProcess[str]:
    """numcheck in a process of its own."""
    start = [sys.executable, "-c", code] if code else [sys.executable, "-m", "numcheck", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(start, capture_output=True, text=True, env=environment, **more)


def test_a_run_tells_the_same_without_a_cache_with_a_new_one_and_with_a_full_one(folder: Path, capsys) -> None:
    for form in ("full", "json", "html"):
        anew = told(capsys, "--no-cache", "--format", form)
        assert not (folder / FOLDER).exists() or form != "full"
        assert told(capsys, "--format", form) == anew
        assert told(capsys, "--format", form) == anew


def test_what_is_kept_is_used(folder: Path, capsys, monkeypatch) -> None:
    first = told(capsys)
    monkeypatch.setattr("numcheck.run.digesting.digested", None)
    assert told(capsys) == first
    (folder / "one.txt").write_text(TEXTS["one.txt"].replace("41", "42"), "utf-8")
    assert "internal error" in told(capsys)[2]


@pytest.mark.parametrize("step", range(6), ids=["edited", "gone", "new", "settings", "moved", "comment"])
def test_after_every_change_it_tells_what_a_new_run_tells(folder: Path, capsys, step: int) -> None:
    told(capsys)
    match step:
        case 0:
            (folder / "one.txt").write_text(TEXTS["two.txt"], "utf-8")
        case 1:
            (folder / "more" / "four.txt").unlink()
        case 2:
            (folder / "five.txt").write_text(TEXTS["one.txt"].replace("41", "77"), "utf-8")
        case 3:
            (folder / "numcheck.toml").write_text('ignore = ["share"]\n[[source]]\npath = "one.txt"\nauthority = 3\n')
        case 4:
            (folder / "one.txt").rename(folder / "more" / "one.txt")
        case 5:
            (folder / "poll.md").write_text(f"<!-- numcheck: ignore[NC2] known -->\n{TEXTS['poll.md']}", "utf-8")
    assert told(capsys, "--format", "json") == told(capsys, "--format", "json", "--no-cache")
    assert told(capsys, "--format", "json", "one.txt") == told(capsys, "--format", "json", "--no-cache", "one.txt")


def test_a_file_written_anew_at_the_same_time_and_size_is_read_anew(folder: Path, capsys) -> None:
    before = told(capsys)
    status = (folder / "one.txt").stat()
    (folder / "one.txt").write_text(TEXTS["one.txt"].replace("41", "64"), "utf-8")
    os.utime(folder / "one.txt", ns=(status.st_atime_ns, status.st_mtime_ns))
    after = told(capsys)
    assert after != before
    assert after == told(capsys, "--no-cache")


def test_other_rules_are_another_run(folder: Path, capsys) -> None:
    plain = told(capsys)
    rules = folder / ".rules"
    rules.mkdir()
    (rules / "classes.toml").write_text("", "utf-8")
    mine = told(capsys, "--rules", ".rules")
    assert mine == told(capsys, "--rules", ".rules", "--no-cache")
    (rules / "classes.toml").write_text("not = toml = at all", "utf-8")
    assert told(capsys, "--rules", ".rules")[0] == 2
    assert told(capsys) == plain


def test_what_comes_through_a_pipe_is_not_mixed_up(folder: Path, capsys, monkeypatch) -> None:
    asked = ("--stdin-filename", "one.txt", "-", ".", "--format", "json")
    answers = []
    for text in (TEXTS["one.txt"], TEXTS["two.txt"], TEXTS["one.txt"]):
        done = run(*asked, cwd=folder, input=text)
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode()), "utf-8"))
        assert done.stdout == told(capsys, *asked, "--no-cache")[1]
        answers.append(done.stdout)
    assert answers[0] == answers[2] != answers[1]


def test_a_known_run_loads_no_slow_library(folder: Path) -> None:
    run(cwd=folder)
    script = (
        "import json, sys\nfrom numcheck.cli import main\nmain(['check'])\n"
        "print('\\n' + json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))\n"
        "print(json.dumps(sorted(name for name in sys.modules if name.startswith('numcheck.'))))"
    )
    done = run(code=script, cwd=folder)
    *shown, loaded, ours = done.stdout.splitlines()
    assert "64" in "\n".join(shown)
    assert not SLOW & set(json.loads(loaded))
    assert not {"numcheck.pipeline", "numcheck.frame", "numcheck.extraction"} & set(json.loads(ours))


def test_the_cache_is_no_text(folder: Path, capsys) -> None:
    told(capsys, "--cache-dir", "kept")
    assert (folder / "kept" / FILE).exists()
    main(["check", "--show-files"])
    assert "kept" not in capsys.readouterr().out
    assert told(capsys, "--cache-dir", "kept", "-v") == told(capsys, "--no-cache", "-v")


def test_it_stands_beside_the_configuration(folder: Path, capsys, monkeypatch) -> None:
    (folder / "numcheck.toml").write_text("", "utf-8")
    monkeypatch.chdir(folder / "more")
    told(capsys)
    assert (folder / FOLDER / FILE).exists()
    assert not (folder / "more" / FOLDER).exists()


@pytest.mark.parametrize("line", ["cache = false", "jobs = -1", "jobs = 'many'"])
def test_the_configuration_can_switch_it_off(folder: Path, capsys, line: str) -> None:
    (folder / "numcheck.toml").write_text(line, "utf-8")
    code, _, trouble = told(capsys)
    assert not (folder / FOLDER).exists()
    assert (code == 2 and "jobs" in trouble) == line.startswith("jobs")


@pytest.mark.parametrize("arguments", [["--no-cache"], ["--isolated", "--no-cache"]])
def test_without_it_nothing_is_written(folder: Path, capsys, arguments: list[str]) -> None:
    before = sorted(folder.rglob("*"))
    told(capsys, *arguments)
    assert sorted(folder.rglob("*")) == before


def test_trouble_is_one_line_and_the_report_the_same(folder: Path, capsys) -> None:
    (folder / FOLDER).write_text("a file in its place")
    code, shown, line = told(capsys)
    assert line.count("\n") == 1 and "cache" in line
    assert told(capsys, "-q")[2] == ""
    (folder / FOLDER).unlink()
    assert (code, shown, "") == told(capsys, "--no-cache")


# -- numcheck cache ----------------------------------------------------------------------------------------------------


def test_it_is_told_and_deleted(folder: Path, capsys) -> None:
    assert main(["cache", "info"]) == 0
    assert "no cache" in capsys.readouterr().out
    told(capsys)
    assert main(["cache", "info", "--format", "json"]) == 0
    known = json.loads(capsys.readouterr().out)
    assert known["folder"] == FOLDER
    assert known["kept"]["digest"] == known["kept"]["reading"] == len(TEXTS)
    assert main(["cache", "info"]) == 0
    assert f"{len(TEXTS)}  digest\n" in capsys.readouterr().out
    assert main(["cache", "clean"]) == 0
    assert "deleted" in capsys.readouterr().out
    assert not (folder / FOLDER).exists()
    assert main(["cache", "clean", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["bytes"] == 0


def test_a_folder_that_is_no_cache_is_not_deleted(folder: Path, capsys) -> None:
    assert main(["cache", "clean", "--cache-dir", "more"]) == 2
    assert "left alone" in capsys.readouterr().err
    assert (folder / "more" / "four.txt").exists()


# -- killed runs -------------------------------------------------------------------------------------------------------


def test_killed_runs_leave_a_cache_that_is_right(folder: Path, capsys) -> None:
    anew = told(capsys, "--no-cache", "--format", "json")[1]
    chance = random.Random(7)
    for number in range(5):
        started = subprocess.Popen(
            [sys.executable, "-m", "numcheck", "--format", "json", "--jobs", str(1 + number % 2)],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        time.sleep(chance.uniform(0.2, 2.5))
        started.send_signal(signal.SIGKILL)
        started.wait()
    assert run("--format", "json", cwd=folder).stdout == anew
    assert run("--format", "json", cwd=folder).stdout == anew


def test_runs_at_once_tell_the_same(folder: Path, capsys) -> None:
    anew = told(capsys, "--no-cache", "--format", "json")[1]
    at_once = [
        subprocess.Popen(
            [sys.executable, "-m", "numcheck", "--format", "json"],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    assert [one.communicate()[0] for one in at_once] == [anew] * 3
    assert run("--format", "json", cwd=folder).stdout == anew
