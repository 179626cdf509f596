"""A figure and the sentence before it -> the word that leads to it: "jailed for six years after a trial" is for six."""

from __future__ import annotations

import re
from functools import cache

from numcheck.frame.bearing import Sentence
from numcheck.model import Mention
from numcheck.ruleset.numbers import numbers

#: Characters before a figure in which the word is looked for.
_NEAR = 60
#: Behind the word, where rules ask for it: "for#" is a "for" right before the figure, and no other of the clause.
_MARK = "#"
_LAST = re.compile(r"\b([A-Za-z]+) $")


def led_by(mention: Mention, sentence: Sentence) -> frozenset[str]:
    """The word right before a figure, its hedges and its article: in lower case, marked; empty where there is none."""
    found = _LAST.search(_between().sub("", sentence.before(mention)[-_NEAR:]))
    return frozenset({found[1].lower() + _MARK}) if found is not None else frozenset()


@cache
def _between() -> re.Pattern[str]:
    """What may stand between the word and the figure."""
    said = rf"{numbers().hedged()}|the|a|an|its|their|his|her|another|last|next|past|first|full"
    return re.compile(rf"(?<!\w)(?:(?:{said}) )+$", re.IGNORECASE)
