"""The sides of a sentence -> which figure says which other again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from numcheck.checks.conversions.side import Side
from numcheck.checks.conversions.words import words
from numcheck.checks.passage import Passage

#: The longest stretch between a figure and the bracket that says it again.
_FAR = 60
#: How many figures of one list are looked at on either side.
_MANY = 4
_LETTERS = re.compile(r"[^\W\d_](?:[^\W\d_]|\.(?=[^\W\d_]))*")
_LED = re.compile(r"[\w\s.,~≈=≃*_-]*")
_BEHIND = re.compile(r"\s[a-z]{2,}(?:\s[a-z]{2,})?\s?")
_OR = re.compile(r"(?:\s(?P<word>[a-z]{2,8}))?,\s{1,2}or\s(?P<led>.*)", re.DOTALL)
_EQUAL = re.compile(
    r"(?:\s[a-z]+){0,2},?\s(?:(?:is|are|was|were)\s)?(?:the\s)?(?:equivalent|equal)\s(?:to|of)\s(?P<led>.*)", re.DOTALL
)
_NEAR = re.compile(r"(?:\s{1,2}or\s(?P<led>.*)|\s{0,2}/\s{0,2}|\s?[–—]\s?(?:or\s)?(?P<dash>.*))", re.DOTALL)
_LIST = re.compile(r"\s?(?:,|,?\s?(?:and|or|to|by|x|×|-|–|—))\s?")
#: What ends a figure that stands alone in its bracket.
_CLOSED = re.compile(r"(?:\s{1,2}(?P<word>[a-z]{2,8}))?\s{0,2}(?P<end>[)\];,/])")
_PAUSED = re.compile(r"\s{0,2}(?:[,;:.)\]!?–—]|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Figures that are said again, and the figures that do."""

    first: tuple[Side, ...]
    again: tuple[Side, ...]
    form: str  # "bracket", "also" (a third unit in it), "or", "sized" ("3 m high, or"), "behind" or "near"


def links(passage: Passage, sides: Sequence[Side]) -> Iterator[Link]:
    """Every link of a sentence, in order; a figure says one other again at most."""
    at = 1
    while at < len(sides):
        form = _form(passage.between(sides[at - 1].span, sides[at].span) + _opening(passage, sides[at]))
        if not form:
            at += 1
            continue
        if form in ("or", "sized") and _chosen(passage, sides[at - 1]):
            at += 1
            continue
        if form == "near" and _set_off(passage, sides[at - 1], sides[at]):
            form = "or"
        last = at
        while last + 1 < len(sides) and last - at < _MANY and _listed(passage, sides[last], sides[last + 1]):
            last += 1
        first = at - 1
        while first > 0 and at - first < _MANY and _listed(passage, sides[first - 1], sides[first]):
            first -= 1
        if not _ended(passage, sides[last], form):
            at += 1
            continue
        yield Link(first=tuple(sides[first:at]), again=tuple(sides[at : last + 1]), form=form)
        if form == "bracket" and first == at - 1 and last == at:
            yield from _more(passage, sides, at)
        at = last + 1


def _more(passage: Passage, sides: Sequence[Side], at: int) -> Iterator[Link]:
    """`(26 km/h; 16 mph)`: a third unit in the bracket of the second."""
    if at + 1 < len(sides) and sides[at + 1].unit != sides[at].unit:
        gap = passage.between(sides[at].span, sides[at + 1].span)
        if gap.strip() in (";", ",", "/", ", or", "; or") and _ended(passage, sides[at + 1], "bracket"):
            yield Link(first=(sides[at - 1],), again=(sides[at + 1],), form="also")


def _form(gap: str) -> str:
    """How the words between two figures make the second say the first again; "" where they do not."""
    if not gap or len(gap) > _FAR:
        return ""
    opening = max(gap.rfind("("), gap.rfind("["))
    if opening >= 0:
        before, after = gap[:opening], gap[opening + 1 :]
        if not _led(after):
            return ""
        if before.strip() in ("", "."):
            return "bracket"
        return "behind" if _BEHIND.fullmatch(before) else ""
    if (found := _EQUAL.fullmatch(gap)) and _led(found["led"]):
        return "or"
    if (found := _OR.fullmatch(gap)) and _led(found["led"]) and (found["word"] or "") in {"", *words().behind}:
        return "sized" if found["word"] else "or"
    if (found := _NEAR.fullmatch(gap)) and _led(found["led"] or found["dash"] or ""):
        return "near"
    return ""


def _chosen(passage: Passage, one: Side) -> bool:
    """Whether the words before a figure offer it with others: "either 2 m high, or 8 feet"."""
    before = passage.text[passage.sentence(one.span).start : one.span.start]
    return not words().choices.isdisjoint(word.lower() for word in _LETTERS.findall(before))


def _set_off(passage: Passage, one: Side, other: Side) -> bool:
    """Whether the second figure stands between two dashes: `30 cm – 12 inches – by 2050`."""
    before = passage.between(one.span, other.span).strip()[:1]
    behind = passage.text[other.span.end : other.span.end + 3].strip()[:1]
    return before in ("–", "—") and behind == before


def _opening(passage: Passage, side: Side) -> str:
    """The bracket of a figure that was taken for a loss: `1.2 lakh (120,000)`."""
    return "(" if passage.text[side.span.start] == "(" else ""


def _led(gap: str) -> bool:
    """Whether nothing but hedges and the words of a restatement stand there."""
    if not _LED.fullmatch(gap) or any(c.isdigit() for c in gap):
        return False
    return all(word.lower() in words().led for word in _LETTERS.findall(gap))


def _listed(passage: Passage, one: Side, other: Side) -> bool:
    same = one.unit == other.unit and one.kind is other.kind
    return same and _LIST.fullmatch(passage.between(one.span, other.span)) is not None


def _ended(passage: Passage, side: Side, form: str) -> bool:
    """Whether the second figure stands alone: right before its bracket's end, or where the words pause."""
    end = side.span.end
    behind = passage.text[end : end + 16]
    if passage.text[end - 1] == ")":
        return True  # taken for a sum in an account
    if form in ("bracket", "behind"):
        found = _CLOSED.match(behind)
        if found is None or (found["word"] and found["word"] not in words().behind):
            return False
        return form == "bracket" or found["end"] in ")]"
    return form == "near" or _PAUSED.match(behind) is not None
