"""A frame that no rule asks for -> the slot of what it asks by itself, or why it asks for nothing."""

from __future__ import annotations

from numcheck.claim.allowed import interval_of
from numcheck.claim.asked import restated
from numcheck.claim.away import away
from numcheck.claim.every import every, of_deed
from numcheck.claim.general import general_slot
from numcheck.claim.granted import granted
from numcheck.claim.keys import Told
from numcheck.claim.limits import limit, of_key
from numcheck.claim.ruled import claimed
from numcheck.claim.terms import term
from numcheck.claim.totals import in_all, of_some
from numcheck.claim.worth import worth
from numcheck.model import Claim, Document, Frame
from numcheck.ruleset import Slot
from numcheck.standing import Standing

#: Characters behind a figure within which it is said whom it is for.
_BEHIND = 80
#: Characters before a figure that are looked at, and those within which the word before it is looked for.
_AHEAD, _WORD = 60, 20


def unruled(document: Document, frame: Frame, key: Told | None, standing: Standing) -> tuple[Frame, Slot | None, str]:
    """A frame, the slot that it asks for, by its key where it stands with one, and why it asks for none."""
    if key is None:
        again = every(frame, _lead(document, frame)) if standing.guide else None
        return (*again, "") if again is not None else _unasked(document, frame, standing)
    if key.limit is not None:
        return *of_key(frame, *key.limit), ""
    if key.deed and (again := of_deed(frame, key.deed[-1:], key.deed[:-1])) is not None:
        return *again, ""
    return frame, *general_slot(frame)


def beside(document: Document, frame: Frame, standing: Standing) -> tuple[Claim, Slot] | None:
    """What a figure that a rule asks for answers too, for pages that tell it in words of which no rule knows."""
    if not standing.holds(frame):
        return None
    told = _of_a_guide(document, frame, standing, _lead(document, frame), _after(document, frame))
    claim = claimed(*told, interval_of(document, *told)) if told is not None else None
    return (claim, told[1]) if told is not None and claim is not None else None


def _unasked(document: Document, frame: Frame, standing: Standing) -> tuple[Frame, Slot | None, str]:
    """A frame that no rule asks for, the slot that it asks for by itself, and why it asks for none."""
    lead, after = _lead(document, frame), _after(document, frame)
    told = _of_a_guide(document, frame, standing, lead, after) if standing.guide else None
    told = told or in_all(frame, lead, after) or worth(frame, lead, after) or limit(frame, lead, after)
    if told is not None:
        return *told, ""
    if (slot := granted(frame, lead, after) or away(frame, after)) is not None:
        return frame, slot, ""
    if of_some(lead):
        return frame, None, "a whole of which some are told"
    return frame, *general_slot(frame, _before(document, frame), after)


def _of_a_guide(
    document: Document, frame: Frame, standing: Standing, lead: str, after: str
) -> tuple[Frame, Slot] | None:
    """What a page that speaks to its reader tells of what holds always."""
    return term(document, frame, standing.product) or limit(
        frame, *(restated(document, frame, lead, after) or (lead, after))
    )


def _before(document: Document, frame: Frame) -> str:
    """The word right before a figure and its hedge, or nothing."""
    return "".join(_lead(document, frame, across=True)[-_WORD:].split(" ")[-2:-1])


def _lead(document: Document, frame: Frame, *, across: bool = False) -> str:
    """What stands before a figure and its hedge, as far as it is looked at; in its sentence, or `across` its start."""
    start, cue = frame.mention.span.start, frame.mention.cue
    first = 0 if across else frame.sentence.start
    lead = document.text[max(first, start - _AHEAD - len(cue)) : start]
    # "a merger worth some $60 billion"
    return lead[: -len(cue) - 1] if cue and lead.endswith(f" {cue} ") else lead


def _after(document: Document, frame: Frame) -> str:
    """What its sentence says behind a figure, as far as it is looked at."""
    end = frame.mention.span.end
    return document.text[end : min(end + _BEHIND, frame.sentence.end)]
