"""Bytes of XML -> its tags and texts as they come; no entity of its own, no other file, no network, no tree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from numcheck.read.decode import Unreadable

#: The deepest nesting that is read. A table in a table in a text box has some forty levels.
DEEPEST = 2000
_CHUNK = 64 * 1024


class Event(NamedTuple):
    """A start tag, an end tag or a text."""

    kind: str  # "start", "end" or "text"
    name: str  # of the element, without its namespace; for a text, the text
    attributes: dict[str, str] = {}  # noqa: RUF012  (never changed); names without their namespaces


def events(data: bytes, kind: str) -> Iterator[Event]:
    """The events of a document, in order; `kind`: what it is part of, for people.

    Raises:
        Unreadable: it is broken, declares entities, or is nested too deeply. What came before was right.
    """
    from xml.parsers import expat

    waiting: list[Event] = []
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise Unreadable(f"{an(kind)} nested more than {DEEPEST:,} deep", "open it, and save it again")
        waiting.append(Event("start", _local(name), {_local(key): value for key, value in attributes.items()}))

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        waiting.append(Event("end", _local(name)))

    def refuse(*_: object) -> None:
        raise Unreadable(f"{an(kind)} that declares entities of its own", "open it, and save it again")

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = lambda text: waiting.append(Event("text", text))
    parser.EntityDeclHandler = refuse
    parser.UnparsedEntityDeclHandler = refuse
    parser.ExternalEntityRefHandler = lambda *_: 0
    try:
        for at in range(0, len(data), _CHUNK):
            parser.Parse(data[at : at + _CHUNK], False)
            yield from waiting
            waiting.clear()
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise Unreadable(f"a broken {kind}", "open it, and save it again") from error
    yield from waiting


def leaves(data: bytes, kind: str) -> dict[str, str]:
    """The words of a flat document by the names of its elements, such as what an office file tells of itself.

    Raises:
        Unreadable: see `events`.
    """
    found: dict[str, str] = {}
    name = ""
    for event in events(data, kind):
        name = event.name if event.kind == "start" else name if event.kind == "text" else ""
        if event.kind == "text" and name:
            found[name] = found.get(name, "") + event.name
    return found


def an(kind: str) -> str:
    """The kind of a document with its article: "an EPUB book", "a Word document"."""
    return f"{'an' if kind[0] in 'AEIO' else 'a'} {kind}"


def _local(name: str) -> str:
    return name.rpartition(":")[2]
