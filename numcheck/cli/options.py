"""The options that decide what a run reads and compares, and the settings that they make with the configuration."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from numcheck.cli.failure import Broken
from numcheck.cli.formats import FORMATS, WishType, on_paper, wishes

if TYPE_CHECKING:
    from numcheck.config import Settings
    from numcheck.model import Problem

STDIN = "-"
SEVERITIES = ("error", "warning", "note")  # worst first

_F = TypeVar("_F", bound=Callable[..., Any])

#: Each option that sets a field of Settings, with its flag; the command line wins over the file.
_SETS = {
    "include": "--include",
    "exclude": "--exclude",
    "extend_exclude": "--extend-exclude",
    "force_exclude": "--force-exclude",
    "rules": "--rules",
    "select": "--select",
    "ignore": "--ignore",
    "fail_on": "--fail-on",
    "allow_empty": "--allow-empty",
    "formats": "--format",
    "published": "--date",
    "stdin_name": "--stdin-filename",
    "jobs": "--jobs",
    "cache_dir": "--cache-dir",
}


def together(*options: Callable[[_F], _F]) -> Callable[[_F], _F]:
    """Several options as one decorator, in the order of the help."""

    def decorate(function: _F) -> _F:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate


paths_argument = click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path())
rules_option = click.option(
    "--rules",
    multiple=True,
    metavar="DIR",
    type=click.Path(exists=True, path_type=Path),
    help="A folder of rules to use with the shipped ones; may be given several times.",
)
_date_option = click.option(
    "--date",
    "published",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    callback=lambda _ctx, _param, given: given.date() if given else None,
    help="The day of publication of texts that name none, so that their weekdays become dates.",
)


def _patterns(flag: str, told: str) -> Callable[[_F], _F]:
    return click.option(flag, multiple=True, metavar="PATTERN", help=f"{told}; may be given several times.")


#: Which files are read, and where the configuration is.
file_options = together(
    click.option(
        "--config",
        "config",
        metavar="FILE",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="The configuration to use, instead of the nearest one from the current folder up.",
    ),
    click.option("--isolated", is_flag=True, help="Use no configuration file."),
    _patterns("--include", "Read of folders only what matches this pattern of a .gitignore"),
    _patterns("--exclude", "Leave out what matches, instead of the usual folders of other people's texts"),
    _patterns("--extend-exclude", "Leave out what matches too"),
    click.option(
        "--force-exclude", is_flag=True, help="Leave out what is excluded, or no reader knows, even where it is named."
    ),
    click.option(
        "--stdin-filename",
        "stdin_name",
        metavar="FILE",
        help="The file that - stands for: its text on disk is not read, and its suffix says how to read.",
    ),
)
#: What the figures are compared by.
rule_options = together(rules_option, _date_option)
#: Where what was worked out is kept, and how many work.
cache_dir_option = click.option(
    "--cache-dir",
    metavar="DIR",
    envvar="NUMCHECK_CACHE_DIR",
    show_envvar=True,
    type=click.Path(path_type=Path),
    help="The folder that keeps what was worked out, for the next run. [default: .numcheck_cache beside the "
    "configuration, or in the current folder]",
)
work_options = together(
    click.option(
        "--jobs",
        type=click.IntRange(min=0, max=1024),
        metavar="N",
        help="How many processes read; 0 for as many as the work is worth. [default: 0]",
    ),
    click.option(
        "--no-cache",
        is_flag=True,
        envvar="NUMCHECK_NO_CACHE",
        show_envvar=True,
        help="Work out everything anew, and keep nothing.",
    ),
    cache_dir_option,
)
#: What of it is told, and how.
telling_options = together(
    click.option(
        "--select", multiple=True, metavar="WORD", help="Tell only this code (or prefix, or name), pack or question."
    ),
    click.option("--ignore", multiple=True, metavar="WORD", help="Do not tell this code, pack or question."),
    click.option(
        "--format",
        "formats",
        type=WishType(),
        multiple=True,
        metavar="FORMAT[=FILE]",
        help=f"{', '.join(FORMATS)}; may be given several times, all but one with a FILE to write to. [default: full]",
    ),
    click.option(
        "--fail-on",
        type=click.Choice(SEVERITIES),
        help="The least severity that makes the exit code 1. [default: warning]",
    ),
    click.option(
        "--allow-empty", is_flag=True, help="Exit with 0 instead of 3 where nothing was compared and nothing computed."
    ),
)


def settle(given: Mapping[str, Any]) -> Settings:
    """The settings of a run: of the options given, else of the configuration, else the defaults.

    Raises:
        Broken: the configuration or a word of the command line cannot be used; every error is told.
        click.UsageError: options that do not go together.
    """
    from numcheck.config.find import BrokenConfig
    from numcheck.config.load import check_patterns, check_words, load

    if given.get("isolated") and given.get("config"):
        raise click.UsageError("--config and --isolated do not go together.")
    try:
        settings = load(Path(), file=given.get("config"), isolated=bool(given.get("isolated")), formats=FORMATS)
    except BrokenConfig as error:
        raise broken(error.problems) from error
    said = {field: value for field in _SETS if (value := given.get(field)) not in (None, (), False)}
    origins = {**settings.origins, **{field: _SETS[field] for field in said}}
    if given.get("no_cache"):
        said, origins = {**said, "cache": False}, {**origins, "cache": "--no-cache"}
    settings = replace(settings, **said, origins=origins)
    wrong = [
        *check_patterns((_SETS[f], line) for f in ("include", "exclude", "extend_exclude") for line in said.get(f, ())),
        *check_words([(_SETS[f], word) for f in ("select", "ignore") for word in said.get(f, ())], settings.rules),
    ]
    if wrong:
        raise Broken(wrong)
    on_paper(wishes(settings.formats))
    return settings


def broken(problems: tuple[Problem, ...]) -> Broken:
    """The problems as an error of the command line."""
    from numcheck.report.text import told

    return Broken([told(problem) for problem in problems])


def with_stdin(paths: tuple[str, ...], settings: Settings) -> tuple[str, ...]:
    """The paths, by default the current folder.

    Raises:
        click.UsageError: a name is given to standard input, which is not read.
    """
    if settings.stdin_name and STDIN not in paths:
        raise click.UsageError("--stdin-filename goes with - among the paths.")
    return paths or (".",)
