"""Statistics -> their p-values; the one module that knows scipy."""

from __future__ import annotations

import math
from functools import cache
from types import ModuleType

#: What to tell where scipy is not installed.
NEEDS = "needs numcheck[stats] (pip install 'numcheck[stats]')"


class Missing(Exception):
    """scipy is not installed."""


@cache
def _special() -> ModuleType:
    try:
        from scipy import special
    except ImportError as error:
        raise Missing(NEEDS) from error
    return special  # type: ignore[no-any-return]


def two_tailed(kind: str, size: float, df1: float, df2: float) -> float:
    """The probability of a statistic this large or larger where nothing is the case, on both sides where it has two.

    `kind` is "t", "r" and "z" (`size` without its sign), "F", "chi2" or "Q"; `df1` is not used for t, r and z, `df2`
    is not used for z, chi2 and Q. NaN where the distribution is not defined.

    Raises:
        Missing: scipy is not installed.
    """
    special = _special()
    if kind == "z":
        return 2 * float(special.ndtr(-size))
    if kind == "t":
        return 2 * float(special.stdtr(df2, -size))
    if kind == "r":
        if size >= 1:
            return 0.0
        return 2 * float(special.stdtr(df2, -size * math.sqrt(df2 / (1 - size * size))))
    if kind == "F":
        return float(special.fdtrc(df1, df2, size))
    return float(special.chdtrc(df1, size))
