"""rules/money.toml -> the words that tell that a figure is money."""

from __future__ import annotations

from functools import cache

import msgspec

from numcheck.ruleset.cues import Cues, made
from numcheck.ruleset.locate import shipped


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of `rules/money.toml`, which says what each is for."""

    prices: Cues
    no_coins: list[str]
    sums: Cues
    links: Cues
    crowds: Cues
    reaching: Cues
    paying: Cues


@cache
def money() -> Words:
    """The shipped words; raises what `shipped` does."""
    return shipped("money.toml", Words, made)
