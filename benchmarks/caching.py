"""What the cache and a second process are worth: whole runs of the command line over a folder of news.

    PYTHONPATH=. python benchmarks/caching.py [FOLDER] [--documents 1000] [--runs 3] [--write]

FOLDER holds plain texts; where it has too few, they are taken again under other names; without it, made ones serve.
Every figure is the median of some runs, start of Python and all: seconds on the clock, and seconds of work of all
processes, which a busy machine does not stretch. `--write` keeps the table in benchmarks/CACHING.md.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

from benchmarks import made
from numcheck import __version__
from numcheck.cache import FOLDER
from numcheck.run.workers import cores

HERE = Path(__file__).parent
#: Seconds on the clock of a quiet machine, and times that two processes are to be faster than one.
UNCHANGED, CHANGED, SECOND = 0.8, 2.5, 1.7
_CHECK = [sys.executable, "-m", "numcheck", "check", "--isolated", "--quiet"]


class Took(NamedTuple):
    """One run."""

    clock: float  # seconds
    work: float  # seconds of all processes, system calls included
    memory: float  # MB at the peak of the largest process


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--documents", type=int, default=1000, help="texts (default 1000)")
    parser.add_argument("--runs", type=int, default=3, help="runs of which the median counts (default 3)")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        corpus = Path(place, "corpus")
        if args.folder is None:
            made.write(corpus, made.texts(args.documents))
        elif not _copied(args.folder, corpus, args.documents):
            print(f"{args.folder} has no texts", file=sys.stderr)
            return 2
        size = sum(path.stat().st_size for path in corpus.glob("*.txt"))
        what = f"{args.documents:,} {'made ' if args.folder is None else ''}texts, {size / 1e6:.1f} MB"
        table = _table(_rows(corpus, args.runs), what, args.runs)
    print(table)
    if args.write:
        (HERE / "CACHING.md").write_text(table, "utf-8")
    return 0


def _copied(folder: Path, corpus: Path, documents: int) -> bool:
    """Copies so many texts of the folder; False where it has none."""
    texts = sorted(path for path in folder.rglob("*.txt") if not path.name.startswith("LICENSE"))
    corpus.mkdir()
    for number, text in enumerate(islice(cycle(texts), documents)):
        shutil.copy(text, corpus / f"{number:05}.txt")
    return bool(texts)


def _rows(corpus: Path, runs: int) -> list[tuple[str, Took, str]]:
    """What every kind of run took, and the bar for it."""

    def forget() -> None:
        shutil.rmtree(corpus / FOLDER, ignore_errors=True)

    def edit() -> None:
        with (corpus / "00000.txt").open("a", encoding="utf-8") as text:
            text.write(f"\nOn that day {time.time_ns() % 89 + 10} people were hurt in Orle.\n")

    def nothing() -> None:
        return

    _run(corpus, "--no-cache", "--jobs", "1")  # it compiles, and does not count
    one, two = ["--no-cache", "--jobs", "1"], ["--no-cache", "--jobs", "2"]
    return [
        ("without a cache, one process", _median(runs, corpus, nothing, *one), ""),
        ("without a cache, two processes", _median(runs, corpus, nothing, *two), f"one, divided by {SECOND}"),
        ("with an empty cache, one process", _median(runs, corpus, forget, "--jobs", "1"), ""),
        ("nothing changed", _median(runs, corpus, nothing), f"{UNCHANGED} s"),
        ("one text changed", _median(runs, corpus, edit), f"{CHANGED} s"),
    ]


def _median(runs: int, corpus: Path, before: Callable[[], None], *options: str) -> Took:
    found = []
    for _ in range(runs):
        before()
        found.append(_run(corpus, *options))
    return Took(*(sorted(values)[len(values) // 2] for values in zip(*found, strict=True)))


def _run(corpus: Path, *options: str) -> Took:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("NUMCHECK_")}
    # Compiled modules are kept, as in an installation.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment |= {"PYTHONPATH": str(HERE.parent), "PYTHONPYCACHEPREFIX": str(corpus.parent / "compiled")}
    began = time.monotonic()
    process = subprocess.Popen([*_CHECK, *options, "."], cwd=corpus, env=environment, stdout=subprocess.DEVNULL)
    _, _, used = os.wait4(process.pid, 0)  # with those that it waited for
    return Took(time.monotonic() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def _table(rows: list[tuple[str, Took, str]], what: str, runs: int) -> str:
    lines = [
        "# The cache and a second process",
        "",
        f"numcheck {__version__}, Python {platform.python_version()}, {date.today()}, {platform.machine()}, "
        f"{cores()} processors, which others used too (load {os.getloadavg()[0]:.1f}). {what}; medians of {runs}.",
        "",
        "| run | seconds | seconds of work | MB at the peak | bar |",
        "|---|---|---|---|---|",
        *(f"| {name} | {took.clock:.2f} | {took.work:.2f} | {took.memory:.0f} | {bar} |" for name, took, bar in rows),
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.exit(main())
