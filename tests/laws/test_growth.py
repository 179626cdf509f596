"""Texts that are twice as long take about twice the steps: counted in lines of code that are run, not in time."""

import sys

import pytest

from numcheck.event import pairs
from numcheck.frame import parse
from numcheck.model import Document, Source
from numcheck.pipeline import examine
from numcheck.read import text
from numcheck.ruleset import load

#: Twice the text may take so many times the steps: some are taken for each two figures that stand near each other.
_MOST = 2.2
#: So that no run of numbers is left aside as a dump.
_BETWEEN = "the old boats lay long in that calm harbour there "


def _row(phrase, times):
    return "".join(phrase + (_BETWEEN if number % 9 == 8 else "") for number in range(times))


SENTENCES = {
    "figures": lambda n: _row("7 ", n),
    "figures that are counted": lambda n: _row("7 men and ", n),
    "measures with halves": lambda n: _row("two and a half hours only, ", n),
    "brackets": lambda n: _row("(12 ", n),
    "verbs of saying": lambda n: _row("said 12 boats, ", n),
    "scores": lambda n: _row("3-1 ", n),
    "shares": lambda n: _row("40% of 50 boats, ", n),
    "sums": lambda n: _row("2 + 2 = 4, ", n),
}


@pytest.fixture(autouse=True)
def _by_word_lists(monkeypatch):
    monkeypatch.setattr(parse, "load", lambda: (None, "the parser takes no part"))


def _documents(words, number):
    made = [text.prose(words, 1) for _ in range(number)]
    return [
        Document(id=f"{k}.txt", text=m.text, source=Source(path=f"{k}.txt"), blocks=m.blocks, anchors=m.anchors)
        for k, m in enumerate(made)
    ]


def _steps(documents, rules):
    """How many lines of numcheck's code are run."""
    counted = 0

    def inside(frame, event, given):
        nonlocal counted
        counted += event == "line"
        return inside

    before = sys.gettrace()
    sys.settrace(lambda frame, event, given: inside if "numcheck" in frame.f_code.co_filename else None)
    try:
        examine(documents, rules)
    finally:
        sys.settrace(before)
    return counted


@pytest.mark.parametrize("kind", SENTENCES)
def test_a_sentence_of_twice_the_figures_takes_about_twice_the_steps(kind):
    rules = load()
    once, twice = (_documents(SENTENCES[kind](n), 1) for n in (100, 200))
    examine(once, rules)  # whatever is made once is made now
    assert _steps(twice, rules) < _MOST * _steps(once, rules)


def test_two_documents_of_twice_the_figures_take_about_twice_the_steps():
    rules = load()
    once, twice = (_documents(_row("7 ", n), 2) for n in (250, 500))
    examine(once, rules)
    assert _steps(twice, rules) < _MOST * _steps(once, rules)


def _name(number):
    """A name of its own for each number."""
    return "Ber" + "".join("aeiou"[number // 5**place % 5] + "rlnst"[number // 5**place % 5] for place in range(4))


#: A part told with its whole, and one told of another town each time, which belongs to no whole.
PARTS = {
    "of one whole": lambda k: ("Orle", "Orle"),
    "of no whole": lambda k: (_name(k), _name(k + 200)),
}


@pytest.mark.parametrize("kind", PARTS)
def test_parts_in_a_text_of_twice_the_figures_are_held_against_about_twice_as_many(kind, monkeypatch):
    rules = load()
    held = []

    def counted(first, second, slot, nearness, kindred=pairs.kindred):
        held.append((first, second))
        return kindred(first, second, slot, nearness)

    monkeypatch.setattr(pairs, "kindred", counted)
    found = []
    for number in (100, 200):
        towns = [PARTS[kind](k) for k in range(number)]
        told = "At least {} people were killed in {} on Monday. And {} children were killed in {} on Monday. "
        words = "".join(told.format(900 + k, one, 30 + k, other) for k, (one, other) in enumerate(towns))
        held.clear()
        examine(_documents(words, 1), rules)
        found.append(len(held))
    assert found[0] > 0
    assert found[1] < _MOST * found[0]
