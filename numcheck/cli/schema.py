"""`numcheck schema`: what numcheck's data looks like, for programs."""

from __future__ import annotations

import click

from numcheck.cli import streams


@click.command("schema")
@click.argument("what", type=click.Choice(["report", "rules", "config"]))
def command(what: str) -> int:
    """Print a JSON Schema (draft 2020-12).

    `report` is what --format json writes; `rules` is a pack of rules and `config` a numcheck.toml, for editors
    that complete TOML.

    \b
    Example:
      numcheck schema report > report.schema.json
    """
    from numcheck.report.json import dumps

    if what == "rules":
        from numcheck.ruleset import schema as of_rules

        streams.say_data(dumps(of_rules()))
    elif what == "config":
        from numcheck.config.form import schema as of_config

        streams.say_data(dumps(of_config()))
    else:
        from numcheck.report.schema import report

        streams.say_data(dumps(report()))
    return 0
