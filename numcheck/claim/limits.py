"""Frame -> how many of something one may have: "each account can have up to 50 queues", "the Team plan has 5 seats"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from numcheck import wording
from numcheck.claim.general import plain_slot
from numcheck.model import Frame, Kind, Mention, Modifier
from numcheck.ruleset import Slot, limits, manuals
from numcheck.ruleset.cues import either

_MODALITIES = frozenset({"actual", "hypothetical"})
_WORD = re.compile(r"[A-Za-z]+")
_KINDS = (Kind.COUNT, Kind.RATE)
_AS_TOLD = (Modifier.EXACT, Modifier.AT_MOST)
#: What else one may have of: "up to 50 queues and 10 keys".
_ITEMS = r"(?:(?:up to |at most |a maximum of )?[\d,]+ [a-zA-Z-]+(?: [a-zA-Z-]+)?(?:,| and|, and) )*"
#: Where what a figure is told in begins anew: an answer behind its question.
_BEGUN = re.compile(r"[.?!:][\W_]*")
#: Within a sentence, not at its beginning.
_CAPITALS = re.compile(r"(?<=[a-z0-9,] )[A-Z][\w-]*")
#: What holds until somebody sets it otherwise.
_UNLESS = re.compile(r"\bby default\b", re.IGNORECASE)
#: Which of them it is, right before the holder: "A shared folder", "Paid accounts".
_WHICH = re.compile(
    r"(?:^|[^\w\s-]\s*|\b(?:each|every|an?|any|the|your|our|all|and|or|in|on|of|for) )(?P<which>(?:[a-z-]+ ){1,2})\Z",
    re.I,
)
#: What may have so many characters, up to the figure: "The project name can have", "Descriptions are limited to".
_WRITTEN = re.compile(
    r"(?:^|[.:;,] )(?:(?:The|An?|Each|Every|Your|Any|the|an?|each|every|your|any) )?"
    r"(?P<what>[A-Za-z][a-z-]*(?: [a-z-]+){0,2}?) "
    r"(?:(?:may|can|must)(?: only)? (?:have|contain|be|hold|use)|(?:is|are) (?:limited|restricted|capped) (?:to|at)) "
    r"(?:up to )?$"
)
_ALL = "account"  # "you" and whoever has the account are one


def limit(frame: Frame, lead: str, after: str) -> tuple[Frame, Slot] | None:
    """The frame and its slot "general/limit/NOUN/WHOSE" of a standing limit or allowance, or None where none is told.

    `lead` is what its sentence says before the figure and its hedge, `after` what it says behind it. What one plan
    includes is asked of that plan alone, what is for each project of a project, and what is for each month of a month.
    """
    mention = counted(frame.mention)
    if mention is not frame.mention:
        frame = replace(frame, mention=mention, noun=mention.noun, modifiers=mention.modifiers)
    noun, quantity, before = frame.noun, mention.quantity, frozenset(m.lower() for m in frame.modifiers)
    plain = mention.kind in _KINDS and quantity.unit == "count" and quantity.modifier in _AS_TOLD and not quantity.vague
    if not plain or mention.change is not None or frame.part_of is not None or frame.history or frame.prior:
        return None
    if noun is None or not noun.isalpha() or not frame.polarity or before & limits.words().besides:
        return None
    if noun in limits.words().measures:
        return None
    if frame.modality not in _MODALITIES or frame.words & manuals.words().past:
        return None
    told = _told_of(frame, lead, after)
    if told is None:
        return None
    whose, plan = told
    per = None if mention.per in holders() else mention.per
    thing = " ".join((*sorted(before - limits.words().plain), noun))
    return _allowed(frame, thing, whose, f"{lead}{mention.surface}{after}", plan, per)


def of_key(frame: Frame, thing: str, whose: str) -> tuple[Frame, Slot]:
    """The same of a value whose key says how many of a thing something may have: "max_connections"."""
    frame = replace(frame, noun=thing.rpartition(" ")[2], narrowing=frozenset(), patient=None)
    return _allowed(frame, thing, "server" if whose in limits.words().servers else holders().get(whose, whose))


def _allowed(
    frame: Frame, thing: str, whose: str, sentence: str = "", plan: str = "", per: str | None = None
) -> tuple[Frame, Slot]:
    mention = frame.mention
    name = "/".join(filter(None, ("general/limit", thing, whose, plan, per))).replace(" ", "-")
    of = "".join((f" per {whose}" if whose != _ALL else "", f" on the {plan} plan" if plan else ""))
    asks = f"How many {wording.plural(thing)} are allowed{of}{f' a {per}' if per else ''}?"
    rule = "no rule: the limit of the same thing"
    slot = plain_slot(
        name, "general", _as_written(asks, sentence), unit="count", kind=mention.kind, rule=rule, roles=("setting",)
    )
    slot = replace(slot, bound="figure", modality=_MODALITIES, scope=(), integers="strict", rate=per or "none")
    own = frozenset({thing.rpartition(" ")[2]})  # whose limit it is, and on which plan, stands in the question
    return replace(frame, mention=replace(mention, per=per, distributive=False), words=own), slot


def counted(mention: Mention) -> Mention:
    """A figure of documentation, where points are counted: "six switching points a day"."""
    if mention.kind is not Kind.MEASURE or mention.quantity.unit.split(" ")[0] != "point":
        return mention
    words = [word.lower() for word in _WORD.findall(mention.surface)]
    before = tuple(words[: next((n for n, word in enumerate(words) if word.startswith("point")), 0)])
    before = before if mention.surface[:1].isdigit() else before[1:]
    quantity = replace(mention.quantity, unit="count")
    per = mention.quantity.unit.partition(" / ")[2] or mention.per
    return replace(mention, kind=Kind.COUNT, quantity=quantity, noun="point", modifiers=before, per=per)


def _as_written(asks: str, sentence: str) -> str:
    """The question with the capitals of the sentence: "API keys", "the Team plan"."""
    capitals = {word.lower(): word for word in _CAPITALS.findall(sentence)}
    return " ".join(capitals.get(word, word) for word in asks.split(" "))


def _told_of(frame: Frame, lead: str, after: str) -> tuple[str, str] | None:
    """Whose limit it is, and of which plan; None where it is none."""
    plan = plan_of(lead + after)
    if plan is None:
        return None
    behind = _behind().search(after)
    per = holders()[behind["per"].lower()] if behind else holders().get(frame.mention.per or "", "")
    cue = frame.mention.cue.lower()
    told = f"{lead}{cue} " if cue.endswith(" to") and cue != "up to" and not lead.endswith(f"{cue} ") else lead
    if (may := _may().search(told)) is not None:
        which = _WHICH.search(told, 0, may.start()) if may["each"] is None and may["who"].lower() != "you" else None
        whose = f"{which['which'].lower() if which else ''}{holders()[may['who'].lower()]}"
        return per or whose, plan
    if _serves().search(told) and (frame.mention.quantity.modifier is Modifier.AT_MOST or _UNLESS.search(lead + after)):
        return per or "server", plan
    if frame.noun == "character" and (written := _WRITTEN.search(told)) is not None:
        bound = frame.mention.quantity.modifier is Modifier.AT_MOST
        return (_one(written["what"].lower()), plan) if bound else None
    if (most := _most().search(told)) is not None:
        return per or holders().get((most["per"] or "").lower(), _ALL), plan
    if _set().search(told) or (plan and _grants().search(told)):
        return per or _ALL, plan
    alone = frame.mention.quantity.modifier is Modifier.AT_MOST and _BEGUN.split(lead)[-1].strip().lower() in ("", cue)
    return (per, plan) if alone and per and behind is not None and behind["end"] is not None else None


def _one(what: str) -> str:
    """What is told of many as it is told of one: "project names", "project name"."""
    before, _, noun = what.rpartition(" ")
    return f"{before} {wording.singular(noun)}".strip()


def plan_of(sentence: str) -> str | None:
    """The one plan that a sentence names, or "" where it names none; None for two."""
    found = {m["plan"].lower() for m in _plans().finditer(sentence)} - limits.words().any_plan
    return None if len(found) > 1 else next(iter(found), "")


@cache
def holders() -> Mapping[str, str]:
    """Every word for who may have so many, and who that is: "you", "accounts"."""
    known = {form: word for word in limits.words().holders for form in (word, wording.plural(word))}
    return known | dict.fromkeys(("you", "customer", "customers"), _ALL)


@cache
def _may() -> re.Pattern[str]:
    """Up to the figure: "You can create", "each account may have", "projects are limited to"."""
    words = limits.words()
    who = rf"(?P<each>(?:[Ee]ach|[Ee]very|[Aa]n?|[Aa]ny|[Tt]he|[Yy]our) )?(?P<who>(?i:{either(holders())}))"
    can = rf"(?:can|may)(?: only| each| also| then)? {either(words.deeds)}"
    return re.compile(
        rf"\b{who} (?:{can}|(?:is|are) (?:limited|restricted|capped) (?:to|at))(?: only)? {_ITEMS}(?:up to )?$"
    )


@cache
def _serves() -> re.Pattern[str]:
    """Up to the figure: "By default a node accepts"."""
    who = rf"(?:[Ee]ach|[Ee]very|[Aa]|[Tt]he|[Oo]ne) {either(limits.words().servers)}"
    return re.compile(rf"\b{who} (?:accepts|allows|takes|serves|supports|handles)(?: only)? (?:up to |at most )?$")


@cache
def _set() -> re.Pattern[str]:
    return re.compile(r"\b(?:lets|allows) you (?:to )?[a-z]+ $|\b[Aa] (?:limit|maximum|cap|quota) of $")


@cache
def _most() -> re.Pattern[str]:
    """Up to the figure: "The maximum number of queues per account is", "Max queues:"."""
    per = rf"(?: (?:per|in an?|for each|for every|of each|of an?) (?P<per>{either(holders())}))?"
    return re.compile(rf"\b[Mm]ax(?:imum)?(?: number of)?(?: [\w-]+){{1,3}}?{per}(?: is|:| =) $")


@cache
def _grants() -> re.Pattern[str]:
    return re.compile(rf"(?:\b{either(limits.words().grants)}|,)(?: {either(limits.words().deeds)})? $")


@cache
def _plans() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<plan>[A-Za-z][\w-]*) {either(limits.words().plans)}s?\b")


@cache
def _behind() -> re.Pattern[str]:
    """What it is for each of, behind what is counted: " API keys per account."."""
    return re.compile(
        rf"^(?: [\w-]+){{1,4}}? (?:per|for each|for every|in each|in every|in an?|in one|an?|each|every) "
        rf"(?P<per>{either(limits.words().holders)})\b(?P<end>[.;]?$)?"
    )
