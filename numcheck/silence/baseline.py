"""The baseline: findings that were there when somebody began to look, so that only new ones are told."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from numcheck.accept import readings, write
from numcheck.model import Finding, Problem, Report, Silenced

FILE = ".numcheck-baseline.json"
CODE = "NC902"

_VERSION = 1
_MEND = "mend it, or write it again with --write-baseline"
_MOST_TOLD = 5  # stale entries; the rest is counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A finding that is known."""

    fingerprint: str
    code: str
    question: str
    readings: tuple[str, ...]
    paths: tuple[str, ...]  # the documents of its figures, relative to the folder of the baseline; sorted


class BrokenBaseline(Exception):
    """The file cannot be understood."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.what)
        self.problems = (problem,)


def load(path: Path) -> tuple[Entry, ...] | None:
    """What the file holds; None if there is no such file.

    Raises:
        BrokenBaseline: it is there and is no baseline.
    """
    where = path.as_posix()
    try:
        data = json.loads(path.read_bytes().decode("utf-8"))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise BrokenBaseline(
            Problem(where=where, what=f"cannot be read: {error.strerror}", hint="check it", code=CODE)
        ) from error
    except (ValueError, RecursionError) as error:
        raise BrokenBaseline(Problem(where=where, what="is not JSON", hint=_MEND, code=CODE)) from error
    if not isinstance(data, dict) or data.get("version") != _VERSION or not isinstance(data.get("findings"), list):
        what = f'is no baseline: it needs "version": {_VERSION} and a list "findings"'
        raise BrokenBaseline(Problem(where=where, what=what, hint=_MEND, code=CODE))
    return tuple(_entry(one, number, where) for number, one in enumerate(data["findings"], start=1))


def save(path: Path, entries: Sequence[Entry]) -> None:
    """Write the entries, sorted and without two alike, in one step; the same findings are the same bytes.

    Raises:
        OSError: the file cannot be written.
    """
    unique = {entry.fingerprint: entry for entry in entries}
    rows = [
        {
            "fingerprint": entry.fingerprint,
            "code": entry.code,
            "question": entry.question,
            "readings": list(entry.readings),
            "paths": list(entry.paths),
        }
        for entry in sorted(unique.values(), key=lambda entry: (entry.code, entry.question, entry.fingerprint))
    ]
    data = {"version": _VERSION, "about": "findings that numcheck knows and does not tell", "findings": rows}
    write(path, json.dumps(data, indent=2) + "\n")


def entries(findings: Sequence[Finding], paths_of: Callable[[Finding], tuple[str, ...]]) -> tuple[Entry, ...]:
    """The entries of these findings."""
    return tuple(
        Entry(
            fingerprint=finding.fingerprint,
            code=finding.code,
            question=finding.question,
            readings=readings(finding),
            paths=paths_of(finding),
        )
        for finding in findings
    )


def apply(report: Report, known: Sequence[Entry]) -> Report:
    """The report with the known findings set apart."""
    names = {entry.fingerprint for entry in known}
    gone = [Silenced(finding=f, by="baseline", reason="") for f in report.findings if f.fingerprint in names]
    return replace(
        report,
        findings=tuple(f for f in report.findings if f.fingerprint not in names),
        silenced=(*report.silenced, *gone),
    )


def stale(known: Sequence[Entry], met: set[str], in_run: Callable[[Sequence[str]], bool]) -> tuple[Entry, ...]:
    """Entries that met no finding although their documents were all looked at, or are gone."""
    return tuple(entry for entry in known if entry.fingerprint not in met and in_run(entry.paths))


def problems(gone: Sequence[Entry], where: str) -> tuple[Problem, ...]:
    """What is told of stale entries."""
    hint = "numcheck check --prune takes it out"
    told = [
        Problem(
            where=f"{where}: {entry.fingerprint}",
            what=f"stale: {entry.code} {entry.question} is not found any more",
            hint=hint,
            code=CODE,
        )
        for entry in gone[:_MOST_TOLD]
    ]
    if len(gone) > _MOST_TOLD:
        more = f"stale: {len(gone) - _MOST_TOLD:,} more entries are not found any more"
        told.append(Problem(where=where, what=more, hint="numcheck check --prune takes them out", code=CODE))
    return tuple(told)


def _entry(row: Any, number: int, where: str) -> Entry:
    texts = {"fingerprint", "code", "question"}
    lists = {"readings", "paths"}
    good = (
        isinstance(row, dict)
        and row.keys() == texts | lists
        and all(isinstance(row[key], str) for key in texts)
        and all(isinstance(row[key], list) and all(isinstance(item, str) for item in row[key]) for key in lists)
    )
    if not good:
        what = f"entry {number} is none: it needs {', '.join(sorted(texts | lists))}"
        raise BrokenBaseline(Problem(where=where, what=what, hint=_MEND, code=CODE))
    return Entry(
        fingerprint=row["fingerprint"],
        code=row["code"],
        question=row["question"],
        readings=tuple(row["readings"]),
        paths=tuple(row["paths"]),
    )
