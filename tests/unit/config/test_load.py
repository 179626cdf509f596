"""A configuration says what it says, wherever it stands, and every mistake in it at once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from numcheck.config import DEFAULT_EXCLUDE, Explained, Settings, SourceRule
from numcheck.config.find import BrokenConfig
from numcheck.config.load import KEYS, check_patterns, check_words, load

FORMATS = ("full", "json", "sarif")


def write(folder: Path, text: str, name: str = "numcheck.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")
    return folder


def wrong(folder: Path, text: str) -> list[tuple[str, str, str]]:
    """Where, what and hint of everything that is wrong with a configuration."""
    with pytest.raises(BrokenConfig) as error:
        load(write(folder, text), formats=FORMATS)
    assert {problem.code for problem in error.value.problems} == {"NC904"}
    return [(problem.where, problem.what, problem.hint) for problem in error.value.problems]


# -- where it is -------------------------------------------------------------------------------------------------------


def test_without_a_file_everything_is_default(tmp_path: Path) -> None:
    assert load(tmp_path) == Settings(root=tmp_path)


def test_an_empty_file_changes_nothing_but_where_paths_begin(tmp_path: Path) -> None:
    assert load(write(tmp_path, "")) == Settings(root=tmp_path, file="numcheck.toml")


def test_isolated_looks_at_no_file(tmp_path: Path) -> None:
    assert load(write(tmp_path, "nonsense = ["), isolated=True) == Settings(root=tmp_path)


def test_of_three_names_in_a_folder_the_first_is_taken(tmp_path: Path) -> None:
    write(tmp_path, '[tool.numcheck]\nfail-on = "note"', "pyproject.toml")
    assert load(tmp_path).fail_on == "note"
    write(tmp_path, 'fail-on = "error"')
    assert load(tmp_path).fail_on == "error"
    write(tmp_path, "", ".numcheck.toml")
    assert load(tmp_path).fail_on == "warning"


def test_a_folder_without_one_has_that_of_the_nearest_folder_above(tmp_path: Path) -> None:
    write(tmp_path, 'fail-on = "error"\ninclude = ["a/"]')
    write(tmp_path / "in" / "side", "[tool.other]", "pyproject.toml")
    settings = load(tmp_path / "in" / "side")
    assert (settings.fail_on, settings.root, settings.file) == ("error", tmp_path, "../../numcheck.toml")


def test_two_files_are_never_mixed(tmp_path: Path) -> None:
    write(tmp_path, 'fail-on = "error"')
    assert load(write(tmp_path / "in", 'select = ["NC1"]')).fail_on == "warning"


def test_a_named_file_wins(tmp_path: Path) -> None:
    write(tmp_path, 'fail-on = "error"')
    write(tmp_path / "other", 'fail-on = "note"\nrules = ["."]', "mine.toml")
    settings = load(tmp_path, file=tmp_path / "other" / "mine.toml")
    assert (settings.fail_on, settings.root, settings.rules) == ("note", tmp_path / "other", (tmp_path / "other",))


def test_a_broken_pyproject_of_others_is_not_ours_to_tell(tmp_path: Path) -> None:
    assert load(write(tmp_path, "[tool.other", "pyproject.toml")).file == ""
    with pytest.raises(BrokenConfig, match="no TOML"):
        load(write(tmp_path, "[tool.numcheck]\nfail-on = ", "pyproject.toml"))


def test_a_named_pyproject_without_our_table_is_told(tmp_path: Path) -> None:
    write(tmp_path, "[tool.other]", "pyproject.toml")
    with pytest.raises(BrokenConfig, match=r"no \[tool.numcheck\]"):
        load(tmp_path, file=tmp_path / "pyproject.toml")


# -- what it says ------------------------------------------------------------------------------------------------------

WHOLE = """
include = ["stories/"]
exclude = []
extend-exclude = ["drafts/"]
force-exclude = true
rules = ["mine"]
select = ["NC1", "share", "sport", "drones-launched", "general"]
ignore = ["update"]
severity = { NC102 = "note", drones-launched = "error" }
fail-on = "note"
allow-empty = true
format = ["full", "sarif=out/n.sarif"]
date = 2031-03-04
cache = false
jobs = 3

[[source]]
path = "wire/**"
outlet = "Lake Courier"
date = 2031-03-01
authority = 3
[[source]]
outlet = "Port Post"
authority = -1

[[accept]]
slot = "drones-launched"
event = "Orle"
values = [112, "over 3 hours", 7.5]
reason = "two nights"
until = 2031-12-31
"""


def test_every_key_reaches_the_settings(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    settings = load(write(tmp_path, WHOLE), formats=FORMATS)
    assert settings == Settings(
        root=tmp_path,
        file="numcheck.toml",
        include=("stories/",),
        exclude=(),
        extend_exclude=("drafts/",),
        force_exclude=True,
        rules=(tmp_path / "mine",),
        select=("NC1", "share", "sport", "drones-launched", "general"),
        ignore=("update",),
        severity=(("NC102", "note"), ("drones-launched", "error")),
        fail_on="note",
        allow_empty=True,
        formats=("full", f"sarif={tmp_path.as_posix()}/out/n.sarif"),
        published=date(2031, 3, 4),
        cache=False,
        jobs=3,
        sources=(
            SourceRule(
                place="numcheck.toml:17",
                path=("wire/**",),
                outlet="Lake Courier",
                date=date(2031, 3, 1),
                authority=3,
            ),
            SourceRule(place="numcheck.toml:22", outlet="Port Post", authority=-1),
        ),
        explained=(
            Explained(
                place="numcheck.toml:26",
                slot="drones-launched",
                event="Orle",
                values=(Decimal(112), "over 3 hours", Decimal("7.5")),
                reason="two nights",
                until=date(2031, 12, 31),
            ),
        ),
    )
    assert set(settings.origins) == set(KEYS.values())
    assert settings.origins["severity"] == "numcheck.toml:9"


def test_without_a_word_on_it_other_peoples_texts_are_left_out(tmp_path: Path) -> None:
    settings = load(write(tmp_path, 'extend-exclude = ["drafts/"]'))
    assert settings.excluded == (*DEFAULT_EXCLUDE, "drafts/")


def test_the_users_own_packs_and_questions_are_words(tmp_path: Path) -> None:
    example = '{ text = "Pickers picked 40 plums.", reads = ["40 count"] }, { text = "They ate plums.", reads = [] }'
    write(
        tmp_path / "mine",
        'schema = 1\npack = "orchard"\n[[slot]]\nid = "plums"\nasks = "How many plums?"\nunit = "count"\n'
        f'noun = ["plum"]\nexample = [{example}]\n'
        'case = [{ docs = ["Pickers picked 40 plums."], verdict = "single" }]\n',
        "orchard.toml",
    )
    settings = load(write(tmp_path, 'rules = ["mine"]\nselect = ["orchard"]\nignore = ["plums"]'))
    assert (settings.select, settings.ignore) == (("orchard",), ("plums",))


# -- what is wrong -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "where", "what", "hint"),
    [
        ('selekt = ["NC1"]', "1: key selekt", "an unknown key", 'did you mean "select"?'),
        ('fail-on = "eror"', "1: key fail-on", 'found "eror"', 'did you mean "error"?'),
        ("include = 3", "1: key include", "found 3", "expected a list of patterns"),
        ('include = [""]', "1: key include, item 1", 'found ""', "a pattern as in a .gitignore"),
        ("allow-empty = 1", "1: key allow-empty", "found 1", "expected true or false"),
        ('date = "monday"', "1: key date", 'found "monday"', "expected a date such as"),
        ('rules = ["gone"]', "1: key rules, item 1", '"gone" is no folder', "as seen from the configuration file"),
        ('format = "sarff"', "1: key format", 'found "sarff"', 'did you mean "sarif"?'),
        ('format = "sarif="', "1: key format", 'found "sarif="', "expected a file after the sign"),
        ('format = ["full", "json"]', "1: key format", "full and json cannot share standard output", '"json=report'),
        ('select = ["scop"]', "1: key select, item 1", 'no code, pack or question "scop"', 'did you mean "scope"?'),
        ('ignore = ["NC903"]', "1: key ignore, item 1", 'no code, pack or question "NC903"', "always told"),
        ('[severity]\nNC7 = "note"', "2: table severity, key NC7", 'no code, pack or question "NC7"', ""),
        ("[[source]]\nauthority = 3", "1: source 1", "neither path nor outlet", 'expected path = "..."'),
        ('[[source]]\noutlet = "P"\ndate = 2031-01-01', "3: source 1, key date", "a date without a path", ""),
        ('[[source]]\npath = "a"\nauthority = "x"', "3: source 1, key authority", 'found "x"', "a whole number"),
        ('[[accept]]\nslot = "drones-launched"', "1: accept 1, key reason", "the key is missing", "says why"),
        ('[[accept]]\nreason = " "\nvalues = [1]', "2: accept 1, key reason", "says nothing", ""),
        ('[[accept]]\nreason = "..."\nvalues = [1]', "2: accept 1, key reason", "says nothing", ""),
        ('[[accept]]\nreason = "x"\nvalues = [1, " "]', "3: accept 1, key values, item 2", 'found " "', "a reading"),
        ('[[accept]]\nreason = "x"', "1: accept 1", "accepts every finding", "at least one of event, slot and values"),
        ('[[accept]]\nreason = "x"\nslot = "drone-launched"', "3: accept 1, key slot", "no question", "did you mean"),
    ],
)
def test_a_mistake_says_where_what_and_what_was_meant(
    tmp_path: Path, text: str, where: str, what: str, hint: str
) -> None:
    ((at, found, expected),) = wrong(tmp_path, text)
    assert at == f"numcheck.toml:{where}"
    assert what in found
    assert hint in expected


def test_every_mistake_is_told_at_once_in_the_order_of_lines(tmp_path: Path) -> None:
    found = wrong(tmp_path, 'fail-on = 3\nselect = ["NC1", "odd"]\nfoo = 1\n[[accept]]\nreason = "x"\n')
    assert [where.split(":")[1] for where, _, _ in found] == ["1", "2", "3", "4"]


def test_mistakes_in_pyproject_name_its_lines(tmp_path: Path) -> None:
    write(tmp_path, '[project]\nname = "x"\n[tool.numcheck]\nfail-on = "eror"\n', "pyproject.toml")
    with pytest.raises(BrokenConfig) as error:
        load(tmp_path)
    assert error.value.problems[0].where == "pyproject.toml:4: tool numcheck, key fail-on"


def test_words_and_patterns_of_the_command_line_are_looked_up_too() -> None:
    assert check_words([("--select", "NC1"), ("--ignore", "war-age")], ()) == ()
    assert check_words([("--ignore", "war-ago")], ()) == (
        '--ignore: "war-ago" is no code, pack or question; did you mean "war-age"?',
    )
    assert check_patterns([("--include", "*.md")]) == ()
    assert check_patterns([("--include", " ")]) == ('--include: " " is no pattern',)
