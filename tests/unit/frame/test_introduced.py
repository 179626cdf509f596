"""Whoever is told of first and named in the next sentence has that name from the start."""

import pytest

from tests.reading import frame, frames

LEAD = "A man who cheated 207 clients was sentenced to 14 years in prison, prosecutors said.\n"


def named(text, surface):
    """The names of whomever a figure is told of."""
    told = frame(text, surface)
    return next((p.names for p in (told.subject, told.patient, told.agent) if p is not None and p.names), ())


@pytest.mark.parametrize(
    "following",
    [
        "Karl Benz, a neighbour, said he had seen nothing.",
        "The court in Graz sits again on Friday.",
        "His wife Ana Roe was in court.",
    ],
)
def test_the_next_sentence_may_tell_of_somebody_else(following):
    assert named(LEAD + following, "14 years") == ()


def test_a_dead_man_is_not_the_one_who_was_arrested():
    text = "A man was killed in Graz when he fell 40 metres on Saturday.\nKarl Benz, 45, was arrested."
    assert named(text, "40 metres") == ()


def test_of_two_persons_nobody_knows_who_is_named_next():
    text = "A climber fell 40 metres near Chur, and his companion was hurt.\nKarl Benz, 45, was flown to Chur."
    assert named(text, "40 metres") == ()


def test_the_name_that_opens_the_next_sentence_is_the_mans():
    assert named(LEAD + "Karl Benz, the founder of Benz Capital, must pay it back.", "14 years") == ("Karl Benz",)


def test_the_only_one_whose_age_the_next_sentence_tells_is_the_man():
    text = LEAD + "Judge Otto Lang also told Karl Max Benz, 58, of Lund, to pay it back."
    assert named(text, "14 years") == ("Karl Max Benz",)


def test_the_24_year_old_is_the_only_one_named_before():
    text = "Torvik signed striker Paulo Reyes. Reyes passed a medical. The 24-year-old has agreed to stay."
    assert named(text, "24-year-old") == ("Paulo Reyes",)


def test_the_24_year_old_may_be_one_of_two():
    text = "Paulo Reyes, a striker, met Otto Lang, 51. Reyes and Lang shook hands. The 24-year-old has agreed to stay."
    assert named(text, "24-year-old") == ()


def test_a_24_year_old_with_a_noun_is_who_the_noun_says():
    told = frames("Paulo Reyes scored. Reyes beat the 24-year-old keeper twice.")[0]
    assert told.noun == "keeper"
