"""With a focus only what touches it is told, from its side; what was compared stays in the account."""

from __future__ import annotations

from dataclasses import replace

from numcheck.config.focus import narrow
from numcheck.model import Silenced
from tests import making


def test_a_finding_between_others_is_not_told() -> None:
    report = narrow(making.quarrel(), {"elsewhere.txt"})
    assert report.findings == ()
    assert report.groups == making.quarrel().groups


def test_what_stands_first_already_stays_there() -> None:
    assert narrow(making.quarrel(), {"wire.md"}) == making.quarrel()


def test_the_figure_of_the_focus_comes_first() -> None:
    (finding,) = narrow(making.quarrel(), {"news/port.txt"}).findings
    assert finding.place.doc == "news/port.txt"
    assert [camp.reading for camp in finding.camps] == ["12 ferry", "7 ferry"]
    assert sorted(finding.spans) == sorted(making.quarrel().findings[0].spans)


def test_what_is_silenced_elsewhere_is_not_counted() -> None:
    whole = making.quarrel()
    quiet = Silenced(finding=whole.findings[0], by="comment", reason="x")
    report = replace(whole, findings=(), accepted=whole.findings, silenced=(quiet,))
    assert narrow(report, {"elsewhere.txt"}).accepted == narrow(report, {"elsewhere.txt"}).silenced == ()
    assert narrow(report, {"wire.md"}) == report
