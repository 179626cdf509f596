"""Page of a code -> text for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from numcheck.report.printable import wrap
from numcheck.ruleset.codes import Page

_INSIDE = (
    'Silence one finding with `numcheck accept FINGERPRINT PATH --reason "..."`; '
    "the fingerprint stands below the finding."
)
_TOOL = "It tells of the run itself, and is no finding: mend what it names."


def listing(pages: Iterable[Page], width: int) -> str:
    """Every code with its name and its question, a line each."""
    known = list(pages)
    column = max(len(page.name) for page in known)
    lines = [
        line
        for page in known
        for line in wrap(page.asks, width, f"{page.code}  {page.name:<{column}}  ", " " * (9 + column))
    ]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def page(one: Page, width: int) -> str:
    """The whole page, in lines of at most `width` columns."""
    return "".join(f"{line.rstrip()}\n" for line in _lines(one, width))


def silence(one: Page) -> str:
    """How to make it quiet, in a sentence."""
    return _TOOL if one.code.startswith("NC9") else _INSIDE


def _lines(one: Page, width: int) -> Iterator[str]:
    yield from wrap(f"{one.code} {one.name} ({one.severity}): {one.asks}", width, "")
    parts = (("What", one.what), ("Why", one.why), ("Quiet", one.quiet), ("Silence", silence(one)))
    for name, text in parts:
        if text:
            yield ""
            yield name
            for paragraph in text.strip().split("\n\n"):
                yield from wrap(" ".join(paragraph.split()), width, "  ")
    if one.example:
        yield ""
        yield "Examples"
        for example in one.example:
            yield from wrap(f'"{" ".join(example.text.split())}"', width, "  ", "   ")
            for found in example.finds or ("nothing to report",):
                yield from wrap(found, width, "    -> ", "       ")
