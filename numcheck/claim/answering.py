"""Frame and slot -> whether the figure answers the question."""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.model import Frame, Kind, Mention, Phrase
from numcheck.ruleset import Slot, empty

#: The noun of how far it was from a place that the sentence names: nobody fell or ran so far.
_AWAY = "distance"


def answers(slot: Slot, frame: Frame, nouns: Sequence[str]) -> bool:
    """Whether the frame is told of what the slot asks; `nouns` are the names of what its figure counts."""
    mention = frame.mention
    return (
        (_needs_no_verb(slot, mention) or _verb_fits(slot, frame, nouns))  # hardly any slot asks for this verb
        and frame.modality in slot.modality
        and frame.polarity
        and ("setting" in slot.roles or not _below_zero(mention))
        and _change_fits(slot, mention.change)
        and (not mention.attributive if slot.unit == "date" else frame.offset == (slot.offset == "only"))
        and not frame.prior
        and not _part_in_a_state(frame)
        and (frame.noun != _AWAY or bool(slot.noun))
        and (bool(slot.noun) or not _size_of_a_thing(mention))
        and not (slot.counted == "patient" and frame.doer)
        and _rate_fits(slot, mention.per)
        and (not slot.modifier or any(m in slot.modifier for m in frame.modifiers))
        and not any(m in slot.not_modifier for m in frame.modifiers)
        and _role_fits(slot.agent, frame.agent)
        and _role_fits(slot.patient, frame.patient)
        and (not slot.near or any(_near(w, frame) for w in slot.near))
        and not any(_near(w, frame) for w in slot.not_near)
    )


def nouns_of(frame: Frame) -> tuple[str, ...]:
    """What the figure counts, the narrower first: "crew member", "member"; a bare count counts people ("46 died")."""
    if frame.bare:  # a noun that the sentence lends it, else people
        return (*filter(None, [frame.noun]), "people")
    plain = [noun for noun in (frame.noun, frame.mention.noun) if noun is not None]
    compound = [f"{modifier} {noun}" for noun in plain for modifier in frame.modifiers]
    return tuple(dict.fromkeys((*compound, *plain)))


def _below_zero(mention: Mention) -> bool:
    """Whether it is no number of things: an option that a program is called with, a mark, a balance."""
    return mention.kind is Kind.COUNT and mention.quantity.value < 0


def _needs_no_verb(slot: Slot, mention: Mention) -> bool:
    """A measure before its noun needs no verb where the slot names the noun: "a two-hour call"."""
    return not slot.verb or bool(mention.attributive and slot.noun and mention.kind is not Kind.COUNT)


def _verb_fits(slot: Slot, frame: Frame, nouns: Sequence[str]) -> bool:
    if slot.verb.isdisjoint(frame.predicates):
        return False
    return any(slot.takes_verb(verb, noun) for verb in frame.predicates for noun in (*nouns, None))


def _part_in_a_state(frame: Frame) -> bool:
    """`Of the 52 passengers, 13 were pupils`: how many of them are something says nothing of how many there are."""
    return frame.part_of is not None and set(frame.predicates) <= empty.words().states


def _size_of_a_thing(mention: Mention) -> bool:
    """`fell from a 90-metre cliff`: how large the cliff is; nobody fell so far, whatever the verb says."""
    return mention.kind is Kind.MEASURE and mention.attributive and mention.noun is not None


def _near(words: str, frame: Frame) -> bool:
    """Whether all of the words stand in the clause, or say what happened in it: "shown the door" is dismissed."""
    return all(word in frame.words or word in frame.modifiers or word in frame.predicates for word in words.split())


def _role_fits(heads: frozenset[str], phrase: Phrase | None) -> bool:
    return not heads or (phrase is not None and phrase.head in heads)


def _change_fits(slot: Slot, change: str | None) -> bool:
    """A figure that tells no change is a level."""
    return change != "factor" and slot.change in ("any", change or "level")


def _rate_fits(slot: Slot, per: str | None) -> bool:
    if slot.rate == "any":
        return True
    return per is None if slot.rate == "none" else per is not None and per == slot.rate
