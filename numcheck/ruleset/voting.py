"""rules/votes.toml -> the words that tell how a vote ended."""

from __future__ import annotations

import tomllib
from functools import cache

import msgspec

from numcheck.ruleset.cues import Cues, made
from numcheck.ruleset.locate import builtin


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of `rules/votes.toml`, which says what each is for."""

    bodies: frozenset[str]
    cues: Cues
    decides: frozenset[str]
    leads: Cues
    texts: Cues


@cache
def voting() -> Words:
    """The shipped words.

    Raises:
        FileNotFoundError: the installation is damaged.
        msgspec.ValidationError, tomllib.TOMLDecodeError: the file was altered and is broken.
    """
    text = (builtin() / "votes.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), Words, dec_hook=made)
