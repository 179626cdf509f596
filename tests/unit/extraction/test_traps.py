"""What holds digits or number words and is no figure stays out, with its reason."""

import pytest

from numcheck.model import POSITIONS, Kind

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
    ("He parked near Pier 12.", "road or place name"),
    ("The 707s were scrapped.", "name"),
    ("Fans of the Merry Seven cheered loudly.", "name"),
    ("He told them the Three Mills estate was full.", "name"),
    ("Eleven12 is a club.", "name"),
    ("A Dorval 707 MAX 8 crashed.", "name"),
    ("Her lens is an f/2.8 one.", "name"),
    ("Her 401(k) grew.", "name"),
    ("The thief, in his 30s, fled.", "stretch of ten"),
    ("Highs in the mid-80s are likely.", "stretch of ten"),
    ("The mask is 0x20F0 here.", "identifier"),
    ("Topic :: Larch :: 3.4 is set.", "identifier"),
    ("It calls draw(size=14) there.", "formula"),
    ("It adds f(x) + 3.5 there.", "formula"),
    ("It squares (a - b)**2 there.", "formula"),
    ("It squares (a ** 2) there.", "formula"),
    ("[904417] Missing events of the lamp", "citation"),
    ("An overflow in the lamp [4/6]", "citation"),
    ("It held 99999999999999999999999999999999999999999999 seeds.", "too long"),
    ("The field was 1e99 tesla.", "too long"),
    ("They spent " + "dozens of " * 200 + "dollars.", "too long"),
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
        "At 7 in the morning it snowed.",
        "Seas will be higher by 2100.",
        "They lived there between A.D. 1000 and 1260.",
        "Output fell in 2014-15.",
        "Dated Fri Jan 13 14:05:16 2012 -0800, it fell.",
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


def test_seconds_are_no_stretch_of_ten(readings):
    assert readings("The 30s timeout fired after 50s.") == ["30 second", "50 second"]


def test_what_happened_a_year_ago_is_no_bound(readings):
    assert readings("She left more than a year ago.") == ["> 1 year"]
    assert readings("It sold 14 percent fewer than a year ago.") == ["14 percent"]


@pytest.mark.parametrize(
    "text", ["Police Arrest Four After Raid in Kent", "The Four who fled were found.", "They said Four people fled."]
)
def test_a_number_with_a_capital_counts_in_headings_and_before_plain_words(readings, text):
    assert readings(text) == ["4 count"]


def test_a_round_is_no_time(readings):
    assert readings("A three second delay cost them the race.") == ["3 second"]
    assert readings("They hold three second-round seats.") == ["3 count"]


def test_a_verb_before_a_grouped_number_makes_no_reference(readings):
    assert readings("See rows 12 and 14.") == []
    assert readings("The hall seats 1,200.") == ["1200 count"]


def test_a_dump_of_numbers_is_one_refusal(read):
    found = read("17 " * 1000)
    assert found.mentions == ()
    assert [r.reason for r in found.refused] == ["run of numbers"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Torvik lost to the Halden Hawks (2-13) on Sunday.", [Kind.SCORE]),
        ("The Hawks (2-13) led early.", [Kind.SCORE]),
        ("As Holm (2-13) found, growth is slow.", []),
        ("It was seen in Norway (2-13).", []),
    ],
)
def test_a_poor_record_behind_a_name_is_no_citation_where_a_match_is_told_of(read, text, kinds):
    assert [m.kind for m in read(text).mentions] == kinds
