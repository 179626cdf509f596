"""Numbers that count chapters and clauses are no figures, and no words of what they count."""

import pytest

from numcheck.outline import numbering
from numcheck.sentence import sentences
from tests import reading

CLAUSES = "# Manual\n\n## 1 Delivery\n\n1.1 Look at the box.\n\n1.2 It weighs 40 kg.\n\n## 2 Place\n\n2.1 Leave room.\n"


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        (CLAUSES, ["1", "1.1", "1.2", "2", "2.1"]),
        ("## 1 Delivery\n\nText.\n\n## 2 Place\n\nText.\n\n## 3 Care\n\nText.\n", ["1", "2", "3"]),
        ("## 1 Delivery\n\nText.\n\n## 2 Place\n\nText.\n", []),  # two alone may be "1 Dead" and "2 Hurt"
        ("## 3 Dead in Orle\n\nText.\n\n## 12 Hurt in Pellan\n\nText.\n\n## 40 Homes Burn\n\nText.\n", []),
        ("1.2 Million voted.\n\n3.4 Million stayed at home.\n", []),
        ("1 Ferry sank.\n\n2 Ferries sank.\n\n3 Ferries sank.\n", []),  # paragraphs that begin with a figure
        ("4.9 Purpose\n\n4.10 Scope\n\n5 apples are left.\n", ["4.9", "4.10"]),
        ("| | |\n|---|---|\n| 1.1 Height | 2 m |\n| 1.2 Width | 3 m |\n", []),  # a row is called so
    ],
)
def test_numbers_of_chapters_are_told_by_their_row(text: str, numbers: list[str]) -> None:
    document = reading.document(text, "md")
    assert [document.text[start:end] for start, end in numbering(document).items()] == numbers


def test_a_clause_begins_behind_its_number() -> None:
    report = reading.report(reading.document(CLAUSES, "md"))
    refused = [(one.surface, one.reason) for one in report.unclaimed if not one.figure]
    assert refused == [(number, "list number") for number in ("1", "1.1", "1.2", "2", "2.1")]


def test_its_sentence_has_no_number() -> None:
    document = reading.document(CLAUSES, "md")
    said = [document.text[span.start : span.end] for span in sentences(document)]
    assert said[5:9] == ["1.2", "It weighs 40 kg.", "2", "Place"]
