"""rules/happenings.toml -> the kinds of event, and which of them one event may be at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product

from numcheck.ruleset.locate import shipped_table

#: The tables of the file that are no kinds of event.
_OTHERS = ("verbs", "vehicles", "driven", "within")


@dataclass(frozen=True, slots=True, kw_only=True)
class Happenings:
    """The word lists of `rules/happenings.toml`, which says what each is for."""

    kinds: Mapping[str, str]  # noun or verb -> the kind of event it names
    verbs: frozenset[str]
    vehicles: frozenset[str]
    driven: frozenset[str]
    within: Mapping[str, frozenset[str]]  # kind -> those kinds of event that it may be a part of

    def apart(self, one: Collection[str], other: Collection[str]) -> bool:
        """Whether both name kinds of event, and nothing that happens is of one of each."""
        if not one or not other or not {*one}.isdisjoint(other):
            return False
        return not any(b in self.within.get(a, ()) or a in self.within.get(b, ()) for a, b in product({*one}, {*other}))


@cache
def happenings() -> Happenings:
    """The shipped words.

    Raises:
        FileNotFoundError: the installation is damaged.
    """
    table = shipped_table("happenings.toml")
    return Happenings(
        kinds={noun: kind for kind, nouns in table.items() if kind not in _OTHERS for noun in nouns},
        verbs=frozenset(table["verbs"]),
        vehicles=frozenset(table["vehicles"]),
        driven=frozenset(table["driven"]),
        within={kind: frozenset(wider) for kind, wider in table["within"].items()},
    )
