"""The day on which a page was published is no day of what it tells."""

import pytest

from tests import reading


@pytest.mark.parametrize(
    "line",
    [
        "Published: Dec. 3, 2031 at 9:10 PM",
        "Last updated on Wednesday, 3 December 2031",
        "Posted 3 December 2031",
        "First published: 3 December 2031",
    ],
)
def test_the_day_of_a_page_is_no_day_of_a_deed(line):
    assert [c for c in reading.claims(f"Ana Roe dies in Orle\n{line}\nAna Roe was a singer.") if c.unit == "date"] == []


def test_the_day_of_a_book_is_one() -> None:
    told = reading.claims("Ana Roe wrote Orle Nights.\nOrlex published the novel Orle Nights on 3 December 2031.")
    assert [c.slot for c in told if c.unit == "date"] == ["released-on"]
