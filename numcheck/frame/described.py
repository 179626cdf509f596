"""What leads to a distance -> the same without what describes the place: "Lund, her home town, is" -> "Lund is"."""

from __future__ import annotations

import re
from functools import cache

from numcheck.ruleset.cues import either
from numcheck.ruleset.locate import shipped_table


def plainly(before: str) -> str:
    """`before`, up to the figure, without a phrase between the name of a place and what says where it lies.

    "Lund, a town of 6,000 people, lies about" -> "Lund lies about"; "Lund, a town of 6,000 about" -> "Lund, about".
    """
    shorter = _between().sub(" ", before, count=1)
    return shorter if shorter != before else _before_the_way().sub(", ", before, count=1)


@cache
def _phrase() -> str:
    """`, a small town of 6,000 people`, `, Ana Roe's home town`."""
    kinds = either(shipped_table("frames.toml")["settlements"]["kinds"])
    whose = r"(?:an?|the|his|her|its|their|(?:[A-Z][\w.’'-]*\s){0,3}[A-Z][\w.-]*[’']s?)"
    hedge = r"(?:(?:about|some|around|nearly|just|only)\s+)?"
    people = rf"(?:\s+of\s+{hedge}\d[\d,]*(?:\s+(?:people|souls|residents|inhabitants))?)?"
    return rf",\s+{whose}\s(?:(?!of\b|in\b|at\b|by\b)[\w’'-]+\s){{0,4}}?(?:{kinds}|home\s?town){people}"


@cache
def _between() -> re.Pattern[str]:
    return re.compile(rf"{_phrase()},\s+(?=(?:is|lies|sits|stands|was)\s+(?:[\w-]+\s+){{0,3}}$)")


@cache
def _before_the_way() -> re.Pattern[str]:
    return re.compile(rf"{_phrase()},?\s+(?=(?:about|some|around|roughly|nearly|almost|just)?\s*$)")
