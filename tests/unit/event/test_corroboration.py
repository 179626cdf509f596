"""Figures that say the same beside the same words agree without a rule; nothing that is joined so can differ."""

from __future__ import annotations

import pytest

from numcheck import explain
from numcheck.event import corroborated
from numcheck.model import Party
from tests import making
from tests.making import FERRIES, named
from tests.reading import readings, report

HARNA = (
    "Coastguard officer Ilse Brandt said the Harna ferry ran aground near Orle with {} of smuggled cigars under its "
    "deck. Harna harbour stayed closed while tugboats from Orle pulled at the hull."
)
HARNA_AGAIN = (
    "Smuggled cigars filled {} under the deck of the Harna ferry, coastguard officer Ilse Brandt said in Orle. "
    "Tugboats pulled at the hull, and the harbour of Harna was closed."
)
LIMA = (
    "Tomatoes at the Lima market of Rosa Quispe came in {} from Arequipa this spring. Farmers near Cusco said that "
    "rain had spoiled half of their harvest."
)


def agreements(*texts):
    """What the groups of several documents agree on, with their verdicts."""
    groups = report(*texts).groups
    return sorted((g.verdict, *readings(g)) for g in groups if len({c.span.doc for c in g.claims}) > 1)


# -- what does not agree -----------------------------------------------------------------------------------------------


def test_another_number_is_no_agreement_and_no_conflict():
    told = report(HARNA.format("43 crates"), HARNA_AGAIN.format("47 crates"))
    assert told.findings == ()
    assert agreements(HARNA.format("43 crates"), HARNA_AGAIN.format("47 crates")) == []


def test_the_same_number_of_the_same_thing_in_a_text_about_something_else_is_chance():
    assert agreements(HARNA.format("43 crates"), LIMA.format("43 crates")) == []


def test_a_small_number_of_another_thing_is_chance():
    assert agreements(HARNA.format("two crates"), HARNA_AGAIN.format("two lorries")) == []


def test_one_document_does_not_agree_with_itself():
    text = HARNA.format("43 crates")
    assert agreements(f"{text} {text}") == []


@pytest.mark.parametrize("figure", ["dozens of crates", "the second crate"])
def test_what_is_vague_or_says_which_one_never_agrees(figure):
    assert agreements(HARNA.format(figure), HARNA_AGAIN.format(figure)) == []


def test_launched_and_shot_down_are_rivals_with_one_number_too():
    launched = "Armenia launched 60 drones at the harbour of Baku on Monday night, governor Anar Aliyev said."
    downed = "Governor Anar Aliyev said Armenia shot down 60 drones at the harbour of Baku on Monday night."
    assert agreements(launched, downed) == []


def test_two_persons_of_one_age_stay_two():
    one = "Climber Ana Reyes, 34, fell from the Orle ridge near Harna on Friday, rescuer Ilse Brandt said."
    other = "Climber Mira Kovac, 34, fell from the Orle ridge near Harna on Friday, rescuer Ilse Brandt said."
    assert agreements(one, other) == []


def test_one_part_of_a_match_and_as_many_of_them_are_two_things():
    one = "Kicker Ilse Brandt of Harna missed from Orle range in the third quarter and limped off beside Tom Kovac."
    other = "Kicker Ilse Brandt of Harna limped off beside Tom Kovac, who had missed from Orle for three quarters."
    assert agreements(one, other) == []


# -- what does ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("figure", ["43 crates", "more than 4,000 boxes", "1,270 kilograms", "12.5 percent"])
def test_a_figure_that_no_rule_asks_for_agrees_where_near_reports_tell_it_with_the_same_words(figure):
    ((verdict, _),) = agreements(HARNA.format(figure), HARNA_AGAIN.format(figure))
    assert verdict == "agree"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the fifth smuggler to be caught this autumn", "caught the fifth smuggler of the autumn"),
        ("the fifth smuggler to be caught this autumn", "caught five smugglers this autumn"),
        ("his third this season", "his third of the season"),
        ("a fourth straight haul", "four hauls in a row"),
    ],
)
def test_which_one_of_a_row_agrees_with_itself_and_with_as_many(one, other):
    first = f"Coastguard officer Ilse Brandt called the crew of the Harna ferry with its cigars {one}, in Orle."
    second = f"Officer Ilse Brandt of the coastguard in Orle said the cigars on the Harna ferry made it {other}."
    ((verdict, _),) = agreements(first, second)
    assert verdict == "agree"


def test_what_is_named_once_in_a_text_need_not_be_named_again():
    one = (
        "Boxer Ilse Brandt of Harna floored Mira Kovac with a left hook in the sixth round. She had hurt Kovac in the "
        "third round before."
    )
    other = "Kovac survived the third round. In the sixth Brandt of Harna floored Mira Kovac with a crisp left hook."
    assert "6 ordinal" in {reading for _, *told in agreements(one, other) for reading in told}


def test_what_agrees_is_a_claim_and_no_longer_unclaimed():
    told = report(HARNA.format("43 crates"), HARNA_AGAIN.format("43 crates"))
    assert told.figures + told.refused == len(told.claims) + len(told.unclaimed)
    assert {c.frame.mention.surface for c in told.claims} == {"43"}
    assert "43" not in {u.surface for u in told.unclaimed}


def test_what_agrees_with_nothing_stays_unclaimed():
    told = report(HARNA.format("some 43"))
    assert told.claims == ()
    assert [u.surface for u in told.unclaimed] == ["43"]


def test_the_year_of_one_thing_agrees_with_the_month_in_it():
    one = "The Orle dam of engineer Ilse Brandt was flooded in the 1987 landslide above Harna."
    other = "Engineer Ilse Brandt rebuilt the Orle dam after the August 1987 landslide above Harna had flooded it."
    assert [verdict for verdict, _ in agreements(one, other)] == ["compatible"]


def test_the_agreement_names_the_words_that_it_rests_on():
    (group,) = report(HARNA.format("43 crates"), HARNA_AGAIN.format("43 crates")).groups
    assert group.why.startswith("2 sources say the same, beside the same words: ")
    assert "smuggled" in group.why or "cigars" in group.why


def test_a_copied_sentence_is_no_second_source():
    (group,) = report(HARNA.format("43 crates"), HARNA.format("43 crates")).groups
    assert (group.verdict, group.sources) == ("single", 1)


def test_explain_tells_the_words_and_why_a_difference_would_not_count(tmp_path):
    for name, text in (("a.txt", HARNA), ("b.txt", HARNA_AGAIN)):
        (tmp_path / name).write_text(text.format("43 crates"), encoding="utf-8")
    (note,) = explain.places(f"{tmp_path / 'a.txt'}:1", f"{tmp_path / 'b.txt'}:1").notes
    assert "say the same beside the same words" in note
    assert "had they differed" in note


# -- parties -----------------------------------------------------------------------------------------------------------

ORLE = "{} ferries sank in the Orle gale, harbourmaster Ilse Brandt of Harna said."
ORLE_AGAIN = "The Orle gale sank {} ferries, said Ilse Brandt, harbourmaster in Harna."


def claim(number, text, surface, **around):
    document = making.document(f"{number}.txt", text.format(surface))
    return document, making.claim(document, surface, **around)


def joined(*told, loose=()):
    """The documents of every party after claims have been joined, each claim a party of its own before."""
    slot = making.slot()
    before = [Party(slot=slot.id, event=FERRIES, claims=(c,), evidence=0) for _, c in told]
    found = corroborated(before, [c for _, c in loose], [d for d, _ in (*told, *loose)], {slot.id: slot})
    return sorted("".join(c.span.doc.removesuffix(".txt") for c in party.claims) for party in found)


def test_parties_that_say_the_same_are_one():
    assert joined(claim(1, ORLE, "12"), claim(2, ORLE_AGAIN, "12")) == ["12"]


def test_a_loose_claim_joins_a_party_and_is_nothing_alone():
    assert joined(claim(1, ORLE, "12"), loose=[claim(2, ORLE_AGAIN, "12")]) == ["12"]
    assert joined(claim(1, ORLE, "12"), loose=[claim(2, ORLE_AGAIN, "14")]) == ["1"]


def test_a_party_whose_claims_differ_is_left_as_it_is():
    (first, one), (second, other), third = claim(1, ORLE, "12"), claim(2, ORLE, "19"), claim(3, ORLE_AGAIN, "12")
    slot = making.slot()
    differing = Party(slot=slot.id, event=FERRIES, claims=(one, other), evidence=1)
    found = corroborated([differing], [third[1]], [first, second, third[0]], {slot.id: slot})
    assert tuple(found) == (differing,)


def test_other_doers_that_neither_sentence_knows_of_stay_apart():
    kenya, norway = {"agent": named("Kenya")}, {"agent": named("Norway")}
    assert joined(claim(1, ORLE, "12", **kenya), claim(2, ORLE, "12", **norway)) == ["1", "2"]
    assert joined(claim(1, ORLE, "12", **kenya), claim(2, ORLE, "12", **kenya)) == ["12"]


def test_a_headline_that_says_the_figure_of_its_lead_takes_no_claim_away():
    found = report("Council approves $4.2 million for a stage\n\nThe Orle council spent $4.2 million on a stage.")
    told = sum(len(group.claims) for group in found.groups)
    assert (found.figures, told + len(found.unclaimed)) == (2, 2)
