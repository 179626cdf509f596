"""Frames of a text that tells of an election -> the same, bare shares told of the vote: "the Greens took 9.7%"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from numcheck.model import Document, Frame, Kind, Phrase
from numcheck.ruleset.numbers import numbers
from numcheck.ruleset.voting import voting

#: What is counted, and the lemma by which a party gets it.
_VOTE, _SEAT, _GETS = "vote", "seat", "win"
#: Between the figures of one party: "27.8 percent and 39 seats", "9.7%, 13 seats", "4.9%, or six seats".
_JOINED = re.compile(r"(?: of the votes?)?(?:,|,? (?:and|or)|;| \() ?")
#: Between the figures of two parties, with the name of the second: "14.1 percent and the Greens | 9.7 percent".
_NAME = r"(?:[Tt]he )?(?:[a-z-]+ ){0,2}(?P<party>[A-Z][\w’'-]*(?: (?:(?:of|for|and|the) )*[A-Z][\w’'-]*){0,4})"
_WHOSE = re.compile(r"^.*[’']s (?=[A-Z])")
_ITEM = re.compile(r"\s*(?:[-*•–] |\d+\. )")
_KINDS = (Kind.PERCENT, Kind.COUNT)


def returned(document: Document, frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """Gives shares and seats that are told of a party, and of no whole, to the vote; other texts stay as they are."""
    text = document.text
    if not (voting().ballots.within(text) and voting().elections.within(text)):
        return tuple(frames)
    done: list[Frame] = []
    for frame in frames:
        last = done[-1] if done and done[-1].sentence == frame.sentence else None
        done.append(_returned(text, frame, last))
    return tuple(done)


def _returned(text: str, frame: Frame, last: Frame | None) -> Frame:
    mention, start = frame.mention, frame.sentence.start
    noun = _SEAT if mention.kind is Kind.COUNT and frame.noun == _SEAT else _VOTE
    if mention.kind not in _KINDS or mention.change not in (None, "level") or (mention.direction and noun == _SEAT):
        return frame
    if (mention.kind is Kind.COUNT and noun != _SEAT) or mention.quantity.value < 0 or frame.prior or frame.history:
        return frame
    before, after = text[start : mention.span.start], text[mention.span.end : frame.sentence.end]
    if (noun == _VOTE and _whole().match(after)) or voting().supposed.within(before + after):
        return frame
    party = None
    if last is not None and last.noun in (_VOTE, _SEAT) and last.predicates[:1] == (_GETS,) and last.agent is not None:
        between = text[last.mention.span.end : mention.span.start]
        other = _other().fullmatch(between)
        party = last.agent if _JOINED.fullmatch(between) else _phrase(other["party"]) if other is not None else None
    if party is None and (found := _got().search(before)) is not None:
        listed = found["listed"]
        if listed is None or _of_votes(text, start):
            party = _phrase(listed or found["party"])
    if party is None or voting().no_parties.within(party.text) or not _capital(text, party.text):
        return frame
    return replace(
        frame,
        noun=noun,
        modifiers=(),
        narrowing=frozenset(),
        predicates=(_GETS,),
        agent=party,
        patient=None,
        subject=None,
        owner=None,
        bare=False,
        part_of=None if noun == _SEAT else frame.part_of,
        reader="both",
    )


def _phrase(name: str) -> Phrase:
    own = _WHOSE.sub("", name)  # "Ana Roe's Civic Union"
    return Phrase(text=own, head=own.split()[-1].lower(), names=(own,))


def _capital(text: str, name: str) -> bool:
    """Whether a name has its capital inside of a sentence too: "Profits fell to 12 percent" is told of no party."""
    return " " in name or re.search(rf"[a-z,] {re.escape(name)}\b|\b[Tt]he {re.escape(name)}\b", text) is not None


def _of_votes(text: str, start: int) -> bool:
    """Whether the lines of a list stand under words of votes or seats, and not of the turnout in each town."""
    above = [line for line in text[:start].split("\n") if line.strip() and not _ITEM.match(line)]
    told = above[-1] if above else ""
    return voting().lists.within(told.lower()) and not voting().no_parties.within(told)


def _hedge() -> str:
    return rf"(?:{numbers().hedged()} ){{0,2}}"


@cache
def _whole() -> re.Pattern[str]:
    """Behind a share, what it is a share of, unless that is the vote."""
    return re.compile(rf" (?:of|in) (?!(?:the |all )?(?:{voting().ballots.either})\b)")


@cache
def _got() -> re.Pattern[str]:
    """`The Farmers' List took `, `- Greens `, `the Liberals, who came second with `: who got it, up to the figure."""
    words = voting()
    of = r"(?: (?:of|under|led by) [^,;.]{1,40})?(?:,[^,;]{1,60},)?"
    list_of = r"(?: (?:movement|party|list|alliance|bloc|coalition|union))?"
    verb = rf"(?: \([^()]{{1,30}}\))?{list_of}{of} (?:(?:has|have|had|was|is|were|are) )?{words.gets.either}"
    line = rf"^{_ITEM.pattern}(?P<party>[A-Z][^\d:;.]{{1,40}}?)(?: \([^()]{{1,30}}\))?(?::|,| [-–—])? $"
    told = rf"(?:^|[\s“\"(]){_NAME}{verb} {_hedge()}$"
    return re.compile(f"{line.replace('party', 'listed')}|{told}")


@cache
def _other() -> re.Pattern[str]:
    """Between two shares, whose the second is: " and the Greens ", ", ahead of the Liberals on "."""
    lead = r"(?: of the votes?)?(?:,? (?:and|while|with|against|followed by)|[,;]|,? (?:just )?(?:ahead|in front) of)"
    return re.compile(rf"{lead} {_NAME}(?: (?:{voting().gets.either}|on|at|with|a))? {_hedge()}")
