"""Tokens -> whether a bare figure beside a name, or beside how somebody fared, is an age: "Rehn, now 31, is out"."""

from __future__ import annotations

from numcheck import wording
from numcheck.extraction import ages_of_persons, nouns
from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.tokens import Sort, Tokens
from numcheck.ruleset.sorts import person

#: A name says nothing of age with a smaller figure: "Harlow United was 4".
_GROWN = 13
#: Words between "died" and "at 91", at most: "died on Friday at 88".
_APART = 3
#: So old is nobody; and so many tokens back a name is still remembered.
_OLDEST, _FAR = 110, 200


def told(t: Tokens, start: int, end: int, lx: Lexicon, floor: int) -> bool:
    """Whether the figure at tokens `start` to `end` is so old a person: digits that end a phrase."""
    if t.kind(start) != Sort.DIGITS or not t.text[start].isdecimal() or len(t.text[start]) > 3 or start - 1 < floor:
        return False
    if _when(t, start, end, lx) or _up_to(t, start, end, lx):
        return True
    closed = t.raw(end) in (",", ".", ";", ")", "") and not (t.kind(end + 1) == Sort.DIGITS and t.glued(end + 1))
    grown = int(t.text[start]) >= _GROWN
    return (
        (closed and grown and (_now(t, start, end, lx) or _was(t, start, lx)))
        or (grown and (closed or t.word(end) in ("in", "after", "from")) and _died(t, start, lx, floor))
        or _from_there(t, start, end, lx)
        or bracketed(t, start, lx)
        or (grown and _at(t, start, end))
    )


def small(t: Tokens, start: int, end: int, lx: Lexicon, floor: int) -> bool:
    """`His daughter, | six, was hurt`, `his daughter Ana, | six, was hurt`: a child's age in letters."""
    commas = t.raw(start - 1) == "," and t.raw(end) == "," and end == start + 1 and start - 3 >= floor
    if not commas or t.kind(start) != Sort.WORD or t.low[start] not in lx.cardinal:
        return False
    if t.low[start - 2] in lx.cues.children:
        return t.word(start - 3) in lx.cues.possessing or t.low[start - 3].endswith(("'s", "’s"))
    return _name(t, start - 2, lx) and t.low[start - 3] in lx.cues.children


def _up_to(t: Tokens, start: int, end: int, lx: Lexicon) -> bool:
    """`Children under | 8 come in free`: nothing is named that is counted."""
    if t.word(start - 1) not in ("under", "over", "below", "above") or not nouns.is_plural(t.word(start - 2), lx):
        return False
    if t.kind(end) == Sort.WORD and t.word(end) not in lx.stops and t.word(end) not in lx.verbs:
        return False
    return person(wording.singular(t.word(start - 2)))


def _when(t: Tokens, start: int, end: int, lx: Lexicon) -> bool:
    """`Ana Roe was just | 27 when she was found dead`: how old somebody was at the end, and not at any other time."""
    before = start - 1 - (t.word(start - 1) in lx.cues.before_turning)
    if t.word(before) not in ("was", "were") or t.word(end) != "when" or t.word(end + 1) not in ("he", "she", "they"):
        return False
    return not lx.cues.dying.union(lx.cues.perished).isdisjoint(t.low[end + 2 : end + 2 + _APART])


def _now(t: Tokens, start: int, end: int, lx: Lexicon) -> bool:
    """`Rehn, now | 31, is out`, `Then | 58, Lorne resigned`."""
    if t.word(start - 1) not in ("now", "then") or t.raw(end) != ",":
        return False
    named = t.raw(start - 2) == "," and _name(t, start - 3, lx)
    if named and t.opens_sentence(start - 3) and nouns.is_plural(t.low[start - 3], lx):
        return False  # "Shares, now 26, rose"
    return named or (t.opens_sentence(start - 1) and _name(t, end + 1, lx))


def _died(t: Tokens, start: int, lx: Lexicon, floor: int) -> bool:
    """`died on Friday at | 88`: days and parts of the day alone stand between."""
    if t.word(start - 1) != "at":
        return False
    for j in range(start - 2, max(floor, start - 3 - _APART) - 1, -1):
        if t.low[j] in lx.cues.dying:
            return t.word(j - 1) not in ("the", "of")
        if t.low[j] not in lx.weekdays and t.low[j] not in lx.cues.day_words:
            return False
    return False


def _was(t: Tokens, start: int, lx: Lexicon) -> bool:
    """`Mark Roe was | 82`: a given name and a surname right before."""
    if t.word(start - 1) not in ("was", "is") or not _name(t, start - 2, lx) or t.newline(start - 2):
        return False
    if t.opens_sentence(start - 2):
        return _introduced(t, start - 2, lx)
    return _full_name(t, start - 2, lx)


def _full_name(t: Tokens, i: int, lx: Lexicon) -> bool:
    """Whether token `i` is a surname with the given name right before it, and no more of a name before that."""
    both = _name(t, i - 1, lx) and not t.newline(i)
    return both and not t.is_capital(i - 2) and t.word(i - 2) not in ("the", "in", "at", "of", "and")


def _introduced(t: Tokens, i: int, lx: Lexicon) -> bool:
    """`Ana Roe was held. Roe was 44`: whether the text has told the name in full not long before."""
    return any(t.text[k] == t.text[i] and _full_name(t, k, lx) for k in range(max(1, i - _FAR), i))


def bracketed(t: Tokens, i: int, lx: Lexicon) -> bool:
    """`Ana Roe (34) was arrested`, `Ana Roe (34), of Lund`: what is told behind it makes an age of it."""
    text, j = t.text[i], i + 2
    if t.raw(i - 1) != "(" or t.raw(i + 1) != ")" or not text.isdecimal():
        return False
    if not _GROWN <= int(text[:4]) <= _OLDEST:
        return False
    if ages_of_persons.somebody(t, i - 2, lx, known=True):  # "a driver (57) was hurt"
        return True
    if not _name(t, i - 2, lx) or not _full_name(t, i - 2, lx):
        return False
    if t.raw(j) == ",":
        j += 1
    return t.word(j) in ("of", "from") if t.word(j) != "was" else t.word(j + 1) in lx.cues.fared


def _from_there(t: Tokens, start: int, end: int, lx: Lexicon) -> bool:
    """`Ana Roe, | 31 and from Lund`."""
    named = t.raw(start - 1) == "," and _name(t, start - 2, lx)
    return named and t.word(end) == "and" and t.word(end + 1) in ("from", "of") and t.is_capital(end + 2)


def _at(t: Tokens, start: int, end: int) -> bool:
    """`At | 61, she is the oldest`."""
    opens = t.word(start - 1) == "at" and t.opens_sentence(start - 1)
    return opens and t.raw(end) == "," and t.word(end + 1) in ("he", "she") and t.word(end + 2) in ("is", "was")


def _name(t: Tokens, i: int, lx: Lexicon) -> bool:
    """Whether token `i` may be a person's name: a capital that no day, month or plain word has."""
    low = t.word(i)
    known = low in lx.months or low in lx.weekdays or low in lx.plain or low in lx.seasons
    return t.is_capital(i) and t.kind(i) == Sort.WORD and not known and not t.text[i].isupper()
