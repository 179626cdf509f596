"""Two documents or sentences -> whether what identifies an event in both, its name or its score, is another."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from numcheck.ruleset.cues import either
from numcheck.ruleset.rarity import listed
from numcheck.ruleset.rivals import rivals
from numcheck.ruleset.sporting import sporting
from numcheck.ruleset.voting import voting

_NOBODY: frozenset[str] = frozenset()
#: Characters on either side of a score within which a word tells that it is how a vote ended.
_NEAR = 80
_CAPITAL = r"[A-Z][\w’'-]{1,30}"


def named_apart(one: str, other: str) -> str:
    """The names of two events or vehicles of a kind that the sentences tell of: "Alder against Moss"; else nothing."""
    return names_apart(named(one), named(other))


def names_apart(one: tuple[frozenset[str], ...], other: tuple[frozenset[str], ...]) -> str:
    """The same of the names that `named` has found."""
    for here, there in zip(one, other, strict=True):
        if here and there and not here & there:
            return f"{', '.join(sorted(here))} against {', '.join(sorted(there))}"
    return ""


def scores(text: str) -> frozenset[tuple[str, ...]]:
    """The scores in a text, whichever side is named first; how a vote ended is none."""
    found = _score().finditer(text)
    return frozenset(tuple(sorted(score.groups())) for score in found if not _voted(text, score))


def _voted(text: str, score: re.Match[str]) -> bool:
    return voting().texts.within(text[max(0, score.start() - _NEAR) : score.end() + _NEAR])


@cache
def _score() -> re.Pattern[str]:
    """A score: no part of a date or a longer number, no run of years, no wins and losses: "Lund (10-5)"."""
    tallied = "".join(f"(?<!{re.escape(words)} )" for words in sorted(sporting().tallies.words))
    stopped = sporting().stoppages.either
    return re.compile(
        rf"(?<![\w.,:/(–-]){tallied}(\d{{1,3}})[-–](\d{{1,3}})"
        rf"(?![\w:/–-]|[.,]\d|(?:,| with) \d+ {stopped}\b| record)"
    )


@lru_cache(maxsize=1024)  # what one pair of claims asks of a sentence, the next one asks again
def named(text: str, *, whole: bool = False) -> tuple[frozenset[str], ...]:
    """The names in a text, by what they are names of; of a `whole` document only those of which it has but one."""
    return tuple(
        frozenset(filter(None, map(_name, pattern.finditer(text)))) if any(word in text for word in words) else _NOBODY
        for words, pattern in _patterns(whole)
    )


def _name(match: re.Match[str]) -> str:
    coined = match["coined"]
    if coined is not None:
        return "" if listed(coined.lower()) else coined.lower()
    return match["before"] or match["behind"] or match["code"] or ""


@cache
def _patterns(whole: bool) -> tuple[tuple[frozenset[str], re.Pattern[str]], ...]:
    """One for each kind, of bounded words, so that matching stays linear; with the words that it looks for."""
    return tuple(
        (
            kind.ends | kind.opens | kind.coined | kind.coded,
            re.compile(
                rf"\b(?!The )(?P<before>{_CAPITAL}) {either(kind.ends)}\b"
                rf"|\b{either(kind.opens)} (?P<behind>{_CAPITAL})"
                rf"|\b{either(kind.coined)} (?:(?:called|named|known as) )?(?P<coined>[A-Za-z][a-z-]{{3,30}})\b"
                rf"|\b{either(kind.coded)} (?P<code>[A-Z]{{1,2}}-?\d{{1,3}})\b"
            ),
        )
        for kind in rivals().named
        if kind.whole or not whole
    )
