"""Two counts of people -> whether one of them counts only a sort of those whom the other counts."""

from __future__ import annotations

import re
from functools import cache

from numcheck.event.nearness import Nearness
from numcheck.model import Claim, Kind
from numcheck.ruleset import Slot
from numcheck.ruleset.cues import either
from numcheck.ruleset.numbers import numbers
from numcheck.ruleset.rivals import rivals
from numcheck.ruleset.sorts import nouns_of, person, sort_of
from numcheck.wording import plural

#: So many times more people than of one sort are no other count of these.
_FAR = 3


def apart_in_sort(first: Claim, second: Claim, slot: Slot, nearness: Nearness) -> str:
    """Why two differing counts of people are not of the same people; empty where they may be.

    "Nine passengers died" and "twelve people died" are two counts of the dead, unless the text that counts people
    tells how many of them were passengers, or the other one that there were more than passengers among them.
    """
    if "people" not in slot.noun or first.frame.mention.kind is not Kind.COUNT:
        return ""
    if _of_a_part(first, second) or _of_a_part(second, first):
        return "one counts a sort of them only"
    rows = [rivals().outing_of(claim.frame.noun) for claim in (first, second)]
    if None not in rows and rows[0] != rows[1]:
        return "each counts others"
    sorts = [sort_of(claim.frame.noun) for claim in (first, second)]
    if None in sorts or sorts[0] == sorts[1]:
        return ""
    if "people" not in sorts:
        return "each counts others"
    narrow, wide = (first, second) if sorts[1] == "people" else (second, first)
    if wide.frame.bare:  # "took 26 tourists there; three died": whose count it is stands elsewhere
        return "one counts whom the sentence does not name"
    after = nearness.text(narrow.span.doc)[narrow.span.end : narrow.frame.sentence.end]
    if _joined().match(after):
        return "one counts others beside them"
    nouns = either(map(plural, nouns_of(sort_of(narrow.frame.noun) or "")))
    told = wide.frame.sentence
    own = nearness.text(told.doc)[told.start : told.end]
    if re.search(rf"\b{nouns}\b", own, re.IGNORECASE):
        return "one tells of them among others"
    value = narrow.frame.mention.quantity.value
    figure = either((f"{value:,}", str(value), narrow.frame.mention.surface))
    known = rf"\b{figure}\s+(?:\w+\s+)?{nouns}\b"
    return "one text tells both" if re.search(known, nearness.text(told.doc), re.IGNORECASE) else ""


def _of_a_part(narrow: Claim, wide: Claim) -> bool:
    """Whether one claim counts people of a sort, or families, and the other one people of any or of another sort.

    Where more of the sort are counted than of all, these are the same people all the same.
    """
    one, other = narrow.frame.noun, wide.frame.noun
    if one is None or one == other:
        return False
    if one in rivals().groups:
        return True
    row, there = rivals().row_of(one), None if other is None else rivals().row_of(other)
    few, many = (claim.frame.mention.quantity.value for claim in (narrow, wide))
    if row is not None and row != there and (there is not None or sort_of(other) == "people"):
        return few < many
    return person(one) and sort_of(other) == "people" and sort_of(one) != "people" and many > _FAR * few


@cache
def _joined() -> re.Pattern[str]:
    """Behind a counted noun: others are counted beside it, "nine passengers and the driver"."""
    several = either(numbers().several)
    return re.compile(rf"[^.;]{{0,40}}?\band (?:an?|one|his|her|their|the|its|{several}|\d+) (?!ha[ds]|w)")
