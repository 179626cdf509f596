"""A setting's value counts where it holds: not in a changelog, under another version, or as an example."""

from dataclasses import replace

import pytest

from numcheck.standing import Standing
from tests.reading import document, report

SAID = "The default timeout is 30 seconds."


def claimed(text):
    return [c.reading for g in report(document(text, "md")).groups for c in g.claims]


@pytest.mark.parametrize(
    "text",
    [
        f"# Changelog\n\n{SAID}",
        f"# Release notes\n\n## Fixed\n\n{SAID}",
        f"# Larch\n\n## 1.4.0\n\n{SAID}",
        f"# Larch\n\n## v2\n\n{SAID}",
        f"# Larch\n\n## Examples\n\n{SAID}",
        f"# Beta features\n\n{SAID}",
        "With slow jobs switched on, the default timeout is 30 seconds.",
        "When slow jobs are enabled, the default timeout is 30 seconds.",
        "Before 1.4 the default timeout was 30 seconds.",
        "In older versions the default timeout was 30 seconds.",
        "For example, where the default timeout is 30 seconds, a slow job never ends.",
        "Suppose the server is busy: the timeout is 30 seconds.",
        "The default value is 8.",
        "The default size is 8 bytes.",
    ],
)
def test_a_value_of_another_version_is_not_claimed(text):
    assert claimed(text) == []


@pytest.mark.parametrize(
    "text",
    [
        SAID,
        f"# Larch\n\n## Examples\n\nNone.\n\n## Times\n\n{SAID}",
        f"# Larch\n\n## Why does a change take so long?\n\n{SAID}",
        f"# Larch\n\n## 2. Times\n\n{SAID}",
    ],
)
def test_a_value_that_holds_is(text):
    assert claimed(text) == ["30 second"]


def test_what_was_left_aside_is_told():
    (left,) = report(document("# Changelog\n\nThe default batch size is 64.", "md")).unclaimed
    assert left.reason == "a value of another version or case"


def pages(*texts):
    return report(*(replace(document(text, "md"), id=f"{number}.md") for number, text in enumerate(texts)))


def test_pages_of_two_topics_are_not_compared_where_only_the_topic_says_what_the_value_is_of():
    one, other = ("# Copying, the Orle manual\n\n{}", "# Large files, the Orle manual\n\n{}")
    sayings = (
        ("The default threshold is 48 bytes.", "The default threshold is 8192 bytes."),
        ("Orle requires Larch 1.31 or newer.", "Orle requires Larch 1.44 or newer."),
    )
    for here, there in sayings:
        assert not pages(one.format(here), other.format(there)).findings


def test_a_page_that_names_nothing_of_its_own_is_compared():
    found = pages(
        "# The Orle manual\n\nThe default threshold is 48 bytes.",
        "# Settings of the Orle manual\n\nThe default threshold is 8192 bytes.",
    )
    assert [finding.code for finding in found.findings] == ["NC101"]


@pytest.mark.parametrize("title", ["# Orle 3 ChangeLog", "# Release notes of Orle"])
def test_entries_of_a_list_of_changes_are_claimed_by_no_rule_of_their_own(title):
    said = "The flood killed 40 cows."
    assert claimed(said) == ["40 count"]
    assert claimed(f"{title}\n\n{said}") == []


def test_a_numbered_chapter_is_no_version():
    assert claimed(f"# Larch\n\n## 1. Times\n\n{SAID}") == ["30 second"]


@pytest.mark.parametrize(
    ("text", "guide"),
    [
        ("Here you find how it works.", True),
        ("We answer you within a day.", True),
        ("# A\n\n## B\n\nOne.\n\n## C\n\nTwo.", True),
        ("| Key | Default |\n|---|---|\n| size | 5 |", True),
        ("Three men sell boats.", False),
        ("You wait for the bus, and I gave up my car.", False),
        (
            "**Can I pay later?**\nYou can.\n\n**I forgot my key, what now?**\nAsk us.\n\n**Is it for me?**\nIt is.",
            True,
        ),
        ("You fill it and wait. We tested it for a week, and we liked it.", False),
        ("Your hands know, she says. You ask him.", False),
        ("You were told that it was sold, he said. The office had no money and was closed.", False),
    ],
)
def test_a_guide_speaks_to_its_reader_and_tells_nothing_that_has_happened(text, guide):
    assert Standing(document(text, "md")).guide is guide


@pytest.mark.parametrize(
    ("line", "slots"),
    [
        ("Small: $29 per month. A message may be up to 512 KB in size.", []),
        ("A message may be up to 512 KB in size. Small: $29 per month.", ["message-size"]),
    ],
)
def test_what_stands_behind_the_price_of_a_plan_is_of_that_plan(line, slots):
    found = report(document(f"# Messages\n\n{line}\n", "md")).claims
    assert [claim.slot for claim in found if claim.slot == "message-size"] == slots
