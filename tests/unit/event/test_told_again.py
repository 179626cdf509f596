"""What one report tells in its headline, of another season or of a part, and where its sentences before say it was."""

from datetime import date

import pytest

from tests.reading import document, report

QUIET = [
    # a headline has no room for "at least"
    (
        "Mill fire in Orle kills 21\n\nA fire at the Harlow mill in Orle on Monday killed at least 21 people.",
        "Monday's fire at the Harlow mill in Orle killed 27 people, police said.",
    ),
    # those who are left
    (
        "A bus overturned near Orle on Monday. It hurt 31 people who were still in hospital on Friday.",
        "A bus overturned near Orle on Monday and 68 people were injured.",
    ),
    (
        "A bus overturned near Orle on Monday. On Friday 31 remained in hospital, of the injured.",
        "A bus overturned near Orle on Monday and 68 people were injured.",
    ),
    # another ferry, in another month that neither report names
    (
        "MALMO, Nov 3 (Agency) - The ferry Orle Star sank off Malmo on Saturday. It had 178 people aboard.",
        "MALMO, Feb 16 (Agency) - A ferry sank off Malmo on Monday. It had 131 people aboard, the coast guard said.",
    ),
    # two towns that a report lists
    (
        "LUND, May 4 (Agency) - A flood hit Brovik and Orle in Scania on Monday, the Harna river board said. Ana Roe of"
        " Harlow left by boat. A dam broke in Orle. Forty people were injured there, police said.",
        "LUND, May 4 (Agency) - A flood hit Brovik and Orle in Scania on Monday, the Harna river board said. Otto Lang"
        " of Harlow left by boat. A bridge fell in Brovik. Fourteen people were injured there, police said.",
    ),
]


@pytest.mark.parametrize("pair", QUIET)
def test_what_is_told_of_others_is_no_conflict(pair: tuple[str, str]) -> None:
    assert report(*pair).findings == ()


SPEAKING = [
    # the whole beside those who are left of it
    (
        "A bus overturned near Orle on Monday. Of the 64 people hurt, 31 are still in hospital, the ministry said.",
        "A bus overturned near Orle on Monday. The ministry said 68 people were injured in the crash near Orle.",
        "people-injured",
    ),
    (
        "A gas blast in Orle on Monday injured 58 people, and the toll could still rise, police said.",
        "A gas blast in Orle on Monday injured 85 people, police said.",
        "people-injured",
    ),
    # a headline whose text says the number without a bound
    (
        "Mill fire in Orle kills 21\n\nA fire at the Harlow mill in Orle on Monday killed 21 people.",
        "Monday's fire at the Harlow mill in Orle killed 27 people, police said.",
        "people-killed",
    ),
    # the longer name of a club, and the country that only describes
    (
        "Lund United signed the Norway striker Arne Dahl from FC Harna for a club-record 28 million euros.",
        "Lund United have completed the signing of striker Arne Dahl from Harna for 26 million euros.",
        "transfer-fee",
    ),
    # a report that recalls the month
    (
        "MALMO, Nov 3 (Agency) - The ferry Orle Star sank off Malmo on Saturday. It had 178 people aboard.",
        "MALMO, March 4 (Agency) - The captain of the ferry Orle Star, which sank off Malmo in November, was charged on"
        " Monday. It had 187 people aboard, the coast guard said.",
        "people-aboard",
    ),
    # a village and the town that both reports name
    (
        "LUND, May 4 (Agency) - A coach left the road near Brovik on Monday on its way to Lund, the Harlow Line said."
        " Ana Roe of Orle saw it. Police closed the road from Lund. Thirty-one people were injured.",
        "LUND, May 5 (Agency) - The coach that crashed near Brovik on Monday on its way to Lund was fast, the Harlow"
        " Line said. Ana Roe of Orle saw it. The wreck was taken to a yard in Brovik. Forty-one people were injured.",
        "people-injured",
    ),
]


@pytest.mark.parametrize(("one", "other", "slot"), SPEAKING)
def test_what_is_told_of_one_event_is_compared(one: str, other: str, slot: str) -> None:
    assert [finding.slot for finding in report(one, other).findings] == [slot]


BACK = "Some 300 volunteers planted 42 trees at the Harna lake in Dorn on Tuesday."
THEN = "Around 70 volunteers planted nine trees at the Harna lake in Dorn, the mayor said."


def test_a_report_that_looks_back_on_the_month_of_another_tells_of_no_event_of_its() -> None:
    recalled = BACK + " In April 2033 volunteers planted trees there too."
    then = document(THEN, published=date(2033, 4, 18))
    assert report(recalled, then).findings == ()
    assert report(BACK, then).findings != ()
