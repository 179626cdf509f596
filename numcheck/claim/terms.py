"""Frame -> how long something stays, lasts or is good for, and how often it is done, as guides tell it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from numcheck import wording
from numcheck.claim.asked import alone, question
from numcheck.claim.general import plain_slot
from numcheck.claim.limits import plan_of
from numcheck.claim.meant import meant
from numcheck.model import Document, Frame, Kind, Mention, Modifier
from numcheck.ruleset import Slot, manuals
from numcheck.ruleset.cues import either
from numcheck.ruleset.terms import Term, terms
from numcheck.units import convert

_DETERMINERS = ("the", "an", "a", "each", "every", "any", "all", "your", "our", "my", "its", "their", "most")
_OF = ("of", "for", "in", "from", "on", "to")
_NAME = r"[A-Za-z][\w'’-]*"
_THING = rf"(?P<thing>{_NAME}(?: {_NAME}){{0,5}}?)"
_PLACE = rf"(?P<place>(?:on|in|at) (?:the |our |your )?{_NAME})"
#: Within a sentence: where a clause begins.
_CLAUSE = r"(?:^\W*(?:\d+[.)] \W*)?(?:During (?:the |an? )?[\w-]+(?: [\w-]+)? )?|[;:—–] |,(?: and| but)? | and | but )"
#: A phrase before the first comma: "On Plus, ", "By default, ".
_FRONTED = re.compile(r"\W*(?P<case>[A-Z][\w'’-]*(?: [\w'’-]+){0,4}), ")
_BLANKS, _COLON = re.compile(r"\s+"), re.compile(r":(?:\s|$)")
_LOW = re.compile(r"[a-z][a-z'’-]*")
_ENDS = re.compile(r"[,.;:]")
_AS_TOLD = (Modifier.EXACT, Modifier.AT_MOST, Modifier.ABOUT)


@dataclass(frozen=True, slots=True)
class _Thing:
    """What it is told of; all words in lower case, singular."""

    head: str
    others: tuple[str, ...]  # sorted

    def __str__(self) -> str:
        return " ".join((*self.others, self.head))


def term(document: Document, frame: Frame, product: frozenset[str]) -> tuple[Frame, Slot] | None:
    """The frame and its slot "general/term/QUESTION/THING" of how long or how large something is, or None.

    What is told of one place, plan or case is asked of that alone. `product` are the words for what all things of the
    page are of.
    """
    mention = frame.mention
    told = mention.quantity.modifier in _AS_TOLD and not mention.quantity.vague and mention.quantity.value_hi is None
    if (
        not told
        or mention.kind not in (Kind.DURATION, Kind.MEASURE)
        or mention.change is not None
        or mention.per is not None
    ):
        return None
    if not frame.polarity or frame.history or frame.heading:
        return None
    span, cue = mention.span, mention.cue
    lead, after = document.text[frame.sentence.start : span.start], document.text[span.end : frame.sentence.end]
    clause = f"{lead}{_ENDS.split(after)[0]}".lower()
    if not _behind().match(after) or manuals.words().past & set(_LOW.findall(clause)):
        return None
    if _labelled(document, span.start):
        lead = f"{lead[: -len(cue) - 1] if cue else lead}".rstrip() + ": "
    lead = _BLANKS.sub(" ", _COLON.sub(" : ", meant(document.text, frame.sentence.start, lead)))
    bare = lead[: -len(cue) - 1] if cue and lead.lower().endswith(f"{cue.lower()} ") else lead
    of_plan, fronted = plan_of(f"{lead}{after}"), _FRONTED.match(lead)
    case = _case(fronted["case"]) if fronted else ""
    if of_plan is None or case is None:
        return None
    answers = (
        (kind, found, thing)
        for kind, found in _answers(document, frame, lead, bare, fronted)
        if _measures(kind, mention) and (thing := _told_of(kind, found, product)) is not None
    )
    answer = next(answers, None)
    if answer is None:
        return None
    kind, found, thing = answer
    if _idle().match(after):
        thing = _Thing(thing.head, tuple(sorted({*thing.others, "idle"})))
    return _made(frame, kind, thing, [_place(found), case, "" if of_plan in str(thing).split() else of_plan])


def _labelled(document: Document, at: int) -> bool:
    """Whether a figure stands in a row of two cells, behind what it is the value of."""
    blocks = document.blocks
    place = bisect_right(blocks, at, key=lambda block: block.start) - 1
    cells = [block.cell for block in blocks[max(0, place - 1) : place + 2]]
    if place < 1 or cells[0] is None or cells[1] is None or cells[1].heading:
        return False
    row = [(cell.table, cell.row, cell.column) if cell is not None else None for cell in cells]
    first, second = (cells[1].table, cells[1].row, 0), (cells[1].table, cells[1].row, 1)
    return row[:2] == [first, second] and (len(row) == 2 or row[2] is None or row[2][:2] != first[:2])


def _measures(kind: Term, mention: Mention) -> bool:
    """Whether a figure is of what is asked for: a heater of 6 kW has no size in megabytes."""
    return convert(mention.quantity.value, mention.quantity.unit, kind.measured or "hour") is not None


def _made(frame: Frame, kind: Term, thing: _Thing, told: list[str]) -> tuple[Frame, Slot]:
    name = "/".join(filter(None, (f"general/term/{kind.id}", str(thing), *told))).replace(" ", "-")
    asks = ", ".join(filter(None, (f"{kind.asks}: {thing}", *told)))
    rule, mention = "no rule: the same term of the same thing", frame.mention
    slot = plain_slot(name, "general", f"{asks}?", unit=kind.measured or "hour", kind=mention.kind, rule=rule)
    slot = replace(slot, bound="figure", scope=(), integers="strict", roles=("setting",))
    words = frozenset({thing.head}) | (frame.words & manuals.words().sides)
    return (
        Frame(
            mention=mention,
            sentence=frame.sentence,
            noun=thing.head,
            predicates=("be",),
            words=words,
            reader="parse",
        ),
        slot,
    )


def _case(phrase: str) -> str | None:
    """The words of a phrase before the first comma that tell a case; None for a clause of its own."""
    low = phrase.lower()
    if low in terms().open:
        return ""
    words = _LOW.findall(low)
    if not words or words[0] in terms().cases:
        return None
    return " ".join(sorted(set(words) - set(_DETERMINERS) - set(_OF) - {"with", "at", "by"}))


def _answers(
    document: Document, frame: Frame, lead: str, bare: str, fronted: re.Match[str] | None
) -> Iterator[tuple[Term, re.Match[str]]]:
    """What a sentence may say by itself, and what a figure that stands alone behind its question answers."""
    for kind, pattern in _told():
        for said in (lead, bare):
            found = pattern.search(said)
            if found is not None and (fronted is not None or _opens(said[: found.start()])):
                yield kind, found
    words = question(document, frame) if alone(bare[fronted.end() :] if fronted else bare) else None
    for kind, pattern in _questions() if words is not None else ():
        if (found := pattern.fullmatch(f"{words} ")) is not None:
            yield kind, found


def _opens(before: str) -> bool:
    """Whether what a sentence says before a clause tells no case: "In staging the pool is small and"."""
    words = _LOW.findall(before.lower())
    return not words or words[0] not in {*_OF, *terms().cases, "with", "at", "by", "during"}


def _place(found: re.Match[str]) -> str:
    place = found.groupdict().get("place")
    return wording.singular(place.rpartition(" ")[2].lower()) if place else ""


def _told_of(kind: Term, found: re.Match[str], product: frozenset[str]) -> _Thing | None:
    """What it is told of: what the pattern names, or what it is always told of."""
    phrase = found.groupdict().get("thing")
    thing = _thing(phrase, product) if phrase else None
    if not kind.thing:
        return thing
    others = {*thing.others, thing.head} - kind.plain - product if thing is not None else set()
    return _Thing(kind.thing, tuple(sorted(others)))


def _thing(phrase: str, product: frozenset[str]) -> _Thing | None:
    """What a phrase names, or None for one that names nothing by itself: "The code of the installer"."""
    words = [word.lower() for word in phrase.split()]
    while words and words[0] in _DETERMINERS:
        del words[0]
    at = next((n for n, word in enumerate(words) if word in _OF), len(words))
    named, behind = words[:at], [word for word in words[at + 1 :] if word not in _DETERMINERS]
    if not named or len(named) > 3 or len(behind) > 2 or (at < len(words) and not behind):
        return None
    if set(named + behind) & (terms().nothing | terms().cases | set(_OF)) or not all(map(str.isascii, words)):
        return None
    called = " ".join((*named[:-1], wording.singular(named[-1])))
    *before, head = terms().same.get(called, called).split()
    others = {wording.singular(word) for word in (*before, *behind)} - terms().plain - product
    others = {"idle" if word in terms().unused else word for word in others}
    return _Thing(head, tuple(sorted(others)))


@cache
def _idle() -> re.Pattern[str]:
    return re.compile(rf"\W*{either(terms().idle)}\b")


@cache
def _behind() -> re.Pattern[str]:
    """What may follow the figure."""
    return re.compile(rf"\W*(?:$|[.;:,()]|\s{either(terms().behind)}\b)|\W*$")


@cache
def _told() -> tuple[tuple[Term, re.Pattern[str]], ...]:
    made = []
    for kind in terms().term:
        for pattern in kind.told:
            made.append((kind, re.compile(rf"{_CLAUSE}{_compiled(pattern)}$", re.IGNORECASE)))
            if pattern.startswith("{thing} "):  # "Backups run every night and are kept for"
                opening = rf"^\W*{_THING} {either(terms().doing)} (?:[\w'’-]+ ){{0,8}}?and "
                behind = _compiled(pattern.removeprefix("{thing} "))
                made.append((kind, re.compile(f"{opening}{behind}$", re.IGNORECASE)))
    return tuple(made)


@cache
def _questions() -> tuple[tuple[Term, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile(rf"{_compiled(pattern)}(?:by default )?", re.IGNORECASE))
        for kind in terms().term
        for pattern in kind.asked
    )


def _compiled(pattern: str) -> str:
    """A pattern of words as an expression that ends with a blank; "then?" may be missing."""
    return "".join(map(_part, pattern.split()))


def _part(part: str) -> str:
    word = part.removesuffix("?")
    said = {"{thing}": _THING, "{place}": _PLACE, "{who}": _who()}.get(word)
    said = said or either(word.replace("_", " ").split("|"))
    return f"(?:{said} )?" if part.endswith("?") else f"{said} "


@cache
def _who() -> str:
    """Whoever does it: "we", "the server"."""
    names = rf"(?:(?!(?:and|or|to|not|that) ){_NAME} ?){{1,2}}(?<! )"
    return rf"(?:{either(terms().who)}|(?:the |our |your )?{names})"
