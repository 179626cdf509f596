"""A text -> its coins that no table knows; and whether a bare figure of millions is money."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from numcheck.extraction import nouns
from numcheck.extraction.draft import Draft
from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.number import Number
from numcheck.extraction.page import Page
from numcheck.extraction.tokens import Sort
from numcheck.model import Kind
from numcheck.ruleset.money import money
from numcheck.ruleset.numbers import numbers
from numcheck.ruleset.rarity import listed

#: Less is told of few coins and of many things; a magnitude makes it enough.
_MANY = 1000
_MILLION = 1_000_000
#: Characters before a bare figure within which it is told what it is a sum of.
_BEFORE = 90
#: Money of which a hundred make one of another: a text that has both tells its sums in the other.
_SMALL = frozenset({"cent", "penny", "centavo"})


def minted(text: str, lexicon: Lexicon) -> dict[str, str]:
    """The plural nouns, in lower case, that are money by what the text says of them, and their singular.

    A noun that a table has, a common word, and what is a person or a deed by its ending are never taken for one.
    """
    found = {}
    for told in _priced().finditer(text):
        word = told["word"]
        many = told["scale"] or int(re.sub(r"\D", "", told["whole"])) >= _MANY
        strange = word not in lexicon.unit_words and not listed(word) and nouns.is_plural(word, lexicon)
        if many and strange and not word.endswith(tuple(money().no_coins)):
            found[word] = nouns.singular(word, lexicon)
    return found


@cache
def _priced() -> re.Pattern[str]:
    return re.compile(
        rf"\b{money().prices.either} {_hedge()}(?P<whole>\d{{1,3}}(?:,\d{{3}})*|\d+)(?:\.\d+)?"
        rf"(?: (?P<scale>thousand|million|billion|trillion))? (?P<word>[a-z]{{4,}})\b(?! of\b)"
    )


def _hedge() -> str:
    return rf"(?:{numbers().hedged()} ){{0,2}}"


def in_use(drafts: Iterable[Draft]) -> str | None:
    """The one currency of all these figures; None if there is none, or more than one."""
    used = {draft.unit for draft in drafts if draft.kind is Kind.MONEY} - _SMALL
    return used.pop() if len(used) == 1 else None


def lent(page: Page, n: Number) -> str | None:
    """The money that a bare figure of millions is told in: of a debt, a price, a haul, in a text with one currency."""
    t = page.t
    if not n.scaled or n.scale < _MILLION or n.vague or n.ratio or not _bare(page, n.end):
        return None
    unit = in_use([*page.earlier, *page.drafts])
    if unit is None:
        return None
    start = t.start[page.sentence_start(n.start)]
    before = t.source[start : t.start[n.start]]
    for other in (draft for draft in page.drafts if draft.kind is Kind.MONEY and draft.begin >= start):
        before = before.replace(t.source[other.begin : other.stop], "", 1)  # "put at | and now at 14 million"
    before = before[-_BEFORE:]
    owed = t.word(n.end) == "of" and money().sums.within(t.source[t.start[n.end] : t.end[min(n.end + 3, len(t) - 1)]])
    return unit if owed or _summed().search(before) is not None else None


def _bare(page: Page, j: int) -> bool:
    """Whether nothing that is counted stands at token `j`, right behind the figure."""
    t = page.t
    if t.kind(j) != Sort.WORD:
        return t.raw(j) not in ("-", "/", "%")
    return t.low[j] in page.lx.stops or t.low[j] in page.lx.per


@cache
def _summed() -> re.Pattern[str]:
    """What the words before a bare sum must end with; no other figure may stand between."""
    words = money()
    told = rf"(?:{words.links.either}|{words.reaching.either} (?:to|by))"
    gap = rf"(?:(?!\b{words.crowds.either}\b)[^\d;])*"
    behind = rf"\b(?: of|{gap} {told}|[,:]| \()"
    return re.compile(rf"\b(?:{words.sums.either}{behind}|{words.paying.either}) ?{_hedge()}$", re.I)
