"""Some of those whom a figure counts suffered what all of them did, where it is said who they are."""

import pytest

from tests.reading import frame


@pytest.mark.parametrize(
    ("sentence", "noun", "deed"),
    [
        ("The blast in Orle killed 41 people, including nine policemen.", "policeman", "kill"),
        ("The blast in Orle killed 41 people, nine of them policemen.", "policeman", "kill"),
        ("The blast in Orle left 41 dead, among them nine children.", "child", "die"),
        ("At least 41 people, including nine soldiers, were hurt in Orle.", "soldier", "hurt"),
        ("Nurses in Orle counted 41 bodies, among them nine women.", "woman", "die"),
        ("The dead included nine policemen, the mayor of Orle said.", "policeman", "die"),
        ("Nine of the dead were policemen from Orle.", "policeman", "die"),
    ],
)
def test_they_suffered_what_the_whole_did(sentence, noun, deed):
    surface = "Nine" if sentence.startswith("Nine") else "nine"
    read = frame(sentence, surface)
    assert read.noun == noun
    assert deed in read.predicates


def test_the_second_of_two_parts_did_too():
    assert "kill" in frame("The blast killed 41 people, including nine policemen and two soldiers.", "two").predicates


@pytest.mark.parametrize(
    "sentence",
    [
        "The Liberals won 41 seats, including nine women.",
        "A train with 41 people on board, including nine children, left Orle.",
        "The blast in Orle killed 41 people, including nine children from one school.",
        "The blast in Orle killed 41 people, including nine tourists.",
    ],
)
def test_where_nothing_befell_the_whole_or_fewer_are_told_of_they_suffered_nothing(sentence):
    assert not {"kill", "die"} & set(frame(sentence, "nine").predicates)


def test_all_of_whom_some_are_told_apart_stay_all():
    assert not frame("The blast in Orle left 41 people dead, among them nine children.", "41").cuts
    assert frame("Divers found 41 of the cables, among them nine that were cut.", "41").cuts
