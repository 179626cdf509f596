"""Two headlines that share no word: of one event where both reports are of one day and name one thing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from numcheck.event.titles import (
    for_two_audiences,
    of_one_manual,
    of_one_product,
    of_two_models,
    of_two_names,
    of_two_sorts,
)
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


def page(name: str, title: str, text: str) -> Document:
    return replace(document(f"# {title}\n\n{text}", "md"), id=name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (page("orlex/a.md", "What your account can hold", ""), page("orlex/b.md", "Orlex FAQ", "")),
        (page("orlex/a.md", "Orlex limits", ""), page("orlex/help/b.md", "Orlex FAQ", "")),
        (page("orlex/a.md", "Getting help", ""), page("orlex/b.md", "Being on call", "")),
    ],
)
def test_pages_of_one_folder_are_of_one_manual(one: Document, other: Document) -> None:
    assert of_one_manual(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (page("orlex/a.md", "Orlex limits", ""), page("varnet/b.md", "Orlex limits", "")),
        (page("docs/a.md", "Orlex limits", ""), page("docs/b.md", "Varnet limits", "")),
        (
            page("docs/a.md", "Beacon limits", "With Beacon you can."),
            page("docs/b.md", "Harbor limits", "In Harbor you can."),
        ),
    ],
)
def test_pages_of_two_folders_or_products_are_not(one: Document, other: Document) -> None:
    assert not of_one_manual(one, other)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Orlex 2: data sheet", "Orlex 3: data sheet", True),
        ("Orlex Two – manual", "Orlex Zero – manual", True),
        ("Orlex 2: data sheet", "Orlex 2 User Guide", False),
        ("Orlex FAQ", "Orlex API", False),
        ("Orlex 2", "Varnet 3", False),
    ],
)
def test_two_models_have_one_name_and_two_numbers(one: str, other: str, *, apart: bool) -> None:
    assert of_two_models(page("a.md", one, ""), page("b.md", other, "")) is apart


def test_pages_of_two_folders_are_of_one_product_where_both_titles_name_it() -> None:
    limits, help_page = page("site/a.md", "Orlex limits", ""), page("shop/b.md", "Orlex help", "")
    assert of_one_product(limits, help_page)
    assert not of_one_product(limits, page("shop/b.md", "Help", ""))
    assert of_one_product(limits, page("site/b.md", "Help", ""))


def titled(title: str) -> Document:
    return document(f"# {title}\n\nIt holds.", "md")


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Orlex City: data", "Orlex Cargo: data", True),
        ("Orlex City: data", "Orlex Cargo: care", False),
        ("Orlex City: data", "Orlex City: data", False),
        ("Tarn 7 quick guide", "Tarn 9 quick guide", True),
        ("Installing the Tarn 200", "Tarn 300 data sheet", True),
        ("Tarn Mini setup", "Tarn Max setup", True),
        ("Tarn Mini setup", "Tarn Mini questions", False),
        ("Setting up the Tarn Mini", "Tarn Max setup", True),
        ("Tarn Mini setup", "Tarn setup", False),
        ("Tarn Queues", "Tarn Messages", False),
        ("Part 2: Alarms", "Part 3: Limits", False),
        ("Orle Library: for children", "Orle Library: questions", True),
    ],
)
def test_pages_of_two_data_sheets_and_for_two_audiences_are_of_two_names(one: str, other: str, apart: bool) -> None:
    assert of_two_names(titled(one), titled(other)) is apart


@pytest.mark.parametrize(
    ("titles", "verdicts"),
    [
        (("Tarn Mini setup", "Tarn Max setup"), ["single", "single"]),
        (("Tarn Mini setup", "Setting up the Tarn Mini"), ["conflict"]),
    ],
)
def test_a_button_of_two_models_is_held_for_two_times(titles: tuple[str, str], verdicts: list[str]) -> None:
    said = "# {}\n\nHold the power button for {} seconds to switch it on."
    pages = [document(said.format(title, n), "md") for title, n in zip(titles, (5, 3), strict=True)]
    pages = [replace(page, id=f"{n}.md") for n, page in enumerate(pages)]
    assert sorted(group.verdict for group in report(*pages).groups) == verdicts


def test_a_page_is_for_those_its_title_names() -> None:
    assert for_two_audiences(titled("Borrowing for children"), titled("Borrowing"))
    assert not for_two_audiences(titled("Loans for children"), titled("Films for children"))


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("Apple cake", "Plum cake", True), ("Apple cake", "Apple cake", False), ("Apple cake", "The plum cake", False)],
)
def test_titles_of_two_words_name_two_sorts(one: str, other: str, apart: bool) -> None:
    assert of_two_sorts(titled(one), titled(other)) is apart
