"""The report for people says everything once, fits the page, and obeys nobody but the reader."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from numcheck.model import Problem, Report, Source
from numcheck.report.printable import cells
from numcheck.report.text import render
from tests import making

_STYLE = re.compile(r"\x1b\[[0-9;]*m")


def test_a_run_that_compared_nothing_says_so_and_never_that_all_is_well() -> None:
    text = render(making.empty())
    assert text.startswith("Nothing was compared: 1 document, 0 figures, 0 claims; there is no figure in it.")
    assert "No finding" not in text


@pytest.mark.parametrize(
    ("report", "why"),
    [
        (replace(making.empty(), documents=()), "no document could be read"),
        (replace(making.empty(), figures=4), "no figure answers a question of the rules"),
        (replace(making.quarrel(), findings=(), groups=making.quarrel().groups[2:]), "no two claims speak of the same"),
    ],
)
def test_why_nothing_was_compared_is_told(report: Report, why: str) -> None:
    assert why in " ".join(render(report).split())


def test_agreement_is_told_with_the_number_of_its_sources() -> None:
    text = render(making.calm())
    assert "No finding." in text
    assert "40 raft  How many rafts were lost? (2 sources)" in text


def test_a_finding_is_told_with_every_witness() -> None:
    assert render(making.quarrel(), quiet=True, again="news/") == (
        """\
NC102 warning  How many ferries sank?
  Lake Orle | verdict: scope | confidence: high
  7 or 12: no figure fits both reports, but they speak of different days.

  7 ferry
    wire.md:1:6
      "Only [7] ferries sank overnight, while 3 cranes fell."
      when: overnight

  12 ferry
    news/lake.txt:1:35  Lake Courier, 2031-03-04
      "Harbour staff said on Monday that [12] old ferries sank near Orle, and 40
      rafts were lost; call 555-0134."
      when: on Monday; where: Orle; says: Harbour staff
    news/port.txt:1:9  Port Post
      "By noon [12] ferries had gone down. Another 40 rafts drifted."
      when: By noon

  rule:   boats.toml: ferries-sunk
  accept: numcheck accept 3f2a91c0 news/ --reason "..."

"""
    )


def test_the_account_adds_up() -> None:
    text = render(making.quarrel())
    assert "3 documents, 6 figures, 6 claims, 2 groups compared." in text
    assert "1 finding: 1 warning." in text
    assert "From a single source: 1 claim; -v lists them" in text
    assert "No figure: 1 number; -v lists them\n  1  phone number" in text
    assert "Not claimed" not in text


def test_the_long_form_lists_what_is_in_no_finding() -> None:
    text = render(making.quarrel(), verbose=True)
    assert '    news/port.txt:2:9  "40" read as 40 raft' in text
    assert 'How many cranes fell?\n    wire.md:1:38  "3" read as 3 crane' in text
    assert '    news/lake.txt:1:95  "555-0134": phone number' in text
    assert "-v lists them" not in text


def test_problems_and_accepted_findings_are_told() -> None:
    whole = making.quarrel()
    told = replace(
        whole,
        findings=(),
        accepted=whole.findings,
        problems=(Problem(where="a.bin", what="is not text", hint="leave it out"),),
        reader="lexical",
    )
    text = render(told)
    assert "1 finding silenced, not counted: 1 accepted." in text
    assert "Problems: 1\n  a.bin: is not text; leave it out [NC900]" in text
    assert "word lists alone" in text


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_no_line_is_wider_than_the_page(width: int) -> None:
    text = render(making.quarrel(), width=width, verbose=True)
    assert all(cells(line) <= width for line in text.splitlines() if not line.startswith("  accept:"))


def test_colour_changes_neither_words_nor_line_ends() -> None:
    plain, coloured = (render(making.quarrel(), colour=colour, verbose=True) for colour in (False, True))
    assert "\x1b" not in plain
    assert "\x1b[1m12\x1b[0m old ferries" in coloured
    bare = _STYLE.sub("", coloured)
    assert [len(line.split()) for line in bare.splitlines()] == [len(line.split()) for line in plain.splitlines()]


def test_a_document_cannot_send_commands_to_the_terminal() -> None:
    evil = "\x1b]0;gotcha\x07\u202e\x9b2J"
    paper = making.document(f"{evil}.txt", f"Then 12 {evil} ferries sank{evil}.", outlet=f"Post{evil}")
    paper = replace(paper, source=Source(path=paper.source.path, publisher=paper.source.publisher, title=evil))
    one = making.camp(making.claim(paper, "12", time=f"today{evil}", place=f"a{evil}", says=f"b{evil}"))
    report = Report(
        documents=(paper,),
        findings=(replace(making.finding(one), why=evil, question=evil, rule=evil),),
        groups=(making.group("agree", one, question=evil),),
        unclaimed=(),
        problems=(Problem(where=evil, what=evil, hint=evil),),
        figures=1,
    )
    for colour in (False, True):
        text = _STYLE.sub("", render(report, verbose=True, colour=colour, again=evil))
        assert all(char == "\n" or char.isprintable() for char in text)


def test_a_computation_shows_its_sentence_once_and_what_each_figure_is_in_it() -> None:
    assert render(making.miscount(), again="port.txt") == (
        """\
NC203 error  Does the share follow from its counts?
  port.txt | check: share | confidence: high
  9 of 12 is 75%, not 60%. What would fit: 75%.

    port.txt:1:4
      "Of [12] ferries, [9] ([60%]) sank; F(1, 9) = 2 was told too."
      12 ferries  whole
      9           part
      60%         stated share

  about:  numcheck rule NC203
  accept: numcheck accept 5c01ab12ef90 port.txt --reason "..."

1 document, 3 figures, 0 claims, 0 groups compared, 1 check computed.
1 finding: 1 error.

Seen and not computed: 1 check; -v lists them
"""
    )


def test_what_could_not_be_computed_is_listed_when_asked() -> None:
    text = render(making.miscount(), verbose=True)
    assert "port.txt:1:30  NC501: no p." in text


def test_what_came_out_right_is_listed_when_asked() -> None:
    right = replace(making.miscount().checks[0], outcome="holds", why="", fits="")
    report = replace(making.miscount(), findings=(), checks=(right, right))
    assert f"{right.code}: " not in render(report)
    lines = render(report, verbose=True).splitlines()
    assert lines[-2:] == ["Computed and right: 2 checks", "    port.txt:1:4  NC203: 12 ferries; 9; 60% (2 times)"]


def test_a_computation_with_its_figures_far_apart_leaves_out_what_is_between() -> None:
    between = "which were old and slow and loved by all who crossed, " * 20
    far = f"Of 12 ferries, {between}9 (60%) sank; F(1, 9) = 2."
    text = render(making.miscount(far), quiet=True)
    assert "..." in text and "[12]" in text and "[60%]" in text
    assert len(text.splitlines()) < 25


def test_a_computation_cannot_speak_to_the_terminal() -> None:
    text = render(making.miscount("Of 12 \x1b[31mferries\x07, 9 (60%) sank; F(1, 9) = 2."), verbose=True)
    assert "\x1b" not in text and "\x07" not in text
