"""Two ages of one person by name meet where their reports are news of one time, whatever else these tell of them."""

from dataclasses import replace
from datetime import date

import pytest

from tests.making import document
from tests.reading import report

DEAL = "The Halden council sold the Orle docks to Carden Steel for 14.2 million crowns, which costs 317 jobs."
MAY = date(2031, 5, 2)


def asked(*texts):
    """The questions of all findings of texts, each with its day and its title or without."""
    documents = []
    for n, told in enumerate(texts):
        text, day, title = (told, None, None) if isinstance(told, str) else (*told, None, None)[:3]
        made = document(f"{n}.txt", text, published=day)
        documents.append(replace(made, source=replace(made.source, title=title)))
    return [finding.slot for finding in report(*documents).findings]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # both have a day, and it is of one year
        (
            (f"{DEAL} Mayor Ilsa Brandt agreed.\nBrandt, 52, was cheered.", MAY),
            (f"{DEAL} Brandt, 58, was cheered.", MAY),
        ),
        # one tells the day of the other
        (
            (f"{DEAL} Mayor Ilsa Brandt agreed.\nBrandt, 52, was cheered.", MAY),
            "The sale of the Orle docks to Carden Steel, announced by Halden on the second of May, was halted. "
            "Brandt, 58, was sorry for Halden.",
        ),
        (
            (f"{DEAL} Mayor Ilsa Brandt agreed.\nBrandt, 52, was cheered.", MAY),
            "The sale of the Orle docks to Carden Steel on May 1 was halted by Halden. Brandt, 58, was sorry.",
        ),
        # both tell the same figures
        (f"{DEAL} Mayor Ilsa Brandt agreed.\nBrandt, 52, was cheered.", f"{DEAL} Brandt, 58, was jeered."),
        (
            f"{DEAL} That was Ilsa Brandt's plan. Asked for more, Brandt, who is 52, shrugged.",
            "For 14.2 million the Orle docks of Halden go to Carden Steel, and 317 jobs too. Ilsa Brandt, 58, smiles.",
        ),
    ],
)
def test_a_surname_is_enough_in_reports_of_one_time(first, second):
    assert "age" in asked(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # nothing tells when: a champion has many bouts
        (
            "The 31-year-old Varga of Harna beat Dorn of Lund in Orle on Saturday, the Harna boxing union said.",
            "The 36-year-old Varga of Harna beat Kern of Lund in Orle on Saturday, the Harna boxing union said.",
        ),
        (
            "Eva Varga of Harna, champion of 2028, beat Dorn of Lund in Orle. The 31-year-old Varga wept.",
            "Eva Varga of Harna, champion of 2028, beat Kern of Lund in Orle. The 36-year-old Varga wept.",
        ),
        # years lie between their days
        (
            (f"{DEAL} Mayor Ilsa Brandt agreed.\nBrandt, 52, was cheered.", MAY),
            (f"{DEAL} Brandt, 58, was cheered.", date(2037, 5, 2)),
        ),
        # the day is of another year
        (
            (
                "The Halden council met in Orle with Carden Steel. Mayor Ilsa Brandt agreed.\nBrandt, 52, was cheered.",
                MAY,
            ),
            "The Orle docks of Halden went to Carden Steel on 2 May 2025. Brandt, 58, was cheered in Halden.",
        ),
        # nobody is named in full
        (f"{DEAL} Brandt, 52, was cheered.", f"{DEAL} Brandt, 58, was jeered."),
        # father and son
        (f"{DEAL} Karl Brandt, 31, agreed.", f"{DEAL} Otto Brandt, 58, agreed."),
        (f"{DEAL} Karl Brandt Jr., 31, agreed.", f"{DEAL} Karl Brandt, 58, agreed."),
        (
            f"{DEAL} Karl Brandt and his son Otto Brandt agreed. Brandt, 58, was cheered.",
            f"{DEAL} Otto Brandt, 31, was cheered.",
        ),
        # grown by a year, as persons do
        ((f"{DEAL} Ilsa Brandt, 52, agreed.", MAY), (f"{DEAL} Ilsa Brandt, 53, agreed.", date(2031, 9, 2))),
        ((f"{DEAL} Ilsa Brandt, 52, agreed.", MAY), (f"{DEAL} Ilsa Brandt, who turned 53 in June, agreed.", MAY)),
        # an age of then
        (f"{DEAL} Ilsa Brandt, 52, agreed.", f"{DEAL} At 29 Ilsa Brandt became a lawyer."),
        (f"{DEAL} Ilsa Brandt, 52, agreed.", f"{DEAL} Ilsa Brandt, who at 19 left Orle, agreed."),
    ],
)
def test_years_may_lie_between_two_reports(first, second):
    assert "age" not in asked(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("After nine years in office Ilsa Brandt, 52, lost Halden.", "Jon Weld succeeds Ilsa Brandt, 58, in Halden."),
        ("A third victim in Halden, Ilsa Brandt, 52, has died.", "The body of Ilsa Brandt, 58, was found in Halden."),
        ("The former mayor of Halden, Ilsa Brandt, 52, lost.", "The new chair of Halden, Ilsa Brandt, 58, lost."),
        ("The first of two speakers in Halden was Ilsa Brandt, 52.", "The second in Halden was Ilsa Brandt, 58."),
    ],
)
def test_what_else_is_told_of_a_person_makes_no_other(first, second):
    assert asked(first, second) == ["age"]


SWIM = "Ilsa Brandt, {}, swims at the old baths, whose roof leaks, before the pupils arrive."
BATHS = "The old baths are to shut, for their roof leaks. Ilsa Brandt, who is {}, taught pupils there."


def test_a_person_named_in_full_is_known_under_any_title():
    first, second = (SWIM.format(74), MAY, "Forty-eight lengths"), (BATHS.format(70), MAY, "Council closes pool")
    assert asked(first, second) == ["age"]


def test_a_common_name_is_of_many():
    first, second = (
        (said.replace("Ilsa Brandt", "John Smith"), MAY, title)
        for said, title in ((SWIM.format(74), "Forty-eight lengths"), (BATHS.format(70), "Council closes pool"))
    )
    assert asked(first, second) == []


def test_under_two_titles_two_texts_about_two_things_are_of_two():
    won = ("Ilsa Brandt, 58, won a purse in a draw and bought a lorry.", MAY, "Lucky number")
    assert asked((SWIM.format(74), MAY, "Forty-eight lengths"), won) == []
