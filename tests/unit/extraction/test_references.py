"""Digits that point at a verse, an act, a standard or a place are no figures; the same words may still count."""

import pytest

COUNTED = [
    ("Dunn marked 12 boxes before lunch.", ["12 count"]),
    ("The firm ships to 12 ports a year.", ["12 count"]),
    ("The law changed 14 rules.", ["14 count"]),
    ("He cut the plank into 4 x 20 cm.", ["4 centimeter", "20 centimeter"]),
    ("The crate is 45 x 30 x 12 cm.", ["45 centimeter", "30 centimeter", "12 centimeter"]),
    ("It is 15° colder, and turns by 40°.", ["15 degree", "40 degree"]),
    ("3M shares changed hands.", ["3 million count"]),
    ("The size of 14 flats was checked.", ["14 count"]),
    ("A group of 17 walkers set off.", ["17 count"]),
    ("The war lasted seven years.", ["7 year"]),
    ("It ended in 3/4 of cases.", ["0.75 count"]),
    ("The 40 errors cost 12 points.", ["40 count", "12 point"]),
    ("They drove a 10k load.", ["10000 count (to 1000)"]),
    ("Orle sold Tarn 20 data loggers.", ["20 count"]),
]


@pytest.mark.parametrize(("text", "printed"), COUNTED)
def test_what_only_looks_like_a_pointer_is_read(readings, text, printed):
    assert readings(text) == printed


POINTERS = [
    ("Read Hosea 6:3 and Amos 5:24.", ["Hosea 6:3", "Amos 5:24"], "reference"),
    ("He quoted Luke 9:23-25 at length.", ["Luke 9:23-25"], "reference"),
    ("Surah 3:190 is carved above the door.", ["Surah 3:190"], "reference"),
    ("She knew 2 Samuel 7:4 by heart.", ["2 Samuel 7:4"], "reference"),
    ("Under Directive 2009/28/EC and Regulation (EU) 2017/821 it is banned.", None, "reference"),
    ("The claim rests on 21 CFR 11.10 and 15 USC 78.", ["21 CFR 11.10", "15 USC 78"], "citation"),
    ("It meets ISO 14001:2018, EN 60335-1 and WCAG 2.2.", ["ISO 14001:2018", "EN 60335-1", "WCAG 2.2"], "name"),
    ("Open ports 9090 and 9091 now.", ["ports 9090 and 9091"], "reference"),
    ("Take the number 61 tram.", ["number 61"], "reference"),
    ("Bake at gas mark 5.", ["mark 5"], "reference"),
    ("He takes size 11 boots.", ["size 11"], "reference"),
    ("HTTP 502 errors rose.", ["HTTP 502"], "name"),
    ("The Tarn 20 data logger was late.", ["Tarn 20"], "name"),
    ("Black answered 23...Rxe4 at once.", ["23...Rxe4"], "move of chess"),
    ("Roll 4d6 and drop one.", ["4d6"], "dice"),
    ("The reef lies at 8°15′S.", ["8°15′S"], "coordinate"),
    ("The mast stands at 53.3498, -6.2603.", ["53.3498, -6.2603"], "coordinate"),
    ("They won the 4x200m.", ["4x200m"], "name"),
    ("A 2560×1440 screen costs more.", ["2560×1440"], "size without a unit"),
    ("The mix is sand and lime at 5:2.", ["5:2"], "ratio"),
    ("She finished in 2:31:08.", ["2:31:08"], "time of a race"),
    ("He walked the 10k.", ["10k"], "name"),
    ("A Seven Years' War veteran spoke.", ["Seven Years' War"], "name"),
    ("The Group of 77 met.", ["Group of 77"], "name"),
    ("They file a 10-K and an 8-K.", ["10-K", "8-K"], "name"),
    ("He shops at 7-Eleven.", ["7-Eleven"], "name"),
    ("The under-17s lost.", ["under-17s"], "age group"),
    ("She is in her mid-fifties.", ["fifties"], "stretch of ten"),
    ("It was a one-in-a-thousand chance.", ["one-in-a-thousand"], "idiom"),
    ("The log of 2031-02-30 is wrong.", ["2031-02-30"], "identifier"),
    ("Ring 0161 496 0018 or call 555-0177 ext. 9.", ["0161 496 0018", "555-0177"], "phone number"),
]


@pytest.mark.parametrize(("text", "surfaces", "reason"), POINTERS)
def test_a_pointer_is_refused_with_its_reason(read, text, surfaces, reason):
    found = read(text)
    assert found.mentions == ()
    assert surfaces is None or [r.surface for r in found.refused if r.reason == reason] == surfaces


def test_letters_that_could_be_digits_are_a_word_where_they_are_one(read):
    (found,) = read("The 320-bed hospital opened.").mentions
    assert found.surface == "320"
