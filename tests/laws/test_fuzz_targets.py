"""Every fuzz target runs for a while with each change, on inputs that are the same each time."""

import pytest
from hypothesis import example, given, seed, settings
from hypothesis import strategies as st

from fuzz import checks, figures, packs, readers, walk
from fuzz.driver import GROWN, inputs, run

#: How many inputs take a few seconds.
TARGETS = {figures: "250", checks: "150", readers: "400", packs: "15", walk: "60"}
_few = settings(max_examples=40, deadline=None, derandomize=True, database=None)


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.__name__)
def test_a_target_finds_nothing_in_its_first_inputs(target, capsys):
    assert run(target.one, target.__doc__, ["--random", TARGETS[target]]) == 0
    assert "every law held" in capsys.readouterr().out


@seed(7)
@_few
@example(b"")
@given(st.binary(max_size=400))
def test_no_file_finds_a_hole_in_a_reader(data):
    readers.one(data)


@seed(7)
@_few
@example(b"")
@example(b"\x00" + b"\x0a" * 300)
@given(st.binary(max_size=80))
def test_no_corpus_breaks_the_walk(data):
    walk.one(data)


@seed(7)
@settings(_few, max_examples=8)
@given(st.binary(max_size=60))
def test_no_pack_breaks_the_loading_of_rules(data):
    packs.one(data)


def test_the_inputs_are_the_same_each_time_and_never_long():
    made = list(inputs(500, seed=3))
    assert made == list(inputs(500, seed=3))
    assert made != list(inputs(500, seed=4))
    assert max(map(len, made)) <= GROWN
    assert len(set(made)) > 400
