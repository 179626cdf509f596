"""Two claims -> whether they are told of one rule, law or treaty, which reports seldom call by its name."""

from __future__ import annotations

from numcheck.event.nearness import THRESHOLD, Nearness
from numcheck.event.persons import related
from numcheck.event.whom import same_whom
from numcheck.model import Claim, Phrase
from numcheck.ruleset.matters import matters
from numcheck.ruleset.places import places

#: Before a matter that is not known yet: it may be another one.
_ANY = ("a ", "an ", "any ", "some ")


def same_matter(first: Claim, second: Claim, nearness: Nearness) -> bool | None:
    """Whether something was done with one matter: of one name, or of nouns for one thing in reports that are near.

    None where one side leaves open with what it was done.
    """
    one, other = (_matter(claim) for claim in (first, second))
    if one is None or other is None:
        return None
    if any(_several(phrase) for phrase in (one, other)):
        return False
    names = [_names(phrase) for phrase in (one, other)]
    if all(names) and not related(*names):
        return False
    if all(names) and same_whom(first, second, nearness):
        return True
    if not matters().same(one.head, other.head):
        return None if one.pronoun or other.pronoun else False
    if any(phrase.text.lower().startswith(_ANY) for phrase in (one, other)):
        return None
    similar = nearness.similar(first.span.doc, second.span.doc)
    return True if similar is not None and similar >= THRESHOLD else None


def _matter(claim: Claim) -> Phrase | None:
    """With what it was done: "signed the Orle Act"; what did it, "the Orle Act took effect"."""
    told = [phrase for phrase in (claim.frame.patient, claim.frame.agent) if phrase is not None]
    return next((phrase for phrase in told if phrase.names or matters().has(phrase.head)), told[0] if told else None)


def _names(phrase: Phrase) -> tuple[str, ...]:
    """The names of a matter, without those of the countries whose it is: "the Swedish ban"."""
    return tuple(name for name in phrase.names if places().holder(name) is None)


def _several(phrase: Phrase) -> bool:
    return matters().several(phrase.text, phrase.head)
