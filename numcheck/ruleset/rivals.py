"""rules/rivals.toml -> words that tell one thing of a kind from another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property

import msgspec

from numcheck.ruleset.cues import either
from numcheck.ruleset.locate import shipped, shipped_table


class Condition(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that, in a clause with one of the nouns, say under what a figure holds: "on the free plan"."""

    nouns: tuple[str, ...]  # the first is what all of them may be called
    words: frozenset[str]

    def of(self, clause: frozenset[str]) -> frozenset[str]:
        """The condition that a clause tells, by its lemmas."""
        return frozenset() if clause.isdisjoint(self.nouns) else clause & self.words


# What somebody is for or against, with its article left out.
_CAUSE = (
    r"(?:the |a |an |his |her |its |their )?(?:new |planned )?"
    r"(?!the\b|his\b|her\b|its\b|\d)([\w-]{3,})"
)


class Family(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Members that exclude each other, each with the words for it."""

    of: str  # what they are kinds of: "venue"
    members: tuple[frozenset[str], ...]
    lends: bool = True  # what one sentence says of it holds for the next


class Named(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words before or behind which the name of one event or vehicle stands."""

    ends: frozenset[str] = frozenset()
    opens: frozenset[str] = frozenset()
    coined: frozenset[str] = frozenset()  # behind these it is a word that is no common one
    coded: frozenset[str] = frozenset()  # behind these it is a letter or two with a number
    whole: bool = True  # a document tells of one such only; else that holds for a sentence


class Shots(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What both sides of a shooting do, and who does it besides the `doers`."""

    deeds: frozenset[str]
    robbers: frozenset[str]


class Rivals(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The word lists of `rules/rivals.toml`, which says what each is for; lemmas in lower case."""

    sets: tuple[frozenset[str], ...]
    younger: frozenset[str]
    older: frozenset[str]
    against: frozenset[str]
    favour: frozenset[str]
    described: tuple[frozenset[str], ...]
    family: tuple[Family, ...]
    including: frozenset[str]
    doers: frozenset[str]
    remaining: frozenset[str]
    partial: tuple[frozenset[str], ...]
    outings: tuple[frozenset[str], ...]
    groups: frozenset[str]
    ordinals: frozenset[str]
    stages: frozenset[str]
    runoffs: frozenset[str]
    alone: frozenset[str]
    parts: frozenset[str]
    whole: frozenset[str]
    camps: tuple[frozenset[str], ...]
    named: tuple[Named, ...]
    not_beside: dict[str, str]  # a word, and one beside which it is none of its family: "behind bars"
    condition: tuple[Condition, ...]
    shots: Shots

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word that any of the lists holds: a clause's other words tell nothing apart."""
        return frozenset(_every({key: held for key, held in msgspec.to_builtins(self).items() if key != "shots"}))

    def between(self, one: frozenset[str], other: frozenset[str]) -> str:
        """The words that tell two clauses, given as their lemmas, apart; empty where none do."""
        for words in self.sets:
            if told := _apart(one & words, other & words):
                return told
        for condition in self.condition:
            here, there = condition.of(one), condition.of(other)
            if here != there and (not here & there or len(here) + len(there) > 2):  # of two plans in one clause, either
                return ", ".join(sorted(here ^ there))
        if told := self.kinds(one, other):
            return told
        if one & other & self.stages:
            first, second = one & self.ordinals, other & self.ordinals
            if told := _apart(first, second):
                return told
            only = (first ^ second) & self.alone
            if only and not (first and second):
                return ", ".join(sorted(only))
        return ""

    def staged(self, sentence: str) -> frozenset[str]:
        """The stages that a sentence tells with their ordinals, wherever in it: "in the second trial, 31 died"."""
        return frozenset(word for found in self._staged.findall(sentence.lower()) for word in found if word)

    @cached_property
    def _staged(self) -> re.Pattern[str]:
        return re.compile(rf"\b({either(self.ordinals)}) ({either(self.stages)})\b|\b({either(self.runoffs)})\b")

    def differ(self, one: frozenset[str], here: frozenset[str], other: frozenset[str], there: frozenset[str]) -> bool:
        """Whether a title has a word of a set that the other page has not: the page of a client, and that of the whole.

        `here` and `there` are the words of the titles, `one` and `other`, with those that the pages speak of.
        """
        return any(one & words - there or other & words - here for words in self.sets)

    def kinds(self, one: frozenset[str], other: frozenset[str]) -> str:
        """The words by which two clauses are told of two kinds of one family: a mosque and a church."""
        here, there = self._members(one), self._members(other)
        for family in here.keys() & there.keys():
            if not here[family] & there[family]:
                return _apart(one & self._words(family), other & self._words(family))
        return ""

    def described_apart(self, one: frozenset[str], other: frozenset[str], *, alone: bool = False) -> str:
        """The words by which two things of one kind are told apart: the old stadium and the new one.

        With `alone`, it is enough that one is described so: the new stadium and the stadium.
        """
        told = next((told for words in self.described if (told := _apart(one & words, other & words))), "")
        known = frozenset().union(*self.described) if alone else frozenset()
        return told or ", ".join(sorted((one ^ other) & known))

    def parts_apart(self, one: str, other: str) -> str:
        """Two parts of one whole, or a part and the whole, as phrases name them: "Orlan's mobile unit" and "Orlan"."""
        here, there = self._part(one), self._part(other)
        if here is None and there is None:
            return ""
        alike = here is not None and there is not None and (here[1] != there[1] or not here[0] or not there[0])
        return "" if alike or here == there else f"{one} against {other}"

    def _part(self, phrase: str) -> tuple[frozenset[str], str] | None:
        """What a phrase calls a part, with the words that say which one; None for what is no part."""
        words = phrase.split()
        if len(words) < 2 or words[-1] not in self.parts:
            return None
        owner = max((at for at, word in enumerate(words) if word.endswith(("'s", "’s", "s'", "s’"))), default=-1)
        return frozenset(words[owner + 1 : -1]) - {"the", "a", "an", "its", "their"}, words[-1]

    def camps_apart(self, one: str, other: str) -> bool:
        """Whether two heads of phrases are of two sides that fight each other: the army, the rebels."""
        here, there = ([side for side in self.camps if head in side] for head in (one, other))
        return bool(here and there) and here != there

    def ages_apart(self, one: str, other: str) -> str:
        """The younger and the older of one age whom two sentences are told of: "those under 60", "people over 60"."""
        young, old = (frozenset(pattern.findall(one)) for pattern in self._aged)
        young_there, old_there = (frozenset(pattern.findall(other)) for pattern in self._aged)
        crossed = ((young & old_there) - old - young_there) | ((old & young_there) - young - old_there)
        return f"under and over {min(crossed)}" if crossed else ""

    @cached_property
    def _aged(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        who = r"\b(?:[a-z]{3,12}|aged) "
        age = r"(?:the age of )?(\d\d)\b(?![.,]\d| ?%| percent)"
        young, old = (re.compile(rf"{who}{either(words)} {age}") for words in (self.younger, self.older))
        return young, old

    def sides_apart(self, one: str, other: str) -> str:
        """What two sentences tell of those who are for it, and of those who are against it; else nothing."""
        for here, there in ((one, other), (other, one)):
            opposed, backed = frozenset(self._opposed.findall(here)), frozenset(self._backed.findall(there))
            if (
                told := (opposed & backed)
                - frozenset(self._backed.findall(here))
                - frozenset(self._opposed.findall(there))
            ):
                return f"for and against: {', '.join(sorted(told))}"
        return ""

    @cached_property
    def _opposed(self) -> re.Pattern[str]:
        return re.compile(rf"\b{either(self.against)} {_CAUSE}")

    @cached_property
    def _backed(self) -> re.Pattern[str]:
        return re.compile(rf"\b{either(self.favour)} {_CAUSE}")

    def variants_apart(self, one: str, other: str) -> str:
        """A name that two texts have, in one with a word behind it that makes it another product's; else nothing."""
        for told, text in ((one, other), (other, one)):
            for name, variant in self._variant.findall(told):
                own = rf"\b{re.escape(name)}\b(?![\w-])"
                if re.search(own, text) and not re.search(rf"{own} {variant}\b", text):
                    return f"{name} {variant}"
        return ""

    @cached_property
    def _variant(self) -> re.Pattern[str]:
        name = r"\b(?!(?:The|A|An|In|On|At|By|For|New) )([A-Z][\w-]{1,20}(?: \d{1,4})?)"
        words = either(shipped_table("frames.toml")["names"]["models"])
        return re.compile(rf"{name} ({words})\b(?! [A-Z])")

    def counts_doers(self, sentence: str) -> bool:
        """Whether a sentence says that the doers are counted in, or left out: "including the gunman"."""
        return self._counting.search(sentence) is not None

    def counts_remaining(self, sentence: str) -> bool:
        """Whether a sentence tells who or what is left: "66 were still in hospital"."""
        return self._remaining.search(sentence) is not None

    def row_of(self, noun: str) -> int | None:
        """Of which row of `partial` a noun is, as a singular lemma; None of none."""
        return next((place for place, row in enumerate(self.partial) if noun in row), None)

    def outing_of(self, noun: str | None) -> int | None:
        """Of which row of `outings` a noun is, as a singular lemma; None of none."""
        return next((place for place, row in enumerate(self.outings) if noun in row), None)

    def _members(self, words: frozenset[str]) -> dict[int, set[int]]:
        found: dict[int, set[int]] = {}
        for word in words & self.known:
            if self.not_beside.get(word) in words:
                continue
            for family, member in self._places[word]:
                found.setdefault(family, set()).add(member)
        return found

    def _words(self, family: int) -> frozenset[str]:
        return frozenset().union(*self.family[family].members)

    @cached_property
    def _places(self) -> dict[str, list[tuple[int, int]]]:
        """Family and member of every word."""
        found: dict[str, list[tuple[int, int]]] = {}
        for f, family in enumerate(self.family):
            for m, member in enumerate(family.members):
                for word in member:
                    found.setdefault(word, []).append((f, m))
        return found

    @cached_property
    def _counting(self) -> re.Pattern[str]:
        some = r"(?:the |a |an |one |two |three |both )?(?:[a-z]+ )?"
        return re.compile(rf"\b{either(self.including)} {some}{either(self.doers)}s?\b", re.IGNORECASE)

    @cached_property
    def _remaining(self) -> re.Pattern[str]:
        said = either(self.remaining)
        return re.compile(rf"(?<!\bcould )(?<!\bmay )(?<!\bmight )\b{said}\b", re.IGNORECASE)

    @cached_property
    def known(self) -> frozenset[str]:
        """The words that tell one kind of a family from another."""
        return frozenset(self._places)

    @cached_property
    def lent(self) -> frozenset[str]:
        """Those of them that hold for the next sentence too: where it happened, not what somebody is accused of."""
        return frozenset(word for family in self.family if family.lends for member in family.members for word in member)


def _every(held: object) -> Iterator[str]:
    """The words in lists of lists."""
    if isinstance(held, str):
        yield held
    elif isinstance(held, dict):
        for one in held.values():
            yield from _every(one)
    elif isinstance(held, list | tuple | set | frozenset):
        for one in held:
            yield from _every(one)


def _apart(one: frozenset[str], other: frozenset[str]) -> str:
    return f"{', '.join(sorted(one))} against {', '.join(sorted(other))}" if one and other and not one & other else ""


@cache
def rivals() -> Rivals:
    """The shipped words; raises what `shipped` does."""
    return shipped("rivals.toml", Rivals)
