"""What a text says of itself at its start."""

from datetime import date

import pytest

from numcheck.read.front_matter import split

WHOLE = """---
Title: "Ferry runs aground"
outlet: The Orle Courier
date: 2023-08-14
url: https://courier.example/ferry
tags: [lake, ferry]
---
The ferry held 80 people.
"""


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The ferry held 80 people.\n",
        "\n---\ntitle: too late\n---\n",
        "--- \nA rule, and 80 people.\n---\nMore.\n",
        "---\ntitle: never closed\n\nThe ferry.\n",
        "----\ntitle: x\n----\n",
        "---\n- a\n- list\n---\n",
    ],
)
def test_a_text_without_front_matter_is_all_body(text: str) -> None:
    head = split(text, "a.txt")
    assert head.body == text
    assert head.first_line == 1
    assert head.title is head.outlet is head.date is head.url is None
    assert head.problems == ()


def test_title_outlet_date_and_url_are_read() -> None:
    head = split(WHOLE, "a.txt")
    assert (head.title, head.outlet) == ("Ferry runs aground", "The Orle Courier")
    assert (head.date, head.url) == (date(2023, 8, 14), "https://courier.example/ferry")
    assert head.body == "The ferry held 80 people.\n"
    assert head.first_line == 8
    assert head.problems == ()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_do_not_matter(end: str) -> None:
    assert split(WHOLE.replace("\n", end), "a.txt") == split(WHOLE, "a.txt")


@pytest.mark.parametrize("key", ["outlet", "publisher", "source", "site_name", "newspaper"])
def test_an_outlet_has_several_names(key: str) -> None:
    assert split(f"---\n{key}: The Bell\n...\n", "a.txt").outlet == "The Bell"


@pytest.mark.parametrize("key", ["date", "published", "pubdate"])
def test_a_date_has_several_names(key: str) -> None:
    assert split(f"---\n{key}: 3 May 2021\n---\n", "a.txt").date == date(2021, 5, 3)


@pytest.mark.parametrize("key", ["url", "link", "canonical"])
def test_an_address_has_several_names(key: str) -> None:
    assert split(f"---\n{key}: https://bell.example\n---\n", "a.txt").url == "https://bell.example"


def test_values_stay_the_words_that_were_written() -> None:
    head = split("---\ntitle: 1.10\noutlet: yes\nurl: [a]\n---\n", "a.txt")
    assert (head.title, head.outlet, head.url) == ("1.10", "yes", None)


def test_an_unreadable_date_is_told_and_the_next_one_counts() -> None:
    head = split("---\ndate: someday\npublished: 2020-02-29\n---\nText.\n", "a.txt")
    assert head.date == date(2020, 2, 29)
    assert head.body == "Text.\n"
    assert [(p.where, p.what) for p in head.problems] == [("a.txt", "date: 'someday' is no date")]


@pytest.mark.parametrize(
    "broken",
    [
        "title: [open",
        "title: a\n  b: c",
        "\ttitle: tab",
        "? {}: x",
        "a: *nobody",
        'title: "\\UFFFFFFFF"',
        "a: " + "[" * 5000,
        "title: \x01",
    ],
)
def test_broken_front_matter_is_told_and_the_rest_is_read(broken: str) -> None:
    head = split(f"---\n{broken}\n---\nThe ferry held 80.\n", "a.txt")
    assert head.body == "The ferry held 80.\n"
    assert head.first_line == 4 + broken.count("\n")
    assert len(head.problems) == 1
    assert head.problems[0].what.startswith("front matter that cannot be read")
    assert "key: value" in head.problems[0].hint


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Harna: four hurt", "Harna: four hurt"),
        ("Fire at O'Dell's: two held", "Fire at O'Dell's: two held"),
        ('Mayor: "no comment"', 'Mayor: "no comment"'),
        ("What we know so far:", "What we know so far:"),
        ('"Orle: quoted already"', "Orle: quoted already"),
        ("'Orle: that too'", "Orle: that too"),
    ],
)
def test_a_title_may_have_a_colon(written: str, title: str) -> None:
    head = split(f"---\ntitle: {written}\ndate: 2024-03-01\n---\nText.\n", "a.txt")
    assert (head.title, head.date, head.problems) == (title, date(2024, 3, 1), ())


def test_an_empty_block_is_front_matter() -> None:
    assert split("---\n---\nText.", "a.txt").body == "Text."


def test_a_title_never_holds_a_lone_surrogate_or_a_line_end() -> None:
    title = split('---\ntitle: "a\\uD800\\nb"\n---\n', "a.txt").title
    assert title is not None
    title.encode("utf-8")
    assert title.isprintable()


@pytest.mark.parametrize("opened", ["[", "{", "[{"])
def test_what_is_nested_too_deeply_is_told_and_not_read(opened: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yaml.load", lambda *_, **__: pytest.fail("it would take seconds"))
    head = split(f"---\ntitle: {opened * 51}\n---\nThe ferry.\n", "a.txt")
    assert [problem.what for problem in head.problems] == ["front matter that cannot be read: nested too deeply"]
    assert head.body == "The ferry.\n"


def test_brackets_side_by_side_are_not_nested() -> None:
    head = split(f"---\ntitle: The Bell\ntags: [{'[a], ' * 60}b]\n---\n", "a.txt")
    assert (head.title, head.problems) == ("The Bell", ())
