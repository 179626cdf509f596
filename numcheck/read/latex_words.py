"""What `rules/latex.toml` says of the commands of LaTeX."""

from __future__ import annotations

from functools import cache

import msgspec

from numcheck.ruleset.locate import shipped


class Parts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Commands whose text is a block of its own, or code."""

    headings: frozenset[str]
    notes: frozenset[str]
    own: frozenset[str]
    code: frozenset[str]


class Environments(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stands between begin and end."""

    hidden: frozenset[str]
    tables: frozenset[str]
    lists: frozenset[str]
    one: frozenset[str]
    two: frozenset[str]


class LatexWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of the file, which says what each is for."""

    hidden: dict[str, frozenset[str]]
    before: dict[str, frozenset[str]]
    parts: Parts
    environments: Environments
    symbols: dict[str, str]
    units: dict[str, str]

    def arguments(self, command: str) -> int | None:
        """How many arguments vanish with a command that shows nothing; None for one that shows something."""
        return next((int(count) for count, names in self.hidden.items() if command in names), None)

    def behind(self, command: str) -> int:
        """How many arguments stand before the text that a command shows."""
        return next((int(count) for count, names in self.before.items() if command in names), 0)


@cache
def words() -> LatexWords:
    """The shipped lists; raises what `shipped` does."""
    return shipped("latex.toml", LatexWords)
