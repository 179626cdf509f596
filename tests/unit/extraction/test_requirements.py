"""A version is a figure where it is said to be the least one; else it is a name."""

import pytest

from numcheck.model import Kind
from numcheck.pipeline import figures


@pytest.mark.parametrize(
    "text",
    [
        "Python 3.12 was released.",
        "He won Round 3 or more.",
        "In May 2020 or later he left.",
        "The shop sells 3 or more kites.",
    ],
)
def test_other_numbers_are_no_versions(text):
    assert all(mention.kind is not Kind.VERSION for mention in figures(text).mentions)


@pytest.mark.parametrize(
    ("text", "surface", "noun"),
    [
        ("Larch needs Python 3.11 or newer.", "3.11", "python"),
        ("Requires Python 3.10+.", "3.10", "python"),
        ("Python >= 3.9 is required.", "3.9", "python"),
        ("It runs on Node.js v18 and up.", "18", "node.js"),
        ("You need PostgreSQL version 14.2.1 or later.", "14.2.1", "postgresql"),
    ],
)
def test_a_version_with_a_bound_is_read_with_its_program(text, surface, noun):
    (mention,) = figures(text).mentions
    assert (mention.kind, mention.surface, mention.noun) == (Kind.VERSION, surface, noun)
