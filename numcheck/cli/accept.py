"""`numcheck accept`: let a finding stand, with a reason."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from numcheck.cli import streams
from numcheck.cli.failure import Broken
from numcheck.cli.looking import look
from numcheck.cli.options import file_options, paths_argument, rule_options, settle, with_stdin, work_options


@click.command("accept")
@click.argument("fingerprint")
@paths_argument
@click.option("--reason", required=True, metavar="TEXT", help="Why the finding may stand.")
@file_options
@rule_options
@work_options
def command(fingerprint: str, paths: tuple[str, ...], reason: str, **options: Any) -> int:
    """Let a finding stand, with a reason.

    It is counted as accepted and reported no more. FINGERPRINT is told with every finding. The PATHs are checked once
    more to find it; without any, the current folder. It is written to .numcheck-accepted.toml beside the configuration,
    or in the current folder where there is none; it is meant to be kept with the texts.

    \b
    Example:
      numcheck accept d7bf572af130 seeds/ --reason "one counts the weekend, the other a night"
    """
    from numcheck import accept
    from numcheck.report.printable import clip

    if not accept.says_something(reason):
        raise click.UsageError("--reason must say why the finding may stand.")
    settings = settle(options)
    seen = look(with_stdin(paths, settings), settings)
    report, file = seen.report, settings.root / accept.FILE
    if any(finding.fingerprint == fingerprint for finding in report.accepted):
        streams.say(f"{clip(fingerprint, 60)} is accepted already; its reason stands in {file.as_posix()}.\n")
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
        fingerprint=fingerprint,
        reason=reason.strip(),
        what=accept.describe(found),
        paths=seen.here.paths_of(found),
        added=date.today(),
    )
    try:
        accept.add(file, entry)
    except OSError as error:
        raise Broken([f"{file.as_posix()} cannot be written: {error.strerror}"]) from error
    streams.say(f"Accepted {clip(accept.describe(found), 200)}\nWritten to {file.as_posix()}.\n")
    return 0
