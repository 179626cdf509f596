"""How many of something one may have: limits of accounts and projects, and what a plan includes."""

import pytest

from tests import reading


def asked(text):
    return [claim.slot for claim in reading.claims(text)]


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("You can create up to 50 queues.", "queue/account"),
        ("Each account can have up to 50 queues and 10 API keys.", "queue/account"),
        ("There is a limit of 50 queues per account.", "queue/account"),
        ("The maximum number of queues per account is 50.", "queue/account"),
        ("Maximum queues per account: 50", "queue/account"),
        ("A project is limited to 20 members.", "member/project"),
        ("You can invite 5 users to a project.", "user/project"),
        ("Up to 20 API keys per account.", "api-key/account"),
        ("How many API keys can I have? Up to 20 API keys per account.", "api-key/account"),
        ("Each reader may borrow 10 books.", "book/reader"),
        ("The Pro plan includes 20 seats, 100 projects and 50,000 events a month.", "seat/account/pro"),
        ("If you have the Pro plan, you can create 50 queues.", "queue/account/pro"),
        ("The free plan comes with 5,000 events per month.", "event/account/free/month"),
        ("By default a node accepts 5,000 connections.", "connection/server"),
        ("The server handles up to 500 connections.", "connection/server"),
    ],
)
def test_a_limit_is_asked_for_by_what_it_is_of(text, slot):
    assert asked(text)[:1] == [f"general/limit/{slot}"]


@pytest.mark.parametrize(
    "text",
    [
        "You can no longer create 50 queues.",
        "You cannot have 50 queues.",
        "For example, you can create 50 queues.",
        "You can create more than 50 queues.",
        "You can add 5 more users.",
        "You can save 3 hours a week.",
        "Up to 50 people were hurt.",
        "The team created 50 queues.",
        "Previously you could create 50 queues.",
        "The Pro plan and the Team plan include 20 seats.",
        "A family can have three children.",
        "The server handles 900 connections.",
        "He may face up to 10 charges.",
    ],
)
def test_what_is_no_limit_is_not_asked_for(text):
    assert not any(slot.startswith("general/limit") for slot in asked(text))


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        ("Each account can have up to 50 queues.", "You can create up to 100 queues per account.", ["conflict"]),
        ("The Team plan costs $9 and includes 5 seats.", "The Team plan is $9, for 10 seats.", ["conflict"]),
        ("The free plan includes 900 events a month.", "The free plan comes with 500 events per month.", ["conflict"]),
        ("You can create up to 50 queues.", "The limit is 50 queues per account.", []),
        ("You can create up to 50 queues.", "Each account may have at most 50 queues.", ["agree"]),
        ("You can create up to 50 queues.", "Each project can have up to 20 queues.", []),
        ("The free plan includes 2 seats.", "The Team plan includes 5 seats.", []),
        ("The free plan includes 2 seats.", "You can have up to 50 seats.", []),
        ("You can send 900 events a month.", "You can send 50 events per hour.", []),
        ("You can create 50 queues.", "You can create 5 private queues.", []),
    ],
)
def test_two_limits_of_one_thing_are_compared(one, other, verdicts):
    groups = [group for group in reading.report(one, other).groups if group.slot.startswith("general/limit")]
    assert [group.verdict for group in groups if len(group.claims) > 1] == verdicts


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("How many members can a workspace have? 100.", "people/workspace"),
        ("How many queues can I have? Up to 20.", "queue/account"),
        ("How many guests may I invite? Three.", "guest/account"),
        ("How many boards can I have? Ten in one account.", "board/account"),
        ("How long can a message be? Up to 4,000 characters.", "character/message"),
    ],
)
def test_an_answer_of_a_help_page_is_a_limit_of_what_its_question_asks(text, slot):
    assert f"general/limit/{slot}" in [c.slot for c in reading.claimed(f"# Help\n\nFor you.\n\n{text}\n", "md")]


@pytest.mark.parametrize(
    "text",
    [
        "How many queues did you have? Up to 20.",
        "How many queues can I have? Nobody knows. 20.",
        "How many queues can I have? We have seen 20.",
        "Can I have queues? 20.",
    ],
)
def test_an_answer_to_another_question_is_none(text):
    found = reading.claimed(f"# Help\n\nFor you.\n\n{text}\n", "md")
    assert not any(claim.slot.startswith("general/limit") for claim in found)
