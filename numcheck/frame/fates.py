"""Figures beside a word for what befell people -> the people they count, however the parser takes the sentence."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from numcheck.frame.reading import Reading
from numcheck.model import Frame, Kind, Mention, Span
from numcheck.ruleset.locate import builtin
from numcheck.ruleset.sorts import person

#: Characters before a figure within which the count is named: "the number of people known to have died in the ... was".
_LEAD = 150
#: Characters before a figure that may hold a noun which holds it.
_HOLD = 40
#: Characters behind a figure within which it is said what became of them.
_BEHIND = 60
#: Nouns of a figure that may be those who are counted, whoever they are.
_ANYBODY = frozenset({"people", "person", "other", "victim"})
#: Those whose number is told, and a plural that no rule makes.
_NUMBER_OF = re.compile(r"\bnumbers? of (?P<whom>(?:[A-Za-z][\w’'-]* ){1,4})")
_CHILDREN = {"people": "people", "children": "child", "schoolchildren": "child", "women": "woman"}
#: Right before a figure that a noun holds: "a mother of two", but not "one of 140 hurt".
_HELD = re.compile(r"\b(?!(?:one|two|three|some|all|most|half|many|number|total)\b)[a-z]+ of $")
#: Behind a figure another one is told of.
_NEXT = re.compile(r"(?: and|,|;) the\b")
#: A plural right behind a form makes it an adjective: "ten injured horses", but not "ten injured as a bus".
_NAMED = re.compile(
    r"\s+(?!across\b|this\b|perhaps\b|besides\b|always\b|minutes\b|hours\b|days\b)"
    r"(?:[a-z]{3,}s|people|men|women|children)\b"
)
#: Right before the number of those of one fate: "The dead numbered 24".
_NUMBERED = re.compile(
    r"\bthe (?P<who>dead|killed|injured|wounded|hurt|missing|homeless)(?: now| already)?"
    r" (?:numbered|number|totalled|totaled)(?: (?:about|around|some|at least|more than|nearly))?\s*$",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d[\d,.]*")
_AUXILIARIES = (
    r"(?:(?:have|has|had|were|was|are|is|been|being|be|also|already|confirmed|reported|known|said|believed|to|still"
    r"|later|now)\s+){0,5}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fates:
    words: Mapping[str, str]  # "dead" -> "die"
    verbs: Mapping[str, str]  # "kill" -> "die"
    forms: Mapping[str, str]  # "killed" -> "die"
    additions: frozenset[str]
    parts: frozenset[str]  # fates that are told of a part of those who are counted: "36 of whom were critical"
    alone: frozenset[str]
    tolls: frozenset[str]  # nouns of such a count, which ask the question themselves
    toll: re.Pattern[str]
    count: re.Pattern[str]
    put: re.Pattern[str]
    link: re.Pattern[str]
    unsure: re.Pattern[str]
    named: re.Pattern[str]
    behind: re.Pattern[str]
    joined: re.Pattern[str]


def befallen(reading: Reading, mention: Mention, before: str, after: str) -> Reading:
    """The reading with "people" as its noun and their fate as its first predicate, where the words beside say both.

    `before` and `after` are the sentence up to the figure and from its end on.
    """
    if mention.kind is not Kind.COUNT or mention.per is not None or reading.noun in _fates().tolls:
        return reading
    labelled = before.rstrip().lower().removesuffix(" of").endswith(reading.noun or "-")  # "magnitude 6 killed 12"
    if labelled or mention.quantity.value != mention.quantity.value.to_integral_value():
        return reading
    joined = _joined(before[-_HOLD:]) if reading.noun is None else None
    if joined is not None and joined not in {_fates().verbs.get(p) for p in reading.predicates}:
        return replace(reading, predicates=(joined,), bare=True)
    apart = _NEXT.match(after) is not None  # "the dead at 12 and the number of hurt": no numbers are counted
    behind = mention.noun is not None and mention.noun[:4] in after[:_BEHIND].lower() and not apart
    if behind and mention.noun not in _ANYBODY:
        return reading
    held = _HELD.search(before[-_HOLD:]) is not None
    numbered = _counted(before[-_LEAD:])
    fate = numbered or (None if held else _said(after[:_BEHIND]))
    if fate is None or (reading.bare and fate in {_fates().verbs.get(p) for p in reading.predicates}):
        return reading
    own = () if fate in _fates().parts else reading.predicates  # "36 of whom were critical": not what befell all
    own = tuple(verb for verb in own if _fates().verbs.get(verb, fate) == fate)  # "the dead at 9 and the hurt at 42"
    predicates = tuple(dict.fromkeys((fate, *own)))
    kept = tuple(word for word in reading.modifiers if word in _fates().additions)  # "a further 30 were hurt"
    words = reading.words | {fate} if mention.noun is None else reading.words
    noun = _whom(before[-_LEAD:]) if numbered is not None else "people"
    return replace(reading, noun=noun, modifiers=kept, predicates=predicates, bare=False, words=words)


def _counted(before: str) -> str | None:
    """The fate of those whose number is told: "the death toll stood at", "put the number of homeless at"."""
    if (numbered := _NUMBERED.search(before)) is not None:
        return _fates().words[numbered["who"].lower()]
    link = _fates().link.search(before)
    if link is None:
        return None
    lead = before[: link.start()]
    clause = re.split(r"[;:.!?]\s", lead)[-1]
    for start in (_last(_fates().toll, clause), _last(_fates().count, clause), _last(_fates().put, clause)):
        if start is None:
            continue
        told = _FIGURE.split(clause[start.end() :])[-1]
        if _fates().unsure.search(clause[max(0, start.start() - 12) :]):
            return None
        if start.re is _fates().toll:
            return "die"
        named = (_fates().words.get(word) for word in _fates().named.findall(told.lower()))
        return next((fate for fate in named if fate is not None), None)
    return None


def _whom(before: str) -> str:
    """`The number of police officers hurt rose to`: who is counted, where it is not just anybody."""
    named = [*_NUMBER_OF.finditer(before)][-1:]
    words = (_singular(word) for m in named for word in m["whom"].lower().split())
    noun = next(filter(None, words), "people")  # the first: "people killed by soldiers"
    return "people" if noun in _ANYBODY else noun


def _singular(word: str) -> str | None:
    """The lemma of a plural that names people, else None."""
    forms = (word[:-3] + "man" if word.endswith("men") else word.removesuffix("s"), _CHILDREN.get(word, ""))
    return next((form for form in forms if form in _ANYBODY or (form != word and person(form))), None)


def _joined(before: str) -> str | None:
    """`killed three and injured nine`: the deed right before the nine, which the parser may join to the three.

    "Killed and injured nine" tells both deeds of the nine.
    """
    said = _fates().joined.search(before)
    if said is None or said["first"].lower() in _fates().forms:
        return None
    return _fates().forms[said["form"].lower()]


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return max(pattern.finditer(text), key=lambda match: match.start(), default=None)


def _said(after: str) -> str | None:
    """What became of a bare number of people, said right behind it: "80 killed", "six died", "300 were wounded"."""
    found = _fates().behind.match(after)
    if found is None:
        return None
    form, rest = found["form"].lower(), after[found.end() :]
    if found["part"] and _fates().forms[form] not in _fates().parts:
        return None  # "40 were hurt, five of whom died": what they are a part of has that question too
    if not found["were"] and _NAMED.match(rest) is not None:
        return None  # "ten injured horses", "300 homeless people": who they are stands behind
    acts = re.match(r"\s+(?:an?|the|his|her|its|their|\d)\b", rest) is not None  # "nine killed a guard"
    return None if acts and form not in _fates().alone and not found["were"] else _fates().forms[form]


def befalls(verb: str) -> bool:
    """Whether a verb says what befalls people: "die", "hurt"."""
    return _fates().verbs.get(verb, "board") != "board"


def saved(verb: str) -> bool:
    """Whether a verb says that somebody was saved."""
    return _fates().verbs.get(verb) == "rescue"


def fate(frame: Frame) -> str | None:
    """What befell those whom a frame counts."""
    return next((f for p in frame.predicates if (f := _fates().verbs.get(p)) is not None), None)


def added(frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """The frames of a document, those whole that count others than the figures before do.

    `The blast killed 12; a further 30 were hurt`: the thirty are all who were hurt, where no hurt were counted before.
    """
    done: list[Frame] = []
    told: set[str] = set()
    fates = [fate(frame) if frame.mention.kind is Kind.COUNT else None for frame in frames]
    beside: dict[Span, set[str]] = defaultdict(set)
    for frame, own in zip(frames, fates, strict=True):
        beside[frame.sentence] |= {own} if own is not None else set()
    for frame, own in zip(frames, fates, strict=True):
        additions = _fates().additions & {*frame.modifiers, *frame.cuts}
        if own is not None and additions and (told | beside[frame.sentence]) - {own} and own not in told:
            kept = tuple(m for m in frame.modifiers if m not in additions)
            frame = replace(frame, modifiers=kept, narrowing=frame.narrowing - additions, cuts=frame.cuts - additions)
        told |= {own} if own is not None else set()
        done.append(frame)
    return tuple(done)


@cache
def _fates() -> _Fates:
    data = tomllib.loads((builtin() / "fates.toml").read_text("utf-8"))
    links, forms = data["links"], {k: v for k, v in data["forms"].items() if k not in ("alone", "parts")}
    hedge = _any(links["hedges"])
    by_form = {form: fate for fate, words in forms.items() for form in words}
    return _Fates(
        words={word: fate for fate, words in data["words"].items() for word in words},
        verbs={verb: fate for fate, verbs in data["verbs"].items() for verb in verbs},
        forms=by_form,
        additions=frozenset(data["additions"]["words"]),
        parts=frozenset(data["forms"]["parts"]),
        alone=frozenset(data["forms"]["alone"]),
        tolls=frozenset(links["tolls"]),
        toll=re.compile(rf"\b{_any(links['tolls'])}\b", re.IGNORECASE),
        count=re.compile(rf"\b{_any(links['counts'])}\b", re.IGNORECASE),
        put=re.compile(rf"\b{_any(links['puts'])}\s+(?:the|its|those|their)\b", re.IGNORECASE),
        link=re.compile(rf"\b{_any(links['words'])}(?:\s+{hedge})*\s*$", re.IGNORECASE),
        unsure=re.compile(rf"\b{_any(links['unsure'])}\b", re.IGNORECASE),
        named=re.compile(rf"{_any([w for words in data['words'].values() for w in words if ' ' in w])}|[a-z]+"),
        behind=re.compile(
            r"\s+(?:(?:people|persons|others|more|or so|of us|(?P<part>of (?:them|whom|those)))\s+)?"
            rf"(?P<were>{_AUXILIARIES})(?P<form>{_any(sorted(by_form))})\b(?!-)",
            re.IGNORECASE,
        ),
        joined=re.compile(
            rf"\b(?P<first>[\w’'-]+),? and (?P<form>{_any(_deeds(forms))})\s+(?:{hedge}\s+)*$", re.IGNORECASE
        ),
    )


def _deeds(forms: Mapping[str, Sequence[str]]) -> list[str]:
    """The forms that are verbs with an object: "injured", "displaced"."""
    return [word for words in forms.values() for word in words if re.fullmatch(r"[a-z]+ed|hurt", word)]


def _any(words: Sequence[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"
