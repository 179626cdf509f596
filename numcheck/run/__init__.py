"""The walk again, quickly: paths -> Report, with a cache of what was worked out before and processes for what was not.

Whatever the cache holds and however many processes work, the report is that of `pipeline.check`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, BinaryIO

from numcheck.cache import Cache, world
from numcheck.config import Settings, sources
from numcheck.intake import slurped, wanted
from numcheck.model import Document, Problem, Report
from numcheck.patience import patient
from numcheck.read import Reading
from numcheck.read.find import Findings
from numcheck.run import copies, keys, reports
from numcheck.run.aside import Aside, Spoilt
from numcheck.run.intake import read, unweighed, weighed
from numcheck.run.keys import File
from numcheck.run.room import given_back

if TYPE_CHECKING:
    from numcheck.pipeline import Digest
    from numcheck.ruleset import RuleSet

__all__ = ["Tick", "check"]

#: Told how many characters are read, of how many.
Tick = Callable[[int, int], None]

#: Bytes put aside up to which a whole report is kept: those of some 10 MB of news. Of more, what is kept of each text
#: makes the next run quick.
_SMALL = 64 * 1024 * 1024


def check(
    paths: Sequence[str],
    *,
    settings: Settings,
    cache: Cache,
    stdin: BinaryIO | None = None,
    jobs: int = 0,
    tick: Tick | None = None,
) -> Report:
    """Reads files and folders, and reports which of their figures cannot all be true.

    As `pipeline.check`, which says more. The cache stays open. `jobs` is how many processes read, 0 for as many as the
    work is worth; `tick` is told how many of how many characters are read.

    Raises:
        BrokenRules: see there.
    """
    try:
        with patient():
            return _checked(paths, settings, cache, stdin, jobs, tick)
    finally:
        copies.gone()


def _checked(
    paths: Sequence[str], settings: Settings, cache: Cache, stdin: BinaryIO | None, jobs: int, tick: Tick | None
) -> Report:
    around = world(settings.rules) if cache.connection is not None else None
    if around is None:  # there is no cache, or there are rules that cannot be read, which is told when they are loaded
        around, cache = b"", Cache()
    walk = _Walk(paths, settings, slurped(stdin), around, jobs, tick)
    try:
        report, key, lasting = _told(walk, cache)
    except Spoilt:  # somebody has been at the cache: it is as if there were none
        cache = Cache()
        report, key, lasting = _told(walk, cache)
    if cache.connection is not None and lasting and (data := reports.encode(report)) is not None:
        cache.put("run", key, data)
        cache.put("last", keys.last(around, settings, paths), key)
    return report


@dataclass(frozen=True, slots=True)
class _Walk:
    """What a run is about."""

    paths: Sequence[str]
    settings: Settings
    piped: bytes | None
    around: bytes
    jobs: int
    tick: Tick | None


def _told(walk: _Walk, cache: Cache) -> tuple[Report, bytes, bool]:
    """The report, its key, and whether it is to be kept: it is new, and will be the same next time."""
    found = wanted(walk.paths, walk.settings)
    key = b""
    if cache.connection is None:
        files = [unweighed(file, walk.piped) for file in found.files]
    else:
        files = [weighed(file, walk.piped) for file in found.files]
        key = keys.run(walk.around, walk.settings, walk.paths, found, files)
        known = reports.decode(cache.get(key))
        if known is not None:
            return known, key, False
    aside = Aside()
    waiting = [(found, files)]  # there may be a hundred thousand, and nobody asks for them once they are read
    del found, files
    work = _digested(walk, waiting, aside, cache)
    report, lasting = _compared(walk, work, aside, cache)
    return report, key, work.stays and lasting


@dataclass(frozen=True, slots=True)
class _Work:
    """What all files hold, and the digests of it."""

    rules: RuleSet
    reading: Reading
    documents: Sequence[Document]
    named: Sequence[bytes | None]
    made: Sequence[Digest]
    problems: tuple[Problem, ...]
    processes: int
    stays: bool  # the files are as they were weighed, and would be read so again


def _digested(walk: _Walk, waiting: list[tuple[Findings, list[File]]], aside: Aside, cache: Cache) -> _Work:
    """What the files that are `waiting` hold; they are taken out of it."""
    from numcheck import frame, ruleset  # every step is behind them, and a run that is known needs none
    from numcheck.run import early, workers
    from numcheck.run import rules as understood
    from numcheck.run.digesting import digests

    settings, around = walk.settings, walk.around
    rules = understood.remembered(cache, around)
    # Where not even the rules are remembered, hardly any text is, and there may be work for another process.
    several = rules is None and workers.foreseen(walk.jobs, sum(file.size for file in waiting[0][1])) > 1

    def rest() -> None:
        if aside.shelf.size > _SMALL:  # what comes now needs the room, and reads nothing
            frame.let_go()
            ruleset.let_go()
            given_back()

    with early.ready(several, settings.rules) as hands:
        if rules is None and (settings.rules or not hands):  # somebody's own may have faults, which are told at once
            rules = understood.known(settings.rules, cache, around)
        reading, stays = read(*waiting.pop(), walk.piped, cache, around, aside)
        documents = sources.described(reading.documents, settings)
        named = [keys.digest(around, document) if cache.connection else None for document in documents]
        told = hands[0].told() if hands else None
        rules = rules or understood.known(settings.rules, cache, around, told)
        made, problems, processes = digests(
            documents, named, rules, settings, cache, aside, jobs=walk.jobs, tick=walk.tick, ready=hands, rest=rest
        )
    return _Work(rules, reading, documents, named, made, problems, processes, stays)


def _compared(walk: _Walk, work: _Work, aside: Aside, cache: Cache) -> tuple[Report, bool]:
    """The report, and whether it will be the same for the same texts."""
    from numcheck import pipeline
    from numcheck.run.memory import Remembered

    settings, around = walk.settings, walk.around
    parsed = not any(one.without_parse for one in work.made)
    # A digest that is not as it should be has no key, and what follows from it is not remembered.
    sure = cache if parsed and not work.problems else Cache()
    small = aside.shelf.size <= _SMALL  # to keep more would take more memory than all that came before
    last = keys.last(around, settings, walk.paths)
    before = partial(_groups, sure, last) if small else None
    memory = Remembered(sure, around, work.documents, work.named, work.processes - 1, aside, before)
    problems = (*work.reading.problems, *work.problems)
    report = pipeline.across(work.documents, work.made, work.rules, problems, memory)
    memory.keep()
    report = replace(report, notes=(*work.reading.notes, *report.notes))
    report = pipeline.settled(report, settings, walk.paths, work.rules, walk.piped or b"")
    return report, parsed and small and not work.problems


def _groups(cache: Cache, last: bytes) -> dict[bytes, reports.ToldGroup]:
    """The groups of the last run, by the names of their parties."""
    key = cache.get(last)
    return reports.groups_of(cache.get(key) if key is not None else None)
