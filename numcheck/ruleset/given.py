"""rules/given.toml -> whether two given names are forms of one: other spellings, and short forms."""

from __future__ import annotations

from functools import cache

from numcheck.ruleset.locate import shipped_table


def one_name(first: str, second: str) -> bool:
    """Whether two given names are forms of one: "Kathryn" and "Catherine", "Peggy" and "Margaret"."""
    rows = _rows()
    return not rows.get(first, frozenset()).isdisjoint(rows.get(second, frozenset()))


@cache
def _rows() -> dict[str, frozenset[int]]:
    """The rows of every name.

    Raises:
        FileNotFoundError: the installation is damaged.
    """
    forms: list[list[str]] = shipped_table("given.toml")["forms"]
    names = {name for row in forms for name in row}
    return {name: frozenset(number for number, row in enumerate(forms) if name in row) for name in names}
