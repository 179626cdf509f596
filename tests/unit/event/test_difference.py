"""Times that differ beside the same words are told without a rule, where nothing else explains that they differ."""

from __future__ import annotations

import pytest

from numcheck import explain
from numcheck.event import differing
from numcheck.model import Party
from tests import making
from tests.making import FERRIES
from tests.reading import readings, report

#: Ends two reports of one town alike, so that they are near enough to tell of one event.
TOWN = " Orle mayor Rosa Quispe and the Harna council met relatives of the Alder family."
TOWN_AGAIN = " Rosa Quispe, mayor of Orle, met the Alder family, and the Harna council opened a fund."

TRAIN = "The night train to Harna was uncoupled at {} near the Orle viaduct, its wagons left above the river."
TRAIN_AGAIN = "The Harna night train was uncoupled near the Orle viaduct at {}, and wagons stood above the river."


def differences(one, other):
    """The readings of every disagreement between two reports that the words beside the figures brought about."""
    groups = report(one + TOWN, other + TOWN_AGAIN).groups
    return [readings(g) for g in groups if len(g.camps) > 1 and "beside the same words" in g.why]


# -- what is explained otherwise ---------------------------------------------------------------------------------------


def test_a_minute_or_two_and_a_rounded_hour_are_one_time():
    assert differences(TRAIN.format("11:42 p.m."), TRAIN_AGAIN.format("11:41 p.m.")) == []
    assert differences(TRAIN.format("11:04 p.m."), TRAIN_AGAIN.format("11 p.m.")) == []
    assert differences(TRAIN.format("about 11 p.m."), TRAIN_AGAIN.format("11:20 p.m.")) == []


@pytest.mark.parametrize("other", ["2242 GMT", "10:42 p.m. Eastern", "11:42"])
def test_another_zone_or_a_missing_half_of_the_day_may_be_the_same_time(other):
    assert differences(TRAIN.format("11:42 p.m."), TRAIN_AGAIN.format(other)) == []


def test_when_a_text_was_written_is_no_time_of_what_it_tells():
    one = "Updated 5:40 p.m.: the Harna night train was uncoupled near the Orle viaduct, wagons above the river."
    assert differences(one, TRAIN_AGAIN.format("3:10 p.m.")) == []


@pytest.mark.parametrize(
    "other",
    [
        "Firefighters reached the Harna night train near the Orle viaduct at 11:58 p.m., wagons in the river.",
        "Engineers cleared the Orle viaduct of the Harna night train and its wagons in the river at 12:40 a.m.",
    ],
)
def test_what_came_next_has_a_time_of_its_own(other):
    assert differences(TRAIN.format("11:22 p.m."), other) == []


def test_an_aftershock_is_no_quake():
    one = "The quake rattled the Harna valley at 3:12 a.m. and toppled chimneys in Orle."
    other = "An aftershock rattled the Harna valley at 3:58 a.m., toppling more chimneys in Orle."
    assert differences(one, other) == []


def test_another_day_has_a_time_of_its_own():
    one = "The gates of the Harna dam in Orle were opened at 5 a.m. on Monday, engineer Ilse Brandt said."
    other = "The gates of the Harna dam in Orle were opened at 6 a.m. on Tuesday, engineer Ilse Brandt said."
    assert differences(one, other) == []


def test_other_crowds_walk_at_other_times():
    one = "Some 200 mourners set off from the Orle chapel for the Harna bridge at 8 p.m., Ilse Brandt said."
    other = "Some 80 mourners set off from the Orle chapel for the Harna bridge at 8:40 p.m., said Ilse Brandt."
    assert differences(one, other) == []


def test_who_tells_both_times_knows_that_they_differ():
    other = TRAIN_AGAIN.format("11:20 p.m.") + " Other passengers of the train spoke of 11:42 p.m., Ilse Brandt said."
    assert differences(TRAIN.format("11:42 p.m."), other) == []


def test_two_moments_of_a_game_lie_more_than_a_second_or_two_apart():
    one = "Ilse Brandt tied the game for Harna with 2:14 left in the third quarter off a rebound by Rosa Quispe."
    other = "Off a rebound by Rosa Quispe, Ilse Brandt led Harna with 1:58 left in the third quarter of the game."
    assert differences(one, other) == []


def test_how_long_a_bout_ran_is_no_time_of_day():
    one = "The referee stopped the fight of the Harna boxer in Orle at 2:15."
    other = "The referee stopped the fight of the Harna boxer in Orle at 2:56."
    assert differences(one, other) == []


def test_two_persons_left_at_two_times():
    one = "Ana Reyes left Orle three weeks ago for the Harna sawmill of her uncle."
    other = "Mira Kovac left Orle six weeks ago for the Harna sawmill of her uncle."
    assert differences(one, other) == []


def test_what_goes_on_is_longer_in_the_later_report():
    one = "Riots in Orle have lasted four days, and shops in Harna stay shut, Rosa Quispe said."
    other = "Riots in Orle have lasted six days, and shops in Harna stay shut, Rosa Quispe said."
    assert differences(one, other) == []


def test_a_length_before_its_noun_may_be_another_offer():
    one = "Harna offered keeper Mira Kovac an eight-year deal in Orle, manager Ilse Brandt said."
    other = "Manager Ilse Brandt said that keeper Mira Kovac was offered a six-year deal by Harna in Orle."
    assert differences(one, other) == []


def test_bought_and_sold_are_two_years():
    one = "Alder Mills bought the Orle sawmill for $4 million in 1994."
    other = "Alder Mills sold the Orle sawmill for $4 million in 1999."
    assert differences(one, other) == []


def test_years_without_another_figure_in_common_say_little():
    one = "Alder Mills bought the Orle sawmill and its Harna yard in 1994."
    other = "Alder Mills bought the Orle sawmill and its Harna yard in 1997."
    assert differences(one, other) == []


def test_counts_and_measures_differ_in_like_words_all_the_time():
    one = "Ilse Brandt carried the ball for 83 metres on 9 carries for Harna in Orle, coach Rosa Quispe said."
    other = "Ilse Brandt carried the ball for 61 metres on 9 carries for Harna in Orle, said coach Rosa Quispe."
    assert [r for r in differences(one, other) if "metre" in str(r)] == []


def test_one_document_differs_with_nobody():
    told = report(f"{TRAIN.format('11:42 p.m.')} {TRAIN_AGAIN.format('11:20 p.m.')}")
    assert told.findings == ()


# -- what is told ------------------------------------------------------------------------------------------------------


def test_two_times_of_one_crash_differ():
    assert differences(TRAIN.format("11:42 p.m."), TRAIN_AGAIN.format("11:20 p.m.")) == [("11:20 p.m.", "11:42 p.m.")]
    assert differences(TRAIN.format("shortly after 2 a.m."), TRAIN_AGAIN.format("about 2:40 a.m.")) == [
        ("2 a.m.", "2:40 a.m.")
    ]


def test_two_seconds_of_one_goal_differ():
    one = "Ilse Brandt scored the winner for Harna with 2:14 left in the third quarter off a rebound by Rosa Quispe."
    other = "With 2:13 remaining in the third quarter Ilse Brandt put in the winner off a rebound by Rosa Quispe."
    assert differences(one, other) == [("2:13", "2:14")]


def test_how_long_ago_one_person_left_differs():
    one = "Karl Alder left Orle three weeks ago to join the Harna sawmill of his uncle, neighbours said."
    other = "Neighbours said Karl Alder left Orle six weeks ago for the Harna sawmill of his uncle."
    assert differences(one, other) == [("3 week", "6 week")]


def test_the_year_of_one_dredging_differs():
    one = "Alder Mills dredged the Orle sawmill canal for $4 million in 1994 and doubled its barges."
    other = "Alder Mills, which dredged the Orle sawmill canal for $4 million in 1997, sells doors."
    (told,) = differences(one, other)
    assert len(told) == 2


def test_such_a_finding_is_a_warning_of_low_confidence_that_names_the_words():
    (finding,) = report(TRAIN.format("11:42 p.m.") + TOWN, TRAIN_AGAIN.format("11:20 p.m.") + TOWN_AGAIN).findings
    assert (finding.code, finding.severity, finding.confidence) == ("NC101", "warning", "low")
    assert finding.question == "At what time?"
    assert "11:20 p.m. against 11:42 p.m." in finding.why
    assert "beside the same words: " in finding.why
    assert "“river”" in finding.why


def test_whoever_says_what_one_side_says_is_told_with_it():
    third = "Wagons of the night train were uncoupled near the viaduct of Orle at 11:42 p.m., above the river." + TOWN
    told = report(TRAIN.format("11:42 p.m.") + TOWN, TRAIN_AGAIN.format("11:20 p.m.") + TOWN_AGAIN, third)
    (finding,) = told.findings
    assert sorted(len(camp.claims) for camp in finding.camps) == [1, 2]


def test_what_differs_is_a_claim_and_counted_once():
    told = report(TRAIN.format("11:42 p.m.") + TOWN, TRAIN_AGAIN.format("11:20 p.m.") + TOWN_AGAIN)
    assert told.figures + told.refused == len(told.claims) + len(told.unclaimed)
    assert {c.frame.mention.surface for c in told.claims} == {"11:42 p.m.", "11:20 p.m."}


def test_explain_tells_the_words(tmp_path):
    (tmp_path / "a.txt").write_text(TRAIN.format("11:42 p.m.") + TOWN, encoding="utf-8")
    (tmp_path / "b.txt").write_text(TRAIN_AGAIN.format("11:20 p.m.") + TOWN_AGAIN, encoding="utf-8")
    (note,) = explain.places(f"{tmp_path / 'a.txt'}:1", f"{tmp_path / 'b.txt'}:1").notes
    assert "differ beside the same words" in note
    assert "no rule asks" in note


# -- parties -----------------------------------------------------------------------------------------------------------


def test_parties_of_other_figures_are_left_as_they_are():
    one = making.document("1.txt", "12 ferries sank in the Orle gale, harbourmaster Ilse Brandt of Harna said.")
    other = making.document("2.txt", "The Orle gale sank 19 ferries, said Ilse Brandt, harbourmaster in Harna.")
    slot = making.slot()
    before = tuple(
        Party(slot=slot.id, event=FERRIES, claims=(making.claim(d, s),), evidence=0)
        for d, s in ((one, "12"), (other, "19"))
    )
    assert differing(before, [], [one, other], {slot.id: slot}) == before
