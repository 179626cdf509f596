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
    words: frozenset[str] = frozenset()
    deeds: frozenset[str] = frozenset()  # those of `words` that stand there as verbs only
