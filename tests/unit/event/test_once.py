"""What happens once is compared where both name whom it happened to, and nowhere else."""

from __future__ import annotations

from datetime import date

import pytest

from tests import making
from tests.reading import report

ARRESTED = "Ana Roe was arrested last week in Lund."


@pytest.mark.parametrize(
    "pair",
    [
        ("Ana Roe was born in Lund in 1957.", "Ana Roe's father was born in Lund in 1929."),
        ("Ana Roe died in Lund on Thursday.", "The lawyer of Ana Roe died in Lund on Friday."),
        ("Ana Roe was stopped in Lund at 1:30 a.m.", "Ana Roe was stopped in Lund at 12:10 a.m. GMT."),
        ("Ana Roe was stopped in Lund at 11:50 p.m.", "Ana Roe was stopped in Lund at 12:10 a.m."),
        ("The quake hit Lund at 3:32 a.m.", "The quake hit Orle at 5:15 a.m."),
        ("Ana Roe, the 11th governor, spoke in Lund.", "Ben Dahl, the 12th governor, spoke in Lund."),
        ("Ana Roe joined Orlex in 2004.", "Ana Roe joined Halvex in 2009."),
        ("In 1957 Otto Lang killed a farmer.", "In 1961 Otto Lang killed a baker."),
        ("In 1957 Otto Lang killed a farmer.", "In 1961 Otto Lang killed a farmer."),
        ("Otto Lang, who killed his wife in 1957, killed himself in 1979.", "Otto Lang killed a guard in 1961."),
        ("In 1962 Otto Lang published a novel.", "In 1971 Otto Lang published a novel."),
        ("Orlex bought Halvor's Lund plant in 1990.", "Orlex bought Halvor's Orle plant in 1994."),
        ("Ana Roe had been shot when she met Otto Lang in 1962.", "Ana Roe was shot in 1958."),
        ("Otto Lang was married when he moved to Lund in 1962.", "Otto Lang was married in Orle in 1958."),
        ("Orlex was founded in Lund in 1957.", "Orlex was founded a second time in Lund in 1975."),
    ],
)
def test_another_whom_place_zone_or_side_of_midnight_is_no_conflict(pair: tuple[str, str]) -> None:
    assert report(*pair).findings == ()


def test_one_town_makes_no_two_arrests_one() -> None:
    told = [making.document(f"{n}.txt", ARRESTED, published=date(2031, n, 20)) for n in (3, 4)]
    assert report(*told).findings == ()


@pytest.mark.parametrize(
    ("pair", "why"),
    [
        (("Ana Roe was born in Lund in 1957.", "Ana Roe, the judge, was born in Lund in 1967."), "1957 against 1967"),
        (("The Orle Mill, built in 1935, burned.", "The Orle Mill was built in the 1920s."), "1929 against 1935"),
        (("Ana Roe died in Lund on Thursday.", "Ana Roe died in Lund on Friday."), "Thursday against Friday"),
        (("Ana Roe was stopped in Lund at 1:30 a.m.", "Ana Roe was stopped in Lund at about 4 a.m."), "1:30 a.m."),
        (
            ("Orlex, founded in 1957, makes saws.", "Orlex, founded in 1975, earned little in the third quarter."),
            "1957",
        ),
        (("Ana Roe, the 11th governor, spoke in Lund.", "Ana Roe, the 12th governor, left Lund."), "11th governor"),
    ],
)
def test_two_times_of_what_happens_once_are_told(pair: tuple[str, str], why: str) -> None:
    (finding,) = report(*pair).findings
    assert why in finding.why


def test_one_hour_told_with_its_zone_and_without_is_one() -> None:
    told = report("Ana Roe died in Lund at 6:41 p.m.", "Ana Roe died in Lund at 6:41 p.m. EST.")
    assert [len(group.claims) for group in told.groups if group.slot == "died-at"] == [2]
