"""Frame -> the same as the port of one side of a program: "the console listens on 15680", "metrics on port 9464"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache

from numcheck.model import Frame, Kind
from numcheck.ruleset import manuals
from numcheck.ruleset.settings import settings
from numcheck.wording import singular

_LAST = 65_535
_PORT = re.compile(r"[1-9]\d{1,4}")
_WORD = re.compile(r"[A-Za-z]+")
#: Where the clause of a figure begins, before it.
_BEGINS = re.compile(r"[.,;:!?()\n]|\b(?:and|while|but|whereas)\b")
#: Behind a figure: whose port it is.
_OF = re.compile(r"^ (?:(?:is |are )?(?:used )?(?:for|by|of) (?:the |its |all )?|\()([A-Za-z]+(?: [A-Za-z]+)?)")
#: Before it: it is the port of something, or whatever is told there is on it.
_ON = re.compile(r"\b[Pp]ort(?: (?:number|is|of))?[:= ]*$|\blisten(?:s|ing)? on $")
_NOT = re.compile(r"\b(?:not (?:listen|use|on)|no longer|never|instead|old|formerly|was|were)\b")


def port(frame: Frame, lead: str, after: str) -> Frame | None:
    """The frame of a port with the words for whose it is; None where it is none, or nobody says whose it is.

    `lead` is what its sentence, or the first cell of its row, says before the figure, `after` what it says behind it.
    """
    surface = frame.mention.surface
    if _PORT.fullmatch(surface) is None or int(surface) > _LAST or _ON.search(lead) is None:
        return None
    clause = _BEGINS.split(lead)[-1]
    of = _OF.match(after)
    if _NOT.search(clause.lower()):
        return None
    told = [w.lower() for w in _WORD.findall(f"{clause} {of[1]}" if of is not None else clause)]
    names = tuple(dict.fromkeys(singular(word) for word in told if word in _names()))
    if not names:
        return None
    quantity = replace(frame.mention.quantity, value=Decimal(surface), unit="count")
    return Frame(
        mention=replace(frame.mention, kind=Kind.COUNT, quantity=quantity, when=None),
        sentence=frame.sentence,
        noun="port",
        modifiers=names,
        narrowing=frozenset(names),
        predicates=("listen",),
        words=frozenset((*names, "port", "listen")),
        reader="parse",
    )


@cache
def _names() -> frozenset[str]:
    return manuals.words().sides | settings().words.protocols
