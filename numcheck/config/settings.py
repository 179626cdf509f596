"""The settings of one run, frozen; made of a file, the command line and defaults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

#: Folders of other people's texts, which nobody means when they name the folder around them.
DEFAULT_EXCLUDE = ("node_modules/", "bower_components/", "site-packages/", "__pycache__/", "venv/")


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRule:
    """What is known of some documents beyond what they say themselves; a [[source]] table."""

    place: str  # "numcheck.toml:12"
    path: tuple[str, ...] = ()  # patterns as in a .gitignore, of which one must match; () for any path
    outlet: str | None = None  # with `path`: who published what names nobody; without: whom the table is about
    date: date | None = None  # of texts that name no day
    authority: int = 0  # the higher, the more it is to be followed


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """A difference that has an explanation; an [[accept]] table."""

    place: str  # "numcheck.toml:12"
    reason: str
    event: str = ""  # as told with the finding; empty for any
    slot: str = ""  # empty for any
    values: tuple[str | Decimal, ...] = ()  # every figure of the finding must be one of them; () for any
    until: date | None = None  # the last day on which it holds


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that decides what a run reads, compares and tells."""

    root: Path = Path()  # the folder of the configuration, else the current one; patterns are relative to it
    file: str = ""  # the configuration file as shown to people; empty where there is none
    stdin_name: str = ""  # the file that "-" stands for; empty for none
    only: frozenset[str] | None = None  # real paths: of what lies in folders nothing else is read
    include: tuple[str, ...] = ()  # patterns of files; () for every file that has a reader
    exclude: tuple[str, ...] = DEFAULT_EXCLUDE
    extend_exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    rules: tuple[Path, ...] = ()  # folders of packs, added to the shipped ones
    select: tuple[str, ...] = ()  # codes by name or prefix, packs, slots; () for all
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, str], ...] = ()  # code, pack or slot -> "error", "warning" or "note"
    sources: tuple[SourceRule, ...] = ()
    explained: tuple[Explained, ...] = ()
    fail_on: str = "warning"
    allow_empty: bool = False
    formats: tuple[str, ...] = ("full",)  # FORMAT or FORMAT=FILE
    published: date | None = None  # the day of texts that name none
    cache: bool = True  # whether what was worked out is kept for the next run
    cache_dir: Path | None = None  # where it is kept; by default in a folder of its own in `root`
    jobs: int = 0  # how many processes read; 0 for as many as the work is worth
    origins: Mapping[str, str] = field(default_factory=dict, hash=False, compare=False)  # field -> where it was set

    @property
    def excluded(self) -> tuple[str, ...]:
        """Every pattern of what is left out."""
        return (*self.exclude, *self.extend_exclude)
