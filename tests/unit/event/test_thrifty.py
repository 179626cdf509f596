"""What is compared in less time and memory is compared all the same."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from numcheck.config import Settings
from numcheck.event import beside, difference, kept, notes
from numcheck.event.holders import Holders
from numcheck.event.kept import Kept
from numcheck.event.label import event_of
from numcheck.event.memory import ends_first
from numcheck.event.order import ByDocument, by_place, by_slot
from numcheck.event.trials import Trials
from numcheck.intake import gather
from numcheck.model import Event, Pair, Party
from numcheck.pipeline import examine
from numcheck.ruleset import load
from numcheck.shelf import Shelf
from tests import making

SEEDS = Path(__file__).parents[3] / "seeds"


def test_places_that_share_a_word_are_found_unless_many_have_it() -> None:
    dice = random.Random(3)
    told = [[*dice.sample("abcdefghijklm", dice.randint(0, 4)), "all"] for _ in range(100)]
    held = {word: [place for place, words in enumerate(told) if word in words] for word in "abcdefghijklm"}
    expected = {pair for places in held.values() if len(places) <= 80 for pair in combinations(places, 2)}
    assert list(beside.sharing(told)) == sorted(expected)


def test_what_one_place_tells_alone_is_shared_with_nobody() -> None:
    assert list(beside.sharing([["orle"], [], ["harna"]])) == []


def test_documents_share_the_names_that_few_others_hold() -> None:
    dice = random.Random(5)
    names = {str(n): ["all", *dice.sample("abcdefghijklmnopqrst", dice.randint(0, 5)), f"own{n}"] for n in range(40)}
    held = {name: [doc for doc in names if name in names[doc]] for name in "abcdefghijklmnopqrst"}
    holders, order = Holders(list(names), names.__getitem__, 9), list(names)
    for number, doc in enumerate(order):
        near = {other for name in names[doc] if len(held.get(name, ())) in range(2, 10) for other in held[name]}
        assert {order[other] for other in holders.beside(number)} == near


def test_pairs_that_passed_tell_what_hangs_together() -> None:
    dice = random.Random(8)
    met = {pair: dice.choice((None, Pair(refusal="no"), Pair(evidence=2))) for pair in combinations(range(30), 2)}
    met = {pair: told for pair, told in met.items() if dice.random() < 0.12}
    tested = Trials(30, sorted(met.items()))
    parts = list(tested.parts())
    passed = {pair: 2 for pair, told in met.items() if told == Pair(evidence=2)}
    assert {pair: told for _, pairs in parts for pair, told in pairs.items()} == passed
    assert sorted(place for places, _ in parts for place in places) == list(range(30))
    assert [places[0] for places, _ in parts] == sorted(places[0] for places, _ in parts)
    home = {place: number for number, (places, _) in enumerate(parts) for place in places}
    assert all(home[i] == home[j] for i, j in passed)
    for places, pairs in parts:  # no part falls into two
        reached = {places[0]}
        for _ in places:
            reached |= {k for pair in pairs if reached & {*pair} for k in pair}
        assert reached == {*places}


def test_claims_and_parties_come_in_their_order() -> None:
    told = [(name, making.document(f"{name}.txt", "They say that 12 ferries and 9 boats sank.")) for name in "cab"]
    claims = [making.claim(document, figure) for figure in ("9", "12") for _, document in told]
    ordered = by_place(claims)
    assert [c.span for c in ordered] == sorted(c.span for c in claims)
    assert by_place(ordered) is ordered
    of = ByDocument(claims)
    assert [of[f"{name}.txt"] for name, _ in told] == [[c for c in claims if c.span.doc[0] == name] for name, _ in told]
    assert of["d.txt"] == ()
    event = Event(key="", label="")
    parties = [Party(slot=s, event=event, claims=(c,), evidence=0) for s in ("y", "x") for c in claims]
    assert tuple(by_slot(parties)) == tuple(sorted(parties, key=lambda p: (p.slot, p.claims[0].span)))


def test_a_party_that_is_held_as_its_claim_is_like_any_other() -> None:
    document = making.document("a.txt", "They say that 12 ferries and 9 boats sank.")
    claim = making.claim(document, "12")
    (held,) = by_slot([claim])
    plain = Party(slot=claim.slot, event=event_of([claim]), claims=(claim,), evidence=0)
    assert held == plain
    assert plain == held
    assert hash(held) == hash(plain)
    assert replace(held, torn=True) == replace(plain, torn=True)
    assert list(by_slot([held, plain])) == [plain, plain]
    with pytest.raises(AttributeError):
        _ = held.nothing  # type: ignore[attr-defined]


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
    monkeypatch.setattr(notes, "AT_HAND", at_hand)
    monkeypatch.setattr(difference, "AT_HAND", at_hand)
    monkeypatch.setattr(kept, "_SMALL", 0)
    monkeypatch.setattr(kept, "_RECENT", 1)
    monkeypatch.setattr(beside, "_HELD", 1)
    assert any(len(group.claims) > 1 for group in whole.groups)
    assert examine(documents, rules) == whole
