"""What was read, in four forms that say the same."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from decimal import Decimal

import pytest

from numcheck.model import Extraction, Kind, Mention, Modifier, Quantity, Refused, Span
from numcheck.report import figures
from tests import making

TEXT = "More than 1,200 grey geese came on 4 May 2031. Call 555-0134 before 2.5 hours pass."


def _span(surface: str) -> Span:
    start = TEXT.index(surface)
    return Span(doc="geese.txt", start=start, end=start + len(surface))


def _read() -> list[figures.Read]:
    geese = Mention(
        span=_span("1,200"),
        surface="1,200",
        kind=Kind.COUNT,
        quantity=Quantity(value=Decimal(1200), unit="count", modifier=Modifier.MORE_THAN),
        noun="goose",
        modifiers=("grey",),
        cue="more than",
    )
    day = Mention(
        span=_span("4 May 2031"),
        surface="4 May 2031",
        kind=Kind.DATE,
        quantity=Quantity(value=Decimal(2031), unit="date"),
        when=(date(2031, 5, 4), date(2031, 5, 4)),
    )
    hours = Mention(
        span=_span("2.5 hours"),
        surface="2.5 hours",
        kind=Kind.DURATION,
        quantity=Quantity(value=Decimal("2.5"), unit="hour", step=Decimal("0.1")),
    )
    phone = Refused(span=_span("555-0134"), surface="555-0134", reason="phone number")
    return [(making.document("geese.txt", TEXT), Extraction(mentions=(geese, day, hours), refused=(phone,)))]


def test_a_text_without_figures_gives_an_empty_form_of_each_kind() -> None:
    nothing = [(making.document("a.txt", "No."), Extraction(mentions=(), refused=()))]
    assert figures.as_text(nothing) == ""
    assert figures.as_jsonl(nothing) == ""
    assert json.loads(figures.as_json(nothing)) == {"schema_version": 1, "figures": []}
    assert figures.as_csv(nothing) == ",".join(figures.FIELDS) + "\n"


def test_refused_candidates_are_left_out_unless_asked_for() -> None:
    assert [row["surface"] for row in figures.rows(_read())] == ["1,200", "4 May 2031", "2.5 hours"]
    everything = list(figures.rows(_read(), refused=True))
    assert [row["reason"] for row in everything] == [None, None, "phone number", None]
    assert everything[2]["kind"] is None


def test_a_row_names_all_its_fields() -> None:
    geese, day, hours = figures.rows(_read())
    assert all(tuple(row) == figures.FIELDS for row in (geese, day, hours))
    assert (geese["path"], geese["line"], geese["column"], geese["start"], geese["end"]) == ("geese.txt", 1, 11, 10, 15)
    assert (geese["value"], geese["unit"], geese["modifier"], geese["inclusive"]) == (
        "1200",
        "count",
        "more_than",
        False,
    )
    assert (geese["noun"], geese["modifiers"], geese["concept"]) == ("goose", ["grey"], "grey goose")
    assert (day["first"], day["last"], day["inclusive"]) == ("2031-05-04", "2031-05-04", None)
    assert (hours["value"], hours["unit"], hours["step"], hours["concept"]) == ("2.5", "hour", "0.1", None)


def test_the_machine_forms_say_the_same() -> None:
    rows = list(figures.rows(_read(), refused=True))
    assert json.loads(figures.as_json(_read(), refused=True))["figures"] == rows
    assert [json.loads(line) for line in figures.as_jsonl(_read(), refused=True).splitlines()] == rows
    table = list(csv.DictReader(io.StringIO(figures.as_csv(_read(), refused=True))))
    assert [row["surface"] for row in table] == [row["surface"] for row in rows]
    assert table[0]["modifiers"] == "grey"
    assert table[0]["vague"] == "false"
    assert table[2]["value"] == ""


def test_people_see_each_sentence_once_with_its_figures_marked() -> None:
    lines = figures.as_text(_read(), refused=True).splitlines()
    assert lines[0] == "geese.txt:1:1"
    assert lines[1] == "  More than [1,200] grey geese came on [4 May 2031]."
    assert lines[2].startswith("    1,200       > 1200 goose (count")
    assert lines[3].startswith("    4 May 2031  2031 date")
    assert lines[5] == "geese.txt:1:48"
    assert lines[6] == "  Call [555-0134] before [2.5 hours] pass."
    assert lines[7] == "    555-0134   no figure: phone number"


@pytest.mark.parametrize("form", figures.FORMATS)
def test_no_form_hands_on_commands_to_the_terminal(form: str) -> None:
    text = "a\x1b[2J 7\u202e b"
    refused = Refused(span=Span(doc="a", start=6, end=8), surface="7\u202e", reason="odd\x1b")
    out = figures.FORMATS[form](
        [(making.document("a", text), Extraction(mentions=(), refused=(refused,)))], refused=True
    )
    assert all(char == "\n" or char.isprintable() for char in out)
