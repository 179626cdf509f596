"""Sentence -> the stretches that tell of an older event, by which the event of the day is measured."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from numcheck.frame.then import brackets
from numcheck.ruleset.cues import either
from numcheck.ruleset.locate import shipped_table

#: `It had happened here once before: in May a bomb killed two`: all behind it, up to the next pause.
_ONCE = re.compile(r"\bhad\b[^.;:]{0,40}\b(?:once|twice) before\b[:,]?((?:[^,;:.]|[,.](?=\d)){0,80})", re.IGNORECASE)


def held_against(text: str, behind: int) -> tuple[tuple[int, int], ...]:
    """Half-open stretches that say when another figure was, against which one that ends at `behind` is held."""
    return tuple(match.span(1) for match in _held().finditer(text, behind))


@lru_cache(maxsize=64)
def older(text: str) -> tuple[tuple[int, int], ...]:
    """Half-open stretches of the text that are told of an older event. A sentence is asked for again by each figure."""
    low = text.lower()
    known = (("since", _since()), ("after", _after()), ("before", _ONCE))
    marks = [mark for word, mark in known if word in low]
    return tuple(sorted(match.span(1) for mark in marks for match in mark.finditer(text)))


def without_older(text: str) -> str:
    """The text with blanks for what it tells of another time than that of its event.

    These are the stretches of an older event, those of a figure that another is held against, brackets with what one
    was at another time, years that are only a mark or a goal, and the year in which somebody or something began: `The
    line, opened in 1986, carried 300 people`.
    """
    years = (match.span("year") for found in (_begun(), _marks(), _to_come()) for match in found.finditer(text))
    for start, end in (*older(text), *held_against(text, 0), *brackets(text), *years):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


@cache
def _since() -> re.Pattern[str]:
    """`the deadliest quake since 40 died at Orle`: all behind "since", up to the next pause."""
    ranked = either(shipped_table("scenes.toml")["ranked"])
    return re.compile(
        rf"\b(?:{ranked}|[a-z]{{3,}}est|most [a-z]+)\b[^.,;:]{{0,50}}\bsince\b((?:[^,;:.]|[,.](?=\d)){{0,80}})",
        re.IGNORECASE,
    )


@cache
def _after() -> re.Pattern[str]:
    """`comes two years after one at Orle killed 71`: all behind "after", up to the next pause."""
    coming, spans = (either(shipped_table("scenes.toml")[key]) for key in ("coming", "spans"))
    return re.compile(
        rf"\b{coming}\b[^.,;:]{{0,40}}?\b{spans}\b after\b((?:[^,;:.]|[,.](?=\d)){{0,100}})", re.IGNORECASE
    )


@cache
def _held() -> re.Pattern[str]:
    """`compared with 71 in the whole of 2030`: the figure that another is held against, up to the next pause."""
    history = shipped_table("frames.toml")["history"]
    from_where = {f"{way} from" for way in history["ways"]}
    words = either({*history["against"], *from_where} - {"from"})
    return re.compile(rf"\b{words} (?:[a-z]+ ){{0,2}}[$€£]?\d((?:[^,;:.]|[,.](?=\d)){{0,80}})")


@cache
def _begun() -> re.Pattern[str]:
    deeds = shipped_table("scenes.toml")["begun"]
    between = r"(?: (?!and\b|after\b|when\b)[A-Za-z'’-]+){0,5}"
    return re.compile(
        rf"\b(?:{'|'.join(map(re.escape, deeds))}){between} (?:in|since) (?P<year>(?:[A-Z][a-z]+ )?(?:1[5-9]|20)\d\d)\b"
    )


@cache
def _marks() -> re.Pattern[str]:
    """`below the level of 1990`, `than in 1990`, `by 2035`: a year that another is held against, or that is a goal."""
    words = shipped_table("scenes.toml")["marks"]
    level = rf"{either(words['levels'])} (?:of|in|from|for)"
    return re.compile(
        rf"\b(?:{level}|{either(words['leads'])}|{either(words['goals'])} for)(?: the (?:end|middle) of)?"
        r" (?P<year>(?:19|20)\d\d)\b(?! [a-z]+s\b)",
        re.IGNORECASE,
    )


@cache
def _to_come() -> re.Pattern[str]:
    """`We will get there in 2038`: when something is to come."""
    modals = either(shipped_table("scenes.toml")["marks"]["to_come"])
    return re.compile(rf"\b{modals}\b[^.,;:]{{0,40}}? in (?P<year>(?:19|20)\d\d)\b")
