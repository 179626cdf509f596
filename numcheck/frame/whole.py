"""Frames of one sentence -> the same, each whole without what the sentence tells of its parts only."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from numcheck.frame.settlement import POPULATION
from numcheck.model import Frame, Span
from numcheck.ruleset.numbers import numbers

#: Characters before a part in which its whole is told.
_FAR = 1000
#: Behind a whole that is what a clause of its own says: "five of the 12 | workers killed were women".
_OWN_CLAUSE = re.compile(
    r"(?:\s[\w’'-]{1,20}){0,3}?\s(?:who|whom|which|that|\w{2,16}ed|hurt|shot|slain|missing|dead|taken|sent|held)\b"
)
_NO_CLAUSE = re.compile(r"\b(?:were|was|are|is|be|been|have|had|has|died|perished|succumbed|drowned|survived)\b")
#: In `Frame.cuts` of those who are counted among the people of one place: "Of its 350 souls, 40 are dead".
OF_A_PLACE = "of the people of a place"


def of_these(between: str) -> bool:
    """Whether a count is of the things that the next one counts: "five of the 12", of which a clause may follow."""
    return _of().fullmatch(between) is not None


def whole_of_part(between: str, after: str) -> bool:
    """Whether the words between a count and the next make this its whole, of which nothing else is said.

    `Shed 900 of its 4,000 posts`, `took 34 of 120 seats`: the 4,000 are not shed, the 120 not taken; but of "five of
    the 12 people killed" all twelve were. `after` is what the sentence says behind the whole.
    """
    if _of_its().fullmatch(between):
        return True
    own = _OWN_CLAUSE.match(after)
    return _of().fullmatch(between) is not None and (own is None or _NO_CLAUSE.search(own[0]) is not None)


def whole(framed: Mapping[Span, Frame], text: str, start: int) -> dict[Span, Frame]:
    """The frames; `text` is the sentence, `start` its offset in the document.

    `The flood took 280 lives, 40 of them in Orle alone`: the 280 are not told of Orle, and "alone" cuts the forty.
    """
    done = dict(framed)
    for span, part in framed.items():
        above = done.get(part.part_of) if part.part_of is not None else None
        if above is None or part.part_of is None or span < part.part_of:
            continue
        head = text[max(0, span.start - start - _FAR) : span.start - start]
        own = tuple(place for place in above.place if place.text in head)
        lost = tuple(place for place in above.place if place.text not in head)
        cuts = frozenset(word for word in above.cuts if word in head.lower())
        done[part.part_of] = replace(above, place=own, cuts=cuts)
        placed = replace(part, place=lost) if lost and part.place == above.place else part
        done[span] = replace(placed, cuts=placed.cuts | {OF_A_PLACE}) if above.noun == POPULATION else placed
    return done


@cache
def _of_its() -> re.Pattern[str]:
    """Between a part and the whole that is somebody's: "900 of its 4,000 posts"."""
    whose = r"(?:its|their|his|her|our|(?:the )?[\w.-]{1,20}(?:[’']s|s[’']))"
    return re.compile(rf"\s(?:out )?of {whose}\s(?:{numbers().hedged()} )?")


@cache
def _of() -> re.Pattern[str]:
    """Between a part and its whole: "34 of 120 seats"."""
    return re.compile(rf"\s(?:out )?of (?:the |a total of |all )?(?:{numbers().hedged()} )?")
