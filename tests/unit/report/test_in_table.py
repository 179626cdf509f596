"""A figure in a table is told with the names of its row and its column."""

import pytest

from numcheck.model import Span
from numcheck.report.in_table import named
from tests.reading import document

PLANS = "# Plans\n\n| | Free | Team |\n|---|---|---|\n| Price | $0 | $12 |\n| Seats | 1 | 10 |\n\nTeam costs $15.\n"


@pytest.mark.parametrize(
    ("figure", "told"),
    [
        ("$12", [("row", "Price"), ("column", "Team")]),
        ("10", [("row", "Seats"), ("column", "Team")]),
        ("Seats", []),  # the name of its row stands under no name
        ("Free", []),
        ("$15", []),
    ],
)
def test_a_figure_has_the_names_of_its_row_and_column(figure, told):
    page = document(PLANS, "md")
    at = page.text.index(figure)
    assert [*named(page, Span(doc=page.id, start=at, end=at + len(figure)))] == told
