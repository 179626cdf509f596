"""rules/once.toml -> what tells two things apart that each happen once."""

from __future__ import annotations

import re
from functools import cache, cached_property

import msgspec

from numcheck.model import Mention
from numcheck.ruleset.calendar import months
from numcheck.ruleset.cues import Cues, either, made
from numcheck.ruleset.locate import shipped


class Kinds(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """Sorts of one deed, as words that tell them; `verbs` are the deeds, or any where there are none.

    What only one side tells of `only` makes it another one.
    """

    sorts: tuple[frozenset[str], ...]
    verbs: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()

    def apart(self, one: str, other: str) -> bool:
        """Whether two sentences in small letters tell sorts, and none in common."""
        here, there = self._told(one), self._told(other)
        return bool(here and there and not here & there) or self._alone(one) != self._alone(other)

    def _told(self, sentence: str) -> frozenset[int]:
        return frozenset(n for n, pattern in enumerate(self._patterns) if pattern.search(sentence))

    def _alone(self, sentence: str) -> bool:
        return bool(self.only) and self._only.search(sentence) is not None

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], ...]:
        return tuple(map(_any_of, self.sorts))

    @cached_property
    def _only(self) -> re.Pattern[str]:
        return _any_of(self.only)


def _any_of(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(_any_ending, sorted(words)))})(?![\w-])")


def _any_ending(word: str) -> str:
    return re.escape(word.removesuffix("*")) + (r"\w*" if word.endswith("*") else "")


class Once(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The word lists of `rules/once.toml`, which says what each is for."""

    stages: tuple[tuple[frozenset[str], ...], ...]
    only: frozenset[str]
    plainly: frozenset[str]
    others: frozenset[str]
    plain: frozenset[str]
    owners: frozenset[str]
    bodies: frozenset[str]
    countries: frozenset[str]
    kin: frozenset[str]
    leaving: frozenset[str]
    again: frozenset[str]
    several: frozenset[str]
    anew: frozenset[str]
    branches: frozenset[str]
    ranked: frozenset[str]
    ranking: frozenset[str]
    relatives: frozenset[str]
    undoing: frozenset[str]
    forms: frozenset[str]
    houses: Cues
    uses: Cues
    stretches: Cues
    moving: Cues
    titled: frozenset[str]
    described: frozenset[str]
    plainer: frozenset[str]
    opening: frozenset[str]
    lesser: frozenset[str]
    lasting: Cues
    bargains: frozenset[str]
    wares: frozenset[str]
    kinds: tuple[Kinds, ...]

    def another_sort(self, one: str, other: str, deeds: frozenset[str]) -> bool:
        """Whether two sentences tell sorts of one of the `deeds`, and none in common: "for theft", "for murder"."""
        here, there = one.lower(), other.lower()
        asked = (kinds for kinds in self.kinds if not kinds.verbs or not kinds.verbs.isdisjoint(deeds))
        return any(kinds.apart(here, there) for kinds in asked)

    @cached_property
    def titles(self) -> re.Pattern[str]:
        """What a name or a noun before it tells; groups: "Roe", "appeal", or "budget", "bill"."""
        plain = rf"(?:{either(self.plainer)}|[\w’-]+(?:al|ous|ful|ed|ive|est)) "
        name = rf"\b(?!(?i:{either(self.opening)}) )(?P<name>[A-Z][\w’'-]+) (?P<what>(?i:{either(self.titled)}))\b"
        noun = rf"(?<=[a-z] )(?!{plain})(?P<sort>[a-z]{{3,}}) (?P<described>{either(self.described)})\b"
        return re.compile(f"{name}|{noun}")

    def one_row(self, one: Mention, other: Mention) -> bool:
        """Whether two places are counted of one sort, by their nouns; whoever is second in a body has many names."""
        ordered = all(place.noun in self.ranked and self.ranking & {*place.modifiers} for place in (one, other))
        return one.noun == other.noun or ordered

    def stages_apart(self, one: str, other: str) -> int:
        """By how many stages the deed of one verb, as a lemma, comes after that of the other; 0 where none is known."""
        for row in self.stages:
            here, there = ([n for n, verbs in enumerate(row) if verb in verbs] for verb in (one, other))
            if here and there:
                return here[0] - there[0]
        return 0

    def only_one(self, one: str, other: str, asked: frozenset[str] = frozenset()) -> str:
        """The words for another one, or another time, that one sentence has and the other has not.

        Forms of the verbs that are `asked` for tell the deed itself: who asks when they were freed may be told so.
        """
        deeds = tuple(verb.removesuffix("e") for verb in asked)
        here, there = (set(self._only.findall(self._plainly.sub(" ", said.lower()))) for said in (one, other))
        return ", ".join(sorted(word for word in here ^ there if not word.startswith(deeds)))

    def another_name(self, one: str, other: str) -> bool:
        """Whether one name is the other with a word behind it, or in it, that makes it somebody or something else."""
        few, many = sorted((one.split(), other.split()), key=len)
        more = [word for word in many if word not in few]
        held = many[:1] == few[:1] and [word for word in many if word in few] == few
        return held and any(word in self.others or word.isdecimal() for word in more)

    @cached_property
    def body(self) -> re.Pattern[str]:
        """Where something is done that may be done at another such place again; one group: "Senate", "college"."""
        return re.compile(rf"\b({self.houses.either})\b")

    @cached_property
    def land(self) -> re.Pattern[str]:
        """In which land it is done; one group: "in Japan"."""
        return re.compile(rf"\bin (?:the )?(?!{_months()})([A-Z][\w’'-]+)")

    @cached_property
    def use(self) -> re.Pattern[str]:
        """For whom or in what it is, of one use after the other; one group: "for freight", "in humans"."""
        return re.compile(rf"\b(?:for|in) (?!{self.stretches.either})(?:the )?([a-z]+s|{self.uses.either})\b")

    @cached_property
    def _plainly(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-]){either(self.plainly)}(?![\w-])")

    @cached_property
    def _only(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-]){either(self.only)}(?![\w-])")


def numbered_apart(one: str, other: str) -> str:
    """A name that both sentences have, with another number behind it in each: "Manta" and "Manta 2"; else nothing."""
    here, there = _numbered(one), _numbered(other)
    return next((name for name in here if name in there and not here[name] & there[name]), "")


@cache
def _numbered_name() -> re.Pattern[str]:
    """A capitalised word and the number that tells which one of the name it is: "Manta 2", "Version 2.4", "Alma II"."""
    return re.compile(
        rf"\b(?!{_months()}|The |A |An |In |On |At |By |Since |Until |After |Before |About )"
        r"(?P<name>[A-Z][\w’'-]+|version|part|volume)"
        r"(?P<which>,? (?:Jr|Sr)\b| (?:\d{1,2}(?:\.\d{1,3}){0,3}|[IVX]{2,4})(?![\w%-]|[,.:]\d| (?:percent|[ap]\.?m)))?"
    )


def _months() -> str:
    return either(month.title() for month in months())


def _numbered(sentence: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for match in _numbered_name().finditer(sentence):
        found.setdefault(match["name"].lower(), set()).add((match["which"] or "").strip(", "))
    return found


@cache
def once() -> Once:
    """The shipped words; raises what `shipped` does."""
    return shipped("once.toml", Once, made)
