"""Frame -> how often something happens again and again, in a page of a manual: "settling runs every 10 minutes"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from numcheck.claim.general import plain_slot
from numcheck.model import Frame, Kind
from numcheck.ruleset import Slot, manuals
from numcheck.ruleset.rarity import stem
from numcheck.ruleset.settings import settings

_WORD = re.compile(r"[a-z]+")
#: Where the clause of a figure begins, before it.
_BEGINS = re.compile(r"[.,;:!?()\n]|\b(?:and|while|but|whereas|that|which|who)\b")
#: A shorter word names no deed.
_LETTERS = 4


def every(frame: Frame, lead: str) -> tuple[Frame, Slot] | None:
    """The frame of an interval and its slot "settings/every/DEED"; None where none is told, or not of now.

    `lead` is what its sentence says before the figure and its hedge.
    """
    told = lead.lower().rstrip().removesuffix("about").rstrip()
    if frame.mention.kind is not Kind.DURATION or not told.endswith(" every") or frame.mention.quantity.vague:
        return None
    words = _WORD.findall(_BEGINS.split(told.removesuffix("every"))[-1])
    lists = settings().every
    if not lists.past.isdisjoint(words) or not manuals.words().past.isdisjoint(words):
        return None
    while words and (words[-1] in lists.helping or _light(words[-1])):  # "backups are made"
        words.pop()
    determined = max((at for at, word in enumerate(words) if word in settings().words.articles), default=-1)
    said = words[determined + 1 :]
    if determined > 0 and not _light(words[determined - 1]) and words[determined - 1] not in lists.around:
        said = words[determined - 1 : determined]  # "polls the queue"
    elif said and said[-1].endswith("ed"):  # "the cache is refreshed"
        said = said[-1:]
    return of_deed(frame, said[-1:], said[:-1])


def of_deed(frame: Frame, deed: Sequence[str], kind: Sequence[str]) -> tuple[Frame, Slot] | None:
    """The same by what is done again and again, and the words that say which of a kind: "health", of a check."""
    empty = settings().every.nothing | settings().words.articles
    if not deed or deed[-1] in empty or len(deed[-1]) < _LETTERS:
        return None
    name = stem(deed[-1]).removesuffix("ment").removesuffix("e")
    rule = "no rule: the interval of the same deed"
    asks = f"How often ({deed[-1]})?"
    slot = plain_slot(
        f"settings/every/{name}", "settings", asks, unit="hour", kind=Kind.DURATION, rule=rule, roles=("setting",)
    )
    which = frozenset(word for word in kind if word not in settings().every.helping)
    told = replace(frame, noun=deed[-1], narrowing=which, patient=None, words=frozenset({deed[-1]}))
    return told, replace(slot, scope=(), integers="strict")


@cache
def _light(word: str) -> bool:
    """Whether a word is a form of a verb that says no more than that it is done: "runs", "sent"."""
    return word in settings().every.light
