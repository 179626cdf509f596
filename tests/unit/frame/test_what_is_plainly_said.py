"""What the sentence plainly says of a figure: of how many one is told, who has so many, what took so long."""

import pytest

from tests import reading


def said(sentence, surface):
    return reading.frame(sentence, surface)


def slots(sentence):
    return {claim.frame.mention.surface: claim.slot for claim in reading.claims(sentence)}


@pytest.mark.parametrize(
    ("sentence", "surface"),
    [
        ("The bank will shut one of its 31 branches.", "31"),
        ("Police arrested one of the 16 sailors.", "16"),
        ("Several of the 16 sailors drowned.", "16"),
        ("Half of the 70 beds were sold.", "70"),
    ],
)
def test_a_whole_of_which_some_are_told_suffers_nothing(sentence, surface):
    assert set(said(sentence, surface).predicates) <= {"have"}
    assert surface not in slots(sentence)


def test_what_befell_them_all_is_told_of_the_whole():
    assert said("One of the 16 sailors who were hurt has died.", "16").predicates == ("hurt",)
    assert "arrest" in said("Each of the 16 sailors was arrested.", "16").predicates


def test_somebody_has_so_many_of_whom_a_share_is_told():
    frame = said("The cuts hit 20 percent of the brewery's 4,300 employees.", "4,300")
    assert frame.predicates == ("have",)
    assert frame.agent.head == "brewery"


def test_whatever_is_planned_for_a_ship_its_crew_is_there():
    assert said("A tug with a crew of 14 was to leave Orle.", "14").modality == "actual"
    assert said("A tug was to take 14 men to Orle.", "14").modality == "planned"


@pytest.mark.parametrize(
    ("sentence", "surface", "modality"),
    [
        ("Orlex is to close nine shops.", "nine", "planned"),
        ("The crew is due to arrive in three days.", "three days", "planned"),
        ("Some 700 posts are to be cut in Orle.", "700", "planned"),
        ("Orlex was forced to close nine shops.", "nine", "actual"),
        ("The flood is said to have killed nine people.", "nine", "actual"),
        ("Rescuers needed nine hours to reach him.", "nine hours", "actual"),
    ],
)
def test_what_is_still_to_come_is_planned(sentence, surface, modality):
    assert said(sentence, surface).modality == modality


@pytest.mark.parametrize(
    ("sentence", "surface", "noun", "deed"),
    [
        ("It took 50 firefighters four hours to put out the blaze.", "four hours", "blaze", "put out"),
        ("It took about two weeks to mend the pipe.", "two weeks", "pipe", "mend"),
        ("Nine engines took four hours to put out the blaze.", "four hours", "blaze", "put out"),
        ("The blaze was brought under control after four hours.", "four hours", "blaze", "control"),
    ],
)
def test_a_stretch_of_time_is_of_what_took_so_long(sentence, surface, noun, deed):
    frame = said(sentence, surface)
    assert frame.noun == noun
    assert deed in frame.predicates


def test_whoever_is_named_needs_the_time_himself():
    assert said("Ana Roe took three hours to finish the race.", "three hours").subject.names == ("Ana Roe",)


@pytest.mark.parametrize(
    ("sentence", "surface", "noun", "deed"),
    [
        (
            "Harlow Foods had revenue of $70 million, down 9 percent from a year earlier.",
            "9 percent",
            "revenue",
            "fall",
        ),
        ("Harlow Foods earned $7 million on sales of $70 million, up 9 percent.", "9 percent", "sale", "rise"),
        (
            "Revenue was $70 million, compared with $77 million in 2008, a drop of 9 percent.",
            "9 percent",
            "revenue",
            "fall",
        ),
    ],
)
def test_a_share_behind_a_figure_tells_how_that_one_changed(sentence, surface, noun, deed):
    frame = said(sentence, surface)
    assert (frame.noun, frame.predicates[0]) == (noun, deed)


def test_of_two_figures_none_is_meant_by_a_share_that_stands_apart():
    text = "Profit was $7 million and cash was $70 million in 2008, a drop of 9 percent."
    assert said(text, "9 percent").noun not in ("profit", "cash")


@pytest.mark.parametrize(
    ("sentence", "surface", "noun"),
    [
        ("The pipe burst 9 km offshore.", "9 km", "distance"),
        ("The boat sank 9 km from the border.", "9 km", "distance"),
        ("The ferry went down 9 km off the island of Tarn.", "9 km", "distance"),
        ("The road runs 90 km from Orle to Lund.", "90 km", "road"),
    ],
)
def test_a_distance_is_told_from_what_has_no_name_too(sentence, surface, noun):
    assert said(sentence, surface).noun == noun


def test_a_day_is_no_part_of_the_name_of_a_place():
    assert said("The bus crashed 9 km from Orle on Friday.", "9 km").patient.names == ("Orle",)
    assert said("The bus crashed 9 km from Stoke on Trent.", "9 km").patient.names == ("Stoke on Trent",)


def test_how_large_a_thing_is_says_nothing_of_a_fall():
    assert "metres-fallen" not in slots("She fell from a 90-metre cliff in Orle.").values()
    assert slots("She fell 90 metres in Orle.") == {"90 metres": "metres-fallen"}


@pytest.mark.parametrize(
    ("sentence", "surface", "noun"),
    [
        ("They were climbing the 3,140-metre Mount Sarn.", "3,140-metre", "mountain"),
        ("Orlex will raise $90 million in new debt.", "$90 million", "debt"),
        ("He was found by a team of 14.", "14", "member"),
        ("A jury of nine found him guilty.", "nine", "juror"),
        ("Three of the mill's workers were hurt.", "Three", "worker"),
        ("A clerk killed two co-owners in Orle.", "two", "co-owner"),
        ("Of the 90 who were on board, nine died.", "90", "people"),
        ("Of the 90 who were on board, nine died.", "nine", "people"),
    ],
)
def test_the_noun_is_what_the_words_call_it(sentence, surface, noun):
    assert said(sentence, surface).noun == noun


def test_what_is_built_of_so_many_has_its_name():
    text = "The blaze began in the kitchen of the seven-storey Hotel Sarn."
    assert said(text, "seven").owner.names == ("Hotel Sarn",)


def test_some_of_them_fare_worse_than_all():
    text = "Nine people were shot, two of them fatally."
    assert "kill" not in said(text, "Nine").predicates
    assert "kill" in said(text, "two").predicates
    assert "kill" in said("Nine people were fatally shot.", "Nine").predicates


@pytest.mark.parametrize("headline", ["Owner held as 14 die in Orle", "Mine blast: Owner held as 14 die"])
def test_a_headline_tells_what_befell_them_and_not_who_is_held(headline):
    assert said(headline, "14").predicates == ("die",)


def test_a_headline_has_the_hedge_of_its_text():
    text = "# 14 die in Orle mine\n\nAt least 14 people died in a mine in Orle on Friday.\n"
    first, second = (c for c in reading.claims(text) if c.slot == "people-killed")
    assert first.interval == second.interval
    plain = "# 14 die in Orle mine\n\nA mine in Orle fell in on Friday and 14 people died.\n"
    assert {c.interval.high for c in reading.claims(plain) if c.slot == "people-killed"} == {14}


def test_who_is_from_where_is_no_part_of_the_name():
    text = "A judge ordered Ivo Hahn, 58, of Lund, to pay $40 million in restitution."
    assert said(text, "$40 million").subject.names == ("Ivo Hahn",)


@pytest.mark.parametrize(
    ("sentence", "surface", "deed"),
    [
        ("The mill will shut, putting 90 people out of work.", "90", "dismiss"),
        ("The closing will cost 90 people their jobs.", "90", "dismiss"),
        ("The layoff of 90 people shut a bar.", "90", "lay off"),
        ("Ninety huts gave way in the storm.", "Ninety", "collapse"),
        ("Malia feels the loss of 40 percent of its capacity.", "40 percent", "lose"),
    ],
)
def test_other_words_for_the_same_deed(sentence, surface, deed):
    assert deed in said(sentence, surface).predicates


def test_a_bare_part_of_things_named_before_counts_these():
    assert reading.frame("Of the drones launched, 14 were shot down.", "14").noun == "drone"
    assert reading.frame("Of the children on board, 14 died.", "14").noun == "child"


def test_what_some_of_those_on_board_are_is_no_number_of_all():
    assert reading.frame("Of those on board, 170 were pupils.", "170").predicates == ()
    assert "die" in reading.frame("Of those on board, 170 died.", "170").predicates


@pytest.mark.parametrize(
    "sentence",
    [
        "Nine people died of burns in Orle on Monday.",
        "Nine people fell ill with cholera in the town of Orle.",
        "Nine people were charged with arson in Orle.",
    ],
)
def test_where_what_befell_them_was_is_where_they_were(sentence):
    assert "Orle" in {name for phrase in said(sentence, "Nine").place for name in phrase.names}


def test_those_who_are_told_behind_a_death_did_not_suffer_it_from_others():
    assert not said("Two people died: an 83-year-old patient and a man who fell.", "Two").doer
    assert said("Two people shot an 83-year-old patient.", "Two").doer


def test_each_of_a_row_of_fates_has_its_own_words():
    assert "dead" not in said("31 dead, 142 saved, 14 missing: the Orle ferry in figures", "142").words


def test_none_of_whom_it_is_said_are_not_all_of_them():
    assert slots("Seven people were hurt in Orle, none of them seriously.") == {"Seven": "people-injured"}
    assert slots("Seven people were hurt in Orle, all of them seriously.") == {"Seven": "people-critical"}


def test_what_somebody_can_confirm_is_so_and_what_can_happen_is_not():
    assert said("We can confirm 14 deaths in Orle.", "14").modality == "actual"
    assert said("The fever can cause 14 deaths in Orle.", "14").modality == "hypothetical"


def test_what_took_so_long_to_do_is_of_the_clause():
    assert "blaze" in said("It took firefighters nine hours to extinguish the blaze in Orle.", "nine hours").words


def test_a_wait_that_has_grown_to_so_long_is_so_long():
    assert said("Waiting lists for surgery have grown to 11 months.", "11 months").noun == "list"
