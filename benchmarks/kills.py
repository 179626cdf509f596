"""Runs that are killed at random moments, over one cache: does the next run still tell what a run without one tells?

    python benchmarks/kills.py --runs 200 seeds

Every run may read the corpus with another file changed, with one process or two, and with others at the same time; it
is ended by SIGKILL, processes and all, at a moment drawn from the time that a whole run takes. After each, or after
every so many, a run is let go to its end: its report must be, byte for byte, that of a run without a cache.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_CHECK = [sys.executable, "-m", "numcheck", "check", "--isolated", "--format", "json"]


def _environment(cached: bool) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("NUMCHECK_")}
    return {**kept, "PYTHONPATH": str(ROOT), **({} if cached else {"NUMCHECK_NO_CACHE": "1"})}


def _start(corpus: Path, jobs: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [*_CHECK, "--jobs", str(jobs), "."],
        cwd=corpus,
        env=_environment(cached=True),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _report(corpus: Path, *, cached: bool) -> bytes:
    return subprocess.run([*_CHECK, "."], cwd=corpus, env=_environment(cached), capture_output=True).stdout


def _change(corpus: Path, chance: random.Random, state: dict[Path, str]) -> None:
    """One text says something else from now on, or again what it said at first."""
    path = chance.choice(sorted(state))
    more = f" {chance.randint(2, 99)} people were hurt in Orle." if chance.random() < 0.7 else ""
    path.write_text(state[path] + more, "utf-8")


def main() -> int:
    """Print how many reports were right; the exit code is 0 where all were."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("texts", type=Path, help="a small folder of plain texts; a copy of it is read")
    parser.add_argument("--runs", type=int, default=200, help="how many runs are killed [200]")
    parser.add_argument("--every", type=int, default=1, help="after how many of them a run is let go to its end [1]")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance = random.Random(given.seed)
    wrong = compared = ended = killed = 0
    with tempfile.TemporaryDirectory() as place:
        corpus = Path(place) / "texts"
        shutil.copytree(given.texts, corpus)
        state = {path: path.read_text("utf-8") for path in corpus.rglob("*.txt")}
        began = time.monotonic()
        _report(corpus, cached=True)
        whole = time.monotonic() - began
        while killed < given.runs:
            if chance.random() < 0.05:
                shutil.rmtree(corpus / ".numcheck_cache", ignore_errors=True)
            _change(corpus, chance, state)
            together = [_start(corpus, chance.choice((1, 1, 2))) for _ in range(chance.choice((1, 1, 1, 2)))]
            time.sleep(chance.uniform(0, whole))
            alive = [one for one in together if one.poll() is None]
            for one in together:
                one.send_signal(signal.SIGKILL)
                one.wait()
            if not alive:
                ended += 1
                continue
            killed += 1
            if killed % given.every == 0:
                compared += 1
                wrong += _report(corpus, cached=True) != _report(corpus, cached=False)
                print(f"{killed} of {given.runs} killed, {compared - wrong} of {compared} reports right", flush=True)
    print(f"{killed} times killed (not counted: {ended} times all had ended), {compared - wrong} of {compared} right")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
