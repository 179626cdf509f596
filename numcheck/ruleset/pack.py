"""How a pack and a class file look on paper: the structs that TOML is decoded into, and that the JSON Schema shows."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct, field

from numcheck.model import Kind

Role = Literal[
    "agent",
    "patient",
    "owner",
    "place",
    "subject",
    "thing",
    "setting",
    "doer",
    "party",
    "whom",
    "happening",
    "matter",
    "what",
]
Scope = Literal["time", "place"]
OverTime = Literal["each", "rises", "falls", "fixed"]
Severity = Literal["error", "warning", "note"]
Integers = Literal["exact", "zeros", "strict"]
Modality = Literal["actual", "planned", "hypothetical", "denied"]
Change = Literal["level", "delta", "any"]
Verdict = Literal["conflict", "scope", "disputed", "update", "agree", "compatible", "single", "apart"]

Name = Annotated[str, Meta(description='a name in kebab-case such as "drones-launched"')]
Words = Annotated[list[str], Meta(description='a list of lemmas in lower case, or of classes such as "@drone"')]
Todo = Annotated[str | None, Meta(description="the reason why this is a known gap: it must fail until it heals")]


class DocTable(Struct, kw_only=True, forbid_unknown_fields=True):
    """One document of a case, with what it says about itself."""

    text: Annotated[str, Meta(description="the text of the document")]
    date: Annotated[datetime.date | None, Meta(description="the day it was published, such as 2024-02-29")] = None
    outlet: Annotated[str | None, Meta(description="who published it")] = None


class ExampleTable(Struct, kw_only=True, forbid_unknown_fields=True):
    """A text, and what the slot reads in it."""

    text: Annotated[str, Meta(description="the text that is read")]
    reads: Annotated[list[str], Meta(description='a list of readings such as ["> 2 hour"]; [] where it is quiet')]
    todo: Todo = None


class CaseTable(Struct, kw_only=True, forbid_unknown_fields=True):
    """Documents in, a verdict out."""

    docs: Annotated[
        list[str | DocTable], Meta(description="a list of texts, or of tables with `text`, `date` and `outlet`")
    ]
    verdict: Annotated[Verdict, Meta(description='the verdict of the group; "apart" where the documents never meet')]
    name: Annotated[str | None, Meta(description="a short name for the case")] = None
    why: Annotated[str | None, Meta(description="why this is the right verdict")] = None
    todo: Todo = None


class SlotTable(Struct, kw_only=True, forbid_unknown_fields=True):
    """One question, what answers it, and its proof."""

    id: Name
    asks: Annotated[str, Meta(description='the question as people ask it, with a "?" at its end')]
    converts: Annotated[
        Literal["units", "never"], Meta(description='"never": a figure in another unit that converts is no answer')
    ] = "units"
    answers: Annotated[
        Name | None, Meta(description="the slot whose question this is in other words: its claims are that slot's")
    ] = None
    unit: Annotated[
        str,
        Meta(
            description='"count", "percent", "money", "version", a unit such as "hour"; or what says when or which '
            'one: "date", "weekday", "calendar_month", "clock", "ordinal"; or "score"'
        ),
    ]
    kind: Annotated[list[Kind] | None, Meta(description="the kinds of figure that answer it")] = None
    noun: Annotated[Words, Meta(description='what is counted or measured: lemmas, or classes such as "@drone"')] = []
    modifier: Annotated[Words, Meta(description="words of which one must stand with the noun")] = []
    not_modifier: Annotated[Words, Meta(description="words of which none may stand with the noun")] = []
    verb: Annotated[Words, Meta(description='verbs with their particle, or classes such as "@launch"; [] for any')] = []
    agent: Annotated[Words, Meta(description="heads of which one must be the doer")] = []
    patient: Annotated[Words, Meta(description="heads of which one must be what it is done to")] = []
    near: Annotated[Words, Meta(description="words of which one must be in the clause; of two in one entry, both")] = []
    not_near: Annotated[Words, Meta(description="words of which none may stand in the clause")] = []
    alike: Annotated[
        Words,
        Meta(
            description="words that stand in the clauses of both figures that meet, or in neither; of two in "
            "one entry, both"
        ),
    ] = []
    roles: Annotated[list[Role], Meta(description="roles that must not differ between two figures that meet")] = []
    scope: Annotated[list[Scope], Meta(description="what, stated and different, makes a conflict an NC102")] = []
    over_time: Annotated[OverTime, Meta(description="how the true number moves with time")] = "fixed"
    severity: Annotated[Severity, Meta(description="how bad a conflict is")] = "error"
    about: Annotated[Decimal, Meta(description='how wide "about" is, as a share from 0 up to 1')] = Decimal("0.1")
    integers: Annotated[
        Integers,
        Meta(
            description='how whole numbers are read: "exact", "zeros" where their zeros may be rounding, or "strict" '
            'where a measure is exact too: "one hour" is not 50 minutes'
        ),
    ] = "exact"
    rate: Annotated[
        str, Meta(description='"none" (a rate is no answer), "any", or what the rate is counted by, such as "week"')
    ] = "none"
    change: Annotated[
        Change,
        Meta(description='"level" (the number itself), "delta" (by how much it changed, or a way fallen), or "any"'),
    ] = "level"
    counted: Annotated[
        Literal["any", "patient"],
        Meta(
            description='"patient": the counted things suffer the verb, so "nine soldiers killed a gunman" is no '
            "answer; with `happens`, somebody or something must be there that suffers it"
        ),
    ] = "any"
    offset: Annotated[
        Literal["none", "only"],
        Meta(description='"only": a stretch of time from or to something else: "two weeks after the surgery"'),
    ] = "none"
    bound: Annotated[
        Literal["bound", "figure"],
        Meta(description='"figure": the slot asks for a limit, so "up to 25 MB" says 25 MB and no less'),
    ] = "bound"
    happens: Annotated[
        Literal["any", "once"],
        Meta(
            description='"once": a date, an hour or a place in a row that can be only one; whom or what it is of must '
            "be named on both sides"
        ),
    ] = "any"
    modality: Annotated[list[Modality], Meta(description="whether it happened, as far as the sentence says")] = field(
        default_factory=lambda: ["actual"]
    )
    example: Annotated[list[ExampleTable], Meta(description="texts with what is read in them, speaking and quiet")] = []
    case: Annotated[list[CaseTable], Meta(description="documents with the verdict they must get")] = []


class RelationCaseTable(Struct, kw_only=True, forbid_unknown_fields=True):
    """Documents in, and whether the relation holds between their figures."""

    docs: Annotated[
        list[str | DocTable], Meta(description="a list of texts, or of tables with `text`, `date` and `outlet`")
    ]
    outcome: Annotated[
        Literal["holds", "fails", "apart"], Meta(description='"apart" where the figures never come together')
    ]
    why: Annotated[str | None, Meta(description="why this is right")] = None
    todo: Todo = None


class RelationTable(Struct, kw_only=True, forbid_unknown_fields=True):
    """What the answers to several questions about one event must keep to."""

    says: Annotated[str, Meta(description='ids of slots in a formula: "a <= b", "a + b <= c" or "a + b = c"')]
    roles: Annotated[list[Role], Meta(description="roles that must not differ between the figures")] = []
    case: Annotated[list[RelationCaseTable], Meta(description="documents with the outcome they must get")] = []


class PackTable(Struct, kw_only=True, forbid_unknown_fields=True):
    """A pack: one file of slots that belong together."""

    schema: Annotated[Literal[1], Meta(description="the version of this form: 1")]
    pack: Annotated[Name, Meta(description='the name of the pack in kebab-case, such as "armed-conflict"')]
    about: Annotated[str | None, Meta(description="what the pack is for, in a sentence")] = None
    slot: Annotated[list[SlotTable], Meta(description="the questions, each a [[slot]] table")]
    relation: Annotated[
        list[RelationTable], Meta(description="what answers keep to among themselves, each a [[relation]] table")
    ] = []


class VerbTable(Struct, kw_only=True, forbid_unknown_fields=True):
    """Verbs that ask one question when they stand with the same thing."""

    words: Annotated[list[str], Meta(description="a list of lemmas in lower case, with their particle")]
    with_: Annotated[
        list[str], Meta(description='nouns, or noun classes such as "@drone", with which the class holds; [] for any')
    ] = field(name="with", default=[])
    not_: Annotated[list[str], Meta(description="names of verb classes that are another question")] = field(
        name="not", default=[]
    )
    owner: Annotated[Literal["agent", "patient"] | None, Meta(description="the role that owns what is counted")] = None


class NounTable(Struct, kw_only=True, forbid_unknown_fields=True):
    """Nouns for one sort of thing."""

    words: Annotated[Words, Meta(description='a list of singular lemmas, or of noun classes such as "@drone"')]


class ClassesTable(Struct, kw_only=True, forbid_unknown_fields=True):
    """A `classes.toml`: word classes that packs refer to with "@"."""

    verb: Annotated[dict[str, VerbTable], Meta(description="verb classes, each a [verb.NAME] table")] = {}
    noun: Annotated[dict[str, NounTable], Meta(description="noun classes, each a [noun.NAME] table")] = {}


def schema() -> dict[str, Any]:
    """The JSON Schema of a pack, for editors that complete and check TOML."""
    return msgspec.json.schema(PackTable) | {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A pack of numcheck rules",
    }
