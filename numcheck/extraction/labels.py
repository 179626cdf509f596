"""Tokens -> numbers that label a thing: Section 4, phases 3 and 5, Fig. 7, iPhone 15."""

from __future__ import annotations

from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.masked import Masked, right
from numcheck.extraction.tokens import Sort, Tokens

_HYPHENS = frozenset("-‐‑")


def numbered(t: Tokens, i: int, lx: Lexicon, floor: int) -> Masked | None:
    """Section 4.2, Figs. 7-9, No. 1, iPhone 15, Route 66, phases 3, 5 and 7."""
    j = i - 1
    dotted = t.raw(j) in (".", "#", "(") and j > floor
    if dotted:
        if t.raw(j) == "#":
            return Masked(j, _listed(t, i + 1), "reference")
        if (not t.glued(j) and t.raw(j) == ".") or t.newline(i):
            return None
        end = _listed(t, i + 1)
        if t.raw(j) == "(" and t.raw(end) not in (")", ":") and t.raw(end - 1) != ")":
            return None  # "six seats (3 in Kent", where "equation (3)" closes at once
        j -= 1
    if t.kind(i) == Sort.DIGITS and len(t.text[i]) > 1 and t.text[i][0] == "0" and t.text[i].isdecimal():
        return Masked(i, right(t, i + 1), "identifier")
    if (
        t.kind(i) == Sort.DIGITS
        and j == i - 1
        and t.raw(j) == "−"
        and j > floor
        and len(t.raw(j - 1)) == 1
        and t.kind(j - 1) == Sort.WORD
        and t.glued(i)
    ):
        return Masked(j, i + 1, "formula") if t.kind(j - 2) != Sort.DIGITS and t.raw(j - 1) not in "aAI" else None
    if (
        i - 1 == j >= floor
        and t.raw(j) in (")", "]")
        and t.raw(j)
        and t.glued(i)
        and t.glued(j)
        and t.kind(j - 1) in (Sort.WORD, Sort.DIGITS)
    ):
        return Masked(i, i + 1, "formula")  # Mg(ClO4)2
    if j < floor or t.kind(j) != Sort.WORD or t.newline(i):
        return None
    word, raw = t.low[j], t.text[j]
    if word == "of" and t.raw(j - 1) == "Group" and j - 1 >= floor and not counts(t, i + 1, lx):
        return Masked(j - 1, i + 1, "name")  # "the Group of 77"
    if word in lx.numbered and not (len(raw) == 1 and raw.isupper() and not dotted):
        if "," in t.text[i] and raw.islower() and raw.endswith("s") and not dotted:
            return None  # "the hall seats 1,200"
        if dotted and t.raw(i - 1) == "." and len(word) > 4 and word not in ("figs", "refs"):
            return None
        if word in lx.cues.capital_numbered and not dotted and not raw[0].isupper():
            return None
        if word in ("p", "n", "r") and t.raw(i - 1) != ".":
            return None
        # "each room seats 30 pupils"; but "codes 3-1 to 3-3"
        plural = raw.islower() and raw.endswith("s") and not dotted and t.kind(i + 1) == Sort.WORD
        plural = plural and not t.glued(i + 1)
        counting = word in lx.counting or word.removesuffix("s") in lx.counting
        if counting and not raw[0].isupper() and (t.word(j - 1) in lx.determined or t.word(j - 1) in lx.modals):
            return None
        if _quantified(
            t,
            i,
            lx,
            plain=plural or (word in lx.counting and not raw[0].isupper()) or t.kind(i) == Sort.WORD,
            numbered=True,
        ):
            return None
        return Masked(j, _listed(t, i + 1), "reference" if word not in lx.cues.numbered_roads else "road")
    if dotted or t.kind(i) == Sort.WORD:
        return None
    if (t.word(i + 1) in ("st", "nd", "rd", "th") and t.glued(i + 1)) or word.endswith("'s"):
        return None
    if (
        len(raw) == 1
        and raw not in "aAI"
        and not t.glued(j)
        and not (raw in "xX" and t.kind(j - 1) == Sort.DIGITS)
        and t.raw(j - 1) not in ("'", "\u2019")
        and len(t.text[i]) < 3
        and t.text[i].isdecimal()
        and not _quantified(t, i, lx, plain=True)
    ):
        return Masked(j, i + 1, "formula")
    named = any(c.isupper() for c in raw) and (len(raw) > 1 or raw not in "IAxy")
    if (
        not named
        or word in lx.plain
        or word in lx.verbs
        or word in lx.strict
        or word in lx.months
        or word in lx.weekdays
    ):
        return None
    if (
        word in lx.cardinal
        or word in lx.scales
        or raw in lx.money_codes
        or raw in ("Rs", "RM", "RMB")
        or (word in lx.bounds_before and not raw.isupper())
    ):
        return None
    if len(raw) == 1 and not (t.raw(j - 1) == "&" or t.is_capital(j - 1)):
        return None
    if not t.text[i].isdecimal() or len(t.text[i]) > 5:
        return None
    if t.raw(i + 1) == "s" and t.glued(i + 1) and len(t.text[i]) > 1 and not t.opens_sentence(j) and raw[0].isupper():
        return Masked(j, i + 2, "name")  # "two Dorval 172s"
    if word in ("in", "of") or (t.opens_sentence(j) and (word.endswith(("ly", "ed", "ing")) or len(word) < 3)):
        return None
    if _quantified(t, i, lx, plain=False) or counts(t, i + 1, lx):
        return None
    return Masked(j, right(t, i + 1), "name")


def counts(t: Tokens, j: int, lx: Lexicon) -> bool:
    """Whether a plural noun, with one adjective at most before it, follows a name and its number: "Chad 12 trucks"."""
    for k in (j, j + 1):
        low = t.word(k)
        if t.kind(k) != Sort.WORD or low in lx.stops or low in lx.verbs:
            return False
        if low in lx.cues.compounding and _names_a_thing(t, k + 1, lx):
            continue  # "the Orlex 20 data logger": one thing
        if low in lx.plurals or (
            low.endswith("s") and not low.endswith(("ss", "us", "is", "'s")) and len(low) > 3 and low not in lx.singular
        ):
            return not (t.is_capital(k) and t.is_capital(k + 1)) or t.word(j - 2).endswith(("s", "ed"))
        if low.endswith("ing"):
            return False
    return False


def _names_a_thing(t: Tokens, k: int, lx: Lexicon) -> bool:
    """Whether a noun may stand here that is of one thing."""
    low = t.word(k)
    return (
        t.kind(k) == Sort.WORD
        and not t.newline(k)
        and low not in lx.stops
        and low not in lx.verbs
        and low not in lx.plurals
        and not low.endswith(("s", "ed"))
    )


def _quantified(t: Tokens, i: int, lx: Lexicon, *, plain: bool, numbered: bool = False) -> bool:
    """Whether the digits at `i` carry a unit, a magnitude or (with `plain`) a counted noun, so that they are no name.

    `numbered`: a noun such as "figure" stands before, so that a letter glued to the digits is a part of the number.
    """
    j = i + 1
    raw, word = t.raw(j), t.word(j)
    if numbered and t.glued(j) and len(raw) == 1 and raw.isalpha():
        return False
    if raw in ("%", "°", "$", "€", "£", "±", "×", "+", "‰"):
        return True
    if raw in _HYPHENS and raw and t.glued(j):
        word = t.word(j + 1)
        return (
            word in lx.unit_words
            or word in lx.age_after
            or (t.kind(j + 1) == Sort.DIGITS and (plain or not numbered))
            or (plain and t.kind(j + 1) == Sort.WORD)
        )
    if t.kind(j) != Sort.WORD:
        return False
    if t.glued(j) and len(raw) == 1 and raw.isupper() and raw in "CFAB" and t.is_capital(i - 1) and not t.glued(i):
        return False
    if (
        word in lx.scales
        or word in lx.unit_words
        or (raw in lx.unit_symbols and word not in lx.stops)
        or (t.glued(j) and t.text[j] in lx.suffixes)
    ):
        return True
    if not plain or word in lx.stops or word in lx.verbs:
        return plain and word in ("of", "other", "more") and t.word(j + 1) in lx.cues.behind_numbered
    k = j
    while k < j + 4 and t.kind(k) == Sort.WORD and t.low[k] not in lx.stops and t.low[k] not in lx.verbs:
        low = t.low[k]
        if low in lx.plurals or (
            low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > 3 and low not in lx.singular
        ):
            return not (t.is_capital(k) and k == j and t.is_capital(j + 1))
        k += 1
    return False


def _listed(t: Tokens, i: int) -> int:
    """The end of a list of reference numbers whose first one ends before `i`: "Figs. 7-9", "phases 3, 5 and 7"."""
    i = _suffix(t, i)
    while True:
        j = i
        if t.raw(j) in (",", "–", "-", "&", "/", "—"):
            j += 1
        if t.word(j) in ("and", "or", "to", "&"):
            j += 1
        if j == i or t.kind(j) != Sort.DIGITS or len(t.text[j]) > 4 or t.newline(j):
            return i
        joined = t.word(j - 1) in ("and", "or", "to")
        if not joined and t.raw(i) == "," and t.kind(j + 1) == Sort.WORD and t.low[j + 1] not in ("and", "or"):
            return i
        if t.raw(j + 1) in ("%", "$", "°", "±"):
            return i
        i = _suffix(t, j + 1)


def _suffix(t: Tokens, i: int) -> int:
    """Over the letter or closing bracket of a reference: 3a, 4(b), (5)."""
    if t.kind(i) == Sort.WORD and t.glued(i) and len(t.text[i]) == 1:
        i += 1
    if t.raw(i) == "(" and t.raw(i + 2) == ")" and t.glued(i) and len(t.raw(i + 1)) < 3:
        i += 3
    if t.raw(i) == ")" and t.raw(i - 2) == "(":
        i += 1
    return i
