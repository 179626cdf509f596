"""The walk again, quickly: paths -> Report, with a cache of what was worked out before and processes for what was not.

Whatever the cache holds and however many processes work, the report is that of `pipeline.check`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import BinaryIO

from numcheck.cache import Cache, world
from numcheck.config import Settings, sources
from numcheck.intake import slurped, wanted
from numcheck.model import Report
from numcheck.read.find import Findings
from numcheck.run import keys, reports
from numcheck.run.aside import Aside, Spoilt
from numcheck.run.intake import documents_of, weighed
from numcheck.run.keys import File
from numcheck.run.patience import patient

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
    with patient():
        return _checked(paths, settings, cache, stdin, jobs, tick)


def _checked(
    paths: Sequence[str], settings: Settings, cache: Cache, stdin: BinaryIO | None, jobs: int, tick: Tick | None
) -> Report:
    around = world(settings.rules)
    if around is None:  # rules that cannot be read are told when they are loaded
        around, cache = b"", Cache()
    piped = slurped(stdin)
    found = wanted(paths, settings)
    files = [weighed(file, piped) for file in found.files]
    key = keys.run(around, settings, paths, found, files)
    known = reports.decode(cache.get(key))
    if known is not None:
        return known
    walk = _Walk(paths, settings, piped, found, files)
    try:
        report, lasting = _worked_out(walk, cache, around, jobs, tick)
    except Spoilt:  # somebody has been at the cache: it is as if there were none
        report, lasting = _worked_out(walk, Cache(), around, jobs, tick)
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
    found: Findings
    files: Sequence[File]


def _worked_out(walk: _Walk, cache: Cache, around: bytes, jobs: int, tick: Tick | None) -> tuple[Report, bool]:
    """The report, and whether it will be the same next time."""
    from numcheck import pipeline  # every step is behind it, and a run that is known needs none
    from numcheck.frame import let_go
    from numcheck.read import gathered
    from numcheck.run import rules as ruleset
    from numcheck.run.digesting import digests
    from numcheck.run.memory import Remembered

    settings = walk.settings
    rules = ruleset.known(settings.rules, cache, around)
    aside = Aside()
    leaves, lasting = documents_of(walk.files, walk.piped, cache, around, aside)
    reading = gathered(walk.found, leaves)
    documents = sources.described(reading.documents, settings)
    named = [keys.digest(around, document) if cache.connection else None for document in documents]
    made, problems, processes = digests(documents, named, rules, settings, cache, aside, jobs=jobs, tick=tick)
    if aside.shelf.size > _SMALL:  # what comes now needs the room, and reads nothing
        let_go()
    parsed = not any(one.without_parse for one in made)
    # A digest that is not as it should be has no key, and what follows from it is not remembered.
    sure = cache if parsed and not problems else Cache()
    small = aside.shelf.size <= _SMALL  # to keep more would take more memory than all that came before
    last = keys.last(around, settings, walk.paths)
    memory = Remembered(sure, around, documents, named, processes - 1, partial(_groups, sure, last) if small else None)
    report = pipeline.across(documents, made, rules, (*reading.problems, *problems), memory)
    memory.keep()
    report = replace(report, notes=(*reading.notes, *report.notes))
    report = pipeline.settled(report, settings, walk.paths, rules, walk.piped or b"")
    return report, lasting and parsed and small and not problems


def _groups(cache: Cache, last: bytes) -> dict[bytes, reports.ToldGroup]:
    """The groups of the last run, by the names of their parties."""
    key = cache.get(last)
    return reports.groups_of(cache.get(key) if key is not None else None)
