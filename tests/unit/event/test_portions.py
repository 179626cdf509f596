"""What the words beside a smaller figure tell of: a part of what the larger one counts."""

import pytest

from tests.reading import report

QUIET = [
    ("Ninety firemen were called to a hotel fire in Lund on Monday.",
     "On Monday 30 firemen entered the burning hotel in Lund and 60 fought the fire from outside."),
    ("The agency withdrew nine foreign workers from Lund on Monday.",
     "The agency withdrew 20 workers from Lund on Monday, nine of them foreigners."),
    ("Three raiders were killed in Lund on Monday.",
     "Police killed two raiders in Lund on Monday, and the third blew himself up."),
    ("The quake in Lund on Monday took 19 lives.", "The quake in Lund on Monday took 11 lives in one school."),
    ("Police in Lund arrested 60 people at the march on Monday.",
     "Police arrested two journalists at the march in Lund on Monday."),
    ("When the storm hit Lund on Monday, 900 people took refuge in shelters.",
     "When the storm hit Lund on Monday, 300 families took refuge in shelters."),
    ("On Monday the robber in Lund fired five times.", "On Monday police in Lund fired nine shots at the robber."),
    ("Police seized 80 kg of cocaine in Lund on Monday.", "Police seized 30 kg of heroin in Lund on Monday."),
    ("The riot in Lund on Monday left 140 people hurt.", "After the riot in Lund on Monday 12 people remained hurt."),
    ("The riot in Lund on Monday left 140 people hurt.",
     "The riot in Lund on Monday left 60 people seriously hurt."),
    ("Orlex sold 2,310 cars in April.", "Orlex sold 4,170 cars in June."),
    ("Orlex sold 2,310 cars in Norway in May.", "Orlex sold 3,210 cars in Sweden in May."),
    ("The bridge in Lund that fell on Monday was 180 metres long.",
     "The bridge in Lund that fell on Monday was 180 feet above the river."),
]  # fmt: skip
LOUD = [
    ("Police in Lund arrested 60 people at the march on Monday.",
     "Police arrested 75 protesters at the march in Lund on Monday."),
    ("The quake in Lund on Monday took 19 lives.", "The quake in Lund on Monday took 11 lives."),
    ("On Monday the robber in Lund fired five times.", "The robber in Lund fired nine shots on Monday."),
    ("The quake in Lund on Monday killed 19 people in one school.",
     "The quake in Lund on Monday killed 11 people in one school."),
    ("The riot in Lund on Monday left 140 people hurt.",
     "After the riot in Lund on Monday 12 of the 160 hurt were in serious condition."),
    ("The riot in Lund on Monday left 31 dead.",
     "After the riot in Lund on Monday the number of dead was given as 36 and that of the badly hurt as 50."),
    ("The blast in Lund on Monday left 31 dead.",
     "The blast in Lund on Monday left 29 dead, police said after they had pieced together remains which lay there."),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), QUIET)
def test_a_part_and_its_whole_are_no_disagreement(one, other):
    assert not [found for found in report(one, other).findings if len(found.camps) > 1]


@pytest.mark.parametrize(("one", "other"), LOUD)
def test_what_no_word_makes_a_part_is_told_as_a_disagreement(one, other):
    assert [found for found in report(one, other).findings if len(found.camps) > 1]
