"""rules/employers.toml -> whom a sentence says that somebody served, and the parts of a firm that it tells of."""

from __future__ import annotations

import re
from functools import cache, cached_property

import msgspec

from numcheck.ruleset.cues import either
from numcheck.ruleset.locate import shipped


class Employers(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The word lists of `rules/employers.toml`, which says what each is for; lower case."""

    serving: frozenset[str]
    leading: frozenset[str]
    arms: frozenset[str]
    within: frozenset[str]

    def served(self, sentence: str) -> frozenset[str]:
        """The words of the names of whom or where one served: {"Harlow", "Foods"}."""
        return frozenset(" ".join(self._served.findall(sentence)).split())

    def arms_told(self, sentence: str) -> frozenset[str]:
        """The parts of a firm that a sentence tells of, lower case: {"lending arm"}."""
        return frozenset(part.lower() for part in self._arm.findall(sentence))

    @cached_property
    def _served(self) -> re.Pattern[str]:
        return re.compile(
            rf"\b{either(self.serving)}\w{{1,4}} {either(self.leading)} (?:the )?"
            r"([A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3})"
        )

    @cached_property
    def _arm(self) -> re.Pattern[str]:
        return re.compile(
            rf"\b{either(self.within)} (?:its|their) ((?:[\w-]+ ){{1,3}}{either(self.arms)}s?)\b", re.IGNORECASE
        )


@cache
def employers() -> Employers:
    """The shipped words; raises what `shipped` does."""
    return shipped("employers.toml", Employers)
