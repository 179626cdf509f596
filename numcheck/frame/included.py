"""Some whom a figure counts, by what they are -> what befell them: "killed 17 people, including five children"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from numcheck.frame.bearing import Sentence
from numcheck.frame.fates import fate
from numcheck.model import Frame, Kind, Mention, Span
from numcheck.ruleset.cues import either
from numcheck.ruleset.fates import fates
from numcheck.ruleset.numbers import numbers
from numcheck.wording import plural

#: Verbs that say no more than that they are there, and what they are.
_LIGHT = frozenset({"include", "be", "have"})
_BODIES = frozenset({"body", "corpse"})
#: Characters before a figure in which its whole may stand, and behind it in which it is said who they are.
_LEAD, _BEHIND = 160, 60
#: Between a whole and one of its parts, with those told before it; none of them does or suffers something of its own.
_AMONG = re.compile(r"(?:,| )\s?(?:including|among (?:them|whom)|amongst them)(?P<others>[^.;:]*)$")
_OWN_VERB = re.compile(r"\b(?:was|were|is|are|had|has|have|who|when|while|after|injur\w+|wound\w+|hurt|kill\w*|died)\b")
#: Behind their noun, some of these again: "including two children from one school".
_FEWER = re.compile(r"\s(?:from|under|aged|of|who|whose|at|inside|aboard|with|belonging|younger|older)\b")
_THEM = re.compile(r" of (?:them|whom)(?: (?:were|are|was))?(?: [a-z-]+)?? (?P<noun>[a-z]+)\b(?! who\b)")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """Who they are, what befell them, and the figure that counts all whom it befell, if the sentence has it."""

    noun: str
    deeds: tuple[str, ...]
    whole: Frame | None = None


def of_the_whole(frame: Frame, framed: Mapping[Span, Frame], sentence: Sentence) -> Frame:
    """The frame of such a part with what its whole suffered; `framed` are the frames of the figures before it."""
    mention = frame.mention
    if mention.kind is not Kind.COUNT or mention.per is not None or mention.distributive:
        return frame
    if frame.noun in _nouns().values() and "among" in frame.cuts and _among_the().search(sentence.text):
        frame = replace(frame, cuts=frame.cuts - {"among"})  # "five children were among the dead": all there were
    if not set(frame.predicates) <= _LIGHT:
        return frame
    told = _told(frame, mention, framed, sentence)
    if told is None:
        return frame
    whole = told.whole if told.whole is not None else frame
    return replace(
        frame,
        noun=told.noun,
        predicates=told.deeds,
        modality=whole.modality,
        polarity=whole.polarity,
        agent=whole.agent,
        patient=None,
        owner=whole.owner,
        time=whole.time or frame.time,
        place=whole.place or frame.place,
        attribution=frame.attribution or whole.attribution,
        history=whole.history,
        prior=whole.prior,
        happenings=frame.happenings | whole.happenings,
        words=frame.words | whole.words,
        cuts=(frame.cuts - {"among"}) | whole.cuts,
        doer=False,
        bare=False,
    )


def _told(frame: Frame, mention: Mention, framed: Mapping[Span, Frame], sentence: Sentence) -> _Told | None:
    before, after = sentence.before(mention)[-_LEAD:], sentence.after(mention)[:_BEHIND]
    if (of_the := _of_the().match(after)) is not None:
        noun = _nouns().get(of_the["noun"])
        return _Told(noun=noun, deeds=(fates().of_word[of_the["state"]],)) if noun is not None else None
    them = _THEM.match(after)
    noun = _nouns().get(them["noun"]) if them is not None else frame.noun
    if noun not in _nouns().values() or noun is None or (them is None and _narrowed(noun, after)):
        return None
    if (held := _held().search(before)) is not None:
        return _Told(noun=noun, deeds=(fates().of_word[held["state"]],))
    for whole in reversed(tuple(framed.values())):
        deeds = _suffered(whole)
        between = sentence.between(whole.mention, mention)
        among = _AMONG.search(between)
        stands = among is not None and _OWN_VERB.search(among["others"]) is None
        if deeds and len(between) < _LEAD and (stands or them is not None):
            return _Told(noun=noun, deeds=deeds, whole=whole)
    return None


def _narrowed(noun: str, after: str) -> bool:
    """Whether fewer than all of that noun are told of."""
    at = after.find(plural(noun))
    return at >= 0 and _FEWER.match(after, at + len(plural(noun))) is not None


def _suffered(whole: Frame) -> tuple[str, ...]:
    """By which verbs all whom a figure counts are dead or hurt; none where it is another fate, or none."""
    if whole.mention.kind is not Kind.COUNT:
        return ()
    if whole.noun in _BODIES:
        return ("die",)
    befell = tuple(verb for verb in whole.predicates if fates().befalls(verb))
    return befell if fate(whole) in ("die", "injure") else ()


def _state() -> str:
    """What those who are dead or hurt are called."""
    return rf"(?P<state>{either(fates().states('die', 'injure'))})"


@cache
def _held() -> re.Pattern[str]:
    hedged = rf"(?: {numbers().hedged('also', 'the')}){{0,2}} ?$"
    return re.compile(rf"\b{_state()} (?:also )?(?:include|includes|included|including){hedged}")


@cache
def _of_the() -> re.Pattern[str]:
    return re.compile(rf" of (?:the|those) {_state()} (?:were|are|was)(?: [a-z-]+)?? (?P<noun>[a-z]+)\b")


@cache
def _among_the() -> re.Pattern[str]:
    return re.compile(rf"\b[Aa]mong (?:the|those|its|\w+) {_state()}\b")


@cache
def _nouns() -> Mapping[str, str]:
    """The nouns of those who are counted apart from the rest, by their plural."""
    return {plural(noun): noun for noun in fates().apart.nouns}
