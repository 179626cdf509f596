"""Two claims -> whether what they tell of is told of one thing: by its name, or by its noun in near reports.

Newspapers seldom name what everybody at the place knows: "the pool closes", "the strike begins", "the deal".
"""

from __future__ import annotations

import re
from functools import lru_cache

from numcheck.event.nearness import Nearness
from numcheck.event.persons import last_words, related
from numcheck.event.whom import same_whom
from numcheck.model import Claim, Phrase
from numcheck.ruleset.calendar import time_words
from numcheck.ruleset.matters import matters
from numcheck.ruleset.once import once
from numcheck.ruleset.places import places

#: Before a thing that is one of several, or any of them.
_SOME = frozenset({"another", "any", "each", "every", "some", "several", "most", "one", "other", "both"})
_ANY = frozenset({"a", "an"})
#: Before the one that is known.
_KNOWN = frozenset({"the", "this", "its", "his", "her", "their"})
#: Behind a thing: by whom, of what or where it is. Before it: whose it is.
_BEHIND = re.compile(
    r"\s(?P<by>by|of|for|over|on|into|with|against|between|from|at|in)\s(?:the\s|its\s|his\s|her\s|their\s)?(?P<whom>[\w-]+)"
)
#: What the beginning or the opening is of: "the construction of the bridge".
_WHOLE = re.compile(r"\bof the ([a-z]{4,})$")
_KIN = re.compile(r"[A-Z][\w-]+['’]s (?:[a-z]+ )?([a-z-]+)\b")
_OWNER = re.compile(r"(?P<whom>\w+?)(?:['’]s|s['’])\s")


def same_what(first: Claim, second: Claim, nearness: Nearness) -> bool | None:
    """Whether the same thing did it or suffered it; None where one side names no thing."""
    one, other = (_thing(claim) for claim in (first, second))
    if one is None or other is None or any(p.pronoun and not p.names for p in (one, other)):
        return None
    if any(matters().several(phrase.text, phrase.head) or _SOME & _words(phrase) for phrase in (one, other)):
        return False
    names = [_names(phrase) for phrase in (one, other)]
    if all(names) and not related(*names):
        return False
    if _of_kin(one) != _of_kin(other):
        return False  # "the trial of Ana Roe", "the trial of Ana Roe's brother"
    if all(names) and same_whom(first, second, nearness):
        return True
    if not all(names) and any(phrase.head in last_words(phrase.names) for phrase in (one, other)):
        return None  # a name alone does not say what bears it
    if not matters().one_thing(one.head, other.head):
        return False
    kinds = [_describing(phrase) for phrase in (one, other)]
    if all(kinds) and not kinds[0] & kinds[1]:
        return False  # "the cooling tower", "the clock tower"
    if _named_apart((one, first), (other, second), nearness):
        return False
    whose = [_whose(phrase, claim, nearness) for phrase, claim in ((one, first), (other, second))]
    if any(whose[0][by].isdisjoint(whose[1][by]) for by in whose[0].keys() & whose[1].keys()):
        return False  # "the strike by dockers", "the strike by teachers"
    if all(names):
        return True  # "the tanker Orle Star"
    if not matters().many.isdisjoint((one.head, other.head)):  # "the match", "the match against Orle"
        known = all(_words(phrase) & _KNOWN or _OWNER.search(phrase.text) for phrase in (one, other))
        if not known or whose[0].keys() != whose[1].keys():
            return None
    if all(_words(phrase) & _ANY for phrase in (one, other)) and not _one_doer(first, second):
        return None
    named = nearness.similar(first.span.doc, second.span.doc) is not None
    return True if named else None  # whether they tell of one event is asked of the documents


def _named_apart(one: tuple[Phrase, Claim], other: tuple[Phrase, Claim], nearness: Nearness) -> bool:
    """Whether both texts have a name for what neither clause names, and not the same: the Upper Weir, the Mill Weir."""
    whole = [found[1] for phrase, _ in (one, other) if (found := _WHOLE.search(phrase.text)) is not None]
    for noun in {one[0].head, other[0].head, *whole}:
        told = [_so_named(noun, nearness.text(claim.span.doc)) for _, claim in (one, other)]
        if all(told) and told[0].isdisjoint(told[1]):
            return True
    return False


@lru_cache(maxsize=256)
def _so_named(noun: str, text: str) -> frozenset[str]:
    """The words before a noun in the names that end in it: "the Upper Weir"."""
    found = re.findall(rf"\b([A-Z][a-z]+) {re.escape(noun.capitalize())}\b", text)
    return frozenset(word for word in found if word.lower() not in _KNOWN | _SOME | _ANY)


def _thing(claim: Claim) -> Phrase | None:
    """What suffers it, else what does it; of an idiom such as "takes place", what does."""
    told = [phrase for phrase in (claim.frame.patient, claim.frame.agent) if phrase is not None]
    return next((phrase for phrase in told if phrase.head not in matters().empty), None)


def _one_doer(first: Claim, second: Claim) -> bool:
    """`Orlex released an emergency patch`: whoever does it by name does one such thing at a time."""
    doers = [claim.frame.agent.names if claim.frame.agent is not None else () for claim in (first, second)]
    return all(doers) and related(*doers)


def _whose(phrase: Phrase, claim: Claim, nearness: Nearness) -> dict[str, frozenset[str]]:
    """By whom or of what it is, by the word that leads to it: {"by": {"docker"}}; the owner before it is under "by"."""
    said = claim.frame.sentence
    text = nearness.text(said.doc)[said.start : said.end]
    at = text.find(phrase.text)
    behind = _BEHIND.match(text[at + len(phrase.text) :]) if at >= 0 else None
    found = {}
    for match in (_BEHIND.search(phrase.text), behind):
        whom = match["whom"].lower() if match else ""
        if match and not whom.isdecimal() and whom not in time_words():  # "the vote on Monday"
            found[match["by"]] = frozenset([whom.removesuffix("s")])
    owner = _OWNER.search(phrase.text)
    return found | ({"by": frozenset([owner["whom"].lower()])} if owner else {})


def _of_kin(phrase: Phrase) -> bool:
    """Whether it is of a relative of whom it names."""
    return any(word in once().relatives for word in _KIN.findall(phrase.text))


def _names(phrase: Phrase) -> tuple[str, ...]:
    """The names of a thing, without those of countries: "the Swedish ban"."""
    return tuple(name for name in phrase.names if places().holder(name) is None)


def _words(phrase: Phrase) -> frozenset[str]:
    return frozenset(phrase.text.lower().split())


def _describing(phrase: Phrase) -> frozenset[str]:
    """The words with a small letter right before the noun, without those that any thing of the kind may have."""
    words = phrase.text.split()
    at = next((n for n, word in enumerate(words) if matters().one_thing(word.lower(), phrase.head)), len(words) - 1)
    own = (word for word in words[:at] if word.islower() and not word.endswith(("'s", "’s")))
    return frozenset(own) - matters().plain
