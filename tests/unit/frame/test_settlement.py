"""Inhabitants and ways are told of places with a name, and of no others."""

import pytest

from tests.reading import claims, frame


def _read(text: str, surface: str) -> tuple[str | None, list[str]]:
    found = frame(text, surface)
    return found.noun, [name for phrase in found.place for name in phrase.names]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Orle, home to 12 museums, has opened another.", "12"),
        ("A town of 4,000 was hit.", "4,000"),
        ("The fire drove 70,000 inhabitants from Orle.", "70,000"),
        ("The plant is home to 40 machines.", "40"),
    ],
)
def test_what_is_no_number_of_inhabitants_of_a_named_place(text, surface):
    assert frame(text, surface).noun != "population"


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("The quake shook the city of Orle, home to 68,000.", "68,000"),
        ("Orle, a town of about 4,000, lies in a valley.", "4,000"),
        ("The flood cut off Orle, whose 350 inhabitants fled.", "350"),
        ("At Orle a wall fell; 250 people lived there.", "250"),
    ],
)
def test_inhabitants_are_those_of_the_place_named_before(text, surface):
    assert _read(text, surface) == ("population", ["Orle"])


def test_a_way_leads_from_one_named_place_to_another():
    found = frame("Orle is 95 km (59 miles) north-east of Lund.", "95 km")
    assert found.noun == "way"
    assert found.subject is not None
    assert found.subject.names == ("Orle",)
    assert found.patient is not None
    assert found.patient.names == ("Lund",)


def test_a_way_of_a_city_without_a_name_is_left_alone():
    assert frame("The tremor ripped through the mountain city, 70 miles from Lund.", "70 miles").noun is None


def test_those_who_died_of_the_people_of_one_place_are_not_all():
    text = "Orle buried its dead. Of its 350 souls, 39 are dead."
    (killed,) = (c for c in claims(text) if c.slot == "people-killed")
    assert killed.frame.cuts


@pytest.mark.parametrize(
    "sentence",
    [
        "The camp, 12 km from the border, was bombed on Friday.",
        "The camp lies 12 km inside Chad.",
        "The camp is 12 km south of the frontier.",
    ],
)
def test_a_camp_lies_so_far_from_a_border_whatever_befell_it(sentence):
    read = frame(sentence, "12 km")
    assert read.noun == "distance"
    assert {"lie", "be"} & set(read.predicates)


def test_a_march_into_a_country_is_no_place():
    assert "lie" not in frame("Troops marched 12 km inside Chad on Friday.", "12 km").predicates
