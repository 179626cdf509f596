"""Slots -> those that can never answer, because another one that is asked first takes every figure that fits them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.ruleset.slot import Slot


def shadowed(slots: Sequence[Slot]) -> Iterator[tuple[Slot, tuple[Slot, ...]]]:
    """Each slot that is dead, with the slots that take its figures, in the order of `slots`.

    Only what follows from the words alone is told: a slot of which each noun goes to a slot that asks for the same or
    for less, and is asked first.
    """
    ranks = {slot.id: (-_demands(slot), slot.pack, slot.order) for slot in slots}
    holders: dict[str | None, list[Slot]] = {}
    for slot in slots:
        for noun in _nouns(slot):
            holders.setdefault(noun, []).append(slot)
    for slot in slots:
        takers: list[Slot] = []
        for noun in _nouns(slot):
            earlier = (other for other in holders[noun] if ranks[other.id] < ranks[slot.id])
            taker = next((other for other in earlier if _takes(other, slot)), None)
            if taker is None:
                break
            takers.append(taker)
        else:
            yield slot, tuple(dict.fromkeys(takers))


def _nouns(slot: Slot) -> Sequence[str | None]:
    """The nouns that a slot asks for, or None alone where it takes any."""
    return sorted(slot.noun) or (None,)


def _demands(slot: Slot) -> int:
    """How much a slot asks of a figure: of two that fit, the more demanding one is asked first."""
    return sum(map(bool, (slot.noun, slot.modifier, slot.verb, slot.agent, slot.patient, slot.near)))


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
