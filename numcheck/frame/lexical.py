"""Mention in a sentence -> what word lists alone say of it: a check on the parse, and the fallback without it."""

from __future__ import annotations

import re
from functools import cache

from numcheck.frame.names import names_in
from numcheck.frame.reading import Reading
from numcheck.frame.time import Timed
from numcheck.frame.words import Words
from numcheck.model import Mention, Phrase, When

_WORD = re.compile(r"[A-Za-z][\w’'-]*")
#: Where one clause ends and another begins.
_BREAK = re.compile(r"[;:()\u2014\u201c\u201d\"]|,\s+(?:and|but|while|as|after|when|where|though|before)\b|\bthat\b")
_HALF_BREAK = re.compile(r"[,;:()\u2014\u201c\u201d\"]")
_PASSIVE = frozenset({"was", "were", "been", "is", "are", "be", "being", "got"})


def read(sentence: str, mention: Mention, start: int, timed: tuple[Timed, ...], words: Words) -> Reading:
    """What the words around `mention` say; `start` is the sentence's offset in the document."""
    at, end = mention.span.start - start, mention.span.end - start
    left, right = _clause(sentence, at, end)
    verbs = _verbs(sentence, left, right, words)
    before = [v for v in verbs if v[1] <= at]
    after = [v for v in verbs if v[0] >= end]
    saying = [v for v in verbs if v[2].split()[0] in words.reporting]
    main = _main(sentence, before, after, saying, end)
    modality = _modality(sentence, main, words) if main else "actual"
    clause = sentence[left:right]
    names = names_in(sentence[left : main[0]], acts=True) if main and main in before else ()
    reporter = _attribution(sentence, words)
    return Reading(
        noun=mention.noun,
        modifiers=mention.modifiers,
        predicates=(main[2],) if main else (),
        agent=Phrase(text=names[-1], head=names[-1].split()[-1].lower(), names=names[-1:]) if names else None,
        owner=_owner(mention),
        time=times(sentence, timed, words, (at, end)),
        place=places(clause, place_pattern(words.place_prepositions)),
        attribution=reporter,
        modality=modality,
        words=frozenset(w.lower() for w in _WORD.findall(clause)),
    )


Verb = tuple[int, int, str]  # start, end (half-open, of the sentence), lemma with particle


def _clause(sentence: str, at: int, end: int) -> tuple[int, int]:
    left = max((m.end() for m in _BREAK.finditer(sentence, 0, at)), default=0)
    following = _BREAK.search(sentence, end)
    return left, following.start() if following else len(sentence)


def _verbs(sentence: str, left: int, right: int, words: Words) -> list[Verb]:
    found: list[Verb] = []
    tokens = list(_WORD.finditer(sentence, left, right))
    for i, token in enumerate(tokens):
        lemma = words.lemma(token[0])
        if lemma is None or (i and tokens[i - 1][0].lower() in ("the", "a", "an", "its", "his", "their", "of")):
            continue
        following = tokens[i + 1][0].lower() if i + 1 < len(tokens) else ""
        found.append(
            (token.start(), token.end(), f"{lemma} {following}" if following in ("down", "off", "out", "up") else lemma)
        )
    return found


def _main(sentence: str, before: list[Verb], after: list[Verb], saying: list[Verb], end: int) -> Verb | None:
    """The verb of the clause: the passive right behind the figure, else the last one before it, else the next one."""
    if after and not _HALF_BREAK.search(sentence, end, after[0][0]):
        first = next((v for v in after if v[2] != "be" and v not in saying), None)
        if first is not None and _passive(sentence, first[0], end):
            return first
    for verb in reversed(before):
        if verb not in saying and verb[2] not in ("be", "have"):
            return verb
    return next((v for v in after if v not in saying and v[2] not in ("be", "have")), None)


def _passive(sentence: str, verb: int, end: int) -> bool:
    between = sentence[end:verb].lower().split()
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


def times(
    sentence: str, timed: tuple[Timed, ...], words: Words, figure: tuple[int, int] = (0, 0)
) -> tuple[When, ...]:
    """All time words but those right beside a reporting verb that do not open the sentence."""
    found = []
    for time in timed:
        if time.start < figure[1] and figure[0] < time.end:
            continue
        before = [w.lower() for w in _WORD.findall(sentence[max(0, time.start - 30) : time.start])][-2:]
        after = [w.lower() for w in _WORD.findall(sentence[time.end : time.end + 20])][:1]
        says = [words.lemma(w) in words.reporting for w in (*before, *after)]
        if time.start < 4 or not any(says):
            found.append(time.when)
    return tuple(found)


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
