"""The sentences before lend when, where and what to a clause that says nothing of it, and to no other."""

import pytest

from tests import reading


def lent(text, surface):
    """The time, the place and the kinds of event that are lent to a figure."""
    scene = reading.frame(text, surface).scene
    if scene is None:
        return (), (), ()
    return (
        tuple(when.text for when in scene.time),
        tuple(name for phrase in scene.place for name in phrase.names),
        tuple(sorted(scene.happenings)),
    )


@pytest.mark.parametrize(
    "text",
    [
        "A bus crash in Chile killed 14 on Monday. Another crash left [9] injured.",
        "A bus crash in Chile killed 14 on Monday. Years earlier, [9] were hurt.",
        "Nothing happened. Then [9] were hurt.",
    ],
)
def test_what_is_told_of_something_else_is_lent_nothing(text):
    time, place, _ = lent(text.replace("[9]", "9"), "9")
    assert (time, place) == ((), ())


def test_a_sentence_that_says_where_itself_is_lent_nothing_from_before():
    assert lent("A bus crash in Chile killed 14 on Monday. In Peru, 9 people were hurt.", "9")[:2] == ((), ())


def test_another_kind_of_event_lends_nothing():
    assert lent("A flood in Chile killed 14 on Monday. A fire killed 9.", "9") == ((), (), ())


def test_an_age_is_lent_nothing():
    assert reading.frame("A bus crashed in Chile on Monday. A 52-year-old man was hurt.", "52-year-old").scene is None


def test_a_bare_sentence_is_told_of_the_scene_before():
    assert lent("A bus crash in Chile killed 14 on Monday. 9 were hurt.", "9") == (
        ("on Monday",),
        ("Chile",),
        ("crash",),
    )


def test_a_sentence_without_a_figure_lends_too():
    text = "A ferry capsized off Cebu on Monday. Rescuers came late. 9 people died."
    assert lent(text, "9") == (("on Monday",), ("Cebu",), ("sinking",))


def test_the_day_of_the_report_is_not_lent():
    assert lent("A fire broke out in Chile, police said on Monday. 9 people died.", "9") == ((), ("Chile",), ("fire",))


def test_shots_that_are_fired_are_no_fire():
    assert lent("Soldiers opened fire in Chile on Monday. 9 people died.", "9")[2] == ()
    assert reading.frame("The rebels fired 40 rockets.", "40").happenings == frozenset()


def test_a_scene_too_far_back_is_not_lent():
    text = "A bus crash in Chile killed 14 on Monday. It rained. It snowed. It was cold. 9 were hurt."
    assert lent(text, "9") == ((), (), ())


def test_where_and_when_somebody_was_arrested_for_it_is_lent_to_nothing():
    text = "A robbery shook Orle. A suspect was arrested in Harna on Friday. The robbers had fired 9 shots."
    assert lent(text, "9")[:2] == ((), ())
