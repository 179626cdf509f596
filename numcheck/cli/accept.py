"""`numcheck accept`: let a finding stand, with a reason."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from numcheck import accept
from numcheck.cli import streams
from numcheck.cli.failure import Broken
from numcheck.cli.looking import date_option, look, paths_argument, rules_option


@click.command("accept")
@click.argument("fingerprint")
@paths_argument
@click.option("--reason", required=True, metavar="TEXT", help="Why the finding may stand.")
@rules_option
@date_option
def command(
    fingerprint: str, paths: tuple[str, ...], reason: str, rules: tuple[Path, ...], published: date | None
) -> int:
    """Let a finding stand, with a reason.

    It is counted as accepted and reported no more. FINGERPRINT is told with every finding. The PATHs are checked once
    more to find it; without any, the current folder. It is written to .numcheck-accepted.toml in the current folder,
    which is meant to be kept with the texts.
    """
    from numcheck.report.printable import clip

    if not reason.strip():
        raise click.UsageError("--reason must say something.")
    report = look(paths, rules, published).report
    if any(finding.fingerprint == fingerprint for finding in report.accepted):
        streams.say(f"{clip(fingerprint, 60)} is accepted already; its reason stands in {accept.FILE}.\n")
        return 0
    found = next((finding for finding in report.findings if finding.fingerprint == fingerprint), None)
    if found is None:
        there = [f"  {finding.fingerprint}  {clip(accept.describe(finding), 200)}" for finding in report.findings]
        raise Broken(
            [
                f"no finding {clip(fingerprint, 60)} in {clip(' '.join(paths) or '.', 200)}; "
                "name the paths that were checked after the fingerprint",
                *(["there are:", *there] if there else ["there are no findings"]),
            ]
        )
    entry = accept.Acceptance(
        fingerprint=fingerprint, reason=reason.strip(), what=accept.describe(found), added=date.today()
    )
    try:
        accept.add(Path(accept.FILE), entry)
    except OSError as error:
        raise Broken([f"{accept.FILE} cannot be written: {error.strerror}"]) from error
    streams.say(f"Accepted {clip(accept.describe(found), 200)}\nWritten to {accept.FILE}.\n")
    return 0
