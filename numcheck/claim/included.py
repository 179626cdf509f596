"""A figure told of a plan -> how many of something come with it: "| Seats | 5 |" under "Team"."""

from __future__ import annotations

import re
from dataclasses import replace

from numcheck import wording
from numcheck.claim.general import plain_slot
from numcheck.claim.limits import counted, holders
from numcheck.claim.sheet import Sheet
from numcheck.model import Frame, Kind, Modifier
from numcheck.ruleset import Slot, limits
from numcheck.ruleset.cues import either
from numcheck.ruleset.specs import plans, stem
from numcheck.wording import singular

_PER = re.compile(r"(?:\bper|\ban?|\beach|\bevery|/) ?(month|day|week|year|hour|minute|second)\b", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z]+")
#: Words of what a row counts, at most; and characters that stand before the figure of a short answer.
_LONG, _BEGUN = 4, 12
#: Not all that one may have: "5 exports at a time".
_AT_ONCE = re.compile(r"\b(?:at once|at a time|same time|simultaneous|concurrent|in parallel|in a row)", re.IGNORECASE)
#: For each of something that is nobody who may have so many: "per house".
_OTHER = re.compile(r"\bper (?!plan\b|mention\b)[a-z]+")
_GIVEN = re.compile(r"\binclud|\bcomes? with\b|\bcomes?\b")
_CAN = re.compile(r"\b[Yy]ou (?:can|may)\b")
_NUMBER = re.compile(r"\d[\d,.]*")
_HOW_MANY = re.compile(
    r"\bHow many (?P<what>[\w-]+(?: [\w-]+){0,2}?)(?: (?:can|may|could|do|does|are|is|will|am)\b|\?)", re.IGNORECASE
)
_HOLDER = re.compile(
    rf"\b(?:per|for each|for every|in each|in every|in one|in an?|each|every|of an?) (?P<who>{either(holders())})\b"
)
_HAS = re.compile(rf"\b(?:can|may|does|will) (?:an?|each|every|one|the|my|our) (?P<who>{either(holders())})\b")
#: Words between what is counted and where that is, or of what.
_WHERE = frozenset({"on", "in", "of", "with", "for", "at", "the", "a", "an", "your", "one"})
_AS_TOLD = (Modifier.EXACT, Modifier.AT_MOST)


def included(sheet: Sheet, frame: Frame, label: str | None, plan: str) -> tuple[Frame, Slot] | None:
    """The frame and its slot "general/limit/THING/WHOSE/PLAN/PER"; None where nothing is counted.

    Without a plan only a row of a table or a line of a list tells it, or the answer to "How many projects can I have?".
    """
    mention = counted(frame.mention)
    quantity = mention.quantity
    plain = mention.kind in (Kind.COUNT, Kind.RATE) and quantity.unit == "count" and quantity.modifier in _AS_TOLD
    if not plain or plan == "?" or frame.part_of is not None or mention.change is not None:
        return None
    text, span = sheet.document.text, mention.span
    lead = text[frame.sentence.start : span.start]
    block = sheet.block(span.start)
    if block is None:
        return None
    whose = ""
    if label is not None:
        value = text[block.start if block.cell is not None else span.start : block.end]
        named = [singular(m.lower()) for m in (*mention.modifiers, mention.noun or "") if m.isalpha()]
        counts = block.cell is not None and mention.noun is not None and mention.noun in _things(value)
        if counts and mention.noun not in _things(label):
            label = " ".join(named)  # "| Memory | 10,000 positions |"
        if not (plan or sheet.hardware or _HOLDER.search(label)):
            return None
        thing, whose = _counted(label, sure=bool(plan) or counts) if len(_NUMBER.findall(value)) == 1 else ("", "")
        told = f"{f'per {mention.per}' if mention.per else ''} {label} {text[span.end : block.end]}"
    else:
        told = (
            f"{f'per {mention.per}' if mention.per else ''} {text[span.end : min(frame.sentence.end, span.end + 60)]}"
        )
        asked = _HOW_MANY.search(sheet.question(frame))
        if _AT_ONCE.search(told) or plans().counted.besides.intersection(_WORD.findall(told.lower())[:2]):
            return None
        if plans().counted.besides.intersection(_WORD.findall(lead.lower()[-40:])):
            return None
        able = mention.quantity.modifier is Modifier.AT_MOST and _able(frame, lead)
        thing = _beside(frame, asked=asked is not None) if plan or asked is not None or able else ""
        if asked is not None and mention.noun is None and (plan or len(lead) <= _BEGUN) and thing == "":
            thing, whose = _same(_things(asked["what"])), _holder(asked["what"]) or _has(sheet.question(frame))
        elif not plan and not able and _same(_things(asked["what"] if asked is not None else "")) != thing:
            return None
    if not thing or thing == plan:
        return None
    if not plan and thing == "seat":  # whoever shares a bicycle has no seat
        thing = "people"
    whole = ""
    if thing == "seat":  # 3 come with the plan, and it may have 10
        said = f"{label or ''} {text[frame.sentence.start : frame.sentence.end] if label is None else ''}".lower()
        most = quantity.modifier is Modifier.AT_MOST or re.search(r"\bmax|\bup to\b|\bat most\b|\blimit", said)
        whole = "at most" if most or (not _GIVEN.search(said) and "seat" not in said) else ""
    found = _HOLDER.search(told)
    if found is None and _OTHER.search(_PER.sub("", told if label is not None else f"{lead}{told}")):
        return None  # "50 people per folder on Team, and 250 on Business"
    whose = whose or (holders()[found["who"].lower()] if found is not None else "") or "account"
    found = _PER.search(told)
    per = found[1].lower() if found is not None else None
    name = "/".join(filter(None, ("general/limit", thing, whole, whose, plan, per))).replace(" ", "-")
    of = f"{f' per {whose}' if whose != 'account' else ''}{f' on the {plan.capitalize()} plan' if plan else ''}"
    asks = f"How many {wording.plural(thing)} are allowed{of}{f' a {per}' if per else ''}?"
    rule = "no rule: the limit of the same thing"
    slot = plain_slot(name, "specs", asks, unit="count", kind=mention.kind, rule=rule, roles=("setting",))
    slot = replace(slot, bound="figure", scope=(), integers="strict", rate=per or "none")
    meant = replace(mention, per=per, distributive=False)
    return Frame(mention=meant, sentence=frame.sentence, noun=thing, words=frozenset(), reader="parse"), slot


def _has(question: str) -> str:
    """Who may have them, by the question itself: "How many members can a workspace have?"."""
    found = _HAS.search(question)
    return holders()[found["who"].lower()] if found is not None else ""


def _able(frame: Frame, lead: str) -> bool:
    """Whether it is told what one can do with the product, or what it can do: "it stores up to 100 positions"."""
    return _CAN.search(lead) is not None or not plans().counted.abilities.isdisjoint(frame.predicates)


def _counted(label: str, *, sure: bool) -> tuple[str, str]:
    """What a row counts, by its label, and for whom: "Answers per month", "Devices per account".

    Where nothing makes that sure only what has a plural is counted: "Width" and "Max. water pressure" are measured.
    """
    text = _PER.sub("", label.partition("(")[0])
    who = _HOLDER.search(text)
    phrase = text[: who.start()] if who is not None else text
    if not sure and all(singular(word) == word for word in _WORD.findall(phrase.lower())):
        return "", ""
    words = _things(phrase)
    if not 0 < len(words) <= _LONG or words[-1] in plans().counted.never or plans().counted.besides & set(words):
        return "", ""
    return _same(words), holders()[who["who"].lower()] if who is not None else ""


def _holder(asked: str) -> str:
    found = _HOLDER.search(asked)
    return holders()[found["who"].lower()] if found is not None else ""


def _things(text: str) -> list[str]:
    words = [singular(word.lower()) for word in _WORD.findall(text)]
    return [word for word in words if word not in plans().counted.plain]


def _beside(frame: Frame, *, asked: bool) -> str:
    """What a sentence counts: "5 seats"."""
    mention, lists = counted(frame.mention), plans().counted
    noun = mention.noun
    said = {stem(p.split()[0]) for p in frame.predicates} - {stem(noun or "")}
    deeds = {stem(word) for word in lists.deeds | limits.words().deeds}
    if noun is None or noun in lists.never or not noun.isalpha() or (said and not asked and not said & deeds):
        return ""
    before = [m.lower() for m in mention.modifiers if m.isalpha() and m.lower() not in lists.plain]
    return "" if lists.besides & set(before) else _same([*before, noun])


def _same(words: list[str]) -> str:
    """The name under which plans count it: users, members and seats are one; "people on the payroll" are people."""
    at = next((n for n, word in enumerate(words) if n and word in _WHERE), len(words))
    words = [*(word for word in words[at + 1 :] if word not in _WHERE), *words[:at]]
    if not words:
        return ""
    last = plans().same.get(words[-1], words[-1])
    return last if last != words[-1] and len(words) <= 2 else " ".join((*sorted(words[:-1]), words[-1]))
