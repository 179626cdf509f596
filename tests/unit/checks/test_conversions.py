"""Figures said again in another unit: what is a conversion, how kindly it is read, and what is no conversion."""

from __future__ import annotations

import pytest

from numcheck.checks.conversions import look
from numcheck.checks.passage import Passage
from numcheck.extraction import extract
from numcheck.extraction.lexicon import load
from numcheck.model import Check
from numcheck.ruleset.locate import builtin
from tests.reading import document, inside


def checks(text: str) -> tuple[Check, ...]:
    read = document(text)
    extraction = extract(read, load(builtin()))
    return tuple(look(Passage(document=read, extraction=extraction, frames=())))


def outcomes(text: str) -> list[tuple[str, str]]:
    return [(check.code, check.outcome) for check in checks(text)]


def faults(text: str) -> list[str]:
    return [check.why for check in checks(text) if check.outcome == "fails"]


@pytest.mark.parametrize(
    "text",
    [
        "The village is about 60 miles (100 km) from the border.",
        "It is 200 miles (300 km) away, some 20 miles (30 km) inland.",
        "Keep 6 feet (2 m) apart.",
        "The mast is 1,000 ft (300 m) high.",
        "They drove 1 mile (2 km) farther.",
        "The estate has 2 million acres (800,000 hectares).",
        "half a mile (800 m)",
        "a 2.5-acre (one-hectare) site",
        "the 26.2-mile (42.2-kilometre) race",
        "more than 100 kilometers (60 miles)",
        "1,000 miles (or about 1,600 km)",
        "between 5 and 10 miles (8 and 16 km)",
        "The panel is 6-foot by 4-foot (1.8 by 1.2 m).",
        "28 miles (45 km) per hour",
        "5 gallons per minute (19 litres per minute)",
        "She is 5 ft 10 in (1.78 m) tall, he is 6′2″ (1.88 m).",
        "It is 20 m (65 ft 7 in) long.",
        "An adult of 12 st 6 lb (79 kg).",
        "A 12-ounce (355 ml) can.",
        "Melt 4 oz (100 g) butter and 1 oz (25 g) sugar.",
        "Add ¾ cup (175 ml) and then 1 cup (240 ml) of milk.",
        "a pint (568 ml) or half a pint (300 ml)",
        "Bake at 325°F (170°C).",
        "Bake at 200 °C/400 °F.",
        "a drop of 10 °C (18 °F)",
        "The water had -10 °C (14 °F).",
        "The day was 90 degrees (32 °C) hot.",
        "40 mpg (7.1 L/100 km)",
        "40 mpg (5.9 L/100 km)",
        "3 tons (2.7 tonnes), 3 tons (3,048 kg), 3 tons (3,000 kg)",
        "a 1 TB (1,024 GB) disk and a 1 TB (1,000 GB) disk",
        "100 Mbps (12.5 MB/s)",
        "90 days (three months)",
        "a stay of 10 days (two weeks)",
        "a drop of 5 to 10 °C (9 to 18 °F)",
        "14 knots (26 km/h; 16 mph)",
        "1.8 billion-mile (2.8bn km) journey",
        "It sold 1.2 lakh (120,000) tickets.",
        "€5 million ($5.9 million), 9 billion yuan (US $1.3 billion), 500 billion won ($370 million)",
        "3 trillion rupiah ($190 million)",
        "Tenants have one hundred twenty (120) days.",
    ],
)
def test_honest_conversions_are_seen_and_hold(text):
    found = outcomes(text)
    assert found and {outcome for _, outcome in found} == {"holds"}


@pytest.mark.parametrize(
    "text",
    [
        "Choose the 5 km or the 10 mile course.",
        "The posts are either 2 m high, or 8 feet.",
        "The walks are 5 km long, or 10 miles.",
        "The pool is 25 m long, or 50 feet with the steps.",
        "The pool is 25 m long, or 50 feet wide.",
        "The wall is 3 m high, or 5 m with the fence.",
        "The wall is 3 m high, or 5 m.",
        "The hut is 3 m wide and high, or 12 feet.",
        "The hut is 3 m old, or 12 feet.",
        "Runs of 10 km or 5 miles are offered.",
        "A choice of 516MB or 1GB of memory.",
        "The walk is 16 km (1,300 m of ascent).",
        "a walk of 16 km (1,300 m)",
        "The lake is 40 km long and 12 miles wide (at its mouth).",
        "a five-day (40-hour) week",
        "The dose is 5 mg (2 ml).",
        "a quake of magnitude 5.2 (10 km deep)",
        "The scale is 1 inch to 4 miles.",
        "bread (2 lb), butter (100 g)",
        "Dig 2 feet down, 10 m (30 ft) from the wall.",
        "He ran 10 km (20 miles of it in rain).",
        "Sales were 1.2 million (1.3 million) units.",
        "The house was sold for $1.2 million ($1.5 million with its land).",
        "It lost 40 million lira ($2).",
        "Of the patients, twelve (24) had fever.",
        "All ten (100) were there.",
        "Gauge: 60 beats per minute (1 Hz).",
        "Tips: 5% (10 km).",
        "The film takes two hours (40 minutes of it in colour).",
        "thousands of miles (300 km)",
    ],
)
def test_what_is_no_conversion_is_left_alone(text):
    assert faults(text) == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("It is 100 miles (200 km) long.", "100 miles is about 161 km, not 200 km."),
        ("It is 10 km (6.8 miles) long.", "10 km is about 6.21 miles, not 6.8 miles."),
        ("It is 1.5 m (6 feet) deep.", "1.5 m is about 4.92 feet, not 6 feet."),
        ("It is 62 miles (1,000 km) long.", "62 miles is about 99.8 km, not 1,000 km."),
        ("1.5 million gallons (5.7 litres)", "1.5 million gallons is about 5.68 million litres, not 5.7 litres."),
        ("60 metres (300 feet tall)", "60 metres is about 197 feet, not 300 feet."),
        ("six miles away (12 km)", "Six miles is about 9.66 km, not 12 km."),
        ("The day was 40 degrees (10 °C) cold.", "40 degrees is about 4.44 °C, not 10 °C."),
        ("a rise of 10 °C (50.5 °F)", "10 °C is about 18 °F, not 50.5 °F."),
        ("She is 1.60 m (5 ft 9 in) tall.", "1.60 m is about 5 ft 3 in, not 5 ft 9 in."),
        ("It will be 2 °C (35.6 °F) warmer.", "2 °C is about 3.6 °F, not 35.6 °F."),
        ("90 minutes (2 hours 30 minutes)", "90 minutes is about 1 h 30 min, not 2 hours 30 minutes."),
        ("£3 million ($4 billion)", "£3 million is said again as $4 billion: that would make 1 GBP worth 1,330 USD."),
    ],
)
def test_a_wrong_conversion_is_told_with_the_right_one(text, why):
    assert faults(text) == [why]


def test_a_size_may_be_said_again_behind_its_word():
    assert outcomes("The dam is 300 m high, or about 1,000 feet.") == [("NC401", "holds")]
    assert faults("The dam is 300 m high, or 1,200 feet.") == ["300 m is about 984 feet, not 1,200 feet."]
    assert faults("The dam is 300 m, or 1,200 feet, high.") == ["300 m is about 984 feet, not 1,200 feet."]


def test_each_pair_of_two_lists_is_looked_at_and_only_the_wrong_one_told():
    assert outcomes("6 ft x 4 ft (1.8 m x 2.1 m)") == [("NC401", "holds"), ("NC401", "fails")]


def test_a_third_unit_in_the_bracket_is_looked_at_too():
    assert faults("14 knots (26 km/h; 61 mph)") == ["14 knots is about 16.1 mph, not 61 mph."]


@pytest.mark.parametrize(
    "text",
    [
        "0 km (0 miles)",
        "0 mpg (0 L/100 km)",
        "-5 mpg (7 L/100 km)",
        f"{'9' * 40} km ({'9' * 40} miles)",
        f"0.{'0' * 30}1 km (5 miles)",
        "5 km (" * 500,
        "5 km (3 miles, " * 500 + ")",
        "6'2\" " * 500,
        "ten (10) " * 500,
        "$0 (€0), $5 (€0), $0 (€5)",
        "5 km, 6 km, 7 km, 8 km, 9 km, 10 km, 11 km (1, 2, 3, 4, 5, 6, 7 miles)",
        "(5 km) (3 miles) [2 km] [[1 mile]]",
    ],
)
def test_hostile_figures_do_not_raise(text):
    outcomes(text)


@pytest.mark.parametrize(
    "text",
    [
        "The walk is 6 km (600 m).",
        "A 50 g bar (5 g protein) costs $2.",
        "He ran 10 km (1 km uphill).",
        "A week of 5 days (40 hours).",
    ],
)
def test_a_smaller_figure_in_brackets_may_be_a_part(text):
    assert [check.why for check in checks(text) if check.outcome == "fails"] == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The walk is 6 km (60,000 m).", "6 km is about 6,000 m, not 60,000 m."),
        ("The bag weighs 5 kg (500 g).", "5 kg is about 5,000 g, not 500 g."),
        ("The default timeout is 30 seconds (3000 ms).", "30 seconds is about 30,000 ms, not 3000 ms."),
    ],
)
def test_a_zero_too_many_or_too_few_in_one_system_is_told(text, why):
    assert [check.why for check in checks(text) if check.outcome == "fails"] == [why]


def test_what_a_temperature_rose_to_is_a_level():
    (finding,) = inside("Temperatures rose to 30 °C (96 °F).")
    assert "86" in finding.why
    assert "54" not in finding.why
