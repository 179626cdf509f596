"""What word lists alone make of a sentence, where no parser can be had."""

import pytest

from numcheck.extraction import extract
from numcheck.extraction.lexicon import load
from numcheck.frame import frames
from numcheck.ruleset.locate import builtin
from tests import making, reading


def plain(sentence, surface):
    """The frame of the figure with this surface, read without a parse."""
    document = making.document("text.txt", sentence)
    verbs = frozenset(reading.rules().classes.classes_of)
    framing = frames([(document, extract(document, load(builtin())))], verbs=verbs, parsing=False)
    assert framing.without_parse == ""
    (found,) = (f for f in framing.frames[0] if f.mention.surface == surface)
    return found


def names(phrase):
    return phrase.names if phrase is not None else ()


def test_the_reader_says_that_it_worked_alone():
    assert plain("Kenya launched 31 missiles.", "31").reader == "lexical"


@pytest.mark.parametrize(
    "sentence",
    [
        "Kenya launched 31 missiles at Kisumu.",
        "On Sunday night Kenya launched 31 missiles at Kisumu.",
        "Norway said on Monday that Kenya had launched 31 missiles at Kisumu.",
        "Norway slept, but Kenya launched 31 missiles at Kisumu.",
    ],
)
def test_the_last_verb_before_the_figure_and_the_name_before_it_tell_the_deed(sentence):
    found = plain(sentence, "31")
    assert (found.noun, found.predicates, names(found.agent)) == ("missile", ("launch",), ("Kenya",))
    assert [p.names for p in found.place] == [("Kisumu",)]


def test_the_passive_right_behind_the_figure_tells_the_deed():
    found = plain("Officials met while 31 missiles were shot down over Kisumu.", "31")
    assert found.predicates == ("shoot down",)
    assert found.agent is None


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Kenya launched 31 missiles.", "actual"),
        ("Kenya will launch 31 missiles.", "planned"),
        ("Kenya promised to launch 31 missiles.", "planned"),
        ("Kenya could launch 31 missiles.", "hypothetical"),
    ],
)
def test_the_words_before_the_verb_say_whether_it_happened(sentence, modality):
    assert plain(sentence, "31").modality == modality


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("31 sailors died.", None),
        ("The coast guard said 31 sailors died.", "The coast guard"),
        ("31 sailors died, the coast guard said.", "the coast guard"),
        ("31 sailors died, according to the coast guard.", "the coast guard"),
        ("31 sailors died, according to a study of 1,450 wrecks.", "a study of 1,450 wrecks"),
        ("31 sailors died, according to Norvik, a firm in Orle.", "Norvik"),
        ("According to the coast guard, 31 sailors died.", "the coast guard"),
    ],
)
def test_the_source_stands_beside_its_reporting_word(sentence, source):
    found = plain(sentence, "31").attribution
    assert (found.text if found is not None else None) == source


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("Kenya launched 31 missiles overnight, the ministry said on Monday.", ["overnight"]),
        ("On Sunday night Kenya launched 31 missiles.", ["On Sunday night"]),
        ("The ministry said on Monday that Kenya launched 31 missiles.", []),
    ],
)
def test_time_words_beside_a_reporting_verb_are_those_of_the_report(sentence, when):
    assert [w.text for w in plain(sentence, "31").time] == when


def test_of_a_list_of_days_those_nearest_to_the_figure_are_told_of_it():
    days = ", ".join(f"{day} May" for day in range(1, 31))
    found = plain(f"Ferries sank on {days}, killing 31 sailors, and again on 2 June.", "31")
    assert [when.text for when in found.time] == [*(f"{day} May" for day in range(25, 31)), "2 June"]


def test_whose_they_are_stands_before_the_counted_things():
    assert names(plain("Norwegian units downed 31 Kenyan drones.", "31").owner) == ("Kenya",)


def test_parts_are_found_without_a_parse():
    found = plain("Kenya launched 31 missiles, 20 of which were intercepted.", "20")
    assert found.part_of is not None
    assert found.noun == "missile"


@pytest.mark.parametrize(
    "sentence", ["31 31 31", "said 31", "31, said", "31 (31 [31 “31", "was 31 was said were 31 that"]
)
def test_hardly_a_sentence_breaks_nothing(sentence):
    document = making.document("text.txt", sentence)
    frames([(document, extract(document, load(builtin())))], parsing=False)
