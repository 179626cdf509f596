"""How many contradictions between articles of one event are found, and how many agreements seen, in real news.

    python -m benchmarks.news FOLDER [--only TOPIC...] [--show] [--write]

FOLDER is `ecbplus_dev`: topics of news articles (d01 and so on, one folder each). Careful readers listed questions that
two articles of a topic or more answer, and what each answers. news/worked and news/aside hold these lists: every other
topic was aside at first, and since 2026-11-23 eight still are. `## contrary: the question` where two answers cannot
both be true, else `## alike: the question`; then lines `file:line:column | figure | value`, with values as in
benchmarks/events.py. Nothing of the articles stands here. Topics in `aside` are only counted.

All topics are checked as one corpus. The readers listed every contradiction that they saw, and up to twelve questions a
topic that articles answer alike. A pair that is told and not listed may be right all the same.

`--show` tells which listed contradictions of the worked topics were missed, and what was told without being listed;
`--write` keeps the table in benchmarks/NEWS.md.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.listed import PARTS, Score, count, questions, table
from benchmarks.marks import Mark
from numcheck import __version__
from numcheck.pipeline import check
from numcheck.report.json import render

LISTS = Path(__file__).parent / "news"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", action="append", default=[], help="a topic by its name; may be repeated")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    lists = {
        part: [path for path in sorted((LISTS / part).glob("*.txt")) if not args.only or path.stem in args.only]
        for part in PARTS
    }
    missing = [path.stem for paths in lists.values() for path in paths if not (args.folder / path.stem).is_dir()]
    if missing:
        print(
            f"{args.folder} has no {', '.join(missing)}: this benchmark needs the annotated articles", file=sys.stderr
        )
        return 2
    report = json.loads(render(check([str(args.folder)]), version=__version__))
    scores = {part: _scored(paths, report, show=args.show and part == "worked") for part, paths in lists.items()}
    written = table("Contradictions between articles of real news", "topics", "articles", scores)
    print(written)
    if args.write:
        Path(__file__).with_name("NEWS.md").write_text(written, "utf-8")
    return 0


def _scored(paths: Sequence[Path], report: dict, *, show: bool) -> Score:
    score = Score(topics=len(paths))
    asked = [question for path in paths for question in questions(path, _mark)]
    count(asked, report, score, {mark.report for question in asked for mark in question.answers}, show=show)
    return score


def _mark(line: str, key: str) -> Mark:
    """A line of a list as a place in its article."""
    where, figure, value = line.split(" | ")
    name, number, column = where.rsplit(":", 2)
    start = int(column)
    return Mark(name, int(number), start, start + len(figure), key, value)


if __name__ == "__main__":
    raise SystemExit(main())
