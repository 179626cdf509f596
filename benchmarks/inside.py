"""How quiet the checks inside a document are on plain news, and how often they are right where they speak.

    python benchmarks/inside.py FOLDER [--show] [--write]

FOLDER holds texts that nobody has planted a mistake in. Every finding was read by hand; readings/inside.toml keeps,
for each fingerprint, whether it is right and why. `--show` prints the findings with their sentences, those first that
nobody has read yet. `--write` keeps the table in benchmarks/INSIDE.md.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from numcheck import __version__
from numcheck.model import Finding, Report
from numcheck.pipeline import check

HERE = Path(__file__).parent
MOST = 1 / 5000  # findings a word
LEAST = 0.8


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    if not args.folder.is_dir():
        print(f"{args.folder} is not here: this benchmark needs a folder of plain texts", file=sys.stderr)
        return 2
    known = readings()
    report = check([str(args.folder)])
    found = [finding for finding in report.findings if finding.terms]
    if args.show:
        _show(sorted(found, key=lambda f: f.fingerprint in known), report, known)
    table = _table(report, found, known)
    print(table)
    if args.write:
        (HERE / "INSIDE.md").write_text(table, "utf-8")
    return 0


def readings() -> dict[str, dict[str, Any]]:
    """What was found right or wrong by reading, by fingerprint."""
    table = tomllib.loads((HERE / "readings" / "inside.toml").read_text("utf-8"))
    return {entry["fingerprint"]: entry for entry in table.get("reading", [])}


def _show(found: list[Finding], report: Report, known: dict[str, dict[str, Any]]) -> None:
    for finding in found:
        entry = known.get(finding.fingerprint)
        read = "not read" if entry is None else f"{'right' if entry['right'] else 'wrong'}: {entry['why']}"
        document = report.document(finding.place.doc)
        line, column = document.position(finding.place.start)
        print(f"{finding.fingerprint} {finding.code} {document.source.path}:{line}:{column} ({read})")
        print(f"    {finding.why}")
        for sentence in dict.fromkeys(term.sentence for term in finding.terms):
            print(f"    “{' '.join(document.quote(sentence).split())[:400]}”")


def _table(report: Report, found: list[Finding], known: dict[str, dict[str, Any]]) -> str:
    words = sum(len(document.text.split()) for document in report.documents)
    judged = Counter(known[f.fingerprint]["right"] if f.fingerprint in known else None for f in found)
    read = judged[True] + judged[False]
    precision = f"{judged[True] / read:.2f}" if read else "-"
    rows = [
        ("documents, words", f"{len(report.documents)}, {words:,}", "-"),
        ("computations that came to a result", str(sum(c.outcome != "open" for c in report.checks)), "-"),
        ("seen and not computed", str(sum(c.outcome == "open" for c in report.checks)), "-"),
        ("findings", str(len(found)), f"at most {words * MOST:.0f}"),
        ("findings a 5,000 words", f"{len(found) / words * 5000:.2f}", "at most 1"),
        ("right, wrong, not read", f"{judged[True]}, {judged[False]}, {judged[None]}", "none unread"),
        ("precision", precision, f"{LEAST}"),
    ]
    made = Counter((c.code, c.outcome) for c in report.checks)
    right = Counter((f.code, known.get(f.fingerprint, {}).get("right")) for f in found)
    lines = [
        "# Checks inside a document, on plain news",
        "",
        f"{date.today()}, numcheck {__version__}, Python {sys.version.split()[0]}. Made by `python benchmarks/inside.py"
        " FOLDER --write`.",
        "Every finding was read by hand; `readings/inside.toml` says which are right, and why.",
        "",
        "| measured | found | bar |",
        "|---|---|---|",
        *(f"| {name} | {value} | {bar} |" for name, value, bar in rows),
        "",
        "| code | holds | fails | open | right | wrong |",
        "|---|---|---|---|---|---|",
    ]
    for code in sorted({code for code, _ in made}):
        counts = [made[code, outcome] for outcome in ("holds", "fails", "open")]
        judged_so = [right[code, judged] for judged in (True, False)]
        lines.append(f"| {code} | {' | '.join(map(str, [*counts, *judged_so]))} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
