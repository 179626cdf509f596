"""The words between two figures -> how the one belongs to the other."""

from __future__ import annotations

from numcheck.checks.arithmetic.figures import Figure, nouns
from numcheck.checks.arithmetic.words import words
from numcheck.model import Kind

#: What closes a restated figure.
_CLOSE = frozenset({")", ",", ".", ";", ":", "-", "!", "?", '"', "”"})
#: Nothing but these between two percentages: a list, whose counts may be in another order.
_LISTING = frozenset({",", "and", "or", "vs", "versus", ";", "to"})
#: The most words that fill up a joint: "of a total of the".
_MOST = 5
#: So many letters of a noun are the same in its plural.
_STEM = 3

Glue = tuple[str, ...]


def of(glue: Glue, *, ending: bool = True) -> bool:
    """Whether the words join a part to its whole; without `ending`, whether they begin to."""
    glue = tuple(t for t in glue if t != '"')
    while ending and glue and glue[-1] in words().glue.behind_of and glue[-1] not in words().glue.of:
        glue = glue[:-1]
    for at, token in enumerate(glue):
        if token in words().glue.of:
            behind = glue[at + 1 :]
            return nouns(tuple(t for t in glue[:at] if t != "out"), 3) and (not ending or _fill(behind))
    return False


def _fill(behind: Glue) -> bool:
    fill = words().glue.behind_of | words().glue.of
    return len(behind) <= _MOST and all(t in fill or t.endswith("'s") for t in behind)


def again(glue: Glue, *, of: bool = True) -> bool:
    """Whether a figure behind these words says the one before them again: brackets, or, a dash."""
    head = list(glue)
    while head and head[-1] in words().glue.again and head[-1] != "or":
        head.pop()
    if not head:
        return False
    mark = head.pop()
    if mark not in ("(", "or", "-", ",", ":", ";"):
        return False
    if mark in ("or", ";") and head and head[-1] == ",":
        head.pop()
    rest = tuple(t for t in head if not (of and t in ("of", "the")))
    return nouns(rest, 4)


def taken_up(whole: Figure, part: Figure, share: Figure) -> bool:
    """Whether the part is "of them" and only the whole before it can be meant: "80 dogs were seen; 40 of them"."""
    known = words().share
    if not (whole.count_of and share.before[:2] in known.them and again(share.before[2:]) and not part.count_of):
        return False
    noun = whole.count_of.split(" ")[-1][:_STEM]
    behind = next((n for n, t in enumerate(part.before[:_MOST]) if t[:_STEM] == noun), _MOST) + 1
    between = part.before[behind:]
    said = all(t in known.goes_on or t.endswith("ed") for t in between)
    return bool(between) and said and between[-1] in known.leads_on


def after_bracket(glue: Glue) -> Glue:
    """The words behind what closes a restatement; words that join nothing where none does."""
    return glue[1:] if glue[:1] in ((")",), (",",)) else ("and",)


def closed(share: Figure, following: Figure | None) -> bool:
    """Whether nothing but a mark follows, and it is no list of shares."""
    if share.after and share.after[0] not in _CLOSE:
        return False
    if following is None or following.kind is not Kind.PERCENT:
        return True
    return not set(following.before) <= _LISTING


def closed_noun(figure: Figure) -> bool:
    """Whether a mark follows at once, or right behind the noun."""
    after = figure.after
    if not after or after[0] in _CLOSE:
        return True
    return bool(figure.count_of) and (len(after) == 1 or after[1] in _CLOSE)


def alone(whole: Figure) -> bool:
    """Whether the bracket or the clause ends with the whole and its noun."""
    return any(t in _CLOSE for t in whole.after[:4]) or len(whole.after) < 4


def opens(before: Glue) -> bool:
    """Whether the words before a sentence's first figure open a whole: "Of the", "Among"."""
    glue = words().glue
    return 0 < len(before) <= _MOST and before[0] in glue.opening and all(t in glue.behind_of for t in before[1:])
