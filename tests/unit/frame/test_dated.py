"""A date is told of the deed of a noun beside it, or of the verb of its clause."""

import pytest

from tests.reading import frame


def deed(sentence, surface):
    """The first verb that a date is told of, with the names of whoever did it and of whom it befell."""
    told = frame(sentence, surface)
    return (
        told.predicates[0] if told.predicates else "",
        told.agent.names if told.agent is not None else (),
        told.patient.names if told.patient is not None else (),
    )


# -- the verb of the clause --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Ana Roe spoke of her conversion on a farm in 2004.", "speak"),
        ("After the wedding Ana Roe moved to Orle in 2004.", "move"),
        ("Ana Roe, who wrote of her conversion, moved to Orle in 2004.", "move"),
        ("Ana Roe sold the house in 2004.", "sell"),
    ],
    ids=["a farm stands between", "its noun stands far off", "its noun is in an aside", "no deed has a noun"],
)
def test_where_the_noun_does_not_hold_the_date_its_verb_does(sentence, verb):
    assert deed(sentence, "2004")[0] == verb


@pytest.mark.parametrize("which", ["planned", "second", "annual", "failed"])
def test_what_has_not_come_about_or_comes_again_is_not_told_by_its_noun(which):
    assert deed(f"Her {which} wedding in 2004 drew a crowd.", "2004")[0] != "marry"


def test_several_deeds_have_no_day_in_common():
    assert deed("The weddings in 2004 drew crowds.", "2004")[0] != "marry"


def test_a_count_is_never_told_of_the_deed_of_a_noun():
    told = frame("Her wedding with 240 guests drew a crowd.", "240")
    assert told.noun == "guest" and "marry" not in told.predicates


def test_a_price_is_none_of_a_deed_either():
    assert "marry" not in frame("The $9 million wedding of Ana Roe drew a crowd.", "$9 million").predicates


# -- the deed of a noun ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("After the 2004 conversion of Ana Roe, the choir grew.", "convert"),
        ("Ana Roe's conversion in 2004 made news.", "convert"),
        ("Ana Roe's departure from the choir in 2004 made news.", "leave"),
        ("Ana Roe's debut came in 2004.", "debut"),
    ],
    ids=["before its noun", "behind its noun", "what the noun is of between", "a verb that only says that it came"],
)
def test_a_date_beside_the_noun_of_a_deed_is_that_of_the_deed(sentence, verb):
    assert deed(sentence, "2004") == (verb, ("Ana Roe",), ())


@pytest.mark.parametrize("noun", ["arrest", "conviction", "murder", "birth"])
def test_some_deeds_befall_those_whose_they_are(noun):
    verb = {"arrest": "arrest", "conviction": "convict", "murder": "kill", "birth": "bear"}[noun]
    assert deed(f"Ana Roe's {noun} in 2004 made news.", "2004") == (verb, (), ("Ana Roe",))


def test_a_pronoun_before_the_noun_is_whom_the_clause_is_of():
    assert deed("Since his conversion in 2004, Ben Neal has lived in Orle.", "2004")[1] == ("Ben Neal",)


def test_where_nobody_has_the_deed_it_is_of_whom_the_clause_is():
    assert deed("After the divorce in 2004, Ana Roe moved to Orle.", "2004")[:2] == ("divorce", ("Ana Roe",))


def test_two_marry_each_other():
    told = frame("Ana Roe's marriage to Ben Neal in 2004 made news.", "2004")
    names = {name for phrase in (told.agent, told.patient) if phrase is not None for name in phrase.names}
    assert told.predicates[0] == "marry" and names == {"Ana Roe", "Ben Neal"}


# -- what goes on, and what ends ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("sentence", ["Ana Roe was married in 2004.", "Ana Roe and Ben Neal are married since 2004."])
def test_what_was_done_once_goes_on_since_no_day(sentence):
    assert "marry since" not in frame(sentence, "2004").predicates


def test_what_has_been_since_a_day_goes_on():
    assert "marry since" in frame("Ana Roe has been married since 2004.", "2004").predicates


def test_a_rule_has_been_in_force_since_a_day():
    assert "force since" in frame("The ban has been in force since 2004.", "2004").predicates


def test_whoever_retired_from_something_retired():
    assert deed("Ana Roe retired from acting in 2004.", "2004")[0] == "retire"


@pytest.mark.parametrize(
    ("sentence", "surface", "verb"),
    [
        ("It was 3 a.m. when the bus left the road near Orle.", "3 a.m.", "leave"),
        ("It was 3 a.m. in Orle and the bus left.", "3 a.m.", "be"),
        ("It was 3 a.m. in Orle, and nobody knew when the bus had left.", "3 a.m.", "be"),
    ],
)
def test_when_it_was_is_told_of_what_happened_then(sentence, surface, verb):
    assert deed(sentence, surface)[0] == verb
