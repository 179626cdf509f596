"""Pages of one guide: what they tell of one thing in whatever words, and what only looks like it."""

import pytest

from tests import reading

ADMIN = """# Running Oakline

## Accounts

A family can have 12 accounts. Passwords of guests have at least 6 characters.
After 5 wrong passwords an account is locked for ten minutes.

## Sessions

In the browser a session ends after 8 hours. The app stays signed in for 90 days.

## Limits

| | Photos | Videos |
|---|---|---|
| Largest file | 60 MB | 2 GB |
| Files per upload | 500 | 20 |

## Timeouts

A request may take 30 seconds, an upload 10 minutes. Connecting to the database is given up after 5 seconds.

## Plates

The plate weighs 140 grams without its screws. The cable is 3 metres long. An album holds up to 5,000 photos.
"""
FAQ = """# Questions

## How many photos fit into an album?

{photos}. We tried 20,000, and scrolling was no fun.

## How long am I signed in?

In the app it is {app}. You can sign out whenever you like.

## Is the plate heavy?

No, {weight} without its screws.

## What may an upload take?

Whatever your line allows. We wait 20 seconds for the first byte.
"""
SAME = {"photos": "5,000", "app": "three months", "weight": "140 g"}


def told(**others):
    return reading.conflicts_of_guides(ADMIN, FAQ.format(**(SAME | others)))


def test_pages_that_tell_the_same_do_not_contradict_each_other():
    assert told() == []


@pytest.mark.parametrize(("what", "value"), [("photos", "2,000"), ("app", "one month"), ("weight", "95 g")])
def test_another_value_beside_the_same_words_is_told(what, value):
    assert len(told(**{what: value})) == 1


@pytest.mark.parametrize(("what", "value"), [("photos", "90"), ("weight", "9 kg")])
def test_what_lies_far_apart_is_another_thing(what, value):
    assert told(**{what: value}) == []


def page(text):
    return f"# Guide\n\nHere you find how it works.\n\n{text}\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The connect delay of the gateway is 10 seconds.", "The read delay of the gateway takes 20 seconds."),
        ("Deleted boards stay in the drawer for 14 days.", "Boards stay in the drawer for 30 days."),
        ("The gateway needs 2 GB at least.", "The gateway takes 4 GB at most."),
        ("The admin gateway sleeps for 10 seconds.", "The gateway sleeps for 20 seconds."),
        ("The gateway sleeps every 10 seconds.", "The gateway sleeps for 20 seconds."),
        ("In staging the gateway sleeps for 10 seconds.", "The gateway sleeps for 20 seconds."),
        ("Formerly the gateway slept for 10 seconds.", "The gateway sleeps for 20 seconds."),
        ("For example, the gateway sleeps for 10 seconds.", "The gateway sleeps for 20 seconds."),
        ("The gateway does not sleep for 10 seconds.", "The gateway sleeps for 20 seconds."),
        ("The gateway has 10 lamps.", "The gateway has 20 slots."),
        ("The gateway writes 10 lines a second.", "The gateway writes 20 lines a minute."),
        ("| | Home | Shop |\n|---|---|---|\n| Boards | 10 | 20 |", "At Shop there are 20 boards."),
        ("We wait 10 seconds.", "We wait 20 seconds."),
        ("The lamp of the hall burns 10 hours.", "The fan of the cellar turns 20 hours."),
        ("The gateway sleeps for 10 to 20 seconds.", "The gateway sleeps for 30 seconds."),
        ("In cluster mode the gateway sleeps for 10 seconds.", "The gateway sleeps for 20 seconds."),
        (
            "By default logs are kept for 30 days. The `port` is 80.",
            "| Key | Default | Busy |\n|---|---|---|\n| `log_retention_days` | 90 | 30 |",
        ),
        ("## Our staging server\n\nYour logs are kept for 3 days.", "Logs are kept for 30 days."),
        (
            "Up to 50 people per folder on Team, and 250 on Business.",
            "| | Team | Business |\n|---|---|---|\n| Seats | 10 | 99 |",
        ),
    ],
)
def test_look_alikes_are_of_two_things(one, other):
    assert reading.conflicts_of_guides(page(one), page(other)) == []


def test_a_page_of_one_part_is_not_of_another():
    one = "# Consumer\n\nHere you see how it works. The session timeout is 45 seconds.\n"
    other = "# Broker\n\nHere you see how it works. The session timeout is 18 seconds.\n"
    assert reading.conflicts_of_guides(one, other) == []


@pytest.mark.parametrize("title", ["Developing Oakline", "Questions on Oakline 3 (archived)"])
def test_a_page_of_another_version_or_place_tells_nothing_that_holds(title):
    one = f"# {title}\n\nHere you see how it works. Jobs are stopped after 5 minutes. Logs are kept for 3 days.\n"
    other = page("Jobs are stopped after 15 minutes. Logs are kept for 30 days.")
    assert reading.conflicts_of_guides(one, other) == []
    assert reading.conflicts_of_guides(one.replace(title, "Jobs"), other) != []


def test_pages_of_two_products_do_not_meet():
    one = "# Oakline\n\nHere you find how Oakline works. The gateway lamps of Oakline burn 10 hours.\n"
    other = "# Fernwick\n\nHere you find how Fernwick works. The gateway lamps of Fernwick burn 20 hours.\n"
    assert reading.conflicts_of_guides(one, other) == []


def test_reports_are_no_guides():
    one = "# Fire\n\nThe fire was out after 10 hours, the office said. The hall was lost and had no roof.\n"
    other = "# Hall\n\nThe fire had burnt for 20 hours, it said. The hall was old and was lost.\n"
    assert reading.conflicts_of_guides(one, other) == []


def test_a_list_of_changes_tells_nothing_that_holds():
    log = "# Changelog\n\n## 1.2\n\nYou will see: the gateway lamps burn 10 hours.\n"
    assert reading.conflicts_of_guides(log, page("The gateway lamps burn 20 hours.")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Parcels are split in two categories.", "A shop has a maximum of 5 categories."),
        ("Kestrel: respected as of 1.56.", "Kestrel: respected as of 1.74 for lists."),
    ],
)
def test_the_noun_alone_and_versions_bring_no_figures_together(one, other):
    page = "# Guide\n\nHere you find how it works.\n\n## {}\n\n{}\n\n## More\n\nYou can ask.\n"
    assert reading.conflicts_of_guides(page.format("Parts", one), page.format("Notes", other)) == []
