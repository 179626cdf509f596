"""What every slot owes beyond its form: a question, a unit that exists, words that can match, and its proof."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from numcheck import notation, units
from numcheck.ruleset.classes import Classes, Sort
from numcheck.ruleset.decode import Complaints, meant, show
from numcheck.ruleset.locate import shipped_table
from numcheck.ruleset.pack import SlotTable
from numcheck.ruleset.toml import Trail
from numcheck.ruleset.words import check_name, check_words

#: Units that are no pint unit, and what they stand for is settled in the code.
OWN_UNITS = frozenset(
    {"count", "percent", "percentage_point", "basis_point", "money", "version"}
    | {"date", "weekday", "calendar_month", "clock", "ordinal", "score"}
)

#: As what the day of a deed that is due may be told in a text without a day of its own.
_DAYS = frozenset({"weekday", "calendar_month"})
_SORTS: tuple[tuple[str, Sort], ...] = (
    ("noun", "noun"),
    ("modifier", "noun"),
    ("not_modifier", "noun"),
    ("verb", "verb"),
    ("agent", "noun"),
    ("patient", "noun"),
    ("near", "any"),
    ("not_near", "any"),
    ("alike", "any"),
)


def check(slot: SlotTable, path: Trail, classes: Classes, complaints: Complaints) -> None:
    """Complains about everything in `slot`, standing at `path`, that breaks a law."""
    check_name(slot.id, (*path, "id"), complaints)
    if not slot.asks.strip().endswith("?") or len(slot.asks.strip()) < 2:
        complaints.add((*path, "asks"), f"found {show(slot.asks)}", 'expected a question with a "?" at its end')
    unit = _canonical(slot.unit)
    if unit != slot.unit:
        near = f"; did you mean {show(unit)}?" if unit else meant(slot.unit, {*OWN_UNITS, *_listed_units()})
        hint = f'expected "count", "percent", "date", "money" or a unit in the singular such as "hour"{near}'
        complaints.add((*path, "unit"), f"no unit {show(slot.unit)}", hint)
    for key, sort in _SORTS:
        check_words(getattr(slot, key), (*path, key), classes.names(sort), complaints)
    for key, never in (("modifier", "not_modifier"), ("near", "not_near")):
        if both := sorted({*getattr(slot, key)} & {*getattr(slot, never)}):
            complaints.add((*path, never), f"{', '.join(map(show, both))} asked for in `{key}`", "keep it in one")
    if not any(getattr(slot, key) for key in ("noun", "modifier", "verb", "agent", "patient", "near", "kind")):
        hint = "name what is counted in `noun`, or narrow the slot by `verb`, `near` or `kind`"
        complaints.add((*path, "noun"), f"every figure in {slot.unit} would answer this", hint)
    if slot.kind is not None and not slot.kind:
        complaints.add((*path, "kind"), "found an empty list", 'leave the key out, or name a kind such as "count"')
    if slot.about is not None and not (slot.about.is_finite() and 0 <= slot.about < 1):
        complaints.add((*path, "about"), f"found {show(slot.about)}", "expected a share from 0 up to 1, such as 0.1")
    if slot.rate not in ("none", "any"):
        check_words([slot.rate], (*path, "rate"), None, complaints)
    _check_proof(slot, path, complaints)
    if unit == slot.unit:
        _check_readings(slot, path, complaints)


def check_answers(slot: SlotTable, every: Mapping[str, SlotTable], path: Trail, complaints: Complaints) -> None:
    """Complains where `slot` puts the question of another one that does not exist, or is none of its own."""
    if slot.answers is None:
        return
    asked = every.get(slot.answers)
    if asked is None:
        complaints.add(path, f"no slot {show(slot.answers)}", f"expected the id of a slot{meant(slot.answers, every)}")
    elif asked.answers is not None or asked is slot:
        complaints.add(path, f"{show(slot.answers)} asks no question of its own", "name the slot that asks it")
    elif asked.unit != slot.unit:
        complaints.add(path, f"{show(slot.answers)} is in {asked.unit}", f"expected a slot in {slot.unit}")


def _check_proof(slot: SlotTable, path: Trail, complaints: Complaints) -> None:
    if not any(e.reads for e in slot.example):
        complaints.add((*path, "example"), "no speaking example", "a [[slot.example]] whose `reads` has a reading")
    elif all(e.reads for e in slot.example):
        complaints.add((*path, "example"), "no quiet example", "a [[slot.example]] that is near, with `reads = []`")
    if not slot.case:
        complaints.add((*path, "case"), "no case", "a [[slot.case]] with `docs` and their `verdict`")
    for number, example in enumerate(slot.example):
        at = (*path, "example", number)
        _check_text(example.text, (*at, "text"), complaints)
        _check_todo(example.todo, (*at, "todo"), complaints)
    for number, case in enumerate(slot.case):
        at = (*path, "case", number)
        _check_todo(case.todo, (*at, "todo"), complaints)
        for place, doc in enumerate(case.docs):
            where = (*at, "docs", place) if isinstance(doc, str) else (*at, "docs", place, "text")
            _check_text(doc if isinstance(doc, str) else doc.text, where, complaints)
        if not case.docs:
            complaints.add((*at, "docs"), "found an empty list", "expected at least one text")
        elif len(case.docs) < 2 and case.verdict == "apart":
            complaints.add((*at, "verdict"), 'found "apart" for one document', "only two documents can be apart")


def _check_text(text: str, path: Trail, complaints: Complaints) -> None:
    if not text.strip():
        complaints.add(path, "found no text", "expected the words to read")


def _check_todo(todo: str | None, path: Trail, complaints: Complaints) -> None:
    if todo is not None and not todo.strip():
        complaints.add(path, "found no reason", "say why this does not work yet, or leave `todo` out")


def _check_readings(slot: SlotTable, path: Trail, complaints: Complaints) -> None:
    # A slot for money takes any currency, so its readings name theirs.
    money = slot.unit == "money"
    for number, example in enumerate(slot.example):
        for place, reading in enumerate(example.reads):
            at = (*path, "example", number, "reads", place)
            try:
                unit = notation.parse(reading).unit
            except ValueError as error:
                complaints.add(at, f"found {show(reading)}", f'expected a reading such as "273 {slot.unit}": {error}')
                continue
            coin = money and unit in _moneys()
            day = slot.unit == "date" and unit in _DAYS and "planned" in slot.modality
            if not (coin or (units.is_currency(unit) if money else day or _may_convert(unit, slot.unit))):
                expected = "a currency, such as USD" if money else f"{show(slot.unit)} or a unit that converts to it"
                hint = f"readings are in the unit of the text: expected {expected}"
                complaints.add(at, f"found {show(reading)}", hint)


@cache
def _moneys() -> frozenset[str]:
    """What readings call the money of rules/units.toml: "USD", "crown"."""
    return frozenset(currency["code"] for currency in shipped_table("units.toml")["currency"])


def _may_convert(unit: str, wanted: str) -> bool:
    """Whether figures in `unit` may answer a slot in `wanted`; what only pint could tell is left to the examples."""
    return unit == wanted or not ({unit, wanted} & OWN_UNITS or units.is_currency(unit))


def _canonical(unit: str) -> str | None:
    """The name that readings give this unit: "hour" for "hours"; None if there is no such unit."""
    if unit in OWN_UNITS or all(part in _listed_units() for part in unit.split(" / ")):
        return unit
    # Only now is pint worth its load: nearly every slot has a unit of the list.
    return units.canonical(unit)


@cache
def _listed_units() -> frozenset[str]:
    """Canonical names of all units listed in rules/units.toml, with their prefixes."""
    data = shipped_table("units.toml")
    prefixes = {letter: about["word"] for letter, about in data.get("prefix", {}).items()}
    return frozenset(
        prefix + unit["name"]
        for unit in data["unit"]
        for prefix in ("", *(prefixes[letter] for letter in unit.get("prefixes", "")))
    )
