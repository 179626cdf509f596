"""Parts add up to their total where the text says that it is one, and that nothing is missing and nothing twice."""

from __future__ import annotations

import pytest

from tests.reading import checks, inside


def _found(text: str, form: str = "txt") -> list[str]:
    return [finding.why for finding in inside(text, form) if finding.code == "NC202"]


def _outcomes(text: str, form: str = "txt") -> list[str]:
    return [check.outcome for check in checks(text, form) if check.code == "NC202"]


@pytest.mark.parametrize(
    "text",
    [
        "Of the 40 patients, 22 were women, 15 were over 65 and 10 had diabetes.",
        "The school has 400 pupils: 250 in sports clubs and 220 in music groups.",
        "Of the 60 flats, 41 have balconies, 32 have lifts and the other nine have neither.",
        "There were 50 guests (30 women, 25 smokers).",
        "Of 200 patients, 150 were enrolled and 60 were later excluded.",
        "Each of the 12 teams has 20 players: 11 men and 12 women each.",
    ],
)
def test_parts_that_may_overlap_are_not_added(text):
    assert _found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested 21 people, including 12 men and 7 women.",
        "The choir of 40 has among others 12 sopranos and nine tenors.",
        "Of the 40 members 22 voted for and 15 against.",
        "There were 21 people on board: 12 sailors, eight passengers and some others.",
        "She asked her mother, 12 friends and 8 neighbours, 21 in all.",
        "The boat carried 12 men, eight women and a baby, 21 in all.",
        "The team played 38 games, winning 20 and losing 7.",
        "The league has 31 seats: 14 for Ash, 9 for Birch and others.",
    ],
)
def test_where_something_may_be_missing_a_sum_may_fall_short(text):
    assert _found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Police held 12 men and eight women on Sunday, bringing the total to 41.",
        "Twelve men and eight women were held on Sunday. In all, 40 people have been held since May.",
        "He has scored 12 goals and made 8 assists, 45 in all this season.",
        "So far this year 12 men and 8 women have joined, 90 members in all since the start.",
    ],
)
def test_a_total_that_runs_on_from_other_days_is_no_total_of_these(text):
    assert _found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested 21 people, seized 12 knives and took 8 cars off the road.",
        "Killed were 21 soldiers, 12 women and 8 children.",
        "After 12 people were hurt, 20 men and 15 women marched to the town hall.",
        "The house has three floors (four bedrooms and two bathrooms).",
        "She hit 12 home runs and 8 doubles in 30 games in all.",
        "The club has 40 members. Twelve men and eight women play tennis.",
    ],
)
def test_figures_of_other_things_in_a_row_are_no_parts(text):
    assert _found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "In all, 60% own a car and 45% own a bicycle, and the rest walk.",
        "In all 60% of men and 45% of women voted for it; the rest stayed at home.",
        "Shares rose 60% and bonds 45%, and the rest stood still.",
        "Support stood at 60% yes, compared with 45% no ten years ago.",
        "The fund put 33.3% into shares, 33.3% into bonds and the rest into land.",
        "The blanket is made of 33.3% wool, 33.3% silk and 33.3% linen.",
        "The alloy consists mainly of 80% copper and 10% tin.",
        "In the first poll 60% said yes; in the second 55% said no.",
        "In May, 60% were satisfied; in June 45% were not.",
        "Of the men 60% were satisfied, of the women 45% were not.",
        "With the drug 60% improved, and without it 45% did not.",
        "In all, 60% were satisfied with the food, 45% were not satisfied with the rooms.",
        "In all, 60% liked the food, 45% did not like the rooms.",
        "In all, 60% own a car, 30% a bicycle and 45% do not.",
        "In all, 60% own a car, 30% do not, and 25% own a bicycle.",
        "Some 60% of men own a car and 45% of women do not.",
        "In all, 60% were satisfied, 30% were not.",
        "Asked what they eat, 70% said fish and 60% said meat.",
    ],
)
def test_percentages_of_several_wholes_or_of_several_answers_are_no_shares(text):
    assert _found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "There are about 1,200 staff: 650 in Leeds and 500 in York.",
        "Some 10,000 people came, 6,100 men and 3,950 women.",
        "The fair sold more than 900 tickets: 600 in Leeds and 450 in York.",
        "The firm has 2,000 workers: 1,310 in Leeds and 720 in York.",
        "The bill was £21 million: £12 million for roads and £8 million for schools.",
    ],
)
def test_rounding_and_hedges_make_room(text):
    assert _found(text) == []
    assert _outcomes(text) == ["holds"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The coach carried 12 men and 8 women (21 in all).", "12 + 8 = 20, not 21."),
        ("In total 21 people – 12 men and 8 women – were hurt.", "12 + 8 = 20, not 21."),
        ("Twenty-one people were on the bus. Of these, 12 were men and 8 were women.", "12 + 8 = 20, not 21."),
        ("City won 20, drew 10 and lost 7 of its 38 league matches.", "20 + 10 + 7 = 37, not 38."),
        ("The storm left three dead and 12 injured, a total of 16 casualties.", "3 + 12 = 15, not 16."),
        ("The school has 210 pupils: 110 boys and 98 girls.", "110 + 98 = 208, not 210."),
        ("The trial had 74 patients: 40 men (54%) and 33 women (45%).", "40 + 33 = 73, not 74."),
        ("Of 148 patients, 75 were assigned to the drug and 83 to placebo.", "75 + 83 = 158, not 148."),
        ("We spent $40 on food and $25 on fuel, $75 in total.", "USD 40 + USD 25 = USD 65, not USD 75."),
    ],
)  # fmt: skip
def test_a_sum_beyond_every_reading_of_its_total_is_found(text, why):
    assert _found(text) == [why]


def test_a_sum_far_from_the_total_is_of_other_things():
    assert _found("The hall seats 12 judges and nine clerks, 310 in all.") == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The staff is 55% female and 50% male.", "55% + 50% = 105%, more than the whole."),
        ("It consists of 88% copper and 10% tin.", "88% + 10% = 98%, not 100%."),
        (
            "Of the money 50% goes to roads, 35% to schools and the remaining 30% to parks.",
            "50% + 35% + 30% = 115%, more than the whole.",
        ),
        (
            "The trust gives 62.5% to schools, 45% to clinics and the rest to parks.",
            "62.5% + 45% = 107.5%, which leaves nothing for the rest.",
        ),
    ],
)
def test_shares_of_one_whole_make_100(text, why):
    assert _found(text) == [why]


@pytest.mark.parametrize(
    "text",
    [
        "The trust gives about 60% to schools, about 45% to clinics and the rest to parks.",
        "The trust gives up to 60% to schools, 45% to clinics and the rest to parks.",
    ],
)
def test_hedged_shares_may_leave_something(text):
    assert _found(text) == []


SPENDING = """
Spending by the parish in spring:

- Roof: £1,250
- Organ: £400{organ}
- Heating: £350
{total}
"""


@pytest.mark.parametrize(
    ("organ", "total", "whys"),
    [
        ("", "- Total: £2,000", []),
        ("", "- Total: £2,100", ["GBP 1,250 + GBP 400 + GBP 350 = GBP 2,000, not GBP 2,100."]),
        ("", "\nTotal: £2,100", ["GBP 1,250 + GBP 400 + GBP 350 = GBP 2,000, not GBP 2,100."]),
        ("", "- Average: £600", []),
        ("", "- Net total: £2,100", []),
        (" of £900", "- Total: £2,100", []),
        ("\n  - Tuning: £150", "- Total: £2,100", []),
        ("\n- `x`", "- Total: £2,100", []),
    ],
)
def test_a_list_is_held_against_its_total_where_every_item_is_one_figure(organ, total, whys):
    assert _found(SPENDING.format(organ=organ, total=total), "md") == whys


def test_a_list_of_plain_text_is_read_like_one_of_markdown():
    text = "The choir has 40 singers:\n\n- 12 sopranos\n- 10 altos\n- 9 tenors\n- 8 baritones\n"
    assert _found(text) == ["12 + 10 + 9 + 8 = 39, not 40."]


def test_items_that_tell_what_people_do_are_no_parts():
    text = "We asked 40 members:\n\n- 22 are women\n- 15 smoke\n- 8 own a car\n"
    assert _found(text, "md") == []


@pytest.mark.unwatched
@pytest.mark.parametrize(
    "text",
    [
        "9" * 40 + " men and " + "8" * 40 + " women, " + "7" * 40 + " in all.",
        "0 people, 0 men and 0 women, 0 in all.",
        ", ".join(["3 men and 4 women"] * 150) + ", 9 in all.",
        "Of the 5 members " + ", ".join(["3 for"] * 300),
        "It consists of " + ", ".join(["0% tin"] * 200) + " and 200% lead.",
        "There are 12 people:\n\n" + "- a: 1\n" * 600,
    ],
)
def test_no_figures_stop_the_reading(text):
    inside(text)
    inside(text, "md")


def test_a_share_and_its_denial_cannot_make_more_than_the_whole():
    assert _found("In all, 60% were satisfied, 30% were not, and 15% gave no answer.") == [
        "60% + 30% + 15% = 105%, more than the whole."
    ]
    assert _found("In all, 60% own a car, and 45% do not.") == ["60% + 45% = 105%, more than the whole."]
    assert _outcomes("In all, 60% were satisfied, 30% were not, and 10% gave no answer.") == ["holds"]
