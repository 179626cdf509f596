"""What one reader, the parse or the word lists, makes of the sentence around a mention."""

from __future__ import annotations

from dataclasses import dataclass

from numcheck.model import Phrase, When

#: A figure is told of at most so many times, and so many places: a sentence that has more is a list.
MOST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one reader, parse or word lists, makes of the sentence around a mention."""

    noun: str | None = None
    modifiers: tuple[str, ...] = ()
    predicates: tuple[str, ...] = ()
    polarity: bool = True
    agent: Phrase | None = None
    patient: Phrase | None = None
    subject: Phrase | None = None
    owner: Phrase | None = None
    time: tuple[When, ...] = ()
    place: tuple[Phrase, ...] = ()
    attribution: Phrase | None = None
    told: tuple[When, ...] = ()
    modality: str = "actual"
    bare: bool = False
    doer: bool = False
    close: bool = False  # the counted are the object or the subject of the verb, and no other verb stands between
    among: bool = False  # a whole of which the clause tells one or some only: "one of its 14 plants"
    had: bool = False  # somebody has so many, whatever the clause tells: "the mill's 300 workers"
    beside: bool = False  # they belong to a noun by a "with": "a bus with 40 passengers"
    words: frozenset[str] = frozenset()
    deeds: frozenset[str] = frozenset()  # those of `words` that stand there as verbs only
