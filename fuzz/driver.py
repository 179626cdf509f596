"""Drives one fuzz target: with atheris where it is installed, or with a seeded generator."""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

Target = Callable[[bytes], None]

#: The longest input that the seeded generator makes anew, and the longest it grows by its changes, in bytes.
LONGEST, GROWN = 60, 1000
#: Inputs that are kept to be changed.
_KEPT = 64
#: Seconds of work that no input may take, and how many inputs there are for each that is given to its target twice.
LIMIT, TWICE = 1.0, 8
#: Where files are held in memory, on systems that have such a folder.
_IN_MEMORY = Path("/dev/shm")


class Ran(NamedTuple):
    """What became of the inputs of one seed; seconds are of the processor."""

    inputs: int
    seconds: float
    slowest: float
    input: bytes  # the slowest
    over: int  # how many took more than the limit


def inputs(runs: int, seed: int) -> Iterator[bytes]:
    """As many inputs of a seeded generator: half of them new, half of them made from earlier ones."""
    chance = random.Random(seed)
    kept = [b""]
    for number in range(runs):
        data = chance.randbytes(chance.randrange(LONGEST)) if number % 2 else _changed(kept, chance)
        if len(kept) < _KEPT:
            kept.append(data)
        else:
            kept[chance.randrange(_KEPT)] = data
        yield data


def _changed(kept: Sequence[bytes], chance: random.Random) -> bytes:
    """An earlier input with a few changes: bytes altered, taken out, put in, said again and again; two joined."""
    data = bytearray(chance.choice(kept))
    for _ in range(chance.randrange(1, 5)):
        at, size = chance.randrange(len(data) + 1), chance.randrange(1, 9)
        match chance.randrange(5):
            case 0:
                data[at : at + size] = chance.randbytes(size)
            case 1:
                del data[at : at + size]
            case 2:
                data[at:at] = chance.randbytes(size)
            case 3:  # what costs more than its length shows where it is repeated
                data[at:at] = data[at : at + size] * chance.choice((1, 2, 30, 200))
            case _:
                data[at:at] = chance.choice(kept)
    return bytes(data[:GROWN])


def twice(data: bytes) -> bool:
    """Whether this input is one of those by which it is seen that the same input gives the same."""
    return sum(data) % TWICE == 0


def folder() -> Path:
    """A folder for the files of a target, which goes when the program ends."""
    return Path(_folder().name)


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="numcheck-fuzz-", dir=_IN_MEMORY if _IN_MEMORY.is_dir() else None)


def at_random(one: Target, runs: int, seed: int) -> Ran:
    """The target on as many inputs of the seeded generator.

    Raises:
        AssertionError: an input breaks a law of the target.
    """
    total, slowest, worst, over = 0.0, 0.0, b"", 0
    for data in inputs(runs, seed):
        try:
            took = _seconds(one, data)
            total += took
            if took > slowest:  # once more: the first that needs a module loads it, and others use the machine
                took = min(took, _seconds(one, data))
        except BaseException:
            print(f"the input: {data!r}", file=sys.stderr)
            raise
        over += took > LIMIT
        if took > slowest:
            slowest, worst = took, data
    return Ran(runs, total, slowest, worst, over)


def _seconds(one: Target, data: bytes) -> float:
    begun = time.process_time()
    one(data)
    return time.process_time() - begun


def run(one: Target, page: str | None, arguments: Sequence[str]) -> int:
    """The command line of a target; `page` is its help."""
    if "--random" in arguments or {"-h", "--help"} & set(arguments):
        options = argparse.ArgumentParser(description=page, formatter_class=argparse.RawDescriptionHelpFormatter)
        options.add_argument("--random", type=int, required=True, metavar="N", help="how many inputs")
        options.add_argument("--seed", type=int, default=1, help="what the generator starts from")
        args = options.parse_args(arguments)
        ran = at_random(one, args.random, args.seed)
        print(f"{args.random} inputs from seed {args.seed}: every law held")
        shown = f"{ran.input[:200]!r}{'…' if len(ran.input) > 200 else ''}"
        print(f"the slowest took {ran.slowest:.2f} s, {ran.over} more than {LIMIT} s: {shown}", file=sys.stderr)
        return 0
    try:
        import atheris
    except ImportError:
        print("atheris is not installed; use --random N for inputs of a seeded generator", file=sys.stderr)
        return 2
    atheris.instrument_all()  # what is loaded by now, the target's modules: coverage leads to the next inputs
    atheris.Setup([sys.argv[0], *arguments], one)
    atheris.Fuzz()
    return 0
