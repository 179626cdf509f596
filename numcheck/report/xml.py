"""Report -> JUnit and checkstyle, the two forms of XML that build servers read."""

from __future__ import annotations

import re
from itertools import groupby
from xml.sax.saxutils import escape as entities
from xml.sax.saxutils import quoteattr

from numcheck.model import Group, Report, Silenced
from numcheck.report.concise import place
from numcheck.report.outline import Outline, hushed, outlines
from numcheck.report.printable import COMMAND, clip, squeeze
from numcheck.report.quiet import why

_FORBIDDEN = re.compile("[^\t\n -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_CHECKSTYLE = {"error": "error", "warning": "warning", "note": "info"}


def checkstyle(report: Report) -> str:
    """One `file` a document with findings, in the order of their paths."""
    ordered = sorted(outlines(report), key=lambda one: (one.primary.path, one.primary.line, one.primary.column))
    lines = ['<checkstyle version="4.3">']
    for path, found in groupby(ordered, key=lambda one: one.primary.path):
        lines.append(f"  <file name={_attribute(path)}>")
        lines += [_error(one) for one in found]
        lines.append("  </file>")
    return _HEAD + "\n".join([*lines, "</checkstyle>"]) + "\n"


def _error(one: Outline) -> str:
    finding, spot = one.finding, one.primary
    fields = {
        "line": str(spot.line),
        "column": str(spot.column),
        "severity": _CHECKSTYLE[finding.severity],
        "message": one.message + "".join(f"; {place(other)}: {other.words}" for other in one.others),
        "source": f"numcheck.{finding.code}",
    }
    return "    <error " + " ".join(f"{name}={_attribute(value)}" for name, value in fields.items()) + "/>"


def junit(report: Report) -> str:
    """One `testcase` a finding, and one for every comparison and computation that passed: what was done is told too.

    What is silenced is skipped.
    """
    found = [_failed(one) for one in outlines(report)]
    skipped = [_skipped(one, how) for one, how in hushed(report)]
    agreed = [_agreed(group) for group in report.groups if group.verdict in ("agree", "compatible")]
    held = [
        _case(check.code, f"{check.terms[0].span.doc}: {', '.join(term.reading for term in check.terms)}")
        for check in report.checks
        if check.outcome == "holds"
    ]
    cases = [*found, *skipped, *agreed, *held]
    total = f'tests="{len(cases)}" failures="{len(found)}" skipped="{len(skipped)}"'
    suite = [f'  <testsuite name="numcheck" {total}>', *cases, "  </testsuite>"]
    return _HEAD + "\n".join([f"<testsuites {total}>", *suite, "</testsuites>"]) + "\n"


def _failed(one: Outline) -> str:
    finding = one.finding
    body = "\n".join(f"{place(spot)}: {spot.words}: {spot.quote}" for spot in (one.primary, *one.others))
    head = f"<failure type={_attribute(finding.severity)} message={_attribute(one.message)}>"
    inner = f"\n      {head}{_text(body)}</failure>"
    return _case(finding.code, f"{finding.question} ({finding.fingerprint})", inner)


def _skipped(one: Outline, how: Silenced) -> str:
    """A silenced finding, as a test that somebody chose not to run."""
    inner = f"\n      <skipped message={_attribute(clip(squeeze(f'{why(how)}: {one.message}'), 400))}/>"
    return _case(one.finding.code, f"{one.question} ({one.finding.fingerprint})", inner)


def _agreed(group: Group) -> str:
    reading = " and ".join(camp.reading for camp in group.camps)
    return _case("numcheck", f"{group.question} {group.event.label}: {reading}")


def _case(classname: str, name: str, inner: str = "") -> str:
    head = f"    <testcase classname={_attribute(classname)} name={_attribute(clip(squeeze(name).strip(), 400))}"
    return f"{head}>{inner}\n    </testcase>" if inner else f"{head}/>"


def _attribute(text: str) -> str:
    return _inert(quoteattr(_allowed(text)))


def _text(text: str) -> str:
    return _inert(entities(_allowed(text)))


def _inert(text: str) -> str:
    """The report may be printed in the log of a build, which must find no command in it."""
    return COMMAND.sub(lambda found: f"{found[1] or ''}&#{ord(found[0][-1])};", text)


def _allowed(text: str) -> str:
    """XML has no place for some characters, not even as entities."""
    return _FORBIDDEN.sub("?", text)
