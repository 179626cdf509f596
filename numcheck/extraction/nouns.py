"""Tokens -> the noun phrase that stands right behind a figure, by word lists alone."""

from __future__ import annotations

from dataclasses import dataclass

from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.tokens import Sort, Tokens

_HYPHENS = frozenset("-‐‑")
#: How many words a noun phrase may have.
_WIDTH = 9


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase at tokens `start` to `end`, half-open."""

    noun: str  # the head, singular, lower case
    modifiers: tuple[str, ...]
    start: int
    end: int


def singular(word: str, lx: Lexicon) -> str:
    """The singular of an English noun in lower case."""
    if word in lx.plurals:
        return lx.plurals[word]
    if word.endswith("children"):
        return word[:-3]
    word = word.removesuffix("'s").removesuffix("'")
    if not is_plural(word, lx):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return word[:-2]
    if word.endswith("men") and len(word) > 4:
        return word[:-3] + "man"
    return word[:-1]


def is_plural(word: str, lx: Lexicon) -> bool:
    """Whether a word in lower case looks like a plural noun."""
    if word in lx.plurals or word.endswith("children"):
        return True
    if word in lx.singular or len(word) < 3:
        return False
    return (word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))) or (
        word.endswith("men") and len(word) > 4
    )


def after(
    t: Tokens,
    i: int,
    lx: Lexicon,
    *,
    one: bool = False,
    attributive: bool = False,
    article: bool = False,
    share: bool = False,
) -> NounPhrase | None:
    """The noun phrase that starts at token `i`.

    `one`: the figure is 1, so that its noun is singular. `attributive`: the figure stands before the thing it
    measures ("a two-hour call"), whose number says nothing, unless `article`: there is an "a" before it. `share`: the
    figure is a share, so that the first plural is its noun: "one in five adults skips lunch".
    """
    words: list[str] = []
    heads: list[int] = []
    j, plural = i, False
    while j < i + _WIDTH and j < len(t) and not (t.newline(j) and t.newline(j + 1)):
        if t.sort[j] != Sort.WORD:
            if t.text[j] in _HYPHENS and t.glued(j) and t.glued(j + 1) and t.kind(j + 1) == Sort.WORD and words:
                words[-1] += "-" + t.low[j + 1]
                heads[-1] = j + 1
                j += 2
                continue
            quoted = not plural and t.kind(j + 1) == Sort.WORD and t.text[j] in "“”\"'‘’"
            if quoted and (t.glued(j) and not t.glued(j + 1) if words else not t.glued(j)):
                j += 1
                continue
            break
        low = t.low[j]
        if low in lx.rate_adverbs and not words and not attributive and _leads_to_plural(t, j + 1, lx):
            words.append(low)  # "12 daily flights"
            heads.append(j)
            j += 1
            continue
        if low in lx.stops:
            joined = low in ("and", "or") and words and not plural and not attributive
            if joined and t.word(j + 1) not in lx.cardinal and _leads_to_plural(t, j + 1, lx):
                j += 1
                continue
            break
        if one and not words and is_plural(low, lx) and low not in lx.plurals:
            break
        if plural and (share or not is_plural(low, lx) or low in lx.verbs or low in lx.unit_words):
            break
        if attributive and words and is_plural(low, lx) and _governs(t, j, lx, single=article):
            break
        if low in lx.more or low in lx.less:
            break
        if (
            low in lx.verbs
            and is_plural(low, lx)
            and not plural
            and (words or t.word(j + 1) == "per")
            and not attributive
        ):
            words.append(low)  # "20 home runs", "70 plays per game"
            heads.append(j)
            plural = True
            break
        if not words and not one and _plays(t, j, lx):
            words.append(low)
            heads.append(j)
            plural = True
            break
        if low in lx.verbs and (
            words or low.endswith("ed") or (not attributive and not _leads_to_plural(t, j + 1, lx))
        ):
            break
        if low.endswith("ly") and len(low) > 4 and low not in lx.ly_nouns:
            if words and not _leads_to_plural(t, j + 1, lx):
                break
            j += 1
            continue
        if low in lx.cardinal and not words:
            return None
        if low in lx.cardinal and attributive and low != "one":  # "a 2,300-metre peak nine kilometres away"
            break
        if (one or attributive) and words and not plural and low.endswith("ed") and len(low) > 4:
            break
        words.append(low)
        heads.append(j)
        if t.kind(j + 1) == Sort.DIGITS and t.glued(j + 1):  # "V10 engine"
            words[-1] += t.low[j + 1]
            heads[-1] = j + 1
            j += 2
            continue
        possessive = low.endswith("'s") or (t.raw(j + 1) in ("'", "\u2019") and t.glued(j + 1))
        if possessive:
            words[-1] = low.removesuffix("'s")
            if plural or is_plural(words[-1], lx):
                j += 1
                break
        plural = plural or _acronyms(t.text[j]) or (is_plural(low, lx) and not low.endswith("'s"))
        j += 1
    if not words or words[-1] in lx.cues.no_heads:
        return None
    if attributive and len(words) == 1 and words[0].endswith("ed") and len(words[0]) > 5 and words[0][-3] != "e":
        return None  # "$3 billion topped estimates"
    if not (plural or one or attributive):
        bare = (
            len(words) > 3
            or words[-1].endswith(lx.adjective_endings)
            or (t.is_capital(heads[-1]) and not _tallied(t, heads[-1], i, lx))
        )
        if bare or len(words[-1]) < 3:
            return None
    noun = words[-1][:-1] if _acronyms(t.text[heads[-1]]) else singular(words[-1], lx)
    return NounPhrase(noun, tuple(words[:-1]), i, heads[-1] + 1)


def _governs(t: Tokens, j: int, lx: Lexicon, *, single: bool) -> bool:
    """Whether the word in -s at token `j` is a verb: "a 2-litre engine produces 90 bhp", "the 10-km race takes a day".

    `single`: the noun before it has an article of the singular.
    """
    governs = t.kind(j + 1) == Sort.DIGITS or t.word(j + 1) in lx.determiners
    return governs or (single and (t.kind(j + 1) != Sort.WORD or t.low[j + 1] in lx.stops))


def _plays(t: Tokens, j: int, lx: Lexicon) -> bool:
    """Whether the word at token `j`, right behind a figure, is a plural and no verb: "12 wins in a row"."""
    if t.low[j] not in lx.cues.played or t.word(j - 2) == "of" or t.word(j - 1) == "one":
        return False
    return t.kind(j + 1) != Sort.DIGITS and t.word(j + 1) not in lx.determiners


def _tallied(t: Tokens, head: int, i: int, lx: Lexicon) -> bool:
    """A 1.95 ERA, 75 RBI: capitals right behind a figure, with nothing said of them."""
    return head == i and t.text[head].isupper() and (t.kind(head + 1) != Sort.WORD or t.low[head + 1] in lx.stops)


def _acronyms(text: str) -> bool:
    """TEUs, MPs: capitals with the s of a plural."""
    return len(text) > 2 and text[-1] == "s" and text[:-1].isalpha() and text[:-1].isupper()


def _leads_to_plural(t: Tokens, i: int, lx: Lexicon) -> bool:
    for j in range(i, min(i + 4, len(t))):
        low = t.low[j]
        if t.text[j] in _HYPHENS:
            continue
        if t.sort[j] != Sort.WORD or low in lx.stops:
            return False
        if is_plural(low, lx) and not low.endswith("'s"):
            return low not in lx.verbs or low in lx.plurals
        if low in lx.verbs:
            return False
    return False
