"""Version numbers as figures that can be ordered: "3.11" <-> 300110000."""

from __future__ import annotations

from decimal import Decimal

#: How far apart two neighbours of a part may be: no minor version and no patch reaches ten thousand.
_PART = 10_000


def number(text: str) -> Decimal:
    """A version of one to three parts, each of at most four digits, as a whole number; missing parts are 0."""
    major, minor, patch = (*map(int, text.split(".")), 0, 0)[:3]
    return Decimal((major * _PART + minor) * _PART + patch)


def words(value: Decimal) -> str:
    """The version behind a number of `number`, without parts that are 0 at its end."""
    rest, patch = divmod(int(value), _PART)
    major, minor = divmod(rest, _PART)
    return f"{major}.{minor}.{patch}" if patch else f"{major}.{minor}" if minor else str(major)
