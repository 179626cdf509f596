"""Report -> the report in which no two findings have one fingerprint."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from dataclasses import replace
from pathlib import Path

from numcheck.model import Finding, Report

_STDIN = "-"


def apart(report: Report, root: Path) -> Report:
    """Fingerprints that name one finding each, so that whoever lets one stand says nothing of another.

    What is wrong inside one document is named by that document too, by its path from `root`: the same sentence may
    stand in two files, and may be right in one of them. Anything else that is alike is told apart by its turn.
    """
    home = os.path.realpath(root)
    seen: Counter[str] = Counter()
    named = []
    for finding in report.findings:
        name = finding.fingerprint
        if finding.terms and not finding.slot:
            name = _hashed(name, _inside(finding.terms[0].span.doc, home))
        seen[name] += 1
        named.append(_named(finding, _hashed(name, str(seen[name])) if seen[name] > 1 else name))
    return replace(report, findings=tuple(named))


def _named(finding: Finding, name: str) -> Finding:
    return replace(finding, fingerprint=name)


def _inside(document: str, home: str) -> str:
    """The path of a document from the root, wherever the command was run; an article of a file keeps its number."""
    if document == _STDIN:
        return document
    return Path(os.path.relpath(os.path.realpath(document), home)).as_posix()


def _hashed(name: str, more: str) -> str:
    return hashlib.sha256(f"{name}\x1f{more}".encode("utf-8", "surrogatepass")).hexdigest()[:12]
