"""The number of a model in the heading of its page is no count."""

import pytest

from tests import reading

PAGE = "# {}\n\n| Item | Value |\n|---|---|\n| Rack load | 60 kg |\n"
REASON = "a number of a name in a heading"


def of_names(heading):
    found = reading.report(reading.document(PAGE.format(heading), "md"))
    return [left.surface for left in found.unclaimed if left.reason == REASON]


@pytest.mark.parametrize(
    ("heading", "numbers"), [("Orlex 200 data sets", ["200"]), ("Orlex 20 batteries and cables", ["20"])]
)
def test_a_number_behind_a_name_in_a_heading_is_a_part_of_it(heading, numbers):
    assert of_names(heading) == numbers


@pytest.mark.parametrize("heading", ["Up to 20 boards", "20 boards for all", "Orlex: 20 boards"])
def test_another_counts(heading):
    assert of_names(heading) == []


def test_two_titles_of_models_do_not_contradict_each_other():
    pages = (PAGE.format(f"Orlex {n} data sheet").replace("60", str(n)) for n in (200, 300))
    assert reading.conflicts_of_guides(*pages) == []
