"""What is compared in less time and memory is compared all the same."""

from __future__ import annotations

import random
from itertools import combinations
from pathlib import Path

import pytest

from numcheck.config import Settings
from numcheck.event import beside, difference, nearness, notes
from numcheck.event.kept import Kept
from numcheck.event.memory import ends_first
from numcheck.intake import gather
from numcheck.pipeline import examine
from numcheck.ruleset import load
from numcheck.shelf import Shelf

SEEDS = Path(__file__).parents[3] / "seeds"


def test_places_that_share_a_word_are_found_unless_many_have_it() -> None:
    dice = random.Random(3)
    told = [[*dice.sample("abcdefghijklm", dice.randint(0, 4)), "all"] for _ in range(100)]
    held = {word: [place for place, words in enumerate(told) if word in words] for word in "abcdefghijklm"}
    expected = {pair for places in held.values() if len(places) <= 80 for pair in combinations(places, 2)}
    assert list(beside.sharing(told)) == sorted(expected)


def test_what_one_place_tells_alone_is_shared_with_nobody() -> None:
    assert list(beside.sharing([["orle"], [], ["harna"]])) == []


def test_a_value_is_made_once_and_comes_back_from_where_it_was_put() -> None:
    asked: list[str] = []

    def make(document: str) -> dict[str, float]:
        asked.append(document)
        return {document: 0.1 + len(asked)}

    table = Kept(Shelf(), {"a": 0, "b": 1, "c": 2}, make, dict[str, float], 1)
    first = [table(name) for name in "abc"]
    assert [table(name) for name in "abc"] == first
    assert asked == ["a", "b", "c"]


def test_a_value_without_bytes_is_made_whenever_it_is_asked_for() -> None:
    table = Kept(Shelf(), {"a": 0}, lambda _: ["\ud800"], list[str], 0)
    assert table("a") == table("a") == ["\ud800"]


def test_a_value_that_was_packed_elsewhere_is_not_made_here() -> None:
    theirs = Kept(Shelf(), {"a": 0}, lambda _: [1, 2], list[int], 1)
    ours: Kept[list[int]] = Kept(Shelf(), {"a": 0}, lambda _: [], list[int], 1)
    ours.take("a", theirs.packed("a"))
    assert ours("a") == [1, 2]


def test_the_greatest_tasks_stand_at_both_ends() -> None:
    sizes = [3, 9, 1, 7, 5]
    order = ends_first(sizes)
    assert sorted(order) == list(range(5))
    assert [sizes[place] for place in order] == [9, 5, 1, 3, 7]


@pytest.mark.parametrize("at_hand", [0, 3])
def test_a_table_that_is_too_large_to_be_at_hand_comes_to_the_same(monkeypatch, at_hand: int) -> None:
    documents, rules = gather([str(SEEDS)], Settings()).documents, load()
    whole = examine(documents, rules)
    monkeypatch.setattr(notes, "_AT_HAND", at_hand)
    monkeypatch.setattr(difference, "_REMEMBERED", at_hand)
    monkeypatch.setattr(nearness, "_RECENT", 1)
    monkeypatch.setattr(beside, "_HELD", 1)
    assert any(len(group.claims) > 1 for group in whole.groups)
    assert examine(documents, rules) == whole
