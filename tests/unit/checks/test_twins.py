"""Passages with a twin that is wrong in one figure: the right one is quiet, and in the other that one is found."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from tests.reading import inside

#: One file a family; each twin has `of` (the kind of text), `code`, `clean`, `faulty` and `finds`, the finding's words.
TWINS = {
    f"{path.stem} {number}: {twin['code']} in {twin['of']}": twin
    for path in sorted(Path(__file__).with_name("twins").glob("*.toml"))
    for number, twin in enumerate(tomllib.loads(path.read_text("utf-8"))["twin"], start=1)
}
KEYS = {"of", "code", "clean", "faulty", "finds", "form", "published"}


@pytest.mark.unwatched
@pytest.mark.parametrize("name", TWINS)
def test_a_passage_whose_figures_fit_is_quiet(name):
    twin = TWINS[name]
    assert [(f.code, f.why) for f in inside(twin["clean"], twin.get("form", "txt"), twin.get("published"))] == []


@pytest.mark.unwatched
@pytest.mark.parametrize("name", TWINS)
def test_in_its_faulty_twin_that_figure_is_found_and_no_other(name):
    twin = TWINS[name]
    found = inside(twin["faulty"], twin.get("form", "txt"), twin.get("published"))
    assert [(f.code, f.why) for f in found] == [(twin["code"], twin["finds"])]


@pytest.mark.parametrize("name", TWINS)
def test_twins_differ_in_a_figure_and_know_their_keys(name):
    twin = TWINS[name]
    assert twin["clean"] != twin["faulty"]
    assert twin.keys() <= KEYS


def test_every_family_has_at_least_25_twins():
    families = Counter(twin["code"][:3] for twin in TWINS.values())
    assert {family: number for family, number in families.items() if number < 25} == {}
