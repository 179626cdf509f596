"""Two claims about somebody without a name -> whether the documents tell of one person all the same."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache, lru_cache

from numcheck import scope
from numcheck.event.called import called_alike, one_pair
from numcheck.event.nearness import THRESHOLD, Nearness
from numcheck.model import Claim, Frame, Phrase
from numcheck.ruleset.aliases import aliases
from numcheck.ruleset.places import places
from numcheck.wording import plural

#: An age of a person as reports tell it.
_AGE = re.compile(
    r"\b(\d{1,2})-years?-old\b|\b(\d{1,2}) and \d{1,2}[ -]years[ -]old\b|, (?:aged )?(\d{1,2})(?:,|\.|;| of | from )"
    r"|\baged (\d{1,2})\b|\b(\d{1,2}) years old\b"
)
#: Years by which two reports of one person differ at most: more lie between parents and children.
_A_SLIP = 12
#: Of two reports that lie further apart each may tell of an accident of its own.
_NEWS = timedelta(days=10)
#: Right behind a sentence that names nobody, how old whoever it tells of is: "The man, 34, was".
_BEHIND = 60
_NEXT = re.compile(r"[\s”\"]*(?:The|He|She)\b[^.;]{0,30}?\b(\d{1,2})(?=,|-year-old| years old)")
#: Whom a report is about it tells at once, within so many characters; of two bystanders each report may have its own.
_OPENING = 800
#: How far back a role is looked for: the sentence itself and the one before it.
_BEFORE = 250
_SENTENCE = re.compile(r"[.!?][”\"]?\s")


def one_person(first: Claim, second: Claim, nearness: Nearness) -> bool:
    """Whether two ages are of one person, one of whom at least has no name.

    That is so where two reports of one event tell the same ages but for these, also of a pair, or where both call this
    person by what only one in each text is: "the driver"; or by one word beside the same deed or fate.
    """
    told_alike = one_pair(first, second) or called_alike(first, second, nearness)
    if not _one_event(first, second, nearness, few=told_alike):
        return False
    texts = [nearness.text(claim.span.doc) for claim in (first, second)]
    ages = [_ages(text) for text in texts]
    values = [claim.frame.mention.quantity.value for claim in (first, second)]
    if values[0] == values[1] and len(ages[0] & ages[1]) > 1:
        return True
    if told_alike:
        return True
    told = [claim.frame.subject for claim in (first, second)]
    if any(p is None or p.text.split()[-1].lower() == plural(p.head) for p in told):  # "two girls, 8 and 10"
        return bool(_roles(first, texts[0]) & _roles(second, texts[1]))
    opening = max(claim.span.start for claim in (first, second)) < _OPENING
    common, left = ages[0] & ages[1], [set(ages[0] - ages[1]), set(ages[1] - ages[0])]
    if opening and common and [{str(v)} for v in values] == left and abs(values[0] - values[1]) <= _A_SLIP:
        return True
    return bool(_roles(first, texts[0]) & _roles(second, texts[1]))


def one_accident(first: Claim, second: Claim, nearness: Nearness) -> bool:
    """Whether a measure is told of one person, one of whom at least has no name: as old, or as near in one place."""
    if not _one_event(first, second, nearness):
        return False
    ages = [_age_near(claim, nearness) for claim in (first, second)]
    if all(ages):
        return bool(ages[0] & ages[1])
    heads = {p.head.lower() for p in (first.frame.subject, second.frame.subject) if p is not None and not p.names}
    return len(heads - aliases().around.anybody) < 2 and scope.same_place(first, second) is True


def nobody(phrase: Phrase) -> bool:
    """Whether the only name of a person is that of a country: "a Briton", "a British man"."""
    return all(places().holder(name) is not None and phrase.head.lower() != name.lower() for name in phrase.names)


def _one_event(first: Claim, second: Claim, nearness: Nearness, *, few: bool = False) -> bool:
    """Whether two reports may be of one event; `few` names are enough where their words are alike too."""
    documents = first.span.doc, second.span.doc
    if documents[0] == documents[1]:
        return False
    if nearness.similar(*documents) is None:  # else a test of its own asks that they are alike
        alike = few and nearness.share_a_name(*documents) and nearness.alike(*documents) >= THRESHOLD
        if not alike:
            return False
    days = [nearness.published(document) for document in documents]
    if days[0] is not None and days[1] is not None and abs(days[0] - days[1]) > _NEWS:
        return False
    return not scope.disjoint(first, second, lent=True)


@lru_cache(maxsize=1024)
def _ages(text: str) -> frozenset[str]:
    return frozenset(next(filter(None, match.groups())) for match in _AGE.finditer(text))


def _age_near(claim: Claim, nearness: Nearness) -> frozenset[str]:
    """The ages in the sentence, or else the one that opens the next."""
    frame: Frame = claim.frame
    if frame.ages:
        return frame.ages
    match = _NEXT.match(nearness.text(claim.span.doc), frame.sentence.end)
    return frozenset({match[1]}) if match is not None and match.end() - frame.sentence.end < _BEHIND else frozenset()


def _roles(claim: Claim, text: str) -> frozenset[str]:
    """What whoever is so old is called, of what the text has only one: "driver"."""
    frame = claim.frame
    opens = frame.mention.span.start - frame.sentence.start < _BEHIND and frame.subject is not None
    return _told_once(text, frame.sentence.start, frame.mention.span.end, opens)


@lru_cache(maxsize=1024)  # of one claim as often as it meets another
def _told_once(text: str, start: int, end: int, opens: bool) -> frozenset[str]:
    """The roles in a sentence from `start` to behind `end`, and where it opens with its figure in the one before it."""
    before = _SENTENCE.split(text[max(0, start - _BEFORE) : start].rstrip(' \n.!?”"'))[-1]
    own = text[start : end + _BEHIND]
    said = f"{before} {own}" if opens else own
    found = (noun for noun in sorted(aliases().persons) if noun in said and _told_as(noun).search(said))
    return frozenset(noun for noun in found if _only(text, noun))


@cache
def _told_as(noun: str) -> re.Pattern[str]:
    return re.compile(rf"\b[Tt]he (?:[\w-]+ )?{noun}\b|\b{noun} [A-Z]")


@lru_cache(maxsize=1024)
def _only(text: str, noun: str) -> bool:
    others = "|".join(sorted(map(re.escape, aliases().others.words)))
    several = re.compile(rf"\b{plural(noun)}\b|(?<![\w-])(?:{others}) (?:[\w-]+ )?{noun}\b", re.IGNORECASE)
    return several.search(text) is None
