"""Tokens -> whether a bare figure beside a word for a person is an age: "a boxer of 58", "one of 24, the other 39"."""

from __future__ import annotations

import re
from collections.abc import Collection

from numcheck.extraction import nouns
from numcheck.extraction.draft import Draft
from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.page import Page
from numcheck.extraction.tokens import Sort, Tokens
from numcheck.model import Kind
from numcheck.ruleset.sorts import person

#: Below this a figure beside a person rather tells a place in a row, goals or children; and nobody is older.
_GROWN, _OLDEST = 13, 110
#: Words between an article and the person: "a retired bus driver of 71".
_BETWEEN = 4
#: Capitals of a name between "At 84" and its verb.
_NAMES = 3
#: Words from "the eldest" to its verb: "the eldest of the four arrested is 43".
_OF_THEM = 7
_MARKS = (",", ".", ";", ")", ":", "")
_YEARS = r"\d{2,3}"
_LED = r"one (?:of |aged |is |was )?"
_OTHER = r"(?:,? and|,) (?:the other|another|one) (?:of |aged |is |was )?"
#: `one of 24, the other 39`.
_ONE = re.compile(rf"\b{_LED}(?P<a>{_YEARS}){_OTHER}(?P<b>{_YEARS})(?!\w|[.,]\d|%)")
_MORE = rf"(?:, (?P<b>{_YEARS}))?(?:, (?P<c>{_YEARS}))?"
#: `two men, 24 and 37,`, `the victims are 19, 24 and 37`, `a man and a woman, 24 and 37`, `Tom and Ana Roe, 24 and 37`.
_TWO = r"\b[Aa]n? (?:[a-z-]+ )?(?P<he>[a-z-]+) and an? (?:[a-z-]+ )?(?P<she>[a-z-]+)"
_NAMED = r"(?:[A-Z][\w’'-]+ ){1,2}and (?P<named>[A-Z][\w’'-]+ [A-Z][\w’'-]+)"
_ROW = re.compile(
    rf"(?:{_TWO}|{_NAMED}|(?P<who>[a-z-]{{3,}}))(?:,| are| were|, who are|, who were)? \(?"
    rf"(?P<a>{_YEARS}){_MORE},? and (?P<d>{_YEARS})(?=[,.;)]|$)"
)
#: Characters before a figure within which such a row begins, and behind it within which it ends.
_BEFORE, _BEHIND = 120, 40


def of_one(t: Tokens, start: int, end: int, lx: Lexicon, floor: int) -> bool:
    """Whether the figure at tokens `start` to `end`, in digits or letters, is how old one person is."""
    if start - 2 < floor or (t.kind(end) == Sort.WORD and t.low[end] not in lx.stops | lx.cues.dying):
        return False
    led = t.word(start - 1) == "of" and t.word(end) not in ("of", "to")
    return led and t.word(start - 2) not in lx.cues.ageless and somebody(t, start - 2, lx)


def grown(t: Tokens, start: int, end: int, value: int, lx: Lexicon, floor: int) -> bool:
    """Whether a figure of some years is the age of one person, by the verb or the marks beside it."""
    if not _GROWN <= value <= _OLDEST or start - 1 < floor:
        return False
    closed = t.raw(end) in _MARKS and not (t.kind(end + 1) == Sort.DIGITS and t.glued(end + 1))
    if closed or (t.word(end) == "and" and t.word(end + 1) in lx.verbs):
        if _so_old(t, start, lx, floor) or (closed and _only(t, start, end, lx)):
            return True
        if closed and t.kind(start) == Sort.WORD and t.raw(end) == ",":  # "Ana Roe, thirty-one, was"
            return t.raw(start - 1) == "," and _full_name(t, start - 2, lx)
    return _still(t, start, end, lx)


def _so_old(t: Tokens, start: int, lx: Lexicon, floor: int) -> bool:
    """`The driver was | 38`, `the man held is | 38`, `the eldest of those held is | 43`: nobody says more of them."""
    if t.word(start - 1) not in ("is", "was") or start - 3 < floor:
        return False
    if not lx.cues.eldest.isdisjoint(t.low[max(floor, start - 2 - _OF_THEM) : start - 1]):
        return True
    who = start - 3 if t.low[start - 2] in lx.cues.fared else start - 2
    if t.raw(who) == ",":  # "The driver, Ana Roe, was | 38"
        who = _before_name(t, who, floor)
    return _person(t, who, lx) and _led(t, who, {"the", *lx.cues.possessing}, lx)


def _before_name(t: Tokens, comma: int, floor: int) -> int:
    """The token before a name between commas, the last of which is token `comma`; that one where there is no name."""
    first = comma
    while first - 1 > floor and comma - first < _NAMES and t.is_capital(first - 1) and t.kind(first - 1) == Sort.WORD:
        first -= 1
    return first - 2 if first < comma and first - 2 >= floor and t.raw(first - 1) == "," else comma


def somebody(t: Tokens, i: int, lx: Lexicon, *, known: bool = False) -> bool:
    """Whether `a boxer` or `a former boxer` ends at token `i`; or `the boxer`, where it may be one who is `known`."""
    return _person(t, i, lx) and _led(t, i, ("a", "an", "the") if known else ("a", "an"), lx)


def _led(t: Tokens, i: int, articles: Collection[str], lx: Lexicon) -> bool:
    """Whether the phrase that ends in token `i` opens with one of these words; no mark stands between."""
    for k in range(i - 1, max(-1, i - 2 - _BETWEEN), -1):
        if t.low[k] in articles:
            return True
        if t.kind(k) != Sort.WORD or t.low[k] in lx.stops:
            return False
    return False


def _person(t: Tokens, i: int, lx: Lexicon) -> bool:
    said = t.kind(i) == Sort.WORD and t.text[i].islower() and t.low[i] not in lx.cues.crowds
    return said and person(t.low[i]) and not nouns.is_plural(t.low[i], lx)


def _only(t: Tokens, start: int, end: int, lx: Lexicon) -> bool:
    """`Jonas Roe, only | 16, scored`."""
    hedged = t.word(start - 1) in lx.cues.before_turning and t.raw(start - 2) == "," and t.raw(end) == ","
    return hedged and _full_name(t, start - 3, lx)


def _full_name(t: Tokens, i: int, lx: Lexicon) -> bool:
    """Whether token `i` is the last word of a name of two that opens a sentence or follows a mark or a small word."""
    if not (t.is_capital(i) and t.is_capital(i - 1)) or t.newline(i) or not lx.stops.isdisjoint(t.low[i - 1 : i + 1]):
        return False
    return t.word(i - 2) not in ("in", "at", "of", "and", "near", "from", "the")


def _still(t: Tokens, start: int, end: int, lx: Lexicon) -> bool:
    """`who at | 51 will`, `At | 84 Ines Roe still`: what somebody of that age does now, and not what they once did."""
    hedged = t.word(start - 1) in lx.cues.before_turning  # "At just 34, Ana Roe is", "Only 34, Ana Roe is"
    start -= hedged and t.word(start - 2) in ("at", "aged")
    if t.word(start - 1) not in ("at", "aged") and not (hedged and t.raw(end) == ","):
        return False
    if t.word(start - 2) in ("who", "he", "she"):
        return t.word(end) in lx.cues.of_now
    if not t.opens_sentence(start - 1):
        return False
    at = end + (t.raw(end) == ",")
    if t.word(at) in ("he", "she"):
        return t.word(at + 1) in lx.cues.of_now
    names = at
    while t.is_capital(names) and t.kind(names) == Sort.WORD and names - at < _NAMES:
        names += 1
    return names > at and t.low[names - 1] not in lx.streets and t.word(names) in lx.cues.of_now


def in_a_row(page: Page, draft: Draft) -> bool:
    """`two men, one of 24, the other | 39`, `two men, 24 and | 37,`: whether a bare count is one of such ages."""
    t, lx = page.t, page.lx
    if draft.kind is not Kind.COUNT or t.kind(draft.start) != Sort.DIGITS or draft.value % 1:
        return False
    if not _GROWN <= draft.value <= _OLDEST:
        return False
    first = page.sentence_start(draft.start)
    at = t.start[draft.start]
    before = max(t.start[first], at - _BEFORE)
    said = t.source[before : t.end[draft.end - 1] + _BEHIND]
    for pattern in (_ONE, _ROW):
        for match in pattern.finditer(said):
            spans = [match.span(group) for group in "abcd" if match.groupdict().get(group)]
            if any(start + before == at for start, _ in spans):
                return _who(match, lx) if pattern is _ROW else _two(page, first, draft.start)
    return False


def _who(match: re.Match[str], lx: Lexicon) -> bool:
    """Whether whoever stands before a row of ages is more than one person."""
    who = match["who"]
    if who is not None:
        return nouns.is_plural(who, lx) and person(nouns.singular(who, lx))
    return match["named"] is not None or (person(match["he"]) and person(match["she"]))


def _two(page: Page, first: int, start: int) -> bool:
    """Whether the words between two tokens tell of two persons: "two men", "a man and a woman"."""
    t, lx = page.t, page.lx
    told = [t.low[k] for k in range(first, start) if t.kind(k) == Sort.WORD and person(nouns.singular(t.low[k], lx))]
    return any(nouns.is_plural(word, lx) for word in told) or len(told) > 1
