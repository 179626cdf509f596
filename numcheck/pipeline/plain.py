"""Texts -> their figures, or their claims, for those who want nothing compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO

from numcheck.config import Settings
from numcheck.extraction import extract
from numcheck.extraction.lexicon import load as load_lexicon
from numcheck.frame import frames
from numcheck.intake import gather
from numcheck.model import Claim, Document, Extraction, Frame, Problem, Source, Span
from numcheck.pipeline.alone import claimed, framed, verbs
from numcheck.read.text import prose
from numcheck.ruleset import RuleSet, load
from numcheck.ruleset.locate import builtin


def claim_texts(texts: Sequence[str], rules: RuleSet) -> tuple[tuple[Claim, ...], ...]:
    """The claims in each text, read as a plain file; one tuple a text."""
    documents = [_document(text, f"text-{number}") for number, text in enumerate(texts)]
    return tuple(claiming.claims for claiming in claimed(framed(documents, rules)[0], rules))


def figures(text: str) -> Extraction:
    """The figures of one text, read as a plain file."""
    return extract(_document(text, "text"), load_lexicon(builtin()))


def figures_of(
    paths: Sequence[str], *, settings: Settings | None = None, stdin: BinaryIO | None = None
) -> tuple[tuple[tuple[Document, Extraction], ...], tuple[Problem, ...]]:
    """Every document under the paths with its figures, no sentence parsed; and what could not be read."""
    reading = gather(paths, settings or Settings(), stdin=stdin)
    lexicon = load_lexicon(builtin())
    return tuple((document, extract(document, lexicon)) for document in reading.documents), reading.problems


def frames_of(read_out: Sequence[tuple[Document, Extraction]]) -> dict[Span, Frame]:
    """What the sentences say around the figures of documents that `figures_of` has read, by the figures' spans."""
    framing = frames(read_out, verbs=verbs(load()))
    return {frame.mention.span: frame for about in framing.frames for frame in about}


def _document(text: str, name: str) -> Document:
    plain = prose(text, first_line=1)
    return Document(id=name, text=plain.text, source=Source(path=name), blocks=plain.blocks, anchors=plain.anchors)
