"""How often something is done, as pages of manuals tell it."""

import pytest

from tests import reading

PAGE = "You may rely on this. {}"


def told(sentence: str) -> list[tuple[str, str]]:
    claims = reading.claims(PAGE.format(sentence))
    return [(c.slot.removeprefix("settings/every/"), c.reading) for c in claims if c.slot.startswith("settings/every/")]


@pytest.mark.parametrize(
    ("sentence", "deed"),
    [
        ("Settling runs every 10 minutes, not at night.", "settl"),
        ("During an incident we post an update every 15 minutes.", "updat"),
        ("Write an update every 15 minutes.", "updat"),
        ("The sensor takes a measurement every 15 minutes.", "measur"),
        ("The worker polls the queue every 15 minutes.", "poll"),
        ("The queue is polled every 15 minutes.", "poll"),
    ],
)
def test_it_is_asked_for_by_what_is_done(sentence, deed):
    assert [slot for slot, _ in told(sentence)] == [deed]


@pytest.mark.parametrize(
    "sentence",
    [
        "Settling was run every 10 minutes.",
        "If settling runs every 10 minutes, it is slow.",
        "A bus runs every 10 minutes.",
        "Nodes talk to each other, with a heartbeat of their own every 5 seconds.",
        "Somebody is killed every 10 minutes.",
        "Every 10 minutes are paid.",
        "In staging the pool is small and settling runs every 2 minutes.",
    ],
)
def test_what_was_or_may_be_and_what_nobody_does_is_not(sentence):
    assert told(sentence) == []


def test_a_text_that_is_no_page_of_a_manual_tells_none():
    claims = reading.claims("The council posts an update every 15 minutes. “You see it,” Ana Roe said.")
    assert not [claim for claim in claims if claim.slot.startswith("settings/every/")]
