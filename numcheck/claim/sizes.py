"""Frame -> whether its figure says how large or how much its noun is, and which way it is measured."""

from __future__ import annotations

import re

from numcheck import wording
from numcheck.model import Frame, Kind
from numcheck.ruleset import empty
from numcheck.ruleset.sorts import person

#: Words behind a figure, up to the first mark.
_BEHIND, _WORDS = re.compile(r" [\w ’'-]*"), re.compile(r"[\w’'-]+")

#: An adjective or a dimension behind a length; what is so far away or above is not so large.
_WAY = re.compile(
    r"[ -](?:in )?(?P<way>long|length|tall|high|height|wide|broad|width|deep|depth|thick|thickness|across|diameter)\b"
    r"(?! (?:above|over|from|off|up|time|way|enough|or))"
)
_WAYS = {
    **{"length": "long", "tall": "high", "height": "high", "broad": "wide", "width": "wide", "depth": "deep"},
    **{"thickness": "thick", "diameter": "across"},
}


def of_the_noun(frame: Frame, before: str, after: str) -> bool:
    """`a $340 million budget`, `a 90-mile pipeline`, `a deal worth $5m`: the noun has this size; points are won."""
    leads = ("of", "worth", frame.noun)  # "a deal worth $5m", "a deal in excess of $5m"
    sized = frame.mention.attributive or before.lower() in leads or _before_its_noun(frame, after)
    kinds = (Kind.MONEY, Kind.MEASURE)
    own = frame.mention.kind in kinds and frame.mention.quantity.unit not in ("point", "yard")
    return own and frame.noun not in empty.words().persons and (sized or _is_the_noun(frame))


def way(frame: Frame, after: str) -> str | None:
    """Which way a thing is measured, as the words behind the figure say: `12 miles | long`, `a 12-mile|-long slick`."""
    found = _WAY.match(after) if frame.mention.kind is Kind.MEASURE else None
    told = found is not None and frame.mention.quantity.unit in empty.words().lengths and not person(frame.noun or "")
    return _WAYS.get(found["way"], found["way"]) if told and found is not None else None


def _before_its_noun(frame: Frame, after: str) -> bool:
    """Whether nothing but what narrows the noun stands between a figure and it: "a $60 billion | share offer"."""
    noun, behind = frame.noun or "", _BEHIND.match(after)
    for word in _WORDS.findall(behind[0]) if behind is not None else ():
        if word in (noun, wording.plural(noun)):
            return True
        if word not in frame.modifiers:
            return False
    return False


def _is_the_noun(frame: Frame) -> bool:
    """`The fee was $12 million`: an amount that a noun is said to be, and nothing that it is for."""
    plain = frame.mention.kind is Kind.MONEY and frame.predicates == ("be",) and frame.noun not in empty.words().sums
    return plain and not {"of", "for", "per", "on"} & frame.words
