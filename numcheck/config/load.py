"""Configuration file -> Settings, or every error of it at once."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from decimal import Decimal
from pathlib import Path

from numcheck.accept import says_something
from numcheck.config.find import CODE, BrokenConfig, Page, named, nearest
from numcheck.config.form import ConfigTable
from numcheck.config.settings import DEFAULT_EXCLUDE, Explained, Settings, SourceRule
from numcheck.config.vocabulary import Vocabulary, knowing
from numcheck.ruleset.decode import Complaints, decode, meant, show
from numcheck.ruleset.toml import Trail

#: Every key of a configuration with its field in Settings, in the order in which people read them.
KEYS = {
    "include": "include",
    "exclude": "exclude",
    "extend-exclude": "extend_exclude",
    "force-exclude": "force_exclude",
    "rules": "rules",
    "select": "select",
    "ignore": "ignore",
    "severity": "severity",
    "fail-on": "fail_on",
    "allow-empty": "allow_empty",
    "format": "formats",
    "date": "published",
    "cache": "cache",
    "jobs": "jobs",
    "source": "sources",
    "accept": "explained",
}


#: More processes than any machine has use for.
MOST_JOBS = 1024


def load(start: Path, *, file: Path | None = None, isolated: bool = False, formats: Collection[str] = ()) -> Settings:
    """The settings in force in the folder `start`, or those of `file`, or with `isolated` the defaults alone.

    `formats` are the reports that can be asked for; without any their names are not looked at.

    Raises:
        BrokenConfig: with every error of the file.
    """
    page = None if isolated else named(file) if file else nearest(start)
    return Settings(root=start) if page is None else _settings(page, start, formats)


def check_words(words: Iterable[tuple[str, str]], folders: tuple[Path, ...]) -> tuple[str, ...]:
    """What is wrong with (option, word) pairs of the command line, a line each."""
    pairs = list(words)
    if not pairs:
        return ()
    known = knowing([word for _, word in pairs], folders)
    return tuple(
        f"{option}: {show(word)} is no code, pack or question{known.nearest(word)}"
        for option, word in pairs
        if not known.means(word)
    )


def check_patterns(patterns: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """What is wrong with (option, pattern) pairs of the command line, a line each."""
    return tuple(f"{option}: {show(line)} is no pattern" for option, line in patterns if not _is_pattern(line))


def _settings(page: Page, start: Path, formats: Collection[str]) -> Settings:
    complaints = Complaints(page.sheet, CODE)
    table = decode(ConfigTable, page.table, page.trail, complaints)
    away = os.path.relpath(page.path.resolve().parent, start.resolve())
    root = Path(os.path.normpath(start / away))
    folders = tuple(Path(os.path.normpath(root / name)) for name in table.rules)
    forms = [table.format] if isinstance(table.format, str) else table.format
    _check_files(table, page.trail, folders, complaints)
    _check_forms(forms, (*page.trail, "format"), formats, complaints)
    _check_words(table, page.trail, folders, complaints)
    _check_sources(table, (*page.trail, "source"), complaints)
    if isinstance(table.jobs, int) and not 0 <= table.jobs <= MOST_JOBS:  # another type is told already
        complaints.add((*page.trail, "jobs"), f"found {table.jobs}", f"expected a number from 0 to {MOST_JOBS:,}")
    _check_accepts(table, (*page.trail, "accept"), complaints)
    if complaints.problems:
        raise BrokenConfig(complaints.problems)
    places = [complaints.place((*page.trail, "source", n)) for n in range(len(table.source))]
    accepted = [complaints.place((*page.trail, "accept", n)) for n in range(len(table.accept))]
    return Settings(
        root=root,
        file=page.sheet.name,
        include=tuple(table.include),
        exclude=DEFAULT_EXCLUDE if table.exclude is None else tuple(table.exclude),
        extend_exclude=tuple(table.extend_exclude),
        force_exclude=table.force_exclude,
        rules=folders,
        select=tuple(table.select),
        ignore=tuple(table.ignore),
        severity=tuple(table.severity.items()),
        fail_on=table.fail_on,
        allow_empty=table.allow_empty,
        formats=tuple(_form_beside(root, form) for form in forms),
        published=table.date,
        cache=table.cache,
        jobs=table.jobs,
        sources=tuple(
            SourceRule(
                place=place,
                path=tuple([one.path] if isinstance(one.path, str) else one.path or ()),
                outlet=one.outlet,
                date=one.date,
                authority=one.authority,
            )
            for one, place in zip(table.source, places, strict=True)
        ),
        explained=tuple(
            Explained(
                place=place,
                reason=one.reason.strip(),
                event=one.event or "",
                slot=one.slot or "",
                values=tuple(value if isinstance(value, str) else Decimal(value) for value in one.values),
                until=one.until,
            )
            for one, place in zip(table.accept, accepted, strict=True)
        ),
        origins={KEYS[key]: complaints.place((*page.trail, key)) for key in page.table if key in KEYS},
    )


def _check_files(table: ConfigTable, trail: Trail, folders: tuple[Path, ...], complaints: Complaints) -> None:
    patterns: list[tuple[Trail, list[str]]] = [
        ((*trail, "include"), table.include),
        ((*trail, "exclude"), table.exclude or []),
        ((*trail, "extend-exclude"), table.extend_exclude),
    ]
    for number, source in enumerate(table.source):
        where = (*trail, "source", number, "path")
        patterns.append((where, [source.path] if isinstance(source.path, str) else source.path or []))
    for where, lines in patterns:
        for number, line in enumerate(lines):
            if not _is_pattern(line):
                complaints.add((*where, number), f"found {show(line)}", "expected a pattern as in a .gitignore")
    for number, folder in enumerate(folders):
        if not folder.is_dir():
            hint = "expected a folder that holds packs, as seen from the configuration file"
            complaints.add((*trail, "rules", number), f"{show(table.rules[number])} is no folder", hint)


def _check_forms(forms: list[str], where: Trail, known: Collection[str], complaints: Complaints) -> None:
    shown = []
    for number, form in enumerate(forms):
        name, equals, file = form.partition("=")
        here = (*where, number) if len(forms) > 1 else where
        if known and name not in known:
            complaints.add(here, f"found {show(name)}", f"expected one of {', '.join(known)}{meant(name, known)}")
        elif equals and not file:
            complaints.add(here, f"found {show(form)}", f'expected a file after the sign, such as "{name}=report.out"')
        elif not equals:
            shown.append(name)
    if len(shown) > 1:
        hint = f'expected a file for all but one, such as "{shown[1]}=report.out"'
        complaints.add(where, f"{' and '.join(shown)} cannot share standard output", hint)


def _check_words(table: ConfigTable, trail: Trail, folders: tuple[Path, ...], complaints: Complaints) -> None:
    slots = [(n, one.slot) for n, one in enumerate(table.accept) if one.slot]
    words: list[tuple[Trail, str]] = [
        *(((*trail, key, n), word) for key in ("select", "ignore") for n, word in enumerate(getattr(table, key))),
        *(((*trail, "severity", word), word) for word in table.severity),
    ]
    if not words and not slots:
        return
    known = knowing([*(word for _, word in words), *(slot for _, slot in slots)], folders)
    for where, word in words:
        if not known.means(word):
            complaints.add(where, f"no code, pack or question {show(word)}", _about_words(known, word))
    for number, slot in slots:
        if slot not in known.packs and not slot.startswith("general/"):
            hint = f"`numcheck rules list` tells them all{meant(slot, known.packs)}"
            complaints.add((*trail, "accept", number, "slot"), f"no question {show(slot)}", hint)


def _about_words(known: Vocabulary, word: str) -> str:
    if word.upper().startswith("NC9"):
        return "problems of the run itself are always told"
    return f"`numcheck rule` tells every code, `numcheck rules list` every pack and question{known.nearest(word)}"


def _check_sources(table: ConfigTable, where: Trail, complaints: Complaints) -> None:
    for number, source in enumerate(table.source):
        if not source.path and not source.outlet:
            complaints.add((*where, number), "neither path nor outlet", 'expected path = "..." or outlet = "..."')
        elif not source.path and source.date:
            hint = 'expected path = "..." with it; an outlet has many days'
            complaints.add((*where, number, "date"), "a date without a path", hint)


def _check_accepts(table: ConfigTable, where: Trail, complaints: Complaints) -> None:
    for number, accepted in enumerate(table.accept):
        if not says_something(accepted.reason):
            complaints.add((*where, number, "reason"), "says nothing", "expected why the figures may differ")
        for item, value in enumerate(accepted.values):
            if isinstance(value, str) and not says_something(value):
                hint = "expected a number or a reading as the finding tells it"
                complaints.add((*where, number, "values", item), f"found {show(value)}", hint)
        if not (accepted.event or accepted.slot or accepted.values):
            hint = "expected at least one of event, slot and values"
            complaints.add((*where, number), "accepts every finding", hint)


def _is_pattern(line: str) -> bool:
    from pathspec import GitIgnoreSpec

    try:
        return bool(line.strip()) and "\n" not in line and GitIgnoreSpec.from_lines([line]) is not None
    except ValueError:
        return False


def _form_beside(root: Path, form: str) -> str:
    name, equals, file = form.partition("=")
    return f"{name}={Path(os.path.normpath(root / file)).as_posix()}" if equals else name
