"""Units, money and compounds of known symbols."""

import pytest

CASES = [
    ("Its value is $2.4bn.", "2.4 billion USD"),
    ("Sales came to £7.2m.", "7.2 million GBP"),
    ("It won €400k in grants.", "400000 EUR (to 1000)"),
    ("It owes US$3.5 trillion.", "3.5 trillion USD"),
    ("It earned A$60 million.", "60 million AUD"),
    ("The shares rose 40 cents.", "40 cent"),
    ("It ran at 55 km/h.", "55 kilometer / hour"),
    ("They answer within two working days.", "<= 2 day"),
    ("They answer within one working day.", "<= 1 day"),
    ("They answer within 4 business hours.", "<= 4 hour"),
    ("It ran at 55 miles an hour.", "55 mile / hour"),
    ("A density of 1.2 kg m-3 was found.", "1.2 kilogram / meter ** 3"),
    ("A dose of 3 mg·kg−1 was used.", "3 milligram / kilogram"),
    ("It pumped 2 million barrels a day.", "2 million oil_barrel / day"),
    ("A 900-square-foot flat was let.", "900 foot ** 2"),
    ("She is 5 ft 6 in.", "5.5 foot (to 0.0833333333)"),
    ("It lasted 3 years and 6 months.", "3.5 year (to 0.0833333333)"),
    ("He weighed 12.5 kg.", "12.5 kilogram"),
    ("It was 38.4C at noon.", "38.4 degree_Celsius"),
    ("The bank added 15 basis points.", "15 basis_point"),
    ("It lost 0.4 percentage points.", "0.4 percentage_point"),
    ("The file is 64GB.", "64 gigabyte"),
    ("Wheat slipped 3-1/4 cents.", "3.25 cent"),
    ("It pays 25 Canadian cents.", "25 cent"),
    ("It has a 12 C melting point.", "12 degree_Celsius"),
    ("One US gallon was spilled.", "1 gallon"),
    ("The 240-pound guard ran.", "240 pound"),
    ("The margin is plus or minus 3 percent.", "3 percent"),
    ("She ran it in 2 hours, 6 minutes and 36 seconds.", "2.11 hour (to 0.0002777778)"),
    ("It was minus 3 degrees.", "-3 degree"),
    ("It has 200-plus rooms.", ">= 200 count"),
    ("It lasts 12+ hours.", ">= 12 hour"),
    ("She spent 20-odd years there.", "~ 20 year"),
    ("It takes 5 or more hours.", ">= 5 hour"),
    ("Stir in 5/8 CUP of milk.", "0.625 count (to 0.01)"),
    ("Stir in ½ CUP of milk.", "0.5 count"),
    ("Stir in 6 Tbsp of oil.", "6 tablespoon"),
    ("Stir in 6 fluid oz of milk.", "6 fluid_ounce"),
]


@pytest.mark.parametrize(("text", "printed"), CASES)
def test_a_unit_is_read(readings, text, printed):
    assert readings(text) == [printed]


def test_a_cold_number_needs_words_of_temperature(readings):
    assert readings("They paid for 48K seats.") == ["48000 count (to 1000)"]
    assert readings("At this temperature, 48K, it melts.") == ["48 kelvin"]


def test_a_loss_in_brackets_is_negative(readings):
    assert readings("The year closed with (2,345) thousand euros.") == ["-2.345 million EUR"]


def test_a_word_that_only_quantulum_knows_is_checked_against_the_allow_list(readings):
    assert readings("The mine is 12 furlongs away.") == ["12 furlong"]
    assert readings("She baked 12 muffins.") == ["12 count"]
