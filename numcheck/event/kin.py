"""Persons by what they are called: whose relative a doer befalls, and whether two clauses tell of other persons.

"Otto Lang killed his father" befalls Otto Lang's father; "her sister leaves" tells nothing of "she leaves".
"""

from __future__ import annotations

from dataclasses import replace

from numcheck.model import Frame, Phrase
from numcheck.ruleset.once import once

_OWN = frozenset({"his", "her", "their"})
_HE, _SHE = frozenset({"he", "him", "himself"}), frozenset({"she", "her", "herself"})


def relative(frame: Frame) -> Phrase | None:
    """The relative that a verb befalls, as that of its named doer; None where it befalls none of them."""
    patient, agent = frame.patient, frame.agent
    if patient is None or agent is None or not _of_kin(patient):
        return None
    doer = agent.names or ((frame.anchor,) if agent.pronoun and frame.anchor else ())
    if not doer or not set(patient.names) <= set(doer):  # "his father, Max Lang", has a name
        return None
    return replace(patient, text=f"{doer[-1]}'s {patient.head}", names=doer)


def is_relative(phrase: Phrase) -> bool:
    """Whether `relative` made it."""
    return bool(phrase.names) and phrase.text == f"{phrase.names[-1]}'s {phrase.head}"


def persons_apart(one: Frame, other: Frame) -> bool:
    """Whether one tells of him and the other of her, or only one of a relative: "she leaves", "her sister leaves"."""
    if he_and_she(one, other):
        return True
    doers = [frame.agent is not None and _of_kin(frame.agent) for frame in (one, other)]
    return doers[0] != doers[1]


def he_and_she(one: Frame, other: Frame) -> bool:
    """Whether one clause tells of him, and the other of her: "he won four medals", "she won five"."""
    told = [{p.head for p in _persons(frame) if p.pronoun} for frame in (one, other)]
    return any(here & _HE and there & _SHE and not (here & _SHE or there & _HE) for here, there in (told, told[::-1]))


def _persons(frame: Frame) -> tuple[Phrase, ...]:
    return tuple(phrase for phrase in (frame.subject, frame.agent, frame.patient) if phrase is not None)


def _of_kin(phrase: Phrase) -> bool:
    """`his father`."""
    return phrase.head in once().relatives and phrase.text.split()[0].lower() in _OWN
