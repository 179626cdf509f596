"""PDF -> Prose: paragraphs put together from lines, with page and line; needs the extra `numcheck[pdf]`."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from numcheck.read import pdf_lines
from numcheck.read.decode import Unreadable
from numcheck.read.page import Page, Run
from numcheck.read.pdf_lines import Line
from numcheck.read.prose import Prose, Told
from numcheck.read.published import day

#: The most pages that are read: a long book. And how long one file may take, in seconds.
MOST_PAGES = 2000
SECONDS = 60

_CHILD = Path(__file__).with_name("pdf_child.py")
_JUNK = re.compile(r"microsoft |untitled|.*\.(?:docx?|pdf|indd|tex|dvi|qxd|rtf|odt|ai)$", re.IGNORECASE)
_NUMBER_WORD = re.compile(
    r"(?:\d|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|third|two|three|four))$"
)
_HYPHEN = "\x02"


def prose(data: bytes) -> Prose:
    """The text of a PDF that holds text; a scan holds pictures of it.

    Raises:
        Unreadable: it is broken, locked, has no text or too many pages, or the library for PDF is missing.
    """
    answer = _ask(data)
    pages = [
        [
            Line(str(text), left, right, bottom, size, page, number)
            for number, (text, left, right, bottom, size) in lines
        ]
        for page, lines in enumerate((list(enumerate(lines, 1)) for lines in answer["pages"]), 1)
    ]
    if pages and not any(pages):
        raise Unreadable("a PDF without text", "it holds pictures of text; put it through text recognition (OCR) first")
    before = [0]
    for lines in pages:
        before.append(before[-1] + len(lines))
    page = Page()
    for kind, block in pdf_lines.blocks(pages):
        page.add(kind, _runs(block, before))
    told = answer.get("told", {})
    title = " ".join(str(told.get("Title", "")).split())
    return page.prose(
        Told(
            title=title if title and not _JUNK.match(title) else None,
            saved=day(str(told.get("CreationDate", ""))[:10], str(told.get("ModDate", ""))[:10]),
        )
    )


def _ask(data: bytes) -> dict[str, Any]:
    if find_spec("pypdfium2") is None:
        raise Unreadable("PDF needs numcheck[pdf]", 'run: pip install "numcheck[pdf]"')
    if b"%PDF-" not in data[:1024]:
        raise Unreadable("no PDF that can be read: broken, or another kind of file", "open it, and save it again")
    try:
        child = subprocess.run(
            [sys.executable, "-P", str(_CHILD)],
            input=b"%d\n" % MOST_PAGES + data,
            capture_output=True,
            timeout=SECONDS,
        )
        answer: dict[str, Any] = json.loads(child.stdout) if child.returncode == 0 else {"trouble": "broken"}
    except subprocess.TimeoutExpired as error:
        raise Unreadable(f"a PDF that takes longer than {SECONDS} seconds", "save its text as .txt") from error
    except (OSError, ValueError) as error:
        raise Unreadable(f"a PDF, and its reader cannot be started: {error}", "save its text as .txt") from error
    trouble = answer.get("trouble")
    if trouble == "locked":
        raise Unreadable("a PDF locked with a password", "save it without a password")
    if trouble == "pages":
        raise Unreadable(f"a PDF of more than {MOST_PAGES:,} pages", "split it into smaller files")
    if trouble:
        raise Unreadable("no PDF that can be read: broken", "open it, and save it again")
    return answer


def _runs(block: list[Line], before: list[int]) -> list[Run]:
    """The lines of a paragraph with a space between them, and words put together that a line end parts."""
    runs: list[Run] = []
    for number, line in enumerate(block):
        text = line.text.strip()
        text = text.rstrip(_HYPHEN).replace(_HYPHEN, "") + ("-" if text.endswith(_HYPHEN) else "")
        lead = len(line.text) - len(line.text.lstrip())
        last = number + 1 == len(block)
        if not last and text.endswith("-") and block[number + 1].text.lstrip()[:1].islower():
            # "thirty-five" and "12-year-old" keep their hyphen; any other word was parted by it.
            text = text if _NUMBER_WORD.search(text[:-1].lower()) else text[:-1]
        elif not last and not text.endswith("-"):
            text += " "
        where = f"page {line.page}, line {line.number}"
        runs.append(Run(text, before[line.page - 1] + line.number, 1 + lead, where))
    return runs
