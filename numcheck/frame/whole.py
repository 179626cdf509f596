"""Frames of one sentence -> the same, each whole without what the sentence tells of its parts only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from numcheck.frame.settlement import POPULATION
from numcheck.model import Frame, Span

#: Characters before a part in which its whole is told.
_FAR = 1000
#: In `Frame.cuts` of those who are counted among the people of one place: "Of its 350 souls, 40 are dead".
OF_A_PLACE = "of the people of a place"


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
