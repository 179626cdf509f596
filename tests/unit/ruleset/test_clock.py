"""What a time of day says: which minutes it allows, in which zone, and of which half of the day."""

from __future__ import annotations

import pytest

from numcheck.model import Kind
from numcheck.ruleset import clock
from tests.reading import frames


def told(text):
    """What the first time in a text says."""
    frame = next(f for f in frames(text) if f.mention.kind is Kind.CLOCK)
    return clock.told(text, frame.mention)


def minutes(text):
    """The first and the last minute that it allows, counted from midnight."""
    interval = told(text).interval
    return int(interval.low), int(interval.high)


# -- what says nothing -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("before", ["by", "until", "after", "before", "between"])
def test_a_bound_is_no_time(before):
    assert told(f"The bridge in Orle was closed {before} 6:20 a.m. on Friday.") is None


def test_a_time_said_again_in_another_zone_says_nothing_new():
    text = "The quake struck Orle at 3:32 a.m. (0132 GMT) on Monday."
    again = [f for f in frames(text) if f.mention.kind is Kind.CLOCK][1]
    assert clock.told(text, again.mention) is None


def test_minutes_and_seconds_alone_may_be_how_long_a_bout_ran():
    assert told("The referee in Orle stopped the fight at 2:15.") is None


def test_a_time_right_behind_a_whole_date_is_when_something_was_written():
    assert told("The keeper of the Orle archive closed the entry of 25 September 2031 13:40 in Harna.") is None
    assert told("The keeper of the Orle archive signed on Friday, 25 Sep 2031 13:40:57 in Harna.") is None


@pytest.mark.parametrize("line", ["Updated 5:40 p.m. by the Orle desk of Harna", "June 6, 2031 3:05 PM"])
def test_a_line_that_says_when_it_was_written_is_a_stamp(line):
    assert clock.stamps(line)


def test_a_sentence_that_tells_an_event_is_no_stamp():
    assert not clock.stamps("The night train derailed near the viaduct at 5:40 p.m.")


# -- what is allowed ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "low", "high"),
    [
        ("at 2:17 a.m.", 135, 139),  # clocks are wrong by a minute or two
        ("at 2:20 a.m.", 137, 143),  # to five minutes
        ("at 2:30 a.m.", 143, 157),  # to half an hour
        ("at about 2:20 a.m.", 130, 150),
        ("around 2 a.m.", 102, 138),
        ("shortly after 2 a.m.", 120, 135),
        ("a little before 2 a.m.", 105, 120),
        ("at 14:05", 842, 848),
    ],
)
def test_words_before_a_time_say_how_sure_it_is(said, low, high):
    assert minutes(f"The night train derailed near Orle {said}, Harna radio said.") == (low, high)


def test_what_is_left_of_a_game_is_told_in_seconds():
    found = told("Brandt scored with 7:41 left in the first half.")
    assert found.left
    assert int(found.interval.low) == 7 * 60 + 41


def test_the_zone_and_the_half_of_the_day_are_told():
    assert told("The debate in Orle began at 8 p.m. EST on Friday.").zone == "est"
    assert told("The quake hit Orle at 8:10 p.m. on Friday.").sure
    assert not told("The quake hit Orle at 3:10 Friday night.").sure


# -- whether two differ ------------------------------------------------------------------------------------------------


def differ(one, other):
    return clock.differ(*(told(f"The night train derailed near Orle at {time}, radio said.") for time in (one, other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2:17 a.m.", "2:18 a.m."),
        ("11:58 p.m.", "12:01 a.m."),  # midnight lies between
        ("8 p.m. EST", "7 p.m. CST"),
        ("8 p.m. EST", "7 p.m."),  # it may be told in the reader's own zone
        ("seven o'clock", "7 p.m."),
    ],
)
def test_two_times_that_may_be_one(one, other):
    assert not differ(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("2:17 a.m.", "2:37 a.m."), ("8 p.m. EST", "8:40 p.m. EST"), ("14:05", "2:45 p.m.")]
)
def test_two_times_that_cannot_be_one(one, other):
    assert differ(one, other)


# -- what is timed -----------------------------------------------------------------------------------------------------


def test_verbs_tell_the_stage_of_an_event():
    assert clock.stages(["derail"]) != clock.stages(["arrive"])
    assert clock.stages(["derail"]) == clock.stages(["crash"])
    assert clock.stages(["whistle"]) == frozenset()


def test_each_verb_tells_one_stage():
    verbs = [verb for told in clock.words().stages.values() for verb in told]
    assert sorted(set(verbs)) == sorted(verbs)
