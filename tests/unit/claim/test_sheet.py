"""Whether a page is a manual, and what its layout says of a figure."""

from datetime import date

import pytest

from numcheck import pipeline
from numcheck.claim.sheet import Sheet
from tests import reading

MANUAL = "# Orlex\n\n## Size\n\nIt is small.\n\n## Weight\n\nIt weighs 5 kg.\n\n## Care\n\nWipe it.\n"


def frame_of(text, surface):
    document = reading.document(text, "md")
    (work,), _ = pipeline.framed([document], reading.rules())
    return Sheet(document), next(f for f in work.frames if f.mention.surface == surface)


@pytest.mark.parametrize("text", [MANUAL, "You press the button. Your phone finds it."])
def test_pages_that_tell_how_things_are(text):
    assert Sheet(reading.document(text, "md")).manual


@pytest.mark.parametrize(
    "text",
    [
        "Orlex has a new device.",
        "You said your piece, he said. It was late, and they had left.",
        "“You and your friends,” he says, “you are late.”",
    ],
)
def test_pages_that_tell_what_happened(text):
    assert not Sheet(reading.document(text, "md")).manual


def test_what_came_out_on_a_day_is_no_manual():
    assert not Sheet(reading.document(MANUAL, "md", date(2031, 5, 4))).manual


def test_things_one_can_hold_are_told_by_their_words():
    assert Sheet(reading.document("The device has a button, a cable and a battery.", "md")).hardware
    assert not Sheet(reading.document("The server has a queue and a log.", "md")).hardware


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Weight: 5 kg", "Weight"),
        ("- **Weight:** about 5 kg", "Weight"),
        ("| | |\n|---|---|\n| Weight | 5 kg |", "Weight"),
        ("It weighs 5 kg", None),
    ],
)
def test_the_label_of_a_value(text, label):
    sheet, frame = frame_of(text, "5 kg")
    assert sheet.label(frame) == label


@pytest.mark.parametrize(
    "text",
    ["# Help\n\n## How heavy is it?\n\n5 kg.", "How heavy is it? It has 5 kg.", "**How heavy is it?**\n\nIt has 5 kg."],
)
def test_the_question_that_a_sentence_answers(text):
    sheet, frame = frame_of(text, "5 kg")
    assert sheet.question(frame).strip("# *") == "How heavy is it?"


def test_the_heading_above_is_not_the_title():
    sheet, frame = frame_of(MANUAL, "5 kg")
    assert sheet.heading(frame.mention.span.start) == "Weight"
    assert sheet.title.strip() == "Orlex"
