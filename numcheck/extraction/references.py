"""Tokens -> digits that point at something: a verse, an act, a standard, a move of chess, a place on the map."""

from __future__ import annotations

import re

from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.masked import Masked
from numcheck.extraction.tokens import Sort, Tokens

_VERSE = re.compile(r"\d{1,3}:\d{1,3}(?:\s?[-–,]\s?\d{1,3}(?::\d{1,3})?){0,6}(?![\d:])")
_RATIO = re.compile(r"(\d{1,6}):(\d{1,6})(?::\d{1,6}){0,2}(?![\d:]|\.\d)")
_STANDARD = re.compile(r"\d{1,6}(?:[-:.]\d{1,5}){0,5}(?:[a-zA-Z]{1,3}(?!\w))?(?![\w%$€£°])")
_SPLIT_STANDARD = re.compile(r"\d{3} \d{3}(?:[-.]\d{1,3}){0,3}(?![\d,])")
_ACT = re.compile(r"\d{1,4}/\d{1,5}(?:/[A-Z]{2,6})?(?![\d/]|[.,]\d)")
_CODE_OF_LAW = re.compile(
    r"\d{1,3}\s(?:U\.?\s?S\.?\s?C\.?|C\.?\s?F\.?\s?R\.?)\s(?:(?:§{1,2}|Part|part|ss?\.)\s?)?\d{1,5}(?:[.-]\d{1,5}){0,3}"
    r"(?:\([a-z0-9]{1,4}\)){0,4}(?!\d)"
)
_MOVE = re.compile(
    r"\d{1,3}\s?(?:\.{1,3}|…)\s?(?:O-O(?:-O)?|0-0(?:-0)?|[KQRBN][a-h]?[1-8]?x?[a-h][1-8]|[a-h](?:x[a-h])?[1-8](?:=[QRBN])?)"
    r"[+#!?]{0,3}(?!\w)"
)
_PAIR = re.compile(r"\d{1,3}\.(\d{3,8})°?,\s?[-−–]?\d{1,3}\.(\d{3,8})°?(?![\d,]|\.\d)")
_BEARING = re.compile(
    r"\d{1,3}(?:\.\d{1,8})?\s?°\s?(?:\d{1,2}(?:\.\d{1,6})?\s?['′’]\s?(?:\d{1,2}(?:\.\d{1,6})?\s?(?:[\"″”]|'')\s?)?)?"
    r"[NSEW](?!\w)"
)
_RELAY = re.compile(
    r"\d{1,2}\s?[x×]\s?(?:50|60|80|100|200|400|800|1,?500)(?:\s?(?:m|metres?|meters?))?(?![\w%]|[.,/]\d)"
)
_DICE = re.compile(r"\d{0,3}d(?:2|4|6|8|10|12|20|100)(?:\s?[-+−]\s?\d{1,3})?(?![\w%]|[.,]\d)")
_SIZE = re.compile(r"(\d{3,5})\s?[x×]\s?(\d{3,5})(?![\w.,%]|\s?[x×])")
_METRE = re.compile(r"\d{1,2}/(?:2|4|8|16)(?!\d)")
#: After a verse or an act, what makes the digits a time of day instead.
_HALF = re.compile(r"\s?[ap]\.?\s?m\b", re.IGNORECASE)
_COLON = ":"
#: The tokens behind digits that one of these forms may have.
_BEHIND = frozenset([":", "°", "x", "×", ".", "…", "d", ",", "/", "U", "US", "USC", "C", "CFR"])
#: A day has so many hours, and an hour so many minutes.
_HOURS, _MINUTES = 25, 60


def read(t: Tokens, i: int, lx: Lexicon, floor: int) -> Masked | None:
    """The stretch at the digits of token `i` that points at something; tokens before `floor` are taken."""
    behind = t.raw(i + 1)
    if behind not in _BEHIND:
        return _standard(t, i, lx, floor)
    text, at = t.source, t.start[i]
    if behind == _COLON and t.glued(i + 1) and (found := _verse(t, i, lx, floor)) is not None:
        return found
    if behind == "°" and (match := _BEARING.match(text, at)):
        return Masked(_signed(t, i, floor), t.at(match.end()), "coordinate")
    if behind in ("x", "×") and (found := _times(t, i, lx)) is not None:
        return found
    if behind in (".", "…") and (match := _MOVE.match(text, at)):
        return Masked(i, t.at(match.end()), "chess")
    if behind == "d" and t.glued(i + 1) and (match := _DICE.match(text, at)):
        return Masked(i, t.at(match.end()), "dice")
    if behind == "," and (match := _PAIR.match(text, at)) and _charted(t, i, lx, match):
        return Masked(_signed(t, i, floor), t.at(match.end()), "coordinate")
    if behind == "/" and (found := _act(t, i, lx, floor)) is not None:
        return found
    if behind[:1] in ("U", "C") and (match := _CODE_OF_LAW.match(text, at)):
        return Masked(i, t.at(match.end()), "citation")
    return _standard(t, i, lx, floor)


def _verse(t: Tokens, i: int, lx: Lexicon, floor: int) -> Masked | None:
    """Romans 8:28, Surah 2:255; 3:1 and 52:14, which are no times of day."""
    ratio = _RATIO.match(t.source, t.start[i])
    if ratio and ratio.group().count(":") == 2 and t.word(i - 1) in lx.cues.racing:
        return Masked(i, t.at(ratio.end()), "race")  # "won in 2:09:41"
    match = _VERSE.match(t.source, t.start[i])
    if match is None or _HALF.match(t.source, match.end()):
        return None
    if t.word(i - 1) in lx.books and t.is_capital(i - 1) and i - 1 >= floor and not t.newline(i):
        return Masked(i - 1, t.at(match.end()), "reference")
    if ratio is None:
        return None
    hour, minute = ratio.groups()
    if len(minute) == 2 and int(hour) < _HOURS and int(minute) < _MINUTES and "ratio" not in t.low[max(0, i - 10) : i]:
        return None
    raced = len(minute) == 2 and int(hour) >= _HOURS and int(minute) < _MINUTES
    return Masked(i, t.at(ratio.end()), "race" if raced else "ratio")


def _act(t: Tokens, i: int, lx: Lexicon, floor: int) -> Masked | None:
    """Directive 2014/24/EU, Regulation (EU) No 1093/2010; 6/8 time."""
    match = _ACT.match(t.source, t.start[i])
    if match is not None:
        j = i - 1
        if t.raw(j) == "." and t.word(j - 1) == "no":
            j -= 1
        if t.word(j) == "no":
            j -= 1
        if t.raw(j) == ")" and t.raw(j - 2) == "(":
            j -= 3
        if j >= floor and t.low[j] in lx.cues.acts and (t.is_capital(j) or match.group().count("/") == 2):
            return Masked(j, t.at(match.end()), "reference")
    beat = _METRE.match(t.source, t.start[i])
    if beat and (t.word(i + 3) in ("time", "metre", "meter", "signature") or _counted_in(t, i)):
        return Masked(i, i + 3, "name")
    return None


def _counted_in(t: Tokens, i: int) -> bool:
    """Whether "in 6/8" is how music is counted: a fraction would be written in its lowest terms."""
    whole = int(t.text[i]) % 2 == 0 and t.word(i - 1) == "in"
    return whole and (t.kind(i + 3) != Sort.WORD or t.low[i + 3] in ("and", "at", "with", "or"))


def _times(t: Tokens, i: int, lx: Lexicon) -> Masked | None:
    """4x100m, the name of a race; 1920×1080, a size whose unit is not told."""
    at = t.start[i]
    relay = _RELAY.match(t.source, at)
    if (
        relay
        and len(t.text[i]) < 3
        and not (relay.group()[-1].isdecimal() and t.word(t.at(relay.end())) in lx.unit_words)
    ):
        return Masked(i, t.at(relay.end()), "name")
    size = _SIZE.match(t.source, at)
    if size is None or t.raw(i - 1) in lx.signs or t.kind(i - 2) == Sort.DIGITS:
        return None
    behind = t.at(size.end())
    if t.word(behind) not in lx.unit_words and t.raw(behind) not in lx.unit_symbols:
        return Masked(i, t.at(size.end()), "size")
    return None


def _charted(t: Tokens, i: int, lx: Lexicon, match: re.Match[str]) -> bool:
    """Whether two decimals with a comma between them are a place: many digits, or words that lead to one."""
    led = t.word(i - 1) in lx.cues.charting or t.word(i - 2) in lx.cues.charting
    return led or min(len(match.group(1)), len(match.group(2))) > 3


def _signed(t: Tokens, i: int, floor: int) -> int:
    """The token of the minus sign right before token `i`, else `i`."""
    return i - 1 if i > floor and t.glued(i) and t.raw(i - 1) in ("-", "−", "–") else i


def _standard(t: Tokens, i: int, lx: Lexicon, floor: int) -> Masked | None:
    """ISO 9001:2015, EN 301 549, IEC/TS 62443-1; 1 Samuel 17; port 8080, size 42."""
    book = t.text[i] in ("1", "2", "3") and t.word(i + 1) in lx.books and t.is_capital(i + 1)
    if book and t.kind(i + 2) == Sort.DIGITS:
        verse = _VERSE.match(t.source, t.start[i + 2])
        return Masked(i, t.at(verse.end()) if verse else i + 3, "reference")
    j = i - 1
    if t.raw(j) in ("-", "–") and t.glued(i) and t.glued(j):
        j -= 1
    if t.raw(j) == "." and t.word(j - 1) == "ext" and t.glued(j):
        j -= 1
    if j < floor or t.kind(j) != Sort.WORD or t.newline(i):
        return None
    raw, low = t.text[j], t.low[j]
    if raw in lx.standards:
        match = _SPLIT_STANDARD.match(t.source, t.start[i]) or _STANDARD.match(t.source, t.start[i])
        return Masked(j, t.at(match.end()), "name") if match else None
    if low in lx.cues.labelling and t.text[i].isdecimal() and _labelled(t, j, i, lx):
        return Masked(j, _more(t, i + 1, lx), "reference")
    return None


def _labelled(t: Tokens, j: int, i: int, lx: Lexicon) -> bool:
    """Whether a noun gives the digits at token `i` for a name: "port 8080", "gas mark 4", "the number 38 bus"."""
    low, figure = t.low[j], t.text[i]
    if low == "mark":
        return t.word(j - 1) == "gas"
    if low == "gas":
        return len(figure) < 2 and t.kind(i + 1) != Sort.WORD and t.raw(i + 1) not in ("%", "-", "–")
    if low == "number":
        behind = t.word(i + 1)
        return len(figure) < 4 and t.word(j - 1) in ("a", "an", "the") and behind in lx.cues.lines
    if low == "size":
        return len(figure) < 3
    return t.word(i + 1) not in lx.unit_words and t.raw(i + 1) not in ("%", "°")


def _more(t: Tokens, i: int, lx: Lexicon) -> int:
    """Over the second of two labels: port 8080 to 8081."""
    joined = (
        t.word(i) in ("to", "and", "or", "-", "–", "/") and t.kind(i + 1) == Sort.DIGITS and t.text[i + 1].isdecimal()
    )
    return i + 2 if joined and (t.kind(i + 2) != Sort.WORD or t.low[i + 2] in lx.stops) else i
