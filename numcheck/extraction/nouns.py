"""Tokens -> the noun a figure counts or measures, by word lists alone."""

from __future__ import annotations

from dataclasses import dataclass

from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.page import Page
from numcheck.extraction.tokens import Sort, Tokens

_HYPHENS = frozenset("-‐‑")
#: How many words a noun phrase may have, and how far left a figure's noun may stand.
_WIDTH = 9
_REACH = 18


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
    t: Tokens, i: int, lx: Lexicon, *, one: bool = False, attributive: bool = False, article: bool = False
) -> NounPhrase | None:
    """The noun phrase that starts at token `i`.

    `one`: the figure is 1, so that its noun is singular. `attributive`: the figure stands before the thing it
    measures ("a two-hour call"), whose number says nothing, unless `article`: there is an "a" before it.
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
            if low in ("and", "or") and words and not plural and not attributive and _leads_to_plural(t, j + 1, lx):
                j += 1
                continue
            break
        if one and not words and is_plural(low, lx) and low not in lx.plurals:
            break
        if plural and (not is_plural(low, lx) or low in lx.verbs or low in lx.unit_words):
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


def before(page: Page, i: int) -> NounPhrase | None:
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
            return NounPhrase(name, (), names[j], j + 1)
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
        noun = t.low[j] if t.text[j].isupper() else singular(words[-1], lx)
        return NounPhrase(noun, tuple(words[:-1]), k + 1, j + 1)
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
    if earlier in lx.determiners and not low.endswith("ly"):
        return True
    if low in lx.cues.aiming and t.word(j + 1) == "to":
        return False
    if low in lx.verbs and is_plural(low, lx) and t.word(j + 1) in lx.cues.being:
        return True  # "costs were $5m"
    if low in lx.verbs or low in lx.up or low in lx.down or (low.endswith("ly") and low not in lx.ly_nouns):
        return False
    if t.is_capital(j) and not t.opens_sentence(j):
        return True
    if low.endswith("ed") or (low.endswith("ing") and low not in lx.ing_nouns) or earlier in lx.modals:
        return False
    return not (
        is_plural(earlier, lx) and not is_plural(low, lx) and earlier not in lx.stops and earlier not in lx.verbs
    )
