"""Passage -> NC501: whether every p-value follows from its test statistic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from numcheck.checks.passage import Passage
from numcheck.checks.statistics.distributions import NEEDS, Missing
from numcheck.checks.statistics.freedom import Part
from numcheck.checks.statistics.plain import Plain, cleaned
from numcheck.checks.statistics.recomputed import judge
from numcheck.checks.statistics.results import Result, results
from numcheck.checks.statistics.words import pattern, said
from numcheck.model import Check, Span, Term

#: The level at which a test decides, unless the text names another.
ALPHA = 0.05
#: What to tell of an F below zero, a correlation above one, a probability above one.
_IMPOSSIBLE = "such a test cannot have these figures"


def look(passage: Passage) -> Iterator[Check]:
    """Recomputes the p-value of every test result that is told with its statistic."""
    around = Surroundings(passage)
    for block in passage.document.blocks:
        part = cleaned(passage, block)
        if "=" not in part.text and "<" not in part.text and ">" not in part.text:
            continue
        for result in results(part.text):
            check = _check(passage, part, result, around)
            if check is not None:
                yield check


class Surroundings:
    """What a whole text says about its tests; each is looked for once, when it is needed."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._found: dict[str, Span | None] = {}
        self._level: float | None = None

    def says(self, name: str) -> Span | None:
        """The first place where the text has a word of this list."""
        if name not in self._found:
            found = pattern(name).search(self._passage.text)
            self._found[name] = self._passage.span(*found.span()) if found else None
        return self._found[name]

    def level(self) -> float:
        """The smallest level of significance that the text names, 0.05 at most."""
        if self._level is None:
            named = [float(found["level"]) for found in _levels().finditer(self._passage.text)]
            self._level = min([ALPHA, *(level for level in named if level > 0)])
        return self._level


@cache
def _levels() -> re.Pattern[str]:
    words = rf"(?:{pattern('level').pattern}|(?<!\w)α)(?:\s(?:of|was|set|at|to|level)){{0,4}}"
    return re.compile(rf"{words}\s?[=<:]?\s?(?:p\s?<\s?)?(?P<level>0?\.\d{{1,4}})(?!\d)", re.IGNORECASE)


def _check(passage: Passage, part: Plain, result: Result, around: Surroundings) -> Check | None:
    cued = _is_test(result) or around.says("testing") is not None
    terms = _terms(passage, part, result)
    sentence = passage.document.quote(passage.sentence(terms[0].span))
    obstacle = result.obstacle or _obstacle(result, sentence)
    if obstacle:
        if not cued:
            return None
        return Check(code="NC501", terms=terms, outcome="open", why=f"{result.label}: {obstacle}.")
    one_tailed = _tails(result, around)
    try:
        verdict = judge(result, around.level(), one_tailed=one_tailed is not None)
    except Missing:
        return Check(code="NC501", terms=terms, outcome="open", why=f"{result.label}: {NEEDS}.")
    if verdict is None:
        return Check(code="NC501", terms=terms, outcome="open", why=f"{result.label}: {_IMPOSSIBLE}.")
    if not verdict.fails:
        if verdict.halved and one_tailed is not None:
            terms = (*terms, passage.stated(one_tailed, "read as one-tailed"))
        return Check(code="NC501", terms=terms, outcome="holds")
    if altered := _altered(result, sentence):
        why = f"{result.label} gives {verdict.told}, and the p-value next to it may be another: “{altered}”."
        return Check(code="NC501", terms=terms, outcome="open", why=why) if cued else None
    elsewhere = around.says("altered")
    if elsewhere is not None and verdict.multiple:
        why = f"{result.label} gives {verdict.told}; the p-value is a multiple, and the text speaks of corrections."
        return Check(code="NC501", terms=terms, outcome="open", why=why) if cued else None
    if not cued:
        return None
    sure = 2 * result.formal + verdict.gross - (elsewhere is not None)
    confidence = "high" if sure >= 3 else "medium" if sure >= 1 else "low"
    return Check(code="NC501", terms=terms, outcome="fails", why=verdict.why, fits=verdict.fits, confidence=confidence)


def _is_test(result: Result) -> bool:
    """Whether the degrees of freedom show that a letter stands for a test; a z has none."""
    return result.kind != "z" and (result.formal or bool(result.df) or (result.kind == "r" and result.n is not None))


def _terms(passage: Passage, part: Plain, result: Result) -> tuple[Term, ...]:
    assert result.p is not None
    reported = "n.s." if result.p_mark == "ns" else f"p {result.p_mark} {result.p.text}".rstrip()
    made = [
        (result.value, "test statistic", result.label),
        (result.far, "degrees of freedom", ""),
        (result.n if not result.df else None, "sample size", ""),
        (result.p, "reported p-value", " ".join(reported.split())),
    ]
    return tuple(
        passage.stated(passage.span(*part.outside(piece.start, piece.end)), role, reading)
        for piece, role, reading in made
        if isinstance(piece, Part)
    )


def _obstacle(result: Result, sentence: str) -> str:
    """Why nothing can be computed of a result; empty where it can."""
    if result.kind == "ranked" or (result.kind == "r" and said("ranks", sentence)):
        return "the p-value of this correlation does not follow from r and df alone"
    if result.plural and result.mark == "=":
        return "it stands for several results"
    if result.kind != "z" and not result.df and not (result.kind == "r" and result.n):
        return "its degrees of freedom are not stated"
    if result.kind == "F" and len(result.df) != 2:
        return "it has two degrees of freedom, and one is stated"
    if result.kind not in ("F", "z") and len(result.df) > 1:
        return "it has one degree of freedom, and two are stated"
    return ""


def _altered(result: Result, sentence: str) -> str:
    """The words next to a result that make its p-value another than the plain one."""
    if result.adjusted:
        return "adjusted"
    return said("altered", result.words) or said("altered", sentence)


def _tails(result: Result, around: Surroundings) -> Span | None:
    """Where the text says that a test looks one way only; F and χ² do so by half with one degree of freedom."""
    if result.kind in ("F", "chi2", "Q") and result.df[0] != "1":
        return None
    return around.says("one_tailed")
