"""Throws bytes at the loading of rules, and stops at the first pack that breaks one of its laws.

    python fuzz/packs.py -runs=100000          with atheris, where it is installed (libFuzzer's own options)
    python fuzz/packs.py --random 2000         without it: as many packs made by a seeded generator

The laws: a pack becomes rules, or problems that say where, what and what to do; nothing else is raised, and no problem
holds a character that could break or fake a line.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from fuzz.driver import folder, run
from fuzz.pieces import joined
from numcheck.ruleset import BrokenRules, assemble, load
from numcheck.ruleset.folder import Folder, shipped

#: One input of so many is loaded beside all shipped packs.
_WHOLE = 64
PIECES = (
    *("schema = 1\n", 'pack = "mine"\n', "[[slot]]\n", 'id = "boats-lost"\n'),
    *('asks = "How many boats were lost?"\n', 'unit = "count"\n', 'noun = ["boat"]\n', 'verb = ["lose"]\n'),
    *('verb = ["@kill"]\n', 'noun = ["@person"]\n', "[[slot.example]]\n", 'text = "Three boats were lost."\n'),
    *('reads = ["3 count"]\n', "reads = []\n", "[[slot.case]]\n"),
    *('docs = ["3 boats were lost.", "4 boats were lost."]\n', 'verdict = "conflict"\n', "[[relation]]\n"),
    *('says = "a + b = c"\n', "[verb.lose]\n", "[noun.boat]\n", 'words = ["boat"]\n', 'kind = ["count"]\n'),
    *("bound = true\n", 'roles = ["agent"]\n', "severity = ", '"error"\n', "over_time = ", '"rises"\n', "id"),
    *("asks", "unit", "noun", "verb", " = ", "[", "]", "{", "}", '"', "'", '"""', ".", ",", "\n", "# ", "true"),
    *("1", "-", "1e999999999", "999999999999999999999999999999999999999999999999999999999999", "0x7f"),
    *("1979-05-27", "inf", "nan", "\\u0000", "\\uD800", "\x00", "\x1b[31m", "\u202e", "a.b.c.d", "(a+)+$"),
    *("(.*)*x", "\\\\d+", "../../x", "__import__('os')", "@", "@@", "[[", "]]", "[a]\n", "é", "\t", " "),
)  # fmt: skip


def one(data: bytes) -> None:
    """One folder of rules with one pack or one file of classes.

    Raises:
        AssertionError: the pack breaks a law.
    """
    path = folder() / ("classes.toml" if data[:1] > b"\xe0" else "mine.toml")
    for other in folder().iterdir():
        other.unlink()
    raw = data[1:] if data[:1] < b"\x10" else joined(data[1:], PIECES).encode("utf-8", "surrogatepass")
    path.write_bytes(raw)
    assemble.shipped = shipped if sum(data) % _WHOLE == 1 else _few
    try:
        load([folder()])
    except BrokenRules as broken:
        assert broken.problems, raw
        for problem in broken.problems:
            assert problem.where and problem.what and problem.hint, (raw, problem)
    finally:
        assemble.shipped = shipped


@cache
def _few() -> Folder:
    """The shipped classes with one shipped pack: all packs are many, and in order."""
    everything = shipped()
    return replace(everything, packs=everything.packs[:1])


if __name__ == "__main__":
    raise SystemExit(run(one, __doc__, sys.argv[1:]))
