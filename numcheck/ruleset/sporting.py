"""rules/sporting.toml -> what the words beside wins and losses, and beside the clock of a match, say of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import msgspec

from numcheck.ruleset.cues import Cues, made
from numcheck.ruleset.locate import shipped


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of `rules/sporting.toml`, which says what each is for."""

    distances: frozenset[str]
    stops: frozenset[str]
    ends: frozenset[str]
    blows: frozenset[str]
    rounds: Cues
    fights: Cues
    officials: Cues
    titles: frozenset[str]
    honours: frozenset[str]
    ways: Mapping[str, str]
    completing: Cues
    passes: Cues
    passing: Cues
    counts_wins: Cues
    of_record: Cues
    records: Cues
    stands: Cues
    tallies: Cues
    stoppages: Cues
    facing: Cues
    over: Cues
    won: Cues
    coming: Cues
    earlier: Cues
    coached: Cues
    partly: Cues
    breaking: Cues
    whole: frozenset[str]


@cache
def sporting() -> Words:
    """The shipped words; raises what `shipped` does."""
    return shipped("sporting.toml", Words, made)
