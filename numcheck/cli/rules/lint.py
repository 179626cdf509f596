"""`numcheck rules lint`: what is wrong or doubtful in packs, without running them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from numcheck.cli import streams
from numcheck.cli.options import settle
from numcheck.cli.rules.loading import folders_argument


@click.command("lint")
@folders_argument
@click.option("-v", "--verbose", is_flag=True, help="Also list the notes: what may well be meant so.")
def lint_rules(folders: tuple[Path, ...], verbose: bool) -> int:
    """Tell what is wrong or doubtful in the rules, line by line.

    DIRs are folders of rules; without any, those of the configuration, and where it names none, the shipped ones. An
    error is a rule that cannot be used or that can never speak: a key or a unit that does not exist, two slots of one
    id, a slot without examples, a slot whose figures all go to another one, a verb in two classes that are rivals. A
    warning is a slot that lacks a case on one side, or asks what another one asks. `numcheck rules test` runs the
    examples; this reads the files alone. The exit code is 1 with errors, else 0.

    \b
    Examples:
      numcheck rules lint my-rules
      numcheck rules lint -v
    """
    from numcheck.report.printable import escape, several, squeeze, wrap
    from numcheck.ruleset.lint import LEVELS, lint

    found = lint(folders or settle({}).rules)
    counts = Counter(remark.level for remark in found.remarks)
    lines: list[str] = []
    for remark in found.remarks:
        if verbose or remark.level != "note":
            words = squeeze(f"{remark.where}: {remark.level}: {remark.what}; {remark.hint}")
            lines += wrap(escape(words), streams.width(), rest="  ")
    told = ", ".join(several(counts[level], level) for level in LEVELS if counts[level]) or "nothing to remark"
    more = " (-v lists the notes)" if counts["note"] and not verbose else ""
    lines.append(f"{several(found.packs, 'pack')}, {several(found.slots, 'question')}: {told}{more}.")
    streams.say("".join(f"{line}\n" for line in lines))
    return 1 if counts["error"] else 0
