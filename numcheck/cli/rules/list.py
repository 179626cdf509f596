"""`numcheck rules list`: what the rules ask."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import click

from numcheck.cli import streams
from numcheck.cli.options import rules_option, settle
from numcheck.cli.rules.loading import loaded


@click.command("list")
@rules_option
def list_rules(rules: tuple[Path, ...]) -> int:
    """Print every question that the rules ask, pack by pack.

    Without --rules, the folders of the configuration are used with the shipped rules.

    \b
    Examples:
      numcheck rules list
      numcheck rules list --rules my-rules
    """
    from numcheck.report.printable import cells, escape, several, wrap

    ruleset = loaded(rules or settle({}).rules)
    column = max((cells(slot.id) for slot in ruleset.slots), default=0)
    lines = []
    for pack, slots in groupby(ruleset.slots, key=lambda slot: slot.pack):
        lines.append(escape(pack))
        for slot in slots:
            name = f"  {escape(slot.id)}{' ' * (column - cells(slot.id))}  "
            lines += wrap(escape(f"{slot.asks} [{slot.unit}]"), streams.width(), name)
        lines.append("")
    lines.append(f"{several(len(ruleset.slots), 'question')} in {several(len(ruleset.packs), 'pack')}.")
    streams.say("\n".join(lines) + "\n")
    return 0
