"""The command line: one module per command, each imported when it is asked for.

Exit codes: 0 nothing to report, 1 findings, 2 something was wrong with the question, 3 nothing was compared,
130 stopped by Ctrl-C.
"""

from __future__ import annotations

import atexit
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click
from click.shell_completion import CompletionItem

from numcheck.cli import failure, streams

#: Every command, in the order of the help; each is `numcheck.cli.<name>.command`.
COMMANDS = (
    "check",
    "extract",
    "explain",
    "rule",
    "rules",
    "accept",
    "cache",
    "config",
    "init",
    "schema",
    "completion",
)

_USUAL = COMMANDS[0]
#: New objects until the next search for garbage, of which a run makes next to none.
_SELDOM = 500_000
_OWN = ("--help", "-h", "--version")


class _Door(click.Group):
    """A group whose first word may be left out: bare paths and options go to `check`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"numcheck.cli.{cmd_name}").command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        completes = ctx.resilient_parsing and not args  # the first word is still being written
        if not completes and (not args or args[0] not in (*_OWN, *COMMANDS)):
            _no_command_meant(args)
            args = [_USUAL, *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The commands, and what may stand in the place of `check`: its options and paths."""
        found = super().shell_complete(ctx, incomplete)
        usual = self.get_command(ctx, _USUAL)
        if usual is not None and incomplete.startswith("-"):
            found += usual.shell_complete(click.Context(usual, parent=ctx, info_name=_USUAL), incomplete)
        elif not incomplete.startswith("-"):
            found.append(CompletionItem(incomplete, type="file"))
        return found


def _no_command_meant(args: Sequence[str]) -> None:
    """The first word is a path or an option, and so is what follows: no command that is misspelt or comes too late.

    Raises:
        click.UsageError: no file is called so, and a command nearly is.
    """
    words = [(at, word) for at, word in enumerate(args) if not word.startswith("-") and not os.path.lexists(word)]
    at, word = words[0] if words else (0, "")
    if at and word in COMMANDS and all(arg.startswith("-") for arg in args[:at]):
        raise click.UsageError(f"options come after the command: numcheck {word} {' '.join(args[:at])} ...")
    if word.isalpha() and not at:
        from difflib import get_close_matches

        for near in get_close_matches(word, COMMANDS, n=1, cutoff=0.8):
            raise click.UsageError(f"there is no file and no command {word!r}; did you mean: numcheck {near}")


def _version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        streams.say(f"numcheck {streams.version()}\n")
        ctx.exit()


@click.group(cls=_Door, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Show the version.")
def command() -> None:
    """Find figures that contradict each other across texts.

    `numcheck PATH...` is short for `numcheck check PATH...`; without a path it checks the current folder. A file that
    is called like a command is named as ./check.

    \b
    Examples:
      numcheck seeds/
      numcheck --format json seeds/ > report.json
      numcheck extract story.txt
    """


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line `argv` (default: that of the process) and return its exit code; never raises."""
    # What is left when the process ends needs no search through all that a run has made; Python would make one, enabled
    # or not.
    if argv is None:
        gc.set_threshold(_SELDOM, *gc.get_threshold()[1:])
        atexit.register(gc.freeze)
    try:
        code = command.main(args=None if argv is None else list(argv), prog_name="numcheck", standalone_mode=False)
        streams.flush()
    except (click.Abort, KeyboardInterrupt):
        return 130
    except streams.Unwritable as error:
        streams.warn(str(error))
        return failure.WRONG
    except click.ClickException as error:
        return failure.usage(error, sys.argv[1:] if argv is None else argv)
    except Exception as error:  # the last net: a user never sees a traceback they did not ask for
        return failure.internal(error)
    return code if isinstance(code, int) else 0
