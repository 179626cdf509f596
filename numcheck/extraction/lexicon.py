"""rules/numbers.toml, rules/figures.toml, rules/units.toml -> Lexicon."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from numcheck import toml
from numcheck.extraction import shapes
from numcheck.extraction.shapes import Cues, Tally
from numcheck.extraction.tokens import tokenize
from numcheck.extraction.unit_words import Unit, Words, of_money, of_units
from numcheck.model import Modifier
from numcheck.ruleset.calendar import day_numbers, month_numbers
from numcheck.ruleset.locate import builtin, shipped_table

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Bound:
    """What a hedge or bound phrase does to its figure."""

    modifier: Modifier
    lean: str | None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every word this reader knows; built once for a folder of rules."""

    units: Mapping[str, int]
    tens: Mapping[str, int]
    scales: Mapping[str, Decimal]
    dozens: Mapping[str, int]
    suffixes: Mapping[str, Decimal]
    money_suffixes: frozenset[str]
    vague_plurals: Mapping[str, Decimal]
    denominators: Mapping[str, int]  # with plurals
    ordinals: Mapping[str, int]
    fraction_signs: Mapping[str, tuple[int, int]]
    negatives: frozenset[str]
    cardinal: frozenset[str]  # every word that may open a number in words
    openers: frozenset[str]  # every word that may open a figure, a date or a change
    bounds_before: Mapping[str, tuple[tuple[Words, Bound], ...]]  # by last word; longest first
    bounds_after: Mapping[str, tuple[tuple[Words, Bound], ...]]  # by first word; longest first
    at_least: Bound  # what a plus sign after digits says
    bound_between: frozenset[str]
    bound_blocks: Mapping[str, frozenset[str]]
    up: frozenset[str]
    down: frozenset[str]
    strict: frozenset[str]
    phrasal: frozenset[str]  # verbs that "up" and "down" belong to without telling a change
    more: frozenset[str]
    less: frozenset[str]
    factors: Mapping[str, Decimal]
    bare_factors: Mapping[str, Decimal]  # verbs in the infinitive, and "twice"
    feats: Mapping[str, int]
    in_words: frozenset[str]  # first words of what says how many without being a number
    decades: frozenset[str]  # "forties"
    change_skip: frozenset[str]
    each: frozenset[str]
    per: frozenset[str]
    bases: frozenset[str]
    rate_adverbs: Mapping[str, str]
    tallies: Mapping[str, Tally]  # as written
    months: Mapping[str, int]
    seasons: Mapping[str, tuple[int, int]]
    weekdays: frozenset[str]
    before_year: frozenset[str]
    not_year: frozenset[str]
    zones: frozenset[str]
    reasons: Mapping[str, str]
    numbered: frozenset[str]
    unit_columns: frozenset[str]  # what a column is called that tells the unit of each row
    streets: frozenset[str]
    states: frozenset[str]
    plain: frozenset[str]
    books: frozenset[str]  # whose digits are chapter and verse
    standards: frozenset[str]  # as written
    firsts: Mapping[str, tuple[str, ...]]  # names that begin with digits, by their first token; longest first
    age_before: frozenset[str]
    age_after: frozenset[str]
    age_short: frozenset[str]
    idioms: Mapping[str, tuple[tuple[int, Words], ...]]  # by each number word, with its place; longest first
    slashed: frozenset[str]
    score: frozenset[str]
    run: int
    cues: Cues  # closed lists of words, each for one rule
    adjective_endings: tuple[str, ...]
    stops: frozenset[str]
    verbs: frozenset[str]
    plurals: Mapping[str, str]
    singular: frozenset[str]
    containers: frozenset[str]
    counting: frozenset[str]
    prefixes: frozenset[str]
    joiners: frozenset[str]
    citing: frozenset[str]
    determined: frozenset[str]
    ing_nouns: frozenset[str]
    ly_nouns: frozenset[str]
    determiners: frozenset[str]
    modals: frozenset[str]
    not_half: frozenset[str]
    telling: frozenset[str]
    unit_adjectives: frozenset[str]
    abbreviated: frozenset[str]
    unit_words: Mapping[str, tuple[tuple[Words, Unit], ...]]  # by first word, lower case; longest first
    unit_symbols: Mapping[str, Unit]  # as written
    symbol_length: int  # of the longest one
    money_before: Mapping[str, tuple[tuple[str, str], ...]]  # by last character: sign or code, ISO code; longest first
    signs: frozenset[str]  # money signs that stand before digits
    scaled_signs: frozenset[str]  # letters that are money only before digits with a magnitude or with groups
    money_codes: Mapping[str, str]
    after_inch: frozenset[str]  # words after which "in" is the inch
    doubtful: frozenset[str]  # unit words that need a large figure
    proper: frozenset[str]  # unit words that are names when capitalised
    allowed: Mapping[str, str]  # quantulum3's names of units to ours


@lru_cache(maxsize=8)
def load(folder: Path) -> Lexicon:
    """The lexicon of a folder of rules.

    Raises:
        ValueError: a file is missing, is no TOML, or a key holds something else than it should; the message names
            the file, the key, what was found and what was expected.
    """
    number = _decode(folder / "numbers.toml", shapes.Number)
    figures = _decode(folder / "figures.toml", shapes.Figures)
    units = _decode(folder / "units.toml", shapes.Units)
    words, symbols = of_units(units)
    money = of_money(units, words, symbols)
    denominators = dict(number.denominators)
    denominators.update(
        {f"{word}s": value for word, value in number.denominators.items() if not word.endswith(("s", "f"))}
    )
    vague = {word: Decimal(value) for word, value in number.vague_plurals.items()}
    scales = {word: Decimal(value) for word, value in number.scales.items()}
    decades = frozenset(f"{word.removesuffix('y')}ies" for word in number.tens)
    return Lexicon(
        units=number.units,
        tens=number.tens,
        scales=scales,
        dozens=number.dozens,
        suffixes={word: Decimal(value) for word, value in number.suffixes.items()},
        money_suffixes=frozenset(number.money_suffixes),
        vague_plurals=vague,
        denominators=denominators,
        ordinals=number.ordinals,
        fraction_signs={sign: _ratio(value) for sign, value in number.fraction_signs.items()},
        negatives=frozenset(number.negatives),
        cardinal=frozenset([*number.units, *number.tens]),
        openers=frozenset(
            [
                *number.units,
                *number.tens,
                *scales,
                *number.dozens,
                *vague,
                *number.ordinals,
                *figures.change.factors,
                *figures.change.bare,
                *_in_words(figures.feats),
                *decades,
                "half",
                "quarter",
                "couple",
                "few",
                "several",
                *denominators,
                *month_numbers(),
                *figures.calendar.seasons,
            ]
        ),
        bounds_before=_bounds(figures.bound, before=True),
        bounds_after=_bounds(figures.bound, before=False),
        at_least=Bound(Modifier.AT_LEAST, None),
        bound_between=frozenset(figures.hedge.between),
        bound_blocks={word: frozenset(words_) for word, words_ in figures.hedge.blocks.items()},
        up=frozenset(figures.change.up),
        down=frozenset(figures.change.down),
        strict=frozenset(figures.change.strict),
        phrasal=frozenset(figures.change.phrasal),
        more=frozenset(figures.change.more),
        less=frozenset(figures.change.less),
        factors={word: Decimal(str(value)) for word, value in figures.change.factors.items()},
        bare_factors={word: Decimal(str(value)) for word, value in figures.change.bare.items()},
        feats=figures.feats,
        in_words=_in_words(figures.feats),
        decades=decades,
        change_skip=frozenset(figures.change.skip),
        each=frozenset(figures.spread.each),
        per=frozenset(figures.spread.per),
        bases=frozenset(figures.spread.bases),
        rate_adverbs=figures.spread.adverbs,
        tallies=figures.spread.tallies,
        months=month_numbers(),
        seasons=figures.calendar.seasons,
        weekdays=frozenset(day_numbers()),
        before_year=frozenset(figures.calendar.before_year),
        not_year=frozenset(figures.calendar.not_year),
        zones=frozenset(figures.calendar.zones),
        reasons=figures.reasons,
        unit_columns=frozenset(figures.names.unit_columns),
        numbered=frozenset(w for word in figures.names.numbered for w in (word, f"{word}s")),
        streets=frozenset(figures.names.streets),
        states=frozenset(figures.names.states),
        plain=frozenset([*figures.names.plain, *figures.noun.stops]),
        books=frozenset(figures.names.books),
        standards=frozenset(figures.names.standards),
        firsts=_by_first(figures.names.firsts),
        age_before=frozenset(figures.age.before),
        age_after=frozenset(figures.age.after),
        age_short=frozenset(figures.age.short),
        idioms=_by_number(
            (_split(phrase) for phrase in figures.idioms.phrases),
            {*number.units, *number.tens, *number.ordinals, *scales},
        ),
        slashed=frozenset(figures.idioms.slashed),
        score=frozenset(figures.idioms.score),
        run=figures.idioms.run,
        cues=figures.cues,
        adjective_endings=tuple(figures.noun.adjective_endings),
        stops=frozenset(figures.noun.stops),
        verbs=frozenset([*figures.noun.verbs, *figures.change.up, *figures.change.down])
        - frozenset(figures.change.strict),
        plurals=figures.noun.plurals,
        singular=frozenset(figures.noun.singular),
        containers=frozenset(figures.noun.containers),
        counting=frozenset(figures.names.counting),
        prefixes=frozenset(figures.names.prefixes),
        joiners=frozenset(figures.names.joiners),
        citing=frozenset(figures.names.citing),
        determined=frozenset(figures.names.determined),
        ing_nouns=frozenset(figures.noun.ing),
        ly_nouns=frozenset(figures.noun.ly),
        determiners=frozenset(figures.noun.determiners),
        modals=frozenset(figures.noun.modals),
        not_half=frozenset(number.not_half),
        telling=frozenset(figures.noun.telling),
        unit_adjectives=frozenset(figures.spread.between),
        abbreviated=frozenset(figures.names.abbreviated),
        unit_words={first: tuple(sorted(group, key=lambda g: -len(g[0]))) for first, group in words.items()},
        unit_symbols=symbols,
        symbol_length=max(map(len, symbols)),
        money_before=_by_last(money),
        signs=frozenset(sign for sign in money if not sign[-1].isalpha()),
        scaled_signs=frozenset(sign for c in units.currency for sign in c.scaled),
        money_codes={c.code: c.code for c in units.currency if c.code.isupper()},
        after_inch=frozenset(units.after_inch),
        doubtful=frozenset(units.doubtful),
        proper=frozenset(units.proper),
        allowed=units.allow,
    )


def _decode(path: Path, shape: type[_T]) -> _T:
    try:
        own = path.parent == builtin()
        data: Any = shipped_table(path.name) if own else toml.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ValueError(f"{path}: found no file; expected the word lists of figures and units") from error
    except (toml.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ValueError(f"{path}: found {error}; expected TOML in UTF-8") from error
    try:
        return msgspec.convert(data, shape)
    except msgspec.ValidationError as error:
        raise ValueError(f"{path}: {error}") from error


def _split(phrase: str) -> Words:
    return tuple(tokenize(phrase).low)


def _ratio(written: str) -> tuple[int, int]:
    over, _, under = written.partition("/")
    return int(over), int(under)


def _by_first(names: list[str]) -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda n: (-len(n), n)):
        table.setdefault(tokenize(name).text[0], []).append(name)
    return {first: tuple(group) for first, group in table.items()}


def _by_number(phrases: Iterable[Words], numbers: set[str]) -> dict[str, tuple[tuple[int, Words], ...]]:
    table: dict[str, list[tuple[int, Words]]] = {}
    for words in phrases:
        for place, word in enumerate(words):
            if word in numbers or word[0].isdecimal():
                table.setdefault(word, []).append((place, words))
                break
    return {word: tuple(sorted(group, key=lambda g: (-len(g[1]), g))) for word, group in table.items()}


def _in_words(feats: Mapping[str, int]) -> frozenset[str]:
    return frozenset(["once", "single", *(feat.partition("-")[0] for feat in feats)])


def _bounds(tables: list[shapes.Bound], *, before: bool) -> dict[str, tuple[tuple[Words, Bound], ...]]:
    found: dict[str, list[tuple[Words, Bound]]] = {}
    for table in tables:
        bound = Bound(Modifier(table.modifier), table.lean)
        for phrase in table.before if before else table.after:
            words = _split(phrase)
            found.setdefault(words[-1] if before else words[0], []).append((words, bound))
    return {key: tuple(sorted(group, key=lambda g: (-len(g[0]), g[0]))) for key, group in found.items()}


def _by_last(money: dict[str, str]) -> dict[str, tuple[tuple[str, str], ...]]:
    table: dict[str, list[tuple[str, str]]] = {}
    for sign, code in money.items():
        table.setdefault(sign[-1], []).append((sign, code))
    return {last: tuple(sorted(group, key=lambda g: (-len(g[0]), g[0]))) for last, group in table.items()}
