"""What a sum, a limit, an age and a count are told of, read from the tree of their sentence."""

import pytest

from tests import reading


def noun(sentence, surface):
    return reading.frame(sentence, surface).noun


def names(phrase):
    return phrase.names if phrase is not None else ()


@pytest.mark.parametrize(
    ("sentence", "surface", "expected"),
    [
        ("The council of Orle built a bridge at a cost of $40 million.", "$40 million", "bridge"),
        ("The mill in Orle generated $40 million in revenue.", "$40 million", "revenue"),
        ("A vase was sold for $40,000 in Orle.", "$40,000", "vase"),
        ("The limit was set to 20 seconds.", "20 seconds", "limit"),
        ("A judge in Orle set bail at $500.", "$500", "bail"),
    ],
)
def test_a_sum_or_a_limit_is_of_what_it_is_set_for(sentence, surface, expected):
    assert noun(sentence, surface) == expected


@pytest.mark.parametrize(
    ("sentence", "surface", "expected"),
    [
        ("Harlow Foods has a workforce of 3,400.", "3,400", "employee"),
        ("A crowd of 3,400 gathered in Orle.", "3,400", "crowd"),
    ],
)
def test_a_noun_that_holds_things_says_what_is_counted(sentence, surface, expected):
    assert noun(sentence, surface) == expected


def test_a_noun_says_what_happened_to_those_it_is_told_of():
    found = reading.frame("The storm led to the deaths of 14 miners in Orle.", "14")
    assert (found.noun, found.predicates[0], found.modality) == ("miner", "die", "actual")


def test_to_safety_is_a_rescue():
    assert "rescue" in reading.frame("Firefighters brought 41 guests to safety on Tuesday.", "41").predicates


def test_an_age_behind_a_pronoun_is_of_the_only_person_named_before():
    (found,) = (f for f in reading.frames("The actor Anna Bell died on Sunday in Orle. She was 91.") if f.noun)
    assert (found.noun, names(found.subject)) == ("person", ("Anna Bell",))


@pytest.mark.parametrize(
    "text",
    [
        "Anna Bell met Otto Lang in Orle. She was 91.",
        "“I knew Anna Bell,” said the porter. She was 91.",
    ],
)
def test_an_age_is_of_nobody_where_two_are_named_or_somebody_speaks(text):
    assert all(names(f.subject) == () for f in reading.frames(text))


def test_what_is_fired_at_is_no_place():
    found = reading.frame("An officer fired six shots at Marcus Dale in Orle.", "six")
    assert ("Marcus Dale",) not in [p.names for p in found.place]


def test_a_speed_and_an_hour_are_no_place():
    found = reading.frame("The tram left the rails at 70 kph near Orle at 20:02 GMT, hurting six people.", "70 kph")
    assert [name for place in found.place for name in place.names] == ["Orle"]


@pytest.mark.parametrize(
    ("text", "surface", "cut"),
    [
        ("Six tunnels flooded one after another on Wednesday.", "Six", set()),
        ("Orle gave him a deal worth $80 million, or $10 million per season.", "$80 million", set()),
        ("Orle signed him in the off-season for $80 million.", "$80 million", set()),
        ("Orlex sold 40 cars in the first quarter.", "40", {"quarter"}),
        ("Roe scored 40 goals this season.", "40", {"season"}),
    ],
)
def test_what_only_sounds_like_a_part_cuts_nothing(text, surface, cut):
    assert reading.frame(text, surface).cuts == cut


def test_a_rare_word_that_opens_a_sentence_alone_is_a_name():
    found = reading.frame("Novian reported revenue of $26 million on Thursday.", "$26 million")
    assert names(found.agent) == ("Novian",)


def test_a_plain_noun_that_opens_a_sentence_is_none():
    assert names(reading.frame("Turnout fell to 52 percent in Orle.", "52 percent").subject) == ()


def test_the_day_of_the_report_is_not_the_day_of_the_event():
    found = reading.frame("A blast in Orle killed 14 people, police said on Monday.", "14")
    assert (found.time, [when.text for when in found.told]) == ((), ["on Monday"])
