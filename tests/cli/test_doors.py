"""Where the words of the command line lead, and what is loaded on the way."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import numcheck
from numcheck.cli import COMMANDS, main

HEAVY = {"spacy", "quantulum3", "pint", "msgspec", "markdown_it", "numpy", "charset_normalizer", "pathspec"}


def _loaded(*arguments: str) -> tuple[set[str], str]:
    script = (
        "import json, sys\nfrom numcheck.cli import main\n"
        f"main({list(arguments)!r})\nprint('\\n' + json.dumps(sorted(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    *shown, modules = done.stdout.splitlines()
    return {name.partition(".")[0] for name in json.loads(modules)}, "\n".join(shown)


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("check", "--help"), ("rules", "--help")])
def test_help_loads_nothing_heavy(arguments: tuple[str, ...]) -> None:
    loaded, shown = _loaded(*arguments)
    assert not loaded & HEAVY
    assert shown.strip()


def test_the_help_names_every_command(capsys) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(f"\n  {name} " in shown for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str, capsys) -> None:
    assert main([name, "--help"]) == 0
    assert f"Usage: numcheck {name}" in capsys.readouterr().out


def test_every_help_text_has_an_example(capsys) -> None:
    for name in COMMANDS:
        words = [[name, one] for one in ("list", "test", "lint", "new", "stats")] if name == "rules" else [[name]]
        for one in words:
            assert main([*one, "--help"]) == 0
            assert "\n  Example" in capsys.readouterr().out, one


def test_the_version_is_that_of_the_package(capsys) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"numcheck {numcheck.__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [["check", "--format", "xml"], ["--fail-on", "never"], ["--nonsense"], ["-q", "-v"], ["accept"], ["schema", "all"]],
)
def test_a_wrong_command_line_leaves_with_2(arguments: list[str], capsys) -> None:
    assert main(arguments) == 2
    assert "Error:" in capsys.readouterr().err


def test_a_missing_folder_of_rules_leaves_with_2(capsys) -> None:
    assert main(["--rules", "nowhere/at/all", "."]) == 2
    assert "nowhere/at/all" in capsys.readouterr().err


def test_the_package_runs_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "numcheck", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("numcheck ")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--isolated", "explain", "d7bf572af130"], "options come after the command: numcheck explain --isolated"),
        (["chekc", "seeds"], "did you mean: numcheck check"),
        (["explian", "d7bf572af130"], "did you mean: numcheck explain"),
    ],
)
def test_a_command_in_the_wrong_place_or_misspelt_is_told(arguments, told, capsys) -> None:
    assert main(arguments) == 2
    assert told in capsys.readouterr().err


def test_a_file_that_is_called_nearly_like_a_command_is_read(tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "checks").write_text("Twelve people died in Orle.", "utf-8")
    assert main(["checks"]) == 3
    assert "1 document" in capsys.readouterr().out


def test_a_file_whose_name_begins_with_a_dash_is_told_to_be_named_by_its_folder(tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "-dunes.txt").write_text("Twelve people died in Orle.", "utf-8")
    assert main(["-dunes.txt"]) == 2
    assert "named as ./-dunes.txt" in capsys.readouterr().err
    assert main(["./-dunes.txt"]) == 3
    (tmp_path / "numcheck.toml").mkdir()
    (tmp_path / "numcheck.toml" / "dunes.txt").write_text("Twelve people died in Orle.", "utf-8")
    assert main(["numcheck.toml"]) == 3
