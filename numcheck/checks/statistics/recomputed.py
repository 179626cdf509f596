"""A test result -> what its statistic gives for a p-value, and whether the reported one agrees."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal

from numcheck.checks.statistics.distributions import two_tailed
from numcheck.checks.statistics.number import Printed, places, readings
from numcheck.checks.statistics.results import Result

#: Floating point is not exact, so an end counts as reached this near to it, as a share of it.
_NEAR = 1e-9
#: What is told as ".000" is below this.
_LEAST = Decimal("0.001")


@dataclass(frozen=True, slots=True)
class Range:
    """The p-values that a statistic allows, or that were reported; both ends belong to it."""

    low: float
    high: float

    def meets(self, other: Range) -> bool:
        return self.low <= other.high * (1 + _NEAR) and other.low <= self.high * (1 + _NEAR)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the recomputed p-value says of the reported one."""

    fails: bool
    halved: bool  # it holds as a one-tailed one only
    told: str  # "p = .036"
    why: str = ""
    fits: str = ""
    gross: bool = False  # significant is told as not significant, or the other way
    multiple: bool = False  # the reported one is about a whole multiple of the computed one


def judge(result: Result, alpha: float, *, one_tailed: bool) -> Verdict | None:
    """Whether the reported p-value is one that the statistic gives; `alpha` is the level at which tests decide.

    None where no reading of the figures is one that such a test can give.

    Raises:
        Missing: scipy is not installed.
    """
    assert result.p is not None
    computed = [found for value in readings(result.value.text) if (found := _computed(result, value)) is not None]
    reported = [found for value in (readings(result.p.text) or (None,)) if (found := _reported(result, value, alpha))]
    if not computed or not reported:
        return None
    decimals = max(3, _decimals(result))
    zero = result.p.text.startswith("0") if result.p_mark != "ns" else False
    told = f"p {_told(computed[0], decimals, zero=zero)}"
    if any(one.meets(other) for one in computed for other in reported):
        return Verdict(False, False, told)
    halves = [Range(one.low / 2, one.high / 2) for one in computed] if _halvable(result) else []
    halved = any(one.meets(other) for one in halves for other in reported)
    if halved and one_tailed:
        return Verdict(False, True, told)
    gross = _gross(result, computed, reported, alpha)
    p = "n.s." if result.p_mark == "ns" else f"p {result.p_mark} {' '.join(result.p.text.split())}"
    why = f"{_statistic(result)} gives {told}, not {p}"
    if halved:
        why += ", which only a one-tailed test would give"
    if gross:
        level = f"{alpha:g}".lstrip("0")
        why += f": {gross} at {level}"
    fits = f"p {_told(computed[0], _decimals(result) if result.p_mark == '=' else decimals, zero=zero)}"
    return Verdict(True, halved, told, f"{why}.", fits, gross=bool(gross), multiple=_multiple(computed[0], reported[0]))


def _statistic(result: Result) -> str:
    if result.far is not None:
        return f"{result.label} with df = {' and '.join(result.df)}"
    if result.n is not None and not result.df:
        return f"{result.label} with n = {result.n.text}"
    return result.label


def _halvable(result: Result) -> bool:
    return result.kind in ("t", "z", "r") or (result.kind in ("F", "chi2") and result.df[0] == "1")


def _computed(result: Result, value: Printed) -> Range | None:
    """The p-values of everything that rounds to the statistic."""
    low, high = float(value.low), float(value.high)
    if result.mark in ("<", "<=", ">", ">="):
        below = result.mark.startswith("<") != (result.negative and result.kind in ("t", "z", "r"))
        low, high = (0.0, float(value.value)) if below else (float(value.value), math.inf)
    low = max(0.0, low)
    if result.kind in ("F", "chi2", "Q") and result.negative:
        return None
    if result.kind == "r":
        if low > 1:
            return None
        high = min(1.0, high)
    ends = [_p(result.kind, size, df) for size in (low, high) for df in _freedoms(result)]
    if any(math.isnan(end) for end in ends):
        return None
    return Range(max(0.0, min(ends)), min(1.0, max(ends)))


def _freedoms(result: Result) -> list[tuple[float, float]]:
    """Degrees of freedom with decimals are rounded too."""
    if result.kind == "z":
        return [(0.0, 0.0)]
    if not result.df:
        assert result.n is not None
        return [(0.0, float(result.n.text.replace(",", "")) - 2)]
    ends = []
    for printed in result.df:
        value = Decimal(printed)
        exponent = value.as_tuple().exponent
        slack = Decimal(1).scaleb(exponent) / 2 if isinstance(exponent, int) and exponent < 0 else Decimal(0)
        ends.append((float(max(value - slack, Decimal(0))), float(value + slack)))
    first, last = ends[0], ends[-1]
    return [(one, two) for one in dict.fromkeys(first) for two in dict.fromkeys(last)]


def _p(kind: str, size: float, df: tuple[float, float]) -> float:
    if kind != "z" and (df[1] <= 0 or (kind in ("F", "chi2", "Q") and df[0] <= 0)):
        return math.nan
    if math.isinf(size):
        return 0.0
    return two_tailed(kind, size, *df)


def _reported(result: Result, value: Printed | None, alpha: float) -> Range | None:
    """What a reported p-value allows; p = .000 stands for what statistics programs print so: p < .001."""
    if result.p_mark == "ns":
        return Range(alpha, 1.0)
    if value is None or value.value > 1:
        return None
    if value.value == 0:
        return Range(0.0, float(value.step if value.step < 1 else _LEAST))
    if result.p_mark.startswith("<"):
        return Range(0.0, float(value.value))
    if result.p_mark.startswith(">"):
        return Range(float(value.value), 1.0)
    return Range(float(max(value.low, Decimal(0))), float(value.high))


def _gross(result: Result, computed: list[Range], reported: list[Range], alpha: float) -> str:
    """How the reported p-value decides otherwise than every computed one; empty where it does not."""
    assert result.p is not None
    if result.p_mark == "=":
        said = all(float(value.value) <= alpha for value in readings(result.p.text))
        unsaid = all(float(value.value) > alpha for value in readings(result.p.text))
    else:
        said = all(one.high <= alpha for one in reported)
        unsaid = all(one.low >= alpha for one in reported)
    if said and all(one.low > alpha for one in computed):
        return "told as significant, and it is not"
    if unsaid and all(one.high <= alpha for one in computed):
        return "told as not significant, and it is"
    return ""


def _multiple(computed: Range, reported: Range) -> bool:
    """Whether the reported p-value is the computed one times a number of comparisons, 2 to 60, or cut off at 1."""
    if reported.high >= 1:
        return computed.high * 60 >= 1
    return any(Range(computed.low * times, computed.high * times).meets(reported) for times in range(2, 61))


def _decimals(result: Result) -> int:
    assert result.p is not None
    found = readings(result.p.text) if result.p_mark != "ns" else ()
    return min(8, max((places(value.step) for value in found), default=2))


def _told(computed: Range, decimals: int, *, zero: bool) -> str:
    """A recomputed p-value with its comparison, as the text prints its own: "= .036", "between .031 and .042"."""
    if computed.high < 0.5 * 10**-decimals:
        return f"< {_shown(10**-decimals, decimals, zero=zero)}"
    low, high = (_shown(end, decimals, zero=zero) for end in (computed.low, computed.high))
    return f"= {low}" if low == high else f"between {low} and {high}"


def _shown(value: float, decimals: int, *, zero: bool) -> str:
    shown = f"{value:.{decimals}f}"
    return shown if zero or not shown.startswith("0.") else shown[1:]
