"""What a date, a day or an hour allows of something that happened once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from numcheck.claim.when import Said, when
from numcheck.extraction import extract
from numcheck.extraction.lexicon import load
from numcheck.model import Document, Source
from numcheck.read.text import prose
from numcheck.ruleset.locate import builtin


def _said(text: str) -> Said | None:
    plain = prose(text, first_line=1)
    document = Document(id="t", text=plain.text, source=Source(path="t"), blocks=plain.blocks, anchors=plain.anchors)
    extraction = extract(document, load(builtin()))
    mention = next(iter((*extraction.mentions, *extraction.named)), None)
    assert mention is not None, text
    return when(document, mention)


def _ends(text: str) -> tuple[int | None, int | None]:
    said = _said(text)
    assert said is not None, text
    low, high = said.interval.low, said.interval.high
    return (None if low is None else int(low), None if high is None else int(high))


@pytest.mark.parametrize(
    "text",
    [
        "She was stopped at 2:30 in Lund.",  # before noon or after it
        "She slept from 2 a.m. on.",
        "She slept until 2 a.m. in Lund.",
        "The raid lasted between 2 a.m. and 4 a.m. in Lund.",
        "She has run the mill since 1990.",
        "She was of the class of 1990.",
        "The 1990 report was long.",
        "She ran it in 1990 or 1991.",
    ],
)
def test_what_begins_or_ends_a_time_or_may_be_another_says_nothing(text: str) -> None:
    assert _said(text) is None


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It struck at 7 a.m. in Lund.", 390, 450),  # seven, give or take half an hour
        ("It struck at 7:13 a.m. in Lund.", 432, 434),
        ("It struck at about 7:30 a.m. in Lund.", 440, 460),
        ("It struck shortly after 2 a.m. in Lund.", 120, 140),
        ("It struck just before 2 a.m. in Lund.", 100, 120),
        ("It struck before 2 a.m. in Lund.", None, 120),
        ("It struck around noon in Lund.", 700, 740),
        ("It struck at seven in the evening in Lund.", 1110, 1170),
    ],
)
def test_an_hour_is_as_wide_as_it_is_said(text: str, low: int | None, high: int | None) -> None:
    assert _ends(text) == (low, high)


def test_a_named_zone_is_another_unit() -> None:
    units = {text: said.unit for text in ("At 1430 GMT", "At 2:30 p.m. EDT", "At 2:30 p.m.") if (said := _said(text))}
    assert units == {"At 1430 GMT": "clock GMT", "At 2:30 p.m. EDT": "clock ET", "At 2:30 p.m.": "clock"}


def test_a_late_hour_of_a_day_may_be_told_as_the_next_day() -> None:
    assert _ends("She died on Thursday.") == (4, 4)
    assert _ends("She died on Thursday night.") == (4, 5)
    assert _ends("She died early on Friday.") == (4, 5)
    assert _ends("She died late on Sunday.") == (1, 7)  # its night is of two weeks: it agrees with any day


def test_by_a_year_is_a_bound() -> None:
    said = _said("By 1958 she had left.")
    assert said is not None
    assert said.interval.low is None
    assert said.interval.high == Decimal(date(1958, 12, 31).toordinal())
