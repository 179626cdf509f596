"""rules/codes/ -> the page of every code: what it finds, why, and examples that are its tests."""

from __future__ import annotations

from functools import cache

import msgspec

from numcheck.ruleset.locate import builtin, shipped


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A short text and what is found in it; quiet ones come first."""

    text: str
    form: str = "txt"  # how the text is written: "txt" or "md"
    finds: tuple[str, ...] = ()  # the `why` of every finding of this code, in their order
    todo: str = ""  # why it is a known gap


class Page(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One code, as `numcheck rule` and the documentation tell it."""

    code: str  # "NC203"
    name: str  # in a word, for filters: "share"
    asks: str  # the question a finding puts
    severity: str  # "error", "warning" or "note"
    what: str  # what is found, in a few sentences
    why: str  # why it matters and how it is computed, with rounding and hedges
    quiet: str = ""  # when it deliberately says nothing
    example: tuple[Example, ...] = ()


@cache
def pages() -> dict[str, Page]:
    """Every code with its page, in the order of the codes; raises what `shipped` does."""
    files = sorted((builtin() / "codes").glob("NC*.toml"))
    found = (shipped(f"{path.parent.name}/{path.name}", Page) for path in files)
    return {page.code: page for page in found}
