"""What holds digits or number words and is no figure stays out, with its reason."""

import pytest

from numcheck.model import POSITIONS

TRAPS = [
    ("The MK-48 torpedo was loaded.", "name"),
    ("She studied Henry VIII and Louis XIV.", "name"),
    ("Gas such as CH4 leaks from PM10 filters.", "name"),
    ("The Galaxy 24 and the Airbus 380 sell fast.", "name"),
    ("Dial +44 20 7946 0123 for help.", "phone number"),
    ("Install release 4.12.9 first.", "version"),
    ("The server at 192.0.2.17 is down.", "IP address"),
    ("Write to 221 Baker Street, London NW1 6XE.", "address"),
    ("Details are on https://example.org/a/2/b?c=3 today.", "web address"),
    ("Mail press7@example.org for the rest.", "e-mail address"),
    ("Compare Chapter 3 with Table 7.1.", "reference"),
    ("As shown before [14], it holds.", "citation"),
    ("Others (Brown & Green 2011) agree.", "citation"),
    ("1. Fold the sheet. 2. Cut it.", "list number"),
    ("One of the drivers waved.", "one of"),
    ("Which one should they take?", "pronoun"),
    ("The shop is open 24/7.", "idiom"),
    ("She works from nine to five.", "clock idiom"),
    ("He parked near Route 12.", "road or place name"),
    ("It held 99999999999999999999999999999999999999999999 seeds.", "too long"),
    ("The field was 1e99 tesla.", "too long"),
]


@pytest.mark.parametrize(("text", "reason"), TRAPS)
def test_a_trap_is_refused_with_its_reason(read, text, reason):
    found = read(text)
    assert [m.surface for m in found.mentions if m.kind not in POSITIONS] == []
    assert reason in {r.reason for r in found.refused}


@pytest.mark.parametrize(
    "text",
    [
        "Exports rose in 2017.",
        "The bridge opened on 3 June 1998 at 11 am.",
        "In the 1970s and the '80s fashions changed.",
        "Output fell in 2014-15.",
        "He came third in the second race.",
        "The match ended 4-2.",
    ],
)
def test_when_and_which_are_no_quantities(read, text):
    found = read(text)
    assert found.mentions
    assert {m.kind for m in found.mentions} <= POSITIONS


@pytest.mark.parametrize("text", ["", "No digits here.", "A must for a bit of fun.", "No one came, and none left."])
def test_plain_words_give_no_figure(read, text):
    assert read(text).mentions == ()


def test_a_dump_of_numbers_is_one_refusal(read):
    found = read("17 " * 1000)
    assert found.mentions == ()
    assert [r.reason for r in found.refused] == ["run of numbers"]
