"""Page -> the noun that a figure is told of, left of it: "the toll stood at 41"."""

from __future__ import annotations

from numcheck.extraction import nouns
from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.page import Page
from numcheck.extraction.tokens import Sort, Tokens

#: How far left a figure's noun may stand, and how many words an aside may have.
_REACH = 18
_WIDTH = 9


def before(page: Page, i: int) -> nouns.NounPhrase | None:
    """The nearest noun to the left of token `i`, in its sentence: "the toll stood at 41", "deaths: 41".

    A name that holds digits is one noun: "the S&P 500 fell 3%".
    """
    t, lx, names = page.t, page.lx, page.names
    floor = page.sentence_start(i)
    aside = i  # tokens from here on are none of it
    for j in range(i - 1, max(floor, i - _REACH) - 1, -1):
        if t.text[j] == ",":
            aside = _aside(page, j, floor)
        if aside <= j:
            continue
        if t.sort[j] == Sort.BREAK or t.text[j] in ".!?;":
            if t.text[j] == "." and t.kind(j - 1) == Sort.WORD and len(t.text[j - 1]) < 4:
                continue
            return None
        if j in names and t.kind(names[j]) == Sort.WORD:
            name = t.source[t.start[names[j]] : t.end[j]].lower()
            return nouns.NounPhrase(name, (), names[j], j + 1)
        if t.sort[j] != Sort.WORD or page.taken(j) or not _is_noun(t, j, lx):
            continue
        if (
            (j == i - 1 or page.taken(j + 1))
            and not t.is_capital(j)
            and t.kind(j - 1) == Sort.WORD
            and t.low[j - 1] not in lx.stops
            and j > floor
        ):
            continue  # "the fund manages $4bn": a word between a noun and a figure is a verb
        if j == i - 1 and t.word(j - 1) in ("a", "an"):
            continue  # "an extra 12", "a record 46"
        if t.word(j - 1) == "as" and "as" in t.low[max(floor, j - 6) : j - 1]:
            continue  # "as many ewes as rams"
        words = [t.low[j]]
        k = j - 1
        while (
            k >= floor
            and len(words) < 4
            and t.sort[k] == Sort.WORD
            and t.low[k] not in lx.stops
            and t.low[k] not in lx.verbs
            and t.low[k] not in lx.cardinal
            and t.low[k] not in lx.up
            and t.low[k] not in lx.down
            and not page.taken(k)
        ):
            words.insert(0, t.low[k])
            k -= 1
        noun = t.low[j] if t.text[j].isupper() else nouns.singular(words[-1], lx)
        return nouns.NounPhrase(noun, tuple(words[:-1]), k + 1, j + 1)
    return None


def _aside(page: Page, j: int, floor: int) -> int:
    """The first token of the aside that ends at the comma at token `j`, else the token after: ", excluding tax,"."""
    t = page.t
    for k in range(j - 1, max(floor, j - _WIDTH) - 1, -1):
        if t.text[k] == ",":
            return k if t.word(k + 1) in page.lx.cues.asides else j + 1
    return j + 1


def _is_noun(t: Tokens, j: int, lx: Lexicon) -> bool:
    """Whether the word at token `j`, left of a figure, looks like a noun there."""
    low, earlier = t.low[j], t.word(j - 1)
    if (
        low in lx.stops
        or low in lx.age_before
        or len(low) < 2
        or low in lx.weekdays
        or low in lx.months
        or low in lx.scales
        or earlier == "per"
    ):
        return False
    if low in lx.unit_words and (earlier not in ("the", "this", "that") or low in lx.cues.times_of):
        return False
    if low in lx.ordinals or low in lx.cues.no_nouns:
        return False
    if (low.endswith("er") and t.word(j + 1) == "than") or (earlier == "as" and t.word(j + 1) == "as"):
        return False
    if low in lx.cardinal or low in lx.change_skip or low in lx.bounds_before or low in lx.more or low in lx.less:
        return False
    told = earlier == "that" and low in lx.verbs and t.kind(j - 2) == Sort.WORD
    if told and t.low[j - 2] not in lx.stops and t.low[j - 2] not in lx.verbs:
        return False  # "a study that ran for two years"
    if earlier in lx.determiners and not low.endswith("ly"):
        return True
    if low in lx.cues.aiming and t.word(j + 1) == "to":
        return False
    if low in lx.verbs and nouns.is_plural(low, lx) and t.word(j + 1) in lx.cues.being:
        return True  # "costs were $5m"
    if low in lx.verbs or low in lx.up or low in lx.down or (low.endswith("ly") and low not in lx.ly_nouns):
        return False
    if t.is_capital(j) and not t.opens_sentence(j):
        return True
    if low.endswith("ed") or (low.endswith("ing") and low not in lx.ing_nouns) or earlier in lx.modals:
        return False
    return not (
        nouns.is_plural(earlier, lx)
        and not nouns.is_plural(low, lx)
        and earlier not in lx.stops
        and earlier not in lx.verbs
    )
