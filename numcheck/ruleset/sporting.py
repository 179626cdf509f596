"""rules/sporting.toml -> what the words beside wins and losses, and beside the clock of a match, say of them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache

import msgspec

from numcheck.ruleset.cues import Cues, made
from numcheck.ruleset.locate import builtin


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of `rules/sporting.toml`, which says what each is for."""

    stops: frozenset[str]
    ends: frozenset[str]
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
    """The shipped words.

    Raises:
        FileNotFoundError: the installation is damaged.
        msgspec.ValidationError, tomllib.TOMLDecodeError: the file was altered and is broken.
    """
    text = (builtin() / "sporting.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), Words, dec_hook=made)
