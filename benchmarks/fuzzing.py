"""How many inputs the fuzz targets have borne: rounds of inputs, a seed each, until the time is over.

    PYTHONPATH=. python benchmarks/fuzzing.py [--minutes 10] [--seed 1] [--write]

Every round takes the next seed, and gives each target the inputs that the seeded generator makes of it: as many as are
told in ROUND, so that `python fuzz/TARGET.py --random N --seed S` makes the same ones again. An input that breaks a law
ends it. `--write` keeps the table in benchmarks/FUZZING.md, after every round; --add counts on from the table there.
"""

from __future__ import annotations

import argparse
import platform
import re
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from fuzz import checks, figures, packs, readers, walk
from fuzz.driver import at_random
from numcheck import __version__

TABLE = Path(__file__).parent / "FUZZING.md"
#: Inputs of a round: about as much work for each target.
ROUND: Mapping[str, tuple[Callable[[bytes], None], int]] = {
    "readers": (readers.one, 20000),
    "figures": (figures.one, 5000),
    "packs": (packs.one, 300),
    "walk": (walk.one, 300),
    "checks": (checks.one, 200),
}
_ROW = re.compile(r"\| (\w+) \| ([\d,]+) \| (\d+) to (\d+) \| ([\d.]+) \| ([\d.]+) \| (\d+) \|")


@dataclass(slots=True)
class Borne:
    """What one target has borne."""

    inputs: int = 0
    first: int = 0  # seeds
    last: int = 0
    seconds: float = 0.0  # of work
    slowest: float = 0.0
    over: int = 0  # inputs that took more than the limit


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10, help="no round begins later (default 10)")
    parser.add_argument("--seed", type=int, default=1, help="of the first round (default 1)")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--add", action="store_true", help="to what the table tells")
    args = parser.parse_args()
    borne = _told(TABLE.read_text("utf-8").splitlines()) if args.add else {name: Borne() for name in ROUND}
    seed, end = args.seed, time.monotonic() + 60 * args.minutes
    while time.monotonic() < end:
        for name, (one, runs) in ROUND.items():
            ran, so_far = at_random(one, runs, seed), borne[name]
            if ran.over or ran.slowest > so_far.slowest:
                print(f"{name}, seed {seed}: {ran.slowest:.2f} s: {ran.input!r}", file=sys.stderr, flush=True)
            so_far.first, so_far.last = so_far.first or seed, seed
            so_far.inputs += ran.inputs
            so_far.seconds += ran.seconds
            so_far.slowest = max(so_far.slowest, ran.slowest)
            so_far.over += ran.over
        if args.write:
            TABLE.write_text(table(borne), "utf-8")
        seed += 1
    print(table(borne))
    return 0


def _told(lines: Iterable[str]) -> dict[str, Borne]:
    """What a table tells."""
    borne = {name: Borne() for name in ROUND}
    for row in map(_ROW.match, lines):
        if row is not None:
            inputs = int(row[2].replace(",", ""))
            work = inputs * float(row[5]) / 1000
            borne[row[1]] = Borne(inputs, int(row[3]), int(row[4]), work, float(row[6]), int(row[7]))
    return borne


def table(borne: Mapping[str, Borne]) -> str:
    """The page."""
    total = sum(one.inputs for one in borne.values())
    per_round = ", ".join(f"{name} {runs:,}" for name, (_, runs) in ROUND.items())
    lines = [
        "# Fuzzing",
        "",
        f"{total:,} inputs of the seeded generator, and no law of a target broken: numcheck {__version__}, Python "
        f"{platform.python_version()}, {date.today()}. Every seed makes so many inputs: {per_round}. Seconds of the "
        f"processor, of one input, the quicker of two times for the slowest. The machine does other work too, "
        "which makes all of it slower.",
        "",
        "| target | inputs | seeds | ms an input | slowest, s | over 1 s |",
        "|---|---|---|---|---|---|",
        *(
            f"| {name} | {one.inputs:,} | {one.first} to {one.last} | {1000 * one.seconds / max(1, one.inputs):.2f} "
            f"| {one.slowest:.2f} | {one.over} |"
            for name, one in borne.items()
        ),
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
