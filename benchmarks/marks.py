"""Figures of texts that are marked with what they answer, and whether a report tells them to contradict each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

_NUMBER = re.compile(r"(?P<sign>>=|<=|>|<|~)?(?P<low>-?\d+(?:\.\d+)?)(?:\.\.(?P<high>-?\d+(?:\.\d+)?))?")
#: How far a value that is told as about so much may be off, as a share of it.
_ABOUT = 0.1

#: File, line, column from 1, and the column behind the last character.
Place = tuple[str, int, int, int]


class Mark(NamedTuple):
    """A figure that another report tells too."""

    report: str  # its file
    line: int  # from 1
    start: int  # column from 1, and the one behind the last
    end: int
    key: str
    value: str

    def contradicts(self, other: Mark) -> bool:
        """Whether two places give answers to one question that cannot both be true."""
        if self.key != other.key or (self.report, self.line) == (other.report, other.line):
            return False
        mine, theirs = _NUMBER.fullmatch(self.value), _NUMBER.fullmatch(other.value)
        if mine is None or theirs is None:
            return self.value != other.value
        (low, high), (least, most) = _ends(mine), _ends(theirs)
        return max(low, least) > min(high, most)

    def meets(self, place: Place) -> bool:
        """Whether it stands, in part at least, where a report tells a figure."""
        name, line, start, end = place
        return self.report == name and self.line == line and self.start < end and start < self.end


def told_pairs(report: dict) -> Iterator[tuple[Place, Place]]:
    """Pairs of figures that are told to contradict each other, each once."""
    pairs = set()
    for finding in report["findings"]:
        for here, there in finding.get("pairs", ()):
            pair = sorted(place_of(finding["figures"][n]) for n in (here, there))
            pairs.add((pair[0], pair[1]))
    return iter(sorted(pairs))


def in_one_group(answers: Sequence[Mark], report: dict) -> bool:
    """Whether one group of a report holds what two of its texts answer."""
    groups = [[*map(place_of, group["figures"])] for group in report["groups"]]
    pairs = [(a, b) for a, b in combinations(answers, 2) if a.report != b.report]
    return any(any(map(a.meets, group)) and any(map(b.meets, group)) for a, b in pairs for group in groups)


def place_of(figure: dict) -> Place:
    """Where a figure of a report stands."""
    return Path(figure["path"]).name, figure["line"], figure["column"], figure["column"] + len(figure["surface"])


def _ends(number: re.Match[str]) -> tuple[float, float]:
    """The least and the most that a value allows; what is excluded is so by a hair."""
    low = float(number["low"])
    high = float(number["high"] or low)
    match number["sign"]:
        case ">=":
            return low, float("inf")
        case ">":
            return low + 1e-9, float("inf")
        case "<=":
            return float("-inf"), high
        case "<":
            return float("-inf"), high - 1e-9
        case "~":
            return low - abs(low) * _ABOUT, high + abs(high) * _ABOUT
    return low, high
