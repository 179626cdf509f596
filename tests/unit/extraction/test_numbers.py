"""Numbers in words and in digits have the value they say."""

import pytest

VALUES = [
    ("About two hundred and sixteen pupils left.", "~ 216 count"),
    ("A dozen barns burned.", "12 count"),
    ("Half a million seats were sold.", "500000 count (to 100000)"),
    ("Three and a half million trees died.", "3.5 million count"),
    ("The club has one hundred and one members.", "101 count"),
    ("It took three-and-a-half hours.", "3.5 hour"),
    ("It covers 640 000 hectares.", "640000 hectare"),
    ("It printed 2'350'000 copies.", "2350000 count"),
    ("The stall took 2.400,75 euros.", "2400.75 EUR"),
    ("The dam cost 3,75,000 crore rupees.", "3.75 trillion INR (to 10000000)"),
    ("Mix ¾ cup of oats.", "0.75 cup"),
    ("The shelf is 3 1/4 in deep.", "3.25 inch"),
    ("The rate was 4×10^6 s-1.", "4 million 1 / second"),
    ("We measured 2.5 × 10−4 mol/L.", "0.00025 mole / liter"),
    ("A weight of 7.0 ± 0.3 kg was lifted.", "7.0 ± 0.3 kilogram"),
    ("It fell to −15 °C.", "-15 degree_Celsius"),
    ("Four-fifths of members agreed.", "0.80 count"),
    ("Seven in 10 shops stayed open.", "0.70 count"),
    ("One out of every four bulbs failed.", "0.25 count"),
    ("Zero trains ran.", "0 count"),
]


@pytest.mark.parametrize(("text", "printed"), VALUES)
def test_a_number_is_read(readings, text, printed):
    assert readings(text) == [printed]


VAGUE = [
    ("Dozens of cars were towed.", "> 24 count (vague)"),
    ("Hundreds of thousands cheered.", "> 200000 count (vague)"),
    ("Millions of people watched.", "> 2 million count (vague)"),
    ("A couple of hundred guests came.", "~ 200 count (vague) (to 100)"),
]


@pytest.mark.parametrize(("text", "printed"), VAGUE)
def test_a_vague_number_is_a_bound_and_says_so(readings, text, printed):
    assert readings(text) == [printed]


def test_grouping_follows_the_document_itself(readings):
    assert readings("Der Preis: 1.500 kg.") == ["1.500 kilogram"]
    assert readings("Es wog 2.300,5 kg, dann 1.500 kg.") == ["2300.5 kilogram", "1500 kilogram"]
