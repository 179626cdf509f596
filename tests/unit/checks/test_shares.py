"""NC203: a percentage or ratio that does not follow from its counts; quiet cases first."""

from __future__ import annotations

import pytest

from tests.reading import checks, inside


def told(text: str) -> list[tuple[str, str]]:
    """Outcome and words of every share that is computed in a text."""
    return [(c.outcome, c.why) for c in checks(text) if c.code == "NC203"]


def fits(text: str) -> list[str]:
    """What every wrong share would have to be."""
    return [c.fits for c in checks(text) if c.code == "NC203" and c.outcome == "fails"]


@pytest.mark.parametrize(
    "text",
    [
        "The greens won 27 of 45 seats with 52% of the vote.",
        "The greens won 27 of 45 seats, 52% of the vote.",
        "The greens won 27 of 45 seats (52% of the vote).",
        "With 40 of 80 precincts reporting, 45 percent, nobody conceded.",
        "Bleeding was seen in 3 of 40 and 5 of 42 (7% and 12%), respectively.",
        "The weighted share was 45% (40 of 80).",
        "Relapse occurred in 12 of 40 (95% CI 17 to 47).",
        "He owns 12 boxes of 24 bottles (40%).",
        "In 36 of 80 towns, 45%, 50% and 55% were the quotas.",
        "It rose to 40 of 80 seats, up 45%.",
        "Some 40 of 80 wells, 45 metres deep, ran dry.",
        "A third (6%) of the answers was empty.",
        "Half of the 80 homes, 45 of them old, were sold.",
        "She cut sugar by a third (20%).",
        "The second half (45%) was slower.",
    ],
)
def test_a_share_that_may_be_of_something_else_is_left_alone(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The fault came back in 41 of 80 cars (51%).",
        "The fault came back in 41 of 80 cars (51.2%).",  # 51.25%, a half that was rounded down
        "The fault came back in 41 of 80 cars (51.3%).",
        "The fault came back in 199 of 400 cars (49%).",  # 49.75%, cut off
        "The fault came back in 399 of 400 cars (100%).",
        "The fault came back in 1 of 400 cars (0%).",
        "The fault came back in about 40 of 80 cars (53%).",
        "The fault came back in more than 40 of 80 cars (60%).",
        "The fault came back in 12,000 of 26,000 cars (47%).",  # both may be round
        "The fault came back in 40 of 80 cars (about 47%).",
        "The fault came back in 40 of 80 cars (less than 51%).",
    ],
)
def test_rounding_bounds_and_hedges_are_kept(text):
    assert told(text) == [("holds", "")]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The fault came back in 41 of 80 cars (50%).", "41 of 80 is 51%, not 50%."),
        ("The fault came back in 41 of 80 cars (52%).", "41 of 80 is 51%, not 52%."),
        ("The fault came back in 41 of 80 cars (51.4%).", "41 of 80 is 51.3%, not 51.4%."),
        ("The fault came back in about 40 of 80 cars (60%).", "About 40 of 80 is 50%, not 60%."),
        ("The fault came back in more than 40 of 80 cars (45%).", "More than 40 of 80 is more than 50%, not 45%."),
        ("The fault came back in 40 of 80 cars (more than 55%).", "40 of 80 is 50%, not more than 55%."),
        ("The fault came back in 41 (46%) out of 80 cars.", "41 of 80 is 51%, not 46%."),
        ("The fault came back in 41 cars (46%) of the total of 80.", "41 of 80 is 51%, not 46%."),
        ("The fault came back in 41 cars, or 46% of the 80 sold.", "41 of 80 is 51%, not 46%."),
        ("The fault came back in 46% (41/80) of cars.", "41 of 80 is 51%, not 46%."),
        ("The fault came back in 46 percent, or 41 of 80.", "41 of 80 is 51 percent, not 46 percent."),
    ],
)
def test_a_share_beyond_every_rounding_is_found(text, why):
    assert told(text) == [("fails", why)]


def test_in_a_list_of_parts_each_may_be_of_the_whole_or_of_a_part_before_it():
    text = "Of the 80 homes, 40 ({}%) are rented, and 20 ({}%) have a garden."
    assert [outcome for outcome, _ in told(text.format(50, 25))] == ["holds", "holds"]
    assert [outcome for outcome, _ in told(text.format(50, 50))] == ["holds", "holds"]
    assert told(text.format(50, 40))[1] == ("fails", "20 of 80 is 25%, not 40%.")


def test_parts_of_other_wholes_in_such_a_list_are_not_of_the_first():
    assert told("Of the 90 homes, 45 (50%) are rented, and 52 of 80 (65%) have a garden.") == [("holds", "")] * 2


def test_of_them_takes_up_the_whole_before_it():
    assert told("The survey of 80 adults found that 40 of them (50%) had moved.") == [("holds", "")]
    assert told("The survey of 1,200 adults found that 310 of them (36%) had moved.") == [
        ("fails", "310 of 1,200 is 26%, not 36%.")
    ]
    assert told("In May, 80 stray dogs were seen; 44 of them (45%) were ill.") == [
        ("fails", "44 of 80 is 55%, not 45%.")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The survey of 80 adults found that smokers slept less; 40 of them (65%) snored.",
        "A survey of 80 adults in Orle found that 40 of them (65%) snored.",
        "There are 80 dogs in 12 homes, and 40 of them (65%) are ill.",
        "Some 80 dogs and their keepers were seen; 40 of them (65%) were ill.",
        "The 80 dogs had 90 pups, and 40 of them (65%) were ill.",
        "Some 80 dogs were seen, and 40 cats of them (65%) were ill.",
        "Some 80 dogs were seen, and 40 of them (65% of the males) were ill.",
        "Some 80 dogs were seen, and 40 of them (65% and 35%) were ill.",
        "Some 80 dogs were seen twice, and once 40 of them (65%) were ill.",
    ],
)
def test_of_them_is_left_alone_where_it_may_take_up_something_else(text):
    assert told(text) == []


def test_a_fraction_that_is_no_figure_is_read_beside_its_percentage():
    assert told("Just over half (51%) agreed.") == [("holds", "")]
    assert told("Almost a third of the men (31%) agreed.") == [("holds", "")]
    assert told("Just over half (48%) agreed.") == [("fails", "Just over half is 50%, not 48%.")]
    assert told("Under a quarter of the men (31%) agreed.") == [("fails", "Under a quarter is less than 25%, not 31%.")]


def test_a_spoken_ratio_is_rounded_by_a_tenth_of_itself_and_at_most_by_five_points():
    assert told("One in five (18%) agreed.") == [("holds", "")]
    assert told("One in five (17%) agreed.") == [("fails", "One in five is 20%, not 17%.")]
    assert told("Nine in ten (86%) agreed.") == [("holds", "")]
    assert told("Nine in ten (83%) agreed.") == [("fails", "Nine in ten is 90%, not 83%.")]


def test_a_count_beside_its_percentage_and_whole_is_computed_from_them():
    assert told("Some 45% of the 80 voters, or 36, agreed.") == [("holds", "")]
    assert told("In all 45% of the 80 voters, or 40, agreed.") == [("fails", "45% of 80 is 36, not 40.")]
    assert fits("In all 45% of the 80 voters, or 40, agreed.") == ["36"]


def test_what_would_fit_is_told_with_the_digits_of_the_stated_share():
    assert fits("Frost hit 40 of 80 vines (45%).") == ["50%"]
    assert fits("Frost hit 40 of 80 vines (45.0%).") == ["50.0%"]
    assert fits("Frost hit about 40 of 80 vines (60%).") == ["between 45% and 55%"]
    assert fits("About one in four vines (40%) froze.") == ["between 22% and 28%"]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Frost hit 40 of 80 vines (60%).", "50%"),
        ("One in four vines, or 40%, froze.", "25%"),
        ("Frost hit two-thirds (50%) of the vines.", "67%"),
        ("Half of the 80 vines, or 30, froze.", "40"),
        ("Of the 4,800 vines, 1,200 (33%) froze.", "25%"),
    ],
)
def test_what_would_fit_is_one_number_where_counts_and_ratios_are_told_without_a_hedge(text, right):
    assert fits(text) == [right]


def test_sums_of_money_have_shares_too():
    why = "€30 million of €120 million is 25%, not 35%."
    assert told("The fund has spent €30 million of its €120 million (35%).") == [("fails", why)]


def test_a_share_of_nothing_is_told_as_open():
    assert told("There were 0 of 0 errors (5%).") == [("open", "A share of nothing cannot be computed.")]


def test_every_figure_of_a_share_is_a_term_in_the_order_of_the_sum():
    (check,) = checks("Frost hit 40 (45%) of the 80 vines.")
    assert [(t.role, t.reading) for t in check.terms] == [
        ("part", "40"),
        ("whole", "80 vines"),
        ("stated share", "45%"),
    ]


#: Prose of many kinds in which every figure is right; some hold look-alikes that an eager reader would stumble over.
PROSE = {
    "quarterly results": """
        Net sales were $1.24 billion, up 8% from $1.15 billion a year ago, and up 6% in constant currency. Headcount
        fell 5% to 12,300 from 12,950. Gross margin widened to 41.3% from 39.8%, up 150 basis points. The firm bought
        back 2.1 million shares at an average price of $47.20, for a total of $99 million. Same-store sales rose 3%,
        and the average check grew 4% to $18.40 from $17.70. Its fleet fell by 4, from 36 vans to 32.
    """,
    "trial report": """
        Of the 412 people screened, 318 (77%) were eligible and 301 (73%) were randomised; 150 (50%) received the
        drug. Rashes occurred in 34 of 150 patients (23%) in the drug group and 29 of 151 (19%) in the placebo group.
        The response rate was 62% (95% CI 54 to 70) at week 12 and 48% (72 of 150) at week 24. Sensitivity was 67%
        (40/60) and specificity 93% (130/140). Pain fell by 2.1 points on a scale of 10, from 6.4 to 4.3. Median age
        was 61 years, and 58% (n = 175) of the 301 participants were women.
    """,
    "election night": """
        With 98 of 120 precincts reporting, Ortega led Lindqvist 52% to 48%. She had 14,203 votes, or 52 percent, to
        13,110 for Lindqvist. Her party won 6 of the 11 wards with 52 percent of the vote. Turnout was 61 percent,
        down from 66 percent four years ago. About one in four voters (24%) named housing and one in ten (11%) named
        schools. A simple majority, 51 of 100 votes, is enough; a two-thirds majority means 67.
    """,
    "sport": """
        The Falcons made 11 of 24 three-pointers (46%) and 18 of 21 free throws (86 percent). The Wolves climbed from
        10 to 6 in the table. The run, 42 km, took 2 hours and 6 minutes, at an average of 20 km/h. He lifted 140 kg,
        up 5 kg from his best of 135 kg. Their lead shrank from 12 to 3 at the half, then grew from 3 to 11. Her
        ranking fell from 40 to 62 after the injury. Attendance fell to 18,400 from 21,000 at the opener, down 12%.
    """,
    "money at home": """
        The plan costs $15 a month, or $150 a year if paid upfront. Tickets are $12 each, or $40 for a family of four.
        The bill is up $14, from $96 to $110, or 15 percent. The loan of $20,000 is repaid in 60 payments of $386
        ($23,160 in total). The crew logged 36 hours at $28 an hour, plus $120 for materials, for a total of $1,128.
        Parking is $4 an hour, up to $28 a day, or $90 a week. The bakery sells boxes of 6 for $9, or $1.75 each. He
        earned $52,000 a year, or $25 an hour, before tax. The house sold for $450,000, 10% below the asking price of
        $500,000.
    """,
    "docs and kitchen": """
        The cache cut the median latency 38%, from 210 ms to 130 ms. Set the quota to 3 replicas of 20 GB (60 GB in
        total), and lower the threshold from 80% to 75% if needed. The retry limit falls from 10 to 3. Bake 2 trays of
        12 biscuits (24 in all) at 180 C (350 F). Use 2 tins of 400 g (14 oz). Take 2 tablets of 500 mg (1 g), no more
        than 8 tablets (4 g) in 24 hours. Dilute 1 in 10 (10%) before use.
    """,
    "economy and weather": """
        The unemployment rate rose to 4.3% from 4.1%. The bank raised its key rate by a quarter point to 5.5% from
        5.25%. The dollar fell to 148.2 yen from 149.6. Temperatures will fall from 3 to minus 8 overnight. Emissions
        fell by a fifth, from 50 million tonnes to 40 million tonnes. Production jumped from 2 million units in 2019
        to 3.1 million in 2023, an annual growth of 12%. The lake dropped from 1,050 feet to 1,042 feet above the sea.
    """,
}


@pytest.mark.parametrize("kind", PROSE)
def test_prose_whose_figures_are_right_is_quiet(kind):
    codes = ("NC203", "NC204", "NC205")
    found = [c for c in checks(" ".join(PROSE[kind].split())) if c.code in codes]
    assert found
    assert [c.why for c in found if c.outcome != "holds"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Paying yearly saves 20%: $470 instead of $588.",
        "The vaccine was 90% effective (5 of 100 cases).",
        "The filter is 95% efficient: 5 of 100 particles get through.",
        "Survival was 90% (10 of 100 died).",
        "The tax is 20%, or £40 of a £240 bill.",
        "The service charge is 12.5 per cent, £5 of the £45 bill.",
    ],
)
def test_a_share_of_what_is_left_or_added_is_not_one_of_the_counts_beside_it(text):
    assert inside(text) == ()
