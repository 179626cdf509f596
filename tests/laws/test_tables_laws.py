"""Tables printed from a truth are quiet; one cell changed beyond every rounding is found, and it alone."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from numcheck.checks.passage import Passage
from numcheck.checks.tables import look
from numcheck.extraction import extract
from numcheck.extraction.lexicon import load
from numcheck.model import Check
from numcheck.ruleset.locate import builtin
from tests.reading import document

TOTALS = ("Total", "**Total**", "Sum", "TOTAL:", "Grand total")


def found(text: str) -> list[Check]:
    page = document(text, "md")
    return list(look(Passage(document=page, extraction=extract(page, load(builtin())), frames=())))


def faults(text: str) -> list[Check]:
    return [check for check in found(text) if check.outcome == "fails"]


def printed(heads: list[str], rows: list[list[str]]) -> str:
    return "\n".join("| " + " | ".join(row) + " |" for row in [heads, ["---"] * len(heads), *rows]) + "\n"


@st.composite
def counts(draw: st.DrawFn) -> list[list[int]]:
    """Rows of counts, at least two by two, none of them round."""
    columns = draw(st.integers(2, 4))
    cell = st.integers(11, 99_999).filter(lambda n: n % 10)
    return draw(st.lists(st.lists(cell, min_size=columns, max_size=columns), min_size=2, max_size=7))


def grid(rows: list[list[int]], name: str) -> list[list[str]]:
    """The rows with their sums, and a row of totals."""
    whole = [[*row, sum(row)] for row in rows]
    whole.append([sum(column) for column in zip(*whole, strict=True)])
    labels = [*(f"Place {'abcdefgh'[n]}" for n in range(len(rows))), name]
    return [[label, *(f"{n:,}" for n in row)] for label, row in zip(labels, whole, strict=True)]


@settings(max_examples=40, deadline=None)
@given(counts(), st.sampled_from(TOTALS))
def test_a_table_with_right_sums_is_quiet_and_every_sum_of_it_is_told(rows, name):
    heads = ["Place", *(f"Crop {c}" for c in "wxyz"[: len(rows[0])]), "Total"]
    checks = found(printed(heads, grid(rows, name)))
    assert {c.outcome for c in checks} == {"holds"}
    assert len(checks) == len(rows[0]) + 1 + len(rows) + 1


@settings(max_examples=40, deadline=None)
@given(counts(), st.sampled_from(TOTALS), st.data())
def test_one_cell_changed_is_found_once_with_what_would_fit(rows, name, data):
    heads = ["Place", *(f"Crop {c}" for c in "wxyz"[: len(rows[0])]), "Total"]
    table = grid(rows, name)
    row = data.draw(st.integers(0, len(table) - 1))
    column = data.draw(st.integers(1, len(table[0]) - 1))
    right = table[row][column]
    wrong = int(right.replace(",", "")) + data.draw(st.sampled_from([-9, 3, 27, 1001]))
    assume(wrong > 0 and wrong % 10)
    table[row][column] = f"{wrong:,}"
    told = faults(printed(heads, table))
    assert [(c.code, c.terms[0].reading, c.fits) for c in told] == [("NC602", f"{wrong:,}", right)]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.decimals(1, 900, places=4), min_size=2, max_size=12), st.integers(0, 2))
def test_rounded_parts_of_a_rounded_whole_are_quiet(parts, places):
    step = Decimal(1).scaleb(-places)
    cells = [p.quantize(step, ROUND_HALF_UP) for p in parts]
    rows = [[f"Line {n}", f"{cell:,f}"] for n, cell in enumerate(cells)]
    rows.append(["Total", f"{sum(parts).quantize(step, ROUND_HALF_UP):,f}"])
    assert faults(printed(["Line", "Cost ($ million)"], rows)) == []


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(3, 4000), min_size=3, max_size=8), st.integers(0, 2), st.data())
def test_shares_of_counts_are_quiet_and_one_changed_is_found(many, places, data):
    step, whole = Decimal(1).scaleb(-places), sum(many)
    shares = [(Decimal(100 * n) / whole).quantize(step, ROUND_HALF_UP) for n in many]
    assume(all(0 < share < 100 for share in shares))
    rows = [[f"Line {n}", f"{c:,}", f"{s:f}%"] for n, (c, s) in enumerate(zip(many, shares, strict=True))]
    rows.append(["Total", f"{whole:,}", "100%"])
    heads = ["Line", "Replies", "Share"]
    assert faults(printed(heads, rows)) == []
    at = data.draw(st.integers(0, len(many) - 1))
    changed = shares[at] + 4 * len(many)
    assume(changed < 100)
    rows[at][2] = f"{changed:f}%"
    told = faults(printed(heads, rows))
    assert [c.code for c in told] == ["NC603"]
    assert f"{changed:f}%" in {term.reading for term in told[0].terms}


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.lists(st.text("0123456789.,-()%$ |ab€", max_size=8), min_size=3, max_size=5), min_size=1, max_size=8)
)
def test_no_table_raises(rows):
    found(printed(["Total", "n", "%"], [["Total", *row] for row in rows]))
