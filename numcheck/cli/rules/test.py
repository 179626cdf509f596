"""`numcheck rules test`: whether the rules keep what their examples promise."""

from __future__ import annotations

from collections.abc import Iterator, Set
from pathlib import Path
from typing import TYPE_CHECKING

import click

from numcheck.cli import streams
from numcheck.cli.options import settle
from numcheck.cli.rules.loading import folders_argument, loaded

if TYPE_CHECKING:
    from numcheck.prove import Proof, Row


@click.command("test")
@folders_argument
@click.option("--only", multiple=True, metavar="NAME", help="A pack or a question; may be given several times.")
@click.option("-v", "--verbose", is_flag=True, help="Also list the known gaps.")
def test_rules(folders: tuple[Path, ...], only: tuple[str, ...], verbose: bool) -> int:
    """Run every example and case of the rules.

    Tells what is noisy (it speaks where it should be quiet), missing (it is quiet where it should speak), or healed (a
    known gap that works now, whose `todo` can go). DIRs are folders of rules to use with the shipped ones; without any,
    those of the configuration. The exit code is 0 when all is as the rules say, 1 otherwise, and 3 when there was
    nothing to run.

    \b
    Examples:
      numcheck rules test
      numcheck rules test my-rules --only harbour
    """
    from numcheck.prove import prove

    folders = folders or settle({}).rules
    ruleset = loaded(folders)
    try:
        proof = prove(ruleset, only)
    except KeyError as error:
        raise click.BadParameter(str(error.args[0]), param_hint="--only") from error
    lines = [line for row in proof.rows if not row.passed or (verbose and row.state != "ok") for line in _told(row)]
    yours = set(ruleset.packs) - set(loaded(()).packs) if folders else set()
    lines += _totals(proof, yours)
    streams.say("\n".join(lines) + "\n")
    if not proof.rows:
        return 3
    return 0 if proof.passed else 1


def _told(row: Row) -> Iterator[str]:
    from numcheck.report.printable import escape, squeeze, wrap

    width = streams.width()
    note = f" ({squeeze(row.note)})" if row.note else ""
    yield from wrap(escape(f"{row.state}: {row.rule}, {row.what}{note}"), width, rest="  ")
    for text in row.text.split("\n"):
        yield from wrap(f'"{escape(squeeze(text))}"', width, "  ", "   ")
    yield from wrap(escape(row.expected), width, "  expected: ")
    yield from wrap(escape(row.found), width, "  found:    ")
    yield ""


def _totals(proof: Proof, yours: Set[str]) -> Iterator[str]:
    """How many rows went how; those of the user's own packs apart from the shipped ones."""
    from numcheck.prove import Proof

    own, shipped = (Proof(rows=tuple(r for r in proof.rows if (r.pack in yours) is mine)) for mine in (True, False))
    if own.rows:
        yield f"Yours: {_total(own)}"
    if own.rows and shipped.rows:
        yield f"Shipped: {_total(shipped)}"
    if not own.rows:
        yield _total(proof)


def _total(proof: Proof) -> str:
    things = {"known gap": "known gaps"}  # the other states are said of one and of many
    counts = ", ".join(
        f"{number:,} {things.get(state, state) if number > 1 else state}"
        for state, number in proof.counts.items()
        if number
    )
    return f"{len(proof.rows):,} examples and cases: {counts}." if proof.rows else "Nothing was tested."
