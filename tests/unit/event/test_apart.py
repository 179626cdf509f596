"""Two events of a kind near each other, two towns of one event, two products: kept apart; their near-twins are not."""

import pytest

from numcheck.event.fronted import fronted
from numcheck.ruleset.apart import apart
from tests.reading import report

#: Each with what keeps it apart.
QUIET = [
    # two towns of one quake, by what the sentence opens with, by whoever counts, or right behind the figure
    (
        "Six people died in the earthquake in Carvela on Tuesday, the ministry said.",
        "In Pellan, the earthquake in Carvela on Tuesday killed four people, its mayor said.",
    ),
    (
        "Floods in Carvela killed 14 people in Orle on Tuesday, officials said.",
        "Floods in Carvela killed three people in Pellan on Tuesday, officials said.",
    ),
    (
        "Hospitals in Orle treated 90 people after the quake in Carvela.",
        "Hospitals in Pellan treated 31 people after the quake in Carvela.",
    ),
    # what a sentence opens with, and its one place, hold for all of its clauses
    (
        "Storm Odalys hit Carvela on Monday. In the north, three people died and 40 houses were destroyed.",
        "Storm Odalys hit Carvela on Monday. In the south, two people died and 15 houses were destroyed.",
    ),
    (
        "In northern Carvela, the flood of Monday drove 4,000 people from their homes and killed 12 people.",
        "In southern Carvela, the flood of Monday drove 1,500 people from their homes and killed three people.",
    ),
    (
        "Storm Odalys hit the port of Orle on Monday, where 40 boats sank and two people drowned.",
        "Storm Odalys hit the port of Pellan on Monday, where 15 boats sank and one person drowned.",
    ),
    (
        "Carvela, Monday: Storm Odalys uprooted trees in Orle and injured 14 people.",
        "Carvela, Monday: Storm Odalys uprooted trees in Pellan and injured six people.",
    ),
    # another one of the kind
    (
        "A magnitude 7.1 earthquake hit Carvela at 6:12 a.m. on Tuesday, killing 40 people.",
        "Hours after the quake that killed dozens in Carvela on Tuesday, a second quake of magnitude 5.8 struck.",
    ),
    (
        "A magnitude 7.1 earthquake struck Carvela on Tuesday, at a depth of 10 km.",
        "The aftershock struck Carvela on Tuesday. It had a magnitude of 5.8 and a depth of 14 km.",
    ),
    (
        "A car bomb in Orle killed six people on Tuesday.",
        "Hours after a car bomb in Orle, a suicide bomber killed nine people at a mosque there on Tuesday.",
    ),
    (
        "A boat with 40 migrants sank off Carvela on Monday.",
        "A second boat, with 25 migrants, sank off Carvela on Monday.",
    ),
    (
        "A school bus slid off the road near Orle on Monday. There were 29 pupils on board.",
        "A school bus hit a tractor near Orle, a day after another had slid off the road. The bus carried 33 pupils.",
    ),
    (
        "A crash on the Orle road on Friday left five people hurt.",
        "The latest crash on the Orle road on Friday left three people hurt, hours after one that killed two.",
    ),
    # hour, depth and magnitude are all another
    (
        "A magnitude 7.1 earthquake struck Carvela at 6:12 a.m. on Tuesday.",
        "A magnitude 5.8 earthquake struck Carvela at 1:40 p.m. on Tuesday.",
    ),
    (
        "An earthquake of magnitude 4.6 rattled Orle on Tuesday. It was 12 km deep and struck at 4:10 a.m.",
        "An earthquake of magnitude 5.1 rattled Orle on Tuesday. It was 30 km deep and struck at 4:55 a.m.",
    ),
    # two outings, two vessels, two halves of a day
    (
        "Two climbers were rescued from Mount Carvel on Saturday after 14 hours in a gully.",
        "Mountain rescuers brought five hikers down from Mount Carvel on Saturday.",
    ),
    (
        "The coast guard rescued 80 migrants from a dinghy off Carvela on Monday.",
        "The coast guard rescued 35 migrants from a fishing boat off Carvela on Monday.",
    ),
    (
        "Three hikers were rescued from Mount Carvel on Saturday afternoon.",
        "A group of seven hikers was rescued from Mount Carvel on Saturday night.",
    ),
    # for how many there is room
    (
        "The Odalys carries 300. She ran aground off Orle on Friday.",
        "The Odalys ran aground off Orle on Friday with 214 aboard.",
    ),
    # some of them
    (
        "Nine miners were trapped at the Odalys mine on Monday.",
        "Six of the miners trapped at the Odalys mine were brought up on Monday.",
    ),
    (
        "Two hundred firefighters fought the blaze in Orle on Monday with eight helicopters.",
        "Some 60 firefighters from Pellan helped fight the blaze in Orle on Monday, with two helicopters.",
    ),
    # other things of one name
    ("The Harbour Bridge in Orle carries 40,000 cars a day.", "The Mill Bridge in Orle carries 12,000 cars a day."),
    ("The Alder X1 camera weighs 420 grams.", "The Alder X2 camera weighs 510 grams."),
    ("Version 3.2 of Orlex needs 4 GB of memory.", "Version 4.0 of Orlex needs 8 GB of memory."),
    (
        "The exhibition of Dutch masters in Orle drew 90,000 visitors.",
        "The exhibition of Roman glass in Orle drew 34,000 visitors.",
    ),
    (
        "The bus company of Orle will buy 30 electric buses for 14 million euros.",
        "The bus company of Orle has bought 12 hydrogen buses for 9 million euros.",
    ),
    # other times
    (
        "Orlex reported revenue of $212 million for the three months to March.",
        "Orlex reported revenue of $231 million for the three months to June.",
    ),
    ("The Orle marathon drew 12,000 runners.", "Last year's Orle marathon drew 10,400 runners."),
    ("The Orle orchestra will play 40 concerts next season.", "The Orle orchestra plays 36 concerts this season."),
    ("Ben Coe, 52, will marry in Orle.", "Ben Coe, then 44, met his wife in Pellan."),
    (
        "In the first round, Elena Marsh took 38 percent in Tolland. Turnout was 52 percent.",
        "Elena Marsh won 54 percent in the runoff in Tolland. Turnout was 47 percent.",
    ),
    # wanted, opposed, done for others
    ("Prosecutors want Ana Roe jailed for eight years.", "A court in Orle jailed Ana Roe for five years."),
    (
        "About 3,000 people demonstrated against the tunnel in Orle on Saturday.",
        "About 800 people demonstrated for the tunnel in Orle on Saturday.",
    ),
    (
        "The vaccine Marvax protected 81% of those under 60 in Carvela.",
        "In people over 60, the vaccine Marvax protected 62% in Carvela.",
    ),
    # more places
    (
        "The bakery chain Brott employs 900 people in Carvela.",
        "The bakery chain Brott employs 2,300 people in Carvela and Marnia.",
    ),
    ("Marla Quint scored 22 points for Orle.", "Marla Quint scored 17 points for Carvela against Marnia."),
    ("Marla Quint scored 22 points on Friday.", "Marla Quint scored 17 points against Marnia."),
    # what befell others in the time before the event
    (
        "A mortar attack on Orle killed 14 people on Friday.",
        "In the three weeks before Friday's mortar attack, 60 people were killed in Orle.",
    ),
    (
        "The storm in Orle on Friday killed 14 people.",
        "Before Friday's storm in Orle, 5 people had died there in fires this year.",
    ),
    (
        "Police arrested 16 people at a rally in Orle on Sunday.",
        "Police detained 45 people in the days before the rally in Orle on Sunday.",
    ),
    (
        "Police arrested 16 people at the match in Orle on Sunday.",
        "Police arrested 45 people in Orle in the run-up to the match on Sunday.",
    ),
    (
        "The storm hurt 16 people in Orle on Sunday.",
        "Four people were hurt in Orle while tying down boats ahead of Sunday's storm.",
    ),
    # a share in a part of the place, which may be larger than on the whole
    ("Turnout in Orle on Sunday was 58%.", "In the old town of Orle, turnout on Sunday was 71%."),
    (
        "Ana Roe won 44% of the vote in Orle on Sunday.",
        "Ana Roe won 57% of the vote in the old town of Orle on Sunday.",
    ),
    # a time is that of a distance, and a gust is measured where it blew
    (
        "Ana Roe won the 100 metres butterfly in Orle on Sunday in 58.3 seconds.",
        "Ana Roe won the 200 metres butterfly in Orle on Sunday in 2 minutes 9.4 seconds.",
    ),
    (
        "Gusts reached 104 km/h on the coast near Orle on Friday.",
        "Gusts reached 139 km/h on Mount Sarn near Orle on Friday.",
    ),
    # who is carried by a ship is not yet rescued
    (
        "Fire broke out on the ferry Pale Heron off Orle on Friday. The Pale Heron was carrying 196 passengers when "
        "the alarm was raised, according to the coastguard.",
        "A fire broke out on the ferry Pale Heron off Orle on Friday. Lifeboats rescued 150 passengers, the coastguard "
        "said.",
    ),
]
#: Each of them again, with what kept it apart taken out.
LOUD = [
    (
        "In Orle, four people were hurt in the quake in Carvela on Tuesday.",
        "In Orle, nine people were hurt in the quake in Carvela on Tuesday.",
    ),
    (
        "Floods in Carvela killed 14 people on Tuesday, officials said.",
        "Floods in Carvela killed nine people on Tuesday, officials said.",
    ),
    (
        "Storm Odalys hit Carvela on Monday. In the north, three people died and 40 houses were destroyed.",
        "Storm Odalys hit Carvela on Monday. In the north, two people died and 15 houses were destroyed.",
    ),
    (
        "The second blast at the Odalys works killed four workers on Friday.",
        "The second blast at the Odalys works killed six workers on Friday.",
    ),
    (
        "A magnitude 6.4 earthquake struck Carvela at 9:12 a.m. on Tuesday.",
        "The earthquake that struck Carvela at 9:12 a.m. on Tuesday had a magnitude of 6.9.",
    ),
    (
        "Two climbers were rescued from Mount Carvel on Saturday.",
        "Mountain rescuers brought five climbers down from Mount Carvel on Saturday.",
    ),
    (
        "The ferry Odalys ran aground off Orle on Friday carrying 214 people.",
        "The ferry Odalys carried 240 people when it ran aground off Orle on Friday.",
    ),
    ("The Harbour Bridge in Orle carries 40,000 cars a day.", "The Harbour Bridge in Orle carries 12,000 cars a day."),
    ("Version 3.2 of Orlex needs 4 GB of memory.", "Version 3.2 of Orlex needs 8 GB of memory."),
    ("Ben Coe, 52, will marry in Orle.", "Ben Coe, 44, will marry in Orle."),
    (
        "About 3,000 people demonstrated against the tunnel in Orle on Saturday.",
        "About 800 people demonstrated against the tunnel in Orle on Saturday.",
    ),
    # both are told of the time before it; or the event before which it was is another one
    (
        "Police arrested 16 people ahead of the rally in Orle on Sunday.",
        "Police arrested 18 people before the rally in Orle on Sunday.",
    ),
    (
        "A car bomb killed 14 people in Orle on Friday, ahead of the election.",
        "A car bomb killed 17 people in Orle on Friday. The election is a week away.",
    ),
    (
        "Police arrested 16 people before and at the rally in Orle on Sunday.",
        "Police arrested 18 people at the rally in Orle on Sunday.",
    ),
    # the other text tells of that part too, or the part is that of another figure
    (
        "In the old town of Orle, turnout on Sunday was 71%.",
        "Turnout in Orle's old town on Sunday was 74%, and in the old town of Orle polls closed late.",
    ),
    ("Turnout in Orle on Sunday was 58%, and 71% in the old town.", "Turnout in Orle on Sunday was 63%."),
    # nobody sits in the front of spectators
    (
        "Alder beat Moss Rovers 3-1 on Sunday in front of 12,604 spectators at Elm Road.",
        "Alder beat Moss Rovers 3-1 on Sunday, watched by a crowd of 12,406 at Elm Road.",
    ),
    (
        "Ana Roe won the 1,500 metres freestyle in Orle on Sunday in 16.3 minutes.",
        "Ana Roe won the 1500 metres freestyle in Orle on Sunday in 17.4 minutes.",
    ),
    (
        "Gusts reached 104 km/h on Mount Sarn near Orle on Friday.",
        "Gusts reached 139 km/h on Mount Sarn near Orle on Friday.",
    ),
    # what is quarterly is told of the quarter
    (
        "LUND, 12 May 2033 - Revenue of Orlex Motors in the quarter was 1.36 billion euros.",
        "LUND, 12 May 2033 - Quarterly revenue of Orlex Motors came to 1.63 billion euros.",
    ),
]


def told(texts):
    return [finding.code for finding in report(*texts).findings]


@pytest.mark.parametrize("texts", QUIET)
def test_what_is_told_of_two_is_kept_apart(texts):
    assert told(texts) == []


@pytest.mark.parametrize("texts", LOUD)
def test_a_near_twin_is_told(texts):
    assert {*told(texts)} == {"NC101"}


@pytest.mark.parametrize(
    ("sentence", "before", "what"),
    [
        ("A second blast killed two.", "", "a second blast"),
        ("It killed two.", "A second blast shook the works.", "a second blast"),
        ("Nine people died.", "A second blast shook the works.", ""),
        ("In Orle, an aftershock of 5.2 was felt.", "", "aftershock"),
        ("The quake was followed by nine aftershocks.", "", ""),
        ("Minutes after the crash, another driver hit the wreck.", "", "minutes after the crash"),
        ("Minutes after the crash, the road was closed.", "", ""),
        ("The bus hit a second bus.", "", ""),
        ("It was the second day.", "", ""),
    ],
)
def test_a_sentence_tells_of_another_one_of_the_kind(sentence, before, what):
    assert apart().another(sentence, before) == what


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Nine died ahead of Friday's rocket attack.", ["attack"]),
        ("Before the blaze in Orle, nine had died.", ["fire"]),
        ("Nine died before the storm hit.", ["storm"]),
        ("In the ten days before Friday's riot, nine died.", ["riot"]),
        ("Nine were held by the eve of Friday's march.", ["march"]),
        ("Nine died before the storm was over.", []),
        ("Nine died before the attack force came.", []),
        ("Nine stood before the court.", []),
    ],
)
def test_a_text_tells_of_the_time_before_an_event(text, kinds):
    assert [kind for _, _, kind in apart().ahead(text)] == kinds


@pytest.mark.parametrize(
    ("one", "other", "what"),
    [
        (
            "A quake of magnitude 5.1 struck at 4 a.m.",
            "A quake of magnitude 6.2 struck at 9 a.m.",
            "magnitude and hour",
        ),
        ("A quake of magnitude 5.1 struck at 4 a.m.", "A quake of magnitude 6.2 struck at 4 a.m.", ""),
        ("A quake of magnitude 5.1 struck at 4 a.m.", "A quake of magnitude 5.2 struck at 9 a.m.", ""),
        ("A quake of magnitude 5.1 struck at 4 a.m.", "A quake of magnitude 6.2 struck at 4 p.m.", ""),
        ("A quake of magnitude 5.1 struck.", "A quake of magnitude 6.2 struck at 9 a.m.", ""),
        ("A quake of magnitude 5.1 struck at 4 a.m.", "A quake of magnitude 6.2 struck at 9 a.m. GMT.", ""),
        (
            "A 5.1-magnitude quake was 10 km deep.",
            "Of magnitude 6.2, it was at a depth of 40 km.",
            "magnitude and depth",
        ),
    ],
)
def test_two_things_of_an_event_that_are_both_another_make_two(one, other, what):
    assert apart().two("earthquake", one, other) == apart().two("earthquake", other, one) == what


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("In the north, three died.", "In the north"),
        ("And at the church in Orle, three died.", "at the church in Orle"),
        ("Three died in the north, police said.", ""),
        ("In 2031 three died", ""),
    ],
)
def test_a_sentence_opens_with_a_phrase(sentence, phrase):
    assert fronted(sentence) == phrase
