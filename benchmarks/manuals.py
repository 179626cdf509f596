"""How many contradictions between pages of documentation are found, and how many agreements seen.

    python -m benchmarks.manuals [--only PRODUCT...] [--show] [--write]

manuals/worked and manuals/aside hold the pages of products that were made up for this, a folder each, written without a
look at the rules; those in `aside` are only counted. Beside each folder PRODUCT.txt lists what its pages answer:
`## contrary: the question` where two of them cannot both be true, else `## alike: the question`; then lines
`page.md:line | figure | value`, `figure@2` for its second place in the line, with values as in benchmarks/events.py.

A pair that is told and not listed is wrong: the lists hold every question that pages contradict each other on.

`--show` tells what was missed of the worked products, and what was told without being listed; `--write` keeps the table
in benchmarks/MANUALS.md.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.marks import Mark, in_one_group, told_pairs
from numcheck import __version__
from numcheck.pipeline import check
from numcheck.report.json import render

PRODUCTS = Path(__file__).parent / "manuals"
PARTS = ("worked", "aside")
_LINE = re.compile(r"(?P<page>[^:]+):(?P<line>\d+) \| (?P<figure>.+?)(?:@(?P<nth>\d))? \| (?P<value>\S.*)")


@dataclass(slots=True)
class Score:
    """What was counted over some products."""

    products: int = 0
    contrary: int = 0  # questions on which pages contradict each other
    found: int = 0
    told: int = 0  # pairs
    right: int = 0
    alike: int = 0  # questions that pages answer alike
    together: int = 0  # of these, with answers of two pages in one group


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", action="append", default=[], help="a product by its name; may be repeated")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    scores = {}
    for part in PARTS:
        scores[part] = score = Score()
        for path in sorted((PRODUCTS / part).glob("*.txt")):
            if not args.only or path.stem in args.only:
                _count(path, score, show=args.show and part == "worked")
    table = _table(scores)
    print(table)
    if args.write:
        Path(__file__).with_name("MANUALS.md").write_text(table, "utf-8")
    return 0


def _count(path: Path, score: Score, *, show: bool) -> None:
    """Checks the pages of one product, and adds what was found to the score."""
    report = json.loads(render(check([str(path.with_suffix(""))]), version=__version__))
    questions = list(_asked(path))
    score.products += 1
    marks = [mark for contrary, answers in questions if contrary for mark in answers]
    keys = set()
    for pair in told_pairs(report):
        here, there = ([m for m in marks if m.report == place[0] and m.meets(place)] for place in pair)
        listed = {a.key for a in here for b in there if a.contradicts(b)}
        score.told += 1
        score.right += bool(listed)
        keys |= listed
        if show and not listed:
            print(f"{path.stem}: not listed:", " || ".join(f"{name}:{line}:{start}" for name, line, start, _ in pair))
    for contrary, answers in questions:
        key = answers[0].key
        if contrary:
            score.contrary += 1
            score.found += key in keys
        else:
            score.alike += 1
            score.together += in_one_group(answers, report)
        if show and contrary and key not in keys:
            print(f"{path.stem}: missed: {key}: {', '.join(f'{m.report}:{m.line} {m.value}' for m in answers)}")


def _asked(path: Path) -> Iterator[tuple[bool, list[Mark]]]:
    """The questions of a product: whether its pages contradict each other, and where they answer."""
    pages: dict[str, list[str]] = {}
    for listed in path.read_text("utf-8").split("## ")[1:]:
        asked, *lines = listed.strip().split("\n")
        kind, _, key = asked.partition(": ")
        answers = []
        for line in filter(None, lines):
            told = _LINE.fullmatch(line.strip())
            if told is None:
                raise ValueError(f"{path}: {line!r} is no `page:line | figure | value`")
            name, number, figure = told["page"], int(told["line"]), told["figure"]
            if name not in pages:
                pages[name] = (path.with_suffix("") / name).read_text("utf-8").split("\n")
            places = [m.start() for m in re.finditer(re.escape(figure), pages[name][number - 1])]
            start = places[int(told["nth"] or 1) - 1] + 1
            answers.append(Mark(name, number, start, start + len(figure), key, told["value"]))
        yield kind == "contrary", answers


def _table(scores: dict[str, Score]) -> str:
    lines = [
        "# Contradictions between pages of documentation",
        "",
        f"{date.today()}, numcheck {__version__}, Python {sys.version.split()[0]}.",
        "",
        "| part | products | questions on which pages contradict each other | found | pairs told | right "
        "| questions that they answer alike | with answers in one group |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for part, s in scores.items():
        found, right, together = (
            f"{n} ({n / of:.0%})" if of else "-"
            for n, of in ((s.found, s.contrary), (s.right, s.told), (s.together, s.alike))
        )
        lines.append(
            f"| {part} | {s.products} | {s.contrary} | {found} | {s.told} | {right} | {s.alike} | {together} |"
        )
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    raise SystemExit(main())
