"""Two claims of one document, of its abstract and of the text below -> why the text answers something narrower."""

from __future__ import annotations

import re
from functools import cache

from numcheck.event.meeting import Meeting
from numcheck.model import Frame
from numcheck.ruleset.calendar import time_words
from numcheck.ruleset.locate import shipped_table
from numcheck.ruleset.rarity import DOCUMENT, rarity, stem

#: So telling a word is at least that is no small one, in nats: "we" is less, "women" is more.
_TELLING = 0.9
_WORD = re.compile(r"[a-z]+")


def by_itself(m: Meeting) -> bool:
    """Whether one of two claims is of the abstract of the other's text."""
    one, other = m.frames
    return m.first.span.doc == m.second.span.doc and one.abstract != other.abstract


def closer(m: Meeting) -> str:
    """The text tells a part of what its abstract tells, or something else: its clause has words of its own."""
    if m.agree or not by_itself(m):
        return ""
    abstract, text = m.frames if m.frames[0].abstract else m.frames[::-1]
    if text.heading or abstract.modality != text.modality:
        return "the text tells it otherwise than its abstract does"
    told = {name for phrase in text.place for name in phrase.names} - {n for p in abstract.place for n in p.names}
    if told and not any(name in m.sentence(abstract) for name in told):
        return f"only the text tells it of: {', '.join(sorted(told))}"
    known = {stem(word) for word in (*abstract.words, *m.sentence(abstract).lower().split())}
    aside = {stem(word) for word in _aside(text)}
    # Of a toll no word of the clause is kept but the noun.
    words = text.words if len(text.words) > 1 else frozenset(_WORD.findall(m.sentence(text).lower()))
    more = sorted(w for w in words if w.isalpha() and _tells(w) and stem(w) not in known | aside)
    return f"only the text tells it of: {', '.join(more)}" if more else ""


def _tells(word: str) -> bool:
    return word not in _small() and rarity(word, DOCUMENT) >= _TELLING


def _aside(frame: Frame) -> list[str]:
    """Words of a clause that say who says so, who did it, and when."""
    phrases = (frame.attribution, frame.agent)
    told = (*(phrase.text for phrase in phrases if phrase is not None), *(when.text for when in frame.time))
    return " ".join(told).lower().split()


@cache
def _small() -> frozenset[str]:
    return time_words() | frozenset(shipped_table("summaries.toml")["plain"])
