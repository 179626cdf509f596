"""Every candidate number becomes a claim of the slot that asks for it, or is left unclaimed with its reason."""

from datetime import date
from decimal import Decimal

import pytest

from numcheck import pipeline
from numcheck.claim import claims
from numcheck.claim.general import general_slot
from tests import making, reading


def said(text):
    """Slot and reading of every claim of one text."""
    return [(c.slot, c.reading) for c in reading.claims(text)]


# -- points without the word -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["Ana Roe scored two as Orle beat Lund.", "Orlex added 38 jobs in Orle."])
def test_what_may_be_goals_or_anything_else_is_no_points(text):
    assert ("points-scored", "2 point") not in said(text) and ("points-scored", "38 point") not in said(text)


def test_points_without_the_word_are_those_of_whoever_scored_them():
    (claim,) = (c for c in reading.claims("Guard Ana Roe led Orle with 19 on Friday.") if c.slot == "points-scored")
    assert (claim.reading, claim.frame.subject.names) == ("19 point", ("Ana Roe",))


# -- which slot --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Kenya did not launch 31 drones.",
        "Kenya could launch 31 drones.",
        "Kenya refused to launch 31 drones.",
        "Kenya launched 31 drones a day.",
        "Kenya launched dozens of poems.",
        "On 4 March 2031 the mayor slept.",
        "The mayor slept until 7 am.",
        "Orle won the match 3-1.",
    ],
)
def test_what_did_not_happen_or_is_no_amount_is_not_claimed(text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kenya launched 31 drones at Kisumu.", [("drones-launched", "31 count")]),
        ("Kenya shot down 31 Norwegian drones.", [("drones-stopped", "31 count")]),
        ("Kenya fired more than 31 rockets at Kisumu.", [("missiles-launched", "> 31 count")]),
        ("The mayor of Lima, Rosa Diaz, 52, resigned.", [("age", "52 year")]),
        ("The call lasted about 40 minutes.", [("call-length", "~ 40 minute")]),
        ("The war in Mali is entering its third year.", [("war-age", "2..3 year")]),
        ("Kenya agreed to free 31 prisoners.", [("prisoners-exchanged", "31 count")]),
        ("The flood drowned 40 cows in Lima.", [("general/count/cow/drown", "40 count")]),
    ],
)
def test_a_figure_answers_the_question_that_its_noun_and_verb_ask(text, found):
    assert said(text) == found


def test_a_part_and_its_whole_answer_two_questions():
    assert said("Kenya launched 31 drones at Kisumu, 20 of which were downed.") == [
        ("drones-launched", "31 count"),
        ("drones-stopped", "20 count"),
    ]


def test_a_claim_says_where_its_rule_stands():
    (found,) = reading.claims("Kenya launched 31 drones at Kisumu.")
    assert found.rule == "armed-conflict.toml: drones-launched"


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Kenya launched 31 drones at Kisumu.", ("Kenya",)),
        ("Norway downed 31 Kenyan drones.", ("Kenya",)),
        ("Kenya's army fired 31 rockets at Kisumu.", ("Kenya",)),
    ],
)
def test_drones_belong_to_who_launched_them(text, owner):
    (found,) = reading.claims(text)
    assert found.frame.owner.names == owner


def test_what_is_downed_does_not_belong_to_who_downed_it():
    (found,) = reading.claims("Norway downed 31 drones.")
    assert found.frame.owner is None


def test_the_parts_belong_to_the_owner_of_the_whole():
    _, part = reading.claims("Kenya launched 31 drones at Kisumu, 20 of which were downed.")
    assert part.frame.owner.names == ("Kenya",)


# -- units and readings ------------------------------------------------------------------------------------------------


def test_the_reading_is_as_said_and_the_interval_is_in_the_unit_of_the_question():
    (found,) = reading.claims("The call lasted 90 minutes.")
    assert (found.reading, found.unit) == ("90 minute", "hour")
    assert found.interval.low <= Decimal("1.5") <= found.interval.high
    assert found.interval.high - found.interval.low < Decimal("0.1")


def test_a_date_is_read_as_the_days_that_it_names():
    (found,) = reading.claims("The Oslo talks were the first talks since March 2019.")
    assert (found.unit, found.reading) == ("date", "20190301..20190331 date")
    assert found.interval.low == date(2019, 3, 1).toordinal()
    assert found.interval.high == date(2019, 3, 31).toordinal()


def dated(published):
    text = "The Oslo talks were the first direct negotiations for three years."
    (found,) = reading.report(making.document("0.txt", text, published=published)).claims
    return found


def test_a_stretch_of_years_leads_back_from_the_document_s_date():
    found = dated(date(2031, 3, 5))
    assert found.interval.low <= date(2028, 3, 5).toordinal() <= found.interval.high
    assert date(2027, 3, 1).toordinal() < found.interval.low
    assert found.interval.high < date(2029, 3, 1).toordinal()


def test_without_a_date_a_stretch_of_years_leads_anywhere():
    found = dated(None)
    assert (found.interval.low, found.interval.high) == (None, None)


@pytest.mark.parametrize("published", [date(1, 1, 1), date(9999, 12, 31)])
def test_the_ends_of_the_calendar_break_nothing(published):
    dated(published)


# -- without a rule ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "surface", "reason"),
    [
        ("Prices rose by 12 percent.", "12 percent", "a change, not a level"),
        ("The rain flooded dozens of farms.", "dozens", "vague"),
        ("The plan may flood 12 farms.", "12", "not said to have happened"),
        ("The rain did not flood 12 farms.", "12", "not said to have happened"),
        ("The road reopened two hours after the blast.", "two hours", "time before or after something else"),
        ("She sells 12 goats a week.", "12", "a rate"),
        ("There were 12 farms.", "12", "no rule and no safe grouping"),
        ("The rain flooded the first 12 farms.", "12", "some of a row"),
        ("The mayor drained her next 12 ponds.", "12", "some of a row"),
        ("On 4 March 2031 the mayor slept.", "4 March 2031", "date"),
        ("By 7 am the mayor slept.", "7 am", "clock"),
        ("She finished third.", "third", "ordinal"),
    ],
)
def test_what_is_left_alone_has_its_reason(text, surface, reason):
    assert reading.unclaimed(text)[surface] == reason


def test_one_question_without_a_rule_is_one_noun_one_verb_and_one_unit():
    found = {
        text: general_slot(reading.frames(text)[0])[0].id
        for text in (
            "The flood killed 40 cows.",
            "Floods have killed 12 cows in Lima.",
            "The flood killed 40 goats.",
            "The flood injured 40 cows.",
            "The strike lasted 40 days.",
        )
    }
    first, same, *others = found.values()
    assert first == same
    assert len({first, *others}) == 4


def test_a_length_before_its_noun_is_no_time_since():
    text = "At the first talks in Oslo the envoys signed an eight-year treaty."
    assert reading.unclaimed(text)["eight-year"] == "no rule and no safe grouping"


def loose(text):
    """The slots of the claims that may only agree, by surface."""
    (work,), _ = pipeline.framed([making.document("text.txt", text)], reading.rules())
    (claiming,) = pipeline.claimed([work], reading.rules())
    return {c.frame.mention.surface: c.slot for c in claiming.loose}


@pytest.mark.parametrize(
    "text",
    [
        "The rain flooded dozens of farms.",
        "She finished third.",
        "By 7 am the mayor slept.",
        "On 4 March 2031 the mayor slept.",
        "Prices tripled.",
    ],
)
def test_what_is_vague_or_a_position_or_a_factor_may_not_even_agree(text):
    assert loose(text) == {}


def test_what_no_question_asks_for_may_agree():
    assert loose("There were 12 farms.") == {"12": "same/count/farm"}
    assert loose("The dam of 1987 held.") == {"1987": "same/date/dam"}


def test_a_claim_is_not_loose_as_well():
    assert loose("The flood killed 40 cows.") == {}


def test_a_slot_without_a_rule_warns_and_is_no_error():
    slot, reason = general_slot(reading.frame("The flood killed 40 cows.", "40"))
    assert (slot.severity, slot.pack, reason) == ("warning", "general", "")


def test_every_candidate_is_a_claim_or_unclaimed():
    document = making.document(
        "text.txt", "On 4 March 2031 Kenya launched 31 drones, 20 of which were downed; flight RS-24 left at 7 am."
    )
    works, _ = pipeline.framed([document], reading.rules())
    (work,) = works
    claiming = claims(work.document, work.extraction, work.frames, reading.rules())
    spans = sorted([c.span for c in claiming.claims] + [u.span for u in claiming.unclaimed])
    assert spans == sorted([m.span for m in work.extraction.mentions] + [r.span for r in work.extraction.refused])


@pytest.mark.parametrize("part", ["13 were pupils", "13 (25%) were pupils", "13 of them were pupils"])
def test_a_part_that_is_something_does_not_say_how_many_there_are(part):
    found = reading.claims(f"The bus had 52 passengers aboard. Of the 52 passengers, {part}.")
    assert [claim.reading for claim in found] == ["52 count"]


def test_a_count_below_zero_and_what_something_is_taken_for_are_no_number_of_things():
    assert reading.claims('- ":orle kill -1" kills all of its connections.') == ()
    assert reading.claims("The clerks counted a pair as 1 swan.") == ()
    (many,) = reading.claims("The clerks counted as many as 31 swans.")
    assert many.reading == "<= 31 count"


def test_a_share_in_words_answers_in_percent_and_is_told_roughly():
    (found,) = reading.claims("Half of the children in Lima are vaccinated against measles.")
    assert (found.slot, found.reading) == ("vaccinated-share", "50 percent")
    assert found.interval.low <= 48
    assert 52 <= found.interval.high < 56


def test_a_manual_answers_no_question_of_which_each_day_has_another_answer():
    text = "The lamp is on when the temperature of the plate is 61 °C."
    assert {claim.slot for claim in reading.claims("In Orle the temperature was 31 °C on Tuesday.")} == {"temperature"}
    assert (
        reading.claimed(f"# Hot plate guide\n\nYou press the knob to begin.\n\n- {text}\n- Mind your hands.\n", "md")
        == ()
    )
