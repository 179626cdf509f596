"""The form of rules/numbers.toml, rules/figures.toml and rules/units.toml, as their tables are decoded."""

from __future__ import annotations

from typing import Literal

import msgspec


class Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table of a rules file: unknown keys are errors."""


class Number(Table, frozen=True):
    not_half: list[str]
    units: dict[str, int]
    tens: dict[str, int]
    scales: dict[str, str]
    dozens: dict[str, int]
    suffixes: dict[str, str]
    money_suffixes: list[str]
    vague_plurals: dict[str, str]
    denominators: dict[str, int]
    ordinals: dict[str, int]
    fraction_signs: dict[str, str]
    negatives: list[str]
    some: list[str]
    all: list[str]
    hedges: list[str]


class Bound(Table, frozen=True):
    modifier: Literal["about", "at_least", "more_than", "at_most", "less_than"]
    before: list[str]
    after: list[str]
    lean: Literal["below", "above"] | None = None


class Hedge(Table, frozen=True):
    between: list[str]
    blocks: dict[str, list[str]]


class Change(Table, frozen=True):
    phrasal: list[str]
    up: list[str]
    down: list[str]
    strict: list[str]
    more: list[str]
    less: list[str]
    factors: dict[str, int | str]
    bare: dict[str, int | str]
    skip: list[str]


class Tally(Table, frozen=True):
    noun: str
    modifiers: tuple[str, ...] = ()
    per: str | None = None


class Spread(Table, frozen=True):
    tallies: dict[str, Tally]
    between: list[str]
    each: list[str]
    per: list[str]
    bases: list[str]
    adverbs: dict[str, str]


class Calendar(Table, frozen=True):
    seasons: dict[str, tuple[int, int]]
    before_year: list[str]
    not_year: list[str]
    zones: list[str]


class Names(Table, frozen=True):
    abbreviated: list[str]
    determined: list[str]
    citing: list[str]
    joiners: list[str]
    prefixes: list[str]
    counting: list[str]
    numbered: list[str]
    unit_columns: list[str]
    streets: list[str]
    states: list[str]
    plain: list[str]
    books: list[str]
    standards: list[str]
    firsts: list[str]


class Age(Table, frozen=True):
    before: list[str]
    after: list[str]
    short: list[str]


class Idioms(Table, frozen=True):
    phrases: list[str]
    slashed: list[str]
    score: list[str]
    run: int


class Cues(Table, frozen=True):
    """Closed lists of words that one rule of the grammar asks for each; the file says what every list is for."""

    after_age: frozenset[str]
    ageless: frozenset[str]
    crowds: frozenset[str]
    eldest: frozenset[str]
    children: frozenset[str]
    perished: frozenset[str]
    possessing: frozenset[str]
    aiming: frozenset[str]
    another: frozenset[str]
    asides: frozenset[str]
    bearings: frozenset[str]
    before_age: frozenset[str]
    before_event: frozenset[str]
    before_high: frozenset[str]
    before_hour: frozenset[str]
    before_hours: frozenset[str]
    behind_hour: frozenset[str]
    before_old_year: frozenset[str]
    before_phone: frozenset[str]
    before_second: frozenset[str]
    before_spoken_year: frozenset[str]
    before_told: frozenset[str]
    before_turning: frozenset[str]
    behind_age: frozenset[str]
    behind_between: frozenset[str]
    behind_degree: frozenset[str]
    behind_factor: frozenset[str]
    behind_half: frozenset[str]
    behind_numbered: frozenset[str]
    behind_phone: frozenset[str]
    behind_second: frozenset[str]
    behind_possessed: frozenset[str]
    behind_share: frozenset[str]
    behind_time: frozenset[str]
    behind_times: frozenset[str]
    behind_twice: frozenset[str]
    behind_once: frozenset[str]
    done_once: frozenset[str]
    singled: frozenset[str]
    done_as_a_feat: frozenset[str]
    being: frozenset[str]
    being_up: frozenset[str]
    budgeting: frozenset[str]
    capital_months: frozenset[str]
    capital_numbered: frozenset[str]
    codes_before: frozenset[str]
    compared: frozenset[str]
    compounding: frozenset[str]
    counting_one: frozenset[str]
    dialling: frozenset[str]
    dotted: frozenset[str]
    dying: frozenset[str]
    graded: frozenset[str]
    halved: frozenset[str]
    decided: frozenset[str]
    in_favour: frozenset[str]
    leading: frozenset[str]
    levels: frozenset[str]
    loose_suffixes: frozenset[str]
    more: frozenset[str]
    moving: frozenset[str]
    naming_one: frozenset[str]
    no_heads: frozenset[str]
    no_nouns: frozenset[str]
    numbered_roads: frozenset[str]
    odd_units: frozenset[str]
    outcomes: frozenset[str]
    partitives: frozenset[str]
    percent_bases: frozenset[str]
    played: frozenset[str]
    pronominal: frozenset[str]
    roads: frozenset[str]
    scoring: frozenset[str]
    single: frozenset[str]
    spanning: frozenset[str]
    telling_apart: frozenset[str]
    tens_before: frozenset[str]
    those_of: frozenset[str]
    times: frozenset[str]
    times_of: frozenset[str]
    turning: frozenset[str]
    whole_of: frozenset[str]
    year_prefixes: frozenset[str]
    before_span: frozenset[str]
    behind_span: frozenset[str]
    calibres: frozenset[str]
    graduations: frozenset[str]
    guns: frozenset[str]
    lasting: frozenset[str]
    makes: frozenset[str]
    releases: frozenset[str]
    picture_widths: frozenset[str]
    scan_lines: frozenset[str]
    closing: frozenset[str]
    before_price: frozenset[str]
    losing: frozenset[str]
    acts: frozenset[str]
    bearing_age: frozenset[str]
    before_cut: frozenset[str]
    charting: frozenset[str]
    departing: frozenset[str]
    begun: frozenset[str]
    priced: frozenset[str]
    opening_hour: frozenset[str]
    grades: frozenset[str]
    tallied: frozenset[str]
    turns: frozenset[str]
    before_turn: frozenset[str]
    behind_turn: frozenset[str]
    called_by_number: frozenset[str]
    streets: frozenset[str]
    sides: frozenset[str]
    picks: frozenset[str]
    ranked: frozenset[str]
    labelling: frozenset[str]
    lines: frozenset[str]
    of_now: frozenset[str]
    quartered: frozenset[str]
    fared: frozenset[str]
    high: frozenset[str]
    races: frozenset[str]
    racing: frozenset[str]
    reckoned: frozenset[str]
    reckoned_against: frozenset[str]
    run_as: frozenset[str]
    day_words: frozenset[str]
    runs: frozenset[str]
    spent: frozenset[str]
    voting: frozenset[str]
    wars: frozenset[str]
    won_and_lost: frozenset[str]


class Noun(Table, frozen=True):
    adjective_endings: list[str]
    telling: list[str]
    modals: list[str]
    determiners: list[str]
    ly: list[str]
    ing: list[str]
    stops: list[str]
    verbs: list[str]
    plurals: dict[str, str]
    singular: list[str]
    containers: list[str]


class Figures(Table, frozen=True):
    schema: Literal[1]
    bound: list[Bound]
    hedge: Hedge
    change: Change
    feats: dict[str, int]
    spread: Spread
    calendar: Calendar
    reasons: dict[str, str]
    names: Names
    age: Age
    idioms: Idioms
    noun: Noun
    cues: Cues


class Prefix(Table, frozen=True):
    word: str
    symbols: list[str] = []


class Unit(Table, frozen=True):
    name: str
    words: list[str] = []
    plural: list[str] = []
    symbols: list[str] = []
    shy: list[str] = []
    glued: list[str] = []
    apart: list[str] = []
    prefixes: str = ""
    kind: Literal["measure", "duration", "percent", "points"] = "measure"
    priority: int = 0


class Currency(Table, frozen=True):
    code: str
    words: list[str]
    plural: list[str] = []
    symbols: list[str] = []
    glued: list[str] = []
    priced: list[str] = []
    scaled: list[str] = []


class Units(Table, frozen=True):
    schema: Literal[1]
    doubtful: list[str]
    after_inch: list[str]
    lower: list[str]
    proper: list[str]
    allow: dict[str, str]
    prefix: dict[str, Prefix]
    unit: list[Unit]
    currency: list[Currency]
