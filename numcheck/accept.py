"""The file of accepted findings: what somebody has looked at and let stand, with the reason."""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from numcheck import toml
from numcheck.model import Finding, Problem, Report

FILE = ".numcheck-accepted.toml"

_KEYS = {"fingerprint": str, "reason": str, "what": str, "paths": list, "added": date}
_WANTED = {date: "a date such as 2025-05-19", list: 'a list of texts such as ["monday.txt"]'}
_REQUIRED = ("fingerprint", "reason")
_PREAMBLE = "# Findings of numcheck that were looked at and let stand. Each needs its reason.\n"
_UNSAFE = re.compile(r"[^ -~]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """One finding that is let stand."""

    fingerprint: str
    reason: str
    what: str = ""  # the finding in words, for the reader of the file
    paths: tuple[str, ...] = ()  # the documents of its figures, relative to the file's folder; () where nobody knows
    added: date | None = None


class BrokenAcceptances(Exception):
    """The file cannot be understood; `problems` says where and why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(problem.what for problem in problems))
        self.problems = tuple(problems)


def load(path: Path) -> tuple[Acceptance, ...]:
    """What the file accepts, in its order; nothing if there is no such file.

    Raises:
        BrokenAcceptances: it is there and cannot be read or understood.
    """
    where = path.as_posix()
    try:
        table = toml.loads(path.read_bytes().decode("utf-8"))
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise BrokenAcceptances([Problem(where=where, what=f"cannot be read: {error.strerror}")]) from error
    except (UnicodeDecodeError, toml.TOMLDecodeError, RecursionError) as error:
        what = "is not UTF-8" if isinstance(error, UnicodeDecodeError) else f"is not TOML: {error}"
        raise BrokenAcceptances(
            [Problem(where=where, what=what, hint="mend it, or delete it to start again")]
        ) from error
    problems = [_unknown(where, key, "accept") for key in table if key != "accept"]
    entries = table.get("accept", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        problems.append(Problem(where=f"{where}: accept", what="is no list of tables", hint="write [[accept]]"))
        entries = []
    seen: set[str] = set()
    for number, entry in enumerate(entries, start=1):
        place = f"{where}: [[accept]] number {number}"
        problems += _wrong(place, entry)
        name = entry.get("fingerprint")
        if isinstance(name, str):
            if name in seen:
                problems.append(Problem(where=place, what=f"{name} is accepted twice", hint="keep one of the two"))
            seen.add(name)
    if problems:
        raise BrokenAcceptances(problems)
    return tuple(Acceptance(**entry | {"paths": tuple(entry.get("paths", ()))}) for entry in entries)


def add(path: Path, acceptance: Acceptance) -> None:
    """Write one more acceptance at the end of the file, which is replaced in one step; what stood there stays.

    Raises:
        OSError: the file cannot be read or written.
    """
    target = Path(os.path.realpath(path))
    before = target.read_text(encoding="utf-8") if target.exists() else _PREAMBLE
    lines = [
        "[[accept]]",
        f"fingerprint = {toml_string(acceptance.fingerprint)}",
        f"reason = {toml_string(acceptance.reason)}",
    ]
    if acceptance.what:
        lines.append(f"what = {toml_string(acceptance.what)}")
    if acceptance.paths:
        lines.append(f"paths = [{', '.join(map(toml_string, acceptance.paths))}]")
    if acceptance.added:
        lines.append(f"added = {acceptance.added.isoformat()}")
    write(target, before.rstrip("\n") + "\n\n" + "\n".join(lines) + "\n")


def apply(
    report: Report,
    acceptances: Sequence[Acceptance],
    where: str = FILE,
    in_run: Callable[[Sequence[str]], bool] = lambda paths: True,
) -> Report:
    """The report with accepted findings set apart, and a problem for every acceptance that met no finding.

    `in_run` says whether documents at these paths were looked at, or are gone; of others nobody knows what is stale.
    """
    names = {acceptance.fingerprint: acceptance.reason for acceptance in acceptances}
    if not names:
        return report
    found = {finding.fingerprint for finding in (*report.findings, *(one.finding for one in report.silenced))}
    stale = tuple(
        Problem(
            where=f"{where}: {acceptance.fingerprint}",
            what="stale: nothing that was checked gives this finding",
            hint="if its texts were among those checked and were mended, delete the entry",
            code="NC902",
        )
        for acceptance in acceptances
        if acceptance.fingerprint not in found and in_run(acceptance.paths)
    )
    return replace(
        report,
        findings=tuple(finding for finding in report.findings if finding.fingerprint not in names),
        accepted=report.accepted + tuple(finding for finding in report.findings if finding.fingerprint in names),
        because={**report.because, **names},
        problems=report.problems + stale,
    )


def readings(finding: Finding) -> tuple[str, ...]:
    """What its camps, or its figures, were read as."""
    return tuple(camp.reading for camp in finding.camps) or tuple(term.reading for term in finding.terms)


def describe(finding: Finding) -> str:
    """A finding in one line, for the reader of the file: "How many drones were launched? 273 drone / 112 drone"."""
    told = finding.why if finding.terms else " / ".join(camp.reading for camp in finding.camps)
    return f"{finding.code} {finding.question} {told}"


def _wrong(place: str, entry: dict[str, object]) -> list[Problem]:
    problems = [_unknown(place, key, ", ".join(_KEYS)) for key in entry if key not in _KEYS]
    for key, kind in _KEYS.items():
        value = entry.get(key)
        texts = kind is not list or (isinstance(value, list) and all(isinstance(item, str) for item in value))
        if key in entry and (type(value) is not kind or not texts):
            wanted = _WANTED.get(kind, "a text in quotes")
            problems.append(Problem(where=f"{place}: {key}", what=f"is {value!r}", hint=f"write {wanted}"))
        elif key in _REQUIRED and not says_something(str(value or "")):
            hint = "write why it may stand" if key == "reason" else f'add {key} = "..."'
            problems.append(Problem(where=place, what=f"has no {key}", hint=hint))
    return problems


def says_something(text: str) -> bool:
    """Whether a text has a letter or a digit: "..." is a gap to be filled, and no reason."""
    return any(map(str.isalnum, text))


def _unknown(place: str, key: str, known: str) -> Problem:
    return Problem(where=place, what=f"unknown key {key!r}", hint=f"known: {known}")


def toml_string(text: str) -> str:
    """A TOML string. JSON's escapes are TOML's, apart from the halves of a pair, which no TOML text may hold."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return _UNSAFE.sub(
        lambda found: found[0] if found[0].isprintable() else f"\\U{ord(found[0]):08X}",
        json.dumps(whole, ensure_ascii=False),
    )


def write(path: Path, text: str) -> None:
    """Replace a file as a whole, with the rights it had; a link stays one.

    Raises:
        OSError: it cannot be written.
    """
    target = Path(os.path.realpath(path))
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=target.name, suffix=".new")
    fresh = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        fresh.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o644)
        fresh.replace(target)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
