"""Two plain reports of one event are compared, whatever else they tell; two of two events never are."""

import pytest

from tests.reading import report

QUIET = [
    # history that only the words before the figure date
    (
        "LUND, March 14, 2030 (Agency) - Four men robbed the Harlow shop in Lund of jewels worth 3.4 million euros.",
        "LUND, March 15, 2030 (Agency) - The Harlow shop in Lund was robbed in 2021, when men took jewels worth"
        " 1.2 million euros.",
    ),
    # two guards, or years between
    (
        "Robbers shot a guard at the Harlow shop in Lund on Monday. The guard, aged 57, was hit in the leg."
        " Another guard fled.",
        "Robbers shot a guard at the Harlow shop in Lund on Monday. The 58-year-old guard was hit in the leg.",
    ),
    (
        "Robbers shot a guard at the Harlow shop in Lund on Monday. The guard, aged 57, was hit in the leg.",
        "Robbers shot a guard at the Harlow shop in Lund on Monday. The 44-year-old guard was hit in the leg.",
    ),
    # two men, of whom a report may know any
    (
        "Robbers shot a man at the Harlow shop in Lund on Monday. The man, aged 57, was hit in the leg.",
        "Robbers shot a man at the Harlow shop in Lund on Monday. The 58-year-old man was hit in the leg.",
    ),
    # news of other months, where no year is told
    (
        "LUND, Jan 29 (Agency) - Appliance maker Harlow Corp. said it would cut 1,900 jobs at its plant in Orle, Ohio.",
        "LUND, Sept 6 (Agency) - Appliance maker Harlow Corp. said it would cut 450 jobs at its plant in Orle, Ohio.",
    ),
    # the dead beside the injured
    (
        "A quake hit Orle on Monday. The ministry put the number of dead at 36 and the number of injured at 217.",
        "A quake hit Orle on Monday and killed 36 people.",
    ),
]


@pytest.mark.parametrize("pair", QUIET)
def test_what_is_told_of_two_is_no_conflict(pair: tuple[str, str]) -> None:
    assert report(*pair).findings == ()


@pytest.mark.parametrize(
    ("pair", "slot"),
    [
        # whoever was arrested elsewhere, later
        (
            (
                "Four men robbed the Harlow shop in Lund on Monday. One of the robbers fired two shots.",
                "Two suspects in Monday's robbery of the Harlow shop in Lund were arrested in Harna on Thursday. One of"
                " the robbers fired three shots.",
            ),
            "shots-fired",
        ),
        # the day of the burials is not that of the quake
        (
            (
                "An earthquake in Orle killed 31 people on Thursday. It struck at a depth of 10 km.",
                "Families in Orle buried on Friday the victims of an earthquake that killed 31 people. It struck at a"
                " depth of 18 km.",
            ),
            "quake-depth",
        ),
        # what falls down in a quake
        (
            (
                "Some 180 houses have collapsed in Orle, which was hit by a quake on Thursday.",
                "A quake hit Orle on Thursday, destroying 208 houses.",
            ),
            "homes-destroyed",
        ),
        # the only one of the kind in either report
        (
            (
                "Robbers shot a guard at the Harlow shop in Lund on Monday, Mayor Ana Roe said. The guard, aged 57,"
                " was hit in the leg. Orle Bank is near.",
                "Robbers shot a guard at the Harlow shop in Lund on Monday, near Orle Bank. The 58-year-old guard"
                " was hit in the leg, Mayor Ana Roe said.",
            ),
            "age",
        ),
        # by name, and by what the name stands for
        (
            (
                "Orlex Corp. said on Monday that it would close its plant in Lund. The company employs 3,400 people.",
                "Orlex employs 4,300 people, and said on Monday that it would close its plant in Lund.",
            ),
            "employees",
        ),
        (
            (
                "Bus driver Ivo Dahl was arrested in Lund on Friday. The driver had worked there for 30 years.",
                "Ivo Dahl, who was arrested in Lund on Friday, had worked there for 32 years.",
            ),
            "years-worked",
        ),
        (
            (
                "The 6.3-magnitude quake struck near Orle at 2:36 a.m. on Monday.",
                "The quake struck near Orle at 3:36 a.m. on Monday.",
            ),
            "struck-at",
        ),
    ],
)
def test_two_tellings_of_one_are_compared(pair: tuple[str, str], slot: str) -> None:
    assert [finding.slot for finding in report(*pair).findings] == [slot]
