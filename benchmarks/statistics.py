"""How test results are read and recomputed, against the published method of statcheck and an independent computation.

    python benchmarks/statistics.py [--write] [PATH...]

The constructed results of tests/unit/checks/statcheck_cases.toml are put through the checks and, apart from them, through
the method of statcheck (Nuijten et al., 2016; Epskamp and Nuijten, version 1.5), with p-values integrated numerically
here. Files and folders in PATH are read too, and what was seen in them is counted. `--write` keeps the table in
benchmarks/STATISTICS.md.
"""

from __future__ import annotations

import argparse
import math
import sys
import tomllib
from collections import Counter
from datetime import date
from importlib.metadata import version
from pathlib import Path

from numcheck import __version__, pipeline
from numcheck.model import Check, Document, Source
from numcheck.read import read, text
from numcheck.ruleset import load

CASES = Path(__file__).resolve().parents[1] / "tests/unit/checks/statcheck_cases.toml"
ALPHA = 0.05
STEPS = 4000


def beta_share(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function, by Simpson's rule over the angle whose squared sine is x."""
    log_beta = math.lgamma(a) + math.lgamma(b) - math.lgamma(a + b)
    scale = 2 * math.exp(-log_beta)
    return scale * simpson(
        lambda u: math.sin(u) ** (2 * a - 1) * math.cos(u) ** (2 * b - 1), 0, math.asin(math.sqrt(x))
    )


def simpson(height, low: float, high: float) -> float:
    if high <= low:
        return 0.0
    width = (high - low) / STEPS
    inner = sum((4 if n % 2 else 2) * height(low + n * width) for n in range(1, STEPS))
    return (height(low) + inner + height(high)) * width / 3


def p_value(kind: str, value: float, df1: float = 0, df2: float = 0) -> float:
    """The two-tailed p-value of t, r and z, the upper one of F, chi2 and Q, with nothing but integrals."""
    value = abs(value)
    if kind == "z":
        return math.erfc(value / math.sqrt(2))
    if kind == "r":
        if value >= 1:
            return 0.0
        kind, value = "t", value * math.sqrt(df2 / (1 - value * value))
    if kind == "t":
        return beta_share(df2 / (df2 + value * value), df2 / 2, 0.5)
    if kind == "F":
        return beta_share(df2 / (df2 + df1 * value), df2 / 2, df1 / 2)
    low = math.sqrt(value / 2)
    rest = simpson(lambda u: u ** (df1 - 1) * math.exp(-u * u), low, low + 8)
    return min(1.0, 2 * rest / math.gamma(df1 / 2))


def statcheck(case: dict) -> str:
    """What statcheck says: "consistent", "error" or "decision error"; its detection of one-tailed tests is on.

    The statistic stands for what rounds to it, the p-value is compared at its own decimals, p = .000 is an error, and
    "ns" is p > .05. Where the text names one-tailed tests, a result that is right as one is right.
    """
    verdict = _statcheck(case, tails=2)
    if verdict != "consistent" and case.get("one_tailed") and _statcheck(case, tails=1) == "consistent":
        return "consistent"
    return verdict


def _statcheck(case: dict, tails: int) -> str:
    kind, mark = case["kind"], case.get("mark", "=")
    df = (case.get("df1", 0), case.get("df2", 0))
    share = 0.5 if tails == 1 and kind in ("t", "z", "r") else 1.0
    half = 0.5 * 10 ** -case["decimals"]
    value = abs(case["value"])
    most = share * p_value(kind, max(value - half, 0), *df)
    least = share * p_value(kind, value + half, *df)
    p_mark, p, p_decimals = case["p_mark"], case.get("p", ALPHA), case.get("p_decimals", 2)
    if p_mark == "ns":
        p_mark, p = ">", ALPHA
    elif p <= 0:
        return _decided(kind, value, df, share, mark, p_mark, p)
    wrong = {
        "==": p > round(most, p_decimals) or p < round(least, p_decimals),
        "=<": p < least,
        "=>": p > most,
        "<=": p < round(most, p_decimals),
        "<<": p < most,
        "<>": False,
        ">=": p > round(least, p_decimals),
        "><": False,
        ">>": p > least,
    }[mark + p_mark]
    return _decided(kind, value, df, share, mark, p_mark, p) if wrong else "consistent"


def _decided(kind: str, value: float, df: tuple, share: float, mark: str, p_mark: str, p: float) -> str:
    """Whether an error turns significant into not significant, p = .05 being significant."""
    computed = share * p_value(kind, value, *df)
    said = p <= ALPHA and p_mark != ">"
    unsaid = p >= ALPHA if p_mark == ">" else p > ALPHA and p_mark == "="
    turned = (said and computed > ALPHA and mark != ">") or (unsaid and computed <= ALPHA and mark != "<")
    return "decision error" if turned else "error"


def cases() -> list[dict]:
    return tomllib.loads(CASES.read_text("utf-8"))["case"]


def ours(source: str) -> Check | None:
    """The one check of a test result in a text; None where none was seen."""
    prose = text.prose(source, first_line=1)
    document = Document(
        id="case", text=prose.text, source=Source(path="case"), blocks=prose.blocks, anchors=prose.anchors
    )
    digests = pipeline.digested([document], load())
    found = [check for check in pipeline.computed(digests, ())[0] if check.code == "NC501"]
    return found[0] if found else None


def outcome(check: Check | None) -> str:
    """As the cases name it: "holds", "fails", "gross", "open" or "unseen"."""
    if check is None:
        return "unseen"
    return "gross" if check.outcome == "fails" and ": told as" in check.why else check.outcome


SAME = {"consistent": {"holds"}, "error": {"fails"}, "decision error": {"gross"}}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", help="files and folders in which to count what is seen")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    table = _table(args.paths)
    print(table)
    if args.write:
        Path(__file__).with_name("STATISTICS.md").write_text(table, "utf-8")
    return 0


def _table(paths: list[str]) -> str:
    tests: dict[str, Counter] = {}
    apart: list[str] = []
    unread: Counter = Counter()
    for case in cases():
        row = tests.setdefault(case["kind"], Counter())
        check = ours(case["text"])
        found = outcome(check)
        row["seen"] += found != "unseen"
        row["results"] += 1
        row["parsed"] += found in ("holds", "fails", "gross", "open") and not case.get("unparsed", False)
        row["recomputed"] += found in ("holds", "fails", "gross")
        theirs = statcheck(case) if case["statcheck"] != "not read" else "not read"
        if theirs == "not read":
            unread[found] += 1
            continue
        row["both"] += 1
        row["same"] += found in SAME[theirs]
        if found not in SAME[theirs]:
            apart.append(f"| `{case['text']}` | {theirs} | {found} | {case['why']} |")
    total: Counter = sum(tests.values(), Counter())
    shown = ("results", "seen", "parsed", "recomputed", "both", "same")
    lines = [
        "# Statistics: test results read and recomputed",
        "",
        f"{date.today()}, numcheck {__version__}, scipy {version('scipy')}, Python {sys.version.split()[0]}.",
        "",
        "Constructed results, each once. Seen: a check tells of it. Parsed: all its parts were read. The last two columns "
        "count those that statcheck reads, with its detection of one-tailed tests on.",
        "",
        "| test | results | seen | parsed | recomputed | read by statcheck | same verdict |",
        "|---|---|---|---|---|---|---|",
        *(f"| {kind} | " + " | ".join(str(row[name]) for name in shown) + " |" for kind, row in tests.items()),
        "| all | " + " | ".join(str(total[name]) for name in shown) + " |",
        "",
        f"Of {sum(unread.values())} results in forms that statcheck does not read, "
        + ", ".join(f"{number} {name}" for name, number in sorted(unread.items()))
        + ".",
        "",
        "## Where the verdicts differ",
        "",
        "| result | statcheck | numcheck | why |",
        "|---|---|---|---|",
        *apart,
        "",
    ]
    if paths:
        lines += _read_files(paths)
    return "\n".join(lines)


def _read_files(paths: list[str]) -> list[str]:
    digests = pipeline.digested(read(paths).documents, load())
    found = Counter(check.outcome for check in pipeline.computed(digests, ())[0] if check.code == "NC501")
    told = ", ".join(f"{number} {name}" for name, number in sorted(found.items())) or "none"
    return ["## Files", "", f"{len(digests)} documents; test results seen: {sum(found.values())} ({told}).", ""]


if __name__ == "__main__":
    raise SystemExit(main())
