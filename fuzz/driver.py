"""Drives one fuzz target: with atheris where it is installed, or with a seeded generator."""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence

Target = Callable[[bytes], None]

#: The longest input that the seeded generator makes anew, and the longest it grows by its changes, in bytes.
LONGEST, GROWN = 60, 1000
#: Inputs that are kept to be changed.
_KEPT = 64


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


def at_random(one: Target, runs: int, seed: int) -> tuple[float, bytes]:
    """The target on as many inputs of the seeded generator; gives the most seconds of work, and the input they took.

    Raises:
        AssertionError: an input breaks a law of the target.
    """
    slowest = (0.0, b"")
    for data in inputs(runs, seed):
        begun = time.process_time()
        try:
            one(data)
        except BaseException:
            print(f"the input: {data!r}", file=sys.stderr)
            raise
        slowest = max(slowest, (time.process_time() - begun, data))
    return slowest


def run(one: Target, page: str | None, arguments: Sequence[str]) -> int:
    """The command line of a target; `page` is its help."""
    if "--random" in arguments or {"-h", "--help"} & set(arguments):
        options = argparse.ArgumentParser(description=page, formatter_class=argparse.RawDescriptionHelpFormatter)
        options.add_argument("--random", type=int, required=True, metavar="N", help="how many inputs")
        options.add_argument("--seed", type=int, default=1, help="what the generator starts from")
        args = options.parse_args(arguments)
        seconds, data = at_random(one, args.random, args.seed)
        print(f"{args.random} inputs from seed {args.seed}: every law held")
        print(f"the slowest took {seconds:.2f} s: {data[:200]!r}{'…' if len(data) > 200 else ''}", file=sys.stderr)
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
