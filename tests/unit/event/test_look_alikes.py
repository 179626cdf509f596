"""Look-alikes that share a place and a day and stay apart, beside near-twins that do conflict."""

from datetime import date

import pytest

from tests import making, reading

QUIET = [
    (
        "Three people were killed in a shooting in Graz on Monday.",
        "Two people were killed in a car crash in Graz on Monday.",
    ),
    ("A fire in Graz killed 3 people on Monday.", "A flood in Graz killed 9 people on Monday."),
    (  # a word for those who are counted names nothing
        "The blast killed 11 people: seven men, three women and one child.",
        "The fire killed 11 people, including 6 women and 5 men.",
    ),
    (
        "In the first trial, 240 patients in Graz took the drug and 12 died.",
        "In the second trial, 510 patients in Graz took the drug and 31 died.",
    ),
    ("The Alder Hotel in Graz has 62 rooms.", "The Moss Hotel in Graz has 118 rooms."),
    ("Reyes took 52% of the vote in the runoff in Orle.", "Reyes took 31% of the vote in the first round in Orle."),
    (
        "Peter Hahn was sentenced to 12 years in prison in Graz.",
        "His brother Karl Hahn was sentenced to eight years in prison in Graz.",
    ),
    ("Norvik employs 15,000 people worldwide.", "Norvik employs 6,000 people in Norway."),
    ("Norvik employed 15,000 people in 2031.", "Norvik employed 12,000 people in 2021."),
    ("In version 1, the default timeout was 30 seconds.", "The default timeout is 60 seconds."),
    ("Robbers stole €2.4 million in Graz on Monday.", "Robbers stole $3.3 million in Graz on Monday."),
    ("Inflation in Orle was 3.1 percent in May.", "Inflation in Orle was 2.8 percent in April."),
    ("Norvik had revenue of $4.2 billion in 2030.", "Norvik had revenue of $3.1 billion in 2029."),
    ("Shelling in Orle killed 9 civilians on Monday.", "Shelling in Orle killed 14 civilians on Sunday."),
    ("Karl Benz bought the Halvor mill in 1990.", "Karl Benz sold the Halvor mill in 1994."),
    ("Karl Benz worked for Norvik for 12 years.", "Karl Benz worked for Halvor for 20 years."),
    ("Karl Benz has three previous convictions for theft.", "Karl Benz has 12 previous convictions."),
    ("Karl Benz donated $12 million to the clinic.", "Karl Benz donated $5 million to the school."),
    ("Benz vanished for three days in May.", "Benz vanished for two weeks in August."),
    ("Norvik bid $21 a share for Halvor in May.", "Norvik is to buy Halvor for $24 a share."),
    ("Reyes missed nine games with a torn muscle.", "Reyes missed four games with a sore knee."),
    ("Reyes missed nine league games this season.", "Reyes missed 12 games in all competitions this season."),
    ("Reyes was introduced to 20,000 fans in Orle.", "Reyes played before 61,000 fans in Orle."),
    ("The tower in Orle is 210 metres tall without its mast.", "The tower in Orle is 250 metres tall with its mast."),
    ("The dam in Orle is 90 metres tall.", "The new dam in Orle is 140 metres tall."),
    ("Orle, a city of 240,000, was flooded.", "The flood hit the Orle region, home to 900,000 people."),
    ("Greater Orle has a population of 1.2 million.", "Orle has a population of 430,000."),
    ("Orle, 95 km from Graz by sea, has a port.", "Orle, 160 km from Graz by road, has a port."),
    ("The quake struck 45 km west of Graz on Monday.", "On Monday an aftershock struck 18 km west of Graz."),
    ("The cable was severed 56 km off Orle on Monday.", "On Monday a second cable was severed 20 km off Orle."),
    ("Nine died at the scene of the crash in Orle.", "Three died later in hospital after the crash in Orle."),
    ("The blast in Orle left 23 people in hospital.", "The blast in Orle left six children in hospital."),
    (
        "After the blast in Orle 23 people were taken to the city hospital.",
        "After the blast in Orle 14 people were taken to the military hospital.",
    ),
    ("Orle lost 75 percent of its internet service.", "Orle lost 40 percent of its telephone service."),
    ("The statue of Ana Roe in Orle is 12 metres high.", "The statue of Karl Benz in Orle is nine metres high."),
    ("Norvik will cut 300 jobs in its banking arm.", "Norvik will cut 1,100 jobs."),
    ("The storm left 400 families homeless in Orle.", "The storm left 2,100 people homeless in Orle."),
    ("Norvik will cut 400 jobs in Graz.", "Norvik, which cut 900 jobs last year, will leave Graz."),
]
LOUD = [
    (
        "Three people were killed in a shooting in Graz on Monday.",
        "Four people were killed in a shooting in Graz on Monday.",
    ),
    ("The storm killed 12 people in Orle on Monday.", "The storm killed 17 people in Orle on Monday."),
    ("The default timeout is 30 seconds.", "The default timeout is 60 seconds."),
    ("Karl Benz donated $12 million to the clinic in Orle.", "Karl Benz donated $15 million to the clinic in Orle."),
    ("Karl Benz worked for Norvik for 12 years.", "Karl Benz worked for Norvik for 20 years."),
    ("Norvik will cut 300 jobs in its banking arm.", "In its banking arm Norvik will cut 500 jobs."),
    ("The new dam in Orle is 90 metres tall.", "The new dam in Orle is 140 metres tall."),
    ("Orle, a city of 240,000, was flooded.", "The flood hit Orle, home to 310,000 people."),
]


def told(texts):
    documents = [
        making.document(f"{n}.txt", text, outlet=f"Outlet {n}", published=date(2031, 3, 4))
        for n, text in enumerate(texts)
    ]
    return [finding.code for finding in reading.report(*documents).findings]


@pytest.mark.parametrize("texts", QUIET)
def test_two_events_that_look_alike_are_not_compared(texts):
    assert told(texts) == []


@pytest.mark.parametrize("texts", LOUD)
def test_their_near_twins_conflict(texts):
    assert told(texts) == ["NC101"]
