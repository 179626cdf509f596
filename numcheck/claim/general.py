"""Frame -> the slot it asks for by itself, where no rule asks: same noun, same verb, same unit."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from numcheck import wording
from numcheck.claim.sizes import of_the_noun, way
from numcheck.interval import Policy
from numcheck.model import POSITIONS, Frame, Kind, Mention
from numcheck.ruleset import Slot, empty, manuals
from numcheck.ruleset.calendar import weekdays
from numcheck.ruleset.cues import either

_TO = "to|for|from|on|against|with|as|of"
#: Words that end what is named behind one of these.
_ON = rf"(?:{_TO}|in|at|by|and|or|after|before|who|that|which)"
_WORDS = re.compile(r"[\w’'-]+")
#: Stretches of time in which things are counted again and again; and no part of a whole is named with more words.
_EVERY, _PART = ("year", "month", "week", "day"), 3
#: The roles of a question that no rule asks.
ROLES = ("agent", "patient", "owner", "place")
#: Those of what is measured one way or another.
_THING = ("thing", "owner", "place")
#: What was told, offered or asked at first is another figure than the one that stands in the end.
_AT_FIRST = re.compile(r"^[^.;]*?\b(?:at first|at the outset|initially|originally)\b")
_SIZE = "no rule: the size of the same thing"
#: What is told in one of these may be told in meters: "a race of 10 km", "a race of 10,000 metres".
_LENGTHS = frozenset({"kilometer", "centimeter", "millimeter"})


def general_slot(frame: Frame, before: str = "", after: str = "") -> tuple[Slot | None, str]:
    """A slot of one question, "general/UNIT/NOUN/VERB", or None and the reason why the figure is left alone.

    `before` is the word right before the figure: "their first five attacks" tells no number of attacks. `after` is what
    its sentence says behind it, which tells to whom or for what an amount was given.
    Without a rule only what both readers agree on is trusted, and only a verb that names the deed.
    """
    mention = frame.mention
    if mention.kind in POSITIONS:
        return None, mention.kind.value
    if (setting := _setting(frame)) is not None:
        return setting, ""
    if mention.quantity.vague:
        return None, "vague"
    if mention.change in ("delta", "factor"):
        return None, "a change, not a level"
    if not frame.polarity or frame.modality not in ("actual", "planned"):
        return None, "not said to have happened"
    if frame.modality == "planned" or not empty.words().bidden.isdisjoint(frame.words):
        return _ahead(frame, before, after)
    if frame.prior or _AT_FIRST.search(after):
        return None, "the level a change began at"
    if frame.offset:
        return None, "time before or after something else"
    if (regular := _by_the_year(frame)) is not None:
        return regular, ""
    if mention.per is not None or mention.distributive:
        return None, "a rate"
    if mention.kind not in (Kind.COUNT, Kind.MEASURE, Kind.MONEY, Kind.PERCENT, Kind.DURATION):
        return None, "no rule asks for it"
    if (named := _of_a_name(frame, after)) is not None:
        return named, ""
    if frame.noun is None or frame.noun in empty.words().nouns or not frame.noun.isalpha():
        return None, "no noun is counted"
    if _is_name(frame):
        return None, "no noun is counted"
    if before.lower() == "as" and not mention.cue and not _acts(frame, after):
        return None, "what something is taken for"
    if before.lower() in empty.words().picked:
        return None, "some of a row"
    if mention.kind is Kind.COUNT and empty.words().added & {*frame.modifiers, *frame.narrowing, *frame.cuts}:
        return None, "more of them"
    if not empty.words().several.isdisjoint(frame.words) and mention.kind is Kind.MEASURE:
        return None, "one of several"
    if frame.reader != "lexical" and (measured := way(frame, after)) is not None and frame.part_of is None:
        slot = _slot(
            frame, f"{frame.noun}/{measured}", f"How {measured} is the {frame.noun}?", rule=_SIZE, roles=_THING
        )
        return replace(slot, id=f"general/meter/{frame.noun}/{measured}", unit="meter"), ""
    if frame.reader != "lexical" and of_the_noun(frame, before, after) and frame.part_of is None:
        name = f"general/{_unit(mention)}/{frame.noun}".replace(" ", "-")
        asks = f"How much is the {frame.noun}?"
        return plain_slot(name, "general", asks, unit=_unit(mention), kind=mention.kind, rule=_SIZE), ""
    if (share := _part_of_a_whole(frame)) is not None:
        return share, ""
    plain = empty.words().verbs | {frame.noun}  # "20 seats in all" are not seated
    verb = next((p for p in frame.predicates if p.split()[0] not in plain), None)
    read = frame.reader == "both" or _beside_its_noun(frame, before)
    if not read or verb is None or mention.attributive or frame.part_of is not None:
        return None, "no rule and no safe grouping"
    if mention.kind is Kind.COUNT and verb in empty.words().measuring:
        return None, "no rule and no safe grouping"
    asks = wording.question(mention.kind, frame.noun, verb)
    return _slot(frame, f"{frame.noun}/{verb}", asks, rule="no rule: the same noun and verb"), ""


def _ahead(frame: Frame, before: str, after: str) -> tuple[Slot | None, str]:
    """A slot of what is to come, which no other meets: what is wanted, what is needed, and what is planned.

    Whoever wants, seeks or demands so many asks one question.
    """
    sorts = empty.words().ahead
    sort = next((sort for sort, verbs in sorts.items() if not verbs.isdisjoint(frame.words)), "planned")
    same = dict.fromkeys(sorts.get(sort, ()), sort)
    verbs = tuple(same.get(verb, verb) for verb in frame.predicates)
    plain = replace(frame, modality="actual", predicates=verbs, words=frame.words - empty.words().bidden)
    slot, _ = general_slot(plain, before, after)
    if slot is None or slot.pack != "general":
        return None, "not said to have happened"
    name, asks = slot.id.replace("general/", f"general/{sort}/", 1), f"{slot.asks[:-1]}, as {sort}?"
    return replace(slot, id=name, asks=asks, modality=frozenset({frame.modality})), ""


def _beside_its_noun(frame: Frame, before: str) -> bool:
    """Whether a count stands with its noun, which the parse has right then: another verb hardly ever meets its like.

    "The Orlex 10 platform" counts none, "opened 9-14" tells wins and losses, and whoever sails "with 43 crates" does
    nothing to them.
    """
    mention = frame.mention
    plain = mention.kind is Kind.COUNT and mention.quantity.value_hi is None and not before[:1].isupper()
    return frame.reader == "parse" and plain and before.lower() != "with" and mention.noun == frame.noun


def _acts(frame: Frame, after: str) -> bool:
    """`as 9,000 fans sang`: the counted do something, so that "as" means "while"."""
    words = [word.lower() for word in _WORDS.findall(after)]
    forms = {form for verb in frame.predicates for form in (f"{verb}ed", f"{verb}d", f"{verb[:-1]}ied", f"{verb}s")}
    done = frame.agent is not None and frame.agent.names  # somebody else does it
    return not done and bool(forms & set(words[:4])) and words[:1] != ["of"]


def _part_of_a_whole(frame: Frame) -> Slot | None:
    """A slot for what share of something is what: "wind supplied 34 percent of the electricity".

    Whole and part are told by their nouns, so that nobody need be named. Another time has another share.
    """
    part = frame.agent
    told = frame.mention.kind is Kind.PERCENT and frame.reader == "both" and frame.part_of is None
    if not told or part is None or part.pronoun or frame.predicates[:1] == () or frame.subject is None:
        return None
    words = [word for word in part.text.lower().split() if word not in ("the", "a", "an", "its", "all")]
    if len(words) > 1 and words[-1] in empty.words().tails:
        words.pop()
    if (
        frame.predicates[0] not in empty.words().making_up
        or not 0 < len(words) <= _PART
        or not all(map(str.isalpha, words))
    ):
        return None
    if frame.subject.head == part.head:
        return None
    of = f"{frame.noun}/from-{'-'.join(words)}"
    asks = f"What share of the {frame.noun} ({' '.join(words)})?"
    rule = "no rule: the share of the same part in the same whole"
    slot = _slot(frame, of, asks, rule=rule, roles=("owner", "place"))
    return replace(slot, pack="shares", scope=())


def _by_the_year(frame: Frame) -> Slot | None:
    """A slot for how many somebody has in every year, month, week or day: "the pool has 41,000 visits a year".

    What is done so often may be told of any stretch of time: "31 drones a day" asks nothing.
    """
    mention = frame.mention
    if (
        mention.per not in _EVERY
        or mention.kind is not Kind.RATE
        or mention.quantity.unit != "count"
        or mention.distributive
        or frame.reader != "both"
    ):
        return None
    if frame.noun is None or not frame.noun.isalpha() or frame.noun in empty.words().nouns or _is_name(frame):
        return None
    if frame.part_of is not None or mention.attributive or empty.words().having.isdisjoint(frame.predicates[:1]):
        return None
    asks = f"How many {wording.plural(frame.noun)} a {mention.per}?"
    rule = "no rule: the same noun in every stretch of time"
    return _slot(frame, f"{frame.noun}/every-{mention.per}", asks, rule=rule)


#: What the value of a setting may be.
_VALUES = (Kind.COUNT, Kind.MEASURE, Kind.MONEY, Kind.PERCENT, Kind.DURATION)


def _setting(frame: Frame) -> Slot | None:
    """A slot for the standing value of a setting: "the default batch size is 32", and a cell under "Default"."""
    mention = frame.mention
    told = mention.kind in _VALUES and mention.change is None and not mention.distributive and mention.per is None
    stands = frame.polarity and frame.modality == "actual" and set(frame.predicates) <= {"be", "set"}
    if not told or not stands or frame.part_of is not None or not frame.words & manuals.words().standing:
        return None
    if frame.noun is None or not frame.noun.isalpha() or frame.noun in manuals.words().standing:
        return None
    if not frame.narrowing and frame.noun in empty.words().nouns | manuals.words().unnamed:
        return None
    name = " ".join((*sorted(m.lower() for m in frame.narrowing), frame.noun))
    rule = "no rule: the default of the same name"
    return _slot(frame, name, f"What is the default {name}?", rule=rule, pack="settings", roles=(*ROLES, "setting"))


def _of_a_name(frame: Frame, after: str) -> Slot | None:
    """A slot for an amount that is told of somebody by name: "Ana Roe donated $12 million to the clinic".

    One gives and gets many amounts: it is asked for only with the thing that it was given to, got from or spent on.
    """
    mention, subject = frame.mention, frame.subject
    told = mention.kind in (Kind.MONEY, Kind.DURATION) and not mention.attributive and frame.part_of is None
    if not told or subject is None or not subject.names or frame.reader != "both":
        return None
    if frame.narrowing - {word for name in subject.names for word in (*name.split(), *name.lower().split())}:
        return None
    verb = next((p for p in frame.predicates if p.split()[0] not in empty.words().verbs), None)
    aim = _aim(after)
    if verb is None or aim is None or not _is_name(frame) or verb in empty.words().often:
        return None
    asks, rule = wording.question(mention.kind, "", f"{verb} {aim}"), "no rule: the same name, verb and aim"
    return _slot(frame, f"by-name/{verb}/{aim}", asks, rule=rule, roles=("subject", "agent", "patient", "place"))


def _aim(after: str) -> str | None:
    """What an amount goes to or comes from, as the words right behind it say: "to clinic"; None where none is told."""
    found = _for_whom().match(after)
    if found is None:
        return None
    words = found["what"].split()
    return f"{found['how']} {words[-1]}".lower() if words[-1].isalpha() else None


def _is_name(frame: Frame) -> bool:
    """Whether what was taken for the noun is a name of the sentence: "Diaz won the 100 metres"."""
    phrases = (frame.agent, frame.patient, frame.subject, frame.owner)
    told = (*(p for p in phrases if p is not None), *frame.place)
    words = {word.lower() for p in told for name in p.names for word in name.split()}
    called = frame.subject is not None and frame.subject.head in words  # "the 900-metre Mount Sarn": a mountain
    named = frame.noun in words or f"{frame.noun}s" in words  # "offered Paulo Reyes"
    return named or (called and frame.noun != frame.mention.noun)


@cache
def _for_whom() -> re.Pattern[str]:
    """Whom or what an amount is for, right behind it: "to the new clinic"; no day."""
    day = either(name.capitalize() for name in weekdays())
    return re.compile(
        rf" (?P<how>{_TO}) (?!{day})(?:the |an? |his |her |its |their )?"
        rf"(?P<what>[A-Za-z][\w-]*(?: (?!{_ON}\b)[A-Za-z][\w-]*){{0,4}})(?=[,.;:)]|$| {_ON}\b)"
    )


def _slot(
    frame: Frame, of: str, asks: str, *, rule: str, pack: str = "general", roles: tuple[str, ...] = ROLES
) -> Slot:
    """The slot "PACK/UNIT/OF"."""
    mention, unit = frame.mention, _unit(frame.mention)
    name = f"{pack}/{unit}/{of}".replace(" ", "-")
    return plain_slot(name, pack, asks, unit=unit, kind=mention.kind, rule=rule, roles=roles)


def _unit(mention: Mention) -> str:
    """What a question is asked in: stretches of time are all asked for in hours, and metric lengths in meters."""
    if mention.kind is Kind.DURATION:
        return "hour"
    return "meter" if mention.quantity.unit in _LENGTHS else mention.quantity.unit


def plain_slot(
    name: str, pack: str, asks: str, *, unit: str, kind: Kind, rule: str, roles: tuple[str, ...] = ROLES
) -> Slot:
    """A slot that asks nothing of words: whoever makes it has looked at them already."""
    return Slot(
        id=name,
        pack=pack,
        order=0,
        asks=asks,
        unit=unit,
        kinds=frozenset({kind}),
        noun=frozenset(),
        modifier=frozenset(),
        not_modifier=frozenset(),
        verb=frozenset(),
        verb_classes=frozenset(),
        agent=frozenset(),
        patient=frozenset(),
        near=frozenset(),
        not_near=frozenset(),
        roles=roles,
        scope=("time", "place"),
        over_time="fixed",
        severity="warning",
        about=Policy().about,
        integers=Policy().integers,
        rate="none",
        modality=frozenset({"actual"}),
        examples=(),
        cases=(),
        rule=rule,
        verb_needs={},
    )
