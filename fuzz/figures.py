"""Throws bytes at the reading of figures, and stops at the first text that breaks one of its laws.

    python fuzz/figures.py -runs=100000          with atheris, where it is installed (libFuzzer's own options)
    python fuzz/figures.py --random 2000         without it: as many texts made by a seeded generator
    python fuzz/figures.py --random 2000 --seed 7

The laws: no text raises; every record quotes its own place; records do not overlap and come in order; a noun is a word;
the printed form of every quantity reads back as the same quantity. A broken law is an AssertionError that shows its
text.
"""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from fuzz.driver import run
from numcheck.extraction import extract
from numcheck.extraction.lexicon import load
from numcheck.model import Anchor, Document, Source
from numcheck.notation import parse, show
from numcheck.ruleset.locate import builtin

#: What figures are made of: bytes alone would hardly ever meet the grammar.
PIECES = (
    *("0", "1", "2", "10", "12", "000", "1,000", "1.5", ".38", "2019", "1990s", "3rd", "½", "٣", "१२", "1e9", "10^6"),
    *("one", "two", "twenty", "-", "hundred", "thousand", "million", "dozen", "dozens", "half", "third", "first", "a"),
    *("an", "and", "or", "to", "of", "in", "from", "between", "more", "than", "up", "about", "least", "at", "for"),
    *("per", "each", "every", "week", "hour", "year", "years", "old", "aged", "ages", "magnitude", "caliber", "day"),
    *("$", "£", "€", "USD", "Rs", "p", "%", "percent", "points", "km", "m", "kg", "°C", "K", "k", "bn", "MB", "x", "×"),
    *("rose", "fell", "people", "men", "killed", "the", "which", "them", "Section", "No.", "May", "pm", "A.D.", "BC"),
    *(".", ",", ":", ";", "/", "(", ")", "[", "]", "|", '"', "'", "’s", "”", "–", "−", "±", "~", "<", ">", "+", "="),
    *(
        "\n",
        "\n\n",
        "\t",
        " ",
        "\u00a0",
        "\u202f",
        "\u200b",
        "\x00",
        "\ud800",
        "e9",
        "II",
        "XIV",
        "COVID",
        "http://",
        "A's",
        "GPs",
        "0x0A",
    ),
)
LEXICON = load(builtin())


def one(data: bytes) -> None:
    """One input: every byte is a piece of text; bytes beyond the pieces are characters of their own.

    Its length says whether the pieces stand close together or apart, or the bytes are taken as they are.

    Raises:
        AssertionError: the text breaks a law.
    """
    if len(data) % 8 == 0:
        check(data.decode("utf-8", "surrogateescape"))
        return
    pieces = [PIECES[b] if b < len(PIECES) else f" {chr(b)}" if b % 2 else " " for b in data]
    check(("" if len(data) % 2 else " ").join(pieces))


def check(text: str) -> None:
    """The laws, on one text."""
    anchors = (Anchor(start=0, line=1, column=1),) if text else ()
    found = extract(Document(id="t", text=text, source=Source(path="t"), blocks=(), anchors=anchors), LEXICON)
    records = sorted([*found.mentions, *found.refused], key=lambda r: r.span)
    for record in records:
        assert text[record.span.start : record.span.end] == record.surface != "", (text, record)
    for before, after in pairwise(records):
        assert before.span.end <= after.span.start, (text, before, after)
    assert list(found.mentions) == sorted(found.mentions, key=lambda m: m.span), text
    for mention in found.mentions:
        assert mention.noun is None or mention.noun.split(), (text, mention)
        assert parse(show(mention.quantity)) == mention.quantity, (text, mention)


if __name__ == "__main__":
    raise SystemExit(run(one, __doc__, sys.argv[1:]))
