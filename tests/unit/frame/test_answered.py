"""A figure without a verb has the words of the question it answers, or of the heading it stands under."""

import pytest

from tests import reading


def asked(text):
    return [claim.slot for claim in reading.claims(text)]


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("Is there a rate limit? Yes, 900 requests per minute.", "request-rate"),
        ("Which database do I need? PostgreSQL 14 or newer.", "version-required"),
        ("How much memory does it need? 4 GB of RAM.", "memory-required"),
        ("How much memory does it need? At least 8 GB.", "memory-required"),
        ("What uptime do you promise? 99.5%.", "uptime"),
    ],
)
def test_an_answer_has_the_words_of_its_question(text, slot):
    assert asked(text) == [slot]


@pytest.mark.parametrize(
    "text",
    [
        "Is there a rate limit? Nobody knows. 900 requests per minute.",
        "Which database do I like? PostgreSQL 14 or newer.",
        "900 requests per minute.",
        "How much memory does it need? Nobody knows. 8 GB.",
        "How much memory did he lose? 8 GB.",
    ],
)
def test_other_words_before_an_answer_lend_it_nothing(text):
    assert asked(text) == []


@pytest.mark.parametrize(
    ("heading", "slots"),
    [
        ("Requirements", ["memory-required", "version-required"]),
        ("System requirements", ["memory-required", "version-required"]),
        ("What others use", []),
    ],
)
def test_a_line_under_a_heading_of_requirements_is_one(heading, slots):
    page = reading.document(f"# {heading}\n\n- Python 3.10 or newer\n- 2 GB of RAM\n", "md")
    assert sorted(claim.slot for claim in reading.report(page).claims) == slots
