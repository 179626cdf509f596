"""`numcheck rules new`: a pack to start with."""

from __future__ import annotations

from pathlib import Path

import click

from numcheck.cli import streams
from numcheck.cli.failure import Broken
from numcheck.cli.options import settle
from numcheck.cli.rules.loading import loaded

_USUAL = Path("rules")

#: One question that works, with every key that most packs need; `@@` is the name of the pack.
START = """\
# Rules for numcheck. Change the words, keep the shape, and run these lines
# to see whether the examples and cases below come out, what is doubtful, and what the rules find in texts of yours:
#   numcheck rules test DIR --only @@
#   numcheck rules lint DIR
#   numcheck --rules DIR stories/
schema = 1
pack = "@@"
about = "What this pack is for, in a sentence."

# A slot is one question. It answers for a figure if everything fits that it asks for.
[[slot]]
id = "@@-lanterns"                # a name that no other slot has
asks = "How many lanterns were sold?"  # as the report asks it
unit = "count"                    # or "percent", "money", "date", a unit such as "hour", "kilometer"

# What is counted, and what it does or what is done to it. All words are lemmas: "sell", not "sold". A name after "@" is
# a class of words, out of rules/classes.toml in the repository of numcheck; `numcheck rules list` shows all questions.
noun = ["lantern"]
verb = ["@sell"]

# More that may be asked, each optional:
# modifier = ["paper"]            # one of these must stand with the noun
# not_modifier = ["broken"]       # none of these may
# near = ["market"]               # one of these must stand in the clause
# not_near = ["last year"]        # none of these may
# roles = ["agent"]               # figures of different sellers never meet
# scope = ["time", "place"]       # other days or places make a conflict an NC102
# over_time = "rises"             # a later, higher number is an update and no conflict
# severity = "warning"            # how bad a conflict is: "error", "warning" or "note"

# The proof: what it reads, and where it must stay quiet. Write the quiet examples first.
example = [
  { text = "The market has 40 lanterns.", reads = [] },
  { text = "Traders sold 40 candles.", reads = [] },
  { text = "Traders sold 40 lanterns on Friday.", reads = ["40 count"] },
  { text = "More than 40 lanterns were sold on Friday.", reads = ["> 40 count"] },
]

  # Two texts that contradict each other ...
  [[slot.case]]
  docs = [
    "At the Orle night market, traders sold 40 lanterns on Friday.",
    "Traders at the Orle night market sold 65 lanterns on Friday.",
  ]
  verdict = "conflict"

  # ... and two that look alike and must never be compared.
  [[slot.case]]
  docs = [
    "At the Orle night market, traders sold 40 lanterns on Friday.",
    "Traders at the Port Ness harbour fair sold 65 lanterns in March.",
  ]
  verdict = "apart"
"""


@click.command("new")
@click.argument("name")
@click.argument("folder", required=False, metavar="[DIR]", type=click.Path(file_okay=False, path_type=Path))
def new_pack(name: str, folder: Path | None) -> int:
    """Write a commented pack to start with, which passes its tests.

    NAME is a name in kebab-case that no pack has yet. The file is DIR/NAME.toml; without DIR, in the first folder of
    rules of the configuration, else in rules/. A folder that is not there is made; a file that is there is left alone,
    and the exit code is 2.

    \b
    Examples:
      numcheck rules new harbour
      numcheck rules new harbour my-rules
    """
    from numcheck.report.printable import clip, escape
    from numcheck.ruleset.words import is_name

    if not is_name(name):
        what = f"{clip(name, 60)} is no name of small letters, digits and hyphens."
        raise click.BadParameter(what, param_hint="NAME")
    known = settle({}).rules
    place = folder or next(iter(known), _USUAL)
    file = place / f"{name}.toml"
    shown = escape(file.as_posix())
    if file.exists():
        raise Broken([f"{shown} is there already, and was left alone"])
    # The very first pack goes to a folder that has none yet, which no other command would take.
    if name in loaded([one for one in dict.fromkeys((*known, place)) if any(one.glob("*.toml"))]).packs:
        raise Broken([f"there is a pack {name} already; give yours another name"])
    try:
        place.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8", newline="\n") as page:
            page.write(START.replace("@@", name).replace("DIR", escape(place.as_posix())))
    except OSError as error:
        raise Broken([f"{shown} cannot be written: {error.strerror}"]) from error
    streams.say(f"Written to {shown}; try it with `numcheck rules test {escape(place.as_posix())} --only {name}`.\n")
    return 0
