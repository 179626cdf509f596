"""What a document says many times in the same words is told once, with its number."""

from __future__ import annotations

import json
import re

import pytest

from numcheck.model import Document, Report
from numcheck.pipeline import examine
from numcheck.report import html
from numcheck.report.json import render as as_json
from numcheck.report.text import render
from numcheck.ruleset import load
from tests.making import document

POLL = "Of the 80 voters, 36 (54%) were women.\n\n"
ROOM = "Room 12 is shut.\n\n"
SHOTS = "On 3 May 2024 rebels fired {} rockets at Marwick.\n\n"


def report(*documents: Document) -> Report:
    return examine(list(documents), load())


@pytest.mark.unwatched
def test_a_computation_that_fails_in_the_same_words_is_one_entry() -> None:
    many = report(document("poll.txt", POLL * 300))
    shown = render(many)
    assert len(many.findings) == 300
    assert shown.count("NC203 error") == 1
    assert "the same 299 times more, the last at poll.txt:599:" in shown
    assert "300 findings: 300 errors." in shown
    assert len(render(many, verbose=True).split("\n")) < 40


def test_other_words_around_the_same_figures_are_an_entry_of_their_own() -> None:
    shown = render(report(document("poll.txt", POLL + POLL.replace("women", "men"))))
    assert shown.count("NC203 error") == 2
    assert "the same" not in shown


def test_two_documents_say_it_each() -> None:
    shown = render(report(document("a.txt", POLL * 2), document("b.txt", POLL)))
    assert shown.count("NC203 error") == 2
    assert shown.count("the same once more, at a.txt:3:") == 1


def test_a_witness_that_repeats_itself_stands_once_in_its_camp() -> None:
    shown = render(report(document("a.txt", SHOTS.format(41) * 20), document("b.txt", SHOTS.format(64))))
    assert shown.count("rebels fired [41] rockets") == shown.count("rebels fired [64] rockets") == 1
    assert "the same 19 times more, the last at a.txt:39:" in shown


def test_a_list_of_numbers_tells_one_line_once() -> None:
    shown = render(report(document("a.txt", ROOM * 50 + "Room 12 is open.")), verbose=True)
    assert len(re.findall(r'"Room 12": .* \(50 times\)', shown)) == 1
    assert len(re.findall(r'"Room 12": .*', shown)) == 2


@pytest.mark.unwatched
def test_the_page_tells_it_once_and_counts_all() -> None:
    page = html.render(report(document("poll.txt", POLL * 300)), version="1")
    assert page.count("<article") == 1
    assert page.count('data-n="300"') > 1
    assert re.search(r'href="#findings">Findings <span>300</span>', page)
    assert len(page) < 60_000


def test_the_menu_counts_the_computations_that_the_section_lists() -> None:
    poll = report(document("poll.txt", POLL + "Of the 80 voters, 36 (45%) voted. Of the 40 boys, 4 (10%) sang."))
    page = html.render(poll, version="1")
    (menu,) = re.findall(r'href="#checks">Computations <span>(\d+)</span>', page)
    section = page.split('<section id="checks"')[1].split("</section>")[0]
    listed = re.findall(r'<span data-count="">(\d+)</span> ([a-z ]+)', section)
    assert [words for _, words in listed] == ["that cannot be right", "that hold"]
    assert int(menu) == sum(int(number) for number, _ in listed) == len(poll.checks)
    assert section.count("<li") == len(poll.checks)


def test_data_keep_every_one() -> None:
    assert len(json.loads(as_json(report(document("poll.txt", POLL * 30)), version="1"))["findings"]) == 30
