"""rules/votes.toml -> the words that tell how a vote ended."""

from __future__ import annotations

from functools import cache

import msgspec

from numcheck.ruleset.cues import Cues, made
from numcheck.ruleset.locate import shipped


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of `rules/votes.toml`, which says what each is for."""

    bodies: frozenset[str]
    matters: frozenset[str]
    called: frozenset[str]
    beside: frozenset[str]
    cues: Cues
    decides: frozenset[str]
    leads: Cues
    texts: Cues
    chambers: tuple[frozenset[str], ...]
    ballots: Cues
    elections: Cues
    gets: Cues
    supposed: Cues
    no_parties: Cues
    lists: Cues

    def vote_apart(self, one: str, other: str) -> bool:
        """Whether two heads of phrases are of two chambers, or of those who sit in them."""
        here, there = ([n for n, words in enumerate(self.chambers) if head in words] for head in (one, other))
        return bool(here and there) and here != there


@cache
def voting() -> Words:
    """The shipped words; raises what `shipped` does."""
    return shipped("votes.toml", Words, made)
