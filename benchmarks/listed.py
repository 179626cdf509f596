"""Questions that readers listed for texts, and a report on these -> what was found of them, as a table."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from benchmarks.marks import Mark, in_one_group, told_pairs
from numcheck import __version__

PARTS = ("worked", "aside")


class Question(NamedTuple):
    """What texts answer."""

    contrary: bool  # two of its answers cannot both be true
    answers: tuple[Mark, ...]  # all of one key, that no other question has


@dataclass(slots=True)
class Score:
    """What was counted over some topics."""

    topics: int = 0
    questions: int = 0  # on which texts contradict each other
    found: int = 0  # of these, with a contradiction that was told
    told: int = 0  # pairs
    listed: int = 0  # of these, of figures that contradict each other by the lists
    alike: int = 0  # questions that texts answer alike
    together: int = 0  # of these, with answers of two texts in one group


def questions(path: Path, mark: Callable[[str, str], Mark]) -> Iterator[Question]:
    """The questions of a file: `## contrary: the question` or `## alike: the question`, then a line for each answer.

    `mark` makes a mark of a line and the key of its question.
    """
    for listed in path.read_text("utf-8").split("## ")[1:]:
        asked, *lines = listed.strip().split("\n")
        kind, _, asked = asked.partition(": ")
        answers = (mark(line.strip(), f"{path.stem}: {asked}") for line in lines if line)
        yield Question(kind == "contrary", tuple(answers))


def count(asked: Sequence[Question], report: dict, score: Score, texts: Collection[str], *, show: bool) -> None:
    """Adds what a report tells of these texts; `show` prints what it misses, and what it tells without being listed."""
    told = _told(asked, report, score, texts, show=show)
    for contrary, answers in asked:
        if not contrary:
            score.alike += 1
            score.together += in_one_group(answers, report)
            continue
        score.questions += 1
        score.found += answers[0].key in told
        if show and answers[0].key not in told:
            print(f"missed: {answers[0].key}: {', '.join(f'{m.report}:{m.line} {m.value}' for m in answers)}")


def _told(asked: Sequence[Question], report: dict, score: Score, texts: Collection[str], *, show: bool) -> set[str]:
    """The keys of the questions of which a contradiction is told; counts the pairs of these texts that are told."""
    marks: dict[tuple[str, int], list[Mark]] = defaultdict(list)
    for question in asked:
        for mark in question.answers if question.contrary else ():
            marks[mark.report, mark.line].append(mark)
    keys: set[str] = set()
    for pair in told_pairs(report):
        if not all(place[0] in texts for place in pair):
            continue
        here, there = ([m for m in marks.get(place[:2], ()) if m.meets(place)] for place in pair)
        found = {a.key for a in here for b in there if a.contradicts(b)}
        score.told += 1
        score.listed += bool(found)
        keys |= found
        if show and not found:
            print("not listed:", " || ".join(f"{name}:{line}:{start}" for name, line, start, _ in pair))
    return keys


def table(title: str, topics: str, texts: str, scores: Mapping[str, Score]) -> str:
    """The scores of parts as a page of Markdown; `topics` and `texts` are what these are called."""
    lines = [
        f"# {title}",
        "",
        f"{date.today()}, numcheck {__version__}, Python {sys.version.split()[0]}.",
        "",
        f"| part | {topics} | questions on which {texts} contradict each other | found | pairs told | of which listed "
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
