"""Figures of two questions are tied where they belong to one event, and only there."""

from __future__ import annotations

from datetime import date

from numcheck.event import ties
from tests import making
from tests.reading import report

LAUNCHED = "Armenia launched 60 drones at Baku overnight."
STOPPED = "Air defences shot down 75 Armenian drones over Baku overnight."
KILLED = "Nine people were killed in the Orle bus crash in Harna."
CHILDREN = "Eleven children were killed in the Orle bus crash in Harna."


def tied(*texts):
    return [(check.outcome, check.rule.split(": ")[1]) for check in report(*texts).checks if check.rule]


def test_drones_of_two_countries_are_never_tied():
    assert tied(LAUNCHED, STOPPED.replace("Armenian", "Azerbaijani")) == []


def test_drones_of_two_nights_are_never_tied():
    assert tied(LAUNCHED.replace("overnight", "on Monday"), STOPPED.replace("overnight", "on Thursday")) == []


def test_a_toll_of_one_day_is_not_held_against_the_toll_of_the_next():
    first = making.document("a.txt", KILLED, published=date(2031, 3, 4))
    second = making.document("b.txt", CHILDREN, published=date(2031, 3, 5))
    assert tied(first, second) == []
    assert tied(KILLED, CHILDREN) == []


def test_a_bound_below_leaves_room():
    assert tied(LAUNCHED.replace("60", "more than 60"), STOPPED) == [("holds", "drones-stopped <= drones-launched")]


def test_more_drones_stopped_than_launched_is_told_across_documents():
    (finding,) = report(LAUNCHED, STOPPED).findings
    assert (finding.code, finding.why) == (
        "NC201",
        "75 drones cannot be among 60 drones: drones-stopped <= drones-launched.",
    )
    assert [term.reading for term in finding.terms] == ["75 drones", "60 drones"]
    assert {term.span.doc for term in finding.terms} == {"0.txt", "1.txt"}


def test_a_part_meets_the_whole_of_its_own_document_first():
    assert tied(f"{LAUNCHED} {STOPPED.replace('75', '41')}", LAUNCHED.replace("60", "30")) == [
        ("holds", "drones-stopped <= drones-launched")
    ]


def test_the_same_readings_of_one_event_are_computed_once():
    assert len(tied(LAUNCHED, STOPPED, STOPPED)) == 1


def test_a_fingerprint_outlives_edits_elsewhere():
    (before,) = report(LAUNCHED, STOPPED).findings
    (after,) = report(f"The weather was fine. {LAUNCHED}", STOPPED).findings
    assert before.fingerprint == after.fingerprint


def test_what_one_sentence_adds_up_itself_is_told_once():
    (finding,) = report("The storm left three dead and 12 injured, a total of 16 casualties.").findings
    assert (finding.code, finding.why) == ("NC202", "3 + 12 = 15, not 16.")


def test_of_very_many_figures_only_those_of_near_documents_are_tied_and_a_note_says_so(monkeypatch):
    monkeypatch.setattr(ties, "_MANY", 2)
    far = [f"{town} launched 60 drones at Baku overnight." for town in ("Georgia", "Serbia", "Austria")]
    found = report(LAUNCHED, STOPPED, *far)
    assert [note.what.split(" figures")[0] for note in found.notes] == ["4"]
    assert "share a name" in found.notes[0].what
    assert {check.outcome for check in found.checks if check.rule} <= {"fails"}


def test_few_figures_need_no_note():
    assert report(LAUNCHED, STOPPED).notes == ()
