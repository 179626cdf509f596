"""Extractions -> text, JSON, JSON lines or CSV: every figure that was read, and on request every candidate refused."""

from __future__ import annotations

import csv
import io
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from numcheck.model import Document, Extraction, Frame, Mention, Modifier, Phrase, Refused, Scene, Span
from numcheck.notation import show
from numcheck.report.json import decimal, dumps
from numcheck.report.paint import CLOSE, OPEN, Paint
from numcheck.report.printable import cells, clip, escape, squeeze, wrap
from numcheck.sentence import sentences
from numcheck.telling import told

SCHEMA_VERSION = 1
#: The fields of the machine forms, in the order of CSV's columns.
FIELDS = (
    *("path", "line", "column", "start", "end", "surface", "kind", "value", "value_hi", "unit"),
    *("modifier", "inclusive", "lean", "margin", "direction", "change", "noun", "modifiers", "concept"),
    *("step", "vague", "distributive", "per", "attributive", "cue", "first", "last", "reason"),
)

_INCLUSIVE = {Modifier.AT_LEAST: True, Modifier.AT_MOST: True, Modifier.MORE_THAN: False, Modifier.LESS_THAN: False}
_LONGEST = 60

Read = tuple[Document, Extraction]
Row = dict[str, Any]
Frames = Mapping[Span, Frame]  # by the span of their mention


def rows(read: Iterable[Read], *, refused: bool = False, frames: Frames | None = None) -> Iterator[Row]:
    """One row a figure, with all of `FIELDS`, in the order of documents and places.

    `start` and `end` count code points of the document's text, half-open; `line` and `column` count from 1 in the file.
    Numbers are decimal text. `inclusive` says whether a bound holds its own end, None where there is no bound. With
    `refused`, the candidates that are no figure have rows too, with a `reason` and None for all that was not read.
    With `frames`, every row has a `frame`: what the sentence says around the figure.
    """
    for document, extraction in read:
        for found in _in_order(extraction, refused):
            row = _row(document, found)
            if frames is not None:
                row["frame"] = _frame(frames[found.span]) if found.span in frames else None
            yield row


def as_json(read: Iterable[Read], *, refused: bool = False, frames: Frames | None = None) -> str:
    """One JSON object with a list of rows."""
    return dumps({"schema_version": SCHEMA_VERSION, "figures": list(rows(read, refused=refused, frames=frames))})


def as_jsonl(read: Iterable[Read], *, refused: bool = False, frames: Frames | None = None) -> str:
    """One JSON object a line, a line a row."""
    return "".join(dumps(row, indent=None) for row in rows(read, refused=refused, frames=frames))


def as_csv(read: Iterable[Read], *, refused: bool = False) -> str:
    """A heading and a line a row; None is empty, words of a list stand side by side.

    CSV knows no escapes, so control characters are spelled out as on a terminal.
    """
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(FIELDS)
    writer.writerows([_cell(row[name]) for name in FIELDS] for row in rows(read, refused=refused))
    return table.getvalue()


def as_text(
    read: Iterable[Read], *, refused: bool = False, frames: Frames | None = None, width: int = 80, colour: bool = False
) -> str:
    """Each sentence with its figures marked, and under it what each was read as."""
    page = _page(read, refused=refused, frames=frames or {}, width=width, paint=Paint(colour))
    return "".join(f"{line.rstrip()}\n" for line in page)


#: The renderers by the name of their format.
FORMATS: dict[str, Callable[..., str]] = {"text": as_text, "json": as_json, "jsonl": as_jsonl, "csv": as_csv}


def _in_order(extraction: Extraction, refused: bool) -> Sequence[Mention | Refused]:
    found: list[Mention | Refused] = [*extraction.mentions, *(extraction.refused if refused else ())]
    return sorted(found, key=lambda one: one.span)


def _row(document: Document, found: Mention | Refused) -> Row:
    line, column = document.position(found.span.start)
    row: Row = dict.fromkeys(FIELDS)
    row |= {
        "path": document.source.path,
        "line": line,
        "column": column,
        "start": found.span.start,
        "end": found.span.end,
        "surface": found.surface,
    }
    return row | ({"reason": found.reason} if isinstance(found, Refused) else _reading(found))


def _reading(mention: Mention) -> Row:
    quantity = mention.quantity
    first, last = mention.when or (None, None)
    return {
        "kind": mention.kind.value,
        "value": decimal(quantity.value),
        "value_hi": decimal(quantity.value_hi),
        "unit": quantity.unit,
        "modifier": quantity.modifier.value,
        "inclusive": _INCLUSIVE.get(quantity.modifier),
        "lean": quantity.lean,
        "margin": decimal(quantity.margin),
        "direction": mention.direction,
        "change": mention.change,
        "noun": mention.noun,
        "modifiers": list(mention.modifiers),
        "concept": " ".join([*mention.modifiers, mention.noun]) if mention.noun else None,
        "step": decimal(quantity.step),
        "vague": quantity.vague,
        "distributive": mention.distributive,
        "per": mention.per,
        "attributive": mention.attributive,
        "cue": mention.cue,
        "first": first.isoformat() if first else None,
        "last": last.isoformat() if last else None,
    }


def _frame(frame: Frame) -> Row:
    return {
        "noun": frame.noun,
        "modifiers": list(frame.modifiers),
        "narrowing": sorted(frame.narrowing),
        "predicates": list(frame.predicates),
        "happened": frame.polarity,
        "modality": frame.modality,
        **{role: _phrase(getattr(frame, role)) for role in ("agent", "patient", "subject", "owner", "attribution")},
        "person_before": frame.anchor,
        "time": [when.text for when in frame.time],
        "place": [place.text for place in frame.place],
        "happenings": sorted(frame.happenings),
        "lent": _scene(frame.scene),
        "part_of": [frame.part_of.start, frame.part_of.end] if frame.part_of else None,
        "restates": [frame.restates.start, frame.restates.end] if frame.restates else None,
        "offset": frame.offset,
        "history": frame.history,
        "cuts": sorted(frame.cuts),
        "heading": frame.heading,
        "reader": frame.reader,
    }


def _scene(scene: Scene | None) -> Row | None:
    """What the rest of the sentence, or those before it, lend to the clause."""
    if scene is None:
        return None
    return {
        "time": [when.text for when in scene.time if when.text],
        "place": [place.text for place in scene.place],
        "happenings": sorted(scene.happenings),
    }


def _phrase(phrase: Phrase | None) -> Row | None:
    return {"text": phrase.text, "names": list(phrase.names)} if phrase else None


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "true" if value else "false"
    words = " ".join(value) if isinstance(value, list) else value
    return escape(words) if isinstance(words, str) else words


def _page(read: Iterable[Read], *, refused: bool, frames: Frames, width: int, paint: Paint) -> Iterator[str]:
    for document, extraction in read:
        for sentence, found in _by_sentence(document, _in_order(extraction, refused)):
            line, column = document.position(sentence.start)
            yield paint("path", f"{escape(document.source.path)}:{line}:{column}")
            yield from paint.figures(wrap(_marked(document, sentence, found), width, "  "))
            surfaces = [clip(squeeze(one.surface), _LONGEST) for one in found]
            indent = min(max(map(cells, surfaces)), width // 3)
            for surface, one in zip(surfaces, found, strict=True):
                first = f"    {surface}{' ' * (indent - cells(surface))}  "
                yield from wrap(_told(one), width, first, " " * (indent + 6))
                for name, value in told(frames[one.span]) if one.span in frames else ():
                    yield from wrap(escape(squeeze(value)), width, f"        {name:<14}", " " * 22)
            yield ""


def _by_sentence(
    document: Document, found: Sequence[Mention | Refused]
) -> Iterator[tuple[Span, tuple[Mention | Refused, ...]]]:
    """The sentences with what stands in them; a figure that no sentence holds is shown by itself."""
    whole = sentences(document)
    starts = [sentence.start for sentence in whole]
    gathered: dict[Span, list[Mention | Refused]] = {}
    for one in found:
        index = bisect_left(starts, one.span.start + 1) - 1
        held = index >= 0 and one.span.start < whole[index].end
        gathered.setdefault(whole[index] if held else one.span, []).append(one)
    yield from ((sentence, tuple(ones)) for sentence, ones in gathered.items())


def _marked(document: Document, sentence: Span, found: Sequence[Mention | Refused]) -> str:
    parts, at = [], sentence.start
    for one in found:
        parts.append(escape(squeeze(document.text[at : one.span.start])))
        at = max(at, one.span.end)
        parts.append(OPEN + escape(squeeze(document.text[one.span.start : one.span.end])) + CLOSE)
    parts.append(escape(squeeze(document.text[at : sentence.end])))
    return "".join(parts).strip()


def _told(found: Mention | Refused) -> str:
    if isinstance(found, Refused):
        return escape(f"no figure: {found.reason}")
    extra = [
        found.kind.value,
        f"per {found.per}" if found.per else "",
        "each" if found.distributive else "",
        {"delta": "change by", "level": "change to", "factor": "change by a factor"}.get(found.change or "", ""),
        found.direction or "",
        f"described: {' '.join(found.modifiers)}" if found.modifiers else "",
    ]
    return escape(f"{show(found.quantity, found.noun)} ({', '.join(part for part in extra if part)})")
