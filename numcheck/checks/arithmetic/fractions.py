"""Fractions and factors in words that are read as no figure: "half (48%)", "a third of them (31%)", "threefold"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from numcheck.checks.arithmetic.figures import Figure, tokens
from numcheck.checks.arithmetic.words import words
from numcheck.checks.passage import Passage
from numcheck.model import Kind, Mention, Modifier, Quantity

#: How far before the figure that they are told with such words may begin, in code points.
_REACH = 90


def unread(passage: Passage, share: Figure) -> Figure | None:
    """The fraction that a percentage in brackets restates, where the reader of figures has left it aside."""
    if share.before[-1:] != ("(",):
        return None
    end = share.span.start
    begin = max(passage.sentence(share.span).start, end - _REACH)
    found = _restated().search(passage.text[begin:end])
    if found is None or passage.within(begin + found.start("fraction"), end):
        return None
    top, under = words().share.fractions[_spaced(found["fraction"])]
    hedge = words().share.hedges.get(_spaced(found["hedge"] or ""))
    quantity = Quantity(
        value=Decimal(top) / Decimal(under),
        unit="count",
        step=Decimal("0.01"),
        modifier=Modifier(hedge.modifier) if hedge else Modifier.EXACT,
        lean=hedge.lean if hedge else None,
    )
    span = passage.span(begin + found.start("fraction"), begin + found.end("fraction"))
    mention = Mention(span=span, surface=found["fraction"], kind=Kind.RATIO, quantity=quantity)
    return Figure(
        mention=mention,
        span=span,
        kind=Kind.RATIO,
        quantity=quantity,
        before=tokens(found["before"] or ""),
        after=(),
        cue=(found["hedge"] or "").lower(),
        text=found["fraction"],
    )


@cache
def _restated() -> re.Pattern[str]:
    fractions = "|".join(re.escape(f).replace(r"\\ ", "[ -]") for f in words().share.fractions).replace(r"\ ", "[ -]")
    hedges = "|".join(re.escape(h) for h in sorted(words().share.hedges, key=len, reverse=True)).replace(r"\ ", " ")
    noun = r"(?:\s(?!and\b|or\b|but\b|than\b|to\b|from\b)[^\W\d_][\w'’-]*){0,5}"
    return re.compile(
        rf"(?:\b(?!(?:{hedges})\b)(?P<before>[\w'-]+)\s)?(?:\b(?P<hedge>{hedges})\s)?\b(?P<fraction>{fractions}){noun}\s?[(\[]$",
        re.IGNORECASE,
    )


def in_words(passage: Passage, opener: Figure) -> Figure | None:
    """A change in words that is read as no figure: "threefold", "by half"."""
    end = opener.span.start
    begin = max(passage.sentence(opener.span).start, end - _REACH)
    found = _changing().search(passage.text[begin:end])
    if found is None or passage.within(begin + found.start(), end):
        return None
    name = "fold" if found["fold"] else "fraction"
    text = found[name]
    span = passage.span(begin + found.start(name), begin + found.end(name))
    if name == "fold":
        value, kind = Decimal(words().change.factors[text.lower().replace("-", "")]), Kind.CHANGE
    else:
        top, under = words().share.fractions[_spaced(text)]
        value, kind = Decimal(top) / Decimal(under), Kind.RATIO
    quantity = Quantity(value=value, unit="count", step=Decimal("0.01") if kind is Kind.RATIO else Decimal(1))
    change = "factor" if kind is Kind.CHANGE else None
    mention = Mention(span=span, surface=text, kind=kind, quantity=quantity, change=change)
    return Figure(mention=mention, span=span, kind=kind, quantity=quantity, before=(), after=(), text=text)


@cache
def _changing() -> re.Pattern[str]:
    folds = "|".join(fold.replace("fold", "-?fold") for fold in words().change.factors)
    fractions = "|".join(fraction.replace(" ", "[ -]") for fraction in words().share.fractions)
    between = "|".join(sorted(words().change.leading | words().change.behind | {"from"}))
    return re.compile(
        rf"\b(?:(?P<fold>{folds})|by (?P<fraction>{fractions}))\b(?:,?\s(?:{between})\b){{1,5}}\s?[^\w\s]?$",
        re.IGNORECASE,
    )


def _spaced(text: str) -> str:
    return text.lower().replace("-", " ")
