"""What befell people is told in many ways; what only sounds so counts nobody."""

import pytest

from tests.reading import claims, frame


def _slots(text: str) -> list[tuple[str, str]]:
    return [(c.slot, c.reading) for c in claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The toll could reach 90, officials in Orle said.",
        "Nine killed a guard in Orle.",
        "The road toll on the bridge near Orle rose to 40.",
        "The number of border posts near Orle stood at 12.",
        "A crash in Orle left a mother of two dead.",
        "The number of dead in Orle rose by 12.",
    ],
)
def test_what_only_sounds_like_a_count_of_the_dead_counts_nobody(text):
    assert not [slot for slot, _ in _slots(text) if slot.startswith("people-")]


@pytest.mark.parametrize(
    ("text", "slot", "reading"),
    [
        ("The number of people known to have died in the flood at Orle has passed 90.", "people-killed", "> 90 count"),
        ("Mayor Anna Bell gave the number of dead in Orle as six.", "people-killed", "6 count"),
        ("Police in Orle had put the dead at 78 by noon.", "people-killed", "78 count"),
        ("Those laid to rest in Orle stood at 34.", "people-killed", "34 count"),
        ("Toll above 260 as Orle mourns", "people-killed", "> 260 count"),
        ("Express driver held in Orle after 80 killed", "people-killed", "80 count"),
        ("On May 12 six died at Orle.", "people-killed", "6 count"),
        ("By nightfall 120 people were known to have died in Orle.", "people-killed", "120 count"),
        ("The army put the injured in Orle at 120.", "people-injured", "120 count"),
        ("About 100 of the 1,179 hurt in Orle were treated there.", "people-injured", "1179 count"),
        ("Hurt: 178, say the insurers.", "people-injured", "178 count"),
        ("Officials revised the number of missing in Orle to 14.", "people-missing", "14 count"),
        ("In Orle 17,000 have lost the roof over their heads.", "people-displaced", "17000 count"),
        ("Tents stand for some of the 17,000 or so left without a home in Orle.", "people-displaced", "~ 17000 count"),
        ("Ninety were hurt in Orle, 36 of whom doctors called critical.", "people-critical", "36 count"),
    ],
)
def test_a_fate_is_read_however_it_is_told(text, slot, reading):
    assert (slot, reading) in _slots(text)


def test_those_counted_beside_others_of_another_fate_are_all_of_theirs():
    text = "The blast in Orle killed 12. A further 300 were hurt."
    assert ("people-injured", "300 count") in _slots(text)
    assert not frame(text, "300").cuts


def test_those_counted_beside_others_of_the_same_fate_are_a_part():
    text = "The blast in Orle killed 12 and hurt 200. A further 30 were hurt on Friday."
    assert ("people-injured", "30 count") not in _slots(text)


def test_a_whole_is_not_told_of_the_place_of_its_part():
    text = "By then the flood had claimed 289 lives, 41 of them in Harna alone."
    assert frame(text, "289").place == ()
    assert not frame(text, "289").cuts


def test_each_of_two_numbers_is_that_of_those_named_before_it() -> None:
    text = "The ministry put the number of dead in Orle at 36 and the number of injured at 217."
    assert _slots(text) == [("people-killed", "36 count"), ("people-injured", "217 count")]
