"""Frame -> whose price or cost it tells: "the price of the Karna is $12 million", "Kestrel's budget of $4 million"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from numcheck.claim.general import plain_slot
from numcheck.claim.owners import named
from numcheck.model import Frame, Kind
from numcheck.ruleset import Slot, empty
from numcheck.ruleset.cues import either

_NAME = r"[A-Z][\w’'-]*?(?: (?:(?:of|the) )?[A-Z][\w’'-]*?)*"

#: Behind an amount: it is not that of the whole by itself.
_SOME = re.compile(r",? (?:for|on|to|with|without|plus|before|after|including|excluding|at first|alone)\b")


def worth(frame: Frame, lead: str, after: str) -> tuple[Frame, Slot] | None:
    """The frame with whose the amount is, and its slot "general/CURRENCY/NOUN/whose"; None where none is told.

    `lead` is what its sentence says before the figure and its hedge, `after` what it says behind it. Whose it is must
    be told by name; and an amount for something of it alone, or with something more, is another.
    """
    mention = frame.mention
    plain = mention.kind is Kind.MONEY and mention.change is None and mention.per is None and not mention.distributive
    said = frame.polarity and frame.modality == "actual" and frame.part_of is None
    if not plain or not said or frame.prior or frame.history or mention.quantity.vague or mention.attributive:
        return None
    found = _told().search(lead)
    if found is None or _SOME.match(after):
        return None
    noun, unit = found["what"] or found["own"], mention.quantity.unit
    owner = named(found["of"] or found["owner"])
    told = replace(frame, noun=noun, owner=owner, agent=None, patient=None, predicates=("be",), narrowing=frozenset())
    asks, rule = f"How much is the {noun} of it?", "no rule: the same sum of one owner"
    slot = plain_slot(f"general/{unit}/{noun}/whose", "general", asks, unit=unit, kind=Kind.MONEY, rule=rule)
    return told, replace(slot, roles=("owner",), scope=("time",))


@cache
def _told() -> re.Pattern[str]:
    """Up to the figure: "the price of the Karna is", "the price of the Karna,", "Kestrel's budget of"."""
    sums = either(empty.words().owned)
    stands = r"(?: (?:is|was|stands at|stood at|came to|comes to|amounts to|amounted to|at|of)|,) $"
    return re.compile(
        rf"(?:\b(?:[Tt]he|[Ii]ts) (?P<what>{sums}) (?:of|for) (?:the )?(?P<of>{_NAME})"
        rf"|(?P<owner>{_NAME})[’']s (?P<own>{sums})){stands}"
    )
