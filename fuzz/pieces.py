"""Bytes -> text made of pieces: bytes alone would hardly ever meet a grammar."""

from __future__ import annotations

from functools import cache


def joined(data: bytes, pieces: tuple[str, ...]) -> str:
    """Every byte is a piece; one beyond the pieces is a character of its own."""
    return "".join(map(_spelled(pieces).__getitem__, data))


@cache
def _spelled(pieces: tuple[str, ...]) -> tuple[str, ...]:
    return (*pieces, *map(chr, range(len(pieces), 256)))


#: What news is made of, and what breaks readers of it.
NEWS = (
    *("Rebels fired ", "12", "41", "3,000", "1.5 million", "two", "dozens of", " rockets", " men", " people"),
    *("%", " were killed", " died", " in Marwick", " at Port Ness", " on Monday", " on 3 May 2024", ", aged 34"),
    *(" $4.2m", " 5 km", "The default timeout is ", "30 seconds", "timeout: ", "Anna Bell said ", "rose from "),
    *(" to ", " by ", ". ", "\n", "\n\n", ", ", " and ", " of ", " of them ", "a total of ", ": ", "(", ")", '"'),
    *("”", "—", "-", "t(28) = 2.1, p = .04", "no fewer than ", "about ", "half", " a third", " each", " per day"),
    *("1e999999999", "99999999999999999999999999999999999999999999999999", "\u202e", "\u200b", "́", "٣", "１２"),
    *("\x00", "\ud800", "\x1b[31m", "½", "<!-- numcheck: ignore -->"),
)  # fmt: skip
