"""A computed conversion -> its check, in the words of the text."""

from __future__ import annotations

import re
from decimal import Decimal, localcontext

from numcheck.checks.conversions.scale import Scale, customary
from numcheck.checks.conversions.side import Side
from numcheck.checks.passage import Passage
from numcheck.model import Check, Term

#: Sides with the numbers of them that are compared: one number, both ends of a range, or the figures of a list.
Part = tuple[tuple[Side, ...], tuple[Decimal, ...]]
#: How figures of two units are told, by their unit and whether they are counted in the smaller one.
_PAIRS = {
    ("foot", False): (12, "ft", "in"),
    ("inch", True): (12, "ft", "in"),
    ("stone", False): (14, "st", "lb"),
    ("pound", True): (14, "st", "lb"),
    ("pound", False): (16, "lb", "oz"),
    ("hour", False): (60, "h", "min"),
    ("minute", False): (60, "min", "s"),
}
_NUMBER = re.compile(r"[-−+]?\d[\d,]*(?:\.\d+)?(?:\s?(?:million|billion|trillion|bn|m(?=\s\w)))?")


def told(passage: Passage, left: Part, right: Part, ways: tuple[Scale, ...], *, outcome: str, form: str) -> Check:
    """The check of two figures; where it fails, with what the nearest of the ways makes of the first."""
    ((one, *_), lefts), ((other, *_), rights) = left, right
    with localcontext() as context:
        context.prec = 40
        way = min(ways, key=lambda w: (w.loose, abs(w(lefts[-1]) - rights[-1])))
        computed = [way(low) for low in (lefts if len(lefts) == len(rights) else lefts[-1:])]
    surface, said = _quoted(passage, left), _quoted(passage, right)
    right_one = _said(computed, said, other)
    why = f"{surface[:1].upper()}{surface[1:]} is about {right_one}, not {said}."
    return Check(
        code="NC401",
        terms=(
            *(_term(passage, side, "figure") for side in left[0]),
            *(_term(passage, side, "said again") for side in right[0]),
        ),
        outcome=outcome,
        why=why if outcome == "fails" else "",
        fits=f"about {right_one}" if outcome == "fails" else "",
        confidence="high" if form == "bracket" and customary(one.unit) != customary(other.unit) else "medium",
    )


def _quoted(passage: Passage, part: Part) -> str:
    return " ".join(passage.text[part[0][0].span.start : part[0][-1].span.end].split())


def _term(passage: Passage, side: Side, role: str) -> Term:
    if side.mention is not None and side.mention.span == side.span:
        return passage.term(side.mention, role)
    return passage.stated(side.span, role)


def _said(computed: list[Decimal], surface: str, side: Side) -> str:
    """The right number in the words of the wrong one."""
    shown = " to ".join(number(value) for value in computed)
    if side.paired and (side.unit, side.step == 1) in _PAIRS:
        many, large, small = _PAIRS[side.unit, side.step == 1]
        whole = round(computed[-1] * (1 if side.step == 1 else many))
        return f"{whole // many} {large} {whole % many} {small}"
    found = list(_NUMBER.finditer(surface))
    if not found:
        return f"{shown} {side.unit.replace('_', ' ')}" if side.unit.isidentifier() else shown
    return surface[: found[0].start()] + shown + surface[found[len(computed) - 1 if len(found) > 1 else 0].end() :]


def number(value: Decimal) -> str:
    """Three digits, more only before the point: 9.66, 197, 16,100; large ones with their word."""
    for size, word in ((12, "trillion"), (9, "billion"), (6, "million")):
        if abs(value) >= Decimal(1).scaleb(size):
            return f"{number(value.scaleb(-size))} {word}"
    with localcontext() as context:
        context.prec = 3
        short = (+value).normalize() + 0
    return f"{short:,f}"
