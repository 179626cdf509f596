"""Of two figures that may be compared, `explain` says what came of it, and why nothing is told where nothing is."""

from datetime import date

import pytest

from numcheck import pipeline
from numcheck.event import Nearness, parties
from numcheck.explain.outcome import outcome
from numcheck.model import Report
from numcheck.verdict import compare, findings
from tests import making
from tests.reading import rules

ONE = "Kenya launched 31 missiles at Orle overnight."
OTHER = "Kenya fired 44 missiles at Orle overnight."


def came(*documents, of=("31", "44"), at=(0, 1)):
    """What came of the first figures that read so in two of some texts, which all tests let be compared."""
    made = [making.document(f"{n}.txt", d) if isinstance(d, str) else d for n, d in enumerate(documents)]
    walk = pipeline.trace(made, rules())
    first, second = (
        next(c for c in walk.report.claims if c.span.doc == f"{place}.txt" and c.frame.mention.surface == surface)
        for place, surface in zip(at, of, strict=True)
    )
    said = outcome(first, second, walk)
    assert said == outcome(second, first, walk) or "sits with" in said
    return said


# -- nothing is told of them -------------------------------------------------------------------------------------------


def test_two_that_say_the_same_agree():
    assert came(ONE, "Kenya fired 31 missiles at Orle overnight.", of=("31", "31")) == (
        "No finding: 2 sources say the same."
    )


def test_two_that_leave_room_for_one_number_agree():
    assert came("Kenya launched about 30 missiles at Orle overnight.", ONE, of=("30", "31")) == (
        "No finding: 2 sources differ in words, and one number fits them all."
    )


def test_a_copy_is_no_second_source():
    assert came(ONE, ONE, of=("31", "31")) == ("No finding: one sentence is a copy of the other, and no second source.")


def test_two_reports_of_one_outlet_are_one_source():
    again = "Kenya fired 31 missiles at Orle overnight."
    made = [making.document(f"{n}.txt", text, outlet="Orle Gazette") for n, text in enumerate((ONE, again))]
    assert came(*made, of=("31", "31")) == (
        "No finding: both are of Orle Gazette, and what one source says again is no second source."
    )


def test_what_one_text_says_again_is_one_source():
    again = f"{ONE} That Kenya launched 31 missiles at Orle overnight was known by noon."
    walk = pipeline.trace([making.document("0.txt", again)], rules())
    first, second = (c for c in walk.report.claims if c.frame.mention.surface == "31")
    assert outcome(first, second, walk) == "No finding: one source says so more than once."


def test_people_grow_older_between_two_reports():
    young = making.document("0.txt", "Ana Roe, 34, was shot at the inn in Orle.", published=date(2031, 3, 1))
    older = making.document("1.txt", "Ana Roe, 35, who was shot at the inn in Orle.", published=date(2032, 2, 1))
    assert came(young, older, of=("34", "35")) == "No finding: the time between the reports explains it."


@pytest.mark.parametrize("swapped", [False, True])
def test_whoever_tells_both_figures_knows_that_they_differ(swapped):
    both = f"{OTHER} Later Kenya launched 31 missiles at Orle overnight."
    texts, of = ((both, ONE), ("44", "31")) if swapped else ((ONE, both), ("31", "44"))
    where = f"{0 if swapped else 1}.txt:1:65"
    assert came(*texts, of=of) == f"No finding: one text tells both, “44” and “31” at {where}."


# -- something is ------------------------------------------------------------------------------------------------------


def test_two_that_no_number_fits_are_told():
    said = came(ONE, OTHER)
    assert said.startswith("A finding tells them (NC101: ")
    assert said.endswith("no number fits all 2 figures, all told of the same time (“overnight”)).")


def test_a_rising_count_is_told_as_an_update():
    early = making.document("0.txt", "A quake killed 31 people in Orle on Monday.", published=date(2031, 3, 4))
    late = making.document("1.txt", "A quake killed 44 people in Orle on Monday.", published=date(2031, 3, 6))
    said = came(early, late)
    assert said.startswith("A finding tells them (NC104: ") and "the later report supersedes" in said


def test_two_of_one_camp_agree_against_others():
    said = came(ONE, OTHER, "Kenya shot 44 missiles at Orle overnight.", of=("44", "44"), at=(1, 2))
    assert said.startswith("They agree, and others of their group differ (NC101: ")


# -- others decide too -------------------------------------------------------------------------------------------------


def judged(*doers):
    """A walk over texts of one slot, each a ferry fewer by a doer, or by nobody; with its claims in their order."""
    documents = [making.document(f"{n}.txt", f"Kenya and Norway say {20 - n} ferries sank.") for n in range(len(doers))]
    claims = [
        making.claim(document, str(20 - n), agent=making.named(doer) if doer else None)
        for n, (document, doer) in enumerate(zip(documents, doers, strict=True))
    ]
    slots = {"ferries-sunk": making.slot()}
    nearness = Nearness(documents)
    found = parties(claims, nearness, slots)
    groups = compare(found, {document.id: document for document in documents}, slots)
    report = Report(
        documents=tuple(documents),
        findings=findings(groups, found, slots),
        groups=groups,
        unclaimed=(),
        problems=(),
    )
    return pipeline.Trace(report=report, works=(), slots=slots, nearness=nearness), claims


def test_what_fits_two_events_alike_was_compared_with_neither():
    walk, claims = judged("Kenya", "Kenya", "Norway", "Norway", None)
    told = "No finding: “16” fits two others alike, and was compared with neither."
    assert outcome(claims[0], claims[4], walk) == outcome(claims[4], claims[2], walk) == told


def test_what_sits_with_others_is_told_with_what_keeps_the_two_apart():
    walk, claims = judged("Kenya", "Kenya", "Kenya", "Norway", None)
    assert outcome(claims[0], claims[4], walk).startswith("A finding tells them")
    assert outcome(claims[3], claims[4], walk) == (
        "No finding: the other one sits with “20” at 0.txt:1:22, with which “17” may not be compared: "
        "another agent, or one that is not named."
    )
