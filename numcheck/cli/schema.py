"""`numcheck schema`: what numcheck's data looks like, for programs."""

from __future__ import annotations

import click

from numcheck.cli import streams


@click.command("schema")
@click.argument("what", type=click.Choice(["report", "rules"]))
def command(what: str) -> int:
    """Print a JSON Schema (draft 2020-12).

    `report` is what --format json writes; `rules` is a pack of rules, for editors that complete TOML.
    """
    from numcheck.report.json import dumps

    if what == "rules":
        from numcheck.ruleset import schema as of_rules

        streams.say_data(dumps(of_rules()))
    else:
        from numcheck.report.schema import report

        streams.say_data(dumps(report()))
    return 0
