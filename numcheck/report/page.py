"""Page of a code -> text for people, on a terminal or in the documentation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from numcheck.report.printable import wrap
from numcheck.ruleset.codes import Page

_INSIDE = (
    'Silence one finding with `numcheck accept FINGERPRINT PATH --reason "..."`; '
    "the fingerprint stands below the finding. Or beside the figure, with a comment such as "
    "`<!-- numcheck: ignore[{code}] reason -->`: `numcheck rule NC903` tells how."
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


def book(pages: Iterable[Page]) -> str:
    """All pages as one Markdown document, for the documentation."""
    known = list(pages)
    index = ["| code | name | question |", "|---|---|---|"]
    index += [f"| [{one.code}](#{one.code.lower()}) | {one.name} | {one.asks} |" for one in known]
    parts = ["# Codes", "What stands before a finding, and what it means. `numcheck rule CODE` prints the same."]
    return "\n\n".join([*parts, "\n".join(index), *(_chapter(one) for one in known)]) + "\n"


def _chapter(one: Page) -> str:
    told = [f"## {one.code}", f"**{one.name}** ({one.severity}). {one.asks}"]
    for name, text in (("", one.what), ("", one.why), ("Quiet on purpose: ", one.quiet), ("", silence(one))):
        paragraphs = [" ".join(paragraph.split()) for paragraph in text.strip().split("\n\n")]
        told += [f"{name}{paragraphs[0]}", *paragraphs[1:]] if text else []
    for example in one.example:
        found = "".join(f"\n-> {words}" for words in example.finds) or "\n-> nothing to report"
        gap = f" (known gap: {example.todo})" if example.todo else ""
        told.append(f"```text\n{example.text.strip()}{found}{gap}\n```")
    return "\n\n".join(told)


def silence(one: Page) -> str:
    """How to make it quiet, in a sentence."""
    return _TOOL if one.code.startswith("NC9") else _INSIDE.format(code=one.code)


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
