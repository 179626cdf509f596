"""How many contradictions between reports of one event are found, and how many alarms are false, on events made up.

    python -m benchmarks.events [--only NAME...] [--show] [--write]

events/worked and events/aside hold a file an event: six reports, written for this by people who had not seen how the
program works, each in the words of its own outlet. Those in `worked` may be read while rules are written. Those in
`aside` are only counted: nothing of them is ever shown, so that they say what to expect of texts that nobody tuned on.

A report begins with `=== name`. A figure that another report tells too stands as `{surface|key=value}`: reports whose
values of one key cannot both be true contradict each other there. A value is a number in one unit of its key, with
`>=`, `<=`, `>`, `<` or `~` (a tenth on either side), `A..B`, or words (a date, a clock time, a score), which are equal
or not. Any pair told by the program that is not marked so is a false one.

events/pairs holds two short items at a time, under `## one` where both tell one event and contradict each other in a
figure, and under `## apart` where they tempt to think so and do not.

`--show` lists what was missed and what was false of the worked ones; `--write` keeps the table in benchmarks/EVENTS.md.
"""

from __future__ import annotations

import argparse
import itertools
import json
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.marks import Mark, Place, place_of, told_pairs
from numcheck import __version__
from numcheck.pipeline import check
from numcheck.report.json import render

EVENTS = Path(__file__).parent / "events"
_MARK = re.compile(r"\{(?P<surface>[^{}|]*)\|(?P<key>[^{}|=]+)=(?P<value>[^{}|]*)\}")


@dataclass(frozen=True, slots=True)
class Event:
    """An event as it is told."""

    name: str
    reports: dict[str, str]  # their texts by file
    marks: list[Mark]


@dataclass(slots=True)
class Pairs:
    """What was counted over pairs of items."""

    one: int = 0
    found: int = 0  # of one event, with a contradiction told
    apart: int = 0
    loud: int = 0  # of two events or things, with one told


@dataclass(slots=True)
class Score:
    """What was counted over some events."""

    words: int = 0
    questions: int = 0  # on which reports contradict each other
    answered: int = 0  # of these, with a contradiction that was told
    right: int = 0  # pairs told
    false: int = 0
    agree: int = 0  # pairs that say one thing
    together: int = 0  # of these, in one group


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", action="append", default=[], help="an event by its name; may be repeated")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    scores: dict[str, Score] = {}
    for part in ("worked", "aside"):
        score = scores[part] = Score()
        paths = sorted((EVENTS / part).glob("*.txt"))
        for path in paths:
            if not args.only or path.stem in args.only:
                _count(_event(path), score, show=args.show and part == "worked")
    pairs = {part: _paired(EVENTS / "pairs" / f"{part}.txt", show=args.show and part == "worked") for part in scores}
    table = _table(scores) + _table_of_pairs(pairs)
    print(table)
    if args.write:
        Path(__file__).with_name("EVENTS.md").write_text(table, "utf-8")
    return 0


def _event(path: Path) -> Event:
    reports, marks = {}, []
    for told in re.split(r"^=== ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        name, _, text = told.partition("\n")
        name = name.strip()
        reports[name] = _MARK.sub(lambda found: found["surface"], text)
        marks += _marks(name, text)
    return Event(path.stem, reports, marks)


def _marks(name: str, text: str) -> Iterator[Mark]:
    for number, line in enumerate(text.split("\n"), 1):
        gone = 0  # characters of marks that the report does not have
        for found in _MARK.finditer(line):
            start = found.start() - gone + 1
            gone += len(found[0]) - len(found["surface"])
            yield Mark(name, number, start, start + len(found["surface"]), found["key"], found["value"])


def _count(event: Event, score: Score, *, show: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, text in event.reports.items():
            Path(folder, name).write_text(text, "utf-8")
        report = json.loads(render(check([folder]), version=__version__))
    score.words += sum(len(text.split()) for text in event.reports.values())
    asked: dict[str, list[tuple[Mark, Mark]]] = defaultdict(list)
    alike = []
    for one, other in itertools.combinations(event.marks, 2):
        if one.contradicts(other):
            asked[one.key].append((one, other))
        elif one.key == other.key and one.report != other.report:
            alike.append((one, other))
    told, answered = 0, set()
    for first, second in told_pairs(report):
        marks = [[m for m in event.marks if m.meets(place)] for place in (first, second)]
        right = [m for m in itertools.product(*marks) if m[0].contradicts(m[1])]
        answered |= {m[0].key for m in right}
        told += bool(right)
        score.false += not right
        if show and not right:
            print(f"{event.name}: false: {_shown(event, first)} || {_shown(event, second)}")
    score.right += told
    score.questions += len(asked)
    score.answered += len(answered)
    groups = [[*map(place_of, group["figures"])] for group in report["groups"]]
    for one, other in alike:
        score.agree += 1
        score.together += any(any(one.meets(p) for p in g) and any(other.meets(p) for p in g) for g in groups)
    for key in asked.keys() - answered if show else ():
        one, other = asked[key][0]
        ends = (_shown(event, (m.report, m.line, m.start, m.end)) for m in (one, other))
        print(f"{event.name}: missed: {key}: {' || '.join(ends)}")


def _paired(path: Path, *, show: bool) -> Pairs:
    pairs = Pairs()
    for told in re.split(r"^## ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        label, _, items = told.partition("\n")
        with tempfile.TemporaryDirectory() as folder:
            for name, text in zip(("a.txt", "b.txt"), items.split("\n||\n"), strict=True):
                Path(folder, name).write_text(text.strip() + "\n", "utf-8")
            found = [finding for finding in check([folder]).findings if finding.camps]
        one = label.strip() == "one"
        pairs.one += one
        pairs.found += one and bool(found)
        pairs.apart += not one
        pairs.loud += not one and bool(found)
        if show and one != bool(found):
            print(
                f"{'missed' if one else 'loud'}: {items.strip()}", *(f"  {f.question} {f.why}" for f in found), sep="\n"
            )
    return pairs


def _shown(event: Event, place: Place) -> str:
    name, line, start, end = place
    text = event.reports[name].split("\n")[line - 1]
    return f"{name}: …{text[max(0, start - 71) : start - 1]}[{text[start - 1 : end - 1]}]{text[end - 1 : end + 50]}…"


def _table(scores: dict[str, Score]) -> str:
    lines = [
        "# Contradictions between reports of events made up",
        "",
        f"{date.today()}, numcheck {__version__}, Python {sys.version.split()[0]}.",
        "",
        "| events | words | questions on which reports contradict each other | found | pairs told | right "
        "| pairs that say one thing | in one group |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for part, s in scores.items():
        found, right, together = (
            f"{n} ({n / of:.0%})" if of else "-"
            for n, of in ((s.answered, s.questions), (s.right, s.right + s.false), (s.together, s.agree))
        )
        cells = (part, f"{s.words:,}", s.questions, found, s.right + s.false, right, s.agree, together)
        lines.append(f"| {' | '.join(map(str, cells))} |")
    return "\n".join([*lines, ""])


def _table_of_pairs(pairs: dict[str, Pairs]) -> str:
    lines = ["", "| pairs of items | of one event | told | of two, or of two things | told |", "|---|---|---|---|---|"]
    lines += [f"| {part} | {p.one} | {p.found} | {p.apart} | {p.loud} |" for part, p in pairs.items()]
    return "\n".join([*lines, ""])


if __name__ == "__main__":
    raise SystemExit(main())
