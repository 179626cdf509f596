"""What the parser is known to read wrong is mended: a short verb by its spelling, a name behind an opening phrase."""

from __future__ import annotations

import pytest

from tests.reading import frame, frames


@pytest.mark.parametrize(
    ("said", "verb"),
    [
        ("fined", "fine"),
        ("caned", "cane"),
        ("banned", "ban"),
        ("jailed", "jail"),
        ("suited", "suit"),
        ("edited", "edit"),
    ],
)
def test_a_short_verb_that_doubles_no_letter_ends_in_e(said: str, verb: str) -> None:
    assert frame(f"The court {said} 12 men in Orle.", "12").predicates[:1] == (verb,)


def told(text, surface):
    """Who does it, by the figure."""
    (frame,) = (f for f in frames(text) if f.mention.surface == surface)
    return frame.agent.names if frame.agent is not None else (), frame.modality, frame.polarity


@pytest.mark.parametrize("name", ["Ana Roe", "Otto Lang"])
def test_a_name_behind_an_opening_phrase_is_no_part_of_it(name):
    who, *_ = told(f"After nine years in office {name}, 62, could not even hold her own seat.", "nine years")
    assert who == (name,)


def test_what_was_spent_is_not_denied_with_the_verb():
    text = "After nine years in office Ana Roe could not hold her own seat."
    assert told(text, "nine years") == (("Ana Roe",), "actual", True)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Roe did not spend nine years in office.",
        "After nine years the firm did not pay.",
    ],
)
def test_what_the_verb_denies_stays_denied(text):
    assert told(text, "nine years")[2] is False


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Uptake of the jab among girls in Orle has slipped to 67%.", "uptake"),
        ("Immunisation against polio stands at 67% in Orle.", "immunisation"),
    ],
)
def test_a_noun_that_says_what_it_is_of_opens_a_sentence_as_no_name(text, noun):
    assert frame(text, "67%").noun == noun
