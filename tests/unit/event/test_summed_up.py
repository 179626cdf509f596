"""An abstract is held against the text that it sums up, where the text tells the same and nothing narrower."""

import pytest

from tests import reading


def verdicts(abstract, text, title="Summary"):
    page = reading.document(f"# A title\n\n## {title}\n\n{abstract}\n\n## Details\n\n{text}\n", "md")
    return [group.verdict for group in reading.report(page).groups if group.verdict not in ("single", "agree")]


@pytest.mark.parametrize(
    ("abstract", "text"),
    [
        ("The fire destroyed 12 homes in Orle.", "The fire in Orle destroyed 21 homes."),
        ("We interviewed 40 nurses in Lund.", "Between March and May 2031 we interviewed 44 nurses in Lund."),
        ("The outage lasted four hours.", "The outage lasted five hours. It began at noon."),
        ("The survey had a response rate of 61%.", "The response rate of the survey was 16%."),
        (
            "Three men were charged with the robbery of a bank in Orle.",
            "Police charged four men with the bank robbery in Orle.",
        ),
        ("The storm killed 14 people.", "Officials said that the storm killed 41 people."),
        ("The median age was 38 years.", "The median age was 83 years."),
    ],
)
def test_an_abstract_that_says_otherwise_than_its_text_is_found(abstract, text):
    assert verdicts(abstract, text) == ["conflict"]


@pytest.mark.parametrize(
    ("abstract", "text"),
    [
        ("The company employs 4,000 people in six countries.", "In Lund the company employs 900 people."),
        ("The fire destroyed 40 homes.", "The fire destroyed 25 homes in Lund."),
        ("Revenue rose 12 percent to $4.2 million in 2031.", "In the first quarter of 2031 revenue was $1.1 million."),
        ("The outage lasted four hours.", "The outage of the database lasted two hours."),
        ("Participants lost 6 kg on average.", "Participants in the control group lost 2 kg on average."),
        (
            "The storm killed 14 people in two countries.",
            "The storm killed 9 people in Orle. In Harna five were killed.",
        ),
        (
            "We interviewed 40 nurses.",
            "In the first round we interviewed 25 nurses. In the second we interviewed 15 nurses.",
        ),
        (
            "We recruited 40 nurses.",
            "We recruited 40 nurses. We screened 62 nurses. Of these 38 nurses completed the trial.",
        ),
        ("The project cost $40 million.", "The project was to cost $30 million. It cost $10 million more."),
        ("About 1,200 people took part in the trial.", "In total 1,214 people took part in the trial."),
        ("The team fixed 40 bugs in March.", "The team fixed 25 bugs in the first week of March."),
        ("The median age was 38 years.", "The median age of the women was 36 years."),
    ],
)
def test_a_text_that_tells_a_part_of_its_abstract_is_none(abstract, text):
    assert verdicts(abstract, text) == []


def test_two_parts_of_a_text_are_no_abstract_of_each_other():
    assert verdicts("The outage lasted four hours.", "The outage lasted five hours.", title="Background") == []


@pytest.mark.parametrize("opening", ["Summary: ", "TL;DR – ", "Abstract\n\n", "Key points\n\n"])
def test_plain_text_has_abstracts_too(opening):
    page = reading.document(f"{opening}The outage lasted four hours.\n\nThe outage lasted five hours.\n", "txt")
    assert [group.verdict for group in reading.report(page).groups] == ["conflict"]
