"""Mention in a sentence -> what word lists alone say of it: a check on the parse, and the fallback without it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from functools import cache, cached_property

from numcheck.frame.names import names_in
from numcheck.frame.reading import MOST, Reading
from numcheck.frame.time import Timed
from numcheck.frame.words import Words
from numcheck.model import Mention, Phrase, When

_WORD = re.compile(r"[A-Za-z][\w’'-]*")
#: Where one clause ends and another begins.
_BREAK = re.compile(r"[;:()\u2014\u201c\u201d\"]|,\s+(?:and|but|while|as|after|when|where|though|before)\b|\bthat\b")
_HALF_BREAK = re.compile(r"[,:](?!\d)|[;()\u2014\u201c\u201d\"]")
#: Characters before a verb in which the name of who does it is looked for, and in which two words make it a passive.
_FAR, _NEAR = 400, 100
_PASSIVE = frozenset({"was", "were", "been", "is", "are", "be", "being", "got"})


Verb = tuple[int, int, str]  # start, end (half-open, of the sentence), lemma with particle


class Sentence:
    """One sentence as its figures ask of it: what holds for all of them is looked up for the first."""

    def __init__(self, text: str, start: int, timed: tuple[Timed, ...], words: Words) -> None:
        """`start` is its offset in the document, `timed` are its time words."""
        self.text, self.start, self.timed, self.words = text, start, timed, words
        self._verbs: dict[tuple[int, int], _Verbs] = {}
        self._clauses: dict[tuple[int, int], tuple[tuple[Phrase, ...], frozenset[str]]] = {}

    def read(self, mention: Mention) -> Reading:
        """What the words around `mention` say."""
        at, end = mention.span.start - self.start, mention.span.end - self.start
        left, right, main = self._deed(at, end)
        if (left, right) not in self._clauses:
            clause = self.text[left:right]
            found = places(clause, place_pattern(self.words.place_prepositions))
            self._clauses[left, right] = found, frozenset([w.lower() for w in _WORD.findall(clause)])
        place, said = self._clauses[left, right]
        return replace(
            self._reading(mention, left, main),
            owner=_owner(mention),
            time=tuple([t.when for t in self._near(at) if not (t.start < end and at < t.end)]),
            place=place[:MOST],
            attribution=self._attribution,
            modality=_modality(self.text, main, self.words) if main else "actual",
            words=said,
        )

    def deed(self, mention: Mention) -> Reading:
        """The noun, the verb and who does it alone: all that a parse is checked by."""
        left, _, main = self._deed(mention.span.start - self.start, mention.span.end - self.start)
        return self._reading(mention, left, main)

    @cached_property
    def cited(self) -> Phrase | None:
        """The source after "according to", "citing" and their like."""
        return cited(self.text, self.words)

    def _reading(self, mention: Mention, left: int, main: Verb | None) -> Reading:
        before = main is not None and main[1] <= mention.span.start - self.start
        names = names_in(self.text[max(left, main[0] - _FAR) : main[0]], acts=True) if main and before else ()
        return Reading(
            noun=mention.noun,
            modifiers=mention.modifiers,
            predicates=(main[2],) if main is not None else (),
            agent=Phrase(text=names[-1], head=names[-1].split()[-1].lower(), names=names[-1:]) if names else None,
        )

    def _deed(self, at: int, end: int) -> tuple[int, int, Verb | None]:
        """Where the clause of a figure begins and ends, and its verb."""
        left, right = self._clause(at, end)
        verbs = self._verbs.get((left, right))
        if verbs is None:
            verbs = self._verbs[left, right] = _Verbs(_verbs(self.text, left, right, self.words), self.words)
        return left, right, verbs.main(self.text, at, end)

    def _clause(self, at: int, end: int) -> tuple[int, int]:
        before = bisect_right(self._breaks, at, key=lambda span: span[1]) - 1
        after = bisect_left(self._breaks, end, key=lambda span: span[0])
        left = self._breaks[before][1] if before >= 0 else 0
        return left, self._breaks[after][0] if after < len(self._breaks) else len(self.text)

    @cached_property
    def _breaks(self) -> list[tuple[int, int]]:
        return [match.span() for match in _BREAK.finditer(self.text)]

    @cached_property
    def _own(self) -> list[Timed]:
        return _own_times(self.text, self.timed, self.words)

    def _near(self, at: int) -> list[Timed]:
        """The time words that stand nearest to a figure at `at`, as many before it as behind it."""
        first = max(0, bisect_left(self._own, at, key=lambda timed: timed.start) - MOST // 2)
        return self._own[first : first + MOST]

    @cached_property
    def _attribution(self) -> Phrase | None:
        return _attribution(self.text, self.words)


def _verbs(sentence: str, left: int, right: int, words: Words) -> list[Verb]:
    found: list[Verb] = []
    tokens = list(_WORD.finditer(sentence, left, right))
    known = words.lemmas
    for i, token in enumerate(tokens):
        lemma = known.get(token[0].lower()) if token[0] != "including" else None
        if lemma is None or (i and tokens[i - 1][0].lower() in ("the", "a", "an", "its", "his", "their", "of")):
            continue
        following = tokens[i + 1][0].lower() if i + 1 < len(tokens) else ""
        found.append(
            (token.start(), token.end(), f"{lemma} {following}" if following in ("down", "off", "out", "up") else lemma)
        )
    return found


class _Verbs:
    """The verbs of one clause, in order."""

    def __init__(self, verbs: list[Verb], words: Words) -> None:
        self.all = verbs
        done = [verb for verb in verbs if verb[2].split()[0] not in words.reporting]
        self.acting = [verb for verb in done if verb[2] != "be"]
        self.telling = [verb for verb in done if verb[2] not in ("be", "have")]

    def main(self, sentence: str, at: int, end: int) -> Verb | None:
        """The verb of a figure from `at` to `end`, by its place.

        The passive right behind the figure, else the last one before it, else the next one.
        """
        nearest = _behind(self.all, end)
        if nearest is not None and not _HALF_BREAK.search(sentence, end, nearest[0]):
            first = _behind(self.acting, end)
            if first is not None and _passive(sentence, first[0], end):
                return first
        before = bisect_right(self.telling, at, key=lambda verb: verb[1]) - 1
        return self.telling[before] if before >= 0 else _behind(self.telling, end)


def _behind(verbs: list[Verb], end: int) -> Verb | None:
    """The first of these verbs that begins at `end` or behind it."""
    at = bisect_left(verbs, end, key=lambda verb: verb[0])
    return verbs[at] if at < len(verbs) else None


def _passive(sentence: str, verb: int, end: int) -> bool:
    between = sentence[max(end, verb - _NEAR) : verb].lower().split()
    return bool(between) and any(w in _PASSIVE for w in between[-2:])


def _modality(sentence: str, verb: Verb, words: Words) -> str:
    """By the two words before the verb."""
    near = [w.lower() for w in _WORD.findall(sentence[max(0, verb[0] - 40) : verb[0]])][-2:]
    if any(w in words.hypothetical_auxiliaries for w in near):
        return "hypothetical"
    if any(w in words.planned_auxiliaries for w in near):
        return "planned"
    if near[-1:] == ["to"]:
        return "planned"
    return "actual"


def _owner(mention: Mention) -> Phrase | None:
    for word in mention.modifiers:
        names = names_in(word.capitalize(), acts=True)
        if names and names[0] != word.capitalize():
            return Phrase(text=word, head=word, names=names)
    return None


def times(sentence: str, timed: tuple[Timed, ...], words: Words) -> tuple[When, ...]:
    """All time words but those right beside a reporting verb that do not open the sentence."""
    return tuple([time.when for time in _own_times(sentence, timed, words)])


def _own_times(sentence: str, timed: tuple[Timed, ...], words: Words) -> list[Timed]:
    found = []
    for time in timed:
        before = [w.lower() for w in _WORD.findall(sentence[max(0, time.start - 30) : time.start])][-2:]
        after = [w.lower() for w in _WORD.findall(sentence[time.end : time.end + 20])][:1]
        says = [words.lemma(w) in words.reporting for w in (*before, *after)]
        if time.start < 4 or not any(says):
            found.append(time)
    return found


@cache
def place_pattern(prepositions: frozenset[str]) -> re.Pattern[str]:
    """A name behind one of the prepositions."""
    return re.compile(rf"\b({'|'.join(sorted(prepositions))})\s+((?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*)")


def places(clause: str, pattern: re.Pattern[str]) -> tuple[Phrase, ...]:
    """The names that stand behind a preposition of place."""
    found = []
    for match in pattern.finditer(clause):
        names = names_in(match[2])
        if names:
            found.append(Phrase(text=match[2], head=match[2].split()[-1].lower(), names=names))
    return tuple(found)


def _attribution(sentence: str, words: Words) -> Phrase | None:
    """The words before (or after) the first reporting verb, back to a break."""
    for token in _WORD.finditer(sentence):
        lemma = words.lemma(token[0])
        if lemma is None or lemma not in words.reporting or lemma in words.weak_reporting:
            continue
        left = max((m.end() for m in _HALF_BREAK.finditer(sentence, 0, token.start())), default=0)
        subject = sentence[left : token.start()].strip()
        if subject and len(subject.split()) <= 8:
            return Phrase(text=subject, head=subject.split()[-1].lower(), names=names_in(subject, acts=True))
    return cited(sentence, words)


def cited(sentence: str, words: Words) -> Phrase | None:
    """The source after "according to", "citing" and their like."""
    for lead in words.reporting_prepositions:
        at = sentence.lower().find(lead + " ")
        if at >= 0:
            stop = _HALF_BREAK.search(sentence, at + len(lead))
            text = sentence[at + len(lead) : stop.start() if stop else len(sentence)].strip(" .")
            if text:
                return Phrase(text=text, head=text.split()[-1].lower(), names=names_in(text, acts=True))
    return None
