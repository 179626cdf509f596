"""Figures that open a headline -> the verb right behind them, which the parser takes for what is counted."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from numcheck.frame.reading import Reading
from numcheck.frame.words import Words
from numcheck.model import Kind, Mention
from numcheck.ruleset.numbers import numbers

#: Right behind the figure the verb, and then what no noun of so many has behind it without an article.
_VERB = re.compile(
    r"\s+(?P<verb>[a-z]+)(?P<dead> dead)?"
    r"(?=\s+(?:in|at|over|against|near|outside|from|after|during|through|as|on|by|across|amid|for|inside)\b|,|$)"
)


def headlined(reading: Reading, mention: Mention, before: str, after: str, words: Words) -> Reading:
    """`9,000 strike over pay`, `Eight shot at house party`: people, and what they do or what befalls them.

    So many are told by a plural: a singular right behind the figure is its verb. `before` and `after` are the sentence
    up to the figure and from its end on.
    """
    several = mention.kind is Kind.COUNT and mention.quantity.value > 1
    opens = several and _opens(words.headlines.others).fullmatch(before) is not None
    found = _VERB.match(after) if opens else None
    if found is None:
        return reading
    form = found["verb"]
    lemma = words.lemma(form)
    if lemma is None or form in words.headlines.nouns or reading.noun not in (None, form) or form.endswith("s"):
        return reading
    done = ("kill", lemma) if found["dead"] else (lemma,)
    return replace(
        reading, noun=None, modifiers=(), predicates=done, bare=True, doer=False, words=reading.words | {*done}
    )


@cache
def _opens(others: frozenset[str]) -> re.Pattern[str]:
    """What may stand before a figure that opens a sentence."""
    return re.compile(rf"\W*(?:{numbers().hedged(*others)}\s+)?", re.IGNORECASE)
