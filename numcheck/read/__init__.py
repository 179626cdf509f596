"""Paths -> Documents."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from numcheck.model import Document, Note, Problem, Source
from numcheck.read import dateline, decode, find, front_matter, load, text
from numcheck.read.choice import Choice
from numcheck.read.decode import Unreadable
from numcheck.read.find import Findings, Found
from numcheck.read.formats import FORMATS, MOST_MARKUP, PLAIN
from numcheck.read.front_matter import FrontMatter
from numcheck.read.length import bounded
from numcheck.read.own import is_report
from numcheck.read.prose import Prose

#: Characters of what an error says that are told.
_SAID = 80

__all__ = ["FORMATS", "Leaf", "Reading", "gathered", "leaf", "look", "read"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything that was found under some paths."""

    documents: tuple[Document, ...]  # sorted by id
    problems: tuple[Problem, ...]  # what could not be read, sorted by place
    notes: tuple[Note, ...] = ()  # files in folders that no reader knows, and encodings that had to be guessed


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """What one file holds."""

    documents: tuple[Document, ...]  # in their order in the file; none where it cannot be read
    problems: tuple[Problem, ...] = ()
    notes: tuple[Note, ...] = ()


def read(
    paths: Sequence[str], *, stdin: BinaryIO | None = None, published: date | None = None, choice: Choice | None = None
) -> Reading:
    """Read files, folders (with everything below them) and, for `-`, plain text from `stdin`; of these what is chosen.

    The day a document was published is the one that its front matter or its markup tells, else that of its dateline,
    else that in its file's name, else the day an office program saved it, else `published`.

    A file named here is read whatever its suffix and whatever `.gitignore` says; what lies in a folder is read when
    its suffix is known, it is not ignored and not hidden. However often a file is named, it is read once.
    Nothing is raised for what the paths hold: what cannot be read is a problem, and the other files are still read.
    """
    found = look(paths, choice)
    return gathered(found, [leaf(file, stdin=stdin, published=published) for file in found.files])


def look(paths: Sequence[str], choice: Choice | None = None) -> Findings:
    """The files that `read` would read, and what is wrong with the paths."""
    return find.find(paths, suffixes=frozenset(FORMATS), choice=choice)


def leaf(
    file: Found, *, data: bytes | None = None, stdin: BinaryIO | None = None, published: date | None = None
) -> Leaf:
    """What one file holds; `data` are its bytes where they are known, `stdin` is for what comes from there."""
    problems: list[Problem] = []
    notes: list[Note] = []
    documents: list[Document] = []
    try:
        if data is None:
            data = load.load_stream(stdin) if file.piped else load.load(file.path)
        documents = _documents(file, data, published, problems, notes)
    except Unreadable as trouble:
        aside = (trouble.binary and not file.suffix) or trouble.data
        if aside and not file.named:
            notes.append(Note(where=file.id, what=f"skipped: {trouble.what}", unread=True))
        else:
            problems.append(Problem(where=file.id, what=trouble.what, hint=trouble.hint))
    except Exception as error:
        # Files come from anywhere: one that finds a hole in a reader must not take the others along.
        said = f" ({str(error)[:_SAID]})" if str(error) else ""
        what = f"cannot be read: {type(error).__name__} in the reader for {file.suffix or 'plain text'}{said}"
        problems.append(Problem(where=file.id, what=what, hint="save its text as .txt, and report it"))
    return Leaf(documents=tuple(documents), problems=tuple(problems), notes=tuple(notes))


def gathered(found: Findings, leaves: Iterable[Leaf]) -> Reading:
    """Everything that was found, with what each file holds."""
    documents: list[Document] = []
    problems = list(found.problems)
    notes = list(found.skipped)
    for one in leaves:
        documents += one.documents
        problems += one.problems
        notes += one.notes
    return Reading(
        documents=tuple(sorted(documents, key=lambda d: d.id)),
        problems=tuple(sorted(problems, key=lambda p: (p.where, p.what))),
        notes=tuple(sorted(notes, key=lambda n: (n.where, n.what))),
    )


def _documents(
    file: Found, data: bytes, default: date | None, problems: list[Problem], notes: list[Note]
) -> list[Document]:
    """The documents of one file; more than one in a table of articles.

    Raises:
        Unreadable: the file cannot become a document.
    """
    form = FORMATS.get(file.suffix, PLAIN)
    if form.markup and len(data) > MOST_MARKUP:
        raise Unreadable(f"larger than {MOST_MARKUP // (1024 * 1024)} MiB", "split it into smaller files")
    if form.data:
        return [_document(file, FrontMatter(body=""), form.data(data), default, problems)]
    decoded = decode.decode(data, names_itself=form.names_itself)
    if is_report(decoded.text):
        raise Unreadable("a report of numcheck", "name the texts that it tells of", data=True)
    if decoded.encoding != "utf-8":
        notes.append(Note(where=file.id, what=f"not UTF-8; read as {decoded.encoding}"))
    if form.rows:
        body = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
        articles = form.rows(body)
        if articles.why is not None:
            more = f", and {articles.unread - 1:,} more" if articles.unread > 1 else ""
            where, why = f"{file.id}#{articles.first}", articles.why
            problems.append(Problem(where=where, what=why.what + more, hint=why.hint))
        troubles = [prose.trouble for prose in articles.texts if prose.trouble]
        if troubles:
            more = f", and {len(troubles) - 1:,} more" if len(troubles) > 1 else ""
            problems.append(Problem(where=file.id, what=troubles[0] + more, hint="write it as 2024-03-31"))
        return [_document(file, FrontMatter(body=""), prose, default, problems) for prose in articles.texts]
    head = front_matter.split(decoded.text, file.id)
    problems.extend(head.problems)
    read_text = form.text or text.prose
    return [_document(file, head, read_text(head.body, head.first_line), default, problems, plain=form.plain)]


def _document(
    file: Found,
    head: FrontMatter,
    whole: Prose,
    default: date | None,
    problems: list[Problem],
    *,
    plain: bool = False,
) -> Document:
    prose = bounded(whole)
    name = f"{file.id}#{prose.part}" if prose.part else file.id
    if prose.missing:
        problems.append(Problem(where=name, what=prose.missing, hint="split it into smaller files"))
    told = prose.told
    first = dateline.in_text(head.body if plain else prose.text)
    day = head.date or told.published or first or dateline.in_name(file.path) or told.saved or default
    return Document(
        id=name,
        text=prose.text,
        source=Source(
            path=file.id,
            title=head.title or told.title,
            publisher=head.outlet or told.outlet,
            published=day,
            url=head.url or told.url,
        ),
        blocks=prose.blocks,
        anchors=prose.anchors,
        places=prose.places,
    )
