"""A text before "the 47-year-old" -> whether somebody besides the person named there may be meant."""

from __future__ import annotations

import re
from functools import cache

from numcheck.model import Document, Frame
from numcheck.ruleset.locate import shipped_table
from numcheck.ruleset.sorts import written_out

#: Somebody, nobody by name: "he shot somebody".
_ANYBODY = re.compile(r"\b(?:somebody|someone|another|other|others|they|them|their)\b", re.IGNORECASE)


def called_so(frame: Frame, document: Document) -> bool:
    """Whether a sentence opens with somebody who is called by nothing but an age: "The 47-year-old wept"."""
    opening = document.text[frame.sentence.start : frame.mention.span.start]
    unnamed = frame.subject is None or not frame.subject.names
    return opening == "The " and unnamed and frame.noun == "person"


def others(before: str) -> bool:
    """Whether the words tell of somebody without a name: of "Roe shot a neighbour" it may be the neighbour.

    "The driver Otto Rehn" is no second person.
    """
    told = _persons().sub(" ", before)
    return _ANYBODY.search(told) is not None or _person().search(told) is not None


def another_opens(before: str) -> bool:
    """Whether a sentence behind the first one is about somebody without a name: "Her mother was a miner"."""
    return _opening().search(before) is not None


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(
        rf"[.!?][\s\"”]+(?:The|An?|His|Her|Their|One|Another) (?:[a-z-]+ ){{0,2}}?(?:{_words()})\b(?! [A-Z])"
    )


@cache
def _persons() -> re.Pattern[str]:
    """Words for persons right before a name."""
    return re.compile(rf"\b(?:{_words()})\s+(?=[A-Z])")


@cache
def _person() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words()})(?:s|es|men)?\b", re.IGNORECASE)


@cache
def _words() -> str:
    kin = shipped_table("frames.toml")["names"]["kin"]
    found = written_out(("@person", "@child", "@role", "@soldier", *kin))
    return "|".join(sorted(map(re.escape, found), key=len, reverse=True))
