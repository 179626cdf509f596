"""Two headlines that share no word: of one event where both reports are of one day and name one thing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from numcheck.model import Document
from tests.reading import document, report


def told(name: str, title: str, day: date, text: str) -> Document:
    plain = document(text, published=day)
    return replace(plain, id=name, source=replace(plain.source, path=name, title=title))


@pytest.mark.parametrize(
    ("later", "verdicts"),
    [
        (date(2031, 9, 30), ["update"]),
        (date(2031, 11, 14), ["single", "single"]),
    ],
)
def test_headlines_without_a_word_in_common(later: date, verdicts: list[str]) -> None:
    found = report(
        told("a.txt", "Night of smoke", date(2031, 9, 29), "The fire at the mill in Orle injured 31 people."),
        told("b.txt", "Blaze guts works", later, "The fire at the mill in Orle injured 44 people."),
    )
    assert sorted(group.verdict for group in found.groups if group.slot == "people-injured") == verdicts
