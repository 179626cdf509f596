"""`numcheck rules`: what is asked, and what the examples prove."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from types import ModuleType, SimpleNamespace

import pytest

from numcheck.cli import main
from numcheck.prove import Proof
from numcheck.ruleset import load


@dataclass
class Row:
    state: str
    pack: str = "boats"
    rule: str = "boats.toml: ferries-sunk"
    what: str = "example 2"
    text: str = "No ferry sank.\nTwo \x1b ferries sank."
    expected: str = "nothing"
    found: str = "2 count"
    note: str = ""

    @property
    def passed(self) -> bool:
        return self.state in ("ok", "known gap")


@pytest.fixture
def proved(monkeypatch, capsys):
    """Runs `numcheck rules test` over a proof with rows of the given states."""

    def run(states: list[str], *arguments: str):
        rows = tuple(Row(state) for state in states)
        proof = SimpleNamespace(
            rows=rows, passed=all(row.passed for row in rows), counts={state: states.count(state) for state in states}
        )

        def prove(ruleset, only=()):
            if "odd" in only:
                raise KeyError('no slot or pack "odd"; did you mean "ferries-sunk"?')
            return proof

        stand_in = ModuleType("numcheck.prove")
        stand_in.prove, stand_in.Proof = prove, Proof
        monkeypatch.setitem(sys.modules, "numcheck.prove", stand_in)
        code = main(["rules", "test", *arguments])
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return run


def test_rules_that_keep_their_promises_are_0(proved) -> None:
    assert proved(["ok", "ok", "known gap"]) == (0, "3 examples and cases: 2 ok, 1 known gap.\n", "")
    assert proved(["ok", "known gap", "known gap"])[1] == "3 examples and cases: 1 ok, 2 known gaps.\n"


@pytest.mark.parametrize("state", ["noisy", "missing", "healed"])
def test_a_promise_that_is_not_kept_is_1_and_shown(proved, state: str) -> None:
    code, out, _ = proved(["ok", state])
    assert code == 1
    assert out.startswith(f"{state}: boats.toml: ferries-sunk, example 2\n")
    assert '  "Two \\x1b ferries sank."\n  expected: nothing\n  found:    2 count\n' in out


def test_known_gaps_are_listed_on_request(proved) -> None:
    assert "known gap: boats" not in proved(["known gap"])[1]
    assert "known gap: boats" in proved(["known gap"], "-v")[1]


def test_nothing_to_test_is_3(proved) -> None:
    assert proved([])[:2] == (3, "Nothing was tested.\n")


def test_a_name_that_does_not_exist_is_2_and_tells_what_does(proved) -> None:
    code, _, err = proved(["ok"], "--only", "odd")
    assert code == 2
    assert "ferries-sunk" in err


def test_the_list_has_every_question_of_the_shipped_rules(capsys) -> None:
    assert main(["rules", "list"]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert all(f"{slot.id} {slot.asks}" in out for slot in load().slots)


@pytest.mark.parametrize("command", [["rules", "list", "--rules"], ["rules", "test"], ["--rules"]])
def test_a_broken_pack_is_2_and_names_its_file(command: list[str], tmp_path, capsys) -> None:
    (tmp_path / "boats.toml").write_text('schema = 1\npack = "boats"\n[[slot]]\nidd = "x"\n', encoding="utf-8")
    assert main([*command, str(tmp_path)]) == 2
    assert "boats.toml" in capsys.readouterr().err


def test_the_examples_of_the_user_are_counted_apart_from_the_shipped_ones(tmp_path, capsys) -> None:
    example = '{ text = "Pickers picked 40 plums.", reads = ["40 count"] }, { text = "They ate plums.", reads = [] }'
    (tmp_path / "orchard.toml").write_text(
        'schema = 1\npack = "orchard"\n[[slot]]\nid = "plums"\nasks = "How many plums?"\nunit = "count"\n'
        f'noun = ["plum"]\nexample = [{example}]\n'
        'case = [{ docs = ["Pickers picked 40 plums."], verdict = "single" }]\n',
        encoding="utf-8",
    )
    code = main(["rules", "test", str(tmp_path), "--only", "orchard", "--only", "drones-launched"])
    *_, yours, shipped = capsys.readouterr().out.splitlines()
    assert code == 0
    assert yours == "Yours: 3 examples and cases: 3 ok."
    assert shipped.startswith("Shipped: ") and "ok" in shipped
