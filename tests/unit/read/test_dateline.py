"""The day of publication is taken from a dateline or a file's name, and from nothing that only looks like one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from numcheck.read import read
from numcheck.read.dateline import in_name, in_text

MARCH = date(2024, 3, 12)


@pytest.mark.parametrize(
    "text",
    [
        "The mill burned down on 12 March 2024.\n",
        "Ann Orle was born on March 12, 2024, in Harna.\n",
        "The Mill Fire of March 12, 2024\n",
        "Fire in Orle, March 12, 2024\n",
        "Police said on Tuesday, March 12, 2024\n",
        "Report of 12 March 2024\n",  # a title names the day of what it tells
        "Posted 3/4/2024\n",  # the third of April or the fourth of March
        "Tuesday, 12 March\n",  # no year
        "In 2024\n",
        "Mill burns down\nA fire in Orle, March 12, 2024\n",
        "Ana Roe in Harna, March 12, 2024\n",  # a title
        "Mill burns down\nThe Harna Herald said on the bridge, March 12, 2024, by noon nobody was left\n",
        "a\n\nb\n\nc\n\nd\n\ne\n\nf\n\n12 March 2024\n\nThe mill was old.\n",  # neither near the top nor the last line
        "The mill of Harna is gone.\nIt burned down on 12 March 2024\n",
        "",
    ],
)
def test_a_date_in_prose_is_not_the_day_of_publication(text):
    assert in_text(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Mill burns down\nPosted on Tuesday, 12 March 2024 at 9:40 am EST\nThe mill of Harna is gone.\n",
        "TUESDAY, MARCH 12, 2024\nMill burns down\n",
        "a\n\nb\n\nc\n\nd\n\ne\n\nf\n\nThe mill of Harna is gone.\n\nMarch 12, 2024\n",
        "Mill burns down\n\n2024-03-12 09:40\n\nText.\n",
        "Updated: March 12th, 2024 | 5:00 PM\nText.\n",
        "Mill burns down\nHARNA, Orle, March 12, 2024 (Valley News) - The mill is gone.\n",
        "March 12, 2024 — The mill is gone.\n",
        "March 12, 2024, Harna — The mill is gone.\n",
        "2024-03-12 06:10 Mill burns down in Harna\n",
        "The Harna Herald, March 12, 2024\nMill burns down\n",
        "Harna, Tuesday March 12 2024\nMill burns down\n",
        "posted by anna on March 12, 2024 at 9:14 am - 12 comments\n",
        "Analysis, updated March 12, 2024\nMill burns down\n",
        "Published March 12, 2024, updated March 14, 2024\n",  # the first of two
        "Mill burns down\nThe Harna Herald, Tuesday 12th March 2024\n",
        "Mill burns down\nMill Notes (blog), 12 March 2024\n",
        "Mill burns down\nDiario do Orle (late edition), 12 March 2024, pages 3-4\n",
        "Mill burns down\nAna Roe in Harna, Tuesday 12 March 2024\n",
        "Mill burns down\nBy ANA ROE in Harna. Published: 12 Mar 2024\n",
        "Mill burns down\nThe Harna Sun, Tuesday, March 12, 2024. By Ana Roe and Otto Lang, with reports from Orle\n",
        "Mill burns down\nHarna Works blog, posted March 12, 2024 by Ana Roe\n",
    ],
)
def test_a_line_of_a_date_and_labels_is_the_day_of_publication(text):
    assert in_text(text) == MARCH


@pytest.mark.parametrize("name", ["2024-13-01.txt", "20240230.txt", "1234-03-12.txt", "120240312.txt", "v2.24.3.txt"])
def test_a_number_in_a_name_is_not_always_a_date(name):
    assert in_name(name) is None


@pytest.mark.parametrize("name", ["2024-03-12-mill.md", "mill_20240312.txt", "2024_03_12.txt", "2024-03-12/mill.txt"])
def test_a_date_in_the_name_of_a_file_or_its_folder_counts(name):
    assert in_name(name) == MARCH


def test_front_matter_goes_before_dateline_before_name_before_the_given_day(tmp_path: Path):
    texts = {
        "a-2024-03-11.txt": ("---\ndate: 2024-03-09\n---\nMarch 10, 2024\n\nText.\n", date(2024, 3, 9)),
        "b-2024-03-11.txt": ("March 10, 2024\n\nText.\n", date(2024, 3, 10)),
        "c-2024-03-11.txt": ("Text.\n", date(2024, 3, 11)),
        "d.txt": ("Text.\n", MARCH),
    }
    for name, (text, _) in texts.items():
        (tmp_path / name).write_text(text)
    found = {d.source.path: d.source.published for d in read([str(tmp_path)], published=MARCH).documents}
    assert found == {str(tmp_path / name): day for name, (_, day) in texts.items()}
