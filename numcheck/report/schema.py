"""The JSON Schema (draft 2020-12) of `numcheck.report.json`: every field with its meaning, nothing else allowed."""

from __future__ import annotations

from typing import Any

from numcheck.model import Modifier
from numcheck.report.account import SEVERITIES
from numcheck.report.json import QUOTE, SCHEMA_VERSION

Schema = dict[str, Any]


def report() -> Schema:
    """The schema of the whole report."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "numcheck report",
        **_object(
            "What one run of numcheck found, compared and left out. The same input gives the same bytes.",
            schema_version={"const": SCHEMA_VERSION, "description": "Grows when a field changes its meaning or goes."},
            tool=_object(
                "What wrote the report.",
                name={"const": "numcheck", "description": "Always numcheck."},
                version=_text("The version of numcheck."),
            ),
            summary=_summary(),
            documents=_list("Every document that was read, in the order of its path.", "document"),
            findings=_list("Figures that cannot all be true, worst first.", "finding"),
            groups=_list("Every group of two or more claims, also those that a finding is about.", "group"),
            single_source=_list("Groups of one claim: nothing speaks of the same thing.", "group"),
            checks=_list("Every computation with the figures of one document, right or wrong.", "check"),
            unclaimed=_list("Candidate numbers that became no claim, in the order of their place.", "unclaimed"),
            accepted=_list("Findings that somebody has accepted; they are not among `findings`.", "silenced"),
            silenced=_list("Findings that a comment, a baseline or the configuration silences.", "silenced"),
            problems=_list("What could not be done.", "problem"),
            notes=_list("Files left aside, encodings that were guessed, and pairs that were too many.", "note"),
        ),
        "$defs": {
            "document": _document(),
            "finding": _finding(),
            "silenced": _silenced(),
            "group": _group(),
            "figure": _figure(),
            "term": _term(),
            "check": _check(),
            "unclaimed": _unclaimed(),
            "problem": _problem(),
            "note": _object("Something to know about a file.", where=_PATH, what=_text("What it is.")),
        },
    }


def _summary() -> Schema:
    return _object(
        "The counts. Every number is one of the `figures` or of the `refused`, and a claim or in `unclaimed`.",
        documents=_count("Documents read."),
        figures=_count("Figures in them, as `numcheck extract` lists them; a day without a number, where it answers."),
        claims=_count("Figures that answer a question; one of them may answer two."),
        refused=_count("Numbers that are no figures: parts of names, references, idioms."),
        unclaimed=_count("Entries of `unclaimed`: figures that answer no question, and what is refused."),
        unclaimed_reasons={
            "type": "object",
            "description": "How often each reason stands in `unclaimed`.",
            "additionalProperties": {"type": "integer", "minimum": 1},
        },
        groups_compared=_count("Groups of two or more claims. Where it is 0, nothing was compared."),
        agreements=_count("Groups whose figures are equal or can be true together."),
        single_source_claims=_count("Claims that nothing could be compared with, and copies of one claim."),
        checks_computed=_count("Computations inside documents that came to a result."),
        checks_open=_count("Computations that were seen and could not be made."),
        findings=_count("Findings, without the accepted ones."),
        findings_by_severity=_object(
            "The findings, counted by how bad they are.",
            **{name: _count(f"Of severity {name}.") for name in SEVERITIES},
        ),
        accepted=_count("Accepted findings."),
        silenced=_count("Silenced findings."),
        problems=_count("Problems."),
        reader=_enum(
            "How sentences were read: with the language model too, or with word lists alone.", "both", "lexical"
        ),
    )


def _document() -> Schema:
    return _object(
        "One document and where it comes from, as far as it says so itself.",
        path=_PATH,
        title=_text("Its title.", null=True),
        publisher=_text("The outlet.", null=True),
        published=_day("The day of publication."),
        url=_text("Its address.", null=True),
    )


def _finding() -> Schema:
    return _object(
        "Figures that cannot all be true: of one question about one event, or of one computation.",
        code=_pattern("What was checked: NC101 conflict, NC102 scope, NC103 disputed, NC104 update ...", r"^NC\d{3}$"),
        kind=_text("The verdict in a word: conflict, scope, disputed, update, or the name of another check."),
        severity=_enum("How bad it is.", *SEVERITIES),
        confidence=_enum("How sure it is that the figures speak of one thing.", "high", "medium", "low"),
        **_asked(),
        why=_text("Why, in one sentence."),
        fits=_text("What would fit: as a computation says, or the source with the most authority.", null=True),
        fingerprint=_text(
            "Names the finding for `numcheck accept`; edits elsewhere in the documents do not change it."
        ),
        rule=_text("The rules file, and the slot that asked where one did."),
        camps=_camps(),
        terms=_list("The figures of a computation inside one document; empty for a comparison.", "term"),
        figures=_list("The figures, camp by camp.", "figure"),
        pairs={
            "type": "array",
            "description": "The pairs that cannot both be true, as indices into `figures`; a document that says its "
            "figure again is paired by the first place in its text, else by its headline.",
            "items": {
                "type": "array",
                "items": {"type": "integer", "minimum": 0},
                "minItems": 2,
                "maxItems": 2,
            },
        },
    )


def _silenced() -> Schema:
    silenced = _finding()
    silenced["description"] = "A finding that somebody silenced, and how."
    silenced["properties"] |= {
        "silenced_by": _enum("What silences it.", "accepted", "comment", "baseline", "explained"),
        "reason": _text("The reason that is given with it.", null=True),
    }
    silenced["required"] = list(silenced["properties"])
    return silenced


def _group() -> Schema:
    return _object(
        "Claims that answer one question about one event.",
        **_asked(),
        verdict=_enum(
            "What the comparison came to.",
            *("conflict", "scope", "disputed", "update", "agree", "compatible", "single"),
        ),
        why=_text("Why, in one sentence; may be empty."),
        sources=_count("How many sources; copies of one text count once."),
        camps=_camps(),
        figures=_list("The figures, camp by camp.", "figure"),
    )


def _figure() -> Schema:
    return _object(
        "One figure at its place. Lines and columns are those of the file, from 1, counted in code points.",
        **_spot(),
        surface=_text("The figure as written."),
        quote=_text(f"Its sentence on one line; beyond {QUOTE} characters, the words around it."),
        value=_number("The number as said, in `unit`; the low end of a range."),
        value_hi=_number("The high end of a range.", null=True),
        unit=_text("count, percent, an ISO 4217 code such as USD, or a unit's name such as hour."),
        modifier=_enum("How the text hedges it.", *(modifier.value for modifier in Modifier)),
        step=_number("The size of its last stated digit: 0.1 for 7.6."),
        vague={"type": "boolean", "description": "Words such as dozens: a lower bound, never a point."},
        noun=_text("What is counted or measured, in the singular.", null=True),
        camp={"type": "integer", "minimum": 0, "description": "Its camp, as an index into `camps`."},
        reading=_text("The figure as it was compared, in the slot's unit: `> 2 hour`."),
        rule=_text("The rules file and the slot that claimed it."),
        source=_text("The outlet of its document.", null=True),
        attribution=_text("Who says so, in the words of the text.", null=True),
        time={
            "type": "array",
            "description": "The time words that go with it.",
            "items": _object(
                "Time words and the days they pin down.",
                text=_text("As written."),
                first=_day("The first day, included."),
                last=_day("The last day, included."),
            ),
        },
        place={
            "type": "array",
            "description": "The places that go with it, as written.",
            "items": {"type": "string"},
        },
    )


def _term() -> Schema:
    return _object(
        "One figure of a computation at its place. Lines and columns as in a figure.",
        **_spot(),
        surface=_text("The figure as written."),
        quote=_text(f"Its sentence on one line; beyond {QUOTE} characters, the words around it."),
        role=_text("What it is in the computation: whole, part, stated share ..."),
        reading=_text("The figure as it was computed with."),
    )


def _check() -> Schema:
    return _object(
        "One computation with the figures of one document.",
        code=_pattern("What was checked: NC203 ...", r"^NC\d{3}$"),
        outcome=_enum("What it came to; open: it was seen and could not be made.", "holds", "fails", "open"),
        why=_text("The computation where it fails, the obstacle where it is open.", null=True),
        terms=_list("Every figure that was used.", "term"),
    )


def _spot() -> Schema:
    return {
        "path": _PATH,
        "line": _place("The line where it starts."),
        "column": _place("The column where it starts."),
        "end_line": _place("The line of its last character."),
        "end_column": _place("The column after its last character."),
        "where": _text("The place in words, in files without lines of their own: page 3, line 12.", null=True),
    }


def _unclaimed() -> Schema:
    return _object(
        "A candidate number that became no claim.",
        path=_PATH,
        line=_place("The line where it starts."),
        column=_place("The column where it starts."),
        surface=_text("The number as written."),
        reason=_text("Why it is no claim: date, name, list number, no rule ..."),
        figure={"type": "boolean", "description": "Whether it is a figure; false: it is among the refused."},
    )


def _problem() -> Schema:
    return _object(
        "Something that could not be done.",
        code=_pattern("NC900 unreadable, NC902 stale acceptance, NC903 unused comment ...", r"^NC9\d{2}$"),
        where=_text("The path, with a table and a key where there is one."),
        what=_text("What was found."),
        hint=_text("What was expected, and what to do; may be empty."),
    )


def _asked() -> Schema:
    return {
        "event": _text("What happened, for people; may be empty."),
        "event_key": _text("The event's name for programs; the same in every run over the same documents."),
        "slot": _text("The question's name: a rule's id, or general/... where no rule asks."),
        "question": _text("The question that the figures answer."),
    }


def _camps() -> Schema:
    return {
        "type": "array",
        "description": "What the figures of each camp share, printable: `112 drone`; empty for a computation.",
        "items": {"type": "string"},
    }


def _object(description: str, /, **fields: Schema) -> Schema:
    return {
        "type": "object",
        "description": description,
        "properties": fields,
        "required": list(fields),
        "additionalProperties": False,
    }


def _list(description: str, item: str) -> Schema:
    return {"type": "array", "description": description, "items": {"$ref": f"#/$defs/{item}"}}


def _text(description: str, *, null: bool = False) -> Schema:
    return {"type": ["string", "null"] if null else "string", "description": description}


def _pattern(description: str, pattern: str, *, null: bool = False) -> Schema:
    return {**_text(description, null=null), "pattern": pattern}


def _number(description: str, *, null: bool = False) -> Schema:
    told = description[:-1] + ", as decimal digits without exponent: text, so that no digit is lost."
    return _pattern(told, r"^-?\d+(\.\d+)?$", null=null)


def _day(description: str) -> Schema:
    return {**_text(description, null=True), "format": "date"}


def _enum(description: str, *values: str) -> Schema:
    return {"enum": list(values), "description": description}


def _count(description: str) -> Schema:
    return {"type": "integer", "minimum": 0, "description": description}


def _place(description: str) -> Schema:
    return {"type": "integer", "minimum": 1, "description": description}


_PATH = _text("As given on the command line, with / between its parts; - is standard input.")
