"""Frames of one document -> the same, each with the when, where and what that is lent to it where it says none itself.

`A bus crash in Peru killed 24 on Monday. Twelve were hurt.`: the twelve too, in Peru, on Monday, in that crash.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from numcheck.frame import dateline, lexical, time
from numcheck.frame.older import without_older
from numcheck.frame.reading import MOST
from numcheck.frame.words import Words
from numcheck.model import POSITIONS, Document, Frame, Kind, Mention, Phrase, Scene, Span, When
from numcheck.ruleset.locate import shipped_table
from numcheck.ruleset.places import places
from numcheck.ruleset.rivals import rivals
from numcheck.sentence import sentences

#: So many sentences before may lend, and no list item or cell lends or borrows.
_REACH = 3
#: What a report tells without a day is at most so old on the day of its dateline.
_NEWS = timedelta(days=30)
#: Lines above a text are no longer than that.
_MASTHEAD = 90
#: So many characters behind a dateline name the place that it tells of.
_OPENING = 400
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What one sentence says of when, where and what."""

    time: tuple[When, ...]
    place: tuple[Phrase, ...]
    happenings: frozenset[str]
    words: frozenset[str]


def _lists() -> dict[str, list[str]]:
    return shipped_table("scenes.toml")


def settled(
    document: Document, mentions: Sequence[Mention], frames: Sequence[Frame], words: Words
) -> tuple[Frame, ...]:
    """Fills `Frame.scene` of the frames that leave open when, where or what, and are told of an event."""
    if not any(_needy(frame) for frame in frames):
        return tuple(frames)
    lender = _Lender(document, mentions, frames, words)
    return tuple(lender.lent(frame) for frame in frames)


def _needy(frame: Frame) -> bool:
    """Whether something may be lent: no age, no date, nothing from history, and not all is said already.

    An hour is of a day, which is mostly said before it.
    """
    kind = frame.mention.kind
    full = frame.time and frame.place and frame.happenings
    position = kind in POSITIONS and kind is not Kind.CLOCK
    return not (full or position or kind is Kind.AGE or frame.history or frame.offset)


class _Lender:
    """The sentences of one document."""

    def __init__(self, document: Document, mentions: Sequence[Mention], frames: Sequence[Frame], words: Words) -> None:
        self.document, self.words = document, words
        self.spans = sentences(document)
        self.mentions: dict[Span, list[Mention]] = defaultdict(list)
        for mention in mentions:
            at = self._number(mention.span)
            self.mentions[self.spans[at]].append(mention)
        self.frames: dict[Span, list[Frame]] = defaultdict(list)
        for frame in frames:
            self.frames[frame.sentence].append(frame)
        opening = _WORD.findall(document.text[:_OPENING].lower())
        self.happens = any(frame.happenings for frame in frames) or bool(words.kinds(opening, set()))
        self.words_after = frozenset(_lists()["aftermath"])
        self.told: dict[int, _Told] = {}
        self.head = dateline.of(document)
        self.away: bool | None = None  # whether it names another place than its dateline, once that is asked

    def lent(self, frame: Frame) -> Frame:
        """The frame with what the rest of its sentence and the sentences before it lend."""
        if not _needy(frame):
            return frame
        number = self._number(frame.sentence)
        own = self._said(number)
        found = Scene(
            time=() if frame.time else own.time,
            place=() if frame.place or len(own.place) > 1 else own.place,
            happenings=frozenset() if frame.happenings else own.happenings,
            words=own.words - frame.words - _another(),
        )
        happened = frame.happenings or own.happenings
        if not (frame.place or own.place or own.words & _another() or self._past(own)) and self._prose(number):
            found = self._before(number, frame, found, happened)
        if number == 0 and not (frame.place or own.place or found.place):
            found = replace(found, place=self._lead(frame.happenings or own.happenings))
        # The desk that a dateline names is not where it happened if the sentence itself says where.
        if self.head is not None and not (frame.place or own.place or found.place or self._elsewhere()):
            found = replace(found, place=self.head.place)
        if self.head is not None and self.head.day is not None and not (frame.time or found.time):
            first = self.head.day - min(_NEWS, self.head.day - date.min)
            found = replace(found, time=(When(text="", part="written", first=first, last=self.head.day),))
        return replace(frame, scene=found) if found != Scene() else frame

    def _lead(self, happened: frozenset[str]) -> tuple[Phrase, ...]:
        """Where the first sentence behind a headline that says so says it was."""
        for behind in range(1, min(_REACH + 1, len(self.spans))):
            told = self._said(behind)
            if happened and told.happenings and not happened & told.happenings:
                return ()
            if told.place:
                return told.place if self._prose(behind) else ()
        return ()

    def _elsewhere(self) -> bool:
        """Whether the paragraph behind the dateline names another place: the desk tells of what happened there."""
        if self.head is None:
            return False
        if self.away is None:
            behind = self.document.text[self.head.start + self.head.length :][:_OPENING].split("\n", 1)[0]
            desk = {name for place in self.head.place for name in place.names}
            named = {name for place in lexical.places(behind, _reaches()) for name in place.names}
            self.away = any(name not in desk and places().country(name) is None for name in named)
        return self.away

    def _past(self, told: _Told) -> bool:
        """Whether a sentence is told of a year gone by: what stands before it may be of another."""
        published = dateline.day(self.document)
        years = [when.last.year for when in told.time if when.last is not None]
        return published is not None and bool(years) and max(years) < published.year

    def _before(self, number: int, frame: Frame, found: Scene, happened: frozenset[str]) -> Scene:
        """What the sentences before add, the nearest first, up to one that is told of another kind of event."""
        for before in range(number - 1, max(-1, number - 1 - _REACH), -1):
            if not self._prose(before):
                break
            told = self._said(before)
            if happened and told.happenings and not happened & told.happenings:
                break
            happened = happened or told.happenings
            found = Scene(
                time=found.time or (() if frame.time else told.time),
                place=found.place or told.place,
                happenings=found.happenings or (frozenset() if frame.happenings else told.happenings),
                words=found.words or (told.words - _another() if told.place or told.happenings else frozenset()),
            )
            if told.place:  # where it was is told once: what stands before may be elsewhere
                break
        return found

    def _said(self, number: int) -> _Told:
        if number not in self.told:
            self.told[number] = self._read(self.spans[number])
        return self.told[number]

    def _read(self, span: Span) -> _Told:
        start = span.start + (self.head.length if self.head is not None and span.start == self.head.start else 0)
        text = without_older(re.sub(r"\s", " ", self.document.text[start : span.end]))
        framed = [f for f in self.frames.get(span, ()) if not f.history]
        told = (m for m in self.mentions.get(span, ()) if m.span.start >= start)
        mentions = [m for m in told if text[m.span.start - start : m.span.end - start].strip()]
        published = dateline.day(self.document)
        timed = time.times(text, mentions, start, published, time.year_before(self.document.text, start))
        if len(text) <= _MASTHEAD and not text.rstrip().endswith((".", "!", "?", "”", '"')):
            # "The Orle Herald, 3 March 2030" tells of nothing
            timed = tuple(t for t in timed if published is None or t.when.first != published)
        where = tuple(dict.fromkeys(p for f in framed for p in f.place)) or lexical.places(text, _settles())
        where = tuple(p for p in where if not _home(p.text, text))
        forms = _WORD.findall(_idioms().sub(" ", text.lower()))
        nouns = {base for form in set(forms) for base in (form, form.removesuffix("s"))}
        lemmas = self.words.lemmas
        said = frozenset(nouns.union([lemmas[form] for form in forms if form in lemmas]))
        kinds = frozenset(h for f in framed for h in f.happenings)
        # "crushed" is no crush, and "fired" no fire; but what "crashed" is a crash
        done = said & self.words.happening_verbs
        named = self.words.kinds(done | nouns, said)
        if self.happens and said & self.words_after:  # "was arrested in Lund on Friday" is not where and when he shot
            timed, where = (), ()
        return _Told(
            time=lexical.times(text, timed, self.words)[:MOST],
            place=where[:MOST],
            happenings=kinds or named,
            words=frozenset(_WORD.findall(text)) & rivals().lent | said & _another(),  # "Port Ness" is no port
        )

    def _number(self, span: Span) -> int:
        return max(0, bisect_right(self.spans, span.start, key=lambda s: s.start) - 1)

    def _prose(self, number: int) -> bool:
        blocks = self.document.blocks
        at = bisect_right(blocks, self.spans[number].start, key=lambda b: b.start) - 1
        return at >= 0 and blocks[at].kind in ("paragraph", "heading")


def _home(place: str, text: str) -> bool:
    """Whether a sentence names a place only as where somebody lives or comes from: "a 29-year-old from Lund"."""
    at = text.find(place)
    while at >= 0:
        if _homes().search(text, 0, at) is not None:
            return True
        at = text.find(place, at + 1)
    return False


@cache
def _homes() -> re.Pattern[str]:
    """What stands right before such a place."""
    said = "|".join(map(re.escape, _lists()["homes"]))
    lives = rf"(?:\b(?:{said})|-year-old (?:[a-z]+ )?from|, (?:aged )?\d{{1,2}},? (?:from|of)) "
    return re.compile(rf"{lives}(?:the )?(?:[a-z]+ )?\Z")


@cache
def _settles() -> re.Pattern[str]:
    towns = (f"{kind} of" for kind in _lists()["settlements"])  # "hit the port of Orle"
    return lexical.place_pattern(frozenset((*_lists()["prepositions"], *towns)))


@cache
def _reaches() -> re.Pattern[str]:
    return lexical.place_pattern(frozenset((*_lists()["prepositions"], "from", "hit", "struck", "shook")))


@cache
def _another() -> frozenset[str]:
    return frozenset(_lists()["another"])


@cache
def _idioms() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, _lists()['idioms']))})\b")
