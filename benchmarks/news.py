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
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from benchmarks.marks import Mark, in_one_group, told_pairs
from numcheck import __version__
from numcheck.pipeline import check
from numcheck.report.json import render

LISTS = Path(__file__).parent / "news"
PARTS = ("worked", "aside")


@dataclass(slots=True)
class Score:
    """What was counted over some topics."""

    topics: int = 0
    questions: int = 0  # on which articles contradict each other
    found: int = 0  # of these, with a contradiction that was told
    told: int = 0  # pairs
    listed: int = 0  # of these, of figures that contradict each other by the lists
    alike: int = 0  # questions that articles answer alike
    together: int = 0  # of these, with answers of two articles in one group


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
    table = _table(scores)
    print(table)
    if args.write:
        Path(__file__).with_name("NEWS.md").write_text(table, "utf-8")
    return 0


class Question(NamedTuple):
    """What articles of a topic answer."""

    contrary: bool  # two of its answers cannot both be true
    answers: tuple[Mark, ...]  # their key is the topic and the question


def _scored(paths: Sequence[Path], report: dict, *, show: bool) -> Score:
    score = Score(topics=len(paths))
    questions = [question for path in paths for question in _asked(path)]
    told = _told(report, questions, score, show=show)
    for contrary, answers in questions:
        if not contrary:
            score.alike += 1
            score.together += in_one_group(answers, report)
            continue
        score.questions += 1
        score.found += answers[0].key in told
        if show and answers[0].key not in told:
            print(f"missed: {answers[0].key}: {', '.join(f'{m.report}:{m.line} {m.value}' for m in answers)}")
    return score


def _asked(path: Path) -> Iterator[Question]:
    """The questions of a topic."""
    for listed in path.read_text("utf-8").split("## ")[1:]:
        asked, *lines = listed.strip().split("\n")
        kind, _, asked = asked.partition(": ")
        answers = []
        for line in lines:
            where, figure, value = line.split(" | ")
            name, number, column = where.rsplit(":", 2)
            start = int(column)
            answers.append(Mark(name, int(number), start, start + len(figure), f"{path.stem}: {asked}", value))
        yield Question(kind == "contrary", tuple(answers))


def _told(report: dict, questions: Sequence[Question], score: Score, *, show: bool) -> set[str]:
    """The questions of which a contradiction is told; the pairs of these articles that are told are counted."""
    articles = {mark.report for question in questions for mark in question.answers}
    marks: dict[tuple[str, int], list[Mark]] = defaultdict(list)
    for question in questions:
        for mark in question.answers if question.contrary else ():
            marks[mark.report, mark.line].append(mark)
    keys: set[str] = set()
    for pair in told_pairs(report):
        if not all(place[0] in articles for place in pair):
            continue
        here, there = ([m for m in marks.get(place[:2], ()) if m.meets(place)] for place in pair)
        found = {a.key for a in here for b in there if a.contradicts(b)}
        score.told += 1
        score.listed += bool(found)
        keys |= found
        if show and not found:
            print("not listed:", " || ".join(f"{name}:{line}:{start}" for name, line, start, _ in pair))
    return keys


def _table(scores: Mapping[str, Score]) -> str:
    lines = [
        "# Contradictions between articles of real news",
        "",
        f"{date.today()}, numcheck {__version__}, Python {sys.version.split()[0]}.",
        "",
        "| part | topics | questions on which articles contradict each other | found | pairs told | of which listed "
        "| questions that they answer alike | with answers in one group |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for part, s in scores.items():
        found, listed, together = (
            f"{n} ({n / of:.0%})" if of else "-"
            for n, of in ((s.found, s.questions), (s.listed, s.told), (s.together, s.alike))
        )
        lines.append(
            f"| {part} | {s.topics} | {s.questions} | {found} | {s.told} | {listed} | {s.alike} | {together} |"
        )
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    raise SystemExit(main())
