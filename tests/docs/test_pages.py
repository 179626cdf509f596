"""The pages of docs/ do what they say: what they show is printed, what they name is there, and nothing is left out."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
import yaml

from numcheck.cli import COMMANDS
from numcheck.ruleset.codes import pages as codes
from numcheck.ruleset.pack import SlotTable, Verdict
from pages.__main__ import MADE
from pages.commands import every
from tests.shown import fences, play

ROOT = Path(__file__).parents[2]
DOCS = sorted((ROOT / "docs").glob("*.md"))
BY_HAND = [page for page in DOCS if page.name not in MADE]
COMMENT = re.compile(r"^<!-- (?:file|run|prints|python|rules)\b", re.M)
FENCES = re.compile(r"^```.*?^```$", re.M | re.S)
EXTERNAL = re.compile(r"<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)=[\"']?https?:")


def name(page: Path) -> str:
    return page.name


@pytest.mark.parametrize("page", [page for page in DOCS if COMMENT.search(page.read_text("utf-8"))], ids=name)
def test_a_page_shows_what_is_printed(page, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    assert play(page, tmp_path) == len(COMMENT.findall(page.read_text("utf-8"))), "a comment without its fence"


def test_every_command_of_the_tutorial_is_run():
    page = ROOT / "docs" / "tutorial.md"
    shown = re.findall(r"^```sh\n(numcheck .*?)^```$", page.read_text("utf-8"), re.M | re.S)
    assert shown == [fence.text for fence in fences(page) if fence.sort == "run"]


@pytest.mark.parametrize("made", MADE)
def test_a_page_that_is_made_is_as_it_would_be_made_now(made):
    assert (ROOT / "docs" / made).read_text("utf-8") == MADE[made](), "run `make pages`"


def test_every_command_is_told_of_by_hand_too():
    told = (ROOT / "README.md").read_text("utf-8") + "".join(page.read_text("utf-8") for page in BY_HAND)
    known = {words for words, _ in every()}
    assert {words.split()[1] for words in known} == set(COMMANDS)
    assert {words for words in known if f"{words} " not in told and f"{words}`" not in told} <= {"numcheck check"}


def test_every_key_of_a_slot_is_explained():
    text = (ROOT / "docs" / "rules.md").read_text("utf-8")
    headings = " ".join(re.findall(r"^### (.*)$", text, re.M))
    for key in SlotTable.__struct_fields__:
        assert f"`{key}" in text or re.search(rf"\b{key}\b", headings), key


def test_every_code_is_in_the_table_of_the_first_page():
    text = (ROOT / "docs" / "index.md").read_text("utf-8")
    told = set(re.findall(r"NC\d{3}", text))
    for first, last in re.findall(r"(NC\d{3}) to (NC\d{3})", text):
        told |= {f"NC{number}" for number in range(int(first[2:]), int(last[2:]) + 1)}
    assert {code for code in codes() if code < "NC9"} <= told


def test_the_glossary_has_the_words_of_the_report():
    text = (ROOT / "docs" / "glossary.md").read_text("utf-8")
    words = [*Verdict.__args__, "error", "warning", "note", "high", "medium", "low", "holds", "fails", "open"]
    assert [word for word in words if f"*{word}*" not in text] == ["apart"]  # a word of rules, not of reports


def _slugs(page: Path) -> set[str]:
    slugs: set[str] = set()
    for heading in re.findall(r"^#+ (.+)$", FENCES.sub("", page.read_text("utf-8")), re.M):
        slug = re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", heading.replace("`", "")).strip().lower())
        slugs.add(slug)
    return slugs


@pytest.mark.parametrize("page", DOCS, ids=name)
def test_every_link_leads_somewhere(page):
    text = FENCES.sub("", page.read_text("utf-8"))
    links = re.findall(r"\]\((?!https?:)([^)\s]+)\)", text) + re.findall(r'href="(?!https?:)([^"]+)"', text)
    for link in links:
        file, _, anchor = link.partition("#")
        target = page.parent / file if file else page
        assert target.is_file(), link
        assert not anchor or anchor in _slugs(target), link


def test_every_page_is_in_the_navigation_once():
    def leaves(part) -> list[str]:
        if isinstance(part, str):
            return [part]
        return [leaf for one in (part.values() if isinstance(part, dict) else part) for leaf in leaves(one)]

    listed = leaves(yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["nav"])
    assert sorted(listed) == [page.name for page in DOCS]


@pytest.mark.skipif(find_spec("zensical") is None, reason="the site is built by `make docs`, which installs Zensical")
def test_the_site_is_built_without_a_warning_and_asks_no_network(tmp_path):
    for part in ("docs", "benchmarks"):
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    built = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--strict"], cwd=tmp_path, capture_output=True, text=True
    )
    assert built.returncode == 0, built.stdout + built.stderr
    site = tmp_path / "build" / "site"
    for page in DOCS:
        assert not EXTERNAL.search((site / f"{page.stem}.html").read_text("utf-8")), page.name
    assert "fingerprint" in (site / "search.js").read_text("utf-8")
