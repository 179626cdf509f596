"""Report -> the questions that several texts answer differently, and whose figures were not compared all the same."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from numcheck.model import Claim, Group

#: How it is told, behind the numbers of figures and of questions.
WHY = "and were not compared: nothing shows that they are of one event, or something speaks against it."


def unmet(single: Iterable[Group]) -> tuple[tuple[str, tuple[Claim, ...]], ...]:
    """Each such question with its figures in the order of the texts, out of the groups with a single source."""
    ordered = sorted(single, key=lambda group: (group.question, group.slot, group.claims[0].span))
    asked = (tuple(groups) for _, groups in groupby(ordered, key=lambda group: (group.question, group.slot)))
    return tuple(
        (groups[0].question, tuple(claim for group in groups for claim in group.claims))
        for groups in asked
        if len({group.claims[0].span.doc for group in groups}) > 1
        and len({camp.reading for group in groups for camp in group.camps}) > 1
    )
