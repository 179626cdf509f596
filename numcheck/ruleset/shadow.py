"""Slots -> those that can never answer, because another one that is asked first takes every figure that fits them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.ruleset.slot import Slot


def shadowed(slots: Sequence[Slot]) -> Iterator[tuple[Slot, tuple[Slot, ...]]]:
    """Each slot that is dead, with the slots that take its figures, in the order of `slots`.

    Only what follows from the words alone is told: a slot of which each noun goes to a slot that asks for the same or
    for less, and is asked first.
    """
    for slot in slots:
        takers: list[Slot] = []
        nouns: Sequence[str | None] = sorted(slot.noun) or (None,)
        for noun in nouns:
            taker = next((other for other in slots if _before(other, slot, noun) and _takes(other, slot)), None)
            if taker is None:
                break
            takers.append(taker)
        else:
            yield slot, tuple(dict.fromkeys(takers))


def _demands(slot: Slot) -> int:
    """How much a slot asks of a figure: of two that fit, the more demanding one is asked first."""
    return sum(map(bool, (slot.noun, slot.modifier, slot.verb, slot.agent, slot.patient, slot.near)))


def _before(other: Slot, slot: Slot, noun: str | None) -> bool:
    """Whether `other` is asked before `slot` about figures of this noun."""
    if other is slot or (noun not in other.noun if noun is not None else other.noun):
        return False
    return (-_demands(other), other.pack, other.order) < (-_demands(slot), slot.pack, slot.order)


def _takes(other: Slot, slot: Slot) -> bool:
    """Whether `other` answers every figure, of a noun that both know, that `slot` would answer."""
    return (
        other.unit == slot.unit
        and (other.converts == "units" or slot.converts == "never")
        and other.kinds >= slot.kinds
        and other.modality >= slot.modality
        and other.not_modifier <= slot.not_modifier
        and other.not_near <= slot.not_near
        and other.counted in ("any", slot.counted)
        and other.change in ("any", slot.change)
        and other.rate in ("any", slot.rate)
        and _verbs(other, slot)
        and all(
            not wide or (bool(narrow) and narrow <= wide)
            for wide, narrow in (
                (other.modifier, slot.modifier),
                (other.agent, slot.agent),
                (other.patient, slot.patient),
                (other.near, slot.near),
            )
        )
    )


def _verbs(other: Slot, slot: Slot) -> bool:
    if not other.verb:
        return True
    if not slot.verb or not slot.verb <= other.verb:
        return False
    for verb in slot.verb:
        wide, narrow = other.verb_needs.get(verb), slot.verb_needs.get(verb)
        if wide is not None and (narrow is None or not narrow <= wide):
            return False
    return True
