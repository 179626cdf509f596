"""rules/portions.toml -> what says that a figure is of a part of what another one counts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, cached_property

import msgspec

from numcheck.ruleset.cues import either
from numcheck.ruleset.locate import shipped
from numcheck.ruleset.numbers import numbers

#: The least number of which the last one is told apart: "two were shot, and a third fled".
_THREE = 3


class Portions(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The word lists of `rules/portions.toml`, which says what each is for."""

    plain: frozenset[str]
    sorts: frozenset[str]
    narrow: frozenset[str]
    wide: frozenset[str]
    rooms: frozenset[str]
    spots: tuple[str, ...]
    moments: frozenset[str]
    degrees: frozenset[str]
    deadly: frozenset[str]
    nobody: frozenset[str]
    alike: Mapping[str, str]  # "quarterly" -> "quarter"

    def room(self, text: str) -> str:
        """The part of a place that a text names behind a preposition: "cellar" of "in the cellar of the inn"."""
        found = self._room.search(text)
        return found[1] if found else ""

    def moment(self, text: str, asks: str) -> str:
        """The words that tell a figure of a moment, or of some for whom it was worse; else nothing.

        `asks` is the question: one that asks how badly somebody was hurt is not narrowed by the answer.
        """
        found = self._moment.search(text.lower())
        if found is None or (found[0] in self.degrees and self._degree.search(asks.lower())):
            return ""
        return found[0]

    def sort(self, modifiers: frozenset[str]) -> str:
        """The words before a noun that tell a sort of it."""
        return ", ".join(sorted((modifiers - self._plain) | (modifiers & self.sorts)))

    def spots_told(self, text: str) -> frozenset[str]:
        """The parts of a place or of people that a text tells of: "in the cellar", "of one family"."""
        low = text.lower()
        if not any(spot in low for spot in self.spots):  # hardly a text has one, and this is known sooner
            return frozenset()
        return frozenset(found.lower() for found in self._spots.findall(text))

    def stretch(self, before: str, after: str) -> str:
        """What of the words on either side is told of the figure between them; nothing, where it is of a whole.

        In "eight of the 40 | in the cellar" the cellar is that of the eight.
        """
        return "" if self._of_a_whole.search(before) else f"{self._ends.split(before)[-1]} {self._ends.split(after)[0]}"

    def tells_the_last(self, sentence: str, number: int) -> bool:
        """Whether a sentence tells of the last of so many by itself: "two were shot, and a third blew himself up"."""
        nth = [word for word, place in numbers().ordinals.items() if place == number >= _THREE]
        return re.search(rf"\b(?:a|the) {either(nth)}\b", sentence) is not None

    @cached_property
    def fared(self) -> frozenset[str]:
        """How some fared, in one word right behind their figure: "fatally", "badly"."""
        return self.degrees | self.deadly

    @cached_property
    def figures(self) -> re.Pattern[str]:
        """Whole numbers from two on, in digits or one word: neither money nor a part of a longer one."""
        words = either(numbers().several - set(numbers().dozens))
        return re.compile(rf"(?<![\w.,$€£-])(?:\d[\d,]*(?![\w.%])|{words}\b)", re.IGNORECASE)

    @cached_property
    def _ends(self) -> re.Pattern[str]:
        """What ends the stretch of a sentence that is told of one figure: a stop inside it, or the next figure."""
        return re.compile(rf"[,;:.()—]| - | and (?:that|those) of |\d|\b{either(numbers().several)}\b")

    @cached_property
    def _of_a_whole(self) -> re.Pattern[str]:
        """Before a figure that another one is a part of: what is said of both is said of the part."""
        words = either(numbers().several | numbers().some)
        return re.compile(rf"(?:\d|\b{words})[^.,;:]{{0,3}} of (?:the |its |their |those |these )?$")

    @cached_property
    def _plain(self) -> frozenset[str]:
        """A number in words is no sort either: a headline without a stop runs into the text below it."""
        return self.plain.union(numbers().cardinals, numbers().dozens, numbers().scales)

    @cached_property
    def _spots(self) -> re.Pattern[str]:
        return re.compile(rf"\b{either(self.spots)}\b", re.IGNORECASE)

    @cached_property
    def _room(self) -> re.Pattern[str]:
        return re.compile(
            rf"\b(?:in|on|at|inside|into) (?:(?:the|its|an?) )?(?:\w{{1,20}}['’]s ?)?({either(self.rooms)})\b"
        )

    @cached_property
    def _moment(self) -> re.Pattern[str]:
        return re.compile(rf"\b{either(self.moments | self.degrees)}\b")

    @cached_property
    def _degree(self) -> re.Pattern[str]:
        return re.compile(rf"\b{either(word.removesuffix('ly') for word in self.degrees)}")


@cache
def portions() -> Portions:
    """The shipped words; raises what `shipped` does."""
    return shipped("portions.toml", Portions)
