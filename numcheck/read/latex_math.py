"""A short formula, or a quantity of the siunitx package -> the words it shows: "n = 30", "30 metre per second"."""

from __future__ import annotations

import re

from numcheck.read.latex_words import words

#: (text, its offset in the source, whether it stands there so).
Shown = tuple[str, int, bool]

_TOKEN = re.compile(
    r"\\(?P<name>[A-Za-z]+)\*?[ \t\n]*|\\(?P<symbol>[^A-Za-z])"
    r"|\^(?:\{(?P<power>[^{}\\]{0,12})\}|(?P<digit>[0-9n])|\{?(?P<circle>\\circ)\s?\}?)"
    r"|(?P<brace>\{,\}|[{}])|(?P<tie>~)|(?P<plain>[^\\^{}~$&#]+)"
)
_SUPERSCRIPTS = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
_KEPT = frozenset({
    "text", "textrm", "textit", "textbf", "mathrm", "mathbf", "mathit", "mathsf", "mathtt", "operatorname",
    "ensuremath", "mbox", "rm",
})  # fmt: skip
_WORD = re.compile(r"\\([A-Za-z]+)[ \t\n]*|([^\\]+)|\\.")
_PREFIXES = frozenset({
    "yocto", "zepto", "atto", "femto", "pico", "nano", "micro", "milli", "centi", "deci", "deca", "hecto", "kilo",
    "mega", "giga", "tera", "peta", "exa",
})  # fmt: skip


def formula(source: str, start: int, end: int) -> list[Shown] | None:
    """What a formula in the text shows; None for one that is more than a few figures and signs."""
    known = words().symbols
    shown: list[Shown] = []
    at = start
    while at < end:
        found = _TOKEN.match(source, at, end)
        if found is None:
            return None
        if found["name"] and found["name"] not in _KEPT:
            if found["name"] not in known:
                return None
            spaced = " " if found.group()[-1].isspace() else ""
            shown.append((known[found["name"]] + spaced, at, False))
        elif found["symbol"]:
            if found["symbol"] not in known:
                return None
            shown.append((known[found["symbol"]], at, False))
        elif found["power"] is not None or found["digit"]:
            power = found["power"] if found["power"] is not None else found["digit"]
            shown.append((power.translate(_SUPERSCRIPTS), at + 1 + (found["digit"] is None), False))
        elif found["circle"]:
            shown.append(("°", at, False))
        elif found["brace"] == "{,}":
            shown.append((",", at + 1, True))
        elif found["tie"]:
            shown.append(("\xa0", at, False))
        elif found["plain"]:
            shown.append((found["plain"], at, True))
        at = found.end()
    return shown


def number(source: str, start: int, end: int) -> list[Shown]:
    """A number as siunitx takes it: "1.5", "5+-0.2"."""
    shown: list[Shown] = []
    for found in re.finditer(r"\+-|\\pm|[^+\\]+|[+\\]", source[start:end]):
        at = start + found.start()
        shown.append((" ± ", at, False) if found.group() in ("+-", r"\pm") else (found.group(), at, True))
    return shown


def unit(source: str, start: int, end: int) -> list[Shown]:
    """A unit as siunitx takes it, with the space before it: "\\kilo\\metre\\per\\hour", "km/h"."""
    known = words().units
    shown: list[Shown] = []
    glued = False  # the last word was a prefix
    for found in _WORD.finditer(source, start, end):
        at = found.start()
        if found[1]:
            text = known.get(found[1], found[1])
            if found[1] not in known and shown and not glued and not shown[-1][0].endswith(" "):
                text = " " + text
            glued = found[1] in _PREFIXES
            shown.append((text, at, False))
        elif found[2]:
            text = re.sub(r"\^\{?(-?\d)\}?", lambda power: power[1].translate(_SUPERSCRIPTS), found[2])
            shown.append((text.replace(".", " ").replace("~", " "), at, text == found[2]))
    if shown and not (shown[0][0].startswith(("%", "°")) and shown[0][0] != "°C"):
        shown.insert(0, (" ", start, False))
    return shown
