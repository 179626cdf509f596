"""Figures that open a headline -> the verb right behind them, which the parser takes for what is counted."""

from __future__ import annotations

import re
from dataclasses import replace

from numcheck.frame.reading import Reading
from numcheck.frame.words import Words
from numcheck.model import Kind, Mention

#: A figure that opens a sentence may have a hedge before it.
_OPENS = re.compile(r"\W*(?:(?:at least|more than|over|some|about|nearly|almost|up to|another)\s+)?", re.IGNORECASE)
#: Right behind the figure the verb, and then what no noun of so many has behind it without an article.
_VERB = re.compile(
    r"\s+(?P<verb>[a-z]+)(?P<dead> dead)?"
    r"(?=\s+(?:in|at|over|against|near|outside|from|after|during|through|as|on|by|across|amid|for|inside)\b|,|$)"
)
#: "Two in court" and "one to watch" tell no deed; verbs that are as often nouns of what is counted.
_NOUNS = frozenset(
    {"run", "score", "point", "set", "hit", "cut", "play", "match", "drop", "goal", "share", "return", "book", "cross"}
)


def headlined(reading: Reading, mention: Mention, before: str, after: str, words: Words) -> Reading:
    """`9,000 strike over pay`, `Eight shot at house party`: people, and what they do or what befalls them.

    So many are told by a plural: a singular right behind the figure is its verb. `before` and `after` are the sentence
    up to the figure and from its end on.
    """
    opens = mention.kind is Kind.COUNT and mention.quantity.value > 1 and _OPENS.fullmatch(before) is not None
    found = _VERB.match(after) if opens else None
    if found is None:
        return reading
    form = found["verb"]
    lemma = words.lemma(form)
    if lemma is None or form in _NOUNS or reading.noun not in (None, form) or form.endswith("s"):
        return reading
    done = ("kill", lemma) if found["dead"] else (lemma,)
    return replace(
        reading, noun=None, modifiers=(), predicates=done, bare=True, doer=False, words=reading.words | {*done}
    )
