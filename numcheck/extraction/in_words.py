"""Words that say how many without being a number: "shot once", "a single shot", "scored a hat-trick"."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extraction import nouns
from numcheck.extraction.draft import Draft
from numcheck.extraction.page import Page
from numcheck.extraction.tokens import Sort
from numcheck.model import Kind

#: Words between a verb and "once", "shot the guard once", and before a feat, "completed a fine second-half hat-trick".
_OBJECT, _BEFORE = 3, 7


def read(page: Page, i: int) -> bool:
    """Read the number that the word at token `i` stands for."""
    match page.t.low[i]:
        case "once":
            return _once(page, i)
        case "single":
            return _single(page, i)
    return _feat(page, i)


def _once(page: Page, i: int) -> bool:
    """`Was shot once in the leg`; no "once a guard", and nothing that was so once."""
    t, cues = page.t, page.lx.cues
    ends = t.kind(i + 1) != Sort.WORD or t.word(i + 1) in cues.behind_once
    before = _led(page, i, cues.done_once, _OBJECT)
    if not ends or before is None or before & {"and", "or", "who", "that", "was", "at"}:
        return False
    _count(page, i, i + 1, Decimal(1), "time")
    return True


def _single(page: Page, i: int) -> bool:
    """`Fired a single shot`; a single mother is no number of mothers."""
    t = page.t
    if (
        t.word(i + 1) not in page.lx.cues.singled
        or t.word(i - 1) != "a"
        or t.word(i - 2) in ("not", "without", "never")
    ):
        return False
    phrase = nouns.after(t, i + 1, page.lx, one=True)
    _count(page, i, i + 1, Decimal(1), phrase.noun if phrase is not None else t.low[i + 1])
    return True


def _feat(page: Page, i: int) -> bool:
    """`Scored a hat-trick`: three goals, or what follows behind "of"."""
    t, lx = page.t, page.lx
    end = i + 1
    if t.low[i] == "hat":
        end = i + 3 if t.raw(i + 1) in ("-", "‐", "‑") else i + 2
        if t.word(end - 1) != "trick":
            return False
    value = lx.feats["hat-trick" if t.low[i] == "hat" else t.low[i]]
    before = _led(page, i, lx.cues.done_as_a_feat, _BEFORE)
    if before is None or not before & {"a", "his", "her"} or before & lx.ordinals.keys():
        return False
    noun = "goal"
    if t.word(end) == "of":
        phrase = nouns.after(t, end + 1, lx)
        if phrase is None:
            return False
        noun = phrase.noun
    _count(page, i, end, Decimal(value), noun)
    return True


def _led(page: Page, i: int, verbs: frozenset[str], most: int) -> frozenset[str] | None:
    """The words between one of some verbs and token `i`, of one clause; None where none of them is near enough."""
    t = page.t
    for j in range(i - 1, max(i - 1 - most, -1), -1):
        if t.kind(j) != Sort.WORD and t.raw(j) != "-":
            return None
        if t.low[j] in verbs:
            return frozenset(t.low[j + 1 : i])
    return None


def _count(page: Page, start: int, end: int, value: Decimal, noun: str) -> None:
    t = page.t
    draft = Draft(start, end, t.start[start], t.end[end - 1], Kind.COUNT, value, Decimal(1), signed=True, noun=noun)
    draft.follows, draft.phrase_end, draft.number_end = True, end, end
    page.drafts.append(draft)
    page.floor = end
