"""How many contradictions between pages of documentation are found, and how many agreements seen.

    python -m benchmarks.manuals [--only PRODUCT...] [--show] [--write]

manuals/worked and manuals/aside hold the pages of products that were made up for this, a folder each, written without a
look at the rules, by two hands; those in `aside` are only counted. Three products of each part are by the second hand:
there two contradictions of a product stand within one page. Beside each folder PRODUCT.txt lists what its pages answer:
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
from functools import partial
from pathlib import Path

from benchmarks.listed import PARTS, Score, count, questions, table
from benchmarks.marks import Mark
from numcheck import __version__
from numcheck.pipeline import check
from numcheck.report.json import render

PRODUCTS = Path(__file__).parent / "manuals"
_LINE = re.compile(r"(?P<page>[^:]+):(?P<line>\d+) \| (?P<figure>.+?)(?:@(?P<nth>\d))? \| (?P<value>\S.*)")


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
    written = table("Contradictions between pages of documentation", "products", "pages", scores)
    print(written)
    if args.write:
        Path(__file__).with_name("MANUALS.md").write_text(written, "utf-8")
    return 0


def _count(path: Path, score: Score, *, show: bool) -> None:
    """Checks the pages of one product, and adds what was found to the score."""
    folder = path.with_suffix("")
    report = json.loads(render(check([str(folder)]), version=__version__))
    pages = {page.name: page.read_text("utf-8").split("\n") for page in folder.iterdir()}
    score.topics += 1
    count(list(questions(path, partial(_mark, pages))), report, score, pages, show=show)


def _mark(pages: dict[str, list[str]], line: str, key: str) -> Mark:
    """A line of a list as a place in its page."""
    told = _LINE.fullmatch(line)
    if told is None:
        raise ValueError(f"{key}: {line!r} is no `page:line | figure | value`")
    name, number, figure = told["page"], int(told["line"]), told["figure"]
    places = [m.start() for m in re.finditer(re.escape(figure), pages[name][number - 1])]
    start = places[int(told["nth"] or 1) - 1] + 1
    return Mark(name, number, start, start + len(figure), key, told["value"])


if __name__ == "__main__":
    raise SystemExit(main())
