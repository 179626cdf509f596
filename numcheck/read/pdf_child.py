"""A PDF on standard input -> the lines of its pages as JSON on standard output, in a process of its own.

PDFium is made of C++ and its files come from anywhere: one that crashes it, makes it circle or eats the memory must
not take the other documents along. This file is run by its path, so that it loads nothing of numcheck.
"""

from __future__ import annotations

import json
import os
from typing import Any

#: What `resource` may use, where it exists: bytes of memory, seconds of work.
_MEMORY = 2 * 1024**3
_WORK = 90
#: Lines and characters of a page, after which it is no page.
_MOST_CHARACTERS = 200_000
#: What stands for a hyphen that parts a word at the end of a line: PDFium's own marks, and the soft hyphen.
_HYPHENS = frozenset({2, 0xFFFE, 0xAD})
_HYPHEN = "\x02"


def main() -> None:
    """Read the most pages that are allowed, a line end, and the PDF; write the answer."""
    _bound()
    with os.fdopen(0, "rb") as stream:
        most_pages = int(stream.readline())
        data = stream.read()
    answer = _read(data, most_pages)
    with os.fdopen(1, "wb") as out:
        out.write(json.dumps(answer).encode("ascii"))


def _bound() -> None:
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (_WORK, _WORK))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, OSError, ValueError):
        return  # not on this system; the parent still ends what takes too long


def _read(data: bytes, most_pages: int) -> dict[str, Any]:
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        return {"trouble": "locked" if "password" in str(error).lower() else "broken"}
    if len(document) > most_pages:
        return {"trouble": "pages"}
    pages = []
    for number in range(len(document)):
        try:
            page = document[number]
            pages.append(_lines(page.get_textpage(), pdfium.raw))
            page.close()
        except pdfium.PdfiumError:
            pages.append([])
    return {"pages": pages, "told": document.get_metadata_dict(skip_empty=True)}


def _lines(text: Any, raw: Any) -> list[list[Any]]:
    """The lines of a page in its own order: text, left, right, bottom, size of letters."""
    lines: list[list[Any]] = []
    line: list[str] = []
    first = last = 0
    count = min(text.count_chars(), _MOST_CHARACTERS)
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text, index)
        if code not in (10, 13):
            if not line:
                first = index
            if code > 32:
                last = index
            line.append(_HYPHEN if code in _HYPHENS else chr(code) if 0 < code < 0x110000 else "\ufffd")
        if line and code in (2, 10, 13, 0xFFFE):  # behind a parted word PDFium leaves the line end out
            lines.append(_line("".join(line), text, raw, first, last))
            line = []
    if line:
        lines.append(_line("".join(line), text, raw, first, last))
    return lines


def _line(words: str, text: Any, raw: Any, first: int, last: int) -> list[Any]:
    left, _, _, _ = text.get_charbox(first, loose=True)
    _, bottom, right, _ = text.get_charbox(max(first, last), loose=True)
    return [
        words,
        round(left, 1),
        round(right, 1),
        round(bottom, 1),
        round(raw.FPDFText_GetFontSize(text, max(first, last)), 1),
    ]


if __name__ == "__main__":
    main()
