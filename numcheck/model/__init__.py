"""The records that every step takes and hands over: frozen, keyword-only, standard library only.

They come in the order of the walk: what was read (`document`), what is extracted (`figure`), what a sentence says
around it (`frame`), what is compared (`claim`) and what is told (`report`). All of them are asked for here.

Offsets are code points of `Document.text`, half-open. Lines and columns count from 1, in the file a person opens;
a column counts code points. Numbers are `Decimal`, read from the words and never passed through float.
"""

from numcheck.model.claim import TORN, Camp, Claim, Event, Group, Interval, Pair, Party, Tie, Unclaimed
from numcheck.model.document import Anchor, Block, Bullet, Cell, Document, Note, Place, Problem, Source, Span
from numcheck.model.figure import POSITIONS, Extraction, Kind, Mention, Modifier, Quantity, Refused
from numcheck.model.frame import BY_PLACE, Frame, Phrase, Scene, When
from numcheck.model.report import Check, Finding, Report, Silenced, Term

__all__ = [
    "BY_PLACE",
    "POSITIONS",
    "TORN",
    "Anchor",
    "Block",
    "Bullet",
    "Camp",
    "Cell",
    "Check",
    "Claim",
    "Document",
    "Event",
    "Extraction",
    "Finding",
    "Frame",
    "Group",
    "Interval",
    "Kind",
    "Mention",
    "Modifier",
    "Note",
    "Pair",
    "Party",
    "Phrase",
    "Place",
    "Problem",
    "Quantity",
    "Refused",
    "Report",
    "Scene",
    "Silenced",
    "Source",
    "Span",
    "Term",
    "Tie",
    "Unclaimed",
    "When",
]
