"""Data sheets, price lists and help pages: a row and a sentence that tell one fact, and look-alikes that tell two."""

from dataclasses import replace

import pytest

from numcheck.model import Document
from tests import reading

#: Pages of something one can hold, and of something that is sold by plans.
THING = """# Orlex 2: page {n}

## About

The device has a display, a button, a cable and a battery cover. You find your receipt in the box.

## More

{text}
"""
PLANS = """# Orlex: page {n}

## About

You choose your plan yourself. The Team plan is for groups, the Firm plan for large ones, and there is a free plan.

## Details

{text}
"""
SHEET = "| | |\n|---|---|\n{}"
LIST = "| | Free | Team | Firm |\n|---|---|---|---|\n{}"


def page(template: str, n: int, text: str) -> Document:
    return replace(reading.document(template.format(n=n, text=text), "md"), id=f"orlex/{n}.md")


def told(template: str, one: str, other: str) -> list[str]:
    """The verdicts of groups of both pages."""
    report = reading.report(*(page(template, n, text) for n, text in enumerate((one, other))))
    return [group.verdict for group in report.groups if len({claim.span.doc for claim in group.claims}) > 1]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("| Weight | 142 g |", "It weighs 150 grams."),
        ("| Weight without batteries | 142 g |", "Is it heavy? It has 150 g without batteries."),
        ("| Height | 12 cm |", "It is 14 cm high."),
        ("| Battery life | 24 months |", "The batteries last about 18 months."),
        ("| Battery run time | 9 hours |", "How long does the battery last? Seven hours."),
        ("| Charging time | 3 h |", "A full charge takes four hours."),
        ("| Battery | 850 mAh |", "The battery has a capacity of 900 mAh."),
        ("| Warranty | 36 months |", "There is a guarantee of two years."),
        ("| Operating temperature | 5 to 35 °C |", "Use it only at temperatures between 5 °C and 40 °C."),
        ("| Operating temperature | −20 °C to +55 °C |", "Do not use the device below −20 °C or above 60 °C."),
        ("| Storage temperature | −10 to 50 °C |", "Store it at temperatures from −10 to 60 °C."),
        ("| Setting range | 5–30 °C |", "Turn it to set a temperature between 5 and 28 °C."),
        ("| Accuracy | ±0.3 °C |", "The accuracy is 0.5 degrees."),
        ("| Measuring interval | 60 s |", "It takes a measurement every two minutes."),
        ("| Display switches off after | 15 s |", "The display goes dark after 30 seconds."),
        ("| Tank capacity | 3.5 l |", "The tank holds 3 litres."),
        ("| Noise level | 42 dB |", "How loud is it? 45 dB."),
        ("| Cable length | 1.8 m |", "The cable is 1.5 m long."),
        ("| Filter life | 12 months |", "Replace the filter every six months."),
        ("| Thermostats per account | 16 |", "How many thermostats can I have? Ten in one account."),
        ("| Switching points | 8 per day |", "You can store up to six switching points a day."),
        ("| Memory | 10,000 positions |", "It stores up to 8,000 positions."),
        ("| Reset | hold 10 seconds |", "To reset the device, hold the button for 8 seconds."),
    ],
)
def test_a_row_of_a_data_sheet_and_a_sentence_contradict_each_other(row, said):
    assert "conflict" in told(THING, SHEET.format(row), said)


def test_a_model_is_told_by_its_number_in_the_question_too():
    row = "| | Orlex 2 | Orlex 4 |\n|---|---|---|\n| Noise | 54 dB | 57 dB |"
    assert "conflict" in told(THING, row, "**How loud is the Orlex 4?**\nIts noise is 59 dB. The Orlex 2 has 54 dB.")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("| Weight | 142 g |", "It weighs 0.142 kg."),
        ("| Warranty | 36 months |", "There is a warranty of three years."),
        ("| Battery life | 24 months |", "The batteries last for two years."),
    ],
)
def test_what_agrees_in_other_units_is_told_to(row, said):
    assert set(told(THING, SHEET.format(row), said)) in ({"agree"}, {"compatible"})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (SHEET.format("| Weight | 142 g |"), "The charger weighs 90 g."),
        (SHEET.format("| Weight with batteries | 190 g |"), "It weighs 142 g without batteries."),
        (SHEET.format("| Weight | 142 g |"), "The older Orlex 1 weighs 165 g."),
        (SHEET.format("| Weight | 142 g |"), "The Orlex 2 Pro weighs 165 g."),
        (SHEET.format("| Weight | 142 g |"), "The shelf must carry a weight of at least 2 kg."),
        ("| | Orlex 2 | Orlex 2 Pro |\n|---|---|---|\n| Weight | 142 g | 165 g |", "The Orlex 2 Pro weighs 165 g."),
        (SHEET.format("| Battery life | 24 months |"), "Charging the battery takes three hours."),
        (SHEET.format("| Battery life | 9 hours |"), "The battery lasts six hours with the light on."),
        (SHEET.format("| Battery life | 9 hours |"), "The battery lasts 20 hours in eco mode."),
        (SHEET.format("| Charging time | 3 h |"), "Half an hour of charging takes it to 50% of a full charge."),
        (SHEET.format("| Warranty | 36 months |"), "The battery has a warranty of 12 months."),
        (
            SHEET.format("| Warranty | 36 months |"),
            "Register within 30 days, and the warranty is extended to five years.",
        ),
        (SHEET.format("| Operating temperature | 5 to 35 °C |"), "Store it at temperatures from −10 to 60 °C."),
        (SHEET.format("| Operating temperature | 5 to 35 °C |"), "It heats water to 95 °C."),
        (SHEET.format("| Noise, night | 24 dB |"), "How loud is it? 52 dB."),
        (SHEET.format("| Sound pressure | 39 dB |"), "Its sound power level is 54 dB."),
        (
            "| | Orlex 2 | Orlex 4 |\n|---|---|---|\n| Noise | 54 dB | 57 dB |",
            "**How loud is the Orlex 4?**\nThe noise is 57 dB. The Orlex 2 has 54 dB.",
        ),
        ("| | Low | High |\n|---|---|---|\n| Noise | 24 dB | 52 dB |", "How loud is it? 45 dB."),
        (SHEET.format("| Range | 30 m |"), "Bluetooth reaches 50 m in the open."),
        (SHEET.format("| Tank capacity | 3.5 l |"), "The dust bin holds 0.6 litres."),
        (SHEET.format("| Filter life | 12 months |"), "Clean the filter every two weeks."),
        (SHEET.format("| Reset | hold 10 seconds |"), "Hold the button for three seconds to pair it."),
        (SHEET.format("| Display switches off after | 15 s |"), "The device switches itself off after 20 minutes."),
        (SHEET.format("| Warranty | 36 months |"), "With firmware 1.7 the warranty was 24 months."),
        (SHEET.format("| Thermostats per account | 16 |"), "One hub connects up to 32 thermostats per house."),
    ],
)
def test_two_facts_of_a_product_are_not_compared(one, other):
    assert "conflict" not in told(THING, one, other)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("| Price per month | $0 | $19 | $59 |", "The Team plan is $15 a month."),
        ("| Price per month | $0 | $19 | $59 |", "What does Team cost? $15 a month."),
        ("| Price | $0 | $19 / month | $59 / month |", "On Team you pay $15 per month."),
        ("| Projects | 3 | 50 | 500 |", "How many projects can I have for free? Up to 5 projects."),
        ("| Projects | 3 | 50 | 500 |", "With Team you can create up to 40 projects."),
        ("| Answers per month | 100 | 5,000 | 50,000 |", "Team accounts can collect 10,000 answers a month."),
        ("| Seats included | 1 | 3 | 10 |", "Five seats come with the Team plan."),
        ("| Storage | 1 GB | 5 GB | 50 GB |", "Team has room for 10 GB and Firm for 50 GB."),
        ("| Storage for uploads | 1 GB | 5 GB | 50 GB |", "The Team plan comes with 10 GB of storage."),
        ("| Largest upload | 2 MB | 25 MB | 250 MB |", "On Team, files can be up to 50 MB each."),
        ("| Answers are kept | 90 days | 2 years | 5 years |", "Answers of free accounts are deleted after 180 days."),
        ("| First reply | 3 days | 24 hours | 4 hours |", "We answer questions of Team customers within 12 hours."),
        (
            "| Support | – | within 3 working days | 4 hours |",
            "Mail of Team customers is answered within one working day.",
        ),
        ("| Uptime | – | 99.5% | 99.9% |", "For Firm customers we promise an uptime of 99.99 percent."),
    ],
)
def test_a_cell_is_told_of_its_row_and_its_column(row, said):
    assert [verdict for verdict in told(PLANS, LIST.format(row), said) if verdict != "agree"] == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("All paid plans have a free trial of 14 days.", "Every plan comes with a 30-day trial."),
        ("Pay annually and save 15%.", "With annual billing you save a fifth."),
        ("Schools and charities get 50% off.", "Schools and charities have a discount of 40 percent."),
        ("Bills are due within 14 days.", "You have 30 days to pay an invoice."),
        ("An extra seat costs $6 a month.", "Each further user is $8 per month."),
        ("You can have your money back within 30 days.", "We refund the first payment within 14 days."),
        (
            "After you close an account we delete your data within 60 days.",
            "Data of a closed account is deleted after 90 days.",
        ),
        ("## Team\n\n- 50 projects\n- 5 GB of storage", "With Team you can create up to 40 projects."),
    ],
)
def test_terms_of_plans_contradict_each_other(one, other):
    assert told(PLANS, one, other) == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (LIST.format("| Projects | 3 | 50 | 500 |"), "With Firm you can create up to 500 projects."),
        (LIST.format("| Projects | 3 | 50 | 500 |"), "With Team you can create 10 more projects for $5."),
        (LIST.format("| Projects | 3 | 50 | 500 |"), "With Team you can have 10 archived projects."),
        (LIST.format("| Projects | 3 | 50 | 500 |"), "On Team, 5 projects can be exported at once."),
        (LIST.format("| Mails per month | 100 | 5,000 | 50,000 |"), "Team accounts can send 500 mails per hour."),
        (LIST.format("| Seats included | 1 | 3 | 10 |"), "Team can have up to 25 users."),
        (LIST.format("| Price per month | $0 | $19 | $59 |"), "The Team plan is $190 a year."),
        (LIST.format("| Price per month | $0 | $19 | $59 |"), "The Team plan is €17 a month."),
        (LIST.format("| Price per month | $0 | $19 | $59 |"), "On Team, an extra seat costs $6 a month."),
        (LIST.format("| Price per user and month | $0 | $19 | $59 |"), "The Team plan is $95 a month for five users."),
        (LIST.format("| Price per month | $0 | $19 | $59 |"), "The Team plan used to be $15 a month."),
        (LIST.format("| Price per month | $0 | $19 | $59 |"), "Students pay $9 a month for the Team plan."),
        (LIST.format("| Storage | 1 GB | 5 GB | 50 GB |"), "Team includes 100 GB of traffic a month."),
        (LIST.format("| Storage | 1 GB | 5 GB | 50 GB |"), "On Team, files can be up to 50 MB each."),
        (LIST.format("| Storage | 1 GB | 5 GB | 50 GB |"), "Team has 10 GB of storage more than Free."),
        (
            LIST.format("| Answers are kept | 90 days | 2 years | 5 years |"),
            "Backups of free accounts are kept for 30 days.",
        ),
        ("All plans have a trial of 14 days.", "After the trial you have 30 days to export your data."),
        ("The trial of Team lasts 14 days.", "The trial of Firm lasts 30 days."),
        ("Pay annually and save 15%.", "Schools save 40% a year."),
        ("Schools get 50% off.", "Charities get 30% off."),
        ("Bills are due within 14 days.", "Refunds are paid within 30 days."),
        ("You can have your money back within 30 days.", "Refunds take 5 days to arrive."),
        (
            "After you close an account we delete your data within 60 days.",
            "Deleted files stay in the bin for 30 days.",
        ),
        ("You pay eleven months and get twelve, so one month is free.", "Whoever pays for a year gets a month free."),
        ("For example, Team could be $15 a month.", LIST.format("| Price per month | $0 | $19 | $59 |")),
    ],
)
def test_two_terms_of_plans_are_not_compared(one, other):
    assert "conflict" not in told(PLANS, one, other)


def test_rows_may_be_plans_and_columns_what_they_have():
    rows = (
        "| Plan | Price per user | Projects |\n|---|---|---|\n| Team | $8 / month | 50 |\n| Firm | $15 / month | 500 |"
    )
    said = "The Team plan is $9 per user per month. The Firm plan has 400 projects."
    assert told(PLANS, rows, said) == ["conflict", "conflict"]


def test_two_products_are_not_compared():
    one = page(THING, 1, SHEET.format("| Weight | 142 g |"))
    other = reading.document(THING.replace("Orlex 2", "Varnet 5").format(n=2, text="It weighs 165 g."), "md")
    report = reading.report(one, replace(other, id="orlex/2.md"))
    assert all(group.verdict == "single" for group in report.groups)


def test_two_models_are_not_compared():
    one = page(THING, 1, SHEET.format("| Weight | 142 g |"))
    other = reading.document(THING.replace("Orlex 2", "Orlex 3").format(n=2, text="It weighs 165 g."), "md")
    report = reading.report(one, replace(other, id="orlex/2.md"))
    assert all(group.verdict == "single" for group in report.groups)


SHORT = "# Orlex 12 data sheet\n\n| Property | Value |\n|---|---|\n| Weight | 142 g |\n| Battery life | 18 months |\n"
INSTALLING = "# Installing the Orlex {n}\n\nThe Orlex {n} weighs 124 g. A set of batteries lasts 12 months.\n"


@pytest.mark.parametrize(("model", "found"), [(12, ["specs/battery-life", "specs/weight"]), (14, [])])
def test_short_pages_of_one_model_are_compared(model, found):
    assert reading.conflicts_of_guides(SHORT, INSTALLING.format(n=model)) == found


def test_how_large_an_attachment_is_stands_in_limits_and_questions():
    limits = "# Limits\n\nAttachments may be up to 25 MB."
    asked = "# FAQ\n\n## How large can attachments be?\n\nAttachments can be as large as {} MB."
    assert reading.conflicts_of_guides(limits, asked.format(20)) == ["specs/file-size/attachment"]
    assert reading.conflicts_of_guides(limits, asked.format(25)) == []


def test_a_report_of_a_day_tells_no_fact():
    text = "Orlex said on Monday that its device weighs 142 grams. In Lund the battery lasted nine hours."
    assert not [c.slot for c in reading.claims(text) if c.slot.startswith("specs/")]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (
            "Each model comes with a 4-year guarantee.",
            "**How long is the warranty?**\nThree years.",
            ["specs/warranty"],
        ),
        ("Cancel with one month's notice.", "The notice period is 10 days.", ["specs/notice"]),
        ("If you want to cancel, give us 40 days' notice.", "The notice period is 10 days.", ["specs/notice"]),
        ("Wren costs $40 a month.", "**What does Wren cost?**\n$45 a month.", ["specs/price/USD-month/wren"]),
        ("The trial lasts 30 days.", "You can try it free of charge for 20 days.", ["specs/trial"]),
        ("A letter weighs 20 g.", "A parcel weighs 2 kg.", []),
    ],
)
def test_pages_that_name_nothing_to_be_held_are_compared_too(one, other, found):
    guide = "# Oakline guide\n\nHere you find how you begin.\n\n{}\n"
    assert reading.conflicts_of_guides(guide.format(one), guide.format(other)) == found
