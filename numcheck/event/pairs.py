"""Two claims of one slot -> whether they may be compared, with the reason where not."""

from __future__ import annotations

from collections.abc import Callable

from numcheck.event.meeting import Meeting
from numcheck.event.nearness import Nearness
from numcheck.event.rungs import (
    again,
    ahead,
    documents,
    figures,
    kinds,
    moving,
    pages,
    parties,
    places,
    portions,
    summed_up,
    times,
)
from numcheck.model import Claim, Pair
from numcheck.ruleset import Slot

#: The tests in order; each gives the reason of a refusal, or nothing. Sure ones come first, and those that read whole
#: sentences after the roles, which refuse most pairs.
_LADDER: tuple[Callable[[Meeting], str], ...] = (
    figures.kind,
    times.whose,
    times.once,
    times.due,
    times.by_year,
    documents.one_writer,
    pages.one_place,
    pages.of_sections,
    summed_up.closer,
    times.year,
    times.history,
    times.long_between,
    times.as_history,
    kinds.happening,
    kinds.of_a_case,
    again.own,
    parties.him_and_her,
    parties.named_before,
    parties.serving,
    parties.played_for,
    parties.in_a_part,
    parties.owned,
    moving.to_come,
    parties.doers,
    parties.sides,
    places.scene,
    kinds.narrowing,
    kinds.sorts,
    portions.of_a_sort,
    kinds.cuts,
    portions.told_as_part,
    portions.in_a_spot,
    parties.roles,
    kinds.in_a_street,
    kinds.befallen,
    kinds.of_each,
    again.another,
    ahead.of_event,
    moving.left,
    portions.of_some,
    times.recalled,
    times.scoped,
    times.day,
    moving.growing,
    places.scoped,
    places.nearer,
    places.limited,
    places.part_of_a_country,
    documents.two_things,
    documents.both_in_a_row,
    documents.versions,
    documents.named_apart,
    documents.unlike,
    documents.one_of_many,
    documents.small,
    documents.identified,
    figures.distance,
)
#: Those of them that find something against it, and do not ask for a role to be filled or for numbers that are near.
_AGAINST = tuple(
    rung for rung in _LADDER if rung not in (documents.one_writer, documents.small, parties.roles, figures.distance)
)
#: Those that may refuse what agrees: of a long list most pairs that are tested do, and the others never refuse it.
_SAYING_THE_SAME = (
    figures.kind,
    kinds.happening,
    places.scene,
    kinds.narrowing,
    kinds.cuts,
    parties.roles,
    times.scoped,
    places.scoped,
    documents.two_things,
    documents.unlike,
)
#: Those that refuse for want of evidence; what these find against two claims besides is asked for by others.
_LACKING = (
    times.whose,
    times.by_year,
    times.year,
    times.as_history,
    parties.roles,
    documents.unlike,
    documents.small,
)
#: Those that tell of another event.
_CONTRARY = (*(rung for rung in _LADDER if rung not in _LACKING), parties.another, times.another_year)
_CONTRARY_TO_THE_SAME = (*(rung for rung in _SAYING_THE_SAME if rung not in _LACKING), parties.another)
#: Those that do not ask for one and the same number.
_KINDRED = (
    figures.kind,
    times.another_year,
    kinds.happening,
    kinds.cuts,
    parties.roles,
    times.stated,
    places.stated,
    documents.two_things,
    documents.unlike,
)
#: Those that ask for names which one document need not tell again.
_OF_DOCUMENTS = (documents.two_things, documents.unlike)


def meet(first: Claim, second: Claim, slot: Slot, nearness: Nearness) -> Pair:
    """Whether two claims of one slot speak of the same event in the same roles: every rung of the ladder must hold."""
    meeting = Meeting(first, second, slot, nearness)
    for rung in _SAYING_THE_SAME if meeting.agree else _LADDER:
        refusal = rung(meeting)
        if refusal:
            return Pair(refusal=refusal)
    return Pair(evidence=meeting.evidence)


def contrary(first: Claim, second: Claim, slot: Slot, nearness: Nearness) -> bool:
    """Whether something tells that two claims that may not be compared are of two events.

    Else too little speaks for one.
    """
    meeting = Meeting(first, second, slot, nearness)
    return any(rung(meeting) for rung in (_CONTRARY_TO_THE_SAME if meeting.agree else _CONTRARY))


def kindred(first: Claim, second: Claim, slot: Slot, nearness: Nearness) -> Pair:
    """Whether claims of two slots speak of the same event: the rungs that do not ask for one and the same number.

    `slot` says which roles must not differ and how the numbers move with time. In one document its names need not be
    told again.
    """
    meeting = Meeting(first, second, slot, nearness)
    together = first.span.doc == second.span.doc
    for rung in _KINDRED:
        if not (together and rung in _OF_DOCUMENTS) and (refusal := rung(meeting)):
            return Pair(refusal=refusal)
    return Pair(evidence=meeting.stated)


def opposed(first: Claim, second: Claim, slot: Slot, nearness: Nearness, *, titled: bool = True) -> str:
    """What speaks against one question about one event, of two claims that no slot need have in common.

    That too little speaks for it is no reason here: whoever asks has other evidence. Without `titled` it is nothing to
    them what the documents are called.
    """
    meeting = Meeting(first, second, slot, nearness)
    rungs = (rung for rung in _AGAINST if titled or rung not in _OF_DOCUMENTS)
    return next((refusal for rung in rungs if (refusal := rung(meeting))), "")
