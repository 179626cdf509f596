"""Every example on the page of a code holds, quiet ones first."""

import pytest

from numcheck.ruleset.codes import pages
from numcheck.verdict import CODES
from tests.reading import inside

EXAMPLES = {
    f"{page.code} {number}": (page, example)
    for page in pages().values()
    for number, example in enumerate(page.example, start=1)
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_example_on_the_page_gives_what_it_says(name):
    page, example = EXAMPLES[name]
    found = [finding.why for finding in inside(example.text, example.form) if finding.code == page.code]
    if example.todo:
        assert found != list(example.finds), f"this known gap is closed: {example.todo}"
    else:
        assert found == list(example.finds)


@pytest.mark.parametrize("code", [code for code in pages() if not code.startswith(("NC1", "NC9"))])
def test_a_page_shows_silence_before_it_shows_a_finding(code):
    examples = pages()[code].example
    assert not examples[0].finds and any(example.finds for example in examples)


def test_every_code_of_a_comparison_has_its_page():
    assert set(CODES.values()) <= set(pages())


def test_names_and_codes_of_pages_are_unique():
    assert len({page.name for page in pages().values()}) == len(pages())
    assert all(code == page.code for code, page in pages().items())
