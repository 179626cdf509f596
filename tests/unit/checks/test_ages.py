"""Ages beside dates of birth and of events."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.reading import checks

MAY = date(2024, 5, 1)


def told(text: str, published: date | None = None) -> list[str]:
    """What is found; nothing for what holds or is not looked at."""
    return [c.why for c in checks(text, "txt", published) if c.code == "NC302" and c.outcome == "fails"]


def held(text: str, published: date | None = None) -> int:
    """How many ages are computed and right."""
    return sum(c.code == "NC302" and c.outcome == "holds" for c in checks(text, "txt", published))


@pytest.mark.parametrize(
    "text",
    [
        # Somebody else's age, or nobody's.
        "Born in 1960, he shot a man aged 45 in 1999.",
        "Ana Bell was born in 1980. Her son, aged 3 in 1999, sang.",
        "Ana Bell was born in 1980. His mentor Karl Ott died in 2001 at the age of 78.",
        "Ana Bell was born in 1980. In 1999, aged 30, Tom Berg joined her.",
        "Ana Bell was born in 1980. In 2001 Karl Ott died at the age of 78; she wrote to his widow.",
        "Ana Bell, born in 1931, married the painter Tom Roy, 40, in 1950.",
        "Born in Oslo in 1950, Tor Vik met Karl Ott, who died in 2001 aged 40.",
        "His father, born in 1931, died in 1950 aged 40.",
        "Nell was born in 1980. She was 19 then. He was 40 in 1999.",
        "Born in 1985, the company was 50 in 2015.",
        "Children born in 2012 were aged 3 in 2019.",
        "The German-born tenor was aged 30 in 1999.",
        "Ana Bell was born in 1980. She was aged 18 months in 1995.",
        # A plain number that is no age.
        "Ana Bell, born in 1931, was 46th in 1950.",
        "Ana Bell, born in 1931, was 46 kg in 1950.",
        "Ana Bell, born in 1931, was number 46 in 1950.",
        "Ana Bell, born in 1931, was 46 minutes late in 1950.",
        "Ana Bell, born in 1931, was paid 46 in 1950.",
        "Ana Bell, born in 1931, was 46 in 1950 in the world ranking.",
        "Ana Bell, born in 1931, had a son who was 6 in 1950.",
        "Ana Bell, born in 1931, wed Tom Roy, who was 46 in 1950.",
        "Ana Bell, born in 1931, was 46 in the rankings of 1950.",
        "The mother of Ana Bell, born in 1931, was 46 in 1950.",
        # The birth is not told plainly.
        "He was born around 1950 and died in 2011 aged 55.",
        "He was born in the early 1950s and died in 2011 aged 70.",
        "He was born in 1950 or 1951 and died in 2001 aged 49.",
        "He was born in Leeds, moved in 1950 and died in 2001 aged 70.",
        # Brackets that may hold a time in office.
        "Queen Asta (1931–1950) died at the age of 82.",
        "Archbishop Odo Lenz (1931–1950) died at the age of 82.",
        # Nobody knows when the text was written.
        "Rosa Kent, 45, who was born in 1990, runs the shop.",
        "Rosa Kent, 45, was born in 1990 and moved in 2019. The shop burned down in 2036.",
    ],
)
def test_nothing_is_said_where_the_age_may_be_another_s_or_the_date_another_one(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Born on 3 May 1960, he died on 2 May 2021, aged 60.",
        "Born 3 May 1960, he died on 2 May 2021 at the age of 60.",
        "He was born on 3 May 1960 and died on 2 May 2021 at 60.",
        "Aged 60, Sten Holt died on 2 May 2021. He was born on 3 May 1960.",
        "Sten Holt, who sold tools, died on 2 May 2021, aged 60. He was born in Leeds on 3 May 1960.",
        "Sten Holt, born in Leeds on 3 May 1960, died at the age of 60 on 2 May 2021.",
        "Sten Holt (3 May 1960 – 2 May 2021) sold tools. He died at 60.",
        "Sten Holt (born 3 May 1960) sold tools. On 2 May 2021, aged 60, he retired.",
        "Sten Holt (b. 1960) sold tools. In 2020, when he was 60, he retired.",
        "Sten Holt was born in 1960. He turned 60 in 2020.",
        "Sten Holt, born in 1960, was 60 when he retired in 2020.",
        "Sten Holt, 60, who was born in 1960, retired in 2020.",
        "The 60-year-old dealer Sten Holt, born in 1960, retired in 2020.",
        "Sten Holt, 60, of Leeds, was born in 1960 and retired in 2020.",
    ],
)
def test_an_age_is_read_in_every_way_it_is_told(text):
    assert (held(text), told(text)) == (1, [])
    for other in ("47", "73"):
        wrong = re.sub(r"(?<!\d)60(?!\d)", other, text)
        assert len(told(wrong)) == 1, wrong


def test_a_year_of_birth_leaves_two_ages():
    for age, right in ((22, False), (23, True), (24, True), (25, False)):
        text = f"Ada Moss, born in 1976, was aged {age} in 2000."
        assert (held(text) == 1, told(text) == []) == (right, right)


def test_a_birthday_that_was_turned_leaves_one():
    assert told("Ada Moss was born in 1976. She turned 23 in 2000.") == ["Born in 1976, one is 24 in 2000, not 23."]


def test_a_hedge_widens_the_age():
    assert told("Ada Moss, born in 1916, was aged about 80 in 2000.") == []


def test_an_age_of_today_is_that_at_the_document_s_date():
    assert held("Rosa Kent, 33, who was born in 1990, runs the shop.", MAY) == 1
    assert told("Rosa Kent, 45, who was born in 1990, runs the shop.", MAY) == [
        "Born in 1990, one is 33 or 34 at the document's date, 1 May 2024, not 45."
    ]


def test_an_age_beside_an_event_may_be_that_of_then_or_of_today():
    for age in (29, 30, 33, 34):
        assert held(f"Rosa Kent, {age}, was born in 1990 and won the cup in 2020.", MAY) == 1
    assert len(told("Rosa Kent, 27, was born in 1990 and won the cup in 2020.", MAY)) == 1


def test_a_leap_day_s_child_has_its_birthday_on_the_first_of_march():
    assert held("Born on 29 February 1960, she died on 28 February 2021, aged 60.") == 1
    assert held("Born on 29 February 1960, she died on 1 March 2021, aged 61.") == 1


def test_another_paragraph_is_another_story():
    assert told("Ana Bell was born in 1980.\n\nShe was aged 30 in 1999.") == []


def test_a_plain_number_right_behind_the_birth_is_an_age():
    assert held("Ana Lindt, born on 3 May 1985, was 44 in March 2030.") == 1
    assert told("Ana Lindt, born on 3 May 1985, was 46 in March 2030.") == [
        "Born on 3 May 1985, one is 44 in March 2030, not 46."
    ]
    assert told("Ana Lindt (born 3 May 1985) was 46 in March 2030.") == [
        "Born on 3 May 1985, one is 44 in March 2030, not 46."
    ]
    assert told("Ana Lindt, born in Leeds in 1985, turned 46 in 2030.") == ["Born in 1985, one is 45 in 2030, not 46."]
