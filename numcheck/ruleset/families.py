"""Name of a pack -> the families that it belongs to: "sport-fights" is one of "sport"."""

from __future__ import annotations

from functools import cache
from itertools import accumulate


@cache
def families(pack: str) -> frozenset[str]:
    """The name itself, and what it begins with up to each hyphen."""
    return frozenset(accumulate(pack.split("-"), "{}-{}".format))
