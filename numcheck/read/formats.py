"""The formats that are read, by the suffix of a file's name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from numcheck.read import text
from numcheck.read.prose import Articles, Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """What reads a file: `text`, `rows` or `data`."""

    text: Callable[[str, int], Prose] | None = None  # takes the text behind the front matter, and its first line
    rows: Callable[[str], Articles] | None = None  # takes a text that holds many
    data: Callable[[bytes], Prose] | None = None  # takes what is no text
    plain: bool = False  # what is read is what stands in the file
    markup: bool = False  # a text with marks, of which most of the time goes into the marks
    names_itself: bool = False  # it may name its encoding


#: The largest text with marks that is read, in bytes: some seconds of work.
MOST_MARKUP = 16 * 1024 * 1024


def _later(module: str, door: str = "prose") -> Callable[..., Any]:
    """A function of one of the modules here, which is loaded when the first file needs it: few runs need them all."""

    def read(*arguments: Any) -> Any:
        return getattr(import_module(f"numcheck.read.{module}"), door)(*arguments)

    return read


PLAIN = Format(text=text.prose, plain=True)
_MARKDOWN = Format(text=_later("markdown"), plain=True, markup=True)
_HTML = Format(text=_later("html"), markup=True, names_itself=True)
_ASCIIDOC = Format(text=_later("asciidoc"), markup=True)
_JSON_LINES = Format(rows=_later("json_lines", "articles"))

#: By suffix, in lower case. A format is one module.
FORMATS = {
    "": PLAIN,
    ".txt": PLAIN,
    ".text": PLAIN,
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".html": _HTML,
    ".htm": _HTML,
    ".xhtml": _HTML,
    ".rst": Format(text=_later("rst"), markup=True),
    ".adoc": _ASCIIDOC,
    ".asciidoc": _ASCIIDOC,
    ".tex": Format(text=_later("latex"), markup=True),
    ".ipynb": Format(text=_later("notebook")),
    ".csv": Format(rows=_later("delimited", "commas")),
    ".tsv": Format(rows=_later("delimited", "tabs")),
    ".jsonl": _JSON_LINES,
    ".ndjson": _JSON_LINES,
    ".docx": Format(data=_later("docx")),
    ".odt": Format(data=_later("odt")),
    ".epub": Format(data=_later("epub")),
    ".pdf": Format(data=_later("pdf")),
}
