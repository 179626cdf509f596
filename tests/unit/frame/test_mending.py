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


def test_whoever_is_made_an_offer_is_whom_it_is_made_to():
    one = frame("The Lund Owls have made first baseman Otto Lang an eight-year, $40 million offer.", "$40 million")
    assert one.agent is not None and one.agent.names == ("Lund Owls",)
    assert one.patient is not None and one.patient.names == ("Otto Lang",)


def test_what_somebody_gets_their_hands_on_is_what_they_get():
    one = frame("Buyers will get their hands on the Halvia Tab for $99 and 20 payments.", "20")
    assert one.patient is not None and one.patient.names == ("Halvia Tab",)


@pytest.mark.parametrize(("said", "verb"), [("re-released", "rerelease"), ("re-issued", "reissue")])
def test_what_is_done_again_is_told_of_a_verb_of_its_own(said, verb):
    assert frame(f"The firm {said} 12 of them in Orle.", "12").predicates[:1] == (verb,)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Orlex had to cut 40 jobs.", "actual"),
        ("Orlex has to cut 40 jobs.", "planned"),
        ("Orlex said it had to cut 40 jobs.", "planned"),
        ("The hall was able to house 40 guests.", "actual"),
        ("The hall will be able to house 40 guests.", "planned"),
        ("Orlex will begin selling 40 lamps in June.", "planned"),
        ("Orlex began selling 40 lamps in June.", "actual"),
        ("Orlex could start selling 40 lamps in June.", "hypothetical"),
    ],
)
def test_a_deed_is_as_sure_as_the_verb_that_leads_to_it(text, modality):
    assert frame(text, "40").modality == modality


@pytest.mark.parametrize(
    ("text", "surface", "prior"),
    [
        ("Otto Lang fell from three left hooks.", "three", False),
        ("Deaths fell from 300 to 200.", "300", True),
    ],
)
def test_punches_from_which_somebody_fell_are_no_level(text, surface, prior):
    assert next(f for f in frames(text) if f.mention.surface == surface).prior is prior


@pytest.mark.parametrize(
    ("text", "verb", "patient"), [("3,100 flee fire", "flee", "fire"), ("23,000 lose power in storm", "lose", "power")]
)
def test_what_so_many_do_in_a_headline_is_their_deed(text, verb, patient):
    (found,) = frames(text)
    assert found.agent is None or found.agent.head != patient
    assert found.predicates[0] == verb
    assert found.patient is not None
    assert found.patient.head == patient


def test_a_known_verb_behind_a_number_that_opens_no_headline_is_left_alone():
    (found,) = frames("40 face masks were sold.")
    assert found.noun == "mask"


def test_who_turns_out_to_watch_turns_out():
    assert frame("Some 3,100 turned out to watch the tie in Orle.", "3,100").predicates[0] == "turn out"


def test_wed_is_a_verb_of_its_own():
    assert frame("Ana Roe wed Otto Lang in 1998.", "1998").predicates[:1] == ("wed",)
