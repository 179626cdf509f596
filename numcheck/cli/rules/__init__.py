"""`numcheck rules`: what the rules ask, whether they keep what they promise, and how to write more."""

from __future__ import annotations

import click

from numcheck.cli.rules.lint import lint_rules
from numcheck.cli.rules.list import list_rules
from numcheck.cli.rules.new import new_pack
from numcheck.cli.rules.stats import stats
from numcheck.cli.rules.test import test_rules

__all__ = ["command"]


@click.group("rules")
def command() -> None:
    """List, test and check the rules, and start a pack of your own."""


for _one in (list_rules, test_rules, lint_rules, new_pack, stats):
    command.add_command(_one)
