"""Every format through the command line: the same bytes each time, and no word of a document breaks out of it."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from markdown_it import MarkdownIt

from numcheck.cli import main
from numcheck.cli.formats import FORMATS

ROOT = Path(__file__).resolve().parents[2]
#: Everything that some reader of a report would run, show or obey; it has no NUL, which would make a file binary.
POISON = (
    "\x1b[31mred\x07\x9b31m \u202e ::error file=a::pwn %0A::warning::pwn ##vso[task.setvariable]x ##[error]x "
    "##teamcity[x] ]]> <script>hacked=1</script><img src=x onerror=hacked=1> | `a` [b](javascript:hacked=1) @here $x$ "
    "=HYPERLINK(1) &amp; \\ \"'\ufffe"
)
#: Names of files; the folder that holds them is read as a whole.
NAMES = (
    "=cmd|`x`<b>&\"'.md",
    "::error::pwn%0A\n::warning::pwn.md",
    "\x1b[31mred\u202e.md",
    "-dash,comma:colon ##vso[task.x]y.md",
    "@here +1 <script>hacked=1<b>.txt",
)
#: What else prints words of documents.
FOR_PEOPLE = {
    "full": ["-v", "."],
    "extract": ["extract", "--frames", "."],
    "stats": ["rules", "stats", "."],
    "accept": ["accept", "x", ".", "--reason", "y"],
    "explain": ["explain", "./@here +1 <script>hacked=1<b>.txt:1", "./=cmd|`x`<b>&\"'.md:7"],
}


def _text(number: int) -> str:
    words = f"Rebels fired {number} rockets at Marwick on 3 May 2024, {POISON} said."
    share = f"::error::pwn\n\nOf 80 people asked, 40 (45%) agreed, {POISON} said."
    return f"{words}\n\n{share}\n\n\u2028::error::pwn\x85{POISON}\n"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What one run tells in every format, with the summary of a step and what goes to standard error.

    In its folder texts, names, titles and outlets want to be something else, and contradict each other; one finding is
    accepted with a hostile reason.
    """
    folder, out = tmp_path_factory.mktemp("hostile"), tmp_path_factory.mktemp("out")
    for turn, name in enumerate(NAMES):
        words = json.dumps(f"=1+1 ::error::pwn {POISON} {turn}")
        head = f"---\ntitle: {words}\noutlet: {words}\ndate: 2024-05-04\n---\n\n" if name.endswith(".md") else ""
        try:
            (folder / name).write_text(head + _text((41, 64)[turn % 2]), "utf-8")
        except OSError:
            pytest.skip("this file system refuses such names")
    wishes = [f"--format={form}={out / form}" for form in FORMATS if form not in ("full", "github")]
    _run(folder, [*wishes, "--format=full", "."])
    name = json.loads((out / "json").read_text("utf-8"))["findings"][-1]["fingerprint"]
    assert _run(folder, ["accept", name, ".", "--reason", f"=1 ::error::pwn {POISON}"])[0] == 0
    code, github, errors = _run(folder, [*wishes, "--format=github", "."], summary=str(out / "summary"))
    assert code == 1
    found = {form: (out / form).read_text("utf-8") for form in (*FORMATS, "summary") if (out / form).exists()}
    more = {name: "".join(_run(folder, words)[1:]) for name, words in FOR_PEOPLE.items()}
    return {**found, **more, "github": github, "stderr": errors}


def _run(folder: Path, words: list[str], summary: str = "") -> tuple[int, str, str]:
    """Exit code of a run in this folder, and what it wrote to both streams, which take UTF-8 and nothing else."""
    out, errors = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("COLUMNS", "80")
        patch.setenv("GITHUB_STEP_SUMMARY", summary)
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
            code = main(words)
    return code, _written(out), _written(errors)


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    return stream.detach().getvalue().decode()


@pytest.mark.parametrize("form", [*FORMATS, *FOR_PEOPLE, "summary", "stderr"])
def test_a_log_obeys_nothing_that_a_document_says(form: str, told: dict[str, str]) -> None:
    page = told[form]
    assert page
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\ufffe]", page)
    if form == "html":  # no page for a log, and "::" begins lines of its style
        return
    assert not re.search(r"^\s*::(?!(?:error|warning) title=numcheck)", page, re.M)
    assert form == "github" or not re.search(r"##(?:vso|teamcity)?\[", page)  # commands for one server alone


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_tells_the_findings(form: str, told: dict[str, str]) -> None:
    assert "NC101" in told[form] and "NC203" in told[form]


def test_github_gets_a_command_a_finding_and_no_other(told: dict[str, str]) -> None:
    lines = told["github"].splitlines()
    assert len(lines) == 5
    for line in lines:
        head, _, message = line.removeprefix("::error ").partition("::")
        fields = dict(one.split("=", 1) for one in head.split(","))
        assert set(fields) <= {"title", "file", "line", "col", "endLine", "endColumn"} and "\n" not in message
        assert not re.search(r"%(?!25|0A|0D|3A|2C)", line)


@pytest.mark.parametrize("form", ["markdown", "summary"])
def test_markdown_shows_words_as_they_are_written(form: str, told: dict[str, str]) -> None:
    page = told[form]
    shown = MarkdownIt("gfm-like", {"html": True, "linkify": False}).render(page)
    tags = set(re.findall(r"</?([a-z0-9]+)", shown))
    assert tags <= {"h1", "h2", "p", "table", "thead", "tbody", "tr", "th", "td", "ul", "li"}
    rows = re.findall(r"<tr>(.*?)</tr>", shown, re.S)
    assert rows and all(len(re.findall(r"<t[hd]", row)) == 3 for row in rows)


def test_a_spreadsheet_has_no_formula_and_whole_rows(told: dict[str, str]) -> None:
    rows = list(csv.reader(io.StringIO(told["csv"])))
    assert len({len(row) for row in rows}) == 1
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


@pytest.mark.parametrize("form", ["junit", "checkstyle"])
def test_xml_is_well_made_and_holds_only_its_own_elements(form: str, told: dict[str, str]) -> None:
    known = {"testsuites", "testsuite", "testcase", "failure", "skipped", "checkstyle", "file", "error"}
    assert {one.tag for one in ElementTree.fromstring(told[form]).iter()} <= known


@pytest.mark.parametrize("form", ["json", "sarif", "gitlab"])
def test_json_says_what_the_documents_say(form: str, told: dict[str, str]) -> None:
    page = told[form]
    json.loads(page)
    assert "pwn" in page


def test_json_lines_are_as_many_as_there_are_things_to_tell(told: dict[str, str]) -> None:
    kinds = [json.loads(line)["type"] for line in told["jsonl"].splitlines()]
    assert kinds == ["run", *["finding"] * 5, "silenced", "summary"]


def test_the_html_page_has_one_script_and_no_picture(told: dict[str, str]) -> None:
    page = told["html"]
    assert page.count("<script>") == 1 and "<img" not in page and 'href="javascript' not in page


# -- the same bytes ----------------------------------------------------------------------------------------------------


def test_two_runs_give_the_same_bytes_in_every_format(tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    for seed in (ROOT / "seeds").iterdir():
        (folder / seed.name).write_bytes(seed.read_bytes())
    (folder / "poll.md").write_text("Of 80 people asked, 40 (45%) agreed.\n", "utf-8")
    (folder / "quiet.md").write_text("<!-- numcheck: ignore[NC203] x -->\nOf 90 people, 45 (40%) left.\n", "utf-8")
    (folder / "broken.docx").write_bytes(b"no archive")
    runs = []
    for turn in ("1", "2"):
        # The name of the folder stands in the HTML report, so both runs write beside each other, one after the other.
        asked = [f"--format={form}=out/{form}" for form in FORMATS]
        (tmp_path / "out").mkdir()
        done = subprocess.run(
            [sys.executable, "-m", "numcheck", *asked, "texts"],
            cwd=tmp_path,
            env=os.environ | {"PYTHONHASHSEED": turn, "PYTHONPATH": str(ROOT), "COLUMNS": "80"},
            capture_output=True,
        )
        assert done.returncode == 1, done.stderr
        runs.append({form: (tmp_path / "out" / form).read_bytes() for form in FORMATS} | {"stderr": done.stderr})
        (tmp_path / "out").rename(tmp_path / f"out {turn}")
    assert [name for name in runs[0] if runs[0][name] != runs[1][name]] == []
    assert all(runs[0].values())
