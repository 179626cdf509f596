"""How many of the ways in which a question is answered in news reach one question, on sentences made up.

    python benchmarks/wordings.py [--only DOMAIN...] [--show] [--write]

wordings/worked and wordings/aside hold a file a domain: under `## question` a line an answer, each of another event and
told as another reporter would, with the figure that answers in braces. They were written by people who had not seen how
the program works. The lines of a question were dealt out in turn; one question in eight is aside as a whole. Those in
`worked` may be read while rules are written; those in `aside` are only counted.

Two reports can only be held against each other where their figures reach the same question. Which one that is, is not
written down: it is the one that most wordings of both parts reach, if two reach it.

`--show` lists the worked ones that reach none or another; `--write` keeps the table in benchmarks/WORDINGS.md.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from numcheck import __version__
from numcheck.pipeline import check

HERE = Path(__file__).parent / "wordings"
PARTS = ("worked", "aside", "aside as a whole")
_FIGURE = re.compile(r"\{([^{}]+)\}")


class Wording(NamedTuple):
    """One answer to a question."""

    domain: str
    question: str
    part: str
    text: str  # without its braces
    start: int  # of the figure, in code points
    end: int


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", action="append", default=[], help="a domain; may be repeated")
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    wordings = [one for one in _wordings() if not args.only or one.domain in args.only]
    reached = _reached(wordings)
    sought = _sought(wordings, reached)
    if args.show:
        for one, slot in zip(wordings, reached, strict=True):
            wanted = sought[one.domain, one.question]
            if one.part == "worked" and (not wanted or slot != wanted):
                shown = f"{one.text[: one.start]}{{{one.text[one.start : one.end]}}}{one.text[one.end :]}"
                print(f"{one.domain}: {one.question} ({wanted or 'none'})\n    {slot or 'none'}: {shown}")
    table = _table(wordings, reached, sought)
    print(table)
    if args.write:
        Path(__file__).with_name("WORDINGS.md").write_text(table, "utf-8")
    return 0


def _wordings() -> Iterator[Wording]:
    for part in ("worked", "aside"):
        for path in sorted((HERE / part).glob("*.txt")):
            for told in re.split(r"^## ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
                question, *lines = (line for line in told.strip().split("\n") if line)
                known = f"## {question}\n" in (HERE / "worked" / path.name).read_text("utf-8")
                for line in lines:
                    found = _FIGURE.search(line)
                    if found is None:
                        sys.exit(f"{path}: no figure in braces: {line}")
                    text = _FIGURE.sub(r"\1", line)
                    where = part if known else "aside as a whole"
                    yield Wording(path.stem, question, where, text, found.start(), found.end() - 2)


def _reached(wordings: Sequence[Wording]) -> list[str]:
    """The question of a rule that each figure reaches, by its name; empty where it reaches none."""
    with tempfile.TemporaryDirectory() as folder:
        for number, one in enumerate(wordings):
            Path(folder, f"{number:05}.txt").write_text(one.text + "\n", "utf-8")
        report = check([folder])
    reached = [""] * len(wordings)
    for claim in report.claims:
        number = int(Path(report.document(claim.span.doc).source.path).stem)
        one = wordings[number]
        if claim.span.start < one.end and one.start < claim.span.end and not claim.slot.startswith("general"):
            reached[number] = claim.slot
    return reached


def _sought(wordings: Sequence[Wording], reached: Sequence[str]) -> Mapping[tuple[str, str], str]:
    """The question that most wordings reach; empty where no two reach one."""
    counted: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for one, slot in zip(wordings, reached, strict=True):
        counted[one.domain, one.question][slot] += bool(slot)
    most = {key: min(found.items(), key=lambda slot: (-slot[1], slot[0])) for key, found in counted.items()}
    return {key: slot if number > 1 else "" for key, (slot, number) in most.items()}


def _table(wordings: Sequence[Wording], reached: Sequence[str], sought: Mapping[tuple[str, str], str]) -> str:
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for one, slot in zip(wordings, reached, strict=True):
        wanted = sought[one.domain, one.question]
        came = "none" if not slot else "it" if slot == wanted else "another"
        for domain in (one.domain, "all"):
            counts[domain, one.part][came] += 1
    domains = sorted({one.domain for one in wordings})
    lines = [
        "# Wordings that reach their question",
        "",
        f"{date.today()}, numcheck {__version__}, Python {'.'.join(map(str, sys.version_info[:3]))}.",
        "",
        "Of each part: wordings, how many reach the question that most reach, and how many reach another.",
        "",
        "| domain | " + " | ".join(f"{part} | it | another" for part in PARTS) + " |",
        "|---|" + "---|" * 9,
    ]
    for domain in [*domains, "all"]:
        cells = []
        for part in PARTS:
            found = counts[domain, part]
            total = found.total()
            share = f" ({found['it'] / total:.0%})" if total else ""
            cells.append(f"{total} | {found['it']}{share} | {found['another']}")
        lines.append(f"| {domain} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
