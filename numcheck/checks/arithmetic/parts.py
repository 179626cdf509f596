"""Passage -> parts that are larger than their whole (NC201)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from numcheck import wording
from numcheck.checks.arithmetic.partwords import words
from numcheck.checks.arithmetic.runs import figures, spelled
from numcheck.checks.passage import Passage, allowed
from numcheck.model import Check, Kind, Mention, Span, Term

_KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})
#: From a whole to its part, in code points.
_REACH = 100
_OF = re.compile(r"\s*(?:out )?of\s+(?P<words>(?:\w+\s+){0,2})$", re.IGNORECASE)
#: 62 guests (of 80 invited)
_BRACKET_OF = re.compile(r"(?:\s[^\W\d_][\w-]*){1,2}\s\((?:out )?of\s+(?P<words>(?:\w+\s+){0,2})$", re.IGNORECASE)
#: 40 of the 12 villages' older barns
_OWNED = re.compile(r"\s(?:[\w-]+\s)?[\w-]+(?:s['’](?!\w)|['’]s\b)")
#: nine of the dead were among the 40 people: of the 40
_AMONG = re.compile(
    r"(?:\s[\w’'-]+){0,4}\s(?:are|were|was|is|being|been)\samong\s(?:the|those|its|their|our)?\s?(?:\w+\s)?$"
)
#: Of the 40 houses that were built, 12 ...
_OPENED = re.compile(r"[\W]*(?:Out of|Of)(?:\s(?!and\b|or\b)[\w’'-]+){0,4}\s?$")
_CLAUSE = re.compile(r"[^.;:()\d]{0,90}?,\s(?:[\w\s]{0,30})$")
_INCLUDES = re.compile(r"(?:\s[\w’'-]+){0,4}\s(?:includes?|included|comprises?|comprised|consists? of|consisted of)\s$")
_NEXT = re.compile(r"(?:\s[\w’'-]+){0,5}(?:,|,?\sand)\s$")
_STOP = re.compile(r"[.;:]\s")
_FULL_STOP = re.compile(r"[.!?]\s")
_THEM = re.compile(r"^\W*(?:\w+\W+){0,3}$")


def look(passage: Passage) -> Iterator[Check]:
    """Every part that is told with its whole: `112 drones, 76 of which`, `12 of the 19 cats`."""
    last: tuple[Span, tuple[Mention, ...]] | None = None
    for sentence in passage.sentences:
        found = [m for m in figures(passage, sentence) if m.kind in _KINDS]
        wholes: dict[Span, Mention] = {}  # of the parts found so far
        included: dict[Span, Mention] = {}  # of those that a verb such as "includes" tells
        for number, mention in enumerate(found):
            whole = _direct(passage, found[number : number + 2])
            if whole is None:
                whole = _opened(passage, sentence, found[: number + 1])
            if whole is None:
                whole = _included(passage, found[: number + 1], included)
                if whole is not None:
                    included[mention.span] = whole
            if whole is None:
                whole = _named_before(passage, found[:number], mention, wholes)
                if whole is not None:
                    wholes[mention.span] = whole
            if whole is not None:
                yield _compared(passage, mention, whole)
        if last is not None and found and last[0].end < sentence.start:
            yield from _them(passage, last, (sentence, found[0]))
        last = (sentence, tuple(found))


def _direct(passage: Passage, two: Sequence[Mention]) -> Mention | None:
    """The whole in `12 of the 19 cats`."""
    if len(two) < 2 or not _comparable(passage, two[0], two[1]) or two[0].kind is not Kind.COUNT:
        return None
    gap = passage.between(two[0], two[1])
    if two[1].distributive or any(m.quantity.vague for m in two):
        return None
    if _AMONG.fullmatch(gap):
        return two[1]
    lead = spelled(passage.text[max(0, two[0].span.start - 20) : two[0].span.start])
    if lead and lead[-1] in words().numbered:
        return None
    found = _OF.fullmatch(gap) or _BRACKET_OF.fullmatch(gap)
    if found is None or _OWNED.match(passage.text, two[1].span.end):
        return None
    told = [w for w in spelled(found["words"]) if w not in spelled(two[1].cue)]
    return two[1] if all(w in words().determiners for w in told) else None


def _opened(passage: Passage, sentence: Span, told: Sequence[Mention]) -> Mention | None:
    """The whole in `Of the 40 houses, 12 were sold`: the second figure has no noun of its own, or the same one."""
    if len(told) != 2 or not _comparable(passage, told[1], told[0]) or any(m.distributive for m in told):
        return None
    whole, part = told
    gap = passage.between(whole, part)
    lead = passage.text[sentence.start : whole.span.start].removesuffix(" ").removesuffix(whole.cue)
    if not _OPENED.fullmatch(lead) or not _CLAUSE.fullmatch(gap) or any(m.quantity.vague for m in told):
        return None
    if (
        whole.noun in words().collective
        or any(c in gap[:-2] for c in ",")
        or spelled(gap.rpartition(",")[2]) not in ((), ("only",), spelled(part.cue))
    ):
        return None
    if part.kind is Kind.COUNT:
        behind = spelled(passage.text[part.span.end : part.span.end + 40])[:1]
        verb = bool(behind) and (behind[0] in words().be or behind[0].endswith("ed") or behind[0] in words().dealing)
        own = _own(passage, part)
        if (own is None and not verb) or (own is not None and not verb and own != whole.noun):
            return None
    return whole


def _included(passage: Passage, told: Sequence[Mention], before: dict[Span, Mention]) -> Mention | None:
    """The whole in `spending of $3 million includes $2 million for roads`, and of the next one listed."""
    if len(told) < 2 or told[-1].kind is not Kind.MONEY or not _comparable(passage, told[-1], told[-2]):
        return None
    whole, part = told[-2:]
    sentence = passage.document.quote(passage.sentence(part.span))
    netted = not words().netted.isdisjoint(spelled(sentence))
    if whole.span in before and _NEXT.fullmatch(passage.between(whole, part)):
        return before[whole.span]
    return whole if not netted and _INCLUDES.fullmatch(passage.between(whole, part)) else None


def _named_before(
    passage: Passage, before: Sequence[Mention], part: Mention, wholes: dict[Span, Mention]
) -> Mention | None:
    """The whole in `112 drones, 76 of which` and `112 people, including 20 children`."""
    akin = (m for m in reversed(before) if m.span not in wholes and _comparable(passage, part, m))
    nearest = next(akin, None)
    if nearest is None:
        return None
    sibling = before[-1] if before[-1].span in wholes else None
    gap = passage.between(sibling or nearest, part)
    cue = _cue(passage, part, gap)
    if not cue or len(gap) > _REACH or any(c.isdigit() for c in gap):
        return None
    kin = [*reversed(list(akin)), nearest]
    stop = _FULL_STOP if cue in ("of them", "of these", "of those") and len(kin) == 1 else _STOP
    if stop.search(gap):
        return None
    if sibling is not None:
        whole = wholes[sibling.span]
        return whole if cue in words().of_whole else None
    if not _stands_for(passage, kin[-1], part, gap, cue) or any(_fits(part, m) for m in kin[:-1]):
        return None
    return max(kin, key=lambda m: m.quantity.value)


def _cue(passage: Passage, part: Mention, gap: str) -> str:
    """The words that make a figure a part; empty where there are none."""
    after = " ".join(spelled(passage.text[part.span.end : part.span.end + 24])[:2])
    if after in words().of_whole:
        return after
    lead = " ".join(spelled(gap)).removesuffix(" ".join(spelled(part.cue))).strip()
    return next((c for c in words().before_part if lead == c or lead.endswith(f" {c}")), "")


def _stands_for(passage: Passage, whole: Mention, part: Mention, gap: str, cue: str) -> bool:
    """Whether the part can only be counted among the whole: nothing else that is many is named between."""
    told = spelled(gap[: gap.lower().rfind(cue)] if cue in gap.lower() else gap)
    people = words().persons
    if whole.kind is Kind.MONEY:
        sentence = passage.document.quote(passage.sentence(part.span))
        if not cue.startswith("of wh") or not words().netted.isdisjoint(spelled(sentence)):
            return False
    if whole.kind is Kind.COUNT:
        if whole.noun is None or _own(passage, whole) is None:
            return False
        if cue.endswith("whom") and whole.noun not in people:
            return False
        if cue in ("including", "among them", "among whom"):
            noun = _own(passage, part)
            behind = spelled(passage.text[part.span.end : part.span.end + 12])[:1]
            if behind in (("who",), ("whose",)):  # "among them 9 who had no ticket"
                return whole.noun in people
            return noun == whole.noun or (noun in people and whole.noun in people)
    behind = told[len(spelled(whole.noun or "")) + len(whole.modifiers) :]
    return len(behind) <= 8 and not any(_many(word, whole.noun) for word in behind)


def _many(word: str, noun: str | None) -> bool:
    """Whether a word looks like a plural noun, which "of which" might stand for."""
    if word == noun or (noun is not None and word == wording.plural(noun)):
        return False
    return (word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and len(word) > 3) or word in (
        "people", "men", "women", "children", "police", "staff",
    )  # fmt: skip


def _them(passage: Passage, last: tuple[Span, tuple[Mention, ...]], here: tuple[Span, Mention]) -> Iterator[Check]:
    """`They hired 40 people. 45 of them have left.`"""
    (before, wholes), (sentence, part) = last, here
    after = " ".join(spelled(passage.text[part.span.end : part.span.end + 24])[:2])
    lead = passage.text[sentence.start : part.span.start]
    if after not in ("of them", "of these", "of those") or not _THEM.match(lead) or len(wholes) != 1:
        return
    whole = wholes[0]
    tail = passage.text[whole.span.end : before.end]
    if passage.block(before.start) != passage.block(sentence.start) or not _comparable(passage, part, whole):
        return
    if whole.kind is Kind.COUNT and whole.noun is not None and _stands_for(passage, whole, part, tail, "of them"):
        yield _compared(passage, part, whole, confidence="medium")


def _comparable(passage: Passage, part: Mention, whole: Mention) -> bool:
    same = part.kind is whole.kind and part.quantity.unit == whole.quantity.unit
    if not same or part.attributive or whole.attributive or part.per or whole.per or part.change or whole.change:
        return False
    return all(passage.frame(m).modality in ("actual", "planned") for m in (part, whole))


def _own(passage: Passage, mention: Mention) -> str | None:
    """The counted noun, if it is told right after the figure and not guessed from another one."""
    near = passage.text[mention.span.end : mention.span.end + 60].lower()
    noun = mention.noun
    return noun if noun and (noun in near or wording.plural(noun) in near) else None


def _fits(part: Mention, whole: Mention) -> bool:
    low, high = allowed(part).low, allowed(whole).high
    return low is None or high is None or low <= high


def _compared(passage: Passage, part: Mention, whole: Mention, confidence: str = "high") -> Check:
    terms: tuple[Term, ...] = tuple(
        passage.stated(m.span, role, wording.words(m.quantity, m.kind, _own(passage, m)))
        for m, role in ((part, "part"), (whole, "whole"))
    )
    if _fits(part, whole):
        return Check(code="NC201", terms=terms, outcome="holds", confidence=confidence)
    told, all_told = (wording.words(m.quantity, m.kind) for m in (part, whole))
    return Check(
        code="NC201",
        terms=terms,
        outcome="fails",
        why=f"{told} is more than the {all_told} it is a part of.",
        fits=f"at most {all_told}" if whole.quantity.modifier.value == "exact" else "a smaller part",
        confidence=confidence,
    )
