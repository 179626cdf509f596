"""Two claims -> why they are told of two kinds of thing, where they are."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from numcheck.event import identity
from numcheck.event.deeds_apart import another_scene
from numcheck.event.fronted import fronted
from numcheck.event.meeting import SENTENCES, Meeting
from numcheck.event.openings import OPENING
from numcheck.event.sorts import apart_in_sort
from numcheck.event.things import narrowed
from numcheck.model import BY_PLACE, Frame, Kind, Modifier
from numcheck.ruleset import Slot, guides, manuals
from numcheck.ruleset.cues import either
from numcheck.ruleset.happenings import happenings
from numcheck.ruleset.portions import portions
from numcheck.ruleset.rivals import rivals
from numcheck.ruleset.sporting import sporting
from numcheck.ruleset.struck import struck

_LOW = re.compile(r"[a-z]+")
#: So many characters before a sentence are looked at, and where one ends.
_PARAGRAPH, _STOP = 600, re.compile(r"(?<=[.!?]) (?=[A-Z])")
#: A model, by letters and digits in one word; and a number that a phrase opens with.
_MODEL, _NUMBER = re.compile(r"\b[A-Z]{1,4}-?\d{1,4}[A-Za-z]?\b"), re.compile(r"(?P<number>\d[\d,.]*)")
#: Words of fewer letters say little of a case.
_LETTERS = 4
#: How a figure is told that is no value but a limit.
_LIMITS = (Modifier.AT_MOST, Modifier.AT_LEAST)
#: `If you run it behind a proxy,`: the case that a sentence opens with.
_IF = re.compile(r"(?:If|When|Unless|While) [^,.;:()]{2,80},")
_HYPHENED = re.compile(r"\b[a-z]+-[a-z]+\b")


def happening(m: Meeting) -> str:
    """Both clauses name kinds of event, and none is the same."""
    one, other = (frame.happenings for frame in m.frames)
    apart = happenings().apart(one, other)
    return f"another kind of event: {', '.join(sorted(one | other))}" if apart else ""


def in_a_street(m: Meeting) -> str:
    """Two blocks of one street, of two deeds: whatever tells them apart."""
    if m.agree or m.slot.unit != "ordinal" or "happening" not in m.slot.roles:
        return ""
    return "another day" if m.same_time is False else another_scene(m.first, m.second, m.nearness)


def befallen(m: Meeting) -> str:
    """The days of two deeds that befell two things, by their sentences or by how the reports open: a bakery, a mill."""
    if m.agree or m.first.frame.mention.kind is not Kind.DATE or "happening" not in m.slot.roles:
        return ""
    opened = (m.nearness.text(frame.sentence.doc)[:OPENING] for frame in m.frames)
    told = struck().things_apart(*map(m.sentence, m.frames)) or struck().kinds_apart(*opened)
    return f"told of another thing: {told}" if told else ""


def of_each(m: Meeting) -> str:
    """What tells two things of a kind apart, in the clauses or in the sentences that lend to them."""
    if m.agree or _of_one_person(m):
        return ""
    own = (
        frame.words | _hyphened(m.sentence(frame)) | _staged(m, frame) | _fronted(m.sentence(frame))
        for frame in m.frames
    )
    told = rivals().between(*own) or rivals().kinds(*map(_said, m.frames))
    told = told or rivals().described_apart(*map(_described, m.frames), alone=m.slot.pack == "sizes")
    told = told or rivals().parts_apart(*map(_doing, m.frames))
    told = told or _others_by_number(m.frames) or _others_by_complement(m)
    told = told or identity.named_apart(*map(m.sentence, m.frames))
    told = told or rivals().variants_apart(*map(m.sentence, m.frames))
    told = told or rivals().sides_apart(*map(m.sentence, m.frames))
    told = told or rivals().ages_apart(*map(m.sentence, m.frames))
    # The question of a fact names its plan: that one page says so again tells nothing apart.
    asked = set(re.split("[/-]", m.slot.id)) if m.slot.pack == "specs" else set()
    return f"one of each: {told}" if told and not set(_LOW.findall(told.lower())) <= asked else ""


def of_a_case(m: Meeting) -> str:
    """`For health checks, set the timeout to 5`, `the admin interface listens on`: a value of one case, or of one side.

    The other page says nothing of the case, or the other clause nothing of the side. Or each is the value of another
    section of a file: "[smtp] max_retries", "[db] max_retries".
    """
    if m.agree or "setting" not in m.slot.roles:
        return ""
    owners = [frame.owner.head for frame in m.frames if frame.owner is not None and not frame.owner.names]
    if len(set(owners)) > 1:
        return f"one of each: {', '.join(owners)}"
    sides = [frame.words.union(_LOW.findall(_doing(frame).lower())) & manuals.words().sides for frame in m.frames]
    if sides[0] != sides[1]:
        return f"told of: {', '.join(sorted(sides[0] ^ sides[1]))}"
    most = guides.words().bounds["most"]  # "max_upload" is a limit, and has a default
    preset = [bool(f.words & manuals.words().standing) and most.isdisjoint(f.modifiers) for f in m.frames]
    if preset[0] != preset[1] and m.frames[preset[0]].mention.quantity.modifier in _LIMITS:
        return "a default, and a limit"
    here, there = (_complements(m.sentence(frame), frame.noun or "") for frame in m.frames)
    if here and there and here.isdisjoint(there):
        return f"told of: {', '.join(sorted(here | there))}"
    for frame, other in (m.frames, m.frames[::-1]):
        sentence = m.sentence(frame)
        case = _IF.match(sentence)
        phrase = frozenset(_LOW.findall((fronted(sentence) or (case[0] if case else "")).lower()))
        told = frozenset(word for word in phrase if len(word) >= _LETTERS) - manuals.words().plain
        told -= frozenset(_LOW.findall(m.slot.asks.lower()))  # "if you want to cancel", of how to cancel
        text = m.nearness.text(other.sentence.doc).lower()
        if told and not any(word.removesuffix("s") in text for word in told):
            return f"only one is told of the case: {', '.join(sorted(told))}"
    return ""


@lru_cache(maxsize=SENTENCES)
def _complements(sentence: str, noun: str) -> frozenset[str]:
    """What a thing is of, or for: "invitations to teams", "invitations to events"."""
    behind = re.compile(
        rf"\b{re.escape(noun)}\w{{0,2}} (?:of|to|for) (?:the |an? |your |each )?([a-z]{{3,}})", re.IGNORECASE
    )
    return frozenset(word.lower().removesuffix("s") for word in behind.findall(sentence)) if noun else frozenset()


def _of_one_person(m: Meeting) -> bool:
    """Whether both tell how old a person is whom they name: all they tell, "the third victim", is of that one."""
    return m.first.frame.mention.kind is Kind.AGE and m.roles.get("subject") is True


@lru_cache(maxsize=SENTENCES)
def _hyphened(sentence: str) -> frozenset[str]:
    """The words with a hyphen, which the reader of the language takes to pieces: "run-off"."""
    return frozenset(_HYPHENED.findall(sentence)) & rivals().words


def _staged(m: Meeting, frame: Frame) -> frozenset[str]:
    """Which stage of a row the sentence tells of, where that is not what is asked: "in the second trial, 31 died"."""
    if frame.mention.kind is Kind.ORDINAL:
        return frozenset()
    return _stages(m.sentence(frame)) or _stages_before(m.nearness.text(frame.sentence.doc), frame.sentence.start)


@lru_cache(maxsize=SENTENCES)
def _stages(sentence: str) -> frozenset[str]:
    return rivals().staged(sentence)


@lru_cache(maxsize=SENTENCES)
def _fronted(sentence: str) -> frozenset[str]:
    """The words of the phrase that a sentence opens with: "In the north" holds for its second clause too."""
    return frozenset(_LOW.findall(fronted(sentence).lower())) & rivals().words


@lru_cache(maxsize=SENTENCES)
def _stages_before(text: str, at: int) -> frozenset[str]:
    """Those of the two sentences before in one paragraph: "Roe won 38 percent in the first round. Turnout was 52"."""
    paragraph = text[max(0, at - _PARAGRAPH) : at].rsplit("\n", 1)[-1]
    said = (_stages(sentence) for sentence in reversed(_STOP.split(paragraph.strip())[-2:]))
    return next((stages for stages in said if stages), frozenset())


def _said(frame: Frame) -> frozenset[str]:
    """The words of the clause, its roles and those that are lent to it."""
    roles = (phrase.head for phrase in (frame.agent, frame.subject) if phrase is not None)
    return frame.words.union(roles, frame.scene.words if frame.scene is not None else ())


def _others_by_number(frames: tuple[Frame, Frame]) -> str:
    """The models of two things, "the Alder X1", "the Alder X2", or two numbers in what was won or bought.

    A sum is paid for so many things, and a time is that of a distance: "won the 200 metres freestyle".
    """
    one, other = (frozenset(_MODEL.findall(_doing(frame))) for frame in frames)
    if one and other and not one & other:
        return f"{', '.join(sorted(one))} against {', '.join(sorted(other))}"
    kind = frames[0].mention.kind
    if kind not in (Kind.MONEY, Kind.DURATION):
        return ""
    number = _NUMBER if kind is Kind.MONEY else _distance()
    told = [number.match(frame.patient.text) if frame.patient is not None else None for frame in frames]
    here, there = (match["number"].replace(",", "") if match is not None else "" for match in told)
    return f"{here} against {there}" if here and there and here != there else ""


@cache
def _distance() -> re.Pattern[str]:
    """`the 200 metres freestyle`: what is won, by the distance that its name opens with."""
    before = r"(?:the|her|his|an?) (?:[a-z’'-]+ )?"
    return re.compile(rf"{before}(?P<number>\d[\d,.]*)[ -]?{either(sporting().distances)}\b")


def _others_by_complement(m: Meeting) -> str:
    """`The exhibition of Roman glass`, `the exhibition of Dutch masters`: one noun, and other words behind its "of"."""
    one, other = (frame.agent for frame in m.frames)
    asked = m.slot.pack in ("general", "same") or "happening" in m.slot.roles
    if not asked or one is None or other is None or one.head != other.head:
        return ""
    here, there = (
        frozenset(_LOW.findall(p.text.partition(" of ")[2].lower())) - {"the", "a", "an"} for p in (one, other)
    )
    return f"{one.text} against {other.text}" if here and there and not here & there else ""


def _doing(frame: Frame) -> str:
    """Whoever does it or is measured, as the sentence calls it."""
    phrase = frame.agent or frame.subject
    return phrase.text if phrase is not None else ""


def _described(frame: Frame) -> frozenset[str]:
    """The words with a small letter that describe whoever does it or is measured."""
    phrase = frame.agent or frame.subject
    return frozenset(phrase.text.split()[:-1]) if phrase is not None else frozenset()


def narrowing(m: Meeting) -> str:
    """The counted things are narrowed by other words or names."""
    if _of_one_person(m):
        return ""
    one, other = [narrowed(frame, m.slot) for frame in m.frames]
    if not one and not other:
        return ""
    names = [frozenset(word.lower() for word in f.narrowing if word != word.lower()) for f in m.frames]
    names = [names[0] & one, names[1] & other]
    shared = (one & names[1]) | (other & names[0])  # the first word of a sentence has its capital anyway
    one, other = one - names[0] - names[1], other - names[0] - names[1]
    apart = one != other and (m.slot.pack == "general" or bool(one and other and not one & other))
    if not apart and names[0] and names[1] and not shared:  # "the Lund referendum", "the Orle referendum"
        apart, one, other = True, *names
    return f"not the same kind: {', '.join(sorted(one ^ other))}" if apart else ""


def sorts(m: Meeting) -> str:
    """Two sorts of people, neither of which may stand for the other."""
    return "" if m.agree else apart_in_sort(m.first, m.second, m.slot, m.nearness)


def cuts(m: Meeting) -> str:
    """Words that cut a total stand on one side only."""
    # As old in a season as in a career; and founded in one year, whatever the same sentence tells of a quarter.
    if m.first.frame.mention.kind is Kind.AGE or m.slot.happens == "once" or m.slot.unit == "date":
        return ""
    asked = frozenset(word for words in m.slot.near for word in words.split())
    asked |= {BY_PLACE} if m.same_place else set()
    alike = portions().alike
    told = ((_cut(frame) - asked) | _told_of(frame, m.slot) for frame in m.frames)
    one, other = (frozenset(alike.get(word, word) for word in words) for words in told)
    return f"only one is told of: {', '.join(sorted(one ^ other))}" if one != other else ""


def _told_of(frame: Frame, slot: Slot) -> frozenset[str]:
    """What the slot wants to stand on both sides or on neither: "core", "in early trading"."""
    said = frame.words.union(frame.modifiers)
    return frozenset(words for words in slot.alike if said.issuperset(words.split()))


def _cut(frame: Frame) -> frozenset[str]:
    """The words that cut a total; "Q3" and "the third quarter" cut it alike, and which one it is their times tell."""
    return frame.cuts.union([when.part for when in frame.time if when.part in ("quarter", "half")])
