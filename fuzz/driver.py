"""Drives one fuzz target: with atheris where it is installed, or with a seeded generator."""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable, Sequence

Target = Callable[[bytes], None]

#: The longest input of the seeded generator, in bytes.
LONGEST = 60


def at_random(one: Target, runs: int, seed: int) -> None:
    """The target on as many inputs of a seeded generator.

    Raises:
        AssertionError: an input breaks a law of the target.
    """
    chance = random.Random(seed)
    for _ in range(runs):
        one(chance.randbytes(chance.randrange(LONGEST)))


def run(one: Target, page: str | None, arguments: Sequence[str]) -> int:
    """The command line of a target; `page` is its help."""
    if "--random" in arguments or {"-h", "--help"} & set(arguments):
        options = argparse.ArgumentParser(description=page, formatter_class=argparse.RawDescriptionHelpFormatter)
        options.add_argument("--random", type=int, required=True, metavar="N", help="how many inputs")
        options.add_argument("--seed", type=int, default=1, help="what the generator starts from")
        args = options.parse_args(arguments)
        at_random(one, args.random, args.seed)
        print(f"{args.random} inputs from seed {args.seed}: every law held")
        return 0
    try:
        import atheris
    except ImportError:
        print("atheris is not installed; use --random N for inputs of a seeded generator", file=sys.stderr)
        return 2
    atheris.Setup([sys.argv[0], *arguments], one)
    atheris.Fuzz()
    return 0
