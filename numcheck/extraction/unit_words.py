"""The tables of rules/units.toml -> the words and symbols of units and of money, and what each stands for."""

from __future__ import annotations

from dataclasses import dataclass

from numcheck.extraction import shapes
from numcheck.extraction.tokens import tokenize
from numcheck.model import Kind

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """What a unit word or symbol stands for."""

    name: str  # canonical, as pint prints it, or an ISO 4217 code
    kind: Kind
    shy: bool = False  # read only where no word follows, or glued to the figure
    glued: bool = False  # read only when glued to the figure
    apart: bool = False  # read only with a space before it
    priced: bool = False  # read glued to the figure, or where words of a market stand before the figure
    rank: int = 0


def of_units(data: shapes.Units) -> tuple[dict[str, list[tuple[Words, Unit]]], dict[str, Unit]]:
    """The words of all units by the first of each, in no order, and their symbols as written."""
    words: dict[str, list[tuple[Words, Unit]]] = {}
    symbols: dict[str, Unit] = {}

    def symbol(text: str, unit: Unit) -> None:
        if text not in symbols or unit.rank > symbols[text].rank:
            symbols[text] = unit

    for table in data.unit:
        kind = Kind(table.kind)
        plain = Unit(table.name, kind, rank=table.priority + 1)
        for word in [*table.words, *(table.plural or _plural(table.words))]:
            _word(words, word, plain)
        for text in table.symbols:
            symbol(
                text, Unit(table.name, kind, shy=text in table.shy, apart=text in table.apart, rank=table.priority + 1)
            )
        for text in table.glued:
            symbol(text, Unit(table.name, kind, glued=True, rank=table.priority + 1))
        for key in table.prefixes:
            prefix = data.prefix["u" if key == "u" else key]
            unit = Unit(prefix.word + table.name, kind, rank=table.priority)
            for word in [*table.words, *(table.plural or _plural(table.words))]:
                if len(word) > 2:
                    _word(words, prefix.word + word.lower(), unit)
            for text in [*table.symbols, *table.glued]:
                for sign in prefix.symbols or [key]:
                    symbol(sign + text, unit)
    return words, symbols


def of_money(
    data: shapes.Units, words: dict[str, list[tuple[Words, Unit]]], symbols: dict[str, Unit]
) -> dict[str, str]:
    """What stands before a sum, with its ISO code; words and symbols behind it are added to `words` and `symbols`."""
    before: dict[str, str] = {}
    for table in data.currency:
        unit = Unit(table.code, Kind.MONEY, rank=2)
        for word in dict.fromkeys([*table.words, *table.plural, *_plural(table.words)]):
            _word(words, word, unit)
        for text in [*table.symbols, *([table.code.lower()] if table.code in data.lower else [])]:
            before[text] = table.code
            symbols.setdefault(text, unit)
        for text in table.scaled:
            before[text] = table.code
        for text in table.glued:
            symbols[text] = Unit(table.code, Kind.MONEY, glued=True, rank=2)
        for text in table.priced:
            symbols[text] = Unit(table.code, Kind.MONEY, priced=True, rank=2)
        if table.code.isupper():
            before[table.code] = table.code
            symbols[table.code] = unit
            symbols[f"M{table.code}"] = unit
    return before


def _word(words: dict[str, list[tuple[Words, Unit]]], text: str, unit: Unit) -> None:
    parts = tuple(part for part in tokenize(text.replace("-", " ")).low if part != ".")
    group = words.setdefault(parts[0], [])
    for index, (known, other) in enumerate(group):
        if known == parts:
            if unit.rank > other.rank:
                group[index] = (parts, unit)
            return
    group.append((parts, unit))


def _plural(words: list[str]) -> list[str]:
    return [f"{word[:-1]}ies" if word.endswith("y") and word[-2] not in "aeiou" else f"{word}s" for word in words]
