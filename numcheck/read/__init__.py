"""Paths -> Documents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from numcheck.model import Document, Note, Problem, Source
from numcheck.read import dateline, decode, find, front_matter, load, markdown, text
from numcheck.read.decode import Unreadable
from numcheck.read.find import STDIN, Found

__all__ = ["FORMATS", "Reading", "read"]

#: What reads a file, by its suffix in lower case. A format is one module with `prose(body, first_line) -> Prose`.
FORMATS = {
    "": text.prose,
    ".txt": text.prose,
    ".text": text.prose,
    ".md": markdown.prose,
    ".markdown": markdown.prose,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything that was found under some paths."""

    documents: tuple[Document, ...]  # sorted by id
    problems: tuple[Problem, ...]  # what could not be read, sorted by place
    notes: tuple[Note, ...] = ()  # files in folders that no reader knows, and encodings that had to be guessed


def read(paths: Sequence[str], *, stdin: BinaryIO | None = None, published: date | None = None) -> Reading:
    """Read files, folders (with everything below them) and, for `-`, plain text from `stdin`.

    The day a document was published is the one in its front matter, else in its dateline, else in its file's name, else
    `published`.

    A file named here is read whatever its suffix and whatever `.gitignore` says; what lies in a folder is read when
    its suffix is known, it is not ignored and not hidden. However often a file is named, it is read once.
    Nothing is raised for what the paths hold: what cannot be read is a problem, and the other files are still read.
    """
    found = find.find(paths, suffixes=frozenset(FORMATS))
    documents: list[Document] = []
    problems = list(found.problems)
    notes = list(found.skipped)
    for file in found.files:
        try:
            data = load.load_stream(stdin) if file.id == STDIN else load.load(file.path)
            decoded = decode.decode(data)
        except Unreadable as trouble:
            if trouble.binary and not file.named and not file.suffix:
                notes.append(Note(where=file.id, what=f"skipped: {trouble.what}"))
            else:
                problems.append(Problem(where=file.id, what=trouble.what, hint=trouble.hint))
            continue
        if decoded.encoding != "utf-8":
            notes.append(Note(where=file.id, what=f"not UTF-8; read as {decoded.encoding}"))
        document, more = _document(file, decoded.text, published)
        documents.append(document)
        problems.extend(more)
    return Reading(
        documents=tuple(sorted(documents, key=lambda d: d.id)),
        problems=tuple(sorted(problems, key=lambda p: (p.where, p.what))),
        notes=tuple(sorted(notes, key=lambda n: (n.where, n.what))),
    )


def _document(file: Found, content: str, default: date | None) -> tuple[Document, list[Problem]]:
    head = front_matter.split(content, file.id)
    prose = FORMATS.get(file.suffix, text.prose)(head.body, head.first_line)
    day = head.date or dateline.in_text(head.body) or dateline.in_name(file.path) or default
    document = Document(
        id=file.id,
        text=prose.text,
        source=Source(path=file.id, title=head.title, publisher=head.outlet, published=day, url=head.url),
        blocks=prose.blocks,
        anchors=prose.anchors,
    )
    return document, list(head.problems)
