"""What a verb says with the words beside it, who is spoken of, and what a clause tells of its figure."""

import pytest

from tests.reading import frame


@pytest.mark.parametrize(
    ("sentence", "surface", "deed"),
    [
        ("Three guards were shot dead in Orle.", "Three", "kill"),
        ("Three guards were fatally shot in Orle.", "Three", "kill"),
        ("Nine people lost their lives in the blaze.", "Nine", "die"),
        ("Police took nine people into custody in Orle.", "nine", "arrest"),
        ("The gunmen took nine people hostage in Orle.", "nine", "take hostage"),
        ("Nine men jumped from a roof in Orle and were hurt.", "Nine", "hurt"),
        ("Nine men fled and were arrested by police in Orle.", "Nine", "arrest"),
        ("The number of people killed in Orle climbed to 17.", "17", "kill"),
        ("The number of dead in Orle rose to 17.", "17", "die"),
    ],
)
def test_some_verbs_name_another_deed_with_the_words_beside_them(sentence, surface, deed):
    assert deed in frame(sentence, surface).predicates


@pytest.mark.parametrize(
    ("sentence", "surface", "deed"),
    [
        ("Three guards were shot in Orle.", "Three", "kill"),
        ("Nine people lost their jobs in Orle.", "Nine", "die"),
        ("Police took nine people to Orle.", "nine", "arrest"),
        ("Nine men fled and were not arrested in Orle.", "Nine", "arrest"),
        ("Nine men fled and will be arrested in Orle.", "Nine", "arrest"),
        ("Nine men fled and three were arrested in Orle.", "Nine", "arrest"),
    ],
)
def test_without_those_words_the_verb_says_what_it_says(sentence, surface, deed):
    assert deed not in frame(sentence, surface).predicates


def test_who_loses_a_life_does_nothing_to_another():
    assert not frame("Nine people lost their lives in the blaze.", "Nine").doer


@pytest.mark.parametrize(
    ("sentence", "surface", "history"),
    [
        ("Orle has recorded 120 cases of measles.", "120", False),
        ("Orle broke its record of 120 cases.", "120", True),
        ("Orle had previously recorded 120 cases.", "120", True),
    ],
)
def test_a_verb_that_looks_like_a_word_of_history_is_none(sentence, surface, history):
    assert frame(sentence, surface).history is history


def test_a_pronoun_in_what_somebody_says_is_the_one_who_says_it():
    assert frame("Orlex said on Friday it will cut 300 jobs.", "300").agent.names == ("Orlex",)


def test_a_pronoun_is_nobody_who_is_not_named():
    assert frame("The board said on Friday it will cut 300 jobs.", "300").agent.names == ()


def test_who_is_ordered_to_do_something_does_it():
    assert frame("A judge ordered Karl Benz to serve 60 days of treatment.", "60 days").agent.names == ("Karl Benz",)
    assert frame("Karl Benz was ordered to spend 60 days in rehab.", "60 days").subject.names == ("Karl Benz",)


def test_what_has_an_ending_of_its_own_is_not_planned_by_the_verb_before_it():
    assert frame("The mill needs 40 workers and uses 12 boilers.", "12").modality == "actual"
    assert frame("Norvik will hire 40 workers and sell 12 boilers.", "12").modality == "planned"
    assert frame("If Norvik hires 40 workers and sells 12 boilers, it wins.", "12").modality == "hypothetical"


def test_what_has_happened_is_not_planned_because_of_the_verb_before_it():
    said = "The office will close in May and has received 400 letters."
    assert frame(said, "400").modality == "actual"


def test_a_given_name_is_no_auxiliary():
    assert frame("Will Artner scored 14 points for Torvik.", "14 points").modality == "actual"


def test_two_doers_are_both_named():
    names = frame("The Torvik Lions and striker Paulo Reyes agreed on a four-year contract.", "four-year").agent.names
    assert {"Torvik", "Reyes"} <= {word for name in names for word in name.split()}


@pytest.mark.parametrize(
    ("sentence", "surface", "offset"),
    [
        ("The jury deliberated six hours before convicting Karl Benz.", "six hours", False),
        ("The bridge fell six hours before the storm.", "six hours", True),
        ("The jury deliberated again six hours later.", "six hours", True),
    ],
)
def test_what_goes_on_for_a_stretch_is_no_distance_from_something_else(sentence, surface, offset):
    assert frame(sentence, surface).offset is offset


@pytest.mark.parametrize(
    ("sentence", "surface", "cuts"),
    [
        ("Orlex bought Harna Mills for $3 billion in cash.", "$3 billion", {"cash"}),
        ("Orlex bought Harna Mills for $3 billion in cash and stock.", "$3 billion", set()),
        ("The blast in Orle hurt 80 others.", "80", set()),
        ("Another 80 people were hurt in Orle.", "80", {"another"}),
        ("Reyes now has 2,029 points in 106 games.", "2,029 points", set()),
        ("Reyes had 29 points in the game.", "29 points", {"game"}),
    ],
)
def test_what_is_whole_together_and_what_is_counted_cut_nothing(sentence, surface, cuts):
    assert frame(sentence, surface).cuts == cuts


def test_a_figure_behind_a_new_clause_keeps_its_noun():
    assert frame("The toll in Orle has climbed to 53, and 900 people have fled.", "53").noun == "toll"


def test_since_belongs_to_the_clause_it_stretches():
    assert "since" in frame("Some 350 people have been arrested since the riots began.", "350").words


@pytest.mark.parametrize(
    "aside", ["most of them women", "many of them pupils of one school", "some of whom were sleeping"]
)
def test_an_aside_about_some_is_nothing_that_the_verb_is_done_to(aside):
    read = frame(f"Forty-one people have died, {aside}.", "Forty-one")
    assert read.patient is None
    assert not read.doer


def test_a_group_does_what_those_in_it_do():
    assert frame("A gang of nine pirates seized the tanker Alba off Oman.", "nine").doer
    assert not frame("The death of nine pirates shocked the tanker's crew.", "nine").doer


def test_what_somebody_announces_of_themselves_is_said_with_the_verb():
    told = frame("Ana Roe announced on 4 May 2031 that she was leaving the show.", "4 May 2031")
    assert "announce leave" in told.predicates
    other = frame("Ana Roe announced on 4 May 2031 that Otto Lang was leaving the show.", "4 May 2031")
    assert "announce leave" not in other.predicates
