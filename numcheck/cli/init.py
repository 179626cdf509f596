"""`numcheck init`: a configuration to start with."""

from __future__ import annotations

from pathlib import Path

import click

from numcheck.cli import streams
from numcheck.cli.failure import Broken

_FILE = "numcheck.toml"

#: Every key with its default, commented out, so that the file changes nothing until somebody wants it to.
START = """\
# Configuration of numcheck. Every key is optional; `numcheck config` shows what is in force and where it comes from.
# Paths and patterns start at the folder of this file; patterns are those of a .gitignore.

# Which files of folders are read. .gitignore is respected, and hidden names are left out.
# include = ["stories/", "*.md"]
# extend-exclude = ["drafts/"]
# force-exclude = false       # true: leave out what is excluded even where it is named on the command line

# Folders of rules of yours, added to the shipped ones. They must be there: `numcheck rules new NAME` begins one.
# rules = ["rules"]

# What is told: codes, their prefixes or names (`numcheck rule`), packs and questions (`numcheck rules list`).
# select = ["NC1", "NC2"]
# ignore = ["NC104", "sport"]
# severity = { NC102 = "note", drones-launched = "error" }

# When a run fails, how it reports, and the day of texts that name none.
# fail-on = "warning"         # "error", "warning" or "note"
# allow-empty = false         # true: a run that compared nothing passes
# format = ["full"]           # such as ["full", "sarif=numcheck.sarif"]
# date = 2024-02-29

# What was worked out is kept in .numcheck_cache for the next run; and how many processes read, 0 for as many as the
# work is worth.
# cache = true
# jobs = 0

# What is known of sources beyond what they say themselves. Where sources differ, the one with the higher authority is
# the one to follow.
# [[source]]
# path = "wire/**"
# outlet = "The Lake Courier"
# date = 2024-02-29
# authority = 10

# Differences that have an explanation. When `until` has passed they are told again.
# [[accept]]
# slot = "drones-launched"
# event = "Russia, Ukraine"
# values = [112, 273]
# reason = "one counts a night, the other the weekend"
# until = 2024-12-31
"""


@click.command("init")
def command() -> int:
    """Write a commented numcheck.toml into the current folder.

    It changes nothing until a line of it is uncommented. Where the folder has a configuration already, nothing is
    written and the exit code is 2.

    \b
    Example:
      numcheck init
    """
    from numcheck.config.find import NAMES, BrokenConfig, nearest
    from numcheck.report.printable import escape

    try:
        page = nearest(Path())
    except BrokenConfig as error:
        raise Broken([escape(str(error))]) from error
    if page is not None and Path(page.sheet.name).name == page.sheet.name:
        raise Broken([f"{escape(page.sheet.name)} is there already; one of {', '.join(NAMES)} is in force"])
    try:
        with Path(_FILE).open("x", encoding="utf-8", newline="\n") as file:
            file.write(START)
    except OSError as error:
        raise Broken([f"{_FILE} cannot be written: {error.strerror}"]) from error
    streams.say(f"Written to {_FILE}; `numcheck config` shows what is in force.\n")
    return 0
