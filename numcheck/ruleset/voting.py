"""rules/votes.toml -> the words that tell how a vote ended."""

from __future__ import annotations

from functools import cache

import msgspec

from numcheck.ruleset.cues import Cues, made
from numcheck.ruleset.locate import shipped


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of `rules/votes.toml`, which says what each is for."""

    bodies: frozenset[str]
    cues: Cues
    decides: frozenset[str]
    leads: Cues
    texts: Cues


@cache
def voting() -> Words:
    """The shipped words; raises what `shipped` does."""
    return shipped("votes.toml", Words, made)
