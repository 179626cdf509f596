"""Figures beside the name of a place -> how many live there, or how far it is from another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from numcheck.frame.described import plainly
from numcheck.frame.names import names_in
from numcheck.frame.reading import Reading
from numcheck.model import Frame, Kind, Mention, Modifier, Phrase
from numcheck.ruleset.cues import either
from numcheck.ruleset.locate import shipped_table
from numcheck.ruleset.numbers import numbers

#: A day or a month: "near Orle on Friday" names no place with three words.
_DAY = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\w+ember\b|October\b"
    r"|(?:January|February|March|April|May|June|July|August)\b"
)
_NAME = (
    rf"(?:[A-Z][\w’'-]+)(?:\s+(?:de|del|di|da|la|al|el|upon|on|the)\s+(?!{_DAY})[A-Z][\w’'-]+"
    rf"|[\s-](?!{_DAY})[A-Z][\w’'-]+){{0,3}}"
)
#: Characters before and behind a figure that are looked at.
_LEAD, _BEHIND = 120, 90
#: Nouns of how many live in a place, of the way from one place to another, and from a place to where it happened.
POPULATION, WAY, DISTANCE = "population", "way", "distance"
#: From these it is told how far a camp or a town lies, whatever befell it.
_BORDERS = frozenset({"border", "frontier", "line"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Patterns:
    sized: re.Pattern[str]  # "a town of", right before the figure
    home: re.Pattern[str]  # "home to"
    whose: re.Pattern[str]  # "whose", "its", "Orle's"
    people: re.Pattern[str]  # "people", "inhabitants", right behind it
    nothing: re.Pattern[str]  # no noun behind it
    residents: re.Pattern[str]  # "inhabitants", but no "people"
    living: re.Pattern[str]  # "people lived there"
    inside: re.Pattern[str]  # "people live in the village of Orle"
    more: re.Pattern[str]  # "another", right before the figure
    where: re.Pattern[str]  # "Orle, where", right before it
    dwelling: re.Pattern[str]  # "people live", and no more of it
    beyond: re.Pattern[str]  # "km north of Lund"
    off: re.Pattern[str]  # "km offshore", "km from the border"
    named: re.Pattern[str]  # "the town of Orle", "Orle"
    apposed: re.Pattern[str]  # "the city, "
    aside: re.Pattern[str]  # ", " or " — ", right before the figure
    wider: re.Pattern[str]  # "the province of", "greater", right before a name
    region: re.Pattern[str]  # "region", right behind one
    means: re.Pattern[str]  # "by road"
    called: re.Pattern[str]  # "Orle, " or "Orle is ", right before the figure


def settled_in(reading: Reading, mention: Mention, before: str, after: str) -> Reading:
    """The reading with "population" or "way" as its noun and the places that it is of, where both are named."""
    before, after = before[-_LEAD:], after[:_BEHIND]
    if mention.kind is Kind.COUNT and mention.per is None and mention.change != "delta":
        return _lived_in(reading, before, after)
    if mention.kind is Kind.MEASURE and mention.quantity.unit in ("kilometer", "mile", "nautical_mile"):
        return _away(reading, before, after)
    return reading


def placed(frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """The frames of a document, without populations of no place that the text names, and with ways told as "about".

    A way between two towns is measured from middle to middle, from edge to edge, or by road.
    """
    return tuple(map(_placed, frames))


def _placed(frame: Frame) -> Frame:
    quantity = frame.mention.quantity
    if frame.noun == POPULATION and not frame.place and not (frame.scene is not None and frame.scene.place):
        return replace(frame, noun=None)
    if frame.noun in (WAY, DISTANCE) and quantity.modifier is Modifier.EXACT:
        return replace(frame, mention=replace(frame.mention, quantity=replace(quantity, modifier=Modifier.ABOUT)))
    return frame


def _lived_in(reading: Reading, before: str, after: str) -> Reading:
    patterns = _patterns()
    inside = patterns.inside.match(after)
    if inside is not None:
        apart = patterns.more.search(before) or patterns.region.match(f" {inside['there'].split()[-1]}")
        return reading if apart else _populated(reading, inside["there"])
    if patterns.dwelling.match(after) and (where := patterns.where.search(before)):
        return _populated(reading, where["here"])
    people = patterns.people.match(after) is not None
    bare = patterns.nothing.match(after) is not None
    sized = patterns.sized.search(before) or patterns.home.search(before)
    own = patterns.whose.search(before) if patterns.residents.match(after) else None
    own = own or (re.search(r"$", before) if patterns.living.match(after) else None)
    if not ((sized and (people or bare)) or own):
        return reading
    lead = sized or own
    name = _named(before[: lead.start()], before[lead.start() :]) if lead is not None else None
    if name == "":
        return replace(reading, noun=POPULATION, modifiers=("regional",))
    return _populated(reading, name)


def _populated(reading: Reading, name: str | None) -> Reading:
    place = (Phrase(text=name, head=name.split()[-1].lower(), names=(name,)),) if name is not None else ()
    return replace(
        reading,
        noun=POPULATION,
        modifiers=(),
        predicates=("live",),
        place=place,
        bare=False,
        agent=None,
        modality="actual",  # so many live there, whatever will become of it
    )


def _named(before: str, lead: str) -> str | None:
    """The place that is spoken of: the last name before, or the one in "Orle's"; empty where it is a region."""
    own = re.match(rf"\W*({_NAME})[’']s\s", lead)
    if own is not None:
        return own[1]
    names: tuple[str, ...] = ()
    patterns = _patterns()
    for found in patterns.named.finditer(before):
        first, *_, last = found[1].split() * 2
        wider = patterns.wider.search(before, 0, found.start()) or patterns.wider.match(f"{first} ")
        if wider or patterns.region.match(before + lead, found.end()) or patterns.region.match(f" {last}"):
            names = ("",)  # no town is meant
            continue
        opens = not before[: found.start()].strip() and " " not in found[1]  # "Buildings in": a capital tells nothing
        if not opens or re.match(r",|\s+(?:is|was|has|had|lies)\b|[’']s\b", (before + lead)[found.end() :]) is not None:
            names = names_in(found[1]) or names
    return names[-1] if names else None


def _away(reading: Reading, before: str, after: str) -> Reading:
    beyond, called = _patterns().beyond.match(after), _patterns().called.search(plainly(before))
    if beyond is None:
        return _off(reading, before, after)
    if _onward().match(after, beyond.end()):  # "runs 900 km from Orle to Lund": so long it is
        return reading
    if _patterns().means.search(before + after):  # by road it is further than over land
        return replace(reading, noun=None, modifiers=())
    there = beyond["there"]
    if called is None and _patterns().apposed.search(before):  # "the city, 70 miles from Lund": which city, nobody says
        return replace(reading, noun=None, modifiers=())
    if called is None:  # how far from there something happened
        patient = Phrase(text=there, head=there.split()[-1].lower(), names=(there,))
        told = "actual" if _patterns().aside.search(before) else reading.modality  # "at the spot, 12 km off Orle,"
        return replace(reading, noun=DISTANCE, modifiers=(), patient=patient, place=(), subject=None, modality=told)
    here = called["here"]
    return replace(
        reading,
        noun=WAY,
        modifiers=(),
        modality="actual",
        subject=Phrase(text=here, head=here.split()[-1].lower(), names=(here,)),
        patient=Phrase(text=there, head=there.split()[-1].lower(), names=(there,)),
        place=(),
    )


def _off(reading: Reading, before: str, after: str) -> Reading:
    """`cut 6 km offshore`, `6 km from the border`: how far from what has no name, where something happened."""
    off = _patterns().off.match(after)
    if off is None or _onward().match(after, off.end()):
        return reading
    there = (off["there"] or ("border" if off["inside"] else "shore")).lower()
    patient = Phrase(text=f"the {there}", head=there.split()[-1], names=())
    words = reading.words | ({"from", "border"} if off["inside"] else set())
    away = replace(reading, noun=DISTANCE, modifiers=(), patient=patient, subject=None, words=words)
    if there not in _BORDERS:
        return away
    called, lies = _patterns().called.search(before), _patterns().apposed.search(before)
    if called is not None:  # "Orle, 6 km from the border, was bombed": so far away Orle lies
        here = called["here"]
        place = (Phrase(text=here, head=here.split()[-1].lower(), names=(here,)),)
        return replace(away, predicates=("lie",), place=place, modality="actual", words=words | {"from"})
    return replace(away, predicates=("lie",), modality="actual", words=words | {"from"}) if lies is not None else away


@cache
def _onward() -> re.Pattern[str]:
    """What follows where a way begins: "from Orle to Lund", "from Orle in the north to Lund"."""
    aside = r"(?:,? (?:in|on|off) [\w ]{1,40}?)?"
    return re.compile(rf"{aside},? to (?!the (?:north|south|east|west)|[a-z]*s?\b (?:of|after))")


@cache
def _patterns() -> _Patterns:
    words = shipped_table("frames.toml")["settlements"]
    hedge = rf"(?:\s+{numbers().hedged()}){{0,2}}\s*$"
    kinds, residents = either(words["kinds"]), either(words["residents"])
    points = either(words["points"])
    return _Patterns(
        sized=re.compile(
            rf"(?:,\s+|\b)(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}(?:{kinds}|population)\s+of{hedge}", re.IGNORECASE
        ),
        home=re.compile(rf",?\s*(?:\bwhich\s+is\s+|\bis\s+)?\b(?:now\s+)?home\s+to{hedge}", re.IGNORECASE),
        whose=re.compile(rf",?\s*(?:\band\s+|\bof\s+)?(?:\b(?:its|whose)|{_NAME}[’']s){hedge}"),
        people=re.compile(rf"\s+(?:people|persons|souls|{residents})\b", re.IGNORECASE),
        nothing=re.compile(r"\s*(?:[,.;:)–—]|$|\s(?:and|but|on|in|near|at|was|has|is|lies|had|were|who|that|which)\b)"),
        residents=re.compile(rf"\s+(?:souls|{residents})\b", re.IGNORECASE),
        living=re.compile(
            rf"\s+(?:people|persons|souls|{residents})\s+(?:live|lived|reside|resided)\s+there\b", re.IGNORECASE
        ),
        inside=re.compile(
            rf"\s+(?:people|persons|souls|{residents})\s+(?:who\s+)?(?:are\s+)?(?:live|living|reside|residing)\s+[io]n\s+"
            rf"(?:the\s+(?:[a-z-]+\s+){{0,2}}{kinds}\s+of\s+)?(?!(?:the\s+)?{either(words['regions'])}\b)(?P<there>{_NAME})"
            rf"(?!\s+{either(words['regions'])}\b)(?=[.,;:)]|\s(?:and(?!\s(?:its|the|surrounding|nearby|[A-Z]))|but|according|today|year-round)\b|$)"
        ),
        where=re.compile(rf"(?<!\w, )(?<![\w’'-])(?P<here>{_NAME}),\s+where{hedge}"),
        dwelling=re.compile(
            rf"\s+(?:people|persons|souls|{residents})\s+(?:live|reside)\b(?=[.,;:)]|\s(?:was|is|has)\b|$)"
        ),
        more=re.compile(rf"\b(?:other|another|more|extra|additional|further|them|whom|those),?{hedge}", re.IGNORECASE),
        beyond=re.compile(
            rf"(?:\s*\([^)]{{0,30}}\))?\s*(?:(?:to\s+the\s+)?{points}(?:[\s-]{points})?\s+(?:of|from)"
            r"|away\s+from|from|outside|off|out\s+of)\s+"
            r"(?:the\s+(?:[\w-]+\s+){0,2}?(?:coast\s+of|coast\s+off|shores?\s+of|capital|city|town|port|island|village|resort)"
            r"(?:\s+of|,)?\s+)?"
            rf"(?P<there>{_NAME})"
        ),
        off=re.compile(
            rf"(?:\s*\([^)]{{0,30}}\))?\s*(?:(?:(?:to\s+the\s+)?{points}\s+of|away\s+from|from|off|out\s+of)"
            r"\s+(?:the|its|their)\s+(?:[a-z]+ern\s+|nearest\s+|disputed\s+|[A-Z]\w+\s+)?"
            rf"(?P<there>{either(words['marks'])})\b|(?:from|off)\s+land\b|offshore\b|out\s+(?:at|to)\s+sea\b"
            rf"|(?P<inside>inside)\s+(?:the\s+country|(?!(?:the\s+)?Arctic){_NAME}(?:\s+territory)?)(?=[.,;]|\s[a-z]))"
        ),
        named=re.compile(rf"(?<![\w’'-])({_NAME})"),
        apposed=re.compile(rf"\b{kinds}(?:\s*\([^)]{{0,30}}\))?,{hedge}", re.IGNORECASE),
        aside=re.compile(rf"(?:,|—|–|\s-){hedge}"),
        wider=re.compile(rf"\b{either(words['wider'])}\s+$", re.IGNORECASE),
        region=re.compile(rf"\s+{either(words['regions'])}\b", re.IGNORECASE),
        means=re.compile(rf"\b{either(words['means'])}\b", re.IGNORECASE),
        called=re.compile(
            rf"(?P<here>{_NAME})(?:,|,?\s+(?:which\s+)?(?:is|lies|sits|stands|was)(?:\s+located|\s+situated)?){hedge}"
        ),
    )
