"""Tables: what is added up and what is not, and which sentences restate a cell."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest

from numcheck.checks.passage import Passage
from numcheck.checks.tables import look
from numcheck.checks.tables.number import read
from numcheck.extraction import extract
from numcheck.extraction.lexicon import load
from numcheck.model import Check
from numcheck.ruleset.locate import builtin
from tests.reading import checks, document


def computed(text: str) -> tuple[Check, ...]:
    """What is computed in the tables of a text; the sentences around them are not parsed."""
    page = document(text, "md")
    return tuple(look(Passage(document=page, extraction=extract(page, load(builtin())), frames=())))


def faults(text: str) -> list[str]:
    return [check.why for check in computed(text) if check.outcome == "fails"]


QUIET = {
    "a benchmark with a total column of rounded times": """
# Benchmarks

Timings on a laptop, in seconds.

| Tool | Parse | Check | Total |
|------|------:|------:|------:|
| ours | 1.2 | 3.4 | 4.7 |
| theirs | 2.2 | 5.1 | 7.9 |
| other | 0.9 | 8.8 | 10.2 |
""",
    "an option table": """
| Option | Type | Default | Description |
|---|---|---|---|
| timeout | int | 30 | seconds before giving up |
| retries | int | 3 | how often to try |
| total | int | 100 | total requests |
""",
    "a feature matrix": """
| Feature | Free | Pro | Team |
|---|---|---|---|
| Seats | 1 | 5 | 50 |
| Projects | 3 | 20 | unlimited |
| Storage (GB) | 1 | 10 | 100 |
| All integrations | no | yes | yes |
""",
    "a total of all countries, of which some are listed": """
| Country | 2021 | 2022 |
|---|---:|---:|
| France | 1,200 | 1,350 |
| Spain | 900 | 870 |
| All countries | 8,400 | 9,100 |
""",
    "the top three with the total of all": """
Top three exporters:

| Country | Tonnes |
|---|---:|
| France | 1,200 |
| Spain | 900 |
| Total | 8,400 |
""",
    "means and shares beside counts": """
| Group | Patients | Mean age | Female (%) |
|---|---:|---:|---:|
| A | 40 | 61.2 | 45 |
| B | 44 | 58.9 | 50 |
| Overall | 84 | 60.0 | 48 |
""",
    "a table of a trial with n and percent": """
| Characteristic | Placebo (n = 80) | Drug (n = 82) | Total (n = 162) |
|---|---|---|---|
| Age, mean (SD) | 54.2 (9.1) | 53.8 (8.7) | 54.0 (8.9) |
| Female, n (%) | 40 (50.0) | 43 (52.4) | 83 (51.2) |
| Diabetes, n (%) | 12 (15.0) | 10 (12.2) | 22 (13.6) |
""",
    "quarters and a margin": """
| | Q1 | Q2 | Q3 | Q4 | Year |
|---|---:|---:|---:|---:|---:|
| Revenue | 10.2 | 11.1 | 12.0 | 13.9 | 47.3 |
| Costs | 8.1 | 8.4 | 8.8 | 9.9 | 35.1 |
| Margin | 21% | 24% | 27% | 29% | 26% |
""",
    "a balance sheet": """
## Balance sheet

| (in thousands) | 2022 | 2023 |
|---|---:|---:|
| Cash | 1,204 | 980 |
| Receivables | 310 | 402 |
| Total current assets | 1,514 | 1,382 |
| Equipment | 2,210 | 2,540 |
| Goodwill | 400 | 400 |
| Total assets | 4,124 | 4,322 |
""",
    "an income statement": """
| | 2022 | 2023 |
|---|---:|---:|
| Revenue | 500 | 620 |
| Cost of sales | (300) | (350) |
| Gross profit | 200 | 270 |
| Overheads | (120) | (150) |
| Total profit | 80 | 120 |
""",
    "two breakdowns of one whole": """
| Age | People |
|---|---:|
| Men | 48 |
| Women | 52 |
| Under 30 | 20 |
| 30 to 59 | 45 |
| 60 and over | 35 |
| Total | 100 |
""",
    "a part of a row above": """
| Budget line | Amount |
|---|---:|
| Staff | $120,000 |
| – of which pensions | $20,000 |
| Rent | $30,000 |
| Total | $150,000 |
""",
    "a medal table": """
| Country | Gold | Silver | Bronze | Total |
|---|---:|---:|---:|---:|
| Norway | 16 | 8 | 13 | 37 |
| Germany | 12 | 10 | 5 | 27 |
| China | 9 | 4 | 2 | 15 |
""",
    "case fatality by drug": """
| Drug | Cases | Deaths | Case fatality (%) |
|---|---:|---:|---:|
| Old | 412 | 31 | 7.5 |
| New | 398 | 14 | 3.5 |
| None | 105 | 20 | 19.0 |
| Total | 915 | 65 | 7.1 |
""",
    "yearly change": """
| Year | Users (m) | Change |
|---|---:|---:|
| 2020 | 1.2 | |
| 2021 | 1.5 | 25% |
| 2022 | 2.1 | 40% |
| 2023 | 2.1 | 0% |
""",
    "price times number": """
| Item | Price | Qty | Total |
|---|---:|---:|---:|
| Pen | 2 | 3 | 6 |
| Book | 10 | 2 | 20 |
| Bag | 25 | 1 | 25 |
| **Total** | | | **51** |
""",
    "scores of a method": """
| Method | Precision | Recall | F1 |
|---|---:|---:|---:|
| A | 0.81 | 0.64 | 0.71 |
| B | 0.77 | 0.70 | 0.73 |
| Overall | 0.79 | 0.67 | 0.72 |
""",
    "lines of code": """
| Language | Files | Lines | Code |
|---|---:|---:|---:|
| Python | 34 | 4,200 | 3,100 |
| TOML | 12 | 900 | 800 |
| SUM: | 46 | 5,100 | 3,900 |
""",
    "times of a benchmark": """
| Class | Size | Time (ms) | Speedup |
|---|---|---|---|
| small | 10 | 5 ms | 1.0x |
| large | 100 | 41 ms | 1.2x |
| total | | 44 ms | |
""",
    "visitors counted once": """
Unique visitors a month

| Channel | Visitors |
|---|---:|
| Search | 4,100 |
| Social | 2,900 |
| Mail | 800 |
| Total | 6,700 |
""",
    "answers in percent with a mean": """
| Question | Agree | Neutral | Disagree |
|---|---:|---:|---:|
| Pay | 45% | 30% | 25% |
| Hours | 61% | 20% | 20% |
| All | 53% | 25% | 22% |
""",
    "thirds that make 99.9": """
| Grade | Share of pupils |
|---|---:|
| A | 33.3% |
| B | 33.3% |
| C | 33.3% |
| Total | 100% |
""",
    "a missing cell": """
| Region | 2019 | 2020 | Total |
|---|---:|---:|---:|
| North | 14 | – | 14 |
| South | 20 | 22 | 42 |
| Total | 34 | 22 | 56 |
""",
    "a food label": """
| Nutrition | per 100 g | per serving |
|---|---:|---:|
| Fat | 3.2 g | 1.6 g |
| of which saturates | 1.1 g | 0.6 g |
| Carbohydrate | 61 g | 30 g |
| Total weight | 100 g | 50 g |
""",
    "change of every row": """
| Metric | Before | After | Change (%) |
|---|---:|---:|---:|
| Load | 120 | 90 | -25 |
| Parse | 80 | 64 | -20 |
| Draw | 50 | 45 | -10 |
| Total | 250 | 199 | -20 |
""",
    "a league table": """
| Team | P | W | D | L | GF | GA | Pts |
|---|---|---|---|---|---|---|---|
| Rovers | 10 | 6 | 2 | 2 | 20 | 11 | 20 |
| United | 10 | 5 | 3 | 2 | 18 | 12 | 18 |
| City | 10 | 4 | 1 | 5 | 9 | 14 | 13 |
""",
    "averages beside totals": """
| Team | Home | Away | Total | Average |
|---|---|---|---|---|
| Rovers | 101,000 | 88,500 | 189,500 | 18,950 |
| United | 90,200 | 91,100 | 181,300 | 18,130 |
| City | 70,000 | 69,900 | 139,900 | 13,990 |
""",
    "sizes of models": """
| Model | Params | Train (h) | GPU | Total CO2 (kg) |
|---|---|---|---|---|
| S | 125M | 12 | 8 | 40 |
| M | 350M | 40 | 8 | 133 |
| L | 1.3B | 120 | 16 | 800 |
""",
    "a total time of its own": """
| Test | Runs | Failures | Total time |
|---|---|---|---|
| a | 10 | 1 | 12 |
| b | 20 | 2 | 25 |
| c | 30 | 3 | 41 |
""",
    "turnout under the total": """
| Party | Votes | % | Seats |
|---|---:|---:|---:|
| Red | 45,120 | 41.2 | 21 |
| Blue | 38,400 | 35.1 | 18 |
| Green | 25,980 | 23.7 | 11 |
| Total | 109,500 | 100 | 50 |
| Turnout | 120,000 | 61.0 | |
""",
    "a rounded sum": """
| Source | TWh | Share |
|---|---:|---:|
| Wind | 140 | 27% |
| Solar | 60 | 12% |
| Gas | 80 | 16% |
| Other | 233 | 45% |
| Total | 512 | 100% |
""",
    "an open balance": """
| Month | New | Closed | Open total |
|---|---:|---:|---:|
| Jan | 10 | 4 | 6 |
| Feb | 12 | 8 | 10 |
| Mar | 9 | 11 | 8 |
""",
    "tests by age": """
| Age group | Number of people tested | Positive | Percent positive |
|---|---:|---:|---:|
| 0-9 | 210 | 10 | 4.8 |
| 10-19 | 350 | 24 | 6.9 |
| All ages | 560 | 34 | 6.1 |
""",
}

SENTENCES = {
    "a chain of shops": """
# Sales

| Region | Shops | Staff |
|--------|------:|------:|
| North | 214 | 1,812 |
| South | 176 | 1,350 |

The North plans to have 240 shops. In 2019 the North had 190 shops. The North has 38 more shops than the
South. The staff of the North is nearly 2,000. The North had 12 shops closed by a strike. Shops in the North
sold 4,100 bicycles. The average North shop has 8 staff. The North has 214 shops and the South 176. Three of
the North shops are new. The north wind blew at 40 km/h while shops were shut. Last year the North had 199
shops. Staff in the North were paid $31,000. North: 3 shops were flooded.
""",
    "options of a program": """
## Options

| Option | Default | Unit |
|---|---|---|
| timeout | 30 | seconds |
| retries | 3 | times |
| batch size | 64 | rows |

If the timeout is 60, the default is ignored. Set the batch size to 128 for large files; the default is fine
otherwise. With the default timeout and 5 workers, it takes 20 seconds. The default for retries is three. In
version 2 the default batch size was 32. The batch size was 128 by default until version 3. A timeout of 0
disables the default.
""",
    "a model card": """
| Model | Params | Accuracy |
|---|---|---|
| Base | 110M | 84.6 |
| Large | 340M | 86.7 |

Large has 340 million params. Accuracy of Base is 84.6%. The Large model reached an accuracy of 90.1 on a
second set. The Base accuracy was 85 after tuning. Base took 12 hours at 84.6 accuracy.
""",
    "a gazetteer": """
| City | Population | Area (km²) |
|---|---|---|
| Avern | 1.2 million | 340 |
| Brint | 540,000 | 122 |

Avern, with a population of 1.23 million, covers 340 km². The population of Brint was 410,000 in 1990. Brint's
area of 47 sq miles holds a population of half a million. The population density of Brint is 4,426 per km².
""",
    "a trial": """
| Group | n | Mean (SD) |
|---|---|---|
| Control | 40 | 5.1 (1.2) |
| Treated | 42 | 6.3 (1.1) |

The control group had a mean of 5.1. Two control patients dropped out, so the mean was 5.0 in the remaining
38.
""",
}


@pytest.mark.parametrize("name", QUIET)
def test_tables_that_are_right_or_no_sums_are_left_alone(name):
    assert faults(QUIET[name]) == []


@pytest.mark.parametrize("name", SENTENCES)
def test_sentences_that_say_something_else_are_no_restatements(name):
    assert [check.why for check in checks(SENTENCES[name], "md") if check.outcome == "fails"] == []


def table(*rows: str) -> str:
    head, *body = (row.split(";") for row in rows)
    lines = [head, ["---"] * len(head), *body]
    return "\n".join("| " + " | ".join(cell.strip() for cell in line) + " |" for line in lines) + "\n"


def test_rounded_cells_make_a_rounded_sum():
    assert faults(table("Fund;$ million", "A;1.4", "B;1.4", "C;1.4", "Total;4.4")) == []
    assert faults(table("Fund;$ million", "A;1.4", "B;1.4", "C;1.4", "Total;4.5")) != []


def test_plain_counts_are_added_exactly():
    assert faults(table("Farm;Goats", "A;14", "B;14", "Total;28")) == []
    assert faults(table("Farm;Goats", "A;14", "B;14", "Total;29")) == ["“Goats”: 14 + 14 is 28, not 29."]


def test_figures_in_thousands_are_roundings():
    assert faults("Goats, in thousands.\n\n" + table("Farm;Goats", "A;14", "B;14", "Total;29")) == []


@pytest.mark.parametrize("cell", ["", "-", "n/a", "…", "12 or 13", "<5", "10–12"])
def test_a_part_that_is_not_told_leaves_the_sum_open(cell):
    assert faults(table("Farm;Goats", "A;14", "B;14", f"C;{cell}", "Total;41")) == []


def test_a_total_that_is_the_difference_of_two_totals_is_no_sum():
    rows = ("Line;2022;2023", "Fees;300;310", "Grants;205;211", "Total income;505;521", "Rent;240;250", "Staff;184;199")
    assert faults(table(*rows, "Total costs;424;449", "Total profit;81;72")) == []
    assert faults(table(*(r.rpartition(";")[0] for r in rows), "Total costs;424", "Total profit;81")) == []


def test_two_columns_that_do_not_add_up_are_no_sums():
    assert faults(table("Farm;Goats;Hens", "A;14;20", "B;14;31", "Total;29;64")) == []


def test_one_of_three_columns_that_does_not_add_up_is_told():
    assert faults(table("Farm;Goats;Hens;Ducks", "A;14;20;3", "B;14;31;4", "Total;28;51;8")) == [
        "“Ducks”: 3 + 4 is 7, not 8."
    ]


def test_losses_in_brackets_are_subtracted():
    rows = ("Item;Gain", "Shop;240", "Rent;(120)", "Staff;(75)")
    assert faults(table(*rows, "Total;45")) == []
    assert faults(table(*rows, "Total;54")) == ["“Gain”: 240 + (120) + (75) is 45, not 54."]


def test_a_total_that_is_far_off_alone_is_something_else_unless_its_digits_slipped():
    assert faults(table("Farm;Goats", "A;14", "B;15", "Total;412")) == []
    assert faults(table("Farm;Goats", "A;14", "B;15", "Total;290")) == ["“Goats”: 14 + 15 is 29, not 290."]


def test_many_parts_are_counted_and_not_listed():
    rows = [f"F{n};{n}" for n in range(1, 10)]
    assert faults(table("Farm;Goats", *rows, "Total;54")) == ["“Goats”: the 9 figures make 45, not 54."]


def test_a_cell_that_spoils_row_and_column_is_told_once_with_what_would_fit():
    (check,) = (
        c
        for c in computed(table("Ward;Yes;No;Total", "East;12;80;92", "West;95;21;161", "Total;107;101;208"))
        if c.outcome == "fails"
    )
    assert check.terms[0].reading == "161" and check.fits == "116"


def test_every_sum_that_holds_is_told_too():
    found = computed(table("Ward;Yes;No;Total", "East;12;80;92", "West;95;21;116", "Total;107;101;208"))
    assert Counter((c.code, c.outcome) for c in found) == {("NC602", "holds"): 6}


def test_a_sentence_may_round_a_cell_and_say_thousands_in_full():
    page = table("Region;Shops;Sales (thousands)", "North;214;1,812", "South;176;1,350")
    for said in (
        "The North has about 210 shops.",
        "Sales of the North reached 1.8 million.",
        "The South has 176 shops.",
    ):
        assert [c.outcome for c in checks(f"{page}\n{said}\n", "md") if c.code == "NC601"] == ["holds"]


def test_the_word_for_what_the_rows_are_may_stand_behind_the_name_of_one():
    rows = ("North;80", "South;64")
    found = [c.why for c in checks(table("Ward;Nurses", *rows) + "\nThe South ward has 46 nurses.\n", "md")]
    assert found == ["The table has 64 for “South” and “Nurses”, not 46."]
    both = table("Ward;Nurses;Beds", "North;80;20", "South;64;31") + "\nThe South ward has 64 nurses and 13 beds.\n"
    assert [c.why for c in checks(both, "md") if c.outcome == "fails"] == [
        "The table has 31 for “South” and “Beds”, not 13."
    ]


@pytest.mark.parametrize("head", ["Hospital", "Ward"])
@pytest.mark.parametrize(
    "said",
    [
        "The wing of the South has 46 nurses.",
        "The South wing has 46 nurses.",
        "A ward in South has 46 nurses.",
        "The South wards have 46 nurses.",
    ],
)
def test_a_word_for_a_part_of_a_row_is_none_for_the_row(head, said):
    page = table(f"{head};Nurses", "North;80", "South;64")
    assert [c.why for c in checks(f"{page}\n{said}\n", "md") if c.outcome == "fails"] == []
    page = table("Hospital;Nurses", "North;80", "South;64")
    assert [c.why for c in checks(f"{page}\nThe South ward has 46 nurses.\n", "md") if c.outcome == "fails"] == []


def test_headings_of_one_letter_each_are_short_for_names_and_one_alone_may_be_a_unit():
    rows = ("Orle;10;4;2;16", "Bask;9;3;4;16", "Velm;8;4;4;17", "Corby;7;4;5;16")
    assert faults(table("Team;W;D;L;Total", *rows)) == ["“Velm”: 8 + 4 + 4 is 16, not 17."]
    assert faults(table("Team;W;D;L;Total", *(row.replace("17", "16") for row in rows))) == []
    assert faults(table("Tank;L", "A;14", "B;14", "Total;29")) == []
    assert faults(table("Farm;m;k", "A;14;4", "B;14;4", "Total;29;9")) == []


def test_a_figure_of_a_neighbouring_cell_is_not_told():
    page = table("Region;Shops;Staff", "North;214;1,812", "South;176;1,350")
    assert [c for c in checks(f"{page}\nThe North has 176 shops.\n", "md") if c.code == "NC601"] == []


def test_headings_that_two_tables_share_name_no_cell():
    page = table("Region;Shops", "North;214", "South;176")
    other = table("Region;Shops", "North;199", "South;170")
    assert [c for c in checks(f"{page}\nand\n\n{other}\nThe North has 241 shops.\n", "md") if c.code == "NC601"] == []


VICTIMS = table("Victims;Number", "Men;5", "Women;3", "Total;9")


@pytest.mark.parametrize("where", ["{0}\n\n{1}", "{1}\n{0}"], ids=["before", "behind"])
@pytest.mark.parametrize(
    "story",
    [
        "The damage was $12 million.",
        "Some 90 firefighters came.",
        "The fire broke out on Main Street late on Sunday night.",
        "Several witnesses spoke of a loud bang before the roof fell in.",
        "An estimated 200 people were in the hall when it began.",
        "The top floor, the largest of the house, burned for a day.",
    ],
)
def test_a_sentence_of_the_story_says_nothing_of_the_table_beside_it(where, story):
    assert faults(where.format(story, VICTIMS)) == ["“Number”: 5 + 3 is 8, not 9."]


@pytest.mark.parametrize("where", ["{0}\n\n{1}", "{1}\n{0}"], ids=["before", "behind"])
@pytest.mark.parametrize(
    "caption",
    [
        "Some of those whose names are known so far, and of no other hospital",
        "In thousands.",
        "The following figures are estimates that nobody has looked at since.",
        "The table shows the main hospitals and what they told us.",
        "The largest groups of victims were treated at once, and the others later.",
        "Tourists are excluded, as nobody knows who they were.",
        "Whoever was hurt more than once was told in several of the categories.",
    ],
)
def test_a_sentence_about_the_table_says_what_its_figures_are(where, caption):
    assert faults(where.format(caption, VICTIMS)) == []


@pytest.mark.parametrize(
    ("cell", "value", "unit"),
    [
        ("1,204", "1204", ""),
        ("1 204", "1204", ""),
        ("(1,204)", "-1204", ""),
        ("-3.50", "-3.50", ""),
        ("−7", "-7", ""),
        ("$4.2m", "4200000", "$"),
        ("$(30)", "-30", "$"),
        ("EUR 12", "12", "EUR"),
        ("12.5%", "12.5", "%"),
        ("45 ms", "45", "ms"),
        ("110M", "110000000", ""),
        ("17*", "17", ""),
        ("17[a]", "17", ""),
        ("40 (50.0%)", "40", ""),
        (".5", "0.5", ""),
    ],
)
def test_a_cell_is_read_with_its_sign_its_unit_and_its_notes(cell, value, unit):
    found = read(cell)
    assert found is not None and (found.value, found.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    "cell", ["", "-", "n/a", "12–14", "<5", "12 ± 3", "v1.2.3", "2024-05-01", "12 of 40", "5 6", "1" * 41]
)
def test_a_cell_of_no_number_or_of_two_has_none(cell):
    assert read(cell) is None


@pytest.mark.parametrize(
    "text",
    [
        "| a |\n|---|\n| 1 |\n",
        "| a | b |\n|---|---|\n",
        "| Total | Total |\n|---|---|\n" + "| Total | 5 |\n" * 400,
        "| " + "Total | " * 30 + "\n|" + "---|" * 30 + "\n" + ("| " + "7 | " * 30 + "\n") * 40,
        "| a | Total |\n|---|---|\n" + f"| x | {'9' * 24} |\n" * 3 + f"| Total | {'9' * 24} |\n",
        "| a | % |\n|---|---|\n| x | 0 |\n| y | 0 |\n| Total | 0 |\n",
        "| a | n | % |\n|---|---|---|\n| x | 0 | 0 |\n| y | 0 | 0 |\n| Total | 0 | 100 |\n",
        "| a | n | % |\n|---|---|---|\n" + "| x | -3 | -50 |\n" * 3,
    ],
)
def test_hostile_tables_do_not_raise(text):
    computed(text + "\nThe x has 5 total.\n")
