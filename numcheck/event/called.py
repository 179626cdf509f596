"""Two ages of persons without a name in reports of one event -> whether what both are called makes them one person."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, lru_cache

from numcheck.event import beside
from numcheck.event.nearness import Nearness
from numcheck.model import Claim, Frame
from numcheck.ruleset.aliases import aliases
from numcheck.ruleset.cues import either
from numcheck.ruleset.numbers import numbers
from numcheck.ruleset.once import once
from numcheck.ruleset.rarity import stem
from numcheck.ruleset.rivals import rivals
from numcheck.ruleset.sorts import person
from numcheck.wording import plural

#: Years by which two reports of one person differ at most: more lie between parents and children.
_A_SLIP = 12
#: How rare a word must be in English, in nats a sentence, that tells how both fared: "burns" and not "hospital".
_FATE = 7.0
#: Two ages in one sentence are of a pair; of grown persons, as old as this at least.
_PAIR, _GROWN = 2, 18


def called_alike(first: Claim, second: Claim, nearness: Nearness) -> bool:
    """`A steward aged 22 has burns`, `a 23-year-old steward was treated for burns`: one steward, and one deed or fate.

    Each text must tell how old one steward is, and of no other one.
    """
    noun = first.frame.noun
    if noun is None or noun != second.frame.noun or not _tells_who(noun) or not _near(first, second):
        return False
    if not all(_one_so_called(nearness.text(claim.span.doc), noun) for claim in (first, second)):
        return False
    one, other = (beside.rare(claim, nearness) for claim in (first, second))
    common = (one.keys() & other.keys()) - {stem(noun), stem("aged")}
    return any(one[word].rarity >= _FATE for word in common)


def one_pair(first: Claim, second: Claim) -> bool:
    """`Two men, 24 and 37, were held`, `one of 24, the other 39`: two persons of whom one is as old in both reports."""
    one, other = first.frame, second.frame
    if len(one.ages) != _PAIR or len(other.ages) != _PAIR or not _near(first, second):
        return False
    own = [{str(frame.mention.quantity.value)} for frame in (one, other)]
    left = [set(one.ages - other.ages), set(other.ages - one.ages)]
    if any(Decimal(age) < _GROWN for age in one.ages | other.ages):  # many have children of six and eight
        return False
    return left == own and _in_a_row(one) and _in_a_row(other) and _of_a_sort(one.noun, other.noun)


def _near(first: Claim, second: Claim) -> bool:
    values = [claim.frame.mention.quantity.value for claim in (first, second)]
    return abs(values[0] - values[1]) <= _A_SLIP


def _tells_who(noun: str) -> bool:
    """Whether a word for a person is not one that anybody in a report may be called."""
    return person(noun) and noun not in aliases().around.anybody


def _in_a_row(frame: Frame) -> bool:
    """Whether an age is told in a row with another: no noun behind it, and nobody by name."""
    named = frame.subject is not None and bool(frame.subject.names)
    return not named and not frame.mention.attributive and frame.noun is not None and person(frame.noun)


def _of_a_sort(one: str | None, other: str | None) -> bool:
    """Whether both pairs may be called so: two clerks are two men, and two suspects are not the two victims."""
    nouns = {one or "", other or ""}
    if len(nouns) > 1 and not nouns.isdisjoint(once().kin):
        return False
    did, suffered = not nouns.isdisjoint(rivals().doers), "victim" in nouns
    return len(nouns) == 1 or (not nouns.isdisjoint(aliases().around.anybody) and not (did and suffered))


@lru_cache(maxsize=1024)
def _one_so_called(text: str, noun: str) -> bool:
    """Whether a text tells one age of somebody who is called so, and speaks of no two of them."""
    return len(_aged(noun).findall(text)) == 1 and _several(noun).search(text) is None


@cache
def _aged(noun: str) -> re.Pattern[str]:
    who = re.escape(noun)
    behind = rf"\b{who}(?:,| \()? ?(?:aged? |of |(?:who )?(?:is|was) )?\d{{1,2}}\b"
    return re.compile(rf"\b\d{{1,2}}[- ]years?[- ]old (?:[a-z-]+ ){{0,2}}{who}\b|{behind}", re.IGNORECASE)


@cache
def _several(noun: str) -> re.Pattern[str]:
    """`both stewards`, `another steward`, and not "a 23-year-old steward" nor "the stewards' tally"."""
    many = either((*numbers().several, *aliases().around.several, *map(str, range(2, 10))))
    others, all_of_them = either(aliases().others.words), re.escape(plural(noun))
    told = rf"{many} (?:[a-z-]+ )?{all_of_them}(?!['’])|{others} (?:[a-z-]+ )?{re.escape(noun)}"
    return re.compile(rf"(?<![\w-])(?:{told})\b", re.IGNORECASE)
