"""Titles of pages: whether they are of two products."""

import pytest

from numcheck.event.titles import of_two_products
from tests import reading


def apart(one: str, other: str) -> bool:
    return of_two_products(*(reading.document(f"# {title}\n\nIt has a default.\n", "md") for title in (one, other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kestrel guide", "Merlin guide"),
        ("Page cache", "Image cache"),
        ("The mail module", "The search module"),
        ("How Kestrel works", "How Merlin works"),
        ("Kestrel in production", "Merlin in production"),
    ],
)
def test_pages_whose_titles_name_two_products(one, other):
    assert apart(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kestrel", "Kestrel API"),
        ("Kestrel", "Configuration reference"),
        ("Kestrel API", "What your account can hold"),
        ("Alerts and what to do", "Settings in production"),
        ("Being on call", "Backup and restore"),
        ("How long things are kept", "Kestrel"),
    ],
)
def test_titles_that_say_what_a_page_is_for_name_no_product(one, other):
    assert not apart(one, other)
