"""Days of what is done or due are compared where both sides tell of one thing, by its name or by its noun."""

import pytest

from numcheck.model import Document
from tests import making, reading

BOTH = "The Harna Gulf ports authority and the Osterling Union met Mayor Otto Lang in Lund. "


def documents(one: str, other: str) -> tuple[Document, Document]:
    return making.document("0.txt", BOTH + one), making.document("1.txt", BOTH + other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The mine at Harna will be mothballed in March 2032.", "The Harna mine will shut in June 2032."),
        ("The strike by dockers begins on Monday.", "The dockers' strike starts on Tuesday."),
        ("The dockers will begin a strike on 3 May 2031.", "The dockers' walkout is due to start on 10 May 2031."),
        ("The inquest opens on 4 June 2031.", "An inquest into the sinking will open on 14 June 2031."),
        ("The sale is expected to be completed on 1 July 2031.", "The sale will close on 1 August 2031."),
        ("The crew of the freighter Orle Star was freed on Sunday.", "The sailors were released on Saturday."),
        ("The explosion at the Harna refinery happened on Tuesday.", "A blast rocked the Harna refinery on Monday."),
        ("The ceasefire takes effect on Friday.", "The truce begins on Saturday."),
        ("The hearing is set for 4 May 2031.", "The hearing will take place on 14 May 2031."),
        ("The tunnel is to open in 2033.", "The new tunnel opens in 2035."),
    ],
)
def test_two_days_of_one_thing_differ(one, other):
    assert [g.verdict for g in reading.report(*documents(one, other)).groups] == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The strike by dockers begins on Monday.", "The strike by teachers begins on Tuesday."),
        ("The strike by dockers begins on Monday.", "The strike by dockers ends on Tuesday."),
        ("The port reopened on 4 May 2031.", "The port opened on 4 May 1984."),
        ("The first talks are to begin on 4 June 2031.", "The second talks are to begin on 7 June 2031."),
        ("The freighter Orle Star sank off Harna on Tuesday.", "The tug Gulf Star sank off Harna on Monday."),
        ("The port closed on Tuesday because of the storm.", "The port closed on Friday because of a strike."),
        ("The hearing is set for 4 May 2031.", "The hearing was put off and will be held on 11 May 2031."),
        ("A shop in Lund will close on 4 May 2031.", "A shop in Harna will close on 11 May 2031."),
        ("The summit is to be held on 4 May 2031.", "The summit was held on 5 May 2028."),
        ("The deal was signed on 4 May 2031.", "The deal will close on 4 June 2031."),
        ("Polls closed at 7 p.m. in the east.", "Polls closed at 8 p.m. in the west."),
        ("The hostages were freed on Sunday.", "Three hostages were freed on Saturday."),
        ("A man was shot in Harna on Monday.", "A woman was shot in Harna on Tuesday."),
        ("Talks were held on Monday.", "Talks were held on Tuesday."),
        ("The vote on the budget was held on Monday.", "The vote on the mayor was held on Tuesday."),
        ("The match was held on Monday.", "The match against Orle was held on Tuesday."),
        ("The pool closes on 30 June 2031.", "The pool closes in 2031."),
    ],
)
def test_days_of_two_things_or_deeds_never_meet(one, other):
    told = {g.verdict for g in reading.report(*documents(one, other)).groups}
    assert told.isdisjoint({"conflict", "update", "scope", "disputed"})
